//! The thread that owns the database connection: it reads, writes, and notices within a quarter of
//! a second what others wrote. No transaction outlives one job, so nobody waits for a person here.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use chrono::NaiveDate;

use super::events::Event;
use super::importing::{Looked, Place};
use super::inbox::{self, Offered};
use super::operation::new_operation;
use super::progress::{Meter, Stopped};
use super::{clock, importing, letters, threads, told};
use crate::app::{ImportOrder, Msg, Paper, PreviewOrder, RowList, Ticket};
use crate::desk::{self, Looker, reports};
use crate::domain::letter::{Drafted, LetterOrder};
use crate::domain::registration::AnswerEdit;
use crate::domain::summary::Period;
use crate::domain::{
    Change, ClaimId, EntryId, OperationId, Receipt, RecordKey, Refusal, RegistrationId, Snapshot, clean_line,
};
use crate::i18n::{Lang, Phrase};
use crate::store::{Store, StoreError, WriteWatch};

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
    Letters(LetterOrder),
    /// The proposals of the round that were kept under names.
    Kept,
    /// Writes the letters that were shown to files of the outbox.
    SaveLetters(LetterOrder, Vec<Drafted>),
    /// Hands a letter that was shown to what root has configured, and marks it as sent.
    SendLetter {
        order: LetterOrder,
        drafted: Box<Drafted>,
        again: bool,
    },
    /// Writes what a window shows to files of the outbox.
    SavePaper {
        lang: Lang,
        paper: Paper,
    },
    Summary(Period),
    /// Writes the site of the reports to a folder of the outbox.
    PublishSite,
    Journal,
    Directory(RegistrationId),
    Write(Box<Change>),
    /// Reads what typed words mean, and writes them with it.
    WriteAnswer(Box<AnswerEdit>),
    Undo(Option<EntryId>),
    Redo,
    ListInbox,
    /// The files of the inbox that may be kept with a claim.
    ListAttachable,
    /// Reads a file of the inbox and keeps it with a claim.
    Attach {
        claim: ClaimId,
        file: String,
    },
    Preview(Box<PreviewOrder>),
    /// Writes what the preview said.
    Import(ImportOrder),
    /// Writes a list of the preview's rows to a file of the inbox.
    SaveRows {
        ticket: Ticket,
        of: RowList,
        lang: Lang,
    },
    /// Answered once every job before it is done.
    Finish {
        done: Sender<()>,
    },
}

/// Where jobs are handed in.
#[derive(Clone)]
pub struct Records {
    jobs: Sender<Job>,
    stopped: Stopped,
}

/// What the thread starts with: an open database and what was already read and shown of it.
pub struct Opened {
    pub store: Store,
    pub round: Option<String>,
    pub snapshot: Snapshot,
    /// [`Store::data_version`] from before the snapshot was read.
    pub version: i64,
    pub today: NaiveDate,
    pub inbox: PathBuf,
    pub outbox: PathBuf,
}

impl Records {
    pub fn start(opened: Opened, events: &Sender<Event>) -> std::io::Result<Records> {
        let (jobs, waiting) = mpsc::channel();
        let stopped = Stopped::default();
        let to_keeper = stopped.clone();
        threads::spawn("records", events, move |events| Keeper::new(opened, to_keeper, events).work(&waiting))?;
        Ok(Records { jobs, stopped })
    }

    pub fn ask(&self, job: Job) {
        // The thread is only gone if it died, and then the session has been told.
        let _ = self.jobs.send(job);
    }

