//! Where a search begins: duals that cover every edge, and what can be matched on tight edges at once.

use super::auction;
use super::graph::{Edge, Graph};
use super::solution::Solution;

/// The plain beginning: each vertex is worth its heaviest edge.
pub(super) fn plain(graph: &Graph) -> Solution {
    let heaviest = |v: usize| graph.edges_of(v).iter().map(|edge| edge.weight).max().unwrap_or(0);
    from_duals(graph, (0..graph.len()).map(|v| heaviest(v).max(0)).collect())
}

/// The beginning for large graphs: an auction; the plain one where `keep_going` said no.
pub(super) fn of_many(graph: &Graph, keep_going: &dyn Fn() -> bool) -> Solution {
    auction::duals(graph, keep_going).map_or_else(|| plain(graph), |y| from_duals(graph, y))
}

/// From duals that cover every edge: each vertex in turn is lowered until one of its edges is
/// tight, and matched by that edge where the other end is free.
pub(super) fn from_duals(graph: &Graph, y: Vec<i64>) -> Solution {
    let mut solution = Solution::unmatched(y);
    touch_all(graph, &mut solution);
    solution
}

/// From duals that cover every edge, keeping those of the old pairs that are tight by them.
pub(super) fn again(graph: &Graph, y: Vec<i64>, old: &Solution) -> Solution {
    let mut solution = Solution::unmatched(y);
    for (a, b) in old.pairs() {
        if graph.weight(a, b).is_some_and(|weight| solution.slack(a, b, weight) == 0) {
            solution.join(a, b);
        }
    }
    touch_all(graph, &mut solution);
    solution
}

/// Lowers an unmatched vertex, which lies in no blossom, and matches it if it can.
fn touch(graph: &Graph, solution: &mut Solution, v: usize) {
    if solution.mates[v].is_some() {
        return;
    }
    let slack = |edge: &Edge| solution.slack(v, edge.to, edge.weight);
    let closest = graph.edges_of(v).iter().min_by_key(|edge| (slack(edge), solution.mates[edge.to].is_some()));
    let closest = closest.map(|edge| (slack(edge), edge.to));
    let lower = closest.map_or(i64::MAX, |(slack, _)| slack).min(solution.y[v]);
    solution.y[v] -= lower;
    if let Some((_, other)) = closest.filter(|(slack, other)| *slack == lower && solution.mates[*other].is_none()) {
        solution.join(v, other);
    }
}

fn touch_all(graph: &Graph, solution: &mut Solution) {
    for v in 0..graph.len() {
        touch(graph, solution, v);
    }
    // All trees can grow in one search only if the duals of their roots are all even.
    for v in 0..graph.len() {
        if solution.mates[v].is_none() {
            solution.y[v] += solution.y[v] % 2;
        }
    }
}
