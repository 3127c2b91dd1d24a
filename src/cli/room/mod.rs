//! The closed room: what a forced command of sshd opens for one person. Whoever is in it has the interface, the few
//! commands of [`offer`] for files, and nothing else: no shell, no program of others, no path.
//!
//! The command line that root has written into the file of keys names the database and the person. The client gives one
//! text, which is matched against a list, and the environment gives nothing: the program starts itself once more with an
//! empty one, but for what sshd says of the session.

mod key;
mod offer;

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, ExitCode};

use rustix::fs::Mode;

use super::start::{Interface, folders_of};
use super::{Arguments, CliError, Globals, Session, fail, help, language, print, warn};
use crate::app::Start;
use crate::desk::ourselves;
use crate::i18n::Phrase;
use offer::Asked;

/// The hidden argument with which the program starts itself in the closed room; what the client asked for follows.
pub const INSIDE: &str = "--closed-room";

/// What is left of the environment.
const KEPT: [&str; 3] = ["TERM", key::SSH_USER_AUTH, "SSH_CONNECTION"];

/// Longer than any that sshd or a terminal has, in bytes.
const LONGEST_KEPT: usize = 256;

/// Whether the interface was asked for over SSH in a name that the command line gives, as a forced command does.
pub fn is_at_the_door(globals: &Globals) -> bool {
    globals.actor.is_some() && std::env::var_os("SSH_CONNECTION").is_some()
}

/// Goes in: the program starts itself once more, and this one is gone. Comes back only with why not.
pub fn enter(globals: &Globals) -> CliError {
    let line = std::env::args_os().skip(1);
    let asked = match std::env::var("SSH_ORIGINAL_COMMAND") {
        Ok(asked) => asked,
        Err(std::env::VarError::NotPresent) => String::new(),
        Err(std::env::VarError::NotUnicode(_)) => return offer::not_offered(),
    };
    match Asked::read(&asked).and_then(|_| database(globals)) {
        Ok(_) => start_again(&asked, line),
        Err(error) => error,
    }
}

fn start_again(asked: &str, line: impl Iterator<Item = OsString>) -> CliError {
    let failed = |error| CliError::File { path: "/proc/self/exe".into(), error };
    let program = match ourselves() {
        Ok(program) => program,
        Err(error) => return failed(error),
    };
    let kept = KEPT.into_iter().filter_map(|name| Some((name, std::env::var_os(name)?)));
    let error = Command::new(program)
        .arg0("kumppani")
        .args([INSIDE, asked])
        .args(line)
        .env_clear()
        .envs(kept.filter(|(name, value)| is_plain(name, value)))
        .current_dir("/")
        .exec();
    failed(error)
}

/// The name of a terminal is a word; what sshd says is a path, or addresses and ports.
fn is_plain(name: &str, value: &OsStr) -> bool {
    let more: &[u8] = if name == "TERM" { b"+._-" } else { b"+._-/:% " };
    let bytes = value.as_encoded_bytes();
    bytes.len() <= LONGEST_KEPT && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || more.contains(byte))
}

/// The database stands on the command line and does not depend on where or by whom the program is started.
fn database(globals: &Globals) -> Result<&Path, CliError> {
    let named = globals.db.as_deref().filter(|path| path.is_absolute());
    named.ok_or_else(|| CliError::Usage(Phrase::new("room-needs-database")))
}

/// Inside: the environment is clean, and the key that sshd saw is one of this person's.
pub fn inside(interface: Interface<'_>) -> ExitCode {
    let mut line = std::env::args_os();
    let program = line.next().unwrap_or_default();
    let asked = line.nth(1).and_then(|asked| asked.into_string().ok()).unwrap_or_default();
    let line: Vec<OsString> = line.collect();
    let words: Vec<String> = line.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let lang = language::before_parsing(&words);
    // Started by hand with somebody's environment.
    if std::env::vars_os().any(|(name, value)| !KEPT.iter().any(|kept| *kept == name && is_plain(kept, &value))) {
        return fail(lang, &start_again(&asked, line.into_iter()));
    }
    rustix::process::umask(Mode::RWXG | Mode::RWXO);
    let globals = match help::parse(lang, std::iter::once(program).chain(line)) {
        Ok(Arguments { globals, command: None }) => globals,
        _ => return fail(lang, &offer::not_offered()),
    };
    match admitted(&globals) {
        Ok(session) => serve(&globals, session, &asked, interface),
        Err(error) => fail(lang, &error),
    }
}

fn admitted(globals: &Globals) -> Result<Session, CliError> {
    database(globals)?;
    if globals.actor.is_none() {
        return Err(offer::not_offered());
    }
    let session = Session::open(globals)?;
    key::refuse_anothers(&session.store)?;
    Ok(session)
}

fn serve(globals: &Globals, mut session: Session, asked: &str, interface: Interface<'_>) -> ExitCode {
    let lang = session.lang;
    let [inbox, outbox] = folders_of(session.store.path());
    let outbox = outbox.join(session.actor().as_str());
    for folder in [&inbox, &outbox] {
        if let Err(error) = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder) {
            return fail(lang, &CliError::in_folder(folder, &error));
        }
    }
    let asked = match Asked::read(asked) {
        Ok(asked) => asked,
        Err(error) => return fail(lang, &error),
    };
    let Some(asked) = asked else {
        let (database, actor) = (session.store.path().to_owned(), session.actor().clone());
        drop(session);
        let (lang_asked, round) = (globals.lang, globals.round.clone());
        let start = Start { database, actor, lang: lang_asked, round, demo: false, inbox, outbox };
        return interface(&start).unwrap_or_else(|error| fail(lang, &error));
    };
    match asked.carry_out(&mut session, &offer::Folders { inbox, outbox }) {
        Ok(bytes) => {
            session.warnings().for_each(|warning| warn(lang, warning));
            print_bytes(session, &bytes)
        }
        Err(error) => fail(lang, &error),
    }
}

fn print_bytes(session: Session, bytes: &[u8]) -> ExitCode {
    let lang = session.lang;
    // The database is let go before a slow line is written to.
    drop(session);
    match std::str::from_utf8(bytes) {
        Ok(text) => print(lang, text),
        Err(_) => match std::io::stdout().lock().write_all(bytes) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => fail(lang, &CliError::File { path: "stdout".into(), error }),
        },
    }
}
