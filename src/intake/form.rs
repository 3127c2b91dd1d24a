//! A form service's export becomes answers, each with its row and line. What an answer means is not here.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, NaiveDateTime};

use super::columns::Columns;
use super::date::{SlashOrder, read_date};
use super::error::beginning;
use super::grid::Grid;
use super::said::{State, is_cell_error, language};
use super::table::{MOST_CELL_BYTES, Record};
use super::{DateProblem, IntakeError, Origin, RowProblem, RowReason, twins};
use crate::domain::form::FormField;
use crate::domain::registration::is_mailbox;
use crate::domain::{clean, clean_line};
use crate::i18n::Lang;

/// In letters: the beginning of a header says which it is.
const LONGEST_HEADER: usize = 80;
/// With these a formula begins in one spreadsheet or another.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A form export, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub rows: Vec<FormRow>,
    /// The fields for which the file has no column.
    pub absent: Vec<FormField>,
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
    /// What is odd in it and was taken in all the same.
    pub notices: Vec<RowProblem>,
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
        let mut twins = twins::reasons(records, above, columns, order);
        // A row of a sheet ends at its last cell that says something; one of a text file has been cut off there.
        let width = if matches!(grid.origin, Origin::Sheet { .. }) { columns.headers().len() } else { 0 };
        // Each record gives its memory back when it has been read.
        let rows = grid.into_rows(has_header).enumerate().map(|(place, mut record)| {
            record.cells.resize(record.cells.len().max(width), String::new());
            let row = record.number - above;
            match twins.remove(&place) {
                Some(reason) => read_twin(row, record, columns, order, reason),
                None => read_row(row, record, columns, order),
            }
        });
        let absent = FormField::ALL.into_iter().filter(|field| columns.of(*field).is_none()).collect();
        Ok(Form { rows: rows.collect(), absent })
    }

    /// Says of the answers that came on none of these days that they did.
    pub fn notice_other_days(&mut self, columns: &Columns, days: &RangeInclusive<NaiveDate>) {
        let column = columns.of(FormField::Received).map(|column| columns.name(column)).unwrap_or_default();
        for row in &mut self.rows {
            let received = row.content.as_ref().ok().and_then(|answer| answer.received);
            if let Some(moment) = received.filter(|moment| !days.contains(&moment.date())) {
                let value = moment.format("%-d.%-m.%Y").to_string();
                let (row_number, line, column) = (row.row, row.line, beginning(&column, LONGEST_HEADER));
                let reason = RowReason::FarFromRound;
                row.notices.push(RowProblem { row: row_number, line, column, value, reason });
            }
        }
    }
}

pub(super) fn read_row(row: usize, record: Record, columns: &Columns, order: SlashOrder) -> FormRow {
    let mut reader = RowReader { row, record: &record, columns, notices: Vec::new() };
    let content = reader.read(order);
    let notices = if content.is_ok() { reader.notices } else { Vec::new() };
    let too_large = matches!(&content, Err(RowProblem { reason: RowReason::CellTooLarge, .. }));
    FormRow {
        row,
        line: record.line,
        participant_id: id_of(&record, columns).filter(|_| !too_large),
        site_text: if too_large {
            String::new()
        } else {
            clean(cell_of(&record, columns, FormField::Site)).trim().to_owned()
        },
        cells: if content.is_err() { record.cells } else { Vec::new() },
        content,
        notices,
    }
}

/// A row whose participant has a newer one, or whose id another has.
fn read_twin(row: usize, record: Record, columns: &Columns, order: SlashOrder, reason: RowReason) -> FormRow {
    let reader = RowReader { row, record: &record, columns, notices: Vec::new() };
    let problem = reader.problem(columns.of(FormField::ParticipantId), reason);
    let cells = record.cells.clone();
    let read = read_row(row, record, columns, order);
    match reason {
        RowReason::Replaced { .. } => FormRow { content: Err(problem), cells, notices: Vec::new(), ..read },
        _ => FormRow { notices: read.notices.into_iter().chain([problem]).collect(), ..read },
    }
}

/// The form's own id of the participant of a row.
pub(super) fn id_of(record: &Record, columns: &Columns) -> Option<String> {
    let cell = cell_of(record, columns, FormField::ParticipantId);
    let usable = cell.len() <= MOST_CELL_BYTES && !is_cell_error(cell);
    Some(clean_line(cell)).filter(|id| usable && !id.is_empty())
}

/// The cell of a field. The apostrophe before what a spreadsheet would run is a guard, and no part of the answer.
fn cell_of<'r>(record: &'r Record, columns: &Columns, field: FormField) -> &'r str {
    let cell = columns.of(field).and_then(|column| record.cells.get(column)).map_or("", String::as_str);
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(cell)
}

