//! The rows of a form file that cannot be used, as a file in which they can be mended and imported anew.

use crate::domain::form::FormColumns;
use crate::i18n::{Lang, say, text};
use crate::intake::RowProblem;
use crate::outbox::spreadsheet;

/// In letters: what is longer is no answer of a person, and is shown by its beginning.
const LONGEST_CELL: usize = 2000;

/// One row, with what is wrong in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable {
    pub problem: RowProblem,
    /// As they stand in the file.
    pub cells: Vec<String>,
}

/// A file of the rows: what is wrong with each, then its cells below the headers of the form. Where the form
/// has none, the fields' names stand in their place, so that the file is recognised when it comes back.
pub fn unusable_csv(lang: Lang, columns: &FormColumns, rows: &[Unusable]) -> String {
    let headers = columns.columns.iter().enumerate().map(|(index, column)| match column.fields.first() {
        _ if columns.has_header => column.header.clone(),
        Some(field) => say(lang, &field.phrase()),
        None => format!("#{}", index + 1),
    });
    let header: Vec<String> = own_headers(lang).into_iter().chain(headers).collect();
    let lines = rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| cell.chars().take(LONGEST_CELL).collect());
        own_cells(lang, &row.problem).into_iter().chain(cells).collect()
    });
    spreadsheet(std::iter::once(header).chain(lines))
}

/// A list of what is odd in the rows that were taken in: it is there to be read, and no form.
pub fn odd_csv(lang: Lang, notices: &[RowProblem]) -> String {
    let lines = notices.iter().map(|notice| own_cells(lang, notice).to_vec());
    spreadsheet(std::iter::once(own_headers(lang).to_vec()).chain(lines))
}

fn own_headers(lang: Lang) -> [String; 5] {
    ["unusable-row", "unusable-line", "unusable-column", "unusable-value", "unusable-reason"].map(|key| text(lang, key))
}

fn own_cells(lang: Lang, problem: &RowProblem) -> [String; 5] {
    let RowProblem { row, line, column, value, .. } = problem;
    [row.to_string(), line.to_string(), column.clone(), value.clone(), say(lang, &problem.reason())]
}
