//! A list with a header row: what the readers of earlier partnerships and of travel times have in common.

use chrono::NaiveDate;

use super::date::{SlashOrder, read_date};
use super::table::{HEADER_WITHIN, Record, declared, first_records, records};
use super::text::decode;
use super::{Content, Delimiter, IntakeError};
use crate::domain::{clean, clean_line};
use crate::i18n::Phrase;

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

/// What a column of a list holds.
pub(super) trait Field: Copy + PartialEq {
    /// The word that scripts rely on.
    fn code(self) -> &'static str;
}

/// Two columns of a list that seem to hold the same, by their headers.
pub(super) struct TwoColumns<F> {
    pub field: F,
    pub first: String,
    pub second: String,
}

/// Which column of a list holds what.
pub(super) struct Columns<'a, F> {
    header: &'a [String],
    places: Vec<(F, usize)>,
    /// Of each column by its place, how its dates with slashes are read.
    slashes: Vec<SlashOrder>,
}

impl<'a, F: Field> Columns<'a, F> {
    /// `chosen` is what somebody said of columns, by their places; `known` what the headers seem to be.
    ///
    /// # Errors
    /// Where two headers seem to be the same and nobody said which of them is.
    pub fn of(
        list: &'a List,
        chosen: Vec<(F, usize)>,
        known: impl IntoIterator<Item = (F, usize)>,
    ) -> Result<Columns<'a, F>, TwoColumns<F>> {
        let (header, mut places) = (&list.header, chosen.clone());
        let is_chosen = |field: F, column: usize| chosen.iter().any(|(f, c)| *f == field || *c == column);
        for (field, column) in known.into_iter().filter(|(field, column)| !is_chosen(*field, *column)) {
            if let Some((_, first)) = places.iter().find(|(known, _)| *known == field) {
                return Err(TwoColumns { field, first: header[*first].clone(), second: header[column].clone() });
            }
            places.push((field, column));
        }
        let slashes = (0..header.len()).map(|column| {
            let cells: Vec<String> = list.rows.iter().map(|row| row.cell(column)).collect();
            SlashOrder::of(cells.iter().map(String::as_str))
        });
        Ok(Columns { header, places, slashes: slashes.collect() })
    }

    /// The place of the column that holds it, and its header.
    pub fn column(&self, field: F) -> Option<(usize, &'a str)> {
        let (_, column) = self.places.iter().find(|(known, _)| *known == field)?;
        Some((*column, self.header[*column].as_str()))
    }

    /// See [`ListRow::cell`]; nothing where no column holds it.
    pub fn cell(&self, row: &ListRow, field: F) -> String {
        self.column(field).map(|(column, _)| row.cell(column)).unwrap_or_default()
    }

    /// What is wrong with a cell, with the header of its column.
    pub fn problem(&self, field: F, value: &str, reason: Phrase) -> CellProblem {
        let column = self.column(field).map_or(field.code(), |(_, header)| header).to_owned();
        CellProblem { column, value: value.to_owned(), reason }
    }

    /// The day in a cell; `None` where it is empty.
    ///
    /// # Errors
    /// Where the cell holds something that is no day.
    pub fn date(&self, row: &ListRow, field: F) -> Result<Option<NaiveDate>, CellProblem> {
        let Some((column, _)) = self.column(field) else { return Ok(None) };
        let text = row.cell(column);
        let read = read_date(&text, self.slashes[column]);
        read.map(|moment| moment.map(|moment| moment.date()))
            .map_err(|problem| self.problem(field, &text, problem.phrase()))
    }
}

/// A cell that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellProblem {
    /// Its header.
    pub column: String,
    pub value: String,
    pub reason: Phrase,
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
