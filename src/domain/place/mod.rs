//! Places: libraries, municipalities, consortia, and what a free text means by them.

mod coast;
mod denial;
mod directory;
mod gazetteer;
mod going_on;
mod inflect;
mod library;
mod lists;
mod mention;
mod reading;
mod remarks;
mod resolve;
#[cfg(test)]
mod resolve_tests;
#[cfg(test)]
pub(crate) mod samples;
mod shortlist;
mod spelling;
mod tokens;
mod words;

pub use coast::coast;
pub use directory::Directory;
pub use gazetteer::{
    Consortium, FormerMunicipality, Municipality, consortia, consortium_of, former_municipalities, municipalities,
    municipality, municipality_name, municipality_named,
};
pub use going_on::{may_want_to_go_on, would_go_on_with};
pub use library::{Library, LibraryKind, Position, position_of};
pub use mention::{Mention, Mentioned, mentions_in, municipalities_named};
pub use resolve::{Problem, Resolution, resolve};
pub use shortlist::{MOST_LIKELY, Shortlist, shortlist};
