//! The thread at work on a real file, and what it tells.

use std::cell::Cell;

use super::*;
use crate::app::PreviewOf;
use crate::domain::form::ColumnWish;
use crate::domain::{Actor, NewRound};

struct House {
    folder: tempfile::TempDir,
}

impl House {
    fn new() -> House {
        let folder = tempfile::tempdir().unwrap();
        Store::create(&folder.path().join("k.db"), Actor::new("setup")).unwrap();
        House { folder }
    }

    fn store(&self, actor: &str) -> Store {
        Store::open(&self.folder.path().join("k.db"), Actor::new(actor)).unwrap()
    }

    /// Puts a directory of one library into the inbox, in place of an earlier one.
    fn put(&self, name: &str, library: &str) {
        let inbox = self.folder.path().join("inbox");
        std::fs::create_dir_all(&inbox).unwrap();
        std::fs::write(inbox.join(name), format!("id,name,municipality\n{library}\n")).unwrap();
    }

    /// The thread at work for one person, and what it tells.
    fn records(&self) -> (Records, Receiver<Event>) {
        let store = self.store("aino");
        let snapshot = desk::overview(&store, None).unwrap();
        let version = store.data_version().unwrap();
        let today = clock::today();
        let [inbox, outbox] = ["inbox", "outbox"].map(|name| self.folder.path().join(name));
        let (events, told) = mpsc::channel();
        let opened = Opened { store, round: None, snapshot, version, today, inbox, outbox };
        (Records::start(opened, &events).unwrap(), told)
    }
}

fn new_round(code: &str) -> Change {
    let day = |text: &str| text.parse().unwrap();
    Change::AddRound(NewRound {
        code: code.to_owned(),
        name: None,
        opens: day("2024-02-16"),
        closes: day("2024-03-15"),
        budget: None,
    })
}

fn next(told: &Receiver<Event>) -> Msg {
    match told.recv_timeout(Duration::from_secs(20)).unwrap() {
        Event::Msg(msg) => msg,
        other => panic!("{other:?} instead of a message"),
    }
}

fn rounds(msg: Msg) -> Vec<String> {
    let Msg::Loaded(snapshot) = msg else { panic!("{msg:?} instead of a round") };
    snapshot.rounds.iter().map(|round| round.code.clone()).collect()
}

#[test]
fn a_write_is_told_and_then_shown() {
    let house = House::new();
    let (records, told) = house.records();
    records.ask(Job::Write(Box::new(new_round("2024K"))));
    assert!(matches!(next(&told), Msg::Written(Ok(_))));
    assert_eq!(rounds(next(&told)), ["2024K"]);
}

#[test]
fn a_refused_write_is_told_and_nothing_else_changes() {
    let house = House::new();
    let (records, told) = house.records();
    records.ask(Job::Write(Box::new(new_round("2024K"))));
    assert!(matches!(next(&told), Msg::Written(Ok(_))));
    rounds(next(&told));
    records.ask(Job::Write(Box::new(new_round("2024K"))));
    assert!(matches!(next(&told), Msg::Written(Err(_))));
    records.finish(Duration::from_secs(20));
    assert!(told.try_recv().is_err(), "something was told of a write that was not made");
}

#[test]
fn what_another_commits_is_shown_without_being_asked_for_and_only_once() {
    let house = House::new();
    let (records, told) = house.records();
    house.store("bertta").apply(&new_round("2031S"), &new_operation().unwrap(), clock::now()).unwrap();
    assert_eq!(rounds(next(&told)), ["2031S"]);
    std::thread::sleep(POLL * 3);
    records.finish(Duration::from_secs(20));
    assert!(told.try_recv().is_err(), "the same was shown twice");
}

#[test]
fn a_write_whose_answer_was_lost_is_tried_again_and_written_once() {
    let house = House::new();
    let mut store = house.store("aino");
    let operation = new_operation().unwrap();
    let tries = Cell::new(0);
    let written = with_retries(&mut store, &operation, |store, operation| {
        tries.set(tries.get() + 1);
        let written = store.apply(&new_round("2024K"), operation, clock::now());
        if tries.get() == 1 { Err(StoreError::Io(std::io::ErrorKind::Other.into())) } else { written }
    });
    assert!(written.is_ok() && tries.get() == 2, "{written:?} after {} tries", tries.get());
    assert_eq!(store.rounds().unwrap().len(), 1);
    assert_eq!(store.journal(10, 1).unwrap().len(), 1);
}

