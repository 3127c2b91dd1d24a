//! Undo and redo: both take an entry back by putting the rows as they were before it, as a new
//! entry. Money decisions are taken back by a counter-decision instead, in one's own name.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row};

use super::apply::{decide_claim, written_since};
use super::entry::{Context, MoneyDecision, MoneyRecord, NewEntry, Outcome, refused};
use super::images::{Table, journalled_tables};
use super::read::{coded, json};
use super::{Store, StoreError, history};
use crate::domain::{
    Actor, ClaimDecision, ClaimId, EntryId, EntryKind, ExportId, HistoryEntry, OperationId, Permission, Receipt,
};
use crate::i18n::Phrase;

/// An entry that may be taken back.
struct Target {
    id: EntryId,
    kind: EntryKind,
    actor: Actor,
    permission: Permission,
    label: Phrase,
    money: Option<MoneyRecord>,
}

impl Store {
    /// Takes back the actor's own newest standing entry, or the given one.
    ///
    /// # Errors
    /// Refused where there is nothing to take back; where a row is no longer as the entry left it
    /// (saying who did what); where the records would contradict each other; where the actor may not.
    pub fn undo(
        &mut self,
        entry: Option<EntryId>,
        operation: &OperationId,
        at: DateTime<Utc>,
    ) -> Result<Receipt, StoreError> {
        let target = match entry {
            Some(id) => self.standing(id)?,
            None => self.newest("kind <> 'undo'")?.ok_or_else(|| refused(Phrase::new("refused-nothing-to-undo")))?,
        };
        if target.kind == EntryKind::Undo {
            return Err(refused(Phrase::new("refused-undo-of-undo")));
        }
        self.take_back(target, EntryKind::Undo, operation, at)
    }

    /// Takes back the actor's own newest undo, where nothing of their own came after it.
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub fn redo(&mut self, operation: &OperationId, at: DateTime<Utc>) -> Result<Receipt, StoreError> {
        let nothing = || refused(Phrase::new("refused-nothing-to-redo"));
        let target = self.newest("kind = 'undo'")?.ok_or_else(nothing)?;
        let sql = "SELECT EXISTS (SELECT 1 FROM journal WHERE actor = ?1 AND kind = 'change' AND id > ?2)";
        let later: bool =
            self.connection.prepare_cached(sql)?.query_row((self.actor.as_str(), target.id.0), |row| row.get(0))?;
        if later {
            return Err(nothing());
        }
        self.take_back(target, EntryKind::Redo, operation, at)
    }

    fn newest(&self, kind: &str) -> Result<Option<Target>, StoreError> {
        let sql = format!(
            "SELECT id, kind, label, decision, actor, permission FROM journal j
             WHERE actor = ?1 AND {kind} AND NOT EXISTS (SELECT 1 FROM journal t WHERE t.target = j.id)
             ORDER BY id DESC LIMIT 1"
        );
        Ok(self.connection.prepare_cached(&sql)?.query_row([self.actor.as_str()], target).optional()?)
    }

    fn standing(&self, id: EntryId) -> Result<Target, StoreError> {
        let sql = "SELECT id, kind, label, decision, actor, permission FROM journal WHERE id = ?1";
        let found = self.connection.prepare_cached(sql)?.query_row([id.0], target).optional()?;
        found.ok_or_else(|| refused(Phrase::new("refused-no-such-entry").with("entry", id.to_string())))
    }

    fn take_back(
        &mut self,
        target: Target,
        kind: EntryKind,
        operation: &OperationId,
        at: DateTime<Utc>,
    ) -> Result<Receipt, StoreError> {
        let key = if kind == EntryKind::Undo { "change-undo" } else { "change-redo" };
        let label = Phrase::new(key).with("label", innermost(&target.label));
        if target.permission == Permission::Own && target.actor != self.actor {
            return Err(refused(Phrase::new("refused-not-yours")));
        }
        let entry = NewEntry { operation, at, kind, target: Some(target.id), label };
        self.write(entry, target.permission, |context| match &target.money {
            Some(MoneyRecord::Decision(decision)) => counter(context, &target, decision),
            Some(MoneyRecord::Paid { paid }) => Err(payment_stands(paid.first().copied())),
            Some(MoneyRecord::NotPaid { not_paid }) => Err(payment_stands(Some(*not_paid))),
            Some(MoneyRecord::Forgotten(_)) => Err(refused(Phrase::new("refused-forgotten"))),
            Some(MoneyRecord::Exported { exported }) => Err(export_stands(*exported)),
            Some(MoneyRecord::Closed { .. } | MoneyRecord::Reopened { .. }) => {
                Err(refused(Phrase::new("refused-undo-closing")))
            }
            None => restore(context, target.id),
        })
    }
}

