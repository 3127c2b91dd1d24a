//! The round as the optimiser sees it: registrations in the order of their numbers, the points
//! of each pair, the wishes that bind, and the ways to solve it under one wish more.

use std::collections::{HashMap, HashSet};

use super::PairingInput;
use super::directory::{Directory, side};
use crate::domain::partnership::{Earlier, FULL, Points, Scale, Side, Terms, never_pairs_an_unknown_place, points};
use crate::domain::{PairRule, RegistrationId, Rule};
use crate::i18n::Phrase;
use crate::matching::{self, Answer, Certificate, Goal, Pairs};

/// A lock that no pairing can obey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnmetLock {
    pub rule: PairRule,
    pub reason: Phrase,
}

/// Registrations are named by their place in the order of their numbers.
pub(super) struct Problem {
    sides: Vec<Side>,
    names: Vec<String>,
    terms: Terms,
    /// Row by row; only the smaller place with the larger is filled.
    totals: Vec<Option<i64>>,
    locks: Vec<(usize, usize)>,
    forbidden: HashSet<(usize, usize)>,
    unmet: Vec<UnmetLock>,
    objective: Objective,
}

/// What is aimed at, once as many as possible have a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objective {
    /// The highest sum of points.
    Total,
    /// The worst pair as good as it can be; then the highest sum.
    Fairest,
}

/// What is asked beyond the round's own rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    Best,
    /// This one gets a partner wherever anybody could give it one.
    Include(usize),
    /// These two are joined.
    Join(usize, usize),
    /// These two are not.
    Part(usize, usize),
}

/// A pairing of the whole round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pairing {
    pub partner: Vec<Option<usize>>,
    /// Hundredths of a point.
    pub total: i64,
    /// No pairing of as many can have more: what the checker found proven.
    pub upper_bound: i64,
}

impl Pairing {
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.partner.iter().enumerate().filter_map(|(a, b)| b.filter(|b| a < *b).map(|b| (a, b)))
    }

    pub fn left_over(&self) -> impl Iterator<Item = usize> + '_ {
        self.partner.iter().enumerate().filter(|(_, partner)| partner.is_none()).map(|(place, _)| place)
    }
}

impl Problem {
    /// `None` where `keep_going` said no.
    pub fn new(input: &PairingInput<'_>, keep_going: &dyn Fn() -> bool) -> Option<Problem> {
        let directory = Directory::new(&input.libraries);
        let settled: HashSet<RegistrationId> = input.settled.iter().copied().collect();
        let mut registrations: Vec<_> = input.registrations.iter().filter(|r| !settled.contains(&r.id)).collect();
        registrations.sort_by_key(|registration| registration.id);
        registrations.dedup_by_key(|registration| registration.id);
        let mut problem = Problem {
            sides: registrations.iter().map(|registration| side(registration, input, &directory)).collect(),
            names: registrations.iter().map(|registration| directory.name(registration)).collect(),
            terms: Terms {
                scale: Scale::of(&input.settings),
                earlier: Earlier::new(&input.earlier),
                travel: input.travel.clone(),
            },
            totals: Vec::new(),
            locks: Vec::new(),
            forbidden: HashSet::new(),
            unmet: Vec::new(),
            objective: Objective::Total,
        };
        problem.compare(keep_going)?;
        let names: HashMap<RegistrationId, String> =
            input.registrations.iter().map(|registration| (registration.id, directory.name(registration))).collect();
        problem.bind(&input.rules, &names, &settled);
        Some(problem)
    }

    fn compare(&mut self, keep_going: &dyn Fn() -> bool) -> Option<()> {
        let n = self.sides.len();
        self.totals = vec![None; n * n];
        for a in 0..n {
            if !keep_going() {
                return None;
            }
            for b in a + 1..n {
                self.totals[a * n + b] = self.points(a, b).map(|points| points.total);
            }
        }
        Some(())
    }

