//! Prices and ways are what solving again from the start gives.

use super::*;
use crate::domain::partnership::{Alternative, Way};

impl Made {
    /// Without what was wished about these among each other.
    fn without_rules(mut self, group: &[RegistrationId]) -> Made {
        self.rules.retain(|rule| !(group.contains(&rule.a) && group.contains(&rule.b)));
        self
    }

    /// For those whom no lock binds: what was locked with them could not be had, and is not to be had by this either.
    fn locking(&self, group: &[RegistrationId]) -> Made {
        let mut made = self.clone().without_rules(group);
        let touches = |rule: &PairRule| group.contains(&rule.a) || group.contains(&rule.b);
        made.rules.retain(|rule| rule.rule == Rule::Forbid || !touches(rule));
        match group {
            [a, b] => made.rule(a.0, b.0, Rule::Lock),
            [a, b, c] => made.trio([a.0, b.0, c.0]),
            _ => made,
        }
    }

    /// The sum of everybody's mean points to their partners, by the scores of all pairs.
    fn worth(&self, proposal: &Proposal) -> i64 {
        let scores = scores(&self.clone().without_rules(&self.ids()).input());
        let points = |a, b| scores.iter().find(|(one, other, _)| (*one, *other) == (a, b)).map_or(0, |(.., s)| s.total);
        let of = |group: &Group| match group.members[..] {
            [a, b] => 2 * points(a, b),
            [a, b, c] => points(a, b) + points(a, c) + points(b, c),
            _ => 0,
        };
        proposal.groups.iter().map(of).sum()
    }

    fn ids(&self) -> Vec<RegistrationId> {
        self.registrations.iter().map(|registration| registration.id).collect()
    }

    /// How many groups, how many of those who waited have partners, and the worth: what comes first in this order.
    fn rank(&self, proposal: &Proposal) -> (usize, usize, i64) {
        let joined = proposal.groups.iter().flat_map(|group| &group.members);
        let served = joined.filter(|id| self.waited.contains(id)).count();
        (proposal.groups.len(), served, self.worth(proposal))
    }
}

/// Both sides of every group say the same of it, and nobody moves from where they stay.
fn holds_together(alternative: &Alternative) {
    for one in &alternative.moves {
        assert_ne!(one.from, one.to);
        for (partners, of) in [(&one.from, 0), (&one.to, 1)] {
            for partner in partners {
                let other = alternative.of(*partner).expect("the partner moves as well");
                assert!([&other.from, &other.to][of].contains(&one.registration));
            }
        }
    }
}

fn applied(proposal: &Proposal, alternative: &Alternative) -> Vec<Vec<RegistrationId>> {
    let broken = alternative.broken();
    let groups = proposal.groups.iter().map(|group| group.members.clone());
    let mut groups: Vec<_> = groups.filter(|group| !broken.contains(group)).chain(alternative.made()).collect();
    groups.sort();
    groups
}

fn members(proposal: &Proposal) -> Vec<Vec<RegistrationId>> {
    proposal.groups.iter().map(|group| group.members.clone()).collect()
}

/// A round in which everybody could meet everybody, with an odd number.
fn five() -> Made {
    twins().with(&[90], "Musiikki")
}

#[test]
fn the_second_best_of_a_pair_is_whom_each_would_get_without_it() {
    let parted = twins().rule(1, 2, Rule::Forbid).suggest().proposal;
    let partner = |one: i64| {
        let group = parted.groups.iter().find(|group| group.members.contains(&id(one))).unwrap();
        group.members.iter().find(|other| **other != id(one)).unwrap().0
    };
    let said = sentences(&twins().why(&[1, 2]).sentences);
    for one in [1, 2] {
        let sentence = format!("Kirjasto {one}: the second best would be Kirjasto {}", partner(one));
        assert!(said.contains(&sentence), "{said}");
    }
}

#[test]
fn what_forcing_two_would_move_is_said() {
    let why = twins().why(&[1, 3]);
    let opposite = why.opposite.unwrap();
    assert_eq!(opposite.broken(), [[id(1), id(2)], [id(3), id(4)]]);
    assert_eq!(opposite.made(), [[id(1), id(3)], [id(2), id(4)]]);
    let said = sentences(&why.sentences);
    assert!(said.contains("Would break: Kirjasto 1 – Kirjasto 2"), "{said}");
    assert!(said.contains("Would score less: "), "{said}");
}

