//! `journal`, `undo` and `redo`: who changed what when, whether the record of it is whole, and one
//! step back or forth.

use chrono::{DateTime, Utc};
use clap::{Args, Subcommand};
use serde::Serialize;

use super::maintenance::broken_journal;
use super::session::Session;
use super::{CliError, clock, input, json};
use crate::domain::{EntryId, EntryKind, FieldChange, HistoryEntry, Snapshot, clean_line};
use crate::i18n::{Phrase, date_time, text};

#[derive(Debug, Args)]
pub struct JournalArgs {
    #[command(subcommand)]
    command: Option<JournalCommand>,
    record: Option<String>,
    #[arg(long)]
    json: bool,
    #[arg(long, value_name = "N", default_value_t = 200)]
    limit: usize,
}

#[derive(Debug, Subcommand)]
enum JournalCommand {
    #[command(after_help = "kumppani journal verify\nkumppani journal verify --head 9f2c61")]
    Verify {
        #[arg(long, value_name = "HASH")]
        head: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct UndoArgs {
    #[arg(value_name = "ENTRY", value_parser = clap::value_parser!(i64).range(1..))]
    entry: Option<i64>,
}

pub fn run(session: &Session, args: JournalArgs) -> Result<String, CliError> {
    if let Some(JournalCommand::Verify { head }) = args.command {
        return verify(session, head.as_deref());
    }
    let entries = match &args.record {
        Some(record) => session.store.history(input::record(record)?)?,
        // The plain list has no room for what was changed.
        None => session.store.journal(args.limit, if args.json { usize::MAX } else { 0 })?,
    };
    if args.json {
        return Ok(json::document(&entries.iter().map(|entry| listed(session, entry)).collect::<Vec<_>>()));
    }
    if entries.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-journal-empty")));
    }
    // Only a record's own history has fields to tell; a journal may be older than the first round.
    let snapshot = if args.record.is_some() { session.snapshot()? } else { Snapshot::default() };
    Ok(entries.iter().map(|entry| told(session, &snapshot, entry)).collect())
}

pub fn undo(session: &mut Session, args: &UndoArgs) -> Result<String, CliError> {
    let receipt = session.store.undo(args.entry.map(EntryId), &clock::new_operation()?, clock::now())?;
    let done = Phrase::new("cli-undone").with("label", receipt.label).with("entry", receipt.entry.to_string());
    Ok(format!("{}\n", session.say(&done)))
}

pub fn redo(session: &mut Session) -> Result<String, CliError> {
    let receipt = session.store.redo(&clock::new_operation()?, clock::now())?;
    Ok(session.written(&receipt))
}

#[derive(Serialize)]
struct Listed<'a> {
    entry: i64,
    kind: EntryKind,
    actor: &'a str,
    at: DateTime<Utc>,
    label: String,
    standing: bool,
    fields: &'a [FieldChange],
}

fn listed<'a>(session: &Session, entry: &'a HistoryEntry) -> Listed<'a> {
    Listed {
        entry: entry.entry.0,
        kind: entry.kind,
        actor: entry.actor.as_str(),
        at: entry.at,
        label: session.say(&entry.label),
        standing: entry.standing,
        fields: &entry.fields,
    }
}

/// An entry on one line, and below it each field that it has, before → after.
fn told(session: &Session, snapshot: &Snapshot, entry: &HistoryEntry) -> String {
    let lang = session.lang;
    let taken_back = if entry.standing { String::new() } else { format!(" ({})", text(lang, "cli-taken-back")) };
    let label = session.say(&entry.label);
    let at = date_time(lang, entry.at);
    let mut lines = clean_line(&format!("{}  {at}  {}  {label}{taken_back}", entry.entry, entry.actor));
    lines.push('\n');
    for words in entry.fields.iter().filter_map(|field| field.words(lang, snapshot)) {
        lines.push_str(&format!("    {}\n", clean_line(&words)));
    }
    lines
}

/// A journal cut at its end verifies by itself, so a head kept elsewhere must still be in it.
fn verify(session: &Session, kept: Option<&str>) -> Result<String, CliError> {
    let verification = session.store.verify()?;
    if let Some(broken) = verification.broken {
        return Err(CliError::NotDone(broken_journal(broken)));
    }
    let head = verification.head.unwrap_or_default();
    if let Some(kept) = kept.map(str::trim)
        && !session.store.has_entry_of_hash(kept)?
    {
        let other = Phrase::new("cli-journal-other-head").with("head", head).with("kept", kept.to_owned());
        return Err(CliError::NotDone(other));
    }
    let count = i64::try_from(verification.entries).unwrap_or(i64::MAX);
    let whole = Phrase::new("cli-journal-whole").with("count", count).with("head", head);
    Ok(format!("{}\n", session.say(&whole)))
}
