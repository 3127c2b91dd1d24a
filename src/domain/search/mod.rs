//! Finding registrations by a few words, as one remembers them: in any case form, with or without
//! the dots of ä and ö, with a slip of the finger. Which texts are searched is the caller's.

mod fold;
mod index;
mod query;
mod stem;

pub use fold::folded;
pub use index::Index;
pub use query::Query;
pub(in crate::domain) use stem::GRADES;
