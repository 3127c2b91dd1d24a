//! Text becomes records: delimiter, quotes, and the line on which each record begins.

use super::IntakeError;
use crate::i18n::Phrase;

/// More columns than any form has; a file with more is something else.
pub(super) const MOST_COLUMNS: usize = 500;
/// Twice the largest round that the program is made for.
pub(super) const MOST_RECORDS: usize = 200_000;
/// A hundred thousand rows of fifty columns; an empty cell takes 24 bytes.
pub(super) const MOST_CELLS: usize = 5_000_000;
/// A larger cell is no answer of a person.
pub(super) const MOST_CELL_BYTES: usize = 64 << 10;
/// A title or two may stand above the header.
pub(super) const HEADER_WITHIN: usize = 8;
/// In bytes; no header stands further down.
const RECOGNISED_WITHIN: usize = 1 << 20;

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delimiter {
    Semicolon,
    Comma,
    Tab,
}

impl Delimiter {
    pub const ALL: [Delimiter; 3] = [Delimiter::Semicolon, Delimiter::Tab, Delimiter::Comma];

    fn byte(self) -> u8 {
        match self {
            Delimiter::Semicolon => b';',
            Delimiter::Comma => b',',
            Delimiter::Tab => b'\t',
        }
    }

    /// Its name in words.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Delimiter::Semicolon => "delimiter-semicolon",
            Delimiter::Comma => "delimiter-comma",
            Delimiter::Tab => "delimiter-tab",
        })
    }
}

/// One record that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// Counted from 1 over all records, blank ones too.
    pub number: usize,
    /// The line of the file on which it begins, counted from 1.
    pub line: usize,
    pub cells: Vec<String>,
}

/// How much has been kept of a file so far: a cell takes far more memory than the one letter of a delimiter,
/// so that the size of the file alone bounds nothing.
#[derive(Debug, Default)]
pub(super) struct Bounds {
    records: usize,
    cells: usize,
}

impl Bounds {
    /// Counts a record of so many cells.
    ///
    /// # Errors
    /// Where that is one too many.
    pub(super) fn admit(&mut self, line: usize, cells: usize) -> Result<(), IntakeError> {
        self.records += 1;
        self.cells += cells;
        if self.records > MOST_RECORDS {
            return Err(IntakeError::TooManyRecords { line, most: MOST_RECORDS });
        }
        if self.cells > MOST_CELLS {
            return Err(IntakeError::TooManyCells { line, most: MOST_CELLS });
        }
        Ok(())
    }
}

/// What has been kept of a text so far, within bounds.
#[derive(Debug, Default)]
struct Kept {
    records: Vec<Record>,
    bounds: Bounds,
}

impl Kept {
    /// Keeps a record unless it is blank, and refuses it where that would be too much.
    fn keep(&mut self, number: usize, line: usize, record: &csv::StringRecord) -> Result<(), IntakeError> {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        self.bounds.admit(line, record.len())?;
        self.records.push(Record { number, line, cells: record.iter().map(str::to_owned).collect() });
        Ok(())
    }
}

/// The first records of a text, for recognising what it is. Broken quotes do not matter yet.
pub(super) fn first_records(text: &str, delimiter: Delimiter, count: usize) -> Vec<Vec<String>> {
    let text = skip_declaration(text).0;
    let text = &text[..text.floor_char_boundary(RECOGNISED_WITHIN)];
    let cells = |record: csv::StringRecord| record.iter().take(MOST_COLUMNS).map(str::to_owned).collect();
    reader(text, delimiter).into_records().map_while(Result::ok).take(count).map(cells).collect()
}

/// All records of a text that are not blank.
///
/// # Errors
/// A quote that is never closed or is followed by stray letters; too many columns, records or cells.
pub(super) fn records(text: &str, delimiter: Delimiter) -> Result<Vec<Record>, IntakeError> {
    let (text, skipped) = skip_declaration(text);
    let mut reader = reader(text, delimiter);
    let mut record = csv::StringRecord::new();
    let mut kept = Kept::default();
    for (extent, number) in Extents::of(text, delimiter).zip(1..) {
        let extent = extent?;
        if extent.cells > MOST_COLUMNS {
            return Err(IntakeError::TooManyColumns { count: extent.cells });
        }
        if !reader.read_record(&mut record).is_ok_and(|more| more) {
            break;
        }
        kept.keep(number, extent.line + skipped, &record)?;
    }
    Ok(kept.records)
}

