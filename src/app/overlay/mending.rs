//! Two ways side by side: somebody stays without a partner, or pairs that are decided on are broken up. Enter breaks them up.

use super::Overlay;
use super::press::scrolled;
use crate::app::blocked::may_not;
use crate::app::{Busy, Code, Effect, Key, Model, Sent, Toast};
use crate::domain::partnership::Mending;
use crate::domain::{Change, Permission, RoundId};
use crate::i18n::Phrase;

/// The mending on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MendingView {
    round: RoundId,
    pub mending: Box<Mending>,
    /// First visible row of the text; `ui` clamps it.
    pub top: u16,
}

/// An answer that nobody asked for is nobody's.
pub(in crate::app) fn mended(model: &mut Model, answer: Result<Option<Box<Mending>>, Phrase>) {
    model.dirty = true;
    if model.busy == Some(Busy::Solving) {
        model.busy = None;
    }
    match (answer, model.solving.take()) {
        (Ok(Some(mending)), Some(round)) => {
            super::choice::show(model, Overlay::Mending(MendingView { round, mending, top: 0 }));
        }
        (Ok(None), Some(_)) => model.toast = Some(Toast::notice(Phrase::new("mend-nothing"))),
        (Ok(_), None) => {}
        (Err(phrase), _) => model.toast = Some(Toast::refused(phrase)),
    }
}

pub(super) fn press(model: &mut Model, mut view: MendingView, key: Key) -> Vec<Effect> {
    let mut effects = Vec::new();
    match key.code {
        Code::Char('q') => return effects,
        Code::Enter => effects = mend(model, &view),
        _ => view.top = scrolled(view.top, key),
    }
    model.overlays.push(Overlay::Mending(view));
    effects
}

fn mend(model: &mut Model, view: &MendingView) -> Vec<Effect> {
    let other_round = model.snapshot.round.as_ref().map(|round| round.id) != Some(view.round);
    let old = || other_round.then(|| Phrase::new("blocked-choice-old"));
    if let Some(reason) = may_not(model, Permission::Coordinate).or_else(old) {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    let broken = view.mending.broken.iter().map(|pair| pair.seen).collect();
    let proposal = Box::new(view.mending.proposal.clone());
    let sent = Sent { closes_to: Some(model.overlays.len()), ..Sent::default() };
    model.write(Change::MendPairs { round: view.round, broken, proposal }, sent)
}
