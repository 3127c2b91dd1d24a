//! The graphs on which implementations of blossoms go wrong, published by J. van Rantwijk with his `mwmatching`
//! (2008) and used since by the libraries that descend from it. Vertices count from 1, as there.

use super::graphs::best;
use crate::matching::Goal;

/// Edges, and the mates of the vertices from 1.
type Case = (&'static str, &'static [(usize, usize, i64)], &'static [usize]);

const CASES: &[Case] = &[
    ("one edge", &[(1, 2, 1)], &[2, 1]),
    ("two edges", &[(1, 2, 10), (2, 3, 11)], &[0, 3, 2]),
    ("a path", &[(1, 2, 5), (2, 3, 11), (3, 4, 5)], &[0, 3, 2, 0]),
    ("negative weights", &[(1, 2, 2), (1, 3, -2), (2, 3, 1), (2, 4, -1), (3, 4, -6)], &[2, 1, 0, 0]),
    ("an outer blossom, augmented through", &[(1, 2, 8), (1, 3, 9), (2, 3, 10), (3, 4, 7)], &[2, 1, 4, 3]),
    (
        "an outer blossom, augmented through both ways",
        &[(1, 2, 8), (1, 3, 9), (2, 3, 10), (3, 4, 7), (1, 6, 5), (4, 5, 6)],
        &[6, 3, 2, 5, 4, 1],
    ),
    (
        "a blossom that becomes inner (1)",
        &[(1, 2, 9), (1, 3, 8), (2, 3, 10), (1, 4, 5), (4, 5, 4), (1, 6, 3)],
        &[6, 3, 2, 5, 4, 1],
    ),
    (
        "a blossom that becomes inner (2)",
        &[(1, 2, 9), (1, 3, 8), (2, 3, 10), (1, 4, 5), (4, 5, 3), (1, 6, 4)],
        &[6, 3, 2, 5, 4, 1],
    ),
    (
        "a blossom that becomes inner (3)",
        &[(1, 2, 9), (1, 3, 8), (2, 3, 10), (1, 4, 5), (4, 5, 3), (3, 6, 4)],
        &[2, 1, 6, 5, 4, 3],
    ),
    (
        "nested, augmented through",
        &[(1, 2, 9), (1, 3, 9), (2, 3, 10), (2, 4, 8), (3, 5, 8), (4, 5, 10), (5, 6, 6)],
        &[3, 4, 1, 2, 6, 5],
    ),
    (
        "relabelled inner, then nested",
        &[(1, 2, 10), (1, 7, 10), (2, 3, 12), (3, 4, 20), (3, 5, 20), (4, 5, 25), (5, 6, 10), (6, 7, 10), (7, 8, 8)],
        &[2, 1, 4, 3, 6, 5, 8, 7],
    ),
    (
        "nested, expanded recursively",
        &[
            (1, 2, 8),
            (1, 3, 8),
            (2, 3, 10),
            (2, 4, 12),
            (3, 5, 12),
            (4, 5, 14),
            (4, 6, 12),
            (5, 7, 12),
            (6, 7, 14),
            (7, 8, 12),
        ],
        &[2, 1, 5, 6, 3, 4, 8, 7],
    ),
    (
        "relabelled inner and expanded",
        &[(1, 2, 23), (1, 5, 22), (1, 6, 15), (2, 3, 25), (3, 4, 22), (4, 5, 25), (4, 8, 14), (5, 7, 13)],
        &[6, 3, 2, 8, 7, 1, 5, 4],
    ),
    (
        "nested, relabelled inner and expanded",
        &[(1, 2, 19), (1, 3, 20), (1, 8, 8), (2, 3, 25), (2, 4, 18), (3, 5, 18), (4, 5, 13), (4, 7, 7), (5, 6, 7)],
        &[8, 3, 2, 7, 6, 5, 4, 1],
    ),
    (
        "expanded so that the mate of a child must be relabelled",
        &[
            (1, 2, 45),
            (1, 5, 45),
            (2, 3, 50),
            (3, 4, 45),
            (4, 5, 50),
            (1, 6, 30),
            (3, 9, 35),
            (4, 8, 35),
            (5, 7, 26),
            (9, 10, 5),
        ],
        &[6, 3, 2, 8, 7, 1, 5, 4, 10, 9],
    ),
    (
        "the same, entered from the other side",
        &[
            (1, 2, 45),
            (1, 5, 45),
            (2, 3, 50),
            (3, 4, 45),
            (4, 5, 50),
            (1, 6, 30),
            (3, 9, 35),
            (4, 8, 26),
            (5, 7, 40),
            (9, 10, 5),
        ],
        &[6, 3, 2, 8, 7, 1, 5, 4, 10, 9],
    ),
    (
        "expanded, and the edge of least slack must be found anew",
        &[
            (1, 2, 45),
            (1, 5, 45),
            (2, 3, 50),
            (3, 4, 45),
            (4, 5, 50),
            (1, 6, 30),
            (3, 9, 35),
            (4, 8, 28),
            (5, 7, 26),
            (9, 10, 5),
        ],
        &[6, 3, 2, 8, 7, 1, 5, 4, 10, 9],
    ),
    (
        "nested, expanded so that the mate of a nested child must be relabelled",
        &[
            (1, 2, 45),
            (1, 7, 45),
            (2, 3, 50),
            (3, 4, 45),
            (4, 5, 95),
            (4, 6, 94),
            (5, 6, 94),
            (6, 7, 50),
            (1, 8, 30),
            (3, 11, 35),
            (5, 9, 36),
            (7, 10, 26),
            (11, 12, 5),
        ],
        &[8, 3, 2, 6, 9, 4, 10, 1, 5, 7, 12, 11],
    ),
    (
        "nested, relabelled outer, expanded",
        &[
            (1, 2, 40),
            (1, 3, 40),
            (2, 3, 60),
            (2, 4, 55),
            (3, 5, 55),
            (4, 5, 50),
            (1, 8, 15),
            (5, 7, 30),
            (7, 6, 10),
            (8, 10, 10),
            (4, 9, 30),
        ],
        &[2, 1, 5, 9, 3, 7, 6, 10, 4, 8],
    ),
];

fn mates(edges: &[(usize, usize, i64)], vertices: usize, goal: Goal) -> Vec<usize> {
    let edges = edges.iter().map(|(a, b, weight)| (a - 1, b - 1, *weight)).collect();
    best(&(vertices, edges), goal).partner.iter().map(|mate| mate.map_or(0, |mate| mate + 1)).collect()
}

#[test]
fn published_cases_come_out_as_published() {
    for (name, edges, expected) in CASES {
        assert_eq!(mates(edges, expected.len(), Goal::MaximumWeight), *expected, "{name}");
    }
}

#[test]
fn more_pairs_are_preferred_where_their_number_comes_first() {
    let mates = |edges: &[_]| mates(edges, 4, Goal::MaximumCardinality);
    assert_eq!(mates(&[(1, 2, 5), (2, 3, 11), (3, 4, 5)]), [2, 1, 4, 3]);
    assert_eq!(mates(&[(1, 2, 2), (1, 3, -2), (2, 3, 1), (2, 4, -1), (3, 4, -6)]), [3, 4, 1, 2]);
}

/// Triangles joined in a row by their corners: blossoms nest deeply.
#[test]
fn deep_nests_are_solved() {
    for length in [1, 2, 7, 40] {
        let triangle = |k: usize| {
            let (a, b, c) = (2 * k, 2 * k + 1, 2 * k + 2);
            let weight = 1000 - i64::try_from(k).unwrap();
            [(a, b, weight), (b, c, weight), (a, c, weight)]
        };
        let mut edges: Vec<_> = (0..length).flat_map(triangle).collect();
        edges.push((2 * length, 2 * length + 1, 1));
        for goal in [Goal::MaximumWeight, Goal::MaximumCardinality] {
            assert_eq!(best(&(2 * length + 2, edges.clone()), goal).pairs().count(), length + 1);
        }
    }
}
