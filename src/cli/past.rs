//! `pairs import` and `pairs past`: partnerships from before this program.

use clap::{Args, Subcommand};
use serde::Serialize;

use super::input::ListArgs;
use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::desk::past::{PastOutcome, PastReport, PreparePastError, PreparedPast, prepare_past};
use crate::domain::{Change, Library, LibraryId, MunicipalityCode, PastPartnership, Receipt};
use crate::i18n::{Phrase, text};

#[derive(Debug, Args)]
pub struct PastArgs {
    #[command(subcommand)]
    command: Option<PastCommand>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum PastCommand {
    #[command(after_help = "kumppani pairs past remove 3,5-7")]
    Remove {
        #[arg(value_name = "ID", required = true)]
        past: Vec<String>,
    },
}

pub fn import(session: &mut Session, args: &ListArgs) -> Result<String, CliError> {
    let content = input::content(&args.file)?;
    let prepared = prepare_past(&session.store, &input::file_name(&args.file), &content);
    let mut prepared = prepared.map_err(|error| match error {
        PreparePastError::File(error) => CliError::in_file(&args.file, error.phrase()),
        PreparePastError::Store(error) => error.into(),
    })?;
    let receipt = if args.dry_run {
        None
    } else {
        let problems = prepared.rows.iter().filter_map(|row| row.problem.clone());
        // Half a list would look like a whole one: a row that nobody can be sure of stops all.
        if !args.skip_unusable
            && let Some(error) = CliError::bad_rows(&args.file, problems)
        {
            return Err(error);
        }
        prepared.change.take().map(|change| session.apply(&change)).transpose()?
    };
    if args.json { Ok(document(session, &prepared)) } else { told(session, args, &prepared, receipt.as_ref()) }
}

#[derive(Serialize)]
struct Imported<'a> {
    added: usize,
    known: usize,
    problems: usize,
    rows: Vec<ImportedRow<'a>>,
}

#[derive(Serialize)]
struct ImportedRow<'a> {
    row: usize,
    line: usize,
    period: &'a str,
    libraries: &'a [Vec<LibraryId>],
    outcome: &'static str,
    problem: Option<String>,
}

fn document(session: &Session, prepared: &PreparedPast) -> String {
    let rows = prepared.rows.iter().map(|row| ImportedRow {
        row: row.row,
        line: row.line,
        period: &row.period,
        libraries: &row.sides,
        outcome: word(row.outcome),
        problem: row.problem.as_ref().map(|problem| session.say(problem)),
    });
    json::document(&Imported {
        added: prepared.count(PastOutcome::Added),
        known: prepared.count(PastOutcome::Known),
        problems: prepared.count(PastOutcome::Problem),
        rows: rows.collect(),
    })
}

fn word(outcome: PastOutcome) -> &'static str {
    match outcome {
        PastOutcome::Added => "added",
        PastOutcome::Known => "known",
        PastOutcome::Problem => "problem",
    }
}

fn told(
    session: &Session,
    args: &ListArgs,
    prepared: &PreparedPast,
    receipt: Option<&Receipt>,
) -> Result<String, CliError> {
    let libraries = session.store.libraries()?;
    let headings = ["cli-column-row", "field-period", "cli-column-outcome", "field-libraries", "cli-column-problem"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0]);
    for row in &prepared.rows {
        table.row(cells(session, row, &libraries));
    }
    let sums = Phrase::new("shell-preview-past-tally")
        .with("added", prepared.count(PastOutcome::Added))
        .with("known", prepared.count(PastOutcome::Known))
        .with("problems", prepared.count(PastOutcome::Problem));
    let end = match receipt {
        Some(receipt) => session.written(receipt),
        None if args.dry_run => format!("{}\n", text(session.lang, "cli-dry-run")),
        None => format!("{}\n", text(session.lang, "cli-nothing-to-write")),
    };
    Ok(format!("{}\n{}\n{end}", table.text(), session.say(&sums)))
}

fn cells(session: &Session, row: &PastReport, libraries: &[Library]) -> [String; 5] {
    let shown = if row.sides.is_empty() { row.written.join(" – ") } else { names(&row.sides, libraries) };
    [
        row.row.to_string(),
        row.period.clone(),
        text(session.lang, &format!("cli-outcome-{}", word(row.outcome))),
        shown,
        row.problem.as_ref().map(|problem| session.say(problem)).unwrap_or_default(),
    ]
}

fn names(sides: &[Vec<LibraryId>], libraries: &[Library]) -> String {
    let name = |id: &LibraryId| {
        libraries.iter().find(|library| library.id == *id).map_or_else(|| id.to_string(), |found| found.name.clone())
    };
    let side = |side: &Vec<LibraryId>| side.iter().map(name).collect::<Vec<_>>().join(", ");
    sides.iter().map(side).collect::<Vec<_>>().join(" – ")
}

pub fn run(session: &mut Session, args: PastArgs) -> Result<String, CliError> {
    match args.command {
        Some(PastCommand::Remove { past }) => remove(session, &past),
        None => list(session, args.json),
    }
}

#[derive(Serialize)]
struct Listed<'a> {
    id: i64,
    period: &'a str,
    libraries: Vec<Vec<ListedLibrary<'a>>>,
}

#[derive(Serialize)]
struct ListedLibrary<'a> {
    id: &'a LibraryId,
    name: Option<&'a str>,
    municipality: Option<&'a MunicipalityCode>,
}

fn listed<'a>(id: &'a LibraryId, libraries: &'a [Library]) -> ListedLibrary<'a> {
    let found = libraries.iter().find(|library| library.id == *id);
    let (name, municipality) = found.map(|found| (found.name.as_str(), &found.municipality)).unzip();
    ListedLibrary { id, name, municipality }
}

fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let past = session.store.past_partnerships()?;
    let libraries = session.store.libraries()?;
    if as_json {
        let rows = past.iter().map(|one| Listed {
            id: one.id.0,
            period: &one.pair.period,
            libraries: one
                .pair
                .sides
                .iter()
                .map(|side| side.iter().map(|id| listed(id, &libraries)).collect())
                .collect(),
        });
        return Ok(json::document(&rows.collect::<Vec<_>>()));
    }
    if past.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-no-past")));
    }
    let headings = ["field-id", "field-period", "field-libraries"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0]);
    for one in past {
        table.row([one.id.to_string(), one.pair.period.clone(), names(&one.pair.sides, &libraries)]);
    }
    Ok(table.text())
}

fn remove(session: &mut Session, ids: &[String]) -> Result<String, CliError> {
    let wanted = input::numbers(ids)?;
    let known = session.store.past_partnerships()?;
    let mut past = Vec::with_capacity(wanted.len());
    for id in wanted {
        let found = known.iter().find(|one| one.id.0 == id).map(PastPartnership::seen);
        let none = || CliError::NotDone(Phrase::new("cli-no-such-past").with("past", id.to_string()));
        past.push(found.ok_or_else(none)?);
    }
    session.write(&Change::RemovePastPartnerships { past })
}
