//! Files for others to open. Nothing is read here, and nothing that came from outside runs in what is
//! written.

pub mod letters;
mod spreadsheet;

pub use spreadsheet::spreadsheet;
