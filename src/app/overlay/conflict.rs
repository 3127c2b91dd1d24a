//! A write that was refused because somebody else wrote first. Of a form both sides stand beside each other, and either
//! is taken, field by field; of everything else they are there to look at.

use std::collections::BTreeSet;

use super::press::{keep_draft, scrolled, submit, without_letters};
use super::{Overlay, Pick, PickFor, ReasonFor};
use crate::app::blocked::busy;
use crate::app::form::{Beside, Form, Side};
use crate::app::{Code, Effect, Key, Model, Toast};
use crate::domain::{Conflict, RegistrationId, Seen};
use crate::i18n::Phrase;

/// Both sides of a conflict. Nothing of mine is written, nothing of theirs is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictView {
    pub conflict: Box<Conflict>,
    /// How far down one has read: from the beginning of the text, or of the field with the cursor; `ui` clamps it.
    pub top: u16,
    /// Index among the fields that differ.
    pub cursor: usize,
    /// The fields of which the other side is taken than the usual one.
    turned: BTreeSet<String>,
    /// What was refused is the form below, of which either side can be taken.
    of_form: bool,
}

impl ConflictView {
    pub(crate) fn new(conflict: Box<Conflict>, of_form: bool) -> ConflictView {
        ConflictView { conflict, top: 0, cursor: 0, turned: BTreeSet::new(), of_form }
    }

    pub fn is_of_form(&self) -> bool {
        self.of_form
    }

    /// The fields of the form below, as typed and as they stand now; `None` until these have been read.
    pub fn fields(&self, model: &Model) -> Option<Vec<Beside>> {
        let form = form_below(model)?;
        form.newer(model).map(|now| form.beside(&now))
    }

    /// Whose words of a field are taken.
    pub fn side(&self, field: &Beside) -> Side {
        let usual = field.usual_side();
        if self.turned.contains(&field.name) { usual.other() } else { usual }
    }

    /// What the other wrote is on its way.
    pub(in crate::app) fn awaits(&self, model: &Model) -> bool {
        let of = form_below(model).filter(|_| self.of_form);
        of.is_some_and(|form| form.newer(model).is_none() && !form.is_of_nothing(model))
    }

    /// The record that the form below is about is there no more.
    pub fn is_of_nothing(&self, model: &Model) -> bool {
        self.of_form && form_below(model).is_some_and(|form| form.is_of_nothing(model))
    }

    fn give(&mut self, field: &Beside, side: Side) {
        if field.usual_side() == side {
            self.turned.remove(&field.name);
        } else {
            self.turned.insert(field.name.clone());
        }
    }
}

fn form_below(model: &Model) -> Option<&Form> {
    model.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Form(form) => Some(&**form),
        _ => None,
    })
}

/// Shows both sides of a write that came too late. `below` is how many overlays the one that sent it stands on.
pub(in crate::app) fn refused(model: &mut Model, conflict: Box<Conflict>, below: Option<usize>) {
    let of_form = matches!(model.overlay(), Some(Overlay::Form(form)) if form.edits_words())
        && below == Some(model.overlays.len() - 1);
    model.overlays.push(Overlay::Conflict(ConflictView::new(conflict, of_form)));
}

pub(super) fn press(model: &mut Model, mut view: ConflictView, key: Key) -> Vec<Effect> {
    if view.of_form {
        return choose(model, view, key);
    }
    if matches!(key.code, Code::Esc | Code::Enter) {
        see_theirs(model);
    } else {
        view.top = scrolled(view.top, key);
        model.overlays.push(Overlay::Conflict(view));
    }
    Vec::new()
}

fn choose(model: &mut Model, mut view: ConflictView, key: Key) -> Vec<Effect> {
    let fields = view.fields(model);
    let is_read = fields.is_some();
    let differing: Vec<Beside> = fields.into_iter().flatten().filter(|field| field.differs).collect();
    let save = key == Key::ctrl('s') || key.code == Code::Enter;
    match key.code {
        // The form is left as it was: saving it asks again.
        Code::Esc => return Vec::new(),
        _ if is_read && save => return save_chosen(model, view, &differing),
        Code::Char('e') if is_read && !key.ctrl => return edit_chosen(model, &view, &differing),
        Code::Char('1') => differing.iter().for_each(|field| view.give(field, Side::Mine)),
        Code::Char('2') => differing.iter().for_each(|field| view.give(field, Side::Theirs)),
        Code::Char(' ') | Code::Left | Code::Right => {
            if let Some(field) = differing.get(view.cursor) {
                view.give(field, view.side(field).other());
            }
        }
        Code::PageDown | Code::PageUp => view.top = scrolled(view.top, key),
        _ => {
            if super::press::move_cursor(&mut view.cursor, differing.len(), without_letters(key)) {
                view.top = 0;
            }
        }
    }
    model.overlays.push(Overlay::Conflict(view));
    Vec::new()
}

