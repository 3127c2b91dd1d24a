//! Books closed and opened again. What is closed is guarded by the schema, too.

use std::collections::BTreeSet;

use chrono::Datelike;
use rusqlite::OptionalExtension;

use crate::domain::claim::{Books, account, carried_visits};
use crate::domain::{ClaimId, RoundId, VisitId};
use crate::i18n::{Phrase, day_in_helsinki};
use crate::store::StoreError;
use crate::store::entry::{Context, MoneyRecord, Outcome, refused};
use crate::store::read;

pub(super) fn close(context: &Context<'_>, books: Books) -> Result<Outcome, StoreError> {
    if let Books::Year(year) = books
        && year > day_in_helsinki(context.at).year()
    {
        return Err(refused(Phrase::new("refused-close-ahead").with("year", year.to_string())));
    }
    refuse_before_a_closed_year(context, books)?;
    if standing(context, books)?.is_some() {
        return Err(refused(Phrase::new("refused-closed-already").with("books", name(context, books)?)));
    }
    let label = Phrase::new("change-close-books").with("books", name(context, books)?);
    let rounds = read::rounds_of_visits(context.connection)?;
    let mut claims = read::claims(context.connection, None)?;
    if let Books::Round(id) = books {
        claims.retain(|claim| rounds.get(&claim.visit).is_some_and(|(round, _)| *round == id));
    }
    let expected = read::visits_without_invoice(context.connection)?;
    let account = account(books, &claims, expected.iter().map(|(visit, _)| visit), |_| String::new());
    let (round, year) = columns(books);
    let sql = "INSERT INTO closing (round, year, last_claim, closed_by, closed_at)
               VALUES (?1, ?2, (SELECT coalesce(max(id), 0) FROM claim), ?3, ?4)";
    context.connection.prepare_cached(sql)?.execute((round, year, context.actor.as_str(), context.now()))?;
    let closing = context.connection.last_insert_rowid();
    let carried = account.open_claims.iter().map(|(id, _, _)| *id).collect();
    carry(context, closing, &carried, &carried_visits(&account, &claims))?;
    let label = label.with("claims", account.open_claims.len()).with("visits", account.open_visits.len());
    let decision = Some(MoneyRecord::Closed { closed: closing });
    Ok(Outcome { records: vec![closing], decision, label: Some(label) })
}

/// What is carried over would be of a year that takes nothing any more.
fn refuse_before_a_closed_year(context: &Context<'_>, books: Books) -> Result<(), StoreError> {
    let Books::Year(year) = books else { return Ok(()) };
    match standing(context, Books::Year(year + 1))? {
        None => Ok(()),
        Some(_) => Err(refused(Phrase::new("refused-next-year-closed").with("next", (year + 1).to_string()))),
    }
}

fn carry(
    context: &Context<'_>,
    closing: i64,
    claims: &BTreeSet<ClaimId>,
    visits: &BTreeSet<VisitId>,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO closing_claim (closing, claim) VALUES (?1, ?2)";
    for claim in claims {
        context.connection.prepare_cached(sql)?.execute((closing, claim.0))?;
    }
    let sql = "INSERT INTO closing_visit (closing, visit) VALUES (?1, ?2)";
    for visit in visits {
        context.connection.prepare_cached(sql)?.execute((closing, visit.0))?;
    }
    Ok(())
}

pub(super) fn reopen(context: &Context<'_>, books: Books, reason: &str) -> Result<Outcome, StoreError> {
    let Some(closing) = standing(context, books)? else {
        return Err(refused(Phrase::new("refused-not-closed").with("books", name(context, books)?)));
    };
    refuse_before_a_closed_year(context, books)?;
    if reason.trim().is_empty() {
        return Err(refused(Phrase::new("reason-required")));
    }
    context
        .connection
        .prepare_cached("UPDATE closing SET reopened_by = ?2, reopened_at = ?3, reopened_reason = ?4 WHERE id = ?1")?
        .execute((closing, context.actor.as_str(), context.now(), reason.trim()))?;
    let label = Phrase::new("change-reopen-books").with("books", name(context, books)?);
    let decision = Some(MoneyRecord::Reopened { reopened: closing });
    Ok(Outcome { decision, label: Some(label), ..Outcome::default() })
}

/// Refuses where the claim is of closed books and not carried over from them, naming them.
pub(super) fn refuse_closed(context: &Context<'_>, claim: ClaimId) -> Result<(), StoreError> {
    let sql = "SELECT round, year FROM claim_closing WHERE claim = ?1 AND NOT carried LIMIT 1";
    let found: Option<(Option<i64>, Option<i32>)> = context
        .connection
        .prepare_cached(sql)?
        .query_row([claim.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let books = match found {
        None => return Ok(()),
        Some((Some(round), _)) => Books::Round(RoundId(round)),
        Some((None, year)) => Books::Year(year.unwrap_or_default()),
    };
    let phrase = Phrase::new("refused-claim-is-closed").with("claim", claim.to_string());
    Err(refused(phrase.with("books", name(context, books)?)))
}

fn columns(books: Books) -> (Option<i64>, Option<i32>) {
    match books {
        Books::Round(round) => (Some(round.0), None),
        Books::Year(year) => (None, Some(year)),
    }
}

fn standing(context: &Context<'_>, books: Books) -> Result<Option<i64>, StoreError> {
    let sql = "SELECT id FROM closing WHERE round IS ?1 AND year IS ?2 AND reopened_by IS NULL";
    Ok(context.connection.prepare_cached(sql)?.query_row(columns(books), |row| row.get(0)).optional()?)
}

fn name(context: &Context<'_>, books: Books) -> Result<Phrase, StoreError> {
    let round = match books {
        Books::Year(year) => return Ok(Phrase::new("budget-of-year").with("year", year.to_string())),
        Books::Round(round) => round,
    };
    let sql = "SELECT code FROM round WHERE id = ?1";
    let code: Option<String> =
        context.connection.prepare_cached(sql)?.query_row([round.0], |row| row.get(0)).optional()?;
    let missing = || refused(Phrase::new("cli-no-round"));
    Ok(Phrase::new("budget-of-round").with("round", code.ok_or_else(missing)?))
}
