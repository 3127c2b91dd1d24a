//! Entering claims and deciding on them.

use super::{Desk, sample};
use crate::app::{Effect, Overlay, Paper};
use crate::domain::claim::{NewCredit, PaidClaim};
use crate::domain::setting::{Setting, Settings};
use crate::domain::{
    Actor, Cents, Change, ClaimDecision, ClaimId, ClaimStatus, Journey, LineId, LineKind, Metres, NewClaim, NewLine,
    Particulars, Person, ReceiptState, Role, Seen, VisitId,
};

fn decide(claim: i64, decision: ClaimDecision, reason: Option<&str>) -> Change {
    let claim = Seen { id: ClaimId(claim), version: 1 };
    Change::DecideClaim { claim, decision, reason: reason.map(str::to_owned) }
}

/// A line of the sample's claims is cut.
fn paying_in_part() -> Desk {
    let mut desk = Desk::new();
    desk.model.snapshot.settings = Settings::default().with(Setting::PartPayment, 1);
    desk
}

#[test]
fn a_claim_that_is_cut_is_asked_back_and_not_approved_unless_it_can_be_paid_in_part() {
    let mut desk = Desk::new();
    desk.press("5 a").says("blocked-part-payment");
    desk.writes_nothing();
    desk.model.snapshot.claims[0].claim.lines[0].sanctioned = Some(Cents(6000));
    assert_eq!(desk.press("a").change(), decide(1, ClaimDecision::Approve, None));
}

#[test]
fn keys_ask_for_the_decisions_that_they_name() {
    for (keys, change) in [
        ("5 a", decide(1, ClaimDecision::Approve, None)),
        ("5 c Enter", decide(1, ClaimDecision::Return, Some("Pyydetään hyvityslasku ja uusi lasku"))),
        ("5 x e i Enter", decide(1, ClaimDecision::Reject, Some("ei"))),
    ] {
        let mut desk = paying_in_part();
        assert_eq!(desk.press(keys).change(), change, "{keys}");
    }
    let mut desk = Desk::new();
    desk.model.snapshot.claims[0].claim.status = ClaimStatus::Approved;
    assert_eq!(desk.press("5 o").change(), decide(1, ClaimDecision::Reopen, None));
}

#[test]
fn nobody_decides_on_a_claim_of_their_own_whatever_the_capitals() {
    for keys in ["5 j a", "5 j c", "5 j x", "5 j o"] {
        let mut desk = Desk::new();
        desk.model.me = Actor::new("Bertta");
        desk.press(keys).says("blocked-four-eyes");
        desk.writes_nothing();
    }
}

#[test]
fn once_a_role_is_given_only_an_approver_decides() {
    let with_role = |role| {
        let mut desk = paying_in_part();
        let name = Actor::new("bertta");
        desk.model.snapshot.people = vec![Person { name, role: Some(role), language: None }];
        desk.press("5 a");
        desk
    };
    with_role(Role::Coordinator).says("blocked-role");
    with_role(Role::Viewer).says("blocked-role");
    assert_eq!(with_role(Role::Approver).change(), decide(1, ClaimDecision::Approve, None));
    let mut other = Desk::new();
    let name = Actor::new("aino");
    other.model.snapshot.people = vec![Person { name, role: Some(Role::Admin), language: None }];
    other.press("2 a").says("blocked-role");
}

#[test]
fn an_approved_claim_is_marked_as_paid_with_its_day_and_voucher_and_then_stands() {
    let mut desk = Desk::new();
    desk.press("5 v").says("refused-pay-unapproved");
    desk.model.snapshot.claims[0].claim.status = ClaimStatus::Approved;
    let paid = desk.press("v Tab").write("900123").press("Enter").change();
    let claim = Seen { id: ClaimId(1), version: 1 };
    let day = desk.model.today;
    assert_eq!(paid, Change::MarkPaid { paid: vec![PaidClaim { claim, day, voucher: "900123".to_owned() }] });
    let mut desk = Desk::new();
    desk.model.snapshot.claims[0].claim.status = ClaimStatus::Paid;
    desk.press("5 v").says("refused-paid-already");
    desk.press("o").says("refused-decision-paid");
    desk.writes_nothing();
}

#[test]
fn a_rejection_needs_a_reason() {
    let mut desk = Desk::new();
    desk.press("5 x Down Down Down Enter");
    desk.writes_nothing();
    let Some(Overlay::Reason(picker)) = desk.model.overlay() else { panic!("the picker stays open") };
    assert_eq!(picker.error.as_ref().map(|error| error.key.as_str()), Some("reason-required"));
}

