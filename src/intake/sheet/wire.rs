//! How the rows of a sheet come from the process that reads it: a line of JSON each, bounded, with a last
//! line without which nothing of it is believed.

use std::io::{self, BufRead, Read, Write};

use serde::{Deserialize, Serialize};

use super::{MOST_ROW_BYTES, Sheet, SheetProblem, Taken};
use crate::intake::IntakeError;
use crate::intake::table::{MOST_CELLS, MOST_RECORDS, Record};

/// In bytes: the largest row with each of its letters written as `\u0000`, and its commas.
const LONGEST_LINE: usize = MOST_ROW_BYTES * 6 + (64 << 10);

/// One line, with texts of its own or borrowed ones.
#[derive(Debug, Serialize, Deserialize)]
enum Line<T> {
    /// First: the name of the sheet, and how many the workbook shows.
    Sheet(T, usize),
    /// The number of the row and its cells.
    Row(usize, Vec<T>),
    /// Last: that was all.
    End,
    /// Last: no use in going on.
    Refused(Refusal),
}

/// Why the sheet was refused, with the row or the number that is too much.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum Refusal {
    Empty,
    Locked,
    Broken,
    TooLarge,
    Columns(usize),
    Rows(usize),
    Cells(usize),
}

/// Writes the lines.
pub(super) struct Sender<'a> {
    out: &'a mut dyn Write,
}

