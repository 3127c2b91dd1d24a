//! `directory mailbox` and `directory mailboxes`: where one writes to libraries that have not registered.

use std::path::PathBuf;

use clap::Subcommand;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::desk::mailboxes::{PrepareMailboxesError, collect_mailboxes, prepare_mailboxes};
use crate::domain::letter::NewMailbox;
use crate::domain::{Change, LibraryId};
use crate::i18n::{Lang, Phrase, text};

/// In place of an address: there is none any more.
const NONE: &str = "none";

#[derive(Debug, Subcommand)]
pub enum MailboxesCommand {
    #[command(after_help = "kumppani directory mailboxes list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    /// Of the same file as the directory, or of a list with the columns id and email.
    #[command(after_help = "kumppani directory mailboxes import kirkanta.json")]
    Import { file: PathBuf },
    /// Out of the newest registrations.
    #[command(after_help = "kumppani directory mailboxes collect")]
    Collect,
}

pub fn run(session: &mut Session, command: MailboxesCommand) -> Result<String, CliError> {
    match command {
        MailboxesCommand::List { json } => list(session, json),
        MailboxesCommand::Import { file } => import(session, &file),
        MailboxesCommand::Collect => {
            let change = collect_mailboxes(&session.store)?;
            write(session, change)
        }
    }
}

/// Of one library; `none` takes it away.
pub fn set(
    session: &mut Session,
    library: String,
    address: String,
    language: Option<Lang>,
) -> Result<String, CliError> {
    let address = Some(address).filter(|address| address != NONE);
    let mailbox = NewMailbox { library: LibraryId::new(library), address, language };
    session.write(&Change::SetLibraryMailboxes { file: None, mailboxes: vec![mailbox] })
}

fn import(session: &mut Session, file: &std::path::Path) -> Result<String, CliError> {
    let content = input::content(file)?;
    let prepared = prepare_mailboxes(&session.store, &input::file_name(file), &content);
    let prepared = prepared.map_err(|error| match error {
        PrepareMailboxesError::File(error) => CliError::in_file(file, error.error.phrase()),
        PrepareMailboxesError::Store(error) => error.into(),
    })?;
    if prepared.unknown > 0 {
        session.warn(Phrase::new("mailboxes-unknown").with("count", prepared.unknown));
    }
    if !prepared.unusable.is_empty() {
        let libraries: Vec<&str> = prepared.unusable.iter().map(LibraryId::as_str).collect();
        session.warn(
            Phrase::new("mailboxes-unusable").with("count", libraries.len()).with("libraries", libraries.join(", ")),
        );
    }
    write(session, prepared.change)
}

fn write(session: &mut Session, change: Option<Change>) -> Result<String, CliError> {
    match change {
        Some(change) => session.write(&change),
        None => Ok(format!("{}\n", text(session.lang, "cli-nothing-to-write"))),
    }
}

#[derive(Serialize)]
struct Listed<'a> {
    id: i64,
    library: &'a LibraryId,
    name: &'a str,
    email: &'a str,
    language: Option<Lang>,
}

fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let mailboxes = session.store.library_mailboxes()?;
    if as_json {
        let listed = mailboxes.iter().map(|one| Listed {
            id: one.id.0,
            library: &one.library,
            name: &one.name,
            email: &one.address,
            language: one.language,
        });
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    if mailboxes.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "mailboxes-none")));
    }
    let headings = ["field-library", "field-name", "field-municipality", "field-email", "field-language"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0]);
    for one in mailboxes {
        let language = one.language.map(|language| language.code().to_owned()).unwrap_or_default();
        let place = session.municipality(&one.municipality);
        table.row([one.library.to_string(), one.name, place, one.address, language]);
    }
    Ok(table.text())
}
