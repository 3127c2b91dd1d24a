//! Partnerships: libraries joined, why, and the wishes that bind the pairing.

mod alternative;
mod choice;
mod contact;
mod cost;
mod difference;
mod distribution;
mod earlier;
mod ferry;
mod kept;
mod later;
mod mending;
mod reasons;
mod score;
mod side;
mod size;
mod terms;
mod trial;
mod trio;

use serde::{Deserialize, Serialize};

use super::{Actor, Cents, EntryId, Metres, PartnershipId, RegistrationId, RoundId, TopicId};
use crate::i18n::Phrase;

pub use alternative::{Alternative, Move, Naming, Way, joined};
pub use choice::{Choice, Offer, Refused};
pub use contact::{Contact, LogEntry, PartnershipEdit, newest_of_each};
pub use cost::KilometreCost;
pub use difference::{Difference, Worse};
pub use distribution::{Distribution, Scores, Step};
pub use earlier::{Earlier, EarlierPair, PastPartnership};
pub use ferry::{ferry_to, needs_ferry};
pub use kept::{BesideRow, KeptProposal, proposal_name, side_by_side};
pub use later::MetBefore;
pub use mending::{Decided, Mending};
pub use score::{
    FULL, NEUTRAL, Points, most_points, never_pairs_an_unknown_place, never_pairs_one_municipality, points, score,
};
pub use side::Side;
pub use size::{Measure, Size, comparable, together};
pub use terms::{Scale, Terms, Travel, ordered};
pub use trial::Trial;
pub use trio::trio_score;

/// How far a partnership has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PairStatus {
    /// Proposed by the optimiser; nobody has decided.
    Suggested,
    /// Decided; its visits exist. The libraries have not been told.
    Accepted,
    /// The libraries have been told and asked whether they agree.
    Asked,
    /// The libraries have agreed.
    Confirmed,
}

impl PairStatus {
    pub const ALL: [PairStatus; 4] =
        [PairStatus::Suggested, PairStatus::Accepted, PairStatus::Asked, PairStatus::Confirmed];

    pub fn code(self) -> &'static str {
        match self {
            PairStatus::Suggested => "suggested",
            PairStatus::Accepted => "accepted",
            PairStatus::Asked => "asked",
            PairStatus::Confirmed => "confirmed",
        }
    }

    pub fn from_code(code: &str) -> Option<PairStatus> {
        PairStatus::ALL.into_iter().find(|status| status.code() == code)
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("pair-status-{}", self.code()))
    }

    /// Whether somebody has decided on it, so that its visits exist.
    pub fn is_decided(self) -> bool {
        self != PairStatus::Suggested
    }
}

/// How well two registrations fit. All scores are hundredths of a point: 0 to 10 000.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    pub total: i64,
    pub size: i64,
    pub distance: i64,
    pub interests: i64,
    /// Estimated by road, one way. `None` where a position is not known.
    pub road: Option<Metres>,
    /// From door to door, one way, where somebody typed it; then the distance is scored by it.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// One sentence for each part and each adjustment, with its figures.
    pub reasons: Vec<Phrase>,
}

/// A group of registrations that the optimiser proposes, before anybody decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Two registrations, or three in a trio; the smaller numbers first.
    pub members: Vec<RegistrationId>,
    pub score: Score,
    /// A coordinator locked these together.
    pub locked: bool,
}

/// One that got no partner, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOver {
    pub registration: RegistrationId,
    pub reason: Phrase,
    /// What else is to be said of it: who can only meet whom, that it waited before.
    #[serde(default)]
    pub more: Vec<Phrase>,
    /// The cheapest ways to include it; the best trio, as the last resort, comes last. Empty where there is none.
    #[serde(default)]
    pub ways: Vec<Way>,
}

/// An answer of the optimiser for a whole round.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Proposal {
    pub groups: Vec<Group>,
    pub left_over: Vec<LeftOver>,
    /// Sum of the groups' scores, hundredths of a point.
    pub total: i64,
    /// No pairing of as many registrations can score more than this.
    pub upper_bound: i64,
    /// Travel of the whole proposal; an estimate. `None` where the year's rate is not set.
    pub estimated_cost: Option<Cents>,
    /// The newest journal entry when it was computed: what was written since, it does not know of.
    #[serde(default)]
    pub computed_from: Option<EntryId>,
}

impl Proposal {
    pub fn is_optimal(&self) -> bool {
        self.total == self.upper_bound
    }
}

/// A partnership as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partnership {
    pub id: PartnershipId,
    pub round: RoundId,
    pub status: PairStatus,
    pub group: Group,
    /// While it is only suggested: whose answer, libraries or topics have been changed since it was computed.
    pub changed: Vec<RegistrationId>,
    /// The coordinator who looks after it.
    pub owner: Option<Actor>,
    pub note: String,
    /// What the libraries agreed to develop together, in their words.
    pub topic: String,
    /// The same in the words of the vocabulary.
    pub topics: Vec<TopicId>,
    /// Whether they still meet, as somebody noted long after their visits.
    pub meets: Option<bool>,
    pub version: i64,
}

/// A coordinator's wish about two registrations, which the optimiser obeys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// These two belong together.
    Lock,
    /// These two never.
    Forbid,
}

impl Rule {
    pub const ALL: [Rule; 2] = [Rule::Lock, Rule::Forbid];

    pub fn code(self) -> &'static str {
        match self {
            Rule::Lock => "lock",
            Rule::Forbid => "forbid",
        }
    }

    pub fn from_code(code: &str) -> Option<Rule> {
        Rule::ALL.into_iter().find(|rule| rule.code() == code)
    }
}

/// A rule on a pair; `a` is the smaller number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PairRule {
    pub a: RegistrationId,
    pub b: RegistrationId,
    pub rule: Rule,
}

impl PairRule {
    pub fn new(a: RegistrationId, b: RegistrationId, rule: Rule) -> PairRule {
        PairRule { a: a.min(b), b: a.max(b), rule }
    }
}
