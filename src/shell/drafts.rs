//! What is being typed, kept so that a lost line loses at most a second of it. A thread of its own:
//! neither a key nor the end of the process waits for a disk longer than it must.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::events::Event;
use super::{clock, threads};
use crate::app::Msg;
use crate::domain::Actor;
use crate::i18n::Phrase;
use crate::store::{Drafts, StoreError};

/// From the first key that is not kept yet until it is. A second is promised.
const DELAY: Duration = Duration::from_millis(600);

/// From a try that failed to the next: room may be made meanwhile.
const AGAIN: Duration = Duration::from_secs(2);

/// How long the end of the process waits for the drafts to be written.
const LAST_WAIT: Duration = Duration::from_millis(500);

/// The name under which the round last looked at is kept, beside the names of forms.
const ROUND: &str = "round";

enum Job {
    Keep { form: String, text: String },
    Drop { form: String },
    Load { form: String },
    SaveNow { done: Sender<()> },
}

/// Where drafts are handed in.
#[derive(Clone)]
pub struct DraftBox(Sender<Job>);

impl DraftBox {
    /// Opens the drafts beside the database and starts their thread.
    ///
    /// Gives the code of the round that this person looked at last, too.
    pub fn open(
        database: &Path,
        actor: Actor,
        events: &Sender<Event>,
    ) -> Result<(DraftBox, Option<String>), StoreError> {
        let drafts = Drafts::open(database)?;
        let round = drafts.load(&actor, ROUND)?;
        let (jobs, waiting) = mpsc::channel();
        threads::spawn("drafts", events, move |events| {
            Keeper { drafts, actor, unsaved: BTreeMap::new(), due: None, told: false, events }.work(&waiting);
        })?;
        Ok((DraftBox(jobs), round))
    }

    pub fn keep(&self, form: String, text: String) {
        self.hand_in(Job::Keep { form, text });
    }

    pub fn drop_draft(&self, form: String) {
        self.hand_in(Job::Drop { form });
    }

    /// Keeps the code of the round that is looked at, for the next session; `None` follows the newest.
    pub fn keep_round(&self, code: Option<&str>) {
        match code {
            Some(code) => self.keep(ROUND.to_owned(), code.to_owned()),
            None => self.drop_draft(ROUND.to_owned()),
        }
    }

    /// Answered by [`Msg::DraftLoaded`].
    pub fn load(&self, form: String) {
        self.hand_in(Job::Load { form });
    }

    /// Returns once everything handed in is on the disk, or after [`LAST_WAIT`].
    pub fn save_now(&self) {
        let (done, saved) = mpsc::channel();
        self.hand_in(Job::SaveNow { done });
        // Whether it was saved or took too long, the process ends now.
        let _ = saved.recv_timeout(LAST_WAIT);
    }

    fn hand_in(&self, job: Job) {
        // The thread is only gone if it died, and then the session has been told.
        let _ = self.0.send(job);
    }
}

struct Keeper {
    drafts: Drafts,
    actor: Actor,
    unsaved: BTreeMap<String, String>,
    due: Option<Instant>,
    /// That it could not be kept has been told since the last key.
    told: bool,
    events: Sender<Event>,
}

