//! `pairs scores`: of every pair that there could be, and how they lie beside the chosen ones.

use serde::Serialize;
use serde_json::Number;

use super::session::Session;
use super::suggestion::Criteria;
use super::table::Table;
use super::{CliError, json};
use crate::desk;
use crate::domain::partnership::{Scores, Step};
use crate::i18n::{points, text};

#[derive(Serialize)]
struct ListedScore {
    registrations: [i64; 2],
    score: Number,
    criteria: Criteria,
}

/// Every pair that the optimiser may choose.
///
/// # Errors
/// Where the round cannot be read.
pub fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let scores = desk::pair_scores(&session.store, &session.round()?)?;
    if as_json {
        let listed = scores.iter().map(|(a, b, score)| ListedScore {
            registrations: [a.0, b.0],
            score: json::score(score.total),
            criteria: Criteria::of(score),
        });
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    let lang = session.lang;
    let snapshot = session.snapshot()?;
    let keys = [
        "cli-column-numbers",
        "cli-column-points",
        "cli-column-size",
        "cli-column-distance",
        "cli-column-interests",
        "cli-column-pair",
    ];
    let mut table = Table::new(keys.map(|key| text(lang, key)), &[1, 2, 3, 4]);
    for (a, b, score) in scores {
        let names = format!("{} – {}", snapshot.registration_name(a), snapshot.registration_name(b));
        let parts = [score.total, score.size, score.distance, score.interests].map(|part| points(lang, part));
        let [total, size, distance, interests] = parts;
        table.row([format!("{a} {b}"), total, size, distance, interests, names]);
    }
    Ok(table.text())
}

#[derive(Serialize)]
struct ListedDistribution {
    possible: ListedScores,
    chosen: ListedScores,
    /// The lowest first; the last one holds its upper bound, too.
    steps: Vec<ListedStep>,
}

#[derive(Serialize)]
struct ListedScores {
    count: usize,
    mean: Option<Number>,
}

impl ListedScores {
    fn of(scores: &Scores) -> ListedScores {
        ListedScores { count: scores.count(), mean: scores.mean().map(json::score) }
    }
}

#[derive(Serialize)]
struct ListedStep {
    from: i64,
    to: i64,
    possible: usize,
    chosen: usize,
}

impl From<Step> for ListedStep {
    fn from(Step { from, to, possible, chosen }: Step) -> ListedStep {
        ListedStep { from, to, possible, chosen }
    }
}

/// How many pairs lie in each ten points: all that there could be, and those that are suggested or accepted.
///
/// # Errors
/// Where the round cannot be read.
pub fn distribution(session: &Session, as_json: bool) -> Result<String, CliError> {
    // A command is ended by a signal, not by a question; so there is an answer.
    let found = desk::pair_distribution(&session.store, &session.round()?, &|| true)?;
    let Some(found) = found else { return Ok(String::new()) };
    if as_json {
        return Ok(json::document(&ListedDistribution {
            possible: ListedScores::of(&found.possible),
            chosen: ListedScores::of(&found.chosen),
            steps: found.steps().map(ListedStep::from).collect(),
        }));
    }
    let keys = ["cli-column-points", "distribution-possible", "distribution-chosen"];
    let mut table = Table::new(keys.map(|key| text(session.lang, key)), &[0, 1, 2]);
    for Step { from, to, possible, chosen } in found.steps().rev() {
        table.row([format!("{from}–{to}"), possible.to_string(), chosen.to_string()]);
    }
    let sentences: Vec<String> = found.sentences().map(|sentence| format!("{}\n", session.say(&sentence))).collect();
    Ok(format!("{}\n{}", table.text(), sentences.concat()))
}
