//! The promises of the optimiser, tried on every small graph, on random ones and on nasty ones.

mod blossoms;
mod certificates;
mod fairest;
mod graphs;
mod large;
mod questions;
mod shortages;

use proptest::prelude::*;

use super::*;
use graphs::{Made, best, by_trying_all, graphs, ids};

const GOALS: [Goal; 2] = [Goal::MaximumWeight, Goal::MaximumCardinality];

fn agrees_with_trying_all(made: &Made) {
    for goal in GOALS {
        let (found, all) = (best(made, goal), by_trying_all(made, goal));
        assert_eq!(found.total, all.1, "{goal:?} {made:?}");
        if goal == Goal::MaximumCardinality {
            assert_eq!(found.pairs().count(), all.0, "{made:?}");
        }
    }
}

#[test]
fn every_graph_of_five_vertices_is_solved_as_by_trying_all() {
    let pairs: Vec<(usize, usize)> = (0..5).flat_map(|a| (a + 1..5).map(move |b| (a, b))).collect();
    for number in 0..3_usize.pow(10) {
        let weight = |at: u32| [None, Some(2), Some(3)][number / 3_usize.pow(at) % 3];
        let weighed = (0..).zip(&pairs).filter_map(|(at, (a, b))| weight(at).map(|weight| (*a, *b, weight)));
        agrees_with_trying_all(&(5, weighed.collect()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_other_matching_is_better(made in graphs(8)) {
        agrees_with_trying_all(&made);
        let heaviest = best(&made, Goal::MaximumWeight);
        let weight = |pair: (usize, usize)| made.1.iter().find(|(a, b, _)| (*a, *b) == pair).map(|(.., weight)| *weight);
        prop_assert!(heaviest.pairs().all(|pair| weight(pair) > Some(0)), "a pair that adds nothing is not taken");
    }

    #[test]
    fn what_is_too_large_to_try_is_proven(made in graphs(48)) {
        for goal in GOALS {
            best(&made, goal);
        }
    }

    #[test]
    fn the_order_of_rows_and_vertices_means_nothing(made in graphs(24), seed in any::<u64>()) {
        let (n, pairs) = &made;
        let key = |number: usize| (number as u64 ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        // The vertex at each place now, and where each vertex is.
        let mut vertices: Vec<usize> = (0..*n).collect();
        vertices.sort_by_key(|v| key(*v));
        let place = |v: usize| vertices.iter().position(|other| *other == v).unwrap();
        let mut shuffled: Vec<_> = pairs.iter().map(|(a, b, weight)| (place(*b), place(*a), *weight)).collect();
        shuffled.sort_by_key(|(a, b, _)| key(a * 100 + b));
        let shuffled_ids: Vec<u64> = vertices.iter().map(|v| *v as u64).collect();
        for goal in GOALS {
            let problem = Problem { ids: &shuffled_ids, pairs: Pairs::Listed(&shuffled) };
            let found = solve(&problem, goal, &|| true).unwrap();
            let plain = best(&made, goal);
            for v in 0..*n {
                prop_assert_eq!(found.partner[place(v)].map(|mate| vertices[mate]), plain.partner[v]);
            }
        }
    }

    #[test]
    fn between_equal_totals_the_rest_of_the_graph_does_not_decide(made in graphs(16), more in graphs(6)) {
        // Another component beside it, with smaller ids: the pairs stay the same.
        let (n, pairs) = &made;
        let beside = more.0;
        let mut both = more.1.clone();
        both.extend(pairs.iter().map(|(a, b, weight)| (a + beside, b + beside, *weight)));
        let all_ids: Vec<u64> = (0..beside as u64).map(|id| id + 1_000).chain(0..*n as u64).collect();
        for goal in GOALS {
            let found = solve(&Problem { ids: &all_ids, pairs: Pairs::Listed(&both) }, goal, &|| true).unwrap();
            let alone = best(&made, goal);
            for v in 0..*n {
                prop_assert_eq!(found.partner[v + beside].map(|mate| mate - beside), alone.partner[v]);
            }
        }
    }

    #[test]
    fn stopped_at_any_moment_it_gives_a_matching_and_a_bound_that_holds(made in graphs(30), questions in 0_usize..12) {
        for goal in GOALS {
            let asked = std::cell::Cell::new(0);
            let keep_going = || asked.replace(asked.get() + 1) < questions;
            let all_ids = ids(made.0);
            let problem = Problem { ids: &all_ids, pairs: Pairs::Listed(&made.1) };
            let stopped = solve(&problem, goal, &keep_going).unwrap();
            let proven = check(made.0, problem.weights(), &stopped.certificate).unwrap();
            prop_assert_eq!((proven.total, proven.upper_bound), (stopped.total, stopped.upper_bound));
            let best = best(&made, goal);
            if stopped.pairs().count() == best.pairs().count() || goal == Goal::MaximumWeight {
                prop_assert!(stopped.total <= best.total && best.total <= stopped.upper_bound);
            }
        }
    }
}

#[test]
fn nobody_is_matched_with_nobody() {
    for goal in GOALS {
        assert_eq!(best(&(0, Vec::new()), goal).partner, []);
        assert_eq!(best(&(3, Vec::new()), goal).partner, [None; 3]);
    }
}

#[test]
fn one_pair_more_beats_any_weight() {
    // 0–1 is worth more than 0–2 and 1–3 together could ever lose.
    let path = (4, vec![(0, 1, 1 << 50), (0, 2, -5), (1, 3, -5)]);
    assert_eq!(best(&path, Goal::MaximumWeight).partner, [Some(1), Some(0), None, None]);
    let most = best(&path, Goal::MaximumCardinality);
    assert_eq!((most.partner, most.total), (vec![Some(2), Some(3), Some(0), Some(1)], -10));
}

#[test]
fn weights_beyond_the_arithmetic_are_refused() {
    let problem = Problem { ids: &[0, 1], pairs: Pairs::Listed(&[(0, 1, i64::MAX / 2)]) };
    assert_eq!(solve(&problem, Goal::MaximumWeight, &|| true).unwrap_err(), TooHeavy);
}
