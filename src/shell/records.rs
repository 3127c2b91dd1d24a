//! The thread that owns the database connection: it reads, writes, and notices within a quarter of
//! a second what others wrote. No transaction outlives one job, so nobody waits for a person here.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use chrono::NaiveDate;

use super::events::Event;
use super::importing::{Looked, Place};
use super::operation::new_operation;
use super::{clock, importing, inbox, threads};
use crate::app::{Msg, PreviewOrder, Ticket};
use crate::desk::{self, Looker};
use crate::domain::registration::AnswerEdit;
use crate::domain::{Change, EntryId, OperationId, Receipt, RecordKey, Refusal, RegistrationId, Snapshot};
use crate::i18n::{Lang, Phrase};
use crate::store::{Store, StoreError};

/// How often to ask whether somebody else committed, some microseconds each time. A change is to be
/// seen within a second.
const POLL: Duration = Duration::from_millis(250);

/// Tries of one write whose outcome the database could not tell. The mark of the operation keeps the
/// second from writing again what the first did write.
const TRIES: usize = 3;

/// How many entries the journal view holds.
const JOURNAL_ENTRIES: usize = 500;

/// How many rows of each entry it holds.
const JOURNAL_ROWS: usize = 50;

/// What the session asks of the database.
pub enum Job {
    Load {
        round: Option<String>,
    },
    Detail(RecordKey),
    Twin(RegistrationId),
    Journal,
    Directory(RegistrationId),
    Write(Box<Change>),
    /// Reads what typed words mean, and writes them with it.
    WriteAnswer(Box<AnswerEdit>),
    Undo(Option<EntryId>),
    Redo,
    ListInbox,
    Preview(Box<PreviewOrder>),
    /// Writes what the preview said.
    Import {
        ticket: Ticket,
    },
    /// Writes what the preview found unusable to a file of the inbox.
    SaveUnusable {
        ticket: Ticket,
        lang: Lang,
    },
    /// Answered once every job before it is done.
    Finish {
        done: Sender<()>,
    },
}

/// Where jobs are handed in.
#[derive(Clone)]
pub struct Records(Sender<Job>);

/// What the thread starts with: an open database and what was already read and shown of it.
pub struct Opened {
    pub store: Store,
    pub round: Option<String>,
    pub snapshot: Snapshot,
    /// [`Store::data_version`] from before the snapshot was read.
    pub version: i64,
    pub today: NaiveDate,
    pub inbox: PathBuf,
}

impl Records {
    pub fn start(opened: Opened, events: &Sender<Event>) -> std::io::Result<Records> {
        let (jobs, waiting) = mpsc::channel();
        threads::spawn("records", events, move |events| Keeper::new(opened, events).work(&waiting))?;
        Ok(Records(jobs))
    }

    pub fn ask(&self, job: Job) {
        // The thread is only gone if it died, and then the session has been told.
        let _ = self.0.send(job);
    }

    /// Waits until every write handed in is done, `longest` at most.
    pub fn finish(&self, longest: Duration) {
        let (done, finished) = mpsc::channel();
        self.ask(Job::Finish { done });
        // What takes longer is left to the database: a write is whole or it is not.
        let _ = finished.recv_timeout(longest);
    }
}

struct Keeper {
    store: Store,
    round: Option<String>,
    shown: Snapshot,
    version: i64,
    today: NaiveDate,
    inbox: PathBuf,
    /// What was looked at last.
    looked: Option<Looked>,
    looker: Looker,
    /// The last thing that went wrong while polling, so that it is told once and not four times a second.
    trouble: Option<Phrase>,
    events: Sender<Event>,
}

impl Keeper {
    fn new(opened: Opened, events: Sender<Event>) -> Keeper {
        let Opened { store, round, snapshot, version, today, inbox } = opened;
        Keeper {
            store,
            round,
            shown: snapshot,
            version,
            today,
            inbox,
            looked: None,
            looker: Looker::default(),
            trouble: None,
            events,
        }
    }

