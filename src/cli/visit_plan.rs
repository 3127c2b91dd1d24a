//! `visits plan VISIT FILE`: a plan of the day as it came, and what of the mandatory programme it speaks of.

use chrono::NaiveDate;
use serde::Serialize;

use super::session::Session;
use super::{CliError, json};
use crate::domain::visit::{Oddity, PaidBy, PlanItem, SlotKind, found_in, is_known};
use crate::domain::{Change, Seen, Snapshot, Visit, clean_line};
use crate::i18n::Phrase;

#[derive(Serialize)]
struct Received<'a> {
    visit: i64,
    came: NaiveDate,
    found: Vec<Spoken<'a>>,
    missing: Vec<&'a str>,
    ticked: bool,
}

#[derive(Serialize)]
struct Spoken<'a> {
    key: &'a str,
    line: &'a str,
}

/// What to do with the words.
pub struct Order {
    pub came: NaiveDate,
    /// Ticks what is found, too.
    pub tick: bool,
    pub as_json: bool,
}

/// Keeps the plan and says what was found in it.
pub fn receive(session: &mut Session, visit: &Visit, text: String, order: &Order) -> Result<String, CliError> {
    let found = found_in(&text);
    let open = || visit.items.iter().filter(|item| item.mandatory && is_known(&item.key) && item.ticked.is_none());
    let spoken_of = open().filter(|item| found.iter().any(|found| found.key == item.key));
    let ticks = spoken_of.filter(|_| order.tick).map(|item| Seen { id: item.id, version: item.version }).collect();
    let mut told = session.write(&Change::ReceivePlan { visit: visit.id, came: order.came, text, ticks })?;
    let missing: Vec<&str> =
        open().filter(|item| !found.iter().any(|found| found.key == item.key)).map(|item| item.key.as_str()).collect();
    if order.as_json {
        return Ok(json::document(&Received {
            visit: visit.id.0,
            came: order.came,
            found: found.iter().map(|found| Spoken { key: found.key, line: &found.line }).collect(),
            missing,
            ticked: order.tick,
        }));
    }
    for found in &found {
        let words = visit.items.iter().find(|item| item.key == found.key).map(|item| session.say(&item.phrase()));
        told.push_str(&format!("  {}: {}\n", words.unwrap_or_default(), clean_line(&found.line)));
    }
    let missing: Vec<Phrase> = open().filter(|item| missing.contains(&item.key.as_str())).map(|i| i.phrase()).collect();
    if !missing.is_empty() {
        told.push_str(&format!("{}\n", session.say(&Phrase::new("ui-plan-missing").with("items", missing))));
    }
    Ok(told)
}

/// The newest plan of a visit, for `visits show`; empty where none came.
pub fn told(session: &Session, snapshot: &Snapshot, visit: &Visit) -> String {
    let Some(plan) = snapshot.plans_of(visit.id).next() else { return String::new() };
    let head = session.say(&Phrase::new("ui-plan-came").with("day", plan.came));
    let lines: String = plan.text.lines().map(|line| format!("  {}\n", clean_line(line))).collect();
    format!("{head}\n{lines}")
}

/// The same as scripts read it.
#[derive(Serialize)]
pub struct ListedPlan<'a> {
    came: NaiveDate,
    text: &'a str,
}

pub fn listed<'a>(snapshot: &'a Snapshot, visit: &Visit) -> Option<ListedPlan<'a>> {
    snapshot.plans_of(visit.id).next().map(|plan| ListedPlan { came: plan.came, text: &plan.text })
}

/// A timed item of the day, as scripts read it: minutes of the day; the length is 0 where it is not known.
#[derive(Serialize)]
pub struct ListedSlot<'a> {
    id: i64,
    title: &'a str,
    start: i32,
    minutes: i32,
    kind: SlotKind,
    payer: PaidBy,
}

/// What looks odd in them.
#[derive(Serialize)]
pub struct ListedOddity {
    code: &'static str,
    text: String,
}

pub fn listed_slots<'a>(snapshot: &'a Snapshot, visit: &Visit) -> Vec<ListedSlot<'a>> {
    let listed = |PlanItem { id, slot, .. }: &'a PlanItem| ListedSlot {
        id: id.0,
        title: &slot.title,
        start: slot.start,
        minutes: slot.minutes,
        kind: slot.kind,
        payer: slot.payer,
    };
    snapshot.programme_of(visit.id).map(listed).collect()
}

pub fn listed_oddities(session: &Session, snapshot: &Snapshot, visit: &Visit) -> Vec<ListedOddity> {
    let told = |oddity: &Oddity| ListedOddity { code: oddity.code(), text: session.say(&oddity.phrase()) };
    snapshot.oddities(visit).iter().map(told).collect()
}

/// The timed items with what looks odd in them, for `visits show`; empty where the day is not laid out.
pub fn told_slots(session: &Session, snapshot: &Snapshot, visit: &Visit) -> String {
    let mut told = String::new();
    for PlanItem { slot, .. } in snapshot.programme_of(visit.id) {
        if told.is_empty() {
            told.push_str(&format!("{}\n", session.say(&Phrase::new("ui-programme"))));
        }
        let kind = session.say(&slot.kind.phrase());
        let payer = match slot.payer {
            PaidBy::Nobody => String::new(),
            payer => format!(", {}", session.say(&payer.phrase())),
        };
        told.push_str(&format!("  {:>11}  {} ({kind}{payer})\n", slot.times(), clean_line(&slot.title)));
    }
    told + &told_oddities(session, snapshot, visit)
}

/// What looks odd in the timed items, a line each.
pub fn told_oddities(session: &Session, snapshot: &Snapshot, visit: &Visit) -> String {
    let told = |oddity: &Oddity| format!("! {}\n", clean_line(&session.say(&oddity.phrase())));
    snapshot.oddities(visit).iter().map(told).collect()
}
