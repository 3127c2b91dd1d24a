//! Files that came with an invoice: kept under their hash, listed, and handed out again as bytes. Nothing opens them, and
//! no name of theirs ever becomes a path here.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use clap::Args;

use super::claims_list::listed_attachment;
use super::claims_paid::find;
use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::domain::claim::NewAttachment;
use crate::domain::{Change, ClaimId};
use crate::i18n::{Phrase, date_time, text};

/// Shorter beginnings of a hash are too often those of several.
const FEWEST_DIGITS: usize = 6;

#[derive(Debug, Args)]
pub struct AttachArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    id: i64,
    #[arg(value_name = "FILE")]
    attached_file: PathBuf,
    #[arg(long = "name", value_name = "NAME")]
    attached_name: Option<String>,
}

#[derive(Debug, Args)]
pub struct AttachmentsArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    id: i64,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub struct AttachmentArgs {
    #[arg(value_name = "HASH")]
    attachment_hash: String,
}

impl AttachArgs {
    /// What comes on the standard input, under a name.
    pub fn of(id: i64, name: &str) -> AttachArgs {
        AttachArgs { id, attached_file: PathBuf::from("-"), attached_name: Some(name.to_owned()) }
    }
}

pub fn attach(session: &mut Session, args: &AttachArgs) -> Result<String, CliError> {
    let bytes = input::file(&args.attached_file)?;
    let path = &args.attached_file;
    // What comes by standard input has no name of its own.
    let own = || if input::is_standard_input(path) { String::new() } else { input::file_name(path) };
    let given = args.attached_name.clone().unwrap_or_else(own);
    let attachment =
        NewAttachment::new(&given, bytes).map_err(|problem| CliError::in_file(&args.attached_file, problem))?;
    let claim = ClaimId(args.id);
    let receipt = session.apply(&Change::Attach { claim, attachment })?;
    let claims = session.store.claims_of_all_rounds()?;
    let kept = claims.iter().flat_map(|claim| &claim.came.attachments);
    let kept = kept.filter(|attachment| receipt.records.contains(&attachment.id.0));
    let told: String = kept.map(|attachment| format!("{}\n", session.say(&attachment.phrase()))).collect();
    Ok(told + &session.written(&receipt))
}

pub fn list(session: &Session, args: &AttachmentsArgs) -> Result<String, CliError> {
    let claims = session.store.claims_of_all_rounds()?;
    let attachments = &find(&claims, ClaimId(args.id))?.came.attachments;
    if args.json {
        return Ok(json::document(&attachments.iter().map(listed_attachment).collect::<Vec<_>>()));
    }
    let lang = session.lang;
    if attachments.is_empty() {
        return Ok(format!("{}\n", text(lang, "cli-no-attachments")));
    }
    let headings = ["field-hash", "field-name", "field-kind", "field-size", "field-attached_by", "field-attached_at"];
    let mut table = Table::new(headings.map(|key| text(lang, key)), &[3]);
    for attachment in attachments {
        table.row([
            attachment.short_hash().to_owned(),
            attachment.name.clone(),
            attachment.kind.code().to_owned(),
            attachment.size.to_string(),
            attachment.by.to_string(),
            date_time(lang, attachment.at),
        ]);
    }
    Ok(table.text())
}

/// The bytes themselves, to a file or another program of the caller's: never to a terminal, where they would act.
pub fn hand_out(session: &Session, args: &AttachmentArgs) -> Result<String, CliError> {
    let hash = args.attachment_hash.as_str();
    if std::io::stdout().is_terminal() {
        return Err(CliError::Usage(Phrase::new("cli-attachment-to-terminal").with("hash", hash)));
    }
    let long_enough = hash.len() >= FEWEST_DIGITS;
    let bytes = if long_enough { session.store.attachment(hash)? } else { None };
    let bytes = bytes.ok_or_else(|| CliError::NotDone(Phrase::new("cli-no-such-attachment").with("hash", hash)))?;
    let mut stdout = std::io::stdout().lock();
    let written = stdout.write_all(&bytes).and_then(|()| stdout.flush());
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(CliError::File { path: PathBuf::from("stdout"), error })
        }
        _ => Ok(String::new()),
    }
}
