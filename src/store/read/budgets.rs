//! Budgets of calendar years, and the visits that are going to cost something.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Connection;

use crate::domain::claim::ExpectedVisit;
use crate::domain::{Cents, Metres, RegistrationId, RoundId, VisitId};
use crate::store::{Store, StoreError};

/// The years whose budget is set.
pub(in crate::store) fn year_budgets(connection: &Connection) -> Result<BTreeMap<i32, Cents>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT year, budget FROM year_budget")?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, Cents(row.get(1)?))))?.collect::<Result<_, _>>()?)
}

/// The round of each visit, with its budget.
pub(in crate::store) fn rounds_of_visits(
    connection: &Connection,
) -> Result<HashMap<VisitId, (RoundId, Option<Cents>)>, StoreError> {
    let sql = "SELECT v.id, r.id, r.budget FROM visit v JOIN partnership p ON p.id = v.partnership
               JOIN round r ON r.id = p.round";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok((VisitId(row.get(0)?), (RoundId(row.get(1)?), row.get::<_, Option<i64>>(2)?.map(Cents))))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// See [`Store::visits_without_invoice`].
pub(in crate::store) fn visits_without_invoice(
    connection: &Connection,
) -> Result<Vec<(ExpectedVisit, Option<Metres>)>, StoreError> {
    let sql = "SELECT v.id, p.round, v.reference, v.host, v.guest, v.date, p.score ->> 'road',
                      (SELECT json_group_array(k.year) FROM closing k JOIN closing_visit o ON o.closing = k.id
                       WHERE o.visit = v.id AND k.reopened_by IS NULL AND k.year IS NOT NULL)
               FROM visit v JOIN partnership p ON p.id = v.partnership
               WHERE v.date IS NOT NULL AND NOT EXISTS (
                   SELECT 1 FROM claim c WHERE c.visit = v.id AND c.status IN ('entered', 'approved'))
               ORDER BY v.date, v.id";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let visit = ExpectedVisit {
            visit: VisitId(row.get(0)?),
            round: RoundId(row.get(1)?),
            reference: row.get(2)?,
            host: RegistrationId(row.get(3)?),
            guest: RegistrationId(row.get(4)?),
            day: super::date(row, 5)?,
            estimate: None,
            carried: super::json(row, 7)?,
        };
        Ok((visit, row.get::<_, Option<i64>>(6)?.map(Metres)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl Store {
    /// The years whose budget is set.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn year_budgets(&self) -> Result<BTreeMap<i32, Cents>, StoreError> {
        year_budgets(&self.connection)
    }

    /// The visits of all rounds that have a day and no open or approved claim, by day, each with the way of its pair. Nothing is
    /// estimated yet.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn visits_without_invoice(&self) -> Result<Vec<(ExpectedVisit, Option<Metres>)>, StoreError> {
        visits_without_invoice(&self.connection)
    }
}
