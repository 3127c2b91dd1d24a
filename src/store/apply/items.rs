//! The items of a visit's checklist: ticked, noted on, and those of its own.

use chrono::NaiveDate;
use rusqlite::OptionalExtension;

use super::contacts::refuse_too_long;
use super::expect_version;
use crate::domain::visit::{Fact, ItemEdit, OWN_ITEM, OwnItem, Wording, day_problem};
use crate::domain::{Change, ItemId, Seen, VisitId, clean, clean_line, ticked};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::optional_json;

/// Says the item in the words that its visit has.
pub(super) fn tick_one(
    context: &Context<'_>,
    change: &Change,
    visit: VisitId,
    seen: Seen<ItemId>,
    done: bool,
) -> Result<Outcome, StoreError> {
    tick(context, change, seen, done)?;
    let label = own_wording(context, seen.id)?.map(|wording| ticked(visit, &wording.phrase(), done));
    Ok(Outcome { label, ..Outcome::default() })
}

/// What an item of a list says on its visit, where that is not the program's own.
fn own_wording(context: &Context<'_>, item: ItemId) -> Result<Option<Wording>, StoreError> {
    let sql = "SELECT wording FROM checklist_item WHERE id = ?1";
    Ok(context.connection.prepare_cached(sql)?.query_row([item.0], |row| optional_json(row, 0))?)
}

/// An item that is ticked already keeps who ticked it and when. One that follows from a fact and is unticked
/// remembers the fact, so that it is not ticked from it once more.
fn tick(context: &Context<'_>, change: &Change, seen: Seen<ItemId>, done: bool) -> Result<Outcome, StoreError> {
    expect_version(context, change, "checklist_item", seen.id.0, seen.version)?;
    if done {
        let sql = "UPDATE checklist_item SET ticked_by = ?2, ticked_at = ?3, ticked_from = NULL
                   WHERE id = ?1 AND ticked_by IS NULL";
        context.connection.prepare_cached(sql)?.execute((seen.id.0, context.actor.as_str(), context.now()))?;
    } else {
        let sql = "SELECT key FROM checklist_item WHERE id = ?1";
        let key: String = context.connection.prepare_cached(sql)?.query_row([seen.id.0], |row| row.get(0))?;
        let fact = Fact::of_item(&key);
        let sql = "UPDATE checklist_item SET ticked_by = NULL, ticked_at = NULL, ticked_from = ?2 WHERE id = ?1";
        context.connection.prepare_cached(sql)?.execute((seen.id.0, fact.map(Fact::code)))?;
    }
    Ok(Outcome::default())
}

pub(super) fn tick_several(
    context: &Context<'_>,
    change: &Change,
    items: &[Seen<ItemId>],
) -> Result<Outcome, StoreError> {
    items.iter().try_for_each(|seen| tick(context, change, *seen, true).map(drop))?;
    Ok(Outcome::default())
}

pub(super) fn edit(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<ItemId>,
    edit: &ItemEdit,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "checklist_item", seen.id.0, seen.version)?;
    let (note, due) = noted(&edit.note, edit.due)?;
    let sql = "UPDATE checklist_item SET note = ?2, due = ?3 WHERE id = ?1";
    context.connection.prepare_cached(sql)?.execute((seen.id.0, note, due))?;
    if let Some(own) = &edit.own {
        refuse_unless_own(context, seen.id)?;
        let sql = "UPDATE checklist_item SET words = ?2, phase = ?3 WHERE id = ?1";
        context.connection.prepare_cached(sql)?.execute((seen.id.0, words(own)?, own.phase.code()))?;
    }
    Ok(Outcome::default())
}

/// It stands after the others of its phase.
pub(super) fn add(
    context: &Context<'_>,
    visit: VisitId,
    own: &OwnItem,
    note: &str,
    due: Option<NaiveDate>,
) -> Result<Outcome, StoreError> {
    refuse_unless_visit(context, visit)?;
    let (note, due) = noted(note, due)?;
    let key = format!("{OWN_ITEM}{}", context.entry);
    let sql = "INSERT INTO checklist_item (visit, position, key, phase, mandatory, words, note, due)
               SELECT ?1, coalesce(max(position), 0) + 1, ?2, ?3, 0, ?4, ?5, ?6 FROM checklist_item WHERE visit = ?1";
    let values = (visit.0, key, own.phase.code(), words(own)?, note, due);
    context.connection.prepare_cached(sql)?.execute(values)?;
    Ok(Outcome { records: vec![context.connection.last_insert_rowid()], ..Outcome::default() })
}

pub(super) fn remove(context: &Context<'_>, change: &Change, seen: Seen<ItemId>) -> Result<Outcome, StoreError> {
    expect_version(context, change, "checklist_item", seen.id.0, seen.version)?;
    refuse_unless_own(context, seen.id)?;
    context.connection.prepare_cached("DELETE FROM checklist_item WHERE id = ?1")?.execute([seen.id.0])?;
    Ok(Outcome::default())
}

/// A note and a day as they are kept.
fn noted(note: &str, due: Option<NaiveDate>) -> Result<(String, Option<String>), StoreError> {
    let note = clean(note).trim().to_owned();
    refuse_too_long(&note)?;
    match due.and_then(day_problem) {
        Some(problem) => Err(refused(problem)),
        None => Ok((note, due.map(|day| day.to_string()))),
    }
}

fn words(own: &OwnItem) -> Result<String, StoreError> {
    let words = clean_line(&own.words);
    refuse_too_long(&words)?;
    if words.is_empty() { Err(refused(Phrase::new("refused-item-empty"))) } else { Ok(words) }
}

fn refuse_unless_own(context: &Context<'_>, id: ItemId) -> Result<(), StoreError> {
    let key: String = context
        .connection
        .prepare_cached("SELECT key FROM checklist_item WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))?;
    if key.starts_with(OWN_ITEM) { Ok(()) } else { Err(refused(Phrase::new("refused-item-of-template"))) }
}

pub(super) fn refuse_unless_visit(context: &Context<'_>, visit: VisitId) -> Result<(), StoreError> {
    let sql = "SELECT 1 FROM visit WHERE id = ?1";
    let known: Option<i64> =
        context.connection.prepare_cached(sql)?.query_row([visit.0], |row| row.get(0)).optional()?;
    match known {
        Some(_) => Ok(()),
        None => Err(refused(Phrase::new("refused-no-such-visit").with("visit", visit.to_string()))),
    }
}
