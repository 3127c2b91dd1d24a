//! Promises about what was paid: only what was approved, once, in one's own name; from then on the decision stands, and a
//! wrong mark is taken back by another, in the open.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House, day};
use kumppani::domain::claim::{NewCredit, PaidClaim};
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::StoreError;
use rusqlite::Connection;

fn refused(result: Result<Receipt, StoreError>) -> String {
    say(Lang::En, &result.unwrap_err().phrase())
}

/// Claim 1, entered by aino and approved by bertta.
fn approved() -> House {
    let house = House::new().with_a_partnership().pays_in_part();
    house.session("aino").act(house.new_claim()).unwrap();
    house.session("bertta").act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
    house
}

fn pay(house: &House, on: &str) -> Change {
    let claim = house.claim(1);
    let claim = Seen { id: claim.id, version: claim.version };
    Change::MarkPaid { paid: vec![PaidClaim { claim, day: day(on), voucher: "900123".into() }] }
}

fn credit(sum: i64) -> Change {
    let credit = NewCredit { number: "H-12".into(), came: day("2024-04-01"), sum: Cents(sum) };
    Change::AddCredit { claim: ClaimId(1), credit }
}

fn take_back(reason: &str) -> Change {
    Change::TakePaymentBack { claim: ClaimId(1), reason: reason.into() }
}

#[test]
fn a_label_names_the_invoice_and_its_libraries_and_nothing_that_somebody_typed_into_the_form() {
    let house = approved();
    let mut bertta = house.session("bertta");
    let told = |receipt: &Receipt| say(Lang::En, &receipt.label);
    let number = house.claim(1).invoice_number.clone();
    let said = told(&bertta.act(pay(&house, "2024-04-01")).unwrap());
    let line = bertta.registration_lines(house.round.id).unwrap();
    let name = |id| line.get(id).unwrap().name.clone();
    let visit = house.visits().into_iter().find(|visit| visit.id == house.claim(1).visit).unwrap();
    assert_eq!(said, format!("Claim 1 ({number}, {}) marked as paid on 1.4.2024", name(visit.guest)));
    let entered =
        bertta.journal(50, 0).unwrap().into_iter().find(|entry| entry.label.key == "change-add-claim-numbered");
    let said = say(Lang::En, &entered.unwrap().label);
    assert!(said.contains(&format!("({} → {})", name(visit.guest), name(visit.host))), "{said}");
    // While nobody knows the library, all that is known is what the form says.
    let registration = house.registration(visit.guest.0).seen();
    bertta.act(Change::SetLibraries { registration, libraries: Vec::new(), municipalities: Vec::new() }).unwrap();
    let said = told(&bertta.act(credit(940)).unwrap());
    assert!(said.contains(&format!("Claim 1 ({number}):")) || said.contains(&format!("claim 1 ({number})")), "{said}");
}

#[test]
fn an_approved_claim_is_paid_once_and_its_decision_stands() {
    let house = approved();
    let mut bertta = house.session("bertta");
    let approval = bertta.journal_head().unwrap().unwrap();
    let receipt = bertta.act(pay(&house, "2024-04-01")).unwrap();
    assert!(receipt.stands(), "nobody is told that it can be undone");
    let claim = house.claim(1);
    let payment = claim.payment().unwrap();
    assert_eq!((claim.status, payment.day, payment.voucher.as_str()), (ClaimStatus::Paid, day("2024-04-01"), "900123"));
    assert_eq!(claim.sanctioned(), Some(Cents(4940)));
    assert!(refused(bertta.act(pay(&house, "2024-04-01"))).contains("already"));
    let said = refused(bertta.act(house.decide_claim(1, ClaimDecision::Reopen)));
    assert!(said.contains("kumppani claims credit 1"), "{said}");
    assert!(refused(bertta.undo(Some(approval), &house::operation(), house::now())).contains("claims credit 1"));
    assert!(refused(bertta.take_back()).contains("kumppani claims unpaid 1"), "the mark is no image to put back");
    assert_eq!(house.session("reader").check().unwrap(), []);
}

