//! The check memo of a claim, as files.

use std::io;
use std::path::Path;

use crate::domain::claim::Memo;
use crate::i18n::Lang;
use crate::outbox::{Written, write_anew};

pub use crate::outbox::{memo_html, memo_text};

/// Writes the memo to a folder, beside what is there: as a page, else as a text.
///
/// # Errors
/// Where the folder cannot be written to.
pub fn save_memo(folder: &Path, lang: Lang, memo: &Memo, page: bool) -> io::Result<Written> {
    let stem = format!("memo-{}", memo.claim);
    if page {
        write_anew(folder, &stem, "html", memo_html(lang, memo).as_bytes())
    } else {
        write_anew(folder, &stem, "txt", memo_text(lang, memo).as_bytes())
    }
}
