//! The round as the optimiser sees it: registrations in the order of their numbers, the points
//! of each pair, the wishes that bind, and the ways to solve it under one wish more.

use std::collections::{HashMap, HashSet};

use super::PairingInput;
use super::directory::{Directory, side};
use super::pairing::Pairing;
use crate::domain::partnership::{Earlier, FULL, Points, Scale, Side, Terms, points};
use crate::domain::{PairRule, RegistrationId};
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
    totals: Totals,
    pub(super) locks: Vec<(usize, usize)>,
    /// Three who are locked each to each.
    pub(super) trios: Vec<[usize; 3]>,
    pub(super) forbidden: HashSet<(usize, usize)>,
    pub(super) unmet: Vec<UnmetLock>,
    /// Who had no partner in the round before.
    waited: Vec<bool>,
    objective: Objective,
    /// Whether to be content, once stopped, with the best that was found until then.
    hurried: bool,
}

/// So many sides are compared with all before them at a time: they stay near the processor meanwhile.
const BLOCK: usize = 64;

/// What every two score, in two bytes each: a round of 10 000 has fifty million pairs.
#[derive(Default)]
struct Totals {
    /// Those of each place with the places before it.
    below: Vec<u16>,
}

impl Totals {
    const NEVER: u16 = u16::MAX;

    fn of_places(places: usize) -> Totals {
        Totals { below: vec![Totals::NEVER; places * places.saturating_sub(1) / 2] }
    }

    /// `a` comes before `b`.
    fn set(&mut self, a: usize, b: usize, total: Option<i64>) {
        self.below[b * (b - 1) / 2 + a] = total.and_then(|total| u16::try_from(total).ok()).unwrap_or(Totals::NEVER);
    }

    fn of(&self, a: usize, b: usize) -> Option<i64> {
        let (less, more) = (a.min(b), a.max(b));
        let total = if less == more { Totals::NEVER } else { self.below[more * (more - 1) / 2 + less] };
        (total != Totals::NEVER).then(|| i64::from(total))
    }
}

/// What is aimed at, once as many as possible have a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objective {
    /// The highest sum of points.
    Total,
    /// The worst pair as good as it can be; then the highest sum.
    Fairest,
}

