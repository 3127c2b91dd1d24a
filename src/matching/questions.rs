//! What would another wish cost? Answered by solving again from the solution that stands: after one wish
//! only a tree or two must grow.

use super::Goal;
use super::answer::{Answer, narrow};
use super::graph::Graph;
use super::problem::Problem;
use super::solution::Solution;
use super::solve::Search;
use super::weights::TooHeavy;

/// An optimum that can be asked about. It holds every pair, so it is for a round, not for a register.
pub struct Solved {
    pub(super) search: Search,
    /// The weights of the pairs that may be made, as the caller gave them, but by the search's numbers.
    pub(super) weights: Graph,
    count: usize,
    total: i128,
}

/// What the whole loses by a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cost {
    /// How many pairs fewer there are.
    pub fewer_pairs: usize,
    /// How much less they weigh together; says little where there are fewer, and may then be negative.
    pub weight: i64,
}

impl Solved {
    /// `None` where `keep_going` said no.
    ///
    /// # Errors
    /// Weights too large for their number.
    pub fn new(problem: &Problem<'_>, goal: Goal, keep_going: &dyn Fn() -> bool) -> Result<Option<Solved>, TooHeavy> {
        let search = Search::new(problem, goal, keep_going)?;
        if !search.finished {
            return Ok(None);
        }
        let weights = problem.weights().map(|(a, b, weight)| (search.order.place(a), search.order.place(b), weight));
        let weights = Graph::new(problem.vertices(), weights.collect());
        let (count, sum) = search.solution.weigh(&search.graph);
        let total = search.encoding.decode(sum, count);
        Ok(Some(Solved { search, weights, count, total }))
    }

    pub fn answer(&self) -> Answer {
        self.search.answer()
    }

    /// What it costs to keep each chosen pair apart, in the order of the pairs. `None` where `keep_going` said no.
    pub fn forbidding_each(&self, keep_going: &dyn Fn() -> bool) -> Option<Vec<((usize, usize), Cost)>> {
        self.answer().pairs().map(|pair| Some((pair, self.forbidding(pair.0, pair.1, keep_going)?))).collect()
    }

    /// What it costs to keep these two apart. `None` where `keep_going` said no.
    pub fn forbidding(&self, a: usize, b: usize, keep_going: &dyn Fn() -> bool) -> Option<Cost> {
        let (a, b) = (self.search.order.place(a), self.search.order.place(b));
        if self.search.solution.mates[a] != Some(b) {
            return Some(Cost { fewer_pairs: 0, weight: 0 });
        }
        let (graph, solution) = self.apart(a, b, keep_going)?;
        let (count, sum) = solution.weigh(&graph);
        Some(self.cost(count, self.search.encoding.decode(sum, count)))
    }

    /// What it costs to join each two who may be joined, by the smaller and then the larger vertex of the search's
    /// order. `None` where `keep_going` said no.
    pub fn joining_each(&self, keep_going: &dyn Fn() -> bool) -> Option<Vec<((usize, usize), Cost)>> {
        let order = &self.search.order;
        let ends = self.weights.pairs().map(|(a, b, _)| (order.vertex(a), order.vertex(b)));
        let mut costs = Vec::new();
        for (a, b) in ends {
            if let Some(cost) = self.joining(a, b, keep_going)? {
                costs.push(((a.min(b), a.max(b)), cost));
            }
        }
        costs.sort_unstable();
        Some(costs)
    }

    /// What it costs to join these two: the inner `None` where they may not be. The outer `None` where
    /// `keep_going` said no.
    pub fn joining(&self, a: usize, b: usize, keep_going: &dyn Fn() -> bool) -> Option<Option<Cost>> {
        let (a, b) = (self.search.order.place(a), self.search.order.place(b));
        let Some(weight) = self.weights.weight(a, b) else { return Some(None) };
        let (count, sum) = self.without(&[a, b], keep_going)?;
        Some(Some(self.cost(count + 1, self.search.encoding.decode(sum, count) + i128::from(weight))))
    }

    /// What it costs that this one waits. `None` where `keep_going` said no.
    pub fn leaving_out(&self, v: usize, keep_going: &dyn Fn() -> bool) -> Option<Cost> {
        let (count, sum) = self.without(&[self.search.order.place(v)], keep_going)?;
        Some(self.cost(count, self.search.encoding.decode(sum, count)))
    }

    /// The partner of each vertex where these two are kept apart. `None` where `keep_going` said no.
    pub fn partners_apart(&self, a: usize, b: usize, keep_going: &dyn Fn() -> bool) -> Option<Vec<Option<usize>>> {
        let (a, b) = (self.search.order.place(a), self.search.order.place(b));
        let (_, solution) = self.apart(a, b, keep_going)?;
        Some(self.partners(&solution))
    }

    /// The partner of each vertex in the best matching of all but these, who have none. `None` where `keep_going`
    /// said no.
    pub fn partners_without(&self, gone: &[usize], keep_going: &dyn Fn() -> bool) -> Option<Vec<Option<usize>>> {
        let gone: Vec<usize> = gone.iter().map(|v| self.search.order.place(*v)).collect();
        let (_, solution) = self.settled_without(&gone, keep_going)?;
        Some(self.partners(&solution))
    }

    fn partners(&self, solution: &Solution) -> Vec<Option<usize>> {
        let order = &self.search.order;
        (0..solution.mates.len()).map(|v| solution.mates[order.place(v)].map(|mate| order.vertex(mate))).collect()
    }

    fn apart(&self, a: usize, b: usize, keep_going: &dyn Fn() -> bool) -> Option<(Graph, Solution)> {
        let graph = self.search.graph.only(|u, v| (u.min(v), u.max(v)) != (a.min(b), a.max(b)));
        let mut solution = self.search.solution.clone();
        solution.part(a, b);
        settled(graph, solution, keep_going)
    }

    /// The pairs and the encoded sum of the best matching of all others.
    pub(super) fn without(&self, gone: &[usize], keep_going: &dyn Fn() -> bool) -> Option<(usize, i128)> {
        self.settled_without(gone, keep_going).map(|(graph, solution)| solution.weigh(&graph))
    }

    fn settled_without(&self, gone: &[usize], keep_going: &dyn Fn() -> bool) -> Option<(Graph, Solution)> {
        let graph = self.search.graph.only(|u, v| !gone.contains(&u) && !gone.contains(&v));
        let mut solution = self.search.solution.clone();
        for v in gone {
            solution.isolate(*v);
        }
        settled(graph, solution, keep_going)
    }

    fn cost(&self, count: usize, total: i128) -> Cost {
        Cost { fewer_pairs: self.count.saturating_sub(count), weight: narrow(self.total - total) }
    }
}

fn settled(graph: Graph, mut solution: Solution, keep_going: &dyn Fn() -> bool) -> Option<(Graph, Solution)> {
    super::forest::settle(&graph, &mut solution, keep_going).then_some((graph, solution))
}
