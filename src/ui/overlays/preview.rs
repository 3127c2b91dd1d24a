//! What an import would do, part by part: the sums and the columns, which column is which, the rows that
//! cannot be used, the registrations that the file does not have.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::compare::compared;
use super::top_for;
use crate::app::overlay::{Part, PreviewView};
use crate::app::{ImportPreview, Progress, RowList};
use crate::domain::difference::differences;
use crate::domain::form::{Doubt, FormColumns, FormField, SeenColumn};
use crate::domain::registration::ChangedField;
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{List, Page, Row, popup, popup_room};

/// Below a list: what the row with the cursor holds.
const BELOW: u16 = 3;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, view: &PreviewView) {
    let Some(preview) = &view.preview else {
        let mut page = Page::new(pen, popup_room(frame).0 + 1);
        let words = match view.progress {
            Some(progress) => told("ui-preview-progress-reading", progress),
            None => Phrase::new("ui-loading"),
        };
        page.paragraph(Meaning::Muted, &pen.say(&words));
        let area = popup(pen, frame, &pen.say(&Phrase::new("ui-preview-reading")), page.height());
        return page.draw_to_read(frame, area, 0);
    };
    let title = |key: &str| pen.say(&Phrase::new(key).with("file", preview.name.clone()));
    match (view.part, &preview.columns, view.doubt()) {
        (Part::Which { cursor }, Some(columns), Some(doubt)) => which(pen, frame, columns, doubt, cursor),
        (Part::Columns { cursor }, Some(columns), _) => {
            all_columns(pen, frame, &title("ui-preview-columns"), view, columns, cursor);
        }
        (Part::Field { column, cursor }, Some(columns), _) => field(pen, frame, columns, column, cursor),
        (Part::Rows { of, cursor }, ..) => rows(pen, frame, preview, of, cursor),
        (Part::Absent { top }, ..) => absent(pen, frame, view, preview, top),
        (Part::Changed { top }, ..) => changed(pen, frame, preview, top),
        (part, ..) => {
            let top = if let Part::Overview { top } = part { top } else { 0 };
            let mut page = Page::new(pen, popup_room(frame).0 + 1);
            overview(pen, &mut page, view, preview);
            let area = popup(pen, frame, &title("ui-preview"), page.height());
            page.draw_to_read(frame, area, usize::from(top));
        }
    }
}

/// How far it is, in words.
fn told(key: &str, Progress { done, of }: Progress) -> Phrase {
    let done = done.min(of);
    let percent = (done * 100).checked_div(of).unwrap_or(100);
    Phrase::new(key).with("done", done).with("of", of).with("percent", percent)
}

fn overview(pen: Pen, page: &mut Page, view: &PreviewView, preview: &ImportPreview) {
    if view.importing.is_some() {
        let words = match view.progress {
            Some(progress) => told("ui-preview-progress-writing", progress),
            None => Phrase::new("ui-preview-writing"),
        };
        page.paragraph(Meaning::Heading, &pen.say(&words));
        page.gap();
    }
    for sentence in &preview.summary {
        page.paragraph(Meaning::Plain, &pen.say(sentence));
    }
    if preview.unusable_count > 0 {
        let key = if preview.all_or_none { "ui-preview-stopped" } else { "ui-preview-unusable" };
        let bad = Phrase::new(key).with("count", preview.unusable_count);
        page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Warning, &pen.say(&bad));
    }
    if !preview.absent.is_empty() {
        page.paragraph(Meaning::Plain, &pen.say(&Phrase::new(absent_key(view))));
    }
    let (meaning, sign, key) = if view.writable() {
        (Meaning::Accepted, "✓", "ui-preview-ready")
    } else {
        (Meaning::Error, "✗", "ui-preview-nothing")
    };
    // What stops it has been said.
    let stopped = preview.all_or_none && preview.unusable_count > 0;
    if view.importing.is_none() && !stopped {
        page.hanging(pen.cell(meaning, sign, 2), meaning, &pen.say(&Phrase::new(key)));
    }
    if let Some(columns) = &preview.columns {
        page.gap();
        page.heading(&pen.say(&Phrase::new("ui-preview-mapping")));
        for (index, column) in columns.columns.iter().enumerate() {
            page.fact(&taken_for(pen, column), Meaning::Plain, &header(column, index));
            page.indented(2, Meaning::Muted, &values(column));
        }
    }
    if !preview.rows.is_empty() {
        page.gap();
        page.heading(&pen.say(&Phrase::new("ui-preview-rows")));
        for (written, taken) in &preview.rows {
            page.paragraph(Meaning::Muted, written);
            page.indented(2, Meaning::Plain, &format!("→ {taken}"));
        }
    }
}

