//! Promises about closed books: what was open is carried over and goes on, of the rest nothing changes, and they are opened with a reason alone.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House, day, now, operation};
use kumppani::desk;
use kumppani::domain::claim::{Books, PaidClaim};
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::StoreError;
use rusqlite::Connection;

fn refused(result: Result<Receipt, StoreError>) -> String {
    say(Lang::En, &result.unwrap_err().phrase())
}

fn claim_like(house: &House, number: &str) -> NewClaim {
    let Change::AddClaim(claim) = house.new_claim() else { unreachable!() };
    NewClaim { invoice_number: number.into(), ..claim }
}

fn pay(house: &House, id: i64) -> Change {
    let paid = PaidClaim { claim: house.claim(id).seen(), day: day("2024-04-01"), voucher: String::new() };
    Change::MarkPaid { paid: vec![paid] }
}

/// On the first visit claim 1 is paid, 2 approved, 3 waits; the other visit has a day and no invoice.
fn at_the_years_end() -> House {
    let house = House::new().with_a_partnership().pays_in_part();
    let mut aino = house.session("aino");
    for number in ["1", "2", "3"] {
        aino.act(Change::AddClaim(claim_like(&house, number))).unwrap();
    }
    let visit = &house.visits()[1];
    let visit = Seen { id: visit.id, version: visit.version };
    aino.act(Change::PlanVisit { visit, date: Some(day("2024-03-20")), participants: None }).unwrap();
    let mut bertta = house.session("bertta");
    for id in [1, 2] {
        bertta.act(house.decide_claim(id, ClaimDecision::Approve)).unwrap();
    }
    bertta.act(pay(&house, 1)).unwrap();
    house
}

fn reopened(books: Books) -> Change {
    Change::ReopenBooks { books, reason: "late".into() }
}

const YEAR: Books = Books::Year(2024);

#[test]
fn of_a_closed_year_only_what_was_open_goes_on_and_counts_in_the_next() {
    let house = at_the_years_end();
    let mut bertta = house.session("bertta");
    let receipt = bertta.act(Change::CloseBooks { books: YEAR }).unwrap();
    assert!(receipt.stands() && say(Lang::En, &receipt.label).contains("claims 2, visits without an invoice 1"));
    let funds = desk::overview(&house.session("reader"), None).unwrap().funds;
    let (then, next) = (funds.years[&2024], funds.years[&2025]);
    assert_eq!((then.paid, then.approved, then.committed), (Cents(4940), Cents(0), Cents(0)));
    assert_eq!((next.approved, next.committed, next.unestimated), (Cents(4940), Cents(4940), 1));
    // What was open is decided on, paid, and invoiced.
    bertta.act(house.decide_claim(3, ClaimDecision::Return)).unwrap();
    bertta.act(pay(&house, 2)).unwrap();
    let mut aino = house.session("aino");
    let visit = house.visits()[1].id;
    aino.act(Change::AddClaim(NewClaim { visit, ..claim_like(&house, "4") })).unwrap();
    bertta.act(house.decide_claim(4, ClaimDecision::Approve)).unwrap();
    aino.act(Change::AddClaim(claim_like(&house, "5"))).unwrap();
    // The rest stands: to be credited, taken back, or decided anew, the year is opened first.
    let note = kumppani::domain::claim::NewCredit { number: "H1".into(), came: day("2024-04-01"), sum: Cents(1) };
    assert!(refused(bertta.act(Change::AddCredit { claim: ClaimId(1), credit: note })).contains("Year 2024 is closed"));
    let back = Change::TakePaymentBack { claim: ClaimId(1), reason: "x".into() };
    assert!(refused(house.session("cecilia").act(back.clone())).contains("Year 2024 is closed"));
    assert!(refused(aino.act(Change::SetYearBudget { year: 2024, budget: Some(Cents(1)) })).contains("closed"));
    assert!(refused(bertta.act(reopened(Books::Year(2023)))).contains("is not closed"));
    bertta.act(reopened(YEAR)).unwrap();
    house.session("cecilia").act(back).unwrap();
    assert_eq!(house.session("reader").check().unwrap(), []);
}

#[test]
fn books_that_somebody_wrote_to_since_they_were_read_are_not_closed() {
    let house = at_the_years_end();
    let mut bertta = house.session("bertta");
    let close = |store: &mut kumppani::store::Store, head| {
        store.apply_unless_written_since(head, &Change::CloseBooks { books: YEAR }, &operation(), now())
    };
    let (before, head) = desk::closings::account_of(&bertta, YEAR, Lang::En).unwrap();
    house.session("aino").act(Change::AddClaim(claim_like(&house, "7"))).unwrap();
    assert!(refused(close(&mut bertta, head)).contains("nothing was closed"));
    assert_eq!(bertta.closings().unwrap(), []);
    let (account, head) = desk::closings::account_of(&bertta, YEAR, Lang::En).unwrap();
    assert_eq!(account.open_claims.len(), before.open_claims.len() + 1);
    close(&mut bertta, head).unwrap();
    assert_eq!(bertta.closings().unwrap().len(), 1);
}

