//! Postponed registrations go on in the next round, and never in two at once.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House, now, operation};
use kumppani::desk;
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::{Store, StoreError};

/// Registrations 2 and 3 postponed, each with its reason.
fn house_with_two_postponed() -> House {
    let house = House::new();
    let mut aino = house.session("aino");
    for (id, reason) in [(2, "remontti"), (3, "myöhässä")] {
        let registrations = vec![house.registration(id).seen()];
        aino.act(Change::Decide { registrations, status: Status::Postponed, reason: Some(reason.into()) }).unwrap();
    }
    house
}

fn newest(store: &Store) -> Round {
    store.round(None).unwrap().unwrap()
}

fn words(refused: Result<Receipt, StoreError>) -> String {
    say(Lang::En, &refused.unwrap_err().phrase())
}

#[test]
fn a_round_that_begins_takes_them_along_in_its_own_entry() {
    let house = house_with_two_postponed();
    let mut aino = house.session("aino");
    aino.act(Change::NoteRegistration { registration: house.registration(2).seen(), note: "soita".into() }).unwrap();
    let receipt = aino.act(house.next_round()).unwrap();
    let said = say(Lang::En, &receipt.label);
    assert!(said.contains("2024S") && said.contains("from round 2024K 2 postponed") && said.contains("7–8"), "{said}");
    let carried = aino.registrations(newest(&aino).id).unwrap();
    let from: Vec<_> = carried.iter().map(|one| (one.id.0, one.status, one.upkeep.carried_from.unwrap().0)).collect();
    assert_eq!(from, [(7, Status::New, 2), (8, Status::New, 3)]);
    let old = house.registration(2);
    assert_eq!((old.status, old.reason.as_deref()), (Status::Postponed, Some("remontti")));
    assert_eq!((&carried[0].note, &carried[0].reason), (&old.note, &None));
    assert_eq!((&carried[0].answer.interests, &carried[0].meaning), (&old.answer.interests, &old.meaning));
    let (there, here) = (
        aino.detail(RecordKey::Registration(RegistrationId(2))).unwrap().unwrap().went_to.unwrap(),
        aino.detail(RecordKey::Registration(RegistrationId(7))).unwrap().unwrap().came_from.unwrap(),
    );
    assert_eq!((there.registration.0, there.round.as_str()), (7, "2024S"));
    assert_eq!((here.registration.0, here.round.as_str(), here.reason.as_deref()), (2, "2024K", Some("remontti")));
    assert_eq!(desk::overview(&aino, None).unwrap().registrations[0].carried_from.as_deref(), Some("2024K"));

    aino.take_back().unwrap();
    assert_eq!(newest(&aino).code, "2024K");
    assert_eq!(house.session("reader").registration(RegistrationId(7)).unwrap(), None);
    assert_eq!(aino.check().unwrap(), []);
}

#[test]
fn what_is_postponed_later_comes_by_itself_and_nothing_comes_twice() {
    let house = house_with_two_postponed();
    let mut aino = house.session("aino");
    aino.act(house.next_round()).unwrap();
    let round = newest(&aino).id;
    let carry = Change::CarryOver { round, from: None };
    assert!(words(aino.act(carry.clone())).contains("not carried over already"));
    aino.act(house.decide(&[5], Status::Postponed)).unwrap();
    assert_eq!(desk::overview(&aino, None).unwrap().left_to_carry, 1);
    assert_eq!(aino.act(carry.clone()).unwrap().records, [9]);
    assert!(aino.act(carry).is_err());
    assert_eq!(desk::overview(&aino, None).unwrap().left_to_carry, 0);
    assert!(aino.act(Change::CarryOver { round: house.round.id, from: Some(round) }).is_err(), "not back in time");
}

