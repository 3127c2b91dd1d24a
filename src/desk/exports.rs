//! The lists of approved claims for the finance system: what waits for one, and one as files.

use std::io;
use std::path::Path;

use crate::domain::claim::{Export, awaiting_export};
use crate::domain::{Change, Claim, ExportId};
use crate::i18n::Lang;
use crate::outbox::{Written, write_anew};
use crate::store::{Store, StoreError};

pub use crate::outbox::{export_csv, export_xlsx};

/// The change that hands over all that waits, of all rounds; `None` where nothing does.
///
/// # Errors
/// Where the file cannot be read.
pub fn export_of_all(store: &Store, language: Lang) -> Result<Option<Change>, StoreError> {
    let claims = store.claims_of_all_rounds()?;
    let claims: Vec<_> = awaiting_export(&claims).map(Claim::seen).collect();
    Ok((!claims.is_empty()).then_some(Change::ExportClaims { claims, language }))
}

/// The list of a number; `None` where there is none.
///
/// # Errors
/// Where the file cannot be read.
pub fn export_of(store: &Store, number: ExportId) -> Result<Option<Export>, StoreError> {
    Ok(store.exports()?.into_iter().find(|export| export.number == number))
}

/// Writes a list to a folder as CSV and as a workbook, beside what is there. The answer is of the workbook.
///
/// # Errors
/// Where the folder cannot be written to.
pub fn save_export(folder: &Path, export: &Export) -> io::Result<Written> {
    let stem = format!("claims-{:04}", export.number.0);
    write_anew(folder, &stem, "csv", export_csv(export).as_bytes())?;
    let workbook = export_xlsx(export).map_err(io::Error::other)?;
    write_anew(folder, &stem, "xlsx", &workbook)
}
