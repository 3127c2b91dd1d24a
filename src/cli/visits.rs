//! `visits`: the visit days with their checklists, planned and ticked.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use clap::{Args, Subcommand};
use serde::Serialize;

use super::contacts::ListedContact;
use super::reports::words as file_words;
use super::session::Session;
use super::table::Table;
use super::visit_plan::{ListedOddity, ListedPlan, ListedSlot};
use super::{
    CliError, calendar_files, contacts, input, json, plans_import, visit_items, visit_plan, visit_programme,
    visit_template,
};
use crate::desk::calendar;
use crate::domain::own::Own;
use crate::domain::visit::{
    Fact, ParticipantRole, Progress, Warning, place_for_keys, progress, visit_warnings, warnings,
};
use crate::domain::{
    Change, Item, PartnershipId, Phase, RegistrationId, Seen, Snapshot, TopicId, Visit, VisitId, VisitKind, clean,
    clean_line,
};
use crate::i18n::{Phrase, date, text};

#[derive(Debug, Args)]
pub struct VisitsArgs {
    #[command(subcommand)]
    command: Option<VisitsCommand>,
    #[arg(long)]
    mine: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum VisitsCommand {
    #[command(after_help = "kumppani visits show 3\nkumppani visits show KUMPPANI-2024K-07-B")]
    Show { visit: String },
    #[command(after_help = "kumppani visits tick 3 plan_told\nkumppani visits tick KUMPPANI-2024K-07-B 5")]
    Tick { visit: String, item: String },
    #[command(
        after_help = "kumppani visits participants 3 7 --role librarian=4 --role management=1\nkumppani visits participants 3 7 --names \"Maija ja Matti\""
    )]
    Participants {
        visit: String,
        #[arg(value_name = "N")]
        participants: u32,
        #[arg(long = "role", value_name = "ROLE=N", value_parser = participant_role)]
        participant_roles: Vec<(ParticipantRole, u32)>,
        #[arg(long = "names", value_name = "TEXT")]
        participant_names: Option<String>,
    },
    #[command(subcommand)]
    Item(visit_items::ItemCommand),
    #[command(subcommand)]
    Template(visit_template::TemplateCommand),
    #[command(
        after_help = "kumppani visits import ohjelmat.xlsx --dry-run\nkumppani visits import - --map programme=\"Päivän kulku\" --tick"
    )]
    Import(plans_import::ImportPlansArgs),
    #[command(after_help = "kumppani visits programme 3\nkumppani visits programme 3 add 9.30-10.15 \"Talokierros\"")]
    Programme(visit_programme::ProgrammeArgs),
    #[command(after_help = "kumppani visits untick 3 plan_told")]
    Untick { visit: String, item: String },
    #[command(
        after_help = "kumppani visits plan 3 --date 12.4.2024 --participants 3\nkumppani visits plan 3 --no-date\nkumppani visits plan 3 suunnitelma.txt --tick"
    )]
    Plan {
        visit: String,
        #[arg(value_name = "FILE", conflicts_with_all = ["date", "no_date", "participants"])]
        plan_words: Option<PathBuf>,
        #[arg(long, value_name = "DATE", requires = "plan_words")]
        came: Option<String>,
        #[arg(long, requires = "plan_words")]
        tick: bool,
        #[arg(long, requires = "plan_words")]
        json: bool,
        #[arg(long, value_name = "DATE", conflicts_with = "no_date")]
        date: Option<String>,
        #[arg(long, required_unless_present_any = ["date", "participants", "plan_words"])]
        no_date: bool,
        #[arg(long, value_name = "N")]
        participants: Option<u32>,
    },
    #[command(after_help = "kumppani visits add 2 12 14")]
    Add {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        partnership: i64,
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        guest: i64,
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        host: i64,
    },
    #[command(after_help = "kumppani visits remove KUMPPANI-2024K-07-C")]
    Remove { visit: String },
    #[command(after_help = "kumppani visits kind 3 swap")]
    Kind {
        visit: String,
        #[arg(value_name = "visit|swap", value_parser = VisitKind::ALL.map(VisitKind::code))]
        kind: String,
    },
    #[command(after_help = "kumppani visits ics 3 4 --to drafts\nkumppani visits ics KUMPPANI-2024K-07-B")]
    Ics {
        #[arg(value_name = "VISIT", required = true)]
        dated: Vec<String>,
        #[arg(long = "to", value_name = "DIR")]
        calendar_folder: Option<PathBuf>,
    },
    #[command(after_help = "kumppani visits note 3 \"tulevat bussilla\"")]
    Note {
        visit: String,
        #[arg(value_name = "TEXT")]
        note: String,
    },
    #[command(
        after_help = "kumppani visits log 3 \"soitettu 12.4., palaavat asiaan\" --follow-up \"vko 17\"\nkumppani visits log 3\nkumppani visits log 3 --json"
    )]
    Log {
        visit: String,
        #[arg(value_name = "TEXT", conflicts_with = "json")]
        words: Option<String>,
        #[arg(long, value_name = "DAY", requires = "words")]
        follow_up: Option<String>,
        #[arg(long)]
        json: bool,
    },
}

