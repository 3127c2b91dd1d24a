//! Another proposal beside the pairs that stand, to be taken as a whole or pair by pair.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashSet};

use super::{Difference, Group, KilometreCost, LeftOver, Proposal, most_points};
use crate::domain::RegistrationId;
use crate::i18n::Phrase;

/// A pair or trio as it would be scored now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub group: Group,
    /// Why it cannot be taken any more; then the group is as it was.
    pub refused: Option<Refused>,
}

/// Why a pair cannot be taken any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// This one is not accepted any more, or has a partner that is decided.
    NotFree(RegistrationId),
    /// This one says other than when the pair was computed.
    Changed(RegistrationId),
    /// This one is locked to somebody else.
    Locked(RegistrationId),
    /// The coordinators forbade it, or the rules of the programme do.
    NoPair,
}

impl Refused {
    pub fn phrase(self, name: &dyn Fn(RegistrationId) -> String) -> Phrase {
        match self {
            Refused::NotFree(id) => Phrase::new("offer-not-free").with("name", name(id)),
            Refused::Changed(id) => Phrase::new("offer-changed").with("name", name(id)),
            Refused::Locked(id) => Phrase::new("offer-locked").with("name", name(id)),
            Refused::NoPair => Phrase::new("offer-no-pair"),
        }
    }
}

/// What is taken of another proposal. In the beginning all of it that can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// In both.
    pub kept: Vec<Group>,
    /// In the other proposal alone, best first.
    pub new: Vec<Offer>,
    /// In the standing one alone, best first.
    pub gone: Vec<Offer>,
    stood: Vec<Group>,
    other: Proposal,
    cost: KilometreCost,
    /// Whoever can have a partner now.
    free: BTreeSet<RegistrationId>,
    /// Those of `new` by their place, then those of `gone`. No two of them share a member.
    picked: BTreeSet<usize>,
}

impl Choice {
    /// `stood` are the suggested pairs, `offers` those of `other`, both as they would be scored now; `free` are those who
    /// can have a partner now.
    pub fn new(
        stood: Vec<Offer>,
        offers: Vec<Offer>,
        other: Proposal,
        cost: KilometreCost,
        free: BTreeSet<RegistrationId>,
    ) -> Choice {
        let is_in = |offers: &[Offer], one: &Offer| offers.iter().any(|offer| offer.group.members == one.group.members);
        let stands: Vec<Offer> = stood.iter().filter(|offer| offer.refused.is_none()).cloned().collect();
        let kept = stands.iter().filter(|offer| is_in(&offers, offer)).map(|offer| offer.group.clone()).collect();
        let best_first = |mut offers: Vec<Offer>| {
            offers.sort_by_key(|offer| Reverse(offer.group.score.total));
            offers
        };
        let gone = best_first(stood.iter().filter(|offer| !is_in(&offers, offer)).cloned().collect());
        let new = best_first(offers.into_iter().filter(|offer| !is_in(&stands, offer)).collect());
        let stood = stood.into_iter().map(|offer| offer.group).collect();
        let mut choice = Choice { kept, new, gone, stood, other, cost, free, picked: BTreeSet::new() };
        choice.pick_all();
        choice
    }

    /// Whether some are joined otherwise than now.
    pub fn changes_pairs(&self) -> bool {
        !self.new.is_empty() || !self.gone.is_empty()
    }

    /// The pair at a place: first those of the other proposal alone, then those of the standing one alone.
    pub fn at(&self, place: usize) -> Option<&Offer> {
        self.new.get(place).or_else(|| self.gone.get(place.checked_sub(self.new.len())?))
    }

    pub fn is_picked(&self, place: usize) -> bool {
        self.picked.contains(&place)
    }

    /// Takes all of the other proposal that can be taken.
    pub fn pick_all(&mut self) {
        let possible = |place: &usize| self.new[*place].refused.is_none();
        self.picked = (0..self.new.len()).filter(possible).collect();
    }

