//! An import against the round as it stands in the database: what the file would do is worked out
//! here, and written by applying the change it comes with.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use super::Unusable;
use super::import::{ImportContext, ImportError, Prepared, prepare};
use super::reading::Watch;
use crate::domain::form::{ColumnWish, FormColumns};
use crate::domain::registration::{ChangedField, changes};
use crate::domain::{Change, Registration, RegistrationId, Round, clean_line, topic};
use crate::i18n::Phrase;
use crate::intake::{Form, Grid, IntakeError, Origin, RowReason};
use crate::store::{Store, StoreError};

/// Why an import could not be worked out. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum RoundImportError {
    #[error(transparent)]
    File(#[from] ImportError),
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The watch said no.
    #[error("stopped")]
    Stopped,
}

impl RoundImportError {
    /// The one line that a user reads.
    pub fn phrase(&self) -> Phrase {
        match self {
            RoundImportError::File(error) => error.phrase(),
            RoundImportError::Store(error) => error.phrase(),
            RoundImportError::Stopped => Phrase::new("import-stopped"),
        }
    }
}

/// A form file, looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspected {
    pub origin: Origin,
    pub columns: FormColumns,
    /// What its import would do; where a person must first say which column is which, that.
    pub prepared: Result<Prepared, IntakeError>,
    /// The rows that cannot be used, in the file's order.
    pub unusable: Vec<Unusable>,
    /// What the newer answers say otherwise than the form said last, by number.
    pub changes: Vec<AnswerChange>,
}

/// A registration whose answer the form has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerChange {
    pub registration: RegistrationId,
    pub fields: Vec<ChangedField>,
}

/// What the import of a form file would do to a round, read by the columns that a person wishes. `watch` is
/// told how many answers have been read of how many, and says whether to go on.
///
/// # Errors
/// Where a wish does not fit the file, the round cannot be read, or the watch said no.
pub fn inspect(
    store: &Store,
    round: &Round,
    file_name: &str,
    grid: Grid,
    wish: &ColumnWish,
    watch: &Watch<'_>,
) -> Result<Inspected, RoundImportError> {
    let (libraries, aliases, existing, standing, profiles) = store.consistently(|| {
        let (existing, standing) = (store.registrations(round.id)?, store.standing_sites(round.id)?);
        Ok((store.libraries()?, store.aliases()?, existing, standing, store.profiles()?))
    })?;
    let refused = |error| ImportError { file: clean_line(file_name), error };
    let (columns, seen) = grid.columns(wish, &profiles).map_err(refused)?;
    let origin = grid.origin.clone();
    let mut form = match Form::read(grid, &columns, seen.has_header) {
        Ok(form) => form,
        Err(error) => {
            return Ok(Inspected {
                origin,
                columns: seen,
                prepared: Err(error),
                unusable: Vec::new(),
                changes: Vec::new(),
            });
        }
    };
    form.notice_other_days(&columns, &days_of(round));
    let unusable = unusable(&mut form);
    let context = ImportContext {
        round,
        libraries: &libraries,
        aliases: &aliases,
        existing: &existing,
        standing: &standing,
        tag: &topic::tag,
        watch,
    };
    let prepared = prepare(file_name, form, &context).ok_or(RoundImportError::Stopped)?;
    let changes = answer_changes(&prepared, &existing);
    Ok(Inspected { origin, columns: seen, prepared: Ok(prepared), unusable, changes })
}

fn answer_changes(prepared: &Prepared, existing: &[Registration]) -> Vec<AnswerChange> {
    let Some(Change::ImportAnswers { answers, .. }) = &prepared.change else { return Vec::new() };
    let known: HashMap<RegistrationId, &Registration> = existing.iter().map(|known| (known.id, known)).collect();
    let changed = answers.iter().filter_map(|incoming| {
        let before = known.get(&incoming.replaces?.id)?;
        Some(AnswerChange { registration: before.id, fields: changes(before.last_from_form(), &incoming.answer) })
    });
    let mut changed: Vec<AnswerChange> = changed.collect();
    changed.sort_by_key(|change| change.registration);
    changed
}

/// From a year before the round opens to a year after it closes: a form that was copied from the last year's is
/// within them, a year that was typed wrong is not.
fn days_of(round: &Round) -> RangeInclusive<NaiveDate> {
    const YEAR: Days = Days::new(366);
    let first = round.opens.checked_sub_days(YEAR).unwrap_or(round.opens);
    first..=round.closes.checked_add_days(YEAR).unwrap_or(round.closes)
}

/// Who was invited and has not answered is no mistake.
fn unusable(form: &mut Form) -> Vec<Unusable> {
    let rows = form.rows.iter_mut().filter_map(|row| {
        let problem = row.content.as_ref().err().filter(|problem| problem.reason != RowReason::NotAnswered)?;
        Some(Unusable { problem: problem.clone(), cells: std::mem::take(&mut row.cells) })
    });
    rows.collect()
}
