//! The timed items of a visit's day.

use super::contacts::refuse_too_long;
use super::expect_version;
use super::items::refuse_unless_visit;
use crate::domain::visit::Slot;
use crate::domain::{Change, PlanItemId, Seen, VisitId, clean_line};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};

/// A day has no more items than this.
const MOST_ITEMS: i64 = 200;

/// Each goes behind the last one that does not start later.
pub(super) fn add(context: &Context<'_>, visit: VisitId, slots: &[Slot]) -> Result<Outcome, StoreError> {
    refuse_unless_visit(context, visit)?;
    let mut records = Vec::new();
    for slot in slots {
        let title = title(slot)?;
        let sql = "SELECT coalesce(max(position) FILTER (WHERE start <= ?2), -1) + 1, count(*)
                   FROM plan_item WHERE visit = ?1";
        let (position, count): (i64, i64) = context
            .connection
            .prepare_cached(sql)?
            .query_row((visit.0, slot.start), |row| Ok((row.get(0)?, row.get(1)?)))?;
        if count >= MOST_ITEMS {
            return Err(refused(Phrase::new("refused-too-many-plan-items").with("most", MOST_ITEMS)));
        }
        let sql = "UPDATE plan_item SET position = position + 1 WHERE visit = ?1 AND position >= ?2";
        context.connection.prepare_cached(sql)?.execute((visit.0, position))?;
        let sql = "INSERT INTO plan_item (visit, position, title, start, minutes, kind, payer)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let values = (visit.0, position, title, slot.start, slot.minutes, slot.kind.code(), slot.payer.code());
        context.connection.prepare_cached(sql)?.execute(values)?;
        records.push(context.connection.last_insert_rowid());
    }
    Ok(Outcome { records, ..Outcome::default() })
}

pub(super) fn edit(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<PlanItemId>,
    slot: &Slot,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "plan_item", seen.id.0, seen.version)?;
    let sql = "UPDATE plan_item SET title = ?2, start = ?3, minutes = ?4, kind = ?5, payer = ?6 WHERE id = ?1";
    let values = (seen.id.0, title(slot)?, slot.start, slot.minutes, slot.kind.code(), slot.payer.code());
    context.connection.prepare_cached(sql)?.execute(values)?;
    Ok(Outcome::default())
}

pub(super) fn remove(context: &Context<'_>, change: &Change, seen: Seen<PlanItemId>) -> Result<Outcome, StoreError> {
    expect_version(context, change, "plan_item", seen.id.0, seen.version)?;
    context.connection.prepare_cached("DELETE FROM plan_item WHERE id = ?1")?.execute([seen.id.0])?;
    Ok(Outcome::default())
}

pub(super) fn swap(
    context: &Context<'_>,
    change: &Change,
    items: [Seen<PlanItemId>; 2],
) -> Result<Outcome, StoreError> {
    for seen in items {
        expect_version(context, change, "plan_item", seen.id.0, seen.version)?;
    }
    let [a, b] = items.map(|seen| seen.id.0);
    let place = |id: i64| -> Result<i64, StoreError> {
        let sql = "SELECT position FROM plan_item WHERE id = ?1";
        Ok(context.connection.prepare_cached(sql)?.query_row([id], |row| row.get(0))?)
    };
    let (of_a, of_b) = (place(a)?, place(b)?);
    for (id, position) in [(a, of_b), (b, of_a)] {
        let sql = "UPDATE plan_item SET position = ?2 WHERE id = ?1";
        context.connection.prepare_cached(sql)?.execute((id, position))?;
    }
    Ok(Outcome::default())
}

/// The title as it is kept, where the times are such as a day has.
fn title(slot: &Slot) -> Result<String, StoreError> {
    let title = clean_line(&slot.title);
    refuse_too_long(&title)?;
    if title.is_empty() {
        return Err(refused(Phrase::new("refused-plan-item-empty")));
    }
    if slot.is_within_a_day() { Ok(title) } else { Err(refused(Phrase::new("refused-plan-item-times"))) }
}
