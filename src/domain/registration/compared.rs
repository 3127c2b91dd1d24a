//! Two answers side by side, field by field.

use chrono::NaiveDateTime;

use super::Answer;
use crate::domain::difference::{Run, alone, differences, excerpts};
use crate::i18n::{Lang, Phrase, local_date_time, text};

/// A field of an answer, in the order in which one reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AnswerField {
    Site,
    Interests,
    Cooperation,
    Extra,
    FirstName,
    LastName,
    Email,
    Language,
    Received,
    Cancelled,
}

impl AnswerField {
    pub const ALL: [AnswerField; 10] = [
        AnswerField::Site,
        AnswerField::Interests,
        AnswerField::Cooperation,
        AnswerField::Extra,
        AnswerField::FirstName,
        AnswerField::LastName,
        AnswerField::Email,
        AnswerField::Language,
        AnswerField::Received,
        AnswerField::Cancelled,
    ];

    /// The word that scripts rely on.
    pub fn code(self) -> &'static str {
        match self {
            AnswerField::Site => "site_text",
            AnswerField::Interests => "interests",
            AnswerField::Cooperation => "cooperation",
            AnswerField::Extra => "extra",
            AnswerField::FirstName => "first_name",
            AnswerField::LastName => "last_name",
            AnswerField::Email => "email",
            AnswerField::Language => "language",
            AnswerField::Received => "received",
            AnswerField::Cancelled => "cancelled",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("field-{}", self.code()))
    }

    /// What an answer says in it.
    pub fn of(self, answer: &Answer) -> FieldValue {
        let words = |text: &String| FieldValue::Words(text.clone());
        match self {
            AnswerField::Site => words(&answer.site_text),
            AnswerField::Interests => words(&answer.interests),
            AnswerField::Cooperation => words(&answer.cooperation),
            AnswerField::Extra => words(&answer.extra),
            AnswerField::FirstName => words(&answer.first_name),
            AnswerField::LastName => words(&answer.last_name),
            AnswerField::Email => words(&answer.email),
            AnswerField::Language => FieldValue::Language(answer.language),
            AnswerField::Received => FieldValue::Moment(answer.received),
            AnswerField::Cancelled => FieldValue::Truth(answer.cancelled),
        }
    }

    /// The same, as a person reads it; empty where it says nothing.
    pub fn value(self, answer: &Answer, lang: Lang) -> String {
        self.of(answer).say(lang)
    }
}

/// What an answer says in one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldValue {
    Words(String),
    Language(Lang),
    /// Local time.
    Moment(Option<NaiveDateTime>),
    Truth(bool),
}

impl FieldValue {
    /// As a person reads it; empty where it says nothing.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            FieldValue::Words(words) => words.clone(),
            FieldValue::Language(language) => text(lang, &format!("answer-language-{}", language.code())),
            FieldValue::Moment(at) => at.map(|at| local_date_time(lang, at)).unwrap_or_default(),
            FieldValue::Truth(truth) => text(lang, &format!("truth-{}", i32::from(*truth))),
        }
    }
}

/// A field in which a newer answer says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedField {
    pub field: AnswerField,
    pub before: FieldValue,
    pub after: FieldValue,
}

/// The fields in which the newer answer says something else; of long words what is around the difference.
pub fn changes(before: &Answer, after: &Answer) -> Vec<ChangedField> {
    const MOST_LETTERS: usize = 160;
    let change = |field: AnswerField| {
        let (before, after) = (field.of(before), field.of(after));
        if before == after {
            return None;
        }
        let (before, after) = match (before, after) {
            (FieldValue::Words(before), FieldValue::Words(after)) => {
                let (before, after) = excerpts(&before, &after, MOST_LETTERS);
                (FieldValue::Words(before), FieldValue::Words(after))
            }
            both => both,
        };
        Some(ChangedField { field, before, after })
    };
    AnswerField::ALL.into_iter().filter_map(change).collect()
}

/// One field of two answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    pub field: AnswerField,
    pub before: Vec<Run>,
    pub after: Vec<Run>,
    /// Both say the same, to the last space.
    pub same: bool,
}

/// Both answers in every field in which one of them says something.
pub fn compare(before: &Answer, after: &Answer, lang: Lang) -> Vec<Compared> {
    let compared = AnswerField::ALL.into_iter().map(|field| {
        let (old, new) = (field.value(before, lang), field.value(after, lang));
        let same = old == new;
        let (before, after) = if same { (alone(&old), alone(&new)) } else { differences(&old, &new) };
        Compared { field, before, after, same }
    });
    compared.filter(|field| !field.before.is_empty() || !field.after.is_empty()).collect()
}