/// The header, or the number where there is none.
fn header(column: &SeenColumn, index: usize) -> String {
    if column.header.is_empty() { format!("#{}", index + 1) } else { column.header.clone() }
}

fn values(column: &SeenColumn) -> String {
    if column.values.is_empty() { "–".to_owned() } else { column.values.join(" · ") }
}

fn taken_for(pen: Pen, column: &SeenColumn) -> String {
    let fields: Vec<String> = column.fields.iter().map(|field| pen.say(&field.phrase())).collect();
    if fields.is_empty() { pen.say(&Phrase::new("ui-preview-unread")) } else { fields.join(", ") }
}

/// A list with a few lines of text below it about the row with the cursor.
fn list(
    pen: Pen,
    frame: &mut Frame<'_>,
    title: &str,
    (count, cursor): (usize, usize),
    below: &str,
    row: impl Fn(usize, usize) -> (String, String),
) {
    let area = popup(pen, frame, title, count.max(1) + usize::from(BELOW) + 1);
    let rows = area.height.saturating_sub(BELOW + 1).max(1).min(area.height);
    let list_area = Rect { height: rows, ..area };
    let room = usize::from(area.width).saturating_sub(4);
    let list = List { count, top: top_for(cursor, rows), selected: Some(cursor), focused: true };
    list.draw(pen, frame, list_area, |index| {
        let (lead, rest) = row(index, room);
        let lead_cells = room * 3 / 5;
        let rest = pen.cell(Meaning::Muted, &rest, room.saturating_sub(lead_cells + 1));
        Row {
            lead: Line::from(vec![pen.gap(1), pen.cell(Meaning::Plain, &lead, lead_cells)]),
            rest: Line::from(vec![pen.gap(1), rest]),
        }
    });
    let lines = text::wrap(below, usize::from(area.width).saturating_sub(2));
    for (index, words) in lines.iter().take(usize::from(BELOW)).enumerate() {
        let y = list_area.bottom() + 1 + index as u16;
        let line = Rect { y, height: 1, ..area }.intersection(area);
        pen.put(frame, line, &Line::from(pen.span(Meaning::Muted, words)));
    }
}

fn which(pen: Pen, frame: &mut Frame<'_>, columns: &FormColumns, doubt: &Doubt, cursor: usize) {
    let title = pen.say(&Phrase::new("ui-preview-which").with("field", doubt.field.phrase()));
    let count = doubt.candidates.len() + usize::from(doubt.field.may_be_nothing());
    let column = |index: usize| doubt.candidates.get(index).and_then(|column| columns.columns.get(*column));
    let below = column(cursor).map(values).unwrap_or_default();
    list(pen, frame, &title, (count, cursor), &below, |index, _| match column(index) {
        Some(column) => (format!("{} {}", index + 1, header(column, doubt.candidates[index])), values(column)),
        None => (format!("0 {}", pen.say(&Phrase::new("ui-preview-none-of-these"))), String::new()),
    });
}

fn all_columns(pen: Pen, frame: &mut Frame<'_>, title: &str, view: &PreviewView, columns: &FormColumns, cursor: usize) {
    let without = view.without_column();
    let width = columns.columns.len();
    let below = match columns.columns.get(cursor) {
        Some(column) => format!("{} — {}", header(column, cursor), values(column)),
        None => pen.say(&Phrase::new("ui-preview-absent-field")),
    };
    list(pen, frame, title, (width + without.len(), cursor), &below, |index, _| match columns.columns.get(index) {
        Some(column) if column.header.is_empty() => {
            (format!("#{} {}", index + 1, values(column)), taken_for(pen, column))
        }
        Some(column) => (column.header.clone(), taken_for(pen, column)),
        None => {
            let field = without.get(index - width).copied().unwrap_or(FormField::Site);
            let key = if columns.missing.contains(&field) { "ui-preview-missing" } else { "ui-preview-no-column" };
            (format!("! {}", pen.say(&field.phrase())), pen.say(&Phrase::new(key)))
        }
    });
}

