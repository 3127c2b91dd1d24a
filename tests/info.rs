//! Promises of the info session: who was sent the invitation is invited, nobody's mark is written over unseen, undo takes
//! back the whole, and whoever missed it waits on *Today* until somebody has seen to it.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use chrono::{NaiveDate, NaiveTime};
use house::{Act, House, day, now, operation};
use kumppani::desk::overview;
use kumppani::domain::letter::{LetterKind, LetterRef, Posted};
use kumppani::domain::visit::{Due, DueKind, due};
use kumppani::domain::*;
use kumppani::store::{Store, StoreError};
use proptest::prelude::*;

fn on(date: &str) -> Box<InfoEdit> {
    let time = NaiveTime::from_hms_opt(14, 0, 0).unwrap();
    Box::new(InfoEdit { day: day(date), time, minutes: None, place: "https://x.fi".into(), material: None })
}

fn add(house: &House, store: &mut Store, date: &str) -> InfoId {
    InfoId(store.act(Change::AddInfo { round: house.round.id, session: on(date) }).unwrap().records[0])
}

fn session(store: &Store, id: InfoId) -> InfoSession {
    overview(store, None).unwrap().info.into_iter().find(|session| session.id == id).unwrap()
}

fn mark(store: &mut Store, id: InfoId, side: i64, mark: GuestMark) -> Result<Receipt, StoreError> {
    let guests = vec![session(store, id).seen_guest(RegistrationId(side))];
    store.act(Change::MarkGuests { session: id, guests, mark })
}

fn missed(store: &Store, today: NaiveDate) -> Vec<Due> {
    let waiting = due(&overview(store, None).unwrap(), today);
    waiting.into_iter().filter(|due| due.what == DueKind::InfoAbsent).collect()
}

fn invitation(id: InfoId, side: i64) -> Posted {
    let letter =
        LetterRef { kind: LetterKind::InfoInvitation, of: RecordKey::Info(id), to: Some(RegistrationId(side)) };
    Posted { letter, to: "a@x.fi".into() }
}

#[test]
fn whoever_the_invitation_was_sent_to_is_invited_in_the_same_entry() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    let id = add(&house, &mut aino, "2024-04-10");
    mark(&mut aino, id, 2, GuestMark::As(Attendance::Coming)).unwrap();
    let letters = vec![invitation(id, 1), invitation(id, 2)];
    aino.act(Change::MarkSent { round: house.round.id, letters, again: false }).unwrap();
    let states = |store: &Store| {
        let guests = session(store, id).guests;
        guests.iter().map(|guest| (guest.registration.0, guest.attendance)).collect::<Vec<_>>()
    };
    assert_eq!(states(&aino), [(1, Attendance::Invited), (2, Attendance::Coming)], "what is known stays");
    aino.take_back().unwrap();
    assert_eq!(states(&aino), [(2, Attendance::Coming)]);
    assert_eq!(overview(&aino, None).unwrap().sent, []);
    aino.bring_back().unwrap();
    assert_eq!(states(&aino).len(), 2);
    aino.act(Change::RemoveInfo { session: session(&aino, id).seen() }).unwrap();
    assert_eq!(overview(&aino, None).unwrap().info, []);
    aino.take_back().unwrap();
    assert_eq!(states(&aino).len(), 2, "the guests come back with their session");
    assert_eq!(aino.check().unwrap(), []);
}

