//! Who else is here.

use super::{Desk, sample};
use crate::app::{Msg, Watchers};
use crate::domain::{Actor, Present, RecordKey, RegistrationId};

fn present(who: &str, registration: i64) -> Present {
    Present { who: Actor::new(who), at: Some(RecordKey::Registration(RegistrationId(registration))) }
}

fn names<'a>(names: impl IntoIterator<Item = &'a Actor>) -> Vec<&'a str> {
    names.into_iter().map(Actor::as_str).collect()
}

#[test]
fn a_colleague_is_with_me_while_we_are_on_the_same_record() {
    let mut desk = Desk::new();
    desk.press("2 j");
    desk.send(Msg::Others(vec![present("aino", 2), present("carita", 3)]));
    assert_eq!(names(desk.model.colleagues()), ["aino", "carita"]);
    assert_eq!(desk.model.watchers(), Some(Watchers::Colleagues(vec![&Actor::new("aino")])));
    desk.press("j");
    assert_eq!(desk.model.watchers(), Some(Watchers::Colleagues(vec![&Actor::new("carita")])));
    desk.press("j");
    assert_eq!(desk.model.watchers(), None);
    desk.send(Msg::Others(Vec::new()));
    assert_eq!(desk.model.colleagues(), [] as [&Actor; 0]);
}

#[test]
fn one_with_two_sessions_is_one_and_my_own_other_session_is_no_colleague() {
    let mut desk = Desk::new();
    desk.press("2");
    desk.send(Msg::Others(vec![present("Aino", 1), present("aino", 1), present("Bertta", 1)]));
    assert_eq!(names(desk.model.colleagues()), ["Aino"]);
    assert_eq!(desk.model.watchers(), Some(Watchers::Colleagues(vec![&Actor::new("Aino")])));
    desk.send(Msg::Others(vec![present("Bertta", 1)]));
    assert_eq!(desk.model.colleagues(), [] as [&Actor; 0]);
    assert_eq!(desk.model.watchers(), Some(Watchers::Myself));
}

#[test]
fn a_colleague_who_goes_among_other_records_draws_nothing() {
    let mut desk = Desk::with(sample::snapshot());
    desk.press("2");
    desk.send(Msg::Others(vec![present("aino", 3)]));
    assert!(desk.model.take_dirty());
    desk.send(Msg::Others(vec![present("aino", 2)]));
    assert!(!desk.model.take_dirty());
    desk.send(Msg::Others(vec![present("aino", 1)]));
    assert!(desk.model.take_dirty());
    desk.send(Msg::Others(vec![present("aino", 2)]));
    assert!(desk.model.take_dirty());
}
