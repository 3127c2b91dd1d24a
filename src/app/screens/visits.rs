//! Visits: the list, and the checklist of the selected one.

use crate::app::{Model, Selection};
use crate::domain::{ItemId, Visit, VisitId};

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Visits {
    pub selection: Selection<VisitId>,
    /// The item with the cursor while the focus is on the detail; an item of the selected visit.
    /// Its `top` counts items; headings of phases are not counted.
    pub item: Selection<ItemId>,
}

/// The visits as listed.
pub fn rows(model: &Model) -> &[Visit] {
    &model.snapshot.visits
}

/// The selected visit.
pub fn selected(model: &Model) -> Option<&Visit> {
    let id = model.visits.selection.selected?;
    model.snapshot.visits.iter().find(|visit| visit.id == id)
}