/// Reads one row.
struct RowReader<'r> {
    row: usize,
    record: &'r Record,
    columns: &'r Columns,
    notices: Vec<RowProblem>,
}

impl RowReader<'_> {
    fn read(&mut self, order: SlashOrder) -> Result<FormAnswer, RowProblem> {
        self.check_shape()?;
        self.check_errors()?;
        let state = State::of(self.cell(FormField::State));
        let says_nothing = |fields: &[FormField]| fields.iter().all(|field| self.cell(*field).trim().is_empty());
        if state == State::NotAnswered && says_nothing(&FormField::QUESTIONS) {
            return Err(self.of_field(FormField::State, RowReason::NotAnswered));
        }
        let who = [FormField::Email, FormField::FirstName, FormField::LastName, FormField::Name, FormField::Extra];
        if says_nothing(&FormField::QUESTIONS) && says_nothing(&who) {
            return Err(self.problem(None, RowReason::Nothing));
        }
        let received = self.received(order)?;
        let (first, last) = (self.line(FormField::FirstName), self.line(FormField::LastName));
        let (first_name, last_name) = names(first, last, &self.line(FormField::Name));
        let email = Some(self.line(FormField::Email)).filter(|mail| mail != "anonymous").unwrap_or_default();
        let language = language(self.cell(FormField::Language));
        let odd = [
            (state == State::Unknown, FormField::State, RowReason::UnknownState),
            (!email.is_empty() && !is_mailbox(&email), FormField::Email, RowReason::NotAMailbox),
            (
                language.is_none() && !self.cell(FormField::Language).trim().is_empty(),
                FormField::Language,
                RowReason::UnknownLanguage,
            ),
        ];
        for (_, field, reason) in odd.into_iter().filter(|(holds, ..)| *holds) {
            self.notice(field, reason);
        }
        Ok(FormAnswer {
            cancelled: state == State::Cancelled,
            received,
            first_name,
            last_name,
            email,
            language,
            interests: self.text(FormField::Interests),
            cooperation: self.text(FormField::Cooperation),
            extra: self.text(FormField::Extra),
        })
    }

    /// Neither cut off nor glued to another, and of cells that a person can have written.
    fn check_shape(&self) -> Result<(), RowProblem> {
        let (record, columns) = (self.record, self.columns);
        if let Some(column) = record.cells.iter().position(|cell| cell.len() > MOST_CELL_BYTES) {
            return Err(self.problem(Some(column), RowReason::CellTooLarge));
        }
        let (found, expected) = (record.cells.len(), columns.headers().len());
        let last_question = FormField::QUESTIONS.into_iter().filter_map(|field| columns.of(field)).max().unwrap_or(0);
        let goes_on = record.cells.iter().skip(expected).any(|cell| !cell.trim().is_empty());
        if found <= last_question || goes_on {
            return Err(self.problem(None, RowReason::ColumnCount { found, expected }));
        }
        Ok(())
    }

    /// The error of a spreadsheet is no answer: without what an answer is known by, there is none.
    fn check_errors(&mut self) -> Result<(), RowProblem> {
        const KNOWN_BY: [FormField; 4] =
            [FormField::ParticipantId, FormField::Received, FormField::Email, FormField::Site];
        for field in FormField::ALL {
            if !is_cell_error(cell_of(self.record, self.columns, field)) {
                continue;
            }
            if KNOWN_BY.contains(&field) {
                return Err(self.of_field(field, RowReason::CellError));
            }
            self.notice(field, RowReason::CellErrorAsEmpty(field));
        }
        Ok(())
    }

    fn received(&mut self, order: SlashOrder) -> Result<Option<NaiveDateTime>, RowProblem> {
        match read_date(self.cell(FormField::Received), order) {
            Err(DateProblem::FarAway) => {
                self.notice(FormField::Received, RowReason::ImpossibleYear);
                Ok(None)
            }
            read => read.map_err(|problem| self.of_field(FormField::Received, RowReason::Date(problem))),
        }
    }

    fn cell(&self, field: FormField) -> &str {
        let cell = cell_of(self.record, self.columns, field);
        if is_cell_error(cell) { "" } else { cell }
    }

    fn text(&self, field: FormField) -> String {
        clean(self.cell(field)).trim().to_owned()
    }

    fn line(&self, field: FormField) -> String {
        clean_line(self.cell(field))
    }

    fn notice(&mut self, field: FormField, reason: RowReason) {
        self.notices.push(self.of_field(field, reason));
    }

    fn of_field(&self, field: FormField, reason: RowReason) -> RowProblem {
        self.problem(self.columns.of(field), reason)
    }

    fn problem(&self, column: Option<usize>, reason: RowReason) -> RowProblem {
        let value = column.and_then(|column| self.record.cells.get(column)).map_or("", String::as_str);
        RowProblem {
            row: self.row,
            line: self.record.line,
            column: column.map(|column| beginning(&self.columns.name(column), LONGEST_HEADER)).unwrap_or_default(),
            value: clean_line(&beginning(value, 60)),
            reason,
        }
    }
}

