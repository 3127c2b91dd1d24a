//! Pairs and trios as they would be scored now, and which of those proposed earlier may still be.

use super::PairingInput;
use super::problem::Problem;
use crate::domain::partnership::{self, Choice, FULL, KilometreCost, Offer, Refused, trio_score};
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
            Some(group) => Offer { group, refused: None },
            None => refused(Refused::NoPair),
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
    let full = FULL * i64::try_from(groups.len()).unwrap_or(i64::MAX / FULL);
    let trios = best.trios.iter().filter_map(|trio| problem.group(trio)).map(|group| group.score.total).sum::<i64>();
    let as_many = groups.len() == best.groups();
    let other = Proposal {
        total: groups.iter().map(|group| group.score.total).sum(),
        upper_bound: if as_many { best.upper_bound + trios } else { full },
        estimated_cost: cost.estimate(&groups),
        computed_from: input.entry,
        left_over: earlier
            .left_over
            .iter()
            .filter(|left| problem.place(left.registration).is_some())
            .cloned()
            .collect(),
        groups,
    };
    Some(Choice::new(self::offers(&problem, &input.stood), offers, other, cost))
}
