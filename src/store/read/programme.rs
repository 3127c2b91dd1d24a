//! The timed items of the visits' days.

use crate::domain::visit::{PaidBy, PlanItem, Slot, SlotKind};
use crate::domain::{PlanItemId, RoundId, VisitId};
use crate::store::{Store, StoreError};

impl Store {
    /// The timed items of a round's visits, each visit's in the order of its day.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn programme(&self, round: RoundId) -> Result<Vec<PlanItem>, StoreError> {
        let sql = "SELECT s.id, s.visit, s.title, s.start, s.minutes, s.kind, s.payer, s.version
                   FROM plan_item s JOIN visit v ON v.id = s.visit JOIN partnership p ON p.id = v.partnership
                   WHERE p.round = ?1 ORDER BY s.visit, s.position, s.id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([round.0], |row| {
            Ok(PlanItem {
                id: PlanItemId(row.get(0)?),
                visit: VisitId(row.get(1)?),
                slot: Slot {
                    title: row.get(2)?,
                    start: row.get(3)?,
                    minutes: row.get(4)?,
                    kind: super::coded(row, 5, &SlotKind::ALL, SlotKind::code)?,
                    payer: super::coded(row, 6, &PaidBy::ALL, PaidBy::code)?,
                },
                version: row.get(7)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
