//! A table of invoices against the database: which rows make one invoice, which visit it is for, and what nobody can
//! be sure of. Nothing is guessed; the change that it prepares is written elsewhere.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::naming::problem;
use crate::domain::claim::{Traces, candidates, invoice_name, sure, visit_of_reference};
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
    let desk = Sorting { visits: &visits, known: &known, today };
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
    known: &'a [Claim],
    today: NaiveDate,
}

impl Sorting<'_> {
    /// One invoice; else the row at fault and why.
    fn invoice(&self, rows: &[Read<'_>]) -> Result<Found, (usize, Phrase)> {
        let Some(first) = rows.first() else { return Err((0, Phrase::new("claims-no-number"))) };
        let name = invoice_name(&first.said.invoice_number, &first.said.business_id);
        let is_it = |claim: &&Claim| invoice_name(&claim.invoice_number, &claim.business_id) == name;
        if let Some(claim) = self.known.iter().find(is_it) {
            return Ok(Found::Known(claim.id));
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
        let visit = self.visit(first, &particulars.reference, &lines)?;
        let (invoice_number, business_id) = (first.said.invoice_number.clone(), first.said.business_id.clone());
        let claim = NewClaim { visit, invoice_number, business_id, arrived, particulars, lines };
        match claim.problem() {
            None => Ok(Found::New(Box::new(claim))),
            Some(reason) => Err((first.row, in_row((first.row, first.line), reason))),
        }
    }

    /// The visit by our reference; else the only one of guests who invoiced under this business id before, on the day
    /// of a journey.
    fn visit(&self, first: &Read<'_>, reference: &str, lines: &[NewLine]) -> Result<VisitId, (usize, Phrase)> {
        let references = self.visits.iter().map(|visit| (visit.id, visit.reference.as_str()));
        if let Some(visit) = visit_of_reference(references, reference) {
            return Ok(visit);
        }
        let days = lines.iter().map(|line| line.travel_date).collect();
        let traces = Traces { business_id: first.said.business_id.clone(), days };
        let found = candidates(self.visits, self.known, &traces);
        if let Some(visit) = sure(&found).filter(|_| reference.is_empty()) {
            return Ok(visit);
        }
        const MOST_NAMED: usize = 4;
        let visit_of = |id: VisitId| self.visits.iter().find(|visit| visit.id == id);
        let names = found.iter().take(MOST_NAMED).filter_map(|found| visit_of(found.visit)).map(|visit| {
            let on = visit.date.map(|date| format!(" ({})", crate::i18n::date(date))).unwrap_or_default();
            Phrase::verbatim(format!("{}{on}", visit.reference))
        });
        let names: Vec<Phrase> = names.collect();
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
