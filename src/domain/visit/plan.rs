//! A plan of the day as the libraries told it, in their own words.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::{Actor, PlanId, Seen, VisitId};

/// A plan as it came. A later one does not take its place: the newest counts, the others stay to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub id: PlanId,
    pub visit: VisitId,
    /// The day on which it came.
    pub came: NaiveDate,
    /// The words, unchanged but cleaned.
    pub text: String,
    pub by: Actor,
    pub at: DateTime<Utc>,
}

/// A plan that is to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPlan {
    pub visit: VisitId,
    pub came: NaiveDate,
    pub text: String,
}

/// What a plan says of a visit that nobody had said yet, beside what somebody had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedDay {
    pub visit: Seen<VisitId>,
    pub date: Option<NaiveDate>,
    pub participants: Option<u32>,
}
