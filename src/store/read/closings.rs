//! Books that were closed.

use rusqlite::{Connection, Row};

use crate::domain::claim::{Books, Closing};
use crate::domain::{Actor, ClosingId, RoundId};
use crate::store::{Store, StoreError};

impl Store {
    /// All of them, the newest first, also those that were opened again.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn closings(&self) -> Result<Vec<Closing>, StoreError> {
        closings(&self.connection)
    }
}

pub(in crate::store) fn closings(connection: &Connection) -> Result<Vec<Closing>, StoreError> {
    let sql = "SELECT id, round, year, closed_by, closed_at, reopened_by, reopened_at, reopened_reason,
                      (SELECT count(*) FROM closing_claim WHERE closing = k.id)
                      + (SELECT count(*) FROM closing_visit o WHERE o.closing = k.id AND NOT EXISTS (
                             SELECT 1 FROM closing_claim x JOIN claim c ON c.id = x.claim
                             WHERE x.closing = k.id AND c.visit = o.visit))
               FROM closing k ORDER BY id DESC";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_map([], closing)?.collect::<Result<_, _>>()?)
}

fn closing(row: &Row<'_>) -> rusqlite::Result<Closing> {
    let books = match row.get::<_, Option<i64>>(1)? {
        Some(round) => Books::Round(RoundId(round)),
        None => Books::Year(row.get(2)?),
    };
    let reopened = match row.get::<_, Option<String>>(5)? {
        Some(by) => Some((Actor(by), super::instant(row, 6)?, row.get(7)?)),
        None => None,
    };
    Ok(Closing {
        id: ClosingId(row.get(0)?),
        books,
        by: Actor(row.get(3)?),
        at: super::instant(row, 4)?,
        carried: row.get(8)?,
        reopened,
    })
}
