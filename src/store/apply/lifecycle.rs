//! What becomes of a partnership once it is accepted: told, agreed to, looked after, given up by one.

use super::{expect_version, pairs, registrations};
use crate::domain::{Actor, Change, PartnershipId, RegistrationId, Seen, Status};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};

/// Those that were told already stay told since then.
pub(super) fn publish(
    context: &Context<'_>,
    change: &Change,
    partnerships: &[Seen<PartnershipId>],
) -> Result<Outcome, StoreError> {
    let sql = "UPDATE partnership SET asked_at = ?2 WHERE id = ?1 AND asked_at IS NULL AND status = 'accepted'";
    let told = each(context, change, partnerships, sql, Some(&context.now()))?;
    let label = Change::Publish { partnerships: told }.label();
    Ok(Outcome { label: Some(label), ..Outcome::default() })
}

pub(super) fn confirm(
    context: &Context<'_>,
    change: &Change,
    partnerships: &[Seen<PartnershipId>],
    agreed: bool,
) -> Result<Outcome, StoreError> {
    let sql = "UPDATE partnership SET confirmed_at = ?2 WHERE id = ?1 AND (confirmed_at IS NULL) = (?2 IS NOT NULL)";
    for seen in partnerships {
        let told = "SELECT asked_at IS NOT NULL FROM partnership WHERE id = ?1";
        if !context.connection.prepare_cached(told)?.query_row([seen.id.0], |row| row.get::<_, bool>(0))? {
            return Err(refused(Phrase::new("refused-not-told").with("partnership", seen.id.to_string())));
        }
    }
    let at = agreed.then(|| context.now());
    let changed = each(context, change, partnerships, sql, at.as_deref())?;
    let label = Change::Confirm { partnerships: changed, agreed }.label();
    Ok(Outcome { label: Some(label), ..Outcome::default() })
}

pub(super) fn own(
    context: &Context<'_>,
    change: &Change,
    partnerships: &[Seen<PartnershipId>],
    owner: Option<&Actor>,
) -> Result<Outcome, StoreError> {
    let sql = "UPDATE partnership SET owner = ?2 WHERE id = ?1";
    each(context, change, partnerships, sql, owner.map(Actor::as_str))?;
    Ok(Outcome::default())
}

pub(super) fn step_back(
    context: &Context<'_>,
    change: &Change,
    partnership: Seen<PartnershipId>,
    registration: Seen<RegistrationId>,
    reason: Option<&str>,
) -> Result<Outcome, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM partnership_member WHERE partnership = ?1 AND registration = ?2)";
    let member: bool =
        context.connection.prepare_cached(sql)?.query_row((partnership.id.0, registration.id.0), |row| row.get(0))?;
    pairs::break_up(context, change, partnership)?;
    if !member {
        let phrase = Phrase::new("refused-not-a-member").with("registration", registration.id.to_string());
        return Err(refused(phrase.with("partnership", partnership.id.to_string())));
    }
    registrations::decide(context, change, &[registration], Status::Declined, reason)?;
    Ok(Outcome::default())
}

/// Runs the statement for each with one value, and gives those that it changed.
fn each(
    context: &Context<'_>,
    change: &Change,
    partnerships: &[Seen<PartnershipId>],
    sql: &str,
    value: Option<&str>,
) -> Result<Vec<Seen<PartnershipId>>, StoreError> {
    let mut changed = Vec::with_capacity(partnerships.len());
    for seen in partnerships {
        expect_version(context, change, "partnership", seen.id.0, seen.version)?;
        if context.connection.prepare_cached(sql)?.execute((seen.id.0, value))? > 0 {
            changed.push(*seen);
        }
    }
    Ok(changed)
}
