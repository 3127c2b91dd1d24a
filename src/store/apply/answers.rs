//! Answers of a form, taken in: new ones added, changed ones in the place of those before, and neither a decision
//! nor a word that a person wrote lost by it.

use std::collections::BTreeSet;

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::expect_version;
use super::own::{Own, add_merged, join_all, sites_stand, take_out};
use crate::domain::{
    Answer, Change, Flag, IncomingAnswer, Meaning, Registration, RegistrationId, RoundId, Seen, Settled,
};
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome};
use crate::store::read::{last_registration, registration, to_json};

pub(super) fn import(
    context: &Context<'_>,
    change: &Change,
    round: RoundId,
    answers: &[IncomingAnswer],
    withdrawn: &[Seen<RegistrationId>],
) -> Result<Outcome, StoreError> {
    // Also past the numbers of an import that was undone: they stay in its history.
    let mut next = last_registration(context.connection)?;
    let mut records = Vec::with_capacity(answers.len());
    for incoming in answers {
        records.push(match incoming.replaces {
            Some(seen) => seen.id.0,
            None => {
                next += 1;
                next
            }
        });
    }
    // All before the first write: an answer may change the registration that it was merged into.
    for seen in answers.iter().filter_map(|incoming| incoming.replaces.as_ref()).chain(withdrawn) {
        expect_version(context, change, "registration", seen.id.0, seen.version)?;
    }
    let mut joined = BTreeSet::new();
    for (incoming, id) in answers.iter().zip(&records) {
        let flags = numbered_flags(&incoming.meaning.flags, &records);
        let meaning = Meaning { flags, ..incoming.meaning.clone() };
        match incoming.replaces {
            Some(seen) => joined.extend(update(context, seen.id, &incoming.answer, meaning)?),
            None => insert(context, round, RegistrationId(*id), &incoming.answer, &meaning)?,
        }
    }
    for target in joined {
        join_all(context, target)?;
    }
    for seen in withdrawn {
        leave_the_form(context, seen.id)?;
    }
    Ok(Outcome { records, ..Outcome::default() })
}

/// A flag that names another answer of the file by its place gets that answer's number.
fn numbered_flags(flags: &[Flag], records: &[i64]) -> Vec<Flag> {
    let number =
        |id: RegistrationId| match usize::try_from(-id.0).ok().and_then(|place| records.get(place.checked_sub(1)?)) {
            Some(record) => RegistrationId(*record),
            None => id,
        };
    flags
        .iter()
        .map(|flag| match flag {
            Flag::DuplicateOf(id) => Flag::DuplicateOf(number(*id)),
            Flag::Overlaps(id) => Flag::Overlaps(number(*id)),
            other => other.clone(),
        })
        .collect()
}

/// Adds a registration.
pub(super) fn insert(
    context: &Context<'_>,
    round: RoundId,
    id: RegistrationId,
    answer: &Answer,
    meaning: &Meaning,
) -> Result<(), StoreError> {
    let beside = [Value::from(round.0), Value::from(to_json(&own_of(meaning)))];
    context
        .connection
        .prepare_cached(
            "INSERT INTO registration (id, source, cancelled, received, first_name, last_name, email, language,
                 site_text, interests, cooperation, extra, libraries, municipalities, sure, flags, topics, status,
                 round, own)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, 'new', ?18, ?19)",
        )?
        .execute(params_from_iter(cells(id, answer, meaning).into_iter().chain(beside)))?;
    Ok(())
}

/// A registration's number, its answer and what it means, in the order in which both writes name them.
pub(super) fn cells(id: RegistrationId, answer: &Answer, meaning: &Meaning) -> [Value; 17] {
    let received = answer.received.map(|at| at.format("%Y-%m-%dT%H:%M:%S").to_string());
    [
        Value::from(id.0),
        Value::from(answer.source.clone()),
        Value::from(answer.cancelled),
        Value::from(received),
        Value::from(answer.first_name.clone()),
        Value::from(answer.last_name.clone()),
        Value::from(answer.email.clone()),
        Value::from(answer.language.code().to_owned()),
        Value::from(answer.site_text.clone()),
        Value::from(answer.interests.clone()),
        Value::from(answer.cooperation.clone()),
        Value::from(answer.extra.clone()),
        Value::from(to_json(&meaning.libraries)),
        Value::from(to_json(&meaning.municipalities)),
        Value::from(meaning.sure),
        Value::from(to_json(&meaning.flags)),
        Value::from(to_json(&meaning.topics)),
    ]
}

