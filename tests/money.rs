//! Promises about money: no invoice is paid twice, nobody decides on sums they did not see, and what
//! goes above the rules' proposal passes another pair of eyes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House, day};
use kumppani::domain::setting::Setting;
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::StoreError;
use proptest::prelude::*;
use rusqlite::Connection;

fn words(error: &StoreError) -> String {
    say(Lang::En, &error.phrase())
}

/// The house's two libraries once more, in a round of autumn, and the same invoice on their first visit.
fn the_same_invoice_in_another_round(house: &House) -> Change {
    let mut setup = house.session("setup");
    setup
        .act(Change::AddRound(NewRound {
            code: "2024S".into(),
            name: None,
            opens: day("2024-08-16"),
            closes: day("2024-09-15"),
            budget: None,
        }))
        .unwrap();
    let round = setup.round(Some("2024S")).unwrap().unwrap().id;
    let answers = [1, 2].map(|id| {
        let Registration { answer, meaning, .. } = house.registration(id);
        IncomingAnswer { replaces: None, answer, meaning }
    });
    let import =
        Change::ImportAnswers { round, file: "autumn.csv".into(), answers: answers.into(), withdrawn: Vec::new() };
    let records = setup.act(import).unwrap().records;
    setup.act(house.decide(&records, Status::Accepted)).unwrap();
    let Change::SaveProposal { proposal, .. } = house.proposal(&[(records[0], records[1])]) else { unreachable!() };
    setup.act(Change::SaveProposal { round, proposal, over: None }).unwrap();
    let partnerships = setup.partnerships(round).unwrap().iter().map(Partnership::seen).collect();
    setup.act(Change::AcceptPartnerships { partnerships, today: day("2024-10-02") }).unwrap();
    let visit = setup.visits(round).unwrap()[0].id;
    let Change::AddClaim(claim) = house.new_claim() else { unreachable!() };
    Change::AddClaim(NewClaim { visit, ..claim })
}

#[test]
fn an_invoice_approved_in_one_round_is_not_approved_in_another() {
    let house = House::new().with_a_partnership().pays_in_part();
    let mut aino = house.session("aino");
    aino.act(house.new_claim()).unwrap();
    aino.act(the_same_invoice_in_another_round(&house)).unwrap();
    let mut bertta = house.session("bertta");
    bertta.act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
    let snapshot = kumppani::desk::overview(&bertta, Some("2024S")).unwrap();
    assert_eq!(snapshot.claims.len(), 1);
    let doubles: Vec<_> = snapshot.claims[0].findings.iter().filter(|f| f.rule == "same_invoice_twice").collect();
    assert_eq!(doubles.iter().map(|finding| finding.severity).collect::<Vec<_>>(), [Severity::Error]);
    let Claim { id, version, .. } = snapshot.claims[0].claim;
    let approve = Change::DecideClaim { claim: Seen { id, version }, decision: ClaimDecision::Approve, reason: None };
    let said = words(&bertta.act(approve).unwrap_err());
    assert!(said.contains("claim 1, approved"), "{said}");
}

/// Decides on one line of claim 1 as it stands now.
fn sanction(house: &House, line: usize, cents: i64) -> Change {
    let line = &house.claim(1).lines[line];
    let (line, reason) = (Seen { id: line.id, version: line.version }, Some("sovittu".to_owned()));
    Change::SanctionLine { line, sanctioned: Cents(cents), reason }
}

#[test]
fn nobody_approves_sums_that_changed_after_they_saw_them() {
    let house = House::new().with_a_partnership().pays_in_part();
    house.session("aino").act(house.new_claim()).unwrap();
    let stale = house.decide_claim(1, ClaimDecision::Approve);
    house.session("cecilia").act(sanction(&house, 0, 4000)).unwrap();
    let Err(StoreError::Refused(Refusal::Conflict(conflict))) = house.session("bertta").act(stale) else {
        panic!("not a conflict")
    };
    assert_eq!((conflict.mine.key.as_str(), conflict.theirs.len()), ("change-approve-claim", 1));
    assert_eq!(conflict.theirs[0].actor, Actor::new("cecilia"));
    let field = conflict.theirs[0].fields.iter().find(|field| field.field == "sanctioned").unwrap();
    assert_eq!((field.before.as_deref(), field.after.as_deref()), (Some("4940"), Some("4000")));
    assert_eq!(house.claim(1).status, ClaimStatus::Entered);
    house.session("bertta").act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
    assert_eq!(house.claim(1).sanctioned(), Some(Cents(4000)));
}