/// An undo of a redo of an undo still speaks of the first change.
fn innermost(label: &Phrase) -> Phrase {
    match label.args.first() {
        Some((name, crate::i18n::Arg::Phrase(inner))) if name == "label" => innermost(inner),
        _ => label.clone(),
    }
}

fn target(row: &Row<'_>) -> rusqlite::Result<Target> {
    let decision: Option<String> = row.get(3)?;
    Ok(Target {
        id: EntryId(row.get(0)?),
        kind: coded(row, 1, &EntryKind::ALL, EntryKind::code)?,
        actor: Actor(row.get(4)?),
        permission: coded(row, 5, &Permission::ALL, Permission::code)?,
        label: json(row, 2)?,
        money: decision.and_then(|text| serde_json::from_str(&text).ok()),
    })
}

/// Looked at under the lock: another session may have been faster.
pub(super) fn refuse_if_taken_back(connection: &Connection, target: EntryId) -> Result<(), StoreError> {
    let sql = "SELECT taker.actor, taker.at, j.label FROM journal taker JOIN journal j ON j.id = taker.target
               WHERE j.id = ?1";
    let taken = connection.prepare_cached(sql)?.query_row([target.0], |row| {
        Ok(Phrase::new("refused-taken-back")
            .with("actor", row.get::<_, String>(0)?)
            .with("at", super::read::instant(row, 1)?)
            .with("label", innermost(&json(row, 2)?)))
    });
    taken.optional()?.map_or(Ok(()), |phrase| Err(refused(phrase)))
}

