//! Registrations: decided on, merged, their sites corrected.

use rusqlite::OptionalExtension;

use super::carry::refuse_if_carried;
use super::expect_version;
use super::own::{Own, has_sources, join, take_out};
use crate::domain::{Actor, Change, Flag, LibraryId, MunicipalityCode, RegistrationId, Seen, Status, clean_line};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::{registration, to_json};

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
        if status != Status::Postponed {
            refuse_if_carried(context, seen.id)?;
        }
        leave_merge(context, seen.id)?;
        if status != Status::Accepted {
            free_from_partnership(context, seen.id)?;
        }
        let changed = context
            .connection
            .prepare_cached(
                // Whoever decides now does so on the words that stand now.
                "UPDATE registration SET status = ?2, reason = ?3, merged_into = NULL,
                     earlier = CASE ?2 WHEN 'new' THEN earlier END
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
    refuse_if_carried(context, from.id)?;
    if has_sources(context, from.id)? {
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
