//! Two answers to look at together: what the form changed, the form's newer words beside those edited here, or two
//! registrations that say the same thing. One key decides between them.

use super::Overlay;
use super::press::scrolled;
use crate::app::blocked::busy;
use crate::app::{Code, Effect, Key, Model, Sent, Toast};
use crate::domain::near::ties;
use crate::domain::registration::{AnswerEdit, Compared, compare};
use crate::domain::{Answer, Change, Flag, Registration, RegistrationId, Seen, Status};
use crate::i18n::Phrase;

/// So many registrations that are tied to one are compared with it; more would be a list of their own.
const MOST_TWINS: usize = 6;

/// With what a registration's answer is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// The form's newer answer, where the words were edited here.
    Offered,
    /// The answer before the form changed it.
    Earlier,
    /// Another registration of the round.
    Twin(RegistrationId),
}

/// The comparison on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct CompareView {
    pub of: RegistrationId,
    /// Never empty; Tab goes on to the next.
    pub choices: Vec<Against>,
    /// Index of `choices`.
    pub chosen: usize,
    /// The fields of both; `None` while one of them is being read.
    pub fields: Option<Vec<Compared>>,
    /// First visible row of the text; `ui` clamps it.
    pub top: u16,
    /// Both as they are compared: what is written is about these versions.
    own: Option<Box<Registration>>,
    twin: Option<Box<Registration>>,
}

/// What a registration can be compared with, the most pressing first. Empty where there is nothing.
pub(in crate::app) fn comparable(model: &Model, registration: &Registration) -> Vec<Against> {
    let upkeep = &registration.upkeep;
    let of_the_form = [(upkeep.offered.is_some(), Against::Offered), (upkeep.earlier.is_some(), Against::Earlier)];
    let of_the_form = of_the_form.into_iter().filter(|(is_there, _)| *is_there).map(|(_, against)| against);
    let twins = ties(&model.snapshot, registration.id).into_iter().take(MOST_TWINS);
    of_the_form.chain(twins.map(|(line, _)| Against::Twin(line.id))).collect()
}

impl CompareView {
    /// What is compared now.
    pub fn against(&self) -> Option<Against> {
        self.choices.get(self.chosen).copied()
    }

    /// What stands on each side.
    pub fn heads(&self, model: &Model) -> [Phrase; 2] {
        let named = |id: RegistrationId| {
            let name = model.snapshot.bare_name(id);
            Phrase::new("compare-registration").with("registration", id.to_string()).with("name", name)
        };
        match self.against() {
            Some(Against::Earlier) => ["compare-before", "compare-after"].map(Phrase::new),
            Some(Against::Offered) | None => ["compare-ours", "compare-forms"].map(Phrase::new),
            Some(Against::Twin(other)) => [named(self.of), named(other)],
        }
    }

    /// The one that `m` merges, and the one that takes it in: the later says the same as the earlier.
    pub fn merges(&self) -> Option<(RegistrationId, RegistrationId)> {
        let (own, twin) = (self.own.as_ref()?, self.twin.as_ref()?);
        let names = |one: &Registration, other: &Registration| {
            one.meaning
                .flags
                .iter()
                .any(|flag| matches!(flag, Flag::DuplicateOf(id) | Flag::Overlaps(id) if *id == other.id))
        };
        Some(if names(twin, own) { (twin.id, own.id) } else { (own.id, twin.id) })
    }

    fn twin_wanted(&self) -> Option<RegistrationId> {
        match self.against() {
            Some(Against::Twin(id)) if self.twin.as_ref().is_none_or(|twin| twin.id != id) => Some(id),
            _ => None,
        }
    }

    /// Compares what is there.
    fn refresh(&mut self, model: &Model) {
        let detail = model.detail.as_ref().and_then(|detail| detail.registration.as_ref());
        if let Some(own) = detail.filter(|registration| registration.id == self.of) {
            self.own = Some(Box::new(own.clone()));
            self.keep_choices(comparable(model, own));
        }
        self.fields = self.sides().map(|(before, after)| compare(before, after, model.lang));
    }

    /// What is gone, since somebody chose or looked, is compared no more; the last stays to be read.
    fn keep_choices(&mut self, choices: Vec<Against>) {
        if choices.is_empty() || choices == self.choices {
            return;
        }
        let now = self.against();
        self.chosen = choices.iter().position(|choice| Some(*choice) == now).unwrap_or(0);
        self.choices = choices;
    }

    fn sides(&self) -> Option<(&Answer, &Answer)> {
        let own = self.own.as_ref()?;
        match self.against()? {
            Against::Offered => Some((&own.answer, own.upkeep.offered.as_deref()?)),
            Against::Earlier => Some((own.upkeep.earlier.as_deref()?, &own.answer)),
            Against::Twin(id) => {
                Some((&own.answer, self.twin.as_ref().filter(|twin| twin.id == id).map(|twin| &twin.answer)?))
            }
        }
    }
}

