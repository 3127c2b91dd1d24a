//! `claims import`: invoices from a table, all of them or none.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::desk::claims::{ClaimReport, Placed, PreparedClaims, prepare_claims};
use crate::domain::Receipt;
use crate::i18n::{money, text};
use crate::intake::claims::read_claims;

#[derive(Debug, Args)]
pub struct ImportClaimsArgs {
    file: PathBuf,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    json: bool,
}

impl ImportClaimsArgs {
    /// The import of a file of this name, with nothing else said.
    pub fn of(file: &str) -> ImportClaimsArgs {
        ImportClaimsArgs { file: file.into(), dry_run: false, json: false }
    }
}

pub fn run(session: &mut Session, args: &ImportClaimsArgs) -> Result<String, CliError> {
    let content = input::content(&args.file)?;
    let file = read_claims(&content).map_err(|error| CliError::in_file(&args.file, error.phrase()))?;
    let round = session.round()?;
    let name = input::file_name(&args.file);
    let prepared = prepare_claims(&session.store, &round, &name, &file, session.today)?;
    if !args.dry_run
        && let Some(error) = CliError::bad_rows(&args.file, prepared.problems().cloned())
    {
        return Err(error);
    }
    let change = prepared.change.as_ref().filter(|_| !args.dry_run);
    let receipt = change.map(|change| session.apply(change)).transpose()?;
    Ok(if args.json {
        document(session, &prepared, receipt.as_ref())
    } else {
        told(session, args, &prepared, receipt.as_ref())
    })
}

#[derive(Serialize)]
struct Imported {
    claims: usize,
    known: usize,
    problems: usize,
    rows: Vec<ImportedRow>,
}

#[derive(Serialize)]
struct ImportedRow {
    row: usize,
    line: usize,
    /// `null` in a dry run, and where the row cannot be used.
    claim: Option<i64>,
    outcome: &'static str,
    problem: Option<String>,
}

/// The number of the claim, once it has one.
fn claim_of(row: &ClaimReport, receipt: Option<&Receipt>) -> Option<i64> {
    match &row.outcome {
        Ok(Placed::Known(id)) => Some(id.0),
        Ok(Placed::New(place)) => receipt.and_then(|receipt| receipt.records.get(*place).copied()),
        Err(_) => None,
    }
}

fn word(row: &ClaimReport) -> &'static str {
    match &row.outcome {
        Ok(Placed::New(_)) => "added",
        Ok(Placed::Known(_)) => "known",
        Err(_) => "problem",
    }
}

fn document(session: &Session, prepared: &PreparedClaims, receipt: Option<&Receipt>) -> String {
    let rows = prepared.rows.iter().map(|row| ImportedRow {
        row: row.row,
        line: row.line,
        claim: claim_of(row, receipt),
        outcome: word(row),
        problem: row.outcome.as_ref().err().map(|problem| session.say(problem)),
    });
    json::document(&Imported {
        claims: prepared.claims.len(),
        known: prepared.known(),
        problems: prepared.problems().count(),
        rows: rows.collect(),
    })
}

fn told(session: &Session, args: &ImportClaimsArgs, prepared: &PreparedClaims, receipt: Option<&Receipt>) -> String {
    let lang = session.lang;
    let headings =
        ["cli-column-row", "cli-column-outcome", "field-invoice_number", "field-claimed", "cli-column-problem"];
    let mut table = Table::new(headings.map(|key| text(lang, key)), &[0, 3]);
    for row in &prepared.rows {
        let claim = match row.outcome {
            Ok(Placed::New(place)) => prepared.claims.get(place),
            _ => None,
        };
        table.row([
            row.row.to_string(),
            text(lang, &format!("cli-outcome-{}", word(row))),
            claim.map(|claim| claim.invoice_number.clone()).unwrap_or_default(),
            claim.map(|claim| money(lang, claim.claimed().0)).unwrap_or_default(),
            row.outcome.as_ref().err().map(|problem| session.say(problem)).unwrap_or_default(),
        ]);
    }
    let end = match receipt {
        Some(receipt) => session.written(receipt),
        None if args.dry_run => format!("{}\n", text(lang, "cli-dry-run")),
        None => format!("{}\n", text(lang, "cli-nothing-to-write")),
    };
    format!("{}\n{}\n{end}", table.text(), session.say(&prepared.tally()))
}
