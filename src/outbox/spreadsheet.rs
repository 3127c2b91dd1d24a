//! Rows for a spreadsheet of a Finnish office: CSV with semicolons, in UTF-8 with the mark by which Excel
//! knows it.

use crate::domain::Cents;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// With one of these a spreadsheet begins to calculate.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The rows as one file. A cell that would be a formula gets an apostrophe before it, and so stays a text.
pub fn spreadsheet<R, C>(rows: R) -> String
where
    R: IntoIterator<Item = C>,
    C: IntoIterator<Item = String>,
{
    let mut text = String::from(BYTE_ORDER_MARK);
    for row in rows {
        for (column, cell) in row.into_iter().enumerate() {
            if column > 0 {
                text.push(';');
            }
            push_cell(&mut text, &cell);
        }
        text.push_str("\r\n");
    }
    text
}

/// Euros with a decimal comma and nothing between the thousands: what a spreadsheet set to Finnish or Swedish takes for a number.
pub(super) fn amount(sum: Cents) -> String {
    let (sign, cents) = (if sum.0 < 0 { "-" } else { "" }, sum.0.unsigned_abs());
    format!("{sign}{},{:02}", cents / 100, cents % 100)
}

fn push_cell(text: &mut String, cell: &str) {
    let guard = if cell.starts_with(FORMULA) { "'" } else { "" };
    // A cell is no place for what no text has.
    let cell = cell.replace('\0', "");
    if cell.contains([';', '"', '\n', '\r', '\t']) {
        text.push('"');
        text.push_str(guard);
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(guard);
        text.push_str(&cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cells: &[&str]) -> String {
        spreadsheet([cells.iter().map(|cell| (*cell).to_owned())])
    }

    #[test]
    fn a_cell_that_would_run_is_a_text() {
        for formula in ["=1+1", "+358", "-", "@SUM(A1)"] {
            assert_eq!(written(&[formula]), format!("\u{feff}'{formula}\r\n"));
        }
        assert_eq!(written(&["\t=1"]), "\u{feff}\"'\t=1\"\r\n");
        assert_eq!(written(&["\r=1"]), "\u{feff}\"'\r=1\"\r\n");
        assert_eq!(written(&["=a;\"b\""]), "\u{feff}\"'=a;\"\"b\"\"\"\r\n");
    }

    #[test]
    fn a_sum_is_a_number_for_a_spreadsheet_also_beyond_a_thousand() {
        let amounts = [0, 5, 4940, 123_450_000].map(|sum| amount(Cents(sum)));
        assert_eq!(amounts, ["0,00", "0,05", "49,40", "1234500,00"]);
        assert_eq!(amount(Cents(-7)), "-0,07");
    }

    #[test]
    fn what_is_plain_stays_as_it_is() {
        assert_eq!(written(&["a", "", "b c", "7"]), "\u{feff}a;;b c;7\r\n");
        assert_eq!(written(&["a;b", "c\nd"]), "\u{feff}\"a;b\";\"c\nd\"\r\n");
    }
}
