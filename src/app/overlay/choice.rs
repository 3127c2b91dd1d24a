//! Another proposal beside the pairs that stand, before it takes their place: all of it, or pair by pair.

use super::Overlay;
use super::press::{move_cursor, without_letters};
use crate::app::blocked::may_not;
use crate::app::form::Form;
use crate::app::{Code, Effect, Key, Model, Screen, Sent, Toast};
use crate::domain::partnership::{Choice, Offer, Worse};
use crate::domain::{Change, Group, Permission, Proposal, RegistrationId, RoundId};
use crate::i18n::Phrase;

/// The choice on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceView {
    round: RoundId,
    /// The name under which the other proposal was kept; `None` where it was just solved.
    pub name: Option<String>,
    pub choice: Choice,
    /// Index among `rows`.
    pub cursor: usize,
    /// Locks that no pairing can obey, each with why.
    unmet: Vec<Phrase>,
}

/// One row. Rows of a kind stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceRow<'a> {
    /// A pair of the other proposal alone, and its place in the choice.
    New(usize, &'a Offer),
    /// A pair that stands, and is not in the other proposal.
    Gone(usize, &'a Offer),
    /// One who has fewer points by what is ticked.
    Worse(Worse),
    /// One who has no partner by what is ticked.
    LeftOver(RegistrationId),
    Kept(&'a Group),
}

impl ChoiceRow<'_> {
    /// What the rows of its kind are headed by.
    pub fn section(&self) -> Phrase {
        Phrase::new(match self {
            ChoiceRow::New(..) => "choice-new",
            ChoiceRow::Gone(..) => "choice-gone",
            ChoiceRow::Worse(_) => "choice-worse",
            ChoiceRow::LeftOver(_) => "choice-left-over",
            ChoiceRow::Kept(_) => "choice-kept",
        })
    }

    /// The pair that can be ticked, and its place.
    pub fn offer(&self) -> Option<(usize, &Offer)> {
        match self {
            ChoiceRow::New(place, offer) | ChoiceRow::Gone(place, offer) => Some((*place, *offer)),
            ChoiceRow::Worse(_) | ChoiceRow::LeftOver(_) | ChoiceRow::Kept(_) => None,
        }
    }
}

impl ChoiceView {
    pub(crate) fn new(round: RoundId, name: Option<String>, choice: Choice, unmet: Vec<Phrase>) -> Box<ChoiceView> {
        Box::new(ChoiceView { round, name, choice, cursor: 0, unmet })
    }

    /// What differs, whom what is ticked makes worse off or leaves out, and what stays.
    pub fn rows(&self, taken: &Proposal) -> Vec<ChoiceRow<'_>> {
        let choice = &self.choice;
        let new = choice.new.iter().enumerate().map(|(place, offer)| ChoiceRow::New(place, offer));
        let gone = choice.gone.iter().zip(choice.new.len()..).map(|(offer, place)| ChoiceRow::Gone(place, offer));
        let left: Vec<RegistrationId> = taken.left_over.iter().map(|left| left.registration).collect();
        let worse = choice.difference(taken).worse.into_iter().filter(|worse| !left.contains(&worse.registration));
        let kept = choice.kept.iter().map(ChoiceRow::Kept);
        let left = left.clone().into_iter().map(ChoiceRow::LeftOver);
        new.chain(gone).chain(worse.map(ChoiceRow::Worse)).chain(left).chain(kept).collect()
    }
}

/// Shows it where nobody types into anything else: below what is open already, or once one comes to the pairs.
pub(in crate::app) fn show(model: &mut Model, window: Overlay) {
    if model.screen == Screen::Pairs {
        model.overlays.insert(0, window);
    } else {
        model.pairs.unseen = Some(Box::new(window));
        model.toast = Some(Toast::notice(Phrase::new("toast-choice-waits")));
    }
}

/// What waited for one to come to the pairs.
pub(in crate::app) fn unfold(model: &mut Model) {
    if model.screen == Screen::Pairs
        && let Some(window) = model.pairs.unseen.take()
    {
        model.overlays.insert(0, *window);
    }
}

pub(super) fn press(model: &mut Model, mut view: Box<ChoiceView>, key: Key) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut form = None;
    let taken = view.choice.taken();
    match key.code {
        Code::Enter => effects = take(model, &view, taken),
        Code::Char('+') => form = Some(Form::keep_proposal(view.round, taken)),
        Code::Char(' ') | Code::Tab => turn(model, &mut view, &taken),
        Code::Char('a') => view.choice.pick_all(),
        _ => {
            let count = view.rows(&taken).len();
            move_cursor(&mut view.cursor, count, without_letters(key));
        }
    }
    model.overlays.push(Overlay::Choice(view));
    effects.extend(form.map(|form| model.open_form(form)).unwrap_or_default());
    effects
}

fn turn(model: &mut Model, view: &mut ChoiceView, taken: &Proposal) {
    let place = view.rows(taken).get(view.cursor).and_then(ChoiceRow::offer).map(|(place, _)| place);
    if let Some(Err(reason)) = place.map(|place| view.choice.turn(place)) {
        model.toast = Some(Toast::refused(reason.phrase(&|id| model.snapshot.registration_name(id))));
    }
}

fn take(model: &mut Model, view: &ChoiceView, proposal: Proposal) -> Vec<Effect> {
    let old = || is_old(model, view).then(|| Phrase::new("blocked-choice-old"));
    if let Some(reason) = may_not(model, Permission::Coordinate).or_else(old) {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    let changes = view.choice.difference(&proposal).sentences(&|id| model.snapshot.registration_name(id));
    let (closes_to, unmet) = (Some(model.overlays.len()), view.unmet.clone());
    let sent = Sent { closes_to, unmet, changes, ..Sent::default() };
    let over = Some(model.snapshot.suggested_ids());
    model.write(Change::SaveProposal { round: view.round, proposal, over }, sent)
}

/// Whether other pairs stand now than those that this was laid beside.
fn is_old(model: &Model, view: &ChoiceView) -> bool {
    let suggested = model.snapshot.suggested();
    let mut now: Vec<&[RegistrationId]> = suggested.iter().map(|group| group.members.as_slice()).collect();
    let mut stood: Vec<&[RegistrationId]> = view.choice.stood().collect();
    stood.sort();
    now.sort();
    model.snapshot.round.as_ref().map(|round| round.id) != Some(view.round) || stood != now
}
