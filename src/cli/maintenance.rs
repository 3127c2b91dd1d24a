//! A new database, and whether an old one is whole.

use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::start::folders_of;
use super::{CliError, Globals, Session, identity, json};
use crate::desk::programs::{self, Configured};
use crate::desk::sshd;
use crate::domain::{EntryId, clean_line};
use crate::i18n::{Phrase, say};
use crate::store::{Kept, Store, Symptom, Thing, folder_of};

/// Makes a new database. The default folder is made with it, and in it the one that the interface
/// imports from; any other folder must exist.
pub fn init(globals: &Globals) -> Result<String, CliError> {
    let path = globals.database()?;
    let actor = identity::actor(globals.actor.as_deref(), &path)?;
    let folder = folder_of(&path);
    let failed = |error: std::io::Error| CliError::File { path: folder.to_owned(), error };
    if globals.named_database().is_none() {
        let [inbox, _] = folders_of(&path);
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(inbox).map_err(failed)?;
    } else if !folder.is_dir() {
        let phrase = Phrase::new("cli-no-folder").with("folder", folder.display().to_string());
        return Err(CliError::NotDone(phrase));
    }
    Store::create(&path, actor)?;
    let made = Phrase::new("cli-init-done").with("path", path.display().to_string());
    Ok(format!("{}\n", say(globals.spoken(), &made)))
}

#[derive(Debug, Args)]
pub struct BackupArgs {
    #[arg(value_name = "FILE")]
    copy: PathBuf,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Made<'a> {
    file: String,
    bytes: u64,
    entries: u64,
    head: &'a str,
}

/// A checked copy of the database, and the head of its journal to keep elsewhere.
pub fn backup(session: &Session, args: &BackupArgs) -> Result<String, CliError> {
    let backup = session.store.backup(&args.copy)?;
    let file = clean_line(&args.copy.display().to_string());
    let head = backup.journal.head.as_deref().unwrap_or_default();
    if args.json {
        return Ok(json::document(&Made { file, bytes: backup.bytes, entries: backup.journal.entries, head }));
    }
    let count = i64::try_from(backup.journal.entries).unwrap_or(i64::MAX);
    let made = Phrase::new("cli-backup-made").with("file", file).with("count", count).with("head", head);
    Ok(format!("{}\n", session.say(&made)))
}

#[derive(Debug, Args)]
pub struct DoctorArgs {
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Looked {
    what: &'static str,
    well: bool,
    text: String,
}

/// What is wrong with how the database is kept, a line each; done where nothing is.
pub fn doctor(session: &Session, args: &DoctorArgs) -> Result<String, CliError> {
    let mut symptoms = session.store.examine()?;
    symptoms.extend(programs::examine(Configured::by_root()));
    symptoms.extend(access(session)?);
    let ill = symptoms.iter().filter(|symptom| !symptom.well).count();
    let looked = |symptom: &Symptom| Looked {
        what: symptom.what,
        well: symptom.well,
        text: clean_line(&session.say(&symptom.phrase)),
    };
    let looked: Vec<Looked> = symptoms.iter().map(looked).collect();
    if args.json {
        return Ok(json::document(&looked));
    }
    let line = |one: &Looked| format!("{} {}\n", if one.well { "✓" } else { "✗" }, one.text);
    let told: String = looked.iter().map(line).collect();
    if ill == 0 {
        return Ok(told);
    }
    let problems: Vec<Phrase> =
        looked.into_iter().filter(|one| !one.well).map(|one| Phrase::verbatim(one.text)).collect();
    Err(CliError::NotDone(Phrase::new("cli-doctor-ill").with("count", ill).with("problems", problems)))
}

/// The folders for files, and sshd where somebody comes in by a registered key.
fn access(session: &Session) -> Result<Vec<Symptom>, CliError> {
    let kept = Kept::of(session.store.path())?;
    let [inbox, outbox] = folders_of(session.store.path());
    let there = [("inbox_mode", inbox), ("outbox_mode", outbox)].into_iter().filter(|(_, folder)| folder.exists());
    let looked = there.map(|(what, folder)| kept.look_at(Thing::Inside, what, &folder));
    let mut symptoms: Vec<Symptom> = looked.collect::<Result<_, _>>()?;
    if !session.store.keys()?.is_empty() {
        symptoms.extend(sshd::examine(identity::owner(session.store.path())?.as_str()));
    }
    Ok(symptoms)
}

/// Whether the file is whole, its records agree, and its journal holds.
pub fn check(session: &Session) -> Result<String, CliError> {
    let found = session.store.check()?;
    let journal = session.store.verify()?.broken.map(broken_journal);
    let file = session.store.path().display().to_string();
    if found.is_empty() && journal.is_none() {
        return Ok(format!("{}\n", session.say(&Phrase::new("cli-check-whole").with("file", file))));
    }
    let problems: Vec<Phrase> = found.iter().map(|violation| violation.phrase()).chain(journal).collect();
    Err(CliError::NotDone(Phrase::new("cli-check-broken").with("file", file).with("problems", problems)))
}

/// Where a journal does not hold.
pub fn broken_journal((entry, problem): (EntryId, Phrase)) -> Phrase {
    Phrase::new("cli-journal-broken").with("entry", entry.to_string()).with("problem", problem)
}
