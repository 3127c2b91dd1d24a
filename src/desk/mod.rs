//! The use cases that the command line and the interface share. Ties files, rules and records together;
//! prints nothing and draws nothing.

pub mod directory;
pub mod import;

#[cfg(test)]
mod import_tests;
