//! What windows show, and the site of the reports, as files of the outbox.

use std::path::Path;

use chrono::NaiveDate;

use super::outbox;
use crate::app::Paper;
use crate::desk::exports::{export_of, save_export};
use crate::desk::handout::save_handout;
use crate::desk::memo::{memo_html, memo_pdf, memo_text, save_memo};
use crate::desk::programs::Configured;
use crate::desk::reports::{self, PublishError, SiteError, SummaryFile, save_summary};
use crate::domain::claim::Memo;
use crate::domain::{ExportId, Receipt, clean_line};
use crate::i18n::{Arg, Lang, Phrase};
use crate::store::Store;

/// Writes all files of a paper, and says where the one to read is.
///
/// # Errors
/// Where the folder cannot be written to, in words.
pub fn save(folder: &Path, lang: Lang, paper: &Paper, today: NaiveDate) -> Result<Phrase, Phrase> {
    match paper {
        Paper::Handout(handout) => {
            let kept = outbox::keep(folder, |folder| save_handout(folder, lang, handout))?;
            Ok(kept.told("handout-written", "handout-there-already"))
        }
        Paper::Summary { title, summary } => {
            let save = |file: SummaryFile| {
                outbox::keep(folder, |folder| save_summary(folder, file, lang, title, summary, today))
            };
            save(SummaryFile::Workbook)?;
            Ok(save(SummaryFile::Document)?.told("summary-written", "summary-there-already"))
        }
        Paper::Memo(memo) => save_as_all(folder, lang, memo, Configured::by_root()),
    }
}

/// A memo as a text, as a page, and where there is what draws one, as a PDF, which is then the one to attach.
fn save_as_all(folder: &Path, lang: Lang, memo: &Memo, by: Configured<'_>) -> Result<Phrase, Phrase> {
    let save = |ending, bytes: &[u8]| outbox::keep(folder, |folder| save_memo(folder, memo, ending, bytes));
    save("txt", memo_text(lang, memo).as_bytes())?;
    let page = save("html", memo_html(lang, memo).as_bytes())?.told("memo-written", "memo-there-already");
    match memo_pdf(by, lang, memo) {
        Ok(drawn) => Ok(save("pdf", &drawn)?.told("memo-written-pdf", "memo-there-already")),
        // Most have none, and its absence is no mistake: shortly, for it is said with each memo.
        Err(problem) if problem.key == "typst-not-configured" => {
            Ok(by.told("memo-pdf-not-configured").with("told", page))
        }
        Err(problem) => Ok(Phrase::new("memo-without-pdf").with("told", page).with("problem", problem)),
    }
}

/// Writes the list of approved claims that was just made, and says where it is.
///
/// # Errors
/// A database that cannot be read, a folder that cannot be written to; in words, with the list's number.
pub fn save_export_made(store: &Store, folder: &Path, receipt: &Receipt) -> Result<Phrase, Phrase> {
    let made = ExportId(receipt.records.first().copied().unwrap_or_default());
    let export = export_of(store, made).map_err(|error| error.phrase())?;
    let number = made.to_string();
    let missing = || Phrase::new("cli-no-such-export").with("number", number.as_str());
    let export = export.ok_or_else(missing)?;
    let kept = outbox::keep(folder, |folder| save_export(folder, &export)).map_err(|problem| {
        Phrase::new("cli-export-without-file").with("number", number.as_str()).with("problem", problem)
    })?;
    let told = kept.told("export-written", "export-there-already");
    Ok(told.with("number", number).with("count", export.rows.len()).with("sum", Arg::Money(export.sum().0)))
}

/// Writes the site of the reports that may be published, and says where it is.
///
/// # Errors
/// A database that cannot be read, a folder that cannot be written to or is somebody else's; in words.
pub fn publish(store: &Store, outbox: &Path) -> Result<Phrase, Phrase> {
    let folder = outbox.join(reports::SITE);
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{MetadataExt, PermissionsExt};

    use super::*;
    use crate::domain::claim::ClaimStatus;
    use crate::domain::{Cents, ClaimId};

    #[test]
    fn a_memo_is_written_as_pdf_too_where_something_draws_one_and_else_it_is_said() {
        let machine = tempfile::tempdir().unwrap();
        let (config, program) = (machine.path().join("config.toml"), machine.path().join("typst"));
        let by = Configured { path: &config, owner: fs::metadata(machine.path()).unwrap().uid() };
        let memo = Memo {
            claim: ClaimId(7),
            state: ClaimStatus::Approved.phrase(),
            day: NaiveDate::from_ymd_opt(2024, 3, 5).unwrap(),
            facts: Vec::new(),
            lines: Vec::new(),
            approved: true,
            claimed: Cents(4940),
            sanctioned: Some(Cents(4940)),
            findings: Vec::new(),
            decision: Vec::new(),
        };
        let outbox = machine.path().join("outbox");
        let saved = || save_as_all(&outbox, Lang::Fi, &memo, by).unwrap().key;
        assert_eq!(saved(), "memo-pdf-not-configured");
        fs::write(&program, "#!/bin/sh\nprintf '%%PDF-1.7' > \"$3\"\n").unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        fs::write(&config, format!("typst = \"{}\"\n", program.display())).unwrap();
        fs::set_permissions(&config, fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!((saved(), saved()), ("memo-written-pdf".to_owned(), "memo-there-already".to_owned()));
        let mut names: Vec<_> = fs::read_dir(&outbox).unwrap().map(|file| file.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["memo-7.html", "memo-7.pdf", "memo-7.txt"]);
        fs::write(&program, "#!/bin/sh\nexit 1\n").unwrap();
        assert_eq!(saved(), "memo-without-pdf");
    }
}
