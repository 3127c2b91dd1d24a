//! Promises of which visits a pair has: any number each way, none lost that money rests on, no reference given twice, and a
//! checklist that follows the kind without losing what is done.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House};
use kumppani::domain::visit::checklist;
use kumppani::domain::*;
use kumppani::store::{Store, StoreError};

fn add(house: &House, guest: i64, host: i64) -> Change {
    let partnership = house.session("reader").partnerships(house.round.id).unwrap()[0].id;
    let (host, guest) = (RegistrationId(host), RegistrationId(guest));
    Change::AddVisit { partnership, host, guest, today: house::day("2024-04-05") }
}

fn remove(visit: &Visit) -> Change {
    let reference = visit.reference.clone();
    Change::RemoveVisit { visit: Seen { id: visit.id, version: visit.version }, reference }
}

fn refusal(error: StoreError) -> String {
    match error {
        StoreError::Refused(Refusal::Because(phrase)) => phrase.key,
        other => format!("{other:?}"),
    }
}

fn letters(house: &House) -> String {
    let mut visits = house.visits();
    visits.sort_by_key(|visit| visit.id);
    visits.iter().map(|visit| visit.reference.chars().last().unwrap()).collect()
}

#[test]
fn a_further_visit_gets_a_reference_that_no_other_ever_had() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    assert_eq!(letters(&house), "AB");
    aino.act(add(&house, 1, 2)).unwrap();
    assert_eq!(letters(&house), "ABC");
    let third = house.visits().into_iter().find(|visit| visit.reference.ends_with('C')).unwrap();
    assert_eq!((third.guest, third.host), (RegistrationId(1), RegistrationId(2)));
    assert_eq!(
        (third.date, third.since, third.items.len()),
        (None, house::day("2024-04-05"), checklist(VisitKind::Visit).len())
    );
    // Taken away by hand or by undo, its letter may stand in an instruction already.
    aino.act(remove(&third)).unwrap();
    aino.act(add(&house, 2, 1)).unwrap();
    assert_eq!(letters(&house), "ABD");
    aino.take_back().unwrap();
    aino.act(add(&house, 2, 1)).unwrap();
    assert_eq!(letters(&house), "ABE");
    // The last of all, taken away, leaves its letter given as well.
    let first = house.visits().into_iter().find(|visit| visit.reference.ends_with('A')).unwrap();
    aino.act(remove(&first)).unwrap();
    aino.take_back().unwrap();
    assert_eq!(letters(&house), "ABE");
    let fresh = House::new().with_a_partnership();
    let mut bertta = fresh.session("bertta");
    let second = fresh.visits().into_iter().find(|visit| visit.reference.ends_with('B')).unwrap();
    bertta.act(remove(&second)).unwrap();
    bertta.act(add(&fresh, 1, 2)).unwrap();
    assert_eq!(letters(&fresh), "AC", "one that was there from the beginning was given, too");
    assert_eq!(aino.check().unwrap(), []);
}

#[test]
fn no_visit_is_added_for_strangers_and_none_taken_away_that_something_rests_on() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    for (guest, host, key) in
        [(1, 3, "refused-not-a-member"), (3, 1, "refused-not-a-member"), (1, 1, "refused-visit-to-itself")]
    {
        assert_eq!(refusal(aino.act(add(&house, guest, host)).unwrap_err()), key);
    }
    aino.act(house.new_claim()).unwrap();
    let claimed = aino.claims(house.round.id).unwrap()[0].visit;
    let (with, without): (Vec<Visit>, Vec<Visit>) = house.visits().into_iter().partition(|visit| visit.id == claimed);
    assert_eq!(refusal(aino.act(remove(&with[0])).unwrap_err()), "refused-visit-has-claim");
    aino.act(remove(&without[0])).unwrap();
    aino.take_back().unwrap();
    assert_eq!(letters(&house), "AB");

    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    aino.act(remove(&house.visits()[0])).unwrap();
    assert_eq!(refusal(aino.act(remove(&house.visits()[0])).unwrap_err()), "refused-last-visit");
    assert_eq!(aino.check().unwrap(), []);
}

fn keys(store: &Store, house: &House, ticked: bool) -> Vec<String> {
    let mut visits = store.visits(house.round.id).unwrap();
    visits.sort_by_key(|visit| visit.id);
    let items = visits.remove(0).items.into_iter().filter(|item| !ticked || item.ticked.is_some());
    items.map(|item| item.key).collect()
}

#[test]
fn the_checklist_follows_the_kind_and_what_somebody_ticked_stays() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    let visit = |house: &House| house.visits().into_iter().min_by_key(|visit| visit.id).unwrap();
    let turn = |house: &House, kind| {
        let visit = visit(house);
        Change::SetVisitKind { visit: Seen { id: visit.id, version: visit.version }, kind }
    };
    for key in ["plan_told", "lunch"] {
        let visit = visit(&house);
        let item = visit.items.iter().find(|item| item.key == key).unwrap();
        let item = Seen { id: item.id, version: item.version };
        aino.act(Change::Tick { visit: visit.id, item, key: key.into(), done: true }).unwrap();
    }
    let template = |kind| checklist(kind).iter().map(|item| item.key.clone()).collect::<Vec<_>>();
    let before = visit(&house);
    aino.act(turn(&house, VisitKind::Swap)).unwrap();
    assert_eq!(visit(&house).kind, VisitKind::Swap);
    let mut there = keys(&aino, &house, false);
    there.retain(|key| key != "lunch");
    assert_eq!(there, template(VisitKind::Swap));
    assert_eq!(keys(&aino, &house, true), ["plan_told", "lunch"], "what somebody did is not wiped out");
    assert_eq!(refusal(aino.act(turn(&house, VisitKind::Swap)).unwrap_err()), "refused-kind-already");
    aino.take_back().unwrap();
    let items = |visit: &Visit| {
        visit.items.iter().map(|item| (item.id, item.key.clone(), item.ticked.clone())).collect::<Vec<_>>()
    };
    assert_eq!(items(&visit(&house)), items(&before));
    assert_eq!(keys(&aino, &house, true), ["plan_told", "lunch"]);
    assert_eq!(aino.check().unwrap(), []);
}
