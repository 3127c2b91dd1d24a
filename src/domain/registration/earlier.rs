//! What became of the same library before: in earlier rounds, and before this program.

use crate::domain::{PairStatus, RegistrationId, Status};

/// A registration of an earlier round that named one of the same libraries, or that this one goes on from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierRegistration {
    pub id: RegistrationId,
    /// The code of its round.
    pub round: String,
    /// Its libraries in one line, as the lists have them.
    pub name: String,
    pub status: Status,
    pub reason: Option<String>,
    /// How far its partnership came; `None` where it had none.
    pub pair: Option<PairStatus>,
    /// With whom it was joined, each in one line.
    pub partners: Vec<String>,
}

/// A partnership of the same library from before this program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastMeeting {
    /// In a coordinator's words: "2022", "kevät 2023".
    pub period: String,
    /// With whom, each in one line.
    pub partners: Vec<String>,
}
