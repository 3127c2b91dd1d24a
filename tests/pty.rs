//! The interface on a real terminal: it takes the terminal and gives it back, whatever happens.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

#[path = "common/pty.rs"]
mod pty;

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use kumppani::domain::{Actor, Change, NewRound, OperationId};
use kumppani::store::Store;
use pty::{DEADLINE, Pty, Start, cpu_ticks, has_ended};
use rustix::process::Signal;

/// A word of the first screen, in Finnish.
const FIRST_SCREEN: &str = "Tänään";

/// A folder with a database, gone when dropped.
struct Place {
    folder: tempfile::TempDir,
    database: PathBuf,
}

impl Place {
    fn new() -> Place {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("k.db");
        Store::create(&database, Actor::new("perustaja")).unwrap();
        Place { folder, database }
    }

    fn database(&self) -> &str {
        self.database.to_str().unwrap()
    }

    fn prepare(&self) -> Start {
        Start::kumppani(&["--db", self.database(), "--as", "aino", "--lang", "fi"])
    }

    fn start(&self) -> Pty {
        let session = self.prepare().go();
        session.see(FIRST_SCREEN);
        session
    }

    /// Another process writes to the database.
    fn begin_round(&self, code: &str) {
        let day = |text: &str| text.parse().unwrap();
        let round = NewRound {
            code: code.to_owned(),
            name: None,
            opens: day("2031-08-16"),
            closes: day("2031-09-15"),
            budget: None,
        };
        let operation = OperationId(format!("{code:0>32}"));
        let at = "2031-08-01T09:00:00Z".parse().unwrap();
        let mut store = Store::open(&self.database, Actor::new("bertta")).unwrap();
        store.apply(&Change::AddRound(round), &operation, at).unwrap();
    }
}

#[test]
fn q_leaves_and_gives_the_terminal_back() {
    let place = Place::new();
    let mut session = place.start();
    assert!(session.look(vt100::Screen::alternate_screen) && session.look(vt100::Screen::bracketed_paste));
    session.send("q");
    assert_eq!(session.end(), 0);
    session.assert_given_back();
}

#[test]
fn a_signal_to_end_gives_the_terminal_back_and_is_told_by_the_exit_code() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::QUIT, 131)] {
        let place = Place::new();
        let mut session = place.start();
        session.signal(signal);
        assert_eq!(session.end(), code);
        session.assert_given_back();
    }
}

#[test]
fn a_signal_ends_it_even_while_nobody_reads_what_it_draws() {
    let place = Place::new();
    let mut session = place.start();
    session.freeze();
    // Whole screens, until the line's buffer is full and the next frame blocks.
    for _ in 0..100 {
        session.send("2");
        std::thread::sleep(Duration::from_millis(2));
        session.send("1");
        std::thread::sleep(Duration::from_millis(2));
    }
    session.signal(Signal::TERM);
    assert_eq!(session.end(), 143);
}

#[test]
fn a_hang_up_signal_sent_by_hand_ends_it_within_a_second_and_gives_the_terminal_back() {
    let place = Place::new();
    let mut session = place.start();
    let sent = Instant::now();
    session.signal(Signal::HUP);
    assert_eq!(session.end(), 129);
    // A second is promised; the rest is for a loaded machine to start and stop threads.
    assert!(sent.elapsed() < Duration::from_secs(3), "took {:?}", sent.elapsed());
    session.assert_given_back();
}

#[test]
fn the_sample_round_is_gone_however_the_program_ends() {
    for signal in [Signal::HUP, Signal::TERM] {
        let folder = tempfile::tempdir().unwrap();
        let kept = || std::fs::read_dir(folder.path()).unwrap().count();
        let mut session =
            Start::kumppani(&["--lang", "fi", "demo"]).env("TMPDIR", folder.path().to_str().unwrap()).go();
        session.see(FIRST_SCREEN);
        assert_eq!(kept(), 1);
        session.signal(signal);
        session.end();
        assert_eq!(kept(), 0, "left behind after {signal:?}");
    }
}

