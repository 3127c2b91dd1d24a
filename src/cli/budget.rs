//! `budget`: of the round and of the calendar years; and `claims accruals`, the invoices that a year still waits for.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, file, input, json};
use crate::desk::budgets::{accruals, accruals_csv, accruals_xlsx, round_budget, year_budgets};
use crate::domain::claim::{Accrual, Budget};
use crate::domain::{Cents, Change};
use crate::i18n::{Arg, Phrase, date, money, text};

#[derive(Debug, Subcommand)]
pub enum BudgetCommand {
    #[command(after_help = "kumppani budget set 2024 6000\nkumppani budget set 2024 --unset")]
    Set {
        #[arg(value_parser = clap::value_parser!(i32).range(2000..=2100))]
        year: i32,
        #[arg(value_name = "EUR", required_unless_present = "unset", conflicts_with = "unset")]
        sum: Option<String>,
        #[arg(long)]
        unset: bool,
    },
    #[command(after_help = "kumppani budget show\nkumppani budget show --json")]
    Show {
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
pub struct AccrualsArgs {
    #[arg(long, value_parser = clap::value_parser!(i32).range(2000..=2100))]
    year: i32,
    #[arg(long = "to", value_name = "FILE", conflicts_with = "json")]
    accruals_file: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Listed {
    round: Option<String>,
    year: Option<i32>,
    budget_cents: Option<i64>,
    planned_cents: i64,
    planned_unknown: usize,
    committed_cents: i64,
    approved_cents: i64,
    paid_cents: i64,
    left_cents: Option<i64>,
}

#[derive(Serialize)]
struct ListedAccrual<'a> {
    visit: i64,
    reference: &'a str,
    date: NaiveDate,
    guest: &'a str,
    host: &'a str,
    estimated_cents: Option<i64>,
}

pub fn run(session: &mut Session, command: BudgetCommand) -> Result<String, CliError> {
    match command {
        BudgetCommand::Set { year, sum, .. } => {
            let budget = sum.as_deref().map(input::sum).transpose()?;
            session.write(&Change::SetYearBudget { year, budget })
        }
        BudgetCommand::Show { json } => show(session, json),
    }
}

fn show(session: &Session, as_json: bool) -> Result<String, CliError> {
    let round = session.round()?;
    let of_round = round_budget(&session.store, &round)?;
    let years = year_budgets(&session.store)?;
    if as_json {
        let round = listed(Some(round.code), None, &of_round);
        let years = years.iter().map(|(year, budget)| listed(None, Some(*year), budget));
        return Ok(json::document(&std::iter::once(round).chain(years).collect::<Vec<_>>()));
    }
    let headings = [
        "cli-column-budget-of",
        "field-budget",
        "budget-planned",
        "budget-committed",
        "budget-approved",
        "budget-paid",
        "cli-column-left",
    ];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[1, 2, 3, 4, 5, 6]);
    table.row(cells(session, round.code, &of_round));
    for (year, budget) in &years {
        table.row(cells(session, year.to_string(), budget));
    }
    let mut told = table.text();
    let unknown = years.values().map(|budget| budget.unestimated).sum::<usize>();
    if unknown > 0 {
        told.push_str(&format!("\n{}\n", session.say(&Phrase::new("budget-unestimated").with("count", unknown))));
    }
    Ok(told)
}

fn listed(round: Option<String>, year: Option<i32>, budget: &Budget) -> Listed {
    Listed {
        round,
        year,
        budget_cents: budget.budget.map(|sum| sum.0),
        planned_cents: budget.planned.0,
        planned_unknown: budget.unestimated,
        committed_cents: budget.committed.0,
        approved_cents: budget.approved.0,
        paid_cents: budget.paid.0,
        left_cents: budget.left().map(|sum| sum.0),
    }
}

fn cells(session: &Session, of: String, budget: &Budget) -> [String; 7] {
    let sum = |sum: Cents| money(session.lang, sum.0);
    let known = |value: Option<Cents>| value.map_or_else(|| "–".to_owned(), sum);
    [
        of,
        known(budget.budget),
        sum(budget.planned),
        sum(budget.committed),
        sum(budget.approved),
        sum(budget.paid),
        known(budget.left()),
    ]
}

pub fn list_accruals(session: &Session, args: &AccrualsArgs) -> Result<String, CliError> {
    let found = accruals(&session.store, args.year, session.today)?;
    if args.json {
        return Ok(json::document(&found.iter().map(listed_accrual).collect::<Vec<_>>()));
    }
    if let Some(path) = &args.accruals_file {
        let bytes = match file::ending(path).as_str() {
            "csv" => accruals_csv(session.lang, &found).into_bytes(),
            "xlsx" => file::made(path, accruals_xlsx(session.lang, &found, session.today))?,
            _ => return Err(file::wrong_ending("cli-accruals-ending", path)),
        };
        file::write_anew(path, &bytes)?;
        return Ok(file::written(session, path));
    }
    if found.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-no-accruals")));
    }
    let headings = ["field-date", "field-reference", "field-guest", "field-host", "accrual-estimate"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[4]);
    for accrual in &found {
        let visit = &accrual.visit;
        let estimate = visit.estimate.map_or_else(|| "–".to_owned(), |sum| money(session.lang, sum.0));
        let (guest, host) = (accrual.guest.clone(), accrual.host.clone());
        table.row([date(visit.day), visit.reference.clone(), guest, host, estimate]);
    }
    let known = found.iter().filter_map(|accrual| accrual.visit.estimate).sum::<Cents>();
    let unknown = found.iter().filter(|accrual| accrual.visit.estimate.is_none()).count();
    let total = Phrase::new("accruals-total")
        .with("count", found.len())
        .with("sum", Arg::Money(known.0))
        .with("unknown", unknown);
    Ok(format!("{}\n{}\n", table.text(), session.say(&total)))
}

fn listed_accrual(accrual: &Accrual) -> ListedAccrual<'_> {
    ListedAccrual {
        visit: accrual.visit.visit.0,
        reference: &accrual.visit.reference,
        date: accrual.visit.day,
        guest: &accrual.guest,
        host: &accrual.host,
        estimated_cents: accrual.visit.estimate.map(|sum| sum.0),
    }
}
