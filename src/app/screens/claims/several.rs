//! What is done to many claims at once: those approved on which nothing was found, and those that are handed to the finance system.

use crate::app::overlay::ask;
use crate::app::{Effect, Model};
use crate::domain::claim::{NotClear, clear_for};
use crate::domain::{Cents, Change, CheckedClaim, ClaimDecision};
use crate::i18n::{Arg, Phrase};

/// The claims that I may approve at once.
fn clear(model: &Model) -> impl Iterator<Item = &CheckedClaim> {
    model.snapshot.claims.iter().filter(|checked| clear_for(checked, &model.me) == Some(Ok(())))
}

/// Why none can be approved at once; `None` where some can.
pub(super) fn cannot_approve(model: &Model) -> Option<Phrase> {
    // Those that are not in sight as well is not what one means.
    let narrowed = model.own.is_some().then(|| Phrase::new("blocked-narrowed"));
    narrowed.or_else(|| clear(model).next().is_none().then(|| Phrase::new("blocked-nothing-clear")))
}

pub(super) fn ask_to_approve(model: &mut Model) -> Vec<Effect> {
    let found: Vec<&CheckedClaim> = clear(model).collect();
    let sum = found.iter().filter_map(|checked| checked.claim.sanctioned()).sum::<Cents>();
    let claims: Vec<_> = found.iter().map(|checked| checked.claim.seen()).collect();
    let of = Phrase::new("ask-approve-claims").with("count", claims.len()).with("sum", Arg::Money(sum.0));
    let named = found.iter().map(|checked| named(model, checked));
    let mut lines: Vec<Phrase> = std::iter::once(of).chain(named).collect();
    for (why, key) in [(NotClear::Found, "ask-approve-found"), (NotClear::Own, "ask-approve-own")] {
        let left = model.snapshot.claims.iter().filter(|checked| clear_for(checked, &model.me) == Some(Err(why)));
        let count = left.count();
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
    let visit = model.snapshot.visits.iter().find(|visit| visit.id == claim.visit);
    let guest = visit.map(|visit| model.snapshot.registration_name(visit.guest)).unwrap_or_default();
    Phrase::new("ask-claim")
        .with("claim", claim.id.to_string())
        .with("invoice", claim.invoice_number.as_str())
        .with("guest", guest)
        .with("sum", Arg::Money(claim.sanctioned().unwrap_or_default().0))
}

pub(super) fn cannot_export(model: &Model) -> Option<Phrase> {
    model.snapshot.funds.awaiting_export.is_empty().then(|| Phrase::new("refused-nothing-to-export"))
}

/// No undo takes a list back, so it is asked first.
pub(super) fn ask_to_export(model: &mut Model) -> Vec<Effect> {
    let waiting = &model.snapshot.funds.awaiting_export;
    let sum = waiting.iter().map(|(_, sum)| *sum).sum::<Cents>();
    let claims: Vec<_> = waiting.iter().map(|(claim, _)| *claim).collect();
    let here = |id| model.snapshot.claims.iter().find(|checked| checked.claim.id == id);
    let named: Vec<Phrase> =
        claims.iter().filter_map(|seen| here(seen.id)).map(|checked| named(model, checked)).collect();
    let elsewhere = claims.len() - named.len();
    let of = Phrase::new("ask-export-claims").with("count", claims.len()).with("sum", Arg::Money(sum.0));
    let mut lines = vec![of, Phrase::new("ask-export-stands")];
    if elsewhere > 0 {
        lines.push(Phrase::new("ask-export-elsewhere").with("count", elsewhere));
    }
    lines.extend(named);
    let change = Change::ExportClaims { claims, language: model.lang };
    ask(model, Phrase::new("command-export-claims"), lines, "hint-export-claims", change);
    Vec::new()
}
