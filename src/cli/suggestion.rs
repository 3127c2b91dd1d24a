//! Pairs as scripts and people see them: a proposal, its groups, their scores in parts.

use serde::Serialize;
use serde_json::{Number, Value};

use super::alternative::{ListedLeftOver, Odd};
use super::json;
use super::session::Session;
use super::table::Table;
use crate::desk::pairs::{Objective, Shortage, Suggestion, UnmetLock};
use crate::domain::partnership::{Difference, Worse};
use crate::domain::{Group, LeftOver, Proposal, RegistrationId, Score, Snapshot, clean_line};
use crate::i18n::{Phrase, kilometres, money, points, text};

#[derive(Serialize)]
pub struct Criteria {
    size: Number,
    distance: Number,
    interests: Number,
}

impl Criteria {
    pub fn of(score: &Score) -> Criteria {
        let (size, distance) = (json::points(score.size), json::points(score.distance));
        Criteria { size, distance, interests: json::points(score.interests) }
    }
}

#[derive(Serialize)]
pub struct ListedGroup {
    registrations: Vec<i64>,
    score: Number,
    criteria: Criteria,
    km: Value,
    minutes: Option<u32>,
    reasons: Vec<String>,
    locked: bool,
}

impl ListedGroup {
    pub fn of(session: &Session, group: &Group) -> ListedGroup {
        ListedGroup {
            registrations: group.members.iter().map(|id| id.0).collect(),
            score: json::score(group.score.total),
            criteria: Criteria::of(&group.score),
            km: json::kilometres(group.score.road),
            minutes: group.score.minutes,
            reasons: group.score.reasons.iter().map(|reason| session.say(reason)).collect(),
            locked: group.locked,
        }
    }
}

#[derive(Serialize)]
struct ListedProposal {
    objective: &'static str,
    total: Number,
    upper_bound: Number,
    optimal: bool,
    groups: Vec<ListedGroup>,
    left_over: Vec<ListedLeftOver>,
    estimated_cost_cents: Option<i64>,
    unmet_locks: Vec<ListedLock>,
    odd: Option<Odd>,
    shortages: Vec<ListedShortage>,
    difference: Option<ListedDifference>,
}

/// What it would change in the pairs that are suggested.
#[derive(Serialize)]
struct ListedDifference {
    kept: usize,
    new: Vec<Vec<i64>>,
    gone: Vec<Vec<i64>>,
    /// `null` where the scales have been changed since.
    points: Option<Number>,
    worse: Vec<ListedWorse>,
}

#[derive(Serialize)]
struct ListedWorse {
    registration: i64,
    before: Number,
    after: Number,
}

impl ListedDifference {
    fn of(difference: &Difference) -> ListedDifference {
        let numbers = |groups: &[Vec<RegistrationId>]| -> Vec<Vec<i64>> {
            groups.iter().map(|group| group.iter().map(|id| id.0).collect()).collect()
        };
        let worse = |worse: &Worse| ListedWorse {
            registration: worse.registration.0,
            before: json::score(worse.before),
            after: json::score(worse.after),
        };
        ListedDifference {
            kept: difference.kept,
            new: numbers(&difference.new),
            gone: numbers(&difference.gone),
            points: difference.points.map(json::score),
            worse: difference.worse.iter().map(worse).collect(),
        }
    }
}

/// Who can only meet whom.
#[derive(Serialize)]
struct ListedShortage {
    groups: Vec<Vec<i64>>,
    only: Vec<i64>,
    left_over: usize,
    sentence: String,
}

/// A lock that no pairing can obey.
#[derive(Serialize)]
struct ListedLock {
    registrations: [i64; 2],
    reason: String,
}

/// A suggestion for a script.
pub fn document(session: &Session, snapshot: &Snapshot, objective: Objective, suggestion: &Suggestion) -> String {
    let proposal = &suggestion.proposal;
    let left_over = proposal.left_over.iter();
    let numbers = |ids: &[RegistrationId]| ids.iter().map(|id| id.0).collect();
    let shortage = |shortage: &Shortage| ListedShortage {
        groups: shortage.groups.iter().map(|group| numbers(group)).collect(),
        only: numbers(&shortage.only),
        left_over: shortage.left_over,
        sentence: session.say(&shortage.sentence),
    };
    let lock = |lock: &UnmetLock| ListedLock {
        registrations: [lock.rule.a.0, lock.rule.b.0],
        reason: session.say(&lock.reason),
    };
    json::document(&ListedProposal {
        objective: match objective {
            Objective::Total => "total",
            Objective::Fairest => "fairest",
        },
        total: json::score(proposal.total),
        upper_bound: json::score(proposal.upper_bound),
        optimal: proposal.is_optimal(),
        groups: proposal.groups.iter().map(|group| ListedGroup::of(session, group)).collect(),
        left_over: left_over.map(|left| ListedLeftOver::of(session, snapshot, left)).collect(),
        estimated_cost_cents: proposal.estimated_cost.map(|cost| cost.0),
        unmet_locks: suggestion.unmet.iter().map(lock).collect(),
        odd: Odd::of(session, snapshot, &proposal.left_over),
        shortages: suggestion.shortages.iter().map(shortage).collect(),
        difference: snapshot.changes_by(proposal).map(|difference| ListedDifference::of(&difference)),
    })
}

