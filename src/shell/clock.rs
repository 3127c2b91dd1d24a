//! The clock. Only this floor has one; below it, time is an argument.

use chrono::{DateTime, NaiveDate, Utc};

use crate::i18n::day_in_helsinki;

pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The calendar day where the programme runs.
pub fn today() -> NaiveDate {
    day_in_helsinki(now())
}
