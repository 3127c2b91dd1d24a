//! Claims: the list, and the lines of the selected one with what the checks found.

mod listing;
mod marking;
mod several;

use std::collections::BTreeSet;

use super::explain;
use crate::app::blocked::{may_not, nothing_selected};
use crate::app::form::{Form, TextBox};
use crate::app::overlay::{FilterPicker, MemoView, Picker, ReasonFor, open_budget};
use crate::app::{Command, Effect, Focus, Model, Overlay, Selection, Sent};
use crate::domain::claim::{ClaimFacet, ClaimWords, part_payment};
use crate::domain::listing::Filter;
use crate::domain::setting::Setting;
use crate::domain::{
    Change, CheckedClaim, Claim, ClaimDecision, ClaimId, ClaimStatus, Line, LineId, Permission, Seen, Visit,
};
use crate::i18n::Phrase;

pub use listing::{heading, listed};
pub(in crate::app) use listing::{
    hidden, is_narrowed, paste, press as press_search, relist, relist_anew, relist_read, settle, show, widen,
    with_the_words,
};

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Claims {
    pub selection: Selection<ClaimId>,
    /// The line with the cursor while the focus is on the detail; a line of the selected claim.
    /// Its `top` counts lines; findings are not counted.
    pub line: Selection<LineId>,
    /// What the next approval, payment or list is about, all at once. Only ids of the snapshot.
    pub marks: BTreeSet<ClaimId>,
    /// Only claims that it wants are listed.
    pub filter: Filter<ClaimFacet>,
    /// Only claims that have these words are listed; empty lists all.
    pub search: TextBox,
    /// The search line has the cursor: keys are typed into it.
    pub searching: bool,
    /// What is searched; made at the first letter, and anew when the round has changed.
    words: Option<ClaimWords>,
    /// The claims as listed; kept by `update`, as are the others here.
    pub(in crate::app) listed: Vec<ClaimId>,
    /// How many are left out because they are not one's own.
    hidden: usize,
    /// Whether there is one that I may approve unread.
    any_clear: bool,
}

/// The claim in a row of the list, counted from 0.
pub fn row(model: &Model, index: usize) -> Option<&CheckedClaim> {
    model.snapshot.claim(*model.claims.listed.get(index)?)
}

/// The selected claim.
pub fn selected(model: &Model) -> Option<&CheckedClaim> {
    model.snapshot.claim(model.claims.selection.selected?)
}

/// The line with the cursor.
pub fn selected_line(model: &Model) -> Option<&Line> {
    let id = model.claims.line.selected?;
    selected(model)?.claim.lines.iter().find(|line| line.id == id)
}

fn decision_of(command: Command) -> Option<ClaimDecision> {
    match command {
        Command::ApproveClaim => Some(ClaimDecision::Approve),
        Command::ReturnClaim => Some(ClaimDecision::Return),
        Command::RejectClaim => Some(ClaimDecision::Reject),
        Command::ReopenClaim => Some(ClaimDecision::Reopen),
        _ => None,
    }
}