#[test]
fn a_mark_against_an_older_one_is_refused_and_so_is_a_guest_of_another_round() {
    let house = House::new().with_a_partnership();
    let (mut aino, mut bertta) = (house.session("aino"), house.session("bertta"));
    let id = add(&house, &mut aino, "2024-04-10");
    let unseen = vec![session(&aino, id).seen_guest(RegistrationId(1))];
    mark(&mut bertta, id, 1, GuestMark::As(Attendance::Coming)).unwrap();
    let over = Change::MarkGuests { session: id, guests: unseen, mark: GuestMark::As(Attendance::Absent) };
    assert!(matches!(aino.act(over), Err(StoreError::Refused(Refusal::Conflict(_)))));
    assert_eq!(session(&aino, id).guests[0].attendance, Attendance::Coming);
    aino.act(house.next_round()).unwrap();
    let later = aino.round(None).unwrap().unwrap().id;
    let another = InfoId(aino.act(Change::AddInfo { round: later, session: on("2024-10-01") }).unwrap().records[0]);
    let guests = vec![Seen { id: RegistrationId(1), version: 0 }];
    let stranger = Change::MarkGuests { session: another, guests, mark: GuestMark::As(Attendance::Invited) };
    assert!(matches!(aino.act(stranger), Err(StoreError::Refused(Refusal::Because(_)))));
    for wrong in
        [InfoEdit { minutes: Some(0), ..*on("2024-04-10") }, InfoEdit { place: "a".repeat(501), ..*on("2024-04-10") }]
    {
        assert!(aino.act(Change::AddInfo { round: house.round.id, session: Box::new(wrong) }).is_err());
    }
}

#[test]
fn whoever_missed_it_waits_until_told_or_spoken_to_or_at_another_session() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    let id = add(&house, &mut aino, "2024-03-20");
    mark(&mut aino, id, 1, GuestMark::As(Attendance::Invited)).unwrap();
    mark(&mut aino, id, 2, GuestMark::As(Attendance::Absent)).unwrap();
    let who = |store: &Store, today: &str| missed(store, day(today)).into_iter().map(|due| due.who).collect::<String>();
    assert_eq!(who(&aino, "2024-03-19"), "");
    assert_eq!(who(&aino, "2024-03-20"), "Marttilan kirjasto", "the other may still answer today");
    assert_eq!(who(&aino, "2024-03-21"), "Auran kirjasto, Marttilan kirjasto");
    mark(&mut aino, id, 2, GuestMark::Told).unwrap();
    assert_eq!(who(&aino, "2024-03-21"), "Auran kirjasto");
    let later = add(&house, &mut aino, "2024-03-28");
    mark(&mut aino, later, 1, GuestMark::As(Attendance::Coming)).unwrap();
    assert_eq!(who(&aino, "2024-03-28"), "", "it comes to the other");
    mark(&mut aino, later, 1, GuestMark::As(Attendance::Absent)).unwrap();
    assert_eq!(missed(&aino, day("2024-03-29")).len(), 2);
    let partnership = aino.partnerships(house.round.id).unwrap()[0].id;
    aino.act(Change::LogContact { partnership, text: "kerrottu".into(), follow_up: None }).unwrap();
    assert_eq!(missed(&aino, day("2024-04-03")), [], "the log says it");
    mark(&mut aino, id, 2, GuestMark::As(Attendance::Attended)).unwrap();
    assert_eq!(session(&aino, id).guests[1].told, None, "what was told to somebody away says nothing of one who came");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn as_many_undos_as_marks_lead_back_to_nobody(marks in proptest::collection::vec((1_i64..7, 0_usize..6), 1..12)) {
        let house = House::new().with_a_partnership();
        let mut aino = house.session("aino");
        let id = add(&house, &mut aino, "2024-04-10");
        let all = [Attendance::Invited, Attendance::Coming, Attendance::Attended, Attendance::Absent].map(GuestMark::As);
        let all: Vec<GuestMark> = all.into_iter().chain([GuestMark::Uninvited, GuestMark::Told]).collect();
        // A mark that changes nothing is no entry.
        let done = marks.iter().filter(|(side, which)| mark(&mut aino, id, *side, all[*which]).is_ok()).count();
        prop_assert!(session(&aino, id).guests.iter().all(|guest| guest.told.is_none() || guest.version > 0));
        for _ in 0..done {
            aino.undo(None, &operation(), now()).unwrap();
        }
        prop_assert_eq!(session(&aino, id).guests, vec![]);
        prop_assert_eq!(aino.check().unwrap(), vec![]);
    }
}
