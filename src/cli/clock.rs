//! The clock and chance of a command: both are read on this floor alone.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Helsinki;

use super::CliError;
use crate::domain::OperationId;
use crate::i18n::Phrase;

pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The calendar day where the programme runs, whatever the server's time zone.
pub fn today() -> NaiveDate {
    now().with_timezone(&Helsinki).date_naive()
}

/// Marks one wish to write: 128 random bits in hexadecimal.
pub fn new_operation() -> Result<OperationId, CliError> {
    let mut bits = [0_u8; 16];
    let failed =
        |error: getrandom::Error| CliError::NotDone(Phrase::new("cli-no-chance").with("error", error.to_string()));
    getrandom::fill(&mut bits).map_err(failed)?;
    Ok(OperationId(bits.iter().map(|byte| format!("{byte:02x}")).collect()))
}
