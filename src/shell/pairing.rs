//! The thread of the optimiser: a round takes a moment to solve, and meanwhile keys, other reads
//! and writes go on. It reads through a connection of its own.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};

use super::events::Event;
use super::threads;
use crate::app::{Msg, Solved};
use crate::desk::{self, pairs::Suggestion};
use crate::domain::Actor;
use crate::i18n::Phrase;
use crate::store::{Store, StoreError};

/// Where rounds are handed in to be solved.
pub struct Pairing(Sender<Option<String>>);

impl Pairing {
    pub fn start(database: PathBuf, actor: Actor, events: &Sender<Event>) -> std::io::Result<Pairing> {
        let (rounds, waiting) = mpsc::channel();
        threads::spawn("pairing", events, move |events| work(&database, &actor, &waiting, &events))?;
        Ok(Pairing(rounds))
    }

    /// Answered by [`Msg::Suggested`].
    pub fn solve(&self, round: Option<String>) {
        // The thread is only gone if it died, and then the session has been told.
        let _ = self.0.send(round);
    }
}

fn work(database: &Path, actor: &Actor, rounds: &Receiver<Option<String>>, events: &Sender<Event>) {
    while let Ok(round) = rounds.recv() {
        let proposal = suggest(database, actor, round.as_deref());
        if events.send(Event::Msg(Msg::Suggested(proposal.map(Box::new)))).is_err() {
            return;
        }
    }
}

fn suggest(database: &Path, actor: &Actor, code: Option<&str>) -> Result<Solved, Phrase> {
    let solve = || {
        let store = Store::open(database, actor.clone())?;
        let Some(round) = store.round(code)? else { return Ok(None) };
        // Whoever leaves meanwhile ends the process, and this with it.
        desk::suggest_pairs(&store, &round, &|| true)
    };
    match solve() {
        Ok(Some(Suggestion { proposal, unmet })) => {
            Ok(Solved { proposal, unmet: unmet.into_iter().map(|lock| lock.reason).collect() })
        }
        Ok(None) => Err(Phrase::new("shell-no-round")),
        Err(error) => Err(StoreError::phrase(&error)),
    }
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
