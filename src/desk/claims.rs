//! A table of invoices against the database: which rows make one invoice, which visit it is for, and what nobody can
//! be sure of. Nothing is guessed; the change that it prepares is written elsewhere.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::naming::problem;
use super::round_pairs::expected_rate;
use crate::domain::claim::{
    Candidate, KnownVisit, Traces, VisitsOfRound, candidates, invoice_name, sure, visit_of_reference,
};
use crate::domain::partnership::KilometreCost;
use crate::domain::{Cents, Change, Claim, ClaimId, NewClaim, NewLine, Particulars, Round, Visit, VisitId, clean_line};
use crate::i18n::Phrase;
use crate::intake::claims::{ClaimRow, ClaimsFile, Cost, Said};
use crate::store::{Store, StoreError};

/// What the import of a table of invoices would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedClaims {
    /// `None` where there is nothing to write, or something in it nobody can be sure of.
    pub change: Option<Change>,
    /// What would be entered, in the order of the table.
    pub claims: Vec<NewClaim>,
    /// One for each record of the table that is not empty, in its order.
    pub rows: Vec<ClaimReport>,
}

/// What becomes of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimReport {
    /// Counted from 1, without the header.
    pub row: usize,
    /// The line on which it begins.
    pub line: usize,
    pub outcome: Result<Placed, Phrase>,
}

/// Where a record has its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    /// In the claim of this place among those to enter, counted from 0.
    New(usize),
    /// Its invoice is entered already.
    Known(ClaimId),
}

impl PreparedClaims {
    pub fn problems(&self) -> impl Iterator<Item = &Phrase> {
        self.rows.iter().filter_map(|row| row.outcome.as_ref().err())
    }

    /// How many invoices, rows that are known, and problems.
    pub fn tally(&self) -> Phrase {
        Phrase::new("claims-import-tally")
            .with("claims", self.claims.len())
            .with("known", self.known())
            .with("problems", self.problems().count())
    }

    /// How many rows belong to invoices that are entered already.
    pub fn known(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.outcome, Ok(Placed::Known(_)))).count()
    }
}

/// Compares a table with the claims and visits of a round. An invoice that is entered already is left alone.
///
/// # Errors
/// A database that cannot be read.
pub fn prepare_claims(
    store: &Store,
    round: &Round,
    file_name: &str,
    file: &ClaimsFile,
    today: NaiveDate,
) -> Result<PreparedClaims, StoreError> {
    let (visits, known) = store.consistently(|| Ok((store.visits(round.id)?, store.claims_of_all_rounds()?)))?;
    let told_apart = told_apart(store, round, &visits, &known)?;
    let mut entered = HashMap::new();
    for claim in &known {
        entered.entry(invoice_name(&claim.invoice_number, &claim.business_id)).or_insert(claim.id);
    }
    let desk = Sorting { visits: &visits, told_apart, entered, today };
    let invoices = invoices(&file.rows);
    let mut claims = Vec::new();
    let mut outcomes: HashMap<usize, Result<Placed, Phrase>> = HashMap::new();
    for rows in &invoices {
        let outcome = desk.invoice(rows);
        let placed = match outcome {
            Ok(Found::Known(id)) => Ok(Placed::Known(id)),
            Ok(Found::New(claim)) => {
                claims.push(*claim);
                Ok(Placed::New(claims.len() - 1))
            }
            // The row at fault says why; its companions cannot be entered without it.
            Err((at_fault, reason)) => {
                for row in rows {
                    let told = if row.row == at_fault { reason.clone() } else { companion(row, at_fault) };
                    outcomes.insert(row.row, Err(told));
                }
                continue;
            }
        };
        outcomes.extend(rows.iter().map(|row| (row.row, placed.clone())));
    }
    link_to_returned(&mut claims, &known);
    let unread = |row: &ClaimRow| match &row.said {
        Err(cell) => problem((row.row, row.line), &cell.column, &cell.value, cell.reason.clone()),
        Ok(_) => whole_row(row, Phrase::new("claims-no-number")),
    };
    let report = |row: &ClaimRow| ClaimReport {
        row: row.row,
        line: row.line,
        outcome: outcomes.remove(&row.row).unwrap_or_else(|| Err(unread(row))),
    };
    let rows: Vec<ClaimReport> = file.rows.iter().map(report).collect();
    let whole = rows.iter().all(|row| row.outcome.is_ok()) && !claims.is_empty();
    let change = whole.then(|| Change::ImportClaims { file: clean_line(file_name), claims: claims.clone() });
    Ok(PreparedClaims { change, claims, rows })
}

