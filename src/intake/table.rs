//! Text becomes records: delimiter, quotes, and the line on which each record begins.

use super::IntakeError;
use crate::i18n::Phrase;

/// More columns than any form has; a file with more is something else.
const MOST_COLUMNS: usize = 500;

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

/// One record and the line of the file on which it begins, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    pub line: usize,
    pub cells: Vec<String>,
}

/// The first records of a text, for recognising what it is. Broken quotes do not matter yet.
pub(super) fn first_records(text: &str, delimiter: Delimiter, count: usize) -> Vec<Vec<String>> {
    let text = skip_declaration(text).0;
    let cells = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    reader(text, delimiter).into_records().map_while(Result::ok).take(count).map(cells).collect()
}

/// All records of a text.
///
/// # Errors
/// A quote that is never closed or is followed by stray letters; too many columns.
pub(super) fn records(text: &str, delimiter: Delimiter) -> Result<Vec<Record>, IntakeError> {
    let (text, skipped) = skip_declaration(text);
    let lines = record_lines(text, delimiter.byte())?;
    let mut records = Vec::with_capacity(lines.len());
    for (record, line) in reader(text, delimiter).into_records().map_while(Result::ok).zip(lines) {
        if record.len() > MOST_COLUMNS {
            return Err(IntakeError::TooManyColumns { count: record.len() });
        }
        records.push(Record { line: line + skipped, cells: record.iter().map(str::to_owned).collect() });
    }
    Ok(records)
}

fn reader(text: &str, delimiter: Delimiter) -> csv::Reader<&[u8]> {
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(delimiter.byte()).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// Excel's first line `sep=;` is no record. Gives the rest and how many lines were skipped.
fn skip_declaration(text: &str) -> (&str, usize) {
    match text.split_once('\n') {
        Some((first, rest)) if first.len() <= 6 && first.starts_with("sep=") => (rest, 1),
        _ => (text, 0),
    }
}

/// The line on which each record begins. The csv crate closes an open quote at the end of the file, which
/// swallows every row between; this finds such a quote instead.
fn record_lines(text: &str, delimiter: u8) -> Result<Vec<usize>, IntakeError> {
    let bytes = text.as_bytes();
    let (mut starts, mut line, mut at) = (Vec::new(), 1, 0);
    let (mut at_cell, mut at_record) = (true, true);
    while let Some(&byte) = bytes.get(at) {
        if at_record && !matches!(byte, b'\n' | b'\r') {
            starts.push(line);
            at_record = false;
        }
        match byte {
            b'"' if at_cell => {
                let opened = line;
                at = closing_quote(bytes, at + 1, &mut line).ok_or(IntakeError::BrokenQuote { line: opened })?;
                let follows = bytes.get(at + 1).copied().unwrap_or(b'\n');
                if follows != delimiter && !matches!(follows, b'\n' | b'\r') {
                    return Err(IntakeError::BrokenQuote { line: opened });
                }
                at_cell = false;
            }
            b'\n' | b'\r' => {
                // CR alone ends a record too; CRLF is one line.
                line += usize::from(byte == b'\n' || bytes.get(at + 1) != Some(&b'\n'));
                (at_cell, at_record) = (true, true);
            }
            _ => at_cell = byte == delimiter,
        }
        at += 1;
    }
    Ok(starts)
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
        assert_eq!(records("sep=;\na;b\n", Delimiter::Semicolon).unwrap()[0].line, 2);
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
