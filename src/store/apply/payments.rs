//! What the finance system paid, marks that were wrong, and credit notes. The schema holds the same rules.

use rusqlite::OptionalExtension;

use super::claims::as_seen;
use super::closings;
use crate::domain::claim::{NewCredit, PaidClaim};
use crate::domain::{Change, Claim, ClaimId, ClaimStatus};
use crate::i18n::{Phrase, day_in_helsinki};
use crate::store::StoreError;
use crate::store::entry::{Context, MoneyRecord, Outcome, refused};
use crate::store::read;

pub(super) fn mark_paid(context: &Context<'_>, change: &Change, paid: &[PaidClaim]) -> Result<Outcome, StoreError> {
    let today = day_in_helsinki(context.at);
    let claims = read::claims(context.connection, None)?;
    for one in paid {
        as_seen(context, change, one.claim)?;
        let claim = standing(&claims, one.claim.id)?;
        closings::refuse_closed(context, claim.id)?;
        refuse_own(context, claim)?;
        if let Some(problem) = claim.unpayable() {
            return Err(refused(problem));
        }
        if let Some(problem) = one.problem(today) {
            return Err(about("claim-problem", claim.id, |phrase| phrase.with("problem", problem)));
        }
        context
            .connection
            .prepare_cached(
                "INSERT INTO claim_payment (claim, paid, voucher, paid_by, paid_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((claim.id.0, one.day.to_string(), &one.voucher, context.actor.as_str(), context.now()))?;
    }
    let decision = MoneyRecord::Paid { paid: paid.iter().map(|one| one.claim.id).collect() };
    Ok(Outcome { decision: Some(decision), ..Outcome::default() })
}

/// Says that a claim was not paid after all. The one who marked it does not say so.
pub(super) fn take_payment_back(context: &Context<'_>, id: ClaimId, reason: &str) -> Result<Outcome, StoreError> {
    let claims = read::claims(context.connection, None)?;
    let claim = standing(&claims, id)?;
    closings::refuse_closed(context, id)?;
    let Some(payment) = claim.payment() else {
        return Err(about("refused-not-paid", id, |phrase| phrase.with("status", claim.status.phrase())));
    };
    refuse_own(context, claim)?;
    if context.actor.as_str().eq_ignore_ascii_case(payment.by.as_str()) {
        return Err(about("refused-own-payment", id, |phrase| phrase));
    }
    if !claim.came.credits.is_empty() {
        return Err(about("refused-payment-credited", id, |phrase| phrase));
    }
    if reason.trim().is_empty() {
        return Err(refused(Phrase::new("reason-required")));
    }
    context
        .connection
        .prepare_cached(
            "UPDATE claim_payment SET taken_back_by = ?2, taken_back_at = ?3, taken_back_reason = ?4
             WHERE claim = ?1 AND taken_back_by IS NULL",
        )?
        .execute((id.0, context.actor.as_str(), context.now(), reason.trim()))?;
    let decision = MoneyRecord::NotPaid { not_paid: id };
    Ok(Outcome { decision: Some(decision), ..Outcome::default() })
}

pub(super) fn add_credit(context: &Context<'_>, id: ClaimId, credit: &NewCredit) -> Result<Outcome, StoreError> {
    let claims = read::claims(context.connection, None)?;
    let claim = standing(&claims, id)?;
    closings::refuse_closed(context, id)?;
    if claim.payment().is_none() {
        return Err(about("refused-not-paid", id, |phrase| phrase.with("status", claim.status.phrase())));
    }
    refuse_own(context, claim)?;
    insert_credit(context, claim, credit)
}

/// The credit note of a returned claim. AKE paid nothing of it, so whoever enters invoices enters it.
pub(super) fn keep_credit_note(context: &Context<'_>, id: ClaimId, credit: &NewCredit) -> Result<Outcome, StoreError> {
    let claims = read::claims(context.connection, None)?;
    let claim = standing(&claims, id)?;
    closings::refuse_closed(context, id)?;
    if claim.status != ClaimStatus::Returned {
        return Err(about("refused-credit-not-returned", id, |phrase| phrase.with("status", claim.status.phrase())));
    }
    insert_credit(context, claim, credit)
}

fn insert_credit(context: &Context<'_>, claim: &Claim, credit: &NewCredit) -> Result<Outcome, StoreError> {
    let id = claim.id;
    if let Some(problem) = credit.problem(claim, day_in_helsinki(context.at)) {
        return Err(about("claim-problem", id, |phrase| phrase.with("problem", problem)));
    }
    context
        .connection
        .prepare_cached(
            "INSERT INTO claim_credit (claim, number, came, sum, written_by, written_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((
            id.0,
            credit.number.trim(),
            credit.came.to_string(),
            credit.sum.0,
            context.actor.as_str(),
            context.now(),
        ))?;
    Ok(Outcome::default())
}

/// Who entered a claim or its lines neither decides on it nor says what became of the decision.
fn refuse_own(context: &Context<'_>, claim: &Claim) -> Result<(), StoreError> {
    if claim.is_entered_by(context.actor) {
        return Err(about("refused-four-eyes", claim.id, |phrase| phrase));
    }
    Ok(())
}

/// Where the claim is paid: its decision stands, and a credit is what remains.
pub(super) fn refuse_once_paid(context: &Context<'_>, id: ClaimId) -> Result<(), StoreError> {
    let sql = "SELECT 1 FROM claim_payment WHERE claim = ?1 AND taken_back_by IS NULL";
    let paid: Option<i64> = context.connection.prepare_cached(sql)?.query_row([id.0], |row| row.get(0)).optional()?;
    paid.map_or(Ok(()), |_| Err(about("refused-decision-paid", id, |phrase| phrase)))
}

pub(super) fn standing(claims: &[Claim], id: ClaimId) -> Result<&Claim, StoreError> {
    claims.iter().find(|claim| claim.id == id).ok_or_else(|| about("refused-no-such-claim", id, |phrase| phrase))
}

pub(super) fn about(key: &str, id: ClaimId, told: impl FnOnce(Phrase) -> Phrase) -> StoreError {
    refused(told(Phrase::new(key).with("claim", id.to_string())))
}