pub fn run(session: &mut Session, args: VisitsArgs) -> Result<String, CliError> {
    match args.command {
        None => list(session, args.mine, args.json),
        Some(VisitsCommand::Show { visit }) => show(session, &visit),
        Some(VisitsCommand::Tick { visit, item }) => tick(session, &visit, &item, true),
        Some(VisitsCommand::Untick { visit, item }) => tick(session, &visit, &item, false),
        Some(VisitsCommand::Participants { visit, participants: count, participant_roles, participant_names }) => {
            let visit = find(session, &visit)?;
            let mut participants = session.snapshot()?.participants.remove(&visit.id).unwrap_or_default();
            if !participant_roles.is_empty() {
                participants.roles = participant_roles.into_iter().filter(|(_, count)| *count > 0).collect();
            }
            participants.names = participant_names.unwrap_or(participants.names);
            session.write(&Change::SetParticipants { visit: visit.seen(), count: Some(count), participants })
        }
        Some(VisitsCommand::Item(command)) => visit_items::run(session, command),
        Some(VisitsCommand::Template(command)) => visit_template::run(session, command),
        Some(VisitsCommand::Import(args)) => plans_import::run(session, &args),
        Some(VisitsCommand::Programme(args)) => visit_programme::run(session, args),
        Some(VisitsCommand::Plan { visit, plan_words: Some(file), came, tick, json, .. }) => {
            let came = came.as_deref().map(input::day).transpose()?.unwrap_or(session.today);
            let words = file_words(&file)?;
            let visit = find(session, &visit)?;
            visit_plan::receive(session, &visit, words, &visit_plan::Order { came, tick, as_json: json })
        }
        Some(VisitsCommand::Plan { visit, date, no_date, participants, .. }) => {
            let day = date.as_deref().map(input::day).transpose()?;
            let found = find(session, &visit)?;
            let date = if no_date { None } else { day.or(found.date) };
            let participants = participants.or(found.participants);
            let told = session.write(&Change::PlanVisit { visit: found.seen(), date, participants })?;
            Ok(told + &remarks(session, &found, date.filter(|_| date != found.date))?)
        }
        Some(VisitsCommand::Add { partnership, guest, host }) => {
            let partnership = PartnershipId(partnership);
            let (host, guest) = (RegistrationId(host), RegistrationId(guest));
            session.write(&Change::AddVisit { partnership, host, guest, today: session.today })
        }
        Some(VisitsCommand::Remove { visit }) => {
            let found = find(session, &visit)?;
            session.write(&Change::RemoveVisit { visit: found.seen(), reference: found.reference })
        }
        Some(VisitsCommand::Kind { visit, kind }) => {
            let visit = find(session, &visit)?.seen();
            let kind = VisitKind::from_code(&kind).unwrap_or(VisitKind::Visit);
            session.write(&Change::SetVisitKind { visit, kind })
        }
        Some(VisitsCommand::Ics { dated, calendar_folder }) => ics(session, &dated, calendar_folder.as_deref()),
        Some(VisitsCommand::Note { visit, note }) => {
            let visit = find(session, &visit)?.seen();
            session.write(&Change::NoteVisit { visit, note: clean(&note) })
        }
        Some(VisitsCommand::Log { visit, words: Some(text), follow_up, .. }) => {
            let follow_up = follow_up.map(|day| input::day_ahead(&day, session.today)).transpose()?;
            let partnership = find(session, &visit)?.partnership;
            session.write(&Change::LogContact { partnership, text: clean(&text), follow_up })
        }
        Some(VisitsCommand::Log { visit, words: None, json, .. }) => contacts::log(session, &visit, json),
    }
}

