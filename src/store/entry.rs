//! One write, from its beginning to its commit: permission, the journal entry, the row images that
//! the triggers leave, and the hash that chains the entry to the one before.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OpenFlags, OptionalExtension, Row, TransactionBehavior};
use sha2::{Digest, Sha256};

use super::apply::refresh_facts;
use super::check::{Violation, contradictions, orphans};
use super::connection::schema_of;
use super::take_back::refuse_if_taken_back;
use super::{Store, StoreError};
use crate::domain::{
    Actor, Change, ClaimDecision, ClaimId, EntryId, EntryKind, ExportId, OperationId, Permission, Receipt, Refusal,
    Role, RoundId,
};
use crate::i18n::Phrase;

/// What the journal keeps of an entry about money, which is never taken back by images.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
pub(super) enum MoneyRecord {
    Decision(MoneyDecision),
    Paid {
        paid: Vec<ClaimId>,
    },
    NotPaid {
        not_paid: ClaimId,
    },
    Exported {
        exported: ExportId,
    },
    Closed {
        closed: i64,
    },
    Reopened {
        reopened: i64,
    },
    /// Not money, but as final: the persons of a round were forgotten.
    Forgotten(Forgetting),
}

/// What the journal keeps of a forgetting.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Forgetting {
    pub forgotten: RoundId,
    /// For each entry of which the chain had hashed erased words without a salt, its hash as it is without them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sealed: BTreeMap<String, String>,
}

/// A money decision as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct MoneyDecision {
    pub claim: ClaimId,
    /// Further claims, on which the same was decided at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<ClaimId>,
    pub decision: ClaimDecision,
    /// Read, but no longer written: the claim's own image has it, with a salt, so that it can be forgotten.
    #[serde(default, skip_serializing)]
    pub reason: Option<String>,
    /// The absent person for whom it was decided. As the reason.
    #[serde(default, skip_serializing)]
    pub on_behalf_of: Option<String>,
}

impl MoneyDecision {
    pub fn claims(&self) -> impl Iterator<Item = ClaimId> {
        std::iter::once(self.claim).chain(self.also.iter().copied())
    }
}

/// What a write leaves behind beside its rows.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub records: Vec<i64>,
    pub decision: Option<MoneyRecord>,
    /// In place of the label that was known before the write.
    pub label: Option<Phrase>,
}

/// An entry about to be written.
#[derive(Debug)]
pub(super) struct NewEntry<'a> {
    pub operation: &'a OperationId,
    pub at: DateTime<Utc>,
    pub kind: EntryKind,
    pub target: Option<EntryId>,
    pub label: Phrase,
}

impl Store {
    /// Applies a change: one transaction, one journal entry, one step of undo.
    ///
    /// A second call with the same operation writes nothing and gives the first one's receipt.
    ///
    /// # Errors
    /// [`StoreError::Refused`] where the rules say no or somebody wrote in between; else what went
    /// wrong with the file. In each case the database is as it was.
    pub fn apply(
        &mut self,
        change: &Change,
        operation: &OperationId,
        at: DateTime<Utc>,
    ) -> Result<Receipt, StoreError> {
        let entry = NewEntry { operation, at, kind: EntryKind::Change, target: None, label: change.label() };
        self.write(entry, change.permission(), |context| super::apply::apply(context, change))
    }

    /// The same where nothing was written since `head`, the newest entry when what the change rests on was read.
    ///
    /// # Errors
    /// As [`Store::apply`], and where something was written since.
    pub fn apply_unless_written_since(
        &mut self,
        head: Option<EntryId>,
        change: &Change,
        operation: &OperationId,
        at: DateTime<Utc>,
    ) -> Result<Receipt, StoreError> {
        let entry = NewEntry { operation, at, kind: EntryKind::Change, target: None, label: change.label() };
        self.write(entry, change.permission(), |context| {
            let sql = "SELECT max(id) FROM journal WHERE id < ?1";
            let before: Option<i64> =
                context.connection.prepare_cached(sql)?.query_row([context.entry.0], |row| row.get(0))?;
            if before.map(EntryId) != head {
                return Err(refused(Phrase::new("refused-written-meanwhile")));
            }
            super::apply::apply(context, change)
        })
    }

    /// Whether the one in whose name this connection writes may do what needs this, as it stands now. A write asks again.
    ///
    /// # Errors
    /// The refusal, in words.
    pub fn permits(&self, permission: Permission) -> Result<(), StoreError> {
        refuse_without_permission(&self.connection, &self.actor, permission).map(|_| ())
    }

