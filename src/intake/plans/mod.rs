//! Plans of visit days that came as a form export or a table, one row for each. Which visit a plan is for is not decided
//! here.

mod field;

use chrono::NaiveDate;

use super::error::{beginning, headers};
use super::list::{CellProblem, Columns, Field, ListRow, TwoColumns, read_list};
use super::{Content, IntakeError};
use crate::i18n::Phrase;

pub use field::PlanField;

/// Which header is which field, as somebody said it; `#3` is the third column.
pub type PlanMap = [(PlanField, String)];

/// The table, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlansFile {
    pub rows: Vec<PlanRow>,
}

/// One record that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRow {
    /// Counted from 1, without the header.
    pub row: usize,
    /// The line of the file on which it begins.
    pub line: usize,
    /// What it says, or why nobody can be sure.
    pub said: Result<SaidPlan, CellProblem>,
}

/// What a row says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SaidPlan {
    pub order_reference: String,
    pub host: String,
    pub guest: String,
    /// The day of the visit.
    pub date: Option<NaiveDate>,
    /// How many come, where the words say one number.
    pub participants: Option<u32>,
    /// The day on which the answer was given.
    pub received: Option<NaiveDate>,
    /// The programme in the words of the libraries, and below it, with their headers, what else they said of the day.
    pub text: String,
}

/// Why a file is no table of plans.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlansError {
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// The columns without which it is none are not there.
    #[error("no table of plans: {found:?}")]
    NotPlans { found: Vec<String> },
    #[error("two columns for {field:?}: {first}, {second}")]
    TwoColumns { field: PlanField, first: String, second: String },
    /// Somebody named a header that is not there.
    #[error("no column {header}")]
    NoColumn { header: String, found: Vec<String> },
}

impl PlansError {
    pub fn phrase(&self) -> Phrase {
        match self {
            PlansError::Intake(error) => error.phrase(),
            PlansError::NotPlans { found } => Phrase::new("plans-not-a-list").with("found", headers(found)),
            PlansError::TwoColumns { field, first, second } => Phrase::new("plans-two-columns")
                .with("field", field.code())
                .with("first", beginning(first, 80))
                .with("second", beginning(second, 80)),
            PlansError::NoColumn { header, found } => {
                Phrase::new("plans-no-column").with("header", beginning(header, 80)).with("found", headers(found))
            }
        }
    }
}

/// Reads a table of plans.
///
/// # Errors
/// A file that is refused as a whole; [`PlansError::NotPlans`] where it is something else.
pub fn read_plans(content: &Content, map: &PlanMap) -> Result<PlansFile, PlansError> {
    let is_header = if map.is_empty() { is_header } else { is_any_header };
    let list = read_list(content, is_header)?.map_err(|found| PlansError::NotPlans { found })?;
    let two = |TwoColumns { field, first, second }| PlansError::TwoColumns { field, first, second };
    let columns = Columns::of(&list, chosen(&list.header, map)?, known(&list.header)).map_err(two)?;
    Ok(PlansFile { rows: list.rows.iter().map(|row| columns.row(row)).collect() })
}

/// A programme, and what says of which visit: our reference, or the two libraries.
fn is_header(cells: &[String]) -> bool {
    let places = known(cells);
    let has = |field| places.iter().any(|(known, _)| *known == field);
    has(PlanField::Programme) && (has(PlanField::OrderReference) || has(PlanField::Host) && has(PlanField::Guest))
}

/// Where somebody says which column is which, the header is the first record that could be one.
fn is_any_header(cells: &[String]) -> bool {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count() > 1
}

