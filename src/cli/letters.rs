//! `letters`: what goes out in words, as text to read or as drafts that a mail program opens, and which went.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, clock, input, json};
use crate::desk::calendar::{self, CalendarFile};
use crate::desk::letters::{Letters, Templates, save_letter, templates_beside, write_templates};
use crate::desk::sendmail::{Carrier, Configured, Post};
use crate::domain::letter::{Drafted, LetterKind, LetterLevel, LetterOrder, Posted};
use crate::domain::{Change, ClaimId, InfoId, MailboxId, PartnershipId, RecordKey, RegistrationId, Snapshot};
use crate::i18n::{Lang, Phrase, day_in_helsinki, text};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct LettersArgs {
    #[command(subcommand)]
    command: Option<LettersCommand>,
    #[arg(value_name = "KIND")]
    letter_kind: Option<String>,
    #[arg(value_name = "ID")]
    about: Vec<String>,
    #[arg(long = "to", value_name = "DIR")]
    drafts: Option<PathBuf>,
    /// Only the mailboxes, to be copied into one message.
    #[arg(long, conflicts_with_all = ["drafts", "json"])]
    recipients: bool,
    /// By the sendmail or the server that root has configured; each that went is marked as sent.
    #[arg(long, requires = "letter_kind", conflicts_with_all = ["drafts", "recipients", "json"])]
    send: bool,
    /// Also what went already.
    #[arg(long, requires = "send")]
    again: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum LettersCommand {
    /// Without a folder, the kinds with their fields.
    #[command(after_help = "kumppani letters templates\nkumppani letters templates --to letters")]
    Templates {
        #[arg(long = "to", value_name = "DIR")]
        templates_to: Option<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    /// Without a kind, those that went.
    #[command(
        after_help = "kumppani letters sent\nkumppani letters sent paired 3\nkumppani letters sent remind_plan 4 --again"
    )]
    Sent {
        #[arg(value_name = "KIND")]
        letter_kind: Option<String>,
        #[arg(value_name = "ID", requires = "letter_kind")]
        about: Vec<String>,
        #[arg(long, requires = "letter_kind")]
        again: bool,
        #[arg(long)]
        json: bool,
    },
}

/// One letter, and what became of it.
struct Told {
    drafted: Drafted,
    /// The name of the draft, where one was wanted, and whether it was not there before.
    file: Option<(String, bool)>,
    /// The calendar entries beside it, likewise.
    calendar: Vec<(String, bool)>,
}

#[derive(Serialize)]
struct Listed<'a> {
    /// `null` of libraries that have not registered.
    registration: Option<i64>,
    partnership: Option<i64>,
    visit: Option<i64>,
    claim: Option<i64>,
    info: Option<i64>,
    mailbox: Option<i64>,
    kind: &'static str,
    language: Option<&'static str>,
    languages: Vec<&'static str>,
    to: Option<ListedMailbox<'a>>,
    subject: Option<&'a str>,
    body: Option<&'a str>,
    file: Option<&'a str>,
    new: Option<bool>,
    /// The names of the calendar entries that go with it.
    calendar: Vec<&'a str>,
    /// When it was marked as sent, the newest first.
    sent: Vec<String>,
    problem: Option<String>,
}

#[derive(Serialize)]
struct ListedMailbox<'a> {
    name: &'a str,
    email: &'a str,
}

pub fn run(session: &mut Session, args: LettersArgs) -> Result<String, CliError> {
    match args.command {
        Some(LettersCommand::Templates { templates_to: Some(folder), .. }) => put_templates(session, &folder),
        Some(LettersCommand::Templates { templates_to: None, json }) => Ok(kinds(session, json)),
        Some(LettersCommand::Sent { letter_kind: Some(kind), about, again, json: _ }) => {
            mark_sent(session, kind_of(&kind)?, &about, again)
        }
        Some(LettersCommand::Sent { letter_kind: None, json, .. }) => sent(session, json),
        None => match &args.letter_kind {
            Some(kind) => {
                let kind = kind_of(kind)?;
                letters(session, kind, &args)
            }
            None => Ok(kinds(session, args.json)),
        },
    }
}

fn kind_of(word: &str) -> Result<LetterKind, CliError> {
    LetterKind::from_code(word).ok_or_else(|| {
        let known: Vec<&str> = LetterKind::ALL.into_iter().map(LetterKind::code).collect();
        CliError::Usage(Phrase::new("letter-kind-unknown").with("kind", word).with("known", known.join(", ")))
    })
}

