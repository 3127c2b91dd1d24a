//! The lists with which visits begin. The first edit of one makes its items rows; visits under way keep theirs.

use chrono::NaiveDate;

use super::contacts::refuse_too_long;
use crate::domain::visit::{ADDED_ITEM, TemplateEdit, TemplateItem, Templates, Wording, checklist, says_the_same};
use crate::domain::{Change, RoundId, Seen, VisitId, VisitKind, given, of_list};
use crate::i18n::Phrase;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::{templates, to_json};
use crate::store::{StoreError, history};

/// A list has no more items than this: more would be ticked by nobody.
const MOST_ITEMS: usize = 100;

pub(super) fn add(context: &Context<'_>, kind: VisitKind, item: &TemplateEdit) -> Result<Outcome, StoreError> {
    make_rows(context, kind)?;
    let list = templates(context.connection)?;
    if list.of(kind).len() >= MOST_ITEMS {
        return Err(refused(Phrase::new("refused-too-many-items").with("most", MOST_ITEMS)));
    }
    let wording = wording(item, list.of(kind), None)?;
    let sql = "INSERT INTO template_item (kind, key, position, phase, mandatory, fi, sv, en)
               SELECT ?1, ?2, coalesce(max(position), -1) + 1, ?3, ?4, ?5, ?6, ?7 FROM template_item WHERE kind = ?1";
    let key = format!("{ADDED_ITEM}{}", context.entry);
    let values = (kind.code(), key, item.phase.code(), item.mandatory, wording.fi, wording.sv, wording.en);
    context.connection.prepare_cached(sql)?.execute(values)?;
    Ok(Outcome::default())
}

pub(super) fn edit(
    context: &Context<'_>,
    change: &Change,
    kind: VisitKind,
    seen: &Seen<String>,
    edit: &TemplateEdit,
) -> Result<Outcome, StoreError> {
    expect(context, change, kind, seen)?;
    make_rows(context, kind)?;
    let wording = wording(edit, templates(context.connection)?.of(kind), Some(&seen.id))?;
    let sql = "UPDATE template_item SET phase = ?3, mandatory = ?4, fi = ?5, sv = ?6, en = ?7
               WHERE kind = ?1 AND key = ?2";
    let values = (kind.code(), &seen.id, edit.phase.code(), edit.mandatory, wording.fi, wording.sv, wording.en);
    context.connection.prepare_cached(sql)?.execute(values)?;
    Ok(Outcome::default())
}

/// Says so where the item was one that a fact ticks.
pub(super) fn remove(
    context: &Context<'_>,
    change: &Change,
    kind: VisitKind,
    seen: &Seen<String>,
) -> Result<Outcome, StoreError> {
    expect(context, change, kind, seen)?;
    make_rows(context, kind)?;
    let lists = templates(context.connection)?;
    let item = item(&lists, change, kind, seen)?;
    if lists.of(kind).len() == 1 {
        return Err(refused(Phrase::new("refused-last-template-item")));
    }
    let sql = "DELETE FROM template_item WHERE kind = ?1 AND key = ?2";
    context.connection.prepare_cached(sql)?.execute((kind.code(), &seen.id))?;
    let key = if item.fact().is_some() { "change-remove-template-item-of-fact" } else { "change-remove-template-item" };
    Ok(Outcome { label: Some(of_list(key, kind, &item.phrase())), ..Outcome::default() })
}

pub(super) fn swap(
    context: &Context<'_>,
    change: &Change,
    kind: VisitKind,
    [a, b]: &[Seen<String>; 2],
) -> Result<Outcome, StoreError> {
    for seen in [a, b] {
        expect(context, change, kind, seen)?;
    }
    make_rows(context, kind)?;
    let place = |seen: &Seen<String>| -> Result<i64, StoreError> {
        let sql = "SELECT position FROM template_item WHERE kind = ?1 AND key = ?2";
        Ok(context.connection.prepare_cached(sql)?.query_row((kind.code(), &seen.id), |row| row.get(0))?)
    };
    let (of_a, of_b) = (place(a)?, place(b)?);
    for (seen, position) in [(a, of_b), (b, of_a)] {
        let sql = "UPDATE template_item SET position = ?3 WHERE kind = ?1 AND key = ?2";
        context.connection.prepare_cached(sql)?.execute((kind.code(), &seen.id, position))?;
    }
    let lists = templates(context.connection)?;
    let label = of_list("change-move-template-item", kind, &item(&lists, change, kind, a)?.phrase());
    Ok(Outcome { label: Some(label), ..Outcome::default() })
}

