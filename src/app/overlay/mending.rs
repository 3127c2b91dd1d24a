//! Two ways side by side: somebody stays without a partner, or pairs that are decided on are broken up. Enter breaks them up.

use super::Overlay;
use super::press::scrolled;
use crate::app::blocked::may_not;
use crate::app::{Busy, Code, Effect, Key, Model, Sent, Toast};
use crate::domain::partnership::Mending;
use crate::domain::{Change, Partnership, PartnershipId, Permission, RoundId, Seen};
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
            model.overlays.push(Overlay::Mending(MendingView { round, mending, top: 0 }));
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
    let broken = still_there(model, view);
    let old = || broken.is_none().then(|| Phrase::new("blocked-choice-old"));
    let reason = may_not(model, Permission::Coordinate).or_else(old);
    let (None, Some(broken)) = (&reason, broken) else {
        model.toast = reason.map(Toast::refused);
        return Vec::new();
    };
    let proposal = Box::new(view.mending.proposal.clone());
    let sent = Sent { closes_to: Some(model.overlays.len()), ..Sent::default() };
    model.write(Change::MendPairs { round: view.round, broken, proposal }, sent)
}

/// The pairs that are to be broken up; `None` where they or the round are others by now.
fn still_there(model: &Model, view: &MendingView) -> Option<Vec<Seen<PartnershipId>>> {
    let decided = || model.snapshot.partnerships.iter().filter(|pair| pair.status.is_decided());
    let round = model.snapshot.round.as_ref().filter(|round| round.id == view.round);
    let pairs = view.mending.broken.iter().map(|broken| decided().find(|pair| pair.group.members == broken.members));
    round.and_then(|_| pairs.map(|pair| pair.map(Partnership::seen)).collect())
}