/// `librarian=3`.
fn participant_role(text: &str) -> Result<(ParticipantRole, u32), String> {
    let possible = || ParticipantRole::ALL.map(|role| format!("{}=N", role.code())).join(", ");
    let (role, count) = text.split_once('=').ok_or_else(possible)?;
    let role = ParticipantRole::ALL.into_iter().find(|other| other.code() == role.replace('-', "_"));
    role.zip(count.parse().ok()).ok_or_else(possible)
}

/// The visit of this number or order reference.
///
/// # Errors
/// Where the round has none.
pub fn find(session: &Session, wanted: &str) -> Result<Visit, CliError> {
    let wanted = wanted.trim();
    let is_it = |visit: &Visit| visit.id.to_string() == wanted || visit.reference.eq_ignore_ascii_case(wanted);
    let found = session.store.visits(session.round()?.id)?.into_iter().find(is_it);
    found.ok_or_else(|| CliError::NotDone(Phrase::new("refused-no-such-visit").with("visit", wanted.to_owned())))
}

/// The entries of these visits; one that is gone is known by its number or reference still, and is told as cancelled.
fn ics(session: &Session, wanted: &[String], folder: Option<&Path>) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    let mut files = Vec::new();
    for word in wanted.iter().map(|word| word.trim()) {
        let of_reference = session.store.visit_of_reference(word)?;
        let id = of_reference.or_else(|| word.parse().ok().map(VisitId));
        let file = id.map(|id| calendar::visit(&session.store, &snapshot, id, session.lang)).transpose()?.flatten();
        let none = || CliError::NotDone(Phrase::new("cli-visit-never-dated").with("visit", clean_line(word)));
        files.push(file.ok_or_else(none)?);
    }
    calendar_files::told(session, &files, folder)
}

/// The item of this key or number.
///
/// # Errors
/// Where the visit has none; the error names those that it has.
pub fn find_item<'a>(visit: &'a Visit, wanted: &str) -> Result<&'a Item, CliError> {
    let by_number = wanted.parse::<usize>().ok().and_then(|number| visit.items.get(number.checked_sub(1)?));
    let by_key = visit.items.iter().find(|item| item.key == wanted.replace('-', "_"));
    by_key.or(by_number).ok_or_else(|| {
        let keys: Vec<&str> = visit.items.iter().map(|item| item.key.as_str()).collect();
        let phrase = Phrase::new("cli-no-such-item").with("item", wanted.to_owned());
        CliError::NotDone(phrase.with("visit", visit.id.to_string()).with("possible", keys.join(", ")))
    })
}

fn tick(session: &mut Session, visit: &str, wanted: &str, done: bool) -> Result<String, CliError> {
    let visit = find(session, visit)?;
    let item = find_item(&visit, wanted)?;
    let seen = Seen { id: item.id, version: item.version };
    session.write(&Change::Tick { visit: visit.id, item: seen, key: item.key.clone(), done })
}

#[derive(Serialize)]
struct Listed<'a> {
    id: i64,
    partnership: i64,
    kind: &'static str,
    host: Party,
    guest: Party,
    reference: &'a str,
    date: Option<NaiveDate>,
    participants: Option<u32>,
    roles: BTreeMap<ParticipantRole, u32>,
    names: &'a str,
    staff_percent: Option<u32>,
    stage: &'static str,
    /// Who is to do something next, and in words what.
    ball: &'static str,
    next: String,
    /// The day on which the visit, its checklist or a claim of it was last written, and the days since then.
    moved: NaiveDate,
    days: i64,
    warnings: Vec<ListedWarning>,
    /// Only of a swap.
    keys: Option<ListedKeys>,
    topic: &'a str,
    topics: &'a [TopicId],
    items: Vec<ListedItem<'a>>,
    plan: Option<ListedPlan<'a>>,
    programme: Vec<ListedSlot<'a>>,
    programme_notes: Vec<ListedOddity>,
    note: &'a str,
}

/// Where the keys of a swap change hands; estimated kilometres by road, one way.
#[derive(Serialize)]
struct ListedKeys {
    municipality: &'static str,
    name: &'static str,
    host_km: serde_json::Number,
    guest_km: serde_json::Number,
    ferry: bool,
}

