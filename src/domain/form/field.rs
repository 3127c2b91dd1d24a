//! The fields of an answer that a column may hold.

use crate::i18n::Phrase;

/// What a column of a form's export may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FormField {
    ParticipantId,
    State,
    Received,
    FirstName,
    LastName,
    Name,
    Email,
    Language,
    Site,
    Interests,
    Cooperation,
    Extra,
}

impl FormField {
    pub const ALL: [FormField; 12] = [
        FormField::ParticipantId,
        FormField::State,
        FormField::Received,
        FormField::FirstName,
        FormField::LastName,
        FormField::Name,
        FormField::Email,
        FormField::Language,
        FormField::Site,
        FormField::Interests,
        FormField::Cooperation,
        FormField::Extra,
    ];

    /// The three questions of the form: a file has each of them, or a person says that it has not.
    pub const QUESTIONS: [FormField; 3] = [FormField::Site, FormField::Interests, FormField::Cooperation];

    /// The word for `--map field=HEADER`.
    pub fn code(self) -> &'static str {
        match self {
            FormField::ParticipantId => "participant_id",
            FormField::State => "state",
            FormField::Received => "received",
            FormField::FirstName => "first_name",
            FormField::LastName => "last_name",
            FormField::Name => "name",
            FormField::Email => "email",
            FormField::Language => "language",
            FormField::Site => "site",
            FormField::Interests => "interests",
            FormField::Cooperation => "cooperation",
            FormField::Extra => "extra",
        }
    }

    pub fn from_code(code: &str) -> Option<FormField> {
        FormField::ALL.into_iter().find(|field| field.code() == code)
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("column-{}", self.code().replace('_', "-")))
    }

    /// Whether a file may be without it once a person has said so: an answer without a site is none.
    pub fn may_be_nothing(self) -> bool {
        self != FormField::Site
    }
}
