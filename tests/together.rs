//! Promises of the store where two are at one file: what collides is refused in words, what was
//! given once is never given again, and nobody takes back what is not theirs to take back.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House, day, now, operation};
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::{Store, StoreError};
use rusqlite::Connection;

fn words(error: &StoreError) -> String {
    say(Lang::En, &error.phrase())
}

/// Every reference that stands on a visit.
fn references(house: &House) -> Vec<String> {
    house.visits().into_iter().map(|visit| visit.reference).collect()
}

/// The answers of registration 1 once more, as another form's.
fn import(house: &House, source: &str) -> Change {
    let Registration { mut answer, meaning, .. } = house.registration(1);
    answer.source = source.to_owned();
    let answers = vec![IncomingAnswer { replaces: None, answer, meaning }];
    Change::ImportAnswers { round: house.round.id, file: "more.csv".into(), answers, withdrawn: Vec::new() }
}

#[test]
fn an_undo_into_a_place_taken_since_says_who_took_it() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(house.decide(&[1, 2, 3], Status::Accepted)).unwrap();
    aino.act(house.proposal(&[(1, 2)])).unwrap();
    aino.act(house.decide(&[1], Status::Declined)).unwrap();
    house.session("bertta").act(house.proposal(&[(2, 3)])).unwrap();
    let error = aino.take_back().unwrap_err();
    assert!(matches!(error, StoreError::Refused(_)), "{error}");
    assert!(words(&error).contains("bertta"), "{}", words(&error));
}

#[test]
fn a_broken_pair_does_not_come_back_once_its_members_are_paired_anew() {
    let house = House::new().with_a_partnership();
    house.session("aino").act(Change::BreakPartnership { partnership: partnership(&house, 0).seen() }).unwrap();
    let mut bertta = house.session("bertta");
    bertta.act(house.proposal(&[(1, 2)])).unwrap();
    bertta.act(house.accept_all()).unwrap();
    let error = house.session("aino").take_back().unwrap_err();
    assert!(matches!(error, StoreError::Refused(_)), "{error}");
    assert!(words(&error).contains("bertta"), "{}", words(&error));
}

fn partnership(house: &House, place: usize) -> Partnership {
    house.session("reader").partnerships(house.round.id).unwrap()[place].clone()
}

#[test]
fn one_file_imported_by_two_at_a_time_is_taken_in_once() {
    let house = House::new();
    house.session("aino").act(import(&house, "participant:9")).unwrap();
    let error = house.session("bertta").act(import(&house, "participant:9")).unwrap_err();
    assert!(matches!(error, StoreError::Refused(_)), "{error}");
    for lang in Lang::ALL {
        assert!(!say(lang, &error.phrase()).contains("UNIQUE"), "{error}");
    }
}

#[test]
fn an_order_reference_is_never_given_twice() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    let first = references(&house);
    aino.act(Change::BreakPartnership { partnership: partnership(&house, 0).seen() }).unwrap();
    let mut bertta = house.session("bertta");
    bertta.act(house.decide(&[3, 4], Status::Accepted)).unwrap();
    bertta.act(house.proposal(&[(3, 4)])).unwrap();
    bertta.act(house.accept_all()).unwrap();
    assert!(references(&house).iter().all(|reference| !first.contains(reference)), "{:?}", references(&house));
    // Nobody's reference is in the way of the pair that comes back.
    aino.take_back().unwrap();
    let mut all = references(&house);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 4, "{all:?}");
    // An acceptance taken back has given its references as well: they may be in a letter already.
    bertta.take_back().unwrap();
    house.session("cecilia").act(house.accept_all()).unwrap();
    assert_eq!(references(&house).iter().filter(|reference| all.contains(reference)).count(), 2);
}

#[test]
fn a_round_begun_anew_under_its_code_gives_no_reference_again() {
    let folder = tempfile::tempdir().unwrap();
    let house = House { folder, round: House::new().round };
    let mut setup = Store::create(&house.path(), Actor::new("setup")).unwrap();
    let round = || {
        Change::AddRound(NewRound {
            code: "2024K".into(),
            name: None,
            opens: day("2024-02-16"),
            closes: day("2024-03-15"),
            budget: None,
        })
    };
    let answered = House::new();
    let mut given = Vec::new();
    for _ in 0..2 {
        let begun = setup.act(round()).unwrap().records[0];
        let mut answers = Vec::new();
        for id in [1, 2] {
            let Registration { answer, mut meaning, .. } = answered.registration(id);
            meaning.libraries.clear();
            answers.push(IncomingAnswer { replaces: None, answer, meaning });
        }
        let file = "spring.csv".to_owned();
        let ids = setup
            .act(Change::ImportAnswers { round: RoundId(begun), file, answers, withdrawn: Vec::new() })
            .unwrap()
            .records;
        setup.act(house.decide(&ids, Status::Accepted)).unwrap();
        let this = House { folder: tempfile::tempdir().unwrap(), round: setup.round(None).unwrap().unwrap() };
        setup.act(this.proposal(&[(ids[0], ids[1])])).unwrap();
        let partnerships = vec![setup.partnerships(RoundId(begun)).unwrap()[0].seen()];
        setup.act(Change::AcceptPartnerships { partnerships, today: day("2024-04-02") }).unwrap();
        given.extend(setup.visits(RoundId(begun)).unwrap().into_iter().map(|visit| visit.reference));
        for _ in 0..5 {
            setup.take_back().unwrap();
        }
    }
    given.sort();
    given.dedup();
    assert_eq!(given.len(), 4, "{given:?}");
}

