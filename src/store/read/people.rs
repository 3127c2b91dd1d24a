//! People and the kilometre rates.

use rusqlite::Connection;

use crate::domain::access::{PersonKey, PublicKey};
use crate::domain::{Actor, Person, Rate, Role};
use crate::i18n::Lang;
use crate::store::{Store, StoreError};

impl Store {
    /// Everybody who has a role or a setting, by name.
    pub fn people(&self) -> Result<Vec<Person>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT name, role, language FROM person ORDER BY name")?;
        let rows = statement.query_map([], |row| {
            Ok(Person {
                name: Actor(row.get(0)?),
                role: row.get::<_, Option<String>>(1)?.as_deref().and_then(Role::from_code),
                language: row.get::<_, Option<String>>(2)?.as_deref().and_then(Lang::from_code),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The keys by which people are known over SSH, by person.
    pub fn keys(&self) -> Result<Vec<PersonKey>, StoreError> {
        let sql = "SELECT whose, public_key FROM person_key ORDER BY whose, fingerprint";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((Actor(row.get(0)?), row.get::<_, String>(1)?)))?;
        let rows: Vec<_> = rows.collect::<Result<_, _>>()?;
        // What was written past us and is no key lets nobody in.
        let keys = rows.into_iter().filter_map(|(person, key)| Some((person, PublicKey::parse(&key).ok()?)));
        Ok(keys.map(|(person, key)| PersonKey { person, key }).collect())
    }

    /// The kilometre rates, oldest year first.
    pub fn rates(&self) -> Result<Vec<Rate>, StoreError> {
        rates(&self.connection)
    }
}

pub(in crate::store) fn rates(connection: &Connection) -> Result<Vec<Rate>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT year, car, passenger FROM rate ORDER BY year")?;
    let rows =
        statement.query_map([], |row| Ok(Rate { year: row.get(0)?, car: row.get(1)?, passenger: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
