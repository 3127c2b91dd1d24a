//! The handout: read in a window that follows the round, written by a key.

use super::Desk;
use crate::app::overlay::{HandoutView, handout};
use crate::app::{Effect, Overlay, Paper};
use crate::i18n::Lang;

#[test]
fn what_is_read_is_what_is_written() {
    let mut desk = Desk::new();
    desk.press("3 P j j k");
    assert!(matches!(desk.model.overlay(), Some(Overlay::Handout(view)) if view.top == 1));
    desk.press("w");
    let shown = Box::new(handout(&desk.model, &HandoutView::default()).unwrap());
    assert_eq!(shown.groups.len(), 3);
    assert_eq!(desk.effects(), [Effect::SavePaper { lang: Lang::Fi, paper: Paper::Handout(shown) }]);
    desk.meanwhile(|round| round.partnerships.truncate(1));
    assert_eq!(handout(&desk.model, &HandoutView::default()).unwrap().groups.len(), 1);
    desk.press("P");
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn without_a_pair_there_is_nothing_to_lay_before_anybody() {
    let mut desk = Desk::new();
    desk.meanwhile(|round| round.partnerships.clear());
    desk.press("3 P").says("handout-nothing");
    assert!(desk.model.overlays.is_empty());
}
