//! The journal's chain recomputed: a changed byte anywhere in it shows.

use super::entry::{entry_hash, image_hash, seal};
use super::{Store, StoreError};
use crate::domain::{EntryId, Verification};
use crate::i18n::Phrase;

impl Store {
    /// Recomputes every hash of the journal. A cut tail shows only against a head kept elsewhere,
    /// and rows of entries that do not exist show as well.
    pub fn verify(&self) -> Result<Verification, StoreError> {
        let read = self.connection.unchecked_transaction()?;
        // A decision that was tampered with may be no JSON.
        let sql = "SELECT coalesce(max(id), 0) FROM journal
                   WHERE CASE WHEN json_valid(decision) THEN decision ->> 'forgotten' END IS NOT NULL";
        let last_forgetting: i64 = read.query_row(sql, [], |row| row.get(0))?;
        let mut statement = read.prepare_cached("SELECT id, hash, label_hash IS NULL FROM journal ORDER BY id")?;
        let entries: Vec<(i64, String, bool)> =
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?;
        let mut broken = self.foreign_row()?;
        let mut expected = 1;
        for (id, hash, label_stands) in &entries {
            if broken.is_some() {
                break;
            }
            let entry = EntryId(*id);
            if *id != expected {
                broken = Some((EntryId(expected), Phrase::new("verify-entry-missing")));
            } else if !self.images_hold(entry)? {
                broken = Some((entry, Phrase::new("verify-image-changed")));
            // A label may be struck only where a later entry is a forgetting.
            } else if !(*label_stands || *id < last_forgetting)
                || (entry_hash(&self.connection, entry)? != *hash && !self.is_sealed(entry)?)
            {
                broken = Some((entry, Phrase::new("verify-entry-changed")));
            }
            expected = id + 1;
        }
        let head = entries.last().map(|(_, hash, _)| hash.clone());
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
        let sql = "SELECT before, after, salt, hash, record, row FROM journal_row WHERE entry = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([entry.0])?;
        while let Some(row) = rows.next()? {
            let (before, after): (Option<String>, Option<String>) = (row.get(0)?, row.get(1)?);
            let hash: String = row.get(3)?;
            let holds = match row.get::<_, Option<String>>(2)? {
                Some(salt) => image_hash(&salt, before.as_deref(), after.as_deref()) == hash,
                None => before.is_none() && after.is_none() && self.was_forgotten(entry, &row.get(4)?, &row.get(5)?)?,
            };
            if !holds {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// An image may be gone only where a later entry forgot its row.
    fn was_forgotten(&self, entry: EntryId, record: &String, row: &String) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM journal_row r JOIN journal j ON j.id = r.entry
                                  WHERE r.record = ?2 AND r.row = ?3 AND r.entry > ?1
                                    AND j.decision ->> 'forgotten' IS NOT NULL)";
        Ok(self.connection.prepare_cached(sql)?.query_row((entry.0, record, row), |row| row.get(0))?)
    }

    /// Whether a forgetting vouches for an entry of which the chain had hashed words without a salt. Such words are the
    /// keys of remembered spellings, with nothing else in their entry, and the reasons that earlier versions wrote beside
    /// a decision on a claim: one whose image is forgotten, too.
    fn is_sealed(&self, entry: EntryId) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM journal f
                                  WHERE f.id > ?1 AND f.decision ->> 'forgotten' IS NOT NULL
                                    AND (f.decision -> 'sealed') ->> CAST(?1 AS TEXT) = ?2)
                      AND CASE WHEN (SELECT decision IS NULL FROM journal WHERE id = ?1)
                      THEN EXISTS (SELECT 1 FROM journal_row WHERE entry = ?1 AND record = 'alias')
                          AND NOT EXISTS (SELECT 1 FROM journal_row
                                          WHERE entry = ?1 AND record NOT IN ('alias', 'registration'))
                      ELSE (SELECT decision ->> 'decision' IS NOT NULL AND decision ->> 'reason' IS NULL
                            FROM journal WHERE id = ?1)
                          AND EXISTS (SELECT 1 FROM journal_row WHERE entry = ?1 AND record = 'claim' AND salt IS NULL)
                      END";
        let seal = seal(&self.connection, entry)?;
        Ok(self.connection.prepare_cached(sql)?.query_row((entry.0, seal), |row| row.get(0))?)
    }
}
