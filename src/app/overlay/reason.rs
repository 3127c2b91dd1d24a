//! Why something is decided so: a short list of usual reasons and a line for one's own words.

use crate::app::form::TextBox;
use crate::domain::{ClaimDecision, ClaimId, RegistrationId, Seen, Status};
use crate::i18n::Phrase;

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
