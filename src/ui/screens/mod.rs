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

/// What narrows a list, how many are left of all, and how many are marked; `None` where the heads of the columns may stand there.
fn narrowed(pen: Pen, parts: &[Phrase], (shown, all): (usize, usize), marked: usize) -> Option<Line<'static>> {
    if parts.is_empty() && marked == 0 {
        return None;
    }
    let shown_of = (shown < all).then(|| Phrase::new("ui-shown-of").with("shown", shown).with("all", all));
    let marked = (marked > 0).then(|| Phrase::new("ui-marked").with("count", marked));
    let parts: Vec<String> = parts.iter().chain(&shown_of).chain(&marked).map(|phrase| pen.say(phrase)).collect();
    Some(Line::from(vec![pen.gap(1), pen.span(Meaning::Marked, &parts.join(" · "))]))
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