#[test]
fn an_accepted_pair_is_compared_as_if_it_were_free_again() {
    let mut made = twins();
    made.settled = vec![vec![id(1), id(2)]];
    let why = made.why(&[1, 2]);
    assert_eq!((why.in_best, why.price), (true, twins().why(&[1, 2]).price));
    assert!(sentences(&why.sentences).contains("Accepted already"));
    assert_eq!(made.why(&[1]), why, "of one member the whole pair");
    // The other accepted pair stands, so nobody is free to take the place.
    made.settled.push(vec![id(3), id(4)]);
    assert_eq!(made.why(&[1, 2]).fewer_pairs, 1);
}

#[test]
fn about_one_it_says_its_partner_or_why_it_has_none() {
    assert_eq!(twins().why(&[2]), twins().why(&[1, 2]));
    let alone = five().suggest().proposal.left_over.remove(0);
    let why = five().why(&[alone.registration.0]);
    assert_eq!((why.registrations, why.left_over), (vec![alone.registration], Some(alone)));
}

#[test]
fn a_locked_trio_is_a_group_and_beside_it_the_others_are_paired() {
    let made = five().trio([1, 2, 5]);
    let proposal = made.suggest().proposal;
    assert_eq!(members(&proposal), [vec![id(1), id(2), id(5)], vec![id(3), id(4)]]);
    assert!(proposal.groups[0].locked && proposal.left_over.is_empty() && proposal.is_optimal());
    // Three visits for the trio, two for the pair.
    assert!(proposal.estimated_cost > five().suggest().proposal.estimated_cost);
    // What the trio costs is asked with the trio's own lock set aside.
    assert_eq!(made.why(&[5, 1, 2]).price, five().why(&[1, 2, 5]).price);
    assert!(sentences(&made.why(&[1, 3]).sentences).contains("is locked with others"));
}

#[test]
fn who_waited_gets_a_partner_before_others_and_it_is_said() {
    let alone = five().suggest().proposal.left_over[0].registration;
    let made = Made { waited: vec![alone], ..five() };
    let proposal = made.suggest().proposal;
    assert!(proposal.left_over.iter().all(|left| left.registration != alone) && proposal.is_optimal());
    let group = proposal.groups.iter().find(|group| group.members.contains(&alone)).unwrap();
    assert!(sentences(&group.score.reasons).contains("left without a partner last time"));
    // But no pair is given up for it.
    let star = Made::default().with(&[1], "").with(&[2], "").with(&[2], "").with(&[1], "").rule(1, 3, Rule::Forbid);
    let waits = Made { waited: star.ids(), ..star.clone() };
    assert_eq!(waits.pairs().len(), star.pairs().len());
}