    /// Runs `work` within an entry. Nothing of a failed one remains.
    pub(super) fn write(
        &mut self,
        entry: NewEntry<'_>,
        permission: Permission,
        work: impl FnOnce(&Context<'_>) -> Result<Outcome, StoreError>,
    ) -> Result<Receipt, StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        schema_of(&transaction, &self.path)?;
        if let Some(receipt) = written_before(&transaction, entry.operation)? {
            return Ok(receipt);
        }
        let role = refuse_without_permission(&transaction, &self.actor, permission)?;
        if let Some(target) = entry.target {
            refuse_if_taken_back(&transaction, target)?;
        }
        let id = insert_entry(&transaction, &self.actor, &entry, permission)?;
        let context = Context { connection: &transaction, actor: &self.actor, at: entry.at, entry: id, role };
        self.writing.begin(id.0);
        let done = work(&context).and_then(|outcome| {
            refresh_facts(&context)?;
            refuse_new_contradiction(&context, entry.kind, &self.path)?;
            finish(&transaction, id, entry, outcome)
        });
        self.writing.end();
        let receipt = done?;
        if !self.writing.goes_on() {
            return Err(StoreError::Stopped);
        }
        transaction.commit()?;
        Ok(receipt)
    }
}

/// What the statements of a write may know.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub connection: &'a Connection,
    pub actor: &'a Actor,
    pub at: DateTime<Utc>,
    pub entry: EntryId,
    /// `None` while nobody has a role.
    pub role: Option<Role>,
}

impl Context<'_> {
    /// The instant of the write as the database keeps it.
    pub fn now(&self) -> String {
        instant(self.at)
    }
}

/// ISO 8601 in UTC to the second.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A refusal in words.
pub(super) fn refused(phrase: Phrase) -> StoreError {
    StoreError::Refused(Refusal::Because(phrase))
}

pub(super) fn written_before(connection: &Connection, operation: &OperationId) -> Result<Option<Receipt>, StoreError> {
    let sql = "SELECT id, kind, label, records FROM journal WHERE operation = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([&operation.0], receipt).optional()?)
}

fn receipt(row: &Row<'_>) -> rusqlite::Result<Receipt> {
    Ok(Receipt {
        entry: EntryId(row.get(0)?),
        kind: super::read::coded(row, 1, &EntryKind::ALL, EntryKind::code)?,
        label: super::read::json(row, 2)?,
        records: super::read::json(row, 3)?,
    })
}

