//! Visits: the day and the participants.

use chrono::NaiveDate;

use super::expect_version;
use crate::domain::visit::day_problem;
use crate::domain::{Change, Seen, VisitId};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};

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
    context.connection.prepare_cached("UPDATE visit SET date = ?2, participants = ?3 WHERE id = ?1")?.execute((
        seen.id.0,
        date.map(|date| date.to_string()),
        participants,
    ))?;
    Ok(Outcome::default())
}