impl Keeper {
    fn work(mut self, jobs: &Receiver<Job>) {
        loop {
            let next = match self.due {
                Some(due) => jobs.recv_timeout(due.saturating_duration_since(Instant::now())),
                None => jobs.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match next {
                Ok(job) => self.run(job),
                Err(RecvTimeoutError::Timeout) => self.save(),
                Err(RecvTimeoutError::Disconnected) => return self.save(),
            }
        }
    }

    fn run(&mut self, job: Job) {
        match job {
            Job::Keep { form, text } => {
                self.unsaved.insert(form, text);
                self.told = false;
                // Counted from the first unsaved key, so that steady typing cannot put it off.
                self.due.get_or_insert_with(|| Instant::now() + DELAY);
            }
            Job::Drop { form } => {
                self.unsaved.remove(&form);
                let dropped = self.drafts.discard(&self.actor, &form);
                self.tell(dropped);
            }
            Job::Load { form } => {
                self.save();
                // What could not be kept is newer than what was.
                let waiting = self.unsaved.get(&form).cloned();
                match waiting.map_or_else(|| self.drafts.load(&self.actor, &form), |text| Ok(Some(text))) {
                    Ok(text) => self.send(Msg::DraftLoaded { form, text }),
                    Err(error) => self.send(Msg::Failed(error.phrase())),
                }
            }
            Job::SaveNow { done } => {
                self.save();
                // Nobody waits for longer than they can.
                let _ = done.send(());
            }
        }
    }

    fn save(&mut self) {
        self.due = None;
        let mut trouble: Option<Phrase> = None;
        for (form, text) in std::mem::take(&mut self.unsaved) {
            if let Err(error) = self.drafts.keep(&self.actor, &form, &text, clock::now()) {
                trouble = Some(waits(&error));
                self.unsaved.insert(form, text);
            }
        }
        if !self.unsaved.is_empty() {
            self.due = Some(Instant::now() + AGAIN);
        }
        if let Some(trouble) = trouble.filter(|_| !self.told) {
            self.told = true;
            self.send(Msg::Failed(trouble));
        }
    }

    fn tell(&self, outcome: Result<(), StoreError>) {
        if let Err(error) = outcome {
            self.send(Msg::Failed(error.phrase()));
        }
    }

    fn send(&self, msg: Msg) {
        // A session that has ended needs no answer.
        let _ = self.events.send(Event::Msg(msg));
    }
}

/// Whoever saves at the same moment is no reason that anybody has to know.
fn waits(error: &StoreError) -> Phrase {
    match error {
        StoreError::Busy => Phrase::new("shell-draft-waits"),
        error => Phrase::new("shell-draft-waits-why").with("why", error.phrase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aino() -> Actor {
        Actor::new("aino")
    }

    fn opened() -> (tempfile::TempDir, std::path::PathBuf, DraftBox, Receiver<Event>) {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("k.db");
        // The drafts are open to whom it is open.
        std::fs::write(&database, "").unwrap();
        let (events, told) = mpsc::channel();
        let (drafts, _) = DraftBox::open(&database, aino(), &events).unwrap();
        (folder, database, drafts, told)
    }

    fn kept(database: &Path) -> Option<String> {
        Drafts::open(database).unwrap().load(&aino(), "visit-note").unwrap()
    }

    #[test]
    fn the_last_of_many_keys_is_on_the_disk_when_the_line_drops() {
        let (_folder, database, drafts, _told) = opened();
        for text in ["T", "Te", "Ter", "Terve"] {
            drafts.keep("visit-note".into(), text.into());
        }
        drafts.save_now();
        assert_eq!(kept(&database).as_deref(), Some("Terve"));
    }

    #[test]
    fn the_round_last_looked_at_is_known_to_the_next_session_of_the_same_person() {
        let (_folder, database, drafts, _told) = opened();
        let remembered = |actor: Actor| DraftBox::open(&database, actor, &mpsc::channel().0).unwrap().1;
        drafts.keep_round(Some("2024K"));
        drafts.save_now();
        assert_eq!(remembered(aino()).as_deref(), Some("2024K"));
        assert_eq!(remembered(Actor::new("bertta")), None);
        drafts.keep_round(None);
        drafts.save_now();
        assert_eq!(remembered(aino()), None);
    }

    #[test]
    fn a_draft_is_kept_without_anybody_asking() {
        let (_folder, database, drafts, _told) = opened();
        drafts.keep("visit-note".into(), "Terve".into());
        let deadline = Instant::now() + Duration::from_secs(20);
        while kept(&database).is_none() {
            assert!(Instant::now() < deadline, "never kept");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    #[test]
    fn a_draft_that_was_handed_in_is_what_the_form_opens_with() {
        let (_folder, _database, drafts, told) = opened();
        drafts.keep("visit-note".into(), "Terve".into());
        drafts.load("visit-note".into());
        let Event::Msg(answer) = told.recv().unwrap() else { panic!("no answer") };
        assert_eq!(answer, Msg::DraftLoaded { form: "visit-note".into(), text: Some("Terve".into()) });
    }

    #[test]
    fn a_dropped_draft_does_not_come_back_from_what_was_unsaved() {
        let (_folder, database, drafts, _told) = opened();
        drafts.keep("visit-note".into(), "Terve".into());
        drafts.drop_draft("visit-note".into());
        drafts.save_now();
        assert_eq!(kept(&database), None);
    }
}
