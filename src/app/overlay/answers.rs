//! What comes back from outside for an overlay that waits for it. What comes too late, for one that
//! was closed meanwhile, changes nothing.

use super::{Overlay, PickFor, Picker, PreviewView};
use crate::app::{ImportPreview, InboxFile, Model, Progress, Ticket, Toast};
use crate::domain::RegistrationId;
use crate::domain::place::Shortlist;
use crate::i18n::Phrase;

pub(in crate::app) fn inbox_loaded(model: &mut Model, answer: Result<Vec<InboxFile>, Phrase>) {
    let lang = model.lang;
    let of_inbox = |purpose: &PickFor| matches!(purpose, PickFor::Import | PickFor::Attach(_));
    let Some(picker) = picker(model, of_inbox) else { return };
    match answer {
        Ok(files) => picker.set_files(files, lang),
        Err(phrase) => refuse(picker, phrase),
    }
    model.dirty = true;
}

pub(in crate::app) fn directory_loaded(model: &mut Model, answer: Result<Shortlist, Phrase>) {
    let lang = model.lang;
    let chosen = model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::Picker(Picker { purpose: PickFor::Libraries(seen), .. }) => model.snapshot.registration(seen.id),
        _ => None,
    });
    let chosen = chosen.map(|line| line.libraries.clone()).unwrap_or_default();
    let Some(picker) = picker(model, |purpose| matches!(purpose, PickFor::Libraries(_))) else { return };
    match answer {
        Ok(libraries) => picker.set_libraries(libraries, &chosen, lang),
        Err(phrase) => refuse(picker, phrase),
    }
    model.dirty = true;
}

fn picker(model: &mut Model, fits: impl Fn(&PickFor) -> bool) -> Option<&mut Picker> {
    model.overlays.iter_mut().find_map(|overlay| match overlay {
        Overlay::Picker(picker) if picker.waiting && fits(&picker.purpose) => Some(picker),
        _ => None,
    })
}

fn refuse(picker: &mut Picker, phrase: Phrase) {
    picker.waiting = false;
    picker.problem = Some(phrase);
}

/// What answers an earlier question than the last is not shown: it is not what the import would write.
pub(in crate::app) fn previewed(model: &mut Model, ticket: Ticket, answer: Result<Box<ImportPreview>, Phrase>) {
    let found = model.overlays.iter().rposition(|overlay| matches!(overlay, Overlay::Preview(_)));
    let Some(index) = found else { return };
    let Some(Overlay::Preview(view)) = model.overlays.get_mut(index) else { return };
    if view.ticket != ticket {
        return;
    }
    model.dirty = true;
    match answer {
        Ok(preview) => view.answered(preview),
        Err(phrase) => {
            model.overlays.remove(index);
            model.toast = Some(Toast::refused(phrase));
        }
    }
}

pub(in crate::app) fn progressed(model: &mut Model, ticket: Ticket, progress: Progress) {
    let Some(view) = preview(model) else { return };
    if view.at_work() == Some(ticket) {
        view.progress = Some(progress);
        model.dirty = true;
    }
}

/// An import that was not made can be begun again.
pub(in crate::app) fn import_refused(model: &mut Model) {
    if let Some(view) = preview(model) {
        (view.importing, view.progress) = (None, None);
    }
}

fn preview(model: &mut Model) -> Option<&mut PreviewView> {
    model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
        Overlay::Preview(view) => Some(view),
        _ => None,
    })
}

pub(in crate::app) fn pairs_explained(
    model: &mut Model,
    asked: &[RegistrationId],
    answer: Result<Vec<Phrase>, Phrase>,
) {
    let Some(Overlay::Why(view)) = model.overlays.last_mut() else { return };
    if view.asked.as_deref() != Some(asked) {
        return;
    }
    view.asked = None;
    view.lines = answer.unwrap_or_else(|problem| vec![problem]);
    model.dirty = true;
}

pub(in crate::app) fn draft_loaded(model: &mut Model, name: &str, text: Option<&str>) {
    let (snapshot, today) = (&model.snapshot, model.today);
    let form = model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
        Overlay::Form(form) if form.draft_name() == name => Some(form),
        _ => None,
    });
    if let (Some(form), Some(text)) = (form, text)
        && form.restore(text)
    {
        form.weigh(snapshot, today);
        model.dirty = true;
    }
}

/// Keeps the cursor of a history within its entries.
pub(in crate::app) fn settle(model: &mut Model) {
    let mut overlays = std::mem::take(&mut model.overlays);
    for overlay in &mut overlays {
        if let Overlay::Compare(view) = overlay {
            super::compare::settle(model, view);
        }
        if let Overlay::Plan(view) = overlay {
            super::plan::settle(model, view);
        }
        if let Overlay::History(view) = overlay {
            view.cursor = view.cursor.min(view.entries(model).len().saturating_sub(1));
        }
    }
    model.overlays = overlays;
}
