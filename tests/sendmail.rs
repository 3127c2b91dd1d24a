//! Promises of sending: what is started, or spoken to, is what root said, without a shell and without an environment; what
//! went is marked, and nothing else is; nothing goes twice by accident.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::PathBuf;
use std::process::{Child, Command};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use house::{Act, House, now, operation};
use kumppani::desk::letters::{Letters, Templates};
use kumppani::desk::overview;
use kumppani::desk::sendmail::{Carrier, Configured, Post, Posting};
use kumppani::domain::letter::{Drafted, LetterKind, LetterOrder, SentLetter};
use kumppani::domain::text_setting::TextSetting;
use kumppani::domain::*;
use kumppani::store::Store;

/// A house from which letters can go, with a program that takes them.
struct Outgoing {
    house: House,
    store: Store,
    config: PathBuf,
}

impl Outgoing {
    /// `script` runs with the folder of what it keeps as `$kept`.
    fn with(script: &str) -> Outgoing {
        let house = House::new().with_a_partnership();
        let mut store = house.session("aino");
        let texts = vec![
            (TextSetting::AkeName, Some("AKE; \"Turku\"".to_owned())),
            (TextSetting::ReplyMailbox, Some("ake@turku.example".to_owned())),
            (TextSetting::InvoiceName, Some("Turun kaupunki".to_owned())),
            (TextSetting::InvoiceAddress, Some("PL 1".to_owned())),
        ];
        store.act(Change::SetTexts { texts, seen: None }).unwrap();
        let folder = house.folder.path();
        fs::create_dir(folder.join("kept")).unwrap();
        let program = folder.join("sendmail");
        let script = format!("#!/bin/sh\nkept='{}'\n{script}\n", folder.join("kept").display());
        fs::write(&program, script).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let config = folder.join("config.toml");
        fs::write(&config, format!("sendmail = \"{}\"\n", program.display())).unwrap();
        fs::set_permissions(&config, fs::Permissions::from_mode(0o644)).unwrap();
        Outgoing { house, store, config }
    }

    fn configured(&self) -> Result<Carrier, String> {
        let owner = fs::metadata(self.house.folder.path()).unwrap().uid();
        Carrier::configured(Configured { path: &self.config, owner }).map_err(|phrase| phrase.key)
    }

    /// With a server in place of the program.
    fn to(server: SocketAddr) -> Outgoing {
        let post = Outgoing::with("exit 1");
        fs::write(&post.config, format!("smtp = \"{server}\"\n")).unwrap();
        post
    }

    /// The letters that tell of all registrations that they have come.
    fn letters(&self) -> Vec<Drafted> {
        let snapshot = overview(&self.store, None).unwrap();
        let templates = Templates::default();
        let mut letters = Letters::new(&self.store, &snapshot, &templates, house::day("2024-05-16"));
        let of = |id| Some(RecordKey::Registration(RegistrationId(id)));
        let order = |id| LetterOrder { kind: LetterKind::Received, of: of(id) };
        [1, 2, 3].into_iter().flat_map(|id| letters.drafted(order(id)).unwrap()).collect()
    }

    fn send(&mut self, again: bool) -> Posting {
        let (letters, carrier) = (self.letters(), self.configured().unwrap());
        let snapshot = overview(&self.store, None).unwrap();
        let operation = || Ok(operation());
        let post = Post { carrier: &carrier, snapshot: &snapshot, again, now: now(), operation: &operation };
        post.send(&mut self.store, &letters)
    }

    fn marked(&self) -> Vec<i64> {
        let sent = overview(&self.store, None).unwrap().sent;
        sent.iter().rev().map(|sent: &SentLetter| sent.letter.to.unwrap().0).collect()
    }

    fn kept(&self, name: &str) -> String {
        fs::read_to_string(self.house.folder.path().join("kept").join(name)).unwrap_or_default()
    }
}

/// Keeps the arguments one a line, the environment, and the message.
const TAKES: &str = r#"for one in "$@"; do echo "$one"; done > "$kept/arguments"
/usr/bin/env > "$kept/environment"
/bin/cat > "$kept/message"
echo "$5" >> "$kept/all""#;

