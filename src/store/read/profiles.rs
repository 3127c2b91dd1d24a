//! The mappings that were given a name.

use crate::domain::form::Profile;
use crate::store::{Store, StoreError};

impl Store {
    /// All of them, by name.
    pub fn profiles(&self) -> Result<Vec<Profile>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT name, width, columns FROM profile ORDER BY name")?;
        let rows = statement.query_map([], |row| {
            let width = row.get::<_, Option<i64>>(1)?.and_then(|width| usize::try_from(width).ok());
            Ok(Profile::of_kept(row.get(0)?, width, &super::json(row, 2)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