/// Not a test by itself: holds a session on a terminal of its own until it is killed, so that the
/// terminal then disappears as it does when a line drops.
#[test]
#[ignore = "run by a_dropped_line_ends_it_at_no_cost"]
fn hold_a_session_until_killed() {
    let Ok(database) = std::env::var("KUMPPANI_TEST_DATABASE") else { return };
    let arguments = ["--db", &database, "--as", "aino", "--lang", "fi"];
    // No signal tells it that the line is gone: only what it reads and writes there fails.
    let deaf = || Start::program("/usr/bin/env").args(&["--block-signal=HUP", env!("CARGO_BIN_EXE_kumppani")]);
    let is_deaf = std::env::var_os("KUMPPANI_TEST_DEAF").is_some();
    let session = if is_deaf { deaf().args(&arguments) } else { Start::kumppani(&arguments) }.go();
    session.see(FIRST_SCREEN);
    println!("\npid {}", session.pid());
    std::thread::sleep(DEADLINE);
}

#[test]
fn a_dropped_line_ends_it_at_no_cost() {
    ends_when_the_line_drops(&[]);
}

#[test]
fn a_line_that_fails_without_a_signal_ends_it_as_well() {
    ends_when_the_line_drops(&[("KUMPPANI_TEST_DEAF", "1")]);
}

fn ends_when_the_line_drops(environment: &[(&str, &str)]) {
    let place = Place::new();
    let mut holder = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", "hold_a_session_until_killed"])
        .env("KUMPPANI_TEST_DATABASE", &place.database)
        .envs(environment.iter().copied())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(holder.stdout.take().unwrap()).lines();
    let pid: u32 = lines
        .map(Result::unwrap)
        .find_map(|line| line.strip_prefix("pid ").map(|pid| pid.parse().unwrap()))
        .expect("the holder tells the process that it holds");
    let before = cpu_ticks(pid).unwrap();
    let dropped = Instant::now();
    holder.kill().unwrap();
    holder.wait().unwrap();
    let mut after = before;
    while !has_ended(pid) {
        assert!(
            dropped.elapsed() < Duration::from_secs(3),
            "still there {:?} after the line dropped",
            dropped.elapsed()
        );
        after = cpu_ticks(pid).unwrap_or(after);
        std::thread::sleep(Duration::from_millis(5));
    }
    // Spinning for a second would be a hundred ticks.
    assert!(after - before < 50, "used {} hundredths of a second", after - before);
}

#[test]
fn a_resize_is_followed() {
    let place = Place::new();
    let session = place.start();
    session.resize(120, 40);
    session.wait("to fill the larger window", |screen| screen.rows(0, 120).skip(24).any(|row| !row.trim().is_empty()));
    session.resize(60, 20);
    session.see(FIRST_SCREEN);
}

