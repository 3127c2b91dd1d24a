//! Visits: the day, the participants, the checklist.

use chrono::NaiveDate;

use super::expect_version;
use crate::domain::visit::{day_problem, follows_from};
use crate::domain::{Change, ItemId, Seen, VisitId};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};

/// What follows from a fact ticks itself, and loses its tick with the fact.
pub(super) fn plan(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<VisitId>,
    date: Option<NaiveDate>,
    participants: Option<u32>,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "visit", seen.id.0, seen.version)?;
    if participants.is_some_and(|count| !(1..=500).contains(&count)) {
        return Err(refused(Phrase::new("refused-participants")));
    }
    if let Some(problem) = date.and_then(day_problem) {
        return Err(refused(problem));
    }
    let (old_date, old_participants): (Option<NaiveDate>, Option<u32>) = context
        .connection
        .prepare_cached("SELECT date, participants FROM visit WHERE id = ?1")?
        .query_row([seen.id.0], |row| Ok((crate::store::read::optional_date(row, 0)?, row.get(1)?)))?;
    context.connection.prepare_cached("UPDATE visit SET date = ?2, participants = ?3 WHERE id = ?1")?.execute((
        seen.id.0,
        date.map(|date| date.to_string()),
        participants,
    ))?;
    let mut items = context.connection.prepare_cached("SELECT id, key FROM checklist_item WHERE visit = ?1")?;
    let items: Vec<(i64, String)> =
        items.query_map([seen.id.0], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (item, key) in items {
        let (before, after) = (follows_from(&key, old_date, old_participants), follows_from(&key, date, participants));
        if before != after {
            set_tick(context, item, after)?;
        }
    }
    Ok(Outcome::default())
}

pub(super) fn tick(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<ItemId>,
    done: bool,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "checklist_item", seen.id.0, seen.version)?;
    set_tick(context, seen.id.0, done)?;
    Ok(Outcome::default())
}

/// An item that is ticked already keeps who ticked it and when.
pub(super) fn set_tick(context: &Context<'_>, item: i64, done: bool) -> Result<(), StoreError> {
    if done {
        let sql = "UPDATE checklist_item SET ticked_by = ?2, ticked_at = ?3 WHERE id = ?1 AND ticked_by IS NULL";
        context.connection.prepare_cached(sql)?.execute((item, context.actor.as_str(), context.now()))?;
    } else {
        let sql = "UPDATE checklist_item SET ticked_by = NULL, ticked_at = NULL WHERE id = ?1";
        context.connection.prepare_cached(sql)?.execute([item])?;
    }
    Ok(())
}
