//! What may be spent, and on what it goes: of a round, and of a calendar year, since the budget runs by the year and a
//! round may cross it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::{Claim, ClaimStatus};
use crate::domain::{Cents, RegistrationId, RoundId, VisitId};

/// A visit with a day and without an invoice that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedVisit {
    pub visit: VisitId,
    pub round: RoundId,
    pub reference: String,
    pub host: RegistrationId,
    pub guest: RegistrationId,
    pub day: NaiveDate,
    /// What its travel may cost; `None` where the rate of its year or its distance is not known.
    pub estimate: Option<Cents>,
    /// The closed years that it is carried over from.
    pub carried: BTreeSet<i32>,
}

/// A visit that was made and of which no invoice has come, with the names of guest and host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accrual {
    pub visit: ExpectedVisit,
    pub guest: String,
    pub host: String,
}

/// What may be spent, and what became of it. Planned, committed, approved, paid and what is left are together the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Budget {
    /// `None` while it is unset, which is not the same as nothing.
    pub budget: Option<Cents>,
    /// Estimates of the visits that have a day and no invoice.
    pub planned: Cents,
    /// Claims that nobody has decided on.
    pub committed: Cents,
    pub approved: Cents,
    /// Less what credit notes took back.
    pub paid: Cents,
    /// Planned visits of which nobody knows the costs; in no sum.
    pub unestimated: usize,
}

impl Budget {
    /// What is left once all that is planned has come. Below zero where more is going to be spent than there is.
    pub fn left(&self) -> Option<Cents> {
        self.open().map(|open| open.less(self.planned))
    }

    /// What is left for an invoice that comes: what is only planned does not stand in its way.
    pub fn open(&self) -> Option<Cents> {
        self.budget.map(|budget| budget.less(self.paid).less(self.approved).less(self.committed))
    }

    fn take(&mut self, status: ClaimStatus, sum: Cents) {
        match status {
            ClaimStatus::Entered => self.committed = self.committed.plus(sum),
            ClaimStatus::Approved => self.approved = self.approved.plus(sum),
            ClaimStatus::Paid => self.paid = self.paid.plus(sum),
            ClaimStatus::Returned | ClaimStatus::Rejected => {}
        }
    }

    fn plan(&mut self, visit: &ExpectedVisit) {
        match visit.estimate {
            Some(estimate) => self.planned = self.planned.plus(estimate),
            None => self.unestimated += 1,
        }
    }
}

/// The year whose budget bears what is of `year`: the next one that it was not carried over from.
pub(super) fn year_of(year: i32, carried: &BTreeSet<i32>) -> i32 {
    (year..).find(|year| !carried.contains(year)).unwrap_or(year)
}

/// What a claim takes of the budget of each year, by the day of travel of its lines. What cannot be said yet counts as it
/// is claimed, and an invoice without its lines in the year that it is of; what was carried over from a closed year, in the next. A credit note counts in the year of the first line.
pub fn shares(claim: &Claim) -> BTreeMap<i32, Cents> {
    let mut shares: BTreeMap<i32, Cents> = BTreeMap::new();
    if !claim.status.stands() {
        return shares;
    }
    if claim.lacks_breakdown() {
        let year = claim.particulars.date.unwrap_or(claim.arrived).year();
        shares.insert(year_of(year, &claim.carried), claim.claimed());
    }
    for line in &claim.lines {
        let share = shares.entry(year_of(line.claimed.travel_date.year(), &claim.carried)).or_default();
        *share = share.plus(line.sanctioned.unwrap_or(line.claimed.claimed));
    }
    let first = claim.lines.first().map(|line| year_of(line.claimed.travel_date.year(), &claim.carried));
    if let Some(first) = first.and_then(|year| shares.get_mut(&year)) {
        *first = first.less(claim.credited());
    }
    shares
}

/// The budget of one round.
pub fn of_round<'a>(
    budget: Option<Cents>,
    claims: impl IntoIterator<Item = &'a Claim>,
    expected: impl IntoIterator<Item = &'a ExpectedVisit>,
) -> Budget {
    let mut of = Budget { budget, ..Budget::default() };
    for claim in claims {
        of.take(claim.status, shares(claim).into_values().sum());
    }
    expected.into_iter().for_each(|visit| of.plan(visit));
    of
}

