//! Keys in a form: between its rows, in its fields, on its buttons.

use super::{Button, Field, FieldKind, Form, Value};
use crate::app::{Code, Key};
use crate::i18n::{Lang, say};

/// What a key did to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Pressed {
    /// A text or choice changed: the draft is to be kept.
    Edited,
    /// The cursor moved, or nothing happened.
    Moved,
    Submit,
    /// Take away what the form is about.
    Remove,
    Close,
    /// Throw the restored draft away.
    Discard,
}

impl Form {
    pub(in crate::app) fn press(&mut self, key: Key, lang: Lang) -> Pressed {
        match key {
            Key { code: Code::Char('s'), ctrl: true } => return Pressed::Submit,
            Key { code: Code::Char('r'), ctrl: true } if self.has_restored_draft() => return Pressed::Discard,
            Key { code: Code::Esc, .. } => return Pressed::Close,
            Key { code: Code::Tab, .. } => return self.step(1),
            Key { code: Code::BackTab, .. } => return self.step(-1),
            _ => {}
        }
        let Some(index) = self.fields.get(self.cursor).map(|_| self.cursor) else {
            return self.press_button(key);
        };
        let many_lines = self.fields[index].kind == FieldKind::Text;
        if key.code == Code::Enter && !many_lines {
            let last = index + 1 == self.fields.len() && self.buttons == [Button::Save];
            return if last { Pressed::Submit } else { self.step(1) };
        }
        let before = self.fields[index].text();
        let used = press_field(&mut self.fields[index], key, lang);
        if self.fields[index].text() != before {
            return self.edited(index);
        }
        match key.code {
            Code::Down if !used => self.step(1),
            Code::Up if !used => self.step(-1),
            _ => Pressed::Moved,
        }
    }

    /// Inserts a pasted text into the field with the cursor; `None` where there is none that takes text.
    pub(in crate::app) fn paste(&mut self, text: &str) -> Option<Pressed> {
        let index = self.cursor;
        match &mut self.fields.get_mut(index)?.value {
            Value::Typed(typed) => Some(if typed.paste(text) { self.edited(index) } else { Pressed::Moved }),
            Value::Chosen { .. } => None,
        }
    }

    fn edited(&mut self, index: usize) -> Pressed {
        self.untouched = false;
        self.fields[index].error = None;
        Pressed::Edited
    }

    fn press_button(&mut self, key: Key) -> Pressed {
        let action = matches!(key.code, Code::Enter | Code::Char(' ')) && !key.ctrl;
        match (self.button(), key.code) {
            (Some(Button::Save), _) if action => Pressed::Submit,
            (Some(Button::RemoveItem), _) if action => Pressed::Remove,
            (Some(Button::AddLine), _) if action => {
                self.cursor = self.fields.len();
                self.add_line();
                self.untouched = false;
                Pressed::Edited
            }
            (Some(Button::RemoveLine), _) if action => {
                self.remove_line();
                self.cursor = self.fields.len();
                Pressed::Edited
            }
            (_, Code::Down) => self.step(1),
            (_, Code::Up) => self.step(-1),
            _ => Pressed::Moved,
        }
    }

    /// Moves between fields and buttons, around both ends.
    fn step(&mut self, steps: isize) -> Pressed {
        let count = self.fields.len() + self.buttons.len();
        self.cursor = if steps > 0 { (self.cursor + 1) % count } else { (self.cursor + count - 1) % count };
        Pressed::Moved
    }
}

/// `true` where the key meant something in the field.
fn press_field(field: &mut Field, key: Key, lang: Lang) -> bool {
    let (options, chosen) = match &mut field.value {
        Value::Typed(typed) => return typed.key(key),
        Value::Chosen { options, chosen } => (options, chosen),
    };
    let count = options.len().max(1);
    match key {
        Key { code: Code::Right | Code::Char(' '), ctrl: false } => *chosen = (*chosen + 1) % count,
        Key { code: Code::Left, .. } => *chosen = (*chosen + count - 1) % count,
        Key { code: Code::Home, .. } => *chosen = 0,
        Key { code: Code::End, .. } => *chosen = count - 1,
        Key { code: Code::Char(letter), ctrl: false } => {
            let begins = |index: &usize| {
                let words = say(lang, &options[*index]).to_lowercase();
                letter.to_lowercase().next().is_some_and(|letter| words.starts_with(letter))
            };
            // The next one that begins so, around the end; a second press finds the second.
            let found = (1..=options.len()).map(|step| (*chosen + step) % count).find(begins);
            *chosen = found.unwrap_or(*chosen);
        }
        _ => return false,
    }
    true
}
