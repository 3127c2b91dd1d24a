//! Pairing a round: who is joined with whom, who is left over, and why. Pure: it is given the
//! registrations and gives back a proposal; reading and saving them is the store's.

mod asked;
mod directory;
mod left_over;
mod mending;
mod offers;
mod pairing;
mod problem;
mod shortage;
#[cfg(test)]
mod tests;
mod why;
mod wishes;

use std::collections::{BTreeSet, HashMap};

use crate::domain::partnership::{Choice, Distribution, KilometreCost, Offer, Size, Travel};
use crate::domain::setting::Settings;
use crate::domain::{
    EarlierPair, EntryId, Group, Library, LibraryId, MunicipalityCode, PairRule, Position, Proposal, Rate,
    Registration, RegistrationId, Score,
};
use crate::i18n::Phrase;

pub use mending::mend;
pub use offers::choice_of;
use pairing::Pairing;
use problem::Problem;
pub use problem::{Objective, UnmetLock};
pub use shortage::Shortage;
pub use why::{Why, why};

/// What the pairing rests on. The order of the rows means nothing.
pub struct PairingInput<'a> {
    /// The accepted registrations of the round.
    pub registrations: Vec<Registration>,
    /// The directory; at least the libraries of the registrations.
    pub libraries: Vec<Library>,
    pub rules: Vec<PairRule>,
    /// Those in accepted partnerships already, by partnership: they are left alone.
    pub settled: Vec<Vec<RegistrationId>>,
    /// Who had no partner in the round before, and is to have one now before anybody else.
    pub waited: Vec<RegistrationId>,
    /// Who was joined in earlier rounds, and before this program.
    pub earlier: Vec<EarlierPair>,
    /// The scales of the score, and what else the coordinators chose.
    pub settings: Settings,
    /// What somebody typed of single libraries.
    pub sizes: HashMap<LibraryId, Vec<Size>>,
    pub travel: Travel,
    /// The suggested pairs, which another proposal would replace.
    pub stood: Vec<Group>,
    /// The newest journal entry of all this; `None` in an empty journal.
    pub entry: Option<EntryId>,
    /// The rate of the year in which the visits are expected; `None` while it is not set.
    pub rate: Option<Rate>,
    pub place: &'a dyn Fn(&MunicipalityCode) -> Option<PlaceFacts>,
}

/// What the gazetteer knows of a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceFacts {
    pub name: Phrase,
    pub population: Option<u32>,
    /// Stands in where a registration has no library with a position.
    pub position: Option<Position>,
}

/// A proposal, and what of the coordinators' wishes could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub proposal: Proposal,
    /// The pairs that stand, as they would be scored now.
    pub stood: Vec<Offer>,
    cost: KilometreCost,
    /// Whoever can have a partner.
    free: BTreeSet<RegistrationId>,
    /// Locks that no pairing can obey, each with why. They are for the user to see: the two
    /// were paired freely.
    pub unmet: Vec<UnmetLock>,
    /// Why several are left over: who can only meet whom.
    pub shortages: Vec<Shortage>,
}

impl Suggestion {
    /// The proposal beside the pairs that stand, to be taken as a whole or pair by pair.
    pub fn choice(&self) -> Choice {
        let offers = self.proposal.groups.iter().map(|group| Offer { group: group.clone(), refused: None });
        Choice::new(self.stood.clone(), offers.collect(), self.proposal.clone(), self.cost, self.free.clone())
    }
}

/// The best pairs of a round: as many as there can be, of these the highest total. Locks are obeyed
/// first, forbidden pairs never made. `None` where `keep_going` said no.
pub fn suggest(input: &PairingInput<'_>, keep_going: &dyn Fn() -> bool) -> Option<Suggestion> {
    suggest_by(input, Objective::Total, keep_going)
}

