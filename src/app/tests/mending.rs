//! Decided pairs broken up as the last resort: shown first, done by Enter, not done to what has changed meanwhile.

use super::Desk;
use crate::app::{Effect, Msg, Overlay};
use crate::domain::partnership::{Decided, Mending};
use crate::domain::{Change, PartnershipId, Proposal, RegistrationId, RoundId, Seen};
use crate::i18n::Phrase;

fn id(number: i64) -> RegistrationId {
    RegistrationId(number)
}

fn mending() -> Mending {
    let proposal = Proposal {
        groups: Vec::new(),
        left_over: Vec::new(),
        total: 0,
        upper_bound: 0,
        estimated_cost: None,
        computed_from: None,
    };
    let broken =
        vec![Decided { seen: Seen { id: PartnershipId(1), version: 1 }, members: vec![id(5), id(6)], told: true }];
    Mending { broken, included: vec![id(11), id(12)], new: vec![vec![id(5), id(11)]], proposal }
}

fn shown() -> Desk {
    let mut desk = Desk::new();
    desk.press("3 g b");
    assert_eq!(desk.effects(), [Effect::Mend]);
    desk.press("g b").says("blocked-solving");
    desk.send(Msg::Mended(Ok(Some(Box::new(mending())))));
    desk
}

#[test]
fn what_is_shown_is_done_by_enter_and_left_alone_by_esc() {
    let mut desk = shown();
    desk.press("Enter");
    let broken = vec![Seen { id: PartnershipId(1), version: 1 }];
    let proposal = Box::new(mending().proposal);
    assert_eq!(desk.change(), Change::MendPairs { round: RoundId(1), broken, proposal });
    desk.written(11);
    assert!(desk.model.overlays.is_empty());
    let mut desk = shown();
    desk.press("Esc").writes_nothing();
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn what_was_seen_is_broken_up_and_the_store_refuses_what_has_changed_since() {
    let mut desk = shown();
    desk.meanwhile(|round| round.partnerships.iter_mut().for_each(|pair| pair.version = 7));
    desk.press("Enter");
    let Change::MendPairs { broken, .. } = desk.change() else { panic!("not mended") };
    assert_eq!(broken, [Seen { id: PartnershipId(1), version: 1 }]);
    let mut desk = shown();
    desk.meanwhile(|round| round.round.as_mut().unwrap().id = RoundId(2));
    desk.press("Enter").says("blocked-choice-old");
    desk.writes_nothing();
}

#[test]
fn it_opens_below_what_is_open_already_and_waits_for_one_to_come_to_the_pairs() {
    let mut desk = Desk::new();
    desk.press("3 g b ?");
    desk.send(Msg::Mended(Ok(Some(Box::new(mending())))));
    assert!(matches!(desk.model.overlay(), Some(Overlay::Menu(_))), "an Enter is still for the menu");
    let mut desk = Desk::new();
    desk.press("3 g b 2");
    desk.send(Msg::Mended(Ok(Some(Box::new(mending()))))).says("toast-choice-waits");
    desk.press("3");
    assert!(matches!(desk.model.overlay(), Some(Overlay::Mending(_))));
}

#[test]
fn where_it_helps_nobody_it_is_said() {
    let mut desk = Desk::new();
    desk.press("3 g b").send(Msg::Mended(Ok(None))).says("mend-nothing");
    desk.press("g b").send(Msg::Mended(Err(Phrase::verbatim("ei kierrosta"))));
    assert_eq!((desk.toast().as_str(), desk.model.busy), ("ei kierrosta", None));
}
