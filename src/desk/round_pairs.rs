//! Pairing a round as it stands in the database: what the optimiser rests on is read here.

use chrono::Datelike;

use super::pairs::{self, Objective, PairingInput, PlaceFacts, Suggestion, Why};
use crate::domain::partnership::{Choice, Distribution, Trial};
use crate::domain::place::municipality;
use crate::domain::setting::Setting;
use crate::domain::{Flag, KeptId, MunicipalityCode, Partnership, Rate, RegistrationId, Round, Score, Status};
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
    suggest_pairs_by(store, round, Objective::Total, keep_going)
}

/// The same by an objective of the caller's choice.
///
/// # Errors
/// Where the round cannot be read.
pub fn suggest_pairs_by(
    store: &Store,
    round: &Round,
    objective: Objective,
    keep_going: &dyn Fn() -> bool,
) -> Result<Option<Suggestion>, StoreError> {
    Ok(pairs::suggest_by(&input(store, round)?, objective, keep_going))
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
    let input = PairingInput { settled: Vec::new(), ..input(store, round)? };
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
    Ok(pairs::why(input(store, round)?, asked, keep_going))
}

fn input(store: &Store, round: &Round) -> Result<PairingInput<'static>, StoreError> {
    store.consistently(|| read_input(store, round))
}

fn read_input(store: &Store, round: &Round) -> Result<PairingInput<'static>, StoreError> {
    let mut registrations = store.registrations(round.id)?;
    registrations.retain(|registration| registration.status == Status::Accepted);
    let (decided, stood): (Vec<Partnership>, Vec<Partnership>) =
        store.partnerships(round.id)?.into_iter().partition(|partnership| partnership.status.is_decided());
    let settled: Vec<Vec<RegistrationId>> = decided.into_iter().map(|pair| pair.group.members).collect();
    let withdrawn = registrations.iter().filter(|one| one.meaning.flags.contains(&Flag::Withdrawn));
    let gone = store.withdrawn_since_accepted(withdrawn.map(|one| one.id))?;
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
