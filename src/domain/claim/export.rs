//! A numbered list of approved claims for the finance system. It says for ever what it said when it was made.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Claim, ClaimStatus};
use crate::domain::{Actor, Cents, ClaimId, ExportId};
use crate::i18n::Lang;

/// A list as it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    pub number: ExportId,
    pub by: Actor,
    pub at: DateTime<Utc>,
    /// Of its headings and names.
    pub lang: Lang,
    /// By the claims' numbers.
    pub rows: Vec<ExportRow>,
}

/// A claim as it stood when it was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRow {
    pub claim: ClaimId,
    /// The order reference of its visit.
    pub reference: String,
    /// Those of the travellers, by name.
    pub municipality: String,
    pub invoice_number: String,
    pub business_id: String,
    pub invoice_date: Option<NaiveDate>,
    pub arrived: NaiveDate,
    pub claimed: Cents,
    pub sanctioned: Cents,
    pub decided_by: Actor,
    pub decided_for: Option<String>,
    pub decided_at: DateTime<Utc>,
    /// The list in which it was before its decision was taken back and made anew.
    pub earlier: Option<ExportId>,
}

impl Export {
    pub fn sum(&self) -> Cents {
        self.rows.iter().map(|row| row.sanctioned).sum()
    }
}

/// The claims that the finance system has yet to be told of: approved, not paid, and in no list since they were approved.
pub fn awaiting_export<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> impl Iterator<Item = &'a Claim> {
    claims.into_iter().filter(|claim| claim.status == ClaimStatus::Approved && claim.exported().is_none())
}