fn reader(text: &str, delimiter: Delimiter) -> csv::Reader<&[u8]> {
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(delimiter.byte()).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// The delimiter that a first line `sep=;` declares, as Excel reads and writes it.
pub(super) fn declared(text: &str) -> Option<Delimiter> {
    let (declaration, _) = declaration(text)?;
    Delimiter::ALL.into_iter().find(|delimiter| declaration.bytes().eq([delimiter.byte()]))
}

/// What stands after `sep=` on the first line, and the lines below it.
fn declaration(text: &str) -> Option<(&str, &str)> {
    let (declaration, rest) = text.strip_prefix("sep=")?.split_once(['\r', '\n'])?;
    let rest =
        if text[..text.len() - rest.len()].ends_with('\r') { rest.strip_prefix('\n').unwrap_or(rest) } else { rest };
    (declaration.chars().count() <= 1).then_some((declaration, rest))
}

/// The declaration of a delimiter is no record. Gives the rest and how many lines were skipped.
fn skip_declaration(text: &str) -> (&str, usize) {
    declaration(text).map_or((text, 0), |(_, rest)| (rest, 1))
}

/// Where one record begins and how wide it is, found before the record is read.
struct Extent {
    line: usize,
    cells: usize,
}

/// The extents of a text's records. The csv crate closes an open quote at the end of the file, which swallows
/// every row between; this finds such a quote instead.
struct Extents<'a> {
    bytes: &'a [u8],
    delimiter: u8,
    at: usize,
    line: usize,
}

impl<'a> Extents<'a> {
    fn of(text: &'a str, delimiter: Delimiter) -> Extents<'a> {
        Extents { bytes: text.as_bytes(), delimiter: delimiter.byte(), at: 0, line: 1 }
    }

    fn skip_line_breaks(&mut self) {
        while let Some(byte @ (b'\n' | b'\r')) = self.bytes.get(self.at) {
            // CR alone ends a record too; CRLF is one line.
            self.line += usize::from(*byte == b'\n' || self.bytes.get(self.at + 1) != Some(&b'\n'));
            self.at += 1;
        }
    }

    /// Goes over the quoted cell that begins here.
    fn skip_quoted(&mut self) -> Result<(), IntakeError> {
        let opened = self.line;
        let broken = IntakeError::BrokenQuote { line: opened };
        let Some(end) = closing_quote(self.bytes, self.at + 1, &mut self.line) else { return Err(broken) };
        let follows = self.bytes.get(end + 1).copied().unwrap_or(b'\n');
        if follows != self.delimiter && !matches!(follows, b'\n' | b'\r') {
            return Err(broken);
        }
        self.at = end;
        Ok(())
    }
}

impl Iterator for Extents<'_> {
    type Item = Result<Extent, IntakeError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.skip_line_breaks();
        self.bytes.get(self.at)?;
        let mut extent = Extent { line: self.line, cells: 1 };
        let mut at_cell = true;
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' | b'\r' => break,
                b'"' if at_cell => {
                    if let Err(broken) = self.skip_quoted() {
                        return Some(Err(broken));
                    }
                    at_cell = false;
                }
                _ => {
                    at_cell = byte == self.delimiter;
                    extent.cells += usize::from(at_cell);
                }
            }
            self.at += 1;
        }
        Some(Ok(extent))
    }
}

