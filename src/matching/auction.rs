//! A better beginning for large graphs: prices by auction (Bertsekas 1988). Each vertex appears twice, as one that
//! bids and as one that is bid for; the edges say what each is worth to the other. Whatever the prices come to,
//! they give duals that cover every edge, close to the best there are without blossoms.

use super::graph::Graph;

/// Each auction begins with the prices of the one before and raises them in smaller steps, this many times smaller.
const REFINEMENT: i64 = 5;

/// The first step is this part of the range of the weights, the last one the smallest there is.
const FIRST_STEP: i64 = 5;

/// Where too many compete for too few, prices climb in small steps without end. Nothing depends on
/// their getting there, so an auction ends after so many bids for each vertex.
const MOST_BIDS: usize = 24;

/// Duals that cover every edge; `None` where `keep_going` said no.
pub(super) fn duals(graph: &Graph, keep_going: &dyn Fn() -> bool) -> Option<Vec<i64>> {
    let weights = || (0..graph.len()).flat_map(|v| graph.edges_of(v)).map(|edge| edge.weight);
    let range = weights().max().unwrap_or(0) - weights().min().unwrap_or(0);
    let mut prices = vec![0; graph.len()];
    let mut step = range / FIRST_STEP;
    while step > 0 {
        hold(graph, &mut prices, step, keep_going)?;
        step /= REFINEMENT;
    }
    // What a vertex asks and what it can still gain: over any edge the two ends together have its weight twice.
    let gain = |v: usize| graph.edges_of(v).iter().map(|edge| edge.weight - prices[edge.to]).max().unwrap_or(0);
    Some((0..graph.len()).map(|v| prices[v] + gain(v).max(0)).collect())
}

/// One auction: who has nothing bids for what is worth most at the present prices, as much more as it is worth
/// than the second best, and a step.
fn hold(graph: &Graph, prices: &mut [i64], step: i64, keep_going: &dyn Fn() -> bool) -> Option<()> {
    let mut holder = vec![None; graph.len()];
    let mut bidders: Vec<usize> = (0..graph.len()).rev().collect();
    for bids in 0..MOST_BIDS * graph.len() {
        if bids % 4096 == 0 && !keep_going() {
            return None;
        }
        let Some(bidder) = bidders.pop() else { break };
        // To have nothing is worth 0.
        let (mut best, mut second, mut object) = (0, 0, None);
        for edge in graph.edges_of(bidder) {
            let worth = edge.weight - prices[edge.to];
            if worth > best {
                (best, second, object) = (worth, best, Some(edge.to));
            } else if worth > second {
                second = worth;
            }
        }
        if let Some(object) = object {
            prices[object] += best - second + step;
            bidders.extend(holder[object].replace(bidder));
        }
    }
    Some(())
}
