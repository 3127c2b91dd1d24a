//! `rates`: the kilometre rates by calendar year.

use clap::Subcommand;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, input, json};
use crate::domain::{Change, Rate};
use crate::i18n::text;

#[derive(Debug, Subcommand)]
pub enum RatesCommand {
    #[command(after_help = "kumppani rates list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani rates add 2027 --car 55 --passenger 4")]
    Add {
        #[arg(value_parser = clap::value_parser!(i32).range(2000..2100))]
        year: i32,
        #[arg(long, value_name = "CENTS")]
        car: String,
        #[arg(long, value_name = "CENTS")]
        passenger: String,
    },
}

#[derive(Serialize)]
struct Listed {
    year: i32,
    car_cents: i64,
    passenger_cents: i64,
}

pub fn run(session: &mut Session, command: RatesCommand) -> Result<String, CliError> {
    match command {
        RatesCommand::Add { year, car, passenger } => {
            let rate = Rate { year, car: cents(&car)?, passenger: cents(&passenger)? };
            session.write(&Change::SetRate(rate))
        }
        RatesCommand::List { json: true } => {
            let rates = session.store.rates()?.into_iter();
            let listed =
                rates.map(|rate| Listed { year: rate.year, car_cents: rate.car, passenger_cents: rate.passenger });
            Ok(json::document(&listed.collect::<Vec<_>>()))
        }
        RatesCommand::List { json: false } => {
            let headings = ["field-year", "field-car", "field-passenger"];
            let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[1, 2]);
            for rate in session.store.rates()? {
                table.row([rate.year.to_string(), rate.car.to_string(), rate.passenger.to_string()]);
            }
            Ok(table.text())
        }
    }
}

/// Whole cents a kilometre, as the tax authority decides them; more than ten euros is a slip.
fn cents(text: &str) -> Result<i64, CliError> {
    const MOST: i64 = 1_000;
    let cents = text.parse().ok().filter(|cents| (0..=MOST).contains(cents));
    cents.ok_or_else(|| input::usage("cli-cents-malformed", text))
}
