//! Today: what waits, oldest first, and on an empty database what to do next.

use chrono::NaiveDate;

use super::Screen;
use crate::app::{Model, Selection};
use crate::domain::RecordKey;
use crate::i18n::Phrase;

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Agenda {
    pub selection: Selection<TodayId>,
}

/// What a row is about. Names the row while the list changes around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TodayId {
    /// All undecided registrations together.
    NewRegistrations,
    /// All suggested pairs together.
    SuggestedPairs,
    /// One thing that waits on one record; the word tells several things of a record apart.
    Record(&'static str, RecordKey),
}

/// One thing that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TodayRow {
    pub id: TodayId,
    /// What waits: "Vierailulla ei ole päivää".
    pub what: Phrase,
    /// Whom it is about; may be empty.
    pub who: Phrase,
    pub since: Option<NaiveDate>,
    /// How many days it has waited; 0 where `since` is not known.
    pub days: i64,
    /// Whether it should have been done by now.
    pub overdue: bool,
    /// Where Enter goes.
    pub screen: Screen,
}

/// A step of getting started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub done: bool,
    /// The key that does it: `i`, `+`.
    pub key: &'static str,
    pub phrase: Phrase,
}

/// What waits, in the order in which it is listed.
pub fn rows(_model: &Model) -> Vec<TodayRow> {
    Vec::new()
}

/// How to begin: directory, round, registrations. Empty once all three are there; otherwise it is
/// shown above, or instead of, the rows.
pub fn first_steps(_model: &Model) -> Vec<Step> {
    Vec::new()
}
