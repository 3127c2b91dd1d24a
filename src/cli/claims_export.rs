//! `claims export` and `claims exports`: the numbered lists of approved claims for the finance system.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use clap::Args;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, file, json};
use crate::desk::exports::{export_csv, export_of, export_of_all, export_xlsx};
use crate::domain::ExportId;
use crate::domain::claim::Export;
use crate::i18n::{Phrase, date_time, money, text};

#[derive(Debug, Args)]
pub struct ExportArgs {
    #[arg(value_name = "FILE")]
    export_file: PathBuf,
    #[arg(long = "number", value_name = "N", value_parser = clap::value_parser!(i64).range(1..))]
    export_number: Option<i64>,
}

#[derive(Debug, Args)]
pub struct ExportsArgs {
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Listed<'a> {
    number: i64,
    exported_by: &'a str,
    exported_at: DateTime<Utc>,
    claims: Vec<i64>,
    sanctioned_cents: i64,
}

#[derive(Clone, Copy)]
enum Kind {
    Csv,
    Workbook,
}

/// The list is made before its file is: a file that cannot be written is written later by the number.
pub fn export(session: &mut Session, args: &ExportArgs) -> Result<String, CliError> {
    let path = &args.export_file;
    let kind = kind_of(path)?;
    if path.symlink_metadata().is_ok() {
        let taken = std::io::ErrorKind::AlreadyExists.into();
        return Err(CliError::File { path: path.clone(), error: taken });
    }
    if let Some(number) = args.export_number {
        write(session, path, kind, ExportId(number))?;
        return Ok(file::written(session, path));
    }
    let nothing = || CliError::NotDone(Phrase::new("refused-nothing-to-export"));
    let change = export_of_all(&session.store, session.lang)?.ok_or_else(nothing)?;
    let receipt = session.apply(&change)?;
    let number = ExportId(receipt.records.first().copied().unwrap_or_default());
    let problem = |error: CliError| {
        let phrase = Phrase::new("cli-export-without-file").with("number", number.to_string());
        CliError::NotDone(phrase.with("problem", error.phrase()))
    };
    write(session, path, kind, number).map_err(problem)?;
    Ok(format!("{}{}", session.written(&receipt), file::written(session, path)))
}

fn kind_of(path: &Path) -> Result<Kind, CliError> {
    match file::ending(path).as_str() {
        "csv" => Ok(Kind::Csv),
        "xlsx" => Ok(Kind::Workbook),
        _ => Err(file::wrong_ending("cli-accruals-ending", path)),
    }
}

fn write(session: &Session, path: &Path, kind: Kind, number: ExportId) -> Result<(), CliError> {
    let missing = || CliError::NotDone(Phrase::new("cli-no-such-export").with("number", number.to_string()));
    let export = export_of(&session.store, number)?.ok_or_else(missing)?;
    let bytes = match kind {
        Kind::Csv => export_csv(&export).into_bytes(),
        Kind::Workbook => file::made(path, export_xlsx(&export))?,
    };
    file::write_anew(path, &bytes)
}

pub fn list(session: &Session, args: &ExportsArgs) -> Result<String, CliError> {
    let exports = session.store.exports()?;
    if args.json {
        return Ok(json::document(&exports.iter().map(listed).collect::<Vec<_>>()));
    }
    if exports.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-no-exports")));
    }
    let headings = [
        "claims-export-number",
        "field-exported_at",
        "field-exported_by",
        "cli-column-claims",
        "claims-export-sanctioned",
    ];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0, 3, 4]);
    for export in &exports {
        table.row([
            export.number.to_string(),
            date_time(session.lang, export.at),
            export.by.to_string(),
            export.rows.len().to_string(),
            money(session.lang, export.sum().0),
        ]);
    }
    Ok(table.text())
}

fn listed(export: &Export) -> Listed<'_> {
    Listed {
        number: export.number.0,
        exported_by: export.by.as_str(),
        exported_at: export.at,
        claims: export.rows.iter().map(|row| row.claim.0).collect(),
        sanctioned_cents: export.sum().0,
    }
}
