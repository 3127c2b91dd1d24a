//! The plans of the day that came.

use crate::domain::visit::Plan;
use crate::domain::{Actor, PlanId, RoundId, VisitId};
use crate::store::{Store, StoreError};

impl Store {
    /// The plans of a round's visits, the newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn plans(&self, round: RoundId) -> Result<Vec<Plan>, StoreError> {
        let sql = "SELECT f.id, f.visit, f.came, f.text, f.written_by, f.written_at
                   FROM visit_plan f JOIN visit v ON v.id = f.visit JOIN partnership p ON p.id = v.partnership
                   WHERE p.round = ?1 ORDER BY f.id DESC";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([round.0], |row| {
            Ok(Plan {
                id: PlanId(row.get(0)?),
                visit: VisitId(row.get(1)?),
                came: super::date(row, 2)?,
                text: row.get(3)?,
                by: Actor(row.get(4)?),
                at: super::instant(row, 5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
