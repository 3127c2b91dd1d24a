//! Things to read: why something is as it is.

use crate::domain::RegistrationId;
use crate::i18n::Phrase;

/// An explanation in sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyView {
    pub title: Phrase,
    /// One sentence each.
    pub lines: Vec<Phrase>,
    /// Those whose price is being worked out; the answer takes the place of the lines.
    pub asked: Option<Vec<RegistrationId>>,
    /// First visible row of the text; `ui` clamps it.
    pub top: u16,
}
