//! The other objective: as many pairs as there can be, then the worst pair as good as it can be, then the
//! largest sum. The weight of the worst pair is found by bisection over the weights there are.

use super::Goal;
use super::answer::Answer;
use super::problem::{Pairs, Problem};
use super::solve::solve;
use super::weights::TooHeavy;
use super::witness::{Shortage, shortages};

/// A fairest matching and its two proofs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fairest {
    /// The best matching of pairs that weigh no less than the worst; its certificate is about these pairs alone.
    pub answer: Answer,
    /// The weight of the worst pair; `None` where nobody can be joined.
    pub worst: Option<i64>,
    /// Why it cannot be better: with heavier pairs alone these shortages leave more vertices without a mate. Without
    /// steps that proves it.
    pub shortages: Vec<Shortage>,
}

/// A step that no weight holds.
pub const NO_STEP: i64 = 1 << 60;

/// The fairest matching. `None` where `keep_going` said no. A weight may hold whole steps, of which as many as can be
/// had come before fairness, but after the number of pairs; how good a pair is, is the rest, less than half a step either
/// way.
///
/// # Errors
/// Weights too large for their number.
pub fn fairest(problem: &Problem<'_>, step: i64, keep_going: &dyn Fn() -> bool) -> Result<Option<Fairest>, TooHeavy> {
    let pairs: Vec<(usize, usize, i64)> = problem.weights().collect();
    let mut weights: Vec<i64> = pairs.iter().map(|(.., weight)| rest(*weight, step)).collect();
    weights.sort_unstable();
    weights.dedup();
    let good_enough = |least: i64| move |(.., weight): &(usize, usize, i64)| rest(*weight, step) >= least;
    let at_least = |least: i64| pairs.iter().copied().filter(good_enough(least)).collect::<Vec<_>>();
    let most = |least: i64| most_pairs(problem.ids, &at_least(least), step, keep_going);
    let Some(everybody) = most(i64::MIN)? else { return Ok(None) };
    // As many can still be matched with weights from `good` on, and no longer with those from `bad` on.
    let (mut good, mut bad) = (0, weights.len());
    while good + 1 < bad {
        let middle = good.midpoint(bad);
        let Some(count) = most(weights[middle])? else { return Ok(None) };
        if count == everybody {
            good = middle;
        } else {
            bad = middle;
        }
    }
    let worst = weights.get(good).copied().filter(|_| everybody.0 > 0);
    let allowed = at_least(worst.unwrap_or(i64::MIN));
    let answer = solve(&Problem { pairs: Pairs::Listed(&allowed), ..*problem }, Goal::MaximumCardinality, keep_going)?;
    let heavier = weights.get(bad).map_or(Vec::new(), |least| at_least(*least));
    let heavier = Problem { pairs: Pairs::Listed(&heavier), ..*problem };
    let most = solve(&heavier, Goal::MaximumCardinality, keep_going)?;
    let finished = answer.optimal && most.optimal;
    let shortages = if finished { shortages(&heavier, &most.partner) } else { Vec::new() };
    Ok(finished.then_some(Fairest { answer, worst, shortages }))
}

fn steps(weight: i64, step: i64) -> i64 {
    (weight + step / 2).div_euclid(step)
}

fn rest(weight: i64, step: i64) -> i64 {
    weight - steps(weight, step) * step
}

/// How much of what comes before fairness can be had at once: pairs, then steps. `None` where `keep_going` said no.
fn most_pairs(
    ids: &[u64],
    pairs: &[(usize, usize, i64)],
    step: i64,
    keep_going: &dyn Fn() -> bool,
) -> Result<Option<(usize, i64)>, TooHeavy> {
    let steps: Vec<(usize, usize, i64)> = pairs.iter().map(|(a, b, weight)| (*a, *b, steps(*weight, step))).collect();
    let answer = solve(&Problem { ids, pairs: Pairs::Listed(&steps) }, Goal::MaximumCardinality, keep_going)?;
    Ok(answer.optimal.then(|| (answer.pairs().count(), answer.total)))
}