/// Of the same visit and sender as just one that was asked back and is awaited anew: then it is what was asked for.
fn link_to_returned(claims: &mut [NewClaim], known: &[Claim]) {
    let mut awaited: Vec<&Claim> = known.iter().filter(|claim| claim.awaits_new_invoice()).collect();
    let sender = |business_id: &str| invoice_name("", business_id).1;
    for claim in claims {
        let fits = |old: &&Claim| old.visit == claim.visit && sender(&old.business_id) == sender(&claim.business_id);
        let fitting: Vec<ClaimId> = awaited.iter().copied().filter(fits).map(|old| old.id).collect();
        if let [one] = fitting[..] {
            claim.particulars.replaces = Some(one);
            awaited.retain(|old| old.id != one);
        }
    }
}

/// A row that could be read.
#[derive(Clone, Copy)]
struct Read<'a> {
    row: usize,
    line: usize,
    said: &'a Said,
}

enum Found {
    Known(ClaimId),
    New(Box<NewClaim>),
}

/// The rows of each invoice, in the order of their first rows.
fn invoices(rows: &[ClaimRow]) -> Vec<Vec<Read<'_>>> {
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    let mut invoices: Vec<Vec<Read<'_>>> = Vec::new();
    for row in rows {
        let Ok(said) = &row.said else { continue };
        let name = invoice_name(&said.invoice_number, &said.business_id);
        let place = *places.entry(name).or_insert_with(|| {
            invoices.push(Vec::new());
            invoices.len() - 1
        });
        invoices[place].push(Read { row: row.row, line: row.line, said });
    }
    invoices
}

fn whole_row(row: &ClaimRow, reason: Phrase) -> Phrase {
    in_row((row.row, row.line), reason)
}

fn in_row((row, line): (usize, usize), reason: Phrase) -> Phrase {
    Phrase::new("row-problem").with("row", row.to_string()).with("line", line.to_string()).with("reason", reason)
}

fn companion(row: &Read<'_>, at_fault: usize) -> Phrase {
    in_row((row.row, row.line), Phrase::new("claims-companion").with("other", at_fault.to_string()))
}

/// What is held against the rows.
struct Sorting<'a> {
    visits: &'a [Visit],
    told_apart: Vec<KnownVisit>,
    /// The first of each name among them.
    entered: HashMap<(String, String), ClaimId>,
    today: NaiveDate,
}

impl Sorting<'_> {
    /// One invoice; else the row at fault and why.
    fn invoice(&self, rows: &[Read<'_>]) -> Result<Found, (usize, Phrase)> {
        let Some(first) = rows.first() else { return Err((0, Phrase::new("claims-no-number"))) };
        let name = invoice_name(&first.said.invoice_number, &first.said.business_id);
        if let Some(id) = self.entered.get(&name) {
            return Ok(Found::Known(*id));
        }
        let reference = agreed(rows, "order_reference", |said| {
            Some(said.order_reference.clone()).filter(|reference| !reference.is_empty())
        })?
        .unwrap_or_default();
        let particulars = Particulars {
            date: agreed(rows, "invoice_date", |said| said.invoice_date)?,
            reference,
            total: whole(rows)?,
            replaces: None,
        };
        let arrived = agreed(rows, "arrived", |said| said.arrived)?.unwrap_or(self.today);
        let lines: Vec<NewLine> = rows.iter().filter_map(|row| row.line()).cloned().collect();
        let visit = self.visit(first, &particulars, &lines)?;
        let (invoice_number, business_id) = (first.said.invoice_number.clone(), first.said.business_id.clone());
        let claim = NewClaim { visit, invoice_number, business_id, arrived, particulars, lines };
        match claim.problem() {
            None => Ok(Found::New(Box::new(claim))),
            Some(reason) => Err((first.row, in_row((first.row, first.line), reason))),
        }
    }

    /// The visit by our reference; else the only one of guests who invoiced under this business id before, on the day
    /// of a journey.
    fn visit(
        &self,
        first: &Read<'_>,
        particulars: &Particulars,
        lines: &[NewLine],
    ) -> Result<VisitId, (usize, Phrase)> {
        let reference = particulars.reference.as_str();
        let references = self.visits.iter().map(|visit| (visit.id, visit.reference.as_str()));
        if let Some(visit) = visit_of_reference(references, reference) {
            return Ok(visit);
        }
        let days = lines.iter().map(|line| line.travel_date).collect();
        let words = lines.iter().flat_map(|line| [&line.journey.from, &line.note]).map(String::as_str);
        let words = std::iter::once(reference).chain(words).collect::<Vec<_>>().join(" ");
        let sum = particulars.total.unwrap_or_else(|| lines.iter().map(|line| line.claimed).sum());
        let traces = Traces { business_id: first.said.business_id.clone(), days, sum: Some(sum), words };
        let found = candidates(&self.told_apart, &traces);
        if let Some(visit) = sure(&found).filter(|_| reference.is_empty()) {
            return Ok(visit);
        }
        const MOST_NAMED: usize = 4;
        let names: Vec<Phrase> = found.iter().take(MOST_NAMED).filter_map(|found| self.named(*found)).collect();
        let key = match (reference.is_empty(), names.is_empty()) {
            (false, true) => "claims-unknown-reference",
            (false, false) => "claims-unknown-reference-perhaps",
            (true, true) => "claims-no-visit",
            (true, false) => "claims-which-visit",
        };
        let reason = Phrase::new(key).with("reference", reference).with("visits", names);
        Err((first.row, problem((first.row, first.line), "order_reference", reference, reason)))
    }
}

