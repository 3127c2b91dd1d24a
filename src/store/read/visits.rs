//! Visits with their checklists.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use rusqlite::Row;

use crate::domain::visit::{Fact, Participants, Wording};
use crate::domain::{
    Actor, Item, ItemId, PartnershipId, Phase, RegistrationId, RoundId, Ticked, Visit, VisitId, VisitKind,
};
use crate::i18n::Phrase;
use crate::i18n::day_in_helsinki;
use crate::store::{Store, StoreError};

impl Store {
    /// The visits of a round: those without a day first, then by day.
    pub fn visits(&self, round: RoundId) -> Result<Vec<Visit>, StoreError> {
        let mut items = self.items(round)?;
        let sql = "SELECT v.id, v.partnership, v.kind, v.host, v.guest, v.reference, v.date, v.participants, v.note,
                          v.since, v.version
                   FROM visit v JOIN partnership p ON p.id = v.partnership
                   WHERE p.round = ?1 ORDER BY v.date IS NOT NULL, v.date, v.id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([round.0], |row| visit(row, &mut items))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Who travels on the visits of a round, where more is told than how many.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn participants(&self, round: RoundId) -> Result<BTreeMap<VisitId, Participants>, StoreError> {
        let sql = "SELECT v.id, v.roles, v.names FROM visit v JOIN partnership p ON p.id = v.partnership
                   WHERE p.round = ?1 AND (v.roles <> '{}' OR v.names <> '')";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([round.0], |row| {
            Ok((VisitId(row.get(0)?), Participants { roles: super::json(row, 1)?, names: row.get(2)? }))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The day in Helsinki on which each visit of a round, an item of its checklist, its plan or one of its claims was
    /// last written. The version of a row is the entry of the journal that wrote it.
    pub fn visits_moved(&self, round: RoundId) -> Result<HashMap<VisitId, NaiveDate>, StoreError> {
        let sql = "SELECT w.visit, j.at FROM (
                       SELECT v.id AS visit, max(
                           v.version,
                           coalesce((SELECT max(i.version) FROM checklist_item i WHERE i.visit = v.id), 0),
                           coalesce((SELECT max(f.version) FROM visit_plan f WHERE f.visit = v.id), 0),
                           coalesce((SELECT max(s.version) FROM plan_item s WHERE s.visit = v.id), 0),
                           coalesce((SELECT max(c.version) FROM claim c WHERE c.visit = v.id), 0),
                           coalesce((SELECT max(l.version) FROM claim c JOIN claim_line l ON l.claim = c.id
                                     WHERE c.visit = v.id), 0)) AS entry
                       FROM visit v JOIN partnership p ON p.id = v.partnership WHERE p.round = ?1) w
                   JOIN journal j ON j.id = w.entry";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement
            .query_map([round.0], |row| Ok((VisitId(row.get(0)?), day_in_helsinki(super::instant(row, 1)?))))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn items(&self, round: RoundId) -> Result<HashMap<VisitId, Vec<Item>>, StoreError> {
        let sql = "SELECT i.visit, i.id, i.key, i.phase, i.mandatory, i.ticked_by, i.ticked_at, i.version,
                          i.ticked_from, i.words, i.note, i.due, i.wording
                   FROM checklist_item i JOIN visit v ON v.id = i.visit JOIN partnership p ON p.id = v.partnership
                   WHERE p.round = ?1
                   ORDER BY i.visit, CASE i.phase WHEN 'before' THEN 0 WHEN 'day' THEN 1 ELSE 2 END, i.position, i.id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([round.0])?;
        let mut items: HashMap<VisitId, Vec<Item>> = HashMap::new();
        while let Some(row) = rows.next()? {
            items.entry(VisitId(row.get(0)?)).or_default().push(item(row)?);
        }
        Ok(items)
    }
}

fn item(row: &Row<'_>) -> rusqlite::Result<Item> {
    let ticked = match row.get::<_, Option<String>>(5)? {
        Some(by) => Some(Ticked { by: Actor(by), at: super::instant(row, 6)?, from: fact(row)? }),
        None => None,
    };
    Ok(Item {
        id: ItemId(row.get(1)?),
        key: row.get(2)?,
        words: match row.get::<_, Option<String>>(9)? {
            Some(words) => Some(Phrase::verbatim(words)),
            None => super::optional_json(row, 12)?.as_ref().map(Wording::phrase),
        },
        phase: super::coded(row, 3, &Phase::ALL, Phase::code)?,
        mandatory: row.get(4)?,
        note: row.get(10)?,
        due: super::optional_date(row, 11)?,
        ticked,
        version: row.get(7)?,
    })
}

/// From what the item was ticked, if it was not a person.
fn fact(row: &Row<'_>) -> rusqlite::Result<Option<Fact>> {
    let from: Option<String> = row.get(8)?;
    from.map(|_| super::coded(row, 8, &Fact::ALL, Fact::code)).transpose()
}

fn visit(row: &Row<'_>, items: &mut HashMap<VisitId, Vec<Item>>) -> rusqlite::Result<Visit> {
    let id = VisitId(row.get(0)?);
    Ok(Visit {
        id,
        partnership: PartnershipId(row.get(1)?),
        kind: super::coded(row, 2, &VisitKind::ALL, VisitKind::code)?,
        host: RegistrationId(row.get(3)?),
        guest: RegistrationId(row.get(4)?),
        reference: row.get(5)?,
        date: super::optional_date(row, 6)?,
        participants: row.get(7)?,
        note: row.get(8)?,
        items: items.remove(&id).unwrap_or_default(),
        since: super::date(row, 9)?,
        version: row.get(10)?,
    })
}
