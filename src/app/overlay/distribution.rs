//! How the scores of the pairs lie among all that there could be. Counted anew each time the round changes.

use super::Overlay;
use super::press::scrolled;
use crate::app::{Code, Effect, Key, Model, Toast};
use crate::domain::partnership::Distribution;
use crate::i18n::Phrase;

/// The histogram on the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DistributionView {
    /// `None` until it has come.
    pub distribution: Option<Distribution>,
    /// First visible row; `ui` clamps it.
    pub top: u16,
}

pub(in crate::app) fn open(model: &mut Model) -> Vec<Effect> {
    model.overlays.push(Overlay::Distribution(DistributionView::default()));
    vec![Effect::LoadDistribution]
}

pub(super) fn press(model: &mut Model, mut view: DistributionView, key: Key) {
    // What opened it closes it too.
    if !matches!(key.code, Code::Char('D' | 'q') | Code::Enter) {
        view.top = scrolled(view.top, key);
        model.overlays.push(Overlay::Distribution(view));
    }
}

/// Where it cannot be counted the window closes with the reason.
pub(in crate::app) fn distributed(model: &mut Model, answer: Result<Distribution, Phrase>) {
    let is_one = |overlay: &Overlay| matches!(overlay, Overlay::Distribution(_));
    let Some(index) = model.overlays.iter().rposition(is_one) else { return };
    model.dirty = true;
    match (answer, &mut model.overlays[index]) {
        (Ok(distribution), Overlay::Distribution(view)) => view.distribution = Some(distribution),
        (Ok(_), _) => {}
        (Err(phrase), _) => {
            model.overlays.remove(index);
            model.toast = Some(Toast::refused(phrase));
        }
    }
}

/// What is on the screen, to be counted anew.
pub(in crate::app) fn outdated(model: &Model) -> Option<Effect> {
    let shown = model.overlays.iter().any(|overlay| matches!(overlay, Overlay::Distribution(_)));
    shown.then_some(Effect::LoadDistribution)
}
