//! `match`: the bare optimiser on a file of edges, for whoever wants to compare its answers.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use serde::Serialize;
use serde_json::Number;

use super::table::Table;
use super::{CliError, clock, input, json};
use crate::desk::edges::match_edges;
use crate::i18n::{Lang, Phrase, points, say, text};

#[derive(Debug, Args)]
pub struct MatchArgs {
    #[arg(value_name = "EDGES.csv")]
    file: PathBuf,
    #[arg(long)]
    max_cardinality: bool,
    #[arg(long)]
    seconds: Option<u64>,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Listed<'a> {
    pairs: Vec<(&'a str, &'a str, Number)>,
    total: Number,
    upper_bound: Number,
    optimal: bool,
    solve_seconds: f64,
}

pub fn run(lang: Lang, args: &MatchArgs) -> Result<String, CliError> {
    let bytes = input::file(&args.file)?;
    let edges =
        crate::intake::edges::read(&bytes).map_err(|problem| CliError::in_file(&args.file, problem.phrase()))?;
    let begun = Instant::now();
    let matching = match_edges(&edges, args.max_cardinality, &clock::within(args.seconds))
        .map_err(|problem| CliError::in_file(&args.file, problem.phrase()))?;
    let solve_seconds = begun.elapsed().as_secs_f64();
    if args.json {
        let pairs = matching.pairs.iter();
        return Ok(json::document(&Listed {
            pairs: pairs.map(|(a, b, weight)| (a.as_str(), b.as_str(), json::score(*weight))).collect(),
            total: json::score(matching.total),
            upper_bound: json::score(matching.upper_bound),
            optimal: matching.optimal,
            solve_seconds,
        }));
    }
    let mut table = Table::new(["a".to_owned(), "b".to_owned(), text(lang, "cli-column-points")], &[2]);
    for (a, b, weight) in matching.pairs {
        table.row([a, b, points(lang, weight)]);
    }
    table.row([String::new(), String::new(), points(lang, matching.total)]);
    let mut told = table.text();
    if !matching.optimal {
        let gap = Phrase::new("cli-proposal-gap").with("bound", points(lang, matching.upper_bound));
        let gap = gap.with("gap", points(lang, matching.upper_bound - matching.total));
        told.push_str(&format!("{}\n", say(lang, &gap)));
    }
    Ok(told)
}
