//! A copy of the database while others work in it: one moment of it, whole, and read once more before it counts.

use std::fs::{File, OpenOptions};
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rusqlite::limits::Limit;

use super::connection::file_error;
use super::{Store, StoreError, Violation};
use crate::domain::Verification;

/// What a copy holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its journal, recomputed. Its head is to be kept elsewhere: a cut tail shows against it alone.
    pub journal: Verification,
    /// Of the copy.
    pub bytes: u64,
}

impl Store {
    /// Copies the database to a new file of its owner alone, and checks the copy: its pages, its references, the
    /// rules between its records and its journal. Nobody waits for it longer than for any other reader.
    ///
    /// # Errors
    /// Where the file is there already or cannot be written, and where the copy is not whole; then it is removed.
    pub fn backup(&self, to: &Path) -> Result<Backup, StoreError> {
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(to) {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                return Err(StoreError::Exists { path: to.to_owned() });
            }
            Err(error) => return Err(file_error(to, error)),
        }
        let made = self.copy(to).and_then(|()| self.read_copy(to));
        if made.is_err() {
            // Half a copy would be taken for one; the first error is the one to tell.
            let _ = std::fs::remove_file(to);
        }
        made
    }

    /// On a connection of its own, whose limit lets SQLite open the second file.
    fn copy(&self, to: &Path) -> Result<(), StoreError> {
        let Some(name) = to.to_str() else { return Err(file_error(to, ErrorKind::InvalidInput.into())) };
        let source = Store::connect(&self.path, self.actor.clone())?;
        source.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        source.connection.execute("VACUUM INTO ?1", [name])?;
        Ok(())
    }

    fn read_copy(&self, to: &Path) -> Result<Backup, StoreError> {
        let copy = Store::open(to, self.actor.clone())?;
        let found: Vec<Violation> = copy.check()?;
        let journal = copy.verify()?;
        if let Some(violation) = found.into_iter().next() {
            return Err(StoreError::BrokenCopy { path: to.to_owned(), problem: violation.phrase() });
        }
        if let Some((_, problem)) = journal.broken {
            return Err(StoreError::BrokenCopy { path: to.to_owned(), problem });
        }
        // Its log is folded in when its last connection ends; only then is it one file.
        drop(copy);
        let file = File::open(to)?;
        file.sync_all()?;
        if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            File::open(folder)?.sync_all()?;
        }
        Ok(Backup { journal, bytes: file.metadata()?.len() })
    }
}
