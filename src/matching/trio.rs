//! The best trio where one would be left over: the three with whom, and with the pairs of all others, the
//! sum is largest. Exact: each trio has an upper bound from the duals, and they are tried from the
//! highest bound until no other can be better.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::answer::narrow;
use super::questions::Solved;
use super::shared::Shared;

/// A trio and what it makes of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trio {
    /// In order; each two of them may be joined.
    pub members: [usize; 3],
    /// How many pairs the others make.
    pub pairs: usize,
    /// Twice the weights of the others' pairs and once each of the three weights within the trio. So everybody counts
    /// with the mean weight to their partners, twice; compare it with twice the total of a matching.
    pub value: i64,
}

/// A trio that has not been tried: the most that it can come to, and its members in the search's numbers.
type Untried = (i128, Reverse<[usize; 3]>);

impl Solved {
    /// The best trio, with as many pairs of the others as there can be. The inner `None` where no three may all meet
    /// each other, the outer where `keep_going` said no.
    pub fn best_trio(&self, keep_going: &dyn Fn() -> bool) -> Option<Option<Trio>> {
        self.best_of(self.bounded_trios(|_| true, keep_going)?, keep_going)
    }

    /// The best of the trios that this one is in.
    pub fn best_trio_with(&self, v: usize, keep_going: &dyn Fn() -> bool) -> Option<Option<Trio>> {
        let v = self.search.order.place(v);
        self.best_of(self.bounded_trios(|members| members.contains(&v), keep_going)?, keep_going)
    }

    fn best_of(&self, mut untried: BinaryHeap<Untried>, keep_going: &dyn Fn() -> bool) -> Option<Option<Trio>> {
        let mut best: Option<(i128, [usize; 3], usize, i128)> = None;
        while let Some((bound, Reverse(members))) = untried.pop() {
            if best.is_some_and(|(sum, ..)| bound <= sum) {
                break;
            }
            let (pairs, rest) = self.without(&members, keep_going)?;
            let sum = 2 * rest + self.within(members);
            if best.is_none_or(|(best, ..)| sum > best) {
                best = Some((sum, members, pairs, rest));
            }
        }
        Some(best.map(|(_, members, pairs, rest)| self.in_the_callers_numbers(members, pairs, rest)))
    }

    fn in_the_callers_numbers(&self, members: [usize; 3], pairs: usize, rest: i128) -> Trio {
        let [a, b, c] = members;
        let weight = |u: usize, v: usize| i128::from(self.weights.weight(u, v).unwrap_or(0));
        let value = 2 * self.search.encoding.decode(rest, pairs) + weight(a, b) + weight(a, c) + weight(b, c);
        let mut members = members.map(|place| self.search.order.vertex(place));
        members.sort_unstable();
        Trio { members, pairs, value: narrow(value) }
    }

    /// Every trio that `wanted` says yes to with its bound: the duals of all others, and of the blossoms as many pairs fewer as they can hold.
    fn bounded_trios(
        &self,
        wanted: impl Fn([usize; 3]) -> bool,
        keep_going: &dyn Fn() -> bool,
    ) -> Option<BinaryHeap<Untried>> {
        let (graph, solution) = (&self.search.graph, &self.search.solution);
        let (everybody, shared) = (solution.dual_sum(), Shared::new(solution));
        let mut trios = Vec::new();
        for (a, b, _) in graph.pairs() {
            if !keep_going() {
                return None;
            }
            let shared_ab = shared.z(a, b);
            for edge in graph.edges_of(b).iter().filter(|edge| edge.to > b) {
                let c = edge.to;
                if !wanted([a, b, c]) || graph.weight(a, c).is_none() {
                    continue;
                }
                // An odd set holds one pair fewer once two or three of its vertices are gone.
                let by_two = [shared_ab, shared.z(a, c), shared.z(b, c)];
                let by_all = by_two.iter().min().copied().unwrap_or(0);
                let emptied = by_two.iter().sum::<i64>() - 2 * by_all;
                let gone = solution.y[a] + solution.y[b] + solution.y[c] + emptied;
                trios.push((everybody - i128::from(gone) + self.within([a, b, c]), Reverse([a, b, c])));
            }
        }
        Some(BinaryHeap::from(trios))
    }

    /// The three encoded weights within a trio.
    fn within(&self, [a, b, c]: [usize; 3]) -> i128 {
        [(a, b), (a, c), (b, c)].iter().map(|(u, v)| i128::from(self.search.graph.weight(*u, *v).unwrap_or(0))).sum()
    }
}
