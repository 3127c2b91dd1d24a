//! A question before something that reaches many records, or that no undo takes back: what would be written, and Enter writes it.

use super::Overlay;
use super::press::scrolled;
use crate::app::blocked::may_not;
use crate::app::{Code, Effect, Key, Model, Sent, Toast};
use crate::domain::Change;
use crate::i18n::Phrase;

/// The question on the screen. The change is on the records as they were seen: where another was faster, it is refused.
#[derive(Debug, Clone, PartialEq)]
pub struct AskView {
    pub title: Phrase,
    /// One sentence each.
    pub lines: Vec<Phrase>,
    /// What Enter does, in a word or two.
    pub answer: &'static str,
    change: Box<Change>,
    /// First visible row of the text; `ui` clamps it.
    pub top: u16,
}

pub(in crate::app) fn ask(model: &mut Model, title: Phrase, lines: Vec<Phrase>, answer: &'static str, change: Change) {
    model.overlays.push(Overlay::Ask(AskView { title, lines, answer, change: Box::new(change), top: 0 }));
}

pub(super) fn press(model: &mut Model, mut view: AskView, key: Key) -> Vec<Effect> {
    let mut effects = Vec::new();
    match key.code {
        Code::Char('q') => return effects,
        Code::Enter => match may_not(model, view.change.permission()) {
            Some(reason) => model.toast = Some(Toast::refused(reason)),
            None => {
                let clears_marks = matches!(*view.change, Change::DecideClaims { .. } | Change::ExportClaims { .. });
                let sent = Sent { clears_marks, closes_to: Some(model.overlays.len()), ..Sent::default() };
                effects = model.write((*view.change).clone(), sent);
            }
        },
        _ => view.top = scrolled(view.top, key),
    }
    model.overlays.push(Overlay::Ask(view));
    effects
}