    /// Takes the pair at a place, or leaves it out; those that share a member with one taken are left out.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub fn turn(&mut self, place: usize) -> Result<(), Refused> {
        let Some(wanted) = self.at(place).cloned() else { return Ok(()) };
        if let Some(reason) = wanted.refused {
            return Err(reason);
        }
        if !self.picked.remove(&place) {
            let mut picked = std::mem::take(&mut self.picked);
            let shares = |other: &Offer| other.group.members.iter().any(|one| wanted.group.members.contains(one));
            picked.retain(|other| !self.at(*other).is_some_and(shares));
            picked.insert(place);
            self.picked = picked;
        }
        Ok(())
    }

    /// Whether what is taken is the other proposal as it was.
    fn is_whole(&self) -> bool {
        self.kept.len() + self.picked.len() == self.other.groups.len()
            && self.picked.iter().all(|place| *place < self.new.len())
    }

    /// The proposal of the kept pairs and those picked. Who gets no partner by the choice is left over with that as
    /// the reason.
    pub fn taken(&self) -> Proposal {
        let picked = self.picked.iter().filter_map(|place| self.at(*place)).map(|offer| &offer.group);
        let mut groups: Vec<Group> = self.kept.iter().chain(picked).cloned().collect();
        groups.sort_by_key(|group| group.members.first().copied());
        let left_over = self.left_over(&groups);
        let total: i64 = groups.iter().map(|group| group.score.total).sum();
        // What was proven is of as many pairs. Else no more is known than that no pair has more than the full points.
        let proven = groups.len() == self.other.groups.len() && total <= self.other.upper_bound;
        let upper_bound = if proven { self.other.upper_bound } else { most_points(self.free.len()) };
        let estimated_cost = self.cost.estimate(&groups);
        Proposal { groups, left_over, total, upper_bound, estimated_cost, ..self.other.clone() }
    }

    /// Those who could have a partner and are in none of these.
    fn left_over(&self, groups: &[Group]) -> Vec<LeftOver> {
        let joined: HashSet<RegistrationId> = groups.iter().flat_map(|group| &group.members).copied().collect();
        let whole = self.is_whole();
        self.free.iter().filter(|id| !joined.contains(id)).map(|id| self.reason_for(*id, whole)).collect()
    }

    /// The ways to include one rest on the whole proposal, and so do not hold for a part of it.
    fn reason_for(&self, registration: RegistrationId, whole: bool) -> LeftOver {
        let known = self.other.left_over.iter().find(|left| left.registration == registration);
        let offered = || self.other.groups.iter().any(|group| group.members.contains(&registration));
        match known {
            Some(left) if whole => left.clone(),
            Some(left) => LeftOver { ways: Vec::new(), ..left.clone() },
            None => {
                let key = if offered() { "left-over-not-taken" } else { "left-over-unsolved" };
                LeftOver { registration, reason: Phrase::new(key), more: Vec::new(), ways: Vec::new() }
            }
        }
    }

    /// What is other than in the standing pairs, by what is taken.
    pub fn difference(&self, taken: &Proposal) -> Difference {
        Difference::between(&self.stood, &taken.groups)
    }

    /// The members of the standing pairs that this was laid beside.
    pub fn stood(&self) -> impl Iterator<Item = &[RegistrationId]> {
        self.stood.iter().map(|group| group.members.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Score;
    use crate::domain::setting::Settings;

    fn group(members: &[i64]) -> Group {
        let total = members.iter().map(|id| id * 137).sum::<i64>() % 10_000;
        let score = Score { total, size: 0, distance: 0, interests: 0, road: None, minutes: None, reasons: Vec::new() };
        let mut members: Vec<RegistrationId> = members.iter().map(|id| RegistrationId(*id)).collect();
        members.sort();
        Group { members, score, locked: false }
    }

    /// Twelve in groups of two or three in the order of a shuffle; here and there one cannot be taken any more.
    fn offers() -> impl Strategy<Value = Vec<Offer>> {
        let sizes = prop::collection::vec((2_usize..4, prop::bool::weighted(0.15)), 3..7);
        (Just((1..=12_i64).collect::<Vec<_>>()).prop_shuffle(), sizes).prop_map(|(order, sizes)| {
            let mut rest = order.as_slice();
            let mut offers = Vec::new();
            for (size, refused) in sizes {
                let (head, tail) = rest.split_at(size.min(rest.len()));
                rest = tail;
                if head.len() > 1 {
                    offers.push(Offer { group: group(head), refused: refused.then_some(Refused::NoPair) });
                }
            }
            offers
        })
    }

    fn choice() -> impl Strategy<Value = Choice> {
        (offers(), offers()).prop_map(|(stood, offers)| {
            let groups: Vec<Group> = offers.iter().map(|offer| offer.group.clone()).collect();
            let joined: Vec<RegistrationId> = groups.iter().flat_map(|group| group.members.clone()).collect();
            let left = (1..=12).map(RegistrationId).filter(|id| !joined.contains(id));
            let left_over = left.map(|registration| LeftOver {
                registration,
                reason: Phrase::verbatim("odd"),
                more: Vec::new(),
                ways: Vec::new(),
            });
            let total = groups.iter().map(|group| group.score.total).sum();
            let other =
                Proposal { left_over: left_over.collect(), groups, total, upper_bound: total, ..Proposal::default() };
            let free = (1..=12).map(RegistrationId).collect();
            Choice::new(stood, offers, other, KilometreCost::of(None, &Settings::default()), free)
        })
    }

    proptest! {
        #[test]
        fn whatever_is_ticked_nobody_is_in_two_pairs_or_forgotten_and_nothing_refused_is_taken(
            mut choice in choice(),
            turns in prop::collection::vec(0_usize..12, 0..12),
        ) {
            for place in turns {
                let picked = choice.is_picked(place);
                let wanted = choice.at(place).is_some_and(|offer| offer.refused.is_none());
                let turned = choice.turn(place);
                prop_assert_eq!(turned.is_err(), choice.at(place).is_some() && !wanted);
                prop_assert_eq!(choice.is_picked(place), wanted && !picked);
            }
            let taken = choice.taken();
            let mut seen = HashSet::new();
            for id in taken.groups.iter().flat_map(|group| &group.members) {
                prop_assert!(seen.insert(*id), "{id} is in two");
            }
            for left in &taken.left_over {
                prop_assert!(seen.insert(left.registration), "{} is left over and has a partner", left.registration);
            }
            for offer in choice.new.iter().chain(&choice.gone) {
                prop_assert!(offer.refused.is_none() || !taken.groups.contains(&offer.group));
            }
            prop_assert_eq!(seen.len(), 12, "somebody is forgotten");
            prop_assert!(taken.total <= taken.upper_bound);
            prop_assert_eq!(taken.total, taken.groups.iter().map(|group| group.score.total).sum::<i64>());
        }

        #[test]
        fn all_of_a_proposal_that_still_holds_is_the_proposal_itself(stood in offers(), mut offers in offers()) {
            for offer in &mut offers {
                offer.refused = None;
            }
            let mut groups: Vec<Group> = offers.iter().map(|offer| offer.group.clone()).collect();
            groups.sort_by_key(|group| group.members[0]);
            let total = groups.iter().map(|group| group.score.total).sum();
            let cost = KilometreCost::of(None, &Settings::default());
            let other = Proposal {
                groups,
                total,
                upper_bound: total,
                computed_from: Some(crate::domain::EntryId(7)),
                ..Proposal::default()
            };
            let free = other.groups.iter().flat_map(|group| group.members.clone()).collect();
            let choice = Choice::new(stood, offers, other.clone(), cost, free);
            prop_assert_eq!(choice.taken(), other);
        }
    }
}
