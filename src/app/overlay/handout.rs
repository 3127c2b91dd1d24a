//! The pairs as they are laid before colleagues: read here, written as a page to print by a key.

use super::Overlay;
use super::press::scrolled;
use crate::app::{Code, Effect, Key, Model, Paper};
use crate::domain::KeptProposal;
use crate::domain::handout::{Handout, Laid};

/// The handout on the screen. It follows the round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandoutView {
    /// Of a proposal that was kept under a name; `None` for the pairs as they now stand.
    pub kept: Option<Box<KeptProposal>>,
    /// First visible row; `ui` clamps it.
    pub top: u16,
}

/// What the window shows; `None` without a round.
pub fn handout(model: &Model, view: &HandoutView) -> Option<Handout> {
    let laid = view.kept.as_deref().map_or_else(|| Laid::current(&model.snapshot), Laid::kept);
    Handout::new(&model.snapshot, laid, model.today)
}

pub(super) fn press(model: &mut Model, mut view: HandoutView, key: Key) -> Vec<Effect> {
    let mut effects = Vec::new();
    match key.code {
        // What opened it closes it too.
        Code::Char('P' | 'q') | Code::Enter => return effects,
        Code::Char('w') => {
            let save = |handout| Effect::SavePaper { lang: model.lang, paper: Paper::Handout(Box::new(handout)) };
            effects.extend(handout(model, &view).map(save));
        }
        _ => view.top = scrolled(view.top, key),
    }
    model.overlays.push(Overlay::Handout(view));
    effects
}
