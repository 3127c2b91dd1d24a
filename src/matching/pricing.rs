//! For large rounds: whether the optimum over the candidates is the optimum over all pairs. The duals say what
//! each two would have to be worth together to be of use; each pair left out is held against that (column
//! generation, as for linear programmes: Gilmore and Gomory 1961).
//!
//! Weighing every pair takes longer than all else. So the first time, of each vertex the pairs that are closest
//! to being of use are remembered, and how far the next one was from it. Later only these are looked at, as
//! long as no dual has fallen by more than half that distance: two such falls together cannot uncover any other
//! pair.

use super::answer::Order;
use super::candidates::Best;
use super::problem::Problem;
use super::shared::Shared;
use super::solution::Solution;
use super::weights::Encoding;

/// So many pairs of each vertex are taken in at a time, those first that the duals cover least.
const TAKEN: usize = 6;

/// So many pairs of each vertex are remembered.
const REMEMBERED: usize = 48;

/// Where more than this part of the vertices have moved too far, all pairs are weighed again.
const MOST_MOVED: usize = 8;

/// What pricing found.
pub(super) struct Priced {
    /// Pairs, in the search's numbers and weights, that the duals do not cover. None: they bound every matching
    /// of all pairs.
    pub uncovered: Vec<(usize, usize, i64)>,
    /// Of each vertex: by how much its dual must rise so that all its pairs with larger ones are covered.
    pub raises: Vec<i64>,
}

/// Prices the pairs of one problem again and again.
pub(super) struct Pricing<'a> {
    problem: &'a Problem<'a>,
    order: &'a Order,
    encoding: Encoding,
    memory: Option<Memory>,
}

/// All pairs as they stood when they were last weighed.
struct Memory {
    y: Vec<i64>,
    /// The pairs remembered, in the search's numbers and weights.
    close: Vec<(usize, usize, i64)>,
    /// Of each vertex: the least that any other pair of it was covered by beyond need; blossoms left aside. Below zero
    /// where more pairs were uncovered than are remembered.
    distance: Vec<i64>,
}

impl<'a> Pricing<'a> {
    pub fn new(problem: &'a Problem<'a>, order: &'a Order, encoding: Encoding) -> Pricing<'a> {
        Pricing { problem, order, encoding, memory: None }
    }

    /// `None` where `keep_going` said no.
    pub fn price(&mut self, solution: &Solution, keep_going: &dyn Fn() -> bool) -> Option<Priced> {
        let moved = self.memory.as_ref().map(|memory| memory.moved(solution));
        match moved.filter(|moved| moved.len() <= self.problem.vertices() / MOST_MOVED) {
            Some(moved) => self.price_close(solution, &moved, keep_going),
            None => self.price_all(solution, keep_going),
        }
    }

    fn price_all(&mut self, solution: &Solution, keep_going: &dyn Fn() -> bool) -> Option<Priced> {
        let mut found = Found::new(solution);
        let mut closest = Best::new(self.problem.vertices(), REMEMBERED);
        self.problem.each(keep_going, |a, b, weight| {
            let Some(weight) = self.encoding.encode(weight, (0, 0)) else { return };
            let (a, b) = (self.order.place(a), self.order.place(b));
            let missing = 2 * weight - solution.y[a] - solution.y[b];
            closest.offer(a, b, missing);
            closest.offer(b, a, missing);
            if missing > 0 {
                found.add(a, b, missing);
            }
        })?;
        let beyond = |v: usize| closest.least(v).map_or(i64::MAX, |missing| -missing);
        let distance = (0..self.problem.vertices()).map(beyond).collect();
        let weight = |(a, b, missing): (usize, usize, i64)| (a, b, (solution.y[a] + solution.y[b] + missing) / 2);
        let close = closest.into_pairs().into_iter().map(weight).collect();
        self.memory = Some(Memory { y: solution.y.clone(), close, distance });
        Some(found.priced())
    }

    fn price_close(&self, solution: &Solution, moved: &[usize], keep_going: &dyn Fn() -> bool) -> Option<Priced> {
        let mut found = Found::new(solution);
        let mut look_at = |a: usize, b: usize, weight: i64| {
            let missing = 2 * weight - solution.y[a] - solution.y[b];
            if missing > 0 {
                found.add(a, b, missing);
            }
        };
        for (a, b, weight) in self.memory.iter().flat_map(|memory| &memory.close) {
            look_at(*a, *b, *weight);
        }
        for place in moved {
            if !keep_going() {
                return None;
            }
            self.problem.each_of(self.order.vertex(*place), |other, weight| {
                if let Some(weight) = self.encoding.encode(weight, (0, 0)) {
                    look_at(*place, self.order.place(other), weight);
                }
            });
        }
        Some(found.priced())
    }
}

impl Memory {
    /// Vertices whose duals have fallen too far for the memory to cover all their pairs.
    fn moved(&self, solution: &Solution) -> Vec<usize> {
        let fallen = |v: usize| self.y[v] - solution.y[v];
        (0..self.y.len()).filter(|v| 2 * fallen(*v) > self.distance[*v]).collect()
    }
}

/// What has been found uncovered so far.
struct Found<'a> {
    solution: &'a Solution,
    shared: Shared<'a>,
    worst: Best,
    raises: Vec<i64>,
}

impl Found<'_> {
    fn new(solution: &Solution) -> Found<'_> {
        let n = solution.y.len();
        Found { solution, shared: Shared::new(solution), worst: Best::new(n, TAKEN), raises: vec![0; n] }
    }

    /// A pair that the duals of its two vertices do not cover; those of blossoms may.
    fn add(&mut self, a: usize, b: usize, missing: i64) {
        let missing = missing - self.shared.z(a, b);
        if missing > 0 {
            self.worst.offer(a, b, missing);
            self.worst.offer(b, a, missing);
            let raise = &mut self.raises[a.min(b)];
            *raise = missing.max(*raise);
        }
    }

    fn priced(self) -> Priced {
        let covered = |a: usize, b: usize| self.solution.y[a] + self.solution.y[b] + self.shared.z(a, b);
        let weighed = |(a, b, missing): (usize, usize, i64)| (a, b, (covered(a, b) + missing) / 2);
        let uncovered = self.worst.into_pairs().into_iter().map(weighed).collect();
        Priced { uncovered, raises: self.raises }
    }
}
