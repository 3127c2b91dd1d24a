//! The histogram of the scores: asked for by a key, counted elsewhere, counted anew with the round.

use super::Desk;
use crate::app::{Effect, Msg, Overlay};
use crate::domain::EntryId;
use crate::domain::partnership::Distribution;
use crate::i18n::Phrase;

fn counted(hundredths: i64) -> Distribution {
    let mut distribution = Distribution::default();
    distribution.possible.add(hundredths);
    distribution
}

fn shown(desk: &Desk) -> Option<Distribution> {
    match desk.model.overlay() {
        Some(Overlay::Distribution(view)) => view.distribution,
        other => panic!("{other:?} instead of the histogram"),
    }
}

#[test]
fn it_is_counted_elsewhere_and_again_when_the_round_changes() {
    let mut desk = Desk::new();
    desk.press("3 D");
    assert_eq!((desk.effects(), shown(&desk)), (vec![Effect::LoadDistribution], None));
    assert!(desk.model.awaits_answer());
    desk.send(Msg::Distributed(Ok(counted(100))));
    assert_eq!(shown(&desk), Some(counted(100)));
    desk.meanwhile(|round| round.head = Some(EntryId(50)));
    assert_eq!((desk.effects(), shown(&desk)), (vec![Effect::LoadDistribution], Some(counted(100))));
    desk.send(Msg::Distributed(Ok(counted(200))));
    assert_eq!(shown(&desk), Some(counted(200)));
    desk.press("D");
    assert!(desk.model.overlays.is_empty());
    desk.send(Msg::Distributed(Ok(counted(300))));
    assert!(desk.model.overlays.is_empty(), "what comes too late opens nothing");
}

#[test]
fn what_cannot_be_counted_closes_with_the_reason() {
    let mut desk = Desk::new();
    desk.press("3 D").send(Msg::Distributed(Err(Phrase::verbatim("ei kierrosta"))));
    assert!(desk.model.overlays.is_empty());
    assert_eq!(desk.toast(), "ei kierrosta");
}
