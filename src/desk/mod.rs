//! desk

pub mod pairs;
