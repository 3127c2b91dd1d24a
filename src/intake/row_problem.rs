//! What is wrong with a row of a form's export, or odd in it: where it stands, and in words.

use super::DateProblem;
use crate::domain::form::FormField;
use crate::i18n::Phrase;

/// Why one row cannot be used, or what is odd in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    pub row: usize,
    pub line: usize,
    /// The header; empty where the whole row is at fault.
    pub column: String,
    /// The beginning of the cell.
    pub value: String,
    pub reason: RowReason,
}

/// What is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowReason {
    Date(DateProblem),
    CellTooLarge,
    /// The row ends before the form's questions, or goes on after the last header.
    ColumnCount {
        found: usize,
        expected: usize,
    },
    /// Invited, and has not answered.
    NotAnswered,
    /// No site, no wishes, nobody to ask.
    Nothing,
    /// A spreadsheet's error where the site, the mailbox, the id or the day should stand.
    CellError,
    /// The same where an answer may be empty: it is taken for empty.
    CellErrorAsEmpty(FormField),
    /// The same in a newer file: what the form said before stands.
    CellErrorKept,
    /// The same participant on a newer row.
    Replaced {
        by: usize,
    },
    /// The id of another participant, of whom nothing else is the same; both are taken in.
    SharedId {
        with: usize,
    },
    /// Taken for registered.
    UnknownState,
    /// The language is told by the words of the answer.
    UnknownLanguage,
    /// No mail can be sent to it.
    NotAMailbox,
    /// The year cannot be right: taken for unknown.
    ImpossibleYear,
    /// More than a year before the round opens or after it closes.
    FarFromRound,
}

impl RowReason {
    /// Its word in a document for a script.
    pub fn code(self) -> &'static str {
        match self {
            RowReason::Date(_) => "date",
            RowReason::CellTooLarge => "cell_too_large",
            RowReason::ColumnCount { .. } => "column_count",
            RowReason::NotAnswered => "not_answered",
            RowReason::Nothing => "nothing",
            RowReason::CellError => "cell_error",
            RowReason::CellErrorAsEmpty(_) => "cell_error_as_empty",
            RowReason::CellErrorKept => "cell_error_kept",
            RowReason::Replaced { .. } => "replaced",
            RowReason::SharedId { .. } => "shared_id",
            RowReason::UnknownState => "unknown_state",
            RowReason::UnknownLanguage => "unknown_language",
            RowReason::NotAMailbox => "not_a_mailbox",
            RowReason::ImpossibleYear => "impossible_year",
            RowReason::FarFromRound => "far_from_round",
        }
    }
}

impl RowProblem {
    /// What is wrong, without where.
    pub fn reason(&self) -> Phrase {
        let key = || Phrase::new(format!("row-{}", self.reason.code().replace('_', "-")));
        match self.reason {
            RowReason::Date(problem) => problem.phrase(),
            RowReason::ColumnCount { found, expected } => {
                key().with("found", found.to_string()).with("expected", expected.to_string())
            }
            RowReason::Replaced { by: other } | RowReason::SharedId { with: other } => {
                key().with("other", other.to_string())
            }
            _ => key(),
        }
    }

    /// Row, column, value and reason in one line.
    pub fn phrase(&self) -> Phrase {
        let key = if self.column.is_empty() { "row-problem" } else { "row-problem-in-column" };
        let phrase = Phrase::new(key).with("row", self.row.to_string()).with("line", self.line.to_string());
        let phrase = if self.column.is_empty() {
            phrase
        } else {
            phrase.with("column", self.column.as_str()).with("value", self.value.as_str())
        };
        phrase.with("reason", self.reason())
    }
}
