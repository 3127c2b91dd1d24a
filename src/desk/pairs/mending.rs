//! Where somebody is left over though every pair that is decided on stands: whether more would have a partner if some
//! of these pairs were broken up, and which are the fewest.

use std::collections::{HashMap, HashSet};

use super::problem::{Objective, Problem};
use super::{PairingInput, Suggestion, suggest_by};
use crate::domain::RegistrationId;
use crate::domain::partnership::{Decided, Difference, Mending};
use crate::matching::{self, Goal, Pairs};

/// In rounds larger than this it is not looked for: all pairs are scored again, those that are decided on, too.
const MOST_TO_MEND: usize = 1_000;

/// The way to give more a partner than in `now`, the suggestion for this input: of all pairings of as many as there can
/// be the one that breaks up the fewest told pairs, then the fewest others that are decided on; then as ever. Only
/// the `movable` pairs of those that are settled are broken up. The inner `None` where it would help nobody, the outer
/// where `keep_going` said no.
pub fn mend(
    mut input: PairingInput<'_>,
    movable: &[Decided],
    now: &Suggestion,
    objective: Objective,
    keep_going: &dyn Fn() -> bool,
) -> Option<Option<Mending>> {
    if now.proposal.left_over.is_empty() || movable.is_empty() || input.registrations.len() > MOST_TO_MEND {
        return Some(None);
    }
    let settled = std::mem::take(&mut input.settled);
    let but = |pairs: &[&Decided]| -> Vec<Vec<RegistrationId>> {
        settled.iter().filter(|group| !pairs.iter().any(|pair| pair.members == **group)).cloned().collect()
    };
    let all: Vec<&Decided> = movable.iter().collect();
    input.settled = but(&all);
    let mut problem = Problem::new(&input, keep_going)?;
    let free: Vec<&Decided> = movable.iter().filter(|pair| moves(&problem, pair).is_some()).collect();
    if free.len() < movable.len() {
        input.settled = but(&free);
        problem = Problem::new(&input, keep_going)?;
    }
    let Some(broken) = broken(&problem, &free, now.proposal.groups.len(), keep_going)? else { return Some(None) };
    input.settled = but(&broken);
    let mended = suggest_by(&input, objective, keep_going)?.proposal;
    let alone: HashSet<RegistrationId> = mended.left_over.iter().map(|left| left.registration).collect();
    let before = now.proposal.left_over.iter().map(|left| left.registration);
    Some(Some(Mending {
        broken: broken.into_iter().cloned().collect(),
        included: before.filter(|id| !alone.contains(id)).collect(),
        new: Difference::between(&now.proposal.groups, &mended.groups).new,
        proposal: mended,
    }))
}

/// The places of a pair that may be one as things are, and that no lock binds.
fn moves(problem: &Problem, pair: &Decided) -> Option<(usize, usize)> {
    let [a, b] = pair.members.as_slice() else { return None };
    let (a, b) = problem.place(*a).zip(problem.place(*b))?;
    let bound = problem.is_bound(a) || problem.is_bound(b);
    (!bound && problem.allows(a, b)).then_some((a.min(b), a.max(b)))
}

/// The pairs to be broken up. `groups` are those that there are beside them while they stand. The inner `None` where
/// no more can be matched, the outer where `keep_going` said no.
fn broken<'a>(
    problem: &Problem,
    movable: &[&'a Decided],
    groups: usize,
    keep_going: &dyn Fn() -> bool,
) -> Option<Option<Vec<&'a Decided>>> {
    // All points and all who waited together weigh less than one accepted pair, all accepted pairs less than a told one.
    let size = i64::try_from(problem.len()).unwrap_or(i64::MAX) + 2;
    let (accepted, told) = (problem.everything() * size, problem.everything() * size * size);
    let places = movable.iter().filter_map(|pair| moves(problem, pair).map(|places| (places, *pair)));
    let kept: HashMap<(usize, usize), &Decided> = places.collect();
    let bonus = |pair: &Decided| if pair.told { told } else { accepted };
    let bound = problem.bound();
    let free: Vec<usize> = bound.left_over().collect();
    let weight = |i: usize, j: usize| {
        let (a, b) = (free[i].min(free[j]), free[i].max(free[j]));
        Some(problem.weight(a, b)? + kept.get(&(a, b)).map_or(0, |pair| bonus(pair)))
    };
    let ids = problem.ids(&free);
    let graph = matching::Problem { ids: &ids, pairs: Pairs::Scored(&weight) };
    let Ok(answer) = matching::solve(&graph, Goal::MaximumCardinality, keep_going) else { return Some(None) };
    if !answer.optimal {
        return None;
    }
    if answer.pairs().count() + bound.groups() <= groups + kept.len() {
        return Some(None);
    }
    let made: HashSet<(usize, usize)> =
        answer.pairs().map(|(i, j)| (free[i].min(free[j]), free[i].max(free[j]))).collect();
    let mut broken: Vec<&Decided> = kept.iter().filter(|(pair, _)| !made.contains(pair)).map(|(_, one)| *one).collect();
    broken.sort_by_key(|pair| pair.members.clone());
    Some(Some(broken))
}
