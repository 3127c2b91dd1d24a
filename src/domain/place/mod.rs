//! Places: libraries, municipalities, consortia, and what a free text means by them.

mod coast;
mod directory;
mod gazetteer;
mod inflect;
mod library;
mod mention;
mod reading;
mod resolve;
#[cfg(test)]
mod resolve_tests;
#[cfg(test)]
pub(crate) mod samples;
mod shortlist;
mod words;

pub use coast::coast;
pub use directory::Directory;
pub use gazetteer::{
    Consortium, FormerMunicipality, Municipality, consortia_named, former_municipalities, municipalities, municipality,
    municipality_name, municipality_named,
};
pub use library::{Library, LibraryKind, Position, position_of};
pub use mention::municipalities_named;
pub use resolve::{Problem, Resolution, resolve};
pub use shortlist::{MOST_LIKELY, Shortlist, shortlist};
