//! The directory of libraries.

use crate::domain::Library;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome};

/// Adds and updates; a library that the file lacks stays, since registrations may mean it.
pub(super) fn import(context: &Context<'_>, libraries: &[Library]) -> Result<Outcome, StoreError> {
    let mut statement = context.connection.prepare_cached(
        "INSERT INTO library (id, name, municipality, kind, postcode, latitude, longitude)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, municipality = excluded.municipality,
             kind = excluded.kind, postcode = excluded.postcode, latitude = excluded.latitude,
             longitude = excluded.longitude",
    )?;
    for library in libraries {
        statement.execute((
            library.id.as_str(),
            &library.name,
            library.municipality.as_str(),
            library.kind.code(),
            &library.postcode,
            library.position.map(|position| position.latitude),
            library.position.map(|position| position.longitude),
        ))?;
    }
    Ok(Outcome::default())
}