/// What each header seems to be: those that say it by themselves, then, of what is missing, the questions.
fn known(header: &[String]) -> Vec<(PlanField, usize)> {
    let columns = || header.iter().enumerate();
    let exact: Vec<(PlanField, usize)> =
        columns().filter_map(|(column, cell)| Some((PlanField::exactly(cell)?, column))).collect();
    let is_open = |field: PlanField| exact.iter().all(|(known, _)| *known != field);
    let is_free = |column: usize| exact.iter().all(|(_, known)| *known != column);
    let free = columns().filter(|(column, _)| is_free(*column));
    let asked = free.filter_map(|(column, cell)| Some((PlanField::perhaps(cell)?, column)));
    let asked: Vec<(PlanField, usize)> = asked.filter(|(field, _)| is_open(*field)).collect();
    exact.into_iter().chain(asked).collect()
}

/// The columns that somebody named by their headers or numbers.
fn chosen(header: &[String], map: &PlanMap) -> Result<Vec<(PlanField, usize)>, PlansError> {
    let missing = |wanted: &String| PlansError::NoColumn { header: wanted.clone(), found: header.to_vec() };
    let chosen = map.iter().map(|(field, wanted)| {
        let column = column_of(header, wanted).ok_or_else(|| missing(wanted))?;
        Ok((*field, column))
    });
    chosen.collect()
}

impl Field for PlanField {
    fn code(self) -> &'static str {
        PlanField::code(self)
    }
}

impl Columns<'_, PlanField> {
    fn row(&self, row: &ListRow) -> PlanRow {
        PlanRow { row: row.row, line: row.line, said: self.said(row) }
    }

    fn said(&self, row: &ListRow) -> Result<SaidPlan, CellProblem> {
        let participants = self.cell(row, PlanField::Participants);
        let count = single_number(&participants);
        let said = SaidPlan {
            order_reference: self.cell(row, PlanField::OrderReference),
            host: self.cell(row, PlanField::Host),
            guest: self.cell(row, PlanField::Guest),
            date: self.date(row, PlanField::Date)?,
            participants: count,
            received: self.date(row, PlanField::Received)?,
            text: self.text(row, count.is_none()),
        };
        let empty = || self.problem(PlanField::Programme, "", Phrase::new("plans-no-words"));
        if said.text.is_empty() { Err(empty()) } else { Ok(said) }
    }

    /// Words that are no number are kept with the plan.
    fn text(&self, row: &ListRow, with_participants: bool) -> String {
        let words = |field| {
            let (column, header) = self.column(field)?;
            Some((header, row.text(column))).filter(|(_, text)| !text.is_empty())
        };
        let programme = words(PlanField::Programme).map(|(_, text)| text);
        let participants = words(PlanField::Participants).filter(|_| with_participants);
        let headed = |(header, text): (&str, String)| format!("{header}: {text}");
        let more = participants.into_iter().chain(words(PlanField::Note)).map(headed);
        programme.into_iter().chain(more).collect::<Vec<_>>().join("\n\n")
    }
}

/// The column of this header, or of this number.
fn column_of(header: &[String], wanted: &str) -> Option<usize> {
    let numbered = wanted.strip_prefix('#').and_then(|number| number.parse::<usize>().ok()?.checked_sub(1));
    numbered.filter(|column| *column < header.len()).or_else(|| header.iter().position(|cell| cell == wanted.trim()))
}

