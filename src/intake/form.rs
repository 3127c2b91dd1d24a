//! A form service's export becomes answers, each with its row and line. What an answer means is not here.

use chrono::NaiveDateTime;

use super::columns::Columns;
use super::date::{SlashOrder, read_date};
use super::error::beginning;
use super::grid::Grid;
use super::table::{MOST_CELL_BYTES, Record};
use super::{DateProblem, IntakeError, Origin};
use crate::domain::form::FormField;
use crate::domain::{clean, clean_line};
use crate::i18n::{Lang, Phrase};

/// With these a formula begins in one spreadsheet or another.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A form export, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub rows: Vec<FormRow>,
}

/// One record of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormRow {
    /// Counted from 1, without the header.
    pub row: usize,
    /// The line of the file on which it begins.
    pub line: usize,
    /// The form's own id of the participant.
    pub participant_id: Option<String>,
    pub site_text: String,
    pub content: Result<FormAnswer, RowProblem>,
    /// All of the row as it stands in the file, where it cannot be used; else empty.
    pub cells: Vec<String>,
}

/// The cells of an answer, cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormAnswer {
    pub cancelled: bool,
    pub received: Option<NaiveDateTime>,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    /// As a language column says; `None` without one.
    pub language: Option<Lang>,
    pub interests: String,
    pub cooperation: String,
    pub extra: String,
}

/// Why one row cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    pub row: usize,
    pub line: usize,
    /// The header; empty where the whole row is at fault.
    pub column: String,
    /// The beginning of the cell.
    pub value: String,
    pub reason: RowReason,
}

/// What is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowReason {
    Date(DateProblem),
    CellTooLarge,
    /// The row ends before the form's questions, or goes on after the last header.
    ColumnCount {
        found: usize,
        expected: usize,
    },
    /// Invited, and has not answered.
    NotAnswered,
    /// No site, no wishes, nobody to ask.
    Nothing,
}

impl RowProblem {
    /// What is wrong, without where.
    pub fn reason(&self) -> Phrase {
        match self.reason {
            RowReason::Date(problem) => problem.phrase(),
            RowReason::CellTooLarge => Phrase::new("row-cell-too-large"),
            RowReason::ColumnCount { found, expected } => {
                Phrase::new("row-column-count").with("found", found.to_string()).with("expected", expected.to_string())
            }
            RowReason::NotAnswered => Phrase::new("row-not-answered"),
            RowReason::Nothing => Phrase::new("row-nothing"),
        }
    }

    /// Row, column, value and reason in one line.
    pub fn phrase(&self) -> Phrase {
        let key = if self.column.is_empty() { "row-problem" } else { "row-problem-in-column" };
        let phrase = Phrase::new(key).with("row", self.row.to_string()).with("line", self.line.to_string());
        let phrase = if self.column.is_empty() {
            phrase
        } else {
            phrase.with("column", self.column.as_str()).with("value", self.value.as_str())
        };
        phrase.with("reason", self.reason())
    }
}

impl Form {
    /// Reads the rows of a file by its columns.
    ///
    /// # Errors
    /// Columns of which a person must still say which is which. What is wrong with one row is in the row.
    pub fn read(grid: Grid, columns: &Columns, has_header: bool) -> Result<Form, IntakeError> {
        let columns = columns.settled()?;
        let (records, above) = grid.rows(has_header);
        let received = columns.of(FormField::Received);
        let order = SlashOrder::of(records.iter().filter_map(|record| record.cells.get(received?).map(String::as_str)));
        // A row of a sheet ends at its last cell that says something; one of a text file has been cut off there.
        let width = if matches!(grid.origin, Origin::Sheet { .. }) { columns.headers().len() } else { 0 };
        // Each record gives its memory back when it has been read.
        let records = grid.into_rows(has_header).map(|mut record| {
            record.cells.resize(record.cells.len().max(width), String::new());
            read_row(record.number - above, record, columns, order)
        });
        Ok(Form { rows: records.collect() })
    }
}

fn read_row(row: usize, record: Record, columns: &Columns, order: SlashOrder) -> FormRow {
    let content = read_answer(row, &record, columns, order);
    let too_large = matches!(&content, Err(RowProblem { reason: RowReason::CellTooLarge, .. }));
    let cell = |field: FormField| if too_large { "" } else { cell_of(&record, columns, field) };
    FormRow {
        row,
        line: record.line,
        participant_id: Some(clean_line(cell(FormField::ParticipantId))).filter(|id| !id.is_empty()),
        site_text: clean(cell(FormField::Site)).trim().to_owned(),
        cells: if content.is_err() { record.cells } else { Vec::new() },
        content,
    }
}

/// The cell of a field. The apostrophe before what a spreadsheet would run is a guard, and no part of the answer.
fn cell_of<'r>(record: &'r Record, columns: &Columns, field: FormField) -> &'r str {
    let cell = columns.of(field).and_then(|column| record.cells.get(column)).map_or("", String::as_str);
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(cell)
}

