//! Claims: the list, and the lines of the selected one with what the checks found.

use crate::app::{Model, Selection};
use crate::domain::{CheckedClaim, ClaimId, LineId};

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Claims {
    pub selection: Selection<ClaimId>,
    /// The line with the cursor while the focus is on the detail; a line of the selected claim.
    /// Its `top` counts lines; findings are not counted.
    pub line: Selection<LineId>,
}

/// The claims as listed.
pub fn rows(model: &Model) -> &[CheckedClaim] {
    &model.snapshot.claims
}

/// The selected claim.
pub fn selected(model: &Model) -> Option<&CheckedClaim> {
    let id = model.claims.selection.selected?;
    model.snapshot.claims.iter().find(|checked| checked.claim.id == id)
}