#[test]
fn a_decision_is_a_conflict_once_a_rate_has_filled_a_line() {
    let house = House::new().with_a_partnership();
    let Change::AddClaim(mut claim) = house.new_claim() else { unreachable!() };
    claim.lines[0].travel_date = day("2050-03-05");
    house.session("aino").act(Change::AddClaim(claim)).unwrap();
    let stale = house.decide_claim(1, ClaimDecision::Return);
    house.session("cecilia").act(Change::SetRate(Rate { year: 2050, car: 60, passenger: 4 })).unwrap();
    let refusal = house.session("bertta").act(stale);
    assert!(matches!(refusal, Err(StoreError::Refused(Refusal::Conflict(_)))), "{refusal:?}");
}

#[test]
fn an_approval_is_not_redone_on_sums_that_its_author_never_saw() {
    let house = House::new().with_a_partnership().pays_in_part();
    house.session("aino").act(house.new_claim()).unwrap();
    let mut bertta = house.session("bertta");
    bertta.act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
    bertta.take_back().unwrap();
    house.session("cecilia").act(sanction(&house, 0, 4000)).unwrap();
    let said = words(&bertta.bring_back().unwrap_err());
    assert!(said.contains("cecilia changed the record afterwards"), "{said}");
    assert!(said.contains("€40.00"), "{said}");
    assert_eq!(house.claim(1).status, ClaimStatus::Entered);
}

#[test]
fn who_entered_a_claim_does_not_raise_a_line_above_what_the_rules_propose() {
    let house = House::new().with_a_partnership();
    let Change::AddClaim(mut claim) = house.new_claim() else { unreachable!() };
    claim.lines[1].kind = LineKind::Parking;
    house.session("aino").act(Change::AddClaim(claim)).unwrap();
    for name in ["aino", "AINO"] {
        let said = words(&house.session(name).act(sanction(&house, 1, 3600)).unwrap_err());
        assert!(said.contains("somebody else decides"), "{said}");
    }
    house.session("aino").act(sanction(&house, 0, 4000)).unwrap();
    house.session("bertta").act(sanction(&house, 1, 3600)).unwrap();
    assert_eq!(house.claim(1).sanctioned(), Some(Cents(7600)));
}

#[test]
fn another_sum_than_the_proposed_is_never_kept_without_a_reason() {
    let house = House::new().with_a_partnership();
    house.session("aino").act(house.new_claim()).unwrap();
    let mut bertta = house.session("bertta");
    for empty in [None, Some(String::new()), Some("  ".to_owned())] {
        let Change::SanctionLine { line, .. } = sanction(&house, 0, 4000) else { unreachable!() };
        let cut = Change::SanctionLine { line, sanctioned: Cents(4000), reason: empty };
        let said = words(&bertta.act(cut).unwrap_err());
        assert!(said.contains("needs a reason"), "{said}");
    }
    bertta.act(sanction(&house, 0, 4000)).unwrap();
    let Change::SanctionLine { line, .. } = sanction(&house, 0, 4940) else { unreachable!() };
    bertta.act(Change::SanctionLine { line, sanctioned: Cents(4940), reason: None }).unwrap();
}

/// The house's claim as one sum.
fn one_sum(house: &House) -> Change {
    let Change::AddClaim(mut claim) = house.new_claim() else { unreachable!() };
    let total = Some(claim.claimed());
    claim.lines.clear();
    claim.particulars.total = total;
    Change::AddClaim(claim)
}

fn lines(house: &House) -> Vec<NewLine> {
    let Change::AddClaim(claim) = house.new_claim() else { unreachable!() };
    claim.lines
}

