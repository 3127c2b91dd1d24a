//! What the travel of a proposal may cost. An estimate for the budget, never a rule for a claim.

use super::Group;
use crate::domain::setting::{Setting, Settings};
use crate::domain::{Cents, Metres, Rate};

const WAYS: i64 = 2;

/// What one kilometre of a visit is taken to cost, in cents: so many cars with so many passengers, as is set. `None`
/// while the rate of the year is not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KilometreCost(Option<i64>);

impl KilometreCost {
    pub fn of(rate: Option<Rate>, settings: &Settings) -> KilometreCost {
        let cents = |rate: Rate| {
            settings.get(Setting::EstimateCars)
                * (rate.car + settings.get(Setting::EstimatePassengers) * rate.passenger)
        };
        KilometreCost(rate.map(cents))
    }

    /// The travel of one visit whose way is so long, half up to the cent.
    pub fn of_visit(self, road: Metres) -> Option<Cents> {
        Some(Cents((road.0 * WAYS * self.0? + 500) / 1000))
    }

    /// The travel of all groups, half up to the cent: each pair visits both ways, one day each (launch slides), and of
    /// a trio each the next. A group whose distance is not known counts as the mean of the others. `None` where the
    /// rate is not set, or no distance is known at all.
    pub fn estimate<'a>(self, groups: impl IntoIterator<Item = &'a Group>) -> Option<Cents> {
        let cents_a_kilometre = self.0?;
        let count = |groups: usize| i64::try_from(groups).unwrap_or(i64::MAX);
        let all_visits = |group: &Group, road: Metres| road.0 * count(group.members.len());
        let ways: Vec<Option<i64>> =
            groups.into_iter().map(|group| group.score.road.map(|road| all_visits(group, road))).collect();
        let known: Vec<i64> = ways.iter().flatten().copied().collect();
        if known.is_empty() && !ways.is_empty() {
            return None;
        }
        let sum: i64 = known.iter().sum();
        let metres =
            if known.is_empty() { 0 } else { sum / count(known.len()) * count(ways.len() - known.len()) + sum };
        Some(Cents((metres * WAYS * cents_a_kilometre + 500) / 1000))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{RegistrationId, Score};

    const OF_2024: Rate = Rate { year: 2024, car: 57, passenger: 4 };

    fn group(road: Option<i64>) -> Group {
        let road = road.map(Metres);
        let score = Score { total: 0, size: 0, distance: 0, interests: 0, road, minutes: None, reasons: Vec::new() };
        Group { members: vec![RegistrationId(1), RegistrationId(2)], score, locked: false }
    }

    fn estimate(rate: Option<Rate>, groups: &[Group]) -> Option<Cents> {
        KilometreCost::of(rate, &Settings::default()).estimate(groups)
    }

    #[test]
    fn three_people_in_one_car_38_kilometres_cost_two_visits_of_49_40() {
        // The example of the rate table: 2 × 38 km with two passengers in 2024 is 49,40 €.
        assert_eq!(estimate(Some(OF_2024), &[group(Some(38_000))]), Some(Cents(9880)));
    }

    #[test]
    fn a_visit_of_a_pair_costs_half_of_what_both_do() {
        let cost = KilometreCost::of(Some(OF_2024), &Settings::default());
        assert_eq!(cost.of_visit(Metres(38_000)), Some(Cents(4940)));
        assert_eq!(KilometreCost::of(None, &Settings::default()).of_visit(Metres(38_000)), None);
    }

    #[test]
    fn three_visit_round_the_ring() {
        let mut trio = group(Some(38_000));
        trio.members.push(RegistrationId(3));
        assert_eq!(estimate(Some(OF_2024), &[trio]), Some(Cents(3 * 4940)));
    }

    #[test]
    fn a_year_without_a_rate_gives_no_estimate_rather_than_nothing() {
        assert_eq!(estimate(None, &[group(Some(38_000))]), None);
        assert_eq!(estimate(Some(OF_2024), &[group(None)]), None);
        assert_eq!(estimate(Some(OF_2024), &[]), Some(Cents(0)));
    }

    #[test]
    fn an_unknown_distance_counts_as_the_mean() {
        assert_eq!(estimate(Some(OF_2024), &[group(Some(38_000)), group(None)]), Some(Cents(2 * 9880)));
    }
}
