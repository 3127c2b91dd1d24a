//! The programme itself: its records, its words and its rules. Pure: no input or output, no
//! clock, no random numbers. Nothing here knows where a record is kept or how it is drawn.

pub mod access;
pub mod base64;
mod change;
pub mod claim;
pub mod day;
pub mod difference;
pub mod form;
pub mod handout;
mod hostile;
mod ids;
pub mod info;
mod journal;
pub mod letter;
pub mod listing;
mod money;
pub mod near;
pub mod own;
pub mod partnership;
mod person;
pub mod place;
mod presence;
pub mod registration;
pub mod report;
pub mod retention;
mod round;
pub mod search;
pub mod setting;
mod snapshot;
pub mod summary;
pub mod text_setting;
pub mod topic;
mod values;
pub mod visit;

pub use change::{Change, IncomingAnswer, PASTED, Seen, TravelTime, given, of_list, people, ticked};
pub use claim::{
    Came, Claim, ClaimDecision, ClaimStatus, Decided, Finding, Journey, Line, LineKind, NewClaim, NewLine, Particulars,
    Payer, Rate, ReceiptState, Severity,
};
pub use hostile::{MARK, clean, clean_line};
pub use ids::{
    Actor, AttachmentId, ClaimId, ClosingId, EntryId, ExportId, InfoId, ItemId, KeptId, LetterId, LibraryId, LineId,
    LogId, MailboxId, MunicipalityCode, OperationId, PartnershipId, PastPartnershipId, PlanId, PlanItemId,
    RegistrationId, ReportId, RoundId, TopicId, VisitId,
};
pub use info::{Attendance, GuestMark, InfoEdit, InfoGuest, InfoSession};
pub use journal::{Conflict, EntryKind, FieldChange, HistoryEntry, Receipt, RecordKey, Refusal, Verification};
pub use listing::Lines;
pub use money::{Cents, Metres};
pub use partnership::{
    Contact, EarlierPair, Group, KeptProposal, LeftOver, LogEntry, PairRule, PairStatus, Partnership, PartnershipEdit,
    PastPartnership, Proposal, Rule, Score,
};
pub use person::{Permission, Person, Role};
pub use place::{Library, LibraryKind, Position};
pub use presence::Present;
pub use registration::{
    Answer, EarlierRegistration, Flag, Meaning, PastMeeting, Registration, Settled, Status, Upkeep,
};
pub use report::{Report, ReportEdit};
pub use round::{NewRound, Round};
pub use snapshot::{CheckedClaim, Detail, Passage, ProposalFigures, RegistrationLine, Snapshot, number_apart};
pub use visit::{Item, Phase, Stage, Ticked, Visit, VisitKind};
