//! Files that are kept with claims.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::domain::claim::{Attachment, AttachmentKind};
use crate::domain::{Actor, AttachmentId, ClaimId};
use crate::store::apply::hash_of;
use crate::store::{Store, StoreError};

impl Store {
    /// The bytes of the one file whose hash begins so; `None` where none does, or several do.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn attachment(&self, hash: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let digits = hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        if hash.is_empty() || !digits {
            return Ok(None);
        }
        let sql = "SELECT hash, bytes FROM attachment_content WHERE hash >= ?1 AND hash < ?1 || 'g' LIMIT 2";
        let mut statement = self.connection.prepare_cached(sql)?;
        let found: Vec<Vec<u8>> =
            statement.query_map([hash.to_lowercase()], |row| row.get(1))?.collect::<Result<_, _>>()?;
        Ok(<[Vec<u8>; 1]>::try_from(found).ok().map(|[one]| one))
    }

    /// The hashes under which other bytes lie than those that have it.
    pub(in crate::store) fn spoilt_attachments(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT hash, bytes FROM attachment_content")?;
        let mut rows = statement.query([])?;
        let mut spoilt = Vec::new();
        while let Some(row) = rows.next()? {
            let hash: String = row.get(0)?;
            if hash_of(row.get_ref(1)?.as_blob().unwrap_or_default()) != hash {
                spoilt.push(hash);
            }
        }
        Ok(spoilt)
    }
}

/// Of all rounds: there are few.
pub(super) fn attachments(connection: &Connection) -> Result<HashMap<ClaimId, Vec<Attachment>>, StoreError> {
    let sql = "SELECT claim, id, hash, name, kind, size, attached_by, attached_at FROM claim_attachment ORDER BY id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut attachments: HashMap<ClaimId, Vec<Attachment>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let attachment = Attachment {
            id: AttachmentId(row.get(1)?),
            hash: row.get(2)?,
            name: row.get(3)?,
            kind: super::coded(row, 4, &AttachmentKind::ALL, AttachmentKind::code)?,
            size: row.get::<_, i64>(5)?.unsigned_abs(),
            by: Actor(row.get(6)?),
            at: super::instant(row, 7)?,
        };
        attachments.entry(ClaimId(row.get(0)?)).or_default().push(attachment);
    }
    Ok(attachments)
}
