//! A round of 100,000 registrations: the real program in a pseudo-terminal, and what filters, orders and
//! searches take by themselves. `cargo bench --bench large` prints the figures with the machine; nothing
//! here fails on a time.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::Utc;
use kumppani::desk::{self, RoundIndex};
use kumppani::domain::listing::{self, Facet, Filter, Order};
use kumppani::domain::*;
use kumppani::i18n::Lang;
use kumppani::store::Store;

mod made;
mod terminal;

use made::Made;
use terminal::{Session, machine, median, milliseconds, timed};

const REGISTRATIONS: usize = 100_000;
const LIBRARIES: usize = 900;

fn main() {
    // `cargo bench` passes `--bench`, `cargo test --benches` does not: then a small round is set up, and no more.
    let measuring = std::env::args().any(|argument| argument == "--bench");
    let count = if measuring { REGISTRATIONS } else { 100 };
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let database = folder.path().join("large.db");
    make_round(&database, count);
    if !measuring {
        return;
    }
    println!("machine: {}", machine());
    reading(&database);
    opening(&database);
    keys(&database);
    memory(&database);
}

/// Answers of ordinary length from libraries all over Finland, with everything that can be filtered by.
fn make_round(path: &Path, count: usize) {
    let library = |number: usize| made::library(number, |place, nth| format!("{} lähikirjasto {nth}", place.genitive));
    let mut made = Made::new(path, "LARGE", (0..LIBRARIES).map(library).collect());
    let answers = (0..count).map(|number| answer(number, &library(number * 7 % LIBRARIES))).collect();
    let started = Instant::now();
    made.write(Change::ImportAnswers { round: made::ROUND, file: "made".into(), answers, withdrawn: Vec::new() });
    println!("{count} answers written and journalled: {:.1} s", started.elapsed().as_secs_f64());
}

/// Words of a made-up vocabulary beside real sentences: as many different words as so many people would use.
fn answer(number: usize, library: &Library) -> IncomingAnswer {
    const INTERESTS: [&str; 5] = [
        "Satutunnit ja lasten tapahtumat, yhteistyö varhaiskasvatuksen kanssa",
        "Omatoimikirjaston häiriötilanteet ja turvallisuus",
        "Digituki senioreille ja laiteopastus",
        "Kotiseutukokoelma, näyttelyt ja paikallishistoria",
        "Meröppet och evenemang för barn på två språk",
    ];
    const SYLLABLES: [&str; 16] =
        ["ka", "lo", "mi", "pe", "ru", "sa", "ti", "vu", "jä", "hö", "ne", "ky", "la", "so", "ri", "ma"];
    let word = |seed: usize| (0..4).map(|place| SYLLABLES[seed >> (place * 4) & 15]).collect::<String>();
    let words: Vec<String> = (0..12).map(|place| word((number * 31 + place * 7919) % 50_000)).collect();
    let interests = format!("{}. {}.", INTERESTS[number % 5], words.join(" "));
    let flags = match number % 10 {
        0 => vec![Flag::Late],
        1 => vec![Flag::EmptyInterests, Flag::SwapWish],
        2 => vec![Flag::NamedCooperation(MunicipalityCode::new("853"))],
        _ => vec![],
    };
    let sure = !number.is_multiple_of(17);
    let minutes = i64::try_from(number % 40_000).unwrap_or_default();
    let opened = made::day("2024-02-16");
    let IncomingAnswer { replaces, meaning, answer } = made::answer(number, library);
    IncomingAnswer {
        replaces,
        meaning: Meaning { sure, flags, topics: topic::tag(INTERESTS[number % 5]), ..meaning },
        answer: Answer {
            received: opened.and_hms_opt(8, 0, 0).map(|at| at + chrono::Duration::minutes(minutes)),
            first_name: word(number % 3_000),
            last_name: word(number % 9_000),
            language: Lang::ALL[number % 3],
            interests,
            cooperation: "Naapurikunnan kanssa satunnaista yhteistyötä: kirjailijavierailuja".into(),
            ..answer
        },
    }
}

