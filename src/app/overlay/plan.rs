//! The plan of a visit's day: the words as they came, what of the mandatory programme they speak of, to be ticked, and the
//! timed items of the day, laid out by hand, from the mail or from the source's list.

use std::collections::BTreeSet;

use super::Overlay;
use super::press::{move_cursor, scrolled, without_letters};
use crate::app::blocked::may_not;
use crate::app::form::Form;
use crate::app::{Code, Effect, Key, Model, Sent, Toast};
use crate::domain::visit::{
    Found, Plan, PlanItem, Slot, SourceItem, TimedLine, found_in, is_known, source_items_beside, timed_lines_beside,
};
use crate::domain::{Change, Item, ItemId, Permission, PlanId, PlanItemId, Seen, Visit, VisitId};
use crate::i18n::Phrase;

/// The window on the screen. It follows the visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanView {
    pub visit: VisitId,
    /// Row among what is offered and, below it, the timed items.
    pub cursor: usize,
    /// What of the offered is not as it was offered: left out although it was to be taken, or the other way about.
    pub turned: BTreeSet<OfferId>,
    /// Whether the source's list is offered, too.
    pub with_source: bool,
    /// The timed item that was moved: the cursor stays on it.
    pub follow: Option<PlanItemId>,
    /// First visible row of the page; `ui` clamps it.
    pub top: u16,
}

impl PlanView {
    pub fn of(visit: VisitId) -> PlanView {
        PlanView { visit, cursor: 0, turned: BTreeSet::new(), with_source: false, follow: None, top: 0 }
    }

    /// Whether Enter takes it.
    pub fn takes(&self, offer: &Offer<'_>) -> bool {
        offer.is_to_be_taken() != self.turned.contains(&offer.id())
    }
}

/// Names what is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OfferId {
    Tick(ItemId),
    /// A line of a plan, counted from 0.
    Line(PlanId, usize),
    Source(&'static str),
}

/// What Enter takes, unless Space leaves it out.
#[derive(Debug, Clone)]
pub enum Offer<'a> {
    /// A mandatory item that nobody has ticked, with the line that speaks of it.
    Tick(&'a Item, Found),
    /// A line that begins with a time.
    Line(PlanId, TimedLine),
    /// An item of the source's list, in the language of the screen.
    Source(SourceItem, Slot),
}

impl Offer<'_> {
    pub fn id(&self) -> OfferId {
        match self {
            Offer::Tick(item, _) => OfferId::Tick(item.id),
            Offer::Line(plan, timed) => OfferId::Line(*plan, timed.line),
            Offer::Source(source, _) => OfferId::Source(source.key),
        }
    }

    /// The timed item that it becomes.
    pub fn slot(&self) -> Option<&Slot> {
        match self {
            Offer::Tick(..) => None,
            Offer::Line(_, TimedLine { slot, .. }) | Offer::Source(_, slot) => Some(slot),
        }
    }

    fn is_to_be_taken(&self) -> bool {
        match self {
            Offer::Source(source, _) => source.always,
            Offer::Tick(..) | Offer::Line(..) => true,
        }
    }
}

/// What the window shows.
pub struct Shown<'a> {
    pub visit: &'a Visit,
    /// The newest that came.
    pub plan: Option<&'a Plan>,
    /// How many came before it.
    pub earlier: usize,
    pub offers: Vec<Offer<'a>>,
    /// Mandatory items that the plan does not speak of, and that nobody has ticked. What a coordinator added is not among
    /// them: nobody knows by which words a plan speaks of it.
    pub missing: Vec<&'a Item>,
    pub programme: Vec<&'a PlanItem>,
}

impl Shown<'_> {
    /// How many rows the cursor can be on.
    pub fn rows(&self) -> usize {
        self.offers.len() + self.programme.len()
    }
}

