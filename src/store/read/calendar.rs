//! What a calendar entry rests on: the rows that it tells of as the journal knows them, also those that are gone.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rusqlite::{OptionalExtension, Row};

use crate::domain::{InfoId, RegistrationId, VisitId};
use crate::store::{Store, StoreError};

/// A visit as it last had a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedVisit {
    pub host: RegistrationId,
    pub guest: RegistrationId,
    pub swap: bool,
    pub reference: String,
    pub day: NaiveDate,
    /// Whether it has that day still.
    pub stands: bool,
}

/// An info session as it last was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldSession {
    pub day: NaiveDate,
    pub time: NaiveTime,
    pub minutes: Option<u32>,
    pub place: String,
    /// Whether it is there still.
    pub stands: bool,
}

impl Store {
    /// The visit as it last had a day; `None` where it never had one.
    pub fn visit_with_a_day(&self, id: VisitId) -> Result<Option<DatedVisit>, StoreError> {
        let sql = "SELECT j.image ->> 'host', j.image ->> 'guest', j.image ->> 'kind', j.image ->> 'reference',
                          j.image ->> 'date',
                          EXISTS (SELECT 1 FROM visit v WHERE v.id = ?1 AND v.date = j.image ->> 'date')
                   FROM (SELECT id, coalesce(after, before) AS image FROM journal_row
                         WHERE record = 'visit' AND row = CAST(?1 AS TEXT)) j
                   WHERE j.image ->> 'date' IS NOT NULL ORDER BY j.id DESC LIMIT 1";
        let visit = |row: &Row<'_>| {
            Ok(DatedVisit {
                host: RegistrationId(row.get(0)?),
                guest: RegistrationId(row.get(1)?),
                swap: row.get::<_, String>(2)? == "swap",
                reference: row.get(3)?,
                day: super::date(row, 4)?,
                stands: row.get(5)?,
            })
        };
        Ok(self.connection.prepare_cached(sql)?.query_row([id.0], visit).optional()?)
    }

    /// The visit of an order reference, also one that is gone: a reference is given once.
    pub fn visit_of_reference(&self, reference: &str) -> Result<Option<VisitId>, StoreError> {
        let sql = "SELECT CAST(row AS INTEGER) FROM journal_row
                   WHERE record = 'visit' AND upper(coalesce(after, before) ->> 'reference') = upper(?1) LIMIT 1";
        Ok(self.connection.prepare_cached(sql)?.query_row([reference], |row| row.get(0).map(VisitId)).optional()?)
    }

    /// The session as it last was; `None` where there never was one of that number.
    pub fn session_as_it_was(&self, id: InfoId) -> Result<Option<HeldSession>, StoreError> {
        let sql = "SELECT j.image ->> 'day', j.image ->> 'time', j.image ->> 'minutes', j.image ->> 'place',
                          EXISTS (SELECT 1 FROM info_session WHERE id = ?1)
                   FROM (SELECT id, coalesce(after, before) AS image FROM journal_row
                         WHERE record = 'info_session' AND row = CAST(?1 AS TEXT)) j
                   WHERE j.image IS NOT NULL ORDER BY j.id DESC LIMIT 1";
        let session = |row: &Row<'_>| {
            Ok(HeldSession {
                day: super::date(row, 0)?,
                time: super::time(row, 1)?,
                minutes: row.get(2)?,
                place: row.get(3)?,
                stands: row.get(4)?,
            })
        };
        Ok(self.connection.prepare_cached(sql)?.query_row([id.0], session).optional()?)
    }

    /// The newest entry of the journal that touched one of these rows (a table and a key each), and when it was made.
    /// `None` where none did.
    pub fn last_touched(&self, rows: &[(&str, String)]) -> Result<Option<(i64, DateTime<Utc>)>, StoreError> {
        let sql = "SELECT j.id, j.at FROM journal j WHERE j.id = (
                       SELECT max(r.entry) FROM json_each(?1) wanted
                       JOIN journal_row r ON r.record = wanted.value ->> 0 AND r.row = wanted.value ->> 1)";
        let rows = super::to_json(&rows);
        let touched = |row: &Row<'_>| Ok((row.get(0)?, super::instant(row, 1)?));
        Ok(self.connection.prepare_cached(sql)?.query_row([rows], touched).optional()?)
    }

    /// What tells this database from every other, for as long as it stands: the beginning of the hash of its first entry,
    /// which no later one changes. Empty while nothing was written.
    pub fn mark(&self) -> Result<String, StoreError> {
        const LENGTH: usize = 16;
        let sql = "SELECT hash FROM journal ORDER BY id LIMIT 1";
        let hash: Option<String> = self.connection.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
        Ok(hash.unwrap_or_default().chars().take(LENGTH).collect())
    }
}
