//! `pairs handout|export`: a page or a spreadsheet for the meeting of colleagues.

use std::path::PathBuf;

use clap::Args;

use super::session::Session;
use super::{CliError, file, proposals};
use crate::desk::handout::{handout_html, pairs_csv, pairs_xlsx};
use crate::domain::clean_line;
use crate::domain::handout::{Handout, Laid};
use crate::i18n::{Phrase, points, text};

#[derive(Debug, Args)]
pub struct HandoutArgs {
    #[arg(long = "to", value_name = "FILE")]
    page: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    proposal: Option<String>,
}

#[derive(Debug, Args)]
pub struct ExportArgs {
    #[arg(value_name = "FILE")]
    sheet: PathBuf,
    #[arg(long, value_name = "NAME")]
    proposal: Option<String>,
}

pub fn run(session: &Session, args: &HandoutArgs) -> Result<String, CliError> {
    let handout = laid(session, args.proposal.as_deref())?;
    match &args.page {
        None => Ok(told(session, &handout)),
        Some(path) => {
            file::write_anew(path, handout_html(session.lang, &handout).as_bytes())?;
            Ok(file::written(session, path))
        }
    }
}

/// A workbook or CSV, as the name of the file ends.
///
/// # Errors
/// Another ending; a file that cannot be written.
pub fn export(session: &Session, args: &ExportArgs) -> Result<String, CliError> {
    let path = &args.sheet;
    let bytes = match file::ending(path).as_str() {
        "csv" => pairs_csv(session.lang, &laid(session, args.proposal.as_deref())?).into_bytes(),
        "xlsx" => file::made(path, pairs_xlsx(session.lang, &laid(session, args.proposal.as_deref())?))?,
        _ => return Err(file::wrong_ending("cli-export-ending", path)),
    };
    file::write_anew(path, &bytes)?;
    Ok(file::written(session, path))
}

/// The pairs of the round as they now stand, or a proposal that was kept under this name.
fn laid(session: &Session, name: Option<&str>) -> Result<Handout, CliError> {
    let snapshot = session.snapshot()?;
    let laid = match name {
        Some(name) => Laid::kept(&proposals::named(session, name)?),
        None => Laid::current(&snapshot),
    };
    let handout = Handout::new(&snapshot, laid, session.today);
    let handout = handout.filter(|handout| !handout.groups.is_empty());
    handout.ok_or_else(|| CliError::NotDone(Phrase::new("handout-nothing")))
}

fn told(session: &Session, handout: &Handout) -> String {
    let lang = session.lang;
    let line = |words: &str| format!("{}\n", clean_line(words));
    let mut told = line(&session.say(&handout.title()));
    told.extend(handout.summary().iter().map(|sentence| line(&session.say(sentence))));
    told.push('\n');
    for (index, joined) in handout.groups.iter().enumerate() {
        let facts = [points(lang, joined.score.total), joined.way(lang), session.say(&joined.status.phrase())];
        told.push_str(&line(&format!("{}. {}: {}", index + 1, joined.names(lang), facts.join(", "))));
        told.extend(joined.briefly().map(|reason| format!("   {}", line(&session.say(reason)))));
    }
    if !handout.left_over.is_empty() {
        told.push_str(&format!("\n{}\n", text(lang, "handout-alone")));
    }
    for left in &handout.left_over {
        let why: Vec<String> = left.why.iter().map(|reason| session.say(reason)).collect();
        told.push_str(&line(&format!("– {}: {}", left.place.named(lang), why.join(" "))));
    }
    told
}
