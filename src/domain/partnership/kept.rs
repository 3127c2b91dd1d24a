//! Proposals that are kept under a name, to be laid beside others.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::Proposal;
use crate::domain::{Actor, KeptId, RegistrationId, Seen, clean_line};
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

/// With whom one is joined in each of the proposals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BesideRow {
    pub registration: RegistrationId,
    /// By column; empty where it has no partner.
    pub partners: Vec<Vec<RegistrationId>>,
    pub differs: bool,
}

/// Everybody who is in one of the proposals; first those whose partner is not the same in all, the rest by their number.
pub fn side_by_side<'a>(proposals: impl IntoIterator<Item = &'a Proposal>) -> Vec<BesideRow> {
    let partners = |proposal: &Proposal| -> BTreeMap<RegistrationId, Vec<RegistrationId>> {
        let others = |members: &[RegistrationId], one| members.iter().copied().filter(|id| *id != one).collect();
        let groups = proposal.groups.iter().map(|group| &group.members);
        let joined = groups.flat_map(|members| members.iter().map(move |id| (*id, others(members, *id))));
        let alone = proposal.left_over.iter().map(|left| (left.registration, Vec::new()));
        alone.chain(joined).collect()
    };
    let of: Vec<_> = proposals.into_iter().map(partners).collect();
    let all: BTreeSet<RegistrationId> = of.iter().flat_map(|of| of.keys().copied()).collect();
    let row = |registration| {
        let partners: Vec<Vec<RegistrationId>> =
            of.iter().map(|of| of.get(&registration).cloned().unwrap_or_default()).collect();
        let differs = partners.windows(2).any(|two| two[0] != two[1]);
        BesideRow { registration, partners, differs }
    };
    let mut rows: Vec<BesideRow> = all.into_iter().map(row).collect();
    rows.sort_by_key(|row| (Reverse(row.differs), row.registration));
    rows
}
