//! The budgets as they stand, and the visits that were made and of which no invoice has come.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::domain::claim::{Accrual, Budget, ExpectedVisit, of_round, of_years};
use crate::domain::partnership::KilometreCost;
use crate::domain::{Round, RoundId};
use crate::store::{Store, StoreError};

pub use crate::outbox::{accruals_csv, accruals_xlsx};

/// The budget of a round.
///
/// # Errors
/// Where the file cannot be read.
pub fn round_budget(store: &Store, round: &Round) -> Result<Budget, StoreError> {
    store.consistently(|| {
        let expected = expected_visits(store)?;
        let here = expected.iter().filter(|visit| visit.round == round.id);
        Ok(of_round(round.budget, &store.claims(round.id)?, here))
    })
}

/// The budgets of the calendar years, over all rounds.
///
/// # Errors
/// Where the file cannot be read.
pub fn year_budgets(store: &Store) -> Result<BTreeMap<i32, Budget>, StoreError> {
    store
        .consistently(|| Ok(of_years(&store.year_budgets()?, &store.claims_of_all_rounds()?, &expected_visits(store)?)))
}

/// The visits of a year that were made before `today` and whose invoices have not come, by day.
///
/// # Errors
/// Where the file cannot be read.
pub fn accruals(store: &Store, year: i32, today: NaiveDate) -> Result<Vec<Accrual>, StoreError> {
    store.consistently(|| {
        let made = |visit: &ExpectedVisit| visit.day.year() == year && visit.day < today;
        let visits: Vec<ExpectedVisit> = expected_visits(store)?.into_iter().filter(made).collect();
        let mut names = BTreeMap::new();
        for round in visits.iter().map(|visit| visit.round).collect::<BTreeSet<RoundId>>() {
            names.insert(round, store.registration_lines(round)?);
        }
        let name = |visit: &ExpectedVisit, id| {
            let line = names.get(&visit.round).and_then(|lines| lines.get(id));
            line.map_or_else(|| format!("#{id}"), |line| line.name.clone())
        };
        let named =
            |visit: ExpectedVisit| Accrual { guest: name(&visit, visit.guest), host: name(&visit, visit.host), visit };
        Ok(visits.into_iter().map(named).collect())
    })
}

/// The visits of all rounds that have a day and no invoice that stands, with the estimate of each by the rate of its year.
pub(super) fn expected_visits(store: &Store) -> Result<Vec<ExpectedVisit>, StoreError> {
    let (rates, settings) = (store.rates()?, store.settings()?);
    let mut visits = store.visits_without_invoice()?;
    for (visit, road) in &mut visits {
        let rate = rates.iter().find(|rate| rate.year == visit.day.year()).copied();
        visit.estimate = road.and_then(|road| KilometreCost::of(rate, &settings).of_visit(road));
    }
    Ok(visits.into_iter().map(|(visit, _)| visit).collect())
}