#[test]
fn a_line_is_sanctioned_at_most_as_claimed_and_with_a_reason() {
    let clear = "Backspace ".repeat(5);
    let mut desk = Desk::new();
    desk.press(&format!("5 Enter j e {clear}")).write("30,5").press("Tab s y y Enter");
    let line = Seen { id: LineId(11), version: 1 };
    assert_eq!(desk.change(), Change::SanctionLine { line, sanctioned: Cents(3050), reason: Some("syy".to_owned()) });
    let mut desk = Desk::new();
    desk.press(&format!("5 Enter j e {clear}")).write("49,41").press("Tab s y y Enter");
    desk.writes_nothing();
}

#[test]
fn a_claim_of_two_lines_is_entered_by_keyboard_alone() {
    let mut desk = Desk::new();
    desk.press("4 j +").write("70012").press("Tab").write("0204819-8");
    desk.press("Tab")
        .press("Tab")
        .press("Tab")
        .write("tilaus 4711")
        .press("Tab Tab Tab Tab")
        .write("76")
        .press("Tab 2 Tab")
        .write("49,40");
    // Past the journey and the remark to "add a line"; its kind is found by its first letter.
    desk.press("Tab Right Tab").write("Aura").press("Tab").write("Lieto");
    desk.press("Tab Tab Tab Enter j Tab Tab Tab Tab").write("3,50").press("^s");
    let line = |kind, distance, passengers, claimed| NewLine {
        kind,
        travel_date: sample::day("2024-04-10"),
        distance,
        passengers,
        claimed: Cents(claimed),
        note: String::new(),
        journey: Journey { receipt: ReceiptState::None, ..Journey::default() },
    };
    let train = line(LineKind::Train, None, 0, 350);
    let (from, to, travellers) = ("Aura".to_owned(), "Lieto".to_owned(), String::new());
    let journey = Journey { from, to, travellers, receipt: ReceiptState::Attached };
    let claim = NewClaim {
        visit: VisitId(2),
        invoice_number: "70012".to_owned(),
        business_id: "0204819-8".to_owned(),
        arrived: sample::day("2024-04-20"),
        particulars: Particulars { reference: "tilaus 4711".to_owned(), ..Particulars::default() },
        lines: vec![NewLine { journey, ..line(LineKind::Car, Some(Metres(76_000)), 2, 4940) }, train],
    };
    assert_eq!(desk.change(), Change::AddClaim(claim));
}

#[test]
fn on_its_own_screen_a_new_claim_first_asks_for_the_visit() {
    let mut desk = Desk::new();
    desk.press("5 + Down Enter");
    let Some(Overlay::Form(form)) = desk.model.overlay() else { panic!("the form opens") };
    assert_eq!(form.draft_name(), "claim-of-visit-2");
}

#[test]
fn the_memo_follows_the_claim_and_is_written_as_it_is_read() {
    let mut desk = Desk::new();
    desk.press("5 P").meanwhile(|round| round.claims[0].claim.invoice_number = "X-77".into());
    desk.press("w");
    let effects = desk.effects();
    let Some(Effect::SavePaper { paper: Paper::Memo(memo), .. }) = effects.last() else { panic!("{effects:?}") };
    let number = crate::i18n::Phrase::verbatim("X-77");
    assert!(memo.facts.iter().any(|(_, words)| *words == number));
    desk.press("P");
    assert!(desk.model.overlays.is_empty(), "what opened it closes it");
}

#[test]
fn an_invoice_of_one_sum_is_entered_with_its_line_left_empty_and_broken_down_later() {
    let mut desk = Desk::new();
    desk.press("4 j +").write("70012").press("Tab Tab Tab Tab Tab").write("52,90").press("^s");
    let Change::AddClaim(claim) = desk.change() else { panic!("a claim is entered") };
    assert_eq!((claim.particulars.total, claim.lines.len()), (Some(Cents(5290)), 0));
    // What was typed into a line is never left out in silence.
    let mut desk = Desk::new();
    desk.press("4 j +").write("70012").press("Tab Tab Tab Tab Tab").write("52,90").press("Tab Tab").write("x");
    desk.press("^s").writes_nothing();
    let mut desk = Desk::new();
    let broken = &mut desk.model.snapshot.claims[0];
    (broken.claim.particulars.total, broken.claim.lines) = (Some(Cents(5290)), Vec::new());
    broken.computed.clear();
    desk.press("5 a").says("finding-breakdown-missing");
    desk.press("g b Tab Tab").write("76").press("Tab 2 Tab").write("49,40").press("^s");
    desk.writes_nothing();
    let Some(Overlay::Form(form)) = desk.model.overlay() else { panic!("the form stays open") };
    assert_eq!(form.banner.as_ref().map(|said| said.key.as_str()), Some("claim-sum-differs"));
    desk.press("Backspace Backspace Backspace Backspace Backspace").write("52,90").press("^s");
    let Change::BreakDown { claim, lines } = desk.change() else { panic!("the lines are entered") };
    assert_eq!((claim.id, lines.len(), lines[0].claimed), (ClaimId(1), 1, Cents(5290)));
    let mut desk = Desk::new();
    desk.model.snapshot.claims[0].claim.detailed_by = Some(desk.model.me.clone());
    desk.press("5 c").says("blocked-four-eyes");
}