/// The budget of each year that has one, or in which somebody travels. `budgets` are those that are set.
pub fn of_years<'a>(
    budgets: &BTreeMap<i32, Cents>,
    claims: impl IntoIterator<Item = &'a Claim>,
    expected: impl IntoIterator<Item = &'a ExpectedVisit>,
) -> BTreeMap<i32, Budget> {
    let set = |(year, sum): (&i32, &Cents)| (*year, Budget { budget: Some(*sum), ..Budget::default() });
    let mut years: BTreeMap<i32, Budget> = budgets.iter().map(set).collect();
    for claim in claims {
        for (year, share) in shares(claim) {
            years.entry(year).or_default().take(claim.status, share);
        }
    }
    for visit in expected {
        years.entry(year_of(visit.day.year(), &visit.carried)).or_default().plan(visit);
    }
    years
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixtures::{any_line, claim_of, drive, line};
    use super::super::{LineKind, NewLine};
    use super::*;

    fn expected(day: NaiveDate, estimate: Option<Cents>) -> ExpectedVisit {
        ExpectedVisit {
            visit: VisitId(1),
            round: RoundId(1),
            reference: String::new(),
            host: RegistrationId(1),
            guest: RegistrationId(2),
            day,
            estimate,
            carried: BTreeSet::new(),
        }
    }

    fn day(year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, 12, 20).unwrap()
    }

    #[test]
    fn a_claim_over_the_turn_of_the_year_is_shared_by_the_days_of_travel() {
        let december = NewLine { travel_date: day(2023), ..line(LineKind::Train, 1980) };
        let claim = claim_of(vec![december, drive(76, 2)]);
        assert_eq!(shares(&claim), BTreeMap::from([(2023, Cents(1980)), (2024, Cents(4940))]));
        assert_eq!(shares(&Claim { status: ClaimStatus::Returned, ..claim }), BTreeMap::new());
    }

    #[test]
    fn an_unset_budget_leaves_nothing_said_and_a_set_one_of_nothing_leaves_less_than_nothing() {
        let claim = claim_of(vec![drive(76, 2)]);
        assert_eq!(of_round(None, [&claim], []).left(), None);
        assert_eq!(of_round(Some(Cents(0)), [&claim], []).left(), Some(Cents(-4940)));
        let unknown = expected(day(2024), None);
        assert_eq!(of_round(Some(Cents(0)), [], [&unknown]).unestimated, 1);
    }

    proptest! {
        #[test]
        fn planned_committed_approved_paid_and_left_are_the_budget_to_the_cent_of_each_year_and_the_round(
            claims in prop::collection::vec((prop::collection::vec(any_line(), 1..4), 0_usize..5, 2022_i32..2025), 0..8),
            visits in prop::collection::vec((2022_i32..2025, prop::option::of(0_i64..1_000_000)), 0..8),
            budget in 0_i64..100_000_000,
        ) {
            let claims: Vec<Claim> = claims.into_iter().map(|(lines, status, year)| {
                let mut lines = lines;
                lines[0].travel_date = day(year);
                // Sums that are no hostile ones: at the ends of the numbers all sums saturate.
                lines.iter_mut().for_each(|line| line.claimed = Cents(line.claimed.0.rem_euclid(10_000_000)));
                Claim { status: ClaimStatus::ALL[status], ..claim_of(lines) }
            }).collect();
            let visits: Vec<_> =
                visits.into_iter().map(|(year, sum)| expected(day(year), sum.map(Cents))).collect();
            let whole = |of: &Budget| of.planned.plus(of.committed).plus(of.approved).plus(of.paid).plus(of.left().unwrap());
            let round = of_round(Some(Cents(budget)), &claims, &visits);
            prop_assert_eq!(whole(&round), Cents(budget));
            let years = of_years(&BTreeMap::from([(2023, Cents(budget))]), &claims, &visits);
            prop_assert_eq!(whole(&years[&2023]), Cents(budget));
            let spent = |of: &Budget| of.planned.plus(of.committed).plus(of.approved).plus(of.paid);
            prop_assert_eq!(years.values().map(spent).sum::<Cents>(), spent(&round), "no cent is in two years or in none");
        }
    }
}
