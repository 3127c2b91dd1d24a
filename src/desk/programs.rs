//! The programs of others that may be started: those whose absolute path root has written down, and no other.

use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::open_without_following;
use crate::domain::clean_line;
use crate::i18n::Phrase;
use crate::store::Symptom;

/// A longer file is no such configuration, in bytes.
const LONGEST: u64 = 64 * 1024;

/// The word of the file for the server that takes letters.
const SMTP: &str = "smtp";

/// A program that may be started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    Sendmail,
    Typst,
}

impl Program {
    pub const ALL: [Program; 2] = [Program::Sendmail, Program::Typst];

    /// Its word in the file.
    pub fn code(self) -> &'static str {
        match self {
            Program::Sendmail => "sendmail",
            Program::Typst => "typst",
        }
    }
}

/// Who says what is started: a file, and the user id that must own it.
#[derive(Debug, Clone, Copy)]
pub struct Configured<'a> {
    pub path: &'a Path,
    pub owner: u32,
}

impl Configured<'static> {
    /// Root, on this machine.
    pub fn by_root() -> Configured<'static> {
        Configured { path: Path::new("/etc/kumppani/config.toml"), owner: 0 }
    }
}

impl Configured<'_> {
    /// The path of a program; `None` where the file, or the line in it, is not there.
    ///
    /// # Errors
    /// A file that others could have written, one that says anything unknown, a path that is not absolute: in words.
    pub fn program(self, wanted: Program) -> Result<Option<PathBuf>, Phrase> {
        let Some(value) = self.value(wanted.code())? else { return Ok(None) };
        let program = value.as_str().map(PathBuf::from).filter(|path| path.is_absolute());
        let not_absolute = || self.told("sendmail-not-absolute").with("program", wanted.code());
        program.map(Some).ok_or_else(not_absolute)
    }

    /// What the file says of the SMTP server that takes letters, as it stands there.
    ///
    /// # Errors
    /// As for a program; what is no text is no address either.
    pub fn smtp(self) -> Result<Option<String>, Phrase> {
        Ok(self.value(SMTP)?.map(|value| value.as_str().unwrap_or_default().to_owned()))
    }

    fn value(self, key: &str) -> Result<Option<toml::Value>, Phrase> {
        let text = match read_trusted(self) {
            Ok(Some(text)) => text,
            Ok(None) => return Err(self.told("sendmail-not-trusted")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(self.told("sendmail-unreadable").with("error", error.to_string())),
        };
        let unreadable =
            |error: toml::de::Error| self.told("sendmail-unreadable").with("error", clean_line(error.message()));
        let table: toml::Table = text.parse().map_err(unreadable)?;
        let is_known = |key: &str| key == SMTP || Program::ALL.iter().any(|known| known.code() == key);
        if let Some(other) = table.keys().find(|key| !is_known(key)) {
            return Err(self.told("programs-unknown-key").with("key", clean_line(other)));
        }
        Ok(table.get(key).cloned())
    }

    /// A message about the file.
    pub fn told(self, key: &str) -> Phrase {
        Phrase::new(key).with("file", clean_line(&self.path.display().to_string()))
    }
}

/// A line for each program that is configured, and what is wrong with it or with the file.
pub fn examine(by: Configured<'_>) -> Vec<Symptom> {
    let symptom = |well, phrase| Symptom { what: "programs", well, phrase };
    let mut symptoms = Vec::new();
    for program in Program::ALL {
        match by.program(program) {
            Ok(None) => {}
            Ok(Some(path)) => {
                let safe = |found: &std::fs::Metadata| {
                    found.is_file() && found.uid() == by.owner && found.mode() & 0o022 == 0 && found.mode() & 0o111 != 0
                };
                let well = path.metadata().is_ok_and(|found| safe(&found));
                let key = if well { "doctor-program-right" } else { "doctor-program-loose" };
                symptoms.push(symptom(well, Phrase::new(key).with("program", clean_line(&path.display().to_string()))));
            }
            // The same of each: it is about the file.
            Err(problem) => return vec![symptom(false, problem)],
        }
    }
    symptoms
}

/// `None` where somebody else than its owner could have written it, or put another in its place.
fn read_trusted(by: Configured<'_>) -> io::Result<Option<String>> {
    let file = open_without_following(by.path)?;
    let found = file.metadata()?;
    let folder = by.path.parent().map_or_else(|| Path::new("/").metadata(), Path::metadata)?;
    let ours = |uid: u32, mode: u32| uid == by.owner && mode & 0o022 == 0;
    if !found.is_file() || !ours(found.uid(), found.mode()) || !ours(folder.uid(), folder.mode()) {
        return Ok(None);
    }
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text)?;
    Ok(Some(text))
}
