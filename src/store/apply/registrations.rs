//! Registrations: taken in, decided on, merged, corrected.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params_from_iter};

use super::expect_version;
use super::own::{Own, add_merged, join, join_all, sites_stand, take_out};
use crate::domain::{
    Actor, Answer, Change, Flag, IncomingAnswer, LibraryId, Meaning, MunicipalityCode, RegistrationId, RoundId, Seen,
    Status, clean_line,
};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::{last_registration, registration, to_json};

pub(super) fn import(
    context: &Context<'_>,
    change: &Change,
    round: RoundId,
    answers: &[IncomingAnswer],
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
    for seen in answers.iter().filter_map(|incoming| incoming.replaces) {
        expect_version(context, change, "registration", seen.id.0, seen.version)?;
    }
    let mut joined = BTreeSet::new();
    for (incoming, id) in answers.iter().zip(&records) {
        let flags = numbered_flags(&incoming.meaning.flags, &records);
        match incoming.replaces {
            Some(_) => joined.extend(update_answer(context, *id, incoming, &flags)?),
            None => insert_answer(context, round, *id, incoming, &flags)?,
        }
    }
    for target in joined {
        join_all(context, target)?;
    }
    Ok(Outcome { records, ..Outcome::default() })
}

/// A flag that names another answer of the file by its place gets that answer's number.
fn numbered_flags(flags: &[Flag], records: &[i64]) -> String {
    let number =
        |id: RegistrationId| match usize::try_from(-id.0).ok().and_then(|place| records.get(place.checked_sub(1)?)) {
            Some(record) => RegistrationId(*record),
            None => id,
        };
    let flags: Vec<Flag> = flags
        .iter()
        .map(|flag| match flag {
            Flag::DuplicateOf(id) => Flag::DuplicateOf(number(*id)),
            Flag::Overlaps(id) => Flag::Overlaps(number(*id)),
            other => other.clone(),
        })
        .collect();
    to_json(&flags)
}

fn insert_answer(
    context: &Context<'_>,
    round: RoundId,
    id: i64,
    incoming: &IncomingAnswer,
    flags: &str,
) -> Result<(), StoreError> {
    let meaning = &incoming.meaning;
    let source = Value::from(incoming.answer.source.clone());
    let beside = [Value::from(round.0), source, Value::from(to_json(&own_of(meaning)))];
    context
        .connection
        .prepare_cached(
            "INSERT INTO registration (id, cancelled, received, first_name, last_name, email, language, site_text,
                 interests, cooperation, extra, libraries, municipalities, sure, flags, topics, status, round, source, own)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, 'new', ?17, ?18, ?19)",
        )?
        .execute(params_from_iter(cells(id, &incoming.answer, meaning, flags).into_iter().chain(beside)))?;
    Ok(())
}

/// A registration's number, its answer and what it means, in the order in which both writes name them.
fn cells(id: i64, answer: &Answer, meaning: &Meaning, flags: &str) -> [Value; 16] {
    let received = answer.received.map(|at| at.format("%Y-%m-%dT%H:%M:%S").to_string());
    [
        Value::from(id),
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
        Value::from(flags.to_owned()),
        Value::from(to_json(&meaning.topics)),
    ]
}

fn own_of(meaning: &Meaning) -> Own {
    let (libraries, municipalities) = (meaning.libraries.clone(), meaning.municipalities.clone());
    Own { libraries, municipalities, site: false }
}

/// A changed answer keeps the decision, the note and the number, and of the meaning what a person chose or a
/// partnership rests on. Gives the registration that it was merged into, where that
/// one's sites are to be joined anew.
fn update_answer(
    context: &Context<'_>,
    id: i64,
    incoming: &IncomingAnswer,
    flags: &str,
) -> Result<Option<RegistrationId>, StoreError> {
    let Some(before) = registration(context.connection, RegistrationId(id))? else { return Ok(None) };
    let mut meaning = incoming.meaning.clone();
    if sites_stand(context, id)? {
        meaning = Meaning { flags: meaning.flags, topics: meaning.topics, ..before.meaning.clone() };
    } else {
        own_of(&meaning).save(context, id)?;
        add_merged(context, before.id, &mut meaning)?;
    }
    let moved =
        meaning.libraries != before.meaning.libraries || meaning.municipalities != before.meaning.municipalities;
    let mut joined = None;
    if let Some(target) = before.merged_into.filter(|_| moved)
        && !sites_stand(context, target.0)?
    {
        take_out(context, &before, target)?;
        joined = Some(target);
    }
    write_answer(context, id, &incoming.answer, &meaning, flags)?;
    Ok(joined)
}