/// `None` where the visit is gone.
pub fn plan<'a>(model: &'a Model, view: &PlanView) -> Option<Shown<'a>> {
    let visit = model.snapshot.visit(view.visit)?;
    let mut plans = model.snapshot.plans_of(visit.id);
    let plan = plans.next();
    let found = plan.map(|plan| found_in(&plan.text)).unwrap_or_default();
    let open = || visit.items.iter().filter(|item| item.mandatory && item.ticked.is_none());
    let speaks_of = |item: &Item| found.iter().find(|found| found.key == item.key).cloned();
    let programme: Vec<&PlanItem> = model.snapshot.programme_of(visit.id).collect();
    let slots: Vec<&Slot> = programme.iter().map(|item| &item.slot).collect();
    let ticks = open().filter_map(|item| Some(Offer::Tick(item, speaks_of(item)?)));
    let lines = plan
        .into_iter()
        .flat_map(|plan| timed_lines_beside(&plan.text, &slots).into_iter().map(|timed| Offer::Line(plan.id, timed)));
    let source = if view.with_source { source_items_beside(&slots) } else { Vec::new() };
    let source = source.into_iter().map(|item| Offer::Source(item, item.slot(model.lang)));
    Some(Shown {
        visit,
        plan,
        earlier: plans.count(),
        offers: ticks.chain(lines).chain(source).collect(),
        missing: open().filter(|item| is_known(&item.key) && speaks_of(item).is_none()).collect(),
        programme,
    })
}

/// Where no plan has come yet and no day is laid out, the form of a plan lies on top.
pub(in crate::app) fn open(model: &mut Model, visit: VisitId) -> Vec<Effect> {
    model.overlays.push(Overlay::Plan(PlanView::of(visit)));
    let none = model.snapshot.plans_of(visit).next().is_none() && model.snapshot.programme_of(visit).next().is_none();
    if none && may_not(model, Permission::Coordinate).is_none() { enter(model, visit, "") } else { Vec::new() }
}

