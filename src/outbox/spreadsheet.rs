//! Rows for a spreadsheet of a Finnish office: CSV with semicolons, in UTF-8 with the mark by which Excel
//! knows it.

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
    fn what_is_plain_stays_as_it_is() {
        assert_eq!(written(&["a", "", "b c", "7"]), "\u{feff}a;;b c;7\r\n");
        assert_eq!(written(&["a;b", "c\nd"]), "\u{feff}\"a;b\";\"c\nd\"\r\n");
    }
}
