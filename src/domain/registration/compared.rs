//! Two answers side by side, field by field.

use super::Answer;
use crate::domain::difference::{Run, alone, differences};
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

    /// What an answer says in it, as a person reads it; empty where it says nothing.
    pub fn value(self, answer: &Answer, lang: Lang) -> String {
        match self {
            AnswerField::Site => answer.site_text.clone(),
            AnswerField::Interests => answer.interests.clone(),
            AnswerField::Cooperation => answer.cooperation.clone(),
            AnswerField::Extra => answer.extra.clone(),
            AnswerField::FirstName => answer.first_name.clone(),
            AnswerField::LastName => answer.last_name.clone(),
            AnswerField::Email => answer.email.clone(),
            AnswerField::Language => text(lang, &format!("answer-language-{}", answer.language.code())),
            AnswerField::Received => answer.received.map(|at| local_date_time(lang, at)).unwrap_or_default(),
            AnswerField::Cancelled => text(lang, &format!("truth-{}", i32::from(answer.cancelled))),
        }
    }
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
