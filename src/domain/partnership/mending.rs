//! The last resort where one is left without a partner: pairs that are decided on are broken up, as few as can be.

use super::{Proposal, joined};
use crate::domain::{PartnershipId, RegistrationId, Seen};
use crate::i18n::Phrase;

/// A pair that somebody has decided on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// As it was when this was worked out.
    pub seen: Seen<PartnershipId>,
    pub members: Vec<RegistrationId>,
    /// Whether its libraries know of it.
    pub told: bool,
}

/// What would give more a partner than leaving every decided pair as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mending {
    pub broken: Vec<Decided>,
    /// Who gets a partner by it, and has none otherwise.
    pub included: Vec<RegistrationId>,
    /// The groups that there are only by it.
    pub new: Vec<Vec<RegistrationId>>,
    /// What takes the place of the suggested pairs then.
    pub proposal: Proposal,
}

impl Mending {
    /// The two ways side by side, and what would be instead.
    pub fn sentences(&self, name: &dyn Fn(RegistrationId) -> String) -> Vec<Phrase> {
        let broken = |told: bool| {
            let pairs = self.broken.iter().filter(move |pair| pair.told == told);
            pairs.map(|pair| Phrase::verbatim(joined(&pair.members, name))).collect::<Vec<Phrase>>()
        };
        let breaks = |key: &str, pairs: Vec<Phrase>| {
            (!pairs.is_empty()).then(|| Phrase::new(key).with("count", pairs.len()).with("pairs", pairs))
        };
        let names: Vec<Phrase> = self.included.iter().map(|id| Phrase::verbatim(name(*id))).collect();
        let new: Vec<Phrase> = self.new.iter().map(|group| Phrase::verbatim(joined(group, name))).collect();
        let leave = Phrase::new("mend-leave").with("names", names);
        [Some(leave), breaks("mend-breaks-told", broken(true)), breaks("mend-breaks-accepted", broken(false))]
            .into_iter()
            .flatten()
            .chain([Phrase::new("mend-new").with("pairs", new)])
            .collect()
    }
}