pub(in crate::app) fn blocked(model: &Model, command: Command) -> Option<Phrase> {
    match command {
        Command::NewClaim => return model.snapshot.visits.is_empty().then(|| Phrase::new("blocked-no-visits")),
        Command::ApproveClearClaims => return several::cannot_approve(model),
        Command::ExportClaims => return several::cannot_export(model),
        Command::ApproveClaim if !model.claims.marks.is_empty() => return several::cannot_approve(model),
        Command::MarkPaid if !model.claims.marks.is_empty() => return several::cannot_pay(model),
        Command::Mark | Command::MarkAll => return model.claims.listed.is_empty().then(nothing_selected),
        _ if decision_of(command).is_some() && !model.claims.marks.is_empty() => {
            return Some(Phrase::new("blocked-claims-one-by-one"));
        }
        _ => {}
    }
    let about_one = decision_of(command).is_some()
        || matches!(
            command,
            Command::SanctionLine
                | Command::BreakDown
                | Command::Attach
                | Command::MarkPaid
                | Command::Credit
                | Command::Why
                | Command::Memo
        );
    let Some(CheckedClaim { claim, .. }) = selected(model) else { return about_one.then(nothing_selected) };
    match decision_of(command) {
        Some(decision) => cannot_decide(model, claim, decision),
        None if command == Command::MarkPaid => cannot_pay(model, claim),
        None if command == Command::Credit => cannot_credit(model, claim),
        None if command == Command::SanctionLine => match claim.status {
            // Without a cursor on it nobody sees which line would be decided.
            ClaimStatus::Entered if model.focus == Focus::List && claim.lines.len() > 1 => {
                Some(Phrase::new("blocked-line-in-list"))
            }
            ClaimStatus::Entered => selected_line(model).is_none().then(nothing_selected),
            decided => Some(Phrase::new("blocked-claim-decided").with("status", decided.phrase())),
        },
        None if command == Command::BreakDown && !claim.lacks_breakdown() => Some(Phrase::new("blocked-has-breakdown")),
        None if command == Command::BreakDown && claim.status != ClaimStatus::Entered => {
            Some(Phrase::new("blocked-claim-decided").with("status", claim.status.phrase()))
        }
        None => None,
    }
}

/// The one who entered a claim never decides on it.
fn cannot_decide(model: &Model, claim: &Claim, decision: ClaimDecision) -> Option<Phrase> {
    if claim.is_entered_by(&model.me) {
        return Some(Phrase::new("blocked-four-eyes"));
    }
    let open = claim.status == ClaimStatus::Entered;
    if claim.status == ClaimStatus::Paid {
        return Some(Phrase::new("refused-decision-paid").with("claim", claim.id.to_string()));
    }
    if decision == ClaimDecision::Reopen {
        let answered = claim.status == ClaimStatus::Returned && !(claim.awaits_credit() && claim.awaits_new_invoice());
        let answered = answered.then(|| Phrase::new("refused-return-answered"));
        return open.then(|| Phrase::new("blocked-claim-open")).or(answered);
    }
    if !open {
        return Some(Phrase::new("blocked-claim-decided").with("status", claim.status.phrase()));
    }
    if decision == ClaimDecision::Approve && claim.lacks_breakdown() {
        return Some(Phrase::new("finding-breakdown-missing"));
    }
    if decision != ClaimDecision::Approve {
        return None;
    }
    let unknown = claim.lines.iter().any(|line| line.sanctioned.is_none());
    if unknown {
        return Some(Phrase::new("blocked-line-unknown"));
    }
    let in_part = model.snapshot.settings.allows(Setting::PartPayment);
    part_payment(claim).filter(|_| !in_part).map(|why| Phrase::new("blocked-part-payment").with("why", why))
}

/// Whether the finance system can have paid it, and may be said to have by me.
fn cannot_pay(model: &Model, claim: &Claim) -> Option<Phrase> {
    if claim.is_entered_by(&model.me) {
        return Some(Phrase::new("blocked-four-eyes"));
    }
    claim.unpayable()
}

/// No budget is exceeded in silence.
fn exceeds_budget(checked: &CheckedClaim) -> bool {
    checked.findings.iter().any(|finding| finding.rule == "budget_exceeded")
}

fn ask_why(model: &mut Model, claim: Seen<ClaimId>, decision: ClaimDecision) -> Vec<Effect> {
    let name = model.snapshot.claim(claim.id).map_or_else(|| claim.id.to_string(), |checked| checked.claim.name());
    let title = Phrase::new("reason-title-claim").with("claim", name).with("status", decision.status().phrase());
    model.ask_reason(ReasonFor::DecideClaim { claim, decision }, title, None);
    Vec::new()
}

