//! One side of a possible pair: what the score needs to know of a registration.

use std::collections::{HashMap, HashSet};

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
    /// Inhabitants of the municipality: there is no public size of a branch.
    pub population: Option<u32>,
    pub position: Option<Position>,
    /// Whether the way there goes by ferry.
    pub ferry: bool,
    /// The working language: that of the answer.
    pub language: Lang,
    pub interests: Interests,
    /// Municipalities with which the answer names a co-operation.
    pub named: Vec<MunicipalityCode>,
}

/// Who has been in a group with whom in earlier rounds.
#[derive(Debug, Clone, Default)]
pub struct Earlier(HashMap<LibraryId, HashSet<LibraryId>>);

impl Earlier {
    /// Each group holds all libraries of one partnership.
    pub fn new(groups: &[Vec<LibraryId>]) -> Earlier {
        let mut met: HashMap<LibraryId, HashSet<LibraryId>> = HashMap::new();
        for group in groups {
            for library in group {
                met.entry(library.clone()).or_default().extend(group.iter().filter(|other| *other != library).cloned());
            }
        }
        Earlier(met)
    }

    /// Whether a library of `a` has been in a group with one of `b`.
    pub fn have_met(&self, a: &Side, b: &Side) -> bool {
        let met = |library: &LibraryId| self.0.get(library);
        a.libraries.iter().filter_map(met).any(|others| b.libraries.iter().any(|library| others.contains(library)))
    }
}
