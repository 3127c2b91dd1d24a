//! The five screens: each draws its list and its detail into the panes that the application decided on.

mod claims;
pub(super) mod pairs;
mod partnership;
pub(super) mod queue;
mod today;
pub(super) mod visits;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::{Command, Focus, Model, Screen, narrow};
use crate::i18n::Phrase;
use crate::ui::layout::Layout;
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, layout: &Layout, model: &Model) {
    for rule in layout.rules.into_iter().flatten() {
        for y in rule.top()..rule.bottom() {
            pen.put(frame, Rect { y, height: 1, ..rule }, &Line::from(pen.span(Meaning::Frame, "│")));
        }
    }
    match model.screen {
        Screen::Today => today::draw(pen, frame, layout, model),
        Screen::Queue => queue::draw(pen, frame, layout, model),
        Screen::Pairs => pairs::draw(pen, frame, layout, model),
        Screen::Visits => visits::draw(pen, frame, layout, model),
        Screen::Claims => claims::draw(pen, frame, layout, model),
    }
}

/// Whether the keys go to the list, and with them the terminal's cursor.
fn list_has_keys(model: &Model) -> bool {
    model.focus == Focus::List && model.overlays.is_empty()
}

fn detail_has_keys(model: &Model) -> bool {
    model.focus == Focus::Detail && model.overlays.is_empty()
}

/// Why a list is empty, and what to do about it.
fn empty(pen: Pen, frame: &mut Frame<'_>, area: Rect, model: &Model, phrase: &Phrase) {
    let loading = Phrase::new("ui-loading");
    let narrowed = narrow::hidden(model).is_some_and(|hidden| hidden > 0);
    let none_of_mine = Phrase::new("ui-none-of-mine").with("key", names::key(Command::Mine, model.screen));
    let words = pen.say(match model.loaded {
        true if narrowed => &none_of_mine,
        true => phrase,
        false => &loading,
    });
    for (row, words) in text::wrap(&words, usize::from(area.width).saturating_sub(4)).iter().enumerate() {
        let row = Rect { x: area.x + 2, y: area.y + row as u16, width: area.width.saturating_sub(2), height: 1 };
        pen.put(frame, row.intersection(area), &Line::from(pen.span(Meaning::Muted, words)));
    }
}
