//! `pairs mend`: the last resort where one is left over, which breaks up pairs that are decided on.

use serde::Serialize;

use super::session::Session;
use super::suggestion::ListedGroup;
use super::{CliError, json};
use crate::desk::{self, pairs::Objective};
use crate::domain::partnership::{Decided, Mending};
use crate::domain::{Change, RegistrationId, Snapshot, clean_line};
use crate::i18n::{Phrase, text};

#[derive(Serialize)]
struct Listed {
    /// The decided pairs that it breaks up.
    broken: Vec<ListedBroken>,
    included: Vec<i64>,
    groups: Vec<ListedGroup>,
    left_over: Vec<i64>,
}

#[derive(Serialize)]
struct ListedBroken {
    registrations: Vec<i64>,
    told: bool,
}

pub fn run(session: &mut Session, save: bool, as_json: bool) -> Result<String, CliError> {
    let round = session.round()?;
    let snapshot = session.snapshot()?;
    let mending = desk::mend_pairs(&session.store, &round, Objective::Total, None, &|| true)?;
    let Some(mending) = mending else {
        return match (save, as_json) {
            (true, _) => Err(CliError::NotDone(Phrase::new("mend-nothing"))),
            (false, true) => Ok("null\n".to_owned()),
            (false, false) => Ok(format!("{}\n", text(session.lang, "mend-nothing"))),
        };
    };
    let mut told = if as_json { document(session, &mending) } else { sentences(session, &snapshot, &mending) };
    if save {
        let broken = mending.broken.iter().map(|pair| pair.seen).collect();
        let change = Change::MendPairs { round: round.id, broken, proposal: Box::new(mending.proposal) };
        let written = session.write(&change)?;
        // A script gets one document and nothing beside it.
        told.push_str(if as_json { "" } else { &written });
    }
    Ok(told)
}

/// For a person.
pub fn sentences(session: &Session, snapshot: &Snapshot, mending: &Mending) -> String {
    let sentences = mending.sentences(&|id| snapshot.registration_name(id));
    let how = Phrase::new("mend-how");
    sentences.iter().chain([&how]).map(|sentence| format!("{}\n", clean_line(&session.say(sentence)))).collect()
}

fn document(session: &Session, mending: &Mending) -> String {
    let numbers = |ids: &[RegistrationId]| ids.iter().map(|id| id.0).collect::<Vec<i64>>();
    let broken = |pair: &Decided| ListedBroken { registrations: numbers(&pair.members), told: pair.told };
    json::document(&Listed {
        broken: mending.broken.iter().map(broken).collect(),
        included: numbers(&mending.included),
        groups: mending.proposal.groups.iter().map(|group| ListedGroup::of(session, group)).collect(),
        left_over: mending.proposal.left_over.iter().map(|left| left.registration.0).collect(),
    })
}
