//! Rounds.

use super::carry::carry_from_newest;
use super::expect_version;
use crate::domain::{Cents, Change, NewRound, RoundId, Seen};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};

pub(super) fn add(context: &Context<'_>, round: &NewRound) -> Result<Outcome, StoreError> {
    if let Some(problem) = round.problem() {
        return Err(refused(Phrase::new(problem).with("round", round.code.as_str())));
    }
    let taken: bool = context
        .connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM round WHERE code = ?1)")?
        .query_row([&round.code], |row| row.get(0))?;
    if taken {
        return Err(refused(Phrase::new("refused-round-exists").with("round", round.code.as_str())));
    }
    context
        .connection
        .prepare_cached("INSERT INTO round (code, name, opens, closes, budget) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((
            &round.code,
            &round.name,
            round.opens.to_string(),
            round.closes.to_string(),
            round.budget.map(|budget| budget.0),
        ))?;
    let id = context.connection.last_insert_rowid();
    let label = carry_from_newest(context, RoundId(id))?
        .map(|carried| carried.told(Phrase::new("change-add-round-carried").with("round", round.code.as_str())));
    Ok(Outcome { records: vec![id], label, ..Outcome::default() })
}

pub(super) fn set_year_budget(context: &Context<'_>, year: i32, budget: Option<Cents>) -> Result<Outcome, StoreError> {
    let connection = context.connection;
    match budget {
        Some(budget) => connection
            .prepare_cached(
                "INSERT INTO year_budget (year, budget) VALUES (?1, ?2)
                 ON CONFLICT (year) DO UPDATE SET budget = excluded.budget",
            )?
            .execute((year, budget.0))?,
        None => connection.prepare_cached("DELETE FROM year_budget WHERE year = ?1")?.execute([year])?,
    };
    Ok(Outcome::default())
}

pub(super) fn set_budget(
    context: &Context<'_>,
    change: &Change,
    round: Seen<RoundId>,
    budget: Option<Cents>,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "round", round.id.0, round.version)?;
    context
        .connection
        .prepare_cached("UPDATE round SET budget = ?2 WHERE id = ?1")?
        .execute((round.id.0, budget.map(|budget| budget.0)))?;
    Ok(Outcome::default())
}
