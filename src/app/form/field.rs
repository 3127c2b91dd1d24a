//! One field of a form: its label, what may stand in it, and what is wrong with what stands there.

use super::TextBox;
use crate::i18n::Phrase;

/// What a field takes. The kind decides how its text is read when the form is submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Any text of one line.
    Line,
    /// `16.5.2024`, `16.5.` (the year of today) or `2024-05-16`.
    Date,
    /// A date, with or without a time of day: `16.5.2024 8.03`.
    Moment,
    /// `49,40`.
    Money,
    /// `38,5`.
    Kilometres,
    /// A whole number, not negative.
    Whole,
    /// One of a list; Left and Right change it.
    Choice,
    /// Any text of several lines.
    Text,
}

/// What stands in a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Typed(TextBox),
    /// `options` is never empty, `chosen` is an index of it.
    Chosen {
        options: Vec<Phrase>,
        chosen: usize,
    },
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Names the field within its form: `date`, `km-2`. Also its name in a kept draft.
    pub name: String,
    pub label: Phrase,
    /// How to fill it in, shown beside or below the field while it has the cursor.
    pub hint: Option<Phrase>,
    /// A heading to show above the field, where a new section of the form begins with it.
    pub section: Option<Phrase>,
    pub kind: FieldKind,
    pub value: Value,
    /// May be left empty.
    pub optional: bool,
    /// What is wrong, in words, shown under the field.
    pub error: Option<Phrase>,
}

impl Field {
    pub fn new(name: impl Into<String>, label: Phrase, kind: FieldKind, text: &str) -> Field {
        let typed = if kind == FieldKind::Text { TextBox::lines(text) } else { TextBox::line(text) };
        Field {
            name: name.into(),
            label,
            hint: None,
            section: None,
            kind,
            value: Value::Typed(typed),
            optional: false,
            error: None,
        }
    }

    /// A field that takes one of `options`; the first is chosen unless `chosen` names another.
    pub fn choice(name: impl Into<String>, label: Phrase, options: Vec<Phrase>, chosen: usize) -> Field {
        let chosen = chosen.min(options.len().saturating_sub(1));
        Field { value: Value::Chosen { options, chosen }, ..Field::new(name, label, FieldKind::Choice, "") }
    }

    pub fn hint(mut self, hint: Phrase) -> Field {
        self.hint = Some(hint);
        self
    }

    pub fn section(mut self, section: Phrase) -> Field {
        self.section = Some(section);
        self
    }

    pub fn optional(mut self) -> Field {
        self.optional = true;
        self
    }

    /// What was typed; for a choice, the number of the chosen option.
    pub fn text(&self) -> String {
        match &self.value {
            Value::Typed(typed) => typed.text(),
            Value::Chosen { chosen, .. } => chosen.to_string(),
        }
    }
}
