//! Mine or all: every list can be narrowed to what the one who sits here looks after.

use super::screens::{claims, pairs, queue, today, visits};
use super::{Model, Screen, Settled};
use crate::domain::own::Own;

/// Narrows the lists to one's own, or shows all again. What is marked and not in sight must not be acted on.
pub(super) fn turn(model: &mut Model) {
    model.own = match model.own {
        Some(_) => None,
        None => Some(Own::of(&model.snapshot, &model.me)),
    };
    model.clear_marks();
    today::narrow(model);
    visits::narrow(model);
    claims::relist(model);
    queue::relist(model);
    model.resettle();
}

/// Lists everything anew: the round or the day has changed. Tells what became of the place in the queue.
pub(super) fn relist(model: &mut Model) -> Settled {
    if model.own.is_some() {
        model.own = Some(Own::of(&model.snapshot, &model.me));
    }
    today::relist(model);
    visits::relist(model);
    claims::relist_read(model);
    queue::relist(model)
}

/// How many rows of the screen the narrowing hides; `None` where the lists are whole.
pub fn hidden(model: &Model) -> Option<usize> {
    model.own.as_ref()?;
    Some(match model.screen {
        Screen::Today => today::hidden(model),
        Screen::Queue => model.queue.hidden,
        Screen::Pairs => pairs::hidden(model),
        Screen::Visits => model.snapshot.visits.len() - visits::rows(model).len(),
        Screen::Claims => claims::hidden(model),
    })
}
