//! The folder beside the database for what goes out.

use std::fs::DirBuilder;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use super::inbox;
use crate::desk::Written;
use crate::domain::clean_line;
use crate::i18n::Phrase;

/// A file that lies there now.
pub struct Kept {
    path: PathBuf,
    new: bool,
}

impl Kept {
    /// Where it is, by the one message where it was written, by the other where it was there already.
    pub fn told(&self, written: &str, there_already: &str) -> Phrase {
        let path = clean_line(&self.path.display().to_string());
        Phrase::new(if self.new { written } else { there_already }).with("path", path)
    }
}

/// Lets a file be written to the folder, which is made for its owner alone where it is not there.
///
/// # Errors
/// Where the folder cannot be written to, in words.
pub fn keep(folder: &Path, write: impl FnOnce(&Path) -> io::Result<Written>) -> Result<Kept, Phrase> {
    let unwritable = |error: io::Error| inbox::unwritable("shell-folder-unwritable", folder, &error);
    match DirBuilder::new().mode(0o700).create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(unwritable(error)),
        _ => {}
    }
    let written = write(folder).map_err(unwritable)?;
    Ok(Kept { path: folder.join(&written.name), new: written.new })
}
