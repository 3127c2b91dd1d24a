//! The round as the interface and the listings hold it: what the store keeps, with what the rules
//! say of each claim.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::budgets::expected_visits;
use super::round_pairs::expected_rate;
use crate::domain::claim::{ClaimContext, Funds, Neighbours, checked, of_round, of_years, shares};
use crate::domain::partnership::{Measure, Size, together};
use crate::domain::{
    Cents, CheckedClaim, Claim, Library, LibraryId, Lines, Position, Rate, RegistrationId, RegistrationLine, Round,
    Snapshot, Status, Visit, VisitId,
};
use crate::store::{Store, StoreError};

/// Reads a round, or the newest where no code is given.
///
/// # Errors
/// Where the file cannot be read. An unknown code gives a snapshot without a round.
pub fn overview(store: &Store, code: Option<&str>) -> Result<Snapshot, StoreError> {
    overview_after(store, code, &Snapshot::default())
}

/// The same where the round was read `before`: of its registrations only those that were written since are read.
///
/// # Errors
/// As [`overview`].
pub fn overview_after(store: &Store, code: Option<&str>, before: &Snapshot) -> Result<Snapshot, StoreError> {
    store.consistently(|| {
        let libraries = store.libraries()?;
        let mut snapshot = Snapshot {
            head: store.journal_head()?,
            rounds: store.rounds()?,
            round: store.round(code)?,
            directory: libraries.len(),
            people: store.people()?,
            forgotten: store.forgotten_rounds()?,
            settings: store.settings()?,
            texts: store.texts()?,
            templates: store.templates()?,
            ..Snapshot::default()
        };
        snapshot.met_before = store.met_before(&libraries)?;
        let Some(round) = snapshot.round.clone() else { return Ok(snapshot) };
        snapshot.registrations = registrations(store, &round, before)?;
        let withdrawn = snapshot.registrations.of_status(Status::Accepted).filter(|line| line.is_withdrawn());
        snapshot.withdrawn = store.withdrawn_since_accepted(withdrawn.map(|line| line.id))?;
        snapshot.left_to_carry = store.count_left_to_carry(round.id)?;
        snapshot.partnerships = store.partnerships(round.id)?;
        snapshot.rules = store.rules(round.id)?;
        snapshot.proposal = store.proposal(round.id)?;
        snapshot.rate = expected_rate(store, &round)?;
        snapshot.visits = store.visits(round.id)?;
        snapshot.participants = store.participants(round.id)?;
        snapshot.staff = staff(store, &snapshot)?;
        snapshot.plans = store.plans(round.id)?;
        snapshot.programme = store.programme(round.id)?;
        snapshot.moved = store.visits_moved(round.id)?;
        snapshot.contacts = store.contacts(round.id)?;
        snapshot.registrants = store.registrants(round.id)?;
        snapshot.mailboxes = store.library_mailboxes()?;
        snapshot.sent = store.letters_sent(round.id)?;
        snapshot.log = store.contact_log(round.id)?;
        snapshot.reports = store.reports(round.id)?;
        snapshot.info = store.info_sessions(round.id)?;
        let everywhere = store.claims_of_all_rounds()?;
        let here: HashSet<VisitId> = snapshot.visits.iter().map(|visit| visit.id).collect();
        let claims: Vec<Claim> = everywhere.iter().filter(|claim| here.contains(&claim.visit)).cloned().collect();
        let places = Places::new(&libraries, &snapshot.registrations);
        snapshot.funds = funds(store, &round, &claims, &everywhere)?;
        let checked = check_claims(&snapshot, claims, &everywhere, &store.rates()?, &places);
        snapshot.claims = checked;
        Ok(snapshot)
    })
}

/// The staff of everybody in a partnership, together over its sites.
fn staff(store: &Store, snapshot: &Snapshot) -> Result<BTreeMap<RegistrationId, i64>, StoreError> {
    let sizes = store.sizes()?;
    let of = |id: &RegistrationId| {
        let sites = &snapshot.registration(*id)?.libraries;
        let sizes: Vec<Vec<Size>> = sites.iter().map(|site| sizes.get(site).cloned().unwrap_or_default()).collect();
        let staff = together(&sizes).into_iter().find(|size| size.measure == Measure::Staff)?;
        Some((*id, staff.hundredths))
    };
    Ok(snapshot.partnerships.iter().flat_map(|pair| &pair.group.members).filter_map(of).collect())
}

