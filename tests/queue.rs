//! Promises of the queue on a real database: only what was written is read again, and that is all that
//! changed; what one searches for is found in every text of a registration and not a moment longer.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House};
use kumppani::desk;
use kumppani::domain::*;
use kumppani::store::{Store, StoreError};
use proptest::prelude::*;

/// The `step`-th kind of write on the `which`-th registration.
fn any_write(house: &House, session: &mut Store, step: u8, which: i64) -> Result<Receipt, StoreError> {
    let id = which % 6 + 1;
    let seen = |id| house.registration(id).seen();
    session.act(match step % 8 {
        0 => house.decide(&[id], Status::ALL[usize::try_from(which % 5).unwrap()]),
        1 => Change::Merge { registration: seen(id), into: seen(id % 6 + 1) },
        2 => Change::NoteRegistration { registration: seen(id), note: format!("muistiinpano{which}") },
        3 => Change::OwnRegistrations { registrations: vec![seen(id)], owner: Some(Actor::new("aino")) },
        4 => Change::ImportDirectory { file: "uusi.csv".into(), libraries: vec![renamed(session, which)] },
        5 => Change::ImportAnswers {
            round: house.round.id,
            file: "uusi.csv".into(),
            answers: vec![answer(house, which)],
            withdrawn: Vec::new(),
        },
        6 => return session.take_back(),
        _ => return session.bring_back(),
    })
}

fn renamed(session: &Store, which: i64) -> Library {
    let library = session.libraries().unwrap().remove(0);
    Library { name: format!("Nimetty kirjasto {which}"), ..library }
}

/// An answer that replaces registration 1, or is added.
fn answer(house: &House, which: i64) -> IncomingAnswer {
    let old = house.registration(1);
    let replaces = (which % 2 == 0).then(|| old.seen());
    let source = if replaces.is_some() { old.answer.source.clone() } else { format!("added:{which}") };
    let answer = Answer { source, interests: format!("toive{which}"), ..old.answer };
    IncomingAnswer { replaces, answer, meaning: old.meaning }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_is_read_after_writes_is_the_round_as_it_is(
        writes in prop::collection::vec((any::<u8>(), 0_i64..40, any::<bool>()), 1..16),
    ) {
        let house = House::new();
        let mut session = house.session("aino");
        let mut shown = desk::overview(&session, None).unwrap();
        shown.registrations.prepare();
        let mut index = desk::RoundIndex::read(&session, &house.round).unwrap();
        for (step, which, looks) in writes {
            let written = any_write(&house, &mut session, step, which);
            prop_assert!(matches!(written, Ok(_) | Err(StoreError::Refused(_))), "{:?}", written);
            if looks {
                shown = desk::overview_after(&session, None, &shown).unwrap();
                prop_assert_eq!(&shown, &desk::overview(&session, None).unwrap());
                let anew = desk::RoundIndex::read(&session, &house.round).unwrap();
                if !index.refresh(&session, &house.round).unwrap() {
                    index = desk::RoundIndex::read(&session, &house.round).unwrap();
                }
                for words in ["muistiinpano", "toive", "nimetty", "Marttila", "satutunti", "muistiinpano3", "#7"] {
                    prop_assert_eq!(index.find(words), anew.find(words), "{}", words);
                }
            }
        }
    }
}

#[test]
fn every_text_of_a_registration_is_searched_and_what_its_codes_stand_for() {
    let house = House::new();
    let mut session = house.session("aino");
    let registration = house.registration(6).seen();
    session.act(Change::NoteRegistration { registration, note: "soitettu Ullalle".into() }).unwrap();
    let decide = Change::Decide {
        registrations: vec![house.registration(6).seen()],
        status: Status::Postponed,
        reason: Some("remontti kesken".into()),
    };
    session.act(decide).unwrap();
    let index = desk::RoundIndex::read(&session, &house.round).unwrap();
    let found = |words: &str| index.find(words).1.into_iter().map(|id| id.0).collect::<Vec<_>>();
    for words in
        ["paraisten", "Parainen", "Pargas", "pargasissa", "kirjasto5@kunta", "ullalle", "remonttia", "#6", "praaisten"]
    {
        assert_eq!(found(words), [6], "{words}");
    }
    assert_eq!(found("satutunnit koulu"), [1, 2, 3, 4, 5, 6]);
    assert_eq!(found("satutunnit ullalle"), [6]);
}

#[test]
fn an_owner_is_journalled_and_taken_back_as_one_step() {
    let house = House::new();
    let mut aino = house.session("aino");
    let registrations: Vec<_> = [1, 2].map(|id| house.registration(id).seen()).into();
    let stale = registrations.clone();
    aino.act(Change::OwnRegistrations { registrations, owner: Some(Actor::new("aino")) }).unwrap();
    assert_eq!(house.registration(2).upkeep.owner, Some(Actor::new("aino")));
    let again = Change::OwnRegistrations { registrations: stale, owner: Some(Actor::new("bertta")) };
    assert!(matches!(house.session("bertta").act(again), Err(StoreError::Refused(Refusal::Conflict(_)))));
    aino.take_back().unwrap();
    assert_eq!(house.registration(2).upkeep.owner, None);
}
