//! What a search begins with and leaves behind: a matching, the duals that bound it, the blossoms.
//!
//! Everything is counted in halves of a unit of weight, so that all numbers stay whole. With
//! `slack(u, v) = y(u) + y(v) + Σ z(B) over the blossoms around both − 2 · weight(u, v)`:
//!
//! 1. `y ≥ 0` and `z ≥ 0`, and no slack is negative: so no matching weighs more than
//!    `½ (Σ y(v) + Σ z(B) · (|B| − 1) / 2)`.
//! 2. A matched edge is *tight* (its slack is 0), and so is each edge of a blossom's ring.
//! 3. Of a blossom all vertices but the base are matched within.
//!
//! Once each vertex without a mate has `y = 0`, the matching weighs exactly that much: it is optimal.

use super::graph::Graph;
use super::nest::{Mates, Nest};

#[derive(Debug, Clone)]
pub struct Solution {
    pub mates: Mates,
    /// Of each vertex, in halves of a unit of weight.
    pub y: Vec<i64>,
    pub nest: Nest,
}

impl Solution {
    /// Nobody matched, no blossom; `y` must leave no slack negative.
    pub fn unmatched(y: Vec<i64>) -> Solution {
        Solution { mates: vec![None; y.len()], nest: Nest::new(y.len()), y }
    }

    /// Vertices that keep the matching from being optimal.
    pub fn exposed(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.y.len()).filter(|v| self.mates[*v].is_none() && self.y[*v] > 0)
    }

    pub fn join(&mut self, u: usize, v: usize) {
        (self.mates[u], self.mates[v]) = (Some(v), Some(u));
    }

    /// Takes the two apart. Both may be exposed then.
    pub fn part(&mut self, u: usize, v: usize) {
        while self.nest.top(u) == self.nest.top(v) {
            self.open(self.nest.top(u));
        }
        if self.mates[u] == Some(v) {
            (self.mates[u], self.mates[v]) = (None, None);
        }
    }

    /// Leaves the vertex without a mate, and its edges without a say: for a graph in which it has none.
    pub fn isolate(&mut self, v: usize) {
        while self.nest.is_blossom(self.nest.top(v)) {
            self.open(self.nest.top(v));
        }
        if let Some(mate) = self.mates[v].take() {
            self.mates[mate] = None;
        }
        self.y[v] = 0;
    }

    /// Takes an outermost blossom apart. Half its dual goes to each of its vertices, which keeps the edges within
    /// as they were; those that lead outwards become loose, so its base loses its mate.
    fn open(&mut self, blossom: usize) {
        let half = self.nest.blossom(blossom).z / 2;
        for v in self.nest.vertices_of(blossom) {
            self.y[v] += half;
        }
        let base = self.nest.base(blossom);
        if let Some(mate) = self.mates[base].take() {
            self.mates[mate] = None;
        }
        self.nest.expand(blossom);
    }

    /// In halves of a unit; 0 means tight.
    pub fn slack(&self, u: usize, v: usize, weight: i64) -> i64 {
        self.y[u] + self.y[v] + self.shared_z(u, v) - 2 * weight
    }

    /// The sum of the duals of the blossoms around both.
    pub fn shared_z(&self, u: usize, v: usize) -> i64 {
        if self.nest.top(u) != self.nest.top(v) {
            return 0;
        }
        // Blossoms are nested: from the innermost one around both, all further out are shared.
        let around_v: Vec<usize> = self.nest.blossoms_around(v).collect();
        let shared = self.nest.blossoms_around(u).filter(|blossom| around_v.contains(blossom));
        shared.map(|blossom| self.nest.blossom(blossom).z).sum()
    }

    /// Duals that cover every edge without blossoms: each vertex gets half of what those around it have.
    pub fn duals_without_blossoms(&self) -> Vec<i64> {
        let around = |v: usize| self.nest.blossoms_around(v).map(|blossom| self.nest.blossom(blossom).z / 2);
        (0..self.y.len()).map(|v| self.y[v] + around(v).sum::<i64>()).collect()
    }

    /// Joins whoever is left and can be, heaviest edges first. For an answer before its time: the new pairs are not
    /// tight, so no search can go on from here.
    pub fn join_the_rest(&mut self, graph: &Graph) {
        let alone = |solution: &Solution, v: usize| solution.mates[v].is_none();
        let free: Vec<usize> = (0..graph.len()).filter(|v| alone(self, *v)).collect();
        let edges = free.iter().flat_map(|u| graph.edges_of(*u).iter().map(move |edge| (-edge.weight, *u, edge.to)));
        let mut edges: Vec<(i64, usize, usize)> = edges.filter(|(_, u, v)| u < v && alone(self, *v)).collect();
        edges.sort_unstable();
        for (_, u, v) in edges {
            if alone(self, u) && alone(self, v) {
                self.join(u, v);
            }
        }
    }

    /// The matched pairs, the smaller vertex first, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.mates.iter().enumerate().filter_map(|(a, b)| b.filter(|b| a < *b).map(|b| (a, b)))
    }

    /// How many pairs there are, and the sum of their weights.
    pub fn weigh(&self, graph: &Graph) -> (usize, i128) {
        let weight = |(a, b): (usize, usize)| i128::from(graph.weight(a, b).unwrap_or(0));
        self.pairs().fold((0, 0), |(count, sum), pair| (count + 1, sum + weight(pair)))
    }

    /// Twice the most that any matching can weigh. Of `i128`, since sums of a million large duals fit nowhere else.
    pub fn dual_sum(&self) -> i128 {
        let vertices: i128 = self.y.iter().map(|y| i128::from(*y)).sum();
        let blossoms = self.nest.all_blossoms().map(|blossom| {
            let size = self.nest.vertices_of(blossom).len();
            i128::from(self.nest.blossom(blossom).z) * (size as i128 - 1) / 2
        });
        vertices + blossoms.sum::<i128>()
    }

    /// Checked in debug builds wherever a search ends.
    #[cfg(debug_assertions)]
    pub fn assert_invariants(&self, graph: &Graph) {
        for (u, v, weight) in graph.pairs() {
            let slack = self.slack(u, v, weight);
            assert!(slack >= 0, "the duals cover the edge {u}–{v}");
            assert!(slack == 0 || self.mates[u] != Some(v), "the matched edge {u}–{v} is tight");
        }
        for v in 0..graph.len() {
            assert!(self.y[v] >= 0, "y({v}) is not negative");
            assert!(self.mates[v].is_none_or(|mate| self.mates[mate] == Some(v)), "the mate of {v} has {v}");
        }
        for blossom in self.nest.all_blossoms() {
            let (ring, vertices) = (self.nest.blossom(blossom), self.nest.vertices_of(blossom));
            assert!(ring.z >= 0, "z is not negative");
            let within = |v: &&usize| self.mates[**v].is_some_and(|mate| vertices.contains(&mate));
            assert!(
                vertices.iter().filter(within).count() == vertices.len() - 1,
                "all but the base are matched within"
            );
            for (u, v) in &ring.edges {
                let weight = graph.weight(*u, *v);
                assert!(
                    weight.is_some_and(|weight| self.slack(*u, *v, weight) == 0),
                    "the ring's edge {u}–{v} is tight"
                );
            }
        }
    }
}
