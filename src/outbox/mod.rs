//! Files for others to open. Nothing is read here, and nothing that came from outside runs in what is
//! written.

mod spreadsheet;

pub use spreadsheet::spreadsheet;