/// The one number in some words: `7`, `7 henkeä`. Two are none: `5-7`.
fn single_number(text: &str) -> Option<u32> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let number = numbers.next()?.parse().ok()?;
    (numbers.next().is_none() && (1..=500).contains(&number)).then_some(number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Vec<SaidPlan> {
        let file = read_plans(&Content::from(text), &[]).unwrap();
        file.rows.into_iter().map(|row| row.said.unwrap()).collect()
    }

    #[test]
    fn a_plan_is_read_alike_under_headers_of_three_languages_and_under_questions() {
        let row = "KUMPPANI-2024K-01-A;Loimaa;Aura;16.5.2024;7 henkeä;\"9.00 Kahvi\n12 Lounas\";kiitos;12.4.2024 9.15";
        for (header, note) in [
            ("order_reference;host;guest;date;participants;programme;note;received", "note"),
            ("Tilausviite;Isäntä;Vieraat;Päivä;Osallistujat;Ohjelma;Lisätiedot;Vastattu", "Lisätiedot"),
            ("Referens;Värd;Gäst;Datum;Deltagare;Program;Övrigt;Tidsstämpel", "Övrigt"),
            (
                "1. Mikä on vierailun tilausviite?;Isäntäkirjasto;Vieraileva kirjasto;Milloin vierailu on?;Montako tulee?;Päivän alustava ohjelma;Lisätietoja;Aikaleima",
                "Lisätietoja",
            ),
        ] {
            let said = read(&format!("{header}\n{row}\n")).remove(0);
            let day = |text: &str| Some(text.parse().unwrap());
            assert_eq!(said.text, format!("9.00 Kahvi\n12 Lounas\n\n{note}: kiitos"), "{header}");
            assert_eq!((said.date, said.received), (day("2024-05-16"), day("2024-04-12")), "{header}");
            assert_eq!(
                (said.order_reference.as_str(), said.participants),
                ("KUMPPANI-2024K-01-A", Some(7)),
                "{header}"
            );
            assert_eq!((said.host.as_str(), said.guest.as_str()), ("Loimaa", "Aura"), "{header}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_column_and_words_that_are_no_number_are_kept() {
        let problem = |row: &str| {
            let text = format!("viite;päivä;osallistujat;ohjelma\n{row}\n");
            read_plans(&Content::from(text.as_str()), &[]).unwrap().rows.remove(0).said.map_err(|cell| cell.column)
        };
        assert_eq!(problem("A;31.2.2024;5;kahvi"), Err("päivä".to_owned()));
        assert_eq!(problem("A;;5;"), Err("ohjelma".to_owned()));
        let said = problem("A;;5–7 ja johtaja;kahvi").unwrap();
        assert_eq!((said.participants, said.text.as_str()), (None, "kahvi\n\nosallistujat: 5–7 ja johtaja"));
    }

    #[test]
    fn other_tables_are_none_and_a_doubtful_column_is_asked_about_and_said() {
        for text in [
            "Laskun numero;Laji;Summa;Tilausviite\n1;car;1;a\n",
            "Aikaleima;Mikä toimipiste ilmoittautuu?;Mitä haluaisitte kehittää?\n1.3.2024;Aura;ohjelmaa\n",
            "x\n",
        ] {
            assert!(matches!(read_plans(&Content::from(text), &[]), Err(PlansError::NotPlans { .. })), "{text}");
        }
        let two = "Viite;Aamun ohjelma;Illan ohjelma\nA;kahvi;sauna\n";
        let asked = read_plans(&Content::from(two), &[]);
        assert!(matches!(asked, Err(PlansError::TwoColumns { field: PlanField::Programme, .. })), "{asked:?}");
        for header in ["Aamun ohjelma", "#2"] {
            let map = [(PlanField::Programme, header.to_owned())];
            let said = read_plans(&Content::from(two), &map).unwrap().rows.remove(0).said.unwrap();
            assert_eq!((said.order_reference.as_str(), said.text.as_str()), ("A", "kahvi"));
        }
        for header in ["Päivän ohjelma", "#9", "#0"] {
            let map = [(PlanField::Programme, header.to_owned())];
            assert!(matches!(read_plans(&Content::from(two), &map), Err(PlansError::NoColumn { .. })), "{header}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_give_rows_or_an_error_with_words(bytes in any::<Vec<u8>>(), rows in "(a|;|\n|\"|-|1|kahvi|5.3.2024|\u{1b}){0,40}") {
            for bytes in [bytes, format!("viite;ohjelma;päivä\n{rows}").into_bytes()] {
                match read_plans(&Content::Text(bytes), &[]) {
                    Ok(file) => for row in file.rows {
                        if let Ok(said) = row.said {
                            let text = said.text;
                            prop_assert!(!text.contains('\u{1b}'), "an escape");
                            prop_assert!(!text.trim().is_empty());
                        }
                    },
                    Err(error) => prop_assert!(!error.phrase().key.is_empty()),
                }
            }
        }
    }
}
