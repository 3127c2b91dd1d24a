//! `settings`: the numbers that the coordinators may change, each with its default and what it does.

use clap::Subcommand;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, json};
use crate::domain::Change;
use crate::domain::setting::{Setting, SettingProblem};
use crate::i18n::{Phrase, text};

#[derive(Debug, Subcommand)]
pub enum SettingsCommand {
    #[command(after_help = "kumppani settings list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani settings set distance_weight 40")]
    Set { key: String, value: String },
    #[command(after_help = "kumppani settings reset distance_weight")]
    Reset { key: String },
}

#[derive(Serialize)]
struct Listed {
    key: &'static str,
    value: i64,
    default: i64,
    changed: bool,
    name: String,
    help: String,
}

pub fn run(session: &mut Session, command: SettingsCommand) -> Result<String, CliError> {
    match command {
        SettingsCommand::Set { key, value } => {
            let setting = Setting::from_code(&key).map_err(|problem| wrong(&problem))?;
            let value = setting.read(&value).map_err(|problem| wrong(&problem))?;
            session.write(&Change::SetSetting { setting, value: Some(value) })
        }
        SettingsCommand::Reset { key } => {
            let setting = Setting::from_code(&key).map_err(|problem| wrong(&problem))?;
            session.write(&Change::SetSetting { setting, value: None })
        }
        SettingsCommand::List { json } => list(session, json),
    }
}

fn wrong(problem: &SettingProblem) -> CliError {
    CliError::Usage(problem.phrase())
}

fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let settings = session.store.settings()?;
    if as_json {
        let listed = Setting::ALL.map(|setting| Listed {
            key: setting.code(),
            value: settings.get(setting),
            default: setting.default_value(),
            changed: settings.is_changed(setting),
            name: session.say(&setting.name()),
            help: session.say(&setting.help()),
        });
        return Ok(json::document(&listed));
    }
    let keys = ["cli-column-key", "cli-column-value", "cli-column-default", "cli-column-explanation"];
    let mut table = Table::new(keys.map(|key| text(session.lang, key)), &[1, 2]);
    for setting in Setting::ALL {
        let said = |value: i64| session.say(&setting.value_phrase(value));
        let explained = Phrase::new("setting-explained").with("name", setting.name()).with("help", setting.help());
        table.row([
            setting.code().to_owned(),
            said(settings.get(setting)),
            said(setting.default_value()),
            session.say(&explained),
        ]);
    }
    Ok(table.text())
}
