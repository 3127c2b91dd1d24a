//! The one way to ask for a matching.

use super::answer::{Answer, Order, Scope};
use super::graph::Graph;
use super::large::CANDIDATES;
use super::problem::{Pairs, Problem};
use super::solution::Solution;
use super::weights::{Encoding, TooHeavy};
use super::witness::{Shortage, shortages};
use super::{Goal, forest, start};

/// The best matching. Where `keep_going` says no, the best that was found until then, with a bound.
///
/// # Errors
/// Weights too large for their number.
pub fn solve(problem: &Problem<'_>, goal: Goal, keep_going: &dyn Fn() -> bool) -> Result<Answer, TooHeavy> {
    let whole = problem.vertices() <= A_ROUND || matches!(problem.pairs, Pairs::Listed(_));
    Ok(match whole {
        true => Search::new(problem, goal, keep_going)?.answer(),
        false => Search::of_many(problem, goal, CANDIDATES, keep_going)?.answer(),
    })
}

/// Up to so many vertices all pairs are held at once, and ties are broken by the ids of the two.
const A_ROUND: usize = 300;

/// Whether everybody can have a mate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Perfect {
    /// The best matching of all vertices.
    Found(Box<Answer>),
    /// There is none, and this is why: each part has more groups than there are others whom they can meet.
    Impossible(Vec<Shortage>),
    /// `keep_going` said no before it was known.
    Stopped,
}

/// The best matching in which everybody has a mate, or the proof that there is none.
///
/// # Errors
/// Weights too large for their number.
pub fn perfect(problem: &Problem<'_>, keep_going: &dyn Fn() -> bool) -> Result<Perfect, TooHeavy> {
    let answer = solve(problem, Goal::MaximumCardinality, keep_going)?;
    Ok(match answer {
        answer if !answer.optimal => Perfect::Stopped,
        answer if answer.partner.iter().all(Option::is_some) => Perfect::Found(Box::new(answer)),
        answer => Perfect::Impossible(shortages(problem, &answer.partner)),
    })
}

/// With more edges than this for each vertex the plain beginning is as good as any.
const DENSE: usize = 64;

/// A problem as the search has it: vertices in the order of their ids, weights encoded.
pub(super) struct Search {
    pub order: Order,
    pub encoding: Encoding,
    pub graph: Graph,
    pub solution: Solution,
    /// What the duals bound.
    pub scope: Scope,
    pub finished: bool,
}

impl Search {
    /// With all pairs at once.
    pub fn new(problem: &Problem<'_>, goal: Goal, keep_going: &dyn Fn() -> bool) -> Result<Search, TooHeavy> {
        let order = Order::new(problem.ids);
        let pairs: Vec<(usize, usize, i64)> = problem.weights().collect();
        let weights = || pairs.iter().map(|(.., weight)| *weight);
        let range = (weights().min().unwrap_or(0), weights().max().unwrap_or(0));
        let encoding = Encoding::new(problem.vertices(), range, goal, problem.vertices() <= A_ROUND)?;
        let encoded = pairs.iter().filter_map(|(a, b, weight)| {
            let weight = encoding.encode(*weight, (problem.ids[*a], problem.ids[*b]))?;
            Some((order.place(*a), order.place(*b), weight))
        });
        let graph = Graph::new(problem.vertices(), encoded.collect());
        let few = problem.vertices() <= A_ROUND || pairs.len() > DENSE * problem.vertices();
        let mut solution = if few { start::plain(&graph) } else { start::of_many(&graph, keep_going) };
        let finished = forest::settle(&graph, &mut solution, keep_going);
        Ok(Search { order, encoding, graph, solution, scope: Scope::AllPairs, finished })
    }

    pub fn answer(&self) -> Answer {
        Answer::new(self)
    }
}
