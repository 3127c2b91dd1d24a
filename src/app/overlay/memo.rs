//! The check memo of a claim: read here, written as a page and a text by a key.

use super::Overlay;
use super::press::scrolled;
use crate::app::{Code, Effect, Key, Model, Paper};
use crate::domain::ClaimId;
use crate::domain::claim::Memo;

/// The memo on the screen. It follows the claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemoView {
    pub claim: ClaimId,
    /// First visible row; `ui` clamps it.
    pub top: u16,
}

/// What the window shows; `None` where the claim is gone.
pub fn memo(model: &Model, view: &MemoView) -> Option<Memo> {
    Memo::new(&model.snapshot, view.claim, model.today)
}

pub(super) fn press(model: &mut Model, mut view: MemoView, key: Key) -> Vec<Effect> {
    let mut effects = Vec::new();
    match key.code {
        // What opened it closes it too.
        Code::Char('P' | 'q') | Code::Enter => return effects,
        Code::Char('w') => {
            let save = |memo| Effect::SavePaper { lang: model.lang, paper: Paper::Memo(Box::new(memo)) };
            effects.extend(memo(model, &view).map(save));
        }
        _ => view.top = scrolled(view.top, key),
    }
    model.overlays.push(Overlay::Memo(view));
    effects
}
