//! What is done to many claims at once, the marked or all: those approved on which nothing was found, those marked as paid, and
//! those that are handed to the finance system.

use super::is_narrowed;
use crate::app::form::Form;
use crate::app::overlay::ask;
use crate::app::{Effect, Model};
use crate::domain::claim::{NotClear, clear_for};
use crate::domain::{Cents, Change, CheckedClaim, Claim, ClaimDecision, ClaimId, Seen};
use crate::i18n::{Arg, Phrase};

/// What the next question is about.
fn targets(model: &Model) -> impl Iterator<Item = &CheckedClaim> {
    let marks = &model.claims.marks;
    let all = if marks.is_empty() { model.snapshot.claims.as_slice() } else { &[] };
    marks.iter().filter_map(|id| model.snapshot.claim(*id)).chain(all)
}

/// The claims that I may approve at once.
fn clear(model: &Model) -> impl Iterator<Item = &CheckedClaim> {
    targets(model).filter(|checked| clear_for(checked, &model.me) == Some(Ok(())))
}

/// Why none can be approved at once; `None` where some can.
pub(super) fn cannot_approve(model: &Model) -> Option<Phrase> {
    if !model.claims.marks.is_empty() {
        return clear(model).next().is_none().then(|| Phrase::new("blocked-none-marked-clear"));
    }
    // Those that are not in sight as well is not what one means.
    let narrowed = (model.own.is_some() || is_narrowed(model)).then(|| Phrase::new("blocked-claims-narrowed"));
    narrowed.or_else(|| (!model.claims.any_clear).then(|| Phrase::new("blocked-nothing-clear")))
}

pub(super) fn ask_to_approve(model: &mut Model) -> Vec<Effect> {
    let found: Vec<&CheckedClaim> = clear(model).collect();
    let sum = found.iter().filter_map(|checked| checked.claim.sanctioned()).sum::<Cents>();
    let claims: Vec<_> = found.iter().map(|checked| checked.claim.seen()).collect();
    let of = Phrase::new("ask-approve-claims").with("count", claims.len()).with("sum", Arg::Money(sum.0));
    let named = found.iter().map(|checked| named(model, checked));
    let mut lines: Vec<Phrase> = std::iter::once(of).chain(named).collect();
    let mut left =
        vec![(Some(Err(NotClear::Found)), "ask-approve-found"), (Some(Err(NotClear::Own)), "ask-approve-own")];
    if !model.claims.marks.is_empty() {
        left.push((None, "ask-approve-decided"));
    }
    for (why, key) in left {
        let count = targets(model).filter(|checked| clear_for(checked, &model.me) == why).count();
        if count > 0 {
            lines.insert(1, Phrase::new(key).with("count", count));
        }
    }
    let decision = ClaimDecision::Approve;
    let change = Change::DecideClaims { claims, decision, reason: None, on_behalf_of: None };
    ask(model, Phrase::new("command-approve-clear-claims"), lines, "hint-approve-all", change);
    Vec::new()
}

/// A claim with its guests and its sum.
fn named(model: &Model, checked: &CheckedClaim) -> Phrase {
    let claim = &checked.claim;
    let visit = model.snapshot.visit(claim.visit);
    let guest = visit.map(|visit| model.snapshot.registration_name(visit.guest)).unwrap_or_default();
    Phrase::new("ask-claim")
        .with("claim", claim.id.to_string())
        .with("invoice", claim.invoice_number.as_str())
        .with("guest", guest)
        .with("sum", Arg::Money(claim.sanctioned().unwrap_or_default().0))
}

/// Why the marked cannot be marked as paid: what keeps the first of them from it.
pub(super) fn cannot_pay(model: &Model) -> Option<Phrase> {
    targets(model).find_map(|checked| super::cannot_pay(model, &checked.claim))
}

/// One day and one voucher for all of the marked: the finance system pays them in one go.
pub(super) fn ask_when_paid(model: &mut Model) -> Vec<Effect> {
    let claims: Vec<&Claim> = targets(model).map(|checked| &checked.claim).collect();
    let form = Form::payment(&claims, model.today);
    model.open_form(form)
}

/// Those that wait for a list, among the marked or of all rounds.
fn waiting(model: &Model) -> impl Iterator<Item = (Seen<ClaimId>, Cents)> {
    let marks = &model.claims.marks;
    let waiting = model.snapshot.funds.awaiting_export.iter().copied();
    waiting.filter(|(claim, _)| marks.is_empty() || marks.contains(&claim.id))
}

pub(super) fn cannot_export(model: &Model) -> Option<Phrase> {
    let key = if model.claims.marks.is_empty() { "refused-nothing-to-export" } else { "blocked-none-marked-to-export" };
    waiting(model).next().is_none().then(|| Phrase::new(key))
}

/// No undo takes a list back, so it is asked first.
pub(super) fn ask_to_export(model: &mut Model) -> Vec<Effect> {
    let (claims, sums): (Vec<_>, Vec<Cents>) = waiting(model).unzip();
    let sum = sums.into_iter().sum::<Cents>();
    let here = claims.iter().filter_map(|seen| model.snapshot.claim(seen.id));
    let named: Vec<Phrase> = here.map(|checked| named(model, checked)).collect();
    let elsewhere = claims.len() - named.len();
    let of = Phrase::new("ask-export-claims").with("count", claims.len()).with("sum", Arg::Money(sum.0));
    let mut lines = vec![of, Phrase::new("ask-export-stands")];
    if elsewhere > 0 {
        lines.push(Phrase::new("ask-export-elsewhere").with("count", elsewhere));
    }
    let left = model.claims.marks.len().saturating_sub(claims.len());
    if left > 0 {
        lines.push(Phrase::new("ask-export-left").with("count", left));
    }
    lines.extend(named);
    let change = Change::ExportClaims { claims, language: model.lang };
    ask(model, Phrase::new("command-export-claims"), lines, "hint-export-claims", change);
    Vec::new()
}
