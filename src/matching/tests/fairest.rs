//! The worst pair is as good as it can be, and that is proven.

use proptest::prelude::*;

use super::graphs::{Made, by_trying_all, graphs, ids};
use crate::matching::*;

fn fair(made: &Made) -> Fairest {
    let ids = ids(made.0);
    fairest(&Problem { ids: &ids, pairs: Pairs::Listed(&made.1) }, NO_STEP, &|| true).unwrap().unwrap()
}

fn at_least(made: &Made, least: i64) -> Made {
    (made.0, made.1.iter().copied().filter(|(.., weight)| *weight >= least).collect())
}

#[test]
fn a_larger_sum_does_not_pay_for_a_worse_pair() {
    let square = (4, vec![(0, 1, 100), (2, 3, 1), (0, 2, 40), (1, 3, 40)]);
    let found = fair(&square);
    assert_eq!((found.worst, found.answer.total), (Some(40), 80));
    assert_eq!(found.answer.partner, [Some(2), Some(3), Some(0), Some(1)]);
}

#[test]
fn nobody_to_join_has_no_worst_pair() {
    assert_eq!(fair(&(3, vec![])).worst, None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn most_pairs_then_the_worst_then_the_sum(made in graphs(8)) {
        let found = fair(&made);
        let most = by_trying_all(&made, Goal::MaximumCardinality).0;
        let as_many = |least: i64| by_trying_all(&at_least(&made, least), Goal::MaximumCardinality).0 == most;
        let weights = made.1.iter().map(|(.., weight)| *weight);
        let worst = weights.filter(|weight| as_many(*weight)).max().filter(|_| most > 0);
        prop_assert_eq!(found.worst, worst);
        let allowed = at_least(&made, worst.unwrap_or(i64::MIN));
        prop_assert_eq!((found.answer.pairs().count(), found.answer.total), by_trying_all(&allowed, Goal::MaximumCardinality));
    }

    #[test]
    fn whole_steps_come_before_the_worst_pair(made in graphs(8), first in prop::collection::vec(0_i64..2, 8)) {
        const STEP: i64 = 1 << 30;
        let stepped = |(a, b, weight): &(usize, usize, i64)| (*a, *b, weight + (first[*a] + first[*b]) * STEP);
        let with_steps = (made.0, made.1.iter().map(stepped).collect::<Vec<_>>());
        let ids = ids(made.0);
        let problem = Problem { ids: &ids, pairs: Pairs::Listed(&with_steps.1) };
        let found = fairest(&problem, STEP, &|| true).unwrap().unwrap();
        // Steps outweigh everything but the number of pairs, so the plain optimum has as many as can be had.
        let steps = |total: i64| (total + STEP / 2).div_euclid(STEP);
        let most = by_trying_all(&with_steps, Goal::MaximumCardinality);
        prop_assert_eq!((found.answer.pairs().count(), steps(found.answer.total)), (most.0, steps(most.1)));
        let rest = |weight: i64| weight - steps(weight) * STEP;
        let worst = made.1.iter().map(|(.., weight)| *weight).filter(|least| {
            let kept = with_steps.1.iter().copied().filter(|(.., weight)| rest(*weight) >= *least).collect();
            let (pairs, total) = by_trying_all(&(made.0, kept), Goal::MaximumCardinality);
            (pairs, steps(total)) == (most.0, steps(most.1))
        });
        prop_assert_eq!(found.worst, worst.max().filter(|_| most.0 > 0));
    }

    #[test]
    fn both_proofs_hold(made in graphs(24)) {
        let found = fair(&made);
        let allowed = at_least(&made, found.worst.unwrap_or(i64::MIN));
        let proven = check(made.0, allowed.1.iter().copied(), &found.answer.certificate).unwrap();
        prop_assert!(proven.optimal);
        if let Some(worst) = found.worst {
            let heavier = at_least(&made, worst + 1).1;
            let left = found.shortages.iter().map(|one| check_shortage(made.0, heavier.iter().copied(), one));
            prop_assert!(left.sum::<Option<usize>>().unwrap() > made.0 - 2 * proven.pairs, "fewer can be matched");
        }
    }
}
