//! Why a command cannot be done now, in words. `None` means that it can.

use super::keymap::{binding_of, bindings};
use super::screens::{claims, letters, pairs, partnership, queue, today, visits};
use super::{Busy, Command, Focus, Model, Screen};
use crate::domain::{Actor, Permission, Role};
use crate::i18n::Phrase;

/// The reason that keeps a command from being done, for the message line and the menus.
pub fn blocked(model: &Model, command: Command) -> Option<Phrase> {
    if binding_of(command, model.screen).is_none() {
        return Some(elsewhere(command));
    }
    if let Some(permission) = command.permission() {
        let general = may_not(model, permission);
        if general.is_some() {
            return general;
        }
    }
    match command {
        Command::Open => nothing_to_open(model),
        Command::SwitchPane => model.panes().detail.or(model.panes().list).is_none().then(nothing_selected),
        Command::Undo | Command::Redo => {
            model.snapshot.head.is_none().then(|| Phrase::new("blocked-nothing-written-yet"))
        }
        Command::SwitchRound => (model.snapshot.rounds.len() < 2).then(|| Phrase::new("blocked-one-round")),
        Command::History => model.selected_record().is_none().then(nothing_selected),
        // All of those that are not in sight as well is not what one means.
        Command::AcceptAllPairs | Command::PublishAllPairs if model.own.is_some() => {
            Some(Phrase::new("blocked-narrowed"))
        }
        Command::LogContact | Command::Contacts | Command::TagPartnership | Command::Reports => {
            partnership::blocked(model)
        }
        Command::Summary | Command::InfoSession => {
            model.snapshot.round.is_none().then(|| Phrase::new("blocked-no-round"))
        }
        Command::Letters => letters::blocked(model),
        _ => match model.screen {
            Screen::Today => today::blocked(model, command),
            Screen::Queue => queue::blocked(model, command),
            Screen::Pairs => pairs::blocked(model, command),
            Screen::Visits => visits::blocked(model, command),
            Screen::Claims => claims::blocked(model, command),
        },
    }
}

pub(super) fn nothing_selected() -> Phrase {
    Phrase::new("blocked-nothing-selected")
}

/// Something is being written or solved, and a second press must not do it twice.
pub(super) fn busy(model: &Model) -> Option<Phrase> {
    match model.busy {
        Some(Busy::Saving) => Some(Phrase::new("blocked-saving")),
        Some(Busy::Solving) => Some(Phrase::new("blocked-solving")),
        None => model.awaited.map(|_| Phrase::new("blocked-saving")),
    }
}

/// Why nothing that needs this permission can be written now.
pub(super) fn may_not(model: &Model, permission: Permission) -> Option<Phrase> {
    busy(model).or_else(|| forbidden(model, permission))
}

/// Until a first role is given, everybody may do everything; then one without a role looks on.
fn forbidden(model: &Model, permission: Permission) -> Option<Phrase> {
    let people = &model.snapshot.people;
    if people.iter().all(|person| person.role.is_none()) {
        return None;
    }
    let role = people.iter().find(|person| same(&person.name, &model.me)).and_then(|person| person.role);
    let role = role.unwrap_or(Role::Viewer);
    let needed = permission.role().phrase();
    (!role.may(permission)).then(|| Phrase::new("blocked-role").with("role", role.phrase()).with("needed", needed))
}

/// Names are the same whatever their capitals, as in the database.
pub(super) fn same(one: &Actor, other: &Actor) -> bool {
    one.as_str().eq_ignore_ascii_case(other.as_str())
}

fn elsewhere(command: Command) -> Phrase {
    let screens = bindings().find(|binding| binding.command == command).map(|binding| binding.on).unwrap_or_default();
    let names: Vec<Phrase> = screens.iter().map(|screen| screen.phrase()).collect();
    Phrase::new("blocked-elsewhere").with("count", names.len()).with("screens", names)
}

fn nothing_to_open(model: &Model) -> Option<Phrase> {
    if model.selected_record().is_none() && !matches!(model.screen, Screen::Today | Screen::Pairs) {
        return Some(nothing_selected());
    }
    match model.screen {
        Screen::Today => today::selected(model).is_none().then(nothing_selected),
        Screen::Pairs if model.pairs.selection.selected.is_none() => Some(nothing_selected()),
        _ => (model.focus == Focus::Detail).then(|| Phrase::new("blocked-open-already")),
    }
}
