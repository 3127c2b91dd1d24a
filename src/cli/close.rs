//! `close`, `reopen` and `closings`: the books of a round or of a calendar year.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use clap::Args;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, clock, file, json};
use crate::desk::closings::{account_of, account_xlsx};
use crate::domain::claim::{Account, Books, Closing, Paid};
use crate::domain::{Cents, Change, ClaimStatus, EntryId, RoundId, clean};
use crate::i18n::{Phrase, date, date_time, money, text};
use crate::store::StoreError;

#[derive(Debug, Args)]
pub struct CloseArgs {
    #[arg(long = "year", value_name = "YEAR", conflicts_with = "round", value_parser = clap::value_parser!(i32).range(2000..=2100))]
    books_year: Option<i32>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long = "to", value_name = "FILE")]
    account_file: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub struct ReopenArgs {
    #[arg(long = "year", value_name = "YEAR", conflicts_with = "round", value_parser = clap::value_parser!(i32).range(2000..=2100))]
    books_year: Option<i32>,
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

#[derive(Debug, Args)]
pub struct ClosingsArgs {
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Listed<'a> {
    round: Option<String>,
    year: Option<i32>,
    closed: bool,
    paid_cents: i64,
    credited_cents: i64,
    municipalities: Vec<ListedPaid<'a>>,
    kinds: Vec<ListedPaid<'a>>,
    open_claims: Vec<ListedClaim>,
    open_visits: Vec<ListedVisit<'a>>,
}

#[derive(Serialize)]
struct ListedPaid<'a> {
    of: &'a str,
    count: usize,
    claimed_cents: i64,
    paid_cents: i64,
}

#[derive(Serialize)]
struct ListedClaim {
    claim: i64,
    status: ClaimStatus,
    sum_cents: i64,
}

#[derive(Serialize)]
struct ListedVisit<'a> {
    visit: i64,
    reference: &'a str,
    estimated_cents: Option<i64>,
}

#[derive(Serialize)]
struct ListedClosing {
    round: Option<String>,
    year: Option<i32>,
    closed_by: String,
    closed_at: DateTime<Utc>,
    carried: u32,
    reopened_by: Option<String>,
    reopened_at: Option<DateTime<Utc>>,
    reason: Option<String>,
}

/// The account first: what is wrong with the file stops the closing. It is of what is closed: what somebody writes in between
/// stops the closing too, and then no file stays behind.
pub fn close(session: &mut Session, args: &CloseArgs) -> Result<String, CliError> {
    let books = books(session, args.books_year)?;
    let (account, head) = account_of(&session.store, books, session.lang)?;
    let rounds = rounds(session)?;
    let mut told = String::new();
    if let Some(path) = &args.account_file {
        save(session, &rounds, books, &account, path)?;
        told = file::written(session, path);
    }
    let closed = if args.dry_run { Ok(String::new()) } else { close_as_read(session, books, head) };
    if let (Err(_), Some(path)) = (&closed, &args.account_file) {
        // Where this fails too, the first error is told.
        let _ = std::fs::remove_file(path);
    }
    let written = closed?;
    if args.json {
        return Ok(json::document(&listed(code(&rounds, books), books, &account, !args.dry_run)));
    }
    Ok(format!("{}{told}{written}", in_words(session, &account)))
}

fn save(session: &Session, rounds: &Codes, books: Books, account: &Account, path: &Path) -> Result<(), CliError> {
    if file::ending(path) != "xlsx" {
        return Err(file::wrong_ending("cli-account-ending", path));
    }
    let bytes = file::made(path, account_xlsx(session.lang, &name(rounds, books), account, session.today))?;
    file::write_anew(path, &bytes)
}

fn close_as_read(session: &mut Session, books: Books, head: Option<EntryId>) -> Result<String, CliError> {
    let (operation, now) = (clock::new_operation()?, clock::now());
    let change = Change::CloseBooks { books };
    let receipt = session.store.apply_unless_written_since(head, &change, &operation, now)?;
    Ok(session.written(&receipt))
}

pub fn reopen(session: &mut Session, args: &ReopenArgs) -> Result<String, CliError> {
    let books = books(session, args.books_year)?;
    session.write(&Change::ReopenBooks { books, reason: clean(&args.reason) })
}

/// Nothing is closed that was not named.
fn books(session: &Session, year: Option<i32>) -> Result<Books, CliError> {
    match year {
        Some(year) => Ok(Books::Year(year)),
        None if session.names_round() => Ok(Books::Round(session.round()?.id)),
        None => Err(CliError::Usage(Phrase::new("cli-close-what"))),
    }
}

/// What each round is called.
type Codes = HashMap<RoundId, String>;

fn rounds(session: &Session) -> Result<Codes, StoreError> {
    Ok(session.store.rounds()?.into_iter().map(|round| (round.id, round.code)).collect())
}

fn name(rounds: &Codes, books: Books) -> Phrase {
    match books {
        Books::Year(year) => Phrase::new("budget-of-year").with("year", year.to_string()),
        Books::Round(_) => Phrase::new("budget-of-round").with("round", code(rounds, books).unwrap_or_default()),
    }
}

