//! `directory times import`: travel times from a list.

use clap::Subcommand;
use serde::Serialize;

use super::input::ListArgs;
use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::desk::times::{PrepareTimesError, PreparedTimes, TimesOutcome, TimesReport, Way, prepare_times};
use crate::domain::{Library, LibraryId, Partnership, clean_line};
use crate::i18n::{Phrase, text};

#[derive(Debug, Subcommand)]
pub enum TimesCommand {
    #[command(after_help = "kumppani directory times import matka-ajat.csv --dry-run")]
    Import(ListArgs),
}

pub fn run(session: &mut Session, command: TimesCommand) -> Result<String, CliError> {
    match command {
        TimesCommand::Import(args) => import(session, &args),
    }
}

fn import(session: &mut Session, args: &ListArgs) -> Result<String, CliError> {
    let content = input::content(&args.file)?;
    let prepared = prepare_times(&session.store, &input::file_name(&args.file), &content);
    let mut prepared = prepared.map_err(|error| match error {
        PrepareTimesError::File(error) => CliError::in_file(&args.file, error.phrase()),
        PrepareTimesError::Store(error) => error.into(),
    })?;
    // Without a round there is no pair to touch.
    let touched = session.round().ok().map(|round| prepared.touched(&session.store, &round)).transpose()?;
    let touched = touched.unwrap_or_default();
    let mut end =
        format!("{}\n", text(session.lang, if args.dry_run { "cli-dry-run" } else { "cli-nothing-to-write" }));
    if !args.dry_run {
        let problems = prepared.rows.iter().filter_map(|row| row.way.as_ref().err().cloned());
        if !args.skip_unusable
            && let Some(error) = CliError::bad_rows(&args.file, problems)
        {
            return Err(error);
        }
        if let Some(change) = prepared.change.take() {
            end = session.write(&change)?;
        }
    }
    if args.json { Ok(document(session, &prepared, &touched)) } else { told(session, &prepared, &touched, &end) }
}

#[derive(Serialize)]
struct Imported<'a> {
    added: usize,
    changed: usize,
    known: usize,
    problems: usize,
    rows: Vec<ImportedRow<'a>>,
    partnerships: Vec<Touched>,
}

#[derive(Serialize)]
struct ImportedRow<'a> {
    row: usize,
    line: usize,
    libraries: Option<[&'a LibraryId; 2]>,
    before: Option<u32>,
    minutes: Option<u32>,
    outcome: &'static str,
    problem: Option<String>,
}

/// A pair of the round between whose libraries the time is new.
#[derive(Serialize)]
struct Touched {
    id: i64,
    registrations: Vec<i64>,
    minutes: u32,
}

fn document(session: &Session, prepared: &PreparedTimes, touched: &[(Partnership, u32)]) -> String {
    let rows = prepared.rows.iter().map(|row| {
        let way = row.way.as_ref().ok();
        ImportedRow {
            row: row.row,
            line: row.line,
            libraries: way.map(|way| [&way.libraries.0, &way.libraries.1]),
            before: way.and_then(|way| way.before),
            minutes: way.map(|way| way.minutes),
            outcome: word(row.outcome()),
            problem: row.way.as_ref().err().map(|problem| session.say(problem)),
        }
    });
    let touched = touched.iter().map(|(pair, minutes)| Touched {
        id: pair.id.0,
        registrations: pair.group.members.iter().map(|id| id.0).collect(),
        minutes: *minutes,
    });
    json::document(&Imported {
        added: prepared.count(TimesOutcome::Added),
        changed: prepared.count(TimesOutcome::Changed),
        known: prepared.count(TimesOutcome::Known),
        problems: prepared.count(TimesOutcome::Problem),
        rows: rows.collect(),
        partnerships: touched.collect(),
    })
}

fn word(outcome: TimesOutcome) -> &'static str {
    match outcome {
        TimesOutcome::Added => "added",
        TimesOutcome::Changed => "changed",
        TimesOutcome::Known => "known",
        TimesOutcome::Problem => "problem",
    }
}

fn told(
    session: &Session,
    prepared: &PreparedTimes,
    touched: &[(Partnership, u32)],
    end: &str,
) -> Result<String, CliError> {
    let libraries = session.store.libraries()?;
    let headings = ["cli-column-row", "cli-column-outcome", "field-libraries", "export-minutes", "cli-column-problem"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0, 3]);
    for row in &prepared.rows {
        table.row(cells(session, row, &libraries));
    }
    let sums = Phrase::new("times-tally")
        .with("added", prepared.count(TimesOutcome::Added))
        .with("changed", prepared.count(TimesOutcome::Changed))
        .with("known", prepared.count(TimesOutcome::Known))
        .with("problems", prepared.count(TimesOutcome::Problem));
    let mut told = format!("{}\n{}\n", table.text(), session.say(&sums));
    if !touched.is_empty() {
        let snapshot = session.snapshot()?;
        told.push_str(&format!("{}\n", text(session.lang, "times-touched")));
        for (pair, minutes) in touched {
            let names: Vec<String> = pair.group.members.iter().map(|id| snapshot.registration_name(*id)).collect();
            told.push_str(&format!("  {}: {minutes} min\n", clean_line(&names.join(" – "))));
        }
    }
    Ok(told + end)
}

fn cells(session: &Session, row: &TimesReport, libraries: &[Library]) -> [String; 5] {
    let name = |id: &LibraryId| {
        libraries.iter().find(|library| library.id == *id).map_or_else(|| id.to_string(), |found| found.name.clone())
    };
    let (sides, minutes) = match &row.way {
        Err(_) => (format!("{} – {}", row.written.from, row.written.to), row.written.minutes.clone()),
        Ok(Way { libraries: (a, b), before, minutes }) => {
            let was = before.filter(|before| before != minutes);
            let minutes = was.map_or_else(|| minutes.to_string(), |was| format!("{was} → {minutes}"));
            (format!("{} – {}", name(a), name(b)), minutes)
        }
    };
    let outcome = text(session.lang, &format!("cli-outcome-{}", word(row.outcome())));
    let problem = row.way.as_ref().err().map(|problem| session.say(problem)).unwrap_or_default();
    [row.row.to_string(), outcome, sides, minutes, problem]
}
