//! Files for others to open. Nothing but what was written here before is read, and nothing that came from outside
//! runs in what is written.

mod account_table;
mod accruals_table;
mod anew;
pub mod calendar;
mod export_table;
mod handout;
mod html;
pub mod letters;
mod memo;
mod memo_typst;
mod pairs_table;
mod site;
mod spreadsheet;
mod summary;
mod workbook;

pub use account_table::account_xlsx;
pub use accruals_table::{accruals_csv, accruals_xlsx};
pub use anew::{Written, open_without_following, write_anew};
pub use export_table::{export_csv, export_xlsx};
pub use handout::handout_html;
pub use memo::{memo_html, memo_text};
pub use memo_typst::{MEMO_DATA, MEMO_SOURCE, memo_data};
pub use pairs_table::{pairs_csv, pairs_xlsx};
pub use site::{SiteError, site, write_site};
pub use spreadsheet::spreadsheet;
pub use summary::{summary_markdown, summary_xlsx};