#[test]
fn the_reference_of_an_invoice_pasted_as_it_stands_there_finds_the_visit() {
    let mut desk = Desk::new();
    let reference = desk.model.snapshot.visits[1].reference.to_lowercase().replace('-', " ");
    desk.press("5 +").send(crate::app::Msg::Paste(format!("Viite: {reference}, maksuaika 30 pv")));
    desk.press("Enter");
    let Some(Overlay::Form(form)) = desk.model.overlay() else { panic!("the form opens") };
    assert_eq!(form.draft_name(), format!("claim-of-visit-{}", desk.model.snapshot.visits[1].id));
}

#[test]
fn the_credit_note_and_the_new_invoice_of_a_returned_claim_are_entered_by_keys() {
    let mut desk = Desk::new();
    desk.press("5 g h").says("refused-credit-not-returned");
    desk.model.snapshot.claims[0].claim.status = ClaimStatus::Returned;
    desk.press("g h").write("H-12").press("Tab Tab").write("109,41").press("Enter").writes_nothing();
    desk.press("Backspace").write("0").press("Enter");
    let credit = NewCredit { number: "H-12".to_owned(), came: desk.model.today, sum: Cents(10_940) };
    assert_eq!(desk.change(), Change::KeepCreditNote { claim: ClaimId(1), credit });
    let mut desk = Desk::new();
    desk.model.snapshot.claims[0].claim.status = ClaimStatus::Returned;
    desk.press("5 + Enter").write("4712").press("Tab Tab Tab Tab Tab").write("49,40").press("^s");
    let Change::AddClaim(claim) = desk.change() else { panic!("a claim is entered") };
    assert_eq!((claim.visit, claim.particulars.replaces), (VisitId(2), Some(ClaimId(1))));
    let mut desk = Desk::new();
    desk.model.snapshot.claims[0].claim.status = ClaimStatus::Returned;
    desk.press("5 + Enter").write("4712").press("Tab Tab Tab Tab Tab").write("49,40").press("Tab Left ^s");
    let Change::AddClaim(claim) = desk.change() else { panic!("a claim is entered") };
    assert_eq!(claim.particulars.replaces, None, "it may be another invoice of the visit");
}

#[test]
fn the_visit_of_an_invoice_is_found_by_what_stands_on_it() {
    for typed in ["10.4.", "KUMPPANI 2024K 01 2", "0204819-8 10.4. 12,00"] {
        let mut desk = Desk::new();
        desk.press("5 +").write(typed).press("Enter");
        let Some(Overlay::Form(form)) = desk.model.overlay() else { panic!("the form opens for {typed}") };
        assert_eq!(form.draft_name(), "claim-of-visit-2", "{typed}");
    }
    let mut desk = Desk::new();
    desk.press("5 +").write("0204819-8");
    let Some(Overlay::Picker(picker)) = desk.model.overlay() else { panic!("the list stays open") };
    let why = |index: usize| crate::i18n::say(crate::i18n::Lang::En, &picker.choices[index].beside);
    let said: Vec<String> = picker.shown.iter().map(|index| why(*index)).collect();
    assert!(!said.is_empty() && said.iter().all(|said| said.contains("invoiced before")), "{said:?}");
    desk.press("Backspace Backspace Backspace Backspace Backspace Backspace Backspace Backspace Backspace");
    let Some(Overlay::Picker(picker)) = desk.model.overlay() else { panic!("the list stays open") };
    assert_eq!(picker.shown.len(), picker.choices.len());
    assert!(picker.choices.iter().all(|choice| choice.beside.key != "pick-candidate"));
}
