//! `pairs keep|kept|compare|take|drop`: proposals kept under names.

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::Number;

use super::session::Session;
use super::suggestion::{self, ListedGroup};
use super::table::Table;
use super::{CliError, json};
use crate::desk;
use crate::domain::partnership::side_by_side;
use crate::domain::{Actor, Change, KeptProposal, Proposal, RegistrationId, Snapshot, clean_line, number_apart};
use crate::i18n::{Phrase, date_time, money, points, text};

#[derive(Debug, Args)]
pub struct NameArgs {
    name: String,
}

#[derive(Debug, Args)]
pub struct KeptArgs {
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub struct CompareArgs {
    /// Of all where none is named; the pairs that stand come first.
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    #[arg(long)]
    json: bool,
}

pub fn keep(session: &mut Session, args: NameArgs) -> Result<String, CliError> {
    let proposal = session.snapshot()?.standing();
    let proposal = proposal.ok_or_else(|| CliError::NotDone(Phrase::new("cli-nothing-suggested")))?;
    keep_as(session, args.name, proposal)
}

/// Keeps a proposal under a name.
///
/// # Errors
/// As the store refuses it.
pub fn keep_as(session: &mut Session, name: String, proposal: Proposal) -> Result<String, CliError> {
    let round = session.round()?.id;
    session.write(&Change::KeepProposal { round, name, proposal: Box::new(proposal) })
}

pub fn drop(session: &mut Session, args: &NameArgs) -> Result<String, CliError> {
    let kept = named(session, &args.name)?;
    session.write(&Change::DropProposal { kept: kept.seen(), name: kept.name })
}

fn all(session: &Session) -> Result<Vec<KeptProposal>, CliError> {
    Ok(session.store.kept_proposals(session.round()?.id)?)
}

/// The kept proposal of this name, whatever the capitals.
///
/// # Errors
/// Where the round has none of that name.
pub fn named(session: &Session, name: &str) -> Result<KeptProposal, CliError> {
    let wanted = name.trim().to_lowercase();
    let found = all(session)?.into_iter().find(|kept| kept.name.to_lowercase() == wanted);
    found.ok_or_else(|| no_such(name))
}

fn no_such(name: &str) -> CliError {
    CliError::NotDone(Phrase::new("cli-no-such-proposal").with("name", clean_line(name)))
}

#[derive(Serialize)]
struct Listed<'a> {
    name: &'a str,
    kept_by: &'a Actor,
    kept_at: String,
    total: Number,
    upper_bound: Number,
    optimal: bool,
    computed_from: Option<i64>,
    groups: Vec<ListedGroup>,
    left_over: Vec<i64>,
    estimated_cost_cents: Option<i64>,
}

pub fn list(session: &Session, args: &KeptArgs) -> Result<String, CliError> {
    let kept = all(session)?;
    if args.json {
        let listed = kept.iter().map(|kept| Listed {
            name: &kept.name,
            kept_by: &kept.kept_by,
            kept_at: kept.kept_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            total: json::score(kept.proposal.total),
            upper_bound: json::score(kept.proposal.upper_bound),
            optimal: kept.proposal.is_optimal(),
            computed_from: kept.proposal.computed_from.map(|entry| entry.0),
            groups: kept.proposal.groups.iter().map(|group| ListedGroup::of(session, group)).collect(),
            left_over: kept.proposal.left_over.iter().map(|left| left.registration.0).collect(),
            estimated_cost_cents: kept.proposal.estimated_cost.map(|cost| cost.0),
        });
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    if kept.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-no-proposals")));
    }
    let lang = session.lang;
    let keys = ["cli-column-name", "cli-column-pairs", "cli-column-left-over", "cli-column-points", "cli-column-cost"];
    let keys = keys.into_iter().chain(["cli-column-kept"]);
    let mut table = Table::new(keys.map(|key| text(lang, key)), &[1, 2, 3, 4]);
    for kept in &kept {
        let proposal = &kept.proposal;
        table.row([
            kept.name.clone(),
            proposal.groups.len().to_string(),
            proposal.left_over.len().to_string(),
            points(lang, proposal.total),
            proposal.estimated_cost.map_or_else(|| "–".to_owned(), |cost| money(lang, cost.0)),
            format!("{} {}", date_time(lang, kept.kept_at), kept.kept_by),
        ]);
    }
    Ok(table.text())
}