/// Writes what was chosen over what stands now. Where all of it is the other's, there is nothing to write.
fn save_chosen(model: &mut Model, view: ConflictView, differing: &[Beside]) -> Vec<Effect> {
    if let Some(reason) = busy(model) {
        model.toast = Some(Toast::refused(reason));
        model.overlays.push(Overlay::Conflict(view));
        return Vec::new();
    }
    let Some(mut form) = taken(model, &view, differing) else { return Vec::new() };
    if differing.iter().all(|field| view.side(field) == Side::Theirs) {
        model.toast = Some(Toast::notice(Phrase::new("toast-left-to-other")));
        return vec![Effect::DropDraft { form: form.draft_name() }];
    }
    let mut effects = vec![keep_draft(&form)];
    effects.extend(submit(model, &mut form));
    model.overlays.push(Overlay::Form(form));
    effects
}

/// Goes on typing in what was chosen.
fn edit_chosen(model: &mut Model, view: &ConflictView, differing: &[Beside]) -> Vec<Effect> {
    let Some(mut form) = taken(model, view, differing) else { return Vec::new() };
    form.weigh(&model.snapshot, model.today);
    let effect = keep_draft(&form);
    model.overlays.push(Overlay::Form(form));
    vec![effect]
}

/// The form below, taken off the stack, with what was chosen of both sides.
fn taken(model: &mut Model, view: &ConflictView, differing: &[Beside]) -> Option<Box<Form>> {
    let now = form_below(model).and_then(|form| form.newer(model))?;
    let Some(Overlay::Form(mut form)) = model.overlays.pop() else { return None };
    form.take(now, |name| {
        let field = differing.iter().find(|field| field.name == name);
        field.is_some_and(|field| view.side(field) == Side::Mine)
    });
    Some(form)
}

/// Both sides of a conflict have been looked at: what waits below may now be written over it.
fn see_theirs(model: &mut Model) {
    if let Some(Overlay::Form(mut form)) = model.overlays.pop_if(|overlay| matches!(overlay, Overlay::Form(_))) {
        form.sees_claim(model);
        model.overlays.push(Overlay::Form(form));
    }
    let snapshot = &model.snapshot;
    match model.overlays.last_mut() {
        // What it asks is not so any more.
        Some(Overlay::Ask(_)) => {
            model.overlays.pop();
        }
        Some(Overlay::Reason(picker)) => match &mut picker.purpose {
            ReasonFor::Decide { registrations, .. } => {
                let now = |seen: &Seen<RegistrationId>| snapshot.registration(seen.id).map(|line| line.seen());
                *registrations = registrations.iter().filter_map(now).collect();
            }
            ReasonFor::DecideClaim { claim, .. } => {
                if let Some(now) = snapshot.claim(claim.id) {
                    claim.version = now.claim.version;
                }
            }
            ReasonFor::ReopenBooks(_) => {}
            ReasonFor::StepBack { partnership, registration } => {
                if let Some(now) = snapshot.partnership(partnership.id) {
                    partnership.version = now.version;
                }
                if let Some(now) = snapshot.registration(registration.id) {
                    registration.version = now.version;
                }
            }
        },
        Some(Overlay::Picker(picker)) => {
            if let PickFor::Libraries(seen)
            | PickFor::Topics(seen)
            | PickFor::Cooperation(seen)
            | PickFor::MergeInto(seen) = &mut picker.purpose
                && let Some(line) = snapshot.registration(seen.id)
            {
                *seen = line.seen();
            }
            match &mut picker.purpose {
                PickFor::PairTopics(seen) => {
                    *seen = snapshot.partnership(seen.id).map_or(*seen, |partnership| partnership.seen());
                }
                PickFor::ReportTopics(report) => {
                    let now = snapshot.reports.iter().find(|now| now.id == report.id);
                    *report = now.map_or_else(|| report.clone(), |now| Box::new(now.clone()));
                }
                PickFor::Meets(seen) => {
                    let now = snapshot.met_before.iter().find(|met| met.partnership.id == seen.id);
                    *seen = now.map_or(*seen, |now| now.partnership);
                }
                _ => {}
            }
            for choice in &mut picker.choices {
                if let Pick::Registration(seen) = &mut choice.pick
                    && let Some(line) = snapshot.registration(seen.id)
                {
                    *seen = line.seen();
                }
            }
        }
        _ => {}
    }
}
