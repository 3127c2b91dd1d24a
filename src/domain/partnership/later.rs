//! What became of a partnership long after: whether its libraries still meet. The source hopes that a pair leads on
//! to a library swap or to a habit; half a year later one asks.

use chrono::NaiveDate;

use crate::domain::{Actor, PartnershipId, Seen};

/// A partnership, of any round, of which one would like to know whether it goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetBefore {
    pub partnership: Seen<PartnershipId>,
    /// The code of its round.
    pub round: String,
    /// The names of its libraries.
    pub libraries: Vec<String>,
    pub last_visit: NaiveDate,
    pub owner: Option<Actor>,
}
