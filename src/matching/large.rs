//! The same optimum for rounds too large to hold every pair: solved over candidates, priced over all pairs, solved
//! again with those that were missed, until none is. Then the duals bound every pair there is.

use super::answer::{Order, Scope};
use super::candidates::Candidates;
use super::graph::Graph;
use super::pricing::{Priced, Pricing};
use super::problem::Problem;
use super::solution::Solution;
use super::solve::Search;
use super::weights::{Encoding, TooHeavy};
use super::{Goal, forest, start};

/// So many candidates of each vertex are enough: the optimum over them is within a hundredth of a per cent, and pricing
/// finds the rest.
pub(super) const CANDIDATES: usize = 16;

impl Search {
    /// By candidates, so many of each vertex, and pricing. Ties are broken by the order of the ids alone.
    pub fn of_many(
        problem: &Problem<'_>,
        goal: Goal,
        each: usize,
        keep_going: &dyn Fn() -> bool,
    ) -> Result<Search, TooHeavy> {
        let order = Order::new(problem.ids);
        let candidates = Candidates::new(problem, &order, each, keep_going);
        let encoding = Encoding::new(problem.vertices(), candidates.range, goal, false)?;
        let encoded = |(a, b, weight): (usize, usize, i64)| Some((a, b, encoding.encode(weight, (0, 0))?));
        let graph = Graph::new(problem.vertices(), candidates.pairs.into_iter().filter_map(encoded).collect());
        let solution = start::of_many(&graph, keep_going);
        let scope = Scope::Candidates(graph.pairs().count());
        let mut pricing = Pricing::new(problem, &order, encoding);
        let mut search = Search { order: order.clone(), encoding, graph, solution, scope, finished: false };
        // What is proven of all pairs after the last pricing.
        let mut proven = None;
        while forest::settle(&search.graph, &mut search.solution, keep_going) {
            let Some(priced) = pricing.price(&search.solution, keep_going) else { break };
            if priced.uncovered.is_empty() {
                return Ok(Search { scope: Scope::AllPairs, finished: true, ..search });
            }
            let raised = search.solution.raised(&priced.raises);
            search.take_in(priced);
            proven = Some(raised);
        }
        Ok(match proven {
            Some(solution) => Search { solution, scope: Scope::AllPairs, ..search },
            None => search,
        })
    }

    /// Goes on with the pairs that were missed, from the same duals, raised to cover these too.
    fn take_in(&mut self, priced: Priced) {
        let mut y = self.solution.duals_without_blossoms();
        for (a, b, weight) in &priced.uncovered {
            let missing = 2 * weight - y[*a] - y[*b];
            y[*a.min(b)] += missing.max(0);
        }
        let pairs = self.graph.pairs().chain(priced.uncovered).collect();
        self.graph = Graph::new(self.graph.len(), pairs);
        self.solution = start::again(&self.graph, y, &self.solution);
    }
}

impl Solution {
    /// The same matching with higher duals, which bound more; its pairs are not tight any more.
    fn raised(&self, raises: &[i64]) -> Solution {
        let mut raised = self.clone();
        raised.y.iter_mut().zip(raises).for_each(|(y, raise)| *y += raise);
        raised
    }
}
