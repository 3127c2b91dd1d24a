//! What an import did, for people: each record with what it was taken for, then the columns, the sums and
//! what was written. Before anything is written, the columns in full.

use super::{Done, ImportArgs, word};
use crate::cli::CliError;
use crate::cli::queue_compare::different;
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::desk::import::RowReport;
use crate::domain::difference::differences;
use crate::domain::form::FormColumns;
use crate::domain::registration::ChangedField;
use crate::domain::{Library, LibraryId, RegistrationId};
use crate::i18n::{Phrase, say, text};

pub(super) fn text_of(session: &Session, args: &ImportArgs, done: &Done) -> Result<String, CliError> {
    let (lang, prepared) = (session.lang, &done.prepared);
    let libraries = session.store.libraries()?;
    let headings = ["cli-column-row", "field-id", "cli-column-outcome", "field-libraries", "field-flags"];
    let mut records = Table::new(headings.map(|key| text(lang, key)), &[0, 1]);
    for row in &prepared.rows {
        records.row(cells(session, row, &libraries));
    }
    let mut parts = Vec::new();
    if args.dry_run {
        parts.push(columns_in_full(session, &done.columns));
    }
    parts.push(records.text());
    if args.dry_run {
        parts.extend(changes(session, done));
    }
    let choice = done.origin.choice();
    let mut lines: Vec<String> =
        choice.iter().chain([&done.columns.origin()]).map(|phrase| session.say(phrase)).collect();
    lines.extend(done.columns.notices().iter().map(|notice| session.say(&notice.phrase())));
    if !args.dry_run {
        lines.push(columns_in_a_line(session, &done.columns));
    }
    let sums = Phrase::new("cli-import-sums")
        .with("added", prepared.added)
        .with("changed", prepared.changed)
        .with("unchanged", prepared.unchanged)
        .with("withdrawn", prepared.withdrawn)
        .with("missing", prepared.missing.len());
    lines.push(session.say(&sums));
    if let Some(path) = &done.written {
        let written = Phrase::new("cli-import-unusable-written").with("file", path.display().to_string());
        lines.push(session.say(&written));
    }
    let mut end: String = done.receipt.iter().chain(&done.saved).map(|receipt| session.written(receipt)).collect();
    if end.is_empty() {
        end = format!("{}\n", text(lang, if args.dry_run { "cli-dry-run" } else { "cli-nothing-to-write" }));
    }
    let lines: String = lines.iter().map(|line| crate::domain::clean_line(line) + "\n").collect();
    parts.push(format!("{lines}{end}"));
    Ok(parts.join("\n"))
}

/// Each changed answer, field by field, the words that differ marked as in `queue compare`.
fn changes(session: &Session, done: &Done) -> Option<String> {
    let mut told = String::new();
    for row in &done.prepared.rows {
        let (Some(id), fields @ [_, ..]) = (row.registration, done.changes_of(row)) else { continue };
        told.push_str(&format!("{id} {}\n", crate::domain::clean_line(&row.site_text)));
        for ChangedField { field, before, after } in fields {
            let (before, after) = differences(&before.say(session.lang), &after.say(session.lang));
            told.push_str(&different(&session.say(&field.phrase()), &before, &after));
        }
    }
    (!told.is_empty()).then_some(told)
}

/// Headers, the first values below each, and what it is taken for.
fn columns_in_full(session: &Session, columns: &FormColumns) -> String {
    let headings = ["cli-column-number", "cli-column-header", "cli-column-field", "cli-column-values"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0]);
    for (number, column) in columns.columns.iter().enumerate() {
        let fields: Vec<String> = column.fields.iter().map(|field| session.say(&field.phrase())).collect();
        let fields = if fields.is_empty() { "–".to_owned() } else { fields.join(", ") };
        let values = column.values.iter().map(|value| value.chars().take(30).collect());
        let values: Vec<String> = values.collect();
        let header = column.header.chars().take(60).collect();
        table.row([(number + 1).to_string(), header, fields, values.join(" · ")]);
    }
    table.text()
}

fn columns_in_a_line(session: &Session, columns: &FormColumns) -> String {
    let taken = columns.columns.iter().enumerate().flat_map(|(index, column)| {
        let header = if column.header.is_empty() { format!("#{}", index + 1) } else { column.header.clone() };
        column.fields.iter().map(move |field| format!("{} ← {header}", say(session.lang, &field.phrase())))
    });
    session.say(&Phrase::new("cli-import-columns").with("columns", taken.collect::<Vec<_>>().join("; ")))
}

fn cells(session: &Session, row: &RowReport, libraries: &[Library]) -> [String; 5] {
    let named = |id: &LibraryId| libraries.iter().find(|library| library.id == *id).map(|found| found.name.as_str());
    let names: Vec<&str> = row.libraries.iter().filter_map(named).collect();
    let doubt = if row.sure { "" } else { " ?" };
    let shown = if names.is_empty() { format!("”{}”", row.site_text) } else { names.join(", ") };
    let mut remarks = session.flags(&row.flags);
    let perhaps = |id: RegistrationId| Phrase::new("cli-import-perhaps").with("registration", id.to_string());
    remarks.extend(row.perhaps.map(|id| session.say(&perhaps(id))));
    remarks.extend(row.problem.iter().chain(&row.notices).map(|problem| session.say(&problem.phrase())));
    [
        row.row.to_string(),
        row.registration.map(|id| id.to_string()).unwrap_or_default(),
        text(session.lang, &format!("cli-outcome-{}", word(row.outcome).replace('_', "-"))),
        format!("{shown}{doubt}"),
        remarks.join(", "),
    ]
}
