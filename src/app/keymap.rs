//! The one table of keys. Footer, help, palette, actions and the printed sheet come from it.

use super::{Command, Model};
use crate::i18n::Phrase;

/// A key with what it does, for the footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// As it is pressed: `a`, `g a`, `Enter`.
    pub keys: String,
    pub name: Phrase,
    /// The command behind it; `None` for the fixed keys of overlays and fields.
    pub command: Option<Command>,
}

/// The four to six actions that are possible right now, the most wanted first: of the topmost
/// overlay, else of the screen. While a chord is pending, its continuations.
pub fn footer(_model: &Model) -> Vec<Hint> {
    Vec::new()
}
