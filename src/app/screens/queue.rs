//! The queue of registrations: search, filter, marks, decisions.

use std::collections::BTreeSet;

use crate::app::form::TextBox;
use crate::app::{Model, Selection};
use crate::domain::{RegistrationId, RegistrationLine, Status};

/// The state of the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Queue {
    pub selection: Selection<RegistrationId>,
    /// What the next decision is about, all at once; the selected one where empty. Only ids of the
    /// snapshot.
    pub marks: BTreeSet<RegistrationId>,
    /// Only registrations of this status are listed; `None` lists all.
    pub filter: Option<Status>,
    /// Only registrations that fit these words are listed; empty lists all.
    pub search: TextBox,
    /// The search line has the cursor: keys are typed into it.
    pub searching: bool,
}

impl Default for Queue {
    fn default() -> Queue {
        Queue {
            selection: Selection::default(),
            marks: BTreeSet::new(),
            filter: None,
            search: TextBox::line(""),
            searching: false,
        }
    }
}

/// The registrations as listed: in the order of the snapshot, filtered.
pub fn rows(model: &Model) -> Vec<&RegistrationLine> {
    model.snapshot.registrations.iter().collect()
}

/// The line of the selected registration.
pub fn selected(model: &Model) -> Option<&RegistrationLine> {
    model.queue.selection.selected.and_then(|id| model.snapshot.registration(id))
}
