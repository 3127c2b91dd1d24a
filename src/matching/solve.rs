//! The one way to ask for a matching, answered for now by the crate `integer-blossom`, a dense
//! primal-dual blossom search in O(n³).

use integer_blossom::max_weight_matching;

use super::encoding::Encoding;
use super::{Matching, Objective};

/// The best matching of the vertices `0..n`, or `None` where `keep_going` said no.
///
/// `weight(i, j)` is asked once for each `i < j`; `None` is a pair that must not be. The answer is
/// exact, and a function of the weights alone: between equal totals a fixed number of the two
/// vertices' places decides. Who numbers vertices by a stable id thus gets the same pairs
/// whatever the order of the rows.
///
/// `keep_going` is asked at each row of weights and before the search. The search itself cannot
/// be interrupted: 60 vertices take about a millisecond, 1,000 a few seconds and 100 MB.
pub fn solve(
    n: usize,
    weight: &dyn Fn(usize, usize) -> Option<i64>,
    objective: Objective,
    keep_going: &dyn Fn() -> bool,
) -> Option<Matching> {
    let weights = Weights::read(n, weight, keep_going)?;
    if !keep_going() {
        return None;
    }
    let encoding = Encoding::new(n, weights.largest(), objective);
    // Used only where every weight fits, so the fallback is never reached.
    let narrow = |encoded: i128| i64::try_from(encoded).unwrap_or(0);
    let partner = if encoding.fits_i64() {
        max_weight_matching::<i64>(&weights.table(|i, j, w| narrow(encoding.encode(i, j, w))), n)
    } else {
        max_weight_matching::<i128>(&weights.table(|i, j, w| encoding.encode(i, j, w)), n)
    };
    let mut matching = Matching { partner, total: 0 };
    matching.total = matching.pairs().filter_map(|(i, j)| weights.of(i, j)).fold(0, i64::saturating_add);
    Some(matching)
}

/// The weights of all pairs, row by row; only `i < j` is filled.
struct Weights {
    n: usize,
    rows: Vec<Option<i64>>,
}

impl Weights {
    fn read(n: usize, weight: &dyn Fn(usize, usize) -> Option<i64>, keep_going: &dyn Fn() -> bool) -> Option<Weights> {
        let mut rows = vec![None; n * n];
        for i in 0..n {
            if !keep_going() {
                return None;
            }
            for j in i + 1..n {
                rows[i * n + j] = weight(i, j);
            }
        }
        Some(Weights { n, rows })
    }

    fn of(&self, i: usize, j: usize) -> Option<i64> {
        self.rows[i * self.n + j]
    }

    fn largest(&self) -> u64 {
        self.rows.iter().flatten().map(|weight| weight.unsigned_abs()).max().unwrap_or(0)
    }

    fn table<W>(&self, encode: impl Fn(usize, usize, Option<i64>) -> W) -> Vec<W> {
        self.rows.iter().enumerate().map(|(at, weight)| encode(at / self.n, at % self.n, *weight)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Graph = (usize, Vec<Option<i64>>);

    fn of((n, rows): &Graph, i: usize, j: usize) -> Option<i64> {
        rows[i.min(j) * n + i.max(j)]
    }

    fn best_of(graph: &Graph, objective: Objective) -> Matching {
        solve(graph.0, &|i, j| of(graph, i, j), objective, &|| true).unwrap()
    }

    /// (number of pairs, sum) of the best matching, by trying every one.
    fn by_trying_all(graph: &Graph, objective: Objective, free: &mut Vec<usize>) -> (usize, i64) {
        let Some(first) = free.pop() else { return (0, 0) };
        let key = |(pairs, sum): (usize, i64)| match objective {
            Objective::MaximumWeight => (0, sum),
            Objective::MaximumCardinality => (pairs, sum),
        };
        let mut best = by_trying_all(graph, objective, free);
        for at in 0..free.len() {
            let second = free[at];
            let Some(weight) = of(graph, first, second) else { continue };
            let mut rest: Vec<usize> = free.iter().copied().filter(|v| *v != second).collect();
            let (pairs, sum) = by_trying_all(graph, objective, &mut rest);
            let with = (pairs + 1, sum + weight);
            if key(with) > key(best) {
                best = with;
            }
        }
        free.push(first);
        best
    }

    fn greedy_total(graph: &Graph) -> i64 {
        let n = graph.0;
        let pairs = (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j)));
        let mut pairs: Vec<_> = pairs.filter_map(|(i, j)| of(graph, i, j).map(|w| (w, i, j))).collect();
        pairs.sort_by_key(|(weight, ..)| -weight);
        let mut taken = vec![false; n];
        let mut total = 0;
        for (weight, i, j) in pairs {
            if weight > 0 && !taken[i] && !taken[j] {
                (taken[i], taken[j]) = (true, true);
                total += weight;
            }
        }
        total
    }

