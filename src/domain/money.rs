//! Euro cents and metres as whole numbers: no floating point ever takes part in a sum.

use std::iter::Sum;

use serde::{Deserialize, Serialize};

/// Euro cents. Sums saturate instead of wrapping; no real amount comes near.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub i64);

impl Cents {
    pub const ZERO: Cents = Cents(0);

    /// The sum, at most `i64::MAX` cents.
    pub fn plus(self, other: Cents) -> Cents {
        Cents(self.0.saturating_add(other.0))
    }

    /// What is left after taking the other away, at least `i64::MIN` cents.
    pub fn less(self, other: Cents) -> Cents {
        Cents(self.0.saturating_sub(other.0))
    }

    /// Reads an amount as a person types it: `49,40`, `49.4`, `4 000`, `1 234,50 €`.
    /// `None` where it is not an amount, has more than two decimals, or is beyond a billion euros.
    pub fn parse(text: &str) -> Option<Cents> {
        decimal(text.trim().trim_end_matches('€').trim_end(), 2).map(Cents)
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Cents>>(amounts: I) -> Cents {
        amounts.fold(Cents::ZERO, Cents::plus)
    }
}

/// A driven or estimated distance in metres.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Metres(pub i64);

impl Metres {
    /// Reads kilometres as a person types them: `76`, `38,5`, `38.5 km`; up to three decimals.
    pub fn parse_kilometres(text: &str) -> Option<Metres> {
        decimal(text.trim().trim_end_matches("km").trim_end(), 3).map(Metres)
    }

    /// Kilometres for a listing; whole numbers stay whole in JSON.
    #[expect(clippy::cast_precision_loss, reason = "a distance on Earth fits f64 exactly")]
    pub fn kilometres(self) -> serde_json::Number {
        if self.0 % 1000 == 0 {
            return serde_json::Number::from(self.0 / 1000);
        }
        serde_json::Number::from_f64(self.0 as f64 / 1000.0).unwrap_or_else(|| 0.into())
    }
}

/// A non-negative decimal with at most `places` decimals, as a whole number of its last place.
fn decimal(text: &str, places: usize) -> Option<i64> {
    const MOST_WHOLE_DIGITS: usize = 9;
    let compact: String = text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let (whole, part) = compact.split_once([',', '.']).unwrap_or((&compact, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > MOST_WHOLE_DIGITS || part.len() > places {
        return None;
    }
    if !digits(whole) || !digits(part) {
        return None;
    }
    format!("{whole}{part:0<places$}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for (text, cents) in
            [("49,40", 4940), ("49.4", 4940), ("4 000", 400_000), ("1\u{a0}234,50 €", 123_450), ("0", 0)]
        {
            assert_eq!(Cents::parse(text), Some(Cents(cents)), "{text}");
        }
        for text in ["", "-5", "1,234", "1.2.3", "12 e", "=1+1", "9999999999"] {
            assert_eq!(Cents::parse(text), None, "{text}");
        }
    }

    #[test]
    fn kilometres_are_read_to_the_metre() {
        assert_eq!(Metres::parse_kilometres("38,5 km"), Some(Metres(38_500)));
        assert_eq!(Metres::parse_kilometres("76"), Some(Metres(76_000)));
        assert_eq!(Metres::parse_kilometres("76 mi"), None);
    }
}
