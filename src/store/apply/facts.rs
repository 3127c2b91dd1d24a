//! What of a checklist ticks itself: each item that follows from a fact is as the fact is, whatever was written.

use crate::domain::visit::Fact;
use crate::store::StoreError;
use crate::store::entry::Context;

/// Whether a fact holds of the visit `?1`. What is asked for here is among [`TOUCHED`].
fn asked(fact: Fact) -> &'static str {
    match fact {
        Fact::Date => "SELECT date IS NOT NULL FROM visit WHERE id = ?1",
        Fact::Participants => "SELECT participants IS NOT NULL FROM visit WHERE id = ?1",
        Fact::Plan => "SELECT EXISTS (SELECT 1 FROM visit_plan WHERE visit = ?1)",
        Fact::Invoice => "SELECT EXISTS (SELECT 1 FROM claim WHERE visit = ?1 AND status = 'approved')",
        Fact::Report => {
            "SELECT EXISTS (SELECT 1 FROM visit v JOIN report r ON r.partnership = v.partnership, json_each(r.visits) told
                            WHERE v.id = ?1 AND told.value = v.id)"
        }
    }
}

/// The visits of which the entry `?1` has written something that a fact may rest on.
const TOUCHED: &str = "
    SELECT id FROM visit WHERE id IN (
        SELECT CAST(row AS INTEGER) FROM journal_row WHERE entry = ?1 AND record = 'visit'
        UNION ALL SELECT coalesce(after, before) ->> 'visit' FROM journal_row
            WHERE entry = ?1 AND record IN ('checklist_item', 'visit_plan', 'claim'))
    UNION SELECT id FROM visit WHERE partnership IN (
        SELECT coalesce(after, before) ->> 'partnership' FROM journal_row WHERE entry = ?1 AND record = 'report')";

/// Ticks what follows from a fact that has come with the entry at hand, and takes away the ticks of facts that are
/// gone with it; an undo is an entry like others. What a person ticked stays; what a person took away comes back only
/// once the fact has gone and come again.
pub(in crate::store) fn refresh_facts(context: &Context<'_>) -> Result<(), StoreError> {
    let mut statement = context.connection.prepare_cached(TOUCHED)?;
    let visits: Vec<i64> = statement.query_map([context.entry.0], |row| row.get(0))?.collect::<Result<_, _>>()?;
    visits.into_iter().try_for_each(|visit| refresh(context, visit))
}

fn refresh(context: &Context<'_>, visit: i64) -> Result<(), StoreError> {
    for fact in Fact::ALL {
        let holds: bool = context.connection.prepare_cached(asked(fact))?.query_row([visit], |row| row.get(0))?;
        if holds {
            let sql = "UPDATE checklist_item SET ticked_by = ?3, ticked_at = ?4, ticked_from = ?5
                       WHERE visit = ?1 AND key = ?2 AND ticked_by IS NULL AND ticked_from IS NULL";
            let values = (visit, fact.item(), context.actor.as_str(), context.now(), fact.code());
            context.connection.prepare_cached(sql)?.execute(values)?;
        } else {
            let sql = "UPDATE checklist_item SET ticked_by = NULL, ticked_at = NULL, ticked_from = NULL
                       WHERE visit = ?1 AND key = ?2 AND ticked_from IS NOT NULL";
            context.connection.prepare_cached(sql)?.execute((visit, fact.item()))?;
        }
    }
    Ok(())
}
