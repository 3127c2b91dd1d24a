//! `round`: begin one, list them, set a budget.

use chrono::NaiveDate;
use clap::Subcommand;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::desk;
use crate::domain::{Cents, Change, NewRound, Receipt, RecordKey, Refusal, RegistrationId, Round, Seen, clean_line};
use crate::i18n::{Phrase, date, money, text};
use crate::store::StoreError;

#[derive(Debug, Subcommand)]
pub enum RoundCommand {
    #[command(after_help = "kumppani round add 2024K --opens 2024-02-16 --closes 15.3.2024 --budget 4000")]
    Add {
        code: String,
        #[arg(long, value_name = "DATE")]
        opens: String,
        #[arg(long, value_name = "DATE")]
        closes: String,
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        #[arg(long, value_name = "EUR")]
        budget: Option<String>,
    },
    #[command(after_help = "kumppani round list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani round carry\nkumppani --round 2025K round carry --from 2024K --json")]
    Carry {
        #[arg(long = "from", value_name = "CODE")]
        from_round: Option<String>,
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani round budget 2024K 4000\nkumppani round budget 2024K --unset")]
    Budget {
        code: String,
        #[arg(value_name = "EUR", required_unless_present = "unset", conflicts_with = "unset")]
        sum: Option<String>,
        #[arg(long)]
        unset: bool,
    },
}

pub fn run(session: &mut Session, command: RoundCommand) -> Result<String, CliError> {
    match command {
        RoundCommand::Add { code, opens, closes, name, budget } => {
            let budget = budget.as_deref().map(input::sum).transpose()?;
            let (opens, closes) = (input::day(&opens)?, input::day(&closes)?);
            let name = name.map(|name| clean_line(&name));
            session.write(&Change::AddRound(NewRound { code, name, opens, closes, budget }))
        }
        RoundCommand::List { json } => list(session, json),
        RoundCommand::Carry { from_round, json } => carry(session, from_round.as_deref(), json),
        RoundCommand::Budget { code, sum, .. } => {
            let budget = sum.as_deref().map(input::sum).transpose()?;
            let round = named(session, &code)?;
            let seen = Seen { id: round.id, version: round.version };
            session.write(&Change::SetBudget { round: seen, budget })
        }
    }
}

fn named(session: &Session, code: &str) -> Result<Round, CliError> {
    let no_round = || CliError::NotDone(Phrase::new("cli-no-such-round").with("round", code));
    session.store.round(Some(code))?.ok_or_else(no_round)
}

#[derive(Serialize)]
struct Carried {
    carried: usize,
    /// The code of the round that they come from; `null` where there was nothing.
    from: Option<String>,
    rows: Vec<CarriedRow>,
}

#[derive(Serialize)]
struct CarriedRow {
    registration: i64,
    carried_from: i64,
    site_text: String,
    /// Why it was postponed.
    reason: Option<String>,
}

/// Asked again it finds nothing left, says so and is done.
fn carry(session: &mut Session, from: Option<&str>, as_json: bool) -> Result<String, CliError> {
    let round = session.round()?.id;
    let from = from.map(|code| named(session, code)).transpose()?.map(|round| round.id);
    let receipt = match session.apply(&Change::CarryOver { round, from }) {
        Err(CliError::Store(StoreError::Refused(Refusal::Because(phrase))))
            if phrase.key == "refused-nothing-to-carry" =>
        {
            return Ok(match as_json {
                true => json::document(&Carried { carried: 0, from: None, rows: Vec::new() }),
                false => format!("{}\n", session.say(&phrase)),
            });
        }
        done => done?,
    };
    let mut carried = Carried { carried: receipt.records.len(), from: None, rows: Vec::new() };
    for now in &receipt.records {
        let detail = session.store.detail(RecordKey::Registration(RegistrationId(*now)))?;
        let Some((registration, before)) = detail.and_then(|detail| detail.registration.zip(detail.came_from)) else {
            continue;
        };
        carried.rows.push(CarriedRow {
            registration: *now,
            carried_from: before.registration.0,
            site_text: registration.answer.site_text,
            reason: before.reason,
        });
        carried.from = Some(before.round);
    }
    Ok(if as_json { json::document(&carried) } else { told(session, carried, &receipt) })
}

fn told(session: &Session, carried: Carried, receipt: &Receipt) -> String {
    let headings = ["field-id", "field-carried_from", "field-site_text", "field-reason"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0, 1]);
    for row in carried.rows {
        let numbers = [row.registration, row.carried_from].map(|number| number.to_string());
        table.row(numbers.into_iter().chain([row.site_text, row.reason.unwrap_or_default()]));
    }
    format!("{}\n{}", table.text(), session.written(receipt))
}

#[derive(Serialize)]
struct Listed<'a> {
    id: i64,
    code: &'a str,
    name: Option<&'a str>,
    opens: NaiveDate,
    closes: NaiveDate,
    budget_cents: Option<i64>,
    left_cents: Option<i64>,
}

fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let mut rounds: Vec<(Round, Option<Cents>)> = Vec::new();
    for round in session.store.rounds()? {
        let left = desk::left_of_budget(&round, &session.store.claims(round.id)?);
        rounds.push((round, left));
    }
    if as_json {
        let listed = rounds.iter().map(|(round, left)| Listed {
            id: round.id.0,
            code: &round.code,
            name: round.name.as_deref(),
            opens: round.opens,
            closes: round.closes,
            budget_cents: round.budget.map(|budget| budget.0),
            left_cents: left.map(|left| left.0),
        });
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    let lang = session.lang;
    if rounds.is_empty() {
        return Ok(format!("{}\n", text(lang, "cli-no-round")));
    }
    let sum = |sum: Option<Cents>| sum.map_or_else(|| "–".to_owned(), |sum| money(lang, sum.0));
    let headings = ["field-code", "field-name", "field-opens", "field-closes", "field-budget", "cli-column-left"];
    let mut table = Table::new(headings.map(|key| text(lang, key)), &[4, 5]);
    for (round, left) in rounds {
        let name = round.name.unwrap_or_default();
        table.row([round.code, name, date(round.opens), date(round.closes), sum(round.budget), sum(left)]);
    }
    Ok(table.text())
}