/// A credit note takes back what was paid, which is decided on, or answers what was asked back, which is not.
fn cannot_credit(model: &Model, claim: &Claim) -> Option<Phrase> {
    match claim.status {
        ClaimStatus::Returned => None,
        ClaimStatus::Paid if claim.is_entered_by(&model.me) => Some(Phrase::new("blocked-four-eyes")),
        ClaimStatus::Paid => may_not(model, Permission::DecideMoney),
        status => {
            let refused = Phrase::new("refused-credit-not-returned").with("claim", claim.id.to_string());
            Some(refused.with("status", status.phrase()))
        }
    }
}

/// The form of an invoice of a visit, which may come instead of one that was asked back.
pub(in crate::app) fn new_claim(model: &Model, visit: &Visit) -> Form {
    let claims = model.snapshot.claims.iter().map(|checked| &checked.claim);
    let returned: Vec<&Claim> = claims.filter(|claim| claim.visit == visit.id && claim.awaits_new_invoice()).collect();
    Form::new_claim(visit, &super::visits::title(model, visit), &returned, model.today)
}

pub(in crate::app) fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::NewClaim => {
            model.overlays.push(Overlay::Picker(Picker::visits(model)));
            return Vec::new();
        }
        Command::ApproveClearClaims => return several::ask_to_approve(model),
        Command::ExportClaims => return several::ask_to_export(model),
        Command::ApproveClaim if !model.claims.marks.is_empty() => return several::ask_to_approve(model),
        Command::MarkPaid if !model.claims.marks.is_empty() => return several::ask_when_paid(model),
        Command::Mark => {
            marking::mark(model);
            return Vec::new();
        }
        Command::MarkAll => {
            marking::mark_all(model);
            return Vec::new();
        }
        Command::Search => {
            model.claims.searching = true;
            model.focus = Focus::List;
            return Vec::new();
        }
        Command::Filter => {
            let picker = FilterPicker::new(model);
            model.overlays.push(Overlay::Filters(picker));
            return Vec::new();
        }
        Command::Budget => {
            open_budget(model);
            return Vec::new();
        }
        _ => {}
    }
    let Some(checked) = selected(model) else { return Vec::new() };
    let claim = checked.claim.seen();
    if let Some(decision) = decision_of(command) {
        return match decision {
            ClaimDecision::Approve if exceeds_budget(checked) => ask_why(model, claim, decision),
            ClaimDecision::Approve | ClaimDecision::Reopen => {
                model.write(Change::DecideClaim { claim, decision, reason: None }, Sent::default())
            }
            ClaimDecision::Return | ClaimDecision::Reject => ask_why(model, claim, decision),
        };
    }
    match command {
        Command::SanctionLine => {
            let form = selected_line(model).map(Form::sanction_line);
            form.map(|form| model.open_form(form)).unwrap_or_default()
        }
        Command::MarkPaid => {
            let form = Form::payment(&[&checked.claim], model.today);
            model.open_form(form)
        }
        Command::Credit => {
            let form = Form::credit(&checked.claim, model.today);
            model.open_form(form)
        }
        Command::BreakDown => {
            let claim = &checked.claim;
            let visit = model.snapshot.visit(claim.visit);
            let form = Form::break_down(claim, visit.and_then(|visit| visit.date));
            model.open_form(form)
        }
        Command::Attach => {
            model.overlays.push(Overlay::Picker(Picker::attachable(&checked.claim)));
            vec![Effect::ListAttachable]
        }
        Command::Memo => {
            model.overlays.push(Overlay::Memo(MemoView { claim: claim.id, top: 0 }));
            Vec::new()
        }
        Command::Why => {
            let line = (model.focus == Focus::Detail).then_some(model.claims.line.selected).flatten();
            let view = explain::claim(checked, line);
            model.overlays.push(Overlay::Why(view));
            Vec::new()
        }
        _ => Vec::new(),
    }
}
