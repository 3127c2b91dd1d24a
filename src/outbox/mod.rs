//! Files for others to open. Nothing but what was written here before is read, and nothing that came from outside
//! runs in what is written.

mod anew;
mod handout;
pub mod letters;
mod pairs_table;
mod spreadsheet;

pub use anew::{Written, write_anew};
pub use handout::handout_html;
pub use pairs_table::{pairs_csv, pairs_xlsx};
pub use spreadsheet::spreadsheet;