    /// Takes the rules in, in the order of their numbers, so that of two locks on one registration
    /// the same one always stands.
    fn bind(&mut self, rules: &[PairRule], names: &HashMap<RegistrationId, String>, settled: &HashSet<RegistrationId>) {
        let mut rules: Vec<PairRule> = rules.to_vec();
        rules.sort_by_key(|rule| (rule.a, rule.b));
        for rule in rules {
            let places = self.place(rule.a).zip(self.place(rule.b)).map(|(a, b)| (a.min(b), a.max(b)));
            match (rule.rule, places) {
                (Rule::Forbid, Some(places)) => {
                    self.forbidden.insert(places);
                }
                (Rule::Forbid, None) => {}
                (Rule::Lock, Some((a, b))) if self.obstacle(a, b).is_none() => self.locks.push((a, b)),
                (Rule::Lock, places) => {
                    let both_settled = settled.contains(&rule.a) && settled.contains(&rule.b);
                    let one_settled = settled.contains(&rule.a) || settled.contains(&rule.b);
                    let reason = match places.and_then(|(a, b)| self.obstacle(a, b)) {
                        // A lock between two settled ones has done its work.
                        None if both_settled => continue,
                        None if one_settled => Phrase::new("pair-lock-settled"),
                        None => Phrase::new("pair-lock-not-accepted"),
                        Some(obstacle) => obstacle,
                    };
                    let name = |id: RegistrationId| names.get(&id).cloned().unwrap_or_else(|| format!("#{id}"));
                    let reason = reason.with("a", name(rule.a)).with("b", name(rule.b));
                    self.unmet.push(UnmetLock { rule, reason });
                }
            }
        }
    }

    /// Why these two cannot be locked; `None` where they can.
    fn obstacle(&self, a: usize, b: usize) -> Option<Phrase> {
        if [a, b].into_iter().any(|place| never_pairs_an_unknown_place(&self.sides[place])) {
            return Some(Phrase::new("pair-lock-unknown"));
        }
        if a == b || self.total(a, b).is_none() {
            return Some(Phrase::new("pair-lock-municipality"));
        }
        let taken = [a, b].into_iter().any(|place| self.locked_with(place).is_some());
        taken.then(|| Phrase::new("pair-lock-taken"))
    }

    /// The best pairing under one wish more than the round's own; `None` where `keep_going` said no.
    /// `Join` needs two who may be a pair and are not locked, to each other or to others.
    pub fn solve(&self, wish: Wish, keep_going: &dyn Fn() -> bool) -> Option<Pairing> {
        let mut joined = self.locks.clone();
        if let Wish::Join(a, b) = wish {
            joined.push((a, b));
        }
        let mut pairing = Pairing { partner: vec![None; self.len()], total: 0, upper_bound: 0 };
        for (a, b) in joined {
            (pairing.partner[a], pairing.partner[b]) = (Some(b), Some(a));
            pairing.total += self.total(a, b).unwrap_or(0);
        }
        let free: Vec<usize> = pairing.left_over().collect();
        let ids: Vec<u64> = free.iter().map(|place| self.id(*place).0.unsigned_abs()).collect();
        let weight = |i: usize, j: usize| self.weight(free[i], free[j], wish);
        let problem = matching::Problem { ids: &ids, pairs: Pairs::Scored(&weight) };
        let (answer, least) = self.answer(&problem, keep_going)?;
        pairing.upper_bound = pairing.total + self.proven_bound(&problem, &answer.certificate, least);
        for (i, j) in answer.pairs() {
            let (a, b) = (free[i], free[j]);
            (pairing.partner[a], pairing.partner[b]) = (Some(b), Some(a));
            pairing.total += self.total(a, b).unwrap_or(0);
        }
        Some(pairing)
    }

