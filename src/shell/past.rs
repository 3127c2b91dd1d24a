//! A list of earlier partnerships of the inbox as a preview. Writes nothing.

use super::importing::{Previewed, meant};
use crate::app::ImportPreview;
use crate::desk::past::{PastOutcome, PastReport, PreparePastError, PreparedPast, prepare_past};
use crate::domain::{Library, clean_line};
use crate::i18n::Phrase;
use crate::intake::past::{PastError, read_past};
use crate::store::Store;

/// Whether a file is a list of earlier partnerships, good or bad.
pub fn is_one(bytes: &[u8]) -> bool {
    !matches!(read_past(bytes), Err(PastError::NotPast { .. } | PastError::Intake(_)))
}

/// What the import of the list would do.
pub fn preview(file: &str, bytes: &[u8], store: &Store, known: &[Library]) -> Result<Previewed, Phrase> {
    let prepared = prepare_past(store, file, bytes).map_err(|error| match error {
        PreparePastError::Store(error) => error.phrase(),
        PreparePastError::File(error) => {
            Phrase::new("import-failed").with("file", clean_line(file)).with("reason", error.phrase())
        }
    })?;
    let preview = ImportPreview {
        file: clean_line(file),
        summary: summary(&prepared),
        mapping: Vec::new(),
        rows: prepared.rows.iter().filter(|row| row.problem.is_none()).map(|row| shown(row, known)).collect(),
        problems: prepared.rows.iter().filter_map(|row| row.problem.clone()).collect(),
        writable: prepared.change.is_some(),
    };
    Ok(Previewed { preview, change: prepared.change })
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
