//! A list of earlier partnerships against the database: what is new in it, what is known, and what nobody can
//! be sure of. Nothing is guessed; the change that it prepares is written elsewhere.

use std::collections::HashSet;

use super::naming::{Naming, problem};
use crate::domain::{Change, EarlierPair, LibraryId, clean_line};
use crate::i18n::Phrase;
use crate::intake::Content;
use crate::intake::past::{PastError, PastFile, PastRow, read_past};
use crate::store::{Store, StoreError};

/// What the import of a list would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedPast {
    /// `None` where there is nothing to write.
    pub change: Option<Change>,
    /// One for each record of the file that is not empty, in its order.
    pub rows: Vec<PastReport>,
}

/// What becomes of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastReport {
    /// Counted from 1, without the header.
    pub row: usize,
    /// The line on which it begins.
    pub line: usize,
    pub period: String,
    /// The words of the file, side by side.
    pub written: Vec<String>,
    /// In the order of the file. Empty where the record cannot be used.
    pub sides: Vec<Vec<LibraryId>>,
    pub outcome: PastOutcome,
    /// Row, column, value and reason, where the record cannot be used.
    pub problem: Option<Phrase>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PastOutcome {
    Added,
    /// It is there already, or stands in the file twice.
    Known,
    Problem,
}

impl PreparedPast {
    pub fn count(&self, outcome: PastOutcome) -> usize {
        self.rows.iter().filter(|row| row.outcome == outcome).count()
    }
}

/// Why the list could not be compared. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PreparePastError {
    #[error(transparent)]
    File(#[from] PastError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads a list of earlier partnerships and compares it with those that are known.
///
/// # Errors
/// A file that is no such list, or a database that cannot be read.
pub fn prepare_past(store: &Store, file_name: &str, content: &Content) -> Result<PreparedPast, PreparePastError> {
    let file = read_past(content)?;
    let (naming, known) = store.consistently(|| Ok((Naming::new(store)?, store.past_partnerships()?)))?;
    let reader = Reader { naming, file: &file };
    let mut known: HashSet<EarlierPair> = known.into_iter().map(|past| past.pair).collect();
    let mut pairs = Vec::new();
    let mut rows = Vec::with_capacity(file.rows.len());
    for row in &file.rows {
        let (outcome, sides, problem) = match reader.sides(row) {
            Err(problem) => (PastOutcome::Problem, Vec::new(), Some(problem)),
            Ok(sides) => {
                let pair = EarlierPair::new(row.period.as_str(), sides.clone());
                let added = known.insert(pair.clone());
                pairs.extend(added.then_some(pair));
                (if added { PastOutcome::Added } else { PastOutcome::Known }, sides, None)
            }
        };
        let written = row.sides.iter().map(|(_, words)| words.clone()).collect();
        rows.push(PastReport {
            row: row.row,
            line: row.line,
            period: row.period.clone(),
            written,
            sides,
            outcome,
            problem,
        });
    }
    let file = clean_line(file_name);
    let change = (!pairs.is_empty()).then_some(Change::ImportPastPartnerships { file, pairs });
    Ok(PreparedPast { change, rows })
}

struct Reader<'a> {
    naming: Naming,
    file: &'a PastFile,
}

impl Reader<'_> {
    fn sides(&self, row: &PastRow) -> Result<Vec<Vec<LibraryId>>, Phrase> {
        if row.period.is_empty() {
            return Err(problem((row.row, row.line), &self.file.period, "", Phrase::new("past-no-period")));
        }
        let mut sides: Vec<Vec<LibraryId>> = Vec::with_capacity(row.sides.len());
        for (column, words) in &row.sides {
            let header = &self.file.sides[*column];
            let side = self
                .naming
                .libraries_of(words)
                .map_err(|reason| problem((row.row, row.line), header, words, reason))?;
            if sides.iter().flatten().any(|library| side.contains(library)) {
                return Err(problem((row.row, row.line), header, words, Phrase::new("past-same-library")));
            }
            sides.push(side);
        }
        if sides.len() < 2 {
            let header = self.file.sides.last().map_or("", String::as_str);
            return Err(problem((row.row, row.line), header, "", Phrase::new("past-one-library")));
        }
        Ok(sides)
    }
}