fn code(rounds: &Codes, books: Books) -> Option<String> {
    match books {
        Books::Round(id) => rounds.get(&id).cloned(),
        Books::Year(_) => None,
    }
}

fn year(books: Books) -> Option<i32> {
    match books {
        Books::Year(year) => Some(year),
        Books::Round(_) => None,
    }
}

fn in_words(session: &Session, account: &Account) -> String {
    let lang = session.lang;
    let sum = |sum: Cents| money(lang, sum.0);
    let row = |name: String, paid: &Paid| [name, paid.count.to_string(), sum(paid.claimed), sum(paid.paid)];
    let table = |keys: [&str; 4], rows: Vec<[String; 4]>| {
        let mut table = Table::new(keys.map(|key| text(lang, key)), &[1, 2, 3]);
        rows.into_iter().for_each(|cells| table.row(cells));
        format!("{}\n", table.text())
    };
    let mut told = String::new();
    if !account.towns.is_empty() {
        let towns = account.towns.iter().map(|(town, paid)| row(town.clone(), paid)).collect();
        let keys = ["claims-export-municipality", "cli-column-claims", "claims-export-claimed", "closing-paid-column"];
        told.push_str(&table(keys, towns));
        let mut kinds: Vec<_> =
            account.kinds.iter().map(|(kind, paid)| row(session.say(&kind.phrase()), paid)).collect();
        if account.credited != Cents::ZERO {
            let less = Cents::ZERO.less(account.credited);
            kinds.push([text(lang, "closing-credits"), String::new(), String::new(), sum(less)]);
        }
        let keys = ["closing-kind", "closing-lines", "claims-export-claimed", "closing-paid-column"];
        told.push_str(&table(keys, kinds));
    }
    for (claim, status, open) in &account.open_claims {
        let status = session.say(&status.phrase());
        told.push_str(&format!("{} {claim}: {status}, {}\n", text(lang, "claims-export-claim"), sum(*open)));
    }
    for visit in &account.open_visits {
        let estimate = visit.estimate.map_or_else(|| "–".to_owned(), sum);
        let not = text(lang, "closing-not-invoiced");
        told.push_str(&format!("{} {}: {not}, {estimate}\n", visit.reference, date(visit.day)));
    }
    for sentence in account.sentences() {
        told.push_str(&format!("{}\n", session.say(&sentence)));
    }
    told
}

fn listed(round: Option<String>, books: Books, account: &Account, closed: bool) -> Listed<'_> {
    fn paid<'a>(of: &'a str, paid: &Paid) -> ListedPaid<'a> {
        ListedPaid { of, count: paid.count, claimed_cents: paid.claimed.0, paid_cents: paid.paid.0 }
    }
    let claims = account.open_claims.iter();
    let visits = account.open_visits.iter();
    Listed {
        round,
        year: year(books),
        closed,
        paid_cents: account.paid().0,
        credited_cents: account.credited.0,
        municipalities: account.towns.iter().map(|(town, sums)| paid(town, sums)).collect(),
        kinds: account.kinds.iter().map(|(kind, sums)| paid(kind.code(), sums)).collect(),
        open_claims: claims
            .map(|(claim, status, sum)| ListedClaim { claim: claim.0, status: *status, sum_cents: sum.0 })
            .collect(),
        open_visits: visits
            .map(|visit| ListedVisit {
                visit: visit.visit.0,
                reference: &visit.reference,
                estimated_cents: visit.estimate.map(|sum| sum.0),
            })
            .collect(),
    }
}

pub fn list(session: &Session, args: &ClosingsArgs) -> Result<String, CliError> {
    let (closings, rounds) = session.store.consistently(|| Ok((session.store.closings()?, rounds(session)?)))?;
    if args.json {
        let listed = closings.iter().map(|closing| listed_closing(&rounds, closing));
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    if closings.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-no-closings")));
    }
    let headings =
        ["cli-column-budget-of", "field-closed_at", "field-closed_by", "closing-carried", "closing-reopened"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[3]);
    for closing in &closings {
        let reopened = closing.reopened.as_ref().map(|(by, at, reason)| {
            let told = Phrase::new("closing-reopened-by").with("by", by.as_str()).with("at", *at);
            session.say(&told.with("reason", reason.as_str()))
        });
        table.row([
            session.say(&name(&rounds, closing.books)),
            date_time(session.lang, closing.at),
            closing.by.to_string(),
            closing.carried.to_string(),
            reopened.unwrap_or_default(),
        ]);
    }
    Ok(table.text())
}

fn listed_closing(rounds: &Codes, closing: &Closing) -> ListedClosing {
    let reopened = closing.reopened.as_ref();
    ListedClosing {
        round: code(rounds, closing.books),
        year: year(closing.books),
        closed_by: closing.by.to_string(),
        closed_at: closing.at,
        carried: closing.carried,
        reopened_by: reopened.map(|(by, _, _)| by.to_string()),
        reopened_at: reopened.map(|(_, at, _)| *at),
        reason: reopened.map(|(_, _, reason)| reason.clone()),
    }
}
