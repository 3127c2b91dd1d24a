//! One process among many: counts in the notes of registrations, each step against the version that it read.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use chrono::Utc;
use kumppani::domain::{Change, OperationId, Refusal, RegistrationId};
use kumppani::store::StoreError;

use super::{Ground, ROWS, count, open};

/// How a process works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Step after step on all rows, until told to stop; then says how many.
    Hammers,
    /// The same with 0.3 s between them; then says how long each took.
    Thinks,
    /// On its own row, and each step is acknowledged once it is written. Begins by trying the step after this once
    /// more, as it does not know whether that was written.
    Acknowledges(usize),
}

/// What a process was told on its command line.
pub struct Told {
    number: i64,
    manner: Manner,
    database: PathBuf,
    stop: PathBuf,
}

const MARK: &str = "--endurance-worker";

pub fn start(ground: &Ground, number: i64, manner: Manner) -> Child {
    let word = match manner {
        Manner::Hammers => "hammers".to_owned(),
        Manner::Thinks => "thinks".to_owned(),
        Manner::Acknowledges(last) => last.to_string(),
    };
    Command::new(std::env::current_exe().expect("a running program has a file"))
        .args([MARK, &number.to_string(), &word])
        .args([ground.database(), ground.stop()])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program can be started once more")
}

pub fn output(child: &mut Child) -> ChildStdout {
    child.stdout.take().expect("it was piped")
}

pub fn told(arguments: &[String]) -> Option<Told> {
    let [_, mark, number, word, database, stop] = arguments else { return None };
    if mark != MARK {
        return None;
    }
    let manner = match word.as_str() {
        "hammers" => Manner::Hammers,
        "thinks" => Manner::Thinks,
        last => Manner::Acknowledges(last.parse().ok()?),
    };
    Some(Told { number: number.parse().ok()?, manner, database: database.into(), stop: stop.into() })
}

pub fn run(told: &Told) {
    let mut store = open(&told.database, &format!("person{}", told.number));
    let mut steps = 0;
    if let Manner::Acknowledges(last) = told.manner {
        let mut next = last + 1;
        loop {
            let row = RegistrationId(told.number % ROWS + 1);
            let (_, seen) = count(&store, row);
            let change = Change::NoteRegistration { registration: seen.seen(), note: next.to_string() };
            let written = store.apply(&change, &operation(told.number, next), Utc::now());
            if !matches!(written, Err(StoreError::Busy)) {
                written.expect("nobody else writes to it");
                say(next);
                next += 1;
            }
        }
    }
    let mut times = Vec::new();
    while !told.stop.exists() {
        if told.manner == Manner::Thinks {
            // Not all at once: they began together.
            let spread = u64::try_from(told.number).unwrap_or_default() * 7 % 60;
            std::thread::sleep(Duration::from_millis(270 + spread));
        }
        let asked = Instant::now();
        let row = RegistrationId((told.number + steps) % ROWS + 1);
        loop {
            let (counted, seen) = count(&store, row);
            let change = Change::NoteRegistration { registration: seen.seen(), note: (counted + 1).to_string() };
            let step = usize::try_from(steps).unwrap_or_default();
            let written = store.apply(&change, &operation(told.number, step), Utc::now());
            // Who was told that the file is busy for ten seconds tries again, as the words say.
            if !matches!(written, Err(StoreError::Refused(Refusal::Conflict(_)) | StoreError::Busy)) {
                written.expect("only a colleague comes in between");
                break;
            }
        }
        times.push(asked.elapsed());
        steps += 1;
    }
    match told.manner {
        Manner::Thinks => times.iter().for_each(|time| say(time.as_micros())),
        _ => say(steps),
    }
}

/// The same for the same step, as whoever retries must have it.
fn operation(number: i64, step: usize) -> OperationId {
    // Its first letter keeps it apart from the operations that made the ground.
    OperationId(format!("a{number:015x}{step:016x}"))
}

fn say(what: impl std::fmt::Display) {
    let mut out = std::io::stdout().lock();
    // Who listened may be gone; then nobody needs it.
    let _ = writeln!(out, "{what}");
    let _ = out.flush();
}
