//! The thread of the optimiser: a round takes a moment to solve, and meanwhile keys, other reads
//! and writes go on. It reads through a connection of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};

use super::events::Event;
use super::threads;
use crate::app::overlay::Tried;
use crate::app::{Msg, Solved};
use crate::desk::{self, pairs::Objective};
use crate::domain::{Actor, KeptId, RegistrationId, Round};
use crate::i18n::Phrase;
use crate::store::{Store, StoreError};

/// What is asked of the optimiser, about the round of this code.
enum Question {
    Best { round: Option<String> },
    Mend { round: Option<String> },
    Kept { round: Option<String>, kept: KeptId },
    Why { round: Option<String>, asked: Vec<RegistrationId>, number: u64 },
    Try { round: Option<String>, tried: Option<Tried>, number: u64 },
    Distribution { round: Option<String>, number: u64 },
}

/// Where questions are handed in.
pub struct Pairing {
    questions: Sender<Question>,
    /// The number of the newest question but `Best` and `Mend`: no earlier one needs an answer, and whoever works on it stops.
    newest: Arc<AtomicU64>,
}

impl Pairing {
    pub fn start(database: PathBuf, actor: Actor, events: &Sender<Event>) -> std::io::Result<Pairing> {
        let (questions, waiting) = mpsc::channel();
        let newest = Arc::new(AtomicU64::new(0));
        let seen = newest.clone();
        threads::spawn("pairing", events, move |events| work(&database, &actor, &waiting, &seen, &events))?;
        Ok(Pairing { questions, newest })
    }

    /// Answered by [`Msg::Suggested`].
    pub fn solve(&self, round: Option<String>) {
        self.ask(Question::Best { round });
    }

    /// Answered by [`Msg::KeptOffered`].
    pub fn offer(&self, round: Option<String>, kept: KeptId) {
        self.ask(Question::Kept { round, kept });
    }

    /// Answered by [`Msg::Mended`].
    pub fn mend(&self, round: Option<String>) {
        self.ask(Question::Mend { round });
    }

    /// Answered by [`Msg::PairsExplained`], unless another question of this kind comes before that.
    pub fn explain(&self, round: Option<String>, asked: Vec<RegistrationId>) {
        let number = self.newest.fetch_add(1, Ordering::Relaxed) + 1;
        self.ask(Question::Why { round, asked, number });
    }

    /// Answered by [`Msg::Tried`], unless another question of this kind comes before that.
    pub fn try_setting(&self, round: Option<String>, tried: Option<Tried>) {
        let number = self.newest.fetch_add(1, Ordering::Relaxed) + 1;
        self.ask(Question::Try { round, tried, number });
    }

    /// Answered by [`Msg::Distributed`], unless another question of this kind comes before that.
    pub fn distribute(&self, round: Option<String>) {
        let number = self.newest.fetch_add(1, Ordering::Relaxed) + 1;
        self.ask(Question::Distribution { round, number });
    }

    fn ask(&self, question: Question) {
        // The thread is only gone if it died, and then the session has been told.
        let _ = self.questions.send(question);
    }
}

fn work(database: &Path, actor: &Actor, questions: &Receiver<Question>, newest: &AtomicU64, events: &Sender<Event>) {
    while let Ok(question) = questions.recv() {
        let msg = match question {
            Question::Best { round } => Some(Msg::Suggested(suggest(database, actor, round.as_deref()).map(Box::new))),
            Question::Kept { round, kept } => {
                let lay = |store: &Store, round: &Round| desk::choice_of_kept(store, round, kept, &|| true);
                let choice = of_round(database, actor, round.as_deref(), lay);
                Some(Msg::KeptOffered { kept, choice: choice.map(|choice| choice.map(Box::new)) })
            }
            Question::Mend { round } => {
                let mend =
                    |store: &Store, round: &Round| desk::mend_pairs(store, round, Objective::Total, None, &|| true);
                let mending = of_round(database, actor, round.as_deref(), mend);
                Some(Msg::Mended(mending.map(|mending| mending.map(Box::new))))
            }
            Question::Why { round, asked, number } => {
                let go_on = || newest.load(Ordering::Relaxed) == number;
                let answer = go_on().then(|| explain(database, actor, round.as_deref(), &asked, &go_on)).flatten();
                answer.map(|sentences| Msg::PairsExplained { asked, sentences })
            }
            Question::Try { round, tried, number } => {
                let go_on = || newest.load(Ordering::Relaxed) == number;
                let solve = |store: &Store, round: &Round| desk::try_setting(store, round, tried, &go_on);
                let trial = go_on().then(|| of_round(database, actor, round.as_deref(), solve).transpose()).flatten();
                trial.map(|trial| Msg::Tried { tried, trial: trial.map(Box::new) })
            }
            Question::Distribution { round, number } => {
                let go_on = || newest.load(Ordering::Relaxed) == number;
                let count = |store: &Store, round: &Round| desk::pair_distribution(store, round, &go_on);
                go_on()
                    .then(|| of_round(database, actor, round.as_deref(), count).transpose())
                    .flatten()
                    .map(Msg::Distributed)
            }
        };
        if msg.is_some_and(|msg| events.send(Event::Msg(msg)).is_err()) {
            return;
        }
    }
}

fn suggest(database: &Path, actor: &Actor, code: Option<&str>) -> Result<Solved, Phrase> {
    // Whoever leaves meanwhile ends the process, and this with it.
    let solved = of_round(database, actor, code, |store, round| desk::suggest_pairs(store, round, &|| true))?;
    let solved = solved.ok_or_else(|| Phrase::new("shell-no-round"))?;
    Ok(Solved { choice: solved.choice(), unmet: solved.unmet.into_iter().map(|lock| lock.reason).collect() })
}

/// `None` where `go_on` said no.
fn explain(
    database: &Path,
    actor: &Actor,
    code: Option<&str>,
    asked: &[RegistrationId],
    go_on: &dyn Fn() -> bool,
) -> Option<Result<Vec<Phrase>, Phrase>> {
    let why = of_round(database, actor, code, |store, round| desk::why_joined(store, round, asked, go_on));
    why.map(|why| why.map(|why| why.sentences)).transpose()
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
    fn only_the_newest_why_is_answered() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("k.db");
        Store::create(&database, Actor::new("aino")).unwrap();
        let (questions, waiting) = mpsc::channel();
        let (events, told) = mpsc::channel();
        for number in 1..=3 {
            let asked = vec![RegistrationId(1), RegistrationId(number)];
            let number = number.unsigned_abs();
            questions.send(Question::Why { round: None, asked, number }).unwrap();
        }
        drop(questions);
        work(&database, &Actor::new("aino"), &waiting, &AtomicU64::new(3), &events);
        drop(events);
        let answers: Vec<Vec<RegistrationId>> = told
            .iter()
            .map(|event| match event {
                Event::Msg(Msg::PairsExplained { asked, .. }) => asked,
                _ => panic!("nothing else was asked"),
            })
            .collect();
        assert_eq!(answers, [[RegistrationId(1), RegistrationId(3)]]);
    }

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