impl Problem {
    /// `None` where `keep_going` said no.
    pub fn new(input: &PairingInput<'_>, keep_going: &dyn Fn() -> bool) -> Option<Problem> {
        let directory = Directory::new(&input.libraries);
        let settled: HashSet<RegistrationId> = input.settled.iter().flatten().copied().collect();
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
            totals: Totals::default(),
            locks: Vec::new(),
            trios: Vec::new(),
            forbidden: HashSet::new(),
            unmet: Vec::new(),
            waited: registrations.iter().map(|registration| input.waited.contains(&registration.id)).collect(),
            objective: Objective::Total,
            hurried: false,
        };
        problem.compare(keep_going)?;
        let names: HashMap<RegistrationId, String> =
            input.registrations.iter().map(|registration| (registration.id, directory.name(registration))).collect();
        problem.bind(&input.rules, &names, &settled);
        Some(problem)
    }

    fn compare(&mut self, keep_going: &dyn Fn() -> bool) -> Option<()> {
        let mut totals = Totals::of_places(self.len());
        for block in (0..self.len()).step_by(BLOCK) {
            if !keep_going() {
                return None;
            }
            let end = (block + BLOCK).min(self.len());
            for a in 0..end {
                for b in block.max(a + 1)..end {
                    totals.set(a, b, self.points(a, b).map(|points| points.total));
                }
            }
        }
        self.totals = totals;
        Some(())
    }

    /// The best pairing; `None` where `keep_going` said no.
    pub fn solve(&self, keep_going: &dyn Fn() -> bool) -> Option<Pairing> {
        let mut pairing = self.bound();
        let free: Vec<usize> = pairing.left_over().collect();
        let (ids, weight) = (self.ids(&free), |i: usize, j: usize| self.weight(free[i], free[j]));
        let problem = matching::Problem { ids: &ids, pairs: Pairs::Scored(&weight) };
        let (answer, least) = self.answer(&problem, keep_going)?;
        let first = self.first_come(&free, &answer.partner);
        // Without a proof no more is known than that no pair has more than the full points.
        let full = |free: &[usize]| FULL * i64::try_from(free.len() / 2).unwrap_or(i64::MAX / FULL);
        let bound =
            self.proven_bound(&problem, &answer.certificate, least).map_or_else(|| full(&free), |bound| bound - first);
        pairing.take(&free, &answer.partner);
        let weighed = |(a, b): (usize, usize)| self.total(free[a], free[b]).unwrap_or(0);
        let matched: i64 = answer.pairs().map(weighed).sum();
        pairing.upper_bound = self.total_of(&pairing) - matched + bound;
        Some(pairing)
    }

    /// The pairing of those whom a lock binds.
    pub fn bound(&self) -> Pairing {
        let partner = vec![None; self.len()];
        let mut pairing = Pairing { partner, trios: self.trios.clone(), upper_bound: 0 };
        for (a, b) in &self.locks {
            pairing.join(*a, *b);
        }
        pairing
    }

    /// The numbers that stay the same whatever else changes.
    pub fn ids(&self, places: &[usize]) -> Vec<u64> {
        places.iter().map(|place| self.id(*place).0.unsigned_abs()).collect()
    }

    /// Sum of the scores of the pairs, hundredths of a point.
    pub fn total_of(&self, pairing: &Pairing) -> i64 {
        pairing.pairs().map(|(a, b)| self.total(a, b).unwrap_or(0)).sum()
    }

    /// The matching, and the score that a pair must have to be in it.
    fn answer(&self, problem: &matching::Problem<'_>, keep_going: &dyn Fn() -> bool) -> Option<(Answer, i64)> {
        // Points are small: a round would need millions of registrations to be too heavy.
        match self.objective {
            Objective::Total => {
                let answer = matching::solve(problem, Goal::MaximumCardinality, keep_going).ok()?;
                (answer.optimal || self.hurried).then_some((answer, i64::MIN))
            }
            Objective::Fairest => {
                let fairest = matching::fairest(problem, self.everything(), keep_going).ok()??;
                Some((fairest.answer, fairest.worst.unwrap_or(i64::MIN)))
            }
        }
    }

    /// What the pairs of those who are not locked can weigh at most, by the certificate, once checked.
    fn proven_bound(&self, problem: &matching::Problem<'_>, certificate: &Certificate, least: i64) -> Option<i64> {
        let weights = problem.weights().filter(|(.., weight)| weight.rem_euclid(self.everything()) >= least);
        let proven = matching::check(problem.vertices(), weights, certificate).ok()?;
        (proven.most_pairs || self.hurried).then_some(proven.upper_bound)
    }

    /// What the optimiser weighs two by: their points, but before any points, who waited in the round before does not
    /// wait again. The number of pairs comes before both.
    pub fn weight(&self, a: usize, b: usize) -> Option<i64> {
        let total = self.total(a, b).filter(|_| !self.is_forbidden(a, b))?;
        let waited = [a, b].iter().filter(|place| self.waited[**place]).count();
        Some(total + i64::try_from(waited).unwrap_or(0) * self.everything())
    }

    /// More than twice all points of a round together.
    pub fn everything(&self) -> i64 {
        FULL * (2 + i64::try_from(self.len()).unwrap_or(i64::MAX / FULL - 2))
    }

    /// What the pairs weigh beyond their points.
    fn first_come(&self, free: &[usize], partner: &[Option<usize>]) -> i64 {
        let came = free.iter().zip(partner).filter(|(place, partner)| partner.is_some() && self.waited[**place]);
        i64::try_from(came.count()).unwrap_or(0) * self.everything()
    }

    pub fn has_waited(&self, place: usize) -> bool {
        self.waited[place]
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
        self.totals.of(a, b)
    }

    pub fn is_forbidden(&self, a: usize, b: usize) -> bool {
        self.forbidden.contains(&(a.min(b), a.max(b)))
    }

    /// Whether two may be a pair, as far as the programme and the coordinators' wishes go.
    pub fn allows(&self, a: usize, b: usize) -> bool {
        self.total(a, b).is_some() && !self.is_forbidden(a, b)
    }

    /// The same round with another aim.
    pub fn aiming_at(self, objective: Objective) -> Problem {
        Problem { objective, ..self }
    }

    /// The same round for somebody who takes, once stopped, the best that was found until then.
    pub fn in_a_hurry(self) -> Problem {
        Problem { hurried: true, ..self }
    }

    pub fn objective(&self) -> Objective {
        self.objective
    }

    pub fn into_unmet(self) -> Vec<UnmetLock> {
        self.unmet
    }
}
