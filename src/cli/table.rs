//! Aligned columns for people. Every cell is cleaned: nothing from outside acts on the terminal.

use unicode_width::UnicodeWidthStr;

use crate::domain::clean_line;

/// A table that is filled row by row and printed at once.
pub struct Table {
    rows: Vec<Vec<String>>,
    right: &'static [usize],
}

impl Table {
    /// `right` names the columns whose cells stand at their right edge.
    pub fn new(headings: impl IntoIterator<Item = String>, right: &'static [usize]) -> Table {
        let mut table = Table { rows: Vec::new(), right };
        table.row(headings);
        table
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| clean_line(&cell)).collect());
    }

    /// Two spaces between columns, none at the end of a line.
    pub fn text(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let width = |column: usize| self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
        let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
        let mut text = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for (column, cell) in row.iter().enumerate() {
                let space = " ".repeat(widths[column] - cell.width());
                let right = self.right.contains(&column);
                let cell = if right { format!("{space}{cell}  ") } else { format!("{cell}{space}  ") };
                line.push_str(&cell);
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_by_what_a_terminal_shows_and_nothing_acts() {
        let mut table = Table::new(["nro".to_owned(), "kirjasto".to_owned(), "summa".to_owned()], &[0, 2]);
        table.row(["2".to_owned(), "Åbo 図書館".to_owned(), "49,40 €".to_owned()]);
        table.row(["12".to_owned(), "a\u{1b}[2Jb\nc".to_owned(), "7".to_owned()]);
        let lines = ["nro  kirjasto      summa", "  2  Åbo 図書館  49,40 €", " 12  a�[2Jb c          7"];
        assert_eq!(table.text(), format!("{}\n", lines.join("\n")));
    }
}