#[derive(Serialize)]
struct ListedComparison<'a> {
    /// The pairs that stand have no name.
    proposals: Vec<Option<&'a str>>,
    rows: Vec<ListedRow>,
}

#[derive(Serialize)]
struct ListedRow {
    registration: i64,
    /// By proposal; empty where it has no partner.
    partners: Vec<Vec<i64>>,
    differs: bool,
}

pub fn compare(session: &Session, args: &CompareArgs) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    let kept: Vec<KeptProposal> = match args.names.as_slice() {
        [] => all(session)?,
        names => names.iter().map(|name| named(session, name)).collect::<Result<_, _>>()?,
    };
    let standing = snapshot.standing();
    let columns: Vec<(Option<&str>, Cow<'_, Proposal>)> = standing
        .into_iter()
        .map(|proposal| (None, Cow::Owned(proposal)))
        .chain(kept.iter().map(|kept| (Some(kept.name.as_str()), Cow::Borrowed(&kept.proposal))))
        .collect();
    if columns.len() < 2 {
        return Err(CliError::NotDone(Phrase::new("cli-nothing-to-compare")));
    }
    let rows = side_by_side(columns.iter().map(|(_, proposal)| proposal.as_ref()));
    if args.json {
        let numbers = |ids: Vec<RegistrationId>| ids.into_iter().map(|id| id.0).collect();
        let rows = rows.into_iter().map(|row| ListedRow {
            registration: row.registration.0,
            partners: row.partners.into_iter().map(numbers).collect(),
            differs: row.differs,
        });
        let proposals = columns.iter().map(|(name, _)| *name).collect();
        return Ok(json::document(&ListedComparison { proposals, rows: rows.collect() }));
    }
    let heads = columns.iter().map(|(name, proposal)| {
        let name = name.map_or_else(|| text(session.lang, "cli-standing"), str::to_owned);
        format!("{name} ({})", points(session.lang, proposal.total))
    });
    let first = ["cli-column-numbers", "cli-column-libraries"].map(|key| text(session.lang, key));
    let mut table = Table::new(first.into_iter().chain(heads), &[0]);
    for row in rows {
        let partners = row.partners.iter().map(|partners| told_partners(session, &snapshot, partners));
        let sign = if row.differs { "≠" } else { "" };
        let name = shortened(&snapshot.registration_name(row.registration));
        let lead = [format!("{sign} {}", row.registration), name];
        table.row(lead.into_iter().chain(partners));
    }
    Ok(table.text())
}

fn told_partners(session: &Session, snapshot: &Snapshot, partners: &[RegistrationId]) -> String {
    let names: Vec<String> = partners.iter().map(|id| shortened(&snapshot.registration_name(*id))).collect();
    if names.is_empty() { text(session.lang, "cli-no-partner") } else { names.join(" – ") }
}

/// Several proposals are to stand beside each other on a page.
fn shortened(name: &str) -> String {
    const MOST: usize = 26;
    let name = clean_line(name);
    if name.chars().count() <= MOST {
        return name;
    }
    let (words, number) = number_apart(&name);
    let room = MOST.saturating_sub(number.chars().count() + 1);
    format!("{}…{number}", words.chars().take(room).collect::<String>())
}

/// Puts a kept proposal in the place of the pairs that stand: those of its pairs that can still be, as they would be
/// scored now. The others are told.
pub fn take(session: &mut Session, args: &NameArgs) -> Result<String, CliError> {
    let (round, kept) = (session.round()?, named(session, &args.name)?);
    let choice = desk::choice_of_kept(&session.store, &round, kept.id, &|| true)?;
    let choice = choice.ok_or_else(|| no_such(&args.name))?;
    let snapshot = session.snapshot()?;
    let name = |id| snapshot.registration_name(id);
    let refused = choice.new.iter().filter_map(|offer| Some((&offer.group, offer.refused?)));
    for (group, reason) in refused {
        let phrase = Phrase::new("cli-pair-not-taken").with("pair", suggestion::pair_name(&snapshot, group));
        session.warn(phrase.with("reason", reason.phrase(&name)));
    }
    let proposal = choice.taken();
    let sentences = choice.difference(&proposal).sentences(&name);
    let words: Vec<String> = sentences.iter().map(|sentence| clean_line(&session.say(sentence))).collect();
    let written =
        session.write(&Change::SaveProposal { round: round.id, proposal, over: Some(snapshot.suggested_ids()) })?;
    Ok(format!("{}\n{written}", words.join(", ")))
}
