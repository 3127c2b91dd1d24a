//! A table of plans against the database: which visit each row is for, what it says that is known already, and what nobody
//! can be sure of. Nothing is guessed; the change that it prepares is written elsewhere.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::naming::{Naming, problem};
use crate::domain::claim::visit_of_reference;
use crate::domain::visit::{Found, NewPlan, Plan, PlannedDay, day_problem, found_in};
use crate::domain::{Change, Item, ItemId, LibraryId, Lines, RegistrationId, Round, Seen, Visit, VisitId, clean_line};
use crate::i18n::{Phrase, date};
use crate::intake::plans::{PlanRow, PlansFile, SaidPlan};
use crate::store::{Store, StoreError};

/// What the store keeps at most, in characters.
const LONGEST: usize = 20_000;

/// What the import of a table of plans would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedPlans {
    /// `None` where there is nothing to write, or something in it nobody can be sure of.
    pub change: Option<Change>,
    /// One for each record of the table that is not empty, in its order.
    pub rows: Vec<PlanReport>,
}

/// What becomes of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanReport {
    /// Counted from 1, without the header.
    pub row: usize,
    /// The line on which it begins.
    pub line: usize,
    pub outcome: Result<PlacedPlan, Phrase>,
    /// What of the mandatory programme a new plan speaks of, and nobody has ticked.
    pub found: Vec<Found>,
    /// What it says otherwise than the visit, which stays as it is.
    pub notices: Vec<Phrase>,
}

/// Where a record has its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlacedPlan {
    New(VisitId),
    /// The visit has just this plan.
    Known(VisitId),
}

impl PlacedPlan {
    pub fn visit(self) -> VisitId {
        match self {
            PlacedPlan::New(visit) | PlacedPlan::Known(visit) => visit,
        }
    }
}

impl PreparedPlans {
    pub fn problems(&self) -> impl Iterator<Item = &Phrase> {
        self.rows.iter().filter_map(|row| row.outcome.as_ref().err())
    }

    /// How many plans would be kept.
    pub fn new_plans(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.outcome, Ok(PlacedPlan::New(_)))).count()
    }

    /// How many rows say what is known already.
    pub fn known(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.outcome, Ok(PlacedPlan::Known(_)))).count()
    }

    /// How many plans, rows that are known, and problems.
    pub fn tally(&self) -> Phrase {
        Phrase::new("plans-import-tally")
            .with("plans", self.new_plans())
            .with("known", self.known())
            .with("problems", self.problems().count())
    }
}

/// Compares a table with the visits of a round. A plan that its visit has is left alone, with its day; a day and a number
/// of participants are set where the visit has none. What the plans speak of is ticked where `tick` says so.
///
/// # Errors
/// A database that cannot be read.
pub fn prepare_plans(
    store: &Store,
    round: &Round,
    file_name: &str,
    file: &PlansFile,
    tick: bool,
    today: NaiveDate,
) -> Result<PreparedPlans, StoreError> {
    let (visits, known, lines) = store
        .consistently(|| Ok((store.visits(round.id)?, store.plans(round.id)?, store.registration_lines(round.id)?)))?;
    let naming = Naming::new(store)?;
    let desk = Sorting { visits: &visits, known: &known, lines: &lines, naming, today };
    let mut new = New::default();
    let rows: Vec<PlanReport> = file.rows.iter().map(|row| desk.row(row, &mut new)).collect();
    let whole = rows.iter().all(|row| row.outcome.is_ok()) && !new.plans.is_empty();
    let change = whole.then(|| Change::ImportPlans {
        file: clean_line(file_name),
        plans: new.plans,
        days: new.days.into_values().collect(),
        ticks: if tick {
            new.ticks.into_iter().map(|(id, version)| Seen { id, version }).collect()
        } else {
            Vec::new()
        },
    });
    Ok(PreparedPlans { change, rows })
}

/// What is to be written.
#[derive(Default)]
struct New {
    plans: Vec<NewPlan>,
    days: BTreeMap<VisitId, PlannedDay>,
    ticks: BTreeMap<ItemId, i64>,
}

/// What is held against the rows.
struct Sorting<'a> {
    visits: &'a [Visit],
    known: &'a [Plan],
    lines: &'a Lines,
    naming: Naming,
    today: NaiveDate,
}

