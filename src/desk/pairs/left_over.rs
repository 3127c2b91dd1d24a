//! Why one gets no partner, in words; found by solving again with it included, not by guessing.

use super::problem::{Objective, Pairing, Problem, Wish};
use crate::domain::LeftOver;
use crate::domain::partnership::never_pairs_an_unknown_place;
use crate::i18n::{Arg, Phrase};

/// In rounds larger than this the alternative is not looked for: each costs a solution of its own.
const MOST_TO_SOLVE_AGAIN: usize = 100;

/// One line for each that `best` leaves without a partner; `None` where `keep_going` said no.
pub(super) fn explain(problem: &Problem, best: &Pairing, keep_going: &dyn Fn() -> bool) -> Option<Vec<LeftOver>> {
    let alone = best.left_over().count();
    let explain_one = |place: usize| {
        let reason = match nobody_for(problem, place) {
            Some(reason) => reason,
            None => too_few(problem, best, place, alone == 1, keep_going)?,
        };
        Some(LeftOver { registration: problem.id(place), reason })
    };
    best.left_over().map(explain_one).collect()
}

/// Why nobody at all could be its partner; `None` where somebody could.
fn nobody_for(problem: &Problem, place: usize) -> Option<Phrase> {
    if never_pairs_an_unknown_place(problem.side(place)) {
        return Some(Phrase::new("pair-left-unknown"));
    }
    let others = || (0..problem.len()).filter(move |other| *other != place);
    let unlocked = |other: &usize| problem.locked_with(*other).is_none();
    if others().any(|other| problem.allows(place, other) && unlocked(&other)) {
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

/// It could have had a partner, but then another would have had none: the cheapest such other.
fn too_few(
    problem: &Problem,
    best: &Pairing,
    place: usize,
    odd: bool,
    keep_going: &dyn Fn() -> bool,
) -> Option<Phrase> {
    // A price in points says nothing where the sum comes last.
    let priced = problem.len() <= MOST_TO_SOLVE_AGAIN && problem.objective() == Objective::Total;
    let alternative = priced.then(|| problem.solve(Wish::Include(place), keep_going));
    let alternative = match alternative {
        Some(solved) => Some(solved?),
        None => None,
    };
    let waits = |pairing: &Pairing| pairing.left_over().find(|other| best.partner[*other].is_some());
    let plain = Phrase::new(if odd { "pair-left-odd" } else { "pair-left-short" });
    Some(match alternative.and_then(|pairing| waits(&pairing).map(|other| (other, pairing.total))) {
        Some((other, total)) => Phrase::new(if odd { "pair-left-odd-price" } else { "pair-left-short-price" })
            .with("other", problem.name(other))
            .with("price", Arg::Points(best.total - total)),
        None => plain,
    })
}
