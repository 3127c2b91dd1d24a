//! `settings`: the numbers that the coordinators may change, each with its default and what it does, and the texts
//! that letters need.

use clap::Subcommand;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, json};
use crate::domain::Change;
use crate::domain::setting::{Setting, SettingProblem};
use crate::domain::text_setting::{TextSetting, Texts};
use crate::i18n::{Phrase, text};

#[derive(Debug, Subcommand)]
pub enum SettingsCommand {
    #[command(after_help = "kumppani settings list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(
        after_help = "kumppani settings set distance_weight 40\nkumppani settings set invoice_business_id 0204819-8"
    )]
    Set { key: String, value: String },
    #[command(after_help = "kumppani settings reset distance_weight")]
    Reset { key: String },
}

#[derive(Serialize)]
struct Listed<V> {
    key: &'static str,
    value: V,
    default: V,
    changed: bool,
    name: String,
    help: String,
}

/// The numbers first, then the texts.
#[derive(Serialize)]
#[serde(untagged)]
enum Either {
    Number(Listed<i64>),
    Text(Listed<Option<String>>),
}

pub fn run(session: &mut Session, command: SettingsCommand) -> Result<String, CliError> {
    match command {
        SettingsCommand::Set { key, value } if TextSetting::from_code(&key).is_some() => {
            set_text(session, &key, Some(value))
        }
        SettingsCommand::Reset { key } if TextSetting::from_code(&key).is_some() => set_text(session, &key, None),
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

fn set_text(session: &mut Session, key: &str, value: Option<String>) -> Result<String, CliError> {
    let Some(setting) = TextSetting::from_code(key) else {
        return Err(wrong(&SettingProblem::Unknown(key.to_owned())));
    };
    // As a shell script types several lines.
    let value = value.map(|value| value.replace("\\n", "\n")).unwrap_or_default();
    let text = setting.read(&value).map_err(|problem| CliError::Usage(problem.phrase(setting)))?;
    session.write(&Change::SetTexts { texts: vec![(setting, text)], seen: None })
}

fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let (settings, texts) = (session.store.settings()?, session.store.texts()?);
    if as_json {
        let numbers = Setting::ALL.map(|setting| Listed {
            key: setting.code(),
            value: settings.get(setting),
            default: setting.default_value(),
            changed: settings.is_changed(setting),
            name: session.say(&setting.name()),
            help: session.say(&setting.help()),
        });
        let words = TextSetting::ALL.map(|setting| Listed {
            key: setting.code(),
            value: texts.get(setting).map(str::to_owned),
            default: None,
            changed: texts.get(setting).is_some(),
            name: session.say(&setting.name()),
            help: session.say(&setting.help()),
        });
        let listed = numbers.into_iter().map(Either::Number).chain(words.into_iter().map(Either::Text));
        return Ok(json::document(&listed.collect::<Vec<_>>()));
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
    Ok(format!("{}\n{}", table.text(), list_texts(session, &texts)))
}

fn list_texts(session: &Session, texts: &Texts) -> String {
    let keys = ["cli-column-key", "cli-column-text", "cli-column-explanation"];
    let mut table = Table::new(keys.map(|key| text(session.lang, key)), &[]);
    for setting in TextSetting::ALL {
        let explained = Phrase::new("setting-explained").with("name", setting.name()).with("help", setting.help());
        let unset = || text(session.lang, "text-setting-unset");
        table.row([
            setting.code().to_owned(),
            texts.get(setting).map_or_else(unset, |words| words.replace('\n', " / ")),
            session.say(&explained),
        ]);
    }
    table.text()
}