#[test]
fn one_that_was_carried_over_is_decided_in_one_round_only() {
    let house = house_with_two_postponed();
    let mut aino = house.session("aino");
    let postponing = aino.history(RecordKey::Registration(RegistrationId(2))).unwrap()[0].entry;
    aino.act(house.next_round()).unwrap();
    for status in [Status::New, Status::Accepted, Status::Declined] {
        let said = words(aino.act(house.decide(&[2], status)));
        assert!(said.contains("2024S") && said.contains("number 7"), "{said}");
    }
    let merge = Change::Merge { registration: house.registration(2).seen(), into: house.registration(1).seen() };
    assert!(words(aino.act(merge)).contains("number 7"));
    let said = words(aino.undo(Some(postponing), &operation(), now()));
    assert!(said.contains("registration 7"), "{said}");
    // Left out there, it may be taken in here after all, and then not there as well.
    aino.act(house.decide(&[7], Status::Declined)).unwrap();
    aino.act(house.decide(&[2], Status::Accepted)).unwrap();
    let said = words(aino.act(house.decide(&[7], Status::Accepted)));
    assert!(said.contains("registration 7"), "{said}");
    assert_eq!(aino.check().unwrap(), []);
}

#[test]
fn a_registration_takes_along_the_sites_of_those_merged_into_it() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(Change::Merge { registration: house.registration(1).seen(), into: house.registration(2).seen() }).unwrap();
    aino.act(house.decide(&[2], Status::Postponed)).unwrap();
    aino.act(house.next_round()).unwrap();
    let round = newest(&aino).id;
    let carried = &aino.registrations(round).unwrap()[0];
    assert_eq!(carried.meaning.libraries, [LibraryId::new("85624"), LibraryId::new("86074")]);
    assert!(aino.standing_sites(round).unwrap().contains(&carried.id));
    assert_eq!(house.registration(1).status, Status::Merged);
}

#[test]
fn it_goes_on_from_round_to_round() {
    let house = house_with_two_postponed();
    let mut aino = house.session("aino");
    aino.act(house.next_round()).unwrap();
    aino.act(house.decide(&[7], Status::Postponed)).unwrap();
    let Change::AddRound(mut third) = house.next_round() else { panic!("a round") };
    third.code = "2025K".into();
    third.opens = "2025-02-01".parse().unwrap();
    third.closes = "2025-02-28".parse().unwrap();
    aino.act(Change::AddRound(third)).unwrap();
    let carried = aino.registrations(newest(&aino).id).unwrap();
    assert_eq!(carried.iter().map(|one| one.upkeep.carried_from.unwrap().0).collect::<Vec<_>>(), [7]);
    assert_eq!(carried[0].answer.source, "carried:7");
}

#[test]
fn who_had_no_partner_last_time_is_known_also_where_the_library_registers_anew() {
    let house = house_with_two_postponed();
    let mut aino = house.session("aino");
    aino.act(house.decide(&[1, 4, 5], Status::Accepted)).unwrap();
    aino.act(house.proposal(&[(1, 4)])).unwrap();
    let suggested = aino.partnerships(house.round.id).unwrap().iter().map(Partnership::seen).collect();
    aino.act(Change::AcceptPartnerships { partnerships: suggested, today: house::day("2024-04-02") }).unwrap();
    aino.act(house.next_round()).unwrap();
    let round = newest(&aino).id;
    let waited = |store: &Store| store.waited(round).unwrap().iter().map(|id| id.0).collect::<Vec<_>>();
    assert_eq!(waited(&aino), [7, 8], "those carried over");
    // Of 1, who had a partner, and of 5, accepted and left over, the libraries register again.
    for old in [1, 5] {
        let registration = house.registration(old);
        let (answer, meaning) = (Box::new(registration.answer), Box::new(registration.meaning));
        aino.act(Change::AddRegistration { round, answer, meaning }).unwrap();
    }
    assert_eq!(waited(&aino), [7, 8, 10]);
    assert_eq!(aino.waited(house.round.id).unwrap(), [], "before the first round nobody waited");
}