/// The same by an objective of the caller's choice. The upper bound of the fairest pairing is over those whose worst
/// pair is as good.
pub fn suggest_by(input: &PairingInput<'_>, objective: Objective, keep_going: &dyn Fn() -> bool) -> Option<Suggestion> {
    let problem = Problem::new(input, keep_going)?.aiming_at(objective);
    let best = problem.solve(keep_going)?;
    told(input, problem, &best, keep_going)
}

/// The best pairs that are found until `keep_going` says no, with what no pairing of as many can exceed. `None` where
/// it said no before the pairs were compared, or before anything is known of the fairest.
pub fn suggest_until(
    input: &PairingInput<'_>,
    objective: Objective,
    keep_going: &dyn Fn() -> bool,
) -> Option<Suggestion> {
    let problem = Problem::new(input, keep_going)?.aiming_at(objective).in_a_hurry();
    let best = problem.solve(keep_going)?;
    told(input, problem, &best, &|| true)
}

fn told(
    input: &PairingInput<'_>,
    problem: Problem,
    best: &Pairing,
    keep_going: &dyn Fn() -> bool,
) -> Option<Suggestion> {
    let groups = groups(&problem, best);
    let cost = KilometreCost::of(input.rate, &input.settings);
    let estimated_cost = cost.estimate(&groups);
    let (left_over, shortages) = left_over::explain(&problem, best, keep_going)?;
    let total = groups.iter().map(|group| group.score.total).sum();
    // What the trios score is nobody's to choose: they are locked.
    let upper_bound = best.upper_bound + total - problem.total_of(best);
    let stood = offers::offers(&problem, &input.stood);
    let proposal = Proposal { groups, left_over, total, upper_bound, estimated_cost, computed_from: input.entry };
    let free = problem.everybody();
    Some(Suggestion { proposal, stood, cost, free, unmet: problem.into_unmet(), shortages })
}

/// The pairs and trios in the order of their first members.
fn groups(problem: &Problem, best: &Pairing) -> Vec<Group> {
    let pairs = best.pairs().filter_map(|(a, b)| problem.group(&[a, b]));
    let mut groups: Vec<Group> = pairs.chain(best.trios.iter().filter_map(|trio| problem.group(trio))).collect();
    groups.sort_by_key(|group| group.members[0]);
    groups
}

/// The score of every pair that the pairing may choose, by the smaller and then the larger number.
///
/// The sentences are left out: a round of a thousand has half a million pairs. [`why`] has them.
pub fn scores(input: &PairingInput<'_>) -> Vec<(RegistrationId, RegistrationId, Score)> {
    let Some(problem) = Problem::new(input, &|| true) else { return Vec::new() };
    let mut scores = Vec::new();
    for a in 0..problem.len() {
        for b in a + 1..problem.len() {
            if let Some(points) = problem.points(a, b).filter(|_| problem.allows(a, b)) {
                scores.push((problem.id(a), problem.id(b), points.into()));
            }
        }
    }
    scores
}

/// How the scores of the pairs within these groups lie among those of every pair that the pairing may choose.
/// `None` where `keep_going` said no.
pub fn distribution(
    input: &PairingInput<'_>,
    groups: &[Vec<RegistrationId>],
    keep_going: &dyn Fn() -> bool,
) -> Option<Distribution> {
    let problem = Problem::new(input, keep_going)?;
    let mut partners: HashMap<RegistrationId, &[RegistrationId]> = HashMap::new();
    for group in groups {
        partners.extend(group.iter().map(|member| (*member, group.as_slice())));
    }
    let joined = |a, b| partners.get(&problem.id(a)).is_some_and(|group| group.contains(&problem.id(b)));
    let mut distribution = Distribution::default();
    for a in 0..problem.len() {
        for b in a + 1..problem.len() {
            if let Some(total) = problem.total(a, b).filter(|_| problem.allows(a, b)) {
                distribution.possible.add(total);
                if joined(a, b) {
                    distribution.chosen.add(total);
                }
            }
        }
    }
    Some(distribution)
}
