//! What is done with a partnership wherever it is looked at: on its own row, on one of its visits, or where
//! one of these waits.

use super::{Screen, pairs, visits};
use crate::app::blocked::nothing_selected;
use crate::app::form::Form;
use crate::app::overlay::{Picker, open_reports};
use crate::app::{Command, Effect, Model, Overlay};
use crate::domain::{Partnership, RecordKey};
use crate::i18n::Phrase;

/// The partnership that the selected row is about.
pub fn selected(model: &Model) -> Option<&Partnership> {
    let snapshot = &model.snapshot;
    let of_visit = |id| snapshot.visit(id).map(|visit| visit.partnership);
    let id = match model.screen {
        Screen::Pairs => return pairs::selected_partnership(model),
        Screen::Visits => visits::selected(model)?.partnership,
        Screen::Today => match model.selected_record()? {
            RecordKey::Partnership(id) => id,
            RecordKey::Visit(id) => of_visit(id)?,
            RecordKey::Claim(id) => of_visit(snapshot.claim(id)?.claim.visit)?,
            RecordKey::Registration(_) | RecordKey::Info(_) | RecordKey::Mailbox(_) => return None,
        },
        Screen::Queue | Screen::Claims => return None,
    };
    snapshot.partnership(id)
}

pub(in crate::app) fn blocked(model: &Model) -> Option<Phrase> {
    match selected(model) {
        Some(partnership) => (!partnership.status.is_decided()).then(|| Phrase::new("blocked-pair-not-accepted")),
        None if model.screen == Screen::Visits => Some(nothing_selected()),
        None => Some(Phrase::new("blocked-no-pair")),
    }
}

pub(in crate::app) fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(partnership) = selected(model) else { return Vec::new() };
    let name = pairs::names(model, &partnership.group.members);
    let form = match command {
        Command::Reports => {
            let id = partnership.id;
            return open_reports(model, id);
        }
        Command::TagPartnership => {
            let picker = Picker::pair_topics(partnership, &name);
            model.overlays.push(Overlay::Picker(picker));
            return Vec::new();
        }
        Command::LogContact => Form::log_contact(partnership.id, &name),
        _ => Form::edit_partnership(&model.snapshot, partnership, &name),
    };
    model.open_form(form)
}
