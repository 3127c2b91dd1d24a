//! A list to choose from, filtered by typing.

use std::collections::BTreeSet;

use crate::app::form::TextBox;
use crate::domain::{LibraryId, MunicipalityCode, RegistrationId, Seen, VisitId};
use crate::i18n::Phrase;

/// What a choice stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    File(String),
    Library(LibraryId, MunicipalityCode),
    Visit(VisitId),
    /// A round's code.
    Round(String),
}

/// What is done with the chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PickFor {
    /// A file of the inbox to preview.
    Import,
    /// The libraries that a registration means: several may be ticked.
    Libraries(Seen<RegistrationId>),
    /// The visit of a new claim.
    ClaimVisit,
    /// The round to look at.
    Round,
}

/// One entry of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub pick: Pick,
    pub label: Phrase,
    /// Said beside it, dimmed: a size, a date. May be empty.
    pub beside: Phrase,
}

/// A list on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Picker {
    pub purpose: PickFor,
    pub title: Phrase,
    pub query: TextBox,
    pub choices: Vec<Choice>,
    /// Index among `shown`; within it, or 0 while there are none.
    pub cursor: usize,
    /// Indices of `choices` that are ticked; always empty where one is chosen.
    pub ticked: BTreeSet<usize>,
    /// The list is still being read.
    pub waiting: bool,
    /// Why there is nothing to choose: an empty inbox, a folder that cannot be read.
    pub problem: Option<Phrase>,
    /// Indices of `choices` that fit what was typed, in order; kept by `update`.
    pub shown: Vec<usize>,
}

impl Picker {
    /// Whether several may be ticked (Tab ticks, Enter takes all).
    pub fn takes_several(&self) -> bool {
        matches!(self.purpose, PickFor::Libraries(_))
    }
}
