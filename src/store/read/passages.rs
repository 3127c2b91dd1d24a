//! The way of postponed registrations from round to round.

use rusqlite::{Connection, OptionalExtension, Row};

use crate::domain::{Passage, Registration, RegistrationId, Round, RoundId, Status};
use crate::store::{Store, StoreError};

impl Store {
    /// The rounds before this one, newest first, that have postponed registrations which no later round has
    /// taken over, with those registrations by number.
    pub fn left_to_carry(&self, round: RoundId) -> Result<Vec<(Round, Vec<Registration>)>, StoreError> {
        let mut left = Vec::new();
        for earlier in earlier_rounds(&self.connection, round)? {
            let registrations = left_to_carry(&self.connection, earlier.id)?;
            if !registrations.is_empty() {
                left.push((earlier, registrations));
            }
        }
        Ok(left)
    }

    /// How many those are in all.
    pub fn count_left_to_carry(&self, round: RoundId) -> Result<usize, StoreError> {
        let sql = "SELECT count(*) FROM round this
                   CROSS JOIN round earlier ON (earlier.opens, earlier.id) < (this.opens, this.id)
                   CROSS JOIN registration r ON r.round = earlier.id
                   WHERE this.id = ?1 AND r.status = 'postponed'
                     AND NOT EXISTS (SELECT 1 FROM registration later WHERE later.carried_from = r.id)";
        let count: i64 = self.connection.prepare_cached(sql)?.query_row([round.0], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// The registration that this one goes on from.
    pub(in crate::store) fn came_from(&self, id: RegistrationId) -> Result<Option<Passage>, StoreError> {
        let sql = "SELECT other.id, o.code, other.status, other.reason FROM registration r
                   JOIN registration other ON other.id = r.carried_from JOIN round o ON o.id = other.round
                   WHERE r.id = ?1";
        Ok(self.connection.prepare_cached(sql)?.query_row([id.0], passage).optional()?)
    }
}

/// The rounds that opened before this one, newest first.
pub(in crate::store) fn earlier_rounds(connection: &Connection, round: RoundId) -> Result<Vec<Round>, StoreError> {
    let sql = "SELECT r.id, r.code, r.name, r.opens, r.closes, r.budget, r.version FROM round r
               JOIN round this ON this.id = ?1 AND (r.opens, r.id) < (this.opens, this.id)
               ORDER BY r.opens DESC, r.id DESC";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_map([round.0], super::rounds::round)?.collect::<Result<_, _>>()?)
}

/// The postponed registrations of a round that no later round has taken over, by number.
pub(in crate::store) fn left_to_carry(
    connection: &Connection,
    round: RoundId,
) -> Result<Vec<Registration>, StoreError> {
    let sql = "SELECT id FROM registration r WHERE round = ?1 AND status = 'postponed'
                 AND NOT EXISTS (SELECT 1 FROM registration later WHERE later.carried_from = r.id) ORDER BY id";
    let mut statement = connection.prepare_cached(sql)?;
    let ids: Vec<RegistrationId> =
        statement.query_map([round.0], |row| row.get(0).map(RegistrationId))?.collect::<Result<_, _>>()?;
    let mut left = Vec::with_capacity(ids.len());
    for id in ids {
        left.extend(super::registration(connection, id)?);
    }
    Ok(left)
}

/// The registration of a later round that goes on from this one.
pub(in crate::store) fn went_to(connection: &Connection, id: RegistrationId) -> Result<Option<Passage>, StoreError> {
    let sql = "SELECT r.id, o.code, r.status, r.reason FROM registration r JOIN round o ON o.id = r.round
               WHERE r.carried_from = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([id.0], passage).optional()?)
}

fn passage(row: &Row<'_>) -> rusqlite::Result<Passage> {
    Ok(Passage {
        registration: RegistrationId(row.get(0)?),
        round: row.get(1)?,
        status: super::coded(row, 2, &Status::ALL, Status::code)?,
        reason: row.get(3)?,
    })
}
