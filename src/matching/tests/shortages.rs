//! Whoever has no mate is explained, and the explanation is a proof.

use proptest::prelude::*;

use super::graphs::{Made, best, graphs, ids};
use crate::matching::*;

fn impossible(made: &Made) -> Option<Vec<Shortage>> {
    let ids = ids(made.0);
    match perfect(&Problem { ids: &ids, pairs: Pairs::Listed(&made.1) }, &|| true).unwrap() {
        Perfect::Impossible(shortages) => Some(shortages),
        Perfect::Found(_) => None,
        Perfect::Stopped => unreachable!("nobody stopped it"),
    }
}

#[test]
fn five_who_can_only_meet_four_are_named() {
    // Even vertices only meet odd ones; 9 meets 10 besides.
    let few = [1, 3, 5, 7];
    let mut pairs: Vec<_> =
        [0, 2, 4, 6, 8].iter().flat_map(|a| few.iter().map(move |b| (*a.min(b), *a.max(b), 7))).collect();
    pairs.push((9, 10, 1));
    let found = impossible(&(11, pairs)).unwrap();
    let groups = [0, 2, 4, 6, 8].map(|v| vec![v]).to_vec();
    assert_eq!(found, [Shortage { groups, only: few.to_vec() }]);
    assert_eq!(found[0].left_over(), 1);
}

#[test]
fn an_odd_group_that_meets_nobody_else_is_one_shortage() {
    let triangle = vec![(0, 1, 1), (0, 2, 1), (1, 2, 1), (3, 4, 1)];
    assert_eq!(impossible(&(5, triangle)).unwrap(), [Shortage { groups: vec![vec![0, 1, 2]], only: vec![] }]);
}

#[test]
fn a_smaller_matching_than_there_could_be_is_not_explained() {
    let ids = ids(2);
    assert_eq!(shortages(&Problem { ids: &ids, pairs: Pairs::Listed(&[(0, 1, 1)]) }, &[None, None]), []);
}

#[test]
fn an_untrue_shortage_is_not_believed() {
    let path = [(0, 1, 1), (1, 2, 1)];
    let checked = |groups: &[&[usize]], only: &[usize]| {
        let groups = groups.iter().map(|group| group.to_vec()).collect();
        check_shortage(3, path.iter().copied(), &Shortage { groups, only: only.to_vec() })
    };
    assert_eq!(checked(&[&[0], &[2]], &[1]), Some(1));
    assert_eq!(checked(&[&[0], &[2]], &[]), None, "0 meets 1 as well");
    assert_eq!(checked(&[&[0], &[1]], &[]), None, "two groups meet each other");
    assert_eq!(checked(&[&[0, 1]], &[2]), None, "not odd");
    assert_eq!(checked(&[&[0], &[0]], &[1]), None, "one vertex twice");
    assert_eq!(checked(&[&[0], &[3]], &[1]), None, "no such vertex");
}

proptest! {
    #[test]
    fn the_shortages_together_explain_everybody_without_a_mate(made in graphs(20)) {
        let alone = best(&made, Goal::MaximumCardinality).partner.iter().filter(|mate| mate.is_none()).count();
        let found = impossible(&made).unwrap_or_default();
        let proven = found.iter().map(|one| check_shortage(made.0, made.1.iter().copied(), one));
        prop_assert_eq!(proven.sum::<Option<usize>>(), Some(alone));
        prop_assert!(found.iter().all(|shortage| shortage.left_over() > 0));
    }
}
