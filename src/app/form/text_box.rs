//! The editor in which every text of the interface is typed, one line or many.

use std::fmt;

use tui_textarea::{CursorMove, Input, Key as EditorKey, TextArea};

use crate::app::{Code, Key};
use crate::domain::{clean, clean_line};

/// A text being typed. Never holds a control character.
#[derive(Clone)]
pub struct TextBox {
    /// Boxed: the editor is large, and forms hold many.
    area: Box<TextArea<'static>>,
    many_lines: bool,
}

impl TextBox {
    /// An editor of one line; line breaks of `text` become spaces.
    pub fn line(text: &str) -> TextBox {
        TextBox::new(vec![clean_line(text)], false)
    }

    /// An editor of as many lines as wanted.
    pub fn lines(text: &str) -> TextBox {
        TextBox::new(clean(text).lines().map(str::to_owned).collect(), true)
    }

    fn new(lines: Vec<String>, many_lines: bool) -> TextBox {
        let mut area = TextArea::new(lines);
        // The real cursor of the terminal stands in the field; the drawn one and its line must not.
        area.set_cursor_style(Default::default());
        area.set_cursor_line_style(Default::default());
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        TextBox { area: Box::new(area), many_lines }
    }

    /// The editor's widget, for drawing alone.
    pub fn area(&self) -> &TextArea<'static> {
        &self.area
    }

    pub fn has_many_lines(&self) -> bool {
        self.many_lines
    }

    /// The text, lines joined by `\n`.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Row and column of the cursor, both from 0, the column in characters (not cells).
    pub fn cursor(&self) -> (usize, usize) {
        let cursor = self.area.cursor();
        (cursor.0, cursor.1)
    }

    /// Takes a key. `true` where the text or the cursor changed; `false` where the key means
    /// nothing here and may mean something to the form around.
    pub fn key(&mut self, key: Key) -> bool {
        let edit = |key| Input { key, ctrl: false, alt: false, shift: false };
        match key {
            Key { code: Code::Char(c), ctrl: false } => self.area.input_without_shortcuts(edit(EditorKey::Char(c))),
            Key { code: Code::Enter, .. } if self.many_lines => {
                self.area.input_without_shortcuts(edit(EditorKey::Enter))
            }
            Key { code: Code::Backspace, .. } => self.area.input_without_shortcuts(edit(EditorKey::Backspace)),
            Key { code: Code::Delete, .. } => self.area.input_without_shortcuts(edit(EditorKey::Delete)),
            Key { code, ctrl: false } => cursor_move(code, self.many_lines).is_some_and(|step| self.step(step)),
            _ => false,
        }
    }

    /// Inserts a pasted text, cleaned. `true` where anything was inserted.
    pub fn paste(&mut self, text: &str) -> bool {
        let cleaned = if self.many_lines { clean(text) } else { clean_line(text) };
        !cleaned.is_empty() && self.area.insert_str(cleaned)
    }

    fn step(&mut self, step: CursorMove) -> bool {
        let before = self.cursor();
        self.area.move_cursor(step);
        before != self.cursor()
    }
}

fn cursor_move(code: Code, many_lines: bool) -> Option<CursorMove> {
    match code {
        Code::Left => Some(CursorMove::Back),
        Code::Right => Some(CursorMove::Forward),
        Code::Home => Some(CursorMove::Head),
        Code::End => Some(CursorMove::End),
        Code::Up if many_lines => Some(CursorMove::Up),
        Code::Down if many_lines => Some(CursorMove::Down),
        _ => None,
    }
}

impl PartialEq for TextBox {
    fn eq(&self, other: &TextBox) -> bool {
        self.area.lines() == other.area.lines() && self.cursor() == other.cursor()
    }
}

impl fmt::Debug for TextBox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TextBox({:?} at {:?})", self.text(), self.cursor())
    }
}