#[test]
fn a_registrations_number_is_never_anothers() {
    let house = House::new();
    let wrong = house.session("aino").act(import(&house, "wrong:1")).unwrap().records;
    house.session("aino").take_back().unwrap();
    let right = house.session("aino").act(import(&house, "right:1")).unwrap().records;
    assert_eq!((wrong, right), (vec![7], vec![8]));
    assert_eq!(house.session("aino").history(RecordKey::Registration(RegistrationId(8))).unwrap().len(), 1);
}

#[test]
fn undo_leaves_an_administrator() {
    let house = House::new();
    let role = |name: &str, role| Change::SetRole { person: Actor::new(name), role };
    let mut root = house.session("root");
    let first = root.act(role("root", Role::Admin)).unwrap().entry;
    root.act(role("aino", Role::Coordinator)).unwrap();
    let said = words(&root.undo(Some(first), &operation(), now()).unwrap_err());
    assert!(said.contains("administrator"), "{said}");
    // Where it was the only role, all may do all again, as before it.
    root.take_back().unwrap();
    root.undo(Some(first), &operation(), now()).unwrap();
}

#[test]
fn nobody_takes_back_what_another_chose_for_themselves() {
    let house = House::new();
    let mut root = house.session("root");
    let language = Change::SetLanguage { person: Actor::new("aino"), language: Lang::Sv };
    let entry = house.session("aino").act(language).unwrap().entry;
    assert!(house.session("stranger").undo(Some(entry), &operation(), now()).is_err());
    root.act(Change::SetRole { person: Actor::new("root"), role: Role::Admin }).unwrap();
    assert!(root.undo(Some(entry), &operation(), now()).is_err(), "not even an administrator");
    assert!(house.session("stranger").undo(Some(entry), &operation(), now()).is_err());
    house.session("aino").take_back().unwrap();
    house.session("aino").bring_back().unwrap();
}

#[test]
fn what_needed_an_administrator_is_taken_back_by_one() {
    let house = House::new();
    let role = |name: &str, role| Change::SetRole { person: Actor::new(name), role };
    let mut root = house.session("root");
    root.act(role("root", Role::Admin)).unwrap();
    root.act(role("aino", Role::Coordinator)).unwrap();
    let entry = root.act(Change::SetRate(Rate { year: 2024, car: 60, passenger: 4 })).unwrap().entry;
    let said = words(&house.session("aino").undo(Some(entry), &operation(), now()).unwrap_err());
    assert!(said.contains("coordinator"), "{said}");
    root.undo(Some(entry), &operation(), now()).unwrap();
}

#[test]
fn a_forbidden_pair_is_neither_proposed_nor_accepted() {
    let house = House::new();
    let forbid = || Change::SetRule {
        round: house.round.id,
        rule: PairRule::new(RegistrationId(2), RegistrationId(1), Rule::Forbid),
    };
    let mut aino = house.session("aino");
    aino.act(house.decide(&[1, 2], Status::Accepted)).unwrap();
    aino.act(house.proposal(&[(1, 2)])).unwrap();
    aino.act(forbid()).unwrap();
    let said = words(&aino.act(house.accept_all()).unwrap_err());
    assert!(said.contains('1') && said.contains('2') && said.contains("not to be paired"), "{said}");
    let said = words(&aino.act(house.proposal(&[(1, 2)])).unwrap_err());
    assert!(said.contains("not to be paired"), "{said}");
}

#[test]
fn a_copy_made_by_vacuum_is_opened_with_a_log() {
    let house = House::new();
    let copy = house.folder.path().join("copy.db");
    Connection::open(house.path()).unwrap().execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
    Store::open(&copy, Actor::new("aino")).unwrap();
    let mode: String =
        Connection::open(&copy).unwrap().pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
}

#[test]
fn a_contradiction_of_old_stops_no_other_write_and_is_still_told() {
    let house = House::new().with_a_partnership();
    let tool = Connection::open(house.path()).unwrap();
    let name = "journal_registration_update";
    let sql = "SELECT sql FROM sqlite_schema WHERE name = ?1";
    let trigger: String = tool.query_row(sql, [name], |row| row.get(0)).unwrap();
    let batch = format!("DROP TRIGGER {name}; UPDATE registration SET status = 'declined' WHERE id = 1; {trigger}");
    tool.execute_batch(&batch).unwrap();
    let mut aino = house.session("aino");
    aino.act(house.decide(&[3], Status::Accepted)).unwrap();
    let found = aino.check().unwrap();
    let told: Vec<_> = found.iter().map(|violation| (violation.invariant, violation.record.as_str())).collect();
    assert_eq!(told, [("member-is-accepted", "1"), ("row-is-as-journalled", "registration 1")]);
}

#[test]
fn what_was_said_is_rewritten_by_no_tool_and_an_acceptance_with_a_log_is_not_taken_back() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    let partnership = aino.partnerships(house.round.id).unwrap()[0].id;
    let said = Change::LogContact { partnership, text: "soitettu".into(), follow_up: None };
    aino.act(said).unwrap();
    let tool = Connection::open(house.path()).unwrap();
    tool.execute_batch("DROP TRIGGER journal_contact_log_update").unwrap();
    let error = tool.execute("UPDATE contact_log SET text = 'muuta'", []).unwrap_err().to_string();
    assert!(error.contains("refused-log-stands"), "{error}");
    let refused = words(&house.session("setup").take_back().unwrap_err());
    assert!(refused.contains("logged contacts"), "{refused}");
    assert_eq!(aino.contact_log(house.round.id).unwrap()[0].text, "soitettu");
}