#[test]
fn only_what_was_previewed_last_is_imported_and_as_it_was_then() {
    let house = House::new();
    let (records, told) = house.records();
    house.put("a.csv", "x1,Loimaan pääkirjasto,Loimaa");
    let order = |number: u64, of: PreviewOf| {
        Job::Preview(Box::new(PreviewOrder { ticket: Ticket(number), of, wish: ColumnWish::default() }))
    };
    let preview = |number: u64, file: &str| order(number, PreviewOf::File(file.to_owned()));
    let import = |number: u64| Job::Import(ImportOrder { ticket: Ticket(number), attempt: Ticket(100), whole: false });
    let is_of = |msg: Msg, number: u64, good: bool| match msg {
        Msg::Previewed { ticket, preview } => ticket == Ticket(number) && preview.is_ok() == good,
        _ => false,
    };

    records.ask(preview(1, "a.csv"));
    assert!(is_of(next(&told), 1, true));
    records.ask(import(2));
    assert!(matches!(next(&told), Msg::Failed(_)), "what nobody has seen is not imported");

    records.ask(preview(3, "gone.csv"));
    assert!(is_of(next(&told), 3, false));
    for earlier in [1, 3] {
        records.ask(import(earlier));
        assert!(matches!(next(&told), Msg::Failed(_)), "the preview that failed left the earlier one standing");
    }

    records.ask(preview(4, "a.csv"));
    assert!(is_of(next(&told), 4, true));
    // The file changes between the preview and the import; what was seen goes in.
    house.put("a.csv", "x2,Toinen,Loimaa");
    records.ask(order(5, PreviewOf::Again(Ticket(4))));
    assert!(is_of(next(&told), 5, true));
    records.ask(import(5));
    assert!(matches!(next(&told), Msg::Written(Ok(_))));
    let Msg::Loaded(_) = next(&told) else { panic!("the round is read again") };
    assert_eq!(house.store("reader").libraries().unwrap()[0].name, "Loimaan pääkirjasto");
}

#[test]
fn an_import_that_is_stopped_writes_nothing_and_can_be_begun_again() {
    let house = House::new();
    let (records, told) = house.records();
    house.put("a.csv", "x1,Loimaan pääkirjasto,Loimaa");
    let of = PreviewOf::File("a.csv".to_owned());
    records.ask(Job::Preview(Box::new(PreviewOrder { ticket: Ticket(1), of, wish: ColumnWish::default() })));
    assert!(matches!(next(&told), Msg::Previewed { preview: Ok(_), .. }));
    let import = |attempt: u64| {
        records.ask(Job::Import(ImportOrder { ticket: Ticket(1), attempt: Ticket(attempt), whole: false }));
    };
    records.stop_import(Ticket(2));
    import(2);
    assert_eq!(next(&told), Msg::Written(Err(Refusal::Because(Phrase::new("import-stopped")))));
    assert_eq!(house.store("reader").libraries().unwrap(), []);
    import(3);
    assert!(matches!(next(&told), Msg::Written(Ok(_))));
    assert_eq!(house.store("reader").libraries().unwrap().len(), 1);
}

#[test]
fn a_round_that_is_taken_back_gives_its_place_to_the_newest() {
    let house = House::new();
    house.store("setup").apply(&new_round("2024K"), &new_operation().unwrap(), clock::now()).unwrap();
    let (records, told) = house.records();
    records.ask(Job::Write(Box::new(new_round("2031S"))));
    assert!(matches!(next(&told), Msg::Written(Ok(_))));
    rounds(next(&told));
    records.ask(Job::Load { round: Some("2031S".to_owned()) });
    rounds(next(&told));
    records.ask(Job::Undo(None));
    assert!(matches!(next(&told), Msg::Written(Ok(_))));
    let Msg::Loaded(snapshot) = next(&told) else { panic!("no round was shown") };
    assert_eq!(snapshot.round.map(|round| round.code).as_deref(), Some("2024K"));
}

#[test]
fn undo_and_redo_go_through_the_same_door() {
    let house = House::new();
    let (records, told) = house.records();
    for (job, left) in [(Job::Write(Box::new(new_round("2024K"))), 1), (Job::Undo(None), 0), (Job::Redo, 1)] {
        records.ask(job);
        assert!(matches!(next(&told), Msg::Written(Ok(_))));
        assert_eq!(rounds(next(&told)).len(), left);
    }
}
