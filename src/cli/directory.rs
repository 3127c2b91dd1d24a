//! `directory`: the libraries that registrations may mean.

use std::path::PathBuf;

use clap::Subcommand;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::desk::directory::prepare_directory;
use crate::domain::{Library, LibraryId, LibraryKind, MunicipalityCode};
use crate::i18n::text;

#[derive(Debug, Subcommand)]
pub enum DirectoryCommand {
    #[command(after_help = "kumppani directory import kirkanta.json")]
    Import { file: PathBuf },
    #[command(after_help = "kumppani directory list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
}

pub fn run(session: &mut Session, command: DirectoryCommand) -> Result<String, CliError> {
    match command {
        DirectoryCommand::Import { file } => {
            let bytes = input::file(&file)?;
            let change = prepare_directory(&input::file_name(&file), &bytes);
            session.write(&change.map_err(|error| CliError::in_file(&file, error.error.phrase()))?)
        }
        DirectoryCommand::List { json: true } => {
            Ok(json::document(&session.store.libraries()?.iter().map(listed).collect::<Vec<_>>()))
        }
        DirectoryCommand::List { json: false } => list(session),
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
