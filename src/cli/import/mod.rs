//! `import`: a form export into the round's queue. What can be used goes in, what cannot is told row by row.

mod listed;
mod told;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::meter::Meter;
use super::session::Session;
use super::{CliError, clock, file, input};
use crate::desk::import::{Outcome, Prepared, RowReport};
use crate::desk::{Inspected, RoundImportError, inspect, unusable_csv};
use crate::domain::form::{ColumnSource, ColumnWish, FileNotice, FormColumns, FormField, Profile, ProfileWish};
use crate::domain::registration::ChangedField;
use crate::domain::{Change, Flag, Receipt, RegistrationId};
use crate::i18n::Phrase;
use crate::intake::{Grid, IntakeError, Origin};
use crate::store::WriteWatch;

#[derive(Debug, Args)]
pub struct ImportArgs {
    file: PathBuf,
    #[arg(long, value_name = "FIELD=HEADER")]
    map: Vec<String>,
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
    #[arg(long, value_name = "NAME")]
    save_profile: Option<String>,
    #[arg(long)]
    no_header: bool,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    strict: bool,
    #[arg(long)]
    complete: bool,
    #[arg(long, value_name = "FILE")]
    unusable: Option<PathBuf>,
    /// What `import` does anyway; older scripts say it.
    #[arg(long, hide = true, conflicts_with = "strict")]
    skip_unusable: bool,
    #[arg(long)]
    json: bool,
}

impl ImportArgs {
    /// The import of a file of this name, with nothing else said.
    pub fn of(file: &str) -> ImportArgs {
        ImportArgs {
            file: file.into(),
            map: Vec::new(),
            profile: None,
            save_profile: None,
            no_header: false,
            dry_run: false,
            strict: false,
            complete: false,
            unusable: None,
            skip_unusable: false,
            json: false,
        }
    }
}

/// What an import did, or would do.
struct Done {
    origin: Origin,
    columns: FormColumns,
    prepared: Prepared,
    /// By registration.
    changes: HashMap<RegistrationId, Vec<ChangedField>>,
    receipt: Option<Receipt>,
    saved: Option<Receipt>,
    /// The file with the rows that could not be used.
    written: Option<PathBuf>,
}

impl Done {
    /// What the form says otherwise in a row than it said before.
    fn changes_of(&self, row: &RowReport) -> &[ChangedField] {
        row.registration.and_then(|id| self.changes.get(&id)).map(Vec::as_slice).unwrap_or_default()
    }
}

pub fn run(session: &mut Session, args: &ImportArgs) -> Result<String, CliError> {
    let wish = wish(args)?;
    let content = input::content(&args.file)?;
    let round = session.round()?;
    let grid = Grid::read(content).map_err(|error| in_file(args, &error))?;
    let meter = Arc::new(Meter::new(session.lang));
    let watch = |done, of| {
        meter.at("cli-import-reading", done, of);
        true
    };
    let inspected = inspect(&session.store, &round, &input::file_name(&args.file), grid, &wish, &watch);
    meter.clear();
    let Inspected { origin, columns, prepared, unusable, changes } =
        inspected.map_err(|error| in_words(args, error))?;
    let mut prepared = prepared.map_err(|error| refused(args, &error, &columns))?;
    prepared.complete(args.complete);
    if !args.dry_run {
        refuse_bad_rows(args, &prepared)?;
    }
    let written = match &args.unusable {
        Some(path) if !unusable.is_empty() => {
            file::write_anew(path, unusable_csv(session.lang, &columns, &unusable).as_bytes())?;
            Some(path.clone())
        }
        _ => None,
    };
    let changes = changes.into_iter().map(|change| (change.registration, change.fields)).collect();
    let done = Done { origin, columns, prepared, changes, receipt: None, saved: None, written: written.clone() };
    let done = write(session, args, done, &meter);
    meter.clear();
    if let (Err(_), Some(path)) = (&done, written) {
        // A failed command leaves nothing behind; where this fails too, the first error is told.
        let _ = std::fs::remove_file(path);
    }
    let mut done = done?;
    warn_of_bad_rows(session, args, &done);
    let last = session.store.last_registration()?;
    number(&mut done.prepared.rows, done.receipt.as_ref(), last, done.prepared.changed);
    if args.json { Ok(listed::document(session, &done)) } else { told::text_of(session, args, &done) }
}