fn field(pen: Pen, frame: &mut Frame<'_>, columns: &FormColumns, column: usize, cursor: usize) {
    let Some(chosen) = columns.columns.get(column) else { return };
    let title = pen.say(&Phrase::new("ui-preview-field").with("header", header(chosen, column)));
    list(pen, frame, &title, (FormField::ALL.len() + 1, cursor), &values(chosen), |index, _| {
        match FormField::ALL.get(index) {
            Some(field) => {
                let now = columns.of(*field).map(|at| header(&columns.columns[at], at));
                (pen.say(&field.phrase()), now.unwrap_or_default())
            }
            None => (pen.say(&Phrase::new("ui-preview-unread")), String::new()),
        }
    });
}

fn rows(pen: Pen, frame: &mut Frame<'_>, preview: &ImportPreview, of: RowList, cursor: usize) {
    let (key, count) = match of {
        RowList::Unusable => ("ui-preview-problems", preview.unusable_count),
        RowList::Odd => ("ui-preview-odd", preview.odd_count),
    };
    let (title, rows) = (pen.say(&Phrase::new(key).with("count", count)), preview.list(of));
    let below = rows.get(cursor).map(|row| pen.say(&row.reason)).unwrap_or_default();
    list(pen, frame, &title, (rows.len(), cursor), &below, |index, _| {
        let row = &rows[index];
        let place = if row.column.is_empty() { String::new() } else { format!("{}: {}", row.column, row.value) };
        (format!("{:>4} {place}", row.row), pen.say(&row.reason))
    });
}

/// What becomes of the registrations that the file does not have.
fn absent_key(view: &PreviewView) -> &'static str {
    if view.withdraws() { "ui-preview-absent-go" } else { "ui-preview-absent-stay" }
}

fn absent(pen: Pen, frame: &mut Frame<'_>, view: &PreviewView, preview: &ImportPreview, top: u16) {
    let mut page = Page::new(pen, popup_room(frame).0 + 1);
    page.paragraph(Meaning::Muted, &pen.say(&Phrase::new(absent_key(view))));
    for name in &preview.absent {
        page.paragraph(Meaning::Plain, name);
    }
    let title = pen.say(&Phrase::new("ui-preview-absent").with("count", preview.absent.len()));
    let area = popup(pen, frame, &title, page.height());
    page.draw_to_read(frame, area, usize::from(top));
}

/// Field by field, what the form said before and says now; the words that differ are set off.
fn changed(pen: Pen, frame: &mut Frame<'_>, preview: &ImportPreview, top: u16) {
    let mut page = Page::new(pen, popup_room(frame).0 + 1);
    for (index, row) in preview.changed.iter().enumerate() {
        if index > 0 {
            page.gap();
        }
        page.heading(&row.name);
        if row.edited {
            page.paragraph(Meaning::Warning, &pen.say(&Phrase::new("ui-preview-edited")));
        }
        for ChangedField { field, before, after } in &row.fields {
            page.paragraph(Meaning::Muted, &text::capitalised(&pen.say(&field.phrase())));
            let (before, after) = differences(&before.say(pen.lang), &after.say(pen.lang));
            for (sign, runs) in [("− ", before), ("+ ", after)] {
                compared(pen, &mut page, &pen.cell(Meaning::Muted, sign, 2), &runs);
            }
        }
    }
    let more = preview.changed_count - preview.changed.len();
    if more > 0 {
        page.gap();
        page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-preview-more-changed").with("count", more)));
    }
    let title = pen.say(&Phrase::new("ui-preview-changed").with("count", preview.changed_count));
    let area = popup(pen, frame, &title, page.height());
    page.draw_to_read(frame, area, usize::from(top));
}
