//! Which column of a form export is which field, by key words in Finnish, Swedish and English. Two
//! columns for one field are asked about, never guessed.

mod service;
mod words;

use super::IntakeError;
use crate::domain::form::{ColumnSource, Doubt, FormField};

pub(super) use service::service_of;
use words::{Fit, Fits};

pub(super) use words::comparable;

/// More than all fields together.
pub(super) const STRENGTH_OF_QUESTION: usize = FormField::ALL.len() + 1;

/// Which column each field is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    headers: Vec<String>,
    /// The headers as they are compared.
    keys: Vec<String>,
    fits: Vec<Fits>,
    /// Column numbers, counted from 0.
    chosen: Vec<(FormField, usize)>,
    nothing: Vec<FormField>,
    doubts: Vec<Doubt>,
}

impl Columns {
    /// Recognises the columns. What is `told` of a field goes before what its header says; `says_something`
    /// tells whether any value stands in a column.
    ///
    /// # Errors
    /// A header of `told` that does not exist, or that several columns have. What is doubtful or missing is no
    /// error yet: see [`Columns::settled`].
    pub fn recognise(
        headers: &[String],
        says_something: &dyn Fn(usize) -> bool,
        told: &[(FormField, ColumnSource)],
    ) -> Result<Columns, IntakeError> {
        let mut columns = Columns::of_headers(headers);
        for (field, source) in told {
            match columns.place(*field, source)? {
                Some(column) => columns.chosen.push((*field, column)),
                None => columns.nothing.push(*field),
            }
        }
        for field in FormField::ALL {
            if columns.of(field).is_some() || columns.nothing.contains(&field) {
                continue;
            }
            let mut candidates = columns.candidates(field);
            // A service's own column in which nobody's name or mailbox stands is none to choose from.
            if candidates.iter().any(|column| says_something(*column)) {
                candidates.retain(|column| says_something(*column));
            }
            match candidates.as_slice() {
                [] => {}
                [only] => columns.chosen.push((field, *only)),
                _ => columns.doubts.push(Doubt { field, candidates }),
            }
        }
        Ok(columns)
    }

    fn of_headers(headers: &[String]) -> Columns {
        let keys: Vec<String> = headers.iter().map(|header| comparable(header)).collect();
        Columns {
            headers: headers.to_vec(),
            fits: keys.iter().map(|key| Fits::of(key)).collect(),
            keys,
            chosen: Vec::new(),
            nothing: Vec::new(),
            doubts: Vec::new(),
        }
    }

    /// How many fields the headers show, for telling a header from a title and one delimiter from another.
    pub(super) fn strength(headers: &[String]) -> usize {
        let columns = Columns::of_headers(headers);
        let found = |field: &FormField| !columns.candidates(*field).is_empty();
        let questions = FormField::QUESTIONS.iter().filter(|field| found(field)).count();
        questions * STRENGTH_OF_QUESTION + FormField::ALL.iter().filter(|field| found(field)).count()
    }

    /// How many fields that are.
    pub(super) fn fields(strength: usize) -> usize {
        strength % STRENGTH_OF_QUESTION
    }

    /// The columns, once every field has its one.
    ///
    /// # Errors
    /// The first field that several columns could be; the questions for which there is none.
    pub fn settled(&self) -> Result<&Columns, IntakeError> {
        if let Some(Doubt { field, candidates }) = self.doubts.first() {
            return Err(self.two_columns(*field, candidates));
        }
        let missing = self.missing();
        match self.headers.iter().all(String::is_empty) {
            _ if missing.is_empty() => Ok(self),
            true => Err(IntakeError::NoHeader { missing, count: self.headers.len() }),
            false => Err(IntakeError::NotAForm { missing, found: self.headers.clone() }),
        }
    }

    /// The fields that several columns could be.
    pub fn doubts(&self) -> &[Doubt] {
        &self.doubts
    }

    /// The fields of which was said that no column is theirs.
    pub fn nothing(&self) -> &[FormField] {
        &self.nothing
    }

    /// The questions for which there is no column, and of which nobody has said that there need be none.
    pub fn missing(&self) -> Vec<FormField> {
        let excused = |field: &FormField| field.may_be_nothing() && self.nothing.contains(field);
        let asked = |field: &FormField| self.doubts.iter().any(|doubt| doubt.field == *field);
        let missing = |field: &FormField| self.of(*field).is_none() && !excused(field) && !asked(field);
        FormField::QUESTIONS.into_iter().filter(missing).collect()
    }

