//! Why a file from outside could not be read. The name of the file is the caller's to add.

use super::sheet::SheetProblem;
use crate::domain::form::FormField;
use crate::i18n::{Arg, Phrase};

/// A file that is refused as a whole; nothing of it was taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    #[error("more than {limit_mb} MB")]
    TooLarge { limit_mb: usize },
    #[error("the file is empty")]
    Empty,
    #[error(transparent)]
    Sheet(#[from] SheetProblem),
    /// A byte that no text has.
    #[error("line {line}: not text")]
    NotText { line: usize },
    /// HTML or XML, whatever the name says.
    #[error("a web page")]
    WebPage,
    #[error("line {line}: a quote is opened and never closed properly")]
    BrokenQuote { line: usize },
    #[error("{count} columns")]
    TooManyColumns { count: usize },
    #[error("line {line}: more than {most} rows")]
    TooManyRecords { line: usize, most: usize },
    #[error("line {line}: more than {most} cells")]
    TooManyCells { line: usize, most: usize },
    #[error("not a form export: no column for {missing:?} among {found:?}")]
    NotAForm { missing: Vec<FormField>, found: Vec<String> },
    #[error("no header row, {count} columns: no column for {missing:?}")]
    NoHeader { missing: Vec<FormField>, count: usize },
    #[error("two columns for {field:?}: {first}, {second}")]
    TwoColumns { field: FormField, first: String, second: String },
    #[error("no such field: {name}")]
    UnknownField { name: String },
    #[error("no such column: {header}, among {found:?}")]
    UnknownColumn { header: String, found: Vec<String> },
    #[error("no such profile: {name}, among {known:?}")]
    UnknownProfile { name: String, known: Vec<String> },
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
            IntakeError::Sheet(problem) => problem.phrase(),
            IntakeError::NotText { line } => Phrase::new("intake-not-text").with("line", line.to_string()),
            IntakeError::WebPage => Phrase::new("intake-web-page"),
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
            IntakeError::NoHeader { missing, count } => Phrase::new("intake-no-header")
                .with("missing", missing.iter().map(|field| field.phrase()).collect::<Vec<_>>())
                .with("count", *count),
            IntakeError::TwoColumns { field, first, second } => Phrase::new("intake-two-columns")
                .with("field", field.phrase())
                .with("code", field.code())
                .with("first", beginning(first, 80))
                .with("second", beginning(second, 80)),
            IntakeError::UnknownField { name } => {
                let codes: Vec<&str> = FormField::ALL.iter().map(|field| field.code()).collect();
                Phrase::new("intake-unknown-field").with("name", name.as_str()).with("fields", codes.join(", "))
            }
            IntakeError::UnknownColumn { header, found } => {
                Phrase::new("intake-unknown-column").with("header", beginning(header, 80)).with("found", headers(found))
            }
            IntakeError::UnknownProfile { name, known } if known.is_empty() => {
                Phrase::new("intake-no-profiles").with("name", name.as_str())
            }
            IntakeError::UnknownProfile { name, known } => {
                Phrase::new("intake-unknown-profile").with("name", name.as_str()).with("known", headers(known))
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
                Phrase::new("library-unknown-municipality").with("name", beginning(name, 80))
            }
            LibraryProblem::SameIdTwice(id) => Phrase::new("library-same-id").with("id", beginning(id, 80)),
        }
    }
}

/// The first headers, each cut: a line, not a page.
pub(super) fn headers(found: &[String]) -> Arg {
    const SHOWN: usize = 12;
    const LONGEST: usize = 40;
    let mut shown: Vec<String> = found.iter().take(SHOWN).map(|header| beginning(header, LONGEST)).collect();
    if found.len() > SHOWN {
        shown.push("…".to_owned());
    }
    Arg::Text(shown.join(" | "))
}

/// So many letters of a text from outside: a message is a line, not a page.
pub(super) fn beginning(text: &str, letters: usize) -> String {
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
