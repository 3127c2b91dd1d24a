//! The plan of a visit's day: the words as they came, and what of the mandatory programme they speak of, to be ticked.

use std::collections::BTreeSet;

use super::Overlay;
use super::press::{move_cursor, scrolled, without_letters};
use crate::app::blocked::may_not;
use crate::app::form::Form;
use crate::app::{Code, Effect, Key, Model, Sent, Toast};
use crate::domain::visit::{Found, Plan, found_in};
use crate::domain::{Change, Item, ItemId, Permission, Seen, Visit, VisitId};
use crate::i18n::Phrase;

/// The window on the screen. It follows the visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanView {
    pub visit: VisitId,
    /// Row among what is offered.
    pub cursor: usize,
    /// Offered items that are not to be ticked after all.
    pub left: BTreeSet<ItemId>,
    /// First visible row of the plan's words; `ui` clamps it.
    pub top: u16,
}

/// What the window shows.
pub struct Shown<'a> {
    pub visit: &'a Visit,
    /// The newest that came.
    pub plan: Option<&'a Plan>,
    /// How many came before it.
    pub earlier: usize,
    /// Mandatory items that it speaks of and that nobody has ticked, each with the line.
    pub offered: Vec<(&'a Item, Found)>,
    /// Mandatory items that it does not speak of, and that nobody has ticked.
    pub missing: Vec<&'a Item>,
}

/// `None` where the visit is gone.
pub fn plan<'a>(model: &'a Model, view: &PlanView) -> Option<Shown<'a>> {
    let visit = model.snapshot.visits.iter().find(|visit| visit.id == view.visit)?;
    let mut plans = model.snapshot.plans_of(visit.id);
    let plan = plans.next();
    let found = plan.map(|plan| found_in(&plan.text)).unwrap_or_default();
    let open = || visit.items.iter().filter(|item| item.mandatory && item.ticked.is_none());
    let speaks_of = |item: &Item| found.iter().find(|found| found.key == item.key).cloned();
    Some(Shown {
        visit,
        plan,
        earlier: plans.count(),
        offered: open().filter_map(|item| Some((item, speaks_of(item)?))).collect(),
        missing: open().filter(|item| speaks_of(item).is_none()).collect(),
    })
}

/// Where no plan has come yet, its form lies on top.
pub(in crate::app) fn open(model: &mut Model, visit: VisitId) -> Vec<Effect> {
    model.overlays.push(Overlay::Plan(PlanView { visit, cursor: 0, left: BTreeSet::new(), top: 0 }));
    let none = model.snapshot.plans_of(visit).next().is_none();
    if none && may_not(model, Permission::Coordinate).is_none() { enter(model, visit, "") } else { Vec::new() }
}

/// Opens the form of a plan that came, with what was pasted.
pub(super) fn enter(model: &mut Model, visit: VisitId, words: &str) -> Vec<Effect> {
    if let Some(reason) = may_not(model, Permission::Coordinate) {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    let found = model.snapshot.visits.iter().find(|other| other.id == visit);
    let title = found.map(|visit| crate::app::screens::visits::title(model, visit)).unwrap_or_default();
    let form = Form::receive_plan(visit, &title, words, model.today);
    model.open_form(form)
}

/// What was ticked meanwhile is offered no more.
pub(super) fn settle(model: &Model, view: &mut PlanView) {
    let offered = plan(model, view).map_or(0, |shown| shown.offered.len());
    view.cursor = view.cursor.min(offered.saturating_sub(1));
}

pub(super) fn press(model: &mut Model, mut view: PlanView, key: Key) -> Vec<Effect> {
    let offered: Vec<Seen<ItemId>> = plan(model, &view)
        .map(|shown| shown.offered.iter().map(|(item, _)| Seen { id: item.id, version: item.version }).collect())
        .unwrap_or_default();
    let chosen = offered.get(view.cursor).map(|seen| seen.id);
    let mut effects = Vec::new();
    let mut enters = false;
    match key.code {
        // What opened it closes it too.
        Code::Char('O' | 'q') => return effects,
        Code::Char('+') => enters = true,
        Code::Char(' ') => {
            if let Some(id) = chosen
                && !view.left.remove(&id)
            {
                view.left.insert(id);
            }
        }
        Code::Enter => effects = tick(model, &view, &offered),
        Code::PageDown | Code::PageUp => view.top = scrolled(view.top, key),
        _ if offered.is_empty() => view.top = scrolled(view.top, key),
        _ => {
            move_cursor(&mut view.cursor, offered.len(), without_letters(key));
        }
    }
    let visit = view.visit;
    model.overlays.push(Overlay::Plan(view));
    if enters { enter(model, visit, "") } else { effects }
}

fn tick(model: &mut Model, view: &PlanView, offered: &[Seen<ItemId>]) -> Vec<Effect> {
    let items: Vec<Seen<ItemId>> = offered.iter().filter(|seen| !view.left.contains(&seen.id)).copied().collect();
    let nothing = || items.is_empty().then(|| Phrase::new("blocked-nothing-offered"));
    if let Some(reason) = may_not(model, Permission::Coordinate).or_else(nothing) {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    model.write(Change::TickSeveral { visit: view.visit, items }, Sent::default())
}
