//! A form's export as far as a person has a say in it: which column is which field, who made the file, and
//! the mappings that were given a name. Files are not read here.

mod field;
mod notice;
mod profile;
mod seen;
mod service;
mod source;

pub use field::FormField;
pub use notice::{FileNotice, Garbled};
pub use profile::{KeptColumns, Profile, ProfileProblem};
pub use seen::{ColumnWish, Doubt, FormColumns, ProfileWish, SeenColumn};
pub use service::Service;
pub use source::ColumnSource;
