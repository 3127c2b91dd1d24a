//! What stands beside the claims of a round: the budgets of the round and of the years, and what the finance system waits for.

use std::collections::BTreeMap;

use super::{Books, Budget, Claim, Closing, awaiting_export};
use crate::domain::{Cents, ClaimId, Seen};

/// The money around a round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Funds {
    /// Of the round.
    pub round: Budget,
    /// Of each year that has a budget, or in which somebody travels, over all rounds.
    pub years: BTreeMap<i32, Budget>,
    /// The books that are closed.
    pub closings: Vec<Closing>,
    /// The approved claims of all rounds that were in no list yet, with what is paid of each.
    pub awaiting_export: Vec<(Seen<ClaimId>, Cents)>,
}

impl Funds {
    /// The claims that wait for a list, among those of all rounds.
    pub fn waiting(claims: &[Claim]) -> Vec<(Seen<ClaimId>, Cents)> {
        awaiting_export(claims).map(|claim| (claim.seen(), claim.sanctioned().unwrap_or_default())).collect()
    }

    /// How and by whom books were closed; `None` while they are open.
    pub fn closing(&self, books: Books) -> Option<&Closing> {
        self.closings.iter().find(|closing| closing.books == books)
    }

    /// What each year that has a budget still holds for an invoice that comes.
    pub fn open_years(&self) -> BTreeMap<i32, Cents> {
        self.years.iter().filter_map(|(year, budget)| Some((*year, budget.open()?))).collect()
    }
}
