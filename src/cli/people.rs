//! `user`: who may do what, and in which language the program speaks to them.

use clap::Subcommand;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::domain::{Actor, Change, Role};
use crate::i18n::{Lang, text};

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    #[command(after_help = "kumppani user list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani user add aino --role coordinator")]
    Add {
        #[arg(value_name = "NAME")]
        person: String,
        #[arg(long, value_parser = ["viewer", "coordinator", "approver", "admin"])]
        role: String,
    },
    #[command(after_help = "kumppani user language sv")]
    Language {
        #[arg(value_name = "LANG", value_parser = super::language)]
        own: Lang,
    },
}

#[derive(Serialize)]
struct Listed<'a> {
    name: &'a str,
    role: Option<&'static str>,
    language: Option<Lang>,
}

pub fn run(session: &mut Session, command: UserCommand) -> Result<String, CliError> {
    match command {
        UserCommand::Add { person, role } => {
            let role = Role::from_code(&role).ok_or_else(|| input::usage("cli-role-unknown", &role))?;
            let person = Actor::parse(&person).ok_or_else(|| input::usage("cli-person-malformed", &person))?;
            session.write(&Change::SetRole { person, role })
        }
        UserCommand::Language { own } => {
            let person = session.actor().clone();
            session.write(&Change::SetLanguage { person, language: own })
        }
        UserCommand::List { json } => list(session, json),
    }
}

fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let people = session.store.people()?;
    if as_json {
        let listed = people.iter().map(|person| Listed {
            name: person.name.as_str(),
            role: person.role.map(Role::code),
            language: person.language,
        });
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    if people.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-nobody")));
    }
    let mut table = Table::new(["field-name", "field-role", "field-language"].map(|key| text(session.lang, key)), &[]);
    for person in people {
        let role = person.role.map(|role| session.say(&role.phrase())).unwrap_or_default();
        let language = person.language.map(Lang::code).unwrap_or_default();
        table.row([person.name.to_string(), role, language.to_owned()]);
    }
    Ok(table.text())
}