/// A decision on money is answered by a decision on money: a decision by reopening, a reopening by
/// the same decision once more, and that only by the one who made it.
fn counter(context: &Context<'_>, target: &Target, decision: &MoneyDecision) -> Result<Outcome, StoreError> {
    if decision.decision != ClaimDecision::Reopen {
        let tables = tables(context)?;
        // What ticked itself with the decision follows it back by itself, whatever was written beside it.
        let mut spans = spans(context, target.id, &tables)?;
        spans.retain(|(table, _), _| ["claim", "claim_line"].contains(&table.as_str()));
        refuse_if_changed_since(context, target.id, &tables, &spans)?;
        let reopen = ClaimDecision::Reopen;
        return decide_claim(
            context,
            &MoneyDecision { decision: reopen, reason: None, on_behalf_of: None, ..decision.clone() },
        );
    }
    let sql = "SELECT decision, actor, id FROM journal
               WHERE id < ?1 AND decision ->> 'claim' = ?2 AND decision ->> 'decision' <> 'reopen'
               ORDER BY id DESC LIMIT 1";
    let earlier: Option<(String, String, i64)> = context
        .connection
        .prepare_cached(sql)?
        .query_row((target.id.0, decision.claim.0), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let mine = earlier.filter(|(_, actor, _)| actor == context.actor.as_str());
    let again = match mine {
        Some((text, _, entry)) => with_its_words(context, serde_json::from_str(&text).ok(), entry)?,
        None => None,
    };
    let Some(again) = again.filter(|again| again.claims().eq(decision.claims())) else {
        return Err(refused(Phrase::new("refused-decide-anew").with("claim", decision.claim.to_string())));
    };
    // The decision was on the sums of then.
    for claim in decision.claims() {
        if let Some(later) = written_since(context, claim, target.id)?.first() {
            return Err(refused(changed_since(later)));
        }
    }
    decide_claim(context, &again)
}

/// A decision with its reason and the person for whom it was made, as the claim's image has them.
fn with_its_words(
    context: &Context<'_>,
    decision: Option<MoneyDecision>,
    entry: i64,
) -> Result<Option<MoneyDecision>, StoreError> {
    let Some(decision) = decision else { return Ok(None) };
    let sql = "SELECT after ->> 'reason', after ->> 'decided_for', salt IS NULL FROM journal_row
               WHERE entry = ?1 AND record = 'claim' AND row = ?2 ORDER BY id DESC LIMIT 1";
    let words: Option<(Option<String>, Option<String>, bool)> = context
        .connection
        .prepare_cached(sql)?
        .query_row((entry, decision.claim.to_string()), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    match words {
        Some((_, _, true)) => Err(refused(Phrase::new("refused-forgotten"))),
        Some((reason, on_behalf_of, false)) => Ok(Some(MoneyDecision { reason, on_behalf_of, ..decision })),
        None => Ok(Some(decision)),
    }
}

/// A payment is a fact outside: somebody else says that the mark was wrong, and why.
fn payment_stands(claim: Option<ClaimId>) -> StoreError {
    let claim = claim.map(|claim| claim.to_string()).unwrap_or_default();
    refused(Phrase::new("refused-undo-payment").with("claim", claim))
}

/// A list that was handed over lies with somebody else.
fn export_stands(export: ExportId) -> StoreError {
    refused(Phrase::new("refused-undo-export").with("number", export.to_string()))
}

/// The first image before an entry and the last after it, for each row it touched.
struct Span {
    before: Option<String>,
    after: Option<String>,
}

/// By table and row.
type Spans = BTreeMap<(String, String), Span>;

/// By name.
type Tables = BTreeMap<String, Table>;

fn spans(context: &Context<'_>, id: EntryId, tables: &Tables) -> Result<Spans, StoreError> {
    let sql = "SELECT record, row, before, after, salt FROM journal_row WHERE entry = ?1 ORDER BY id";
    let mut statement = context.connection.prepare_cached(sql)?;
    let mut rows = statement.query([id.0])?;
    let mut spans = Spans::new();
    while let Some(row) = rows.next()? {
        if row.get::<_, Option<String>>(4)?.is_none() {
            return Err(refused(Phrase::new("refused-forgotten")));
        }
        let record: String = row.get(0)?;
        let image = |column: usize| -> Result<Option<String>, StoreError> {
            let image: Option<String> = row.get(column)?;
            let table = tables.get(&record);
            image.map(|image| table.map_or(Ok(image.clone()), |t| t.of_today(context.connection, &image))).transpose()
        };
        let (before, after) = (image(2)?, image(3)?);
        let span = spans.entry((record, row.get(1)?)).or_insert(Span { before, after: None });
        span.after = after;
    }
    Ok(spans)
}

/// Refuses with who and what, where a row is not as the entry left it.
fn refuse_if_changed_since(
    context: &Context<'_>,
    id: EntryId,
    tables: &Tables,
    spans: &Spans,
) -> Result<(), StoreError> {
    for ((record, row), span) in spans {
        let now = match tables.get(record) {
            Some(table) => table.current(context.connection, row)?,
            None => None,
        };
        if now != span.after {
            return Err(refused_changed_since(context, id, record, row)?);
        }
    }
    Ok(())
}

/// Who wrote a row after an entry, and what they did.
fn refused_changed_since(
    context: &Context<'_>,
    id: EntryId,
    record: &str,
    row: &str,
) -> Result<StoreError, StoreError> {
    let later = history::since(context.connection, record, row, id.0, context.entry)?;
    Ok(refused(later.first().map_or_else(|| Phrase::new("refused-row-differs"), changed_since)))
}

fn changed_since(later: &HistoryEntry) -> Phrase {
    Phrase::new("refused-changed-since")
        .with("actor", later.actor.as_str())
        .with("at", later.at)
        .with("label", later.label.clone())
}

fn tables(context: &Context<'_>) -> Result<Tables, StoreError> {
    let tables = journalled_tables(context.connection)?;
    Ok(tables.into_iter().map(|table| (table.name.clone(), table)).collect())
}

/// Puts every row as it was before the entry: removed rows first, so that nothing is in the way.
fn restore(context: &Context<'_>, id: EntryId) -> Result<Outcome, StoreError> {
    let tables = tables(context)?;
    let spans = spans(context, id, &tables)?;
    refuse_if_changed_since(context, id, &tables, &spans)?;
    context.connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    for removing in [true, false] {
        for ((record, row), span) in spans.iter().filter(|(_, span)| span.before.is_none() == removing) {
            let Some(table) = tables.get(record) else { continue };
            let Err(error) = table.restore(context.connection, row, span.before.as_deref()) else { continue };
            // Another row may have taken the place since; whose it is, says more than the constraint.
            let other = match (&error, span.before.as_deref()) {
                (StoreError::Refused(_), Some(image)) => table.in_the_way(context.connection, row, image)?,
                _ => None,
            };
            return Err(match other {
                Some(other) => refused_changed_since(context, id, record, &other)?,
                None => error,
            });
        }
    }
    Ok(Outcome::default())
}
