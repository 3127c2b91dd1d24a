//! The books of a round or of a calendar year: what they come to when they are closed, and what is carried over.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::budget::year_of;
use super::{Claim, ClaimStatus, ExpectedVisit, Line, LineKind};
use crate::domain::{Actor, Cents, ClaimId, ClosingId, RoundId, VisitId};
use crate::i18n::{Arg, Phrase};

/// What may be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Books {
    Round(RoundId),
    /// The journeys of a calendar year, of all rounds.
    Year(i32),
}

/// Books that were closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    pub id: ClosingId,
    pub books: Books,
    pub by: Actor,
    pub at: DateTime<Utc>,
    /// How many claims and visits were carried over.
    pub carried: u32,
    /// Who opened them again, when and why.
    pub reopened: Option<(Actor, DateTime<Utc>, String)>,
}

/// What was claimed and paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Paid {
    /// Claims of a municipality, lines of a kind.
    pub count: usize,
    pub claimed: Cents,
    pub paid: Cents,
}

/// What books come to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Account {
    /// By the municipalities of the guests, in words; less what credit notes took back.
    pub towns: BTreeMap<String, Paid>,
    /// In the order of all kinds.
    pub kinds: Vec<(LineKind, Paid)>,
    /// What credit notes took back; it is in no kind.
    pub credited: Cents,
    /// Entered and not decided on, or approved and not paid: with what each takes of the books.
    pub open_claims: Vec<(ClaimId, ClaimStatus, Cents)>,
    /// Visits with a day whose invoices have not come.
    pub open_visits: Vec<ExpectedVisit>,
}

impl Account {
    /// What was paid, less what credit notes took back.
    pub fn paid(&self) -> Cents {
        self.towns.values().map(|town| town.paid).sum()
    }

    /// What is open, and of how many visits nobody knows the costs.
    pub fn open(&self) -> (Cents, usize) {
        let claims = self.open_claims.iter().map(|(_, _, sum)| *sum);
        let visits = self.open_visits.iter().filter_map(|visit| visit.estimate);
        (claims.chain(visits).sum(), self.open_visits.iter().filter(|visit| visit.estimate.is_none()).count())
    }

    /// In sentences: what was paid, and what is carried over.
    pub fn sentences(&self) -> Vec<Phrase> {
        let paid = Phrase::new("closing-paid")
            .with("claims", self.towns.values().map(|town| town.count).sum::<usize>())
            .with("sum", Arg::Money(self.paid().0));
        let (open, unknown) = self.open();
        let open = Phrase::new("closing-open")
            .with("claims", self.open_claims.len())
            .with("visits", self.open_visits.len())
            .with("sum", Arg::Money(open.0));
        let unknown = (unknown > 0).then(|| Phrase::new("budget-unestimated").with("count", unknown));
        [paid, open].into_iter().chain(unknown).collect()
    }
}

/// What the books come to, out of the claims of their round, or of all rounds for a year. `town` names whose claim it is.
pub fn account<'a>(
    books: Books,
    claims: impl IntoIterator<Item = &'a Claim>,
    expected: impl IntoIterator<Item = &'a ExpectedVisit>,
    town: impl Fn(&Claim) -> String,
) -> Account {
    let mut account = Account::default();
    let mut kinds: Vec<Paid> = vec![Paid::default(); LineKind::ALL.len()];
    for claim in claims.into_iter().filter(|claim| claim.status.stands()) {
        let lines: Vec<&Line> =
            claim.lines.iter().filter(|line| is_of(books, line.claimed.travel_date, &claim.carried)).collect();
        let one_sum =
            claim.lacks_breakdown() && is_of(books, claim.particulars.date.unwrap_or(claim.arrived), &claim.carried);
        if lines.is_empty() && !one_sum {
            continue;
        }
        // What cannot be said yet counts as it is claimed; of a paid claim all is said.
        let of = |line: &Line| line.sanctioned.unwrap_or(line.claimed.claimed);
        let sum: Cents = lines.iter().map(|line| of(line)).sum();
        if claim.status != ClaimStatus::Paid {
            let sum = if one_sum { claim.claimed() } else { sum };
            account.open_claims.push((claim.id, claim.status, sum));
            continue;
        }
        let first = claim.lines.first().is_some_and(|line| is_of(books, line.claimed.travel_date, &claim.carried));
        let credited = if first { claim.credited() } else { Cents::ZERO };
        account.credited = account.credited.plus(credited);
        let claimed = lines.iter().map(|line| line.claimed.claimed).sum();
        account.towns.entry(town(claim)).or_default().add(claimed, sum.less(credited));
        for line in lines {
            if let Some(kind) = LineKind::ALL.iter().position(|kind| *kind == line.claimed.kind) {
                kinds[kind].add(line.claimed.claimed, of(line));
            }
        }
    }
    account.kinds = LineKind::ALL.into_iter().zip(kinds).filter(|(_, paid)| paid.count > 0).collect();
    let open = |visit: &&ExpectedVisit| match books {
        Books::Round(round) => visit.round == round,
        Books::Year(year) => year_of(visit.day.year(), &visit.carried) == year,
    };
    account.open_visits = expected.into_iter().filter(open).cloned().collect();
    account
}

