//! What is asked and told of an import before anything is written.

use crate::domain::form::{ColumnWish, FormColumns};
use crate::domain::registration::ChangedField;
use crate::i18n::Phrase;

/// The number of one question for a preview: an answer to an earlier one is not taken for it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ticket(pub u64);

/// What is to be looked at, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewOrder {
    pub ticket: Ticket,
    pub of: PreviewOf,
    pub wish: ColumnWish,
}

/// An import as it was previewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportOrder {
    /// The preview's.
    pub ticket: Ticket,
    /// The import's own: one that was stopped can be begun again.
    pub attempt: Ticket,
    /// The file is the whole round: what it does not have is withdrawn.
    pub whole: bool,
}

/// How far a preview or an import is: so many answers of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub of: usize,
}

/// What an import is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PreviewOf {
    /// A file of the inbox, read anew.
    File(String),
    /// Rows that were copied in a spreadsheet, not yet cleaned.
    Pasted(String),
    /// What was looked at under that ticket, as it was then, with other columns.
    Again(Ticket),
}

/// What the import of one file would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPreview {
    /// The file, or the clipboard.
    pub name: Phrase,
    /// One sentence each: what kind of file, how many records, added, changed, unchanged.
    pub summary: Vec<Phrase>,
    /// `None` where it is no form: a directory of libraries has its own headers.
    pub columns: Option<FormColumns>,
    /// The first records, in words: what was written and what it was taken for.
    pub rows: Vec<(String, String)>,
    /// The first rows that cannot be used.
    pub unusable: Vec<RowRemark>,
    /// How many they are in all.
    pub unusable_count: usize,
    /// The first of the odd values that are taken in all the same.
    pub odd: Vec<RowRemark>,
    /// How many they are in all.
    pub odd_count: usize,
    /// The first registrations whose answers the form has changed.
    pub changed: Vec<ChangedRow>,
    /// How many they are in all.
    pub changed_count: usize,
    /// The registrations of the round that the file does not have.
    pub absent: Vec<String>,
    /// One row that cannot be used keeps the others out.
    pub all_or_none: bool,
    /// Whether there is anything to write.
    pub writable: bool,
}

/// Which rows of a preview are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowList {
    /// Those that cannot be used.
    Unusable,
    /// Those of which something is odd.
    Odd,
}

impl ImportPreview {
    /// Of a list that has no columns to settle; where nothing more is said of it, nothing in it is odd or changed.
    pub fn of_list(name: Phrase, summary: Vec<Phrase>, writable: bool) -> ImportPreview {
        ImportPreview {
            name,
            summary,
            columns: None,
            rows: Vec::new(),
            unusable: Vec::new(),
            unusable_count: 0,
            odd: Vec::new(),
            odd_count: 0,
            changed: Vec::new(),
            changed_count: 0,
            absent: Vec::new(),
            all_or_none: false,
            writable,
        }
    }

    /// The first rows of a list.
    pub fn list(&self, of: RowList) -> &[RowRemark] {
        match of {
            RowList::Unusable => &self.unusable,
            RowList::Odd => &self.odd,
        }
    }
}

/// A row that cannot be used, or something odd in one that can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowRemark {
    /// Counted from 1, without the header.
    pub row: usize,
    /// Empty where the whole row is at fault.
    pub column: String,
    /// The beginning of the cell.
    pub value: String,
    pub reason: Phrase,
}

impl RowRemark {
    /// Of a row as a whole, in a sentence that names column and value itself where they matter.
    pub fn of_row(row: usize, reason: Phrase) -> RowRemark {
        RowRemark { row, column: String::new(), value: String::new(), reason }
    }
}

/// A registration whose answer the form has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedRow {
    /// Its number and name.
    pub name: String,
    /// Its words were edited here: both texts stand until somebody takes either.
    pub edited: bool,
    pub fields: Vec<ChangedField>,
}