/// A suggestion for a person: the pairs, those without one and why, the sums, the locks in vain.
pub fn told(session: &Session, snapshot: &Snapshot, suggestion: &Suggestion) -> String {
    let lang = session.lang;
    let proposal: &Proposal = &suggestion.proposal;
    let mut table = group_table(session, &[]);
    for group in &proposal.groups {
        table.row(group_row(session, snapshot, group));
    }
    let mut told = if proposal.groups.is_empty() { String::new() } else { format!("{}\n", table.text()) };
    for left in &proposal.left_over {
        told.push_str(&left_out(session, snapshot, left));
    }
    for shortage in &suggestion.shortages {
        told.push_str(&format!("{}\n", clean_line(&session.say(&shortage.sentence))));
    }
    let cost = proposal.estimated_cost.map_or_else(|| "–".to_owned(), |cost| money(lang, cost.0));
    let sums = Phrase::new("cli-proposal-sums")
        .with("count", proposal.groups.len())
        .with("total", points(lang, proposal.total))
        .with("cost", cost);
    told.push_str(&format!("{}\n", session.say(&sums)));
    if !proposal.is_optimal() {
        let gap = Phrase::new("cli-proposal-gap").with("bound", points(lang, proposal.upper_bound));
        let gap = gap.with("gap", points(lang, proposal.upper_bound - proposal.total));
        told.push_str(&format!("{}\n", session.say(&gap)));
    }
    if let Some(difference) = snapshot.changes_by(proposal) {
        let sentences = difference.sentences(&|id| snapshot.registration_name(id));
        let words: Vec<String> = sentences.iter().map(|sentence| clean_line(&session.say(sentence))).collect();
        told.push_str(&format!("{}\n", words.join(", ")));
    }
    for lock in &suggestion.unmet {
        told.push_str(&format!("{}\n", clean_line(&session.say(&lock.reason))));
    }
    told
}

/// Why it has no partner, and a line for each way to include it.
fn left_out(session: &Session, snapshot: &Snapshot, left: &LeftOver) -> String {
    let name = |id| snapshot.registration_name(id);
    let phrase = Phrase::new("cli-left-over").with("registration", left.registration.to_string());
    let phrase = phrase.with("name", name(left.registration)).with("reason", left.reason.clone());
    let ways = left.ways.iter().map(|way| way.sentence(left.registration, &name));
    let mut told = format!("{}\n", clean_line(&session.say(&phrase)));
    for (number, way) in ways.enumerate() {
        told.push_str(&format!("  {}. {}\n", number + 1, clean_line(&session.say(&way))));
    }
    told
}

/// The headings of a table of pairs, after those of the caller's own columns.
pub fn group_table(session: &Session, before: &[&str]) -> Table {
    let keys = ["cli-column-numbers", "cli-column-points", "cli-column-distance", "cli-column-pair"];
    Table::new(before.iter().copied().chain(keys).map(|key| text(session.lang, key)), &[])
}

/// The names of its members.
pub fn pair_name(snapshot: &Snapshot, group: &Group) -> String {
    group.members.iter().map(|id| snapshot.registration_name(*id)).collect::<Vec<_>>().join(" – ")
}

pub fn group_row(session: &Session, snapshot: &Snapshot, group: &Group) -> Vec<String> {
    let lang = session.lang;
    let numbers: Vec<String> = group.members.iter().map(|id| id.to_string()).collect();
    let names = pair_name(snapshot, group);
    let distance = group.score.road.map_or_else(|| "–".to_owned(), |road| kilometres(lang, road.0));
    let locked = if group.locked { format!(" ({})", text(lang, "cli-locked")) } else { String::new() };
    vec![numbers.join(" "), points(lang, group.score.total), distance, format!("{names}{locked}")]
}
