//! The use cases that the command line and the interface share. Ties intake, store and matching
//! together; prints nothing and draws nothing.

mod overview;

pub use overview::{left_of_budget, overview};
