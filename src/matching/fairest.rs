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
    /// Why it cannot be better: with heavier pairs alone these shortages leave more vertices without a mate.
    pub shortages: Vec<Shortage>,
}

/// The fairest matching. `None` where `keep_going` said no.
///
/// # Errors
/// Weights too large for their number.
pub fn fairest(problem: &Problem<'_>, keep_going: &dyn Fn() -> bool) -> Result<Option<Fairest>, TooHeavy> {
    let pairs: Vec<(usize, usize, i64)> = problem.weights().collect();
    let mut weights: Vec<i64> = pairs.iter().map(|(.., weight)| *weight).collect();
    weights.sort_unstable();
    weights.dedup();
    let at_least = |least: i64| pairs.iter().copied().filter(|(.., weight)| *weight >= least).collect::<Vec<_>>();
    let most_pairs = |least: i64| most_pairs(problem.ids, &at_least(least), keep_going);
    let Some(everybody) = most_pairs(i64::MIN)? else { return Ok(None) };
    // As many can still be matched with weights from `good` on, and no longer with those from `bad` on.
    let (mut good, mut bad) = (0, weights.len());
    while good + 1 < bad {
        let middle = good.midpoint(bad);
        let Some(count) = most_pairs(weights[middle])? else { return Ok(None) };
        if count == everybody {
            good = middle;
        } else {
            bad = middle;
        }
    }
    let worst = weights.get(good).copied().filter(|_| everybody > 0);
    let allowed = at_least(worst.unwrap_or(i64::MIN));
    let answer = solve(&Problem { pairs: Pairs::Listed(&allowed), ..*problem }, Goal::MaximumCardinality, keep_going)?;
    let heavier = weights.get(bad).map_or(Vec::new(), |least| at_least(*least));
    let heavier = Problem { pairs: Pairs::Listed(&heavier), ..*problem };
    let most = solve(&heavier, Goal::MaximumCardinality, keep_going)?;
    let finished = answer.optimal && most.optimal;
    let shortages = if finished { shortages(&heavier, &most.partner) } else { Vec::new() };
    Ok(finished.then_some(Fairest { answer, worst, shortages }))
}

/// How many pairs can be made at once. `None` where `keep_going` said no.
fn most_pairs(
    ids: &[u64],
    pairs: &[(usize, usize, i64)],
    keep_going: &dyn Fn() -> bool,
) -> Result<Option<usize>, TooHeavy> {
    let alike: Vec<(usize, usize, i64)> = pairs.iter().map(|(a, b, _)| (*a, *b, 1)).collect();
    let answer = solve(&Problem { ids, pairs: Pairs::Listed(&alike) }, Goal::MaximumWeight, keep_going)?;
    Ok(answer.optimal.then(|| answer.pairs().count()))
}
