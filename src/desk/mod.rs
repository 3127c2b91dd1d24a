//! The use cases that the command line and the interface share. Ties intake, store and matching
//! together; prints nothing and draws nothing.

pub mod demo;
pub mod directory;
pub mod edges;
pub mod import;
#[cfg(test)]
mod import_tests;
mod overview;
pub mod pairs;
mod round_import;
mod round_pairs;
mod search;

pub use overview::{left_of_budget, overview, overview_after};
pub use round_import::{RoundImportError, prepare_import};
pub use round_pairs::{pair_scores, suggest_pairs, why_pair};
pub use search::RoundIndex;