/// Until a first role is given, everybody may do everything; then a person without one looks on.
pub(super) fn refuse_without_permission(
    connection: &Connection,
    actor: &Actor,
    permission: Permission,
) -> Result<Option<Role>, StoreError> {
    let sql = "SELECT count(role), (SELECT role FROM person WHERE name = ?1) FROM person";
    let (given, role): (i64, Option<String>) =
        connection.prepare_cached(sql)?.query_row([actor.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if given == 0 {
        return Ok(None);
    }
    let role = role.as_deref().and_then(Role::from_code).unwrap_or(Role::Viewer);
    if role.may(permission) {
        return Ok(Some(role));
    }
    Err(refused(
        Phrase::new("refused-permission")
            .with("actor", actor.as_str())
            .with("role", role.phrase())
            .with("needed", permission.role().phrase()),
    ))
}

/// No write leaves records that contradict each other; one that did so before does not stop others.
///
/// Foreign keys hold at each statement but in an undo, which defers them.
fn refuse_new_contradiction(context: &Context<'_>, kind: EntryKind, path: &Path) -> Result<(), StoreError> {
    let touched = touched(context)?;
    let found = |connection: &Connection| -> Result<Vec<Violation>, StoreError> {
        let mut found = contradictions(connection, &touched)?;
        if kind != EntryKind::Change {
            found.extend(orphans(connection)?);
        }
        Ok(found)
    };
    let after = found(context.connection)?;
    if after.is_empty() {
        return Ok(());
    }
    // Until the commit, another connection sees what was before.
    let before = found(&Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?)?;
    match after.into_iter().find(|violation| !before.contains(violation)) {
        None => Ok(()),
        Some(violation) => Err(refused(Phrase::new("refused-contradiction").with("what", violation.phrase()))),
    }
}

/// The tables of which the entry has images.
fn touched(context: &Context<'_>) -> Result<Vec<String>, StoreError> {
    let mut statement =
        context.connection.prepare_cached("SELECT DISTINCT record FROM journal_row WHERE entry = ?1")?;
    Ok(statement.query_map([context.entry.0], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

pub(super) fn insert_entry(
    connection: &Connection,
    actor: &Actor,
    entry: &NewEntry<'_>,
    permission: Permission,
) -> Result<EntryId, StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO journal (operation, actor, at, kind, target, permission, label, salt)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, lower(hex(randomblob(16))))",
        )?
        .execute((
            &entry.operation.0,
            actor.as_str(),
            instant(entry.at),
            entry.kind.code(),
            entry.target.map(|target| target.0),
            permission.code(),
            super::read::to_json(&entry.label),
        ))?;
    Ok(EntryId(connection.last_insert_rowid()))
}

/// Completes the entry: its records, the hashes of its salted images, its own hash.
pub(super) fn finish(
    connection: &Connection,
    id: EntryId,
    entry: NewEntry<'_>,
    outcome: Outcome,
) -> Result<Receipt, StoreError> {
    if !changes_anything(connection, id)? {
        return Err(refused(Phrase::new("refused-nothing-changes")));
    }
    hash_images(connection, id)?;
    let label = super::naming::named(connection, outcome.label.unwrap_or(entry.label))?;
    connection.prepare_cached("UPDATE journal SET label = ?2, records = ?3, decision = ?4 WHERE id = ?1")?.execute(
        (
            id.0,
            super::read::to_json(&label),
            super::read::to_json(&outcome.records),
            outcome.decision.as_ref().map(super::read::to_json),
        ),
    )?;
    let hash = entry_hash(connection, id)?;
    connection.prepare_cached("UPDATE journal SET hash = ?2 WHERE id = ?1")?.execute((id.0, hash))?;
    Ok(Receipt { entry: id, kind: entry.kind, label, records: outcome.records })
}

/// In steps: SQLite holds in memory what a single statement might have to take back.
fn hash_images(connection: &Connection, id: EntryId) -> Result<(), StoreError> {
    const STEP: i64 = 1_000;
    let sql = "SELECT coalesce(min(id), 0), coalesce(max(id), -1) FROM journal_row WHERE entry = ?1";
    let (first, last): (i64, i64) =
        connection.prepare_cached(sql)?.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let sql = "UPDATE journal_row SET hash = image_hash(salt, before, after)
               WHERE entry = ?1 AND id >= ?2 AND id < ?2 + ?3";
    let mut statement = connection.prepare_cached(sql)?;
    let mut from = first;
    while from <= last {
        statement.execute((id.0, from, STEP))?;
        from += STEP;
    }
    Ok(())
}

/// Whether a row is another after the entry than before it. One that was written back and forth is
/// not: such an entry could not be taken back, since nothing would change.
fn changes_anything(connection: &Connection, id: EntryId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (
                   SELECT 1 FROM (SELECT min(id) AS first, max(id) AS last FROM journal_row
                                  WHERE entry = ?1 GROUP BY record, row) span
                   JOIN journal_row first ON first.id = span.first
                   JOIN journal_row last ON last.id = span.last
                   WHERE first.before IS NOT last.after)";
    Ok(connection.prepare_cached(sql)?.query_row([id.0], |row| row.get(0))?)
}

/// The hash of a row's images. The salt lets both be erased later without a way to guess them.
pub(super) fn image_hash(salt: &str, before: Option<&str>, after: Option<&str>) -> String {
    let mut hasher = Hasher::default();
    hasher.part(Some(salt));
    hasher.part(before);
    hasher.part(after);
    hasher.finish()
}

/// The hash of an entry as it stands in the file, chained to the entry before.
pub(super) fn entry_hash(connection: &Connection, id: EntryId) -> Result<String, StoreError> {
    let mut hasher = Hasher::default();
    let before: Option<String> = connection
        .prepare_cached("SELECT hash FROM journal WHERE id < ?1 ORDER BY id DESC LIMIT 1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?;
    hasher.part(before.as_deref());
    let sql =
        "SELECT CAST(id AS TEXT), operation, actor, at, kind, CAST(target AS TEXT), permission, records, decision,
                      label, salt, label_hash
               FROM journal WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([id.0], |row| {
        for column in 0..9 {
            hasher.part(row.get::<_, Option<String>>(column)?.as_deref());
        }
        let (label, salt, kept): (String, String, Option<String>) = (row.get(9)?, row.get(10)?, row.get(11)?);
        hasher.part(Some(&kept.unwrap_or_else(|| image_hash(&salt, None, Some(&label)))));
        Ok(())
    })?;
    let sql = "SELECT CAST(id AS TEXT), record, row, hash FROM journal_row WHERE entry = ?1 ORDER BY id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([id.0])?;
    while let Some(row) = rows.next()? {
        for column in 0..4 {
            hasher.part(Some(&row.get::<_, String>(column)?));
        }
    }
    Ok(hasher.finish())
}

/// What stands for an entry of which the chain hashed words that were erased: its hash as it was, over what is left.
pub(super) fn seal(connection: &Connection, id: EntryId) -> Result<String, StoreError> {
    let sql = "SELECT hash FROM journal WHERE id = ?1";
    let was: String = connection.prepare_cached(sql)?.query_row([id.0], |row| row.get(0))?;
    Ok(image_hash(&was, None, Some(&entry_hash(connection, id)?)))
}

/// SHA-256 over parts, each with its length before it, so that no two lists of parts read alike.
#[derive(Default)]
struct Hasher(Sha256);

impl Hasher {
    fn part(&mut self, part: Option<&str>) {
        match part {
            None => self.0.update(u64::MAX.to_le_bytes()),
            Some(text) => {
                self.0.update((text.len() as u64).to_le_bytes());
                self.0.update(text);
            }
        }
    }

    fn finish(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
