//! Pairs: accepted, suggested, left over, waiting.

use std::collections::BTreeSet;

use crate::app::{Model, Selection};
use crate::domain::{Partnership, PartnershipId, RegistrationId};
use crate::i18n::Phrase;

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pairs {
    pub selection: Selection<PairKey>,
    /// Marked partnerships are accepted together; two marked registrations are locked or forbidden.
    pub marks: BTreeSet<PairKey>,
    /// With the focus on the detail of a partnership: which member has the cursor, from 0.
    pub member: usize,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PairKey {
    Partnership(PartnershipId),
    /// A registration without a partnership.
    Registration(RegistrationId),
}

/// The part of the list that a row belongs to, in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    Suggested,
    LeftOver,
    /// Accepted to the round, but not in any proposal yet.
    Waiting,
    Accepted,
}

impl Section {
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Section::Suggested => "section-suggested",
            Section::LeftOver => "section-left-over",
            Section::Waiting => "section-waiting",
            Section::Accepted => "section-accepted",
        })
    }
}

/// One row of the list. The sections are contiguous.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairRow<'a> {
    Suggested(&'a Partnership),
    LeftOver(RegistrationId, &'a Phrase),
    Waiting(RegistrationId),
    Accepted(&'a Partnership),
}

impl PairRow<'_> {
    pub fn key(&self) -> PairKey {
        match self {
            PairRow::Suggested(partnership) | PairRow::Accepted(partnership) => PairKey::Partnership(partnership.id),
            PairRow::LeftOver(registration, _) | PairRow::Waiting(registration) => PairKey::Registration(*registration),
        }
    }

    pub fn section(&self) -> Section {
        match self {
            PairRow::Suggested(_) => Section::Suggested,
            PairRow::LeftOver(..) => Section::LeftOver,
            PairRow::Waiting(_) => Section::Waiting,
            PairRow::Accepted(_) => Section::Accepted,
        }
    }
}

/// The rows as listed. Sections have no rows of their own: each row carries its section.
pub fn rows(_model: &Model) -> Vec<PairRow<'_>> {
    Vec::new()
}

/// The selected row.
pub fn selected(model: &Model) -> Option<PairRow<'_>> {
    let key = model.pairs.selection.selected?;
    rows(model).into_iter().find(|row| row.key() == key)
}
