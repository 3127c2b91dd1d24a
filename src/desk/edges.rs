//! The bare optimiser on a list of edges, for anybody who wants to compare its answers.

use crate::i18n::Phrase;
use crate::intake::edges::Edges;
use crate::matching::{self, Flaw, Goal, Pairs, Problem, TooHeavy};

/// A matching of a list of edges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EdgeMatching {
    /// Two names and the weight in hundredths, in the order of the names.
    pub pairs: Vec<(String, String, i64)>,
    /// Hundredths.
    pub total: i64,
    /// No matching (with `cardinality`: of as many pairs) weighs more.
    pub upper_bound: i64,
    /// Nothing better exists.
    pub optimal: bool,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EdgeMatchingError {
    #[error(transparent)]
    TooHeavy(#[from] TooHeavy),
    /// A mistake of the optimiser, caught before anybody could rely on it.
    #[error("the proof does not hold: {0}")]
    NotProven(#[from] Flaw),
}

impl EdgeMatchingError {
    pub fn phrase(&self) -> Phrase {
        match self {
            EdgeMatchingError::TooHeavy(_) => Phrase::new("edges-too-heavy"),
            EdgeMatchingError::NotProven(flaw) => Phrase::new("edges-not-proven").with("problem", flaw.to_string()),
        }
    }
}

/// The matching of greatest weight; with `cardinality`, of greatest weight among those with the
/// most pairs. Without it, no pair of weight zero or less is taken. What is said of it is what the
/// checker found proven, not what the search believes. Once `keep_going` says no, the best that was found until then.
///
/// # Errors
/// Weights too large for so many names.
pub fn match_edges(
    edges: &Edges,
    cardinality: bool,
    keep_going: &dyn Fn() -> bool,
) -> Result<EdgeMatching, EdgeMatchingError> {
    let ids: Vec<u64> = (0..edges.names.len() as u64).collect();
    let listed: Vec<(usize, usize, i64)> = edges.edges.iter().map(|edge| (edge.a, edge.b, edge.weight)).collect();
    let problem = Problem { ids: &ids, pairs: Pairs::Listed(&listed) };
    let goal = if cardinality { Goal::MaximumCardinality } else { Goal::MaximumWeight };
    let answer = matching::solve(&problem, goal, keep_going)?;
    let proven = matching::check(problem.vertices(), problem.weights(), &answer.certificate)?;
    let joined = problem.weights().filter(|(a, b, _)| answer.partner[*a] == Some(*b));
    let named = joined.map(|(a, b, weight)| (edges.names[a].clone(), edges.names[b].clone(), weight));
    Ok(EdgeMatching {
        pairs: named.collect(),
        total: proven.total,
        upper_bound: proven.upper_bound,
        optimal: proven.optimal,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::edges::{Edge, read};

    fn pairs(text: &str, cardinality: bool) -> (Vec<(String, String, i64)>, i64) {
        let matching = match_edges(&read(text.as_bytes()).unwrap(), cardinality, &|| true).unwrap();
        assert!(matching.optimal && matching.upper_bound == matching.total);
        (matching.pairs, matching.total)
    }

    fn pair(a: &str, b: &str, weight: i64) -> (String, String, i64) {
        (a.to_owned(), b.to_owned(), weight)
    }

    /// A path whose middle outweighs its ends: the two objectives differ.
    const PATH: &str = "a,b,weight\nb,c,11\nc,d,5\na,b,5.25\n";

    #[test]
    fn the_heaviest_matching_and_the_largest_one_differ_on_a_path() {
        assert_eq!(pairs(PATH, false), (vec![pair("b", "c", 1100)], 1100));
        assert_eq!(pairs(PATH, true), (vec![pair("a", "b", 525), pair("c", "d", 500)], 1025));
    }

    #[test]
    fn a_negative_pair_is_taken_only_for_the_number() {
        assert_eq!(pairs("a,b,weight\nx,y,-1\n", false), (Vec::new(), 0));
        assert_eq!(pairs("a,b,weight\nx,y,-1\n", true), (vec![pair("x", "y", -100)], -100));
        assert_eq!(pairs("a,b,weight\n", true), (Vec::new(), 0));
    }

    #[test]
    fn weights_beyond_the_engine_are_refused_in_words() {
        let names = ["x", "y", "z"].map(str::to_owned).to_vec();
        let edge = |a, b, weight| Edge { a, b, weight };
        let edges = Edges { names, edges: vec![edge(0, 1, i64::MAX / 2), edge(1, 2, -i64::MAX / 2)] };
        let refused = match_edges(&edges, true, &|| true).unwrap_err();
        assert_eq!(refused, EdgeMatchingError::TooHeavy(TooHeavy));
        assert!(crate::i18n::say(crate::i18n::Lang::En, &refused.phrase()).contains("too large"));
    }
}
