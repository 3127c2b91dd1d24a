//! `info`: the info sessions of a round, and which libraries were invited, came or stayed away.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, calendar_files, input, json};
use crate::desk::calendar;
use crate::domain::info::{missed, sides};
use crate::domain::registration::time_of_day;
use crate::domain::{
    Attendance, Change, GuestMark, InfoEdit, InfoId, InfoSession, RegistrationId, Seen, Snapshot, clean_line,
};
use crate::i18n::{Phrase, text};

#[derive(Debug, Subcommand)]
pub enum InfoCommand {
    #[command(after_help = "kumppani info add --day 20.4.2024 --time 14.00 --place https://teams.example/abc")]
    Add(AddArgs),
    #[command(after_help = "kumppani info list\nkumppani info list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani info set 1 --time 15.00\nkumppani info set 1 --material 18.4.2024")]
    Set(SetArgs),
    /// Without numbers, all sides of the decided pairs.
    #[command(after_help = "kumppani info invite 1\nkumppani info invite 1 12 14")]
    Invite {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        session: i64,
        #[arg(value_name = "ID")]
        guests: Vec<String>,
    },
    #[command(after_help = "kumppani info attendance 1 attended 12 14-16\nkumppani info attendance 1 told 17")]
    Attendance {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        session: i64,
        #[arg(value_name = "STATE", value_parser = WORDS.map(|(word, _)| word))]
        state: String,
        #[arg(value_name = "ID", required = true)]
        guests: Vec<String>,
    },
    #[command(after_help = "kumppani info ics 1\nkumppani info ics 1 --to drafts")]
    Ics {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        session: i64,
        #[arg(long = "to", value_name = "DIR")]
        calendar_folder: Option<PathBuf>,
    },
    #[command(after_help = "kumppani info remove 1")]
    Remove {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        session: i64,
    },
}

/// What can be said of a guest, in one word each.
const WORDS: [(&str, GuestMark); 6] = [
    ("invited", GuestMark::As(Attendance::Invited)),
    ("coming", GuestMark::As(Attendance::Coming)),
    ("attended", GuestMark::As(Attendance::Attended)),
    ("absent", GuestMark::As(Attendance::Absent)),
    ("none", GuestMark::Uninvited),
    ("told", GuestMark::Told),
];

#[derive(Debug, Args)]
pub struct AddArgs {
    #[arg(long = "day", value_name = "DATE")]
    session_day: String,
    #[arg(long = "time", value_name = "TIME")]
    session_time: String,
    #[arg(long = "minutes", value_name = "N")]
    session_minutes: Option<u32>,
    #[arg(long = "place", value_name = "TEXT", default_value = "", hide_default_value = true)]
    session_place: String,
}

#[derive(Debug, Args)]
pub struct SetArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    session: i64,
    #[arg(long = "day", value_name = "DATE")]
    session_day: Option<String>,
    #[arg(long = "time", value_name = "TIME")]
    session_time: Option<String>,
    /// 0 where nobody knows.
    #[arg(long = "minutes", value_name = "N")]
    session_minutes: Option<u32>,
    #[arg(long = "place", value_name = "TEXT")]
    session_place: Option<String>,
    #[arg(long, value_name = "DATE", conflicts_with = "no_material")]
    material: Option<String>,
    #[arg(long)]
    no_material: bool,
}

pub fn run(session: &mut Session, command: InfoCommand) -> Result<String, CliError> {
    match command {
        InfoCommand::Add(args) => {
            let round = session.round()?.id;
            let info = InfoEdit {
                day: input::day(&args.session_day)?,
                time: time(&args.session_time)?,
                minutes: args.session_minutes,
                place: args.session_place,
                material: None,
            };
            session.write(&Change::AddInfo { round, session: Box::new(info) })
        }
        InfoCommand::List { json } => list(session, json),
        InfoCommand::Set(args) => set(session, args),
        InfoCommand::Invite { session: id, guests } => invite(session, InfoId(id), &guests),
        InfoCommand::Attendance { session: id, state, guests } => {
            let mark = WORDS.iter().find(|(word, _)| *word == state).map_or(GuestMark::Uninvited, |(_, mark)| *mark);
            let (_, found) = find(session, InfoId(id))?;
            let guests = input::numbers(&guests)?.into_iter().map(RegistrationId);
            let guests = guests.map(|guest| found.seen_guest(guest)).collect();
            session.write(&Change::MarkGuests { session: found.id, guests, mark })
        }
        InfoCommand::Ics { session: id, calendar_folder } => ics(session, InfoId(id), calendar_folder.as_deref()),
        InfoCommand::Remove { session: id } => {
            let (_, found) = find(session, InfoId(id))?;
            session.write(&Change::RemoveInfo { session: found.seen() })
        }
    }
}

fn time(text: &str) -> Result<chrono::NaiveTime, CliError> {
    let malformed = || CliError::Usage(Phrase::new("cli-time-malformed").with("text", clean_line(text)));
    time_of_day(text).ok_or_else(malformed)
}