#[test]
fn these_three_can_only_meet_those_two() {
    let made =
        Made::default().with(&[1], "").with(&[1], "").with(&[1], "").with(&[1], "").with(&[2], "").with(&[3], "");
    let made = made.rule(5, 6, Rule::Forbid);
    let suggestion = made.suggest();
    let [shortage] = &suggestion.shortages[..] else { panic!("one shortage: {:?}", suggestion.shortages) };
    assert_eq!(shortage.groups, [[id(1)], [id(2)], [id(3)], [id(4)]]);
    assert_eq!((&shortage.only[..], shortage.left_over), (&[id(5), id(6)][..], 2));
    let said = say(Lang::En, &shortage.sentence);
    assert!(said.starts_with("These 4 can only meet those 2: "), "{said}");
    for left in &suggestion.proposal.left_over {
        assert_eq!(left.more, std::slice::from_ref(&shortage.sentence));
    }
    assert!(five().suggest().shortages.is_empty(), "one too many is nobody's wish");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_price_is_the_difference_of_two_solutions(made in rounds()) {
        let ids: Vec<RegistrationId> = made.ids();
        for (at, a) in ids.iter().enumerate() {
            for b in &ids[at + 1..] {
                let why = made.why(&[a.0, b.0]);
                let (Some(price), Some(opposite)) = (why.price, &why.opposite) else { continue };
                holds_together(opposite);
                // An accepted partnership that both are in is free again for the question.
                let mut free = made.clone().without_rules(&[*a, *b]);
                free.settled.retain(|group| !(group.contains(a) && group.contains(b)));
                let best = free.suggest().proposal;
                prop_assert_eq!(why.in_best, best.groups.iter().any(|group| group.members == [*a, *b]));
                let other = if why.in_best { free.clone().rule(a.0, b.0, Rule::Forbid) } else { free.locking(&[*a, *b]) };
                let other = other.suggest().proposal;
                prop_assert_eq!(price, (free.worth(&best) - free.worth(&other)) / 2, "{}–{}", a, b);
                prop_assert_eq!(why.fewer_pairs, best.groups.len() - other.groups.len());
                prop_assert_eq!(applied(&best, opposite), members(&other), "the moves lead to that solution");
            }
        }
    }

    #[test]
    fn the_ways_to_include_somebody_are_the_cheapest_that_there_are(made in rounds()) {
        let best = made.suggest().proposal;
        let free: Vec<RegistrationId> = members(&best).into_iter().filter(|group| {
            !best.groups.iter().any(|one| one.members == *group && one.locked)
        }).flatten().chain(best.left_over.iter().map(|left| left.registration)).collect();
        let rank = |group: &[RegistrationId]| made.rank(&made.locking(group).suggest().proposal);
        for left in &best.left_over {
            let own = left.registration;
            let can_meet = |other: RegistrationId| {
                scores(&made.input()).iter().any(|(a, b, _)| (*a, *b) == (own.min(other), own.max(other)))
            };
            let partners = free.iter().copied().filter(|other| *other != own && can_meet(*other));
            let mut by_hand: Vec<_> = partners.map(|other| rank(&[own.min(other), own.max(other)])).collect();
            by_hand.sort_by(|a, b| b.cmp(a));
            let (trios, pairs): (Vec<&Way>, Vec<&Way>) = left.ways.iter().partition(|way| way.is_trio());
            prop_assert_eq!(pairs.len(), by_hand.len().min(3 - trios.len()));
            for (way, rank) in pairs.iter().zip(by_hand) {
                let solved = made.locking(&way.group).suggest().proposal;
                prop_assert_eq!(made.rank(&solved), rank, "the next cheapest");
                prop_assert!(way.group.contains(&own));
            }
            for way in &left.ways {
                holds_together(&way.alternative);
                let solved = made.locking(&way.group).suggest().proposal;
                prop_assert_eq!(way.alternative.price, (made.worth(&best) - made.worth(&solved)) / 2);
                prop_assert_eq!(applied(&best, &way.alternative), members(&solved));
                prop_assert!(solved.left_over.iter().all(|other| other.registration != own), "it is included");
            }
        }
    }

    #[test]
    fn no_trio_includes_somebody_better_than_the_one_that_is_shown(made in rounds()) {
        let best = made.suggest().proposal;
        let bound: Vec<RegistrationId> =
            best.groups.iter().filter(|group| group.locked).flat_map(|group| group.members.clone()).collect();
        let settled: Vec<RegistrationId> = made.settled.iter().flatten().copied().collect();
        let free: Vec<RegistrationId> =
            made.ids().into_iter().filter(|id| !bound.contains(id) && !settled.contains(id)).collect();
        let scores = scores(&made.input());
        let meet = |a, b| scores.iter().any(|(one, other, _)| (*one, *other) == (a, b));
        let mut trios = Vec::new();
        for (at, a) in free.iter().enumerate() {
            for (next, b) in free.iter().enumerate().skip(at + 1) {
                let third = free[next + 1..].iter().filter(|c| meet(*a, *b) && meet(*a, **c) && meet(*b, **c));
                trios.extend(third.map(|c| [*a, *b, *c]));
            }
        }
        for left in &best.left_over {
            let own = left.registration;
            let shown = left.ways.iter().find(|way| way.is_trio()).map(|way| {
                let solved = made.locking(&way.group).suggest().proposal;
                (solved.groups.len(), made.worth(&solved))
            });
            let includes = |trio: &&[RegistrationId; 3]| trio.contains(&own);
            for trio in trios.iter().filter(includes) {
                let solved = made.locking(trio).suggest().proposal;
                // Who waited counts before the points in both; without them the order is by points alone.
                prop_assert!(!made.waited.is_empty() || shown >= Some((solved.groups.len(), made.worth(&solved))));
            }
            prop_assert!(shown.is_some() || !trios.iter().any(|trio| trio.contains(&own)));
        }
    }
}
