//! `export`: everything that is held of one person, for whoever asks what is known of them.

use std::collections::BTreeMap;

use clap::Args;
use serde::Serialize;

use super::session::Session;
use super::start::folders_of;
use super::{CliError, json};
use crate::desk::forget::files_that_name;
use crate::domain::clean_line;
use crate::i18n::{Phrase, has_key, text};
use crate::store::{Drafts, Held};

#[derive(Debug, Args)]
pub struct ExportArgs {
    #[arg(long = "person", value_name = "MAILBOX", required = true)]
    of_person: String,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Document<'a> {
    person: &'a str,
    names: Vec<String>,
    held: Vec<Listed<'a>>,
    drafts: Vec<Draft<'a>>,
    files: &'a [String],
}

#[derive(Serialize)]
struct Listed<'a> {
    record: &'a str,
    row: &'a str,
    /// The entry of the journal whose image it is; `null` as it is now.
    entry: Option<i64>,
    fields: BTreeMap<&'a str, &'a str>,
}

impl<'a> Listed<'a> {
    fn of(held: &'a Held) -> Listed<'a> {
        let Held { record, row, entry, fields } = held;
        let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        Listed { record, row, entry: *entry, fields }
    }
}

#[derive(Serialize)]
struct Draft<'a> {
    actor: &'a str,
    form: &'a str,
    text: &'a str,
}

pub fn run(session: &Session, args: &ExportArgs) -> Result<String, CliError> {
    let person = clean_line(&args.of_person);
    if !person.contains('@') {
        return Err(CliError::Usage(Phrase::new("cli-export-no-mailbox").with("mailbox", person)));
    }
    let named = session.store.named(&person)?;
    let held = session.store.held_of(&named)?;
    let drafts = Drafts::open(session.store.path())?.held_of(&named)?;
    let mut files = Vec::new();
    for folder in folders_of(session.store.path()) {
        let paths = files_that_name(&folder, &named).map_err(|error| CliError::in_folder(&folder, &error))?;
        files.extend(paths.iter().map(|path| clean_line(&path.display().to_string())));
    }
    if args.json {
        return Ok(json::document(&Document {
            person: &person,
            names: named.names().collect(),
            held: held.iter().map(Listed::of).collect(),
            drafts: drafts.iter().map(|[actor, form, text]| Draft { actor, form, text }).collect(),
            files: &files,
        }));
    }
    if held.is_empty() && drafts.is_empty() && files.is_empty() {
        return Ok(format!("{}\n", session.say(&Phrase::new("cli-export-nothing").with("mailbox", person))));
    }
    let mut told: String = held.iter().map(|one| words(session, one)).collect();
    for [actor, form, text] in &drafts {
        let draft = Phrase::new("cli-export-draft").with("actor", actor.as_str()).with("form", form.as_str());
        told.push_str(&format!("{}\n    {}\n", clean_line(&session.say(&draft)), clean_line(text)));
    }
    for file in &files {
        told.push_str(&format!("{}\n", session.say(&Phrase::new("cli-export-file").with("file", file.as_str()))));
    }
    Ok(told)
}

/// A row with its fields below it, by their names in the person's language.
fn words(session: &Session, held: &Held) -> String {
    let named = |key: String, bare: &str| {
        if has_key(session.lang, &key) { text(session.lang, &key) } else { bare.to_owned() }
    };
    let record = named(format!("record-{}", held.record), &held.record);
    let row = match held.entry {
        Some(entry) => Phrase::new("cli-export-image").with("entry", entry.to_string()),
        None => Phrase::new("cli-export-row"),
    };
    let mut told = clean_line(&session.say(&row.with("record", record).with("row", held.row.as_str())));
    told.push('\n');
    for (field, value) in &held.fields {
        let field = named(format!("field-{field}"), field);
        told.push_str(&format!("    {}\n", clean_line(&format!("{field}: {value}"))));
    }
    told
}
