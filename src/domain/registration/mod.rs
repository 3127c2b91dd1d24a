//! A registration: one answer to the form, what it means, and what was decided on it.

#[cfg(test)]
mod answers_tests;
mod compared;
mod derive;
mod earlier;
mod edit;
mod flag;
mod language;
mod swap;
mod upkeep;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{LibraryId, MunicipalityCode, RegistrationId, RoundId, TopicId};
use crate::i18n::{Lang, Phrase};

pub use compared::{AnswerField, ChangedField, Compared, FieldValue, changes, compare};
pub use derive::{AnswerReader, Reader, Reading};
pub use earlier::{EarlierRegistration, PastMeeting};
pub use edit::{AnswerEdit, is_mailbox, time_of_day};
pub use flag::Flag;
pub use language::{language_of, language_told};
pub use upkeep::{Settled, Upkeep};

/// What the coordinators decided. `New` is the absence of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    New,
    Accepted,
    /// To the next round.
    Postponed,
    Declined,
    /// Asked back; waits for an answer.
    Clarify,
    /// Joined into another registration.
    Merged,
}

impl Status {
    pub const ALL: [Status; 6] =
        [Status::New, Status::Accepted, Status::Postponed, Status::Declined, Status::Clarify, Status::Merged];

    /// The word that scripts and the database use.
    pub fn code(self) -> &'static str {
        match self {
            Status::New => "new",
            Status::Accepted => "accepted",
            Status::Postponed => "postponed",
            Status::Declined => "declined",
            Status::Clarify => "clarify",
            Status::Merged => "merged",
        }
    }

    pub fn from_code(code: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.code() == code)
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("status-{}", self.code()))
    }
}

/// The words of the answer, cleaned of control characters but otherwise as they were written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The form's own id of the participant, else mailbox + site + number among equals: one
    /// answer keeps it when the same form is imported again.
    pub source: String,
    /// Local time, as the form wrote it.
    pub received: Option<NaiveDateTime>,
    /// The form's own state says that the participant cancelled.
    pub cancelled: bool,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub language: Lang,
    /// "Which site registers?"
    pub site_text: String,
    /// "What would you like to develop with your partner library?"
    pub interests: String,
    /// "Do you already co-operate with another library, and how?"
    pub cooperation: String,
    pub extra: String,
}

/// What was read out of an answer; a coordinator may correct it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meaning {
    /// The sites that register, the first giving the position. Empty while nobody knows.
    pub libraries: Vec<LibraryId>,
    /// The municipalities of the sites, or the one outside the region that was named.
    pub municipalities: Vec<MunicipalityCode>,
    /// Whether the resolver, or a person, stands behind `libraries`.
    pub sure: bool,
    pub flags: Vec<Flag>,
    pub topics: Vec<TopicId>,
}

/// A registration as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    pub id: RegistrationId,
    pub round: RoundId,
    pub answer: Answer,
    pub meaning: Meaning,
    pub status: Status,
    /// Why it was decided so, in a coordinator's words.
    pub reason: Option<String>,
    pub merged_into: Option<RegistrationId>,
    pub note: String,
    pub upkeep: Upkeep,
    pub version: i64,
}
