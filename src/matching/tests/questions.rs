//! An answer from re-solving is the answer of solving the changed graph from the start.

use proptest::prelude::*;

use super::GOALS;
use super::graphs::{Made, best, by_trying_all, graphs, ids};
use crate::matching::*;

fn solved(made: &Made, goal: Goal) -> Solved {
    let ids = ids(made.0);
    Solved::new(&Problem { ids: &ids, pairs: Pairs::Listed(&made.1) }, goal, &|| true).unwrap().unwrap()
}

fn only(made: &Made, keep: impl Fn(usize, usize) -> bool) -> Made {
    (made.0, made.1.iter().copied().filter(|(a, b, _)| keep(*a, *b)).collect())
}

fn cost(before: &Answer, pairs: usize, total: i64) -> Cost {
    Cost { fewer_pairs: before.pairs().count().saturating_sub(pairs), weight: before.total - total }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_price_is_what_solving_anew_says(made in graphs(22)) {
        for goal in GOALS {
            let asked = solved(&made, goal);
            let before = best(&made, goal);
            prop_assert_eq!(&asked.answer(), &before);
            let price = |after: &Answer| cost(&before, after.pairs().count(), after.total);
            for ((a, b), found) in asked.forbidding_each(&|| true).unwrap() {
                prop_assert_eq!(found, price(&best(&only(&made, |u, v| (u, v) != (a, b)), goal)), "without {}–{}", a, b);
            }
            for v in 0..made.0 {
                let rest = best(&only(&made, |u, w| u != v && w != v), goal);
                prop_assert_eq!(asked.leaving_out(v, &|| true).unwrap(), price(&rest), "without {}", v);
            }
            let joined = asked.joining_each(&|| true).unwrap();
            prop_assert_eq!(joined.len(), made.1.len());
            for ((a, b), found) in joined {
                let weight = made.1.iter().find(|(u, v, _)| (*u, *v) == (a, b)).unwrap().2;
                let rest = best(&only(&made, |u, v| ![u, v].iter().any(|end| [a, b].contains(end))), goal);
                prop_assert_eq!(found, cost(&before, rest.pairs().count() + 1, rest.total + weight), "with {}–{}", a, b);
            }
        }
    }

    #[test]
    fn the_pairs_after_a_wish_are_a_matching_that_costs_its_price(made in graphs(22)) {
        let asked = solved(&made, Goal::MaximumCardinality);
        let before = asked.answer();
        let of = |partner: &[Option<usize>], gone: &[usize]| {
            let pairs: Vec<(usize, usize)> = (0..made.0).filter_map(|a| Some((a, partner[a]?))).collect();
            for (a, b) in &pairs {
                assert!(partner[*b] == Some(*a) && !gone.contains(a), "{a}–{b} is mutual, and nobody gone is in it");
            }
            let weight = |(a, b): &(usize, usize)| made.1.iter().find(|(u, v, _)| (u, v) == (a, b)).unwrap().2;
            let pairs: Vec<_> = pairs.into_iter().filter(|(a, b)| a < b).collect();
            (pairs.len(), pairs.iter().map(weight).sum::<i64>())
        };
        for (a, b) in before.pairs() {
            let (pairs, total) = of(&asked.partners_apart(b, a, &|| true).unwrap(), &[]);
            prop_assert_eq!(cost(&before, pairs, total), asked.forbidding(a, b, &|| true).unwrap());
        }
        for v in 0..made.0 {
            let (pairs, total) = of(&asked.partners_without(&[v], &|| true).unwrap(), &[v]);
            prop_assert_eq!(cost(&before, pairs, total), asked.leaving_out(v, &|| true).unwrap());
        }
    }

    #[test]
    fn the_best_trio_is_the_best_of_all_trios(made in graphs(9)) {
        let asked = solved(&made, Goal::MaximumCardinality);
        let found = asked.best_trio(&|| true).unwrap();
        let weight = |u: usize, v: usize| made.1.iter().find(|(a, b, _)| (*a, *b) == (u, v)).map(|(.., weight)| *weight);
        let mut most: Option<(usize, i64)> = None;
        let mut most_with = vec![None; made.0];
        for a in 0..made.0 {
            for b in a + 1..made.0 {
                for c in b + 1..made.0 {
                    let (Some(ab), Some(ac), Some(bc)) = (weight(a, b), weight(a, c), weight(b, c)) else { continue };
                    let rest = only(&made, |u, v| ![u, v].iter().any(|end| [a, b, c].contains(end)));
                    let (pairs, total) = by_trying_all(&rest, Goal::MaximumCardinality);
                    let this = Some((pairs, 2 * total + ab + ac + bc));
                    most = most.max(this);
                    [a, b, c].iter().for_each(|v| most_with[*v] = this.max(most_with[*v]));
                }
            }
        }
        prop_assert_eq!(found.map(|trio| (trio.pairs, trio.value)), most);
        for (v, most) in most_with.into_iter().enumerate() {
            let found = asked.best_trio_with(v, &|| true).unwrap();
            prop_assert!(found.is_none_or(|trio| trio.members.contains(&v)));
            prop_assert_eq!(found.map(|trio| (trio.pairs, trio.value)), most, "with {}", v);
        }
    }

    #[test]
    fn a_question_that_is_stopped_has_no_answer(made in graphs(9)) {
        let asked = solved(&made, Goal::MaximumCardinality);
        for v in 0..made.0 {
            let stopped = asked.leaving_out(v, &|| false);
            prop_assert!(stopped.is_none() || stopped == asked.leaving_out(v, &|| true));
        }
    }
}

#[test]
fn what_may_not_be_joined_has_no_price() {
    let asked = solved(&(3, vec![(0, 1, 5)]), Goal::MaximumCardinality);
    assert_eq!(asked.joining(1, 2, &|| true), Some(None));
    assert_eq!(asked.joining(1, 0, &|| true), Some(Some(Cost { fewer_pairs: 0, weight: 0 })));
    assert_eq!(asked.forbidding(1, 2, &|| true), Some(Cost { fewer_pairs: 0, weight: 0 }));
    assert_eq!(asked.best_trio(&|| true), Some(None));
}