#[test]
fn the_smallest_windows_do_not_end_it() {
    let place = Place::new();
    let mut session = place.start();
    for (columns, rows) in [(1, 1), (3, 2), (500, 200), (80, 24)] {
        session.resize(columns, rows);
    }
    session.see(FIRST_SCREEN);
    session.send("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_takes_it_back() {
    let place = Place::new();
    let mut shell =
        Start::program("/bin/sh").args(&["-i"]).env("PS1", "valmis> ").current_dir(place.folder.path()).go();
    shell.see("valmis> ");
    shell.send(&format!("{} --db {} --as aino --lang fi\r", env!("CARGO_BIN_EXE_kumppani"), place.database()));
    shell.wait("for the interface", |screen| screen.alternate_screen() && screen.contents().contains(FIRST_SCREEN));
    for _ in 0..2 {
        shell.send("\u{1a}");
        shell.wait("for the shell", |screen| {
            !screen.alternate_screen() && screen.contents().trim_end().ends_with("valmis>")
        });
        shell.send("echo elossa $((40+2))\r");
        shell.see("elossa 42");
        shell.send("clear; fg\r");
        shell.wait("for the interface again", |screen| {
            screen.alternate_screen() && screen.contents().contains(FIRST_SCREEN)
        });
    }
    shell.send("q");
    shell.wait("for the shell", |screen| {
        !screen.alternate_screen() && screen.contents().trim_end().ends_with("valmis>")
    });
    shell.send("exit\r");
    assert_eq!(shell.end(), 0);
    shell.assert_given_back();
}

#[test]
fn a_stop_that_nobody_could_end_is_refused() {
    let place = Place::new();
    // Here the program leads its session, as a forced command under sshd does.
    let mut session = place.start();
    session.send("\u{1a}");
    session.see("pysäyttää");
    session.signal(Signal::TSTP);
    session.signal(Signal::TERM);
    assert_eq!(session.end(), 143);
    session.assert_given_back();
}

#[test]
fn after_a_stop_from_outside_everything_is_drawn_anew() {
    let place = Place::new();
    let session = place.start();
    let first = session.bytes_written();
    session.signal(Signal::STOP);
    session.signal(Signal::CONT);
    session.wait("for a whole frame", |_| true);
    let deadline = Instant::now() + DEADLINE;
    while session.bytes_written() < first + first / 2 {
        assert!(Instant::now() < deadline, "only {} bytes after {first}", session.bytes_written());
        std::thread::sleep(Duration::from_millis(5));
    }
    session.see(FIRST_SCREEN);
}

#[test]
fn nothing_is_written_and_nothing_computed_while_nobody_does_anything() {
    let place = Place::new();
    let session = place.start();
    // Something to wait for that comes after the first frames: an answer to a resize.
    session.resize(81, 24);
    session.see(FIRST_SCREEN);
    let settled = settle(&session);
    let before = cpu_ticks(session.pid()).unwrap();
    let idle = Duration::from_secs(3);
    std::thread::sleep(idle);
    assert_eq!(session.bytes_written(), settled, "bytes while idle");
    let used = cpu_ticks(session.pid()).unwrap() - before;
    // 0.2 % of three seconds is less than one tick; a busy loop would be three hundred.
    assert!(used <= 6, "{used} hundredths of a second in {idle:?}");
}

/// Waits until nothing has been written for a while and gives the number of bytes.
fn settle(session: &Pty) -> usize {
    let deadline = Instant::now() + DEADLINE;
    loop {
        let before = session.bytes_written();
        std::thread::sleep(Duration::from_millis(400));
        if session.bytes_written() == before {
            return before;
        }
        assert!(Instant::now() < deadline, "never still");
    }
}

#[test]
fn another_process_writes_and_it_is_seen_without_a_key() {
    let place = Place::new();
    let (one, other) = (place.start(), place.start());
    place.begin_round("2031S");
    one.see("2031S");
    other.see("2031S");
}

#[test]
fn two_sessions_know_of_each_other_until_one_is_killed() {
    let place = Place::new();
    place.begin_round("2031S");
    let aino = place.start();
    let bertta = Start::kumppani(&["--db", place.database(), "--as", "bertta", "--lang", "fi"]).go();
    aino.see("aino +1");
    bertta.see("bertta +1");
    aino.resize(120, 40);
    aino.see("aino +bertta");
    bertta.signal(Signal::KILL);
    aino.wait("for the name to be gone", |screen| !screen.contents().contains("bertta"));
}

#[test]
fn the_selection_stays_visible_without_colours() {
    let place = Place::new();
    let session = place.prepare().env("NO_COLOR", "1").go();
    session.see(FIRST_SCREEN);
    session.look(|screen| {
        let (rows, columns) = screen.size();
        let cells =
            || (0..rows.get()).flat_map(|row| (0..columns.get()).filter_map(move |column| screen.cell(row, column)));
        assert!(cells().any(vt100::Cell::inverse), "nothing is inverse");
        assert!(cells().all(|cell| cell.fgcolor() == vt100::Color::Default), "something has a colour");
    });
}

#[test]
fn the_panic_of_a_thread_gives_the_terminal_back_and_says_one_line() {
    let place = Place::new();
    let mut session = place.prepare().env("KUMPPANI_TEST_PANIC", "300").go();
    session.see(FIRST_SCREEN);
    assert_eq!(session.end(), 1);
    session.assert_given_back();
    session.see("asked for by a test");
    let left = session.written();
    let (_, after) = left.rsplit_once("\u{1b}[?1049l").unwrap();
    assert_eq!(after.matches('\n').count(), 1, "more than a line after leaving the screen: {after:?}");
}

#[test]
fn a_program_without_a_screen_is_sent_to_the_subcommands() {
    let place = Place::new();
    for term in ["", "dumb"] {
        let mut session = place.prepare().env("TERM", term).go();
        assert_eq!(session.end(), 2);
        session.see("--help");
        assert!(!session.written().contains('\u{1b}'), "an escape for a terminal without a screen");
    }
    let piped = Command::new(env!("CARGO_BIN_EXE_kumppani"))
        .args(["--db", place.database(), "--as", "aino", "--lang", "fi"])
        .env("TERM", "xterm")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(piped.status.code(), Some(2));
    let said = String::from_utf8(piped.stderr).unwrap();
    assert!(said.contains("--help") && said.lines().count() == 1, "{said}");
    assert!(piped.stdout.is_empty());
}

#[test]
fn a_person_at_the_terminal_is_not_waited_for_to_type_a_file() {
    let place = Place::new();
    place.begin_round("2031S");
    let mut command = place.prepare().args(&["import", "-"]).go();
    command.see("Vakiosyöte on pääte");
    assert_eq!(command.end(), 2);
}

#[test]
fn a_workbook_of_the_inbox_is_previewed_as_any_file_is() {
    let place = Place::new();
    place.begin_round("2031S");
    let inbox = place.folder.path().join("k.db.inbox");
    std::fs::create_dir(&inbox).unwrap();
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    std::fs::copy(data.join("forms.xlsx"), inbox.join("vastaukset.xlsx")).unwrap();
    std::fs::write(inbox.join("rikki.xlsx"), b"PK\x03\x04").unwrap();
    let mut session = place.start();
    session.send("i");
    session.see("vastaukset.xlsx");
    // The broken one is the first.
    session.send("\r");
    session.see("vaurioitunut");
    session.send("\u{1b}");
    session.wait("for the list to be gone", |screen| !screen.contents().contains("vaurioitunut"));
    session.send("i");
    session.see("vastaukset.xlsx");
    session.send("vast\r");
    session.see("Työkirjan 2 taulukosta luettiin ”Form1”");
    session.see("Completion time");
}

#[test]
fn a_database_that_is_not_there_is_said_before_the_screen_is_taken() {
    let mut session = Start::kumppani(&["--db", "/nonexistent/k.db", "--as", "aino", "--lang", "fi"]).go();
    assert_eq!(session.end(), 1);
    session.see("/nonexistent/k.db");
    assert!(!session.written().contains("\u{1b}[?1049h"));
}

#[test]
fn an_arrow_split_by_the_line_is_still_an_arrow() {
    let place = Place::new();
    let mut session = place.start();
    // Under load the second half may come so late that the first is rightly taken for Esc.
    for _ in 0..20 {
        session.send("?");
        session.see("Rajaa");
        let before = session.look(selected_row);
        send_split(&mut session, "[B");
        session.wait("for the arrow or the Esc", |screen| {
            !screen.contents().contains("Rajaa") || selected_row(screen) != before
        });
        if session.look(|screen| screen.contents().contains("Rajaa")) {
            return;
        }
    }
    panic!("twenty arrows, each taken for Esc");
}

fn selected_row(screen: &vt100::Screen) -> Option<usize> {
    screen.rows(0, 80).position(|row| row.contains('›'))
}

/// Sends an Esc and, as a slow line does, the rest of what it began a moment later.
fn send_split(session: &mut Pty, rest: &str) {
    session.send("\u{1b}");
    std::thread::sleep(Duration::from_millis(5));
    session.send(rest);
}

#[test]
fn a_paste_outside_a_field_runs_no_command() {
    for split in [false, true] {
        let place = Place::new();
        let mut session = place.start();
        if split {
            send_split(&mut session, "[200~qqq\u{1b}[201~");
        } else {
            session.send("\u{1b}[200~qqq\u{1b}[201~");
        }
        session.see("ei mennyt mihinkään");
        session.send("q");
        assert_eq!(session.end(), 0);
    }
}

#[test]
fn what_was_being_typed_when_the_line_dropped_is_there_again() {
    let place = Place::new();
    let mut dropped = place.start();
    dropped.send("+2031S");
    dropped.see("2031S");
    dropped.signal(Signal::HUP);
    assert_eq!(dropped.end(), 129);
    let mut again = place.start();
    again.send("+");
    again.see("2031S");
}
