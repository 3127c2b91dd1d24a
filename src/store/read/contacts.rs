//! With whom one speaks at the libraries of partnerships, and what was said.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row};

use crate::domain::{Actor, Contact, LogEntry, LogId, PartnershipId, RegistrationId, RoundId};
use crate::i18n::Lang;
use crate::store::{Store, StoreError};

/// What a contact is read from: what somebody typed, else what the registration says.
const CONTACT: &str = "r.id, coalesce(c.person, trim(r.first_name || ' ' || r.last_name)), coalesce(c.phone, ''),
    coalesce(c.email, r.email), coalesce(c.language, r.language), coalesce(c.invoicing, ''), coalesce(c.version, 0)";

impl Store {
    /// The contacts of everybody in a partnership of the round.
    pub fn contacts(&self, round: RoundId) -> Result<BTreeMap<RegistrationId, Contact>, StoreError> {
        let sql = format!(
            "SELECT {CONTACT} FROM partnership_member m JOIN registration r ON r.id = m.registration
             LEFT JOIN contact c ON c.registration = r.id WHERE r.round = ?1"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([round.0], |row| Ok((RegistrationId(row.get(0)?), read(row)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The names under which the members of the round's partnerships registered.
    pub fn registrants(&self, round: RoundId) -> Result<BTreeMap<RegistrationId, String>, StoreError> {
        let sql = "SELECT r.id, trim(r.first_name || ' ' || r.last_name)
                   FROM partnership_member m JOIN registration r ON r.id = m.registration WHERE r.round = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([round.0], |row| Ok((RegistrationId(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What was said with the libraries of a round's partnerships, newest first.
    pub fn contact_log(&self, round: RoundId) -> Result<Vec<LogEntry>, StoreError> {
        let sql = "SELECT l.id, l.partnership, l.written_by, l.written_at, l.text, l.follow_up
                   FROM contact_log l JOIN partnership p ON p.id = l.partnership
                   WHERE p.round = ?1 ORDER BY l.id DESC";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([round.0], |row| {
            Ok(LogEntry {
                id: LogId(row.get(0)?),
                partnership: PartnershipId(row.get(1)?),
                by: Actor(row.get(2)?),
                at: super::instant(row, 3)?,
                text: row.get(4)?,
                follow_up: super::optional_date(row, 5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// The contact of one registration; `None` where there is no such registration.
pub(in crate::store) fn contact(connection: &Connection, id: RegistrationId) -> Result<Option<Contact>, StoreError> {
    let sql =
        format!("SELECT {CONTACT} FROM registration r LEFT JOIN contact c ON c.registration = r.id WHERE r.id = ?1");
    Ok(connection.prepare_cached(&sql)?.query_row([id.0], read).optional()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Contact> {
    Ok(Contact {
        person: row.get(1)?,
        phone: row.get(2)?,
        email: row.get(3)?,
        language: super::coded(row, 4, &Lang::ALL, Lang::code)?,
        invoicing: row.get(5)?,
        version: row.get(6)?,
    })
}
