//! The editor in which every text of the interface is typed, one line or many.

use std::fmt;

use tui_textarea::{CursorMove, Input, Key as EditorKey, TextArea};

use crate::app::{Code, Key};
use crate::domain::{MARK, clean, clean_line};

/// Some forty pages: more is a slip of the mouse, and would be kept as a draft at every key.
const LONGEST_PASTE: usize = 100_000;

/// A text being typed. Never holds a control character.
#[derive(Clone)]
pub struct TextBox {
    /// Boxed: the editor is large, and forms hold many.
    area: Box<TextArea<'static>>,
    many_lines: bool,
}

impl Default for TextBox {
    fn default() -> TextBox {
        TextBox::line("")
    }
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
            Key { code: Code::Char(c), ctrl: false } if is_read(c) => {
                self.area.input_without_shortcuts(edit(EditorKey::Char(c)))
            }
            Key { code: Code::Enter, .. } if self.many_lines => {
                self.area.input_without_shortcuts(edit(EditorKey::Enter))
            }
            // Of several lines a slip of the finger must not take all.
            Key { code: Code::Char('u'), ctrl: true } if !self.many_lines => self.area.clear(),
            Key { code: Code::Backspace, .. } => self.area.input_without_shortcuts(edit(EditorKey::Backspace)),
            Key { code: Code::Delete, .. } => self.area.input_without_shortcuts(edit(EditorKey::Delete)),
            Key { code, ctrl: false } => cursor_move(code, self.many_lines).is_some_and(|step| self.step(step)),
            _ => false,
        }
    }

    /// Inserts a pasted text, cleaned and at most `LONGEST_PASTE` characters of it. `true` where anything
    /// was inserted.
    pub fn paste(&mut self, text: &str) -> bool {
        let text: String = text.chars().take(LONGEST_PASTE).collect();
        let cleaned = if self.many_lines { clean(&text) } else { clean_line(&text) };
        !cleaned.is_empty() && self.area.insert_str(cleaned)
    }

    fn step(&mut self, step: CursorMove) -> bool {
        let before = self.cursor();
        self.area.move_cursor(step);
        before != self.cursor()
    }
}

/// Whether a typed character is one to read, not one that acts.
fn is_read(c: char) -> bool {
    !c.is_control() && !clean(c.encode_utf8(&mut [0; 4])).contains(MARK)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_clears_a_line_but_never_a_text() {
        let mut line = TextBox::line("49,40");
        assert!(line.key(Key::ctrl('u')));
        assert_eq!(line.text(), "");
        let mut text = TextBox::lines("soitettu\n12.4.");
        text.key(Key::ctrl('u'));
        assert_eq!(text.text(), "soitettu\n12.4.");
    }

    #[test]
    fn only_what_can_be_read_is_typed() {
        let mut typed = TextBox::line("");
        for c in "a\u{1b}ä\u{202e}\n\u{7}b".chars() {
            typed.key(Key::char(c));
        }
        assert_eq!(typed.text(), "aäb");
    }

    #[test]
    fn a_line_stays_one_line_and_keys_for_the_form_are_left_to_it() {
        let mut typed = TextBox::line("eka\r\ntoka");
        assert!(!typed.key(Key::plain(Code::Enter)) && !typed.key(Key::plain(Code::Down)));
        assert!(!typed.key(Key::ctrl('k')), "the editor's own shortcuts are off");
        typed.paste("\nkolmas\n");
        assert_eq!(typed.text(), "eka tokakolmas");
        let mut typed = TextBox::lines("eka\ntoka");
        assert!(typed.key(Key::plain(Code::Up)) && !typed.key(Key::plain(Code::Up)));
    }

    #[test]
    fn a_flood_of_pasted_text_is_cut() {
        let mut typed = TextBox::lines("");
        typed.paste(&"x".repeat(1_000_000));
        assert_eq!(typed.text().len(), LONGEST_PASTE);
    }
}
