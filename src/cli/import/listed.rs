//! What an import did as a document for a script.

use serde::Serialize;

use super::{Done, word};
use crate::cli::json;
use crate::cli::session::Session;
use crate::desk::import::Outcome;
use crate::domain::form::{FileNotice, FormColumns, FormField};
use crate::domain::registration::ChangedField;
use crate::domain::{Flag, LibraryId, RegistrationId};
use crate::intake::RowProblem;

#[derive(Serialize)]
struct Listed<'a> {
    added: usize,
    changed: usize,
    unchanged: usize,
    withdrawn: usize,
    missing: usize,
    missing_registrations: &'a [RegistrationId],
    unusable: usize,
    /// The sheet of a workbook that was read.
    sheet: Option<&'a str>,
    service: &'static str,
    profile: Option<&'a str>,
    has_header: bool,
    columns: Vec<ListedColumn<'a>>,
    /// Of the id, the mailbox and the time of arrival those for which the file has no column.
    absent_columns: Vec<&'static str>,
    notices: Vec<ListedFileNotice>,
    ignored_columns: Vec<&'a str>,
    rows: Vec<ListedRow<'a>>,
}

#[derive(Serialize)]
struct ListedColumn<'a> {
    number: usize,
    header: &'a str,
    fields: Vec<&'static str>,
    values: &'a [String],
}

/// What holds for the file as a whole.
#[derive(Serialize)]
struct ListedFileNotice {
    what: &'static str,
    /// Where it was seen first, and in which word.
    line: Option<usize>,
    value: Option<String>,
    text: String,
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
    notices: Vec<ListedNotice<'a>>,
    outcome: &'static str,
    /// A missing registration that this may be a correction of.
    perhaps: Option<RegistrationId>,
    site_text: &'a str,
    /// What a changed answer says otherwise; of long words what is around the difference.
    changes: Vec<ListedChange>,
}

#[derive(Serialize)]
struct ListedChange {
    field: &'static str,
    before: String,
    after: String,
}

/// What is odd in a row that was taken in all the same.
#[derive(Serialize)]
struct ListedNotice<'a> {
    what: &'static str,
    column: &'a str,
    value: &'a str,
    text: String,
}

pub(super) fn document(session: &Session, done: &Done) -> String {
    let prepared = &done.prepared;
    let rows = prepared.rows.iter().map(|row| ListedRow {
        row: row.row,
        line: row.line,
        registration: row.registration,
        libraries: &row.libraries,
        sure: row.sure,
        flags: &row.flags,
        problem: row.problem.as_ref().map(|problem| session.say(&problem.phrase())),
        notices: row.notices.iter().map(|notice| noticed(session, notice)).collect(),
        outcome: word(row.outcome),
        perhaps: row.perhaps,
        site_text: &row.site_text,
        changes: done.changes_of(row).iter().map(change).collect(),
    });
    json::document(&Listed {
        added: prepared.added,
        changed: prepared.changed,
        unchanged: prepared.unchanged,
        withdrawn: prepared.withdrawn,
        missing: prepared.missing.len(),
        missing_registrations: &prepared.missing,
        unusable: prepared.rows.iter().filter(|row| row.outcome == Outcome::Problem).count(),
        sheet: done.origin.sheet(),
        service: done.columns.service.code(),
        profile: done.columns.profile.as_deref(),
        has_header: done.columns.has_header,
        columns: columns(&done.columns),
        absent_columns: done.columns.without().map(FormField::code).collect(),
        notices: done.columns.notices().iter().map(|notice| of_file(session, notice)).collect(),
        ignored_columns: done.columns.ignored().collect(),
        rows: rows.collect(),
    })
}

fn noticed<'a>(session: &Session, notice: &'a RowProblem) -> ListedNotice<'a> {
    let (column, value) = (notice.column.as_str(), notice.value.as_str());
    ListedNotice { what: notice.reason.code(), column, value, text: session.say(&notice.phrase()) }
}

fn of_file(session: &Session, notice: &FileNotice) -> ListedFileNotice {
    let seen = if let FileNotice::WrongLetters(garbled) = notice { Some(garbled) } else { None };
    ListedFileNotice {
        what: notice.code(),
        line: seen.map(|garbled| garbled.line),
        value: seen.map(|garbled| garbled.word.clone()),
        text: session.say(&notice.phrase()),
    }
}

fn change(change: &ChangedField) -> ListedChange {
    let [before, after] = [&change.before, &change.after].map(json::field_value);
    ListedChange { field: change.field.code(), before, after }
}

fn columns(columns: &FormColumns) -> Vec<ListedColumn<'_>> {
    let listed = columns.columns.iter().zip(1..).map(|(column, number)| ListedColumn {
        number,
        header: &column.header,
        fields: column.fields.iter().map(|field| field.code()).collect(),
        values: &column.values,
    });
    listed.collect()
}