/// To the visits without a day, and to those whose day is today or later.
pub(super) fn give(
    context: &Context<'_>,
    change: &Change,
    (round, kind): (RoundId, VisitKind),
    seen: &Seen<String>,
    today: NaiveDate,
) -> Result<Outcome, StoreError> {
    expect(context, change, kind, seen)?;
    let lists = templates(context.connection)?;
    let item = item(&lists, change, kind, seen)?;
    let position = lists.of(kind).iter().position(|other| other.key == item.key).unwrap_or_default();
    let sql = "SELECT v.id FROM visit v JOIN partnership p ON p.id = v.partnership
               WHERE p.round = ?1 AND v.kind = ?2 AND coalesce(v.date >= ?3, 1)
                   AND NOT EXISTS (SELECT 1 FROM checklist_item i WHERE i.visit = v.id AND i.key = ?4) ORDER BY v.id";
    let mut statement = context.connection.prepare_cached(sql)?;
    let values = (round.0, kind.code(), today.to_string(), &item.key);
    let visits: Vec<i64> = statement.query_map(values, |row| row.get(0))?.collect::<Result<_, _>>()?;
    if visits.is_empty() {
        return Err(refused(Phrase::new("refused-nobody-lacks-item").with("item", item.phrase())));
    }
    for visit in &visits {
        insert(context, VisitId(*visit), position, item)?;
    }
    let label = given(kind, &item.phrase(), visits.len());
    Ok(Outcome { label: Some(label), ..Outcome::default() })
}

/// The items with which a visit of the kind begins, written to it. What it has of them stays as somebody left it.
pub(super) fn fill(context: &Context<'_>, visit: VisitId, kind: VisitKind) -> Result<(), StoreError> {
    let lists = templates(context.connection)?;
    lists.of(kind).iter().enumerate().try_for_each(|(position, item)| insert(context, visit, position, item))
}

fn insert(context: &Context<'_>, visit: VisitId, position: usize, item: &TemplateItem) -> Result<(), StoreError> {
    let sql = "INSERT INTO checklist_item (visit, position, key, phase, mandatory, wording)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)
               ON CONFLICT (visit, key) DO UPDATE SET position = excluded.position, phase = excluded.phase,
                   mandatory = excluded.mandatory, wording = excluded.wording";
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    let wording = item.own_wording().map(to_json);
    let values = (visit.0, position, &item.key, item.phase.code(), item.mandatory, wording);
    context.connection.prepare_cached(sql)?.execute(values)?;
    Ok(())
}

/// Once somebody edits a list, it is no longer the program's own.
fn make_rows(context: &Context<'_>, kind: VisitKind) -> Result<(), StoreError> {
    if templates(context.connection)?.is_edited(kind) {
        return Ok(());
    }
    let sql = "INSERT INTO template_item (kind, key, position, phase, mandatory, fi, sv, en)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    for (position, item) in (0_i64..).zip(checklist(kind)) {
        let Wording { fi, sv, en } = &item.wording;
        let values = (kind.code(), &item.key, position, item.phase.code(), item.mandatory, fi, sv, en);
        context.connection.prepare_cached(sql)?.execute(values)?;
    }
    Ok(())
}

/// As [`super::expect_version`], for an item that is a row only once its list was edited.
fn expect(context: &Context<'_>, change: &Change, kind: VisitKind, seen: &Seen<String>) -> Result<(), StoreError> {
    if item(&templates(context.connection)?, change, kind, seen)?.version == seen.version {
        return Ok(());
    }
    let row = format!("{}/{}", kind.code(), seen.id);
    let theirs = history::since(context.connection, "template_item", &row, seen.version, context.entry)?;
    Err(super::conflict(change, theirs))
}

fn item<'a>(
    lists: &'a Templates,
    change: &Change,
    kind: VisitKind,
    seen: &Seen<String>,
) -> Result<&'a TemplateItem, StoreError> {
    lists
        .of(kind)
        .iter()
        .find(|item| item.key == seen.id)
        .ok_or_else(|| refused(Phrase::new("refused-gone").with("mine", change.label())))
}

/// The words as they are kept, where they are some, and none that another item has.
fn wording(edit: &TemplateEdit, list: &[TemplateItem], own: Option<&str>) -> Result<Wording, StoreError> {
    let wording = edit.wording.tidied();
    if wording.is_empty() {
        return Err(refused(Phrase::new("refused-item-empty")));
    }
    for words in [&wording.fi, &wording.sv, &wording.en] {
        refuse_too_long(words)?;
    }
    let mut others = list.iter().filter(|item| Some(item.key.as_str()) != own);
    match others.find(|item| says_the_same(&item.wording, &wording)) {
        Some(twin) => Err(refused(Phrase::new("refused-template-item-twice").with("item", twin.phrase()))),
        None => Ok(wording),
    }
}
