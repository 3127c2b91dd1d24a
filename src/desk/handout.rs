//! The handout for the meeting of colleagues, as files.

use std::io;
use std::path::Path;

use crate::domain::handout::Handout;
use crate::i18n::Lang;
use crate::outbox::{Written, write_anew};

pub use crate::outbox::{handout_html, pairs_csv, pairs_xlsx};

/// Writes the page to print to a folder, beside what is there.
///
/// # Errors
/// Where the folder cannot be written to.
pub fn save_handout(folder: &Path, lang: Lang, handout: &Handout) -> io::Result<Written> {
    let stem = format!("handout-{}-{}", handout.round, handout.day);
    write_anew(folder, &stem, "html", handout_html(lang, handout).as_bytes())
}
