//! `visits import`: plans of the day from a form export or a table, all of them or none.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::desk::plans::{PlacedPlan, PlanReport, PreparedPlans, prepare_plans};
use crate::domain::{Receipt, VisitId, clean_line};
use crate::i18n::{Phrase, text};
use crate::intake::plans::{PlanField, read_plans};

#[derive(Debug, Args)]
pub struct ImportPlansArgs {
    file: PathBuf,
    #[arg(long = "map", value_name = "FIELD=HEADER")]
    plan_map: Vec<String>,
    #[arg(long)]
    tick: bool,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    json: bool,
}

impl ImportPlansArgs {
    /// The import of a file of this name, with nothing else said.
    pub fn of(file: &str) -> ImportPlansArgs {
        ImportPlansArgs { file: file.into(), plan_map: Vec::new(), tick: false, dry_run: false, json: false }
    }
}

pub fn run(session: &mut Session, args: &ImportPlansArgs) -> Result<String, CliError> {
    let map = args.plan_map.iter().map(|pair| mapped(pair)).collect::<Result<Vec<_>, _>>()?;
    let content = input::content(&args.file)?;
    let file = read_plans(&content, &map).map_err(|error| CliError::in_file(&args.file, error.phrase()))?;
    let round = session.round()?;
    let name = input::file_name(&args.file);
    let prepared = prepare_plans(&session.store, &round, &name, &file, args.tick, session.today)?;
    if !args.dry_run
        && let Some(error) = CliError::bad_rows(&args.file, prepared.problems().cloned())
    {
        return Err(error);
    }
    let change = prepared.change.as_ref().filter(|_| !args.dry_run);
    let receipt = change.map(|change| session.apply(change)).transpose()?;
    if args.json {
        return Ok(document(session, &prepared));
    }
    told(session, args, &prepared, receipt.as_ref())
}

/// `date="Vierailun päivä"`, `programme=#3`.
fn mapped(pair: &str) -> Result<(PlanField, String), CliError> {
    let malformed = || input::usage("cli-map-malformed", pair);
    let (field, header) = pair.split_once('=').ok_or_else(malformed)?;
    let known = PlanField::ALL.map(PlanField::code).join(", ");
    let unknown = || Phrase::new("cli-plan-field-unknown").with("field", clean_line(field)).with("known", known);
    let field = PlanField::from_code(field).ok_or_else(|| CliError::Usage(unknown()))?;
    Ok((field, header.to_owned()))
}

#[derive(Serialize)]
struct Imported {
    plans: usize,
    known: usize,
    problems: usize,
    rows: Vec<ImportedRow>,
}

#[derive(Serialize)]
struct ImportedRow {
    row: usize,
    line: usize,
    /// `null` where the row cannot be used.
    visit: Option<i64>,
    outcome: &'static str,
    found: Vec<&'static str>,
    notices: Vec<String>,
    problem: Option<String>,
}

fn word(row: &PlanReport) -> &'static str {
    match &row.outcome {
        Ok(PlacedPlan::New(_)) => "added",
        Ok(PlacedPlan::Known(_)) => "known",
        Err(_) => "problem",
    }
}

fn visit(row: &PlanReport) -> Option<VisitId> {
    row.outcome.as_ref().ok().map(|placed| placed.visit())
}

fn document(session: &Session, prepared: &PreparedPlans) -> String {
    let rows = prepared.rows.iter().map(|row| ImportedRow {
        row: row.row,
        line: row.line,
        visit: visit(row).map(|visit| visit.0),
        outcome: word(row),
        found: row.found.iter().map(|found| found.key).collect(),
        notices: row.notices.iter().map(|notice| session.say(notice)).collect(),
        problem: row.outcome.as_ref().err().map(|problem| session.say(problem)),
    });
    json::document(&Imported {
        plans: prepared.new_plans(),
        known: prepared.known(),
        problems: prepared.problems().count(),
        rows: rows.collect(),
    })
}

fn told(
    session: &Session,
    args: &ImportPlansArgs,
    prepared: &PreparedPlans,
    receipt: Option<&Receipt>,
) -> Result<String, CliError> {
    let lang = session.lang;
    let visits = session.store.visits(session.round()?.id)?;
    let headings = ["cli-column-row", "cli-column-outcome", "field-visit", "cli-column-found", "cli-column-problem"];
    let mut table = Table::new(headings.map(|key| text(lang, key)), &[0]);
    for row in &prepared.rows {
        let of = visit(row).and_then(|id| visits.iter().find(|visit| visit.id == id));
        let item = |key: &str| of?.items.iter().find(|item| item.key == key).map(|item| session.say(&item.phrase()));
        let found: Vec<String> = row.found.iter().filter_map(|found| item(found.key)).collect();
        let odd = row.outcome.as_ref().err().into_iter().chain(&row.notices);
        let odd: Vec<String> = odd.map(|phrase| session.say(phrase)).collect();
        table.row([
            row.row.to_string(),
            text(lang, &format!("cli-outcome-{}", word(row))),
            of.map(|visit| visit.reference.clone()).unwrap_or_default(),
            found.join(", "),
            odd.join("; "),
        ]);
    }
    let end = match receipt {
        Some(receipt) => session.written(receipt),
        None if args.dry_run => format!("{}\n", text(lang, "cli-dry-run")),
        None => format!("{}\n", text(lang, "cli-nothing-to-write")),
    };
    Ok(format!("{}\n{}\n{end}", table.text(), session.say(&prepared.tally())))
}
