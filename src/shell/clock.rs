//! The clock. Only this floor has one; below it, time is an argument.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Helsinki;

pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The calendar day of an instant where the programme runs, whatever the server's time zone.
pub fn day_in_helsinki(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&Helsinki).date_naive()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_begins_in_helsinki_not_in_greenwich() {
        let day = |text: &str| day_in_helsinki(text.parse().unwrap()).to_string();
        assert_eq!(day("2024-02-15T21:59:59Z"), "2024-02-15");
        assert_eq!(day("2024-02-15T22:00:00Z"), "2024-02-16");
        assert_eq!(day("2024-07-01T21:00:00Z"), "2024-07-02");
    }
}
