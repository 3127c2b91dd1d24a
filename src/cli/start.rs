//! From the command line into the terminal interface: on one's own database, or on a sample round
//! that is gone afterwards.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{CliError, Globals, clock, identity};
use crate::app::Start;
use crate::desk::demo;
use crate::i18n::Phrase;

/// Opens the interface; gives back its exit code, or why there was none.
pub type Interface<'a> = &'a dyn Fn(&Start) -> Result<ExitCode, CliError>;

/// The interface on the user's own database.
pub fn own(globals: &Globals, interface: Interface<'_>) -> Result<ExitCode, CliError> {
    let database = globals.database()?;
    let actor = identity::actor(globals.actor.as_deref(), &database)?;
    let [inbox, outbox] = folders_of(&database);
    let (lang, round) = (globals.lang, globals.round.clone());
    interface(&Start { database, actor, lang, round, demo: false, inbox, outbox })
}

/// The interface on a sample round in a temporary folder, removed when the person leaves.
pub fn demo(globals: &Globals, interface: Interface<'_>) -> Result<ExitCode, CliError> {
    let failed = |error: std::io::Error| CliError::File { path: std::env::temp_dir(), error };
    let folder = tempfile::Builder::new().prefix("kumppani-demo-").tempdir().map_err(failed)?;
    let database = folder.path().join("demo.db");
    demo::fill(&database, clock::today()).map_err(|error| CliError::NotDone(error.phrase()))?;
    let actor = identity::actor(globals.actor.as_deref(), &database)?;
    let [inbox, outbox] = folders_of(&database);
    std::fs::create_dir(&inbox).map_err(failed)?;
    interface(&Start { database, actor, lang: globals.lang, round: globals.round.clone(), demo: true, inbox, outbox })
}

/// The folders beside a database that the interface imports from, `NAME.inbox`, and writes drafts to, `NAME.outbox`.
pub(super) fn folders_of(database: &Path) -> [PathBuf; 2] {
    [".inbox", ".outbox"].map(|ending| {
        let mut name = database.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    })
}

impl Globals {
    /// The database that the arguments or the environment name, else the user's own.
    ///
    /// # Errors
    /// Where none is named and the user has no home to look in.
    pub(super) fn database(&self) -> Result<PathBuf, CliError> {
        match self.named_database() {
            Some(path) => Ok(path),
            None => Globals::default_database(|name| std::env::var_os(name).map(PathBuf::from)),
        }
    }

    /// The database that the arguments name, else `KUMPPANI_DB`; an empty variable counts as unset.
    pub(super) fn named_database(&self) -> Option<PathBuf> {
        let variable = || std::env::var_os("KUMPPANI_DB").filter(|path| !path.is_empty()).map(PathBuf::from);
        self.db.clone().or_else(variable)
    }

    /// `$XDG_DATA_HOME/kumppani/kumppani.db`. A relative path in the variable is invalid and ignored,
    /// as the XDG Base Directory Specification says.
    fn default_database(variable: impl Fn(&str) -> Option<PathBuf>) -> Result<PathBuf, CliError> {
        let data = variable("XDG_DATA_HOME").filter(|path| path.is_absolute());
        let home = || variable("HOME").filter(|path| path.is_absolute()).map(|home| home.join(".local/share"));
        let data = data.or_else(home).ok_or_else(|| CliError::Usage(Phrase::new("cli-no-home")))?;
        Ok(data.join("kumppani/kumppani.db"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_users_own_database_lies_in_the_data_folder() {
        let of = |pairs: &'static [(&'static str, &'static str)]| {
            let variable =
                |name: &str| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| PathBuf::from(value));
            Globals::default_database(variable).ok()
        };
        let own = |path: &str| Some(PathBuf::from(path));
        assert_eq!(of(&[("XDG_DATA_HOME", "/data"), ("HOME", "/home/a")]), own("/data/kumppani/kumppani.db"));
        assert_eq!(
            of(&[("XDG_DATA_HOME", "data"), ("HOME", "/home/a")]),
            own("/home/a/.local/share/kumppani/kumppani.db")
        );
        assert_eq!(of(&[]), None);
    }
}