fn read_answer(row: usize, record: &Record, columns: &Columns, order: SlashOrder) -> Result<FormAnswer, RowProblem> {
    let problem = |column: Option<usize>, reason: RowReason| {
        let value = column.and_then(|column| record.cells.get(column)).map_or("", String::as_str);
        RowProblem {
            row,
            line: record.line,
            column: column.map(|column| beginning(&columns.name(column), 80)).unwrap_or_default(),
            value: clean_line(&beginning(value, 60)),
            reason,
        }
    };
    if let Some(column) = record.cells.iter().position(|cell| cell.len() > MOST_CELL_BYTES) {
        return Err(problem(Some(column), RowReason::CellTooLarge));
    }
    let (found, expected) = (record.cells.len(), columns.headers().len());
    let last_question = FormField::QUESTIONS.into_iter().filter_map(|field| columns.of(field)).max().unwrap_or(0);
    let goes_on = record.cells.iter().skip(expected).any(|cell| !cell.trim().is_empty());
    if found <= last_question || goes_on {
        return Err(problem(None, RowReason::ColumnCount { found, expected }));
    }
    let cell = |field: FormField| cell_of(record, columns, field);
    let text = |field: FormField| clean(cell(field)).trim().to_owned();
    let line = |field: FormField| clean_line(cell(field));
    let state = state_of(cell(FormField::State));
    if state == State::NotAnswered && FormField::QUESTIONS.iter().all(|field| cell(*field).trim().is_empty()) {
        return Err(problem(columns.of(FormField::State), RowReason::NotAnswered));
    }
    let who = [FormField::Email, FormField::FirstName, FormField::LastName, FormField::Name, FormField::Extra];
    if FormField::QUESTIONS.iter().chain(&who).all(|field| cell(*field).trim().is_empty()) {
        return Err(problem(None, RowReason::Nothing));
    }
    let received = read_date(cell(FormField::Received), order)
        .map_err(|reason| problem(columns.of(FormField::Received), RowReason::Date(reason)))?;
    let (first_name, last_name) = names(line(FormField::FirstName), line(FormField::LastName), &line(FormField::Name));
    Ok(FormAnswer {
        cancelled: state == State::Cancelled,
        received,
        first_name,
        last_name,
        email: Some(line(FormField::Email)).filter(|mail| mail != "anonymous").unwrap_or_default(),
        language: language(cell(FormField::Language)),
        interests: text(FormField::Interests),
        cooperation: text(FormField::Cooperation),
        extra: text(FormField::Extra),
    })
}

/// A single name column is split at its last space.
fn names(first: String, last: String, whole: &str) -> (String, String) {
    if !first.is_empty() || !last.is_empty() || whole == "anonymous" {
        return (first, last);
    }
    let (first, last) = whole.rsplit_once(' ').unwrap_or(("", whole));
    (first.to_owned(), last.to_owned())
}

/// What the form itself says about a participant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Registered,
    Cancelled,
    NotAnswered,
}

/// Reads the state in words or in Lyyti's own (reactedyes, reactedno, notreacted, show, noshow). An unknown
/// one counts as registered: nobody is lost for a word.
fn state_of(text: &str) -> State {
    const CANCELLED: [&str; 24] = [
        "kieltäytynyt",
        "poistettu",
        "borttagen",
        "deleted",
        "peruutettu",
        "peruuttanut",
        "peruttu",
        "perunut",
        "perui",
        "peruutti",
        "reactedno",
        "cancelled",
        "canceled",
        "withdrawn",
        "declined",
        "ei osallistu",
        "ei tule",
        "avbokad",
        "avanmäld",
        "annullerad",
        "inställd",
        "återkallad",
        "deltar inte",
        "avböjt",
    ];
    const NOT_ANSWERED: [&str; 12] = [
        "ei ilmoittautunut",
        "inte anmäld",
        "notreacted",
        "not reacted",
        "ei reagoinut",
        "ei vastannut",
        "kutsuttu",
        "invited",
        "inbjuden",
        "ej svarat",
        "har inte svarat",
        "no response",
    ];
    let text = text.trim().to_lowercase();
    if CANCELLED.iter().any(|word| text.starts_with(word)) {
        State::Cancelled
    } else if NOT_ANSWERED.contains(&text.as_str()) {
        State::NotAnswered
    } else {
        State::Registered
    }
}