/// Where the records are named, all of them get a letter or none does; else those that can.
fn letters(session: &mut Session, kind: LetterKind, args: &LettersArgs) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    let mut told = drafted(session, &snapshot, kind, &args.about)?;
    if args.send {
        return send(session, &snapshot, told, args.again);
    }
    if let Some(folder) = &args.drafts {
        save(session, &snapshot, folder, &mut told)?;
    }
    warn_once(session, told.iter().map(|one| &one.drafted));
    if args.json {
        return Ok(json::document(&told.iter().map(|one| listed(session, &snapshot, one)).collect::<Vec<_>>()));
    }
    if told.is_empty() {
        return Ok(format!("{}\n", session.say(&Phrase::new("cli-no-letters").with("kind", kind.phrase()))));
    }
    Ok(match (&args.drafts, args.recipients) {
        (_, true) => recipients(&told),
        (Some(_), false) => files(session, &told),
        (None, false) => to_read(session, &snapshot, &told),
    })
}

fn drafted(session: &Session, snapshot: &Snapshot, kind: LetterKind, about: &[String]) -> Result<Vec<Told>, CliError> {
    let templates = Templates::of(templates_beside(session.store.path()));
    let mut letters = Letters::new(&session.store, snapshot, &templates, session.today);
    let mut told = Vec::new();
    for of in records(session, snapshot, kind, about)? {
        told.extend(letters.drafted(LetterOrder { kind, of }).map_err(CliError::NotDone)?);
    }
    let refused = told.iter().find_map(|one| one.letter.as_ref().err()).filter(|_| !about.is_empty());
    match refused {
        Some(problem) => Err(CliError::NotDone(problem.clone())),
        None => Ok(told.into_iter().map(|drafted| Told { drafted, file: None, calendar: Vec::new() }).collect()),
    }
}

/// The records of a kind by number, a visit also by its order reference; one `None` for all of the round.
fn records(
    session: &Session,
    snapshot: &Snapshot,
    kind: LetterKind,
    about: &[String],
) -> Result<Vec<Option<RecordKey>>, CliError> {
    if about.is_empty() {
        return Ok(vec![None]);
    }
    if kind.level() == LetterLevel::Visit {
        let words = about.iter().flat_map(|words| words.split(',')).filter(|word| !word.is_empty());
        let visits = words.map(|word| super::visits::find(session, word));
        return visits.map(|visit| Ok(Some(RecordKey::Visit(visit?.id)))).collect();
    }
    if kind.level() == LetterLevel::Directory {
        return about.iter().map(|library| mailbox(snapshot, library).map(|id| Some(RecordKey::Mailbox(id)))).collect();
    }
    let record = |number: i64| match kind.level() {
        LetterLevel::Registration => RecordKey::Registration(RegistrationId(number)),
        LetterLevel::Claim => RecordKey::Claim(ClaimId(number)),
        LetterLevel::Info => RecordKey::Info(InfoId(number)),
        LetterLevel::Partnership | LetterLevel::Visit | LetterLevel::Directory => {
            RecordKey::Partnership(PartnershipId(number))
        }
    };
    Ok(input::numbers(about)?.into_iter().map(|number| Some(record(number))).collect())
}

/// That of a library, by the library's id.
fn mailbox(snapshot: &Snapshot, library: &str) -> Result<MailboxId, CliError> {
    let found = snapshot.mailboxes.iter().find(|one| one.library.as_str() == library);
    let unknown = || CliError::NotDone(Phrase::new("refused-no-mailbox-of").with("library", library));
    found.map(|one| one.id).ok_or_else(unknown)
}

/// A failed command leaves nothing behind.
fn save(session: &Session, snapshot: &Snapshot, folder: &Path, told: &mut [Told]) -> Result<(), CliError> {
    let mut calendars = Vec::with_capacity(told.len());
    for one in &*told {
        let lang = one.drafted.letter.as_ref().ok().and_then(|letter| letter.langs.first().copied());
        let files = lang.map(|lang| calendar::with_letter(&session.store, snapshot, &one.drafted.of, lang));
        calendars.push(files.transpose()?.unwrap_or_default());
    }
    let made = told.iter().any(|one| one.drafted.letter.is_ok()) && create(folder)?;
    let saved = save_all(folder, told, &calendars);
    if saved.is_err() {
        let files = told.iter().flat_map(|one| one.file.iter().chain(&one.calendar));
        for (name, _) in files.filter(|(_, new)| *new) {
            // Where this fails too, the first error is told.
            let _ = std::fs::remove_file(folder.join(name));
        }
        if made {
            let _ = std::fs::remove_dir(folder);
        }
    }
    saved.map_err(|error| CliError::in_folder(folder, &error))
}

