//! A workbook of a spreadsheet program (XLSX). Its parser is of others and its format made for mischief, so
//! it is read by a process of its own: that process runs [`convert`], and this one only looks at the zip
//! around the workbook ([`look_at`]) and takes the rows that the other wrote ([`Sheet::receive`]).

mod cell;
mod convert;
mod package;
mod problem;
mod wire;

pub use convert::convert;
pub use package::look_at;
pub use problem::SheetProblem;

use super::IntakeError;
use super::table::{Bounds, Record};
use super::text::MOST_MEGABYTES;

/// In bytes: all cells of one row.
const MOST_ROW_BYTES: usize = 8 << 20;

/// The rows of one sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub name: String,
    /// How many sheets the workbook shows.
    pub shown: usize,
    /// The line of a record is the number of its row in the sheet.
    pub(super) records: Vec<Record>,
}

/// What has been taken of a sheet so far. A workbook says a text once and means it in any number of cells, so
/// that its own size bounds nothing.
#[derive(Debug, Default)]
struct Taken {
    bounds: Bounds,
    /// In bytes.
    text: usize,
}

impl Taken {
    fn take(&mut self, record: &Record) -> Result<(), IntakeError> {
        let text: usize = record.cells.iter().map(String::len).sum();
        self.text += text;
        if text > MOST_ROW_BYTES || self.text > MOST_MEGABYTES << 20 {
            return Err(SheetProblem::TooLarge.into());
        }
        self.bounds.admit(record.line, record.cells.len())
    }
}

/// Whether the bytes are a workbook, or anything else that is packed and no text: a zip, or the compound file
/// of old or locked Excel.
pub fn is_packed(bytes: &[u8]) -> bool {
    let zip = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"];
    zip.iter().any(|mark| bytes.starts_with(*mark)) || bytes.starts_with(&package::COMPOUND)
}
