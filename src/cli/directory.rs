//! `directory`: the libraries that registrations may mean.

use std::path::PathBuf;

use clap::Subcommand;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, input, json, mailboxes, times};
use crate::desk::directory::prepare_directory;
use crate::domain::partnership::{Measure, Size};
use crate::domain::{Change, Library, LibraryId, LibraryKind, MunicipalityCode, TravelTime};
use crate::i18n::{Lang, text};

#[derive(Debug, Subcommand)]
pub enum DirectoryCommand {
    #[command(after_help = "kumppani directory import kirkanta.json")]
    Import { file: PathBuf },
    #[command(after_help = "kumppani directory list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani directory size 86074 staff 2,5\nkumppani directory size 86074 staff 0")]
    Size {
        library: String,
        #[arg(value_parser = Measure::TYPED.map(Measure::code))]
        measure: String,
        amount: String,
    },
    /// `none` in place of the address takes it away.
    #[command(after_help = "kumppani directory mailbox 86074 kirjasto@aura.fi\nkumppani directory mailbox 86074 none")]
    Mailbox {
        library: String,
        library_address: String,
        #[arg(long = "language", value_name = "LANG", value_parser = super::language)]
        contact_language: Option<Lang>,
    },
    #[command(subcommand)]
    Mailboxes(mailboxes::MailboxesCommand),
    #[command(subcommand)]
    Times(times::TimesCommand),
    #[command(after_help = "kumppani directory time 85093 85624 75\nkumppani directory time 85093 85624 0")]
    Time {
        from: String,
        to: String,
        #[arg(value_parser = clap::value_parser!(u32).range(0..=1440))]
        minutes: u32,
    },
}

pub fn run(session: &mut Session, command: DirectoryCommand) -> Result<String, CliError> {
    match command {
        DirectoryCommand::Import { file } => {
            let content = input::content(&file)?;
            let change = prepare_directory(&input::file_name(&file), &content);
            session.write(&change.map_err(|error| CliError::in_file(&file, error.error.phrase()))?)
        }
        DirectoryCommand::List { json: true } => {
            Ok(json::document(&session.store.libraries()?.iter().map(listed).collect::<Vec<_>>()))
        }
        DirectoryCommand::List { json: false } => list(session),
        DirectoryCommand::Size { library, measure, amount } => {
            let measure = Measure::from_code(&measure).ok_or_else(|| input::usage("cli-amount-malformed", &measure))?;
            let size = Size { measure, hundredths: input::hundredths(&amount)? };
            session.write(&Change::SetSize { library: LibraryId::new(library), size })
        }
        DirectoryCommand::Mailbox { library, library_address, contact_language } => {
            mailboxes::set(session, library, library_address, contact_language)
        }
        DirectoryCommand::Mailboxes(command) => mailboxes::run(session, command),
        DirectoryCommand::Times(command) => times::run(session, command),
        DirectoryCommand::Time { from, to, minutes } => {
            let (a, b) = (LibraryId::new(from), LibraryId::new(to));
            let time = TravelTime { a, b, minutes: (minutes > 0).then_some(minutes) };
            session.write(&Change::SetTravelTimes { file: None, times: vec![time] })
        }
    }
}

#[derive(Serialize)]
struct Listed<'a> {
    id: &'a LibraryId,
    name: &'a str,
    municipality: &'a MunicipalityCode,
    kind: LibraryKind,
    postcode: Option<&'a str>,
    /// Degrees (WGS 84).
    latitude: Option<f64>,
    longitude: Option<f64>,
}

#[expect(clippy::cast_precision_loss, reason = "millionths of a degree fit a double exactly")]
fn listed(library: &Library) -> Listed<'_> {
    let degrees = |micro: i64| micro as f64 / 1e6;
    Listed {
        id: &library.id,
        name: &library.name,
        municipality: &library.municipality,
        kind: library.kind,
        postcode: library.postcode.as_deref(),
        latitude: library.position.map(|position| degrees(position.latitude)),
        longitude: library.position.map(|position| degrees(position.longitude)),
    }
}

fn list(session: &Session) -> Result<String, CliError> {
    let libraries = session.store.libraries()?;
    if libraries.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-no-libraries")));
    }
    let headings = ["field-id", "field-name", "field-municipality", "field-kind"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0]);
    for library in libraries {
        let kind = text(session.lang, &format!("cli-library-{}", library.kind.code()));
        let place = session.municipality(&library.municipality);
        table.row([library.id.to_string(), library.name, place, kind]);
    }
    Ok(table.text())
}