/// Opens the form of a plan that came, with what was pasted.
pub(super) fn enter(model: &mut Model, visit: VisitId, words: &str) -> Vec<Effect> {
    if let Some(reason) = may_not(model, Permission::Coordinate) {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    let found = model.snapshot.visit(visit);
    let title = found.map(|visit| crate::app::screens::visits::title(model, visit)).unwrap_or_default();
    let form = Form::receive_plan(visit, &title, words, model.today);
    model.open_form(form)
}

/// What was ticked or taken meanwhile is offered no more; the cursor stays on an item that was moved.
pub(super) fn settle(model: &Model, view: &mut PlanView) {
    let Some(shown) = plan(model, view) else { return };
    let followed = view.follow.and_then(|id| shown.programme.iter().position(|item| item.id == id));
    view.cursor = followed.map_or(view.cursor, |at| shown.offers.len() + at).min(shown.rows().saturating_sub(1));
}

/// What a key asks for beyond the window itself.
enum Wish {
    Nothing,
    /// The form of a plan that came.
    Mail,
    /// The form of a timed item.
    Item(Option<PlanItem>),
    Write(Change),
    Refuse(Phrase),
}

pub(super) fn press(model: &mut Model, mut view: PlanView, key: Key) -> Vec<Effect> {
    let wish = match key.code {
        // What opened it closes it too.
        Code::Char('O' | 'q') => return Vec::new(),
        Code::PageDown | Code::PageUp => {
            view.top = scrolled(view.top, key);
            Wish::Nothing
        }
        _ => {
            view.top = 0;
            wish(model, &mut view, key)
        }
    };
    let visit = view.visit;
    model.overlays.push(Overlay::Plan(view));
    match wish {
        Wish::Nothing => Vec::new(),
        Wish::Mail => enter(model, visit, ""),
        Wish::Item(item) => lay_out(model, visit, item.as_ref()),
        Wish::Refuse(reason) => refuse(model, reason),
        Wish::Write(change) => match may_not(model, Permission::Coordinate) {
            Some(reason) => refuse(model, reason),
            None => model.write(change, Sent::default()),
        },
    }
}

fn wish(model: &Model, view: &mut PlanView, key: Key) -> Wish {
    let Some(shown) = plan(model, view) else { return Wish::Nothing };
    let rows = shown.rows();
    let offer = shown.offers.get(view.cursor);
    let place = view.cursor.checked_sub(shown.offers.len());
    let item = place.and_then(|place| shown.programme.get(place)).copied();
    match key.code {
        Code::Char('+') => Wish::Mail,
        Code::Char('i') => Wish::Item(None),
        Code::Char('b') => {
            view.with_source = !view.with_source;
            view.cursor = 0;
            Wish::Nothing
        }
        Code::Char(' ') => {
            if let Some(id) = offer.map(Offer::id)
                && !view.turned.remove(&id)
            {
                view.turned.insert(id);
            }
            Wish::Nothing
        }
        Code::Enter | Code::Char('e') if item.is_some() => Wish::Item(item.cloned()),
        Code::Enter => match taken(view, &shown) {
            Some(change) => Wish::Write(change),
            None => Wish::Refuse(Phrase::new("blocked-nothing-offered")),
        },
        Code::Char('x') => item
            .map_or(Wish::Nothing, |item| Wish::Write(Change::RemovePlanItem { visit: view.visit, item: item.seen() })),
        Code::Char('K' | 'J') => match moved(view, &shown, key.code == Code::Char('K')) {
            Some(change) => Wish::Write(change),
            None => Wish::Nothing,
        },
        _ if rows == 0 => {
            view.top = scrolled(view.top, key);
            Wish::Nothing
        }
        _ => {
            view.follow = None;
            move_cursor(&mut view.cursor, rows, without_letters(key));
            Wish::Nothing
        }
    }
}

/// The timed item with the cursor and its neighbour change places.
fn moved(view: &mut PlanView, shown: &Shown<'_>, up: bool) -> Option<Change> {
    let place = view.cursor.checked_sub(shown.offers.len())?;
    let other = if up { place.checked_sub(1)? } else { place + 1 };
    let (item, other) = (shown.programme.get(place)?, shown.programme.get(other)?);
    view.follow = Some(item.id);
    Some(Change::SwapPlanItems { visit: view.visit, items: [item.seen(), other.seen()] })
}

/// Everything that is offered and not left out, in one entry of the journal.
fn taken(view: &PlanView, shown: &Shown<'_>) -> Option<Change> {
    let chosen: Vec<&Offer<'_>> = shown.offers.iter().filter(|offer| view.takes(offer)).collect();
    let ticks: Vec<Seen<ItemId>> = chosen
        .iter()
        .filter_map(|offer| match offer {
            Offer::Tick(item, _) => Some(Seen { id: item.id, version: item.version }),
            Offer::Line(..) | Offer::Source(..) => None,
        })
        .collect();
    let items: Vec<Slot> = chosen.iter().filter_map(|offer| offer.slot().cloned()).collect();
    let visit = view.visit;
    match (items.is_empty(), ticks.is_empty()) {
        (true, true) => None,
        (true, false) => Some(Change::TickSeveral { visit, items: ticks }),
        _ => Some(Change::AddPlanItems { visit, items, ticks }),
    }
}

/// Opens the form of a timed item, of a new one where there is none.
fn lay_out(model: &mut Model, visit: VisitId, item: Option<&PlanItem>) -> Vec<Effect> {
    if let Some(reason) = may_not(model, Permission::Coordinate) {
        return refuse(model, reason);
    }
    // A new one begins where the day so far ends.
    let start = model.snapshot.programme_of(visit).map(|item| item.slot.span().end).max();
    let form = Form::plan_item(visit, item, start);
    model.open_form(form)
}

fn refuse(model: &mut Model, reason: Phrase) -> Vec<Effect> {
    model.toast = Some(Toast::refused(reason));
    Vec::new()
}
