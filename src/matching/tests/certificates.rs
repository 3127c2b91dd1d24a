//! The checker believes nothing.

use proptest::prelude::*;

use super::graphs::{Made, best, graphs};
use crate::matching::*;

fn proven((n, pairs): &Made, certificate: &Certificate) -> Result<Proven, Flaw> {
    check(*n, pairs.iter().copied(), certificate)
}

/// A pentagon with tails: its optimum needs a blossom.
fn pentagon() -> Made {
    let edges = [(0, 1, 23), (0, 4, 22), (0, 5, 15), (1, 2, 25), (2, 3, 22), (3, 4, 25), (3, 7, 14), (4, 6, 13)];
    (8, edges.to_vec())
}

fn triangle() -> (Made, Certificate) {
    let made = (3, vec![(0, 1, 4), (0, 2, 4), (1, 2, 4)]);
    let certificate = best(&made, Goal::MaximumWeight).certificate;
    assert_eq!(certificate.blossoms.len(), 1, "without the blossom the bound would be 6");
    (made, certificate)
}

#[test]
fn each_tampering_is_caught() {
    let (made, certificate) = triangle();
    let tampered = |change: &dyn Fn(&mut Certificate)| {
        let mut other = certificate.clone();
        change(&mut other);
        proven(&made, &other)
    };
    assert!(proven(&made, &certificate).unwrap().optimal);
    assert_eq!(tampered(&|c| c.y[1] = -1), Err(Flaw::Vertex(1)));
    assert_eq!(tampered(&|c| c.y.truncate(2)), Err(Flaw::Vertex(2)));
    assert_eq!(tampered(&|c| c.blossoms[0].z = -2), Err(Flaw::OddSet(0)));
    assert_eq!(tampered(&|c| c.blossoms[0].vertices.truncate(2)), Err(Flaw::OddSet(0)));
    assert_eq!(tampered(&|c| c.blossoms[0].vertices = vec![0, 1, 1]), Err(Flaw::OddSet(0)));
    assert_eq!(tampered(&|c| c.blossoms[0].vertices = vec![0, 1, 3]), Err(Flaw::OddSet(0)));
    assert_eq!(tampered(&|c| c.blossoms.clear()), Err(Flaw::NotCovered(0, 1)));
    assert_eq!(tampered(&|c| c.pairs.push((1, 2))), Err(Flaw::NoPair(1, 2)));
    assert_eq!(tampered(&|c| c.pairs = vec![(1, 1)]), Err(Flaw::NoPair(1, 1)));
    assert_eq!(tampered(&|c| c.parts = 0), Err(Flaw::TooLarge));
    assert!(!tampered(&|c| c.pairs.clear()).unwrap().optimal, "a smaller matching is not proven the best");
    assert!(!tampered(&|c| c.y[0] += c.parts).unwrap().optimal, "a looser bound proves less");
}

#[test]
fn a_pair_that_may_not_be_made_is_not_counted() {
    let (made, certificate) = triangle();
    let pair = certificate.pairs[0];
    let forbidden = (made.0, made.1.into_iter().filter(|(a, b, _)| (*a, *b) != pair).collect());
    assert_eq!(proven(&forbidden, &certificate), Err(Flaw::NoWeight));
}

#[test]
fn without_a_lift_nothing_is_said_of_the_number_of_pairs() {
    let path = (4, vec![(0, 1, 5), (1, 2, 11), (2, 3, 5)]);
    let heaviest = best(&path, Goal::MaximumWeight).certificate;
    assert!(!proven(&path, &heaviest).unwrap().most_pairs);
    assert!(proven(&path, &best(&path, Goal::MaximumCardinality).certificate).unwrap().most_pairs);
    // The same matching with a lift that decides nothing.
    let mut lifted = heaviest;
    lifted.lift = 1;
    lifted.y.iter_mut().for_each(|y| *y += lifted.parts);
    let proven = proven(&path, &lifted).unwrap();
    assert!(!proven.most_pairs && !proven.optimal);
}

#[test]
fn weights_that_need_no_lift_prove_the_number_of_pairs_as_they_are() {
    // One pair more is worth more than any without it by just the weights' own spread: the lift is 0.
    let path = (3, vec![(0, 2, 7234), (1, 2, 4823)]);
    let answer = best(&path, Goal::MaximumCardinality);
    assert_eq!(answer.certificate.lift, 0);
    let proven = proven(&path, &answer.certificate).unwrap();
    assert!(proven.most_pairs && proven.optimal);
}

proptest! {
    #[test]
    fn a_certificate_of_one_graph_proves_no_more_of_another(made in graphs(12), at in any::<prop::sample::Index>(), by in 1_i64..5) {
        prop_assume!(!made.1.is_empty());
        let certificate = best(&made, Goal::MaximumCardinality).certificate;
        let mut other = made.clone();
        let raised = at.index(other.1.len());
        other.1[raised].2 += by;
        let truth = best(&other, Goal::MaximumCardinality).total;
        match proven(&other, &certificate) {
            Ok(proven) => prop_assert!(proven.upper_bound >= truth && (!proven.optimal || proven.total == truth)),
            Err(flaw) => prop_assert_eq!(flaw, Flaw::NotCovered(other.1[raised].0, other.1[raised].1)),
        }
    }
}

#[test]
fn the_sum_of_the_duals_is_exactly_the_total() {
    let certificate = best(&pentagon(), Goal::MaximumWeight).certificate;
    let vertices: i64 = certificate.y.iter().sum();
    let blossoms: i64 = certificate.blossoms.iter().map(|odd| odd.z * (odd.vertices.len() as i64 - 1) / 2).sum();
    assert_eq!((vertices + blossoms) / certificate.parts, 67);
}
