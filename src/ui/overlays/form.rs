//! A form: labels to the left, what is typed beside them, what is wrong in words below.

use ratatui::Frame;
use ratatui::text::Span;

use crate::app::form::{Field, FieldKind, Form, TextBox, Value};
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, lay_out, popup, popup_room, window};

const LABEL: usize = 20;
/// A text of many lines is at least this high, so that it invites to write.
const TEXT_ROWS: usize = 4;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, form: &Form) {
    let (columns, _) = popup_room(frame);
    let mut page = Page::new(pen, columns + 1);
    if let Some(banner) = &form.banner {
        page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Warning, &pen.say(banner));
        page.gap();
    }
    for (index, field) in form.fields.iter().enumerate() {
        draw_field(pen, &mut page, field, index == form.cursor);
        if index == form.cursor {
            warn(pen, &mut page, &form.warnings);
        }
    }
    page.gap();
    for (index, button) in form.buttons.iter().enumerate() {
        let chosen = form.fields.len() + index == form.cursor;
        if chosen {
            page.cursor_next(0);
        }
        let meaning = if chosen { Meaning::Selected } else { Meaning::Plain };
        let words = pen.say(&button.phrase());
        page.line(vec![marked(pen, meaning, chosen, &words, text::width(&words))]);
    }
    if form.field().is_none() {
        warn(pen, &mut page, &form.warnings);
    }
    let area = popup(pen, frame, &pen.say(&form.title), page.height());
    page.draw_with_cursor(frame, area);
}

/// Belongs to the row with the cursor, so that it is in sight.
fn warn(pen: Pen, page: &mut Page, warnings: &[Phrase]) {
    for warning in warnings {
        page.hanging(Span::styled("  ! ", pen.style(Meaning::Warning)), Meaning::Warning, &pen.say(warning));
        page.belongs_to_cursor();
    }
}

fn draw_field(pen: Pen, page: &mut Page, field: &Field, chosen: bool) {
    if let Some(section) = &field.section {
        page.gap();
        page.heading(&pen.say(section));
    }
    match &field.value {
        Value::Typed(editor) if field.kind == FieldKind::Text => draw_text(pen, page, field, editor, chosen),
        Value::Typed(editor) => {
            let room = page.width().saturating_sub(2 + LABEL + 1);
            let (shown, cursor) = window(editor, room);
            if chosen {
                page.cursor_next(2 + LABEL + 1 + cursor);
            }
            let mut line = label(pen, field, chosen);
            line.push(Span::styled(text::line(&shown), pen.style(Meaning::Plain)));
            if shown.is_empty() && !chosen && field.optional {
                line.push(pen.span(Meaning::Muted, &pen.say(&Phrase::new("ui-optional"))));
            }
            page.line(line);
        }
        Value::Chosen { options, chosen: option } => {
            if chosen {
                page.cursor_next(2 + LABEL + 1);
            }
            let mut line = label(pen, field, chosen);
            let words = options.get(*option).map(|option| pen.say(option)).unwrap_or_default();
            let words = if chosen && options.len() > 1 { format!("‹ {words} ›") } else { words };
            line.push(pen.span(Meaning::Plain, &words));
            page.line(line);
        }
    }
    if let Some(error) = &field.error {
        let sign = Span::styled("  ✗ ", pen.style(Meaning::Error));
        page.hanging(sign, Meaning::Error, &pen.say(error));
    } else if chosen && let Some(hint) = &field.hint {
        page.indented(4, Meaning::Muted, &pen.say(hint));
    }
    if chosen {
        page.belongs_to_cursor();
    }
}

fn label(pen: Pen, field: &Field, chosen: bool) -> Vec<Span<'static>> {
    let meaning = if chosen { Meaning::Selected } else { Meaning::Muted };
    vec![marked(pen, meaning, chosen, &pen.say(&field.label), LABEL), pen.gap(1)]
}

/// The row with the cursor has the marker of a selected row.
fn marked(pen: Pen, meaning: Meaning, chosen: bool, words: &str, cells: usize) -> Span<'static> {
    Span::styled(format!("{} {}", if chosen { "›" } else { " " }, text::pad(words, cells)), pen.style(meaning))
}

fn draw_text(pen: Pen, page: &mut Page, field: &Field, editor: &TextBox, chosen: bool) {
    page.line(label(pen, field, chosen));
    let laid = lay_out(editor, page.width().saturating_sub(2));
    if chosen {
        page.cursor_at(page.height() + laid.cursor.0, 2 + laid.cursor.1);
    }
    let missing = TEXT_ROWS.saturating_sub(laid.lines.len());
    for line in laid.lines.into_iter().chain(std::iter::repeat_n(String::new(), missing)) {
        let bar = Span::styled("│ ", pen.style(if chosen { Meaning::Key } else { Meaning::Frame }));
        page.line(vec![bar, Span::styled(line, pen.style(Meaning::Plain))]);
    }
}
