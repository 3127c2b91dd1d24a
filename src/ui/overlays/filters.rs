//! What a list is narrowed to: groups of choices with ticks, and beside each how many it would leave.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::top_for;
use crate::app::overlay::{FilterChoice, FilterPicker};
use crate::app::screens::{claims, queue};
use crate::app::{Model, Screen};
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{List, Row, editor_line, popup};

const LABEL: usize = 14;
const GROUP: usize = 17;
const COUNT: usize = 8;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, picker: &FilterPicker) {
    let (shown, all) = match model.screen {
        Screen::Claims => (claims::listed(model).len(), model.snapshot.claims.len()),
        _ => (queue::listed(model).len(), model.snapshot.registrations.len()),
    };
    let shown = Phrase::new("ui-shown-of").with("shown", shown).with("all", all);
    let title = pen.say(&Phrase::new("queue-filters").with("shown", shown));
    // As high as there is room, so that the frame stands while one types and ticks.
    let area = popup(pen, frame, &title, usize::MAX);
    let list_area = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }.intersection(area);
    if picker.shown.is_empty() {
        let words = pen.say(&Phrase::new("ui-menu-nothing-fits"));
        pen.put(frame, list_area, &Line::from(pen.span(Meaning::Muted, &words)));
    }
    let top = top_for(picker.cursor, list_area.height);
    let list = List { count: picker.shown.len(), top, selected: Some(picker.cursor), focused: false };
    list.draw(pen, frame, list_area, |index| {
        let choice = &picker.choices[picker.shown[index]];
        let before =
            index.checked_sub(1).filter(|before| *before >= top).map(|before| &picker.choices[picker.shown[before]]);
        let begins = before.is_none_or(|before| before.facet.group() != choice.facet.group());
        row(pen, choice, begins, choice.facet.is_chosen(model), list_area.width)
    });
    let label = pen.cell(Meaning::Muted, &pen.say(&Phrase::new("ui-filter-typed")), LABEL);
    editor_line(pen, frame, Rect { height: 1, ..area }, label, &picker.query);
}

/// The group stands on the first of its rows alone.
fn row(pen: Pen, choice: &FilterChoice, begins: bool, ticked: bool, columns: u16) -> Row {
    let group = if begins { pen.say(&choice.facet.group()) } else { String::new() };
    let tick = if ticked { "[x] " } else { "[ ] " };
    let meaning = if ticked { Meaning::Marked } else { Meaning::Plain };
    let name = usize::from(columns).saturating_sub(2 + GROUP + text::width(tick) + 1 + COUNT);
    let count = Phrase::new("queue-count").with("count", choice.count);
    Row {
        lead: Line::from(vec![
            pen.cell(Meaning::Heading, &group, GROUP),
            Span::styled(tick, pen.style(meaning)),
            pen.cell(meaning, &choice.name, name),
        ]),
        rest: Line::from(vec![pen.gap(1), pen.right(Meaning::Muted, &pen.say(&count), COUNT)]),
    }
}