impl Sorting<'_> {
    fn row(&self, row: &PlanRow, new: &mut New) -> PlanReport {
        let at = (row.row, row.line);
        let placed = match &row.said {
            Err(cell) => Err(problem(at, &cell.column, &cell.value, cell.reason.clone())),
            Ok(said) => self.sensible(at, said).and_then(|()| Ok((said, self.visit(at, said)?))),
        };
        let report =
            |outcome| PlanReport { row: row.row, line: row.line, outcome, found: Vec::new(), notices: Vec::new() };
        match placed {
            Err(reason) => report(Err(reason)),
            Ok((said, visit)) if self.is_known(visit, said, new) => report(Ok(PlacedPlan::Known(visit.id))),
            Ok((said, visit)) => {
                let found = self.take(visit, said, new);
                let notices = differences(visit, said);
                PlanReport { found, notices, ..report(Ok(PlacedPlan::New(visit.id))) }
            }
        }
    }

    fn sensible(&self, at: (usize, usize), said: &SaidPlan) -> Result<(), Phrase> {
        let refused = |value: &str, reason| Err(problem(at, "programme", value, reason));
        if said.text.chars().count() > LONGEST {
            return refused(&clean_line(&said.text), Phrase::new("refused-too-long").with("most", LONGEST));
        }
        match said.date.into_iter().chain(said.received).find_map(|day| Some((day, day_problem(day)?))) {
            Some((day, reason)) => refused(&date(day), reason),
            None => Ok(()),
        }
    }

    /// Also where an earlier row of the same table says it.
    fn is_known(&self, visit: &Visit, said: &SaidPlan, new: &New) -> bool {
        self.known.iter().any(|plan| plan.visit == visit.id && plan.text == said.text)
            || new.plans.iter().any(|plan| plan.visit == visit.id && plan.text == said.text)
    }

    /// Takes the plan, and what the visit does not have yet; of several rows the last that says it counts.
    fn take(&self, visit: &Visit, said: &SaidPlan, new: &mut New) -> Vec<Found> {
        let came = said.received.unwrap_or(self.today);
        new.plans.push(NewPlan { visit: visit.id, came, text: said.text.clone() });
        let open = |item: &&Item| item.mandatory && item.ticked.is_none();
        let found = found_in(&said.text).into_iter();
        let items =
            found.filter_map(|found| Some((visit.items.iter().filter(open).find(|i| i.key == found.key)?, found)));
        let (items, found): (Vec<&Item>, Vec<Found>) = items.unzip();
        new.ticks.extend(items.into_iter().map(|item| (item.id, item.version)));
        let was = new.days.get(&visit.id).map_or((visit.date, visit.participants), |day| (day.date, day.participants));
        let day = visit.date.or(said.date).or(was.0);
        let participants = visit.participants.or(said.participants).or(was.1);
        if (day, participants) != (visit.date, visit.participants) {
            let visit = visit.seen();
            new.days.insert(visit.id, PlannedDay { visit, date: day, participants });
        }
        found
    }

    /// The visit by our reference; else the only one between the two libraries, of several that of the day, or the one
    /// for which no plan has come.
    fn visit(&self, at: (usize, usize), said: &SaidPlan) -> Result<&Visit, Phrase> {
        let references = self.visits.iter().map(|visit| (visit.id, visit.reference.as_str()));
        if let Some(id) = visit_of_reference(references, &said.order_reference) {
            return self.visits.iter().find(|visit| visit.id == id).ok_or_else(|| Phrase::new("plans-no-visit"));
        }
        let column = if said.order_reference.is_empty() { "host" } else { "order_reference" };
        let value = if said.order_reference.is_empty() { &said.host } else { &said.order_reference };
        let refused = |key: &str, among: &[&Visit]| {
            const MOST_NAMED: usize = 4;
            let names: Vec<Phrase> = among.iter().take(MOST_NAMED).map(|visit| named(visit)).collect();
            problem(at, column, value, Phrase::new(key).with("visits", names))
        };
        if said.host.is_empty() || said.guest.is_empty() {
            let key = if said.order_reference.is_empty() { "plans-no-visit" } else { "plans-unknown-reference" };
            return Err(refused(key, &[]));
        }
        let sides = |column: &str, words: &str| {
            let libraries = self.naming.libraries_of(words).map_err(|reason| problem(at, column, words, reason))?;
            Ok::<_, Phrase>(self.registrations_of(&libraries))
        };
        let (hosts, guests) = (sides("host", &said.host)?, sides("guest", &said.guest)?);
        let between = self.visits.iter().filter(|visit| hosts.contains(&visit.host) && guests.contains(&visit.guest));
        let between: Vec<&Visit> = between.collect();
        let of_the_day = narrowed(&between, |visit| said.date.is_some() && visit.date == said.date);
        let without = narrowed(&of_the_day, |visit| self.known.iter().all(|plan| plan.visit != visit.id));
        // Of two alike, the one that has just this plan: the same table again.
        let known = narrowed(&of_the_day, |visit| {
            self.known.iter().any(|plan| plan.visit == visit.id && plan.text == said.text)
        });
        match (between.as_slice(), of_the_day.as_slice(), known.as_slice(), without.as_slice()) {
            ([], ..) => Err(refused("plans-no-visit-between", &[])),
            (_, [one], ..) | (_, _, [one], _) | (_, _, _, [one]) => Ok(one),
            _ => Err(refused("plans-which-visit", &between)),
        }
    }

    fn registrations_of(&self, libraries: &[LibraryId]) -> HashSet<RegistrationId> {
        let is_of = |sites: &[LibraryId]| sites.iter().any(|site| libraries.contains(site));
        self.lines.iter().filter(|line| is_of(&line.libraries)).map(|line| line.id).collect()
    }
}

/// Those of which it holds; all where it holds of none.
fn narrowed<'a>(visits: &[&'a Visit], holds: impl Fn(&Visit) -> bool) -> Vec<&'a Visit> {
    let some: Vec<&Visit> = visits.iter().copied().filter(|visit| holds(visit)).collect();
    if some.is_empty() { visits.to_vec() } else { some }
}

fn named(visit: &Visit) -> Phrase {
    let on = visit.date.map(|day| format!(" ({})", date(day))).unwrap_or_default();
    Phrase::verbatim(format!("{}{on}", visit.reference))
}

/// What the visit says otherwise.
fn differences(visit: &Visit, said: &SaidPlan) -> Vec<Phrase> {
    let day = visit.date.zip(said.date).filter(|(has, says)| has != says);
    let day = day.map(|(has, says)| Phrase::new("plans-other-day").with("has", has).with("says", says));
    let people = visit.participants.zip(said.participants).filter(|(has, says)| has != says);
    let people = people
        .map(|(has, says)| Phrase::new("plans-other-count").with("has", i64::from(has)).with("says", i64::from(says)));
    day.into_iter().chain(people).collect()
}
