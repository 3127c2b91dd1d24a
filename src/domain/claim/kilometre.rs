//! What a drive in one's own car is worth by the rate of the travel day's year. Whole numbers only.

use std::sync::OnceLock;

use chrono::Datelike;
use serde::Deserialize;

use super::{LineKind, NewLine, Rate};
use crate::domain::{Cents, Metres};
use crate::i18n::Phrase;

/// The rate of a travel year is not set. Stops a check with words; never counts as 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no kilometre rate for {year}")]
pub struct RateUnset {
    pub year: i32,
}

impl RateUnset {
    pub fn phrase(self) -> Phrase {
        Phrase::new("finding-rate-unset").with("year", self.year.to_string())
    }
}

/// The rates that a new database starts with: 2023 to 2026. Later years are typed when decided.
pub fn default_rates() -> &'static [Rate] {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        rate: Vec<Rate>,
    }
    static FILE: OnceLock<File> = OnceLock::new();
    let file = FILE.get_or_init(|| {
        #[expect(clippy::expect_used, reason = "the file is part of the program; a test reads it")]
        toml::from_str(include_str!("../../../assets/rates.toml"))
            .expect("PROOF: compiled in, and `a_new_database_knows_the_years_2023_to_2026` parses it")
    });
    &file.rate
}

/// What the rules compute for a line: for one's own car the most that is tax-free, in whole cents,
/// half up. `Ok(None)` for every other kind, whose price stands on its ticket. A car without a
/// distance has driven nothing. Fails where the rate of the travel day's year is not set.
pub fn computed(line: &NewLine, rates: &[Rate]) -> Result<Option<Cents>, RateUnset> {
    if line.kind != LineKind::Car {
        return Ok(None);
    }
    let year = line.travel_date.year();
    let rate = rates.iter().find(|rate| rate.year == year).ok_or(RateUnset { year })?;
    Ok(Some(allowance(line.distance.unwrap_or_default(), line.passengers, rate)))
}

/// `km × (rate + passenger rate × passengers)`. Source: the domain description, `Travel money`.
/// A negative distance is worth nothing; a sum beyond `i64` cents stays at its end.
pub fn allowance(distance: Metres, passengers: u32, rate: &Rate) -> Cents {
    const METRES: i128 = 1000;
    let cents_a_kilometre = i128::from(rate.car) + i128::from(rate.passenger) * i128::from(passengers);
    let thousandths = i128::from(distance.0.max(0)).saturating_mul(cents_a_kilometre.max(0));
    let half_up = thousandths.saturating_add(METRES / 2) / METRES;
    Cents(i64::try_from(half_up).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn car(date: &str, metres: i64, passengers: u32) -> NewLine {
        NewLine {
            kind: LineKind::Car,
            travel_date: date.parse().unwrap(),
            distance: Some(Metres(metres)),
            passengers,
            claimed: Cents(4940),
            note: String::new(),
            journey: crate::domain::Journey::default(),
        }
    }

    #[test]
    fn a_new_database_knows_the_years_2023_to_2026() {
        let known: Vec<(i32, i64, i64)> = default_rates().iter().map(|r| (r.year, r.car, r.passenger)).collect();
        assert_eq!(known, [(2023, 53, 4), (2024, 57, 4), (2025, 59, 4), (2026, 55, 4)]);
    }

    #[test]
    fn the_rate_is_that_of_the_day_of_travel() {
        let value = |date| computed(&car(date, 76_000, 2), default_rates());
        assert_eq!(value("2024-03-05"), Ok(Some(Cents(4940))));
        assert_eq!(value("2023-12-20"), Ok(Some(Cents(4636))));
        assert_eq!(value("2023-12-31"), Ok(Some(Cents(4636))));
        assert_eq!(value("2024-01-01"), Ok(Some(Cents(4940))));
    }

    #[test]
    fn a_year_without_a_rate_stops_instead_of_counting_as_nothing() {
        assert_eq!(computed(&car("2027-01-04", 76_000, 0), default_rates()), Err(RateUnset { year: 2027 }));
    }

    #[test]
    fn a_ticket_has_its_own_price_whatever_the_year() {
        let ticket = NewLine { kind: LineKind::Train, distance: None, ..car("2027-01-04", 0, 0) };
        assert_eq!(computed(&ticket, default_rates()), Ok(None));
    }

    #[test]
    fn half_a_cent_is_rounded_up() {
        let rate = Rate { year: 2024, car: 57, passenger: 4 };
        assert_eq!(allowance(Metres(500), 0, &rate), Cents(29)); // 28.5
        assert_eq!(allowance(Metres(499), 0, &rate), Cents(28)); // 28.443
        assert_eq!(allowance(Metres(38_500), 1, &rate), Cents(2349)); // 2348.5
    }

    proptest! {
        #[test]
        fn computed_is_exact_in_whole_numbers(metres in 0_i64..1_i64 << 40, passengers in 0_u32..1000,
                                              car in 0_i64..1000, passenger in 0_i64..1000) {
            let sum = allowance(Metres(metres), passengers, &Rate { year: 2024, car, passenger });
            let thousandths = i128::from(metres) * (i128::from(car) + i128::from(passenger) * i128::from(passengers));
            // Half up: the sum is at most half a cent above and less than half a cent below.
            let above = i128::from(sum.0) * 1000 - thousandths;
            prop_assert!((-499..=500).contains(&above), "{above}");
        }

        #[test]
        fn no_input_overflows_or_turns_negative(metres: i64, passengers: u32, car: i64, passenger: i64) {
            let rate = Rate { year: 2024, car, passenger };
            prop_assert!(allowance(Metres(metres), passengers, &rate) >= Cents::ZERO);
        }
    }
}
