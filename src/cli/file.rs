//! Files that a command writes.

use std::error::Error;
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

/// What a file's name ends in, in small letters; nothing where it has no ending.
pub fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// That a command writes no file that ends so, in the words of this key.
pub fn wrong_ending(key: &str, path: &Path) -> CliError {
    CliError::Usage(Phrase::new(key).with("file", path.display().to_string()))
}

/// What was made for a file.
///
/// # Errors
/// Where it could not be made, as an error of that file.
pub fn made<E: Error + Send + Sync + 'static>(path: &Path, bytes: Result<Vec<u8>, E>) -> Result<Vec<u8>, CliError> {
    bytes.map_err(|error| CliError::File { path: path.to_owned(), error: std::io::Error::other(error) })
}

/// That it is there now.
pub fn written(session: &Session, path: &Path) -> String {
    let path = clean_line(&path.display().to_string());
    format!("{}\n", session.say(&Phrase::new("cli-file-written").with("path", path)))
}
