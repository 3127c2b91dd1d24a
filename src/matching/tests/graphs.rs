//! Graphs to try, and the best matching of a small one by trying all.

use proptest::prelude::*;

use crate::matching::*;

/// Vertices, and the weight of each pair that may be made.
pub type Made = (usize, Vec<(usize, usize, i64)>);

pub fn ids(n: usize) -> Vec<u64> {
    (0..n as u64).collect()
}

/// Solved, and the certificate checked.
pub fn best((n, pairs): &Made, goal: Goal) -> Answer {
    let ids = ids(*n);
    let problem = Problem { ids: &ids, pairs: Pairs::Listed(pairs) };
    let answer = solve(&problem, goal, &|| true).unwrap();
    let proven = check(*n, problem.weights(), &answer.certificate).unwrap();
    assert!(proven.optimal && answer.optimal && answer.scope == Scope::AllPairs, "{proven:?}");
    assert_eq!((answer.total, answer.upper_bound), (proven.total, proven.upper_bound));
    answer
}

/// (number of pairs, sum) of the best matching.
pub fn by_trying_all(made: &Made, goal: Goal) -> (usize, i64) {
    let key = |(count, sum): (usize, i64)| if goal == Goal::MaximumWeight { (0, sum) } else { (count, sum) };
    walk(&made.1, 0, &key)
}

fn walk(pairs: &[(usize, usize, i64)], used: u32, key: &dyn Fn((usize, i64)) -> (usize, i64)) -> (usize, i64) {
    let Some(((a, b, weight), rest)) = pairs.split_first() else { return (0, 0) };
    let without = walk(rest, used, key);
    let both = 1 << a | 1 << b;
    if used & both != 0 {
        return without;
    }
    let (count, sum) = walk(rest, used | both, key);
    let with = (count + 1, sum + weight);
    if key(with) > key(without) { with } else { without }
}

prop_compose! {
    /// Few distinct weights make ties, missing pairs make sparse and disconnected graphs.
    pub fn graphs(most: usize)(n in 0..=most, present in 1_u32..=8)(
        n in Just(n),
        weights in prop::collection::vec(
            prop::option::weighted(
                f64::from(present) / 8.0 - 0.01,
                prop_oneof![4 => -3_i64..=6, 1 => -900_i64..=900],
            ),
            n * n.saturating_sub(1) / 2,
        ),
    ) -> Made {
        let pairs = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b)));
        (n, pairs.zip(weights).filter_map(|((a, b), weight)| weight.map(|weight| (a, b, weight))).collect())
    }
}