    /// The column of a field, counted from 0.
    pub fn of(&self, field: FormField) -> Option<usize> {
        self.chosen.iter().find(|(known, _)| *known == field).map(|(_, column)| *column)
    }

    /// What a column is taken for.
    pub fn fields_of(&self, column: usize) -> Vec<FormField> {
        self.chosen.iter().filter(|(_, chosen)| *chosen == column).map(|(field, _)| *field).collect()
    }

    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// The header, or the number where there is none.
    pub(super) fn name(&self, column: usize) -> String {
        match self.header(column) {
            "" => format!("#{}", column + 1),
            header => header.to_owned(),
        }
    }

    pub(super) fn header(&self, column: usize) -> &str {
        self.headers.get(column).map_or("", String::as_str)
    }

    /// Whether a source names one column, or none on purpose.
    pub(super) fn has(&self, field: FormField, source: &ColumnSource) -> bool {
        self.place(field, source).is_ok()
    }

    fn place(&self, field: FormField, source: &ColumnSource) -> Result<Option<usize>, IntakeError> {
        match source {
            ColumnSource::Nothing => Ok(None),
            ColumnSource::Number { number, header } => {
                let column = number.checked_sub(1).filter(|column| *column < self.headers.len());
                let same = |column: &usize| header.is_empty() || self.keys[*column] == comparable(header);
                column.filter(same).map(Some).ok_or_else(|| self.unknown(source))
            }
            ColumnSource::Header(header) => {
                let key = comparable(header);
                let exactly: Vec<usize> = self.columns(|column| self.headers[column] == *header);
                let alike = || self.columns(|column| self.keys[column] == key && !key.is_empty());
                match if exactly.is_empty() { alike() } else { exactly }.as_slice() {
                    [] => Err(self.unknown(source)),
                    [only] => Ok(Some(*only)),
                    several => Err(self.two_columns(field, several)),
                }
            }
        }
    }

    fn columns(&self, fits: impl Fn(usize) -> bool) -> Vec<usize> {
        (0..self.headers.len()).filter(|column| fits(*column)).collect()
    }

    fn unknown(&self, source: &ColumnSource) -> IntakeError {
        IntakeError::UnknownColumn { header: source.to_string(), found: self.headers.clone() }
    }

    fn two_columns(&self, field: FormField, candidates: &[usize]) -> IntakeError {
        let name = |index: usize| {
            let column = candidates.get(index).copied().unwrap_or_default();
            let header = self.header(column);
            match self.headers.iter().filter(|other| *other == header).count() {
                1 => header.to_owned(),
                _ => format!("#{} {header}", column + 1),
            }
        };
        IntakeError::TwoColumns { field, first: name(0), second: name(1) }
    }

    /// The columns that could be a field: those whose header fits it best, and no other field better.
    fn candidates(&self, field: FormField) -> Vec<usize> {
        let in_doubt = |column: usize| self.doubts.iter().any(|doubt| doubt.candidates.contains(&column));
        let taken = |column: usize| in_doubt(column) || self.chosen.iter().any(|(_, chosen)| *chosen == column);
        let free = self.fits.iter().enumerate().filter(|(column, _)| !taken(*column));
        let fits = free.map(|(column, fits)| (column, fits.field(field), fits.best()));
        let fits: Vec<(usize, Fit)> = fits
            .filter(|(_, found, best)| *found > Fit::No && found == best)
            .map(|(column, found, _)| (column, found))
            .collect();
        let best = fits.iter().map(|(_, found)| *found).max().unwrap_or(Fit::No);
        // A column "Kirjasto" of the service's own may stand beside the form's question, and "Sähköposti" of
        // who answered beside the one to write to: nobody guesses.
        let asked = FormField::QUESTIONS.contains(&field) || field == FormField::Email;
        let enough = if asked && best == Fit::Is { Fit::Asks } else { best };
        let found: Vec<usize> = fits.iter().filter(|(_, found)| *found >= enough).map(|(column, _)| *column).collect();
        // "Osallistujan ID" wins over a bare "ID" beside it.
        if field == FormField::ParticipantId && found.len() > 1 {
            let telling: Vec<usize> = found.iter().copied().filter(|column| self.keys[*column] != "id").collect();
            return if telling.len() == 1 { telling } else { found };
        }
        found
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
