//! The thread of the optimiser: a round takes a moment to solve, and meanwhile keys, other reads
//! and writes go on. It reads through a connection of its own.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};

use super::events::Event;
use super::threads;
use crate::app::{Msg, Solved};
use crate::desk::{self, pairs::Suggestion};
use crate::domain::{Actor, RegistrationId, Round};
use crate::i18n::Phrase;
use crate::store::{Store, StoreError};

/// What is asked of the optimiser, about the round of this code.
enum Question {
    Best { round: Option<String> },
    Why { round: Option<String>, a: RegistrationId, b: RegistrationId },
}

/// Where questions are handed in.
pub struct Pairing(Sender<Question>);

impl Pairing {
    pub fn start(database: PathBuf, actor: Actor, events: &Sender<Event>) -> std::io::Result<Pairing> {
        let (questions, waiting) = mpsc::channel();
        threads::spawn("pairing", events, move |events| work(&database, &actor, &waiting, &events))?;
        Ok(Pairing(questions))
    }

    /// Answered by [`Msg::Suggested`].
    pub fn solve(&self, round: Option<String>) {
        self.ask(Question::Best { round });
    }

    /// Answered by [`Msg::PairExplained`].
    pub fn explain(&self, round: Option<String>, a: RegistrationId, b: RegistrationId) {
        self.ask(Question::Why { round, a, b });
    }

    fn ask(&self, question: Question) {
        // The thread is only gone if it died, and then the session has been told.
        let _ = self.0.send(question);
    }
}

fn work(database: &Path, actor: &Actor, questions: &Receiver<Question>, events: &Sender<Event>) {
    while let Ok(question) = questions.recv() {
        let msg = match question {
            Question::Best { round } => Msg::Suggested(suggest(database, actor, round.as_deref()).map(Box::new)),
            Question::Why { round, a, b } => {
                Msg::PairExplained { a, b, sentences: explain(database, actor, round.as_deref(), a, b) }
            }
        };
        if events.send(Event::Msg(msg)).is_err() {
            return;
        }
    }
}

fn suggest(database: &Path, actor: &Actor, code: Option<&str>) -> Result<Solved, Phrase> {
    // Whoever leaves meanwhile ends the process, and this with it.
    let solved = of_round(database, actor, code, |store, round| desk::suggest_pairs(store, round, &|| true))?;
    let Suggestion { proposal, unmet } = solved.ok_or_else(|| Phrase::new("shell-no-round"))?;
    Ok(Solved { proposal, unmet: unmet.into_iter().map(|lock| lock.reason).collect() })
}

fn explain(
    database: &Path,
    actor: &Actor,
    code: Option<&str>,
    a: RegistrationId,
    b: RegistrationId,
) -> Result<Vec<Phrase>, Phrase> {
    of_round(database, actor, code, |store, round| desk::why_pair(store, round, a, b)).map(|why| why.sentences)
}

fn of_round<T>(
    database: &Path,
    actor: &Actor,
    code: Option<&str>,
    work: impl FnOnce(&Store, &Round) -> Result<T, StoreError>,
) -> Result<T, Phrase> {
    let store = Store::open(database, actor.clone()).map_err(|error| error.phrase())?;
    let round = store.round(code).map_err(|error| error.phrase())?;
    let round = round.ok_or_else(|| Phrase::new("shell-no-round"))?;
    work(&store, &round).map_err(|error| error.phrase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_round_there_is_nothing_to_solve_and_it_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("k.db");
        Store::create(&database, Actor::new("aino")).unwrap();
        let (events, told) = mpsc::channel();
        Pairing::start(database, Actor::new("aino"), &events).unwrap().solve(None);
        let Event::Msg(answer) = told.recv().unwrap() else { panic!("no answer") };
        assert_eq!(answer, Msg::Suggested(Err(Phrase::new("shell-no-round"))));
    }
}
