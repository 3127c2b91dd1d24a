//! What the finance system did with an approved claim, and the credit notes that came afterwards.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Claim, ClaimStatus};
use crate::domain::visit::day_problem;
use crate::domain::{Actor, Cents, ClaimId, Seen};
use crate::i18n::{Arg, Phrase};

/// The longest number of a voucher or of a credit note, in characters; the source names none.
const LONGEST_NUMBER: usize = 40;

/// That a claim was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    pub day: NaiveDate,
    /// The finance system's number; may be empty.
    pub voucher: String,
    /// Who marked it, and when.
    pub by: Actor,
    pub at: DateTime<Utc>,
}

/// A credit note that came for a claim that had been paid or returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    pub note: NewCredit,
    pub by: Actor,
    pub at: DateTime<Utc>,
}

/// A credit note to enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCredit {
    pub number: String,
    pub came: NaiveDate,
    /// Above zero, and with those before at most what was paid, or of a returned claim what was claimed.
    pub sum: Cents,
}

/// A claim to be marked as paid, as it was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidClaim {
    pub claim: Seen<ClaimId>,
    pub day: NaiveDate,
    pub voucher: String,
}

impl Claim {
    /// Why the finance system cannot have paid it; `None` where it can.
    pub fn unpayable(&self) -> Option<Phrase> {
        let key = match self.status {
            ClaimStatus::Approved => return None,
            ClaimStatus::Paid => "refused-paid-already",
            _ => "refused-pay-unapproved",
        };
        Some(Phrase::new(key).with("claim", self.name()).with("status", self.status.phrase()))
    }
}

impl PaidClaim {
    /// Why it cannot be so; `None` where it can.
    pub fn problem(&self, today: NaiveDate) -> Option<Phrase> {
        day_gone_problem(self.day, today).or_else(|| number_problem(&self.voucher))
    }
}

impl NewCredit {
    /// Why the claim cannot be credited so; `None` where it can. Who does it is not asked here.
    pub fn problem(&self, claim: &Claim, today: NaiveDate) -> Option<Phrase> {
        let whole = if claim.status == ClaimStatus::Returned { Some(claim.claimed()) } else { claim.sanctioned() };
        let most = whole.unwrap_or_default().less(claim.credit_notes());
        if self.sum <= Cents::ZERO || self.sum > most {
            return Some(Phrase::new("credit-sum").with("most", Arg::Money(most.0)));
        }
        if self.number.trim().is_empty() {
            return Some(Phrase::new("credit-without-number"));
        }
        day_gone_problem(self.came, today).or_else(|| number_problem(&self.number))
    }
}

/// Nothing was paid or came on a day that is yet to come.
fn day_gone_problem(day: NaiveDate, today: NaiveDate) -> Option<Phrase> {
    day_problem(day).or_else(|| (day > today).then(|| Phrase::new("payment-ahead").with("date", day)))
}

fn number_problem(number: &str) -> Option<Phrase> {
    let long = number.chars().count() > LONGEST_NUMBER;
    long.then(|| Phrase::new("claim-number-too-long").with("most", LONGEST_NUMBER))
}
