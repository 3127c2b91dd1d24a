//! desk

pub mod edges;
pub mod pairs;
