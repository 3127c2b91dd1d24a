//! Files from outside become domain values: form exports and directories of libraries. Nothing is written
//! here, and nothing of a file is believed before it is checked.

mod columns;
mod date;
mod directory;
pub mod edges;
mod error;
mod form;
pub mod past;
mod table;
mod text;

pub use columns::{Columns, Field};
pub use date::DateProblem;
pub use directory::read_directory;
pub use error::{IntakeError, LibraryProblem};
pub use form::{Form, FormAnswer, FormRow, RowProblem, RowReason, read_form};
pub use table::Delimiter;
pub use text::{Encoding, MOST_MEGABYTES};
