//! `user`: who may do what, and in which language the program speaks to them.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::domain::access::{PersonKey, PublicKey};
use crate::domain::{Actor, Change, Role};
use crate::i18n::{Lang, Phrase, text};

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    #[command(after_help = "kumppani user list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(
        after_help = "kumppani user add aino --role coordinator\nkumppani user add aino --role admin --key \"ssh-ed25519 AAAA… aino@kone\""
    )]
    Add {
        #[arg(value_name = "NAME")]
        person: String,
        #[arg(long, value_parser = ["viewer", "coordinator", "approver", "admin"])]
        role: String,
        #[arg(long = "key", value_name = "KEY")]
        public_key: Option<String>,
    },
    #[command(after_help = "kumppani user keys")]
    Keys,
    #[command(after_help = "kumppani user remove-key SHA256:…")]
    RemoveKey { fingerprint: String },
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
    keys: Vec<String>,
    language: Option<Lang>,
}

pub fn run(session: &mut Session, command: UserCommand) -> Result<String, CliError> {
    match command {
        UserCommand::Add { person, role, public_key } => {
            let role = Role::from_code(&role).ok_or_else(|| input::usage("cli-role-unknown", &role))?;
            let person = Actor::parse(&person).ok_or_else(|| input::usage("cli-person-malformed", &person))?;
            match public_key {
                None => session.write(&Change::SetRole { person, role }),
                Some(key) => admit(session, person, role, &key),
            }
        }
        UserCommand::Keys => keys(session),
        UserCommand::RemoveKey { fingerprint } => {
            let known = session.store.keys()?.into_iter().find(|known| known.key.fingerprint() == fingerprint);
            let known = known.ok_or_else(|| input::usage("cli-no-such-key", &fingerprint))?;
            session.write(&Change::RemoveKey { key: known.key })
        }
        UserCommand::Language { own } => {
            let person = session.actor().clone();
            session.write(&Change::SetLanguage { person, language: own })
        }
        UserCommand::List { json } => list(session, json),
    }
}

/// Registers the key, and gives the line that root puts into the file of keys.
fn admit(session: &mut Session, person: Actor, role: Role, key: &str) -> Result<String, CliError> {
    let key = PublicKey::parse(key).map_err(CliError::Usage)?;
    let line = Door::of(session)?.line(&PersonKey { person: person.clone(), key: key.clone() });
    let written = session.write(&Change::Admit { person, role, key })?;
    Ok(format!("{written}{}\n{line}", text(session.lang, "cli-key-line")))
}

/// The whole file of keys.
fn keys(session: &Session) -> Result<String, CliError> {
    let (door, keys) = (Door::of(session)?, session.store.keys()?);
    Ok(keys.iter().map(|key| door.line(key)).collect())
}

/// What a key opens: this program on this database.
struct Door {
    program: String,
    database: String,
}

impl Door {
    /// # Errors
    /// Where a path is one that a shell could read otherwise than it stands: sshd gives the line to one.
    fn of(session: &Session) -> Result<Door, CliError> {
        let failed = |error| CliError::File { path: PathBuf::from("kumppani"), error };
        let program = plain(&std::env::current_exe().map_err(failed)?)?;
        let database = session.store.path();
        let absolute =
            std::path::absolute(database).map_err(|error| CliError::File { path: database.into(), error })?;
        Ok(Door { program, database: plain(&absolute)? })
    }

    /// A line for the file of keys.
    fn line(&self, of: &PersonKey) -> String {
        let Door { program, database } = self;
        let PersonKey { person, key } = of;
        format!("restrict,pty,command=\"{program} --db {database} --as {person}\" {} {person}\n", key.text())
    }
}

fn plain(path: &Path) -> Result<String, CliError> {
    let text = path.display().to_string();
    let is_plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/._+-".contains(&byte));
    if is_plain { Ok(text) } else { Err(CliError::NotDone(Phrase::new("cli-path-not-plain").with("path", text))) }
}

fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let (people, keys) = (session.store.people()?, session.store.keys()?);
    let of = |person: &Actor| -> Vec<String> {
        keys.iter().filter(|known| known.person == *person).map(|known| known.key.fingerprint()).collect()
    };
    if as_json {
        let listed = people.iter().map(|person| Listed {
            name: person.name.as_str(),
            role: person.role.map(Role::code),
            keys: of(&person.name),
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
