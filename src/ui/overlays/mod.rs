//! What lies above a screen. Only the topmost layer is drawn: one thing at a time.

mod ask;
mod board;
mod budget;
mod calendar;
mod choice;
mod choose;
mod compare;
mod conflict;
mod distribution;
mod filters;
mod form;
mod handout;
mod history;
mod info;
mod letter;
mod map;
mod memo;
mod mending;
mod menu;
mod plan;
mod preview;
mod proposals;
mod reader;
mod reports;
mod settings;
mod summary;
mod template;

use ratatui::Frame;

use crate::app::{Model, Overlay};
use crate::ui::pen::Pen;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model) {
    match model.overlay() {
        None => {}
        Some(Overlay::Menu(menu)) => menu::draw(pen, frame, model, menu),
        Some(Overlay::Picker(picker)) => choose::picker(pen, frame, picker),
        Some(Overlay::Filters(picker)) => filters::draw(pen, frame, model, picker),
        Some(Overlay::Reason(reason)) => choose::reason(pen, frame, reason),
        Some(Overlay::Form(form)) => form::draw(pen, frame, form),
        Some(Overlay::Preview(view)) => preview::draw(pen, frame, view),
        Some(Overlay::Why(view)) => reader::why(pen, frame, view),
        Some(Overlay::History(view)) => history::draw(pen, frame, model, view),
        Some(Overlay::Compare(view)) => compare::draw(pen, frame, model, view),
        Some(Overlay::Board(view)) => board::draw(pen, frame, model, *view),
        Some(Overlay::Calendar(view)) => calendar::draw(pen, frame, model, *view),
        Some(Overlay::Choice(view)) => choice::draw(pen, frame, model, view),
        Some(Overlay::Proposals(view)) => proposals::draw(pen, frame, model, view),
        Some(Overlay::Plan(view)) => plan::draw(pen, frame, model, view),
        Some(Overlay::Template(view)) => template::draw(pen, frame, model, view),
        Some(Overlay::Letter(view)) => letter::draw(pen, frame, model, view),
        Some(Overlay::Info(view)) => info::draw(pen, frame, model, *view),
        Some(Overlay::Map(view)) => map::draw(pen, frame, model, *view),
        Some(Overlay::Mending(view)) => mending::draw(pen, frame, model, view),
        Some(Overlay::Handout(view)) => handout::draw(pen, frame, model, view),
        Some(Overlay::Distribution(view)) => distribution::draw(pen, frame, view),
        Some(Overlay::Memo(view)) => memo::draw(pen, frame, model, view),
        Some(Overlay::Reports(view)) => reports::draw(pen, frame, model, view),
        Some(Overlay::Summary(view)) => summary::draw(pen, frame, model, view),
        Some(Overlay::Settings(view)) => settings::draw(pen, frame, model, view),
        Some(Overlay::Ask(view)) => ask::draw(pen, frame, view),
        Some(Overlay::Budget(view)) => budget::draw(pen, frame, model, *view),
        Some(Overlay::Conflict(view)) => conflict::draw(pen, frame, model, view),
    }
}

/// The first row of a list without an offset of its own, so that its cursor is seen.
fn top_for(cursor: usize, rows: u16) -> usize {
    (cursor + 1).saturating_sub(usize::from(rows.max(1)))
}
