//! Promises of what becomes of a pair: nothing has happened to anybody until it is told, nobody agrees to what
//! they were not told, and who steps back leaves the other free.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House};
use kumppani::domain::*;

fn pairs(house: &House) -> Vec<Partnership> {
    house.session("reader").partnerships(house.round.id).unwrap()
}

fn seen(house: &House) -> Vec<Seen<PartnershipId>> {
    pairs(house).iter().map(Partnership::seen).collect()
}

#[test]
fn a_pair_is_told_and_agreed_to_in_this_order_and_each_step_is_taken_back() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    let confirm = |agreed| Change::Confirm { partnerships: seen(&house), agreed };
    assert!(aino.act(confirm(true)).is_err(), "nobody was told");
    aino.act(Change::Publish { partnerships: seen(&house) }).unwrap();
    assert_eq!(pairs(&house)[0].status, PairStatus::Asked);
    assert!(aino.act(Change::Publish { partnerships: seen(&house) }).is_err(), "told already");
    aino.act(confirm(true)).unwrap();
    assert_eq!(pairs(&house)[0].status, PairStatus::Confirmed);
    aino.act(confirm(false)).unwrap();
    assert_eq!(pairs(&house)[0].status, PairStatus::Asked);
    for status in [PairStatus::Confirmed, PairStatus::Asked, PairStatus::Accepted] {
        aino.take_back().unwrap();
        assert_eq!(pairs(&house)[0].status, status);
    }
    assert_eq!(aino.check().unwrap(), []);
}

#[test]
fn what_is_only_suggested_is_told_to_nobody() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(house.decide(&[1, 2], Status::Accepted)).unwrap();
    aino.act(house.proposal(&[(1, 2)])).unwrap();
    assert!(aino.act(Change::Publish { partnerships: seen(&house) }).is_err());
    assert_eq!(pairs(&house)[0].status, PairStatus::Suggested);
}

#[test]
fn who_steps_back_is_declined_and_leaves_the_other_free() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    aino.act(Change::Publish { partnerships: seen(&house) }).unwrap();
    let pair = pairs(&house).remove(0);
    let (one, other) = (pair.group.members[0], pair.group.members[1]);
    let step_back = |registration: RegistrationId| Change::StepBack {
        partnership: pair.seen(),
        registration: house.registration(registration.0).seen(),
        reason: Some("remontti".into()),
    };
    assert!(aino.act(step_back(RegistrationId(6))).is_err(), "not of this pair");
    aino.act(step_back(one)).unwrap();
    assert_eq!(pairs(&house), []);
    let status = |id: RegistrationId| house.registration(id.0).status;
    assert_eq!((status(one), status(other)), (Status::Declined, Status::Accepted));
    aino.take_back().unwrap();
    assert_eq!(pairs(&house)[0].status, PairStatus::Asked);
    assert_eq!(aino.check().unwrap(), []);
}

#[test]
fn a_pair_is_somebodys_or_nobodys() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    let own = |owner| Change::OwnPartnerships { partnerships: seen(&house), owner };
    aino.act(own(Some(Actor::new("bertta")))).unwrap();
    assert_eq!(pairs(&house)[0].owner, Some(Actor::new("bertta")));
    aino.act(own(None)).unwrap();
    assert_eq!(pairs(&house)[0].owner, None);
}

#[test]
fn a_visit_has_moved_on_the_day_of_its_newest_write_in_helsinki() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    let moved = |store: &kumppani::store::Store| store.visits_moved(house.round.id).unwrap();
    let visits = aino.visits(house.round.id).unwrap();
    let days = |day: &str| visits.iter().map(|visit| (visit.id, house::day(day))).collect();
    assert_eq!(moved(&aino), days("2024-04-02"));
    let (visit, item) = (&visits[0], &visits[0].items[3]);
    let item = Seen { id: item.id, version: item.version };
    let tick = Change::Tick { visit: visit.id, item, key: "plan_told".into(), done: true };
    // Half past midnight in Helsinki.
    aino.apply(&tick, &house::operation(), "2024-04-10T21:30:00Z".parse().unwrap()).unwrap();
    let mut expected: std::collections::HashMap<_, _> = days("2024-04-02");
    expected.insert(visit.id, house::day("2024-04-11"));
    assert_eq!(moved(&aino), expected);
    // Another's record is no move of a visit.
    let pair = pairs(&house)[0].clone();
    let note = Change::NotePartnership { partnership: pair.seen(), note: "x".into() };
    aino.apply(&note, &house::operation(), "2024-05-01T08:00:00Z".parse().unwrap()).unwrap();
    assert_eq!(moved(&aino), expected);
}
