//! Help, palette and the actions of a row: keys, what they do, and why one cannot be done now.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::top_for;
use crate::app::Model;
use crate::app::overlay::{Menu, MenuKind, MenuRow};
use crate::i18n::Phrase;
use crate::ui::company;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{List, Row, editor_line, popup};

const KEYS: usize = 12;
/// Below the list: what the chosen command does, or why it cannot be done.
const HELP_ROWS: u16 = 3;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, menu: &Menu) {
    let rows = menu.rows(model);
    let title = match menu.kind {
        MenuKind::Help => Phrase::new("ui-menu-help"),
        MenuKind::Palette => Phrase::new("ui-menu-palette"),
        MenuKind::Actions => Phrase::new("ui-menu-actions"),
    };
    let mut title = pen.say(&title);
    if let Some(names) = company::also_here(pen, model).filter(|_| menu.kind == MenuKind::Help) {
        title = format!("{title} · {names}");
    }
    let query_rows = u16::from(menu.kind != MenuKind::Actions);
    let wanted = rows.len().max(1) + usize::from(query_rows + HELP_ROWS);
    let area = popup(pen, frame, &title, wanted);
    let list_rows = area.height.saturating_sub(query_rows + HELP_ROWS).max(1);
    let list_area = Rect { y: area.y + query_rows, height: list_rows, ..area }.intersection(area);
    let list = List {
        count: rows.len(),
        top: top_for(menu.cursor, list_rows),
        selected: Some(menu.cursor),
        focused: menu.kind == MenuKind::Actions,
    };
    if rows.is_empty() {
        let words = pen.say(&Phrase::new("ui-menu-nothing-fits"));
        pen.put(frame, list_area, &Line::from(pen.span(Meaning::Muted, &words)));
    }
    list.draw(pen, frame, list_area, |index| row(pen, &rows[index], list_area.width));
    if let Some(chosen) = rows.get(menu.cursor) {
        let y = list_area.bottom() + 1;
        help(pen, frame, Rect { y, height: area.bottom().saturating_sub(y), ..area }, chosen);
    }
    if query_rows > 0 {
        let label = pen.cell(Meaning::Muted, &pen.say(&Phrase::new("ui-filter-typed")), KEYS + 3);
        editor_line(pen, frame, Rect { height: 1, ..area }, label, &menu.query);
    }
}

fn row(pen: Pen, row: &MenuRow, columns: u16) -> Row {
    let blocked = row.blocked.is_some();
    let meaning = if blocked { Meaning::Muted } else { Meaning::Key };
    let lead = Line::from(vec![pen.gap(1), pen.cell(meaning, &row.keys, KEYS)]);
    let room = usize::from(columns).saturating_sub(3 + KEYS + 1);
    let name = pen.say(&row.name);
    let rest = match &row.blocked {
        None => Line::from(vec![pen.gap(1), pen.cell(Meaning::Plain, &name, room)]),
        Some(reason) => {
            let name = text::cut(&name, room);
            let left = room.saturating_sub(text::width(&name) + 2);
            Line::from(vec![
                pen.gap(1),
                pen.span(Meaning::Muted, &name),
                pen.gap(2),
                pen.cell(Meaning::Muted, &format!("– {}", pen.say(reason)), left),
            ])
        }
    };
    Row { lead, rest }
}

fn help(pen: Pen, frame: &mut Frame<'_>, area: Rect, row: &MenuRow) {
    let (meaning, words) = match &row.blocked {
        Some(reason) => (Meaning::Warning, format!("✗ {}", pen.say(reason))),
        None => (Meaning::Muted, pen.say(&row.help)),
    };
    let lines = text::wrap(&words, usize::from(area.width).saturating_sub(2));
    for (index, words) in lines.iter().take(usize::from(area.height)).enumerate() {
        let area = Rect { y: area.y + index as u16, height: 1, ..area };
        pen.put(frame, area, &Line::from(pen.span(meaning, words)));
    }
}
