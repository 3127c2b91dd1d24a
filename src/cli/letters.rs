//! `letters`: what goes out in words, as text to read or as drafts that a mail program opens.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::desk::letters::{LetterError, Letters, save_clarify};
use crate::domain::letter::Letter;
use crate::domain::{Registration, RegistrationId, Status};
use crate::i18n::{Phrase, text};

#[derive(Debug, Subcommand)]
pub enum LettersCommand {
    #[command(after_help = "kumppani letters clarify\nkumppani letters clarify 12 14-16 --to luonnokset")]
    Clarify(ClarifyArgs),
}

#[derive(Debug, Args)]
pub struct ClarifyArgs {
    #[arg(value_name = "ID")]
    asked: Vec<String>,
    #[arg(long = "to", value_name = "DIR")]
    drafts: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

/// One registration that was asked about.
struct Drafted {
    registration: RegistrationId,
    letter: Result<Letter, Phrase>,
    /// The name of the draft, where one was wanted, and whether it was not there before.
    file: Option<(String, bool)>,
}

#[derive(Serialize)]
struct Listed<'a> {
    registration: i64,
    kind: &'static str,
    language: Option<&'static str>,
    to: Option<ListedMailbox<'a>>,
    subject: Option<&'a str>,
    body: Option<&'a str>,
    file: Option<&'a str>,
    new: Option<bool>,
    problem: Option<String>,
}

#[derive(Serialize)]
struct ListedMailbox<'a> {
    name: &'a str,
    email: &'a str,
}

pub fn run(session: &mut Session, command: LettersCommand) -> Result<String, CliError> {
    match command {
        LettersCommand::Clarify(args) => clarify(session, &args),
    }
}

/// Where the registrations are named, all of them get a letter or none does; else those that can.
fn clarify(session: &mut Session, args: &ClarifyArgs) -> Result<String, CliError> {
    let mut drafted = Vec::new();
    let letters = Letters::new(&session.store)?;
    for registration in registrations(session, &args.asked)? {
        let letter = match letters.clarify(&registration) {
            Ok(letter) => Ok(letter),
            Err(LetterError::Store(error)) => return Err(error.into()),
            Err(LetterError::Refused(problem)) if args.asked.is_empty() => Err(problem),
            Err(LetterError::Refused(problem)) => return Err(CliError::NotDone(problem)),
        };
        drafted.push(Drafted { registration: registration.id, letter, file: None });
    }
    if let Some(folder) = &args.drafts {
        save(folder, &mut drafted)?;
    }
    for problem in drafted.iter().filter_map(|one| one.letter.as_ref().err()) {
        session.warn(problem.clone());
    }
    if args.json {
        return Ok(json::document(&drafted.iter().map(|one| listed(session, one)).collect::<Vec<_>>()));
    }
    if drafted.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-nobody-asked")));
    }
    Ok(if args.drafts.is_some() { files(session, &drafted) } else { to_read(session, &drafted) })
}

/// Those of these numbers, or all of the round that wait for an answer.
fn registrations(session: &Session, ids: &[String]) -> Result<Vec<Registration>, CliError> {
    if ids.is_empty() {
        let mut all = session.store.registrations(session.round()?.id)?;
        all.retain(|registration| registration.status == Status::Clarify);
        return Ok(all);
    }
    input::numbers(ids)?.into_iter().map(|id| session.registration(RegistrationId(id))).collect()
}

/// A failed command leaves nothing behind.
fn save(folder: &Path, drafted: &mut [Drafted]) -> Result<(), CliError> {
    let made = drafted.iter().any(|one| one.letter.is_ok()) && create(folder)?;
    let saved = save_all(folder, drafted);
    if saved.is_err() && made {
        // Where this fails too, the first error is told.
        let _ = std::fs::remove_dir(folder);
    }
    saved
}

/// Makes the last folder of the path, for its owner alone. `false` where it is there already.
fn create(folder: &Path) -> Result<bool, CliError> {
    match DirBuilder::new().mode(0o700).create(folder) {
        Ok(()) => Ok(true),
        Err(_) if folder.is_dir() => Ok(false),
        Err(error) => Err(CliError::in_folder(folder, &error)),
    }
}

fn save_all(folder: &Path, drafted: &mut [Drafted]) -> Result<(), CliError> {
    for index in 0..drafted.len() {
        let Ok(letter) = &drafted[index].letter else { continue };
        match save_clarify(folder, drafted[index].registration, letter) {
            Ok(written) => drafted[index].file = Some((written.name, written.new)),
            Err(error) => {
                for (name, _) in drafted.iter().filter_map(|one| one.file.as_ref()).filter(|(_, new)| *new) {
                    // Where this fails too, the first error is told.
                    let _ = std::fs::remove_file(folder.join(name));
                }
                return Err(CliError::in_folder(folder, &error));
            }
        }
    }
    Ok(())
}

fn to_read(session: &Session, drafted: &[Drafted]) -> String {
    let said = |letter: &Letter| {
        let [to, subject] = [letter.to_phrase(), letter.subject_phrase()].map(|phrase| session.say(&phrase));
        format!("{to}\n{subject}\n\n{}", letter.body)
    };
    let letters: Vec<String> = drafted.iter().filter_map(|one| one.letter.as_ref().ok()).map(said).collect();
    letters.join(&format!("\n{}\n\n", "-".repeat(72)))
}

fn files(session: &Session, drafted: &[Drafted]) -> String {
    let headings = ["cli-column-file", "cli-column-recipient", ""];
    let heading = |key: &str| if key.is_empty() { String::new() } else { text(session.lang, key) };
    let mut table = Table::new(headings.map(heading), &[]);
    for one in drafted {
        if let (Ok(letter), Some((name, new))) = (&one.letter, &one.file) {
            let note = if *new { String::new() } else { text(session.lang, "cli-letter-there-already") };
            table.row([name.clone(), letter.to.to_string(), note]);
        }
    }
    table.text()
}

fn listed<'a>(session: &Session, one: &'a Drafted) -> Listed<'a> {
    let letter = one.letter.as_ref().ok();
    Listed {
        registration: one.registration.0,
        kind: "clarify",
        language: letter.map(|letter| letter.lang.code()),
        to: letter.map(|letter| ListedMailbox { name: letter.to.name(), email: letter.to.address() }),
        subject: letter.map(|letter| letter.subject.as_str()),
        body: letter.map(|letter| letter.body.as_str()),
        file: one.file.as_ref().map(|(name, _)| name.as_str()),
        new: one.file.as_ref().map(|(_, new)| *new),
        problem: one.letter.as_ref().err().map(|problem| session.say(problem)),
    }
}
