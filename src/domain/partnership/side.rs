//! One side of a possible pair: what the score needs to know of a registration.

use super::size::Size;
use crate::domain::topic::Interests;
use crate::domain::{LibraryId, MunicipalityCode, Position, RegistrationId};
use crate::i18n::{Lang, Phrase};

/// A registration as the score sees it. Of several sites the first stands for size and position.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    pub registration: RegistrationId,
    pub libraries: Vec<LibraryId>,
    pub municipalities: Vec<MunicipalityCode>,
    /// The name of the municipality.
    pub place: Phrase,
    /// How large it is, the measure to compare first in front. Empty where nobody knows.
    pub sizes: Vec<Size>,
    pub position: Option<Position>,
    /// Whether the way there goes by ferry.
    pub ferry: bool,
    /// The working language: that of the answer.
    pub language: Lang,
    pub interests: Interests,
    /// Municipalities with which the answer names a co-operation.
    pub named: Vec<MunicipalityCode>,
    /// Municipalities with which the answer says that it wants to go on.
    pub goes_on_with: Vec<MunicipalityCode>,
}
