//! How well three fit: a trio is the last resort, and everybody in it meets both others.

use super::score::score;
use super::{Score, Side, Terms};
use crate::domain::Metres;
use crate::i18n::{Arg, Phrase};

/// The means of the three pairs within, with a sentence for each of them; `None` where two of the three may never
/// meet. The road is that of one visit on the way round: each visits the next.
pub fn trio_score([a, b, c]: [&Side; 3], terms: &Terms) -> Option<Score> {
    let pairs = [(a, b), (b, c), (a, c)];
    let scores = pairs.iter().map(|(one, other)| score(one, other, terms)).collect::<Option<Vec<_>>>()?;
    let mean = |part: &dyn Fn(&Score) -> i64| scores.iter().map(part).sum::<i64>() / 3;
    let known = |part: &dyn Fn(&Score) -> Option<i64>| {
        Some(scores.iter().map(part).collect::<Option<Vec<i64>>>()?.iter().sum::<i64>() / 3)
    };
    let reason = |((one, other), score): (&(&Side, &Side), &Score)| {
        Phrase::new("trio-reason")
            .with("a", one.place.clone())
            .with("b", other.place.clone())
            .with("points", Arg::Points(score.total))
    };
    let mut reasons: Vec<Phrase> = pairs.iter().zip(&scores).map(reason).collect();
    let around = |side: &Side| side.place.clone();
    reasons.push(Phrase::new("trio-visits").with("a", around(a)).with("b", around(b)).with("c", around(c)));
    Some(Score {
        total: mean(&|score| score.total),
        size: mean(&|score| score.size),
        distance: mean(&|score| score.distance),
        interests: mean(&|score| score.interests),
        road: known(&|score| score.road.map(|road| road.0)).map(Metres),
        minutes: known(&|score| score.minutes.map(i64::from)).and_then(|minutes| u32::try_from(minutes).ok()),
        reasons,
    })
}
