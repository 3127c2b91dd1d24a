//! Visits: the list, and the checklist of the selected one.

use crate::app::blocked::nothing_selected;
use crate::app::form::Form;
use crate::app::{Command, Effect, Focus, Model, Selection, Sent};
use crate::domain::{Change, Item, ItemId, Phase, Seen, Visit, VisitId};
use crate::i18n::Phrase;

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Visits {
    pub selection: Selection<VisitId>,
    /// The item with the cursor while the focus is on the detail; an item of the selected visit.
    /// Its `top` counts items; headings of phases are not counted.
    pub item: Selection<ItemId>,
}

/// The visits as listed.
pub fn rows(model: &Model) -> &[Visit] {
    &model.snapshot.visits
}

/// The selected visit.
pub fn selected(model: &Model) -> Option<&Visit> {
    let id = model.visits.selection.selected?;
    model.snapshot.visits.iter().find(|visit| visit.id == id)
}

/// The item with the cursor.
pub fn selected_item(model: &Model) -> Option<&Item> {
    let id = model.visits.item.selected?;
    selected(model)?.items.iter().find(|item| item.id == id)
}

/// Guest and host in one line: `Aura → Loimaa`.
pub fn title(model: &Model, visit: &Visit) -> String {
    let name = |id| model.snapshot.registration_name(id);
    format!("{} → {}", name(visit.guest), name(visit.host))
}

pub(in crate::app) fn blocked(model: &Model, command: Command) -> Option<Phrase> {
    let visit = selected(model);
    match command {
        Command::Tick if visit.is_none() => Some(nothing_selected()),
        Command::Tick if model.focus == Focus::List => Some(Phrase::new("blocked-tick-in-list")),
        Command::Tick => selected_item(model).is_none().then(nothing_selected),
        Command::PlanVisit
        | Command::SetDate
        | Command::SetParticipants
        | Command::Note
        | Command::NewClaim
        | Command::AddItem
        | Command::DayPlan => visit.is_none().then(nothing_selected),
        _ => None,
    }
}

pub(in crate::app) fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(visit) = selected(model) else { return Vec::new() };
    let title = title(model, visit);
    match command {
        Command::Tick => tick(model),
        Command::PlanVisit if model.focus == Focus::Detail && selected_item(model).is_some() => edit_item(model),
        Command::DayPlan => {
            let id = visit.id;
            crate::app::overlay::open_plan(model, id)
        }
        Command::AddItem => {
            let phase = selected_item(model).filter(|_| model.focus == Focus::Detail).map(|item| item.phase);
            let form = Form::add_item(visit, phase.unwrap_or(Phase::Before), &title);
            model.open_form(form)
        }
        Command::SetParticipants => {
            let participants = model.snapshot.participants.get(&visit.id).cloned().unwrap_or_default();
            let form = Form::participants(visit, &participants, &title);
            model.open_form(form)
        }
        Command::PlanVisit | Command::SetDate => {
            let form = Form::plan_visit(visit, &title);
            model.open_form(form)
        }
        Command::Note => {
            let seen = Seen { id: visit.id, version: visit.version };
            let form = Form::note_visit(seen, &title, &visit.note);
            model.open_form(form)
        }
        Command::NewClaim => {
            let form = Form::new_claim(visit, &title, model.today);
            model.open_form(form)
        }
        _ => Vec::new(),
    }
}

fn edit_item(model: &mut Model) -> Vec<Effect> {
    let (Some(visit), Some(item)) = (selected(model), selected_item(model)) else { return Vec::new() };
    let form = Form::edit_item(visit.id, item);
    model.open_form(form)
}

/// Puts the cursor on an item of the selected visit.
pub(in crate::app) fn show_item(model: &mut Model, id: ItemId) {
    model.focus = Focus::Detail;
    let rows = model.panes().detail_rows();
    let ids: Vec<ItemId> = selected(model).into_iter().flat_map(|visit| &visit.items).map(|item| item.id).collect();
    model.visits.item.select(id, &ids, rows);
}

fn tick(model: &mut Model) -> Vec<Effect> {
    let (Some(visit), Some(item)) = (selected(model), selected_item(model)) else { return Vec::new() };
    let change = Change::Tick {
        visit: visit.id,
        item: Seen { id: item.id, version: item.version },
        key: item.key.clone(),
        done: item.ticked.is_none(),
    };
    model.write(change, Sent::default())
}
