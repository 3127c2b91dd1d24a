//! A list of payments against the claims of all rounds: which claim each row means. The change is written elsewhere.

use std::collections::BTreeSet;

use crate::domain::claim::{PaidClaim, Payment, invoice_name};
use crate::domain::day::typed_day;
use crate::domain::{Claim, ClaimId};
use crate::i18n::Phrase;
use crate::intake::payments::PaymentRow;

/// What a row says of one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paid {
    Now(PaidClaim),
    /// It was marked so before.
    Already(ClaimId),
}

/// The claim of each row, or why there is none for sure.
pub fn match_payments(claims: &[Claim], rows: &[PaymentRow], today: chrono::NaiveDate) -> Vec<Result<Paid, Phrase>> {
    let mut found: Vec<Result<Paid, Phrase>> = Vec::new();
    let mut taken = BTreeSet::new();
    for row in rows {
        let mut one = match_one(claims, row, today);
        if let Ok(Paid::Now(paid)) = &one
            && !taken.insert(paid.claim.id)
        {
            one = Err(Phrase::new("payments-twice").with("claim", paid.claim.id.to_string()));
        }
        found.push(one);
    }
    let in_row = |(row, problem): (&PaymentRow, Phrase)| {
        let (row, line) = (row.row.to_string(), row.line.to_string());
        Phrase::new("payments-row-problem").with("row", row).with("line", line).with("problem", problem)
    };
    rows.iter().zip(found).map(|(row, one)| one.map_err(|problem| in_row((row, problem)))).collect()
}

fn match_one(claims: &[Claim], row: &PaymentRow, today: chrono::NaiveDate) -> Result<Paid, Phrase> {
    let claim = the_claim(claims, row)?;
    let no_day = || Phrase::new("payments-no-day").with("value", row.day.as_str());
    let day = typed_day(&row.day, today).ok_or_else(no_day)?;
    let as_here = |payment: &Payment| payment.day == day && payment.voucher == row.voucher;
    if claim.payment().is_some_and(as_here) {
        return Ok(Paid::Already(claim.id));
    }
    if let Some(problem) = claim.unpayable() {
        return Err(problem);
    }
    let paid = PaidClaim { claim: claim.seen(), day, voucher: row.voucher.clone() };
    match paid.problem(today) {
        Some(problem) => Err(problem),
        None => Ok(Paid::Now(paid)),
    }
}

/// By our number, else by invoice number and business id; of several the one that is approved.
fn the_claim<'a>(claims: &'a [Claim], row: &PaymentRow) -> Result<&'a Claim, Phrase> {
    if !row.claim.is_empty() {
        let id = row.claim.parse().ok().map(ClaimId);
        let missing = || Phrase::new("refused-no-such-claim").with("claim", row.claim.as_str());
        return claims.iter().find(|claim| Some(claim.id) == id).ok_or_else(missing);
    }
    let name = invoice_name(&row.invoice, &row.business_id);
    let is_it = |claim: &&Claim| invoice_name(&claim.invoice_number, &claim.business_id) == name;
    let fitting: Vec<&Claim> = claims.iter().filter(is_it).collect();
    let approved: Vec<&Claim> = fitting.iter().copied().filter(|claim| claim.status.is_approved()).collect();
    match (approved.as_slice(), fitting.as_slice()) {
        ([one], _) | ([], [one]) => Ok(one),
        _ => Err(Phrase::new("payments-no-claim")
            .with("number", row.invoice.as_str())
            .with("business", row.business_id.as_str())),
    }
}
