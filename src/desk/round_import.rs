//! A form export against a round as it stands in the database: what the comparison rests on is read here.

use super::import::{ImportContext, ImportError, Prepared, prepare};
use crate::domain::{Round, topic};
use crate::i18n::Phrase;
use crate::store::{Store, StoreError};

/// Why no import could be prepared.
#[derive(Debug, thiserror::Error)]
pub enum PrepareError {
    #[error(transparent)]
    File(#[from] ImportError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl PrepareError {
    pub fn phrase(&self) -> Phrase {
        match self {
            PrepareError::File(error) => error.phrase(),
            PrepareError::Store(error) => error.phrase(),
        }
    }
}

/// What taking in the answers of this file would do. `map` holds fields, by code, and the headers
/// that a person chose for them.
///
/// # Errors
/// A file that cannot be read as a form export, or a round that cannot be read.
pub fn prepare_import(
    store: &Store,
    round: &Round,
    file_name: &str,
    bytes: &[u8],
    map: &[(String, String)],
) -> Result<Prepared, PrepareError> {
    let (libraries, aliases, existing) =
        store.consistently(|| Ok((store.libraries()?, store.aliases()?, store.registrations(round.id)?)))?;
    let context =
        ImportContext { round, libraries: &libraries, aliases: &aliases, existing: &existing, map, tag: &topic::tag };
    Ok(prepare(file_name, bytes, &context)?)
}