#[test]
fn nobody_marks_what_is_not_approved_or_what_they_entered_or_what_is_yet_to_come() {
    let house = House::new().with_a_partnership().pays_in_part();
    house.session("aino").act(house.new_claim()).unwrap();
    assert!(refused(house.session("bertta").act(pay(&house, "2024-04-01"))).contains("Approve it first"));
    house.session("bertta").act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
    assert!(refused(house.session("AINO").act(pay(&house, "2024-04-01"))).contains("yourself"));
    assert!(refused(house.session("bertta").act(pay(&house, "2024-04-03"))).contains("yet to come"));
}

#[test]
fn a_wrong_mark_is_taken_back_by_another_with_a_reason_and_stays_in_the_history() {
    let house = approved();
    house.session("bertta").act(pay(&house, "2024-04-01")).unwrap();
    assert!(refused(house.session("bertta").act(take_back("slip"))).contains("somebody else"));
    assert!(refused(house.session("aino").act(take_back("slip"))).contains("yourself"));
    assert!(refused(house.session("cecilia").act(take_back(" "))).to_lowercase().contains("reason"));
    house.session("cecilia").act(take_back("the wrong claim")).unwrap();
    assert_eq!(house.claim(1).status, ClaimStatus::Approved);
    assert!(refused(house.session("cecilia").take_back()).contains("not undone"));
    let history = house.session("reader").history(RecordKey::Claim(ClaimId(1))).unwrap();
    let reasons = history[0].fields.iter().find(|field| field.field == "taken_back_reason").unwrap();
    assert_eq!(reasons.after.as_deref(), Some("the wrong claim"));
    house.session("bertta").act(pay(&house, "2024-03-28")).unwrap();
    assert_eq!(house.claim(1).payment().unwrap().day, day("2024-03-28"));
}

#[test]
fn credits_are_for_what_was_paid_and_never_for_more() {
    let house = approved();
    let mut bertta = house.session("bertta");
    assert!(refused(bertta.act(credit(100))).contains("not marked as paid"));
    bertta.act(pay(&house, "2024-04-01")).unwrap();
    for sum in [0, 4941] {
        assert!(refused(bertta.act(credit(sum))).contains("at most €49.40"));
    }
    bertta.act(credit(1304)).unwrap();
    assert!(refused(bertta.act(credit(3637))).contains("at most €36.36"));
    assert_eq!(house.claim(1).credited(), Cents(1304));
    assert!(refused(house.session("cecilia").act(take_back("slip"))).contains("credit note"));
    bertta.take_back().unwrap();
    assert_eq!(house.claim(1).credited(), Cents(0), "a slip in the credit note is undone");
}

#[test]
fn once_a_role_is_given_only_an_approver_says_what_was_paid() {
    let house = approved();
    let mut setup = house.session("setup");
    let role = |person: &str, role| Change::SetRole { person: Actor::new(person), role };
    setup.act(role("setup", Role::Admin)).unwrap();
    setup.act(role("bertta", Role::Approver)).unwrap();
    setup.act(role("cecilia", Role::Coordinator)).unwrap();
    assert!(refused(house.session("cecilia").act(pay(&house, "2024-04-01"))).contains("approver"));
    house.session("bertta").act(pay(&house, "2024-04-01")).unwrap();
    assert!(refused(house.session("cecilia").act(credit(100))).contains("approver"));
    assert!(refused(house.session("cecilia").act(take_back("x"))).contains("approver"));
}