#[test]
fn a_message_goes_whole_by_arguments_alone_and_is_marked() {
    let mut post = Outgoing::with(TAKES);
    let posting = post.send(false);
    assert_eq!((posting.went.len(), posting.stopped), (3, None));
    assert_eq!(post.marked(), [1, 2, 3]);
    assert_eq!(post.kept("arguments"), "-i\n-f\nake@turku.example\n--\nkirjasto2@kunta.example\n");
    let environment = post.kept("environment");
    assert!(!environment.contains("HOME=") && !environment.contains("PATH=/home"), "{environment}");
    assert!(!environment.contains("CARGO"), "{environment}");
    let message = post.kept("message");
    let (head, body) = message.split_once("\r\n\r\n").unwrap();
    let names: Vec<&str> = head.split("\r\n").filter(|line| !line.starts_with(' ')).collect();
    let names: Vec<&str> = names.iter().filter_map(|line| line.split_once(':')).map(|(name, _)| name).collect();
    let all =
        ["From", "Date", "Message-ID", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];
    assert_eq!(names, all);
    assert!(head.contains("Date: Tue, 2 Apr 2024 07:30:00 +0000\r\n"), "{head}");
    assert!(head.contains("@turku.example>\r\nTo: <kirjasto2@kunta.example>\r\n") && !body.is_empty(), "{head}");
    let again = post.send(false);
    assert_eq!((again.went.len(), again.stopped.map(|phrase| phrase.key)), (0, Some("letter-went-already".into())));
    assert_eq!(post.kept("all").lines().count(), 3, "nothing goes twice by accident");
    assert_eq!(post.send(true).went.len(), 3);
    assert_eq!((post.marked().len(), post.kept("all").lines().count()), (6, 6));
}

#[test]
fn what_was_not_taken_is_not_marked() {
    let mut post = Outgoing::with("echo \"no   route\nto\u{1b}[31m host\" >&2; exit 75");
    let posting = post.send(false);
    let problem = kumppani::i18n::say(kumppani::i18n::Lang::En, &posting.stopped.unwrap());
    assert!(problem.contains("no route to") && !problem.contains(['\n', '\u{1b}']), "{problem}");
    assert_eq!((posting.went.len(), post.marked()), (0, vec![]));
    let mut missing = Outgoing::with("exit 0");
    fs::remove_file(missing.house.folder.path().join("sendmail")).unwrap();
    assert_eq!(missing.send(false).stopped.map(|phrase| phrase.key), Some("sendmail-failed".into()));
    assert_eq!(missing.marked(), Vec::<i64>::new());
}

#[test]
fn where_the_second_of_three_fails_the_first_alone_is_marked() {
    let fails = format!("{TAKES}\n[ \"$5\" = kirjasto1@kunta.example ] && exit 1\nexit 0");
    let mut post = Outgoing::with(&fails);
    let posting = post.send(false);
    assert_eq!((posting.went.len(), posting.stopped.map(|phrase| phrase.key)), (1, Some("sendmail-failed".into())));
    assert_eq!(post.marked(), [1]);
    assert_eq!(post.kept("all"), "kirjasto0@kunta.example\nkirjasto1@kunta.example\n", "the third was not tried");
}

#[test]
fn who_only_looks_on_sends_nothing() {
    let mut post = Outgoing::with(TAKES);
    post.store.act(Change::SetRole { person: Actor::new("aino"), role: Role::Admin }).unwrap();
    post.store = post.house.session("carl");
    assert_eq!(post.send(false).stopped.map(|phrase| phrase.key), Some("refused-permission".into()));
    assert_eq!(post.kept("all"), "");
}

