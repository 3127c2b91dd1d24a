//! `report`: what the libraries told of their visits, as a site, and as figures.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;

use super::session::Session;
use super::summary::SummaryArgs;
use super::table::Table;
use super::{CliError, file, input, json, summary, visits};
use crate::desk::reports::{self as desk, PublishError, SiteError, instead};
use crate::domain::registration::language_of;
use crate::domain::report::{Markup, Publishing};
use crate::domain::topic::{tag, topics};
use crate::domain::{
    Change, PartnershipId, Report, ReportEdit, ReportId, Seen, Snapshot, TopicId, VisitId, clean_line,
};
use crate::i18n::{Lang, Phrase, date, say, text};

#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    #[command(
        after_help = "kumppani report add 3 raportti.md\nkumppani report add KUMPPANI-2024K-07-B - --both --publish nameless"
    )]
    Add(AddArgs),
    #[command(after_help = "kumppani report edit 2 --publish nameless\nkumppani report edit 2 --words raportti.md")]
    Edit(EditArgs),
    #[command(after_help = "kumppani report list\nkumppani report list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani report show 2\nkumppani report show 2 --as-published")]
    Show {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        report: i64,
        #[arg(long)]
        as_published: bool,
    },
    #[command(after_help = "kumppani report remove 2")]
    Remove {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        report: i64,
    },
    #[command(after_help = "kumppani report topics")]
    Topics,
    #[command(after_help = "kumppani report site raportit")]
    Site {
        #[arg(value_name = "DIR")]
        site_folder: PathBuf,
    },
    #[command(
        after_help = "kumppani report summary\nkumppani report summary --year 2024 --to vuosi.xlsx\nkumppani report summary --json"
    )]
    Summary(SummaryArgs),
}

/// Whether others may read it.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Allowed {
    No,
    Nameless,
    Whole,
}

impl Allowed {
    fn publishing(self) -> Publishing {
        match self {
            Allowed::No => Publishing::No,
            Allowed::Nameless => Publishing::Nameless,
            Allowed::Whole => Publishing::Whole,
        }
    }
}

#[derive(Debug, Args)]
pub struct AddArgs {
    visit: String,
    #[arg(value_name = "FILE")]
    report_words: PathBuf,
    /// It tells of all visits of the pair.
    #[arg(long)]
    both: bool,
    #[command(flatten)]
    about: AboutArgs,
}

#[derive(Debug, Args)]
pub struct EditArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    report: i64,
    #[arg(long = "words", value_name = "FILE")]
    report_words: Option<PathBuf>,
    #[command(flatten)]
    about: AboutArgs,
}

#[derive(Debug, Args)]
struct AboutArgs {
    #[arg(long, value_name = "DATE")]
    received: Option<String>,
    #[arg(long = "language", value_name = "LANG", value_parser = super::language)]
    report_language: Option<Lang>,
    #[arg(long = "topic", value_name = "TOPIC")]
    report_topics: Vec<String>,
    #[arg(long = "publish", value_enum, value_name = "HOW")]
    publishing: Option<Allowed>,
}

pub fn run(session: &mut Session, command: ReportCommand) -> Result<String, CliError> {
    match command {
        ReportCommand::Add(args) => add(session, &args),
        ReportCommand::Edit(args) => edit(session, &args),
        ReportCommand::List { json } => list(session, json),
        ReportCommand::Show { report, as_published } => show(session, ReportId(report), as_published),
        ReportCommand::Remove { report } => {
            let (_, report) = found(session, ReportId(report))?;
            session.write(&Change::RemoveReport { report: report.seen() })
        }
        ReportCommand::Topics => Ok(vocabulary(session.lang)),
        ReportCommand::Site { site_folder } => publish(session, &site_folder),
        ReportCommand::Summary(args) => summary::run(session, &args),
    }
}

/// Topics that nobody named are read out of its words, as those of a registration are.
fn add(session: &mut Session, args: &AddArgs) -> Result<String, CliError> {
    let visit = visits::find(session, &args.visit)?;
    let all = || session.store.visits(session.round()?.id).map_err(CliError::from);
    let of_pair = if args.both { all()? } else { vec![visit.clone()] };
    let words = words(&args.report_words)?;
    let report = ReportEdit {
        visits: of_pair.iter().filter(|other| other.partnership == visit.partnership).map(|visit| visit.id).collect(),
        received: session.today,
        language: language_of(&words),
        markup: markup(&args.report_words),
        topics: tag(&words),
        text: words.into(),
        publishing: Publishing::No,
    };
    let report = Box::new(args.about.over(report)?);
    session.write(&Change::AddReport { partnership: visit.partnership, report })
}

fn edit(session: &mut Session, args: &EditArgs) -> Result<String, CliError> {
    let (_, report) = found(session, ReportId(args.report))?;
    let mut edit = report.edit.clone();
    if let Some(path) = &args.report_words {
        (edit.text, edit.markup) = (words(path)?.into(), markup(path));
    }
    let edit = Box::new(args.about.over(edit)?);
    session.write(&Change::EditReport { report: report.seen(), edit })
}

impl AboutArgs {
    fn over(&self, report: ReportEdit) -> Result<ReportEdit, CliError> {
        let topics = topics_named(&self.report_topics)?;
        Ok(ReportEdit {
            received: self.received.as_deref().map(input::day).transpose()?.unwrap_or(report.received),
            language: self.report_language.unwrap_or(report.language),
            topics: if topics.is_empty() { report.topics } else { topics },
            publishing: self.publishing.map_or(report.publishing, Allowed::publishing),
            ..report
        })
    }
}

