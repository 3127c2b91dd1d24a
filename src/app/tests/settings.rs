//! The settings: tried before they are saved.

use super::Desk;
use crate::app::{Effect, Msg, Overlay};
use crate::domain::Change;
use crate::domain::partnership::Trial;
use crate::domain::setting::{Setting, Settings};

fn trial() -> Box<Trial> {
    Box::new(Trial { pairs: 2, left_over: 1, total: 100, worst: None, estimated_cost: None, kept: 1, new: Vec::new() })
}

fn shows(desk: &Desk) -> bool {
    matches!(desk.model.overlay(), Some(Overlay::Settings(view)) if view.trial.is_some())
}

#[test]
fn a_value_is_tried_and_saved_only_by_enter() {
    let mut desk = Desk::new();
    desk.press("g s");
    assert_eq!(desk.effects(), [Effect::TrySetting(None)]);
    desk.press("Right");
    let tried = Some((Setting::SizeWeight, 35));
    assert_eq!(desk.effects(), [Effect::TrySetting(tried)]);
    desk.send(Msg::Tried { tried: None, trial: Ok(trial()) });
    assert!(!shows(&desk), "an answer about another value");
    desk.send(Msg::Tried { tried, trial: Ok(trial()) });
    assert!(shows(&desk));
    desk.press("Down").says("settings-save-first");
    desk.press("Enter");
    assert_eq!(desk.change(), Change::SetSetting { setting: Setting::SizeWeight, value: Some(35) });
}

#[test]
fn a_typed_number_out_of_range_is_refused_in_words_and_esc_discards_it() {
    let mut desk = Desk::new();
    desk.press("g s").press("5 0 0").effects();
    desk.press("Enter").says("setting-out-of-range");
    desk.press("Esc").effects();
    assert!(matches!(desk.model.overlay(), Some(Overlay::Settings(view)) if view.typed.is_empty()));
    desk.press("Enter").says("settings-nothing-changed");
    desk.press("Esc");
    assert!(desk.model.overlay().is_none());
}

#[test]
fn the_default_is_no_value_of_ones_own() {
    let mut desk = Desk::new();
    desk.meanwhile(|round| round.settings = Settings::default().with(Setting::SizeWeight, 80));
    desk.press("g s r").effects();
    desk.press("Enter");
    assert_eq!(desk.change(), Change::SetSetting { setting: Setting::SizeWeight, value: None });
}
