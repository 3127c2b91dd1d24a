//! What a registration means by itself, beside what was merged into it, and what of it a person decided: so
//! that a newer answer replaces no decision and a merge can be opened again.

use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use crate::domain::{LibraryId, Meaning, MunicipalityCode, Registration, RegistrationId};
use crate::store::StoreError;
use crate::store::entry::Context;
use crate::store::read::{json, registration, to_json};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Own {
    /// Without those of the registrations merged into it.
    pub libraries: Vec<LibraryId>,
    pub municipalities: Vec<MunicipalityCode>,
    /// Whether a person said which sites it means.
    pub site: bool,
}

impl Own {
    pub fn load(context: &Context<'_>, id: i64) -> Result<Own, StoreError> {
        let sql = "SELECT own FROM registration WHERE id = ?1";
        let found = context.connection.prepare_cached(sql)?.query_row([id], |row| json(row, 0)).optional()?;
        Ok(found.unwrap_or_default())
    }

    pub fn save(&self, context: &Context<'_>, id: i64) -> Result<(), StoreError> {
        let sql = "UPDATE registration SET own = ?2 WHERE id = ?1 AND own <> ?2";
        context.connection.prepare_cached(sql)?.execute((id, to_json(self)))?;
        Ok(())
    }
}

/// Whether the sites stand whatever a newer answer says: a person chose them, or a partnership rests on them.
pub(super) fn sites_stand(context: &Context<'_>, id: i64) -> Result<bool, StoreError> {
    let sql = "SELECT own ->> '$.site' OR EXISTS (SELECT 1 FROM partnership_member WHERE registration = ?1)
               FROM registration WHERE id = ?1";
    Ok(context.connection.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?.unwrap_or(false))
}

/// Adds the sites of a registration that is merged into the target.
pub(super) fn join(context: &Context<'_>, source: &Registration, target: &mut Registration) -> Result<(), StoreError> {
    append_new(&mut target.meaning.libraries, &source.meaning.libraries);
    append_new(&mut target.meaning.municipalities, &source.meaning.municipalities);
    write_sites(context, target)
}

/// Adds the sites of all that are merged into the target.
pub(super) fn join_all(context: &Context<'_>, target: RegistrationId) -> Result<(), StoreError> {
    let Some(mut joined) = registration(context.connection, target)? else { return Ok(()) };
    add_merged(context, target, &mut joined.meaning)?;
    write_sites(context, &joined)
}

/// Adds to the meaning of the target the sites of all that are merged into it.
pub(super) fn add_merged(
    context: &Context<'_>,
    target: RegistrationId,
    meaning: &mut Meaning,
) -> Result<(), StoreError> {
    for source in sources(context, target)? {
        append_new(&mut meaning.libraries, &source.meaning.libraries);
        append_new(&mut meaning.municipalities, &source.meaning.municipalities);
    }
    Ok(())
}

/// Takes back out of the target the sites that only this source brought.
pub(super) fn take_out(context: &Context<'_>, source: &Registration, target: RegistrationId) -> Result<(), StoreError> {
    let Some(mut left) = registration(context.connection, target)? else { return Ok(()) };
    let own = Own::load(context, target.0)?;
    let others: Vec<Registration> =
        sources(context, target)?.into_iter().filter(|other| other.id != source.id).collect();
    left.meaning.libraries.retain(|library| {
        !source.meaning.libraries.contains(library)
            || own.libraries.contains(library)
            || others.iter().any(|other| other.meaning.libraries.contains(library))
    });
    left.meaning.municipalities.retain(|code| {
        !source.meaning.municipalities.contains(code)
            || own.municipalities.contains(code)
            || others.iter().any(|other| other.meaning.municipalities.contains(code))
    });
    write_sites(context, &left)
}

/// Whether others are merged into it.
pub(super) fn has_sources(context: &Context<'_>, target: RegistrationId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM registration WHERE merged_into = ?1)";
    Ok(context.connection.prepare_cached(sql)?.query_row([target.0], |row| row.get(0))?)
}

fn sources(context: &Context<'_>, target: RegistrationId) -> Result<Vec<Registration>, StoreError> {
    let sql = "SELECT id FROM registration WHERE merged_into = ?1 ORDER BY id";
    let mut statement = context.connection.prepare_cached(sql)?;
    let ids: Vec<i64> = statement.query_map([target.0], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut sources = Vec::with_capacity(ids.len());
    for id in ids {
        sources.extend(registration(context.connection, RegistrationId(id))?);
    }
    Ok(sources)
}

fn write_sites(context: &Context<'_>, of: &Registration) -> Result<(), StoreError> {
    let sql = "UPDATE registration SET libraries = ?2, municipalities = ?3
               WHERE id = ?1 AND (libraries <> ?2 OR municipalities <> ?3)";
    let (libraries, municipalities) = (to_json(&of.meaning.libraries), to_json(&of.meaning.municipalities));
    context.connection.prepare_cached(sql)?.execute((of.id.0, libraries, municipalities))?;
    Ok(())
}

fn append_new<T: Clone + PartialEq>(to: &mut Vec<T>, from: &[T]) {
    for value in from {
        if !to.contains(value) {
            to.push(value.clone());
        }
    }
}
