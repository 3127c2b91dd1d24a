//! Why the database could not do what was asked.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::domain::Refusal;
use crate::i18n::Phrase;

/// Anything that goes wrong in the store. Nothing of the failed write is in the database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The write is refused, in words or with both sides of a conflict.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    #[error("{path}: no such database")]
    Missing { path: PathBuf },
    #[error("{path}: exists already")]
    Exists { path: PathBuf },
    #[error("{path}: not a database of this program")]
    NotOurs { path: PathBuf },
    #[error("{path}: schema {found}, this program knows {known}")]
    Newer { path: PathBuf, found: i64, known: i64 },
    #[error("{path}: on a network file system ({kind})")]
    NetworkFileSystem { path: PathBuf, kind: &'static str },
    #[error("{path}: no permission")]
    NoPermission { path: PathBuf },
    /// Where a file system has no shared memory, as some virtual ones do not.
    #[error("{path}: no write-ahead log")]
    NoLog { path: PathBuf },
    /// A backup that is not what it was made of.
    #[error("{path}: a broken copy: {problem:?}")]
    BrokenCopy { path: PathBuf, problem: Phrase },
    /// Somebody else kept the file locked for ten seconds.
    #[error("the database is busy")]
    Busy,
    #[error("the disk is full")]
    DiskFull,
    /// The disk refuses to be read or written, for another reason or for none that it tells.
    #[error("the disk failed: {0}")]
    DiskFailed(#[source] rusqlite::Error),
    /// The file, its folder or its file system may be read and not written.
    #[error("the database is read-only")]
    ReadOnly,
    /// What lies in the file is no longer what SQLite wrote there.
    #[error("the database is damaged")]
    Damaged,
    /// Whoever watched the write said no.
    #[error("stopped")]
    Stopped,
    #[error("{0}")]
    Sqlite(#[source] rusqlite::Error),
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

impl StoreError {
    /// The one line that a user reads: what is wrong and what to do.
    pub fn phrase(&self) -> Phrase {
        let with_path = |key: &str, path: &std::path::Path| Phrase::new(key).with("path", path.display().to_string());
        match self {
            StoreError::Refused(Refusal::Because(phrase)) => phrase.clone(),
            StoreError::Refused(Refusal::Conflict(conflict)) => conflict.phrase(),
            StoreError::Missing { path } => with_path("store-missing", path),
            StoreError::Exists { path } => with_path("store-exists", path),
            StoreError::NotOurs { path } => with_path("store-not-ours", path),
            StoreError::Newer { path, found, known } => {
                with_path("store-newer", path).with("found", found.to_string()).with("known", known.to_string())
            }
            StoreError::NetworkFileSystem { path, kind } => with_path("store-network", path).with("kind", *kind),
            StoreError::NoPermission { path } => with_path("store-no-permission", path),
            StoreError::NoLog { path } => with_path("store-no-log", path),
            StoreError::BrokenCopy { path, problem } => {
                with_path("store-broken-copy", path).with("problem", problem.clone())
            }
            StoreError::Busy => Phrase::new("store-busy"),
            StoreError::DiskFull => Phrase::new("store-disk-full"),
            StoreError::DiskFailed(error) => Phrase::new("store-disk-failed").with("error", error.to_string()),
            StoreError::ReadOnly => Phrase::new("store-read-only"),
            StoreError::Damaged => Phrase::new("store-damaged"),
            StoreError::Stopped => Phrase::new("import-stopped"),
            StoreError::Sqlite(error) => Phrase::new("store-failed").with("error", error.to_string()),
            StoreError::Io(error) => Phrase::new("store-failed").with("error", error.to_string()),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    /// A trigger or a constraint that says no names its message; a lock or a full disk has its own
    /// words; what no user can bring about is told as SQLite tells it.
    fn from(error: rusqlite::Error) -> StoreError {
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return StoreError::Sqlite(error);
        };
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
            ErrorCode::DiskFull => StoreError::DiskFull,
            // A file system that gives no more locks is a failing disk to whoever works on it.
            ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::FileLockingProtocolFailed => {
                StoreError::DiskFailed(error)
            }
            ErrorCode::ReadOnly => StoreError::ReadOnly,
            ErrorCode::DatabaseCorrupt => StoreError::Damaged,
            ErrorCode::ConstraintViolation => {
                let key = message.as_deref().map_or("refused-does-not-fit", refusal_key);
                StoreError::Refused(Refusal::Because(Phrase::new(key)))
            }
            _ => StoreError::Sqlite(error),
        }
    }
}

/// What the schema says no with: the keys that its triggers raise, and a key for each constraint
/// that a person can run into where another was faster.
fn refusal_key(message: &str) -> &'static str {
    const RAISED: &[&str] = &[
        "refused-journal-stands",
        "refused-log-stands",
        "refused-plan-stands",
        "refused-letter-stands",
        "refused-forged-claim",
        "refused-forged-decision",
        "refused-claim-stands",
        "refused-claim-is-paid",
        "refused-claim-in-part",
        "refused-return-answered",
        "refused-attachment-stands",
        "refused-payment-stands",
        "refused-forged-payment",
        "refused-export-stands",
        "refused-closing-stands",
        "refused-closed",
        "refused-forged-export",
        "refused-own-claim",
        "refused-role",
        "refused-role-to-enter",
        "refused-role-to-administer",
        "refused-first-role-is-admin",
    ];
    if let Some(key) = RAISED.iter().find(|key| message == **key) {
        return key;
    }
    match message {
        "UNIQUE constraint failed: partnership_member.registration" => "refused-paired-meanwhile",
        "UNIQUE constraint failed: registration.round, registration.source" => "refused-imported-meanwhile",
        "UNIQUE constraint failed: partnership.round, partnership.number"
        | "UNIQUE constraint failed: visit.reference" => "refused-reference-given",
        "UNIQUE constraint failed: claim_attachment.claim, claim_attachment.hash" => "refused-attached-already",
        "FOREIGN KEY constraint failed" => "refused-others-rest-on-it",
        "CHECK constraint failed: decided_by <> entered_by" => "refused-own-claim",
        _ => "refused-does-not-fit",
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;

    #[test]
    fn what_a_disk_does_has_words_of_its_own() {
        for code in [
            ffi::SQLITE_FULL,
            ffi::SQLITE_IOERR_FSYNC,
            ffi::SQLITE_IOERR_LOCK,
            ffi::SQLITE_CANTOPEN,
            ffi::SQLITE_PROTOCOL,
            ffi::SQLITE_READONLY,
            ffi::SQLITE_CORRUPT,
            ffi::SQLITE_BUSY,
        ] {
            let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            assert_ne!(StoreError::from(error).phrase().key, "store-failed", "{code}");
        }
    }
}
