//! How the scores of a round lie: those of the pairs that are chosen among those of all pairs that there could be.

use super::FULL;
use crate::i18n::{Arg, Phrase};

/// The scale is cut into so many steps of ten points.
pub const STEPS: usize = 10;

/// Some scores, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scores {
    /// How many lie in each step, the lowest first.
    pub steps: [usize; STEPS],
    /// Their sum, hundredths of a point.
    pub sum: i64,
}

impl Scores {
    /// Takes in one of 0 to [`FULL`] hundredths of a point. The full score belongs to the last step.
    pub fn add(&mut self, hundredths: i64) {
        let step = usize::try_from(hundredths / step_width()).unwrap_or_default();
        self.steps[step.min(STEPS - 1)] += 1;
        self.sum += hundredths;
    }

    pub fn count(&self) -> usize {
        self.steps.iter().sum()
    }

    /// Hundredths of a point, half up; `None` of none.
    pub fn mean(&self) -> Option<i64> {
        let count = i64::try_from(self.count()).unwrap_or(i64::MAX);
        (count > 0).then(|| (self.sum + count / 2) / count)
    }
}

/// All pairs that there could be beside those that are chosen. Of three in a trio each two count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Distribution {
    pub possible: Scores,
    pub chosen: Scores,
}

/// One step of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Whole points. The last step ends with its upper bound, each other just below it.
    pub from: i64,
    pub to: i64,
    pub possible: usize,
    pub chosen: usize,
}

impl Distribution {
    /// The lowest first.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = Step> + '_ {
        let points = |step: usize| i64::try_from(step).unwrap_or_default() * step_width() / 100;
        (0..STEPS).map(move |step| Step {
            from: points(step),
            to: points(step + 1),
            possible: self.possible.steps[step],
            chosen: self.chosen.steps[step],
        })
    }

    /// How many there are of each, and their means.
    pub fn sentences(&self) -> impl Iterator<Item = Phrase> {
        let of = |key: &str, scores: &Scores| {
            let mean = scores.mean()?;
            Some(Phrase::new(key).with("count", scores.count()).with("mean", Arg::Points(mean)))
        };
        let none = || Some(Phrase::new("distribution-none-chosen"));
        let possible = of("distribution-possible-mean", &self.possible);
        let chosen = of("distribution-chosen-mean", &self.chosen).or_else(none);
        possible.into_iter().chain(chosen)
    }
}

/// Hundredths of a point.
fn step_width() -> i64 {
    FULL / i64::try_from(STEPS).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_score_lies_in_the_one_step_that_holds_it(all in prop::collection::vec(0..=FULL, 0..40)) {
            let mut distribution = Distribution::default();
            all.iter().for_each(|one| distribution.possible.add(*one));
            prop_assert_eq!(distribution.possible.count(), all.len());
            for step in distribution.steps() {
                let last = step.to == FULL / 100;
                let within = |one: &&i64| **one >= step.from * 100 && (**one < step.to * 100 || last);
                prop_assert_eq!(step.possible, all.iter().filter(within).count());
            }
            let mean = distribution.possible.mean();
            prop_assert_eq!(mean.is_none(), all.is_empty());
            if let Some(mean) = mean {
                prop_assert!(all.iter().any(|one| *one >= mean - 1) && all.iter().any(|one| *one <= mean));
            }
        }
    }
}
