//! What solving a round with other settings would give: figures to look at, nothing to save.

use super::{Difference, Group, Proposal};
use crate::domain::{Cents, RegistrationId};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    pub pairs: usize,
    pub left_over: usize,
    /// Hundredths of a point.
    pub total: i64,
    /// The one that scores least, hundredths of a point.
    pub worst: Option<(Vec<RegistrationId>, i64)>,
    pub estimated_cost: Option<Cents>,
    /// How many stand among the suggested ones already.
    pub kept: usize,
    /// The others, best first.
    pub new: Vec<Vec<RegistrationId>>,
}

impl Trial {
    /// A proposal beside the groups that are suggested now.
    pub fn of(proposal: &Proposal, suggested: &[Group]) -> Trial {
        let Difference { kept, new, .. } = Difference::between(suggested, &proposal.groups);
        let worst = proposal.groups.iter().min_by_key(|group| group.score.total);
        Trial {
            pairs: proposal.groups.len(),
            left_over: proposal.left_over.len(),
            total: proposal.total,
            worst: worst.map(|group| (group.members.clone(), group.score.total)),
            estimated_cost: proposal.estimated_cost,
            kept,
            new,
        }
    }
}
