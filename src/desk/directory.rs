//! A directory file against the database: the change that takes its libraries in.

use super::import::ImportError;
use crate::domain::{Change, clean_line};
use crate::intake::{Content, read_directory};

/// Reads a directory of libraries (Kirkanta JSON, CSV or a sheet).
///
/// # Errors
/// A file that is no directory, or a library in it that cannot be placed.
pub fn prepare_directory(file_name: &str, content: &Content) -> Result<Change, ImportError> {
    let file = clean_line(file_name);
    let libraries = read_directory(content).map_err(|error| ImportError { file: file.clone(), error })?;
    Ok(Change::ImportDirectory { file, libraries })
}
