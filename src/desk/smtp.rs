//! Letters handed to an SMTP server on this machine, which knows the way from there (RFC 5321). Plain text is spoken, and so
//! to this machine alone: TLS and passwords are the server's business. Once the message has been handed over whole, a line
//! that drops leaves it open whether the server took it, and that is said.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use crate::domain::clean_line;
use crate::domain::letter::Mailbox;
use crate::i18n::Phrase;

/// Where a server takes mail unless another port is named.
const PORT: u16 = 25;

/// A server that says nothing for so long says nothing any more.
const PATIENCE: Duration = Duration::from_secs(60);

/// The longest line of a reply (RFC 5321, 4.5.3.1.5), in bytes, and the most lines of one.
const LONGEST_LINE: u64 = 512;
const MOST_LINES: usize = 100;

/// Of what a server says, in characters.
const LONGEST_COMPLAINT: usize = 300;

/// The address of a server on this machine; `None` where it is none, or another's.
pub(super) fn local(address: &str) -> Option<SocketAddr> {
    let here = |port| SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port);
    let named = match address.strip_prefix("localhost") {
        Some("") => Some(here(PORT)),
        Some(port) => port.strip_prefix(':').and_then(|port| port.parse().ok()).map(here),
        None => address.parse().ok().or_else(|| address.parse().ok().map(|ip| SocketAddr::new(ip, PORT))),
    };
    named.filter(|address| address.ip().is_loopback() && address.port() != 0)
}

/// Hands one message over.
///
/// # Errors
/// Where the server cannot be reached, says no, or says nothing: in one line.
pub(super) fn take(server: SocketAddr, sender: &Mailbox, to: &Mailbox, message: &[u8]) -> Result<(), Phrase> {
    let told = |key: &str, error: io::Error| {
        let error: String = clean_line(&error.to_string()).chars().take(LONGEST_COMPLAINT).collect();
        Phrase::new(key).with("server", server.to_string()).with("error", error)
    };
    let mut session = Session::open(server).map_err(|error| told("smtp-failed", error))?;
    session.introduce(sender, to).map_err(|error| told("smtp-failed", error))?;
    session.send(&stuffed(message)).map_err(|error| told("smtp-failed", error))?;
    match session.reply() {
        Ok(reply) => reply.expect("250").map_err(|error| told("smtp-failed", error))?,
        Err(error) => return Err(told("smtp-unsure", error)),
    }
    // It has the letter, whatever becomes of the farewell.
    let _ = session.send(b"QUIT\r\n");
    Ok(())
}

/// The message with its end: a line of a single dot, which no line of the message is any more.
fn stuffed(message: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(message.len() + 64);
    let whole = message.strip_suffix(b"\r\n").unwrap_or(message);
    let mut begins = true;
    for byte in whole {
        if begins && *byte == b'.' {
            bytes.push(b'.');
        }
        bytes.push(*byte);
        begins = *byte == b'\n';
    }
    bytes.extend_from_slice(b"\r\n.\r\n");
    bytes
}

struct Session(BufReader<TcpStream>);

/// What the server answered: three digits, and words.
struct Reply {
    code: String,
    words: String,
}

impl Reply {
    fn expect(&self, code: &str) -> io::Result<()> {
        let said = || io::Error::other(format!("{} {}", self.code, self.words));
        if self.code == code { Ok(()) } else { Err(said()) }
    }
}

impl Session {
    fn open(server: SocketAddr) -> io::Result<Session> {
        let stream = TcpStream::connect_timeout(&server, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut session = Session(BufReader::new(stream));
        session.reply()?.expect("220")?;
        Ok(session)
    }

    /// Everything before the message.
    fn introduce(&mut self, sender: &Mailbox, to: &Mailbox) -> io::Result<()> {
        // One that does not know the newer greeting knows the older one.
        if self.ask("EHLO localhost")?.expect("250").is_err() {
            self.ask("HELO localhost")?.expect("250")?;
        }
        self.ask(&format!("MAIL FROM:<{}>", sender.address()))?.expect("250")?;
        let reply = self.ask(&format!("RCPT TO:<{}>", to.address()))?;
        // 251: it will forward.
        reply.expect("250").or_else(|error| reply.expect("251").map_err(|_| error))?;
        self.ask("DATA")?.expect("354")
    }

    fn ask(&mut self, line: &str) -> io::Result<Reply> {
        self.send(format!("{line}\r\n").as_bytes())?;
        self.reply()
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.get_mut().write_all(bytes)
    }

    fn reply(&mut self) -> io::Result<Reply> {
        let mut words = String::new();
        for _ in 0..MOST_LINES {
            let mut line = Vec::new();
            (&mut self.0).take(LONGEST_LINE).read_until(b'\n', &mut line)?;
            if line.is_empty() {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let line = String::from_utf8_lossy(&line).into_owned();
            let code = line.get(..3).filter(|code| code.bytes().all(|byte| byte.is_ascii_digit()));
            let Some(code) = code else { return Err(io::Error::other(line)) };
            if words.len() < LONGEST_COMPLAINT {
                words.push_str(line[3..].trim_start_matches('-').trim_end());
                words.push(' ');
            }
            if !line[3..].starts_with('-') {
                return Ok(Reply { code: code.to_owned(), words: words.trim().to_owned() });
            }
        }
        Err(io::ErrorKind::InvalidData.into())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_this_machine_is_spoken_to() {
        for (typed, here) in [
            ("localhost", Some("127.0.0.1:25")),
            ("localhost:2525", Some("127.0.0.1:2525")),
            ("127.0.0.1", Some("127.0.0.1:25")),
            ("127.0.0.2:587", Some("127.0.0.2:587")),
            ("[::1]:25", Some("[::1]:25")),
            ("::1", Some("[::1]:25")),
            ("localhost:", None),
            ("localhost.example:25", None),
            ("127.0.0.1:0", None),
            ("10.0.0.1:25", None),
            ("smtp.turku.fi:25", None),
            ("", None),
        ] {
            assert_eq!(local(typed).map(|address| address.to_string()).as_deref(), here, "{typed}");
        }
    }

    proptest! {
        /// As a server reads it: up to the line of one dot, a dot taken from each line that begins with one.
        #[test]
        fn whatever_the_message_is_it_ends_once_and_comes_back(lines in prop::collection::vec("[.a]{0,4}", 1..8)) {
            let message = lines.join("\r\n") + "\r\n";
            let sent = String::from_utf8(stuffed(message.as_bytes())).unwrap();
            let (body, rest) = sent.split_once("\r\n.\r\n").unwrap();
            prop_assert_eq!(rest, "");
            let read: Vec<&str> = body.split("\r\n").map(|line| line.strip_prefix('.').unwrap_or(line)).collect();
            prop_assert_eq!(read, lines);
        }
    }
}