impl Sorting<'_> {
    /// A visit that it could be, with its day and what speaks for it.
    fn named(&self, candidate: Candidate) -> Option<Phrase> {
        let visit = self.visits.iter().find(|visit| visit.id == candidate.visit)?;
        let day = visit.date.map_or_else(|| Phrase::new("no-date"), |date| Phrase::new("on-day").with("date", date));
        let named = Phrase::new("claims-candidate").with("reference", visit.reference.as_str()).with("day", day);
        Some(named.with("reasons", candidate.reasons()))
    }
}

/// What tells the visits of a round apart where an invoice has no reference.
fn told_apart(store: &Store, round: &Round, visits: &[Visit], claims: &[Claim]) -> Result<Vec<KnownVisit>, StoreError> {
    let pairs = store.partnerships(round.id)?;
    let lines = store.registration_lines(round.id)?;
    let claims: Vec<&Claim> = claims.iter().collect();
    let round = VisitsOfRound {
        visits,
        claims: &claims,
        roads: pairs.iter().filter_map(|pair| Some((pair.id, pair.group.score.road?))).collect(),
        municipalities: lines.iter().map(|line| (line.id, line.municipalities.clone())).collect(),
        cost: KilometreCost::of(expected_rate(store, round)?, &store.settings()?),
    };
    Ok(round.known())
}

impl<'a> Read<'a> {
    fn line(&self) -> Option<&'a NewLine> {
        match &self.said.cost {
            Cost::Line(line) => Some(line),
            Cost::Whole(_) => None,
        }
    }
}

/// What the rows of an invoice say of the whole of it: one value, or none.
fn agreed<V: PartialEq>(
    rows: &[Read<'_>],
    column: &str,
    value: impl Fn(&Said) -> Option<V>,
) -> Result<Option<V>, (usize, Phrase)> {
    let mut one = None;
    for row in rows {
        match (value(row.said), &one) {
            (Some(next), Some(known)) if next != *known => {
                let reason = Phrase::new("claims-differ").with("column", column).with("other", rows[0].row.to_string());
                return Err((row.row, in_row((row.row, row.line), reason)));
            }
            (Some(next), None) => one = Some(next),
            _ => {}
        }
    }
    Ok(one)
}

/// The sum of the invoice, where a row gives it.
fn whole(rows: &[Read<'_>]) -> Result<Option<Cents>, (usize, Phrase)> {
    let mut sums = rows.iter().filter_map(|row| match row.said.cost {
        Cost::Whole(sum) => Some((row, sum)),
        Cost::Line(_) => None,
    });
    let first = sums.next().map(|(_, sum)| sum);
    match sums.next() {
        Some((row, _)) => Err((row.row, in_row((row.row, row.line), Phrase::new("claims-two-sums")))),
        None => Ok(first),
    }
}