#[test]
fn a_closed_round_takes_no_claim_on_a_visit_that_was_settled() {
    let house = at_the_years_end();
    let mut bertta = house.session("bertta");
    bertta.act(house.decide_claim(3, ClaimDecision::Reject)).unwrap();
    let round = Books::Round(house.round.id);
    bertta.act(Change::CloseBooks { books: round }).unwrap();
    assert!(refused(bertta.act(Change::CloseBooks { books: round })).contains("closed already"));
    let mut aino = house.session("aino");
    assert!(refused(aino.act(Change::AddClaim(claim_like(&house, "6")))).contains("closed"));
    assert!(refused(bertta.act(house.decide_claim(3, ClaimDecision::Reopen))).contains("Round 2024K is closed"));
    let seen = Seen { id: house.round.id, version: house.round.version };
    assert!(refused(aino.act(Change::SetBudget { round: seen, budget: None })).contains("closed"));
    let blank = Change::ReopenBooks { books: round, reason: " ".into() };
    assert!(refused(bertta.act(blank)).to_lowercase().contains("reason"));
    bertta.act(reopened(round)).unwrap();
    aino.act(Change::AddClaim(claim_like(&house, "6"))).unwrap();
}

#[test]
fn years_are_closed_and_opened_in_their_order_and_what_stays_open_is_carried_on() {
    let house = at_the_years_end();
    let mut bertta = house.session("bertta");
    assert!(refused(bertta.act(Change::CloseBooks { books: Books::Year(2025) })).contains("yet to come"));
    bertta.act(Change::CloseBooks { books: YEAR }).unwrap();
    let later = "2026-01-10T08:00:00Z".parse().unwrap();
    bertta.apply(&Change::CloseBooks { books: Books::Year(2025) }, &house::operation(), later).unwrap();
    assert!(refused(bertta.act(reopened(YEAR))).contains("2025"));
    let claim = house.claim(2);
    assert_eq!(claim.carried, [2024, 2025].into());
    assert_eq!(kumppani::domain::claim::shares(&claim).into_keys().collect::<Vec<_>>(), [2026]);
    bertta.act(pay(&house, 2)).unwrap();
    bertta.act(reopened(Books::Year(2025))).unwrap();
    bertta.act(reopened(YEAR)).unwrap();
    assert_eq!(house.claim(2).carried, [].into());
}

#[test]
fn once_a_role_is_given_only_an_approver_closes_and_opens() {
    let house = at_the_years_end();
    let mut setup = house.session("setup");
    let role = |person: &str, role| Change::SetRole { person: Actor::new(person), role };
    setup.act(role("setup", Role::Admin)).unwrap();
    setup.act(role("bertta", Role::Approver)).unwrap();
    setup.act(role("aino", Role::Coordinator)).unwrap();
    for name in ["aino", "setup"] {
        assert!(refused(house.session(name).act(Change::CloseBooks { books: YEAR })).contains("approver"), "{name}");
    }
    house.session("bertta").act(Change::CloseBooks { books: YEAR }).unwrap();
    assert!(refused(house.session("setup").act(reopened(YEAR))).contains("approver"));
    assert!(refused(house.session("bertta").take_back()).contains("not undone"));
    house.session("bertta").act(reopened(YEAR)).unwrap();
}

/// The schema says no by itself, where a statement comes past what the program checks.
#[test]
fn the_schema_alone_keeps_closed_books_as_they_are() {
    let house = at_the_years_end();
    house.session("bertta").act(Change::CloseBooks { books: YEAR }).unwrap();
    let connection = Connection::open(house.path()).unwrap();
    let flags = rusqlite::functions::FunctionFlags::SQLITE_UTF8;
    connection.create_scalar_function("actor", 0, flags, |_| Ok("cecilia")).unwrap();
    connection.create_scalar_function("journal_entry", 0, flags, |_| Ok(1)).unwrap();
    let line = "INSERT INTO claim_line (claim, position, kind, travel_date, passengers, claimed, note)";
    for sql in [
        "UPDATE claim_payment SET taken_back_by = 'cecilia', taken_back_at = 'x', taken_back_reason = 'x'".to_owned(),
        "INSERT INTO claim_credit (claim, number, came, sum, written_by, written_at) VALUES (1, 'x', 'x', 1, 'cecilia', 'x')".into(),
        "INSERT INTO year_budget (year, budget) VALUES (2024, 1)".into(),
        format!("{line} VALUES (1, 9, 'train', '2024-05-01', 0, 1, '')"),
        "UPDATE claim SET reason = 'x' WHERE id = 1".into(),
        "UPDATE closing SET closed_by = 'cecilia'".into(),
        "UPDATE closing SET reopened_by = 'aino', reopened_at = 'x', reopened_reason = 'x'".into(),
        "DELETE FROM closing_claim".into(),
        "DELETE FROM closing".into(),
        "INSERT INTO closing_claim (closing, claim) VALUES (1, 1)".into(),
        "INSERT INTO closing_visit (closing, visit) SELECT 1, visit FROM claim WHERE id = 1".into(),
        "INSERT INTO closing (year, last_claim, closed_by, closed_at) VALUES (2025, 0, 'aino', 'x')".into(),
    ] {
        assert!(connection.execute(&sql, []).is_err(), "{sql}");
    }
    // A claim of a new visit whose line is of the closed year.
    connection
        .execute(
            "INSERT INTO claim (visit, status, entered_by, entered_at, invoice_number, business_id, arrived)
             SELECT visit, 'entered', 'cecilia', 'x', 'x', 'x', '2025-01-01' FROM claim WHERE id = 1",
            [],
        )
        .unwrap();
    let carried = connection.execute(&format!("{line} VALUES (4, 0, 'train', '2024-05-01', 0, 1, '')"), []);
    assert!(carried.is_ok(), "the visit of an undecided claim takes another invoice: {carried:?}");
    assert!(connection.execute(&format!("{line} VALUES (1, 9, 'train', '2025-05-01', 0, 1, '')"), []).is_err());
}