fn registrations(store: &Store, round: &Round, before: &Snapshot) -> Result<Lines, StoreError> {
    let same = before.round.as_ref().is_some_and(|before| before.id == round.id);
    match if same { store.touched_since(before.head)? } else { None } {
        Some(touched) => store.lines_after(round.id, &before.registrations, &touched),
        None => store.registration_lines(round.id),
    }
}

/// What is left of a round's budget: the budget less what is approved and was not credited. `None` while it is unset.
pub fn left_of_budget(round: &Round, claims: &[Claim]) -> Option<Cents> {
    let approved: Cents =
        claims.iter().filter(|claim| claim.status.is_approved()).flat_map(|claim| shares(claim).into_values()).sum();
    round.budget.map(|budget| Cents(budget.0.saturating_sub(approved.0)))
}

/// `everywhere` holds the claims of all rounds: the budget of a year is theirs together.
fn funds(store: &Store, round: &Round, claims: &[Claim], everywhere: &[Claim]) -> Result<Funds, StoreError> {
    let expected = expected_visits(store)?;
    Ok(Funds {
        round: of_round(round.budget, claims, expected.iter().filter(|visit| visit.round == round.id)),
        years: of_years(&store.year_budgets()?, everywhere, &expected),
        closings: store.closings()?.into_iter().filter(|closing| closing.reopened.is_none()).collect(),
        awaiting_export: Funds::waiting(everywhere),
    })
}

/// `everywhere` holds the claims of all rounds: an invoice of an earlier round may come once more.
fn check_claims(
    snapshot: &Snapshot,
    claims: Vec<Claim>,
    everywhere: &[Claim],
    rates: &[Rate],
    places: &Places<'_>,
) -> Vec<CheckedClaim> {
    let (left, open_years) = (snapshot.funds.round.open(), snapshot.funds.open_years());
    let visits: HashMap<VisitId, &Visit> = snapshot.visits.iter().map(|visit| (visit.id, visit)).collect();
    let neighbours = Neighbours::new(everywhere);
    let check_one = |claim: Claim| {
        let visit = visits.get(&claim.visit).copied();
        let others = neighbours.of(&claim);
        let own = shares(&claim);
        let years = open_years.iter();
        let left_of_years = years.map(|(year, open)| (*year, open.plus(own.get(year).copied().unwrap_or_default())));
        let left_of_years = left_of_years.collect();
        let context = ClaimContext {
            visit,
            rates,
            straight_line_km: visit.and_then(|visit| places.straight_line_km(visit)),
            others: &others,
            left_of_budget: left.map(|left| left.plus(own.values().copied().sum())),
            left_of_years: Some(&left_of_years),
            settings: Some(&snapshot.settings),
            employers: visit.map_or(0, |visit| places.employers(visit)),
        };
        checked(claim, &context)
    };
    claims.into_iter().map(check_one).collect()
}

/// Where each registration lies: at the first of its libraries.
struct Places<'a> {
    positions: HashMap<&'a LibraryId, Position>,
    libraries: HashMap<RegistrationId, &'a LibraryId>,
    registrations: &'a Lines,
}

impl<'a> Places<'a> {
    fn new(libraries: &'a [Library], registrations: &'a Lines) -> Places<'a> {
        let position = |library: &'a Library| Some((&library.id, library.position?));
        let first = |line: &'a RegistrationLine| Some((line.id, line.libraries.first()?));
        Places {
            positions: libraries.iter().filter_map(position).collect(),
            libraries: registrations.iter().filter_map(first).collect(),
            registrations,
        }
    }

    /// How many municipalities the guests of a visit are of.
    fn employers(&self, visit: &Visit) -> usize {
        self.registrations.get(visit.guest).map_or(0, |line| line.municipalities.len())
    }

    fn straight_line_km(&self, visit: &Visit) -> Option<f64> {
        let at = |id: RegistrationId| self.positions.get(*self.libraries.get(&id)?).copied();
        Some(at(visit.host)?.straight_line_km(at(visit.guest)?))
    }
}
