//! Budgets that are never exceeded in silence, and many claims approved or handed over at once.

use super::Desk;
use crate::app::Overlay;
use crate::domain::claim::{Books, Budget, Closing, Funds};
use crate::domain::{
    Actor, Cents, Change, ClaimDecision, ClaimId, ClaimStatus, ClosingId, Finding, Person, Role, Seen, Severity,
};
use crate::i18n::{Lang, Phrase};

/// A desk on which every claim would be paid in full.
fn in_full() -> Desk {
    let mut desk = Desk::new();
    desk.meanwhile(|round| {
        for line in round.claims.iter_mut().flat_map(|checked| &mut checked.claim.lines) {
            line.sanctioned = Some(line.claimed.claimed);
        }
    });
    desk
}

fn seen(id: i64) -> Seen<ClaimId> {
    Seen { id: ClaimId(id), version: 1 }
}

fn finding(rule: &'static str) -> Finding {
    Finding { rule, severity: Severity::Warning, line: None, phrase: Phrase::verbatim("x") }
}

#[test]
fn what_exceeds_the_budget_is_approved_with_a_reason_alone() {
    let mut desk = in_full();
    desk.model.snapshot.claims[0].findings.push(finding("budget_exceeded"));
    desk.press("5 a").writes_nothing();
    let change = desk.press("1").change();
    let Change::DecideClaim { claim, decision: ClaimDecision::Approve, reason: Some(reason) } = change else {
        panic!("{change:?}")
    };
    assert_eq!((claim, reason.as_str()), (seen(1), "Budjetin ylityksestä on sovittu"));
}

#[test]
fn only_what_is_clear_and_not_ones_own_is_approved_at_once_and_only_after_enter() {
    let mut desk = in_full();
    desk.model.me = Actor::new("cecilia");
    desk.meanwhile(|_| {}).press("5 g a").writes_nothing();
    let Some(Overlay::Ask(view)) = desk.model.overlay() else { panic!("it is asked first") };
    assert_eq!(view.lines.len(), 1 + 2, "the sum, and each of the two claims");
    let change = desk.press("Enter").change();
    let claims = vec![seen(1), seen(2)];
    let approval =
        |claims| Change::DecideClaims { claims, decision: ClaimDecision::Approve, reason: None, on_behalf_of: None };
    assert_eq!(change, approval(claims));
    let mut desk = in_full();
    assert_eq!(desk.press("5 g a Enter").change(), approval(vec![seen(1)]), "bertta entered the other herself");
    let mut desk = in_full();
    desk.meanwhile(|round| round.claims[0].findings.push(finding("receipt_missing")));
    desk.press("5 g a").says("blocked-nothing-clear");
    desk.writes_nothing();
    let mut desk = in_full();
    desk.press("5 g t g a").says("blocked-claims-narrowed");
    let mut desk = in_full();
    desk.press("5 t Enter g a").says("blocked-claims-narrowed");
}

#[test]
fn approved_claims_are_handed_over_in_the_language_on_the_screen_after_enter() {
    let mut desk = Desk::new();
    desk.press("5 g e").says("refused-nothing-to-export");
    desk.model.snapshot.claims[0].claim.status = ClaimStatus::Approved;
    // Another round's waits as well.
    desk.model.snapshot.funds.awaiting_export = vec![(seen(1), Cents(9880)), (seen(77), Cents(100))];
    desk.press("g e").writes_nothing();
    let Some(Overlay::Ask(view)) = desk.model.overlay() else { panic!("it is asked first") };
    assert!(view.lines.iter().any(|line| line.key == "ask-export-elsewhere"));
    desk.press("Esc").writes_nothing();
    let change = desk.press("g e Enter").change();
    assert_eq!(change, Change::ExportClaims { claims: vec![seen(1), seen(77)], language: Lang::Fi });
}

#[test]
fn books_are_closed_after_enter_and_opened_with_a_reason_and_the_cursor_stays_on_them() {
    let mut desk = Desk::new();
    desk.model.snapshot.funds.years = [(2023, Budget::default())].into();
    desk.press("5 B j l").writes_nothing();
    let books = Books::Year(2023);
    assert_eq!(desk.press("Enter").change(), Change::CloseBooks { books });
    desk.written(1000).meanwhile(|round| {
        round.funds.years.insert(2024, Budget::default());
        let (by, at) = (Actor::new("bertta"), chrono::DateTime::UNIX_EPOCH);
        round.funds.closings = vec![Closing { id: ClosingId(1), books, by, at, carried: 1, reopened: None }];
    });
    let change = desk.press("l 2").change();
    let Change::ReopenBooks { books: Books::Year(2023), reason } = change else { panic!("{change:?}") };
    assert_eq!(reason, "Kirjauksessa oli virhe");
    let mut other = Desk::new();
    let name = Actor::new("bertta");
    other.model.snapshot.people = vec![Person { name, role: Some(Role::Coordinator), language: None }];
    other.press("5 B l").says("blocked-role");
}

#[test]
fn who_was_slower_than_another_is_asked_anew() {
    let mut desk = in_full();
    desk.press("5 g a Enter");
    let conflict = crate::domain::Conflict { mine: Phrase::verbatim("x"), theirs: Vec::new() };
    desk.send(crate::app::Msg::Written(Err(crate::domain::Refusal::Conflict(Box::new(conflict)))));
    desk.press("Enter");
    assert!(desk.model.overlays.is_empty(), "{:?}", desk.model.overlays);
}

#[test]
fn what_is_typed_is_held_against_the_budget_with_each_key() {
    let mut desk = Desk::new();
    let open = |sum| Budget { budget: Some(Cents(sum)), ..Budget::default() };
    desk.model.snapshot.funds = Funds { round: open(10_000), years: [(2024, open(5_000))].into(), ..Funds::default() };
    let warned = |desk: &Desk| match desk.model.overlay() {
        Some(Overlay::Form(form)) => form.warnings.iter().map(|warning| warning.key.clone()).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    let overrun = Budget { budget: Some(Cents(100)), approved: Cents(500), ..Budget::default() };
    let mut over = Desk::new();
    over.model.snapshot.funds = Funds { round: overrun, years: [(2024, overrun)].into(), ..Funds::default() };
    assert_eq!(warned(over.press("4 j +")), [] as [&str; 0], "nothing is typed yet");
    over.write("70012").press("Tab Tab Tab Tab Tab").write("1");
    assert_eq!(warned(&over), ["form-budget-over-round", "form-budget-over-year"]);
    desk.press("4 j +").write("70012").press("Tab Tab Tab Tab Tab").write("50");
    assert_eq!(warned(&desk), [] as [&str; 0]);
    desk.write(",01");
    assert_eq!(warned(&desk), ["form-budget-over-year"]);
    desk.press("Backspace Backspace").write("99");
    desk.press("Home").write("1");
    assert_eq!(warned(&desk), ["form-budget-over-round", "form-budget-over-year"]);
    desk.press("^s").change();
    desk.receipt(1000);
    desk.says("toast-done-warned");
    // Of a line, what the municipality pays itself is not AKE's.
    let mut desk = Desk::new();
    desk.model.snapshot.funds = Funds { round: open(10), ..Funds::default() };
    desk.press("4 j +").write("70012").press("Tab Tab Tab Tab Tab Tab").write("a");
    desk.press("Tab Tab Tab Tab").write("99");
    assert_eq!(warned(&desk), [] as [&str; 0]);
}
