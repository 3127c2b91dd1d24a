//! The one way to ask for a matching.

use super::certificate::Certificate;
use super::graph::Graph;
use super::problem::Problem;
use super::solution::Solution;
use super::weights::{Encoding, TooHeavy};
use super::{Goal, forest, start};

/// Over which pairs an upper bound holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Over every pair that may be made.
    AllPairs,
    /// Only over so many pairs that looked best: it was stopped before all others could be priced.
    Candidates(usize),
}

/// A matching and what is proven about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The partner of each vertex; always mutual.
    pub partner: Vec<Option<usize>>,
    /// Sum of the weights of the pairs.
    pub total: i64,
    /// No matching (where their number comes first: of as many pairs) weighs more, over the pairs of `scope`.
    pub upper_bound: i64,
    pub scope: Scope,
    /// Nothing better exists.
    pub optimal: bool,
    /// The proof, for [`super::check`].
    pub certificate: Certificate,
}

impl Answer {
    /// The pairs, the smaller vertex first, in the order of the smaller vertex.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.certificate.pairs.iter().copied()
    }
}

/// The best matching. Where `keep_going` says no, the best that was found until then, with a bound.
///
/// # Errors
/// Weights too large for their number.
pub fn solve(problem: &Problem<'_>, goal: Goal, keep_going: &dyn Fn() -> bool) -> Result<Answer, TooHeavy> {
    let order = Order::new(problem.ids);
    let pairs: Vec<(usize, usize, i64)> = problem.weights().collect();
    let weights = || pairs.iter().map(|(.., weight)| *weight);
    let range = (weights().min().unwrap_or(0), weights().max().unwrap_or(0));
    let encoding = Encoding::new(problem.vertices(), range, goal, true)?;
    let encoded = pairs.iter().filter_map(|(a, b, weight)| {
        let weight = encoding.encode(*weight, (problem.ids[*a], problem.ids[*b]))?;
        Some((order.place[*a], order.place[*b], weight))
    });
    let graph = Graph::new(problem.vertices(), encoded.collect());
    let mut solution = start::plain(&graph);
    let optimal = forest::settle(&graph, &mut solution, keep_going);
    Ok(answer(&order, &graph, &solution, encoding, optimal))
}

/// The answer in the caller's numbers and weights.
fn answer(order: &Order, graph: &Graph, solution: &Solution, encoding: Encoding, optimal: bool) -> Answer {
    let joined = solution.mates.iter().enumerate().filter_map(|(a, b)| b.filter(|b| a < *b).map(|b| (a, b)));
    let weight = |(a, b): (usize, usize)| i128::from(graph.weight(a, b).unwrap_or(0));
    let (count, sum) = joined.fold((0, 0), |(count, sum), pair| (count + 1, sum + weight(pair)));
    let narrow = |value: i128| i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX });
    let certificate = order.restore(Certificate::of(solution, encoding.lift, encoding.scale));
    let mut partner = vec![None; graph.len()];
    for (a, b) in &certificate.pairs {
        (partner[*a], partner[*b]) = (Some(*b), Some(*a));
    }
    Answer {
        partner,
        total: narrow(encoding.decode(sum, count)),
        upper_bound: narrow(encoding.decode(solution.dual_sum() / 2, count)),
        scope: Scope::AllPairs,
        optimal,
        certificate,
    }
}

/// The vertices in the order of their ids, which is how the search numbers them.
struct Order {
    vertex: Vec<usize>,
    place: Vec<usize>,
}

impl Order {
    fn new(ids: &[u64]) -> Order {
        let mut vertex: Vec<usize> = (0..ids.len()).collect();
        vertex.sort_by_key(|v| ids[*v]);
        let mut place = vec![0; ids.len()];
        for (at, v) in vertex.iter().enumerate() {
            place[*v] = at;
        }
        Order { vertex, place }
    }

    fn restore(&self, mut certificate: Certificate) -> Certificate {
        certificate.y = self.place.iter().map(|place| certificate.y[*place]).collect();
        for odd in &mut certificate.blossoms {
            odd.vertices.iter_mut().for_each(|v| *v = self.vertex[*v]);
            odd.vertices.sort_unstable();
        }
        for pair in &mut certificate.pairs {
            let (a, b) = (self.vertex[pair.0], self.vertex[pair.1]);
            *pair = (a.min(b), a.max(b));
        }
        certificate.pairs.sort_unstable();
        certificate
    }
}
