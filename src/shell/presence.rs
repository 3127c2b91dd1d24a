//! Who else is here: says every few seconds that this session is, and where. Nothing of it is needed for the work,
//! so where the file takes no writes the session goes on alone and says nothing of it.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::events::Event;
use super::operation::new_operation;
use super::{clock, threads};
use crate::app::Msg;
use crate::domain::{Actor, Present, RecordKey};
use crate::store::Drafts;

/// Between two signs of life. With the lease of the store, a session that was killed is gone everywhere within ten
/// seconds, and one sign may be late by some seconds.
const BEAT: Duration = Duration::from_millis(2_500);

/// After a step to another record, so that holding a key down is no flood of writes.
const SETTLING: Duration = Duration::from_millis(300);

/// How long the end of the session waits for its row to be taken away.
const LAST_WAIT: Duration = Duration::from_millis(300);

enum Job {
    At(Option<RecordKey>),
    Leave { done: Sender<()> },
}

/// Where the session says which record it is on. Dropped, the session is here no longer.
pub struct Presence {
    jobs: Sender<Job>,
    told: Option<RecordKey>,
}

impl Presence {
    pub fn start(database: PathBuf, actor: Actor, events: &Sender<Event>) -> std::io::Result<Presence> {
        let (jobs, waiting) = mpsc::channel();
        threads::spawn("presence", events, move |events| {
            // The mark of an operation is one that nobody else has.
            if let (Ok(drafts), Ok(mark)) = (Drafts::open(&database), new_operation()) {
                Keeper { drafts, session: mark.0, actor, at: None, shown: Vec::new(), events }.work(&waiting);
            }
        })?;
        Ok(Presence { jobs, told: None })
    }

    /// The record that is selected now.
    pub fn at(&mut self, record: Option<RecordKey>) {
        if self.told != record {
            self.told = record;
            // Where the thread has ended, one is here without others knowing.
            let _ = self.jobs.send(Job::At(record));
        }
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        let (done, gone) = mpsc::channel();
        // Whether it was told or took too long, the session ends now; then the row goes with its lease.
        let _ = self.jobs.send(Job::Leave { done });
        let _ = gone.recv_timeout(LAST_WAIT);
    }
}

struct Keeper {
    drafts: Drafts,
    session: String,
    actor: Actor,
    at: Option<RecordKey>,
    /// What the session was told last.
    shown: Vec<Present>,
    events: Sender<Event>,
}

impl Keeper {
    fn work(mut self, jobs: &Receiver<Job>) {
        let mut due = Instant::now();
        loop {
            match jobs.recv_timeout(due.saturating_duration_since(Instant::now())) {
                Ok(Job::At(record)) => {
                    self.at = record;
                    due = due.min(Instant::now() + SETTLING);
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.beat();
                    due = Instant::now() + BEAT;
                }
                Ok(Job::Leave { done }) => {
                    self.leave();
                    // Nobody waits for longer than they can.
                    let _ = done.send(());
                    return;
                }
                Err(RecvTimeoutError::Disconnected) => return self.leave(),
            }
        }
    }

    fn beat(&mut self) {
        // What could not be written is written at the next beat; until then nobody is known to be here.
        let others = self.drafts.be_at(&self.session, &self.actor, self.at, clock::now()).unwrap_or_default();
        if others != self.shown {
            self.shown.clone_from(&others);
            // A session that has ended needs no answer.
            let _ = self.events.send(Event::Msg(Msg::Others(others)));
        }
    }

    fn leave(&self) {
        // Where it fails, the row goes with its lease.
        let _ = self.drafts.leave(&self.session);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::VisitId;

    fn others(told: &Receiver<Event>) -> Vec<Present> {
        match told.recv_timeout(Duration::from_secs(20)).unwrap() {
            Event::Msg(Msg::Others(others)) => others,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_session_hears_of_another_only_what_is_new_and_that_it_has_left() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("k.db");
        std::fs::write(&database, "").unwrap();
        let sits_down = |name: &str| {
            let (events, told) = mpsc::channel();
            (Presence::start(database.clone(), Actor::new(name), &events).unwrap(), told)
        };
        let (mut aino, of_aino) = sits_down("aino");
        let visit = Some(RecordKey::Visit(VisitId(3)));
        aino.at(visit);
        let (bertta, of_bertta) = sits_down("bertta");
        assert_eq!(others(&of_aino), [Present { who: Actor::new("bertta"), at: None }]);
        while others(&of_bertta) != [Present { who: Actor::new("aino"), at: visit }] {}
        drop(bertta);
        assert_eq!(others(&of_aino), []);
    }

    #[test]
    fn without_a_file_to_write_to_one_is_here_alone() {
        let (events, told) = mpsc::channel();
        let mut presence = Presence::start("/nonexistent/k.db".into(), Actor::new("aino"), &events).unwrap();
        presence.at(Some(RecordKey::Visit(VisitId(3))));
        drop((presence, events));
        assert!(told.recv().is_err(), "a thread that writes nothing, and no word of it");
    }
}
