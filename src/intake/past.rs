//! A list of earlier partnerships: a period, and in two or more columns the libraries that were joined. Which
//! libraries the words mean is not decided here.

use super::columns::{STRENGTH_OF_QUESTION, comparable};
use super::error::{beginning, headers};
use super::list::{ListRow, read_list};
use super::{Content, IntakeError};
use crate::i18n::Phrase;

/// More libraries than a trio with room to spare are no partnership.
const MOST_SIDES: usize = 6;

/// The file, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastFile {
    /// The header of the period's column.
    pub period: String,
    /// The headers of the libraries' columns, in order.
    pub sides: Vec<String>,
    pub rows: Vec<PastRow>,
}

/// One record that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastRow {
    /// Counted from 1, without the header.
    pub row: usize,
    /// The line of the file on which it begins.
    pub line: usize,
    pub period: String,
    /// The words in the columns of the libraries, with the number of the column among them. None is empty.
    pub sides: Vec<(usize, String)>,
}

/// Why a file is no list of earlier partnerships.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PastError {
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// No column of periods, or fewer than two of libraries.
    #[error("no list of earlier partnerships: {found:?}")]
    NotPast { found: Vec<String> },
    #[error("two columns for the period: {first}, {second}")]
    TwoPeriods { first: String, second: String },
}

impl PastError {
    pub fn phrase(&self) -> Phrase {
        match self {
            PastError::Intake(error) => error.phrase(),
            PastError::NotPast { found } => Phrase::new("past-not-a-list").with("found", headers(found)),
            PastError::TwoPeriods { first, second } => Phrase::new("past-two-periods")
                .with("first", beginning(first, 80))
                .with("second", beginning(second, 80)),
        }
    }
}

/// Which column holds what.
struct Columns {
    period: usize,
    sides: Vec<usize>,
}

/// Reads a list of earlier partnerships.
///
/// # Errors
/// A file that is refused as a whole; [`PastError::NotPast`] where it is something else.
pub fn read_past(content: &Content) -> Result<PastFile, PastError> {
    let list = read_list(content, is_header)?.map_err(|found| PastError::NotPast { found })?;
    let columns = Columns::of(&list.header)?;
    Ok(PastFile {
        period: list.header[columns.period].clone(),
        sides: columns.sides.iter().map(|column| list.header[*column].clone()).collect(),
        rows: list.rows.iter().map(|row| columns.row(row)).collect(),
    })
}

/// How much a record looks like the header of such a list: as much as two of a form's questions and a half.
pub(super) fn strength(header: &[String]) -> usize {
    if is_header(header) { STRENGTH_OF_QUESTION * 5 / 2 } else { 0 }
}

fn is_header(cells: &[String]) -> bool {
    let sides = cells.iter().filter(|cell| is_side(cell)).count();
    let other_columns = cells.iter().filter(|cell| is_period(cell) || is_side(cell)).count() < cells.len();
    let questions = cells.iter().any(|cell| is_question(cell));
    cells.iter().any(|cell| is_period(cell)) && (2..=MOST_SIDES).contains(&sides) && !(other_columns && questions)
}

impl Columns {
    fn of(named: &[String]) -> Result<Columns, PastError> {
        let places = |fits: fn(&str) -> bool| -> Vec<usize> {
            named.iter().enumerate().filter(|(_, header)| fits(header)).map(|(column, _)| column).collect()
        };
        match places(is_period).as_slice() {
            [period] => Ok(Columns { period: *period, sides: places(is_side) }),
            [first, second, ..] => {
                Err(PastError::TwoPeriods { first: named[*first].clone(), second: named[*second].clone() })
            }
            [] => Err(PastError::NotPast { found: named.to_vec() }),
        }
    }

    fn row(&self, row: &ListRow) -> PastRow {
        let sides = self.sides.iter().enumerate().map(|(place, column)| (place, row.cell(*column)));
        PastRow {
            row: row.row,
            line: row.line,
            period: row.cell(self.period),
            sides: sides.filter(|(_, words)| !words.is_empty()).collect(),
        }
    }
}

fn is_period(header: &str) -> bool {
    const WORDS: [&str; 16] = [
        "period",
        "kausi",
        "kierros",
        "vuosi",
        "ajankohta",
        "year",
        "round",
        "season",
        "säsong",
        "omgång",
        "år",
        "vuonna",
        "milloin",
        "when",
        "när",
        "tid",
    ];
    WORDS.contains(&comparable(header).as_str())
}

