//! `import`: a form export into the round's queue. All of the file or, unless it is asked to skip what
//! cannot be used, nothing of it.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::desk::import::{Outcome, Prepared, RowReport};
use crate::desk::{RoundImportError, prepare_import};
use crate::domain::{Flag, Library, LibraryId, Receipt, RegistrationId};
use crate::i18n::{Phrase, text};

#[derive(Debug, Args)]
pub struct ImportArgs {
    file: PathBuf,
    #[arg(long, value_name = "FIELD=HEADER")]
    map: Vec<String>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    skip_unusable: bool,
    #[arg(long)]
    complete: bool,
    #[arg(long)]
    json: bool,
}

pub fn run(session: &mut Session, args: &ImportArgs) -> Result<String, CliError> {
    let map: Vec<(String, String)> = args.map.iter().map(|pair| mapping(pair)).collect::<Result<_, _>>()?;
    let content = input::content(&args.file)?;
    let round = session.round()?;
    let mut prepared =
        prepare_import(&session.store, &round, &input::file_name(&args.file), &content, &map, &|_, _| true)
            .map_err(|error| in_words(args, error))?;
    if args.complete {
        prepared.complete();
    }
    let receipt = if args.dry_run {
        None
    } else {
        if !args.skip_unusable {
            refuse_bad_rows(args, &prepared)?;
        }
        prepared.change.take().map(|change| session.apply(&change)).transpose()?
    };
    let last = session.store.last_registration()?;
    number(&mut prepared.rows, receipt.as_ref(), last, prepared.changed);
    Ok(if args.json {
        document(session, &prepared)
    } else {
        told(session, args, &prepared, &session.store.libraries()?, receipt.as_ref())
    })
}

fn in_words(args: &ImportArgs, error: RoundImportError) -> CliError {
    match error {
        RoundImportError::File(error) => CliError::in_file(&args.file, error.error.phrase()),
        RoundImportError::Store(error) => error.into(),
        RoundImportError::Stopped => CliError::NotDone(error.phrase()),
    }
}

fn mapping(pair: &str) -> Result<(String, String), CliError> {
    let (field, header) = pair.split_once('=').ok_or_else(|| input::usage("cli-map-malformed", pair))?;
    Ok((field.trim().to_owned(), header.trim().to_owned()))
}

/// Half a file would look like a whole one: a record that cannot be used stops all.
fn refuse_bad_rows(args: &ImportArgs, prepared: &Prepared) -> Result<(), CliError> {
    let bad: Vec<&RowReport> = prepared.rows.iter().filter(|row| row.outcome == Outcome::Problem).collect();
    let Some(first) = bad.first().and_then(|row| row.problem.clone()) else { return Ok(()) };
    let problem = match bad.len() - 1 {
        0 => Phrase::new("cli-import-bad-row").with("problem", first),
        more => Phrase::new("cli-import-bad-rows").with("problem", first).with("count", more),
    };
    Err(CliError::in_file(&args.file, problem))
}

/// Puts numbers in place of the places among the answers: those that the registrations have got, in
/// a dry run those that they would get after the `changed` ones, which come first and have theirs.
fn number(rows: &mut [RowReport], receipt: Option<&Receipt>, last: i64, changed: usize) {
    let changed = i64::try_from(changed).unwrap_or(i64::MAX);
    let numbered = |id: RegistrationId| match (usize::try_from(-id.0), receipt) {
        (Ok(place @ 1..), Some(receipt)) => RegistrationId(receipt.records.get(place - 1).copied().unwrap_or(id.0)),
        (Ok(1..), None) => RegistrationId(last - id.0 - changed),
        _ => id,
    };
    for row in rows {
        row.registration = row.registration.filter(|id| receipt.is_some() || id.0 > 0).map(numbered);
        for flag in &mut row.flags {
            match flag {
                Flag::DuplicateOf(id) | Flag::Overlaps(id) => *id = numbered(*id),
                _ => {}
            }
        }
    }
}

#[derive(Serialize)]
struct Listed<'a> {
    added: usize,
    changed: usize,
    unchanged: usize,
    withdrawn: usize,
    missing: usize,
    missing_registrations: &'a [RegistrationId],
    /// The sheet of a workbook that was read.
    sheet: Option<&'a str>,
    ignored_columns: &'a [String],
    rows: Vec<ListedRow<'a>>,
}

