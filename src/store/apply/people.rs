//! People, their roles and languages; the kilometre rates.

use rusqlite::OptionalExtension;

use crate::domain::access::PublicKey;
use crate::domain::claim::proposed;
use crate::domain::{Actor, Rate, Role};
use crate::i18n::{Lang, Phrase};
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read;

/// The first role given is an administrator's, so that there is somebody to give the others.
pub(super) fn set_role(context: &Context<'_>, person: &Actor, role: Role) -> Result<Outcome, StoreError> {
    if context.role.is_none() && role != Role::Admin {
        return Err(refused(Phrase::new("refused-first-role-is-admin")));
    }
    context
        .connection
        .prepare_cached(
            "INSERT INTO person (name, role) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET role = excluded.role",
        )?
        .execute((person.as_str(), role.code()))?;
    let sql = "SELECT EXISTS (SELECT 1 FROM person WHERE role = 'admin')";
    let administered: bool = context.connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
    if administered { Ok(Outcome::default()) } else { Err(refused(Phrase::new("refused-last-admin"))) }
}

/// A key says who one is, so it is one person's alone.
pub(super) fn admit(context: &Context<'_>, person: &Actor, role: Role, key: &PublicKey) -> Result<Outcome, StoreError> {
    set_role(context, person, role)?;
    let sql = "SELECT whose FROM person_key WHERE fingerprint = ?1";
    let known: Option<String> =
        context.connection.prepare_cached(sql)?.query_row([key.fingerprint()], |row| row.get(0)).optional()?;
    match known {
        Some(known) if known == person.as_str() => {}
        Some(known) => return Err(refused(Phrase::new("refused-key-of-another").with("person", known))),
        None => {
            let sql = "INSERT INTO person_key (fingerprint, whose, public_key) VALUES (?1, ?2, ?3)";
            context.connection.prepare_cached(sql)?.execute((key.fingerprint(), person.as_str(), key.text()))?;
        }
    }
    Ok(Outcome::default())
}

pub(super) fn remove_key(context: &Context<'_>, key: &PublicKey) -> Result<Outcome, StoreError> {
    let sql = "DELETE FROM person_key WHERE fingerprint = ?1";
    context.connection.prepare_cached(sql)?.execute([key.fingerprint()])?;
    Ok(Outcome::default())
}

pub(super) fn set_language(context: &Context<'_>, person: &Actor, language: Lang) -> Result<Outcome, StoreError> {
    if person != context.actor {
        return Err(refused(Phrase::new("refused-not-yours")));
    }
    context
        .connection
        .prepare_cached(
            "INSERT INTO person (name, language) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET language = excluded.language",
        )?
        .execute((person.as_str(), language.code()))?;
    Ok(Outcome::default())
}

/// Open lines of that year which could not be computed so far get what the rules propose.
pub(super) fn set_rate(context: &Context<'_>, rate: Rate) -> Result<Outcome, StoreError> {
    context
        .connection
        .prepare_cached(
            "INSERT INTO rate (year, car, passenger) VALUES (?1, ?2, ?3)
             ON CONFLICT (year) DO UPDATE SET car = excluded.car, passenger = excluded.passenger",
        )?
        .execute((rate.year, rate.car, rate.passenger))?;
    let mut waiting = context.connection.prepare_cached(
        "SELECT l.claim, l.id, l.kind, l.travel_date, l.metres, l.passengers, l.claimed, l.note, l.sanctioned,
                l.reason, l.version,
                l.origin, l.destination, l.travellers, l.receipt
         FROM claim_line l JOIN claim c ON c.id = l.claim
         WHERE l.sanctioned IS NULL AND c.status = 'entered'",
    )?;
    let waiting: Vec<_> = waiting.query_map([], read::line)?.collect::<Result<_, _>>()?;
    let mut update = context.connection.prepare_cached("UPDATE claim_line SET sanctioned = ?2 WHERE id = ?1")?;
    for line in waiting {
        if let Some(sum) = proposed(&line.claimed, &[rate]) {
            update.execute((line.id.0, sum.0))?;
        }
    }
    Ok(Outcome::default())
}