fn break_down(house: &House, lines: Vec<NewLine>) -> Change {
    let claim = house.claim(1);
    Change::BreakDown { claim: Seen { id: claim.id, version: claim.version }, lines }
}

#[test]
fn an_invoice_of_one_sum_waits_for_lines_that_make_it_and_who_enters_them_does_not_decide() {
    let house = House::new().with_a_partnership().pays_in_part();
    house.session("aino").act(one_sum(&house)).unwrap();
    assert_eq!((house.claim(1).claimed(), house.claim(1).sanctioned()), (Cents(8540), None));
    let approve = |house: &House| house.decide_claim(1, ClaimDecision::Approve);
    let said = words(&house.session("bertta").act(approve(&house)).unwrap_err());
    assert!(said.contains("one sum only"), "{said}");
    let mut short = lines(&house);
    short.pop();
    let said = words(&house.session("bertta").act(break_down(&house, short)).unwrap_err());
    assert!(said.contains("€49.40") && said.contains("€85.40"), "{said}");
    house.session("bertta").act(break_down(&house, lines(&house))).unwrap();
    assert_eq!((house.claim(1).claimed(), house.claim(1).sanctioned()), (Cents(8540), Some(Cents(4940))));
    for name in ["aino", "BERTTA"] {
        assert!(house.session(name).act(approve(&house)).is_err(), "{name} had a hand in it");
    }
    assert!(house.session("bertta").act(break_down(&house, lines(&house))).is_err(), "it has its lines");
    house.session("cecilia").act(approve(&house)).unwrap();
    assert!(house.session("bertta").take_back().is_err(), "a decided claim keeps its lines");
}

#[test]
fn claims_of_a_table_are_entered_all_or_none_and_taken_back_in_one_step() {
    let house = House::new().with_a_partnership();
    let Change::AddClaim(first) = house.new_claim() else { unreachable!() };
    let second = NewClaim { invoice_number: "4712".into(), ..first.clone() };
    let broken = NewClaim { visit: VisitId(999), ..first.clone() };
    let import = |claims: Vec<NewClaim>| Change::ImportClaims { file: "laskut.csv".into(), claims };
    let mut aino = house.session("aino");
    assert!(aino.act(import(vec![first.clone(), broken])).is_err());
    assert!(aino.claims(house.round.id).unwrap().is_empty());
    let receipt = aino.act(import(vec![first, second])).unwrap();
    assert_eq!(receipt.records.len(), 2);
    aino.take_back().unwrap();
    assert!(aino.claims(house.round.id).unwrap().is_empty());
}

#[test]
fn only_what_was_returned_is_replaced_and_only_once() {
    let house = House::new().with_a_partnership();
    let Change::AddClaim(claim) = house.new_claim() else { unreachable!() };
    let new = |number: &str| {
        let mut claim = NewClaim { invoice_number: number.into(), ..claim.clone() };
        claim.particulars.replaces = Some(ClaimId(1));
        Change::AddClaim(claim)
    };
    let mut aino = house.session("aino");
    aino.act(house.new_claim()).unwrap();
    assert!(words(&aino.act(new("4712")).unwrap_err()).contains("Only one that was returned"));
    house.session("bertta").act(house.decide_claim(1, ClaimDecision::Return)).unwrap();
    aino.act(new("4712")).unwrap();
    assert!(words(&aino.act(new("4713")).unwrap_err()).contains("replaced by claim 2"));
    assert_eq!(house.claim(2).particulars.replaces, Some(ClaimId(1)));
}

#[test]
fn an_invoice_is_not_paid_in_part_unless_an_admin_says_that_the_finance_office_does_it() {
    let house = House::new().with_a_partnership();
    house.session("aino").act(house.new_claim()).unwrap();
    let approve = || house.decide_claim(1, ClaimDecision::Approve);
    let said = words(&house.session("bertta").act(approve()).unwrap_err());
    assert!(said.contains("€36.00 of one line") && said.contains("credit note"), "{said}");
    let in_part = |value| Change::SetSetting { setting: Setting::PartPayment, value };
    house.session("aino").act(in_part(Some(1))).unwrap();
    let mut bertta = house.session("bertta");
    bertta.act(approve()).unwrap();
    bertta.take_back().unwrap();
    house.session("aino").act(in_part(None)).unwrap();
    assert!(words(&bertta.bring_back().unwrap_err()).contains("in part"), "not by a redo either");
    for (name, role) in [("root", Role::Admin), ("bertta", Role::Approver)] {
        house.session("root").act(Change::SetRole { person: Actor::new(name), role }).unwrap();
    }
    assert!(house.session("bertta").act(in_part(Some(1))).is_err(), "who approves does not say so");
    house.session("bertta").act(approve()).unwrap_err();
    house.session("root").act(in_part(Some(1))).unwrap();
    house.session("bertta").act(approve()).unwrap();
}