fn write(session: &mut Session, args: &ImportArgs, mut done: Done, meter: &Arc<Meter>) -> Result<Done, CliError> {
    if args.dry_run {
        return Ok(done);
    }
    done.receipt = done.prepared.change.take().map(|change| apply(session, &change, meter)).transpose()?;
    if let Some(name) = &args.save_profile {
        done.saved = Some(session.apply(&Change::SaveProfile(done.columns.named(name)))?);
    }
    Ok(done)
}

fn apply(session: &mut Session, change: &Change, meter: &Arc<Meter>) -> Result<Receipt, CliError> {
    let (meter, of) = (Arc::clone(meter), change.extent());
    let watch: WriteWatch = Arc::new(move |done| {
        meter.at("cli-import-writing", done, of);
        true
    });
    Ok(session.store.apply_watched(change, &clock::new_operation()?, clock::now(), &watch)?)
}

fn in_words(args: &ImportArgs, error: RoundImportError) -> CliError {
    match error {
        RoundImportError::File(error) => in_file(args, &error.error),
        RoundImportError::Store(error) => error.into(),
        RoundImportError::Stopped => CliError::NotDone(error.phrase()),
    }
}

fn in_file(args: &ImportArgs, error: &IntakeError) -> CliError {
    CliError::in_file(&args.file, error.phrase())
}

/// Letters in a wrong encoding may be why no column is known.
fn refused(args: &ImportArgs, error: &IntakeError, columns: &FormColumns) -> CliError {
    match &columns.garbled {
        Some(garbled) => {
            let notice = FileNotice::WrongLetters(garbled.clone()).phrase();
            let both = Phrase::new("intake-refused-and").with("reason", error.phrase()).with("notice", notice);
            CliError::in_file(&args.file, both)
        }
        None => in_file(args, error),
    }
}

/// What the arguments say of the columns.
fn wish(args: &ImportArgs) -> Result<ColumnWish, CliError> {
    if let Some(name) = &args.save_profile
        && let Some(problem) = Profile::name_problem(name)
    {
        return Err(CliError::Usage(problem.phrase(name)));
    }
    let mut wish = ColumnWish { header: args.no_header.then_some(false), ..ColumnWish::default() };
    wish.profile = match args.profile.as_deref() {
        None => ProfileWish::Fitting,
        Some(none) if none.eq_ignore_ascii_case(Profile::NONE) => ProfileWish::Without,
        Some(name) => ProfileWish::Named(name.to_owned()),
    };
    for pair in &args.map {
        let (name, header) = pair.split_once('=').ok_or_else(|| input::usage("cli-map-malformed", pair))?;
        let unknown = || in_file(args, &IntakeError::UnknownField { name: name.trim().to_owned() });
        wish.say(FormField::from_code(name.trim()).ok_or_else(unknown)?, ColumnSource::read(header));
    }
    Ok(wish)
}

/// With `--strict`, half a file is none; and a file of which nothing can be used is no success.
fn refuse_bad_rows(args: &ImportArgs, prepared: &Prepared) -> Result<(), CliError> {
    let bad = prepared.rows.iter().filter(|row| row.outcome == Outcome::Problem);
    let used = |row: &RowReport| !matches!(row.outcome, Outcome::Problem | Outcome::NotAnswered);
    if !args.strict && prepared.rows.iter().any(used) {
        return Ok(());
    }
    let problems = bad.filter_map(|row| row.problem.as_ref()).map(|problem| problem.phrase());
    CliError::bad_rows(&args.file, problems).map_or(Ok(()), Err)
}

/// One line on the standard error, for whoever does not read what a cron job prints.
fn warn_of_bad_rows(session: &mut Session, args: &ImportArgs, done: &Done) {
    const MOST_NAMED: usize = 20;
    let bad = done.prepared.rows.iter().filter(|row| row.outcome == Outcome::Problem);
    let mut rows: Vec<String> = bad.map(|row| row.row.to_string()).collect();
    let count = rows.len();
    if count > MOST_NAMED {
        rows.truncate(MOST_NAMED);
        rows.push("…".to_owned());
    }
    if count > 0 {
        let place = match &done.written {
            Some(path) => Phrase::new("cli-import-see-file").with("file", path.display().to_string()),
            None => Phrase::new("cli-import-see-list"),
        };
        let left_out = Phrase::new("cli-import-left-out").with("count", count).with("rows", rows.join(", "));
        session.warn(CliError::in_file(&args.file, left_out.with("where", place)).phrase());
    }
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
