//! Marks: what the next approval, payment or list is about, all at once.

use super::Claims;
use crate::app::{Focus, Model, toggled, toggled_all};

/// Marks the selected claim, or no longer, and goes on to the next.
pub(super) fn mark(model: &mut Model) {
    if let Some(id) = model.claims.selection.selected {
        toggled(&mut model.claims.marks, id);
        if model.focus == Focus::List {
            model.step(1);
        }
    }
}

/// Marks all that is listed, or where all of that is marked takes those marks away.
pub(super) fn mark_all(model: &mut Model) {
    let Claims { marks, listed, .. } = &mut model.claims;
    toggled_all(marks, listed);
}
