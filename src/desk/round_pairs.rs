//! Pairing a round as it stands in the database: what the optimiser rests on is read here.

use std::collections::HashSet;

use chrono::Datelike;

use super::pairs::{self, Objective, PairingInput, PlaceFacts, Suggestion, Why};
use crate::domain::partnership::{Choice, Decided, Distribution, Mending, Trial};
use crate::domain::place::municipality;
use crate::domain::setting::Setting;
use crate::domain::{
    Flag, KeptId, MunicipalityCode, PairStatus, Partnership, PartnershipId, Rate, Refusal, Registration,
    RegistrationId, Round, Score, Status, VisitId,
};
use crate::i18n::Phrase;
use crate::store::{Store, StoreError};

/// The best pairs of a round. `None` where `keep_going` said no.
///
/// # Errors
/// Where the round cannot be read.
pub fn suggest_pairs(
    store: &Store,
    round: &Round,
    keep_going: &dyn Fn() -> bool,
) -> Result<Option<Suggestion>, StoreError> {
    Ok(pairs::suggest(&input(store, round)?, keep_going))
}

/// The same by an objective of the caller's choice, for somebody who takes, once `keep_going` says no, the best that was
/// found until then. `None` where nothing is known by then.
///
/// # Errors
/// Where the round cannot be read.
pub fn suggest_pairs_until(
    store: &Store,
    round: &Round,
    objective: Objective,
    keep_going: &dyn Fn() -> bool,
) -> Result<Option<Suggestion>, StoreError> {
    Ok(pairs::suggest_until(&input(store, round)?, objective, keep_going))
}

/// Where somebody is left over in `now`, or in the best pairing where none is given: the fewest decided pairs whose
/// breaking up would give more a partner. A pair with a day for its visit or with a claim stays, and so does a trio, and
/// one of which a library has withdrawn: that one is given up first. `None` where it would help nobody, and where
/// `keep_going` said no.
///
/// # Errors
/// Where the round cannot be read.
pub fn mend_pairs(
    store: &Store,
    round: &Round,
    objective: Objective,
    now: Option<&Suggestion>,
    keep_going: &dyn Fn() -> bool,
) -> Result<Option<Mending>, StoreError> {
    let (input, movable) = store.consistently(|| Ok((read_input(store, round)?, movable(store, round)?)))?;
    if movable.is_empty() {
        return Ok(None);
    }
    let solved = if now.is_none() { pairs::suggest_by(&input, objective, keep_going) } else { None };
    let Some(now) = now.or(solved.as_ref()) else { return Ok(None) };
    Ok(pairs::mend(input, &movable, now, objective, keep_going).flatten())
}

fn movable(store: &Store, round: &Round) -> Result<Vec<Decided>, StoreError> {
    let claimed: HashSet<VisitId> = store.claims(round.id)?.into_iter().map(|claim| claim.visit).collect();
    let visits = store.visits(round.id)?.into_iter();
    let planned = visits.filter(|visit| visit.date.is_some() || claimed.contains(&visit.id));
    let planned: HashSet<PartnershipId> = planned.map(|visit| visit.partnership).collect();
    let decided = store.partnerships(round.id)?.into_iter().filter(|pair| pair.status.is_decided());
    let movable = decided.filter(|pair| pair.group.members.len() == 2 && !planned.contains(&pair.id));
    let told = |pair: &Partnership| matches!(pair.status, PairStatus::Asked | PairStatus::Confirmed);
    let gone = withdrawn(store, &store.registrations(round.id)?)?;
    let whole = movable.filter(|pair| !pair.group.members.iter().any(|member| gone.contains(member)));
    Ok(whole.map(|pair| Decided { seen: pair.seen(), told: told(&pair), members: pair.group.members }).collect())
}

/// Those who were withdrawn after they had been accepted.
fn withdrawn(store: &Store, registrations: &[Registration]) -> Result<Vec<RegistrationId>, StoreError> {
    let flagged = registrations.iter().filter(|one| one.meaning.flags.contains(&Flag::Withdrawn));
    store.withdrawn_since_accepted(flagged.map(|one| one.id))
}

/// What the best pairs would be with another value of a setting, or with what is saved. `None` where `keep_going`
/// said no.
///
/// # Errors
/// Where the round cannot be read.
pub fn try_setting(
    store: &Store,
    round: &Round,
    tried: Option<(Setting, i64)>,
    keep_going: &dyn Fn() -> bool,
) -> Result<Option<Trial>, StoreError> {
    let mut input = input(store, round)?;
    if let Some((setting, value)) = tried {
        input.settings = std::mem::take(&mut input.settings).with(setting, value);
    }
    let suggestion = pairs::suggest(&input, keep_going);
    Ok(suggestion.map(|suggestion| Trial::of(&suggestion.proposal, &input.stood)))
}

