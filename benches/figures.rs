//! The figures that the README quotes, on a made round of 1,000 registrations: the real program in
//! a pseudo-terminal, and the solver alone. `cargo bench` prints them with the machine; nothing here
//! fails on a time.

use std::path::Path;
use std::time::{Duration, Instant};

use kumppani::desk;
use kumppani::domain::*;
use kumppani::store::Store;

mod made;
mod terminal;

use made::Made;
use terminal::{Session, machine, median, milliseconds};

const REGISTRATIONS: usize = 1_000;

fn main() {
    // `cargo bench` passes `--bench`, `cargo test --benches` does not: then only the set-up runs.
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let database = folder.path().join("bench.db");
    make_round(&database, REGISTRATIONS);
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    println!("machine: {}", machine());
    first_frame(&database);
    stepping(&database, 60, 24, "list alone, 60×24");
    stepping(&database, 80, 24, "list and detail, 80×24");
    turning(&database);
    idle(&database);
    solving();
}

/// Registrations of libraries spread over Finland's municipalities, all accepted.
fn make_round(path: &Path, count: usize) {
    let library = |number: usize| made::library(number, |place, nth| format!("{} {nth}", place.name_fi));
    let mut made = Made::new(path, "BENCH", (0..count).map(library).collect());
    let answers = (0..count).map(|number| answer(number, &library(number))).collect();
    let round = made::ROUND;
    let receipt = made.write(Change::ImportAnswers { round, file: "made".into(), answers, withdrawn: Vec::new() });
    let version = receipt.entry.0;
    let seen = receipt.records.iter().map(|id| Seen { id: RegistrationId(*id), version }).collect();
    made.write(Change::Decide { registrations: seen, status: Status::Accepted, reason: None });
}

fn answer(number: usize, library: &Library) -> IncomingAnswer {
    const INTERESTS: [&str; 5] = [
        "Satutunnit ja lasten tapahtumat, yhteistyö varhaiskasvatuksen kanssa",
        "Omatoimikirjaston häiriötilanteet ja turvallisuus",
        "Digituki senioreille ja laiteopastus",
        "Kotiseutukokoelma, näyttelyt ja paikallishistoria",
        "Meröppet och evenemang för barn på två språk",
    ];
    const COOPERATION: [&str; 4] = [
        "Naapurikunnan kanssa satunnaista yhteistyötä: kirjailijavierailuja ja yhteinen hankintatoimikunta",
        "Ei",
        "Kimpan sisällä säännöllisesti, muuten emme ole ehtineet",
        "Ja, lite med grannkommunen (sagostunder)",
    ];
    // Two of the sentences, so that neighbours in the list differ in words and in length.
    let part = |place: usize| INTERESTS[place % INTERESTS.len()];
    let interests = format!("{}. {}.", part(number), part(number / 2 + 2));
    let mut made = made::answer(number, library);
    made.meaning.topics = topic::tag(&interests);
    made.answer.interests = interests;
    made.answer.cooperation = COOPERATION[number % COOPERATION.len()].into();
    made
}

/// From the start of the process until the list of waiting registrations is on the screen.
fn first_frame(database: &Path) {
    let mut times = Vec::new();
    for _ in 0..15 {
        let start = Instant::now();
        let mut session = Session::start(database, 80, 24);
        // The tab row is drawn with the first frame.
        times.extend(session.until_shown("BENCH").map(|at| milliseconds(start, at)));
    }
    println!("first frame with the round on it: {:.1} ms (median of {})", median(times.clone()), times.len());
}

fn stepping(database: &Path, cols: u16, rows: u16, what: &str) {
    let mut session = Session::start(database, cols, rows);
    session.until_quiet();
    session.press("2");
    session.until_quiet();
    let (times, sizes) = frames(&mut session, &["j"; 60]);
    let most = sizes.iter().copied().fold(0.0, f64::max);
    println!(
        "one step down a list of {REGISTRATIONS} ({what}): {:.2} ms to the frame, {:.0} bytes (medians; most {most:.0})",
        median(times),
        median(sizes),
    );
}

/// Another screen, or a window over it, at each key.
fn turning(database: &Path) {
    let mut session = Session::start(database, 80, 24);
    session.until_quiet();
    let (_, sizes) = frames(&mut session, &["2", "3", "4", "5", "1", "?", "\x1b", ":", "\x1b", "2"].repeat(3));
    let most = sizes.iter().copied().fold(0.0, f64::max);
    println!("another screen or window, 80×24: {:.0} bytes (median; most {most:.0})", median(sizes));
}

/// For each key the milliseconds to its first frame, and the bytes of all that it draws.
fn frames(session: &mut Session, keys: &[&str]) -> (Vec<f64>, Vec<f64>) {
    let (mut times, mut sizes) = (Vec::new(), Vec::new());
    for key in keys {
        let at = session.press(key);
        let (first, bytes) = session.until_quiet();
        if let Some(first) = first {
            times.push(milliseconds(at, first));
            #[expect(clippy::cast_precision_loss, reason = "a frame has a few kilobytes")]
            sizes.push(bytes as f64);
        }
    }
    (times, sizes)
}

fn idle(database: &Path) {
    let session = Session::start(database, 80, 24);
    session.until_quiet();
    std::thread::sleep(Duration::from_secs(1));
    session.until_quiet();
    let before = session.ticks();
    let started = Instant::now();
    std::thread::sleep(Duration::from_secs(10));
    #[expect(clippy::cast_precision_loss, reason = "a handful of ticks")]
    let share = (session.ticks() - before) as f64 / 100.0 / started.elapsed().as_secs_f64() * 100.0;
    let bytes: usize = session.chunks.try_iter().map(|(_, chunk)| chunk.len()).sum();
    println!("idle for 10 s: {bytes} bytes, {share:.2} % of a core");
}

/// Scores and matching of a round of 60, and how it grows.
fn solving() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut first = None;
    for count in [60, 120, 240] {
        let path = folder.path().join(format!("{count}.db"));
        make_round(&path, count);
        let store = Store::open(&path, Actor::new("bench")).expect("just made");
        let round = store.round(None).expect("just made").expect("just added");
        let times = (0..15).map(|_| {
            let start = Instant::now();
            desk::suggest_pairs(&store, &round, &|| true).expect("the round can be read");
            milliseconds(start, Instant::now())
        });
        let time = median(times.collect());
        let base = *first.get_or_insert(time);
        println!("pairing a round of {count}, read, scored and solved: {time:.1} ms ({:.1} × that of 60)", time / base);
    }
}
