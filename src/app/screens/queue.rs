//! The queue of registrations: search, filter, marks, decisions.

use std::collections::BTreeSet;

use super::explain;
use crate::app::blocked::nothing_selected;
use crate::app::form::{Form, TextBox};
use crate::app::overlay::{Picker, ReasonFor};
use crate::app::{Command, Effect, Focus, Model, Overlay, Selection, Sent};
use crate::domain::{Change, Detail, RecordKey, RegistrationId, RegistrationLine, Seen, Status};
use crate::i18n::Phrase;

/// The state of the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Queue {
    pub selection: Selection<RegistrationId>,
    /// What the next decision is about, all at once; the selected one where empty. Only ids of the
    /// snapshot.
    pub marks: BTreeSet<RegistrationId>,
    /// Only registrations of this status are listed; `None` lists all.
    pub filter: Option<Status>,
    /// Only registrations that fit these words are listed; empty lists all.
    pub search: TextBox,
    /// The search line has the cursor: keys are typed into it.
    pub searching: bool,
}

impl Default for Queue {
    fn default() -> Queue {
        Queue {
            selection: Selection::default(),
            marks: BTreeSet::new(),
            filter: None,
            search: TextBox::line(""),
            searching: false,
        }
    }
}

/// The registrations as listed: in the order of the snapshot, filtered.
pub fn rows(model: &Model) -> Vec<&RegistrationLine> {
    let words = model.queue.search.text().to_lowercase();
    let fits = |line: &RegistrationLine| {
        model.queue.filter.is_none_or(|status| line.status == status)
            && (words.is_empty() || super::fits(&words, &format!("#{} {}", line.id, line.name)))
    };
    model.snapshot.registrations.iter().filter(|line| fits(line)).collect()
}

/// The line of the selected registration.
pub fn selected(model: &Model) -> Option<&RegistrationLine> {
    model.queue.selection.selected.and_then(|id| model.snapshot.registration(id))
}

/// What the next decision is about: the marked registrations, or the selected one.
fn targets(model: &Model) -> Vec<&RegistrationLine> {
    if model.queue.marks.is_empty() {
        return selected(model).into_iter().collect();
    }
    model.queue.marks.iter().filter_map(|id| model.snapshot.registration(*id)).collect()
}

fn status_of(command: Command) -> Option<Status> {
    match command {
        Command::Accept => Some(Status::Accepted),
        Command::Decline => Some(Status::Declined),
        Command::Postpone => Some(Status::Postponed),
        Command::AskBack => Some(Status::Clarify),
        Command::Reopen => Some(Status::New),
        _ => None,
    }
}

pub(in crate::app) fn blocked(model: &Model, command: Command) -> Option<Phrase> {
    if let Some(status) = status_of(command) {
        return cannot_become(model, status);
    }
    match command {
        Command::Mark | Command::Why | Command::Map => selected(model).is_none().then(nothing_selected),
        Command::Merge => merging(model).err(),
        Command::EditLibraries => match selected(model) {
            None => Some(nothing_selected()),
            Some(_) => (model.snapshot.directory == 0).then(|| Phrase::new("blocked-no-directory")),
        },
        Command::CarryOver => nothing_to_carry(model),
        Command::Note => match selected(model) {
            None => Some(nothing_selected()),
            Some(_) => loaded_detail(model).is_none().then(|| Phrase::new("blocked-loading")),
        },
        _ => None,
    }
}

fn nothing_to_carry(model: &Model) -> Option<Phrase> {
    if model.snapshot.round.is_none() {
        return Some(Phrase::new("blocked-no-round"));
    }
    (model.snapshot.left_to_carry == 0).then(|| Phrase::new("blocked-nothing-to-carry"))
}

fn cannot_become(model: &Model, status: Status) -> Option<Phrase> {
    let targets = targets(model);
    if targets.is_empty() {
        return Some(nothing_selected());
    }
    if !targets.iter().all(|line| line.status == status) {
        let stays_out = status != Status::Accepted;
        return stays_out.then(|| targets.iter().find_map(|line| paired(model, line.id))).flatten();
    }
    Some(match status {
        Status::New => Phrase::new("blocked-not-decided"),
        _ => Phrase::new("blocked-already").with("status", status.phrase()),
    })
}

/// An accepted pair holds its members in the round until it is broken.
fn paired(model: &Model, id: RegistrationId) -> Option<Phrase> {
    let accepted = model.snapshot.partnerships.iter().filter(|pair| pair.status.is_decided());
    let pair = accepted.into_iter().find(|pair| pair.group.members.contains(&id))?;
    let reason = Phrase::new("blocked-in-pair").with("registration", id.to_string());
    Some(reason.with("partnership", pair.id.to_string()))
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
    match command {
        Command::Search => {
            model.queue.searching = true;
            model.focus = Focus::List;
            Vec::new()
        }
        Command::Filter => {
            model.queue.filter = next_filter(model.queue.filter);
            model.resettle();
            Vec::new()
        }
        Command::Mark => mark(model),
        Command::Accept | Command::Reopen => match status_of(command) {
            Some(status) => decide(model, status),
            None => Vec::new(),
        },
        Command::Decline | Command::Postpone | Command::AskBack => {
            if let Some(status) = status_of(command) {
                let registrations = changing(model, status);
                let title = reason_title(model, &registrations, status);
                let purpose = ReasonFor::Decide { registrations, status };
                model.ask_reason(purpose, title);
            }
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
        Command::Note => note(model),
        Command::Why => {
            let view = selected(model).map(|line| explain::registration(model, line));
            model.overlays.extend(view.map(Overlay::Why));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// All, then each status that a decision can give.
fn next_filter(filter: Option<Status>) -> Option<Status> {
    match filter {
        None => Some(Status::New),
        Some(status) => {
            let place = Status::ALL.iter().position(|other| *other == status)?;
            Status::ALL.get(place + 1).copied()
        }
    }
}

fn mark(model: &mut Model) -> Vec<Effect> {
    if let Some(id) = model.queue.selection.selected {
        if !model.queue.marks.remove(&id) {
            model.queue.marks.insert(id);
        }
        model.step(1);
    }
    Vec::new()
}

/// Those of the targets that are not yet what they shall become.
fn changing(model: &Model, status: Status) -> Vec<Seen<RegistrationId>> {
    targets(model).into_iter().filter(|line| line.status != status).map(RegistrationLine::seen).collect()
}

fn decide(model: &mut Model, status: Status) -> Vec<Effect> {
    let registrations = changing(model, status);
    let change = Change::Decide { registrations, status, reason: None };
    model.write(change, Sent { clears_marks: true, ..Sent::default() })
}

fn reason_title(model: &Model, registrations: &[Seen<RegistrationId>], status: Status) -> Phrase {
    let title = match registrations {
        [one] => Phrase::new("reason-title-one").with("name", model.snapshot.registration_name(one.id)),
        several => Phrase::new("reason-title-several").with("count", several.len()),
    };
    title.with("status", status.phrase())
}

fn edit_libraries(model: &mut Model) -> Vec<Effect> {
    let Some(line) = selected(model) else { return Vec::new() };
    let picker = Picker::libraries(line);
    model.overlays.push(Overlay::Picker(picker));
    vec![Effect::LoadDirectory]
}

fn note(model: &mut Model) -> Vec<Effect> {
    let registration = loaded_detail(model).and_then(|detail| detail.registration.as_ref());
    let form = registration.map(|registration| {
        let name = model.snapshot.registration_name(registration.id);
        Form::note_registration(registration.seen(), &name, &registration.note)
    });
    form.map(|form| model.open_form(form)).unwrap_or_default()
}