#[derive(Serialize)]
struct ListedWarning {
    code: &'static str,
    text: String,
}

#[derive(Serialize)]
struct Party {
    registration: i64,
    name: String,
    contact: Option<ListedContact>,
}

#[derive(Serialize)]
struct ListedItem<'a> {
    id: i64,
    key: &'a str,
    phase: Phase,
    mandatory: bool,
    own: bool,
    text: String,
    note: &'a str,
    due: Option<NaiveDate>,
    done: bool,
    by: Option<&'a str>,
    at: Option<DateTime<Utc>>,
    /// The fact that it followed from; `null` where a person ticked it.
    from: Option<Fact>,
}

fn list(session: &Session, mine: bool, as_json: bool) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    let own = mine.then(|| Own::of(&snapshot, session.actor()));
    let wanted = |visit: &Visit| own.as_ref().is_none_or(|own| own.visit(visit.id));
    if as_json {
        let (progress, warnings) = (progress(&snapshot, session.today), warnings(&snapshot));
        let visits = snapshot.visits.iter().zip(&progress).filter(|(visit, _)| wanted(visit));
        let listed = visits.map(|(visit, progress)| {
            let warnings = warnings.get(&visit.id).map_or(&[][..], Vec::as_slice);
            Listed {
                warnings: warnings.iter().map(|warning| listed_warning(session, &snapshot, warning)).collect(),
                ..listed(session, &snapshot, visit, progress)
            }
        });
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    let lang = session.lang;
    if snapshot.visits.is_empty() {
        return Ok(format!("{}\n", text(lang, "cli-no-visits")));
    }
    let headings = [
        "field-id",
        "field-reference",
        "field-date",
        "field-participants",
        "cli-column-stage",
        "cli-column-ball",
        "cli-column-days",
        "cli-column-ticked",
        "cli-column-visit",
    ];
    let mut table = Table::new(headings.map(|key| text(lang, key)), &[0, 2, 3, 6]);
    let visits = snapshot.visits.iter().zip(progress(&snapshot, session.today));
    for (visit, progress) in visits.filter(|(visit, _)| wanted(visit)) {
        let ticked = visit.items.iter().filter(|item| item.ticked.is_some()).count();
        table.row([
            visit.id.to_string(),
            visit.reference.clone(),
            visit.date.map_or_else(|| "–".to_owned(), date),
            visit.participants.map_or_else(|| "–".to_owned(), |count| count.to_string()),
            session.say(&progress.stage.phrase()),
            session.say(&progress.phrase()),
            progress.days.to_string(),
            format!("{ticked}/{}", visit.items.len()),
            between(&snapshot, visit),
        ]);
    }
    Ok(table.text())
}

/// Guests → host.
pub fn between(snapshot: &Snapshot, visit: &Visit) -> String {
    format!("{} → {}", snapshot.registration_name(visit.guest), snapshot.registration_name(visit.host))
}

fn listed<'a>(session: &Session, snapshot: &'a Snapshot, visit: &'a Visit, progress: &Progress) -> Listed<'a> {
    let party = |id: RegistrationId| Party {
        registration: id.0,
        name: snapshot.bare_name(id),
        contact: snapshot.contacts.get(&id).map(ListedContact::of),
    };
    let partnership = snapshot.partnership(visit.partnership);
    let who = snapshot.participants.get(&visit.id);
    Listed {
        id: visit.id.0,
        partnership: visit.partnership.0,
        kind: visit.kind.code(),
        host: party(visit.host),
        guest: party(visit.guest),
        reference: &visit.reference,
        date: visit.date,
        participants: visit.participants,
        roles: who.map(|who| who.roles.clone()).unwrap_or_default(),
        names: who.map_or("", |who| &who.names),
        staff_percent: snapshot.staff_share(visit),
        stage: progress.stage.code(),
        ball: progress.ball.code(),
        next: session.say(&progress.next.phrase()),
        moved: progress.moved,
        days: progress.days,
        warnings: Vec::new(),
        keys: place_for_keys(snapshot, visit).map(|place| ListedKeys {
            municipality: place.municipality.code.as_str(),
            name: place.municipality.name(session.lang),
            host_km: place.from_host.kilometres(),
            guest_km: place.from_guest.kilometres(),
            ferry: place.with_ferry,
        }),
        topic: partnership.map_or("", |partnership| &partnership.topic),
        topics: partnership.map_or(&[], |partnership| &partnership.topics),
        items: visit.items.iter().map(|item| listed_item(session, item)).collect(),
        plan: visit_plan::listed(snapshot, visit),
        programme: visit_plan::listed_slots(snapshot, visit),
        programme_notes: visit_plan::listed_oddities(session, snapshot, visit),
        note: &visit.note,
    }
}

