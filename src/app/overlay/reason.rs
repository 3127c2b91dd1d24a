//! Why something is decided so: a short list of usual reasons and a line for one's own words.

use crate::app::form::TextBox;
use crate::domain::{ClaimDecision, ClaimId, RegistrationId, Seen, Status};
use crate::i18n::{Lang, Phrase, say};

/// What is decided with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReasonFor {
    Decide { registrations: Vec<Seen<RegistrationId>>, status: Status },
    DecideClaim { claim: Seen<ClaimId>, decision: ClaimDecision },
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
    pub(in crate::app) fn new(purpose: ReasonFor, title: Phrase) -> ReasonPicker {
        let usual: &[&str] = match &purpose {
            ReasonFor::Decide { status: Status::Declined, .. } => {
                &["reason-outside-area", "reason-cancelled", "reason-duplicate", "reason-test"]
            }
            ReasonFor::Decide { status: Status::Postponed, .. } => {
                &["reason-late", "reason-own-wish", "reason-no-partner"]
            }
            ReasonFor::Decide { .. } => {
                &["reason-which-library", "reason-interests-missing", "reason-cooperation-unclear"]
            }
            ReasonFor::DecideClaim { decision: ClaimDecision::Return, .. } => {
                &["reason-credit-note", "reason-breakdown-missing", "reason-wrong-rate"]
            }
            ReasonFor::DecideClaim { .. } => &["reason-not-ake", "reason-same-invoice", "reason-no-visit"],
        };
        let none = matches!(purpose, ReasonFor::Decide { .. }).then_some(ReasonRow::None);
        let usual = usual.iter().map(|key| ReasonRow::Usual(Phrase::new(*key)));
        let rows = none.into_iter().chain(usual).chain([ReasonRow::Own]).collect();
        ReasonPicker { purpose, title, rows, own: TextBox::line(""), cursor: 0, error: None }
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
