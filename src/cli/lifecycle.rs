//! `pairs publish|confirm|own|release|step-back`: what becomes of a pair once it is accepted.

use clap::Args;

use super::session::Session;
use super::{CliError, input};
use crate::domain::{Change, PairStatus, Partnership, PartnershipId, RegistrationId, Seen};
use crate::i18n::Phrase;

#[derive(Debug, Args)]
pub struct PublishArgs {
    #[arg(value_name = "ID", required_unless_present = "all", conflicts_with = "all")]
    partnerships: Vec<String>,
    #[arg(long)]
    all: bool,
}

#[derive(Debug, Args)]
pub struct ConfirmArgs {
    #[arg(value_name = "ID", required = true)]
    partnerships: Vec<String>,
    /// Takes it away again.
    #[arg(long)]
    not: bool,
}

#[derive(Debug, Args)]
pub struct OwnArgs {
    #[arg(value_name = "ID", required = true)]
    partnerships: Vec<String>,
}

#[derive(Debug, Args)]
pub struct StepBackArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    registration: i64,
    #[arg(long)]
    reason: Option<String>,
}

pub fn publish(session: &mut Session, args: &PublishArgs) -> Result<String, CliError> {
    let untold = |partnership: &Partnership| partnership.status == PairStatus::Accepted;
    let partnerships = if args.all { all(session, untold)? } else { chosen(session, &args.partnerships)? };
    if partnerships.is_empty() {
        return Err(CliError::NotDone(Phrase::new("cli-nothing-to-publish")));
    }
    session.write(&Change::Publish { partnerships })
}

pub fn confirm(session: &mut Session, args: &ConfirmArgs) -> Result<String, CliError> {
    let partnerships = chosen(session, &args.partnerships)?;
    session.write(&Change::Confirm { partnerships, agreed: !args.not })
}

pub fn own(session: &mut Session, args: &OwnArgs, mine: bool) -> Result<String, CliError> {
    let partnerships = chosen(session, &args.partnerships)?;
    let owner = mine.then(|| session.actor().clone());
    session.write(&Change::OwnPartnerships { partnerships, owner })
}

pub fn step_back(session: &mut Session, args: &StepBackArgs) -> Result<String, CliError> {
    let registration = session.registration(RegistrationId(args.registration))?.seen();
    let partnerships = session.store.partnerships(session.round()?.id)?;
    let decided = partnerships.iter().filter(|partnership| partnership.status.is_decided());
    let found = decided.into_iter().find(|partnership| partnership.group.members.contains(&registration.id));
    let none = || Phrase::new("cli-in-no-pair").with("registration", registration.id.to_string());
    let partnership = found.ok_or_else(|| CliError::NotDone(none()))?.seen();
    session.write(&Change::StepBack { partnership, registration, reason: args.reason.clone() })
}

/// The partnerships of the round that are so.
///
/// # Errors
/// Where they cannot be read.
pub fn all(session: &Session, of: impl Fn(&Partnership) -> bool) -> Result<Vec<Seen<PartnershipId>>, CliError> {
    let partnerships = session.store.partnerships(session.round()?.id)?;
    Ok(partnerships.iter().filter(|partnership| of(partnership)).map(Partnership::seen).collect())
}

/// The partnerships of the round that the numbers name.
///
/// # Errors
/// A number that is none of the round's.
pub fn chosen(session: &Session, numbers: &[String]) -> Result<Vec<Seen<PartnershipId>>, CliError> {
    let wanted = input::numbers(numbers)?;
    let partnerships = session.store.partnerships(session.round()?.id)?;
    let missing = wanted.iter().find(|id| !partnerships.iter().any(|partnership| partnership.id.0 == **id));
    if let Some(id) = missing {
        return Err(CliError::NotDone(Phrase::new("cli-no-such-partnership").with("partnership", id.to_string())));
    }
    let named = partnerships.iter().filter(|partnership| wanted.contains(&partnership.id.0));
    Ok(named.map(Partnership::seen).collect())
}
