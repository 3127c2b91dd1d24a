//! Claims: the travel costs that a municipality invoices, what AKE pays of them, and why.

mod attachment;
mod budget;
mod business_id;
mod check;
mod clear;
mod closing;
mod correction;
mod entry;
mod export;
mod facet;
mod finding_words;
#[cfg(test)]
mod fixtures;
mod funds;
mod journey;
mod kilometre;
mod kind;
mod memo;
mod naming;
mod neighbours;
mod papers;
mod payment;
mod rules;
mod sanction;
mod shortlist;
mod spending;
mod timing;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Actor, Cents, ClaimId, ExportId, LineId, Metres, VisitId};
use crate::i18n::Phrase;

pub use attachment::{Attachment, AttachmentKind, MOST_BYTES, NewAttachment};
pub use budget::{Accrual, Budget, ExpectedVisit, of_round, of_years, shares};
pub use business_id::is_business_id;
pub use check::{ClaimContext, check, checked};
pub use clear::{NotClear, clear_for};
pub use closing::{Account, Books, Closing, Paid, account, carried_visits};
pub use correction::besides;
pub use entry::breakdown_problem;
pub use export::{Export, ExportRow, awaiting_export};
pub use facet::{ClaimFacet, ClaimFacetGroup, facet_counts, wanted};
pub use finding_words::ClaimWords;
pub use funds::Funds;
pub use journey::{Journey, ReceiptState};
pub use kilometre::{RateUnset, allowance, computed, default_rates};
pub use kind::{LineKind, Payer};
pub use memo::{Memo, MemoLine};
pub use naming::{invoice_name, visit_of_reference};
pub use neighbours::Neighbours;
pub use payment::{Credit, NewCredit, PaidClaim, Payment};
pub use sanction::{may_approve, may_sanction, may_sanction_own, needs_reason, part_payment, proposed};
pub use shortlist::{Candidate, KnownVisit, Round as VisitsOfRound, Traces, candidates, sure};
pub use spending::overruns;

/// Where a claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimStatus {
    Entered,
    Approved,
    /// Approved, and paid by the finance system.
    Paid,
    /// Asked back: a credit note and a new invoice are awaited.
    Returned,
    Rejected,
}

impl ClaimStatus {
    pub const ALL: [ClaimStatus; 5] =
        [ClaimStatus::Entered, ClaimStatus::Approved, ClaimStatus::Paid, ClaimStatus::Returned, ClaimStatus::Rejected];

    pub fn code(self) -> &'static str {
        match self {
            ClaimStatus::Entered => "entered",
            ClaimStatus::Approved => "approved",
            ClaimStatus::Paid => "paid",
            ClaimStatus::Returned => "returned",
            ClaimStatus::Rejected => "rejected",
        }
    }

    pub fn from_code(code: &str) -> Option<ClaimStatus> {
        ClaimStatus::ALL.into_iter().find(|status| status.code() == code)
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("claim-status-{}", self.code()))
    }

    /// Whether AKE pays it or has paid it.
    pub fn is_approved(self) -> bool {
        matches!(self, ClaimStatus::Approved | ClaimStatus::Paid)
    }

    /// Whether it is open or approved; a returned or rejected one is no invoice any more.
    pub fn stands(self) -> bool {
        self == ClaimStatus::Entered || self.is_approved()
    }
}

/// One line of an invoice's breakdown, as the municipality claims it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewLine {
    pub kind: LineKind,
    pub travel_date: NaiveDate,
    /// Own car: driven kilometres. `None` for other kinds.
    pub distance: Option<Metres>,
    /// Passengers beside the driver.
    pub passengers: u32,
    pub claimed: Cents,
    pub note: String,
    pub journey: Journey,
}

/// An invoice to enter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewClaim {
    pub visit: VisitId,
    pub invoice_number: String,
    /// `NNNNNNN-T`, as given; checked by a rule.
    pub business_id: String,
    pub arrived: NaiveDate,
    pub particulars: Particulars,
    /// None where the invoice gives its sum alone; the breakdown is then asked for and comes later.
    pub lines: Vec<NewLine>,
}

/// What an invoice says of itself beside its number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Particulars {
    /// The day that the invoice bears.
    pub date: Option<NaiveDate>,
    /// The reference to the order, in the words of the invoice.
    pub reference: String,
    /// The sum of the whole invoice. Where its lines are known, they make just this.
    pub total: Option<Cents>,
    /// The returned claim that this one comes instead of.
    pub replaces: Option<ClaimId>,
}

impl Particulars {
    /// What of it is known, each with its name; the sum is the claim's own.
    pub fn facts(&self) -> Vec<(Phrase, Phrase)> {
        let named = |name: &str, words: Phrase| (Phrase::new(format!("claim-fact-{name}")), words);
        let reference = (!self.reference.is_empty()).then(|| Phrase::verbatim(self.reference.as_str()));
        let facts = [
            self.date.map(|date| named("date", Phrase::new("on-day").with("date", date))),
            reference.map(|words| named("reference", words)),
            self.replaces.map(|id| named("replaces", Phrase::verbatim(id.to_string()))),
        ];
        facts.into_iter().flatten().collect()
    }
}

/// A line as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: LineId,
    pub claimed: NewLine,
    /// What AKE pays, at most what was claimed. `None` while it cannot be said: the rate of the
    /// travel year is not set.
    pub sanctioned: Option<Cents>,
    /// Why a coordinator decided otherwise than the rules propose.
    pub reason: Option<String>,
    pub version: i64,
}