/// The schema says no by itself, where a statement comes past what the program checks.
#[test]
fn the_schema_alone_keeps_payments_from_being_forged() {
    let house = approved();
    house.session("bertta").act(pay(&house, "2024-04-01")).unwrap();
    let connection = Connection::open(house.path()).unwrap();
    // As another program would: with the functions of ours, and bertta's name.
    let flags = rusqlite::functions::FunctionFlags::SQLITE_UTF8;
    connection.create_scalar_function("actor", 0, flags, |_| Ok("bertta")).unwrap();
    connection.create_scalar_function("journal_entry", 0, flags, |_| Ok(1)).unwrap();
    for sql in [
        "UPDATE claim_payment SET paid = '2024-03-01'",
        "DELETE FROM claim_payment",
        "UPDATE claim_payment SET taken_back_by = 'cecilia', taken_back_at = 'x', taken_back_reason = 'x'",
        "UPDATE claim_payment SET taken_back_by = 'bertta', taken_back_at = 'x', taken_back_reason = 'x'",
        "INSERT INTO claim_payment (claim, paid, voucher, paid_by, paid_at) VALUES (1, '2024-04-01', '', 'bertta', 'x')",
        "UPDATE claim SET status = 'entered', decided_by = NULL, decided_at = NULL",
        "UPDATE claim SET decided_for = 'daniel'",
        "INSERT INTO claim_credit (claim, number, came, sum, written_by, written_at) VALUES (1, 'x', 'x', 4941, 'bertta', 'x')",
        "INSERT INTO claim_credit (claim, number, came, sum, written_by, written_at) VALUES (1, 'x', 'x', 1, 'cecilia', 'x')",
    ] {
        assert!(connection.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn a_substitute_decides_in_their_own_name_and_four_eyes_look_at_that() {
    let house = House::new().with_a_partnership().pays_in_part();
    house.session("aino").act(house.new_claim()).unwrap();
    let decide = |name: &str| {
        let claim = house.claim(1);
        let claims = vec![Seen { id: claim.id, version: claim.version }];
        let on_behalf_of = Some(name.to_owned());
        Change::DecideClaims { claims, decision: ClaimDecision::Approve, reason: None, on_behalf_of }
    };
    assert!(refused(house.session("aino").act(decide("bertta"))).contains("yourself"));
    assert!(refused(house.session("cecilia").act(decide("Cecilia"))).contains("substitute"));
    house.session("cecilia").act(decide("bertta")).unwrap();
    let decided = house.claim(1).decided.unwrap();
    assert_eq!((decided.by.as_str(), decided.on_behalf_of.as_deref()), ("cecilia", Some("bertta")));
    house.session("cecilia").take_back().unwrap();
    assert_eq!(house.claim(1).decided, None);
    house.session("cecilia").bring_back().unwrap();
    assert_eq!(house.claim(1).decided.unwrap().on_behalf_of.as_deref(), Some("bertta"));
}

#[test]
fn several_are_approved_in_one_step_that_is_taken_back_in_one() {
    let house = House::new().with_a_partnership().pays_in_part();
    let mut aino = house.session("aino");
    aino.act(house.new_claim()).unwrap();
    let Change::AddClaim(claim) = house.new_claim() else { unreachable!() };
    let again = NewClaim { invoice_number: "4712".into(), ..claim.clone() };
    aino.act(Change::AddClaim(again)).unwrap();
    let all = |house: &House, ids: &[i64]| {
        let seen = |id: &i64| Seen { id: ClaimId(*id), version: house.claim(*id).version };
        let claims = ids.iter().map(seen).collect();
        Change::DecideClaims { claims, decision: ClaimDecision::Approve, reason: None, on_behalf_of: None }
    };
    let mut bertta = house.session("bertta");
    bertta.act(all(&house, &[1, 2])).unwrap();
    let statuses = || [1, 2].map(|id| house.claim(id).status);
    assert_eq!(statuses(), [ClaimStatus::Approved; 2]);
    bertta.take_back().unwrap();
    assert_eq!(statuses(), [ClaimStatus::Entered; 2]);
    bertta.bring_back().unwrap();
    assert_eq!(statuses(), [ClaimStatus::Approved; 2]);
    // The same invoice twice is approved neither after another nor together with it.
    aino.act(Change::AddClaim(NewClaim { invoice_number: "4713".into(), ..claim.clone() })).unwrap();
    aino.act(Change::AddClaim(NewClaim { invoice_number: "4713".into(), ..claim })).unwrap();
    assert!(refused(bertta.act(all(&house, &[3, 4]))).contains("4713"));
    assert_eq!([3, 4].map(|id| house.claim(id).status), [ClaimStatus::Entered; 2]);
}

#[test]
fn what_exceeds_a_budget_is_approved_with_a_reason_and_the_sum_of_several_is_said() {
    let house = House::new().with_a_partnership().pays_in_part();
    let mut aino = house.session("aino");
    let Change::AddClaim(claim) = house.new_claim() else { unreachable!() };
    for number in ["1", "2"] {
        aino.act(Change::AddClaim(NewClaim { invoice_number: number.into(), ..claim.clone() })).unwrap();
    }
    let both = |reason: Option<&str>| {
        let claims = [1, 2].map(|id| house.claim(id).seen()).into();
        let reason = reason.map(str::to_owned);
        Change::DecideClaims { claims, decision: ClaimDecision::Approve, reason, on_behalf_of: None }
    };
    let mut bertta = house.session("bertta");
    // Two claims of 49.40 € each: the year holds one cent too few, and then, once it is enough, the round.
    aino.act(Change::SetYearBudget { year: 2024, budget: Some(Cents(9879)) }).unwrap();
    for silence in [None, Some(" ")] {
        assert!(refused(bertta.act(both(silence))).contains("exceeds the budget"));
    }
    aino.act(Change::SetYearBudget { year: 2024, budget: Some(Cents(9880)) }).unwrap();
    let round = Seen { id: house.round.id, version: house.round.version };
    aino.act(Change::SetBudget { round, budget: Some(Cents(9879)) }).unwrap();
    assert!(refused(bertta.act(both(None))).contains("exceeds the budget"));
    let receipt = bertta.act(both(Some("agreed"))).unwrap();
    assert_eq!(say(Lang::En, &receipt.label), "2 claims approved, €98.80 in all");
    let receipt = bertta.take_back().unwrap();
    assert!(say(Lang::En, &receipt.label).contains("98.80"), "{:?}", receipt.label);
    assert_eq!([1, 2].map(|id| house.claim(id).status), [ClaimStatus::Entered; 2]);
}

/// Claim 1, entered by aino and asked back by bertta.
fn returned() -> House {
    let house = House::new().with_a_partnership();
    house.session("aino").act(house.new_claim()).unwrap();
    house.session("bertta").act(house.decide_claim(1, ClaimDecision::Return)).unwrap();
    house
}

fn note(sum: i64) -> Change {
    let credit = NewCredit { number: "H-12".into(), came: day("2024-04-01"), sum: Cents(sum) };
    Change::KeepCreditNote { claim: ClaimId(1), credit }
}

#[test]
fn a_returned_claim_keeps_its_credit_note_and_its_new_invoice_and_is_then_asked_back_for_good() {
    let house = returned();
    let claim = house.claim(1);
    assert!(claim.awaits_credit() && claim.awaits_new_invoice());
    let mut aino = house.session("aino");
    assert!(refused(aino.act(note(8541))).contains("€85.40"), "what was claimed is the most");
    aino.act(note(8540)).unwrap();
    assert_eq!(house.claim(1).credit_notes(), Cents(8540));
    let (sanctioned, credited) = (house.claim(1).sanctioned(), house.claim(1).credited());
    assert_eq!((sanctioned, credited), (Some(Cents::ZERO), Cents::ZERO), "it takes nothing back of what was paid");
    let reopen = || house.decide_claim(1, ClaimDecision::Reopen);
    assert!(refused(house.session("bertta").act(reopen())).contains("come already"));
    aino.take_back().unwrap();
    assert!(house.claim(1).awaits_credit());
    let Change::AddClaim(mut new) = house.new_claim() else { unreachable!() };
    (new.invoice_number, new.particulars.replaces) = ("4712".into(), Some(ClaimId(1)));
    aino.act(Change::AddClaim(new)).unwrap();
    assert_eq!(house.claim(1).came.replaced_by, Some(ClaimId(2)));
    assert!(refused(house.session("bertta").act(reopen())).contains("come already"));
    house.session("bertta").act(house.decide_claim(2, ClaimDecision::Reject)).unwrap();
    assert!(house.claim(1).awaits_new_invoice(), "a rejected one is no new invoice");
    house.session("bertta").act(reopen()).unwrap();
    assert!(refused(aino.act(note(1))).contains("returned or a paid"), "an open one is not credited");
    assert_eq!(house.session("reader").check().unwrap(), []);
}

#[test]
fn the_credit_note_of_a_returned_claim_needs_no_approver_and_that_of_a_paid_one_does() {
    let house = returned();
    for (name, role) in [("root", Role::Admin), ("aino", Role::Coordinator), ("vera", Role::Viewer)] {
        house.session("root").act(Change::SetRole { person: Actor::new(name), role }).unwrap();
    }
    assert!(house.session("vera").act(note(100)).is_err());
    assert!(house.session("aino").act(credit(100)).is_err());
    house.session("aino").act(note(100)).unwrap();
    house.session("aino").take_back().unwrap();
}