fn write_answer(
    context: &Context<'_>,
    id: i64,
    answer: &Answer,
    meaning: &Meaning,
    flags: &str,
) -> Result<(), StoreError> {
    context
        .connection
        .prepare_cached(
            "UPDATE registration SET cancelled = ?2, received = ?3, first_name = ?4, last_name = ?5, email = ?6,
                 language = ?7, site_text = ?8, interests = ?9, cooperation = ?10, extra = ?11, libraries = ?12,
                 municipalities = ?13, sure = ?14, flags = ?15, topics = ?16
             WHERE id = ?1",
        )?
        .execute(params_from_iter(cells(id, answer, meaning, flags)))?;
    Ok(())
}

pub(super) fn decide(
    context: &Context<'_>,
    change: &Change,
    registrations: &[Seen<RegistrationId>],
    status: Status,
    reason: Option<&str>,
) -> Result<Outcome, StoreError> {
    if status == Status::Merged {
        return Err(refused(Phrase::new("refused-merge-needs-another")));
    }
    for seen in registrations {
        expect_version(context, change, "registration", seen.id.0, seen.version)?;
    }
    let mut decided = Vec::with_capacity(registrations.len());
    for seen in registrations {
        leave_merge(context, seen.id)?;
        if status != Status::Accepted {
            free_from_partnership(context, seen.id)?;
        }
        let changed = context
            .connection
            .prepare_cached(
                "UPDATE registration SET status = ?2, reason = ?3, merged_into = NULL
                 WHERE id = ?1 AND (status <> ?2 OR reason IS NOT ?3)",
            )?
            .execute((seen.id.0, status.code(), reason))?;
        if changed > 0 {
            decided.push(*seen);
        }
    }
    // The label tells what was written, not what was asked for: some may have been so already.
    let reason = reason.map(str::to_owned);
    let label = Change::Decide { registrations: decided, status, reason }.label();
    Ok(Outcome { label: Some(label), ..Outcome::default() })
}

/// A registration that stands for itself again takes its sites along.
fn leave_merge(context: &Context<'_>, id: RegistrationId) -> Result<(), StoreError> {
    let Some(source) = registration(context.connection, id)? else { return Ok(()) };
    source.merged_into.map_or(Ok(()), |target| take_out(context, &source, target))
}

/// A suggestion is nobody's decision and goes; an accepted partnership must be broken first.
fn free_from_partnership(context: &Context<'_>, id: RegistrationId) -> Result<(), StoreError> {
    let sql = "SELECT p.id, p.status FROM partnership_member m JOIN partnership p ON p.id = m.partnership
               WHERE m.registration = ?1";
    let found: Option<(i64, String)> =
        context.connection.prepare_cached(sql)?.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((partnership, status)) = found else { return Ok(()) };
    if status == "accepted" {
        return Err(refused(
            Phrase::new("refused-registration-paired")
                .with("registration", id.to_string())
                .with("partnership", partnership.to_string()),
        ));
    }
    super::pairs::delete_partnership(context, partnership)
}

pub(super) fn own(
    context: &Context<'_>,
    change: &Change,
    registrations: &[Seen<RegistrationId>],
    owner: Option<&Actor>,
) -> Result<Outcome, StoreError> {
    let mut given = Vec::with_capacity(registrations.len());
    for seen in registrations {
        expect_version(context, change, "registration", seen.id.0, seen.version)?;
        let sql = "UPDATE registration SET owner = ?2 WHERE id = ?1 AND owner IS NOT ?2";
        if context.connection.prepare_cached(sql)?.execute((seen.id.0, owner.map(Actor::as_str)))? > 0 {
            given.push(*seen);
        }
    }
    let label = Change::OwnRegistrations { registrations: given, owner: owner.cloned() }.label();
    Ok(Outcome { label: Some(label), ..Outcome::default() })
}

