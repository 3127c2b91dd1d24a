//! The lists with which visits begin, as somebody edited them.

use rusqlite::Connection;

use crate::domain::visit::{TemplateItem, Templates, Wording};
use crate::domain::{Phase, VisitKind};
use crate::store::{Store, StoreError};

impl Store {
    /// The lists with which visits begin.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn templates(&self) -> Result<Templates, StoreError> {
        templates(&self.connection)
    }
}

pub(in crate::store) fn templates(connection: &Connection) -> Result<Templates, StoreError> {
    let sql = "SELECT kind, key, phase, mandatory, fi, sv, en, version FROM template_item ORDER BY kind, position, key";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let item = TemplateItem {
            key: row.get(1)?,
            phase: super::coded(row, 2, &Phase::ALL, Phase::code)?,
            mandatory: row.get(3)?,
            wording: Wording { fi: row.get(4)?, sv: row.get(5)?, en: row.get(6)? },
            version: row.get(7)?,
        };
        Ok((super::coded(row, 0, &VisitKind::ALL, VisitKind::code)?, item))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