/// Writes a registration's answer, its meaning and its upkeep as they are in it. The decision and the note are
/// others' to write.
pub(super) fn save(context: &Context<'_>, registration: &Registration) -> Result<(), StoreError> {
    let upkeep = &registration.upkeep;
    let kept = |answer: &Option<Box<Answer>>| Value::from(answer.as_ref().map(to_json));
    let beside =
        [Value::from(to_json(&upkeep.settled)), kept(&upkeep.earlier), kept(&upkeep.offered), kept(&upkeep.form)];
    let cells = cells(registration.id, &registration.answer, &registration.meaning);
    context
        .connection
        .prepare_cached(
            "UPDATE registration SET source = ?2, cancelled = ?3, received = ?4, first_name = ?5, last_name = ?6,
                 email = ?7, language = ?8, site_text = ?9, interests = ?10, cooperation = ?11, extra = ?12,
                 libraries = ?13, municipalities = ?14, sure = ?15, flags = ?16, topics = ?17, settled = ?18,
                 earlier = ?19, offered = ?20, form = ?21
             WHERE id = ?1",
        )?
        .execute(params_from_iter(cells.into_iter().chain(beside)))?;
    Ok(())
}

fn own_of(meaning: &Meaning) -> Own {
    let (libraries, municipalities) = (meaning.libraries.clone(), meaning.municipalities.clone());
    Own { libraries, municipalities, site: false }
}

/// A changed answer of the form. Gives the registration that it was merged into, where that one's sites are to be
/// joined anew.
fn update(
    context: &Context<'_>,
    id: RegistrationId,
    answer: &Answer,
    meaning: Meaning,
) -> Result<Option<RegistrationId>, StoreError> {
    let Some(mut changed) = registration(context.connection, id)? else { return Ok(None) };
    if changed.upkeep.has_settled(Settled::Words) {
        changed.answer.source.clone_from(&answer.source);
        offer(&mut changed, answer);
        save(context, &changed)?;
        return Ok(None);
    }
    let before = std::mem::replace(&mut changed.answer, answer.clone());
    // The oldest that nobody has looked at yet, unless the form says the same as then again.
    let earlier = changed.upkeep.earlier.take().unwrap_or_else(|| Box::new(before));
    changed.upkeep.earlier = Some(earlier).filter(|earlier| !earlier.says_the_same(answer));
    rewrite(context, changed, meaning)
}

/// Words that were edited here stand beside the form's newer ones until somebody takes either.
fn offer(registration: &mut Registration, answer: &Answer) {
    let upkeep = &mut registration.upkeep;
    if registration.answer.says_the_same(answer) {
        (upkeep.form, upkeep.offered) = (Some(Box::new(answer.clone())), None);
    } else if upkeep.form.as_ref().is_some_and(|form| form.says_the_same(answer)) {
        upkeep.offered = None;
    } else {
        upkeep.offered = Some(Box::new(answer.clone()));
    }
}

/// Writes a registration with new words and `read`, what they mean. Keeps of the meaning before what a person chose
/// or a partnership rests on. Gives the registration that it was merged into, where that one's sites are to be
/// joined anew.
pub(super) fn rewrite(
    context: &Context<'_>,
    mut changed: Registration,
    read: Meaning,
) -> Result<Option<RegistrationId>, StoreError> {
    let Some(before) = registration(context.connection, changed.id)? else { return Ok(None) };
    let mut meaning = if sites_stand(context, changed.id.0)? {
        Meaning { flags: read.flags, topics: read.topics, ..before.meaning.clone() }
    } else {
        own_of(&read).save(context, changed.id.0)?;
        let mut joined = read;
        add_merged(context, before.id, &mut joined)?;
        joined
    };
    before.upkeep.keep(&before.meaning, &mut meaning);
    let moved =
        meaning.libraries != before.meaning.libraries || meaning.municipalities != before.meaning.municipalities;
    let mut joined = None;
    if let Some(target) = before.merged_into.filter(|_| moved)
        && !sites_stand(context, target.0)?
    {
        take_out(context, &before, target)?;
        joined = Some(target);
    }
    changed.meaning = meaning;
    save(context, &changed)?;
    Ok(joined)
}

/// The form has this answer no more. Should it have it again, that is news like any other.
fn leave_the_form(context: &Context<'_>, id: RegistrationId) -> Result<(), StoreError> {
    let Some(mut gone) = registration(context.connection, id)? else { return Ok(()) };
    gone.answer.cancelled = true;
    gone.meaning.mark_withdrawn();
    let upkeep = &mut gone.upkeep;
    for form in [&mut upkeep.form, &mut upkeep.offered].into_iter().flatten() {
        form.cancelled = true;
    }
    save(context, &gone)
}