/// A single name column is split at its last space.
fn names(first: String, last: String, whole: &str) -> (String, String) {
    if !first.is_empty() || !last.is_empty() || whole == "anonymous" {
        return (first, last);
    }
    let (first, last) = whole.rsplit_once(' ').unwrap_or(("", whole));
    (first.to_owned(), last.to_owned())
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

    type Said<'f> = (Result<(), &'static str>, Vec<(&'f str, &'static str)>);

    fn reasons(form: &Form) -> Vec<Said<'_>> {
        let rows = form.rows.iter().map(|row| {
            let odd = row.notices.iter().map(|notice| (notice.value.as_str(), notice.reason.code())).collect();
            (row.content.as_ref().map(|_| ()).map_err(|problem| problem.reason.code()), odd)
        });
        rows.collect()
    }

    #[test]
    fn the_error_of_a_spreadsheet_is_no_answer() {
        let form = read("1;;;;;#N/A;x;\n2;;#VALUE!;;;Aura;x;\n#REF!;;;;;Aura;x;\n4;;;#NAME?;;Aura;#N/A;#NUM!\n");
        let as_empty = |value| (value, "cell_error_as_empty");
        assert_eq!(
            reasons(&form),
            [
                (Err("cell_error"), vec![]),
                (Err("cell_error"), vec![]),
                (Err("cell_error"), vec![]),
                (Ok(()), vec![as_empty("#NAME?"), as_empty("#N/A"), as_empty("#NUM!")]),
            ]
        );
        let answer = form.rows[3].content.as_ref().unwrap();
        assert_eq!((answer.last_name.as_str(), answer.interests.as_str(), answer.cooperation.as_str()), ("", "", ""));
    }

    #[test]
    fn what_is_odd_goes_in_and_is_said() {
        let text = "Tila;Aikaleima;Sähköposti;Kieli;Toimipiste;Mitä kehittää?;Yhteistyö\n\
            Ehkä;1.3.1924 8:00;ei ole;savo;Aura;x;\nAnmäld;1.3.2034 8:00;a@b.fi;sv;Aura;x;\n";
        let mut form = read_file(text).unwrap();
        let grid = Grid::read(Content::from(text)).unwrap();
        let columns = grid.columns(&ColumnWish::default(), &[]).unwrap().0;
        let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        form.notice_other_days(&columns, &(day(2023)..=day(2025)));
        let first = vec![
            ("1.3.1924 8:00", "impossible_year"),
            ("Ehkä", "unknown_state"),
            ("ei ole", "not_a_mailbox"),
            ("savo", "unknown_language"),
        ];
        assert_eq!(reasons(&form), [(Ok(()), first), (Ok(()), vec![("1.3.2034", "far_from_round")])]);
        assert_eq!(form.rows[1].notices[0].column, "Aikaleima");
    }

    #[test]
    fn one_participant_on_two_rows_is_one_answer_the_newest() {
        let form = read(
            "1;;2.3.2024 8:00;;;Aura;uusi;\n1;;1.3.2024 8:00;;;Aura;vanha;\n2;;;;;Lieto;x;\n2;;;;;Lieto;y;\n\
             3;;;;;Masku;x;\n3;Peruutettu;;;;Masku;x;\n4;;;;;Rusko;x;\n4;;eilen;;;Rusko;x;\n",
        );
        let replaced = || (Err("replaced"), vec![]);
        let used = || (Ok(()), vec![]);
        assert_eq!(
            reasons(&form),
            [used(), replaced(), replaced(), used(), replaced(), used(), used(), (Err("date"), vec![])]
        );
        let by = |row: usize| form.rows[row].content.as_ref().unwrap_err().reason;
        assert_eq!((by(1), by(2)), (RowReason::Replaced { by: 1 }, RowReason::Replaced { by: 4 }));
        assert!(!form.rows[1].cells.is_empty(), "it can be written to a file");
    }

    #[test]
    fn an_id_that_two_libraries_have_costs_neither_its_answer() {
        let text = "ID;Sähköposti;Toimipiste;Mitä kehittää?;Yhteistyö\n1;a@a.fi;Aura;x;\n1;b@b.fi;Lieto;y;\n";
        let form = read_file(text).unwrap();
        assert_eq!(reasons(&form), [(Ok(()), vec![("1", "shared_id")]), (Ok(()), vec![])]);
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
