//! What is wrong with where a database lies and how it is kept, each with how to mend it.

use std::path::{Path, PathBuf};

use super::keeping::{Kept, Thing, folder_of};
use super::{Store, StoreError, drafts};
use crate::i18n::Phrase;

/// With less room than this beside it the next large import or backup may not fit.
const ROOM_MEGABYTES: u64 = 500;

/// The log is folded in at four megabytes; one that is larger by far has a reader that never lets go.
const LOG_MEGABYTES: u64 = 64;

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symptom {
    /// The word that scripts rely on: `file_mode`.
    pub what: &'static str,
    pub well: bool,
    /// What was found and, where it is not well, what to do.
    pub phrase: Phrase,
}

impl Store {
    /// Looks at the file, its folder, the room on the disk, and all that [`Store::check`] and [`Store::verify`] do.
    /// The kind of the file system is looked at whenever a file is opened.
    ///
    /// # Errors
    /// Where the file cannot be read at all.
    pub fn examine(&self) -> Result<Vec<Symptom>, StoreError> {
        let folder = folder_of(&self.path);
        let kept = Kept::of(&self.path)?;
        let mut symptoms = vec![
            kept.look_at(Thing::Database, "file_mode", &self.path)?,
            kept.look_at(Thing::Folder, "folder_mode", folder)?,
            room(folder),
            self.log_size(),
        ];
        let drafts = drafts::beside(&self.path);
        if drafts.exists() {
            symptoms.push(kept.look_at(Thing::Database, "drafts_mode", &drafts)?);
        }
        let sqlite = Phrase::new("doctor-sqlite").with("version", rusqlite::version());
        symptoms.push(Symptom { what: "sqlite", well: true, phrase: sqlite });
        let violations = self.check()?;
        symptoms.push(match violations.first() {
            None => Symptom { what: "records", well: true, phrase: Phrase::new("doctor-records-whole") },
            Some(first) => {
                let phrase = Phrase::new("doctor-records-broken").with("problem", first.phrase());
                Symptom { what: "records", well: false, phrase: phrase.with("count", violations.len()) }
            }
        });
        let journal = self.verify()?;
        symptoms.push(match journal.broken {
            None => Symptom { what: "journal", well: true, phrase: Phrase::new("doctor-journal-whole") },
            Some((entry, problem)) => {
                let phrase = Phrase::new("cli-journal-broken").with("entry", entry.to_string());
                Symptom { what: "journal", well: false, phrase: phrase.with("problem", problem) }
            }
        });
        Ok(symptoms)
    }

    fn log_size(&self) -> Symptom {
        let mut log = self.path.clone().into_os_string();
        log.push("-wal");
        let megabytes = std::fs::metadata(PathBuf::from(log)).map_or(0, |log| log.len() >> 20);
        let well = megabytes <= LOG_MEGABYTES;
        let key = if well { "doctor-log-small" } else { "doctor-log-large" };
        Symptom { what: "log", well, phrase: Phrase::new(key).with("megabytes", number(megabytes)) }
    }
}

fn room(folder: &Path) -> Symptom {
    // Where it cannot be asked, it is not known to be little.
    let free = rustix::fs::statvfs(folder).map_or(u64::MAX, |found| found.f_bavail.saturating_mul(found.f_frsize));
    let (megabytes, well) = (free >> 20, free >> 20 >= ROOM_MEGABYTES);
    let key = if well { "doctor-room-enough" } else { "doctor-room-little" };
    Symptom { what: "room", well, phrase: Phrase::new(key).with("megabytes", number(megabytes)) }
}

fn number(megabytes: u64) -> i64 {
    i64::try_from(megabytes).unwrap_or(i64::MAX)
}
