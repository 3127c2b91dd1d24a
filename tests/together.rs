//! Promises of the store where two are at one file: what collides is refused in words, what was
//! given once is never given again, and nobody takes back what is not theirs to take back.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House};
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::StoreError;

fn words(error: &StoreError) -> String {
    say(Lang::En, &error.phrase())
}

/// The answers of registration 1 once more, as another form's.
fn import(house: &House, source: &str) -> Change {
    let Registration { mut answer, meaning, .. } = house.registration(1);
    answer.source = source.to_owned();
    let answers = vec![IncomingAnswer { replaces: None, answer, meaning }];
    Change::ImportAnswers { round: house.round.id, file: "more.csv".into(), answers }
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
