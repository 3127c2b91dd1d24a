//! Where one writes to the libraries of the directory, and where their newest registrations came from.

use crate::domain::letter::LibraryMailbox;
use crate::domain::{LibraryId, MailboxId, MunicipalityCode};
use crate::i18n::Lang;
use crate::store::{Store, StoreError};

impl Store {
    /// The mailboxes of the libraries of the directory, the longest known first.
    pub fn library_mailboxes(&self) -> Result<Vec<LibraryMailbox>, StoreError> {
        let sql = "SELECT m.id, m.library, l.name, l.municipality, m.address, m.language, m.version
                   FROM library_mailbox m JOIN library l ON l.id = m.library ORDER BY m.id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok(LibraryMailbox {
                id: MailboxId(row.get(0)?),
                library: LibraryId(row.get(1)?),
                name: row.get(2)?,
                municipality: MunicipalityCode(row.get(3)?),
                address: row.get(4)?,
                language: row.get::<_, Option<String>>(5)?.as_deref().and_then(Lang::from_code),
                version: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// From which address each library registered, in any round: the newest registration first. Those without one, and
    /// those of which nobody knows the library, are left out.
    pub fn registered_from(&self) -> Result<Vec<(LibraryId, String)>, StoreError> {
        let sql = "SELECT l.value, coalesce(c.email, r.email) AS address
                   FROM registration r JOIN json_each(r.libraries) l LEFT JOIN contact c ON c.registration = r.id
                   WHERE address <> '' ORDER BY r.id DESC";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((LibraryId(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