/// Makes the last folder of the path, for its owner alone. `false` where it is there already.
pub fn create(folder: &Path) -> Result<bool, CliError> {
    match DirBuilder::new().mode(0o700).create(folder) {
        Ok(()) => Ok(true),
        Err(_) if folder.is_dir() => Ok(false),
        Err(error) => Err(CliError::in_folder(folder, &error)),
    }
}

fn save_all(folder: &Path, told: &mut [Told], calendars: &[Vec<CalendarFile>]) -> std::io::Result<()> {
    for (one, files) in told.iter_mut().zip(calendars) {
        let Drafted { of, letter: Ok(letter), .. } = &one.drafted else { continue };
        let written = save_letter(folder, of, letter)?;
        one.file = Some((written.name, written.new));
        for file in files {
            let written = file.save(folder)?;
            one.calendar.push((written.name, written.new));
        }
    }
    Ok(())
}

fn to_read(session: &Session, snapshot: &Snapshot, told: &[Told]) -> String {
    let said = |one: &Told| {
        let letter = one.drafted.letter.as_ref().ok()?;
        let went = snapshot.sent_of(&one.drafted.of).map(|sent| format!("{}\n", session.say(&sent.phrase())));
        let [to, subject] = [letter.to_phrase(), letter.subject_phrase()].map(|phrase| session.say(&phrase));
        let attached = letter.attached_phrase().map(|phrase| format!("{}\n", session.say(&phrase))).unwrap_or_default();
        Some(format!("{to}\n{subject}\n{attached}{}\n{}", went.collect::<String>(), letter.body))
    };
    let letters: Vec<String> = told.iter().filter_map(said).collect();
    letters.join(&format!("\n{}\n\n", "-".repeat(72)))
}

/// As a mail program takes them in one line.
fn recipients(told: &[Told]) -> String {
    let letters = told.iter().filter_map(|one| one.drafted.letter.as_ref().ok());
    let mut mailboxes: Vec<&str> = letters.map(|letter| letter.to.address()).collect();
    mailboxes.sort_unstable();
    mailboxes.dedup();
    format!("{}\n", mailboxes.join("; "))
}

fn files(session: &Session, told: &[Told]) -> String {
    let headings = ["cli-column-file", "cli-column-recipient", ""];
    let heading = |key: &str| if key.is_empty() { String::new() } else { text(session.lang, key) };
    let mut table = Table::new(headings.map(heading), &[]);
    for one in told {
        if let (Ok(letter), Some((name, new))) = (&one.drafted.letter, &one.file) {
            let note = if *new { String::new() } else { text(session.lang, "cli-letter-there-already") };
            table.row([name.clone(), letter.to.to_string(), note]);
            for (name, _) in &one.calendar {
                table.row([name.clone(), String::new(), String::new()]);
            }
        }
    }
    table.text()
}

fn listed<'a>(session: &Session, snapshot: &Snapshot, one: &'a Told) -> Listed<'a> {
    let of = one.drafted.of;
    let letter = one.drafted.letter.as_ref().ok();
    let (record, number) = of.of.word_and_number();
    let numbered = |word: &str| (record == word).then_some(number);
    Listed {
        registration: of.to.map(|to| to.0),
        partnership: numbered("partnership"),
        visit: numbered("visit"),
        claim: numbered("claim"),
        info: numbered("info"),
        mailbox: numbered("mailbox"),
        kind: of.kind.code(),
        language: letter.and_then(|letter| letter.langs.first()).map(|lang| lang.code()),
        languages: letter.map(|letter| letter.langs.iter().map(|lang| lang.code()).collect()).unwrap_or_default(),
        to: letter.map(|letter| ListedMailbox { name: letter.to.name(), email: letter.to.address() }),
        subject: letter.map(|letter| letter.subject.as_str()),
        body: letter.map(|letter| letter.body.as_str()),
        file: one.file.as_ref().map(|(name, _)| name.as_str()),
        new: one.file.as_ref().map(|(_, new)| *new),
        calendar: one.calendar.iter().map(|(name, _)| name.as_str()).collect(),
        sent: snapshot.sent_of(&of).map(|sent| sent.at.to_rfc3339()).collect(),
        problem: one.drafted.letter.as_ref().err().map(|problem| session.say(problem)),
    }
}

/// What all of them lack is said once.
fn warn_once<'a>(session: &mut Session, letters: impl Iterator<Item = &'a Drafted>) {
    let mut said: Vec<&Phrase> = Vec::new();
    for problem in letters.filter_map(|drafted| drafted.letter.as_ref().err()) {
        if !said.contains(&problem) {
            said.push(problem);
            session.warn(problem.clone());
        }
    }
}

