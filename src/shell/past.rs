//! A list of earlier partnerships of the inbox as a preview. Writes nothing.

use super::importing::meant;
use crate::app::{ImportPreview, RowRemark};
use crate::desk::past::{PastOutcome, PastReport, PreparePastError, PreparedPast, prepare_past};
use crate::domain::{Change, Library, clean_line};
use crate::i18n::Phrase;
use crate::intake::Content;
use crate::intake::past::{PastError, read_past};
use crate::store::Store;

/// Whether a file is a list of earlier partnerships, good or bad.
pub fn is_one(content: &Content) -> bool {
    !matches!(read_past(content), Err(PastError::NotPast { .. } | PastError::Intake(_)))
}

/// What the import of the list would do.
pub fn preview(
    file: &str,
    content: &Content,
    store: &Store,
    known: &[Library],
) -> Result<(ImportPreview, Option<Change>), Phrase> {
    let prepared = prepare_past(store, file, content).map_err(|error| match error {
        PreparePastError::Store(error) => error.phrase(),
        PreparePastError::File(error) => {
            Phrase::new("import-failed").with("file", clean_line(file)).with("reason", error.phrase())
        }
    })?;
    let preview = ImportPreview {
        name: Phrase::verbatim(clean_line(file)),
        summary: summary(&prepared),
        columns: None,
        rows: prepared.rows.iter().filter(|row| row.problem.is_none()).map(|row| shown(row, known)).collect(),
        unusable: prepared.rows.iter().filter_map(unusable).collect(),
        unusable_count: prepared.count(PastOutcome::Problem),
        odd: Vec::new(),
        odd_count: 0,
        changed: Vec::new(),
        changed_count: 0,
        absent: Vec::new(),
        all_or_none: false,
        writable: prepared.change.is_some(),
    };
    Ok((preview, prepared.change))
}

/// The sentence names column and value itself.
fn unusable(row: &PastReport) -> Option<RowRemark> {
    let reason = row.problem.clone()?;
    Some(RowRemark { row: row.row, column: String::new(), value: String::new(), reason })
}

fn summary(prepared: &PreparedPast) -> Vec<Phrase> {
    let tally = Phrase::new("shell-preview-past-tally")
        .with("added", prepared.count(PastOutcome::Added))
        .with("known", prepared.count(PastOutcome::Known))
        .with("problems", prepared.count(PastOutcome::Problem));
    vec![Phrase::new("shell-preview-past").with("count", prepared.rows.len()), tally]
}

/// What was written, and what it was taken for.
fn shown(row: &PastReport, known: &[Library]) -> (String, String) {
    let sides: Vec<String> = row.sides.iter().map(|side| meant(side, true, known)).collect();
    (format!("{}: {}", row.period, row.written.join(" – ")), sides.join(" – "))
}
