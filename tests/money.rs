//! Promises about money: no invoice is paid twice, nobody decides on sums they did not see, and what
//! goes above the rules' proposal passes another pair of eyes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House, day};
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::StoreError;

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
    let house = House::new().with_a_partnership();
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
    let house = House::new().with_a_partnership();
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
    let house = House::new().with_a_partnership();
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