/// Opens the comparison of a registration that has something to compare.
pub(in crate::app) fn open(model: &mut Model, registration: &Registration) -> Vec<Effect> {
    let choices = comparable(model, registration);
    let view = CompareView { of: registration.id, choices, chosen: 0, fields: None, top: 0, own: None, twin: None };
    show(model, view)
}

/// Puts the comparison on top, and asks for what it lacks.
fn show(model: &mut Model, mut view: CompareView) -> Vec<Effect> {
    view.refresh(model);
    let wanted = view.twin_wanted();
    model.overlays.push(Overlay::Compare(Box::new(view)));
    wanted.map(Effect::LoadTwin).into_iter().collect()
}

/// A registration that was asked for beside the one that is compared.
pub(in crate::app) fn twin_loaded(model: &mut Model, twin: Option<Box<Registration>>) {
    let mut overlays = std::mem::take(&mut model.overlays);
    for overlay in &mut overlays {
        if let (Overlay::Compare(view), Some(twin)) = (overlay, &twin)
            && view.against() == Some(Against::Twin(twin.id))
        {
            view.twin = Some(twin.clone());
            view.refresh(model);
            model.dirty = true;
        }
    }
    model.overlays = overlays;
}

/// The record that is compared has come anew.
pub(super) fn settle(model: &Model, view: &mut CompareView) {
    view.refresh(model);
}

/// The other side, where somebody has changed it since it was read.
pub(in crate::app) fn outdated_twins(model: &Model) -> Vec<Effect> {
    let outdated = model.overlays.iter().filter_map(|overlay| match overlay {
        Overlay::Compare(view) => view
            .twin
            .as_ref()
            .filter(|twin| model.snapshot.registration(twin.id).is_some_and(|line| line.version != twin.version)),
        _ => None,
    });
    outdated.map(|twin| Effect::LoadTwin(twin.id)).collect()
}

pub(super) fn press(model: &mut Model, mut view: Box<CompareView>, key: Key) -> Vec<Effect> {
    let depth = model.overlays.len();
    match key.code {
        // What opened it closes it too.
        Code::Char('=' | 'q') => return Vec::new(),
        Code::Tab => {
            view.chosen = (view.chosen + 1) % view.choices.len().max(1);
            view.top = 0;
            return show(model, *view);
        }
        _ => {}
    }
    let effect = match decided(&view, key) {
        None => {
            view.top = scrolled(view.top, key);
            Ok(None)
        }
        Some(_) if busy(model).is_some() => Err(busy(model)),
        Some(wanted) => wanted.map(Some).map_err(Some),
    };
    model.overlays.push(Overlay::Compare(view));
    match effect {
        Ok(None) => Vec::new(),
        Ok(Some(effect)) => model.send(effect, Sent { closes_to: Some(depth), ..Sent::default() }),
        Err(reason) => {
            model.toast = reason.map(Toast::refused);
            Vec::new()
        }
    }
}

/// What a key decides about the two that are compared, or why it cannot; `None` where it decides nothing.
fn decided(view: &CompareView, key: Key) -> Option<Result<Effect, Phrase>> {
    let own = view.own.as_ref()?;
    let write = |change: Change| Some(Ok(Effect::Write(Box::new(change))));
    match (view.against()?, key.code) {
        (Against::Earlier, Code::Enter) => write(Change::AcknowledgeAnswers { registrations: vec![own.seen()] }),
        (Against::Offered, Code::Char('1')) => write(Change::KeepEdited { registration: own.seen() }),
        (Against::Offered, Code::Char('2')) => {
            Some(Ok(Effect::WriteAnswer(Box::new(AnswerEdit::TakeOffered { registration: own.seen() }))))
        }
        (Against::Twin(_), Code::Char('m')) => Some(merged(view)?.map(|change| Effect::Write(Box::new(change)))),
        _ => None,
    }
}

fn merged(view: &CompareView) -> Option<Result<Change, Phrase>> {
    let (own, twin) = (view.own.as_ref()?, view.twin.as_ref()?);
    let (from, into) = view.merges()?;
    let find = |id| if own.id == id { own } else { twin };
    let seen = |id| -> Seen<RegistrationId> { find(id).seen() };
    let merged = [from, into].into_iter().find(|id| find(*id).status == Status::Merged);
    Some(match merged {
        Some(id) => Err(Phrase::new("blocked-merged").with("registration", id.to_string())),
        None => Ok(Change::Merge { registration: seen(from), into: seen(into) }),
    })
}
