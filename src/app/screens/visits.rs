//! Visits: the list, and the checklist of the selected one.

use std::collections::HashMap;

use crate::app::blocked::nothing_selected;
use crate::app::form::Form;
use crate::app::overlay::{Picker, open_board, open_calendar, open_template};
use crate::app::{Command, Effect, Focus, Model, Overlay, Selection, Sent};
use crate::domain::visit::{Progress, Warning, progress, warnings};
use crate::domain::{Change, Item, ItemId, Phase, Seen, Visit, VisitId, VisitKind};
use crate::i18n::Phrase;

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Visits {
    pub selection: Selection<VisitId>,
    /// The item with the cursor while the focus is on the detail; an item of the selected visit.
    /// Its `top` counts items; headings of phases are not counted.
    pub item: Selection<ItemId>,
    /// Where each visit of the round stands, in the order of the round; kept by `update`, as are the others here.
    progress: Vec<Progress>,
    /// What is to be known of their days.
    warnings: HashMap<VisitId, Vec<Warning>>,
    /// Places of the listed visits in the round.
    listed: Vec<usize>,
    /// The same, stage by stage.
    board: Vec<usize>,
}

/// The visits as listed, each with where it stands.
pub fn rows(model: &Model) -> impl ExactSizeIterator<Item = (&Visit, &Progress)> {
    model.visits.listed.iter().map(|index| (&model.snapshot.visits[*index], &model.visits.progress[*index]))
}

/// One of the listed.
pub fn row(model: &Model, index: usize) -> Option<(&Visit, &Progress)> {
    let index = *model.visits.listed.get(index)?;
    Some((model.snapshot.visits.get(index)?, model.visits.progress.get(index)?))
}

/// The listed visits stage by stage; within one the longest unmoved first.
pub fn board(model: &Model) -> impl ExactSizeIterator<Item = (&Visit, &Progress)> {
    model.visits.board.iter().map(|index| (&model.snapshot.visits[*index], &model.visits.progress[*index]))
}

/// Where a visit stands.
pub fn progress_of(model: &Model, visit: VisitId) -> Option<&Progress> {
    model.visits.progress.iter().find(|progress| progress.visit == visit)
}

/// What is to be known of a visit's day.
pub fn warnings_of(model: &Model, visit: VisitId) -> &[Warning] {
    model.visits.warnings.get(&visit).map_or(&[], Vec::as_slice)
}

/// Selects a visit in the list, where it is listed.
pub(in crate::app) fn show(model: &mut Model, visit: Option<VisitId>) {
    let (ids, rows) = (model.visit_ids(), model.panes().list_rows());
    if let Some(id) = visit {
        model.visits.selection.select(id, &ids, rows);
    }
    model.resettle();
    model.look_at_selected();
}

/// Works out anew where the visits stand: the round or the day has changed.
pub(in crate::app) fn relist(model: &mut Model) {
    model.visits.progress = progress(&model.snapshot, model.today);
    model.visits.warnings = warnings(&model.snapshot);
    narrow(model);
}

/// Lists those of the one whose lists these are, or all.
pub(in crate::app) fn narrow(model: &mut Model) {
    let progress = &model.visits.progress;
    let wanted = |index: &usize| model.own.as_ref().is_none_or(|own| own.visit(progress[*index].visit));
    let listed: Vec<usize> = (0..progress.len()).filter(wanted).collect();
    let mut board = listed.clone();
    board.sort_by_key(|index| (progress[*index].stage, progress[*index].moved, progress[*index].visit));
    model.visits = Visits { listed, board, ..std::mem::take(&mut model.visits) };
}

/// The selected visit.
pub fn selected(model: &Model) -> Option<&Visit> {
    let id = model.visits.selection.selected?;
    model.snapshot.visit(id)
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
        Command::Board => rows(model).next().is_none().then(|| Phrase::new("ui-visits-empty")),
        Command::Tick if visit.is_none() => Some(nothing_selected()),
        Command::Tick if model.focus == Focus::List => Some(Phrase::new("blocked-tick-in-list")),
        Command::Tick => selected_item(model).is_none().then(nothing_selected),
        Command::Own => visit.is_none().then(nothing_selected),
        Command::RemoveVisit => visit.map_or_else(|| Some(nothing_selected()), |visit| stays(model, visit)),
        Command::PlanVisit
        | Command::SetDate
        | Command::SetParticipants
        | Command::Note
        | Command::NewClaim
        | Command::AddItem
        | Command::DayPlan
        | Command::AddVisit
        | Command::TurnKind => visit.is_none().then(nothing_selected),
        _ => None,
    }
}

pub(in crate::app) fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Board => open_board(model),
        Command::Calendar => open_calendar(model),
        Command::Checklists => {
            let kind = selected(model).map_or(VisitKind::Visit, |visit| visit.kind);
            open_template(model, kind);
        }
        _ => return run_on_selected(model, command),
    }
    Vec::new()
}

fn run_on_selected(model: &mut Model, command: Command) -> Vec<Effect> {
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
        Command::Own => {
            let pair = model.snapshot.partnership(visit.partnership);
            let (pairs, owner) = model.taken_or_let_go(pair.into_iter(), |pair| pair.owner.as_ref());
            let partnerships = pairs.into_iter().map(|pair| pair.seen()).collect();
            model.write(Change::OwnPartnerships { partnerships, owner }, Sent::default())
        }
        Command::AddVisit => {
            let picker = Picker::directions(model, visit);
            model.overlays.push(Overlay::Picker(picker));
            Vec::new()
        }
        Command::RemoveVisit => {
            let (visit, reference) = (visit.seen(), visit.reference.clone());
            model.write(Change::RemoveVisit { visit, reference }, Sent::default())
        }
        Command::TurnKind => {
            let (visit, kind) = (visit.seen(), visit.kind.other());
            model.write(Change::SetVisitKind { visit, kind }, Sent::default())
        }
        Command::Note => {
            let form = Form::note_visit(visit.seen(), &title, &visit.note);
            model.open_form(form)
        }
        Command::NewClaim => {
            let form = super::claims::new_claim(model, visit);
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

/// Why a visit cannot be taken away.
fn stays(model: &Model, visit: &Visit) -> Option<Phrase> {
    let mut claims = model.snapshot.claims.iter().map(|checked| &checked.claim);
    if let Some(claim) = claims.find(|claim| claim.visit == visit.id) {
        let phrase = Phrase::new("refused-visit-has-claim").with("visit", visit.id.to_string());
        return Some(phrase.with("claim", claim.id.to_string()));
    }
    let others = model.snapshot.visits.iter().filter(|other| other.partnership == visit.partnership);
    (others.count() < 2).then(|| Phrase::new("refused-last-visit").with("visit", visit.id.to_string()))
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