/// Where the quote closes that was opened before `at`; counts the lines on the way.
fn closing_quote(bytes: &[u8], mut at: usize, line: &mut usize) -> Option<usize> {
    loop {
        match *bytes.get(at)? {
            b'"' if bytes.get(at + 1) == Some(&b'"') => at += 1,
            b'"' => return Some(at),
            b'\n' => *line += 1,
            b'\r' if bytes.get(at + 1) != Some(&b'\n') => *line += 1,
            _ => {}
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quoted_line_breaks_stay_in_their_cell_and_lines_are_counted() {
        let text = "a;b\r\n1;\"x\r\n\r\ny \"\"z\"\"\"\r\n\r\n2;\"\"\r\n3;5\" levy\n";
        let records = records(text, Delimiter::Semicolon).unwrap();
        let shown: Vec<_> = records.iter().map(|record| (record.line, record.cells.join("|"))).collect();
        let expected = [(1, "a|b"), (2, "1|x\r\n\r\ny \"z\""), (6, "2|"), (7, "3|5\" levy")];
        assert_eq!(shown, expected.map(|(line, cells)| (line, cells.to_owned())));
    }

    #[test]
    fn an_unclosed_quote_is_found_on_its_line() {
        for text in ["a;b\n1;\"open\n2;x\n3;y\n", "a;b\n1;\"open\n2;x\n3;\"y\"\n"] {
            assert_eq!(records(text, Delimiter::Semicolon), Err(IntakeError::BrokenQuote { line: 2 }), "{text}");
        }
    }

    #[test]
    fn a_declared_delimiter_is_no_record() {
        for (text, delimiter) in [
            ("sep=;\na;b\n", Some(Delimiter::Semicolon)),
            ("sep=,\r\na;b\r\n", Some(Delimiter::Comma)),
            ("sep=\t\ra;b\r", Some(Delimiter::Tab)),
            ("sep=|\na;b\n", None),
        ] {
            assert_eq!(declared(text), delimiter, "{text:?}");
            let first = &records(text, Delimiter::Semicolon).unwrap()[0];
            assert_eq!((first.line, first.cells.join("|").as_str()), (2, "a|b"), "{text:?}");
        }
        assert_eq!(records("sep=a;b\n1;2\n", Delimiter::Semicolon).unwrap()[0].line, 1);
    }

    #[test]
    fn a_file_of_countless_short_rows_is_refused_while_it_is_read() {
        let text = format!("a;b\n{}", "x\n".repeat(MOST_RECORDS + 5));
        let line = MOST_RECORDS + 1;
        assert_eq!(records(&text, Delimiter::Semicolon), Err(IntakeError::TooManyRecords { line, most: MOST_RECORDS }));
    }

    #[test]
    fn what_is_kept_stays_within_bounds_however_much_is_offered() {
        let wide = csv::StringRecord::from(["x"].iter().copied().chain([""; 399]).collect::<Vec<_>>());
        let mut kept = Kept::default();
        let refused = (0..MOST_CELLS).find_map(|row| kept.keep(row, row, &wide).err());
        assert!(matches!(refused, Some(IntakeError::TooManyCells { .. })), "{refused:?}");
        let cells: usize = kept.records.iter().map(|record| record.cells.capacity()).sum();
        assert!(cells <= MOST_CELLS && kept.records.len() <= MOST_RECORDS, "{cells}");
    }

    #[test]
    fn blank_rows_are_counted_and_not_kept() {
        let text = format!("a;b\n{}1;2\n", ";;;;;;\n".repeat(MOST_RECORDS * 2));
        let records = records(&text, Delimiter::Semicolon).unwrap();
        assert_eq!(records.len(), 2);
        assert_eq!((records[1].number, records[1].line), (MOST_RECORDS * 2 + 2, MOST_RECORDS * 2 + 2));
    }

    #[test]
    fn a_hundred_thousand_rows_of_thirty_columns_are_read() {
        let row = "x;".repeat(29) + "x\n";
        assert_eq!(records(&row.repeat(100_001), Delimiter::Semicolon).unwrap().len(), 100_001);
    }

    #[test]
    fn a_record_wider_than_any_form_is_refused_before_it_is_read() {
        let wide = ";".repeat(1 << 20);
        let count = wide.len() + 1;
        assert_eq!(records(&wide, Delimiter::Semicolon), Err(IntakeError::TooManyColumns { count }));
        assert_eq!(first_records(&wide, Delimiter::Semicolon, 1)[0].len(), MOST_COLUMNS);
    }

    proptest! {
        #[test]
        fn each_record_has_its_line(rows in prop::collection::vec("[a-z \"\n,;]{0,12}", 1..20)) {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
            for row in &rows {
                writer.write_record([row.as_str(), "x"]).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let read = records(&text, Delimiter::Semicolon).unwrap();
            prop_assert_eq!(read.len(), rows.len());
            let mut line = 1;
            for (record, row) in read.iter().zip(&rows) {
                prop_assert_eq!((record.line, &record.cells[0]), (line, row));
                line += 1 + row.matches('\n').count();
            }
        }
    }
}
