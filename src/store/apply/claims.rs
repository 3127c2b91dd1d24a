//! Claims: decided line by line, decided on as a whole. The schema holds the same rules.

use std::collections::{HashMap, HashSet};

use rusqlite::OptionalExtension;

use super::{closings, expect_version, payments};
use crate::domain::claim::{
    ClaimContext, Neighbours, may_approve, may_sanction, may_sanction_own, needs_reason, of_round, of_years, shares,
};
use crate::domain::{
    Cents, Change, Claim, ClaimDecision, ClaimId, ClaimStatus, EntryId, HistoryEntry, LineId, RoundId, Seen,
};
use crate::i18n::{Arg, Phrase};
use crate::store::StoreError;
use crate::store::entry::{Context, MoneyDecision, MoneyRecord, Outcome, refused};
use crate::store::{history, read};

pub(super) fn sanction(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<LineId>,
    sanctioned: Cents,
    reason: Option<&str>,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "claim_line", seen.id.0, seen.version)?;
    let line = context
        .connection
        .prepare_cached(
            "SELECT claim, id, kind, travel_date, metres, passengers, claimed, note, sanctioned, reason, version,
                    origin, destination, travellers, receipt
             FROM claim_line WHERE id = ?1",
        )?
        .query_row([seen.id.0], read::line)?;
    let sql = "SELECT claim FROM claim_line WHERE id = ?1";
    let claim = context.connection.prepare_cached(sql)?.query_row([seen.id.0], |row| row.get(0))?;
    closings::refuse_closed(context, ClaimId(claim))?;
    let rates = read::rates(context.connection)?;
    may_sanction(&line.claimed, sanctioned, &rates).map_err(refused)?;
    let authors = context
        .connection
        .prepare_cached(
            "SELECT c.entered_by, c.detailed_by FROM claim c JOIN claim_line l ON l.claim = c.id WHERE l.id = ?1",
        )?
        .query_row([seen.id.0], |row| Ok([row.get(0)?, row.get(1)?]))?;
    if is_of_actor(context, &authors) {
        may_sanction_own(&line.claimed, sanctioned, &rates).map_err(refused)?;
    }
    if reason.is_none_or(|reason| reason.trim().is_empty()) && needs_reason(&line.claimed, sanctioned, &rates) {
        return Err(refused(Phrase::new("sanction-without-reason")));
    }
    context
        .connection
        .prepare_cached("UPDATE claim_line SET sanctioned = ?2, reason = ?3 WHERE id = ?1")?
        .execute((seen.id.0, sanctioned.0, reason))?;
    Ok(Outcome::default())
}

/// Whether the actor entered the claim or its lines. Names that differ only in case are one person, as in the schema.
fn is_of_actor(context: &Context<'_>, authors: &[Option<String>; 2]) -> bool {
    authors.iter().flatten().any(|name| name.eq_ignore_ascii_case(context.actor.as_str()))
}

/// Decides on what the person saw: a line written since then is a conflict as much as the claim is.
pub(super) fn decide_as_seen(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<ClaimId>,
    decision: ClaimDecision,
    reason: Option<&str>,
) -> Result<Outcome, StoreError> {
    decide_several(context, change, &[seen], decision, reason, None)
}

/// The same on several at once, and for somebody who is absent.
pub(super) fn decide_several(
    context: &Context<'_>,
    change: &Change,
    seen: &[Seen<ClaimId>],
    decision: ClaimDecision,
    reason: Option<&str>,
    on_behalf_of: Option<&str>,
) -> Result<Outcome, StoreError> {
    let Some((first, others)) = seen.split_first() else {
        return Err(refused(Phrase::new("refused-nothing-changes")));
    };
    for one in seen {
        as_seen(context, change, *one)?;
    }
    let named = |name: &&str| !name.trim().is_empty() && decision != ClaimDecision::Reopen;
    let on_behalf_of = on_behalf_of.filter(named).map(|name| name.trim().to_owned());
    if on_behalf_of.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(context.actor.as_str())) {
        return Err(refused(Phrase::new("refused-own-substitute")));
    }
    let also: Vec<ClaimId> = others.iter().map(|one| one.id).collect();
    let several = !also.is_empty() && decision == ClaimDecision::Approve;
    let decided = MoneyDecision { claim: first.id, also, decision, reason: reason.map(str::to_owned), on_behalf_of };
    let label = if several { Some(approved_together(context, &decided)?) } else { None };
    Ok(Outcome { label, ..decide(context, &decided)? })
}

