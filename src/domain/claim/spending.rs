//! Claims that take more than a budget still holds: that of the round, and that of a year of travel.

use std::collections::BTreeMap;

use super::budget::shares;
use super::rules::on_whole;
use super::{Claim, ClaimStatus, Finding, Severity};
use crate::domain::Cents;
use crate::i18n::{Arg, Phrase};

/// What would be paid is more than the budget still holds. Asked only while the claim is open.
pub(super) fn budget_exceeded(claim: &Claim, left: Cents) -> Option<Finding> {
    let sanctioned = claim.sanctioned()?;
    (claim.status == ClaimStatus::Entered && sanctioned > left).then(|| {
        let phrase = Phrase::new("finding-budget-exceeded")
            .with("sum", Arg::Money(sanctioned.0))
            .with("left", Arg::Money(left.0));
        on_whole("budget_exceeded", Severity::Warning, phrase)
    })
}

/// The same of the calendar years in which the claim's journeys were made: the budget runs by the year.
pub(super) fn year_budget_exceeded(claim: &Claim, left: &BTreeMap<i32, Cents>) -> Vec<Finding> {
    if claim.status != ClaimStatus::Entered {
        return Vec::new();
    }
    let exceeded = shares(claim).into_iter().filter_map(|(year, sum)| {
        let left = left.get(&year).filter(|left| sum > **left)?;
        let phrase = Phrase::new("finding-year-budget-exceeded")
            .with("year", year.to_string())
            .with("sum", Arg::Money(sum.0))
            .with("left", Arg::Money(left.0));
        Some(on_whole("budget_exceeded", Severity::Warning, phrase))
    });
    exceeded.collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{claim_of, drive, line};
    use super::super::{LineKind, NewLine};
    use super::*;

    fn on(date: &str, line: NewLine) -> NewLine {
        NewLine { travel_date: date.parse().unwrap(), ..line }
    }

    #[test]
    fn the_budget_is_compared_with_what_would_be_paid_not_with_what_is_claimed() {
        let claim = claim_of(vec![drive(76, 2), line(LineKind::Lunch, 9900)]);
        assert_eq!(budget_exceeded(&claim, Cents(4940)), None);
        assert!(budget_exceeded(&claim, Cents(4939)).is_some());
        assert_eq!(budget_exceeded(&Claim { status: ClaimStatus::Approved, ..claim }, Cents(0)), None);
    }

    #[test]
    fn each_year_whose_budget_is_exceeded_is_said() {
        let claim = claim_of(vec![
            on("2023-12-20", line(LineKind::Train, 1980)),
            on("2024-01-04", line(LineKind::Train, 1980)),
        ]);
        let years = |left: &[(i32, i64)]| {
            let left = left.iter().map(|(year, left)| (*year, Cents(*left))).collect();
            year_budget_exceeded(&claim, &left).len()
        };
        assert_eq!(years(&[(2023, 1979), (2024, 1980)]), 1);
        assert_eq!(years(&[(2023, 1979), (2024, -1)]), 2);
        assert_eq!(years(&[]), 0, "unset is not nothing");
    }
}
