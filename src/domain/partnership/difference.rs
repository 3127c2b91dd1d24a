//! What another proposal changes in the one that stands.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Group;
use crate::domain::RegistrationId;
use crate::i18n::{Arg, Phrase};

/// One whose partner scores less than the one before; without a partner it has nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worse {
    pub registration: RegistrationId,
    /// Hundredths of a point.
    pub before: i64,
    pub after: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub kept: usize,
    /// Best first.
    pub new: Vec<Vec<RegistrationId>>,
    pub gone: Vec<Vec<RegistrationId>>,
    /// By how much the sum of the groups' scores grows, hundredths of a point. `None` where what is kept scores
    /// otherwise than before: the scales have been changed, and points of then are no points of now.
    pub points: Option<i64>,
    /// Who loses, most first; nobody where the points cannot be compared.
    pub worse: Vec<Worse>,
}

impl Difference {
    pub fn between(before: &[Group], after: &[Group]) -> Difference {
        let (old, new) = (by_members(before), by_members(after));
        let apart = |these: &BTreeMap<BTreeSet<RegistrationId>, &Group>, those: &BTreeMap<_, _>| {
            let mut apart: Vec<&Group> =
                these.iter().filter(|(members, _)| !those.contains_key(*members)).map(|(_, group)| *group).collect();
            apart.sort_by_key(|group| Reverse(group.score.total));
            apart.into_iter().map(|group| group.members.clone()).collect::<Vec<_>>()
        };
        let kept: Vec<_> = old.iter().filter_map(|(members, group)| Some((*group, *new.get(members)?))).collect();
        let comparable = kept.iter().all(|(then, now)| then.score.total == now.score.total);
        let sum = |groups: &[Group]| groups.iter().map(|group| group.score.total).sum::<i64>();
        Difference {
            kept: kept.len(),
            new: apart(&new, &old),
            gone: apart(&old, &new),
            points: comparable.then(|| sum(after) - sum(before)),
            worse: if comparable { worse(before, after) } else { Vec::new() },
        }
    }

    pub fn is_nothing(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }

    /// The whole of it in words.
    pub fn sentences(&self, name: &dyn Fn(RegistrationId) -> String) -> Vec<Phrase> {
        if self.is_nothing() {
            return vec![Phrase::new("difference-nothing")];
        }
        let pairs = Phrase::new("difference-pairs").with("kept", self.kept).with("new", self.new.len());
        let points = self.points.filter(|points| *points != 0).map(|points| {
            let key = if points > 0 { "difference-gained" } else { "difference-lost" };
            Phrase::new(key).with("points", Arg::Points(points.abs()))
        });
        let most = self.worse.first().map(|worse| {
            Phrase::new("difference-worse")
                .with("name", name(worse.registration))
                .with("before", Arg::Points(worse.before))
                .with("after", Arg::Points(worse.after))
        });
        [pairs].into_iter().chain(points).chain(most).collect()
    }
}

fn by_members(groups: &[Group]) -> BTreeMap<BTreeSet<RegistrationId>, &Group> {
    groups.iter().map(|group| (group.members.iter().copied().collect(), group)).collect()
}

fn worse(before: &[Group], after: &[Group]) -> Vec<Worse> {
    let of = |groups: &[Group]| -> BTreeMap<RegistrationId, i64> {
        groups.iter().flat_map(|group| group.members.iter().map(|id| (*id, group.score.total))).collect()
    };
    let now = of(after);
    let mut worse: Vec<Worse> = of(before)
        .into_iter()
        .map(|(registration, before)| Worse {
            registration,
            before,
            after: now.get(&registration).copied().unwrap_or(0),
        })
        .filter(|one| one.after < one.before)
        .collect();
    worse.sort_by_key(|one| (one.after - one.before, one.registration));
    worse
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Score;

    fn group(members: &[i64], total: i64) -> Group {
        let score = Score { total, size: 0, distance: 0, interests: 0, road: None, minutes: None, reasons: Vec::new() };
        Group { members: members.iter().map(|id| RegistrationId(*id)).collect(), score, locked: false }
    }

    /// Everybody in pairs, in the order of a shuffle; what two score depends on them alone.
    fn pairing() -> impl Strategy<Value = Vec<Group>> {
        Just((1..=9_i64).collect::<Vec<_>>())
            .prop_shuffle()
            .prop_map(|order| order.chunks_exact(2).map(|two| group(two, (two[0] * two[1] * 37) % 100)).collect())
    }

    proptest! {
        #[test]
        fn what_is_kept_and_new_is_what_comes_and_what_is_kept_and_gone_is_what_was(
            before in pairing(),
            after in pairing(),
        ) {
            let difference = Difference::between(&before, &after);
            prop_assert_eq!(difference.kept + difference.new.len(), after.len());
            prop_assert_eq!(difference.kept + difference.gone.len(), before.len());
            prop_assert_eq!(difference.is_nothing(), by_members(&before).keys().eq(by_members(&after).keys()));
            let back = Difference::between(&after, &before);
            prop_assert_eq!((&back.new, &back.gone), (&difference.gone, &difference.new));
            prop_assert_eq!(back.points, difference.points.map(|points| -points));
            let change = |worse: &[Worse]| worse.iter().map(|one| one.after - one.before).sum::<i64>();
            prop_assert_eq!(difference.points.map(|points| points * 2), Some(change(&difference.worse) - change(&back.worse)));
        }
    }

    #[test]
    fn points_of_other_scales_are_not_compared() {
        let before = [group(&[1, 2], 70), group(&[3, 4], 60)];
        let after = [group(&[2, 1], 80), group(&[3, 5], 20)];
        let difference = Difference::between(&before, &after);
        assert_eq!((difference.kept, difference.points, difference.worse.len()), (1, None, 0));
    }
}
