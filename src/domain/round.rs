//! A round: one registration period and all that follows from it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Cents, RoundId};

/// A round as it stands. `opens` and `closes` are both within the registration period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub id: RoundId,
    /// Short and unique, `2024K`; part of each visit's order reference.
    pub code: String,
    pub name: Option<String>,
    pub opens: NaiveDate,
    pub closes: NaiveDate,
    /// Unset until somebody types it.
    pub budget: Option<Cents>,
    pub version: i64,
}

/// What somebody types to begin a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRound {
    pub code: String,
    pub name: Option<String>,
    pub opens: NaiveDate,
    pub closes: NaiveDate,
    pub budget: Option<Cents>,
}

impl NewRound {
    /// Why the round cannot be as typed, as a message key; `None` where it can.
    pub fn problem(&self) -> Option<&'static str> {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if self.code.is_empty() || self.code.len() > 12 || !self.code.chars().all(plain) {
            return Some("round-code-malformed");
        }
        (self.closes < self.opens).then_some("round-closes-before-opening")
    }
}
