//! What the coordinators wished: pairs and trios that are locked, pairs that are forbidden. A trio is three who are
//! locked each to each.

use std::collections::{HashMap, HashSet};

use super::problem::{Problem, UnmetLock};
use crate::domain::partnership::never_pairs_an_unknown_place;
use crate::domain::{PairRule, RegistrationId, Rule};
use crate::i18n::Phrase;

impl Problem {
    /// Takes the rules in, in the order of their numbers, so that of two locks on one registration
    /// the same one always stands; but a trio stands before a pair.
    pub fn bind(
        &mut self,
        rules: &[PairRule],
        names: &HashMap<RegistrationId, String>,
        settled: &HashSet<RegistrationId>,
    ) {
        let mut rules: Vec<PairRule> = rules.to_vec();
        rules.sort_by_key(|rule| (rule.a, rule.b));
        self.bind_trios(&rules);
        for rule in rules {
            let places = self.place(rule.a).zip(self.place(rule.b)).map(|(a, b)| (a.min(b), a.max(b)));
            match (rule.rule, places) {
                (Rule::Forbid, Some(places)) => {
                    self.forbidden.insert(places);
                }
                (Rule::Forbid, None) => {}
                (Rule::Lock, Some((a, b))) if self.trio_of(a).is_some_and(|trio| trio.contains(&b)) => {}
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

    fn bind_trios(&mut self, rules: &[PairRule]) {
        let places = |rule: &PairRule| self.place(rule.a).zip(self.place(rule.b));
        let locks = rules.iter().filter(|rule| rule.rule == Rule::Lock).filter_map(places);
        let locks: Vec<(usize, usize)> = locks.filter(|(a, b)| self.obstacle(*a, *b).is_none()).collect();
        for (a, b) in &locks {
            let third = locks.iter().filter(|(from, to)| from == a && to > b).map(|(_, c)| *c);
            let mut third = third.filter(|c| locks.contains(&(*b, *c)));
            let free = |place: &usize| self.trio_of(*place).is_none();
            if let Some(c) = third.find(free).filter(|_| free(a) && free(b)) {
                self.trios.push([*a, *b, c]);
            }
        }
    }

    /// Why these two cannot be locked; `None` where they can.
    fn obstacle(&self, a: usize, b: usize) -> Option<Phrase> {
        if [a, b].into_iter().any(|place| never_pairs_an_unknown_place(self.side(place))) {
            return Some(Phrase::new("pair-lock-unknown"));
        }
        if a == b || self.total(a, b).is_none() {
            return Some(Phrase::new("pair-lock-municipality"));
        }
        [a, b].into_iter().any(|place| self.is_bound(place)).then(|| Phrase::new("pair-lock-taken"))
    }

    pub fn is_locked(&self, a: usize, b: usize) -> bool {
        self.locks.contains(&(a.min(b), a.max(b)))
    }

    /// The locked trio that it is in.
    pub fn trio_of(&self, place: usize) -> Option<[usize; 3]> {
        self.trios.iter().copied().find(|trio| trio.contains(&place))
    }

    /// Whether a lock has decided on its partners.
    pub fn is_bound(&self, place: usize) -> bool {
        self.trio_of(place).is_some() || self.locks.iter().any(|(a, b)| *a == place || *b == place)
    }

    /// The same round with only those of the rules that are not about these among each other. What of the others
    /// cannot be had, is not told.
    pub fn without_rules_among(mut self, group: &[usize], rules: &[PairRule]) -> Problem {
        let within = |id: RegistrationId| self.place(id).is_some_and(|place| group.contains(&place));
        let others: Vec<PairRule> = rules.iter().copied().filter(|rule| !(within(rule.a) && within(rule.b))).collect();
        (self.locks, self.trios, self.forbidden) = (Vec::new(), Vec::new(), HashSet::new());
        self.bind(&others, &HashMap::new(), &HashSet::new());
        self.unmet.clear();
        self
    }
}
