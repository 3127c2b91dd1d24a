//! Why one gets no partner, in words, and the cheapest ways to include it; found by solving again with it
//! included, not by guessing.

use super::asked::Asked;
use super::pairing::Pairing;
use super::problem::{Objective, Problem};
use super::shortage::{self, Shortage};
use crate::domain::partnership::{LeftOver, Way, never_pairs_an_unknown_place};
use crate::i18n::Phrase;

/// In rounds larger than this the ways to include somebody are not looked for: each costs a solution of its own.
const MOST_TO_SOLVE_AGAIN: usize = 150;

/// In rounds larger than this nobody reads who can only meet whom, and every pair would have to be held at once.
const MOST_TO_LOOK_AT: usize = 1_000;

/// So many ways are shown. Of these one is a trio where there can be one: it is the last resort.
const WAYS: usize = 3;

/// One line for each that `best` leaves without a partner, and who can only meet whom; `None` where `keep_going` said
/// no.
pub(super) fn explain(
    problem: &Problem,
    best: &Pairing,
    keep_going: &dyn Fn() -> bool,
) -> Option<(Vec<LeftOver>, Vec<Shortage>)> {
    let alone: Vec<usize> = best.left_over().collect();
    // A price in points says nothing where the sum comes last.
    let priced = problem.len() <= MOST_TO_SOLVE_AGAIN && problem.objective() == Objective::Total;
    if alone.is_empty() {
        return Some((Vec::new(), Vec::new()));
    }
    let asked = if priced { Some(Asked::new(problem, keep_going)?) } else { None };
    let shortages = if problem.len() <= MOST_TO_LOOK_AT { shortage::of(problem, best) } else { Vec::new() };
    let explain_one = |place: &usize| {
        let (reason, ways) = match nobody_for(problem, *place) {
            Some(reason) => (reason, Vec::new()),
            None => {
                let ways = asked.as_ref().map_or(Some(Vec::new()), |asked| ways(problem, asked, *place, keep_going))?;
                // It could have had a partner, but then another would have had none.
                (Phrase::new(if alone.len() == 1 { "pair-left-odd" } else { "pair-left-short" }), ways)
            }
        };
        let id = problem.id(*place);
        let again = problem.has_waited(*place).then(|| Phrase::new("pair-left-again"));
        let short = shortages.iter().filter(|shortage| shortage.concerns(id)).map(|shortage| shortage.sentence.clone());
        Some(LeftOver { registration: id, reason, more: again.into_iter().chain(short).collect(), ways })
    };
    let left_over = alone.iter().map(explain_one).collect::<Option<Vec<LeftOver>>>()?;
    Some((left_over, shortages))
}

/// Why nobody at all could be its partner; `None` where somebody could.
fn nobody_for(problem: &Problem, place: usize) -> Option<Phrase> {
    if never_pairs_an_unknown_place(problem.side(place)) {
        return Some(Phrase::new("pair-left-unknown"));
    }
    let others = || (0..problem.len()).filter(move |other| *other != place);
    if others().any(|other| problem.allows(place, other) && !problem.is_bound(other)) {
        return None;
    }
    Some(Phrase::new(if others().any(|other| problem.allows(place, other)) {
        "pair-left-locked"
    } else if others().next().is_none() {
        "pair-left-alone"
    } else if others().any(|other| problem.is_forbidden(place, other)) {
        "pair-left-forbidden"
    } else {
        "pair-left-municipality"
    }))
}

/// The cheapest ways to include it, by pairs first, then by the best trio. `None` where `keep_going` said no.
pub(super) fn ways(
    problem: &Problem,
    asked: &Asked<'_>,
    place: usize,
    keep_going: &dyn Fn() -> bool,
) -> Option<Vec<Way>> {
    let trio = asked.best_trio(place, keep_going)?;
    let partners = asked.cheapest_partners(place, WAYS - usize::from(trio.is_some()), keep_going)?;
    let pairs = partners.into_iter().map(|partner| vec![place.min(partner), place.max(partner)]);
    let way = |group: Vec<usize>| {
        let alternative = asked.alternative(&asked.joined(&group, keep_going)?);
        Some(Way { group: group.into_iter().map(|place| problem.id(place)).collect(), alternative })
    };
    pairs.chain(trio.map(|trio| trio.to_vec())).map(way).collect()
}