pub(super) fn merge(
    context: &Context<'_>,
    change: &Change,
    from: Seen<RegistrationId>,
    into: Seen<RegistrationId>,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "registration", from.id.0, from.version)?;
    expect_version(context, change, "registration", into.id.0, into.version)?;
    let gone = || refused(Phrase::new("refused-gone").with("mine", change.label()));
    let source = registration(context.connection, from.id)?.ok_or_else(gone)?;
    let target = registration(context.connection, into.id)?.ok_or_else(gone)?;
    if from.id == into.id || source.round != target.round || target.status == Status::Merged {
        return Err(refused(
            Phrase::new("refused-merge").with("registration", from.id.to_string()).with("into", into.id.to_string()),
        ));
    }
    if source.merged_into == Some(into.id) {
        return Ok(Outcome::default());
    }
    free_from_partnership(context, from.id)?;
    let sql = "SELECT EXISTS (SELECT 1 FROM registration WHERE merged_into = ?1)";
    if context.connection.prepare_cached(sql)?.query_row([from.id.0], |row| row.get(0))? {
        return Err(refused(Phrase::new("refused-merge-target").with("registration", from.id.to_string())));
    }
    leave_merge(context, from.id)?;
    let mut target = registration(context.connection, into.id)?.ok_or_else(gone)?;
    join(context, &source, &mut target)?;
    context
        .connection
        .prepare_cached("UPDATE registration SET status = 'merged', merged_into = ?2 WHERE id = ?1")?
        .execute((from.id.0, into.id.0))?;
    Ok(Outcome::default())
}

pub(super) fn set_libraries(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<RegistrationId>,
    libraries: &[LibraryId],
    municipalities: &[MunicipalityCode],
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "registration", seen.id.0, seen.version)?;
    for library in libraries {
        let sql = "SELECT EXISTS (SELECT 1 FROM library WHERE id = ?1)";
        if !context.connection.prepare_cached(sql)?.query_row([library.as_str()], |row| row.get(0))? {
            return Err(refused(Phrase::new("refused-no-such-library").with("library", library.as_str())));
        }
    }
    let Some(registration) = registration(context.connection, seen.id)? else {
        return Err(refused(Phrase::new("refused-gone").with("mine", change.label())));
    };
    let flags = flags_of_a_decided_site(registration.meaning.flags, libraries);
    context
        .connection
        .prepare_cached(
            "UPDATE registration SET libraries = ?2, municipalities = ?3, sure = 1, flags = ?4 WHERE id = ?1",
        )?
        .execute((seen.id.0, to_json(&libraries), to_json(&municipalities), to_json(&flags)))?;
    Own { libraries: libraries.to_vec(), municipalities: municipalities.to_vec(), site: true }
        .save(context, seen.id.0)?;
    let words = clean_line(&registration.answer.site_text);
    if !words.is_empty() && !libraries.is_empty() {
        context
            .connection
            .prepare_cached(
                "INSERT INTO alias (text, libraries) VALUES (?1, ?2)
                 ON CONFLICT (text) DO UPDATE SET libraries = excluded.libraries",
            )?
            .execute((words, to_json(&libraries)))?;
    }
    Ok(Outcome::default())
}

/// Once a person has said which site it is, the doubts about the site are gone.
fn flags_of_a_decided_site(flags: Vec<Flag>, libraries: &[LibraryId]) -> Vec<Flag> {
    let doubt = |flag: &Flag| {
        matches!(
            flag,
            Flag::UnknownLibrary
                | Flag::AmbiguousLibrary
                | Flag::OutsideArea
                | Flag::SeveralLibraries
                | Flag::OtherSite
        )
    };
    let mut flags: Vec<Flag> = flags.into_iter().filter(|flag| !doubt(flag)).collect();
    if libraries.len() > 1 {
        flags.push(Flag::SeveralLibraries);
    }
    flags
}