/// Whether the libraries of a pair still meet.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Meets {
    Yes,
    No,
    Unknown,
}

/// Takes partnerships of any round: the question comes long after.
pub fn meets(session: &mut Session, id: i64, meets: Meets) -> Result<String, CliError> {
    let partnership = partnership(session, PartnershipId(id))?;
    let meets = match meets {
        Meets::Yes => Some(true),
        Meets::No => Some(false),
        Meets::Unknown => None,
    };
    session.write(&Change::AnswerMeeting { partnership, meets })
}

pub fn tag_pair(session: &mut Session, id: i64, topics: &[String]) -> Result<String, CliError> {
    let topics = topics_named(topics)?;
    let partnership = partnership(session, PartnershipId(id))?;
    session.write(&Change::TagPartnership { partnership, topics })
}

fn partnership(session: &Session, id: PartnershipId) -> Result<Seen<PartnershipId>, CliError> {
    for round in session.store.rounds()? {
        let found = session.store.partnerships(round.id)?.into_iter().find(|partnership| partnership.id == id);
        if let Some(partnership) = found {
            return Ok(partnership.seen());
        }
    }
    Err(CliError::NotDone(Phrase::new("cli-no-such-partnership").with("partnership", id.to_string())))
}

fn topics_named(topics: &[String]) -> Result<Vec<TopicId>, CliError> {
    topics.iter().map(|topic| Ok(input::topic(topic)?.id.clone())).collect()
}

pub fn words(path: &Path) -> Result<String, CliError> {
    const ENDINGS: [&str; 5] = ["", "txt", "text", "md", "markdown"];
    if !ENDINGS.contains(&file::ending(path).as_str()) {
        return Err(file::wrong_ending("cli-report-ending", path));
    }
    desk::words(&input::file(path)?).map_err(|error| CliError::in_file(path, error.phrase()))
}

/// As the name of the file ends.
fn markup(path: &Path) -> Markup {
    if ["md", "markdown"].contains(&file::ending(path).as_str()) { Markup::Markdown } else { Markup::Plain }
}

fn found(session: &Session, id: ReportId) -> Result<(Snapshot, Report), CliError> {
    let snapshot = session.snapshot()?;
    let report = snapshot.reports.iter().find(|report| report.id == id).cloned();
    let missing = || CliError::NotDone(Phrase::new("cli-no-such-report").with("report", id.to_string()));
    report.ok_or_else(missing).map(|report| (snapshot, report))
}

#[derive(Serialize)]
struct Listed<'a> {
    id: i64,
    partnership: i64,
    visits: &'a [VisitId],
    received: NaiveDate,
    language: Lang,
    markup: Markup,
    topics: &'a [TopicId],
    publishing: Publishing,
    text: &'a str,
}

fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    if as_json {
        return Ok(json::document(&snapshot.reports.iter().map(listed).collect::<Vec<_>>()));
    }
    if snapshot.reports.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-no-reports")));
    }
    let headings = ["field-id", "field-received", "field-publishing", "cli-column-who", "field-text"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0]);
    for report in &snapshot.reports {
        let beginning: String = report.beginning().chars().take(60).collect();
        let publishing = session.say(&report.edit.publishing.phrase());
        let who = snapshot.shelved(report, &instead).libraries.join(" – ");
        table.row([report.id.to_string(), date(report.edit.received), publishing, who, beginning]);
    }
    Ok(table.text())
}

fn listed(report: &Report) -> Listed<'_> {
    let edit = &report.edit;
    Listed {
        id: report.id.0,
        partnership: report.partnership.0,
        visits: &edit.visits,
        received: edit.received,
        language: edit.language,
        markup: edit.markup,
        topics: &edit.topics,
        publishing: edit.publishing,
        text: &edit.text,
    }
}

/// Its words as they came, or as others would read them.
fn show(session: &Session, id: ReportId, as_published: bool) -> Result<String, CliError> {
    let (snapshot, report) = found(session, id)?;
    let mut told = String::new();
    if as_published {
        let struck = snapshot.told(&report, |kind| instead(report.edit.language, kind));
        told.push_str(&struck.text);
    } else {
        told.push_str(&report.edit.text);
    }
    let lines: Vec<String> = told.lines().map(clean_line).collect();
    Ok(format!("{}\n", lines.join("\n")))
}

fn vocabulary(lang: Lang) -> String {
    topics().iter().map(|topic| format!("{}  {}\n", topic.id, say(lang, &topic.phrase()))).collect()
}

fn publish(session: &Session, folder: &Path) -> Result<String, CliError> {
    let published = desk::publish(&session.store, folder).map_err(|error| unpublished(folder, error))?;
    let phrase = Phrase::new("cli-site-written").with("count", published.reports).with("removed", published.removed);
    Ok(format!("{}\n", session.say(&phrase.with("folder", clean_line(&folder.display().to_string())))))
}

/// Why there is no site in a folder.
pub fn unpublished(folder: &Path, error: PublishError) -> CliError {
    match error {
        PublishError::Store(error) => CliError::from(error),
        PublishError::Site(SiteError::NotOurs) => {
            CliError::NotDone(Phrase::new("cli-site-not-ours").with("folder", folder.display().to_string()))
        }
        PublishError::Site(SiteError::Io(error)) => CliError::in_folder(folder, &error),
    }
}
