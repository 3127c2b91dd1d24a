//! What is being typed, in a second file beside the database (`NAME.drafts`): never journalled,
//! and no keystroke disturbs the main file.

use std::fs::{OpenOptions, Permissions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::StoreError;
use super::entry::instant;
use crate::domain::Actor;

/// The half-written texts of everybody who uses one database, and who does so now.
#[derive(Debug)]
pub struct Drafts {
    pub(super) connection: Connection,
}

impl Drafts {
    /// Opens the drafts of a database, making the file where it does not exist.
    ///
    /// # Errors
    /// Where the folder does not allow it.
    pub fn open(database: &Path) -> Result<Drafts, StoreError> {
        let path = beside(database);
        make(&path, std::fs::metadata(database)?.mode() & 0o666)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(std::time::Duration::from_secs(2))?;
        connection.execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA synchronous = NORMAL;
             PRAGMA secure_delete = FAST;
             CREATE TABLE IF NOT EXISTS draft (
                 actor TEXT NOT NULL,
                 form TEXT NOT NULL,
                 text TEXT NOT NULL,
                 at TEXT NOT NULL,
                 PRIMARY KEY (actor, form)
             ) STRICT",
        )?;
        connection.execute_batch(super::presence::TABLE)?;
        Ok(Drafts { connection })
    }

    /// Keeps a text, in place of an earlier one of the same form.
    pub fn keep(&self, actor: &Actor, form: &str, text: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "INSERT INTO draft (actor, form, text, at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (actor, form) DO UPDATE SET text = excluded.text, at = excluded.at",
            )?
            .execute((actor.as_str(), form, text, instant(at)))?;
        Ok(())
    }

    /// Whose each half-written text is, in which form, and its words.
    pub(super) fn all(&self) -> Result<Vec<[String; 3]>, StoreError> {
        let mut statement = self.connection.prepare("SELECT actor, form, text FROM draft ORDER BY actor, form")?;
        let drafts = statement.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
        Ok(drafts.collect::<Result<_, _>>()?)
    }

    pub fn load(&self, actor: &Actor, form: &str) -> Result<Option<String>, StoreError> {
        let sql = "SELECT text FROM draft WHERE actor = ?1 AND form = ?2";
        Ok(self.connection.prepare_cached(sql)?.query_row((actor.as_str(), form), |row| row.get(0)).optional()?)
    }

    pub fn discard(&self, actor: &Actor, form: &str) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("DELETE FROM draft WHERE actor = ?1 AND form = ?2")?
            .execute((actor.as_str(), form))?;
        Ok(())
    }
}

/// SQLite would make it readable by all; it is as private as the database, whatever the umask of the first who opens it.
fn make(path: &Path, mode: u32) -> io::Result<()> {
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(file) => file.set_permissions(Permissions::from_mode(mode)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// The file of the drafts of a database.
pub(super) fn beside(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".drafts");
    PathBuf::from(name)
}
