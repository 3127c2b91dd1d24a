//! One SQLite file: schema and migrations, reads, `apply(Change)`, and the journal from which undo,
//! history and live refresh come. The only room that speaks SQL.

mod error;

pub use error::StoreError;
