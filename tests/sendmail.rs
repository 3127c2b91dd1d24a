//! Promises of sending: what is started is what root said, without a shell and without an environment; what went is
//! marked, and nothing else is.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::PathBuf;

use house::{Act, House, now, operation};
use kumppani::desk::letters::{Letters, Templates};
use kumppani::desk::overview;
use kumppani::desk::sendmail::{Configured, Post, Posting, Sendmail};
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
        ];
        store.act(Change::SetTexts { texts }).unwrap();
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

    fn configured(&self) -> Result<Sendmail, String> {
        let owner = fs::metadata(self.house.folder.path()).unwrap().uid();
        Sendmail::configured(Configured { path: &self.config, owner }).map_err(|phrase| phrase.key)
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
        let (letters, sendmail) = (self.letters(), self.configured().unwrap());
        let snapshot = overview(&self.store, None).unwrap();
        let operation = || Ok(operation());
        let post = Post { sendmail: &sendmail, snapshot: &snapshot, again, now: now(), operation: &operation };
        post.send(&mut self.store, &letters)
    }

    fn marked(&self) -> Vec<i64> {
        let sent = overview(&self.store, None).unwrap().sent;
        sent.iter().rev().map(|sent: &SentLetter| sent.letter.to.0).collect()
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
    assert_eq!(say("sendmail = \"/bin/true\"\neditor = \"/bin/ed\""), "programs-unknown-key");
    for mode in [0o664, 0o646] {
        fs::set_permissions(&post.config, fs::Permissions::from_mode(mode)).unwrap();
        assert_eq!(post.configured(), Err("sendmail-not-trusted".into()));
    }
    fs::set_permissions(&post.config, fs::Permissions::from_mode(0o644)).unwrap();
    let stranger = fs::metadata(&post.config).unwrap().uid() + 1;
    let by = Configured { path: &post.config, owner: stranger };
    assert_eq!(Sendmail::configured(by).map_err(|phrase| phrase.key), Err("sendmail-not-trusted".into()));
    fs::set_permissions(post.house.folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
    assert_eq!(post.configured(), Err("sendmail-not-trusted".into()), "another could be put in its place");
    fs::remove_file(&post.config).unwrap();
    assert_eq!(post.configured(), Err("sendmail-not-configured".into()));
}
