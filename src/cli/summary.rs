//! `report summary`: a round or a year in figures and sentences.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::session::Session;
use super::{CliError, file, json};
use crate::desk::reports::{summary, summary_markdown, summary_xlsx};
use crate::domain::summary::{Period, Summary};
use crate::domain::{MunicipalityCode, TopicId};
use crate::i18n::Lang;

#[derive(Debug, Args)]
pub struct SummaryArgs {
    #[arg(long = "year", value_name = "YEAR", value_parser = clap::value_parser!(i32).range(2000..=2200))]
    summary_year: Option<i32>,
    #[arg(long = "to", value_name = "FILE")]
    document: Option<PathBuf>,
    #[arg(long, conflicts_with = "document")]
    json: bool,
}

#[derive(Serialize)]
struct Listed<'a> {
    round: Option<&'a str>,
    year: Option<i32>,
    registrations: usize,
    accepted: usize,
    postponed: usize,
    declined: usize,
    pairs: usize,
    trios: usize,
    left_over: usize,
    visits: usize,
    visits_ahead: usize,
    visits_undated: usize,
    travellers: u64,
    visits_unknown: usize,
    driven_km: serde_json::Number,
    approved_cents: i64,
    open_cents: i64,
    reports: usize,
    reports_public: usize,
    municipalities: Vec<&'a MunicipalityCode>,
    languages: BTreeMap<&'static str, usize>,
    topics: Vec<ListedTopic<'a>>,
    sentences: Vec<String>,
}

#[derive(Serialize)]
struct ListedTopic<'a> {
    topic: &'a TopicId,
    registrations: usize,
    partnerships: usize,
}

pub fn run(session: &Session, args: &SummaryArgs) -> Result<String, CliError> {
    let period = args.summary_year.map_or(Period::Round, Period::Year);
    let code = match period {
        Period::Round => Some(session.round()?.code),
        Period::Year(_) => None,
    };
    let found = summary(&session.store, code.as_deref(), period, session.today)?;
    if args.json {
        return Ok(json::document(&listed(session, &found, code.as_deref(), args.summary_year)));
    }
    let title = Summary::title(period, code.as_deref().unwrap_or_default());
    let Some(path) = &args.document else { return Ok(summary_markdown(session.lang, &title, &found)) };
    let bytes = match file::ending(path).as_str() {
        "md" => summary_markdown(session.lang, &title, &found).into_bytes(),
        "xlsx" => file::made(path, summary_xlsx(session.lang, &title, &found, session.today))?,
        _ => return Err(file::wrong_ending("cli-summary-ending", path)),
    };
    file::write_anew(path, &bytes)?;
    Ok(file::written(session, path))
}

fn listed<'a>(session: &Session, found: &'a Summary, round: Option<&'a str>, year: Option<i32>) -> Listed<'a> {
    Listed {
        round,
        year,
        registrations: found.registrations,
        accepted: found.accepted,
        postponed: found.postponed,
        declined: found.declined,
        pairs: found.pairs,
        trios: found.trios,
        left_over: found.left_over,
        visits: found.visits,
        visits_ahead: found.visits_ahead,
        visits_undated: found.visits_undated,
        travellers: found.travellers,
        visits_unknown: found.visits_unknown,
        driven_km: found.driven.kilometres(),
        approved_cents: found.approved.0,
        open_cents: found.open.0,
        reports: found.reports,
        reports_public: found.reports_public,
        municipalities: found.municipalities.iter().collect(),
        languages: Lang::ALL.into_iter().filter_map(|lang| Some((lang.code(), *found.languages.get(&lang)?))).collect(),
        topics: found
            .topics_in_order()
            .map(|(topic, named)| ListedTopic {
                topic,
                registrations: named.registrations,
                partnerships: named.partnerships,
            })
            .collect(),
        sentences: found.sentences().iter().map(|sentence| session.say(sentence)).collect(),
    }
}
