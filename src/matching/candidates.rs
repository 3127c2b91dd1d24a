//! For large rounds: of all pairs the few that look best to one of their two.

use std::cmp::Reverse;

use super::answer::Order;
use super::problem::Problem;

/// The pairs that a search begins with, in its numbers, with the caller's weights.
pub(super) struct Candidates {
    pub pairs: Vec<(usize, usize, i64)>,
    /// The smallest and the largest weight of all pairs that were seen.
    pub range: (i64, i64),
}

impl Candidates {
    /// The best `each` of each vertex. Where `keep_going` says no, of the pairs seen until then.
    pub fn new(problem: &Problem<'_>, order: &Order, each: usize, keep_going: &dyn Fn() -> bool) -> Candidates {
        let mut best = Best::new(problem.vertices(), each);
        let mut path = Vec::new();
        let mut range: Option<(i64, i64)> = None;
        // Stopped, it has seen fewer pairs, and the search will stop at once.
        let _ = problem.each(keep_going, |a, b, weight| {
            let (smallest, largest) = range.unwrap_or((weight, weight));
            range = Some((smallest.min(weight), largest.max(weight)));
            let (a, b) = (order.place(a), order.place(b));
            best.offer(a, b, weight);
            best.offer(b, a, weight);
            // A path through all vertices: so that hardly anybody is left without a mate.
            if a.abs_diff(b) == 1 {
                path.push((a, b, weight));
            }
        });
        let mut pairs = best.into_pairs();
        pairs.extend(path);
        Candidates { pairs, range: range.unwrap_or((0, 0)) }
    }
}

/// Of each vertex the few other ones with the highest value, whatever the order in which they are offered.
pub(super) struct Best {
    each: usize,
    /// Of each vertex: what must be exceeded to be taken, once there are enough.
    least: Vec<Option<Rank>>,
    /// Falling.
    others: Vec<Vec<Rank>>,
}

/// A value and whose it is; of equal values that of the smaller number ranks higher.
type Rank = (i64, Reverse<usize>);

impl Best {
    pub fn new(vertices: usize, each: usize) -> Best {
        let least = if each == 0 { Some((i64::MAX, Reverse(0))) } else { None };
        Best { each, least: vec![least; vertices], others: vec![Vec::new(); vertices] }
    }

    pub fn offer(&mut self, v: usize, other: usize, value: i64) {
        let rank = (value, Reverse(other));
        if self.least[v].is_some_and(|least| rank <= least) {
            return;
        }
        let others = &mut self.others[v];
        let at = others.partition_point(|better| *better > rank);
        others.insert(at, rank);
        others.truncate(self.each);
        if others.len() == self.each {
            self.least[v] = others.last().copied();
        }
    }

    /// No value that was offered for the vertex and not taken is larger. `None` where all were taken.
    pub fn least(&self, v: usize) -> Option<i64> {
        self.least[v].map(|(value, _)| value)
    }

    /// Some pairs come twice, from both ends.
    pub fn into_pairs(self) -> Vec<(usize, usize, i64)> {
        let others = self.others.into_iter().enumerate();
        let pairs = |(v, others): (usize, Vec<Rank>)| others.into_iter().map(move |(value, other)| (v, other.0, value));
        others.flat_map(pairs).collect()
    }
}