/// A proposal that was kept beside the pairs that stand now; the inner `None` where it is gone or `keep_going` said no.
///
/// # Errors
/// Where the round cannot be read.
pub fn choice_of_kept(
    store: &Store,
    round: &Round,
    id: KeptId,
    keep_going: &dyn Fn() -> bool,
) -> Result<Option<Choice>, StoreError> {
    let read = store.consistently(|| {
        let Some(kept) = store.kept_proposals(round.id)?.into_iter().find(|kept| kept.id == id) else {
            return Ok(None);
        };
        let from = kept.proposal.computed_from;
        let changed = from.map_or(Ok(Vec::new()), |entry| store.changed_since(round.id, entry))?;
        Ok(Some((read_input(store, round)?, kept.proposal, changed)))
    })?;
    Ok(read.and_then(|(input, earlier, changed)| pairs::choice_of(&input, &earlier, &changed, keep_going)))
}

/// The score of every pair that the optimiser may choose.
///
/// # Errors
/// Where the round cannot be read.
pub fn pair_scores(store: &Store, round: &Round) -> Result<Vec<(RegistrationId, RegistrationId, Score)>, StoreError> {
    Ok(pairs::scores(&input(store, round)?))
}

/// How the scores of the round's pairs, suggested and accepted, lie among those of all pairs that there could be, each by
/// the scales of now. `None` where `keep_going` said no.
///
/// # Errors
/// Where the round cannot be read.
pub fn pair_distribution(
    store: &Store,
    round: &Round,
    keep_going: &dyn Fn() -> bool,
) -> Result<Option<Distribution>, StoreError> {
    let mut input = PairingInput { settled: Vec::new(), ..input(store, round)? };
    let gone = withdrawn(store, &input.registrations)?;
    input.registrations.retain(|one| !gone.contains(&one.id));
    let groups: Vec<_> = store.partnerships(round.id)?.into_iter().map(|pair| pair.group.members).collect();
    Ok(pairs::distribution(&input, &groups, keep_going))
}

/// Why these two or three are joined or not, and what the opposite would cost; of one, why it has the partner that it
/// has, or none. `None` where `keep_going` said no.
///
/// # Errors
/// Where the round cannot be read.
pub fn why_joined(
    store: &Store,
    round: &Round,
    asked: &[RegistrationId],
    keep_going: &dyn Fn() -> bool,
) -> Result<Option<Why>, StoreError> {
    let Some(mut why) = pairs::why(input(store, round)?, asked, keep_going) else { return Ok(None) };
    if let ([alone], Some(_)) = (asked, &why.left_over)
        && let Some(mending) = mend_pairs(store, round, Objective::Total, None, keep_going)?
        && mending.included.contains(alone)
    {
        let lines = store.registration_lines(round.id)?;
        let name = |id| lines.get(id).map_or_else(|| format!("#{id}"), |line| line.name.clone());
        why.sentences.extend(mending.sentences(&name));
        why.sentences.push(Phrase::new("mend-how"));
    }
    Ok(Some(why))
}

fn input(store: &Store, round: &Round) -> Result<PairingInput<'static>, StoreError> {
    store.consistently(|| read_input(store, round))
}

/// More registrations than this are not compared each with each: their scores would take more than 400 MB.
const MOST: usize = 20_000;

fn read_input(store: &Store, round: &Round) -> Result<PairingInput<'static>, StoreError> {
    let mut registrations = store.registrations(round.id)?;
    registrations.retain(|registration| registration.status == Status::Accepted);
    if registrations.len() > MOST {
        let phrase = Phrase::new("refused-too-many-to-pair").with("count", registrations.len()).with("most", MOST);
        return Err(StoreError::Refused(Refusal::Because(phrase)));
    }
    let (decided, stood): (Vec<Partnership>, Vec<Partnership>) =
        store.partnerships(round.id)?.into_iter().partition(|partnership| partnership.status.is_decided());
    let settled: Vec<Vec<RegistrationId>> = decided.into_iter().map(|pair| pair.group.members).collect();
    let gone = withdrawn(store, &registrations)?;
    // The name of one in an accepted pair is still needed, to say why a lock cannot be had.
    registrations.retain(|one| !gone.contains(&one.id) || settled.iter().flatten().any(|id| *id == one.id));
    let mut earlier = store.earlier_pairs(round.id)?;
    earlier.extend(store.past_partnerships()?.into_iter().map(|past| past.pair));
    Ok(PairingInput {
        registrations,
        libraries: store.libraries()?,
        rules: store.rules(round.id)?,
        settled,
        stood: stood.into_iter().map(|partnership| partnership.group).collect(),
        entry: store.journal_head()?,
        waited: store.waited(round.id)?,
        earlier,
        settings: store.settings()?,
        sizes: store.sizes()?,
        travel: store.travel()?,
        rate: expected_rate(store, round)?,
        place: &facts,
    })
}

/// The rate of the year in which the visits of a round are expected: that in which its registration closes.
///
/// # Errors
/// Where the rates cannot be read.
pub(super) fn expected_rate(store: &Store, round: &Round) -> Result<Option<Rate>, StoreError> {
    Ok(store.rates()?.into_iter().find(|rate| rate.year == round.closes.year()))
}

fn facts(code: &MunicipalityCode) -> Option<PlaceFacts> {
    let place = municipality(code)?;
    let name = Phrase::trilingual(&place.name_fi, &place.name_sv, &place.name_fi);
    Some(PlaceFacts { name, population: Some(place.population), position: Some(place.position) })
}
