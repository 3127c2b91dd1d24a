//! The journal read back: entries in words, fields before and after, and the newest that touched a
//! record.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use rusqlite::{Connection, Row, Rows};
use serde_json::Value;

use super::read::{coded, instant, json, went_to};
use super::{Store, StoreError};
use crate::domain::{Actor, Detail, EntryId, EntryKind, FieldChange, HistoryEntry, RecordKey};

/// An entry stands unless it was taken back; what a redo took back of an undo stands again.
const ENTRY: &str = "j.id, j.kind, j.actor, j.at, j.label,
    (WITH RECURSIVE chain (id, taken) AS (
         SELECT j.id, 0 UNION ALL SELECT t.id, 1 - taken FROM chain JOIN journal t ON t.target = chain.id)
     SELECT taken = 0 FROM chain ORDER BY id DESC LIMIT 1)";

/// More entries than this are not put on a screen.
const MOST_ENTRIES: i64 = 200;

impl Store {
    /// The newest entries of the whole journal, newest first, at most `limit` of them, each with what
    /// it changed in its first `rows_each` rows: an import touches thousands.
    pub fn journal(&self, limit: usize, rows_each: usize) -> Result<Vec<HistoryEntry>, StoreError> {
        let sql = format!("SELECT {ENTRY} FROM journal j ORDER BY j.id DESC LIMIT ?1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut entries: Vec<HistoryEntry> = statement.query_map([limit], entry)?.collect::<Result<_, _>>()?;
        for entry in &mut entries {
            entry.fields = all_fields(&self.connection, entry.entry, rows_each)?;
        }
        Ok(entries)
    }

    /// The newest entry; `None` while nothing was written.
    pub fn journal_head(&self) -> Result<Option<EntryId>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT max(id) FROM journal")?;
        Ok(statement.query_row([], |row| row.get::<_, Option<i64>>(0))?.map(EntryId))
    }