    /// The matching, and the weight that a pair must have to be in it.
    fn answer(&self, problem: &matching::Problem<'_>, keep_going: &dyn Fn() -> bool) -> Option<(Answer, i64)> {
        // Points are small: a round would need millions of registrations to be too heavy.
        match self.objective {
            Objective::Total => {
                let answer = matching::solve(problem, Goal::MaximumCardinality, keep_going).ok()?;
                answer.optimal.then_some((answer, i64::MIN))
            }
            Objective::Fairest => {
                let fairest = matching::fairest(problem, keep_going).ok()??;
                Some((fairest.answer, fairest.worst.unwrap_or(i64::MIN)))
            }
        }
    }

    /// What the pairs of those who are not locked can have at most, by the certificate, once checked. Without a
    /// proof no more is known than that no pair has more than the full points.
    fn proven_bound(&self, problem: &matching::Problem<'_>, certificate: &Certificate, least: i64) -> i64 {
        let weights = problem.weights().filter(|(.., weight)| *weight >= least);
        let proven = matching::check(problem.vertices(), weights, certificate).ok();
        let at_most = FULL * i64::try_from(problem.vertices() / 2).unwrap_or(i64::MAX / FULL);
        proven.filter(|proven| proven.most_pairs).map_or(at_most, |proven| proven.upper_bound)
    }

    fn weight(&self, a: usize, b: usize, wish: Wish) -> Option<i64> {
        // More than all points of a round together, so that it decides before any of them.
        let everything = FULL * i64::try_from(self.len()).unwrap_or(i64::MAX / FULL);
        match wish {
            Wish::Part(x, y) if (a, b) == (x.min(y), x.max(y)) => None,
            _ if !self.allows(a, b) => None,
            Wish::Include(one) if one == a || one == b => self.total(a, b).map(|total| total + everything),
            _ => self.total(a, b),
        }
    }

    pub fn len(&self) -> usize {
        self.sides.len()
    }

    pub fn place(&self, id: RegistrationId) -> Option<usize> {
        self.sides.binary_search_by_key(&id, |side| side.registration).ok()
    }

    pub fn id(&self, place: usize) -> RegistrationId {
        self.sides[place].registration
    }

    pub fn side(&self, place: usize) -> &Side {
        &self.sides[place]
    }

    pub fn name(&self, place: usize) -> &str {
        &self.names[place]
    }

    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    pub fn points(&self, a: usize, b: usize) -> Option<Points> {
        points(&self.sides[a], &self.sides[b], &self.terms)
    }

    /// Hundredths of a point; `None` = never a pair.
    pub fn total(&self, a: usize, b: usize) -> Option<i64> {
        self.totals[a.min(b) * self.len() + a.max(b)]
    }

    pub fn is_forbidden(&self, a: usize, b: usize) -> bool {
        self.forbidden.contains(&(a.min(b), a.max(b)))
    }

    /// Whether two may be a pair, as far as the programme and the coordinators' wishes go.
    pub fn allows(&self, a: usize, b: usize) -> bool {
        self.total(a, b).is_some() && !self.is_forbidden(a, b)
    }

    pub fn is_locked(&self, a: usize, b: usize) -> bool {
        self.locks.contains(&(a.min(b), a.max(b)))
    }

    pub fn locked_with(&self, place: usize) -> Option<usize> {
        self.locks.iter().find_map(|(a, b)| match place {
            _ if place == *a => Some(*b),
            _ if place == *b => Some(*a),
            _ => None,
        })
    }

    /// The same round without what the coordinators wished about these two.
    pub fn without_rule(mut self, a: usize, b: usize) -> Problem {
        let pair = (a.min(b), a.max(b));
        self.locks.retain(|lock| *lock != pair);
        self.forbidden.remove(&pair);
        self
    }

    /// The same round with another aim.
    pub fn aiming_at(self, objective: Objective) -> Problem {
        Problem { objective, ..self }
    }

    pub fn objective(&self) -> Objective {
        self.objective
    }

    pub fn into_unmet(self) -> Vec<UnmetLock> {
        self.unmet
    }
}
