//! The bare optimiser on a list of edges, for anybody who wants to compare its answers.

use std::collections::HashMap;

use crate::i18n::Phrase;
use crate::intake::edges::Edges;
use crate::matching::{Objective, solve};

/// The engine keeps a table of all pairs and takes time by the cube: beyond this, minutes and
/// gigabytes.
const MOST_NAMES: usize = 3_000;

/// A matching of a list of edges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EdgeMatching {
    /// Two names and the weight in hundredths, in the order of the names.
    pub pairs: Vec<(String, String, i64)>,
    /// Hundredths.
    pub total: i64,
    /// No matching (with `cardinality`: of as many pairs) weighs more.
    pub upper_bound: i64,
    pub optimal: bool,
}

/// The list has more names than can be solved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{count} names, at most {MOST_NAMES}")]
pub struct TooManyNames {
    pub count: usize,
}

impl TooManyNames {
    pub fn phrase(&self) -> Phrase {
        Phrase::new("edges-too-many").with("count", self.count).with("most", MOST_NAMES)
    }
}

/// The matching of greatest weight; with `cardinality`, of greatest weight among those with the
/// most pairs. Without it, no pair of weight zero or less is taken.
///
/// # Errors
/// More names than can be solved.
pub fn match_edges(edges: &Edges, cardinality: bool) -> Result<EdgeMatching, TooManyNames> {
    let count = edges.names.len();
    if count > MOST_NAMES {
        return Err(TooManyNames { count });
    }
    let weights: HashMap<(usize, usize), i64> =
        edges.edges.iter().map(|edge| ((edge.a, edge.b), edge.weight)).collect();
    let weight = |a: usize, b: usize| weights.get(&(a, b)).copied();
    let objective = if cardinality { Objective::MaximumCardinality } else { Objective::MaximumWeight };
    let matching = solve(count, &weight, objective, &|| true);
    let pairs = matching.iter().flat_map(|matching| matching.pairs());
    let named =
        |(a, b): (usize, usize)| (edges.names[a].clone(), edges.names[b].clone(), weight(a, b).unwrap_or_default());
    let pairs: Vec<(String, String, i64)> = pairs.map(named).collect();
    let total = pairs.iter().map(|(.., weight)| weight).sum();
    // The solver is exact, so what it found is its own upper bound.
    Ok(EdgeMatching { pairs, total, upper_bound: total, optimal: true })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::edges::read;

    fn pairs(text: &str, cardinality: bool) -> (Vec<(String, String, i64)>, i64) {
        let matching = match_edges(&read(text.as_bytes()).unwrap(), cardinality).unwrap();
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
    fn a_list_beyond_the_engine_is_refused_in_words() {
        let names = (0..=MOST_NAMES).map(|number| number.to_string()).collect();
        let refused = match_edges(&Edges { names, edges: Vec::new() }, false).unwrap_err();
        assert_eq!(refused.count, MOST_NAMES + 1);
        assert!(crate::i18n::say(crate::i18n::Lang::En, &refused.phrase()).contains("3,001"));
    }
}