#[test]
fn only_a_file_that_its_owner_alone_can_write_says_what_is_started() {
    let post = Outgoing::with("exit 0");
    assert!(post.configured().is_ok());
    let say = |text: &str| {
        fs::write(&post.config, text).unwrap();
        post.configured().unwrap_err()
    };
    assert_eq!(say("sendmail = \"sendmail\""), "sendmail-not-absolute");
    assert_eq!(say("sendmail = 7"), "sendmail-not-absolute");
    assert_eq!(say("typst = \"/usr/bin/typst\""), "sendmail-not-configured");
    assert_eq!(say("sendmail = "), "sendmail-unreadable");
    assert_eq!(say("sendmail = \"/x\"\nsmtp = \"localhost:25\""), "sendmail-or-smtp");
    assert_eq!(say("smtp = 25"), "smtp-not-local");
    assert_eq!(say("smtp = \"mail.turku.example:25\""), "smtp-not-local");
    fs::write(&post.config, "smtp = \"localhost:2525\"").unwrap();
    assert_eq!(post.configured(), Ok(Carrier::Server("127.0.0.1:2525".parse().unwrap())));
    assert_eq!(say("sendmail = \"/bin/true\"\neditor = \"/bin/ed\""), "programs-unknown-key");
    for mode in [0o664, 0o646] {
        fs::set_permissions(&post.config, fs::Permissions::from_mode(mode)).unwrap();
        assert_eq!(post.configured(), Err("sendmail-not-trusted".into()));
    }
    fs::set_permissions(&post.config, fs::Permissions::from_mode(0o644)).unwrap();
    let stranger = fs::metadata(&post.config).unwrap().uid() + 1;
    let by = Configured { path: &post.config, owner: stranger };
    assert_eq!(Carrier::configured(by).map_err(|phrase| phrase.key), Err("sendmail-not-trusted".into()));
    fs::set_permissions(post.house.folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
    assert_eq!(post.configured(), Err("sendmail-not-trusted".into()), "another could be put in its place");
    fs::remove_file(&post.config).unwrap();
    assert_eq!(post.configured(), Err("sendmail-not-configured".into()));
}

#[test]
fn two_who_send_the_same_letters_at_once_send_each_once() {
    let post = Outgoing::with(&format!("/bin/sleep 0.2\n{TAKES}"));
    let (letters, carrier) = (post.letters(), post.configured().unwrap());
    let send = |who: &str| {
        let mut store = post.house.session(who);
        let snapshot = overview(&store, None).unwrap();
        let operation = || Ok(operation());
        let post = Post { carrier: &carrier, snapshot: &snapshot, again: false, now: now(), operation: &operation };
        post.send(&mut store, &letters).went.len()
    };
    let went: usize = std::thread::scope(|scope| {
        let both = ["aino", "bertta"].map(|who| scope.spawn(move || send(who)));
        both.into_iter().map(|one| one.join().unwrap()).sum()
    });
    let kept = post.kept("all");
    let mut once: Vec<&str> = kept.lines().collect();
    once.dedup();
    assert_eq!((kept.lines().count(), once.len(), post.marked().len()), (went, went, went), "{kept}");
    assert!(went >= 1, "{kept}");
}

type Answer = fn(&str) -> Option<&'static str>;

/// Answers each line as told, `None` hangs up; "" is the beginning and "." the end of a message. Gives what each
/// connection said.
fn server(answer: Answer) -> (SocketAddr, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (tell, told) = channel();
    let serve = move |mut stream: TcpStream| {
        let mut lines = BufReader::new(stream.try_clone().unwrap());
        let mut said = String::new();
        let mut reply = answer("");
        while let Some(words) = reply {
            let in_message = words.starts_with("354");
            if stream.write_all(words.as_bytes()).is_err() {
                break;
            }
            let mut line = String::new();
            loop {
                line.clear();
                if lines.read_line(&mut line).unwrap_or(0) == 0 {
                    return said;
                }
                said.push_str(&line);
                if !in_message || line == ".\r\n" {
                    break;
                }
            }
            reply = answer(line.trim_end());
        }
        said
    };
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            // The test has ended where nobody listens any more.
            let Ok(()) = tell.send(serve(stream.unwrap())) else { return };
        }
    });
    (address, told)
}

fn polite(line: &str) -> Option<&'static str> {
    Some(match line.split([' ', ':']).next().unwrap() {
        "" => "220-sink\r\n220 at your service\r\n",
        "EHLO" => "250-sink\r\n250-8BITMIME\r\n250 SIZE 1000000\r\n",
        "DATA" => "354 go on\r\n",
        "QUIT" => return None,
        _ => "250 fine\r\n",
    })
}

#[test]
fn a_server_of_this_machine_takes_a_message_whole() {
    let (address, told) = server(polite);
    let mut post = Outgoing::to(address);
    let posting = post.send(false);
    assert_eq!((posting.went.len(), posting.stopped), (3, None));
    assert_eq!(post.marked(), [1, 2, 3]);
    let said = told.recv().unwrap();
    let head = "EHLO localhost\r\nMAIL FROM:<ake@turku.example>\r\nRCPT TO:<kirjasto0@kunta.example>\r\nDATA\r\nFrom: ";
    assert!(said.starts_with(head) && said.ends_with("\r\n.\r\nQUIT\r\n"), "{said}");
    assert_eq!(post.send(false).stopped.map(|phrase| phrase.key), Some("letter-went-already".into()));
    let (older, _told) = server(|line| if line.starts_with("EHLO") { Some("502 what?\r\n") } else { polite(line) });
    assert_eq!(Outgoing::to(older).send(false).went.len(), 3, "one that knows only the older greeting");
}