/// Says of how much several are approved.
fn approved_together(context: &Context<'_>, decided: &MoneyDecision) -> Result<Phrase, StoreError> {
    let mut sum = Cents::ZERO;
    for claim in decided.claims() {
        let sql = "SELECT coalesce(sum(sanctioned), 0) FROM claim_line WHERE claim = ?1";
        sum = sum.plus(Cents(context.connection.prepare_cached(sql)?.query_row([claim.0], |row| row.get(0))?));
    }
    let count = decided.also.len() + 1;
    Ok(Phrase::new("change-approve-claims").with("count", count).with("sum", Arg::Money(sum.0)))
}

/// Refuses where somebody wrote the claim or one of its lines after the person saw it.
pub(super) fn as_seen(context: &Context<'_>, change: &Change, seen: Seen<ClaimId>) -> Result<(), StoreError> {
    let sql = "SELECT max(c.version, coalesce((SELECT max(version) FROM claim_line WHERE claim = c.id), 0))
               FROM claim c WHERE c.id = ?1";
    let now: Option<i64> =
        context.connection.prepare_cached(sql)?.query_row([seen.id.0], |row| row.get(0)).optional()?;
    let Some(now) = now else {
        return Err(refused(Phrase::new("refused-gone").with("mine", change.label())));
    };
    if now != seen.version {
        let theirs = written_since(context, seen.id, EntryId(seen.version))?;
        return Err(super::conflict(change, theirs));
    }
    Ok(())
}

/// The entries after `seen` that touched the claim or one of its lines, newest first.
pub(in crate::store) fn written_since(
    context: &Context<'_>,
    id: ClaimId,
    seen: EntryId,
) -> Result<Vec<HistoryEntry>, StoreError> {
    let mut lines =
        context.connection.prepare_cached("SELECT id FROM claim_line WHERE claim = ?1 ORDER BY position")?;
    let mut rows = vec![("claim", id.0.to_string())];
    for line in lines.query_map([id.0], |row| row.get::<_, i64>(0))? {
        rows.push(("claim_line", line?.to_string()));
    }
    history::since_any(context.connection, &rows, seen.0, context.entry)
}

/// Decides in the actor's own name. The one who entered the claim neither decides nor reopens.
pub(in crate::store) fn decide(context: &Context<'_>, decided: &MoneyDecision) -> Result<Outcome, StoreError> {
    for id in decided.claims() {
        refuse_what_may_not_be_decided(context, id, decided.decision)?;
    }
    if decided.decision == ClaimDecision::Approve {
        refuse_what_may_not_be_approved(context, decided)?;
    }
    for id in decided.claims() {
        decide_one(context, id, decided)?;
    }
    Ok(Outcome { decision: Some(MoneyRecord::Decision(decided.clone())), ..Outcome::default() })
}

/// Whose the decision is, and whether there is one to take.
fn refuse_what_may_not_be_decided(
    context: &Context<'_>,
    id: ClaimId,
    decision: ClaimDecision,
) -> Result<(), StoreError> {
    let claim: Option<(String, [Option<String>; 2])> = context
        .connection
        .prepare_cached("SELECT status, entered_by, detailed_by FROM claim WHERE id = ?1")?
        .query_row([id.0], |row| Ok((row.get(0)?, [row.get(1)?, row.get(2)?])))
        .optional()?;
    let Some((status, authors)) = claim else {
        return Err(refused(Phrase::new("refused-no-such-claim").with("claim", id.to_string())));
    };
    if is_of_actor(context, &authors) {
        return Err(refused(Phrase::new("refused-four-eyes").with("claim", id.to_string())));
    }
    closings::refuse_closed(context, id)?;
    payments::refuse_once_paid(context, id)?;
    let open = status == ClaimStatus::Entered.code();
    if open == (decision == ClaimDecision::Reopen) {
        let status = ClaimStatus::from_code(&status).unwrap_or(ClaimStatus::Entered);
        let key = if open { "refused-claim-is-open" } else { "refused-claim-decided" };
        return Err(refused(Phrase::new(key).with("claim", id.to_string()).with("status", status.phrase())));
    }
    if status == ClaimStatus::Returned.code() {
        refuse_once_answered(context, id)?;
    }
    Ok(())
}