impl Paid {
    fn add(&mut self, claimed: Cents, paid: Cents) {
        self.count += 1;
        self.claimed = self.claimed.plus(claimed);
        self.paid = self.paid.plus(paid);
    }
}

fn is_of(books: Books, day: NaiveDate, carried: &BTreeSet<i32>) -> bool {
    match books {
        Books::Round(_) => true,
        Books::Year(year) => year_of(day.year(), carried) == year,
    }
}

/// The visits that are carried over: those whose invoices have not come, and those of claims that nobody has decided on, since
/// another invoice may come instead.
pub fn carried_visits(account: &Account, claims: &[Claim]) -> BTreeSet<VisitId> {
    let undecided = account.open_claims.iter().filter(|(_, status, _)| *status == ClaimStatus::Entered);
    let undecided: BTreeSet<ClaimId> = undecided.map(|(id, _, _)| *id).collect();
    let of_claims = claims.iter().filter(|claim| undecided.contains(&claim.id)).map(|claim| claim.visit);
    account.open_visits.iter().map(|visit| visit.visit).chain(of_claims).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixtures::{any_line, claim_of};
    use super::super::{Came, Credit, Decided, NewCredit, Payment, of_years};
    use super::*;

    fn day(year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, 6, 1).unwrap()
    }

    /// A credit note that came for it.
    fn credited(credit: i64) -> Came {
        let note = NewCredit { number: "H1".into(), came: day(2025), sum: Cents(credit) };
        let credit = Credit { note, by: Actor::new("bertta"), at: DateTime::UNIX_EPOCH };
        Came { credits: vec![credit], ..Came::default() }
    }

    /// As it is on record once it is paid.
    fn paid() -> Decided {
        let at = DateTime::UNIX_EPOCH;
        let by = Actor::new("bertta");
        let payment = Some(Payment { day: day(2025), voucher: String::new(), by: by.clone(), at });
        Decided { by, at, on_behalf_of: None, reason: None, exported: None, payment }
    }

    proptest! {
        #[test]
        fn what_is_paid_by_municipality_is_what_is_paid_by_kind_less_credits_and_what_the_budget_says(
            claims in prop::collection::vec(
                (prop::collection::vec((any_line(), 2022_i32..2025), 1..4), 0_usize..5, 0_i64..100, prop::bool::ANY), 0..8),
        ) {
            let claims: Vec<Claim> = claims.into_iter().map(|(lines, status, credit, carried)| {
                let lines = lines.into_iter().map(|(mut line, year)| {
                    line.travel_date = day(year);
                    line.claimed = Cents(line.claimed.0.rem_euclid(10_000_000));
                    line
                });
                let status = ClaimStatus::ALL[status];
                let decided = (status == ClaimStatus::Paid).then(paid);
                let came = if status == ClaimStatus::Paid { credited(credit) } else { Came::default() };
                let carried = if carried { [2023].into() } else { BTreeSet::new() };
                Claim { status, decided, came, carried, ..claim_of(lines.collect()) }
            }).collect();
            let years = of_years(&BTreeMap::new(), &claims, []);
            for year in 2022..2026 {
                let account = account(Books::Year(year), &claims, [], |claim| claim.business_id.clone());
                let by_kind: Cents = account.kinds.iter().map(|(_, paid)| paid.paid).sum();
                prop_assert_eq!(account.paid(), by_kind.less(account.credited));
                let budget = years.get(&year).copied().unwrap_or_default();
                prop_assert_eq!(account.paid(), budget.paid);
                prop_assert_eq!(account.open().0, budget.committed.plus(budget.approved));
            }
        }
    }
}