/// What went before one that did not is said with it, since it cannot be taken back.
fn send(session: &mut Session, snapshot: &Snapshot, told: Vec<Told>, again: bool) -> Result<String, CliError> {
    let carrier = Carrier::configured(Configured::by_root()).map_err(CliError::NotDone)?;
    let letters: Vec<Drafted> = told.into_iter().map(|one| one.drafted).collect();
    let operation = || clock::new_operation().map_err(|error| error.phrase());
    let post = Post { carrier: &carrier, snapshot, again, now: clock::now(), operation: &operation };
    let posting = post.send(&mut session.store, &letters);
    warn_once(session, letters.iter());
    let went = posting.went.len();
    match posting.stopped {
        Some(problem) if went == 0 => Err(CliError::NotDone(problem)),
        Some(problem) => {
            Err(CliError::NotDone(Phrase::new("letters-went-until").with("count", went).with("problem", problem)))
        }
        None => Ok(format!("{}\n", session.say(&Phrase::new("letters-went").with("count", went)))),
    }
}

fn mark_sent(session: &mut Session, kind: LetterKind, about: &[String], again: bool) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    if about.is_empty() {
        return Err(CliError::Usage(Phrase::new("cli-sent-needs-records")));
    }
    let templates = Templates::of(templates_beside(session.store.path()));
    let mut drafts = Letters::new(&session.store, &snapshot, &templates, session.today);
    let mut letters = Vec::new();
    for of in records(session, &snapshot, kind, about)? {
        for one in drafts.drafted(LetterOrder { kind, of }).map_err(CliError::NotDone)? {
            let to = one.to.as_ref().map(ToString::to_string);
            let nobody =
                || CliError::NotDone(one.letter.clone().err().unwrap_or_else(|| Phrase::new("letter-record-gone")));
            letters.push(Posted { letter: one.of, to: to.ok_or_else(nobody)? });
        }
    }
    session.write(&Change::MarkSent { round: session.round()?.id, letters, again })
}

#[derive(Serialize)]
struct ListedSent<'a> {
    kind: &'static str,
    about: &'static str,
    id: i64,
    registration: Option<i64>,
    to: &'a str,
    by: &'a str,
    at: String,
}

fn sent(session: &Session, as_json: bool) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    if as_json {
        let listed = snapshot.sent.iter().map(|sent| ListedSent {
            kind: sent.letter.kind.code(),
            about: sent.letter.of.word_and_number().0,
            id: sent.letter.of.word_and_number().1,
            registration: sent.letter.to.map(|to| to.0),
            to: &sent.to,
            by: sent.by.as_str(),
            at: sent.at.to_rfc3339(),
        });
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    if snapshot.sent.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-nothing-sent")));
    }
    let headings = ["cli-column-since", "cli-column-letter", "cli-column-record", "cli-column-recipient"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0]);
    for sent in &snapshot.sent {
        table.row([
            crate::i18n::date(day_in_helsinki(sent.at)),
            session.say(&sent.letter.kind.phrase()),
            sent.letter.of.to_string(),
            sent.to.clone(),
        ]);
    }
    Ok(table.text())
}

#[derive(Serialize)]
struct ListedKind {
    kind: &'static str,
    name: String,
    about: &'static str,
    fields: Vec<&'static str>,
    /// What is wrong with the templates that take the place of the program's own.
    problems: Vec<String>,
}

fn kinds(session: &mut Session, as_json: bool) -> String {
    let templates = Templates::of(templates_beside(session.store.path()));
    let listed = LetterKind::ALL.map(|kind| {
        let read = Lang::ALL.into_iter().filter_map(|lang| templates.read(kind, lang).err());
        let problems: Vec<Phrase> = read.collect();
        problems.iter().for_each(|problem| session.warn(problem.clone()));
        ListedKind {
            kind: kind.code(),
            name: session.say(&kind.phrase()),
            about: kind.level().code(),
            fields: kind.fields().into_iter().map(|field| field.code()).collect(),
            problems: problems.iter().map(|problem| session.say(problem)).collect(),
        }
    });
    if as_json {
        return json::document(&listed);
    }
    let headings = ["cli-column-key", "cli-column-letter", "cli-column-record", "cli-column-fields"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[]);
    for one in listed {
        table.row([one.kind.to_owned(), one.name, one.about.to_owned(), one.fields.join(", ")]);
    }
    table.text()
}

fn put_templates(session: &Session, folder: &Path) -> Result<String, CliError> {
    let written = write_templates(folder).map_err(|error| CliError::in_folder(folder, &error))?;
    let beside = templates_beside(session.store.path());
    let told = Phrase::new("cli-templates-written")
        .with("count", written.len())
        .with("folder", crate::domain::clean_line(&folder.display().to_string()))
        .with("beside", crate::domain::clean_line(&beside.display().to_string()));
    Ok(format!("{}\n", session.say(&told)))
}
