//! The directory of libraries and the remembered aliases.

use rusqlite::{Connection, Row};

use crate::domain::{Library, LibraryId, LibraryKind, MunicipalityCode, Position};
use crate::store::{Store, StoreError};

impl Store {
    /// All libraries, by municipality and name.
    pub fn libraries(&self) -> Result<Vec<Library>, StoreError> {
        libraries(&self.connection)
    }

    /// These libraries, in this order; those that the directory lacks are left out.
    pub(in crate::store) fn libraries_named(&self, ids: &[LibraryId]) -> Result<Vec<Library>, StoreError> {
        let sql = "SELECT l.id, l.name, l.municipality, l.kind, l.postcode, l.latitude, l.longitude
                   FROM json_each(?1) wanted JOIN library l ON l.id = wanted.value ORDER BY wanted.key";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_map([super::to_json(&ids)], library)?.collect::<Result<_, _>>()?)
    }

    /// Which libraries a text was once said to mean.
    pub fn aliases(&self) -> Result<Vec<(String, Vec<LibraryId>)>, StoreError> {
        aliases(&self.connection)
    }
}

pub(in crate::store) fn libraries(connection: &Connection) -> Result<Vec<Library>, StoreError> {
    let sql = "SELECT id, name, municipality, kind, postcode, latitude, longitude FROM library
               ORDER BY municipality, kind <> 'main', name";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_map([], library)?.collect::<Result<_, _>>()?)
}

pub(in crate::store) fn aliases(connection: &Connection) -> Result<Vec<(String, Vec<LibraryId>)>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT text, libraries FROM alias ORDER BY text")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, super::json(row, 1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn library(row: &Row<'_>) -> rusqlite::Result<Library> {
    let latitude: Option<i64> = row.get(5)?;
    let longitude: Option<i64> = row.get(6)?;
    Ok(Library {
        id: LibraryId(row.get(0)?),
        name: row.get(1)?,
        municipality: MunicipalityCode(row.get(2)?),
        kind: super::coded(row, 3, &LibraryKind::ALL, LibraryKind::code)?,
        postcode: row.get(4)?,
        position: latitude.zip(longitude).map(|(latitude, longitude)| Position { latitude, longitude }),
    })
}
