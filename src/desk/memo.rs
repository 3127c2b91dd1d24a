//! The check memo of a claim, as files.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::programs::{Configured, Program};
use super::running::{Failed, run};
use crate::domain::claim::Memo;
use crate::domain::clean_line;
use crate::i18n::{Lang, Phrase};
use crate::outbox::{MEMO_DATA, MEMO_SOURCE, Written, memo_data, open_without_following, write_anew};

pub use crate::outbox::{memo_html, memo_text};

/// A larger file is no memo, in bytes.
const LARGEST: u64 = 20 << 20;

/// Writes what a memo was made into to a folder, beside what is there.
///
/// # Errors
/// Where the folder cannot be written to.
pub fn save_memo(folder: &Path, memo: &Memo, ending: &str, bytes: &[u8]) -> io::Result<Written> {
    write_anew(folder, &format!("memo-{}", memo.claim), ending, bytes)
}

/// The memo as a PDF, drawn by the typst that root has named. What it is given is the same source whatever the invoice says, and
/// the words as data beside it, in a folder of its own that is gone afterwards.
///
/// # Errors
/// None is named, it cannot be started, says no, does not end, or makes no PDF: in words.
pub fn memo_pdf(by: Configured<'_>, lang: Lang, memo: &Memo) -> Result<Vec<u8>, Phrase> {
    const SOURCE: &str = "memo.typ";
    const DRAWN: &str = "memo.pdf";
    let typst = by.program(Program::Typst)?.ok_or_else(|| by.told("typst-not-configured"))?;
    let told = |key: &str| Phrase::new(key).with("program", clean_line(&typst.display().to_string()));
    let failed = |error: String| told("typst-failed").with("error", error);
    let unwritable = |error: io::Error| failed(error.to_string());
    let folder = tempfile::Builder::new().prefix("kumppani-").tempdir().map_err(unwritable)?;
    fs::write(folder.path().join(SOURCE), MEMO_SOURCE).map_err(unwritable)?;
    fs::write(folder.path().join(MEMO_DATA), memo_data(lang, memo)).map_err(unwritable)?;
    run(&typst, &["compile", SOURCE, DRAWN], folder.path(), &[]).map_err(|problem| match problem {
        Failed::Because(error) => failed(error),
        Failed::TooLong => told("typst-too-long"),
    })?;
    let mut drawn = Vec::new();
    let file = open_without_following(folder.path().join(DRAWN)).map_err(unwritable)?;
    file.take(LARGEST + 1).read_to_end(&mut drawn).map_err(unwritable)?;
    let whole = drawn.len() as u64 <= LARGEST;
    if whole && drawn.starts_with(b"%PDF-") { Ok(drawn) } else { Err(told("typst-no-pdf")) }
}
