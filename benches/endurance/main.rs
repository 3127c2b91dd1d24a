//! What a shared file must stand, in full numbers: many writers on the same rows, coordinators who think between their
//! changes, processes killed at any moment, backups under load, and a journal tampered with. `cargo bench --bench
//! endurance` prints the figures with the machine, with `-- --tenth` a tenth of each, and with `-- kills tampering` those
//! parts alone. Whatever is lost, written twice or not noticed ends it at once; nothing here fails on a time.

use std::path::{Path, PathBuf};

use kumppani::domain::{Actor, RegistrationId};
use kumppani::store::Store;

mod hammer;
mod kills;
#[path = "../made/mod.rs"]
mod made;
mod tampering;
#[path = "../terminal/mod.rs"]
mod terminal;
mod thinkers;
mod worker;

/// Registrations that everybody writes to.
const ROWS: i64 = 6;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(told) = worker::told(&arguments) {
        return worker::run(&told);
    }
    // `cargo bench` passes `--bench`, `cargo test --benches` does not.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return;
    }
    let share = if arguments.iter().any(|argument| argument == "--tenth") { 10 } else { 1 };
    println!("machine: {}", terminal::machine());
    let parts: [(&str, &dyn Fn()); 5] = [
        ("hammer8", &|| hammer::run(8, 100_000 / share)),
        ("hammer32", &|| hammer::run(32, 100_000 / share)),
        ("thinkers", &|| thinkers::run(32, 600 / share as u64)),
        ("kills", &|| kills::run(1_000 / share)),
        ("tampering", &|| tampering::run(1_000 / share)),
    ];
    let is_named = |name: &str| arguments.iter().any(|argument| argument == name);
    let all = !parts.iter().any(|(name, _)| is_named(name));
    for (_, run) in parts.iter().filter(|(name, _)| all || is_named(name)) {
        run();
    }
}

/// A database with [`ROWS`] registrations, in a folder that goes with the value.
struct Ground {
    folder: tempfile::TempDir,
}

impl Ground {
    fn new() -> Ground {
        let ground = Ground { folder: tempfile::tempdir().expect("a temporary folder can be made") };
        let library = |number| made::library(number, |place, _| format!("{} kirjasto", place.genitive));
        let libraries: Vec<_> = (0..ROWS).map(|number| library(usize::try_from(number).unwrap_or_default())).collect();
        let answers = libraries.iter().enumerate().map(|(number, library)| made::answer(number, library)).collect();
        let mut made = made::Made::new(&ground.database(), "2024K", libraries);
        made.write(kumppani::domain::Change::ImportAnswers {
            round: made::ROUND,
            file: "made".into(),
            answers,
            withdrawn: Vec::new(),
        });
        ground
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("endurance.db")
    }

    /// Whoever works here ends once this file is there.
    fn stop(&self) -> PathBuf {
        self.folder.path().join("stop")
    }

    fn open(&self) -> Store {
        open(&self.database(), "auditor")
    }

    /// The counters of all rows together, where nothing is wrong with the file.
    fn sound_sum(&self) -> usize {
        let store = self.open();
        assert_eq!(store.check().expect("the file can be read"), vec![]);
        (1..=ROWS).map(|row| count(&store, RegistrationId(row)).0).sum()
    }

    /// Entries of the journal whose chain holds.
    fn sound_journal(&self) -> usize {
        let journal = self.open().verify().expect("the journal can be read");
        assert_eq!(journal.broken, None);
        usize::try_from(journal.entries).expect("a count")
    }
}

fn open(database: &Path, name: &str) -> Store {
    Store::open(database, Actor::new(name)).expect("the database was just made")
}

/// What the note of a registration counts, and the registration.
fn count(store: &Store, row: RegistrationId) -> (usize, kumppani::domain::Registration) {
    let found = store.registration(row).expect("the file can be read").expect("it was imported");
    (found.note.parse().unwrap_or_default(), found)
}
