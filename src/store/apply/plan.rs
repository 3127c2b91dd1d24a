//! Plans of the day, as the libraries tell them.

use chrono::NaiveDate;

use super::contacts::refuse_too_long;
use super::items::refuse_unless_visit;
use super::visits;
use crate::domain::visit::{NewPlan, PlannedDay, day_problem};
use crate::domain::{Change, VisitId, clean};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};

/// Nothing is made of the words: they stay as they came.
pub(super) fn receive(
    context: &Context<'_>,
    visit: VisitId,
    came: NaiveDate,
    text: &str,
) -> Result<Outcome, StoreError> {
    refuse_unless_visit(context, visit)?;
    let text = clean(text);
    if text.trim().is_empty() {
        return Err(refused(Phrase::new("refused-plan-empty")));
    }
    refuse_too_long(&text)?;
    if let Some(problem) = day_problem(came) {
        return Err(refused(problem));
    }
    let sql = "INSERT INTO visit_plan (visit, came, text, written_by, written_at) VALUES (?1, ?2, ?3, ?4, ?5)";
    let values = (visit.0, came.to_string(), text, context.actor.as_str(), context.now());
    context.connection.prepare_cached(sql)?.execute(values)?;
    Ok(Outcome { records: vec![context.connection.last_insert_rowid()], ..Outcome::default() })
}

pub(super) fn import(
    context: &Context<'_>,
    change: &Change,
    plans: &[NewPlan],
    days: &[PlannedDay],
) -> Result<Outcome, StoreError> {
    for day in days {
        visits::plan(context, change, day.visit, day.date, day.participants)?;
    }
    let mut records = Vec::new();
    for plan in plans {
        records.extend(receive(context, plan.visit, plan.came, &plan.text)?.records);
    }
    Ok(Outcome { records, ..Outcome::default() })
}
