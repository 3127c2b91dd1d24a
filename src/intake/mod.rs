//! Files from outside become domain values: form exports and directories of libraries. Nothing is written
//! here, and nothing of a file is believed before it is checked.

pub mod claims;
mod columns;
mod content;
mod date;
mod directory;
pub mod edges;
mod error;
mod form;
mod garbled;
mod grid;
mod list;
mod mailboxes;
pub mod past;
pub mod payments;
pub mod plans;
mod row_problem;
mod said;
pub mod sheet;
mod table;
mod text;
pub mod times;
mod twins;

pub use columns::Columns;
pub use content::{Content, Origin};
pub use date::DateProblem;
pub use directory::read_directory;
pub use error::{IntakeError, LibraryProblem};
pub use form::{Form, FormAnswer, FormRow};
pub use grid::Grid;
pub use mailboxes::{read_mailboxes, the_house_of};
pub use row_problem::{RowProblem, RowReason};
pub use table::Delimiter;
pub use text::{Encoding, MOST_MEGABYTES, decode};
