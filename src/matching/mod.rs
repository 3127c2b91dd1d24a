//! The optimiser: weights in, a matching and its proof out. It knows no libraries, and of a graph only how many
//! vertices there are and what each pair is worth.
//!
//! To read it from the start: [`graph`], then [`nest`] (what a blossom is), [`solution`] (the invariants on which
//! everything rests), [`start`] (where a search begins) and [`forest`] (the search itself). [`weights`] writes the
//! number of pairs and the breaking of ties into the weights, and [`solve`] puts it together. [`certificate`] is the proof
//! as data, [`checker`] checks it, [`witness`] says why not everybody has a mate. On these rest [`fairest`],
//! [`questions`] and [`trio`]; only [`large`], with [`candidates`], [`pricing`] and [`auction`], is about size.

mod answer;
mod auction;
mod candidates;
mod certificate;
mod checker;
mod fairest;
mod forest;
mod graph;
mod large;
mod nest;
mod pricing;
mod problem;
mod questions;
mod shared;
mod solution;
mod solve;
mod start;
#[cfg(test)]
mod tests;
mod trio;
mod weights;
mod witness;

pub use answer::{Answer, Scope};
pub use certificate::{Certificate, OddSet};
pub use checker::{Flaw, Proven, check, check_shortage};
pub use fairest::{Fairest, NO_STEP, fairest};
pub use problem::{Pairs, Problem};
pub use questions::{Cost, Solved};
pub use solve::{Perfect, perfect, solve};
pub use trio::Trio;
pub use weights::TooHeavy;
pub use witness::{Shortage, shortages};

/// What makes one matching better than another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// The largest sum of weights. A pair that adds nothing (zero or less) is never taken.
    MaximumWeight,
    /// The largest number of pairs; among those the largest sum of weights, which may be negative.
    MaximumCardinality,
}
