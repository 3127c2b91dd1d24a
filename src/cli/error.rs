//! Why a command was not done, and the exit code that says so to a script.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::input::is_standard_input;
use crate::i18n::{Arg, Phrase};
use crate::store::StoreError;

/// The work could not be done.
pub const NOT_DONE: u8 = 1;
/// The command was wrongly used.
pub const WRONG_USAGE: u8 = 2;

/// Anything that ends a command. The database is as it was.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    #[error(transparent)]
    Store(#[from] StoreError),
    /// In words.
    #[error("{0:?}")]
    NotDone(Phrase),
    /// An argument that cannot be, in words.
    #[error("{0:?}")]
    Usage(Phrase),
    /// A file beside the database could not be read or written.
    #[error("{}: {error}", path.display())]
    File { path: PathBuf, error: std::io::Error },
    /// The interface could not be, or ended badly: its words and its exit code.
    #[error("{phrase:?}")]
    Interface { phrase: Phrase, code: u8 },
}

impl CliError {
    /// What is wrong within a file that was read.
    pub fn in_file(path: &Path, problem: Phrase) -> CliError {
        CliError::NotDone(Phrase::new("cli-in-file").with("file", named(path)).with("problem", problem))
    }

    /// Why nothing could be written to a folder.
    pub fn in_folder(path: &Path, error: &std::io::Error) -> CliError {
        let phrase = Phrase::new(match error.kind() {
            ErrorKind::NotFound => "cli-folder-without-parent",
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "cli-folder-no-permission",
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => "cli-folder-is-file",
            _ => {
                return CliError::NotDone(
                    Phrase::new("cli-folder-failed").with("folder", named(path)).with("error", error.to_string()),
                );
            }
        });
        CliError::NotDone(phrase.with("folder", named(path)))
    }

    /// The first of the rows that cannot be used, and how many more there are; `None` where all can.
    pub fn bad_rows(path: &Path, mut problems: impl Iterator<Item = Phrase>) -> Option<CliError> {
        let first = problems.next()?;
        let problem = match problems.count() {
            0 => Phrase::new("cli-import-bad-row").with("problem", first),
            more => Phrase::new("cli-import-bad-rows").with("problem", first).with("count", more),
        };
        Some(CliError::in_file(path, problem))
    }

    pub fn exit_code(&self) -> u8 {
        match self {
            CliError::Usage(_) => WRONG_USAGE,
            CliError::Interface { code, .. } => *code,
            CliError::Store(_) | CliError::NotDone(_) | CliError::File { .. } => NOT_DONE,
        }
    }

    /// The one line that a user reads.
    pub fn phrase(&self) -> Phrase {
        match self {
            CliError::Store(error) => error.phrase(),
            CliError::NotDone(phrase) | CliError::Usage(phrase) | CliError::Interface { phrase, .. } => phrase.clone(),
            CliError::File { path, error } => file_phrase(path, error),
        }
    }
}

fn file_phrase(path: &Path, error: &std::io::Error) -> Phrase {
    let phrase = Phrase::new(match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "cli-file-missing",
        ErrorKind::PermissionDenied => "cli-file-no-permission",
        ErrorKind::IsADirectory => "cli-file-is-folder",
        ErrorKind::FileTooLarge => "cli-file-too-large",
        ErrorKind::AlreadyExists => "cli-file-exists",
        _ => {
            return Phrase::new("cli-file-failed").with("file", named(path)).with("error", error.to_string());
        }
    });
    phrase.with("file", named(path))
}

/// What a user calls a file; the standard input has no name of its own.
fn named(path: &Path) -> Arg {
    if is_standard_input(path) {
        return Phrase::new("cli-standard-input").into();
    }
    path.display().to_string().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, say};

    #[test]
    fn a_folder_that_cannot_be_written_to_is_called_one() {
        let said =
            |kind: ErrorKind| say(Lang::Fi, &CliError::in_folder(Path::new("luonnokset"), &kind.into()).phrase());
        assert_eq!(said(ErrorKind::PermissionDenied), said(ErrorKind::ReadOnlyFilesystem));
        let kinds =
            [ErrorKind::PermissionDenied, ErrorKind::NotFound, ErrorKind::AlreadyExists, ErrorKind::StorageFull];
        for kind in kinds {
            assert!(said(kind).starts_with("luonnokset: ") && said(kind).contains("kansio"), "{}", said(kind));
        }
    }
}
