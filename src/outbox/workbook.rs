//! A workbook for Excel and LibreOffice. Words are cells of text, never formulas.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::domain::{Cents, Metres, clean_line};

/// A cell holds 32 767 characters in Excel; nobody reads so many.
const LONGEST_CELL: usize = 2_000;

/// A cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Nothing,
    Words(String),
    /// Hundredths of a point.
    Points(i64),
    Whole(i64),
    Money(Cents),
    /// In kilometres.
    Distance(Metres),
}

impl Cell {
    /// On one line, harmless, and no longer than a cell.
    pub(super) fn words(words: &str) -> Cell {
        Cell::Words(clean_line(words).chars().take(LONGEST_CELL).collect())
    }

    /// A number of things.
    pub(super) fn count(count: impl TryInto<i64>) -> Cell {
        Cell::Whole(count.try_into().unwrap_or(i64::MAX))
    }
}

/// One that bears no other time than this day, so that the same words are the same file.
pub(super) fn workbook(day: NaiveDate) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let year = u16::try_from(day.year()).unwrap_or_default();
    let made =
        ExcelDateTime::from_ymd(year, u8::try_from(day.month()).unwrap_or(1), u8::try_from(day.day()).unwrap_or(1))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    Ok(workbook)
}

/// Names a sheet and fills it: headings, and rows below.
pub(super) fn fill(
    sheet: &mut Worksheet,
    name: &str,
    headings: &[String],
    rows: impl Iterator<Item = Vec<Cell>>,
) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    let bold = Format::new().set_bold();
    for (column, heading) in (0..).zip(headings) {
        sheet.write_string_with_format(0, column, heading, &bold)?;
    }
    let [tenths, cents] = ["0.0", "#,##0.00"].map(|format| Format::new().set_num_format(format));
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Nothing => &mut *sheet,
                Cell::Words(words) => sheet.write_string(row, column, words)?,
                Cell::Points(points) => sheet.write_number_with_format(row, column, parts(points, 100.0), &tenths)?,
                Cell::Money(Cents(sum)) => sheet.write_number_with_format(row, column, parts(sum, 100.0), &cents)?,
                Cell::Distance(Metres(way)) => {
                    sheet.write_number_with_format(row, column, parts(way, 1000.0), &tenths)?
                }
                Cell::Whole(number) => sheet.write_number(row, column, parts(number, 1.0))?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?.autofit();
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "points, sums and distances are far below the 53 bits of a double")]
fn parts(number: i64, of: f64) -> f64 {
    number as f64 / of
}
