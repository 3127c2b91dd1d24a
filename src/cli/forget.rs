//! `forget`: the persons and words of a closed round, erased for good.

use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;

use clap::Args;

use super::session::Session;
use super::start::folders_of;
use super::{CliError, clock};
use crate::desk::forget::{Folders, ForgetError, forget};
use crate::desk::reports::SITE;
use crate::domain::{Round, clean_line};
use crate::i18n::Phrase;
use crate::store::StoreError;

#[derive(Debug, Args)]
pub struct ForgetArgs {
    #[arg(long)]
    yes: bool,
}

pub fn run(session: &mut Session, args: &ForgetArgs) -> Result<String, CliError> {
    let round = session.named_round()?;
    if !args.yes && !confirmed(session, &round)? {
        return Err(CliError::Usage(Phrase::new("cli-forget-unconfirmed")));
    }
    let [inbox, outbox] = folders_of(session.store.path());
    let folders = Folders { inbox: &inbox, outbox: &outbox };
    let operation = clock::new_operation()?;
    let done = forget(&mut session.store, &round, folders, session.today, &operation, clock::now());
    let done = done.map_err(|error| match error {
        ForgetError::Store(StoreError::Busy) => CliError::NotDone(Phrase::new("cli-forget-locked")),
        ForgetError::Store(error) => CliError::Store(error),
        ForgetError::Files(failed) => CliError::NotDone(left(&failed)),
        ForgetError::Site(error) => super::reports::unpublished(&outbox.join(SITE), error),
    })?;
    let key = if done.receipt.is_some() { "cli-forget-done" } else { "cli-forget-nothing" };
    let told = Phrase::new(key).with("round", round.code).with("drafts", done.drafts).with("files", done.files);
    Ok(format!("{}\n", session.say(&told)))
}

/// Names each file, since nothing else will.
fn left(failed: &[(PathBuf, std::io::Error)]) -> Phrase {
    let one = |(path, error): &(PathBuf, std::io::Error)| {
        let path = clean_line(&path.display().to_string());
        Phrase::verbatim(format!("{path} ({error})"))
    };
    Phrase::new("cli-forget-left").with("files", failed.iter().map(one).collect::<Vec<_>>())
}

/// Whether a person at a terminal has typed the round's code. Nobody is waited for who cannot answer.
fn confirmed(session: &Session, round: &Round) -> Result<bool, CliError> {
    if !std::io::stdin().is_terminal() {
        return Ok(false);
    }
    let snapshot = session.snapshot()?;
    let asked = Phrase::new("cli-forget-ask")
        .with("round", round.code.as_str())
        .with("registrations", snapshot.registrations.len())
        .with("visits", snapshot.visits.len());
    let failed = |error| CliError::File { path: "-".into(), error };
    write!(std::io::stderr(), "{} ", clean_line(&session.say(&asked))).map_err(failed)?;
    let mut typed = String::new();
    std::io::stdin().lock().read_line(&mut typed).map_err(failed)?;
    Ok(typed.trim().eq_ignore_ascii_case(&round.code))
}
