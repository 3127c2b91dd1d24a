//! Free pages and logs swept, so that no byte of what was erased stays in a file.

use rusqlite::Connection;
use rusqlite::limits::Limit;

use super::{Drafts, Store, StoreError};

impl Store {
    /// Rewrites the file without its free pages and empties its log.
    ///
    /// # Errors
    /// [`StoreError::Busy`] where another process reads an old state for longer than a write waits; then what was
    /// erased may still stand in the log, and sweeping again removes it.
    pub fn sweep(&self) -> Result<(), StoreError> {
        sweep(&self.connection)
    }
}

impl Drafts {
    /// Drops what was half written of which `gone` says so, by the form's name and its text, and sweeps the file.
    ///
    /// # Errors
    /// As [`Store::sweep`].
    pub fn forget(&self, gone: impl Fn(&str, &str) -> bool) -> Result<usize, StoreError> {
        self.connection.execute_batch("PRAGMA secure_delete = ON")?;
        let mut dropped = 0;
        for [actor, form, text] in self.all()? {
            if gone(&form, &text) {
                let sql = "DELETE FROM draft WHERE actor = ?1 AND form = ?2";
                dropped += self.connection.execute(sql, [&actor, &form])?;
            }
        }
        sweep(&self.connection)?;
        Ok(dropped)
    }
}

/// `VACUUM` attaches a file of its own, for which the limit is lifted.
fn sweep(connection: &Connection) -> Result<(), StoreError> {
    let attached = connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    let vacuumed = connection.execute_batch("PRAGMA secure_delete = ON; VACUUM");
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, attached)?;
    vacuumed?;
    let busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy { Err(StoreError::Busy) } else { Ok(()) }
}
