//! Which registrations the queue lists: filters and order, and what is said of them. Worked out when
//! one of them or the round changes, and not at each key.

use crate::app::form::TextBox;
use crate::app::screens::filtered;
use crate::app::{Focus, Model, Panes, Screen, Settled};
use crate::domain::listing::{self, FacetGroup, Filter, Order};
use crate::domain::{RegistrationId, RegistrationLine};
use crate::i18n::Phrase;

/// The registrations as listed, filtered and in order.
pub fn listed(model: &Model) -> &[RegistrationId] {
    &model.queue.listed
}

/// The line in a row of the list, counted from 0.
pub fn line_at(model: &Model, row: usize) -> Option<&RegistrationLine> {
    model.snapshot.registration(*model.queue.listed.get(row)?)
}

/// What narrows and orders the list, in words: the filters by group, the search, the order where it is
/// not by arrival. Empty while the list is whole and by arrival.
pub fn heading(model: &Model) -> Vec<Phrase> {
    let queue = &model.queue;
    let chosen = |group: FacetGroup| {
        filtered(group.phrase(), queue.filter.of(group).map(|facet| facet.phrase(model.lang)).collect())
    };
    let mut parts: Vec<Phrase> = FacetGroup::ALL.into_iter().filter_map(chosen).collect();
    if !queue.search.is_empty() {
        parts.push(Phrase::new("ui-searched").with("words", queue.search.text()));
    }
    if queue.order != Order::default() {
        parts.push(Phrase::new("queue-ordered").with("order", queue.order.phrase()));
    }
    parts
}

/// Lists anew; the selection stays on its record where that is still listed.
pub(in crate::app) fn relist(model: &mut Model) -> Settled {
    let queue = &model.queue;
    let found = queue.found.as_ref().map(|found| found.ids.as_slice());
    let mut listed = listing::list(&model.snapshot.registrations, &queue.filter, found, queue.order, model.lang);
    let whole = listed.len();
    if let Some(own) = &model.own {
        listed.retain(|id| own.registration(*id));
    }
    model.queue.hidden = whole - listed.len();
    model.queue.listed = listed;
    settle(model)
}

/// Lists anew by other words or filters; where these leave the selected record out, the cursor begins at the top.
pub(in crate::app) fn relist_anew(model: &mut Model) {
    if relist(model) == Settled::Vanished {
        let first = model.queue.listed.first().copied();
        let rows = Panes::of(model.size, Screen::Queue, Focus::List).list_rows();
        if let Some(first) = first {
            model.queue.selection.select(first, &model.queue.listed, rows);
        }
    }
}

/// Keeps the selection on its record, or finds a neighbour.
pub(in crate::app) fn settle(model: &mut Model) -> Settled {
    let rows = Panes::of(model.size, Screen::Queue, Focus::List).list_rows();
    model.queue.selection.settle(&model.queue.listed, rows)
}

/// Lists what this filter wants, and nothing else narrows the list.
pub(in crate::app) fn narrow_to(model: &mut Model, filter: Filter) {
    model.queue.filter = filter;
    clear_search(model);
    relist_anew(model);
}

/// Puts the cursor on a registration that was just made here, once it is in the round; what would hide it goes.
pub(in crate::app) fn welcome(model: &mut Model) {
    let Some(id) = model.queue.arriving.filter(|id| model.snapshot.registration(*id).is_some()) else { return };
    model.queue.arriving = None;
    if model.own.is_some() && !model.queue.listed.contains(&id) {
        crate::app::narrow::turn(model);
    }
    if !model.queue.listed.contains(&id) {
        narrow_to(model, Filter::default());
    }
    let rows = Panes::of(model.size, Screen::Queue, Focus::List).list_rows();
    model.queue.selection.select(id, &model.queue.listed, rows);
}

/// Whether a search or a filter narrows the list.
pub(in crate::app) fn is_narrowed(model: &Model) -> bool {
    !model.queue.search.is_empty() || model.queue.filter != Filter::default()
}

/// One step of narrowing less: first the search, then all filters.
pub(in crate::app) fn widen(model: &mut Model) {
    if model.queue.search.is_empty() {
        model.queue.filter = Filter::default();
    }
    clear_search(model);
    relist(model);
}

fn clear_search(model: &mut Model) {
    model.queue.search = TextBox::line("");
    model.queue.searching = false;
    model.queue.found = None;
    model.queue.asked.clear();
    model.queue.found_pending = false;
}
