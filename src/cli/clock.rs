//! The clock and chance of a command: both are read on this floor alone.

use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, Utc};

use super::CliError;
use crate::domain::OperationId;
use crate::i18n::{Phrase, day_in_helsinki};

pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Says no once so many seconds have passed; without a number always yes, since a command is ended by a signal.
pub fn within(seconds: Option<u64>) -> impl Fn() -> bool {
    let begun = Instant::now();
    move || seconds.is_none_or(|seconds| begun.elapsed() < Duration::from_secs(seconds))
}

/// The calendar day where the programme runs.
pub fn today() -> NaiveDate {
    day_in_helsinki(now())
}

/// Marks one wish to write.
pub fn new_operation() -> Result<OperationId, CliError> {
    let mut bits = [0_u8; 16];
    let failed =
        |error: getrandom::Error| CliError::NotDone(Phrase::new("cli-no-chance").with("error", error.to_string()));
    getrandom::fill(&mut bits).map_err(failed)?;
    Ok(OperationId::of_bits(bits))
}
