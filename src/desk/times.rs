//! A list of travel times against the database: what is new in it, what is known, what nobody can be sure of, and
//! which pairs it touches. The change that it prepares is written elsewhere.

use std::collections::HashMap;

use super::naming::{Naming, problem};
use crate::domain::partnership::ordered;
use crate::domain::{Change, LibraryId, Partnership, Round, TravelTime, clean_line};
use crate::i18n::Phrase;
use crate::intake::Content;
use crate::intake::times::{TimesError, TimesFile, TimesRow, read_times};
use crate::store::{Store, StoreError};

/// A way takes a day at most.
const MOST_MINUTES: u32 = 24 * 60;

/// What the import of a list would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedTimes {
    /// `None` where there is nothing to write.
    pub change: Option<Change>,
    /// One for each record of the file that is not empty, in its order.
    pub rows: Vec<TimesReport>,
}

/// What becomes of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimesReport {
    /// Counted from 1, without the header.
    pub row: usize,
    /// The line on which it begins.
    pub line: usize,
    /// The words of the file.
    pub written: TimesRow,
    /// The two libraries, their minutes before and now; or row, column, value and reason.
    pub way: Result<Way, Phrase>,
}

/// The time between two libraries, one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The smaller id first.
    pub libraries: (LibraryId, LibraryId),
    pub before: Option<u32>,
    pub minutes: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimesOutcome {
    Added,
    Changed,
    /// It is so already, or stands in the file twice.
    Known,
    Problem,
}

impl TimesReport {
    pub fn outcome(&self) -> TimesOutcome {
        match &self.way {
            Err(_) => TimesOutcome::Problem,
            Ok(Way { before: None, .. }) => TimesOutcome::Added,
            Ok(Way { before: Some(before), minutes, .. }) if before == minutes => TimesOutcome::Known,
            Ok(_) => TimesOutcome::Changed,
        }
    }
}

impl PreparedTimes {
    pub fn count(&self, outcome: TimesOutcome) -> usize {
        self.rows.iter().filter(|row| row.outcome() == outcome).count()
    }

    /// The pairs of a round between which the way is new or another, each with its minutes; they are scored by it when the
    /// pairs are solved again.
    ///
    /// # Errors
    /// Where the round cannot be read.
    pub fn touched(&self, store: &Store, round: &Round) -> Result<Vec<(Partnership, u32)>, StoreError> {
        let ways = self.rows.iter().filter_map(|row| row.way.as_ref().ok());
        let new: HashMap<_, u32> = ways
            .filter(|way| way.before != Some(way.minutes))
            .map(|way| (way.libraries.clone(), way.minutes))
            .collect();
        // The first library of a registration stands for it.
        let lines = store.registration_lines(round.id)?;
        let first = |id| lines.get(id).and_then(|line| line.libraries.first().cloned());
        let minutes = |pair: &Partnership| {
            let sites: Vec<LibraryId> = pair.group.members.iter().copied().filter_map(first).collect();
            let ways = sites.iter().enumerate().flat_map(|(at, a)| sites[at + 1..].iter().map(move |b| (a, b)));
            ways.filter_map(|(a, b)| new.get(&ordered(a.clone(), b.clone())).copied()).max()
        };
        let pairs = store.partnerships(round.id)?.into_iter();
        Ok(pairs.filter_map(|pair| minutes(&pair).map(|minutes| (pair, minutes))).collect())
    }
}

/// Why the list could not be compared. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PrepareTimesError {
    #[error(transparent)]
    File(#[from] TimesError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads a list of travel times and compares it with those that are known.
///
/// # Errors
/// A file that is no such list, or a database that cannot be read.
pub fn prepare_times(store: &Store, file_name: &str, content: &Content) -> Result<PreparedTimes, PrepareTimesError> {
    let file = read_times(content)?;
    let (naming, known) = store.consistently(|| Ok((Naming::new(store)?, store.travel()?)))?;
    let mut rows = Vec::with_capacity(file.rows.len());
    // What an earlier row says, by the libraries.
    let mut said: HashMap<(LibraryId, LibraryId), (usize, u32)> = HashMap::new();
    for row in &file.rows {
        let way = read(&naming, &file, row).and_then(|(libraries, minutes)| {
            let (first, before) = match said.get(&libraries) {
                Some((first, earlier)) => (*first, Some(*earlier)),
                None => (row.row, known.minutes(&libraries.0, &libraries.1)),
            };
            if first != row.row && before != Some(minutes) {
                let reason = Phrase::new("times-twice").with("first", first.to_string());
                return Err(problem((row.row, row.line), &file.headers[2], &row.minutes, reason));
            }
            said.insert(libraries.clone(), (first, minutes));
            Ok(Way { libraries, before, minutes })
        });
        rows.push(TimesReport { row: row.row, line: row.line, written: row.clone(), way });
    }
    let new = rows.iter().filter_map(|row| row.way.as_ref().ok()).filter(|way| way.before != Some(way.minutes));
    let time = |way: &Way| {
        let (a, b) = way.libraries.clone();
        TravelTime { a, b, minutes: Some(way.minutes) }
    };
    let times: Vec<TravelTime> = new.map(time).collect();
    let file = Some(clean_line(file_name));
    let change = (!times.is_empty()).then_some(Change::SetTravelTimes { file, times });
    Ok(PreparedTimes { change, rows })
}

/// The two libraries, the smaller id first, and the minutes.
fn read(naming: &Naming, file: &TimesFile, row: &TimesRow) -> Result<((LibraryId, LibraryId), u32), Phrase> {
    let [from, to, minutes] = &file.headers;
    let told = |column: &str, value: &str, reason: Phrase| problem((row.row, row.line), column, value, reason);
    let one = |column: &str, words: &str| {
        let libraries = naming.libraries_of(words).map_err(|reason| told(column, words, reason))?;
        match libraries.as_slice() {
            [library] => Ok(library.clone()),
            _ => Err(told(column, words, Phrase::new("times-one-library"))),
        }
    };
    let (a, b) = (one(from, &row.from)?, one(to, &row.to)?);
    if a == b {
        return Err(told(to, &row.to, Phrase::new("times-same-library")));
    }
    let typed = row.minutes.trim_end_matches("min").trim_end();
    let number = typed.parse().ok().filter(|number| (1..=MOST_MINUTES).contains(number));
    let malformed = || Phrase::new("times-minutes-malformed").with("most", MOST_MINUTES.to_string());
    Ok((ordered(a, b), number.ok_or_else(|| told(minutes, &row.minutes, malformed()))?))
}
