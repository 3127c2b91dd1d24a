//! Faults of the machine: a full disk, a disk that takes no writes, a process that never lets go, a terminal of the
//! last century, a clock that jumps. Each is told in one line, and what was committed stays.

#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

#[path = "common/pty.rs"]
#[allow(dead_code, reason = "each test file uses its own part of the terminal")]
mod pty;

mod house;

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use house::{Act, House, operation};
use kumppani::domain::*;
use kumppani::store::Store;
use pty::Start;
use rusqlite::Connection;

const KUMPPANI: &str = env!("CARGO_BIN_EXE_kumppani");

/// In a shell that first does this, so that the program has its limits.
fn in_shell(first: &str, database: &Path, arguments: &str) -> Output {
    let line = format!("{first}; exec {KUMPPANI} --db {} --lang en {arguments}", database.display());
    Command::new("/bin/sh").args(["-c", &line]).env_clear().env("PATH", "/usr/bin:/bin").output().unwrap()
}

/// One line on the standard error, and nothing else.
#[track_caller]
fn one_line(output: &Output) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(output.stdout.is_empty() && said.lines().count() == 1 && said.starts_with("kumppani: "), "{output:?}");
    assert!(!said.contains("panicked"), "{said}");
    said
}

fn note(house: &House) -> String {
    house.registration(1).note
}

/// A disk that takes so much and no more: writes beyond it fail as on a full one.
#[test]
fn on_a_full_disk_the_last_acknowledged_change_stands_and_one_line_says_why_no_other_does() {
    let house = House::new();
    let mut kept = note(&house);
    let mut failed = None;
    // A reader that stays keeps the log from being folded in, so that it grows until it is full.
    let reader = house.session("reader");
    for number in 1..200 {
        let arguments = format!("queue note 1 merkintä-{number}-{}", "x".repeat(400));
        // 200 blocks of 512 bytes; a write beyond ends no process.
        let output = in_shell("trap '' XFSZ; ulimit -f 200", &house.path(), &arguments);
        if output.status.code() == Some(0) {
            kept = note(&house);
            assert!(kept.contains(&format!("merkintä-{number}-")), "acknowledged and not there");
            continue;
        }
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        failed = Some(one_line(&output));
        break;
    }
    let failed = failed.expect("two hundred notes do not fit into a hundred kilobytes");
    assert!(failed.to_lowercase().contains("disk"), "{failed}");
    assert_eq!(note(&house), kept);
    drop(reader);
    // Room is made.
    let output = in_shell("true", &house.path(), "queue note 1 jälleen");
    assert!(output.status.success(), "{output:?}");
    assert_eq!(note(&house), "jälleen");
    let mut store = house.session("aino");
    assert_eq!((store.check().unwrap(), store.verify().unwrap().broken), (vec![], None));
    store.act(house.decide(&[2], Status::Accepted)).unwrap();
}

/// Another process began a write and does nothing more.
#[test]
fn a_database_held_by_a_stuck_process_is_told_in_one_line_and_free_once_it_is_gone() {
    let house = House::new();
    let stuck = Connection::open(house.path()).unwrap();
    stuck.execute_batch("BEGIN IMMEDIATE").unwrap();
    // Who only reads is not held up.
    assert!(in_shell("true", &house.path(), "queue").status.success());
    let output = in_shell("true", &house.path(), "queue note 1 odottaa");
    assert_eq!(output.status.code(), Some(1));
    let said = one_line(&output);
    assert!(said.contains("Nothing was changed"), "{said}");
    drop(stuck);
    assert!(in_shell("true", &house.path(), "queue note 1 vapaa").status.success());
    assert_eq!(note(&house), "vapaa");
}

/// What belongs to another and may only be read; root is asked to be somebody else first.
#[test]
fn a_database_that_may_not_be_written_is_told_in_one_line_and_left_as_it_is() {
    let house = House::new();
    let before = std::fs::read(house.path()).unwrap();
    let mode = |path: &Path, mode: u32| std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    mode(&house.path(), 0o444);
    mode(house.folder.path(), 0o555);
    let line = format!("{KUMPPANI} --db {} --lang en queue note 1 x", house.path().display());
    let root = rustix::process::geteuid().is_root();
    let mut command = if root { Command::new("setpriv") } else { Command::new("/bin/sh") };
    if root {
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups", "/bin/sh"]);
    }
    let output = command.args(["-c", &line]).env_clear().env("PATH", "/usr/bin:/bin").output().unwrap();
    mode(house.folder.path(), 0o755);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    one_line(&output);
    assert_eq!(std::fs::read(house.path()).unwrap(), before);
}

/// Without a locale of UTF-8 every sign that is drawn is one of ASCII. Letters stay: most such terminals know them, and
/// a name without its dots would be another's.
#[test]
fn a_terminal_without_utf_8_is_drawn_in_ascii_and_keeps_its_letters() {
    let house = House::new();
    for locale in ["C", "POSIX", "fi_FI.ISO-8859-1"] {
        let database = house.path();
        let arguments = ["--db", database.to_str().unwrap(), "--as", "aino", "--lang", "fi"];
        let mut session = Start::kumppani(&arguments).env("LC_ALL", locale).go();
        session.see("2024K");
        for keys in ["2", "\r", "3", "4", "5", "?"] {
            session.send(keys);
        }
        session.send("\u{1b}");
        session.send("qq");
        assert_eq!(session.end(), 0, "{locale}");
        let written = session.written();
        let strange: String = written.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic() && *c != '€').collect();
        assert_eq!(strange, "", "{locale}");
        session.assert_given_back();
    }
}

/// The order of the journal is that of its entries, whatever the clock says.
#[test]
fn a_clock_that_jumps_neither_breaks_the_journal_nor_its_order() {
    let house = House::new();
    let mut aino = house.session("aino");
    for at in ["2036-01-01T00:00:00Z", "1980-01-06T00:00:00Z", "2024-04-02T08:00:00Z"] {
        let note = format!("kello {at}");
        let change = Change::NoteRegistration { registration: house.registration(1).seen(), note };
        aino.apply(&change, &operation(), at.parse().unwrap()).unwrap();
    }
    let entries = aino.journal(3, 0).unwrap();
    let years: Vec<String> = entries.iter().map(|entry| entry.at.format("%Y").to_string()).collect();
    assert_eq!(years, ["2024", "1980", "2036"], "newest first");
    aino.undo(None, &operation(), "1970-01-01T00:00:00Z".parse().unwrap()).unwrap();
    assert_eq!(note(&house), "kello 1980-01-06T00:00:00Z");
    assert_eq!((aino.check().unwrap(), aino.verify().unwrap().broken), (vec![], None));
    let other = Store::open(&house.path(), Actor::new("bertta")).unwrap();
    let snapshot = kumppani::desk::overview(&other, None).unwrap();
    for today in ["1980-01-06", "2024-04-02", "2036-01-01"] {
        let today = today.parse().unwrap();
        let waiting = kumppani::domain::visit::due(&snapshot, today);
        assert!(waiting.iter().all(|due| due.days >= 0 && due.since <= today), "{today}");
    }
}