/// A column of libraries, whichever it is: nobody comes first in a pair. "Kirjasto 2", "library_b", "toinen
/// kirjasto", "Partnerbibliotek".
fn is_side(header: &str) -> bool {
    const WORDS: [&str; 16] = [
        "kirjasto",
        "toimipiste",
        "kumppani",
        "kumppanikirjasto",
        "pari",
        "kirjastopari",
        "library",
        "site",
        "branch",
        "partner",
        "partner library",
        "bibliotek",
        "verksamhetsställe",
        "partnerbibliotek",
        "par",
        "biblioteket",
    ];
    const ORDINALS: [&str; 12] = [
        "ensimmäinen",
        "toinen",
        "kolmas",
        "neljäs",
        "första",
        "andra",
        "tredje",
        "fjärde",
        "first",
        "second",
        "third",
        "fourth",
    ];
    let key = comparable(header);
    let (head, last) = key.rsplit_once(' ').unwrap_or((&key, ""));
    let numbered = last.len() == 1 && last.chars().all(|c| c.is_ascii_digit() || ('a'..='f').contains(&c));
    let key = if numbered { head } else { &key };
    let (first, rest) = key.split_once(' ').unwrap_or(("", key));
    WORDS.contains(&if ORDINALS.contains(&first) { rest } else { key })
}

/// A form asks; a list of pairs does not.
fn is_question(header: &str) -> bool {
    header.contains('?') || comparable(header).split(' ').count() > 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sides(text: &str) -> Vec<(usize, Vec<String>)> {
        let file = read_past(&Content::from(text)).unwrap();
        file.rows.into_iter().map(|row| (row.line, row.sides.into_iter().map(|(_, words)| words).collect())).collect()
    }

    #[test]
    fn headers_of_three_languages_and_any_delimiter_are_known() {
        for header in [
            "period;library_a;library_b;library_c",
            "Kausi;Kirjasto;Kumppani;Kolmas kirjasto",
            "Vuosi\tKirjasto 1\tKirjasto 2\tKirjasto 3",
            "Kierros,Ensimmäinen kirjasto,Toinen kirjasto,Kirjasto C",
            "Omgång;Bibliotek;Partnerbibliotek;Tredje bibliotek",
            "År;Bibliotek A;Bibliotek B;Bibliotek C",
            "Year,Library,Partner library,Partner 2",
            "Kumppanikirjastot 2020–2023\n\nKirjasto;Kirjasto;Vuosi;Kirjasto;Huom",
        ] {
            let delimiter = header.rsplit('\n').next().unwrap().chars().find(|c| ";,\t".contains(*c)).unwrap();
            let period_first = !header.contains("Huom");
            let row = if period_first { "2022|Aura|Lieto|" } else { "Aura|Lieto|2022||x" };
            let text = format!("{header}\n{}\n", row.replace('|', &delimiter.to_string()));
            let line = text.lines().count();
            assert_eq!(sides(&text), [(line, vec!["Aura".to_owned(), "Lieto".to_owned()])], "{header}");
            assert_eq!(read_past(&Content::from(text.as_str())).unwrap().rows[0].period, "2022");
        }
    }

    #[test]
    fn a_form_and_a_directory_are_no_list_of_pairs() {
        for text in [
            "Vuosi;Kirjasto;Kumppanikirjasto;Mitä haluaisitte kehittää?;Teettekö jo yhteistyötä?\n2022;a;b;c;d\n",
            "municipality;id;kind;name\n019;86074;main;Auran kirjasto\n",
            "Kausi;Kirjasto\n2022;Aura\n",
            "Kirjasto;Kumppani\nAura;Lieto\n",
            "x\n",
        ] {
            assert!(matches!(read_past(&Content::from(text)), Err(PastError::NotPast { .. })), "{text}");
        }
    }

    #[test]
    fn two_columns_of_periods_are_asked_about() {
        let asked = read_past(&Content::from("Vuosi;Kausi;Kirjasto;Kumppani\n2022;kevät;Aura;Lieto\n"));
        assert_eq!(asked, Err(PastError::TwoPeriods { first: "Vuosi".into(), second: "Kausi".into() }));
    }

    proptest! {
        #[test]
        fn any_bytes_give_a_list_or_an_error_with_words(bytes in any::<Vec<u8>>(), rows in "(a|;|\n|\"|-|1|2022|Aura){0,40}") {
            for bytes in [bytes, format!("Vuosi;Kirjasto;Kumppani\n{rows}").into_bytes()] {
                if let Err(error) = read_past(&Content::Text(bytes)) {
                    prop_assert!(!crate::i18n::say(crate::i18n::Lang::Fi, &error.phrase()).contains('⟦'));
                }
            }
        }
    }
}
