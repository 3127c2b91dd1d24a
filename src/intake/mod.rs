//! intake

pub mod edges;