fn language(text: &str) -> Option<Lang> {
    let text = text.trim().to_lowercase();
    let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if begins(&["suomi", "suomeksi", "finska", "finnish"]) {
        Some(Lang::Fi)
    } else if begins(&["ruotsi", "svensk", "swedish"]) {
        Some(Lang::Sv)
    } else if begins(&["englanti", "engelska", "english"]) {
        Some(Lang::En)
    } else {
        Lang::from_code(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::form::ColumnWish;
    use crate::intake::Content;
    use crate::intake::sheet::Sheet;

    const HEADER: &str = "ID;Tila;Aikaleima;Nimi;Kieli;Toimipiste;Mitä kehittää?;Yhteistyö";

    fn read_file(text: &str) -> Result<Form, IntakeError> {
        read_content(Content::from(text))
    }

    fn read_content(content: Content) -> Result<Form, IntakeError> {
        let grid = Grid::read(content)?;
        let (columns, seen) = grid.columns(&ColumnWish::default(), &[])?;
        Form::read(grid, &columns, seen.has_header)
    }

    fn read(rows: &str) -> Form {
        read_file(&format!("{HEADER}\n{rows}")).unwrap()
    }

    #[test]
    fn a_date_that_cannot_be_read_spoils_its_row_alone() {
        let form = read("1;;eilen;;;Aura;x;\n2;;1.3.2024 8:00;;;Masku;y;\n");
        let problem = form.rows[0].content.as_ref().unwrap_err();
        assert_eq!(
            (problem.row, problem.line, problem.column.as_str(), problem.value.as_str()),
            (1, 2, "Aikaleima", "eilen")
        );
        assert!(form.rows[1].content.is_ok());
    }

    #[test]
    fn a_row_of_a_sheet_may_end_before_its_empty_questions_and_one_of_a_text_may_not() {
        let cells = |line: &str| line.split(';').map(str::to_owned).collect();
        let record = |(line, number)| Record { number, line: number, cells: cells(line) };
        let rows = [HEADER, "1;;;;;Aura;tilat", "2;;;;;Masku"];
        let records = rows.into_iter().zip(1..).map(record).collect();
        let sheet = read_content(Content::Sheet(Sheet { name: "x".into(), shown: 1, records })).unwrap();
        let interests: Vec<_> = sheet.rows.iter().map(|row| row.content.as_ref().unwrap().interests.as_str()).collect();
        assert_eq!(interests, ["tilat", ""]);
        let text = read_content(Content::from(rows.join("\n").as_str())).unwrap();
        assert!(text.rows.iter().all(|row| row.content.is_err()));
    }

    #[test]
    fn the_forms_own_states_are_understood() {
        let form = read(
            "1;Peruutettu;;;;Aura;x;\n2;reactedno;;;;A;x;\n3;show;;;;A;x;\n4;notreacted;;;;;;\n5;Jonossa;;;;A;x;\n",
        );
        let cancelled: Vec<_> =
            form.rows.iter().map(|row| row.content.as_ref().map(|answer| answer.cancelled)).collect();
        assert_eq!(
            cancelled.iter().map(|state| state.is_ok_and(|yes| yes)).collect::<Vec<_>>(),
            [true, true, false, false, false]
        );
        assert_eq!(form.rows[3].content.as_ref().unwrap_err().reason, RowReason::NotAnswered);
    }

    #[test]
    fn a_row_that_says_nothing_is_no_registration_and_one_with_a_name_is() {
        let form = read("1;Ilmoittautunut;1.3.2024 8:00;;fi;;;\n2;Ilmoittautunut;;Aino Aalto;;;;\n");
        assert_eq!(form.rows[0].content.as_ref().unwrap_err().reason, RowReason::Nothing);
        assert!(form.rows[1].content.is_ok());
    }

    #[test]
    fn titles_above_the_header_and_empty_rows_are_passed_over_but_counted() {
        let text = format!("Kumppanikirjastot 2024\n\n{HEADER}\n;;;;;;;\n7;;;Maija Meri;svenska;Nagu;x;\n");
        let form = read_file(&text).unwrap();
        assert_eq!((form.rows.len(), form.rows[0].row, form.rows[0].line), (1, 2, 5));
        let answer = form.rows[0].content.as_ref().unwrap();
        assert_eq!(
            (answer.first_name.as_str(), answer.last_name.as_str(), answer.language),
            ("Maija", "Meri", Some(Lang::Sv))
        );
    }

    #[test]
    fn every_delimiter_is_recognised_even_where_headers_hold_commas() {
        for delimiter in [";", "\t", ","] {
            let header = HEADER.replace(';', delimiter).replace("Mitä kehittää?", "\"Mitä kehittää, ja miten?\"");
            let form = read_file(&format!("{header}\n{}\n", ["1"; 8].join(delimiter)));
            assert!(form.is_ok(), "{delimiter:?}: {form:?}");
        }
    }

    #[test]
    fn cut_and_overlong_rows_and_giant_cells_are_problems_of_their_rows() {
        let giant = "x".repeat(MOST_CELL_BYTES + 1);
        let form = read(&format!("1;;;;;Aura\n2;;;;;Aura;{giant};\n3;;;;;Aura;x;;;liikaa\n4;;;;;Aura;x;;;\n"));
        let usable: Vec<bool> = form.rows.iter().map(|row| row.content.is_ok()).collect();
        assert_eq!(usable, [false, false, false, true]);
    }

    #[test]
    fn an_apostrophe_that_guards_a_formula_is_no_part_of_the_answer() {
        let form = read("1;;;;;'=Aura;'-;'+358\n2;;;;;'Aura;'ei';'\n");
        let answer = |row: usize| form.rows[row].content.as_ref().unwrap();
        assert_eq!((form.rows[0].site_text.as_str(), form.rows[1].site_text.as_str()), ("=Aura", "'Aura"));
        assert_eq!((answer(0).interests.as_str(), answer(0).cooperation.as_str()), ("-", "+358"));
        assert_eq!((answer(1).interests.as_str(), answer(1).cooperation.as_str()), ("'ei'", "'"));
    }
}
