//! The queue of registrations: what is listed, marks, decisions.

mod deciding;
mod listing;
mod marking;
mod own;
mod searching;

use std::collections::BTreeSet;

use super::explain;
use crate::app::blocked::nothing_selected;
use crate::app::form::{Form, TextBox};
use crate::app::overlay::{FilterPicker, Picker, comparable, open_comparison, open_letter};
use crate::app::{Command, Effect, Focus, Model, Overlay, Selection, Sent};
use crate::domain::letter::{LetterKind, LetterOrder};
use crate::domain::listing::{Filter, Order};
use crate::domain::{Change, Detail, RecordKey, RegistrationId, RegistrationLine, Seen, Status};
use crate::i18n::Phrase;

pub use listing::{heading, line_at, listed};
pub(in crate::app) use listing::{is_narrowed, narrow_to, relist, relist_anew, settle, welcome, widen};
pub use searching::Found;
pub(in crate::app) use searching::{found, paste, press as press_search, search_again};

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Queue {
    pub selection: Selection<RegistrationId>,
    /// What the next decision is about, all at once; the selected one where empty. Only ids of the
    /// snapshot.
    pub marks: BTreeSet<RegistrationId>,
    /// Only registrations that it wants are listed.
    pub filter: Filter,
    pub order: Order,
    /// Only registrations that have these words are listed; empty lists all.
    pub search: TextBox,
    /// The search line has the cursor: keys are typed into it.
    pub searching: bool,
    /// What the words found; those of before while the answer to new ones is on its way.
    pub found: Option<Found>,
    /// The words last asked about.
    pub(in crate::app) asked: String,
    /// New words were asked about and not yet answered.
    pub(in crate::app) found_pending: bool,
    /// Made here, and not yet in the round on the screen.
    pub(in crate::app) arriving: Option<RegistrationId>,
    /// The registrations as listed; kept by `update`.
    pub(in crate::app) listed: Vec<RegistrationId>,
    /// How many are left out because they are not one's own.
    pub(in crate::app) hidden: usize,
}

/// The line of the selected registration.
pub fn selected(model: &Model) -> Option<&RegistrationLine> {
    model.queue.selection.selected.and_then(|id| model.snapshot.registration(id))
}

pub(in crate::app) fn blocked(model: &Model, command: Command) -> Option<Phrase> {
    if let Some(status) = deciding::status_of(command) {
        return deciding::blocked(model, status);
    }
    match command {
        Command::Mark | Command::MarkAll | Command::Why | Command::Map => {
            selected(model).is_none().then(nothing_selected)
        }
        Command::Letter => match selected(model) {
            None => Some(nothing_selected()),
            Some(line) => (line.status != Status::Clarify).then(|| not_asked_back(line)),
        },
        Command::Own => deciding::targets(model).next().is_none().then(nothing_selected),
        Command::Merge if model.queue.marks.is_empty() => nothing_to_merge(model),
        Command::Merge => merging(model).err(),
        Command::EditLibraries => match selected(model) {
            None => Some(nothing_selected()),
            Some(_) => (model.snapshot.directory == 0).then(|| Phrase::new("blocked-no-directory")),
        },
        Command::CarryOver => nothing_to_carry(model),
        Command::Compare => nothing_to_compare(model),
        Command::AddRegistration => model.snapshot.round.is_none().then(|| Phrase::new("blocked-no-round")),
        Command::Note | Command::EditAnswer | Command::ChooseTopics | Command::ChooseCooperation => {
            match selected(model) {
                None => Some(nothing_selected()),
                Some(_) => loaded_detail(model).is_none().then(|| Phrase::new("blocked-loading")),
            }
        }
        _ => None,
    }
}

fn not_asked_back(line: &RegistrationLine) -> Phrase {
    let reason = Phrase::new("letter-not-asked").with("registration", line.id.to_string());
    reason.with("status", line.status.phrase())
}

fn nothing_to_compare(model: &Model) -> Option<Phrase> {
    let line = match selected(model) {
        None => return Some(nothing_selected()),
        Some(line) => line,
    };
    match loaded_detail(model).and_then(|detail| detail.registration.as_ref()) {
        None => Some(Phrase::new("blocked-loading")),
        Some(registration) if comparable(model, registration).is_empty() => {
            Some(Phrase::new("blocked-nothing-to-compare").with("registration", line.id.to_string()))
        }
        Some(_) => None,
    }
}

fn nothing_to_carry(model: &Model) -> Option<Phrase> {
    if model.snapshot.round.is_none() {
        return Some(Phrase::new("blocked-no-round"));
    }
    (model.snapshot.left_to_carry == 0).then(|| Phrase::new("blocked-nothing-to-carry"))
}

/// Without marks the selected one is merged, into one that is chosen from a list.
fn nothing_to_merge(model: &Model) -> Option<Phrase> {
    match selected(model) {
        None => Some(nothing_selected()),
        Some(line) if line.status == Status::Merged => {
            Some(Phrase::new("blocked-merged").with("registration", line.id.to_string()))
        }
        Some(_) => (model.snapshot.registrations.len() < 2).then(|| Phrase::new("blocked-merge-marks")),
    }
}

