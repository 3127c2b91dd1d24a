//! The optimiser: weights in, a matching out. It knows no libraries, and of a graph only how many
//! vertices there are and what a pair of them is worth. Which engine answers is private to this room.

mod encoding;
mod solve;

pub use solve::solve;

/// What makes one matching better than another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objective {
    /// The largest sum of weights. A pair that adds nothing (zero or less) is never taken.
    MaximumWeight,
    /// The largest number of pairs; among those the largest sum of weights, which may be negative.
    MaximumCardinality,
}

/// Who is joined with whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    /// The partner of each vertex; always mutual.
    pub partner: Vec<Option<usize>>,
    /// Sum of the weights of the pairs, held at the ends of `i64`.
    pub total: i64,
}

impl Matching {
    /// The pairs, the smaller vertex first, in the order of the smaller vertex.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.partner.iter().enumerate().filter_map(|(a, b)| b.filter(|b| a < *b).map(|b| (a, b)))
    }
}
