//! `contact`: whom to speak to at each library of a pair, and what was said.

use chrono::{DateTime, NaiveDate, Utc};
use clap::{Args, Subcommand};
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, json, visits};
use crate::domain::letter::Mailbox;
use crate::domain::{
    Actor, Change, Contact, Partnership, PartnershipEdit, PartnershipId, RegistrationId, Seen, Snapshot, Visit,
    clean_line,
};
use crate::i18n::{Lang, Phrase, date, date_time, text};

#[derive(Debug, Subcommand)]
pub enum ContactCommand {
    #[command(after_help = "kumppani contact list\nkumppani contact list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani contact set 12 --phone \"040 123 4567\" --person \"Maija Meikäläinen\"")]
    Set(SetArgs),
}

#[derive(Debug, Args)]
pub struct SetArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    registration: i64,
    #[arg(long = "person", value_name = "NAME")]
    contact_person: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    phone: Option<String>,
    #[arg(long = "email", value_name = "ADDRESS")]
    contact_email: Option<String>,
    #[arg(long = "language", value_name = "LANG", value_parser = super::language)]
    contact_language: Option<Lang>,
    #[arg(long, value_name = "TEXT")]
    invoicing: Option<String>,
}

/// A contact as scripts read it.
#[derive(Serialize)]
pub struct ListedContact {
    person: String,
    phone: String,
    email: String,
    language: Lang,
    invoicing: String,
}

impl ListedContact {
    pub fn of(contact: &Contact) -> ListedContact {
        let Contact { person, phone, email, language, invoicing, .. } = contact.clone();
        ListedContact { person, phone, email, language, invoicing }
    }
}

pub fn run(session: &mut Session, command: ContactCommand) -> Result<String, CliError> {
    match command {
        ContactCommand::List { json } => list(session, json),
        ContactCommand::Set(args) => set(session, args),
    }
}

#[derive(Serialize)]
struct Listed {
    partnership: i64,
    registration: i64,
    name: String,
    #[serde(flatten)]
    contact: ListedContact,
}

fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    let sides = snapshot.partnerships.iter().filter(|pair| pair.status.is_decided()).flat_map(|pair| {
        let contact = |id: &RegistrationId| snapshot.contacts.get(id).map(|contact| (pair.id, *id, contact));
        pair.group.members.iter().filter_map(contact)
    });
    if as_json {
        let listed = sides.map(|(partnership, id, contact)| Listed {
            partnership: partnership.0,
            registration: id.0,
            name: snapshot.registration_name(id),
            contact: ListedContact::of(contact),
        });
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    let headings = [
        "field-partnership",
        "field-id",
        "cli-column-who",
        "field-phone",
        "field-person",
        "field-email",
        "field-language",
    ];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0, 1]);
    let mut none = true;
    for (partnership, id, contact) in sides {
        none = false;
        let name = snapshot.registration_name(id);
        let [phone, person, email] = [&contact.phone, &contact.person, &contact.email].map(String::clone);
        let language = contact.language.code().to_owned();
        table.row([partnership.to_string(), id.to_string(), name, phone, person, email, language]);
    }
    Ok(if none { format!("{}\n", text(session.lang, "cli-no-decided-pairs")) } else { table.text() })
}

fn set(session: &mut Session, args: SetArgs) -> Result<String, CliError> {
    let id = RegistrationId(args.registration);
    let snapshot = session.snapshot()?;
    let found = snapshot.partnerships.iter().find(|pair| pair.group.members.contains(&id));
    let (Some(partnership), Some(was)) = (found, snapshot.contacts.get(&id)) else {
        let phrase = Phrase::new("refused-no-partnership-of").with("registration", id.to_string());
        return Err(CliError::NotDone(phrase));
    };
    let contact = Contact {
        person: args.contact_person.unwrap_or_else(|| was.person.clone()),
        phone: args.phone.unwrap_or_else(|| was.phone.clone()),
        email: args.contact_email.unwrap_or_else(|| was.email.clone()),
        language: args.contact_language.unwrap_or(was.language),
        invoicing: args.invoicing.unwrap_or_else(|| was.invoicing.clone()),
        version: was.version,
    };
    if let Err(problem) = Mailbox::new(&contact.person, &contact.email)
        && !contact.email.trim().is_empty()
    {
        session.warn(Phrase::new("cli-remark").with("remark", problem.phrase()));
    }
    let edit = PartnershipEdit { topic: None, contacts: vec![(id, contact)] };
    session.write(&Change::EditPartnership { partnership: seen(&snapshot, partnership), edit })
}

/// Says what the libraries of a partnership develop together.
pub fn set_topic(session: &mut Session, id: i64, topic: String) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    let Some(partnership) = snapshot.partnership(PartnershipId(id)) else {
        let phrase = Phrase::new("cli-no-such-partnership").with("partnership", id.to_string());
        return Err(CliError::NotDone(phrase));
    };
    let edit = PartnershipEdit { topic: Some(topic), contacts: Vec::new() };
    session.write(&Change::EditPartnership { partnership: seen(&snapshot, partnership), edit })
}

fn seen(snapshot: &Snapshot, partnership: &Partnership) -> Seen<PartnershipId> {
    Seen { id: partnership.id, version: snapshot.version_of_details(partnership) }
}

#[derive(Serialize)]
struct ListedEntry<'a> {
    id: i64,
    partnership: i64,
    by: &'a Actor,
    at: DateTime<Utc>,
    text: &'a str,
    follow_up: Option<NaiveDate>,
}

/// The log of a visit's partnership, newest first.
pub fn log(session: &Session, visit: &str, as_json: bool) -> Result<String, CliError> {
    let partnership = visits::find(session, visit)?.partnership;
    let snapshot = session.snapshot()?;
    if as_json {
        let listed = snapshot.log_of(partnership).map(|entry| ListedEntry {
            id: entry.id.0,
            partnership: entry.partnership.0,
            by: &entry.by,
            at: entry.at,
            text: &entry.text,
            follow_up: entry.follow_up,
        });
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    let told = told_log(session, &snapshot, partnership);
    Ok(if told.is_empty() { format!("{}\n", text(session.lang, "cli-log-empty")) } else { told })
}

/// An entry a line.
pub fn told_log(session: &Session, snapshot: &Snapshot, partnership: PartnershipId) -> String {
    let line = |entry: &crate::domain::LogEntry| {
        let until = entry.follow_up.map(|day| format!(" → {}", date(day))).unwrap_or_default();
        let (at, text) = (date_time(session.lang, entry.at), clean_line(&entry.text));
        format!("{at}  {}{until}  {text}\n", clean_line(entry.by.as_str()))
    };
    snapshot.log_of(partnership).map(line).collect()
}

/// Whom to call about a visit, and what the two develop.
pub fn told(session: &Session, snapshot: &Snapshot, visit: &Visit) -> String {
    let mut told = String::new();
    let mut fact = |key: &str, parts: &[&str]| {
        let words: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        if !words.is_empty() {
            told.push_str(&format!("{}: {}\n", text(session.lang, key), clean_line(&words.join(" · "))));
        }
    };
    for (key, side) in [("field-host", visit.host), ("field-guest", visit.guest)] {
        if let Some(contact) = snapshot.contacts.get(&side) {
            let Contact { phone, person, email, language, .. } = contact;
            fact(key, &[phone, person, email, language.code()]);
        }
    }
    if let Some(partnership) = snapshot.partnership(visit.partnership) {
        fact("field-topic", &[&partnership.topic]);
    }
    told
}
