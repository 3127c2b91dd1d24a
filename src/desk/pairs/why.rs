//! Why some are joined, or are not, and what the other wish would cost. From solving again.

use super::PairingInput;
use super::asked::Asked;
use super::directory::Directory;
use super::left_over;
use super::pairing::Pairing;
use super::problem::Problem;
use crate::domain::partnership::{Alternative, LeftOver, never_pairs_an_unknown_place, score, trio_score};
use crate::domain::{PairRule, RegistrationId, Score};
use crate::i18n::{Arg, Phrase};

/// The answer about two registrations, or three; about one, the answer on it and its partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// Whom the answer is about, the smaller numbers first.
    pub registrations: Vec<RegistrationId>,
    /// `None` where they can never be joined, or one takes no part.
    pub score: Option<Score>,
    /// Whether they are joined in the best solution, coordinators' wishes on just these set aside.
    pub in_best: bool,
    /// Hundredths of a point that the whole loses by the opposite: by parting them where they are in
    /// the best solution, by joining them where they are not. Says little where `fewer_pairs` is
    /// not 0. `None` where there is no opposite.
    pub price: Option<i64>,
    /// How many pairs fewer there are by the opposite.
    pub fewer_pairs: usize,
    /// The best solution by the opposite.
    pub opposite: Option<Alternative>,
    /// Where it was asked about one that has no partner.
    pub left_over: Option<LeftOver>,
    /// The whole answer in sentences, parts of the score first.
    pub sentences: Vec<Phrase>,
}

impl Why {
    fn never(registrations: &[RegistrationId], sentence: Phrase) -> Why {
        Why {
            registrations: registrations.to_vec(),
            score: None,
            in_best: false,
            price: None,
            fewer_pairs: 0,
            opposite: None,
            left_over: None,
            sentences: vec![sentence],
        }
    }
}

/// Why these two or three are joined or not; of one, why it has the partner that it has, or none. A wish of the
/// coordinators about just these is set aside for the price, and said; their other wishes stand, and so do accepted
/// partnerships, but for the one asked about. `None` where `keep_going` said no.
pub fn why(mut input: PairingInput<'_>, asked: &[RegistrationId], keep_going: &dyn Fn() -> bool) -> Option<Why> {
    let mut asked = asked.to_vec();
    asked.sort();
    if asked.windows(2).any(|two| two[0] == two[1]) || !(1..=3).contains(&asked.len()) {
        return Some(Why::never(&asked, Phrase::new("pair-why-same")));
    }
    let accepted = input.settled.iter().position(|group| asked.iter().all(|id| group.contains(id)));
    if let Some(accepted) = accepted {
        let group = input.settled.remove(accepted);
        if asked.len() == 1 {
            asked = group;
            asked.sort();
        }
    }
    let problem = Problem::new(&input, keep_going)?;
    if let Some(outside) = asked.iter().find(|id| problem.place(**id).is_none()) {
        return Some(outside_of(&input, &asked, *outside));
    }
    let places: Vec<usize> = asked.iter().filter_map(|id| problem.place(*id)).collect();
    let mut why = match places[..] {
        [place] => about_one(problem, place, &input.rules, keep_going)?,
        _ => about_group(problem, &places, &input.rules, keep_going)?,
    };
    if accepted.is_some() {
        why.sentences.push(Phrase::new("pair-why-accepted"));
    }
    Some(why)
}

fn about_one(problem: Problem, place: usize, rules: &[PairRule], keep_going: &dyn Fn() -> bool) -> Option<Why> {
    let best = problem.solve(keep_going)?;
    let mut group = best.partners(place);
    if !group.is_empty() {
        group.push(place);
        group.sort_unstable();
        return about_group(problem, &group, rules, keep_going);
    }
    let id = problem.id(place);
    let (left_over, _) = left_over::explain(&problem, &best, keep_going)?;
    let left = left_over.into_iter().find(|left| left.registration == id)?;
    let name = |id| name_of(&problem, id);
    let mut why = Why::never(&[id], left.reason.clone());
    why.sentences.extend(left.more.iter().cloned());
    why.sentences.extend(left.ways.iter().map(|way| way.sentence(id, &name)));
    Some(Why { left_over: Some(left), ..why })
}

fn name_of(problem: &Problem, id: RegistrationId) -> String {
    problem.place(id).map_or_else(|| format!("#{id}"), |place| problem.name(place).to_owned())
}

