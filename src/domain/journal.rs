//! What the journal tells: receipts of writes, refusals, and the history of a record in words.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Actor, ClaimId, EntryId, InfoId, MailboxId, PartnershipId, RegistrationId, VisitId};
use crate::i18n::Phrase;

/// What an entry did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    Change,
    /// Took another entry back.
    Undo,
    /// Took an undo back.
    Redo,
}

impl EntryKind {
    pub const ALL: [EntryKind; 3] = [EntryKind::Change, EntryKind::Undo, EntryKind::Redo];

    pub fn code(self) -> &'static str {
        match self {
            EntryKind::Change => "change",
            EntryKind::Undo => "undo",
            EntryKind::Redo => "redo",
        }
    }
}

/// Proof that a write was committed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub entry: EntryId,
    pub kind: EntryKind,
    /// What was written, for the message that says so.
    pub label: Phrase,
    /// The numbers of the records that the change made or updated, in its own order: a registration
    /// for each answer of an import, a round, a claim. Empty where the change names its records.
    pub records: Vec<i64>,
}

impl Receipt {
    /// Whether no undo takes it back: what was paid or handed over is a fact outside, and a wrong mark is taken back by another.
    pub fn stands(&self) -> bool {
        let lasting = [
            "change-mark-paid",
            "change-mark-paid-several",
            "change-take-payment-back",
            "change-export-claims",
            "change-forget-round",
            "change-close-books",
            "change-reopen-books",
        ];
        self.kind == EntryKind::Change && lasting.contains(&self.label.key.as_str())
    }
}

/// Why a write was not made. Nothing of it is in the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// In words.
    Because(Phrase),
    /// Somebody wrote in between; both sides, to look at.
    Conflict(Box<Conflict>),
}

/// My write against an older version, and what others made of the record meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    pub mine: Phrase,
    /// Newest first; never empty.
    pub theirs: Vec<HistoryEntry>,
}

impl Conflict {
    /// Both sides in one sentence: what I wanted, and who did what when.
    pub fn phrase(&self) -> Phrase {
        let phrase = Phrase::new("refused-conflict").with("mine", self.mine.clone());
        match self.theirs.first() {
            Some(entry) => {
                phrase.with("actor", entry.actor.as_str()).with("at", entry.at).with("theirs", entry.label.clone())
            }
            None => Phrase::new("refused-changed-meanwhile").with("mine", self.mine.clone()),
        }
    }
}

/// One field of one row, before and after. `None` on the side where the row did not exist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// The table, `registration`; its words are the message `record-registration`.
    pub record: String,
    pub row: String,
    /// The column, `status`; its words are the message `field-status`.
    pub field: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// One entry of the journal, with what it did to the record one looks at, or to all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    pub entry: EntryId,
    pub kind: EntryKind,
    pub actor: Actor,
    pub at: DateTime<Utc>,
    pub label: Phrase,
    /// Whether it still holds: not taken back since.
    pub standing: bool,
    pub fields: Vec<FieldChange>,
}

/// A record that has a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RecordKey {
    Registration(RegistrationId),
    Partnership(PartnershipId),
    Visit(VisitId),
    Claim(ClaimId),
    Info(InfoId),
    Mailbox(MailboxId),
}

/// As in `registration:7`.
impl std::fmt::Display for RecordKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (word, id) = self.word_and_number();
        write!(f, "{word}:{id}")
    }
}

impl RecordKey {
    /// The kind of the record in one word, and its number: as the database keeps what points to any record.
    pub fn word_and_number(self) -> (&'static str, i64) {
        match self {
            RecordKey::Registration(id) => ("registration", id.0),
            RecordKey::Partnership(id) => ("partnership", id.0),
            RecordKey::Visit(id) => ("visit", id.0),
            RecordKey::Claim(id) => ("claim", id.0),
            RecordKey::Info(id) => ("info", id.0),
            RecordKey::Mailbox(id) => ("mailbox", id.0),
        }
    }

    /// The record of such a word and number.
    pub fn of(word: &str, id: i64) -> Option<RecordKey> {
        Some(match word {
            "registration" => RecordKey::Registration(RegistrationId(id)),
            "partnership" => RecordKey::Partnership(PartnershipId(id)),
            "visit" => RecordKey::Visit(VisitId(id)),
            "claim" => RecordKey::Claim(ClaimId(id)),
            "info" => RecordKey::Info(InfoId(id)),
            "mailbox" => RecordKey::Mailbox(MailboxId(id)),
            _ => return None,
        })
    }
}

/// What `journal verify` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    pub entries: u64,
    /// SHA-256 of the last entry, in hexadecimal; keep it elsewhere to detect a cut tail.
    pub head: Option<String>,
    /// The first entry that is not as it was written, and what is wrong with it.
    pub broken: Option<(EntryId, Phrase)>,
}
