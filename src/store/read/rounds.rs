//! Rounds.

use rusqlite::{OptionalExtension, Row};

use crate::domain::{Cents, Round, RoundId};
use crate::store::{Store, StoreError};

impl Store {
    /// Newest first: by the opening day, then by the number.
    pub fn rounds(&self) -> Result<Vec<Round>, StoreError> {
        let sql = "SELECT id, code, name, opens, closes, budget, version FROM round ORDER BY opens DESC, id DESC";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_map([], round)?.collect::<Result<_, _>>()?)
    }

    /// The round of this code, or the newest; `None` where there is no such round.
    pub fn round(&self, code: Option<&str>) -> Result<Option<Round>, StoreError> {
        let sql = "SELECT id, code, name, opens, closes, budget, version FROM round
                   WHERE ?1 IS NULL OR code = ?1 ORDER BY opens DESC, id DESC LIMIT 1";
        Ok(self.connection.prepare_cached(sql)?.query_row([code], round).optional()?)
    }
}

pub(super) fn round(row: &Row<'_>) -> rusqlite::Result<Round> {
    Ok(Round {
        id: RoundId(row.get(0)?),
        code: row.get(1)?,
        name: row.get(2)?,
        opens: super::date(row, 3)?,
        closes: super::date(row, 4)?,
        budget: row.get::<_, Option<i64>>(5)?.map(Cents),
        version: row.get(6)?,
    })
}
