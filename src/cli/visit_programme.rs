//! `visits programme VISIT`: the timed items of a visit's day.

use clap::{Args, Subcommand};
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::visit_plan::{ListedOddity, ListedSlot, listed_oddities, listed_slots, told_oddities};
use super::{CliError, json, visits};
use crate::domain::visit::{
    PaidBy, PlanItem, SOURCE_ITEMS, Slot, SlotKind, source_items_beside, timed_lines_beside, typed_range, typed_time,
};
use crate::domain::{Change, Visit, VisitId, clean_line};
use crate::i18n::{Phrase, text};

#[derive(Debug, Args)]
pub struct ProgrammeArgs {
    visit: String,
    #[command(subcommand)]
    command: Option<ProgrammeCommand>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum ProgrammeCommand {
    #[command(after_help = "kumppani visits programme 3 list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(
        after_help = "kumppani visits programme 3 add 9.30-10.15 \"Talokierros\" --kind library\nkumppani visits programme 3 add 12 Lounas --minutes 45 --kind break"
    )]
    Add {
        #[arg(value_name = "TIME")]
        slot_time: String,
        #[arg(value_name = "TEXT")]
        slot_title: String,
        #[arg(long = "minutes", value_name = "N", allow_negative_numbers = true)]
        slot_minutes: Option<i32>,
        #[arg(long = "kind", value_name = "KIND", default_value = "library", value_parser = SlotKind::ALL.map(SlotKind::code))]
        slot_kind: String,
        #[arg(long = "payer", value_name = "PAYER", value_parser = PaidBy::ALL.map(PaidBy::code))]
        slot_payer: Option<String>,
    },
    #[command(
        after_help = "kumppani visits programme 3 edit 2 --time 10.15-11\nkumppani visits programme 3 edit 2 --title \"Lounas\" --kind break"
    )]
    Edit {
        #[arg(value_name = "N")]
        slot: usize,
        #[arg(long = "time", value_name = "TIME")]
        new_time: Option<String>,
        #[arg(long = "title", value_name = "TEXT")]
        new_title: Option<String>,
        #[arg(long = "minutes", value_name = "N", allow_negative_numbers = true)]
        slot_minutes: Option<i32>,
        #[arg(long = "kind", value_name = "KIND", value_parser = SlotKind::ALL.map(SlotKind::code))]
        new_kind: Option<String>,
        #[arg(long = "payer", value_name = "PAYER", value_parser = PaidBy::ALL.map(PaidBy::code))]
        slot_payer: Option<String>,
    },
    #[command(after_help = "kumppani visits programme 3 remove 2")]
    Remove {
        #[arg(value_name = "N")]
        slot: usize,
    },
    /// Without names, what belongs to every visit and is not there yet.
    #[command(
        after_help = "kumppani visits programme 3 from-source\nkumppani visits programme 3 from-source project fresh_eyes"
    )]
    FromSource {
        #[arg(value_name = "ITEM", value_parser = SOURCE_ITEMS.map(|item| item.key))]
        source_items: Vec<String>,
    },
    #[command(after_help = "kumppani visits programme 3 from-plan")]
    FromPlan,
}

pub fn run(session: &mut Session, args: ProgrammeArgs) -> Result<String, CliError> {
    let visit = visits::find(session, &args.visit)?;
    let id = visit.id;
    match args.command.unwrap_or(ProgrammeCommand::List { json: args.json }) {
        ProgrammeCommand::List { json } => list(session, &visit, json),
        ProgrammeCommand::Add { slot_time, slot_title, slot_minutes, slot_kind, slot_payer } => {
            let kind = kind(&slot_kind).unwrap_or(SlotKind::Library);
            let (start, minutes) = times(&slot_time, slot_minutes)?;
            let payer = slot_payer.as_deref().and_then(payer).unwrap_or(kind.usual_payer());
            let slot = Slot { title: slot_title, start, minutes: minutes.unwrap_or(0), kind, payer };
            write(session, id, &Change::AddPlanItems { visit: id, items: vec![slot], ticks: Vec::new() })
        }
        ProgrammeCommand::Edit { slot, new_time, new_title, slot_minutes, new_kind, slot_payer } => {
            let item = find(session, id, slot)?;
            let was = item.slot.clone();
            let (start, minutes) = match new_time {
                Some(time) => times(&time, slot_minutes)?,
                None => (was.start, slot_minutes),
            };
            let edited = Slot {
                title: new_title.unwrap_or(was.title),
                start,
                minutes: minutes.unwrap_or(was.minutes),
                kind: new_kind.as_deref().and_then(kind).unwrap_or(was.kind),
                payer: slot_payer.as_deref().and_then(payer).unwrap_or(was.payer),
            };
            write(session, id, &Change::EditPlanItem { visit: id, item: item.seen(), slot: edited })
        }
        ProgrammeCommand::Remove { slot } => {
            let item = find(session, id, slot)?.seen();
            session.write(&Change::RemovePlanItem { visit: id, item })
        }
        ProgrammeCommand::FromSource { source_items } => from_source(session, id, &source_items),
        ProgrammeCommand::FromPlan => from_plan(session, id),
    }
}