    fn work(mut self, jobs: &Receiver<Job>) {
        self.shown.registrations.prepare();
        loop {
            match jobs.recv_timeout(POLL) {
                Ok(job) => self.run(job),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            self.notice_others();
            self.notice_midnight();
        }
    }

    fn run(&mut self, job: Job) {
        match job {
            Job::Load { round } => {
                self.round = round;
                self.reload(Telling::Always);
            }
            Job::Detail(key) => {
                let detail =
                    self.looker.detail(&self.store, key).map(|detail| Msg::DetailLoaded(key, detail.map(Box::new)));
                self.answer(detail);
            }
            Job::Twin(id) => {
                let twin = self.store.registration(id).map(|twin| Msg::TwinLoaded(twin.map(Box::new)));
                self.answer(twin);
            }
            Job::Journal => {
                let entries = self.store.journal(JOURNAL_ENTRIES, JOURNAL_ROWS).map(Msg::JournalLoaded);
                self.answer(entries);
            }
            Job::Directory(of) => {
                let libraries = desk::library_shortlist(&self.store, of).map_err(|error| error.phrase());
                self.send(Msg::DirectoryLoaded(libraries));
            }
            Job::Write(change) => self.write(|store, operation| store.apply(&change, operation, clock::now())),
            Job::WriteAnswer(edit) => self.write(|store, operation| {
                let change = desk::prepare_edit(store, (*edit).clone())?;
                store.apply(&change, operation, clock::now())
            }),
            Job::Undo(entry) => self.write(|store, operation| store.undo(entry, operation, clock::now())),
            Job::Redo => self.write(|store, operation| store.redo(operation, clock::now())),
            Job::ListInbox => self.send(Msg::InboxLoaded(inbox::list(&self.inbox))),
            Job::Preview(order) => {
                let ticket = order.ticket;
                // Where this cannot be read, nothing earlier may be written in its place.
                let earlier = self.looked.take();
                let place = Place { folder: &self.inbox, store: &self.store, shown: &self.shown };
                let preview = importing::look(&place, *order, earlier).map(|(preview, looked)| {
                    self.looked = Some(looked);
                    preview
                });
                self.send(Msg::Previewed { ticket, preview });
            }
            Job::Import { ticket } => {
                let looked = self.looked.take_if(|looked| looked.ticket == ticket);
                match looked.and_then(|looked| looked.change) {
                    Some(change) => self.write(|store, operation| store.apply(&change, operation, clock::now())),
                    None => self.send(Msg::Failed(Phrase::new("shell-nothing-previewed"))),
                }
            }
            Job::SaveUnusable { ticket, lang } => {
                let looked = self.looked.as_ref().filter(|looked| looked.ticket == ticket);
                let saved = match looked {
                    Some(looked) => looked.save_unusable(&self.inbox, lang),
                    None => Err(Phrase::new("shell-nothing-previewed")),
                };
                self.send(saved.map_or_else(Msg::Failed, Msg::Noted));
            }
            Job::Finish { done } => {
                // Nobody waits for longer than they can.
                let _ = done.send(());
            }
        }
    }

    /// Writes, says so, and shows what it made.
    fn write(&mut self, attempt: impl Fn(&mut Store, &OperationId) -> Result<Receipt, StoreError>) {
        let written = match new_operation() {
            Ok(operation) => with_retries(&mut self.store, &operation, attempt),
            Err(error) => Err(Refusal::Because(Phrase::new("store-failed").with("error", error.to_string()))),
        };
        self.send(Msg::Written(written));
        self.reload(Telling::IfDifferent);
    }

    /// Another connection has committed since: read again.
    fn notice_others(&mut self) {
        match self.store.data_version() {
            Ok(version) if version == self.version => self.trouble = None,
            Ok(_) => self.reload(Telling::IfDifferent),
            Err(error) => self.tell_once(error.phrase()),
        }
    }

    fn notice_midnight(&mut self) {
        let today = clock::today();
        if today != self.today {
            self.today = today;
            self.send(Msg::Today(today));
        }
    }

    fn reload(&mut self, telling: Telling) {
        // The version from before reading: what is committed while reading is noticed next time.
        let read = self.store.data_version().and_then(|version| {
            overview(&self.store, self.round.as_deref(), &self.shown).map(|snapshot| (version, snapshot))
        });
        match read {
            Ok((version, snapshot)) => {
                self.version = version;
                // A round that somebody begins meanwhile does not take the place of the one at hand.
                self.round = snapshot.round.as_ref().map(|round| round.code.clone());
                self.trouble = None;
                self.looker.forget();
                if telling == Telling::Always || snapshot != self.shown {
                    // Nobody waits for this thread, and somebody may soon filter or sort.
                    snapshot.registrations.prepare();
                    self.shown = snapshot.clone();
                    self.send(Msg::Loaded(Box::new(snapshot)));
                }
            }
            Err(error) => self.tell_once(error.phrase()),
        }
    }

    fn tell_once(&mut self, trouble: Phrase) {
        if self.trouble.as_ref() != Some(&trouble) {
            self.trouble = Some(trouble.clone());
            self.send(Msg::Failed(trouble));
        }
    }

    fn answer(&self, outcome: Result<Msg, StoreError>) {
        self.send(outcome.unwrap_or_else(|error| Msg::Failed(error.phrase())));
    }

    fn send(&self, msg: Msg) {
        // A session that has ended needs no answer.
        let _ = self.events.send(Event::Msg(msg));
    }
}

/// The round of this code, of which what was read `before` is known; the newest where it is gone.
pub fn overview(store: &Store, code: Option<&str>, before: &Snapshot) -> Result<Snapshot, StoreError> {
    let snapshot = desk::overview_after(store, code, before)?;
    if snapshot.round.is_none() && code.is_some() { desk::overview(store, None) } else { Ok(snapshot) }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Telling {
    /// Somebody asked and waits.
    Always,
    /// What is shown stays as it is where nothing in it changed.
    IfDifferent,
}

/// One wish, one operation, however often it is tried: after an I/O error nobody knows whether the
/// commit was made, and the same operation asked again answers with the receipt of the first.
fn with_retries(
    store: &mut Store,
    operation: &OperationId,
    attempt: impl Fn(&mut Store, &OperationId) -> Result<Receipt, StoreError>,
) -> Result<Receipt, Refusal> {
    let mut tries = 1;
    loop {
        match attempt(store, operation) {
            Ok(receipt) => return Ok(receipt),
            Err(StoreError::Refused(refusal)) => return Err(refusal),
            Err(StoreError::Sqlite(_) | StoreError::Io(_)) if tries < TRIES => tries += 1,
            Err(error) => return Err(Refusal::Because(error.phrase())),
        }
    }
}

#[cfg(test)]
mod tests {
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

        /// The thread at work for one person, and what it tells.
        fn records(&self) -> (Records, Receiver<Event>) {
            let store = self.store("aino");
            let snapshot = desk::overview(&store, None).unwrap();
            let version = store.data_version().unwrap();
            let today = clock::today();
            let inbox = self.folder.path().join("inbox");
            let (events, told) = mpsc::channel();
            (Records::start(Opened { store, round: None, snapshot, version, today, inbox }, &events).unwrap(), told)
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
        let inbox = house.folder.path().join("inbox");
        std::fs::create_dir(&inbox).unwrap();
        std::fs::write(inbox.join("a.csv"), "id,name,municipality\nx1,Loimaan pääkirjasto,Loimaa\n").unwrap();
        let order = |number: u64, of: PreviewOf| {
            Job::Preview(Box::new(PreviewOrder { ticket: Ticket(number), of, wish: ColumnWish::default() }))
        };
        let preview = |number: u64, file: &str| order(number, PreviewOf::File(file.to_owned()));
        let import = |number: u64| Job::Import { ticket: Ticket(number) };
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
        std::fs::write(inbox.join("a.csv"), "id,name,municipality\nx2,Toinen,Loimaa\n").unwrap();
        records.ask(order(5, PreviewOf::Again(Ticket(4))));
        assert!(is_of(next(&told), 5, true));
        records.ask(import(5));
        assert!(matches!(next(&told), Msg::Written(Ok(_))));
        let Msg::Loaded(_) = next(&told) else { panic!("the round is read again") };
        assert_eq!(house.store("reader").libraries().unwrap()[0].name, "Loimaan pääkirjasto");
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
}
