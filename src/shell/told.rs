//! The summary and the site of the reports, as files of the outbox.

use std::path::Path;

use chrono::NaiveDate;

use super::outbox::{self, Kept};
use crate::desk;
use crate::desk::reports::{self, PublishError, SiteError, SummaryFile};
use crate::domain::claim::Memo;
use crate::domain::clean_line;
use crate::domain::summary::Summary;
use crate::i18n::{Lang, Phrase};
use crate::store::Store;

/// The folder of the site within the outbox.
const SITE: &str = "site";

/// Writes the document and the workbook, and says where the first of them is.
///
/// # Errors
/// Where the folder cannot be written to, in words.
pub fn save_summary(
    folder: &Path,
    lang: Lang,
    title: &Phrase,
    summary: &Summary,
    today: NaiveDate,
) -> Result<Phrase, Phrase> {
    let save = |file: SummaryFile| {
        outbox::keep(folder, |folder| reports::save_summary(folder, file, lang, title, summary, today))
    };
    save(SummaryFile::Workbook)?;
    let kept: Kept = save(SummaryFile::Document)?;
    Ok(kept.told("summary-written", "summary-there-already"))
}

/// Writes the memo as a page and as a text, and says where the page is.
///
/// # Errors
/// Where the folder cannot be written to, in words.
pub fn save_memo(folder: &Path, lang: Lang, memo: &Memo) -> Result<Phrase, Phrase> {
    let save = |page: bool| outbox::keep(folder, |folder| desk::memo::save_memo(folder, lang, memo, page));
    save(false)?;
    Ok(save(true)?.told("memo-written", "memo-there-already"))
}

/// Writes the site of the reports that may be published, and says where it is.
///
/// # Errors
/// A database that cannot be read, a folder that cannot be written to or is somebody else's; in words.
pub fn publish(store: &Store, outbox: &Path) -> Result<Phrase, Phrase> {
    let folder = outbox.join(SITE);
    let path = clean_line(&folder.display().to_string());
    let published = reports::publish(store, &folder).map_err(|error| match error {
        PublishError::Store(error) => error.phrase(),
        PublishError::Site(SiteError::NotOurs) => Phrase::new("cli-site-not-ours").with("folder", path.as_str()),
        PublishError::Site(SiteError::Io(error)) => {
            super::inbox::unwritable("shell-folder-unwritable", &folder, &error)
        }
    })?;
    let phrase = Phrase::new("cli-site-written").with("count", published.reports).with("removed", published.removed);
    Ok(phrase.with("folder", path))
}
