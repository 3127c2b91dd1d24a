//! A list with a header row: what the readers of earlier partnerships and of travel times have in common.

use super::table::{HEADER_WITHIN, Record, declared, first_records, records};
use super::text::decode;
use super::{Content, Delimiter, IntakeError};
use crate::domain::{clean, clean_line};

/// More words than this (in letters) are no cell of a list.
const LONGEST_CELL: usize = 500;

/// A header, and the records below it that are not blank.
pub(super) struct List {
    pub header: Vec<String>,
    pub rows: Vec<ListRow>,
}

pub(super) struct ListRow {
    /// Counted from 1, without the header.
    pub row: usize,
    /// The line of the file on which it begins.
    pub line: usize,
    cells: Vec<String>,
}

impl ListRow {
    /// On one line, harmless; nothing where the record is shorter.
    pub fn cell(&self, column: usize) -> String {
        let words = self.cells.get(column).map_or("", String::as_str);
        clean_line(&clean(&words.chars().take(LONGEST_CELL).collect::<String>()))
    }

    /// With its lines and whole, harmless.
    pub fn text(&self, column: usize) -> String {
        clean(self.cells.get(column).map_or("", String::as_str)).trim().to_owned()
    }
}

/// Reads a list whose header is known by `is_header`; the first record of the file where there is none.
///
/// # Errors
/// A file that is refused as a whole.
pub(super) fn read_list(
    content: &Content,
    is_header: fn(&[String]) -> bool,
) -> Result<Result<List, Vec<String>>, IntakeError> {
    Ok(match content {
        Content::Text(bytes) => {
            let (text, _) = decode(bytes)?;
            let delimiter = declared(&text).unwrap_or_else(|| sniff(&text, is_header));
            below_header(&records(&text, delimiter)?, is_header)
        }
        Content::Sheet(sheet) => below_header(&sheet.records, is_header),
    })
}

fn below_header(records: &[Record], is_header: fn(&[String]) -> bool) -> Result<List, Vec<String>> {
    let cleaned = |record: &Record| record.cells.iter().map(|cell| clean_line(cell)).collect::<Vec<_>>();
    let header = records.iter().take(HEADER_WITHIN).position(|record| is_header(&record.cells));
    let header = header.ok_or_else(|| records.first().map(cleaned).unwrap_or_default())?;
    let above = records[header].number;
    let row = |record: &Record| ListRow { row: record.number - above, line: record.line, cells: record.cells.clone() };
    Ok(List { header: cleaned(&records[header]), rows: records[header + 1..].iter().map(row).collect() })
}

/// The delimiter that shows a header, else the one of a Finnish spreadsheet.
fn sniff(text: &str, is_header: fn(&[String]) -> bool) -> Delimiter {
    let shows =
        |delimiter: &Delimiter| first_records(text, *delimiter, HEADER_WITHIN).iter().any(|cells| is_header(cells));
    Delimiter::ALL.into_iter().find(shows).unwrap_or(Delimiter::Semicolon)
}
