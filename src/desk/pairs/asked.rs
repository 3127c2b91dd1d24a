//! A round solved once, and asked again and again: what becomes of everybody by one wish more.

use super::pairing::Pairing;
use super::problem::Problem;
use crate::domain::RegistrationId;
use crate::domain::partnership::{Alternative, Move};
use crate::matching::{self, Cost, Goal, Pairs, Solved};

/// The best pairing by the sum of points, ready to be asked about. Only those whom no lock binds are asked about.
pub(super) struct Asked<'a> {
    problem: &'a Problem,
    free: Vec<usize>,
    solved: Solved,
    pub best: Pairing,
}

impl<'a> Asked<'a> {
    /// `None` where `keep_going` said no.
    pub fn new(problem: &'a Problem, keep_going: &dyn Fn() -> bool) -> Option<Asked<'a>> {
        let mut best = problem.bound();
        let free: Vec<usize> = best.left_over().collect();
        let (ids, weight) = (problem.ids(&free), |i: usize, j: usize| problem.weight(free[i], free[j]));
        let graph = matching::Problem { ids: &ids, pairs: Pairs::Scored(&weight) };
        // Points are small: a round would need millions of registrations to be too heavy.
        let solved = Solved::new(&graph, Goal::MaximumCardinality, keep_going).ok()??;
        best.take(&free, &solved.answer().partner);
        Some(Asked { problem, free, solved, best })
    }

    fn at(&self, place: usize) -> Option<usize> {
        self.free.binary_search(&place).ok()
    }

    /// The best pairing in which these two are none. `None` where `keep_going` said no.
    pub fn apart(&self, a: usize, b: usize, keep_going: &dyn Fn() -> bool) -> Option<Pairing> {
        let (a, b) = self.at(a).zip(self.at(b))?;
        Some(self.pairing(&self.solved.partners_apart(a, b, keep_going)?))
    }

    /// The best pairing of all others beside this pair or trio. `None` where `keep_going` said no.
    pub fn joined(&self, group: &[usize], keep_going: &dyn Fn() -> bool) -> Option<Pairing> {
        let gone = group.iter().map(|place| self.at(*place)).collect::<Option<Vec<usize>>>()?;
        let mut pairing = self.pairing(&self.solved.partners_without(&gone, keep_going)?);
        match *group {
            [a, b] => pairing.join(a, b),
            [a, b, c] => pairing.trios.push([a, b, c]),
            _ => {}
        }
        Some(pairing)
    }

    fn pairing(&self, partner: &[Option<usize>]) -> Pairing {
        let mut pairing = self.problem.bound();
        pairing.take(&self.free, partner);
        pairing
    }

    /// With whom this one is joined at the least cost, the cheapest first. `None` where `keep_going` said no.
    pub fn cheapest_partners(&self, place: usize, most: usize, keep_going: &dyn Fn() -> bool) -> Option<Vec<usize>> {
        let at = self.at(place)?;
        let mut costs: Vec<(Cost, RegistrationId, usize)> = Vec::new();
        for (other, partner) in self.free.iter().enumerate().filter(|(other, _)| *other != at) {
            if let Some(cost) = self.solved.joining(at, other, keep_going)? {
                costs.push((cost, self.problem.id(*partner), *partner));
            }
        }
        costs.sort_unstable();
        Some(costs.into_iter().take(most).map(|(.., partner)| partner).collect())
    }

    /// The best trio in whose pairing this one has partners: of all where that is so, else of those that it is in. The
    /// inner `None` where there is none, the outer where `keep_going` said no.
    pub fn best_trio(&self, place: usize, keep_going: &dyn Fn() -> bool) -> Option<Option<[usize; 3]>> {
        let at = self.at(place)?;
        let everybody = |trio: &matching::Trio| 2 * trio.pairs + 3 == self.free.len();
        let mut best = self.solved.best_trio(keep_going)?;
        if !best.as_ref().is_some_and(everybody) {
            best = self.solved.best_trio_with(at, keep_going)?;
        }
        Some(best.map(|trio| trio.members.map(|at| self.free[at])))
    }

    /// What is different in another pairing.
    pub fn alternative(&self, other: &Pairing) -> Alternative {
        self.problem.between(&self.best, other)
    }
}

impl Problem {
    /// What is different in the second of two pairings.
    pub fn between(&self, before: &Pairing, after: &Pairing) -> Alternative {
        let ids = |places: Vec<usize>| places.into_iter().map(|place| self.id(place)).collect();
        let moves = (0..self.len()).filter(|place| before.partners(*place) != after.partners(*place));
        let moves = moves.map(|place| Move {
            registration: self.id(place),
            from: ids(before.partners(place)),
            to: ids(after.partners(place)),
            before: self.fit(before, place),
            after: self.fit(after, place),
        });
        Alternative { price: (self.worth(before) - self.worth(after)) / 2, moves: moves.collect() }
    }

    /// The mean of the points to its partners.
    fn fit(&self, pairing: &Pairing, place: usize) -> i64 {
        let partners = pairing.partners(place);
        let sum: i64 = partners.iter().filter_map(|partner| self.total(place, *partner)).sum();
        sum / i64::try_from(partners.len().max(1)).unwrap_or(1)
    }

    /// The sum of everybody's mean points to their partners.
    fn worth(&self, pairing: &Pairing) -> i64 {
        let within =
            |[a, b, c]: &[usize; 3]| [(*a, *b), (*a, *c), (*b, *c)].map(|(a, b)| self.total(a, b).unwrap_or(0));
        2 * self.total_of(pairing) + pairing.trios.iter().flat_map(within).sum::<i64>()
    }
}
