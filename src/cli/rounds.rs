//! `round`: begin one, list them, set a budget.

use chrono::NaiveDate;
use clap::Subcommand;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::desk;
use crate::domain::{Cents, Change, NewRound, Round, Seen};
use crate::i18n::{Phrase, date, money, text};

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
            session.write(&Change::AddRound(NewRound { code, name, opens, closes, budget }))
        }
        RoundCommand::List { json } => list(session, json),
        RoundCommand::Budget { code, sum, .. } => {
            let budget = sum.as_deref().map(input::sum).transpose()?;
            let no_round = || CliError::NotDone(Phrase::new("cli-no-such-round").with("round", code.as_str()));
            let round = session.store.round(Some(&code))?.ok_or_else(no_round)?;
            let seen = Seen { id: round.id, version: round.version };
            session.write(&Change::SetBudget { round: seen, budget })
        }
    }
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
