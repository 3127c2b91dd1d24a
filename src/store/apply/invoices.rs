//! Invoices: entered with their lines, entered as one sum whose lines come later, entered from a file.

use rusqlite::OptionalExtension;

use super::expect_version;
use crate::domain::claim::{breakdown_problem, proposed};
use crate::domain::{Cents, Change, ClaimId, ClaimStatus, NewClaim, NewLine, Seen};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read;

pub(super) fn add(context: &Context<'_>, claim: &NewClaim) -> Result<Outcome, StoreError> {
    Ok(Outcome { records: vec![insert(context, claim)?], ..Outcome::default() })
}

/// All of them or none: the first that cannot be entered stops the others.
pub(super) fn import(context: &Context<'_>, claims: &[NewClaim]) -> Result<Outcome, StoreError> {
    let records = claims.iter().map(|claim| insert(context, claim)).collect::<Result<_, _>>()?;
    Ok(Outcome { records, ..Outcome::default() })
}

fn insert(context: &Context<'_>, claim: &NewClaim) -> Result<i64, StoreError> {
    if let Some(problem) = claim.problem() {
        return Err(refused(problem));
    }
    let known: bool = context
        .connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM visit WHERE id = ?1)")?
        .query_row([claim.visit.0], |row| row.get(0))?;
    if !known {
        return Err(refused(Phrase::new("refused-no-such-visit").with("visit", claim.visit.to_string())));
    }
    if let Some(replaced) = claim.particulars.replaces {
        expect_returned(context, replaced)?;
    }
    let particulars = &claim.particulars;
    context
        .connection
        .prepare_cached(
            "INSERT INTO claim (visit, status, entered_by, entered_at, invoice_number, business_id, arrived,
                                invoice_date, order_reference, invoice_sum, replaces)
             VALUES (?1, 'entered', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute((
            claim.visit.0,
            context.actor.as_str(),
            context.now(),
            &claim.invoice_number,
            &claim.business_id,
            claim.arrived.to_string(),
            particulars.date.map(|date| date.to_string()),
            &particulars.reference,
            particulars.total.map(|total| total.0),
            particulars.replaces.map(|replaced| replaced.0),
        ))?;
    let id = context.connection.last_insert_rowid();
    insert_lines(context, id, &claim.lines)?;
    Ok(id)
}

/// What was returned is replaced by a new invoice, once.
fn expect_returned(context: &Context<'_>, replaced: ClaimId) -> Result<(), StoreError> {
    let sql = "SELECT status, (SELECT id FROM claim o WHERE o.replaces = c.id AND o.status <> 'rejected')
               FROM claim c WHERE id = ?1";
    let found: Option<(String, Option<i64>)> = context
        .connection
        .prepare_cached(sql)?
        .query_row([replaced.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let of_it = |key: &str| Phrase::new(key).with("claim", replaced.to_string());
    match found {
        None => Err(refused(of_it("refused-no-such-claim"))),
        Some((status, _)) if status != ClaimStatus::Returned.code() => {
            let status = ClaimStatus::from_code(&status).unwrap_or(ClaimStatus::Entered);
            Err(refused(of_it("refused-not-returned").with("status", status.phrase())))
        }
        Some((_, Some(other))) => Err(refused(of_it("refused-replaced").with("other", other.to_string()))),
        Some(_) => Ok(()),
    }
}

fn insert_lines(context: &Context<'_>, claim: i64, lines: &[NewLine]) -> Result<(), StoreError> {
    let rates = read::rates(context.connection)?;
    let mut insert = context.connection.prepare_cached(
        "INSERT INTO claim_line (claim, position, kind, travel_date, metres, passengers, claimed, sanctioned, note,
                                 origin, destination, travellers, receipt)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?;
    for (position, line) in lines.iter().enumerate() {
        insert.execute((
            claim,
            i64::try_from(position).unwrap_or(i64::MAX),
            line.kind.code(),
            line.travel_date.to_string(),
            line.distance.map(|distance| distance.0),
            line.passengers,
            line.claimed.0,
            proposed(line, &rates).map(|sum| sum.0),
            &line.note,
            &line.journey.from,
            &line.journey.to,
            &line.journey.travellers,
            line.journey.receipt.code(),
        ))?;
    }
    Ok(())
}

/// The lines of an invoice that came as one sum. Who enters them does not decide on them.
pub(super) fn break_down(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<ClaimId>,
    lines: &[NewLine],
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "claim", seen.id.0, seen.version)?;
    let sql =
        "SELECT invoice_sum, status, EXISTS (SELECT 1 FROM claim_line WHERE claim = c.id) FROM claim c WHERE id = ?1";
    let (total, status, has_lines): (Option<i64>, String, bool) = context
        .connection
        .prepare_cached(sql)?
        .query_row([seen.id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let of_it = |key: &str| refused(Phrase::new(key).with("claim", seen.id.to_string()));
    if status != ClaimStatus::Entered.code() {
        return Err(of_it("refused-claim-stands"));
    }
    if has_lines {
        return Err(of_it("refused-has-breakdown"));
    }
    if let Some(problem) = breakdown_problem(lines, total.map(Cents)) {
        return Err(refused(problem));
    }
    context
        .connection
        .prepare_cached("UPDATE claim SET detailed_by = ?2 WHERE id = ?1")?
        .execute((seen.id.0, context.actor.as_str()))?;
    insert_lines(context, seen.id.0, lines)?;
    Ok(Outcome::default())
}
