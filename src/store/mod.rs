//! One SQLite file: schema and migrations, reads, `apply(Change)`, and the journal from which undo,
//! history and live refresh come. The only room that speaks SQL.

mod apply;
mod backup;
mod check;
mod connection;
mod drafts;
mod entry;
mod error;
mod forget;
mod health;
mod held;
mod history;
mod images;
mod keeping;
#[cfg(test)]
mod money_tests;
mod naming;
mod presence;
mod read;
#[cfg(test)]
mod roles_tests;
mod round_rows;
mod schema;
mod sweep;
mod take_back;
mod verify;
mod writing;

pub use backup::Backup;
pub use check::Violation;
pub use connection::Store;
pub use drafts::Drafts;
pub use error::StoreError;
pub use health::Symptom;
pub use held::{Held, Named};
pub use keeping::{Kept, Thing, folder_of};
pub use read::Searchable;
pub use writing::WriteWatch;
