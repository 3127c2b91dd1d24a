//! The names of records. A bare number never stands for one.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! numbered {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

macro_rules! named {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            pub fn new(name: impl Into<String>) -> $name {
                $name(name.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    )*};
}

numbered! {
    /// One registration period and all that follows from it.
    RoundId
    /// One answer to the form.
    RegistrationId
    /// Libraries joined.
    PartnershipId
    /// Libraries that were joined before this program knew of them.
    PastPartnershipId
    /// Pairs that were kept under a name.
    KeptId
    /// One entry of a contact log.
    LogId
    /// A file that is kept with a claim.
    AttachmentId
    /// A letter that was marked as sent.
    LetterId
    /// A mailbox of a library of the directory.
    MailboxId
    /// Guests going to a host on one day.
    VisitId
    /// A session in which the pairs are told what comes.
    InfoId
    /// One line of a visit's checklist.
    ItemId
    /// What libraries told of their visits.
    ReportId
    /// One plan of a visit's day as it came.
    PlanId
    /// One timed item of a visit's day.
    PlanItemId
    /// One invoice of travel costs.
    ClaimId
    /// One line of a claim.
    LineId
    /// A list of approved claims that was handed to the finance system.
    ExportId
    /// Books that were closed.
    ClosingId
    /// One entry of the journal; entries are ordered by it, never by time.
    EntryId
}

named! {
    /// A library site, by its id in the directory (`86074` in Kirkanta).
    LibraryId
    /// The official three-digit code of a municipality (`019` is Aura).
    MunicipalityCode
    /// A topic of the vocabulary (`events_adults`).
    TopicId
    /// Who acts: the name that the journal keeps.
    Actor
}

/// Marks one wish to write. The journal holds each at most once, so that a retry after a lost
/// connection never writes twice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OperationId(pub String);

impl OperationId {
    /// The mark of 128 random bits, in hexadecimal.
    pub fn of_bits(bits: [u8; 16]) -> OperationId {
        OperationId(bits.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}
