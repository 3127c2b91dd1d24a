//! The proposals that were kept under names, to be laid side by side, taken up or forgotten.

use std::borrow::Cow;

use super::press::{move_cursor, without_letters};
use super::{ChoiceView, HandoutView, Overlay};
use crate::app::blocked::may_not;
use crate::app::form::Form;
use crate::app::{Code, Effect, Key, Model, Sent, Toast};
use crate::domain::partnership::{Choice, side_by_side};
use crate::domain::{Change, KeptId, KeptProposal, Permission, Proposal};
use crate::i18n::Phrase;

/// The window on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposalsView {
    /// `None` until they have come.
    pub kept: Option<Vec<KeptProposal>>,
    /// Index among the columns; the standing pairs come first.
    pub cursor: usize,
    /// The first of the rows that lie side by side; `None` while the list of names is shown.
    pub beside: Option<usize>,
    /// The one that is worked out to be taken up.
    pub waiting: Option<KeptId>,
}

/// One proposal: the pairs that stand, or one that was kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Column<'a> {
    /// `None` for the pairs that stand.
    pub kept: Option<&'a KeptProposal>,
    pub proposal: Cow<'a, Proposal>,
}

impl ProposalsView {
    /// The pairs that stand, if there are any, and those that were kept.
    pub fn columns<'a>(&'a self, model: &Model) -> Vec<Column<'a>> {
        let standing = model.snapshot.standing();
        let standing = standing.map(|proposal| Column { kept: None, proposal: Cow::Owned(proposal) });
        let column = |kept: &'a KeptProposal| Column { kept: Some(kept), proposal: Cow::Borrowed(&kept.proposal) };
        standing.into_iter().chain(self.kept.iter().flatten().map(column)).collect()
    }
}

pub(in crate::app) fn open(model: &mut Model) -> Vec<Effect> {
    model.overlays.push(Overlay::Proposals(ProposalsView { kept: None, cursor: 0, beside: None, waiting: None }));
    vec![Effect::LoadKept]
}

/// The window on the screen, to be read anew.
pub(in crate::app) fn outdated(model: &Model) -> Option<Effect> {
    model.overlays.iter().any(|overlay| matches!(overlay, Overlay::Proposals(_))).then_some(Effect::LoadKept)
}

pub(in crate::app) fn loaded(model: &mut Model, kept: Vec<KeptProposal>) {
    let standing = usize::from(model.snapshot.standing().is_some());
    for overlay in &mut model.overlays {
        if let Overlay::Proposals(view) = overlay {
            view.cursor = view.cursor.min((kept.len() + standing).saturating_sub(1));
            view.kept = Some(kept.clone());
            model.dirty = true;
        }
    }
}

/// A kept proposal beside the pairs that stand. What nobody waits for any more is not shown.
pub(in crate::app) fn offered(model: &mut Model, id: KeptId, answer: Result<Option<Box<Choice>>, Phrase>) {
    let waits = |overlay: &&mut Overlay| matches!(overlay, Overlay::Proposals(view) if view.waiting == Some(id));
    let Some(Overlay::Proposals(view)) = model.overlays.iter_mut().find(waits) else { return };
    view.waiting = None;
    model.dirty = true;
    let name = view.kept.iter().flatten().find(|kept| kept.id == id).map(|kept| kept.name.clone());
    match (answer, model.snapshot.round.as_ref()) {
        (Ok(Some(choice)), Some(round)) => {
            model.overlays.push(Overlay::Choice(ChoiceView::new(round.id, name, *choice, Vec::new())));
        }
        (Ok(_), _) => model.toast = Some(Toast::refused(Phrase::new("blocked-proposal-gone"))),
        (Err(phrase), _) => model.toast = Some(Toast::refused(phrase)),
    }
}

pub(super) fn press(model: &mut Model, mut view: ProposalsView, key: Key) -> Vec<Effect> {
    let mut effects = Vec::new();
    let (mut form, mut handout) = (None, None);
    let (count, kept) = {
        let columns = view.columns(model);
        (columns.len(), columns.get(view.cursor).and_then(|column| column.kept).cloned())
    };
    match (key.code, view.beside) {
        (Code::Char('='), None) if count < 2 => refuse(model, "blocked-nothing-beside"),
        (Code::Char('='), None) => view.beside = Some(0),
        (Code::Char('='), Some(_)) => view.beside = None,
        (Code::Char('+'), _) => match keeping(model) {
            Ok(new) => form = Some(new),
            Err(reason) => model.toast = Some(Toast::refused(reason)),
        },
        (Code::Left, Some(_)) => view.cursor = view.cursor.saturating_sub(1),
        (Code::Right, Some(_)) => view.cursor = (view.cursor + 1).min(count.saturating_sub(1)),
        (_, Some(mut top)) => {
            let columns = view.columns(model);
            let rows = side_by_side(columns.iter().map(|column| column.proposal.as_ref())).len();
            move_cursor(&mut top, rows, without_letters(key));
            view.beside = Some(top);
        }
        (Code::Enter, None) => match &kept {
            Some(kept) => {
                view.waiting = Some(kept.id);
                effects.push(Effect::OfferKept(kept.id));
            }
            None => refuse(model, "blocked-stands-already"),
        },
        (Code::Char('P'), None) => handout = Some(HandoutView { kept: kept.clone().map(Box::new), top: 0 }),
        (Code::Char('x'), None) => effects = drop(model, kept.as_ref()),
        _ => {
            move_cursor(&mut view.cursor, count, without_letters(key));
        }
    }
    model.overlays.push(Overlay::Proposals(view));
    model.overlays.extend(handout.filter(|_| count > 0).map(Overlay::Handout));
    effects.extend(form.map(|form| model.open_form(form)).unwrap_or_default());
    effects
}

fn refuse(model: &mut Model, key: &str) {
    model.toast = Some(Toast::refused(Phrase::new(key)));
}

/// The form that keeps the pairs that stand.
fn keeping(model: &Model) -> Result<Form, Phrase> {
    if let Some(reason) = may_not(model, Permission::Coordinate) {
        return Err(reason);
    }
    let standing = model.snapshot.round.as_ref().map(|round| round.id).zip(model.snapshot.standing());
    let (round, proposal) = standing.ok_or_else(|| Phrase::new("blocked-no-suggestions"))?;
    Ok(Form::keep_proposal(round, proposal))
}

fn drop(model: &mut Model, kept: Option<&KeptProposal>) -> Vec<Effect> {
    let Some(kept) = kept else {
        refuse(model, "blocked-not-kept");
        return Vec::new();
    };
    if let Some(reason) = may_not(model, Permission::Coordinate) {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    model.write(Change::DropProposal { kept: kept.seen(), name: kept.name.clone() }, Sent::default())
}