/// The schema says no by itself, where a statement comes past what the program checks.
#[test]
fn the_schema_alone_approves_no_claim_in_part() {
    let house = House::new().with_a_partnership();
    house.session("aino").act(house.new_claim()).unwrap();
    let connection = Connection::open(house.path()).unwrap();
    let flags = rusqlite::functions::FunctionFlags::SQLITE_UTF8;
    connection.create_scalar_function("actor", 0, flags, |_| Ok("bertta")).unwrap();
    connection.create_scalar_function("journal_entry", 0, flags, |_| Ok(1)).unwrap();
    let approve = "UPDATE claim SET status = 'approved', decided_by = 'bertta', decided_at = '2024-05-21T08:00:00Z'";
    let refused = connection.execute(approve, []).unwrap_err().to_string();
    assert!(refused.contains("refused-claim-in-part"), "{refused}");
    connection.execute("INSERT INTO setting (key, value) VALUES ('part_payment', 1)", []).unwrap();
    assert_eq!(connection.execute(approve, []).unwrap(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn lines_make_the_claim_none_is_paid_above_it_and_a_counter_decision_restores_every_cent(
        drawn in prop::collection::vec((0_usize..LineKind::ALL.len(), 0_i64..1_000_000, 0_i64..1_000_000), 1..8),
        decision in prop::sample::select(vec![ClaimDecision::Approve, ClaimDecision::Return, ClaimDecision::Reject]),
    ) {
        let house = House::new().with_a_partnership().pays_in_part();
        let Change::AddClaim(mut claim) = house.new_claim() else { unreachable!() };
        let like = claim.lines.remove(0);
        let line = |(kind, claimed, _): &(usize, i64, i64)| {
            NewLine { kind: LineKind::ALL[*kind], claimed: Cents(*claimed), ..like.clone() }
        };
        claim.lines = drawn.iter().map(line).collect();
        house.session("aino").act(Change::AddClaim(claim)).unwrap();
        let mut cecilia = house.session("cecilia");
        for (index, (_, _, sum)) in drawn.iter().enumerate() {
            // What may not be is refused, and changes nothing.
            let before = house.claim(1);
            if cecilia.act(sanction(&house, index, *sum)).is_err() {
                prop_assert_eq!(house.claim(1), before);
            }
        }
        let before = house.claim(1);
        prop_assert_eq!(before.claimed(), drawn.iter().map(|(_, claimed, _)| Cents(*claimed)).sum());
        for line in &before.lines {
            let sanctioned = line.sanctioned.unwrap();
            prop_assert!(Cents::ZERO <= sanctioned && sanctioned <= line.claimed.claimed);
        }
        prop_assert!(before.sanctioned().unwrap() <= before.claimed());
        house.session("bertta").act(house.decide_claim(1, decision)).unwrap();
        let decided = house.claim(1);
        let paid = if decision == ClaimDecision::Approve { before.sanctioned() } else { Some(Cents::ZERO) };
        prop_assert_eq!((decided.claimed(), decided.sanctioned()), (before.claimed(), paid));
        house.session("cecilia").act(house.decide_claim(1, ClaimDecision::Reopen)).unwrap();
        let after = house.claim(1);
        prop_assert_eq!(&after.lines, &before.lines);
        prop_assert_eq!((after.status, after.decided.clone()), (before.status, None));
        prop_assert_eq!((after.claimed(), after.sanctioned()), (before.claimed(), before.sanctioned()));
    }
}
