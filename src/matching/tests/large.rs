//! What is done for size gives the same answers.

use proptest::prelude::*;

use super::GOALS;
use super::graphs::{Made, best, graphs, ids};
use crate::matching::solve::Search;
use crate::matching::*;

/// By so few candidates that pricing has much to find.
fn by_candidates(
    (n, pairs): &Made,
    goal: Goal,
    each: usize,
    keep_going: &dyn Fn() -> bool,
) -> (Answer, Option<Proven>) {
    let ids = ids(*n);
    let weights: std::collections::HashMap<_, _> = pairs.iter().map(|(a, b, weight)| ((*a, *b), *weight)).collect();
    let weight = |a: usize, b: usize| weights.get(&(a, b)).copied();
    let problem = Problem { ids: &ids, pairs: Pairs::Scored(&weight) };
    let answer = Search::of_many(&problem, goal, each, keep_going).unwrap().answer();
    let proven = check(*n, problem.weights(), &answer.certificate);
    let proven = if answer.scope == Scope::AllPairs { Some(proven.unwrap()) } else { proven.ok() };
    (answer, proven)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn candidates_and_pricing_come_to_the_optimum_over_all_pairs(made in graphs(40), each in 0_usize..4) {
        for goal in GOALS {
            let (found, proven) = by_candidates(&made, goal, each, &|| true);
            let expected = best(&made, goal);
            prop_assert!(found.optimal && proven.unwrap().optimal);
            prop_assert_eq!((found.total, found.scope), (expected.total, Scope::AllPairs));
            if goal == Goal::MaximumCardinality {
                prop_assert_eq!(found.pairs().count(), expected.pairs().count());
            }
        }
    }

    #[test]
    fn stopped_while_pricing_the_bound_holds_over_the_pairs_that_it_names(made in graphs(30), questions in 0_usize..200) {
        for goal in GOALS {
            let asked = std::cell::Cell::new(0);
            let keep_going = || asked.replace(asked.get() + 1) < questions;
            let (stopped, proven) = by_candidates(&made, goal, 1, &keep_going);
            let best = best(&made, goal);
            prop_assert!(!stopped.optimal || stopped.total == best.total);
            if let Some(proven) = proven.filter(|_| stopped.scope == Scope::AllPairs) {
                prop_assert_eq!((proven.total, proven.upper_bound), (stopped.total, stopped.upper_bound));
                if goal == Goal::MaximumWeight || stopped.pairs().count() == best.pairs().count() {
                    prop_assert!(best.total <= stopped.upper_bound);
                }
            }
        }
    }
}

/// Points on a plane with few distinct scores: many ties, and more vertices than one round has.
fn plane(n: usize) -> impl Fn(usize, usize) -> Option<i64> {
    let at = |v: usize| (v * 7_919 % 1_000, v * 104_729 % 1_000);
    move |a, b| {
        let ((ax, ay), (bx, by)) = (at(a), at(b));
        let apart = i64::try_from(ax.abs_diff(bx) + ay.abs_diff(by)).ok()?;
        (n > 0 && (a + b) % 11 != 0).then_some(1_000 - apart)
    }
}

#[test]
fn a_large_round_is_proven_over_all_pairs_and_the_order_of_its_rows_means_nothing() {
    let n = 700;
    let (forwards, backwards): (Vec<u64>, Vec<u64>) = (ids(n), ids(n).into_iter().rev().collect());
    let weight = plane(n);
    let mirrored = |a: usize, b: usize| weight(n - 1 - b, n - 1 - a);
    let problem = Problem { ids: &forwards, pairs: Pairs::Scored(&weight) };
    let found = solve(&problem, Goal::MaximumCardinality, &|| true).unwrap();
    let proven = check(n, problem.weights(), &found.certificate).unwrap();
    assert!(proven.optimal && proven.pairs == n / 2 && found.scope == Scope::AllPairs);
    let other = Problem { ids: &backwards, pairs: Pairs::Scored(&mirrored) };
    let other = solve(&other, Goal::MaximumCardinality, &|| true).unwrap();
    for v in 0..n {
        assert_eq!(other.partner[n - 1 - v].map(|mate| n - 1 - mate), found.partner[v]);
    }
    let listed: Vec<_> = problem.weights().collect();
    let whole =
        solve(&Problem { ids: &forwards, pairs: Pairs::Listed(&listed) }, Goal::MaximumCardinality, &|| true).unwrap();
    assert_eq!(whole.total, found.total);
}

#[test]
fn where_many_compete_for_few_the_auction_ends() {
    // One hub, and a tail so that there are more vertices than one round has.
    let star: Vec<_> = (1..400).map(|v| (0, v, 100)).chain((400..800).map(|v| (v - 1, v, 1))).collect();
    for goal in GOALS {
        assert!(best(&(800, star.clone()), goal).optimal);
    }
}
