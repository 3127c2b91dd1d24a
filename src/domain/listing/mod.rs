//! Which registrations of a round are listed, in which order, and how they are found: what the
//! interface and the command line share. Fast where a round has a hundred thousand of them.

mod lines;
#[cfg(test)]
mod samples;

pub use lines::Lines;