fn decide_one(context: &Context<'_>, id: ClaimId, decided: &MoneyDecision) -> Result<(), StoreError> {
    let decision = decided.decision;
    refuse_what_may_not_be_decided(context, id, decision)?;
    let signed = (decision != ClaimDecision::Reopen).then_some(context.actor.as_str());
    context
        .connection
        .prepare_cached(
            "UPDATE claim SET status = ?2, decided_by = ?3, decided_at = ?4, reason = ?5, decided_for = ?6 WHERE id = ?1",
        )?
        .execute((
            id.0,
            decision.status().code(),
            signed,
            signed.map(|_| context.now()),
            signed.and(decided.reason.as_deref()),
            signed.and(decided.on_behalf_of.as_deref()),
        ))?;
    Ok(())
}

/// Where the credit note or the new invoice that was asked for has come.
fn refuse_once_answered(context: &Context<'_>, id: ClaimId) -> Result<(), StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM claim_credit WHERE claim = ?1)
                   OR EXISTS (SELECT 1 FROM claim WHERE replaces = ?1 AND status <> 'rejected')";
    let answered: bool = context.connection.prepare_cached(sql)?.query_row([id.0], |row| row.get(0))?;
    if answered { Err(refused(Phrase::new("refused-return-answered"))) } else { Ok(()) }
}

/// A line that cannot be computed stops the approval; it never counts as nothing. An invoice that was
/// approved in another round was paid there.
fn refuse_what_may_not_be_approved(context: &Context<'_>, decided: &MoneyDecision) -> Result<(), StoreError> {
    let claims = read::claims(context.connection, None)?;
    let (rates, settings) = (read::rates(context.connection)?, read::settings(context.connection)?);
    let wanted: HashSet<ClaimId> = decided.claims().collect();
    let neighbours = Neighbours::new(&claims);
    for claim in claims.iter().filter(|claim| wanted.contains(&claim.id)) {
        let mut others = neighbours.of(claim);
        // Two of one invoice are not approved together either.
        for other in others.iter_mut().filter(|other| wanted.contains(&other.id)) {
            other.status = ClaimStatus::Approved;
        }
        let rules =
            ClaimContext { rates: &rates, others: &others, settings: Some(&settings), ..ClaimContext::default() };
        may_approve(claim, &rules).map_err(refused)?;
    }
    if decided.reason.as_deref().is_none_or(|reason| reason.trim().is_empty()) {
        refuse_silent_overrun(context, &claims, &wanted)?;
    }
    Ok(())
}

/// What exceeds a budget is approved with a reason, or not at all.
fn refuse_silent_overrun(context: &Context<'_>, claims: &[Claim], wanted: &HashSet<ClaimId>) -> Result<(), StoreError> {
    let years = of_years(&read::year_budgets(context.connection)?, claims, []);
    let rounds = read::rounds_of_visits(context.connection)?;
    let mut open_of: HashMap<RoundId, Option<Cents>> = HashMap::new();
    for claim in claims.iter().filter(|claim| wanted.contains(&claim.id)) {
        let own = shares(claim);
        let of_year = own.keys().filter_map(|year| years.get(year)?.open());
        let of_round = rounds.get(&claim.visit).and_then(|(round, budget)| {
            let here = |other: &&Claim| rounds.get(&other.visit).is_some_and(|(of, _)| of == round);
            *open_of.entry(*round).or_insert_with(|| of_round(*budget, claims.iter().filter(here), []).open())
        });
        if of_year.chain(of_round).any(|open| open < Cents::ZERO) {
            return Err(refused(Phrase::new("refused-overrun-without-reason").with("claim", claim.id.to_string())));
        }
    }
    Ok(())
}