#[test]
fn what_a_server_does_not_take_is_not_marked_and_told_in_one_line() {
    let refusals: [(Answer, &str, &str); 7] = [
        (|_| Some("554 not\u{1b}[31m today\r\n"), "smtp-failed", "554 not"),
        (
            |line| if line.starts_with("RCPT") { Some("550-no\r\n550 such box\r\n") } else { polite(line) },
            "smtp-failed",
            "550",
        ),
        (|line| if line == "." { Some("451 later\r\n") } else { polite(line) }, "smtp-failed", "451 later"),
        (|line| if line.starts_with("MAIL") { None } else { polite(line) }, "smtp-failed", ""),
        (|line| if line == "." { None } else { polite(line) }, "smtp-unsure", ""),
        (|_| Some("hello?\r\n"), "smtp-failed", "hello?"),
        (|_| None, "smtp-failed", ""),
    ];
    for (answer, key, words) in refusals {
        let (address, told) = server(answer);
        let mut post = Outgoing::to(address);
        let posting = post.send(false);
        let problem = posting.stopped.unwrap();
        let said = kumppani::i18n::say(kumppani::i18n::Lang::En, &problem);
        assert_eq!((problem.key.as_str(), posting.went.len(), post.marked()), (key, 0, vec![]), "{said}");
        assert!(said.contains(words) && !said.contains(['\n', '\u{1b}']), "{said}");
        told.recv().unwrap();
        assert!(told.recv_timeout(Duration::from_millis(50)).is_err(), "the next letter was not tried");
    }
    // Nobody is there any more.
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert_eq!(Outgoing::to(address).send(false).stopped.map(|phrase| phrase.key), Some("smtp-failed".into()));
}

/// The one visit that has a day goes with the instructions, as it would be written to a file.
#[test]
fn the_instructions_bring_the_calendar_entry_of_their_visit() {
    let mut post = Outgoing::with(TAKES);
    let visit = overview(&post.store, None).unwrap().visits[0].clone();
    let seen = Seen { id: visit.id, version: visit.version };
    post.store
        .act(Change::PlanVisit { visit: seen, date: Some(house::day("2024-05-14")), participants: None })
        .unwrap();
    let snapshot = overview(&post.store, None).unwrap();
    let templates = Templates::default();
    let order = LetterOrder { kind: LetterKind::Instructions, of: Some(RecordKey::Partnership(visit.partnership)) };
    let letters = Letters::new(&post.store, &snapshot, &templates, house::day("2024-05-01")).drafted(order).unwrap();
    let file = kumppani::desk::calendar::visit(&post.store, &snapshot, visit.id, kumppani::i18n::Lang::Fi);
    let file = String::from_utf8(file.unwrap().unwrap().bytes).unwrap();
    for drafted in &letters {
        let calendar = &drafted.letter.as_ref().unwrap().calendar;
        assert_eq!(calendar.iter().map(|part| part.name.as_str()).collect::<Vec<_>>(), ["visit-1-fi.ics"]);
        assert_eq!(String::from_utf8_lossy(&calendar[0].bytes), file, "the same entry, by the same name");
    }
    let (operation, carrier) = (|| Ok(operation()), post.configured().unwrap());
    let sending = Post { carrier: &carrier, snapshot: &snapshot, again: false, now: now(), operation: &operation };
    assert_eq!(sending.send(&mut post.store, &letters).went.len(), 2);
    let message = post.kept("message");
    assert!(message.contains("multipart/mixed") && message.contains("filename=\"visit-1-fi.ics\""), "{message}");
}

/// Ended with the test.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        // Where it has ended already, there is nothing to end.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
#[ignore = "needs Debian's python3-aiosmtpd; `.ci/run` installs it and runs this by name"]
fn another_programs_server_takes_the_letters_as_they_are() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut post = Outgoing::to(address);
    let kept = post.house.folder.path().join("maildir");
    let arguments = ["-m", "aiosmtpd", "-n", "-c", "aiosmtpd.handlers.Mailbox"];
    let mut command = Command::new("/usr/bin/python3");
    command.args(arguments).arg(&kept).arg("-l").arg(address.to_string());
    let _server = Ended(command.spawn().unwrap());
    let up = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        TcpStream::connect(address).is_ok()
    });
    assert!(up, "the server never came up");
    assert_eq!((post.send(false).stopped, post.marked()), (None, vec![1, 2, 3]));
    let files = fs::read_dir(kept.join("new")).unwrap();
    let mut letters: Vec<String> = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    letters.sort_by_key(|letter| letter.find("kirjasto0").map_or(1, |_| 0));
    assert_eq!(letters.len(), 3);
    assert!(
        letters[0].contains("X-RcptTo: kirjasto0@kunta.example") && letters[0].contains("ilmoittautumisenne"),
        "{}",
        letters[0]
    );
    assert!(letters.iter().all(|letter| letter.contains("X-MailFrom: ake@turku.example")), "{letters:?}");
}
