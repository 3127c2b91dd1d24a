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
    let name = Phrase::verbatim(clean_line(file));
    let preview = ImportPreview {
        rows: prepared.rows.iter().filter(|row| row.problem.is_none()).map(|row| shown(row, known)).collect(),
        unusable: prepared.rows.iter().filter_map(unusable).collect(),
        unusable_count: prepared.count(PastOutcome::Problem),
        ..ImportPreview::of_list(name, summary(&prepared), prepared.change.is_some())
    };
    Ok((preview, prepared.change))
}

fn unusable(row: &PastReport) -> Option<RowRemark> {
    Some(RowRemark::of_row(row.row, row.problem.clone()?))
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
