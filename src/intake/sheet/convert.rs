//! A workbook becomes rows. This runs in a process of its own, under limits: what a workbook asks for may be
//! any amount of memory or time, and the parser may fall over it.

use std::io::{self, Cursor, Write};

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxCellReader, XlsxError};

use super::cell::{Shown, text};
use super::package::try_all;
use super::wire::Sender;
use super::{SheetProblem, Taken};
use crate::intake::table::{HEADER_WITHIN, MOST_CELL_BYTES, MOST_COLUMNS, Record};
use crate::intake::{IntakeError, columns, directory, past};

/// More sheets than this are not looked through for a header.
const MOST_SHEETS: usize = 30;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the sheet of a workbook whose header says most, and writes its rows, or why there are none.
///
/// # Errors
/// Where they cannot be written.
pub fn convert(bytes: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let mut sender = Sender::new(out);
    match send(bytes, &mut sender) {
        Ok(()) => sender.end(),
        Err(Stop::Refused(error)) => sender.refuse(&error),
        Err(Stop::Unwritable(error)) => Err(error),
    }
}

/// Why the sending ended early.
enum Stop {
    Refused(IntakeError),
    Unwritable(io::Error),
}

impl From<IntakeError> for Stop {
    fn from(error: IntakeError) -> Stop {
        Stop::Refused(error)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        Stop::Unwritable(error)
    }
}

fn send(bytes: &[u8], sender: &mut Sender<'_>) -> Result<(), Stop> {
    try_all(bytes).map_err(IntakeError::from)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| problem(&error))?;
    let is_shown =
        |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    let shown: Vec<String> = book.sheets_metadata().iter().filter(is_shown).map(|sheet| sheet.name.clone()).collect();
    let name = choose(&mut book, &shown)?;
    sender.sheet(name, shown.len())?;
    let mut rows = Rows::of(&mut book, name)?;
    let mut taken = Taken::default();
    while let Some(record) = rows.next()? {
        taken.take(&record)?;
        sender.row(record.line, &record.cells)?;
    }
    Ok(())
}

/// The sheet whose first rows look most like a header that is known here, of equals the first.
fn choose<'n>(book: &mut Workbook<'_>, shown: &'n [String]) -> Result<&'n str, IntakeError> {
    let mut best: Option<(usize, &str)> = None;
    let mut trouble = None;
    for name in shown.iter().take(MOST_SHEETS) {
        match strength(book, name) {
            Ok(Some(strength)) if best.is_none_or(|(most, _)| strength > most) => best = Some((strength, name)),
            Ok(_) => {}
            Err(error) => trouble = Some(error),
        }
    }
    best.map(|(_, name)| name).ok_or(trouble.unwrap_or(IntakeError::Empty))
}

/// How much the first rows of a sheet look like a known header; `None` for an empty sheet.
fn strength(book: &mut Workbook<'_>, name: &str) -> Result<Option<usize>, IntakeError> {
    let mut rows = Rows::of(book, name)?;
    let mut taken = Taken::default();
    let mut strongest = None;
    for _ in 0..HEADER_WITHIN {
        let Some(record) = rows.next()? else { break };
        taken.take(&record)?;
        let strengths = [columns::Columns::strength, directory::strength, past::strength];
        strongest = strongest.max(strengths.map(|strength| strength(&record.cells)).into_iter().max());
    }
    Ok(strongest)
}

/// The rows of a sheet that say something, from above.
struct Rows<'a, 'b> {
    reader: XlsxCellReader<'a, Cursor<&'b [u8]>>,
    from_1904: bool,
    /// The first cell of the next row, read already.
    ahead: Option<Placed>,
    /// The reader must not be asked again after the last cell.
    at_end: bool,
}

/// A cell that says something. The row is counted from 1, the column from 0.
struct Placed {
    row: usize,
    column: usize,
    text: String,
}

impl<'a, 'b> Rows<'a, 'b> {
    fn of(book: &'a mut Workbook<'b>, name: &str) -> Result<Rows<'a, 'b>, IntakeError> {
        let from_1904 = book.has_1904_epoch();
        let reader = book.worksheet_cells_reader(name).map_err(|error| problem(&error))?;
        Ok(Rows { reader, from_1904, ahead: None, at_end: false })
    }

    fn next(&mut self) -> Result<Option<Record>, IntakeError> {
        let first = match self.ahead.take() {
            None if !self.at_end => self.cell()?,
            ahead => ahead,
        };
        let Some(first) = first else { return Ok(None) };
        let row = first.row;
        let mut record = Record { number: row, line: row, cells: Vec::new() };
        place(&mut record.cells, first)?;
        while let Some(cell) = self.cell()? {
            if cell.row < row {
                return Err(SheetProblem::Broken.into());
            }
            if cell.row > row {
                self.ahead = Some(cell);
                break;
            }
            place(&mut record.cells, cell)?;
        }
        Ok(Some(record))
    }

    /// The next cell that says something.
    fn cell(&mut self) -> Result<Option<Placed>, IntakeError> {
        while let Some((cell, style)) = self.reader.next_cell_with_style_id().map_err(|error| problem(&error))? {
            let format = self.reader.styles().get(style).and_then(|style| style.number_format.as_ref());
            let format = format.map_or("", |format| format.format_code.as_str());
            let mut text = text(cell.get_value(), Shown { format, from_1904: self.from_1904 });
            if text.trim().is_empty() {
                continue;
            }
            let (row, column) = cell.get_position();
            let column = column as usize;
            if column >= MOST_COLUMNS {
                return Err(IntakeError::TooManyColumns { count: column + 1 });
            }
            // A longer one spoils its row all the same, and need not be carried across.
            if text.len() > MOST_CELL_BYTES {
                text.truncate(text.floor_char_boundary(MOST_CELL_BYTES + char::MAX.len_utf8()));
                text.shrink_to_fit();
            }
            return Ok(Some(Placed { row: row as usize + 1, column, text }));
        }
        self.at_end = true;
        Ok(None)
    }
}

/// Puts a cell in its place, which must be free.
fn place(cells: &mut Vec<String>, cell: Placed) -> Result<(), IntakeError> {
    if cells.len() <= cell.column {
        cells.resize(cell.column + 1, String::new());
    }
    let taken = std::mem::replace(&mut cells[cell.column], cell.text);
    if taken.is_empty() { Ok(()) } else { Err(SheetProblem::Broken.into()) }
}

fn problem(error: &XlsxError) -> IntakeError {
    match error {
        XlsxError::Password => SheetProblem::Locked,
        _ => SheetProblem::Broken,
    }
    .into()
}