impl<'a> Sender<'a> {
    pub(super) fn new(out: &'a mut dyn Write) -> Sender<'a> {
        Sender { out }
    }

    pub(super) fn sheet(&mut self, name: &str, shown: usize) -> io::Result<()> {
        self.line(&Line::Sheet(name, shown))
    }

    pub(super) fn row(&mut self, line: usize, cells: &[String]) -> io::Result<()> {
        self.line(&Line::Row(line, cells.iter().map(String::as_str).collect()))
    }

    pub(super) fn end(&mut self) -> io::Result<()> {
        self.line(&Line::End)
    }

    pub(super) fn refuse(&mut self, error: &IntakeError) -> io::Result<()> {
        self.line(&Line::Refused(Refusal::from(error)))
    }

    fn line(&mut self, line: &Line<&str>) -> io::Result<()> {
        serde_json::to_writer(&mut *self.out, line)?;
        self.out.write_all(b"\n")
    }
}

impl Sheet {
    /// Takes the lines in; `None` where they end before their last one or say nothing that is understood.
    ///
    /// # Errors
    /// What the other process refused the workbook for, or more than is kept of any file.
    pub fn receive(mut from: impl BufRead) -> Option<Result<Sheet, IntakeError>> {
        let (name, shown) = match next(&mut from)? {
            Line::Sheet(name, shown) => (name, shown),
            Line::Refused(refusal) => return Some(Err(refusal.into())),
            Line::Row(..) | Line::End => return None,
        };
        let mut taken = Taken::default();
        let mut records = Vec::new();
        loop {
            match next(&mut from)? {
                Line::Row(line, mut cells) => {
                    // Read as they come, they have room for more.
                    cells.shrink_to_fit();
                    let record = Record { number: line, line, cells };
                    if let Err(error) = taken.take(&record) {
                        return Some(Err(error));
                    }
                    records.push(record);
                }
                Line::End => return Some(Ok(Sheet { name, shown, records })),
                Line::Refused(refusal) => return Some(Err(refusal.into())),
                Line::Sheet(..) => return None,
            }
        }
    }
}

fn next(from: &mut impl BufRead) -> Option<Line<String>> {
    let mut line = Vec::new();
    from.by_ref().take(LONGEST_LINE as u64).read_until(b'\n', &mut line).ok()?;
    serde_json::from_slice(line.strip_suffix(b"\n")?).ok()
}

impl From<&IntakeError> for Refusal {
    fn from(error: &IntakeError) -> Refusal {
        match error {
            IntakeError::Empty => Refusal::Empty,
            IntakeError::TooManyColumns { count } => Refusal::Columns(*count),
            IntakeError::TooManyRecords { line, .. } => Refusal::Rows(*line),
            IntakeError::TooManyCells { line, .. } => Refusal::Cells(*line),
            IntakeError::Sheet(SheetProblem::Locked) => Refusal::Locked,
            IntakeError::Sheet(SheetProblem::TooLarge) => Refusal::TooLarge,
            _ => Refusal::Broken,
        }
    }
}

impl From<Refusal> for IntakeError {
    fn from(refusal: Refusal) -> IntakeError {
        match refusal {
            Refusal::Empty => IntakeError::Empty,
            Refusal::Locked => SheetProblem::Locked.into(),
            Refusal::Broken => SheetProblem::Broken.into(),
            Refusal::TooLarge => SheetProblem::TooLarge.into(),
            Refusal::Columns(count) => IntakeError::TooManyColumns { count },
            Refusal::Rows(line) => IntakeError::TooManyRecords { line, most: MOST_RECORDS },
            Refusal::Cells(line) => IntakeError::TooManyCells { line, most: MOST_CELLS },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sent(sheet: &Sheet) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut sender = Sender::new(&mut bytes);
        sender.sheet(&sheet.name, sheet.shown).unwrap();
        for record in &sheet.records {
            sender.row(record.line, &record.cells).unwrap();
        }
        sender.end().unwrap();
        bytes
    }

    fn refused(error: IntakeError) -> Option<Result<Sheet, IntakeError>> {
        let mut bytes = Vec::new();
        Sender::new(&mut bytes).refuse(&error).unwrap();
        Sheet::receive(bytes.as_slice())
    }

    #[test]
    fn a_refusal_comes_across_as_it_was() {
        for error in [
            IntakeError::Empty,
            IntakeError::TooManyColumns { count: 16_384 },
            IntakeError::TooManyRecords { line: 7, most: MOST_RECORDS },
            IntakeError::TooManyCells { line: 7, most: MOST_CELLS },
            SheetProblem::Locked.into(),
            SheetProblem::Broken.into(),
            SheetProblem::TooLarge.into(),
        ] {
            assert_eq!(refused(error.clone()), Some(Err(error)));
        }
    }

    #[test]
    fn more_than_is_kept_is_not_taken_from_our_own_process_either() {
        let row = |cells| Record { number: 1, line: 1, cells };
        let sheet = |records| Sheet { name: "x".into(), shown: 1, records };
        let received = |records| Sheet::receive(sent(&sheet(records)).as_slice());
        let too_large = Some(Err(SheetProblem::TooLarge.into()));
        assert_eq!(received(vec![row(vec!["x".repeat(MOST_ROW_BYTES + 1)])]), too_large);
        assert_eq!(received(vec![row(vec!["x".repeat(MOST_ROW_BYTES)]); 9]), too_large);
        let rows = vec![row(vec![String::new(); 1]); MOST_RECORDS + 1];
        assert!(matches!(received(rows), Some(Err(IntakeError::TooManyRecords { .. }))));
    }

    proptest! {
        #[test]
        fn a_sheet_comes_across_whole_or_not_at_all(
            name in ".{0,8}",
            rows in prop::collection::vec(prop::collection::vec(any::<String>(), 0..4), 0..6),
            cut in any::<prop::sample::Index>(),
        ) {
            let record = |(cells, line)| Record { number: line, line, cells };
            let sheet = Sheet { name, shown: 2, records: rows.into_iter().zip(1..).map(record).collect() };
            let bytes = sent(&sheet);
            prop_assert_eq!(Sheet::receive(bytes.as_slice()), Some(Ok(sheet)));
            prop_assert_eq!(Sheet::receive(&bytes[..cut.index(bytes.len())]), None);
        }

        #[test]
        fn no_lines_bring_the_receiver_down(lines in "(\\{|\\}|\\[|\\]|\"Row\"|\"Sheet\"|\"End\"|:|,|1|\"x\"|\n){0,40}") {
            let _ = Sheet::receive(lines.as_bytes());
        }
    }
}