fn listed_warning(session: &Session, snapshot: &Snapshot, warning: &Warning) -> ListedWarning {
    ListedWarning { code: warning.code(), text: session.say(&warning.phrase(snapshot)) }
}

fn listed_item<'a>(session: &Session, item: &'a Item) -> ListedItem<'a> {
    ListedItem {
        id: item.id.0,
        key: &item.key,
        phase: item.phase,
        mandatory: item.mandatory,
        own: item.is_own(),
        text: session.say(&item.phrase()),
        note: &item.note,
        due: item.due,
        done: item.ticked.is_some(),
        by: item.ticked.as_ref().map(|ticked| ticked.by.as_str()),
        at: item.ticked.as_ref().map(|ticked| ticked.at),
        from: item.ticked.as_ref().and_then(|ticked| ticked.from),
    }
}

/// What is odd about a day that was just set; it stands all the same.
fn remarks(session: &Session, visit: &Visit, day: Option<NaiveDate>) -> Result<String, CliError> {
    let Some(day) = day else { return Ok(String::new()) };
    let snapshot = session.snapshot()?;
    let remark = |phrase: Phrase| clean_line(&session.say(&Phrase::new("cli-remark").with("remark", phrase)));
    let remarks = visit_warnings(&snapshot, visit, day);
    Ok(remarks.iter().map(|warning| format!("{}\n", remark(warning.phrase(&snapshot)))).collect())
}

/// One visit with its checklist: the number and the key of each item are what `tick` takes.
fn show(session: &Session, wanted: &str) -> Result<String, CliError> {
    let visit = find(session, wanted)?;
    let snapshot = session.snapshot()?;
    let mut told = format!("{}  {}\n", visit.reference, clean_line(&between(&snapshot, &visit)));
    // Without a day its stage says so.
    let day = visit.date.map(|day| format!("{}, ", date(day))).unwrap_or_default();
    let stands = progress(&snapshot, session.today).into_iter().find(|progress| progress.visit == visit.id);
    if let Some(progress) = stands {
        let (stage, ball) = (session.say(&progress.stage.phrase()), session.say(&progress.phrase()));
        let unmoved = session.say(&Phrase::new("unmoved-days").with("days", progress.days));
        told.push_str(&format!("{day}{stage}, {}\n{ball} · {unmoved}\n", session.say(&snapshot.people(&visit))));
    }
    for warning in visit.date.map(|day| visit_warnings(&snapshot, &visit, day)).unwrap_or_default() {
        told.push_str(&format!("! {}\n", clean_line(&session.say(&warning.phrase(&snapshot)))));
    }
    if let Some(who) = snapshot.participants.get(&visit.id) {
        let parts = who.phrase().map(|phrase| session.say(&phrase)).into_iter().chain([clean_line(&who.names)]);
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        told.push_str(&format!("{}\n", parts.join(" · ")));
    }
    told.push_str(&contacts::told(session, &snapshot, &visit));
    if !visit.note.is_empty() {
        told.push_str(&format!("{}\n", clean_line(&visit.note)));
    }
    told.push_str(&visit_plan::told_slots(session, &snapshot, &visit));
    told.push_str(&visit_plan::told(session, &snapshot, &visit));
    told.push_str(&contacts::told_log(session, &snapshot, visit.partnership));
    for phase in Phase::ALL {
        told.push_str(&format!("\n{}\n", session.say(&phase.phrase())));
        for (index, item) in visit.items.iter().enumerate().filter(|(_, item)| item.phase == phase) {
            let mark = if item.ticked.is_some() { "[x]" } else { "[ ]" };
            let by =
                item.ticked.as_ref().map(|ticked| format!("  ({})", session.say(&ticked.phrase()))).unwrap_or_default();
            let words = clean_line(&session.say(&item.phrase()));
            told.push_str(&format!("{:>4} {mark} {words}  {}{by}\n", index + 1, item.key));
            told.push_str(&visit_items::told(session, item));
        }
    }
    Ok(told)
}
