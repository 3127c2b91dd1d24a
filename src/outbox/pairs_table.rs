//! The pairs as rows of a spreadsheet: a workbook for Excel and LibreOffice, or CSV. Words are cells of text, never formulas.

use rust_xlsxwriter::XlsxError;

use super::spreadsheet;
use super::workbook::{Cell, fill, workbook};
use crate::domain::clean_line;
use crate::domain::handout::{Alone, Handout, Joined, Place};
use crate::i18n::{Lang, Phrase, kilometres, money, points, say, text};

/// A pair, or at most a trio.
const MOST_MEMBERS: usize = 3;

/// The pairs and those without one in one file, as [`spreadsheet`] writes it.
pub fn pairs_csv(lang: Lang, handout: &Handout) -> String {
    let cell = |cell: Cell| match cell {
        Cell::Nothing => String::new(),
        Cell::Words(words) => words,
        // The file is for a spreadsheet that is set to Finnish or Swedish, whatever language its words are in.
        Cell::Points(hundredths) => points(Lang::Fi, hundredths),
        Cell::Whole(number) => number.to_string(),
        Cell::Money(sum) => money(Lang::Fi, sum.0),
        Cell::Distance(way) => kilometres(Lang::Fi, way.0),
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
    let mut workbook = workbook(handout.day)?;
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
    let first = [Cell::count(index + 1), Cell::words(&say(lang, &joined.status.phrase()))];
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
