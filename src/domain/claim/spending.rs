//! Claims that take more than a budget still holds: that of the round, and that of a year of travel.

use std::collections::BTreeMap;

use super::budget::shares;
use super::rules::on_whole;
use super::{Claim, ClaimStatus, Finding, Funds, Severity};
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

/// The budgets that an invoice exceeds while it is typed: `typed` is what it takes of each year, `own` what of it stands in
/// the budgets already.
pub fn overruns(funds: &Funds, code: &str, typed: &BTreeMap<i32, Cents>, own: &BTreeMap<i32, Cents>) -> Vec<Phrase> {
    let all = |shares: &BTreeMap<i32, Cents>| shares.values().copied().sum::<Cents>();
    let over = |sum: Cents, open: Cents| Some(sum.less(open)).filter(|over| *over > Cents::ZERO);
    let of_round = funds.round.open().and_then(|open| over(all(typed), open.plus(all(own))));
    let of_round =
        of_round.map(|over| Phrase::new("form-budget-over-round").with("round", code).with("sum", Arg::Money(over.0)));
    let open_years = funds.open_years();
    let of_years = typed.iter().filter_map(|(year, sum)| {
        let open = open_years.get(year)?.plus(own.get(year).copied().unwrap_or_default());
        let over = over(*sum, open)?;
        Some(Phrase::new("form-budget-over-year").with("year", year.to_string()).with("sum", Arg::Money(over.0)))
    });
    of_round.into_iter().chain(of_years).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{claim_of, drive, line};
    use super::super::{Budget, LineKind, NewLine};
    use super::*;
    use crate::i18n::{Lang, say};

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
    fn what_is_typed_is_held_against_what_is_open_by_round_and_year_and_a_sum_that_stands_counts_once() {
        let budget =
            |sum, committed| Budget { budget: Some(Cents(sum)), committed: Cents(committed), ..Budget::default() };
        let funds = Funds {
            round: budget(10_000, 4_940),
            years: BTreeMap::from([(2024, budget(6_000, 4_940)), (2025, Budget::default())]),
            ..Funds::default()
        };
        let said = |typed: &[(i32, i64)], own: &[(i32, i64)]| -> Vec<String> {
            let of = |shares: &[(i32, i64)]| shares.iter().map(|(year, sum)| (*year, Cents(*sum))).collect();
            overruns(&funds, "2024K", &of(typed), &of(own)).iter().map(|said| say(Lang::En, said)).collect()
        };
        assert_eq!(said(&[(2024, 1_060)], &[]), [] as [String; 0]);
        let year = said(&[(2024, 1_061)], &[]);
        assert!(matches!(year.as_slice(), [only] if only.contains("€0.01") && only.contains("2024")), "{year:?}");
        assert_eq!(said(&[(2024, 4_940 + 1_060)], &[(2024, 4_940)]), [] as [String; 0]);
        let both = said(&[(2024, 1_061), (2025, 4_000)], &[]);
        assert!(both.len() == 2 && both[0].contains("2024K") && both[0].contains("€0.01"), "{both:?}");
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
