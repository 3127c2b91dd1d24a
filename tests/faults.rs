//! Faults of the machine: a full disk, a disk that takes no writes, a process that never lets go, a terminal of the
//! last century, a clock that jumps. Each is told in one line, and what was committed stays.

#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

#[path = "common/pty.rs"]
#[allow(dead_code, reason = "each test file uses its own part of the terminal")]
mod pty;

mod house;

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use house::{Act, House, operation};
use kumppani::domain::*;
use kumppani::store::Store;
use pty::{DEADLINE, Pty, Start};
use rusqlite::Connection;
use rustix::process::Signal;

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

/// The interface with the note of the first registration open and so much typed into it.
fn noting(database: &Path, typed: &str) -> Pty {
    let arguments = ["--db", database.to_str().unwrap(), "--as", "aino", "--lang", "en"];
    let mut session = Start::kumppani(&arguments).go();
    session.see("2024K");
    session.send("2");
    // The words come after the list.
    session.see("Satutunnit");
    session.send("n");
    session.see("Save");
    session.send(typed);
    session.see(typed);
    session
}

fn save(session: &mut Pty) {
    session.send("\u{13}");
}

#[track_caller]
fn wait_until(what: &str, holds: impl Fn() -> bool) {
    let deadline = Instant::now() + DEADLINE;
    while !holds() {
        assert!(Instant::now() < deadline, "waited in vain {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The file of what is half written, as another tool sees it.
fn file_of_drafts(database: &Path) -> Connection {
    let mut beside = database.as_os_str().to_owned();
    beside.push(".drafts");
    Connection::open(PathBuf::from(beside)).unwrap()
}

fn drafts(database: &Path) -> i64 {
    file_of_drafts(database)
        .query_row("SELECT count(*) FROM draft WHERE form LIKE 'note-of-%'", [], |row| row.get(0))
        .unwrap()
}

/// Killed without a word: what was committed stays, and of what was typed no more than the last second is lost.
#[test]
fn after_a_kill_what_was_typed_is_there_again_and_what_was_saved_stays() {
    let house = House::new();
    let mut first = noting(&house.path(), "ensimmäinen");
    save(&mut first);
    wait_until("for the note", || note(&house) == "ensimmäinen");
    drop(first);
    let killed = noting(&house.path(), " ja toinen");
    killed.see("ensimmäinen ja toinen");
    std::thread::sleep(Duration::from_secs(1));
    killed.signal(Signal::KILL);
    drop(killed);
    assert_eq!(note(&house), "ensimmäinen");
    let mut again = noting(&house.path(), "");
    again.see("ensimmäinen ja toinen");
    save(&mut again);
    wait_until("for the note", || note(&house) == "ensimmäinen ja toinen");
    wait_until("for the draft to go", || drafts(&house.path()) == 0);
    assert_eq!((house.session("x").check().unwrap(), house.session("x").verify().unwrap().broken), (vec![], None));
}

/// Another process holds the database while somebody saves: keys are heard meanwhile, and it is written once that lets go.
/// Where the line drops before, the process is gone all the same, and the text is there again.
#[test]
fn while_a_stuck_process_holds_the_database_the_interface_goes_on_and_can_be_left() {
    let house = House::new();
    let stuck = Connection::open(house.path()).unwrap();
    stuck.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut session = noting(&house.path(), "odottaa");
    save(&mut session);
    session.resize(100, 30);
    session.wait("for the other size", |screen| screen.contents().lines().any(|row| row.chars().count() > 81));
    assert_eq!(note(&house), "");
    std::thread::sleep(Duration::from_secs(1));
    let dropped = Instant::now();
    session.signal(Signal::HUP);
    assert_eq!(session.end(), 129);
    // A second is promised; the rest is for a loaded machine.
    assert!(dropped.elapsed() < Duration::from_secs(3), "gone after {:?}", dropped.elapsed());
    drop(session);
    let mut again = noting(&house.path(), "");
    again.see("odottaa");
    save(&mut again);
    std::thread::sleep(Duration::from_millis(500));
    drop(stuck);
    wait_until("for the note", || note(&house) == "odottaa");
}

/// What could not be kept as a draft is told, and kept once it can be, without another key.
#[test]
fn a_draft_that_could_not_be_kept_is_kept_once_it_can_be() {
    let house = House::new();
    let mut session = noting(&house.path(), "ensin");
    wait_until("for the draft", || drafts(&house.path()) == 1);
    let stuck = file_of_drafts(&house.path());
    stuck.execute_batch("BEGIN IMMEDIATE").unwrap();
    session.send(" lisää");
    session.see("ensin lisää");
    session.see("only on the screen");
    stuck.execute_batch("ROLLBACK").unwrap();
    let kept = || stuck.query_row("SELECT text FROM draft", [], |row| row.get::<_, String>(0)).unwrap();
    wait_until("for the draft", || kept().contains("ensin lisää"));
    assert_eq!(note(&house), "");
}

/// A program that was installed anew has changed the database behind an open session.
#[test]
fn a_newer_program_is_told_at_the_next_look_and_what_is_typed_is_kept() {
    let house = House::new();
    let mut session = noting(&house.path(), "kesken");
    let tool = Connection::open(house.path()).unwrap();
    let known: i64 = tool.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    tool.execute_batch("PRAGMA user_version = 999").unwrap();
    session.see("newer version");
    session.see("kesken");
    // Any key takes the message away; saving brings it back.
    session.send("!");
    session.see("kesken!");
    save(&mut session);
    session.see("newer version");
    session.see("kesken!");
    session.send("\u{1b}");
    session.wait("for the form to close", |screen| !screen.contents().contains("kesken!"));
    session.send("q");
    assert_eq!(session.end(), 0);
    tool.execute_batch(&format!("PRAGMA user_version = {known}")).unwrap();
    assert_eq!(note(&house), "");
    noting(&house.path(), "").see("kesken!");
}

/// A disk of its own, as small as this many kilobytes; `None` where one may not be mounted.
struct Disk(PathBuf);

impl Disk {
    fn of(kilobytes: u32, folder: &Path) -> Option<Disk> {
        let size = format!("size={kilobytes}k");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder).output();
        let mounted = mounted.is_ok_and(|output| output.status.success());
        if !mounted {
            eprintln!(
                "NOT TRIED: a full disk of its own, which only root may mount; `on_a_full_disk_…` tries a limit instead"
            );
        }
        mounted.then(|| Disk(folder.to_owned()))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // What is still open there goes with its process.
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn on_a_disk_that_is_really_full_the_text_stays_on_the_screen_and_is_saved_once_there_is_room() {
    let (house, small) = (House::new(), tempfile::tempdir().unwrap());
    let Some(disk) = Disk::of(2_000, small.path()) else { return };
    let database = small.path().join("x.db");
    house.session("x").backup(&database).unwrap();
    let note =
        || Store::open(&database, Actor::new("x")).unwrap().registration(RegistrationId(1)).unwrap().unwrap().note;
    let mut session = noting(&database, "ennen ");
    wait_until("for the draft", || drafts(&database) == 1);
    // Everything that is left of the disk.
    let ballast = small.path().join("ballast");
    let filled = std::fs::write(&ballast, vec![0_u8; 4_000_000]);
    assert!(filled.is_err(), "the disk is not full");
    let long = "täynnä ".repeat(30);
    session.send(&long);
    session.see("disk is full");
    save(&mut session);
    // What is said of the draft must not be taken for what is said of the note.
    std::thread::sleep(Duration::from_secs(1));
    session.see("disk is full");
    session.see("ennen täynnä");
    assert_eq!(note(), "");
    std::fs::remove_file(&ballast).unwrap();
    // What could not be kept as a draft is, without another key.
    let typed = format!("ennen {}", long.trim_end());
    let tool = file_of_drafts(&database);
    let kept = || tool.query_row("SELECT text FROM draft", [], |row| row.get::<_, String>(0)).unwrap();
    wait_until("for the draft", || kept().contains(&typed));
    save(&mut session);
    wait_until("for the note", || note() == typed);
    let store = Store::open(&database, Actor::new("x")).unwrap();
    assert_eq!((store.check().unwrap(), store.verify().unwrap().broken), (vec![], None));
    drop(session);
    drop(disk);
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