fn about_group(problem: Problem, places: &[usize], rules: &[PairRule], keep_going: &dyn Fn() -> bool) -> Option<Why> {
    let asked: Vec<RegistrationId> = places.iter().map(|place| problem.id(*place)).collect();
    let Some(score) = score_of(&problem, places) else {
        let unknown = places.iter().any(|place| never_pairs_an_unknown_place(problem.side(*place)));
        return Some(Why::never(
            &asked,
            Phrase::new(if unknown { "pair-left-unknown" } else { "pair-why-municipality" }),
        ));
    };
    let mut sentences = score.reasons.clone();
    sentences.push(Phrase::new("pair-why-total").with("points", Arg::Points(score.total)));
    let forbidden = places.iter().any(|a| places.iter().any(|b| problem.is_forbidden(*a, *b)));
    let locked = problem.bound().is_joined(places);
    sentences.extend(forbidden.then(|| Phrase::new("pair-why-forbidden")));
    sentences
        .extend(locked.then(|| Phrase::new(if places.len() == 3 { "trio-why-locked" } else { "pair-why-locked" })));
    let mut why = Why::never(&asked, Phrase::new("pair-why-same"));
    (why.score, why.sentences) = (Some(score), sentences);
    let problem = problem.without_rules_among(places, rules);
    if let Some(place) = places.iter().find(|place| problem.is_bound(**place)) {
        why.sentences.push(Phrase::new("pair-why-locked-elsewhere").with("name", problem.name(*place)));
        return Some(why);
    }
    let solved = Asked::new(&problem, keep_going)?;
    why.in_best = solved.best.is_joined(places);
    let other = match places {
        [a, b] if why.in_best => solved.apart(*a, *b, keep_going)?,
        _ => solved.joined(places, keep_going)?,
    };
    why.add_opposite(&problem, &solved, &other, locked);
    Some(why)
}

fn score_of(problem: &Problem, places: &[usize]) -> Option<Score> {
    match *places {
        [a, b] => score(problem.side(a), problem.side(b), problem.terms()),
        [a, b, c] => trio_score([a, b, c].map(|place| problem.side(place)), problem.terms()),
        _ => None,
    }
}

impl Why {
    /// What a lock forces is said as what the lock costs: the pair is there.
    fn add_opposite(&mut self, problem: &Problem, solved: &Asked<'_>, other: &Pairing, is_locked: bool) {
        let opposite = solved.alternative(other);
        let price = opposite.price;
        self.price = Some(price);
        self.fewer_pairs = solved.best.groups().saturating_sub(other.groups());
        let trio = self.registrations.len() == 3;
        let key = match (self.in_best, self.fewer_pairs) {
            _ if trio && price < 0 => "trio-why-gains",
            _ if trio => "trio-why-costs",
            (true, 0) if price < 0 => "pair-why-chosen-gains",
            (false, 0) if price < 0 => "pair-why-forced-gains",
            (true, 0) => "pair-why-chosen",
            (true, _) => "pair-why-chosen-fewer",
            (false, 0) if is_locked => "pair-why-lock-costs",
            (false, 0) => "pair-why-forced",
            (false, _) => "pair-why-forced-fewer",
        };
        self.sentences.push(match self.fewer_pairs {
            fewer if fewer > 0 && !trio => Phrase::new(key).with("count", fewer),
            _ => Phrase::new(key).with("price", Arg::Points(price.abs())),
        });
        let name = |id| name_of(problem, id);
        if self.in_best {
            self.sentences.extend(opposite.second_best(&self.registrations, &name));
        }
        self.sentences.extend(opposite.sentences(&name));
        self.opposite = Some(opposite);
    }
}

/// One that takes no part: settled, or not accepted.
fn outside_of(input: &PairingInput<'_>, asked: &[RegistrationId], id: RegistrationId) -> Why {
    let directory = Directory::new(&input.libraries);
    let registration = input.registrations.iter().find(|registration| registration.id == id);
    let name = registration.map_or_else(|| format!("#{id}"), |registration| directory.name(registration));
    let settled = input.settled.iter().flatten().any(|settled| *settled == id);
    let key = if settled { "pair-why-settled" } else { "pair-why-not-accepted" };
    Why::never(asked, Phrase::new(key).with("name", name))
}
