//! Places: libraries, municipalities, consortia, and what a free text means by them.

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
mod words;

pub use directory::Directory;
pub use gazetteer::{
    Consortium, FormerMunicipality, Municipality, consortia, consortia_named, consortium_of, former_municipalities,
    municipalities, municipality, municipality_name, municipality_named,
};
pub use library::{Library, LibraryKind, Position};
pub use mention::municipalities_named;
pub use resolve::{Problem, Resolution, resolve};
