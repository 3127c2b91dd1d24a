//! Pairs and trios as they would be scored now, and which of those proposed earlier may still be.

use std::collections::BTreeSet;

use super::PairingInput;
use super::problem::Problem;
use crate::domain::partnership::{self, Choice, KilometreCost, LeftOver, Offer, Refused, most_points, trio_score};
use crate::domain::{Group, Proposal, RegistrationId};
use crate::i18n::Phrase;

impl Problem {
    /// These two or three as a group; `None` where they never are one.
    pub fn group(&self, places: &[usize]) -> Option<Group> {
        let (mut score, locked) = match *places {
            [a, b] => {
                let score = partnership::score(self.side(a), self.side(b), self.terms())?;
                (score, self.is_locked(a, b))
            }
            [a, b, c] => {
                let trio = [a, b, c];
                (trio_score(trio.map(|place| self.side(place)), self.terms())?, self.trios.contains(&trio))
            }
            _ => return None,
        };
        let again = places.iter().filter(|place| self.has_waited(**place));
        score.reasons.extend(again.map(|place| Phrase::new("pair-reason-waited").with("name", self.name(*place))));
        Some(Group { members: places.iter().map(|place| self.id(*place)).collect(), score, locked })
    }

    /// Whoever can have a partner.
    pub fn everybody(&self) -> BTreeSet<RegistrationId> {
        (0..self.len()).map(|place| self.id(place)).collect()
    }

    /// Whether the programme and the wishes of the coordinators let all of these be joined.
    fn allows_all(&self, places: &[usize]) -> bool {
        places.iter().enumerate().all(|(i, a)| places[i + 1..].iter().all(|b| self.allows(*a, *b)))
    }
}

/// Each of these groups as it would be scored now.
pub(super) fn offers(problem: &Problem, groups: &[Group]) -> Vec<Offer> {
    groups.iter().map(|group| offer(problem, group)).collect()
}

fn offer(problem: &Problem, was: &Group) -> Offer {
    let refused = |refused| Offer { group: was.clone(), refused: Some(refused) };
    let place = |id: &RegistrationId| problem.place(*id).ok_or(Refused::NotFree(*id));
    match was.members.iter().map(place).collect::<Result<Vec<usize>, Refused>>() {
        Err(reason) => refused(reason),
        Ok(places) => match problem.group(&places).filter(|_| problem.allows_all(&places)) {
            None => refused(Refused::NoPair),
            Some(group) => {
                let elsewhere = places.iter().find(|place| !group.locked && problem.is_bound(**place));
                Offer { refused: elsewhere.map(|place| Refused::Locked(problem.id(*place))), group }
            }
        },
    }
}

/// A proposal of earlier beside the pairs that stand, all as they would be scored now. Its pairs whose registrations
/// are among the `changed` cannot be taken. `None` where `keep_going` said no.
pub fn choice_of(
    input: &PairingInput<'_>,
    earlier: &Proposal,
    changed: &[RegistrationId],
    keep_going: &dyn Fn() -> bool,
) -> Option<Choice> {
    let problem = Problem::new(input, keep_going)?;
    let best = problem.solve(keep_going)?;
    let unchanged = |mut offer: Offer| {
        let other = offer.group.members.iter().find(|member| changed.contains(member));
        offer.refused = offer.refused.or(other.map(|member| Refused::Changed(*member)));
        offer
    };
    let offers: Vec<Offer> = offers(&problem, &earlier.groups).into_iter().map(unchanged).collect();
    let groups: Vec<Group> = offers.iter().map(|offer| offer.group.clone()).collect();
    let cost = KilometreCost::of(input.rate, &input.settings);
    // What is the best possible may be other than it was: it is proven anew.
    let trios = best.trios.iter().filter_map(|trio| problem.group(trio)).map(|group| group.score.total).sum::<i64>();
    let as_many = groups.len() == best.groups();
    let other = Proposal {
        total: groups.iter().map(|group| group.score.total).sum(),
        upper_bound: if as_many { best.upper_bound + trios } else { most_points(problem.len()) },
        estimated_cost: cost.estimate(&groups),
        computed_from: input.entry,
        // The ways to include somebody are those of then.
        left_over: earlier.left_over.iter().map(|left| LeftOver { ways: Vec::new(), ..left.clone() }).collect(),
        groups,
    };
    Some(Choice::new(self::offers(&problem, &input.stood), offers, other, cost, problem.everybody()))
}
