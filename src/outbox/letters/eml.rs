//! A letter as a file: a mail program opens it as a message that is written and not yet sent; or as a message that goes.

use chrono::{DateTime, Utc};
use mail_builder::headers::Header;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

use crate::domain::letter::{CalendarPart, Letter, Mailbox};

/// The file, of ASCII alone. It bears no date and no number of its own, which the mail program gives when it sends
/// it; so the same letter is the same file.
pub fn eml(letter: &Letter) -> Vec<u8> {
    let mut file = Vec::new();
    // Outlook and Thunderbird open a message with this in the window where one writes.
    push(&mut file, "X-Unsent", &Text::new("1"));
    content(&mut file, letter);
    file
}

/// What a message has that a draft lacks.
#[derive(Debug, Clone, Copy)]
pub struct Envelope<'a> {
    pub from: &'a Mailbox,
    pub at: DateTime<Utc>,
    /// Letters and digits that no other message has.
    pub id: &'a str,
}

/// The message as it goes, of ASCII alone.
pub fn message(letter: &Letter, envelope: &Envelope<'_>) -> Vec<u8> {
    let mut file = Vec::new();
    push(&mut file, "From", &mailbox(envelope.from));
    let domain = envelope.from.address().rsplit('@').next().unwrap_or_default();
    file.extend_from_slice(format!("Date: {}\r\n", envelope.at.to_rfc2822()).as_bytes());
    file.extend_from_slice(format!("Message-ID: <{}@{domain}>\r\n", envelope.id).as_bytes());
    content(&mut file, letter);
    file
}

fn content(file: &mut Vec<u8>, letter: &Letter) {
    push(file, "To", &mailbox(&letter.to));
    push(file, "Subject", &Text::new(letter.subject.as_str()));
    push(file, "MIME-Version", &Text::new("1.0"));
    let text = MimePart::new("text/plain", letter.body.replace('\n', "\r\n"));
    if letter.calendar.is_empty() {
        return text.write_part(file);
    }
    let boundary = boundary(letter);
    let parts = std::iter::once(text).chain(letter.calendar.iter().map(attached)).collect::<Vec<_>>();
    MimePart::new(ContentType::new("multipart/mixed").attribute("boundary", boundary), parts).write_part(file);
}

fn attached(entry: &CalendarPart) -> MimePart<'_> {
    let of = ContentType::new("text/calendar").attribute("charset", "utf-8");
    let of = match entry.method {
        Some(method) => of.attribute("method", method),
        None => of,
    };
    MimePart::new(of, entry.bytes.as_slice()).attachment(entry.name.as_str())
}

/// What parts one part from the next: the same for the same letter, and in none of them.
fn boundary(letter: &Letter) -> String {
    let is_in = |bytes: &[u8], mark: &str| bytes.windows(mark.len()).any(|window| window == mark.as_bytes());
    let mut number = 0_usize;
    loop {
        let mark = format!("=_kumppani-{number}");
        let found = letter.calendar.iter().any(|entry| is_in(&entry.bytes, &mark));
        if !found && !is_in(letter.body.as_bytes(), &mark) {
            return mark;
        }
        number += 1;
    }
}

fn mailbox(mailbox: &Mailbox) -> Address<'_> {
    Address::new_address(Some(mailbox.name()).filter(|name| !name.is_empty()), mailbox.address())
}

fn push(file: &mut Vec<u8>, name: &str, value: &impl Header) {
    file.extend_from_slice(name.as_bytes());
    file.extend_from_slice(b": ");
    value.write_header(file, name.len() + 2);
}