/// Who decided, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub by: Actor,
    pub at: DateTime<Utc>,
    /// The absent person for whom a substitute decided.
    pub on_behalf_of: Option<String>,
    pub reason: Option<String>,
    /// In which list it was handed to the finance system since it was approved.
    pub exported: Option<ExportId>,
    /// How the finance system paid it.
    pub payment: Option<Payment>,
}

/// What came for a claim beside its lines, or after it was decided on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Came {
    /// Of a paid claim, and of a returned one.
    pub credits: Vec<Credit>,
    /// The claim that came instead of a returned one; a rejected one does not count.
    pub replaced_by: Option<ClaimId>,
    /// Files, in the order in which they were attached.
    pub attachments: Vec<Attachment>,
}

/// A claim as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub id: ClaimId,
    pub visit: VisitId,
    pub status: ClaimStatus,
    pub entered_by: Actor,
    pub entered_at: DateTime<Utc>,
    pub decided: Option<Decided>,
    pub invoice_number: String,
    pub business_id: String,
    pub arrived: NaiveDate,
    pub particulars: Particulars,
    /// Who entered the lines, where they came after the invoice: to the decision as much its author as who entered it.
    pub detailed_by: Option<Actor>,
    /// None while the breakdown is missing.
    pub lines: Vec<Line>,
    /// The closed years that it is carried over from: what it takes of one is of the next.
    pub carried: BTreeSet<i32>,
    pub came: Came,
    /// The newest of the claim's own and its lines': who decides, decides on the sums seen.
    pub version: i64,
}

impl Claim {
    pub fn claimed(&self) -> Cents {
        match self.particulars.total {
            Some(total) if self.lacks_breakdown() => total,
            _ => self.lines.iter().map(|line| line.claimed.claimed).sum(),
        }
    }

    /// Its number here and that of its invoice, for a sentence: `3 (70012)`.
    pub fn name(&self) -> String {
        match self.invoice_number.trim() {
            "" => self.id.to_string(),
            number => format!("{} ({number})", self.id),
        }
    }

    /// Whether the invoice gives one sum and nothing of what it is for.
    pub fn lacks_breakdown(&self) -> bool {
        self.lines.is_empty()
    }

    /// Who had a hand in what the claim says, and so does not decide on it. Names that differ only in case are one.
    pub fn is_entered_by(&self, actor: &Actor) -> bool {
        let same = |name: &Actor| name.as_str().eq_ignore_ascii_case(actor.as_str());
        same(&self.entered_by) || self.detailed_by.as_ref().is_some_and(same)
    }

    /// Where it is: while it is open and its breakdown is missing, that.
    pub fn state(&self) -> Phrase {
        match self.status {
            ClaimStatus::Entered if self.lacks_breakdown() => Phrase::new("claim-breakdown-missing"),
            status => status.phrase(),
        }
    }

    /// The sum that AKE pays. Nothing of a claim that was returned or rejected; `None` while a line of
    /// an open one cannot be said yet, which is not the same as nothing.
    pub fn sanctioned(&self) -> Option<Cents> {
        if !self.status.stands() {
            return Some(Cents::ZERO);
        }
        if self.lacks_breakdown() {
            return None;
        }
        self.lines.iter().map(|line| line.sanctioned).sum()
    }
}

impl Claim {
    /// How it was paid; `None` while it was not.
    pub fn payment(&self) -> Option<&Payment> {
        self.decided.as_ref()?.payment.as_ref()
    }

    /// The list in which it was handed to the finance system; `None` while it was not, since its decision.
    pub fn exported(&self) -> Option<ExportId> {
        self.decided.as_ref()?.exported
    }

    /// What credit notes took back of what AKE paid. That of a returned claim takes nothing back of it.
    pub fn credited(&self) -> Cents {
        if self.status == ClaimStatus::Paid { self.credit_notes() } else { Cents::ZERO }
    }

    /// The sum of its credit notes.
    pub fn credit_notes(&self) -> Cents {
        self.came.credits.iter().map(|credit| credit.note.sum).sum()
    }
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Note,
    /// Asks for a reason.
    Warning,
    /// Stops the approval of more than the rules allow.
    Error,
}

/// What a check found on a claim or on one of its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name in `snake_case`: `rate_above_maximum`.
    pub rule: &'static str,
    pub severity: Severity,
    /// The line it sits on; `None` for the claim as a whole.
    pub line: Option<LineId>,
    pub phrase: Phrase,
}

/// The tax-free kilometre rate of one calendar year, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    pub year: i32,
    /// Own car, cents a kilometre.
    pub car: i64,
    /// Each passenger, cents a kilometre.
    pub passenger: i64,
}

/// What a coordinator decides on a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimDecision {
    Approve,
    Return,
    Reject,
    /// Takes a decision back; the claim is open again.
    Reopen,
}

impl ClaimDecision {
    pub fn status(self) -> ClaimStatus {
        match self {
            ClaimDecision::Approve => ClaimStatus::Approved,
            ClaimDecision::Return => ClaimStatus::Returned,
            ClaimDecision::Reject => ClaimStatus::Rejected,
            ClaimDecision::Reopen => ClaimStatus::Entered,
        }
    }
}
