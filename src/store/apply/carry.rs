//! Postponed registrations go on in a later round: as new ones, with their words and with what people made of
//! them. The old ones stay as they are, so that a round always shows what was decided in it.

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::answers::cells;
use super::own::{Own, has_sources};
use crate::domain::place::Directory;
use crate::domain::registration::Reader;
use crate::domain::{Answer, Meaning, Registration, RegistrationId, Round, RoundId, Status};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read;

/// What was carried over: from which round, and the numbers that they have now.
pub(super) struct Carried {
    from: String,
    numbers: Vec<i64>,
}

impl Carried {
    /// How many and under which numbers: these are given in a row.
    pub(super) fn told(&self, phrase: Phrase) -> Phrase {
        let (first, last) = (self.numbers.first().copied(), self.numbers.last().copied());
        phrase
            .with("from", self.from.as_str())
            .with("count", self.numbers.len())
            .with("first", first.unwrap_or_default().to_string())
            .with("last", last.unwrap_or_default().to_string())
    }
}

/// Carries over from a named round, or from the newest earlier one that has anything left.
pub(super) fn carry_over(context: &Context<'_>, round: RoundId, from: Option<RoundId>) -> Result<Outcome, StoreError> {
    let mut earlier = read::earlier_rounds(context.connection, round)?;
    if let Some(from) = from {
        earlier.retain(|one| one.id == from);
        if earlier.is_empty() {
            return Err(refused(Phrase::new("refused-not-an-earlier-round")));
        }
    }
    for from in earlier {
        if let Some(carried) = carry(context, round, &from)? {
            let label = Some(carried.told(Phrase::new("change-carry")));
            return Ok(Outcome { records: carried.numbers, label, ..Outcome::default() });
        }
    }
    Err(refused(Phrase::new("refused-nothing-to-carry")))
}

/// What a round that begins takes along from the one before it.
pub(super) fn carry_from_newest(context: &Context<'_>, round: RoundId) -> Result<Option<Carried>, StoreError> {
    match read::earlier_rounds(context.connection, round)?.first() {
        Some(from) => carry(context, round, from),
        None => Ok(None),
    }
}

/// `None` where nothing is left to carry over.
fn carry(context: &Context<'_>, to: RoundId, from: &Round) -> Result<Option<Carried>, StoreError> {
    let left = read::left_to_carry(context.connection, from.id)?;
    if left.is_empty() {
        return Ok(None);
    }
    let libraries = read::libraries(context.connection)?;
    let directory = Directory::new(&libraries, &read::aliases(context.connection)?);
    let untagged = |_: &str| Vec::new();
    // Of the round it only reads the days, which say nothing of a carried one.
    let mut reader = Reader::new(from, &directory, &untagged);
    for standing in read::registrations(context.connection, to)? {
        if standing.merged_into.is_none() {
            reader.remember(&standing);
        }
    }
    let mut numbers = Vec::with_capacity(left.len());
    let mut next = read::last_registration(context.connection)?;
    for old in &left {
        next += 1;
        let meaning = reader.carry(RegistrationId(next), old);
        insert(context, to, next, old, &meaning)?;
        numbers.push(next);
    }
    Ok(Some(Carried { from: from.code.clone(), numbers }))
}

fn insert(
    context: &Context<'_>,
    round: RoundId,
    id: i64,
    old: &Registration,
    meaning: &Meaning,
) -> Result<(), StoreError> {
    // The sites of those merged into it are its own from here on.
    let site = Own::load(context, old.id.0)?.site || has_sources(context, old.id)?;
    let own = Own { libraries: meaning.libraries.clone(), municipalities: meaning.municipalities.clone(), site };
    // No participant of any form is called so.
    let answer = Answer { source: format!("carried:{}", old.id), ..old.answer.clone() };
    let beside = [
        Value::from(round.0),
        Value::from(read::to_json(&own)),
        Value::from(old.note.clone()),
        Value::from(read::to_json(&old.upkeep.settled)),
        Value::from(old.upkeep.owner.as_ref().map(|owner| owner.as_str().to_owned())),
        Value::from(old.id.0),
    ];
    context
        .connection
        .prepare_cached(
            "INSERT INTO registration (id, source, cancelled, received, first_name, last_name, email, language,
                 site_text, interests, cooperation, extra, libraries, municipalities, sure, flags, topics, status,
                 round, own, note, settled, owner, carried_from)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, 'new', ?18, ?19,
                 ?20, ?21, ?22, ?23)",
        )?
        .execute(params_from_iter(cells(RegistrationId(id), &answer, meaning).into_iter().chain(beside)))?;
    Ok(())
}

/// One that went on in a later round is decided there, unless it was left out there.
pub(super) fn refuse_if_carried(context: &Context<'_>, id: RegistrationId) -> Result<(), StoreError> {
    let went_to = read::went_to(context.connection, id)?;
    let Some(there) = went_to.filter(|there| there.status != Status::Declined) else { return Ok(()) };
    Err(refused(
        Phrase::new("refused-carried-over")
            .with("registration", id.to_string())
            .with("round", there.round)
            .with("there", there.registration.to_string()),
    ))
}
