//! The journal's chain recomputed: a changed byte anywhere in it shows.

use super::entry::{entry_hash, image_hash};
use super::{Store, StoreError};
use crate::domain::{EntryId, Verification};
use crate::i18n::Phrase;

impl Store {
    /// Recomputes every hash of the journal. A cut tail shows only against a head kept elsewhere,
    /// and rows of entries that do not exist show as well.
    pub fn verify(&self) -> Result<Verification, StoreError> {
        let read = self.connection.unchecked_transaction()?;
        let mut statement = read.prepare_cached("SELECT id, hash FROM journal ORDER BY id")?;
        let entries: Vec<(i64, String)> =
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        let mut broken = self.foreign_row()?;
        let mut expected = 1;
        for (id, hash) in &entries {
            if broken.is_some() {
                break;
            }
            let entry = EntryId(*id);
            if *id != expected {
                broken = Some((EntryId(expected), Phrase::new("verify-entry-missing")));
            } else if !self.images_hold(entry)? {
                broken = Some((entry, Phrase::new("verify-image-changed")));
            } else if entry_hash(&self.connection, entry)? != *hash {
                broken = Some((entry, Phrase::new("verify-entry-changed")));
            }
            expected = id + 1;
        }
        let head = entries.last().map(|(_, hash)| hash.clone());
        Ok(Verification { entries: entries.len() as u64, head, broken })
    }

    /// Whether an entry of the journal has this hash: a head that was kept elsewhere does so for ever,
    /// unless the journal's tail was cut.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn has_entry_of_hash(&self, hash: &str) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM journal WHERE hash = lower(?1))";
        Ok(self.connection.prepare_cached(sql)?.query_row([hash], |row| row.get(0))?)
    }

    fn foreign_row(&self) -> Result<Option<(EntryId, Phrase)>, StoreError> {
        let sql = "SELECT min(entry) FROM journal_row r WHERE NOT EXISTS (SELECT 1 FROM journal WHERE id = r.entry)";
        let entry: Option<i64> = self.connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
        Ok(entry.map(|entry| (EntryId(entry), Phrase::new("verify-entry-missing"))))
    }

    fn images_hold(&self, entry: EntryId) -> Result<bool, StoreError> {
        let sql = "SELECT before, after, salt, hash FROM journal_row WHERE entry = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([entry.0])?;
        while let Some(row) = rows.next()? {
            let (before, after): (Option<String>, Option<String>) = (row.get(0)?, row.get(1)?);
            let hash: String = row.get(3)?;
            let holds = match row.get::<_, Option<String>>(2)? {
                Some(salt) => image_hash(&salt, before.as_deref(), after.as_deref()) == hash,
                None => false,
            };
            if !holds {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
