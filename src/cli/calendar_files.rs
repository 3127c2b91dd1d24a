//! Calendar entries: printed one after the other, or each a file.

use std::path::Path;

use super::CliError;
use super::letters::create;
use super::session::Session;
use super::table::Table;
use crate::desk::calendar::CalendarFile;
use crate::i18n::text;

/// A failed command leaves nothing behind.
///
/// # Errors
/// Where the folder cannot be written to.
pub fn told(session: &Session, files: &[CalendarFile], folder: Option<&Path>) -> Result<String, CliError> {
    let Some(folder) = folder else {
        // A stream of calendars is itself one for whoever reads it.
        return Ok(files.iter().map(|file| String::from_utf8_lossy(&file.bytes)).collect());
    };
    let made = create(folder)?;
    let mut table = Table::new([text(session.lang, "cli-column-file"), String::new()], &[]);
    let mut new = Vec::new();
    for file in files {
        match file.save(folder) {
            Ok(written) => {
                let note = if written.new { String::new() } else { text(session.lang, "cli-letter-there-already") };
                new.extend(written.new.then(|| written.name.clone()));
                table.row([written.name, note]);
            }
            Err(error) => {
                // Where this fails too, the first error is told.
                new.iter().for_each(|name| drop(std::fs::remove_file(folder.join(name))));
                if made {
                    let _ = std::fs::remove_dir(folder);
                }
                return Err(CliError::in_folder(folder, &error));
            }
        }
    }
    Ok(table.text())
}