fn kind(code: &str) -> Option<SlotKind> {
    SlotKind::ALL.into_iter().find(|kind| kind.code() == code)
}

fn payer(code: &str) -> Option<PaidBy> {
    PaidBy::ALL.into_iter().find(|payer| payer.code() == code)
}

/// The start, and the length in minutes where one is said: with the time as a range, or by itself.
fn times(text: &str, minutes: Option<i32>) -> Result<(i32, Option<i32>), CliError> {
    let range = typed_range(text).map(|(start, end)| (start, Some(end - start)));
    let read = range.or_else(|| typed_time(text).map(|start| (start, None)));
    let malformed = || CliError::Usage(Phrase::new("cli-time-malformed").with("text", clean_line(text)));
    read.map(|(start, length)| (start, minutes.or(length))).ok_or_else(malformed)
}

/// Writes, and says what looks odd in the day that it makes.
fn write(session: &mut Session, visit: VisitId, change: &Change) -> Result<String, CliError> {
    let told = session.write(change)?;
    let snapshot = session.snapshot()?;
    let visit = snapshot.visit(visit);
    Ok(told + &visit.map(|visit| told_oddities(session, &snapshot, visit)).unwrap_or_default())
}

/// The item of this place in the day, counted from 1 as `list` shows them.
///
/// # Errors
/// Where the day has none.
fn find(session: &Session, visit: VisitId, number: usize) -> Result<PlanItem, CliError> {
    let snapshot = session.snapshot()?;
    let found = number.checked_sub(1).and_then(|place| snapshot.programme_of(visit).nth(place)).cloned();
    found.ok_or_else(|| CliError::NotDone(Phrase::new("cli-no-such-slot").with("number", number)))
}

fn from_source(session: &mut Session, visit: VisitId, named: &[String]) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    let slots: Vec<&Slot> = snapshot.programme_of(visit).map(|item| &item.slot).collect();
    let open = source_items_beside(&slots).into_iter();
    let wanted =
        open.filter(|item| if named.is_empty() { item.always } else { named.iter().any(|key| key == item.key) });
    let items: Vec<Slot> = wanted.map(|item| item.slot(session.lang)).collect();
    if items.is_empty() {
        return Err(CliError::NotDone(Phrase::new("cli-source-is-there")));
    }
    write(session, visit, &Change::AddPlanItems { visit, items, ticks: Vec::new() })
}

/// The timed lines of the newest plan that came.
fn from_plan(session: &mut Session, visit: VisitId) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    let slots: Vec<&Slot> = snapshot.programme_of(visit).map(|item| &item.slot).collect();
    let plan = snapshot.plans_of(visit).next();
    let lines = plan.map(|plan| timed_lines_beside(&plan.text, &slots)).unwrap_or_default();
    let items: Vec<Slot> = lines.into_iter().map(|timed| timed.slot).collect();
    if items.is_empty() {
        return Err(CliError::NotDone(Phrase::new("cli-no-timed-lines")));
    }
    write(session, visit, &Change::AddPlanItems { visit, items, ticks: Vec::new() })
}

#[derive(Serialize)]
struct Listed<'a> {
    visit: i64,
    items: Vec<ListedSlot<'a>>,
    notes: Vec<ListedOddity>,
}

fn list(session: &Session, visit: &Visit, as_json: bool) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    let items = listed_slots(&snapshot, visit);
    if as_json {
        let notes = listed_oddities(session, &snapshot, visit);
        return Ok(json::document(&Listed { visit: visit.id.0, items, notes }));
    }
    if items.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-no-slots")));
    }
    let headings = ["cli-column-number", "field-start", "field-kind", "field-payer", "field-title"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0, 1]);
    for (number, PlanItem { slot, .. }) in (1_usize..).zip(snapshot.programme_of(visit.id)) {
        table.row([
            number.to_string(),
            slot.times(),
            session.say(&slot.kind.phrase()),
            session.say(&slot.payer.phrase()),
            slot.title.clone(),
        ]);
    }
    Ok(table.text() + &told_oddities(session, &snapshot, visit))
}
