//! Who sits at the same database at the same time.

use super::{Actor, RecordKey};

/// Another session, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    pub who: Actor,
    /// The record that is selected there; `None` where it is about none or about several.
    pub at: Option<RecordKey>,
}
