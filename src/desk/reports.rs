//! Reports of all rounds as a site, and what became of a round or a year in figures.

use std::io;
use std::path::Path;

use chrono::NaiveDate;

use super::overview;
use crate::domain::report::{Shelf, Withheld};
use crate::domain::summary::{Period, Summary};
use crate::domain::{Snapshot, clean};
use crate::i18n::{Lang, Phrase, say};
use crate::outbox::{Written, site, write_anew};
use crate::store::{Store, StoreError};

pub use crate::intake::{IntakeError, decode};
pub use crate::outbox::{SiteError, summary_markdown, summary_xlsx};

/// The folder of the site in the outbox.
pub const SITE: &str = "site";

/// Why there is no site.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Site(#[from] SiteError),
}

/// What became of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    pub reports: usize,
    /// Pages of an earlier site that are gone.
    pub removed: usize,
}

/// What stands in the place of what a report does not tell others.
pub fn instead(lang: Lang, withheld: Withheld) -> String {
    say(lang, &withheld.phrase())
}

/// Writes the site of all reports that may be published to a folder.
///
/// # Errors
/// A database that cannot be read; a folder of somebody else's, or one that cannot be written to.
pub fn publish(store: &Store, folder: &Path) -> Result<Published, PublishError> {
    let shelf = Shelf::of(&rounds(store)?, instead);
    let removed = crate::outbox::write_site(folder, &site(&shelf))?;
    Ok(Published { reports: shelf.reports.len(), removed })
}

/// The figures of the round of this code, or of a year out of all rounds.
///
/// # Errors
/// Where the database cannot be read.
pub fn summary(store: &Store, code: Option<&str>, period: Period, today: NaiveDate) -> Result<Summary, StoreError> {
    match period {
        Period::Round => Ok(Summary::of(&[overview(store, code)?], period, today)),
        Period::Year(_) => Ok(Summary::of(&rounds(store)?, period, today)),
    }
}

/// A form of the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SummaryFile {
    /// Markdown.
    Document,
    /// XLSX.
    Workbook,
}

/// Writes a summary to a folder, beside what is there.
///
/// # Errors
/// Where the folder cannot be written to.
pub fn save_summary(
    folder: &Path,
    file: SummaryFile,
    lang: Lang,
    title: &Phrase,
    summary: &Summary,
    today: NaiveDate,
) -> io::Result<Written> {
    let stem = say(lang, title).to_lowercase().replace(' ', "-");
    match file {
        SummaryFile::Document => write_anew(folder, &stem, "md", summary_markdown(lang, title, summary).as_bytes()),
        SummaryFile::Workbook => {
            let bytes = summary_xlsx(lang, title, summary, today).map_err(io::Error::other)?;
            write_anew(folder, &stem, "xlsx", &bytes)
        }
    }
}

/// The words of a file: of any encoding, and harmless.
///
/// # Errors
/// Bytes that are no text.
pub fn words(bytes: &[u8]) -> Result<String, IntakeError> {
    Ok(clean(&decode(bytes)?.0))
}

fn rounds(store: &Store) -> Result<Vec<Snapshot>, StoreError> {
    store.rounds()?.iter().map(|round| overview(store, Some(&round.code))).collect()
}