#[derive(Serialize)]
struct ListedRow<'a> {
    row: usize,
    line: usize,
    registration: Option<RegistrationId>,
    libraries: &'a [LibraryId],
    sure: bool,
    flags: &'a [Flag],
    problem: Option<String>,
    outcome: &'static str,
    /// A missing registration that this may be a correction of.
    perhaps: Option<RegistrationId>,
    site_text: &'a str,
}

fn document(session: &Session, prepared: &Prepared) -> String {
    let rows = prepared.rows.iter().map(|row| ListedRow {
        row: row.row,
        line: row.line,
        registration: row.registration,
        libraries: &row.libraries,
        sure: row.sure,
        flags: &row.flags,
        problem: row.problem.as_ref().map(|problem| session.say(problem)),
        outcome: word(row.outcome),
        perhaps: row.perhaps,
        site_text: &row.site_text,
    });
    json::document(&Listed {
        added: prepared.added,
        changed: prepared.changed,
        unchanged: prepared.unchanged,
        withdrawn: prepared.withdrawn,
        missing: prepared.missing.len(),
        missing_registrations: &prepared.missing,
        sheet: prepared.origin.sheet(),
        ignored_columns: &prepared.ignored_columns,
        rows: rows.collect(),
    })
}

fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Added => "added",
        Outcome::Changed => "changed",
        Outcome::Offered => "offered",
        Outcome::Unchanged => "unchanged",
        Outcome::NotAnswered => "not_answered",
        Outcome::Problem => "problem",
    }
}

/// Each record with what it was taken for, then the sums and what was written.
fn told(
    session: &Session,
    args: &ImportArgs,
    prepared: &Prepared,
    libraries: &[Library],
    receipt: Option<&Receipt>,
) -> String {
    let lang = session.lang;
    let headings = ["cli-column-row", "field-id", "cli-column-outcome", "field-libraries", "field-flags"];
    let mut table = Table::new(headings.map(|key| text(lang, key)), &[0, 1]);
    for row in &prepared.rows {
        table.row(cells(session, row, libraries));
    }
    let sums = Phrase::new("cli-import-sums")
        .with("added", prepared.added)
        .with("changed", prepared.changed)
        .with("unchanged", prepared.unchanged)
        .with("withdrawn", prepared.withdrawn)
        .with("missing", prepared.missing.len());
    let columns: Vec<String> =
        prepared.mapping.iter().map(|(field, header)| format!("{} ← {header}", session.say(field))).collect();
    let columns = Phrase::new("cli-import-columns").with("columns", crate::domain::clean_line(&columns.join("; ")));
    let choice = prepared.origin.choice().map(|choice| session.say(&choice) + "\n").unwrap_or_default();
    let end = match receipt {
        Some(receipt) => session.written(receipt),
        None if args.dry_run => format!("{}\n", text(lang, "cli-dry-run")),
        None => format!("{}\n", text(lang, "cli-nothing-to-write")),
    };
    format!("{}\n{choice}{}\n{}\n{end}", table.text(), session.say(&columns), session.say(&sums))
}

fn cells(session: &Session, row: &RowReport, libraries: &[Library]) -> [String; 5] {
    let named = |id: &LibraryId| libraries.iter().find(|library| library.id == *id).map(|found| found.name.as_str());
    let names: Vec<&str> = row.libraries.iter().filter_map(named).collect();
    let doubt = if row.sure { "" } else { " ?" };
    let shown = if names.is_empty() { format!("”{}”", row.site_text) } else { names.join(", ") };
    let mut remarks = session.flags(&row.flags);
    let perhaps = |id: RegistrationId| Phrase::new("cli-import-perhaps").with("registration", id.to_string());
    remarks.extend(row.perhaps.map(|id| session.say(&perhaps(id))));
    remarks.extend(row.problem.as_ref().map(|problem| session.say(problem)));
    [
        row.row.to_string(),
        row.registration.map(|id| id.to_string()).unwrap_or_default(),
        text(session.lang, &format!("cli-outcome-{}", word(row.outcome).replace('_', "-"))),
        format!("{shown}{doubt}"),
        remarks.join(", "),
    ]
}
