//! A write that was refused because somebody else wrote first.

use crate::domain::Conflict;

/// Both sides of a conflict, to look at. Nothing of mine is written, nothing of theirs is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictView {
    pub conflict: Box<Conflict>,
    /// First visible row of the text; `ui` clamps it.
    pub top: u16,
}
