//! The pairs as rows of a spreadsheet: a workbook for Excel and LibreOffice, or CSV. Words are cells of text, never formulas.

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::spreadsheet;
use crate::domain::clean_line;
use crate::domain::handout::{Alone, Handout, Joined, Place};
use crate::i18n::{Lang, Phrase, points, say, text};

/// A pair, or at most a trio.
const MOST_MEMBERS: usize = 3;

/// A cell holds 32 767 characters in Excel; nobody reads so many.
const LONGEST_CELL: usize = 2_000;

/// A cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Cell {
    Nothing,
    Words(String),
    /// Hundredths of a point.
    Points(i64),
    Whole(i64),
}

impl Cell {
    /// On one line, harmless, and no longer than a cell.
    fn words(words: &str) -> Cell {
        Cell::Words(clean_line(words).chars().take(LONGEST_CELL).collect())
    }
}

/// The pairs and those without one in one file, as [`spreadsheet`] writes it.
pub fn pairs_csv(lang: Lang, handout: &Handout) -> String {
    let cell = |cell: Cell| match cell {
        Cell::Nothing => String::new(),
        Cell::Words(words) => words,
        // The file is for a spreadsheet that is set to Finnish or Swedish, whatever language its words are in.
        Cell::Points(hundredths) => points(Lang::Fi, hundredths),
        Cell::Whole(number) => number.to_string(),
    };
    let rows = handout.groups.iter().enumerate().map(|(index, joined)| joined_row(lang, index, joined));
    let alone = handout.left_over.iter().map(|alone| alone_row(lang, alone));
    let told = rows.chain(alone).map(|row| row.into_iter().map(cell).collect());
    spreadsheet(std::iter::once(headings(lang)).chain(told))
}

/// A sheet with a row for each pair, one for those without a partner, one with what the handout says of the whole.
///
/// # Errors
/// Where the workbook cannot be put together.
pub fn pairs_xlsx(lang: Lang, handout: &Handout) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let year = u16::try_from(handout.day.year()).unwrap_or_default();
    let (month, day) = (handout.day.month(), handout.day.day());
    let made = ExcelDateTime::from_ymd(year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let groups = handout.groups.iter().enumerate().map(|(index, joined)| joined_row(lang, index, joined));
    fill(workbook.add_worksheet(), &text(lang, "export-sheet-pairs"), &headings(lang), groups)?;
    let alone = handout.left_over.iter().map(|alone| {
        let [name, towns] = place(lang, &alone.place);
        vec![name, towns, Cell::words(&whole_sentences(lang, &alone.why))]
    });
    let columns = ["export-library", "export-municipality", "export-why"].map(|key| text(lang, key));
    fill(workbook.add_worksheet(), &text(lang, "handout-alone"), &columns, alone)?;
    let whole = handout.summary().into_iter().map(|sentence| vec![Cell::words(&say(lang, &sentence))]);
    let title = [clean_line(&say(lang, &handout.title()))];
    fill(workbook.add_worksheet(), &text(lang, "export-sheet-whole"), &title, whole)?;
    workbook.save_to_buffer()
}

fn fill(
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
    let tenths = Format::new().set_num_format("0.0");
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Nothing => &mut *sheet,
                Cell::Words(words) => sheet.write_string(row, column, words)?,
                Cell::Points(points) => sheet.write_number_with_format(row, column, hundredths(points), &tenths)?,
                Cell::Whole(number) => sheet.write_number(row, column, hundredths(number.saturating_mul(100)))?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?.autofit();
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "scores and distances are far below the 53 bits of a double")]
fn hundredths(number: i64) -> f64 {
    number as f64 / 100.0
}

fn headings(lang: Lang) -> Vec<String> {
    let plain = |key: &str| text(lang, key);
    let member =
        |number: usize| ["export-library", "export-municipality"].map(|key| format!("{} {number}", text(lang, key)));
    let first = ["handout-number", "handout-status"].map(plain);
    let parts = ["handout-points", "ui-score-size", "ui-score-distance", "ui-score-interests"].map(plain);
    let last = ["export-kilometres", "export-minutes", "export-why"].map(plain);
    first.into_iter().chain((1..=MOST_MEMBERS).flat_map(member)).chain(parts).chain(last).collect()
}

fn joined_row(lang: Lang, index: usize, joined: &Joined) -> Vec<Cell> {
    let score = &joined.score;
    let number = |number: usize| Cell::Whole(i64::try_from(number).unwrap_or(i64::MAX));
    let first = [number(index + 1), Cell::words(&say(lang, &joined.status.phrase()))];
    let parts = [score.total, score.size, score.distance, score.interests].map(Cell::Points);
    let road = score.road.map_or(Cell::Nothing, |road| Cell::Whole((road.0 + 500) / 1000));
    let minutes = score.minutes.map_or(Cell::Nothing, |minutes| Cell::Whole(minutes.into()));
    let why = Cell::words(&sentences(lang, &score.reasons));
    first.into_iter().chain(members(lang, &joined.members)).chain(parts).chain([road, minutes, why]).collect()
}

/// The row of one without a partner below the same headings.
fn alone_row(lang: Lang, alone: &Alone) -> Vec<Cell> {
    let first = [Cell::Nothing, Cell::words(&text(lang, "ui-left-over"))];
    let nothing = std::iter::repeat_n(Cell::Nothing, 6);
    let why = Cell::words(&whole_sentences(lang, &alone.why));
    first.into_iter().chain(members(lang, std::slice::from_ref(&alone.place))).chain(nothing).chain([why]).collect()
}

fn members(lang: Lang, places: &[Place]) -> impl Iterator<Item = Cell> {
    let of = move |index: usize| places.get(index).map_or([Cell::Nothing, Cell::Nothing], |one| place(lang, one));
    (0..MOST_MEMBERS).flat_map(of)
}

fn place(lang: Lang, place: &Place) -> [Cell; 2] {
    [Cell::words(&say(lang, &place.name)), Cell::words(&place.towns(lang))]
}

/// Those that have their full stops.
fn whole_sentences(lang: Lang, sentences: &[Phrase]) -> String {
    sentences.iter().map(|sentence| say(lang, sentence)).collect::<Vec<_>>().join(" ")
}

fn sentences(lang: Lang, sentences: &[Phrase]) -> String {
    sentences.iter().map(|sentence| say(lang, sentence)).collect::<Vec<_>>().join(". ")
}
