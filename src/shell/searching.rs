//! The thread that finds: it keeps the words of the round in memory and up with the journal, through a
//! connection of its own, so that a search waits for no write and no key waits for a search.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};

use super::events::Event;
use super::threads;
use crate::app::Msg;
use crate::app::screens::queue::Found;
use crate::desk::RoundIndex;
use crate::domain::Actor;
use crate::store::{Store, StoreError};

/// What is asked about the round of a code, the newest where there is none.
struct Question {
    round: Option<String>,
    /// `None`: get ready, somebody may soon search.
    words: Option<String>,
}

/// Where questions are handed in.
#[derive(Clone)]
pub struct Searching(Sender<Question>);

impl Searching {
    pub fn start(database: PathBuf, actor: Actor, events: &Sender<Event>) -> std::io::Result<Searching> {
        let (questions, waiting) = mpsc::channel();
        threads::spawn("searching", events, move |events| work(&database, actor, &waiting, &events))?;
        Ok(Searching(questions))
    }

    /// Reads the words of a round, or what was written since.
    pub fn prepare(&self, round: Option<String>) {
        self.ask(Question { round, words: None });
    }

    /// Answered by [`Msg::Found`], but for words that were asked after by others before their turn came.
    pub fn find(&self, round: Option<String>, words: String) {
        self.ask(Question { round, words: Some(words) });
    }

    fn ask(&self, question: Question) {
        // The thread is only gone if it died, and then the session has been told.
        let _ = self.0.send(question);
    }
}

fn work(database: &Path, actor: Actor, questions: &Receiver<Question>, events: &Sender<Event>) {
    let mut read: Option<RoundIndex> = None;
    let mut store: Option<Store> = None;
    while let Ok(question) = questions.recv() {
        // Who has typed on wants the newest words alone.
        let question = questions.try_iter().fold(question, |before, next| match next.words {
            Some(_) => next,
            None => Question { round: next.round, ..before },
        });
        let msg = match answer(database, &actor, &mut store, &mut read, &question) {
            Ok(None) => continue,
            Ok(Some(found)) => Msg::Found { words: question.words.unwrap_or_default(), found },
            Err(error) => Msg::Failed(error.phrase()),
        };
        if events.send(Event::Msg(msg)).is_err() {
            return;
        }
    }
}

fn answer(
    database: &Path,
    actor: &Actor,
    store: &mut Option<Store>,
    read: &mut Option<RoundIndex>,
    question: &Question,
) -> Result<Option<Found>, StoreError> {
    let store = match store {
        Some(store) => store,
        None => store.insert(Store::open(database, actor.clone())?),
    };
    let Some(round) = store.round(question.round.as_deref())? else { return Ok(None) };
    let current = match read.as_mut() {
        Some(read) => read.refresh(store, &round)?,
        None => false,
    };
    if !current {
        // The old words go before the new are read: twice as many would be held for nothing.
        *read = None;
        *read = Some(RoundIndex::read(store, &round)?);
    }
    let Some((words, read)) = question.words.as_ref().zip(read.as_ref()) else { return Ok(None) };
    let (query, ids) = read.find(words);
    Ok(Some(Found { query, ids }))
}
