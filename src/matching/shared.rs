//! The blossom duals that two vertices share, for whoever asks about very many pairs.

use super::nest::Nest;
use super::solution::Solution;

/// What [`Solution::shared_z`] says, prepared once.
pub(super) struct Shared<'a> {
    nest: &'a Nest,
    /// Of each node: how many blossoms are around it.
    depth: Vec<usize>,
    /// Of each node: the sum of its own dual, if it is a blossom, and of those around it.
    sum: Vec<i64>,
}

impl Shared<'_> {
    pub fn new(solution: &Solution) -> Shared<'_> {
        let nest = &solution.nest;
        let (mut depth, mut sum) = (vec![0; nest.len()], vec![0; nest.len()]);
        let mut open: Vec<usize> = nest.all_blossoms().filter(|blossom| nest.is_top(*blossom)).collect();
        open.iter().for_each(|top| sum[*top] = nest.blossom(*top).z);
        while let Some(blossom) = open.pop() {
            for child in &nest.blossom(blossom).children {
                (depth[*child], sum[*child]) = (depth[blossom] + 1, sum[blossom]);
                if nest.is_blossom(*child) {
                    sum[*child] += nest.blossom(*child).z;
                    open.push(*child);
                }
            }
        }
        Shared { nest, depth, sum }
    }

    /// The sum of the duals of the blossoms around both of two vertices.
    pub fn z(&self, u: usize, v: usize) -> i64 {
        if self.nest.top(u) != self.nest.top(v) {
            return 0;
        }
        let (mut u, mut v) = (u, v);
        while u != v {
            let deeper = if self.depth[u] >= self.depth[v] { &mut u } else { &mut v };
            match self.nest.around(*deeper) {
                Some(around) => *deeper = around,
                None => return 0,
            }
        }
        self.sum[u]
    }
}