    /// Stops the preview or the import of this ticket at its next row, or before it begins.
    pub fn stop_import(&self, ticket: Ticket) {
        self.stopped.stop(ticket);
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
    outbox: PathBuf,
    /// What was looked at last.
    looked: Option<Looked>,
    looker: Looker,
    stopped: Stopped,
    /// The last thing that went wrong while polling, so that it is told once and not four times a second.
    trouble: Option<Phrase>,
    events: Sender<Event>,
}

impl Keeper {
    fn new(opened: Opened, stopped: Stopped, events: Sender<Event>) -> Keeper {
        let Opened { store, round, snapshot, version, today, inbox, outbox } = opened;
        Keeper {
            store,
            round,
            shown: snapshot,
            version,
            today,
            inbox,
            outbox,
            looked: None,
            looker: Looker::default(),
            stopped,
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
            Job::Kept => {
                let round = self.shown.round.as_ref().map(|round| round.id);
                let kept = round.map_or(Ok(Vec::new()), |round| self.store.kept_proposals(round));
                self.answer(kept.map(Msg::KeptLoaded));
            }
            Job::Letters(order) => self.send(letters::read(self.sources(), order)),
            Job::SaveLetters(order, shown) => {
                let told = letters::save(self.sources(), &self.outbox, order, &shown);
                told.into_iter().for_each(|msg| self.send(msg));
            }
            Job::SendLetter { order, drafted, again } => {
                let written = letters::send(&mut self.store, &self.shown, order, &drafted, again);
                self.send(Msg::Written(written.map_err(Refusal::Because)));
                self.reload(Telling::IfDifferent);
            }
            Job::SavePaper { lang, paper } => {
                let saved = told::save(&self.outbox, lang, &paper, self.today);
                self.send(saved.map_or_else(Msg::Failed, Msg::Noted));
            }
            Job::Summary(period) => {
                let found = reports::summary(&self.store, self.round.as_deref(), period, self.today);
                let found = found.map(Box::new).map_err(|error| error.phrase());
                self.send(Msg::SummaryLoaded(period, found));
            }
            Job::PublishSite => {
                self.send(told::publish(&self.store, &self.outbox).map_or_else(Msg::Failed, Msg::Noted));
            }
            Job::Journal => {
                let entries = self.store.journal(JOURNAL_ENTRIES, JOURNAL_ROWS).map(Msg::JournalLoaded);
                self.answer(entries);
            }
            Job::Directory(of) => {
                let libraries = desk::library_shortlist(&self.store, of).map_err(|error| error.phrase());
                self.send(Msg::DirectoryLoaded(libraries));
            }
            Job::Write(change) => {
                let made = self.write(|store, operation| store.apply(&change, operation, clock::now()));
                if let (Some(receipt), Change::ExportClaims { .. }) = (made, *change) {
                    let saved = told::save_export_made(&self.store, &self.outbox, &receipt);
                    self.send(saved.map_or_else(Msg::Failed, Msg::Noted));
                }
            }
            Job::WriteAnswer(edit) => {
                self.write(|store, operation| {
                    let change = desk::prepare_edit(store, (*edit).clone())?;
                    store.apply(&change, operation, clock::now())
                });
            }
            Job::Undo(entry) => {
                self.write(|store, operation| store.undo(entry, operation, clock::now()));
            }
            Job::Redo => {
                self.write(|store, operation| store.redo(operation, clock::now()));
            }
            Job::ListInbox => self.list_inbox(Offered::Tables),
            Job::ListAttachable => self.list_inbox(Offered::Attachable),
            Job::Attach { claim, file } => match inbox::attachment(&self.inbox, &file) {
                Ok(attachment) => {
                    let change = Change::Attach { claim, attachment };
                    self.write(|store, operation| store.apply(&change, operation, clock::now()));
                }
                Err(problem) => self.send(Msg::Written(Err(Refusal::Because(problem)))),
            },
            Job::Preview(order) => {
                let ticket = order.ticket;
                // Where this cannot be read, nothing earlier may be written in its place.
                let earlier = self.looked.take();
                let meter = Meter::new(ticket, &self.stopped, &self.events);
                let watch = |done, of| meter.at(done, of);
                let place = Place { folder: &self.inbox, store: &self.store, shown: &self.shown, watch: &watch };
                let preview = importing::look(&place, *order, earlier).map(|(preview, looked)| {
                    self.looked = Some(looked);
                    preview
                });
                self.send(Msg::Previewed { ticket, preview });
            }
            Job::Import(order) => self.import(order),
            Job::SaveRows { ticket, of, lang } => {
                let looked = self.looked.as_ref().filter(|looked| looked.ticket == ticket);
                let saved = match looked {
                    Some(looked) => looked.save(of, &self.inbox, lang),
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

    fn list_inbox(&self, offered: Offered) {
        let files = inbox::list(&self.inbox, offered);
        let empty = || Phrase::new(offered.none()).with("path", clean_line(&self.inbox.display().to_string()));
        self.send(Msg::InboxLoaded(files.and_then(|files| if files.is_empty() { Err(empty()) } else { Ok(files) })));
    }

    fn sources(&self) -> letters::Sources<'_> {
        letters::Sources { store: &self.store, shown: &self.shown }
    }

    /// Writes what was looked at. Where that fails or is stopped, it can be tried again.
    fn import(&mut self, order: ImportOrder) {
        let mut looked = self.looked.take_if(|looked| looked.ticket == order.ticket);
        let Some(change) = looked.as_mut().and_then(|looked| looked.change(order.whole)) else {
            return self.send(Msg::Failed(Phrase::new("shell-nothing-previewed")));
        };
        let (meter, of) = (Meter::new(order.attempt, &self.stopped, &self.events), change.extent());
        let watch: WriteWatch = Arc::new(move |done| meter.at(done, of));
        let made = self.write(|store, operation| store.apply_watched(change, operation, clock::now(), &watch));
        if made.is_none() {
            self.looked = looked;
        }
    }

    /// Writes, says so, and shows what it made. Answers with the receipt where it was made.
    fn write(&mut self, attempt: impl Fn(&mut Store, &OperationId) -> Result<Receipt, StoreError>) -> Option<Receipt> {
        let written = match new_operation() {
            Ok(operation) => with_retries(&mut self.store, &operation, attempt),
            Err(error) => Err(Refusal::Because(Phrase::new("store-failed").with("error", error.to_string()))),
        };
        let made = written.as_ref().ok().cloned();
        self.send(Msg::Written(written));
        self.reload(Telling::IfDifferent);
        made
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
            // What a newer program wrote may mean something that this one does not know.
            self.store.refuse_newer()?;
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
            Err(error) => self.tell_once(said_of(&error)),
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
            Err(StoreError::Sqlite(_) | StoreError::DiskFailed(_) | StoreError::Io(_)) if tries < TRIES => tries += 1,
            Err(error) => return Err(Refusal::Because(said_of(&error))),
        }
    }
}

/// What a session says that has the database open: where a newer program was installed meanwhile, that it is to be started.
fn said_of(error: &StoreError) -> Phrase {
    match error {
        StoreError::Newer { .. } => Phrase::new("shell-newer-program"),
        error => error.phrase(),
    }
}

#[cfg(test)]
mod tests;
