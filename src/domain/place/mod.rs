//! Places: libraries, municipalities, consortia, and what a free text means by them.

mod library;

pub use library::{Library, LibraryKind, Position};
