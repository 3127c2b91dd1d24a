//! Why a file from outside could not be read. The name of the file is the caller's to add.

use super::columns::Field;
use crate::i18n::{Arg, Phrase};

/// A file that is refused as a whole; nothing of it was taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    #[error("more than {limit_mb} MB")]
    TooLarge { limit_mb: usize },
    #[error("the file is empty")]
    Empty,
    /// An XLSX or XLS file, or any other zip.
    #[error("a spreadsheet, not a text file")]
    Spreadsheet,
    #[error("not a text file")]
    NotText,
    #[error("line {line}: a quote is opened and never closed properly")]
    BrokenQuote { line: usize },
    #[error("{count} columns")]
    TooManyColumns { count: usize },
    #[error("line {line}: more than {most} rows")]
    TooManyRecords { line: usize, most: usize },
    #[error("line {line}: more than {most} cells")]
    TooManyCells { line: usize, most: usize },
    #[error("not a form export: no column for {missing:?} among {found:?}")]
    NotAForm { missing: Vec<Field>, found: Vec<String> },
    #[error("two columns for {field:?}: {first}, {second}")]
    TwoColumns { field: Field, first: String, second: String },
    #[error("no such field: {name}")]
    UnknownField { name: String },
    #[error("no such column: {header}, among {found:?}")]
    UnknownColumn { header: String, found: Vec<String> },
    /// Neither Kirkanta JSON nor a CSV with the directory's columns.
    #[error("not a directory of libraries")]
    NotADirectory,
    #[error("library {record}: {problem:?}")]
    BadLibrary { record: usize, problem: LibraryProblem },
}

/// What is wrong with one library of a directory file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryProblem {
    NoId,
    NoName,
    UnknownMunicipality(String),
    SameIdTwice(String),
}

impl IntakeError {
    /// One line: what is wrong and what to do.
    pub fn phrase(&self) -> Phrase {
        match self {
            IntakeError::TooLarge { limit_mb } => Phrase::new("intake-too-large").with("limit", limit_mb.to_string()),
            IntakeError::Empty => Phrase::new("intake-empty"),
            IntakeError::Spreadsheet => Phrase::new("intake-spreadsheet"),
            IntakeError::NotText => Phrase::new("intake-not-text"),
            IntakeError::BrokenQuote { line } => Phrase::new("intake-broken-quote").with("line", line.to_string()),
            IntakeError::TooManyColumns { count } => Phrase::new("intake-too-many-columns").with("count", *count),
            IntakeError::TooManyRecords { line, most } => {
                Phrase::new("intake-too-many-rows").with("line", line.to_string()).with("most", *most)
            }
            IntakeError::TooManyCells { line, most } => {
                Phrase::new("intake-too-many-cells").with("line", line.to_string()).with("most", *most)
            }
            IntakeError::NotAForm { missing, found } => Phrase::new("intake-not-a-form")
                .with("missing", missing.iter().map(|field| field.phrase()).collect::<Vec<_>>())
                .with("found", headers(found)),
            IntakeError::TwoColumns { field, first, second } => Phrase::new("intake-two-columns")
                .with("field", field.phrase())
                .with("code", field.code())
                .with("first", first.as_str())
                .with("second", second.as_str()),
            IntakeError::UnknownField { name } => {
                let codes: Vec<&str> = Field::ALL.iter().map(|field| field.code()).collect();
                Phrase::new("intake-unknown-field").with("name", name.as_str()).with("fields", codes.join(", "))
            }
            IntakeError::UnknownColumn { header, found } => {
                Phrase::new("intake-unknown-column").with("header", header.as_str()).with("found", headers(found))
            }
            IntakeError::NotADirectory => Phrase::new("intake-not-a-directory"),
            IntakeError::BadLibrary { record, problem } => {
                Phrase::new("intake-bad-library").with("record", record.to_string()).with("problem", problem.phrase())
            }
        }
    }
}

impl LibraryProblem {
    fn phrase(&self) -> Phrase {
        match self {
            LibraryProblem::NoId => Phrase::new("library-no-id"),
            LibraryProblem::NoName => Phrase::new("library-no-name"),
            LibraryProblem::UnknownMunicipality(name) => {
                Phrase::new("library-unknown-municipality").with("name", name.as_str())
            }
            LibraryProblem::SameIdTwice(id) => Phrase::new("library-same-id").with("id", id.as_str()),
        }
    }
}

/// The first headers, each cut: a line, not a page.
pub(super) fn headers(found: &[String]) -> Arg {
    const SHOWN: usize = 12;
    const LONGEST: usize = 40;
    let cut = |header: &String| header.chars().take(LONGEST).collect::<String>();
    let mut shown: Vec<String> = found.iter().take(SHOWN).map(cut).collect();
    if found.len() > SHOWN {
        shown.push("…".to_owned());
    }
    Arg::Text(shown.join(" | "))
}
