//! Proposals that are kept under a name, to be laid beside others.

use chrono::{DateTime, Utc};

use super::Proposal;
use crate::domain::{Actor, KeptId, Seen, clean_line};
use crate::i18n::Phrase;

/// In characters: more would not stand in a column.
const LONGEST_NAME: usize = 40;

/// A proposal as it was when somebody kept it. Nothing has happened to anybody by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptProposal {
    pub id: KeptId,
    /// Unique in its round, whatever the capitals.
    pub name: String,
    pub kept_by: Actor,
    pub kept_at: DateTime<Utc>,
    pub proposal: Proposal,
    pub version: i64,
}

impl KeptProposal {
    pub fn seen(&self) -> Seen<KeptId> {
        Seen { id: self.id, version: self.version }
    }
}

/// A name as it is kept: one line.
///
/// # Errors
/// In words, where nothing is left of it or it is longer than 40 characters.
pub fn proposal_name(typed: &str) -> Result<String, Phrase> {
    let name = clean_line(typed).trim().to_owned();
    match name.chars().count() {
        0 => Err(Phrase::new("refused-no-proposal-name")),
        1..=LONGEST_NAME => Ok(name),
        _ => Err(Phrase::new("refused-long-proposal-name").with("most", LONGEST_NAME)),
    }
}
