//! Which letter goes about what to whom, and which went when.

use chrono::{DateTime, Utc};

use super::LetterKind;
use crate::domain::{Actor, LetterId, RecordKey, RegistrationId};
use crate::i18n::{Phrase, day_in_helsinki};

/// One letter among all that there could be: its kind, what it is about, and which side it goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LetterRef {
    pub kind: LetterKind,
    pub of: RecordKey,
    /// `None`: the libraries whose mailbox it is about, none of which has registered.
    pub to: Option<RegistrationId>,
}

/// Which letters of a round are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LetterOrder {
    pub kind: LetterKind,
    /// `None`: all of the kind that the round has need of.
    pub of: Option<RecordKey>,
}

/// A letter as it was sent, or is about to be marked so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    pub letter: LetterRef,
    /// The mailbox, as it is now.
    pub to: String,
}

/// A letter that somebody said was sent. A draft is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentLetter {
    pub id: LetterId,
    pub letter: LetterRef,
    /// The mailbox, as it was then.
    pub to: String,
    pub by: Actor,
    pub at: DateTime<Utc>,
}

impl SentLetter {
    /// "Lähetetty 12.4.2024 (aino): …"
    pub fn phrase(&self) -> Phrase {
        Phrase::new("letter-sent")
            .with("kind", self.letter.kind.phrase())
            .with("day", day_in_helsinki(self.at))
            .with("by", self.by.as_str())
            .with("recipient", self.to.as_str())
    }
}
