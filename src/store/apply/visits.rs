//! Visits: the day and the participants.

use chrono::NaiveDate;

use super::contacts::refuse_too_long;
use super::expect_version;
use crate::domain::visit::{Participants, day_problem};
use crate::domain::{Change, Seen, VisitId, clean};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::{json, to_json};

pub(super) fn plan(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<VisitId>,
    date: Option<NaiveDate>,
    participants: Option<u32>,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "visit", seen.id.0, seen.version)?;
    refuse_unless_so_many(participants)?;
    let sql = "SELECT roles FROM visit WHERE id = ?1";
    let roles = context.connection.prepare_cached(sql)?.query_row([seen.id.0], |row| json(row, 0))?;
    refuse_more_by_role(participants, &Participants { roles, names: String::new() })?;
    if let Some(problem) = date.and_then(day_problem) {
        return Err(refused(problem));
    }
    context.connection.prepare_cached("UPDATE visit SET date = ?2, participants = ?3 WHERE id = ?1")?.execute((
        seen.id.0,
        date.map(|date| date.to_string()),
        participants,
    ))?;
    Ok(Outcome::default())
}

pub(super) fn set_participants(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<VisitId>,
    count: Option<u32>,
    participants: &Participants,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "visit", seen.id.0, seen.version)?;
    refuse_unless_so_many(count)?;
    refuse_more_by_role(count, participants)?;
    let names = clean(&participants.names).trim().to_owned();
    refuse_too_long(&names)?;
    let sql = "UPDATE visit SET participants = ?2, roles = ?3, names = ?4 WHERE id = ?1";
    let values = (seen.id.0, count, to_json(&participants.roles), names);
    context.connection.prepare_cached(sql)?.execute(values)?;
    Ok(Outcome::default())
}

fn refuse_unless_so_many(count: Option<u32>) -> Result<(), StoreError> {
    match count {
        Some(count) if !(1..=500).contains(&count) => Err(refused(Phrase::new("refused-participants"))),
        _ => Ok(()),
    }
}

/// Nobody is taken out of the roles silently.
fn refuse_more_by_role(count: Option<u32>, participants: &Participants) -> Result<(), StoreError> {
    let told = participants.told();
    if told <= count.unwrap_or_default() {
        return Ok(());
    }
    Err(refused(Phrase::new("form-error-more-by-role").with("count", i64::from(told))))
}
