//! Marks: what the next decision is about, all at once.

use super::Queue;
use crate::app::{Model, toggled, toggled_all};

/// Marks the selected registration, or no longer, and goes on to the next.
pub(super) fn mark(model: &mut Model) {
    if let Some(id) = model.queue.selection.selected {
        toggled(&mut model.queue.marks, id);
        model.step(1);
    }
}

/// Marks all that is listed, or where all of that is marked takes those marks away.
pub(super) fn mark_all(model: &mut Model) {
    let Queue { marks, listed, .. } = &mut model.queue;
    toggled_all(marks, listed);
}