/// The one to be merged and the one that takes it in, or why that cannot be.
fn merging(model: &Model) -> Result<(Seen<RegistrationId>, Seen<RegistrationId>), Phrase> {
    let into = selected(model).ok_or_else(nothing_selected)?;
    let mut others = model.queue.marks.iter().filter(|id| **id != into.id);
    let (Some(other), None) = (others.next(), others.next()) else {
        return Err(Phrase::new("blocked-merge-marks"));
    };
    let other = model.snapshot.registration(*other).ok_or_else(nothing_selected)?;
    match into.status {
        Status::Merged => Err(Phrase::new("blocked-merged").with("registration", into.id.to_string())),
        _ => Ok((other.seen(), into.seen())),
    }
}

/// The detail, where it is of the selected registration.
fn loaded_detail(model: &Model) -> Option<&Detail> {
    let key = RecordKey::Registration(model.queue.selection.selected?);
    model.detail.as_ref().filter(|detail| detail.key == key && detail.registration.is_some())
}

pub(in crate::app) fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    if let Some(status) = deciding::status_of(command) {
        return deciding::decide(model, status);
    }
    match command {
        Command::Search => {
            model.queue.searching = true;
            model.focus = Focus::List;
            Vec::new()
        }
        Command::Filter => {
            let picker = FilterPicker::new(model);
            model.overlays.push(Overlay::Filters(picker));
            Vec::new()
        }
        Command::Sort => {
            model.queue.order = model.queue.order.next();
            relist(model);
            Vec::new()
        }
        Command::Mark => {
            marking::mark(model);
            Vec::new()
        }
        Command::MarkAll => {
            marking::mark_all(model);
            Vec::new()
        }
        Command::Own => own::take_or_release(model),
        Command::Merge if model.queue.marks.is_empty() => {
            let picker = selected(model).map(|line| Picker::merge_into(model, line));
            model.overlays.extend(picker.map(Overlay::Picker));
            Vec::new()
        }
        Command::Merge => match merging(model) {
            Ok((registration, into)) => {
                model.write(Change::Merge { registration, into }, Sent { clears_marks: true, ..Sent::default() })
            }
            Err(_) => Vec::new(),
        },
        Command::CarryOver => match model.snapshot.round.as_ref().map(|round| round.id) {
            Some(round) => model.write(Change::CarryOver { round, from: None }, Sent::default()),
            None => Vec::new(),
        },
        Command::EditLibraries => edit_libraries(model),
        Command::EditAnswer => edit_answer(model),
        Command::Compare => compare(model),
        Command::Letter => match selected(model).map(|line| RecordKey::Registration(line.id)) {
            Some(of) => open_letter(model, LetterOrder { kind: LetterKind::Clarify, of: Some(of) }),
            None => Vec::new(),
        },
        Command::ChooseTopics | Command::ChooseCooperation => choose(model, command),
        Command::AddRegistration => add_registration(model),
        Command::Note => note(model),
        Command::Why => {
            let view = selected(model).map(|line| explain::registration(model, line));
            model.overlays.extend(view.map(Overlay::Why));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn edit_libraries(model: &mut Model) -> Vec<Effect> {
    let Some(line) = selected(model) else { return Vec::new() };
    let (of, picker) = (line.id, Picker::libraries(line));
    model.overlays.push(Overlay::Picker(picker));
    vec![Effect::LoadDirectory(of)]
}

fn compare(model: &mut Model) -> Vec<Effect> {
    let registration = loaded_detail(model).and_then(|detail| detail.registration.clone());
    registration.map(|registration| open_comparison(model, &registration)).unwrap_or_default()
}

fn choose(model: &mut Model, command: Command) -> Vec<Effect> {
    let registration = loaded_detail(model).and_then(|detail| detail.registration.as_ref());
    let picker = registration.map(|registration| {
        let name = model.snapshot.registration_name(registration.id);
        match command {
            Command::ChooseTopics => Picker::topics(registration, &name),
            _ => Picker::cooperation(registration, &name, model.lang),
        }
    });
    model.overlays.extend(picker.map(Overlay::Picker));
    Vec::new()
}

fn edit_answer(model: &mut Model) -> Vec<Effect> {
    let registration = loaded_detail(model).and_then(|detail| detail.registration.as_ref());
    let form = registration.map(|registration| {
        let name = model.snapshot.registration_name(registration.id);
        Form::edit_answer(registration, &name)
    });
    form.map(|form| model.open_form(form)).unwrap_or_default()
}

fn add_registration(model: &mut Model) -> Vec<Effect> {
    let form = model.snapshot.round.as_ref().map(|round| Form::add_registration(round.id, model.today));
    form.map(|form| model.open_form(form)).unwrap_or_default()
}

fn note(model: &mut Model) -> Vec<Effect> {
    let registration = loaded_detail(model).and_then(|detail| detail.registration.as_ref());
    let form = registration.map(|registration| {
        let name = model.snapshot.registration_name(registration.id);
        Form::note_registration(registration.seen(), &name, &registration.note)
    });
    form.map(|form| model.open_form(form)).unwrap_or_default()
}
