//! Why something is decided so: a short list of usual reasons and a line for one's own words.

use crate::app::form::TextBox;
use crate::domain::claim::Books;
use crate::domain::{ClaimDecision, ClaimId, PartnershipId, RegistrationId, Seen, Status};
use crate::i18n::{Lang, Phrase, say};

/// What is decided with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReasonFor {
    Decide { registrations: Vec<Seen<RegistrationId>>, status: Status },
    DecideClaim { claim: Seen<ClaimId>, decision: ClaimDecision },
    ReopenBooks(Books),
    StepBack { partnership: Seen<PartnershipId>, registration: Seen<RegistrationId> },
}

impl ReasonFor {
    /// What is wished of which records: words that were typed for it are not offered for another.
    pub(in crate::app) fn wish(&self) -> String {
        match self {
            ReasonFor::Decide { registrations, status } => {
                let ids: Vec<String> = registrations.iter().map(|seen| seen.id.to_string()).collect();
                format!("{} {}", status.code(), ids.join(" "))
            }
            ReasonFor::DecideClaim { claim, decision } => format!("{decision:?} {}", claim.id),
            ReasonFor::ReopenBooks(books) => format!("{books:?}"),
            ReasonFor::StepBack { partnership, registration } => format!("{} {}", partnership.id, registration.id),
        }
    }
}

/// One row of the picker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReasonRow {
    /// No reason; not offered where one is required.
    None,
    Usual(Phrase),
    /// The line in which one types.
    Own,
}

/// The picker on the screen. Typing goes to one's own words, wherever the cursor is.
#[derive(Debug, Clone, PartialEq)]
pub struct ReasonPicker {
    pub purpose: ReasonFor,
    /// What is about to be decided, on what.
    pub title: Phrase,
    /// The last is always `Own`.
    pub rows: Vec<ReasonRow>,
    pub own: TextBox,
    /// Index of `rows`.
    pub cursor: usize,
    /// What is wrong: a reason is required and none was typed.
    pub error: Option<Phrase>,
}

impl ReasonPicker {
    pub(in crate::app) fn new(purpose: ReasonFor, title: Phrase, suggested: Option<&str>) -> ReasonPicker {
        let usual: &[&str] = match &purpose {
            ReasonFor::Decide { status: Status::Declined, .. } => {
                &["reason-outside-area", "reason-cancelled", "reason-duplicate", "reason-test"]
            }
            ReasonFor::Decide { status: Status::Postponed, .. } => {
                &["reason-next-round", "reason-late", "reason-own-wish", "reason-no-partner"]
            }
            ReasonFor::Decide { status: Status::Accepted, .. } => {
                &["reason-agreed", "reason-clarified", "reason-late-fits", "reason-outside-agreed"]
            }
            ReasonFor::Decide { .. } => {
                &["reason-which-library", "reason-interests-missing", "reason-cooperation-unclear", "reason-twice"]
            }
            ReasonFor::DecideClaim { decision: ClaimDecision::Return, .. } => {
                &["reason-credit-note", "reason-wrong-rate"]
            }
            ReasonFor::DecideClaim { decision: ClaimDecision::Approve, .. } => {
                &["reason-overrun-agreed", "reason-budget-grows"]
            }
            ReasonFor::ReopenBooks(_) => &["reason-late-invoice", "reason-wrong-entry"],
            ReasonFor::StepBack { .. } => &["reason-no-staff", "reason-no-day", "reason-own-wish"],
            ReasonFor::DecideClaim { .. } => &["reason-not-ake", "reason-same-invoice", "reason-no-visit"],
        };
        let none =
            (!matches!(purpose, ReasonFor::DecideClaim { .. } | ReasonFor::ReopenBooks(_))).then_some(ReasonRow::None);
        let usual = usual.iter().map(|key| ReasonRow::Usual(Phrase::new(*key)));
        let rows: Vec<ReasonRow> = none.into_iter().chain(usual).chain([ReasonRow::Own]).collect();
        let is_suggested = |row: &ReasonRow| matches!(row, ReasonRow::Usual(phrase) if suggested == Some(&*phrase.key));
        let cursor = rows.iter().position(is_suggested).unwrap_or(0);
        ReasonPicker { purpose, title, rows, own: TextBox::line(""), cursor, error: None }
    }

    /// The row of the usual reason with this digit before it; `None` for one that has none, and once own words
    /// were begun, which may have digits too.
    pub(in crate::app) fn row_of_digit(&self, digit: char) -> Option<usize> {
        let digit = digit.to_digit(10)?.checked_sub(1).filter(|_| self.own.is_empty())?;
        let usual = self.rows.iter().enumerate().filter(|(_, row)| matches!(row, ReasonRow::Usual(_)));
        usual.map(|(index, _)| index).nth(digit as usize)
    }

    /// The digit that chooses a row at once.
    pub fn digit_of(&self, row: usize) -> Option<usize> {
        let usual = self.rows[..row].iter().filter(|row| matches!(row, ReasonRow::Usual(_))).count();
        matches!(self.rows.get(row), Some(ReasonRow::Usual(_))).then_some(usual + 1)
    }

    /// The chosen reason as it is kept: in the words of the one who decides.
    ///
    /// # Errors
    /// Where one's own words are chosen, none were typed, and a reason is required.
    pub(in crate::app) fn reason(&self, lang: Lang) -> Result<Option<String>, Phrase> {
        match self.rows.get(self.cursor) {
            Some(ReasonRow::Usual(phrase)) => Ok(Some(say(lang, phrase))),
            Some(ReasonRow::Own) if !self.own.text().trim().is_empty() => Ok(Some(self.own.text().trim().to_owned())),
            Some(ReasonRow::Own) if !self.rows.contains(&ReasonRow::None) => Err(Phrase::new("reason-required")),
            Some(ReasonRow::Own | ReasonRow::None) | None => Ok(None),
        }
    }

    /// To the line of one's own words, where typing goes.
    pub(in crate::app) fn move_to_own_words(&mut self) {
        self.cursor = self.rows.len().saturating_sub(1);
        self.error = None;
    }
}
