//! A letter to read before it is written as a draft. It is derived from the record each time the round changes, so
//! that what is read is what would be written.

use super::Overlay;
use super::press::scrolled;
use crate::app::{Code, Effect, Key, Model, Toast};
use crate::domain::RegistrationId;
use crate::domain::letter::Letter;
use crate::i18n::Phrase;

/// The letter on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterView {
    pub of: RegistrationId,
    /// `None` until it has come.
    pub letter: Option<Box<Letter>>,
    /// First visible row of the text; `ui` clamps it.
    pub top: u16,
}

pub(in crate::app) fn open(model: &mut Model, of: RegistrationId) -> Vec<Effect> {
    model.overlays.push(Overlay::Letter(LetterView { of, letter: None, top: 0 }));
    vec![Effect::LoadLetter(of)]
}

pub(super) fn press(model: &mut Model, mut view: LetterView, key: Key) -> Vec<Effect> {
    let mut effects = Vec::new();
    match (key.code, &view.letter) {
        // What opened it closes it too.
        (Code::Char('P' | 'q') | Code::Enter, _) => return Vec::new(),
        (Code::Char('w'), Some(shown)) => effects.push(Effect::SaveLetter { of: view.of, shown: shown.clone() }),
        (Code::Char('w'), None) => model.toast = Some(Toast::refused(Phrase::new("blocked-loading"))),
        _ => view.top = scrolled(view.top, key),
    }
    model.overlays.push(Overlay::Letter(view));
    effects
}

/// A letter that there cannot be closes its window with the reason.
pub(in crate::app) fn loaded(model: &mut Model, of: RegistrationId, answer: Result<Box<Letter>, Phrase>) {
    let is_of = |overlay: &Overlay| matches!(overlay, Overlay::Letter(view) if view.of == of);
    let Some(index) = model.overlays.iter().rposition(is_of) else { return };
    model.dirty = true;
    match (answer, &mut model.overlays[index]) {
        (Ok(letter), Overlay::Letter(view)) => view.letter = Some(letter),
        (Ok(_), _) => {}
        (Err(phrase), _) => {
            model.overlays.remove(index);
            model.toast = Some(Toast::refused(phrase));
        }
    }
}

/// The letters on the screen, to be derived anew.
pub(in crate::app) fn outdated(model: &Model) -> Vec<Effect> {
    let shown = model.overlays.iter().filter_map(|overlay| match overlay {
        Overlay::Letter(view) => Some(Effect::LoadLetter(view.of)),
        _ => None,
    });
    shown.collect()
}
