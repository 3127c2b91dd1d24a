//! `profiles`: the mappings of a form's columns that were given a name.

use std::collections::BTreeMap;

use clap::{Args, Subcommand};
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, json};
use crate::domain::Change;
use crate::i18n::text;

#[derive(Debug, Args)]
pub struct ProfilesArgs {
    #[command(subcommand)]
    command: Option<ProfilesCommand>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum ProfilesCommand {
    #[command(after_help = "kumppani profiles remove \"Lyyti kevät\"")]
    Remove { name: String },
}

#[derive(Serialize)]
struct Listed<'a> {
    name: &'a str,
    /// Of files without a header row: how many columns they have.
    width: Option<usize>,
    /// Field → header, `#3` for the third column, nothing where no column is the field.
    columns: BTreeMap<&'static str, String>,
}

pub fn run(session: &mut Session, args: ProfilesArgs) -> Result<String, CliError> {
    match args.command {
        Some(ProfilesCommand::Remove { name }) => session.write(&Change::RemoveProfile { name }),
        None => list(session, args.json),
    }
}

fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let profiles = session.store.profiles()?;
    if as_json {
        let listed = profiles.iter().map(|profile| Listed {
            name: &profile.name,
            width: profile.width,
            columns: profile.columns.iter().map(|(field, source)| (field.code(), source.to_string())).collect(),
        });
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    if profiles.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-no-profiles")));
    }
    let mut table = Table::new(["field-name", "field-columns"].map(|key| text(session.lang, key)), &[]);
    for profile in profiles {
        let columns = profile.words(session.lang);
        table.row([profile.name, columns]);
    }
    Ok(table.text())
}