    fn is_matching(graph: &Graph, matching: &Matching) -> bool {
        let mutual = |(a, b): (usize, &Option<usize>)| {
            b.is_none_or(|b| matching.partner[b] == Some(a) && of(graph, a, b).is_some())
        };
        matching.partner.len() == graph.0 && matching.partner.iter().enumerate().all(mutual)
    }

    /// Few distinct weights make ties, the missing ones make sparse and disconnected graphs.
    fn graphs(most: usize) -> impl Strategy<Value = Graph> {
        let weight =
            prop_oneof![3 => (-3_i64..=6).prop_map(Some), 1 => Just(None), 1 => (-900_i64..=900).prop_map(Some)];
        (0..=most).prop_flat_map(move |n| (Just(n), prop::collection::vec(weight.clone(), n * n)))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1500))]

        #[test]
        fn no_other_matching_weighs_more(graph in graphs(8)) {
            let found = best_of(&graph, Objective::MaximumWeight);
            let mut all: Vec<usize> = (0..graph.0).collect();
            prop_assert!(is_matching(&graph, &found));
            prop_assert_eq!(found.total, by_trying_all(&graph, Objective::MaximumWeight, &mut all).1);
            prop_assert!(found.pairs().all(|(i, j)| of(&graph, i, j) > Some(0)));
            prop_assert!(found.total >= greedy_total(&graph));
        }

        #[test]
        fn no_other_matching_has_more_pairs_or_as_many_and_weighs_more(graph in graphs(9)) {
            let found = best_of(&graph, Objective::MaximumCardinality);
            let mut all: Vec<usize> = (0..graph.0).collect();
            let best = by_trying_all(&graph, Objective::MaximumCardinality, &mut all);
            prop_assert!(is_matching(&graph, &found));
            prop_assert_eq!((found.pairs().count(), found.total), best);
        }

        #[test]
        fn the_answer_does_not_depend_on_what_was_solved_before(graph in graphs(8), before in graphs(9)) {
            let fresh = {
                let graph = graph.clone();
                std::thread::spawn(move || best_of(&graph, Objective::MaximumCardinality)).join().unwrap()
            };
            best_of(&before, Objective::MaximumCardinality);
            prop_assert_eq!(best_of(&graph, Objective::MaximumCardinality), fresh);
        }
    }

    #[test]
    fn nobody_is_matched_with_nobody() {
        let nobody = best_of(&(0, Vec::new()), Objective::MaximumCardinality);
        assert_eq!(nobody, Matching { partner: Vec::new(), total: 0 });
        let strangers = best_of(&(3, vec![None; 9]), Objective::MaximumCardinality);
        assert_eq!(strangers, Matching { partner: vec![None; 3], total: 0 });
    }

    #[test]
    fn one_pair_more_beats_any_weight() {
        // 0–1 is worth more than 0–2 and 1–3 together could ever lose.
        let graph: Graph = (
            4,
            vec![
                None,
                Some(i64::MAX / 8),
                Some(-5),
                None,
                None,
                None,
                None,
                Some(-5),
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
            ],
        );
        assert_eq!(best_of(&graph, Objective::MaximumWeight).partner, [Some(1), Some(0), None, None]);
        let most = best_of(&graph, Objective::MaximumCardinality);
        assert_eq!((most.partner, most.total), (vec![Some(2), Some(3), Some(0), Some(1)], -10));
    }

    #[test]
    fn it_stops_when_told_to() {
        assert_eq!(solve(2, &|_, _| Some(1), Objective::MaximumWeight, &|| false), None);
    }
}
