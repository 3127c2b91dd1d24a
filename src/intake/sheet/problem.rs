//! Why a workbook could not be read, and what to do about it.

use crate::i18n::Phrase;

/// A workbook that is refused as a whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetProblem {
    /// `.xls`
    #[error("a workbook of old Excel")]
    OldExcel,
    /// `.xlsb`
    #[error("a binary workbook")]
    BinaryExcel,
    /// `.ods`
    #[error("an OpenDocument spreadsheet")]
    OpenDocument,
    /// Behind a password.
    #[error("a locked workbook")]
    Locked,
    #[error("a zip with no workbook in it")]
    NoWorkbook,
    /// Cut off, damaged, or made by nobody's spreadsheet program.
    #[error("a damaged workbook")]
    Broken,
    /// Reading it would take more memory or time than any form's export.
    #[error("a workbook that grows too large")]
    TooLarge,
    /// The process that reads workbooks could not be started.
    #[error("cannot be read here: {reason}")]
    NoReader { reason: String },
}

impl SheetProblem {
    /// One line: what is wrong and what to do.
    pub fn phrase(&self) -> Phrase {
        Phrase::new(match self {
            SheetProblem::OldExcel => "sheet-old-excel",
            SheetProblem::BinaryExcel => "sheet-binary-excel",
            SheetProblem::OpenDocument => "sheet-open-document",
            SheetProblem::Locked => "sheet-locked",
            SheetProblem::NoWorkbook => "sheet-no-workbook",
            SheetProblem::Broken => "sheet-broken",
            SheetProblem::TooLarge => "sheet-too-large",
            SheetProblem::NoReader { reason } => {
                return Phrase::new("sheet-no-reader").with("reason", reason.as_str());
            }
        })
    }
}