/// What the threads do by themselves.
fn reading(database: &Path) {
    println!("by itself, of {REGISTRATIONS}:");
    let store = Store::open(database, Actor::new("bench")).expect("just made");
    let round = store.round(None).expect("just made").expect("just added");
    timed("reading the round", || desk::overview(&store, None).expect("just made"));
    let before = desk::overview(&store, None).expect("just made");
    timed("preparing filters and orders", || {
        let lines: Lines = before.registrations.iter().cloned().collect();
        lines.prepare();
    });
    before.registrations.prepare();
    let mut writer = Store::open(database, Actor::new("bench")).expect("just made");
    let mut operation = 1_u64 << 60;
    let (mut writing, mut again) = (Vec::new(), Vec::new());
    let mut shown = before.clone();
    for id in 1..=9 {
        let seen = shown.registration(RegistrationId(id)).expect("in the round").seen();
        operation += 1;
        let change = Change::Decide { registrations: vec![seen], status: Status::Declined, reason: None };
        let started = Instant::now();
        writer
            .apply(&change, &OperationId(format!("{operation:032x}")), Utc::now())
            .expect("nothing stands against it");
        let written = Instant::now();
        shown = desk::overview_after(&store, None, &shown).expect("just made");
        writing.push(milliseconds(started, written));
        again.push(milliseconds(written, Instant::now()));
    }
    println!("  one decision written: {:.2} ms, then read again: {:.2} ms", median(writing), median(again));
    let lines = &before.registrations;
    let filter =
        Filter::from_iter([Facet::Status(Status::New), Facet::Flag("late"), Facet::Municipality("853".into())]);
    timed("a filter of three groups", || listing::list(lines, &filter, None, Order::Arrival, Lang::Fi));
    timed("the counts beside all choices", || listing::counts(lines, &filter, None));
    for order in Order::ALL {
        timed(order.code(), || listing::list(lines, &Filter::default(), None, order, Lang::Fi));
    }
    let started = Instant::now();
    let index = RoundIndex::read(&store, &round).expect("just made");
    println!("  reading all words for the search: {:.0} ms, once", milliseconds(started, Instant::now()));
    for words in ["k", "satu", "kirjasto", "kunnan satutunti", "kirjsato", "Turku digituki", "kirjasto777@kunta"] {
        let count = index.find(words).1.len();
        timed(&format!("search “{words}” ({count} found)"), || index.find(words));
    }
}

/// From the start of the process until the queue is on the screen, its key pressed as soon as anything is.
fn opening(database: &Path) {
    let (mut first, mut queue) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        let start = Instant::now();
        let mut session = Session::start(database, 120, 40);
        first.extend(session.until_shown("LARGE").map(|at| milliseconds(start, at)));
        session.press("2");
        queue.extend(session.until_shown("Saapui").map(|at| milliseconds(start, at)));
    }
    println!("from the start to the first frame: {:.0} ms, to the queue: {:.0} ms", median(first), median(queue));
}

fn keys(database: &Path) {
    let mut session = Session::start(database, 120, 40);
    session.until_quiet();
    session.press("2");
    session.until_quiet();
    // The words are read in the background; nobody types into the search line within the first second.
    std::thread::sleep(Duration::from_secs(3));
    println!("from a key to its first frame, 120×40:");
    for (what, press, back, times) in [
        ("one step down", "j", "", 40),
        ("a page down", "\x04", "", 20),
        ("to the last row and back", "G", "gg", 10),
        ("the next order", "S", "", 15),
        ("opening the filters", "t", "\x1b", 9),
        ("ticking a filter", "t\t", "\x1b\x1b", 9),
        ("marking all", "*", "*", 9),
        ("a step with all marked", "*j", "*", 9),
        ("the actions of a row", ".", "\x1b", 9),
        ("a letter of a search", "/s", "\x1b", 9),
        ("six letters of a search", "/satutu", "\x1b", 9),
    ] {
        let (first, last) = session.times_of(press, back, times);
        println!("  {what}: {:.2} ms (all drawn: {:.2} ms)", median(first), median(last));
    }
    let mut toasts = Vec::new();
    for _ in 0..5 {
        let at = session.press("a");
        toasts.extend(session.until_shown("u kumoaa").map(|shown| milliseconds(at, shown)));
        session.until_quiet();
        session.press("j");
        session.until_quiet();
    }
    println!("  a decision, until it says what was written: {:.0} ms", median(toasts));
}

fn memory(database: &Path) {
    let session = Session::start(database, 120, 40);
    session.until_quiet();
    std::thread::sleep(Duration::from_secs(4));
    println!("memory with the round open and its words read: {} MB", session.megabytes());
}
