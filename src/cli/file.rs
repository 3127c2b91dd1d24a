//! Files that a command writes.

use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::CliError;
use super::session::Session;
use crate::domain::clean_line;
use crate::i18n::Phrase;

/// Writes a file for its owner alone; one that is there already stays as it is, and half a file is none.
///
/// # Errors
/// Where it cannot be written.
pub fn write_anew(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    let failed = |error| CliError::File { path: path.to_owned(), error };
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(failed)?;
    let written = file.write_all(bytes);
    if written.is_err() {
        // Where this fails too, the first error is told.
        let _ = std::fs::remove_file(path);
    }
    written.map_err(failed)
}

/// That it is there now.
pub fn written(session: &Session, path: &Path) -> String {
    let path = clean_line(&path.display().to_string());
    format!("{}\n", session.say(&Phrase::new("cli-file-written").with("path", path)))
}