    /// What happened to one record, newest first.
    pub fn history(&self, key: RecordKey) -> Result<Vec<HistoryEntry>, StoreError> {
        let rows = self.rows_of(key)?;
        let sql = format!(
            "SELECT DISTINCT {ENTRY} FROM json_each(?1) wanted
             JOIN journal_row r ON r.record = wanted.value ->> 0 AND r.row = wanted.value ->> 1
             JOIN journal j ON j.id = r.entry
             ORDER BY j.id DESC LIMIT ?2"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let wanted = super::read::to_json(&rows);
        let mut entries: Vec<HistoryEntry> =
            statement.query_map((wanted, MOST_ENTRIES), entry)?.collect::<Result<_, _>>()?;
        for entry in &mut entries {
            for (record, row) in &rows {
                entry.fields.extend(fields(&self.connection, entry.entry, record, row)?);
            }
        }
        Ok(entries)
    }

    /// One record looked at closely; `None` where it does not exist (any more).
    pub fn detail(&self, key: RecordKey) -> Result<Option<Detail>, StoreError> {
        let (record, id) = record_row(key);
        let sql = format!("SELECT EXISTS (SELECT 1 FROM \"{record}\" WHERE id = ?1)");
        if !self.connection.prepare_cached(&sql)?.query_row([id], |row| row.get::<_, bool>(0))? {
            return Ok(None);
        }
        let registration = match key {
            RecordKey::Registration(id) => self.registration(id)?,
            _ => None,
        };
        let named = registration.as_ref().map(|found| found.meaning.libraries.as_slice()).unwrap_or_default();
        let libraries = self.libraries_named(named)?;
        let (came_from, went_to) = match key {
            RecordKey::Registration(id) => (self.came_from(id)?, went_to(&self.connection, id)?),
            _ => (None, None),
        };
        Ok(Some(Detail {
            key,
            libraries,
            came_from,
            went_to,
            mentions: Vec::new(),
            earlier: registration.as_ref().map_or(Ok(Vec::new()), |found| self.earlier_registrations(found.id))?,
            past: self.past_meetings(named)?,
            history: self.history(key)?,
            registration,
        }))
    }

    /// The rows that a record consists of, also those that exist no more.
    fn rows_of(&self, key: RecordKey) -> Result<Vec<(String, String)>, StoreError> {
        let (record, id) = record_row(key);
        let mut rows = vec![(record.to_owned(), id.to_string())];
        let parts: &[(&str, &str)] = match key {
            RecordKey::Registration(_) => &[("contact", "registration")],
            RecordKey::Partnership(_) => {
                &[("partnership_member", "partnership"), ("contact_log", "partnership"), ("report", "partnership")]
            }
            RecordKey::Visit(_) => &[("checklist_item", "visit"), ("visit_plan", "visit"), ("plan_item", "visit")],
            RecordKey::Claim(_) => &[
                ("claim_line", "claim"),
                ("claim_payment", "claim"),
                ("claim_credit", "claim"),
                ("claim_attachment", "claim"),
            ],
            RecordKey::Info(_) => &[("info_guest", "session")],
            RecordKey::Mailbox(_) => &[],
        };
        let sql = "SELECT DISTINCT row FROM journal_row
                   WHERE record = ?1 AND coalesce(after, before) ->> ?2 = ?3";
        let mut statement = self.connection.prepare_cached(sql)?;
        for (part, of) in parts {
            for row in statement.query_map((part, of, id), |row| row.get::<_, String>(0))? {
                rows.push(((*part).to_owned(), row?));
            }
        }
        if matches!(key, RecordKey::Partnership(_)) {
            let sql = "SELECT registration FROM partnership_member WHERE partnership = ?1";
            let mut members = self.connection.prepare_cached(sql)?;
            for member in members.query_map([id], |row| row.get::<_, i64>(0))? {
                rows.push(("contact".to_owned(), member?.to_string()));
            }
        }
        Ok(rows)
    }
}

/// A table is called by the word for its record, but for two.
fn record_row(key: RecordKey) -> (&'static str, i64) {
    match key {
        RecordKey::Info(id) => ("info_session", id.0),
        RecordKey::Mailbox(id) => ("library_mailbox", id.0),
        other => other.word_and_number(),
    }
}

/// The entries after `seen`, and before `until`, that touched a row; newest first.
pub(super) fn since(
    connection: &Connection,
    record: &str,
    row: &str,
    seen: i64,
    until: EntryId,
) -> Result<Vec<HistoryEntry>, StoreError> {
    let sql = format!(
        "SELECT DISTINCT {ENTRY} FROM journal_row r JOIN journal j ON j.id = r.entry
         WHERE r.record = ?1 AND r.row = ?2 AND r.entry > ?3 AND r.entry < ?4 ORDER BY j.id DESC"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut entries: Vec<HistoryEntry> =
        statement.query_map((record, row, seen, until.0), entry)?.collect::<Result<_, _>>()?;
    for entry in &mut entries {
        entry.fields = fields(connection, entry.entry, record, row)?;
    }
    Ok(entries)
}

/// The same of several rows: each entry once, with what it changed in all of them; newest first.
pub(super) fn since_any(
    connection: &Connection,
    rows: &[(&str, String)],
    seen: i64,
    until: EntryId,
) -> Result<Vec<HistoryEntry>, StoreError> {
    let mut entries: BTreeMap<EntryId, HistoryEntry> = BTreeMap::new();
    for (record, row) in rows {
        for entry in since(connection, record, row, seen, until)? {
            match entries.entry(entry.entry) {
                Entry::Occupied(mut known) => known.get_mut().fields.extend(entry.fields),
                Entry::Vacant(place) => {
                    place.insert(entry);
                }
            }
        }
    }
    Ok(entries.into_values().rev().collect())
}

fn entry(row: &Row<'_>) -> rusqlite::Result<HistoryEntry> {
    Ok(HistoryEntry {
        entry: EntryId(row.get(0)?),
        kind: coded(row, 1, &EntryKind::ALL, EntryKind::code)?,
        actor: Actor(row.get(2)?),
        at: instant(row, 3)?,
        label: json(row, 4)?,
        standing: row.get(5)?,
        fields: Vec::new(),
    })
}

/// What an entry changed in one row, field by field. A forgetting tells of none: what was there, it has erased.
fn fields(connection: &Connection, entry: EntryId, record: &str, row: &str) -> Result<Vec<FieldChange>, StoreError> {
    let sql = "SELECT record, row, before, after FROM journal_row
               WHERE record = ?1 AND row = ?2 AND entry = ?3 AND NOT EXISTS (
                   SELECT 1 FROM journal WHERE id = ?3 AND decision ->> 'forgotten' IS NOT NULL)
               ORDER BY id";
    collect(connection.prepare_cached(sql)?.query((record, row, entry.0))?)
}

/// What an entry changed in its first rows.
fn all_fields(connection: &Connection, entry: EntryId, rows: usize) -> Result<Vec<FieldChange>, StoreError> {
    let sql = "SELECT record, row, before, after FROM journal_row
               WHERE entry = ?1 AND NOT EXISTS (
                   SELECT 1 FROM journal WHERE id = ?1 AND decision ->> 'forgotten' IS NOT NULL)
               ORDER BY id LIMIT ?2";
    let most = i64::try_from(rows).unwrap_or(i64::MAX);
    collect(connection.prepare_cached(sql)?.query((entry.0, most))?)
}

fn collect(mut rows: Rows<'_>) -> Result<Vec<FieldChange>, StoreError> {
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let (record, id): (String, String) = (row.get(0)?, row.get(1)?);
        let before = image(row.get::<_, Option<String>>(2)?.as_deref());
        let after = image(row.get::<_, Option<String>>(3)?.as_deref());
        differences(&record, &id, &before, &after, &mut changes);
    }
    Ok(changes)
}

type Image = BTreeMap<String, Value>;

fn image(json: Option<&str>) -> Image {
    json.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
}

fn differences(record: &str, row: &str, before: &Image, after: &Image, changes: &mut Vec<FieldChange>) {
    let names = if before.is_empty() { after.keys() } else { before.keys() };
    // `own` only serves later writes; what it holds shows in the fields beside it.
    for name in names.filter(|name| *name != "own") {
        let (old, new) = (value(before.get(name)), value(after.get(name)));
        if old != new {
            changes.push(FieldChange {
                record: record.to_owned(),
                row: row.to_owned(),
                field: name.clone(),
                before: old,
                after: new,
            });
        }
    }
}

fn value(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
