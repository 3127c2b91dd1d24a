//! A text being typed, with the terminal's own cursor where the next letter goes. The editor's own
//! widget is not used: it would put the text on the screen as it is, and remember what it drew.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::app::form::TextBox;
use crate::domain;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;

/// A text laid out in lines of a width, and the line and cell of its cursor.
pub(crate) struct Laid {
    pub lines: Vec<String>,
    pub cursor: (usize, usize),
}

/// Breaks the text into lines of at most `cells`, after a space where there is one.
pub(crate) fn lay_out(editor: &TextBox, cells: usize) -> Laid {
    // One cell is left for the cursor after the last letter.
    let cells = cells.saturating_sub(1).max(1);
    let (cursor_line, cursor_column) = editor.cursor();
    let mut laid = Laid { lines: Vec::new(), cursor: (0, 0) };
    for (index, line) in editor.area().lines().iter().enumerate() {
        let before: String = line.chars().take(cursor_column).collect();
        let mut left = text::width(&harmless(&before));
        for part in parts(&harmless(line), cells) {
            let wide = text::width(&part);
            laid.lines.push(part);
            if index == cursor_line && left <= wide {
                laid.cursor = (laid.lines.len() - 1, left);
            }
            // Where the cursor stands between two parts, it shows at the beginning of the second.
            left = left.checked_sub(wide).unwrap_or(usize::MAX);
        }
    }
    laid
}

/// A tab or line break cannot stand in a line of the editor; everything that acts becomes visible.
fn harmless(line: &str) -> String {
    domain::clean(line).replace(['\n', '\u{a0}'], " ")
}

fn parts(line: &str, cells: usize) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut used = 0;
    for word in line.split_inclusive(' ') {
        if used > 0 && used + text::width(word.trim_end()) > cells {
            parts.push(String::new());
            used = 0;
        }
        for piece in text::pieces(word, cells) {
            if used + text::width(piece.trim_end()) > cells {
                parts.push(String::new());
                used = 0;
            }
            if let Some(part) = parts.last_mut() {
                part.push_str(piece);
            }
            used += text::width(piece);
        }
    }
    parts
}

/// An editor of one line after its label; the text moves left where it is longer than the room.
pub(crate) fn editor_line(pen: Pen, frame: &mut Frame<'_>, area: Rect, label: Span<'static>, editor: &TextBox) {
    let room = usize::from(area.width).saturating_sub(label.width());
    let x = area.x + (label.width() as u16).min(area.width.saturating_sub(1));
    let (shown, cursor) = window(editor, room);
    let line = Line::from(vec![label, Span::styled(shown, pen.style(Meaning::Plain))]);
    pen.put(frame, area, &line);
    if !area.is_empty() {
        let last = area.right().saturating_sub(1);
        frame.set_cursor_position(Position::new((x + cursor as u16).min(last), area.y));
    }
}

/// The part of a one-line text around its cursor, and the cell of the cursor in it.
pub(crate) fn window(editor: &TextBox, room: usize) -> (String, usize) {
    let line = editor.area().lines().first().map(|line| harmless(line)).unwrap_or_default();
    let before: String = editor.text().chars().take(editor.cursor().1).collect();
    let at = text::width(&harmless(&before));
    let hidden = (at + 1).saturating_sub(room);
    let rest = text::skip(&line, hidden);
    (text::head(rest, room.max(1)).to_owned(), at.saturating_sub(text::width(&line) - text::width(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_follows_the_text_over_wrapped_lines() {
        let laid = lay_out(&TextBox::lines("yksi kaksi\nkolme"), 8);
        assert_eq!(laid.lines, ["yksi ", "kaksi", "kolme"]);
        assert_eq!(laid.cursor, (2, 5));
    }

    #[test]
    fn a_long_line_shows_the_part_around_its_cursor() {
        let (shown, cursor) = window(&TextBox::line("kirjastokaveri"), 6);
        assert_eq!((shown.as_str(), cursor), ("averi", 5));
        assert_eq!(window(&TextBox::line("äiti"), 10), ("äiti".to_owned(), 4));
        assert_eq!(window(&TextBox::line(""), 0).1, 0);
    }
}
