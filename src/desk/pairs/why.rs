//! Why two are a pair, or are not, and what the other wish would cost. From solving again.

use super::PairingInput;
use super::directory::Directory;
use super::problem::{Pairing, Problem, Wish};
use crate::domain::partnership::{never_pairs_an_unknown_place, score};
use crate::domain::{RegistrationId, Score};
use crate::i18n::{Arg, Phrase};

/// The answer about two registrations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// `None` where they can never be a pair, or one takes no part.
    pub score: Option<Score>,
    /// Whether they are a pair in the best solution, coordinators' wishes on these two set aside.
    pub in_best: bool,
    /// Hundredths of a point that the whole loses by the opposite: by parting them where they are in
    /// the best solution, by joining them where they are not. Says little where `fewer_pairs` is
    /// not 0. `None` where there is no opposite.
    pub price: Option<i64>,
    /// How many pairs fewer there are by the opposite.
    pub fewer_pairs: usize,
    /// The whole answer in sentences, parts of the score first.
    pub sentences: Vec<Phrase>,
}

impl Why {
    fn never(sentence: Phrase) -> Why {
        Why { score: None, in_best: false, price: None, fewer_pairs: 0, sentences: vec![sentence] }
    }
}

/// Why these two are joined or not. A wish of the coordinators about just these two is set aside for
/// the price, and said; their other wishes stand.
pub fn why(input: &PairingInput<'_>, a: RegistrationId, b: RegistrationId) -> Why {
    if a == b {
        return Why::never(Phrase::new("pair-why-same"));
    }
    let go_on = || true;
    let Some(problem) = Problem::new(input, &go_on) else { return outside(input, a) };
    let (Some(first), Some(second)) = (problem.place(a), problem.place(b)) else {
        return outside(input, if problem.place(a).is_none() { a } else { b });
    };
    let Some(score) = score(problem.side(first), problem.side(second), problem.terms()) else {
        let unknown = [first, second].into_iter().any(|place| never_pairs_an_unknown_place(problem.side(place)));
        return Why::never(Phrase::new(if unknown { "pair-left-unknown" } else { "pair-why-municipality" }));
    };
    let mut sentences = score.reasons.clone();
    sentences.push(Phrase::new("pair-why-total").with("points", Arg::Points(score.total)));
    if problem.is_forbidden(first, second) {
        sentences.push(Phrase::new("pair-why-forbidden"));
    }
    let is_locked = problem.is_locked(first, second);
    if is_locked {
        sentences.push(Phrase::new("pair-why-locked"));
    }
    let mut why = Why { score: Some(score), in_best: false, price: None, fewer_pairs: 0, sentences };
    let problem = problem.without_rule(first, second);
    let locked = [first, second].into_iter().find(|place| problem.locked_with(*place).is_some());
    if let Some(locked) = locked {
        why.sentences.push(Phrase::new("pair-why-locked-elsewhere").with("name", problem.name(locked)));
        return why;
    }
    let Some(best) = problem.solve(Wish::Best, &go_on) else { return why };
    why.in_best = best.partner[first] == Some(second);
    let opposite = if why.in_best { Wish::Part(first, second) } else { Wish::Join(first, second) };
    let Some(other) = problem.solve(opposite, &go_on) else { return why };
    why.add_price(&best, &other, is_locked);
    why
}

impl Why {
    /// What a lock forces is said as what the lock costs: the pair is there.
    fn add_price(&mut self, best: &Pairing, other: &Pairing, is_locked: bool) {
        let price = best.total - other.total;
        self.price = Some(price);
        self.fewer_pairs = best.pairs().count() - other.pairs().count();
        let key = match (self.in_best, self.fewer_pairs) {
            (true, 0) => "pair-why-chosen",
            (true, _) => "pair-why-chosen-fewer",
            (false, 0) if is_locked => "pair-why-lock-costs",
            (false, 0) => "pair-why-forced",
            (false, _) => "pair-why-forced-fewer",
        };
        let sentence = Phrase::new(key);
        self.sentences.push(match self.fewer_pairs {
            0 => sentence.with("price", Arg::Points(price)),
            fewer => sentence.with("count", fewer),
        });
    }
}

/// One that takes no part: settled, or not accepted.
fn outside(input: &PairingInput<'_>, id: RegistrationId) -> Why {
    let directory = Directory::new(&input.libraries);
    let registration = input.registrations.iter().find(|registration| registration.id == id);
    let name = registration.map_or_else(|| format!("#{id}"), |registration| directory.name(registration));
    let settled = input.settled.contains(&id);
    let key = if settled { "pair-why-settled" } else { "pair-why-not-accepted" };
    Why::never(Phrase::new(key).with("name", name))
}