fn set(session: &mut Session, args: SetArgs) -> Result<String, CliError> {
    let (_, found) = find(session, InfoId(args.session))?;
    let was = found.edit.clone();
    let material = args.material.as_deref().map(input::day).transpose()?.or(was.material);
    let edit = InfoEdit {
        day: args.session_day.as_deref().map(input::day).transpose()?.unwrap_or(was.day),
        time: args.session_time.as_deref().map(time).transpose()?.unwrap_or(was.time),
        minutes: args.session_minutes.map_or(was.minutes, |minutes| Some(minutes).filter(|minutes| *minutes > 0)),
        place: args.session_place.unwrap_or(was.place),
        material: material.filter(|_| !args.no_material),
    };
    session.write(&Change::EditInfo { session: found.seen(), edit: Box::new(edit) })
}

/// One that was taken away is known by its number still, and is told as cancelled.
fn ics(session: &Session, id: InfoId, folder: Option<&Path>) -> Result<String, CliError> {
    let file = calendar::session(&session.store, &session.snapshot()?, id, session.lang)?;
    let missing = || CliError::NotDone(Phrase::new("refused-no-such-info").with("session", id.to_string()));
    calendar_files::told(session, &[file.ok_or_else(missing)?], folder)
}

/// Of whom more is known already stays as it is.
fn invite(session: &mut Session, id: InfoId, guests: &[String]) -> Result<String, CliError> {
    let (snapshot, found) = find(session, id)?;
    let named: Vec<RegistrationId> = input::numbers(guests)?.into_iter().map(RegistrationId).collect();
    let all = || sides(&snapshot, &found).into_iter().map(|(side, _)| side).collect();
    let wanted: Vec<RegistrationId> = if guests.is_empty() { all() } else { named };
    let new = wanted.into_iter().filter(|side| found.guest(*side).is_none());
    let guests: Vec<Seen<RegistrationId>> = new.map(|side| found.seen_guest(side)).collect();
    if guests.is_empty() {
        return Err(CliError::NotDone(Phrase::new("cli-nobody-to-invite")));
    }
    session.write(&Change::MarkGuests { session: id, guests, mark: GuestMark::As(Attendance::Invited) })
}

/// The session of this number.
///
/// # Errors
/// Where the round has none.
fn find(session: &Session, id: InfoId) -> Result<(Snapshot, InfoSession), CliError> {
    let snapshot = session.snapshot()?;
    let found = snapshot.info.iter().find(|session| session.id == id).cloned();
    let missing = || CliError::NotDone(Phrase::new("refused-no-such-info").with("session", id.to_string()));
    found.ok_or_else(missing).map(|found| (snapshot, found))
}

#[derive(Serialize)]
struct Listed<'a> {
    id: i64,
    day: NaiveDate,
    time: String,
    minutes: Option<u32>,
    place: &'a str,
    material_sent: Option<NaiveDate>,
    guests: Vec<ListedGuest>,
}

#[derive(Serialize)]
struct ListedGuest {
    registration: i64,
    partnership: Option<i64>,
    name: String,
    /// `null` where nothing is noted.
    state: Option<Attendance>,
    told: Option<NaiveDate>,
    /// Missed it and has not been seen to.
    missed: bool,
}

fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    if as_json {
        let listed = snapshot.info.iter().map(|info| listed(&snapshot, info, session.today));
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    if snapshot.info.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-no-info")));
    }
    let mut told = Vec::new();
    for info in &snapshot.info {
        let headings = ["field-registration", "cli-column-status", "cli-column-who"];
        let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0]);
        for guest in listed(&snapshot, info, session.today).guests {
            let state = guest.state.map_or_else(|| Phrase::new("attendance-none"), Attendance::phrase);
            let missed = if guest.missed { " !" } else { "" };
            let state = format!("{}{missed}", session.say(&state));
            table.row([guest.registration.to_string(), state, guest.name]);
        }
        let title = Phrase::new("info-title").with("when", info.when());
        told.push(format!("{} {}\n{}\n{}", info.id, session.say(&title), clean_line(&info.edit.place), table.text()));
    }
    Ok(told.join("\n"))
}

fn listed<'a>(snapshot: &Snapshot, info: &'a InfoSession, today: NaiveDate) -> Listed<'a> {
    let missed = missed(snapshot, info, today);
    let guest = |(side, partnership): (RegistrationId, Option<crate::domain::PartnershipId>)| ListedGuest {
        registration: side.0,
        partnership: partnership.map(|id| id.0),
        name: snapshot.registration_name(side),
        state: info.guest(side).map(|guest| guest.attendance),
        told: info.guest(side).and_then(|guest| guest.told),
        missed: missed.contains(&side),
    };
    Listed {
        id: info.id.0,
        day: info.edit.day,
        time: info.edit.time.format("%H:%M").to_string(),
        minutes: info.edit.minutes,
        place: &info.edit.place,
        material_sent: info.edit.material,
        guests: sides(snapshot, info).into_iter().map(guest).collect(),
    }
}
