//! An import against the round as it stands in the database: what the file would do is worked out
//! here, and written by applying the change it comes with.

use super::import::{ImportContext, ImportError, Prepared, prepare};
use super::reading::Watch;
use crate::domain::{Round, topic};
use crate::i18n::Phrase;
use crate::intake::Content;
use crate::store::{Store, StoreError};

/// Why an import could not be worked out. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum RoundImportError {
    #[error(transparent)]
    File(#[from] ImportError),
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The watch said no.
    #[error("stopped")]
    Stopped,
}

impl RoundImportError {
    /// The one line that a user reads.
    pub fn phrase(&self) -> Phrase {
        match self {
            RoundImportError::File(error) => error.phrase(),
            RoundImportError::Store(error) => error.phrase(),
            RoundImportError::Stopped => Phrase::new("import-stopped"),
        }
    }
}

/// What the import of a form file would do to a round. `map` names columns for fields, `field=HEADER`.
/// `watch` is told how many answers have been read of how many, and says whether to go on.
///
/// # Errors
/// Where the file is no form export, the round cannot be read, or the watch said no.
pub fn prepare_import(
    store: &Store,
    round: &Round,
    file_name: &str,
    content: &Content,
    map: &[(String, String)],
    watch: &Watch<'_>,
) -> Result<Prepared, RoundImportError> {
    let (libraries, aliases, existing, standing) = store.consistently(|| {
        let (existing, standing) = (store.registrations(round.id)?, store.standing_sites(round.id)?);
        Ok((store.libraries()?, store.aliases()?, existing, standing))
    })?;
    let context = ImportContext {
        round,
        libraries: &libraries,
        aliases: &aliases,
        existing: &existing,
        standing: &standing,
        map,
        tag: &topic::tag,
        watch,
    };
    prepare(file_name, content, &context)?.ok_or(RoundImportError::Stopped)
}
