//! The subcommands: each file parses its arguments, calls the desk or the store, and gives back the
//! text to print, for people or as JSON. No rule of the programme lives here.

mod alternative;
mod budget;
mod calendar_files;
mod claims;
mod claims_attachments;
mod claims_export;
mod claims_import;
mod claims_list;
mod claims_paid;
mod clock;
mod close;
mod contacts;
mod directory;
mod due;
mod edges;
mod error;
mod export;
mod file;
mod forget;
mod handout;
mod help;
mod identity;
mod import;
mod info;
mod input;
mod journal;
mod json;
mod language;
mod letters;
mod lifecycle;
mod line_syntax;
mod mailboxes;
mod maintenance;
mod mending;
mod meter;
mod pairs;
mod past;
mod people;
mod plans_import;
mod profiles;
mod proposals;
mod queue;
mod queue_compare;
mod queue_edit;
mod queue_filter;
mod queue_list;
mod rates;
mod read_sheet;
mod reference;
mod reports;
mod room;
mod rounds;
mod scores;
mod session;
mod settings;
mod start;
mod suggestion;
mod summary;
mod table;
mod times;
mod usage;
mod visit_items;
mod visit_plan;
mod visit_programme;
mod visit_template;
mod visits;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::desk::READ_SHEET;
use crate::domain::clean_line;
use crate::i18n::{Lang, Phrase, say};

pub use error::CliError;
use session::Session;
pub use start::Interface;

/// Everything that can stand on the command line. The words of the help are messages, see `help`.
#[derive(Debug, Parser)]
#[command(name = "kumppani", version, after_help = "kumppani demo\nkumppani --db x.db init\nkumppani --db x.db")]
struct Arguments {
    #[command(flatten)]
    globals: Globals,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What stands before or after any subcommand.
#[derive(Debug, Args)]
struct Globals {
    #[arg(long, global = true, value_name = "PATH")]
    db: Option<PathBuf>,
    #[arg(long = "as", global = true, value_name = "NAME")]
    actor: Option<String>,
    #[arg(long, global = true, value_name = "CODE")]
    round: Option<String>,
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    lang: Option<Lang>,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(after_help = "kumppani demo")]
    Demo,
    #[command(after_help = "kumppani --db x.db init")]
    Init,
    #[command(flatten)]
    Records(RecordsCommand),
    #[command(after_help = "kumppani match edges.csv --max-cardinality --json")]
    Match(edges::MatchArgs),
    #[command(after_help = "kumppani keys")]
    Keys,
    #[command(after_help = "kumppani completions bash")]
    Completions(reference::CompletionsArgs),
    #[command(after_help = "kumppani man queue accept\nkumppani man --to /tmp/man1")]
    Man(reference::ManArgs),
}

/// What reads or writes the records of a database.
#[derive(Debug, Subcommand)]
enum RecordsCommand {
    #[command(subcommand)]
    Round(rounds::RoundCommand),
    #[command(subcommand)]
    Directory(directory::DirectoryCommand),
    #[command(
        after_help = "kumppani import kevat.csv --dry-run\nkumppani import kevat.csv --map site=Toimipiste --json"
    )]
    Import(import::ImportArgs),
    #[command(after_help = "kumppani profiles\nkumppani profiles --json")]
    Profiles(profiles::ProfilesArgs),
    #[command(after_help = "kumppani queue --status new\nkumppani queue accept 2-42")]
    Queue(Box<queue::QueueArgs>),
    #[command(subcommand)]
    Pairs(pairs::PairsCommand),
    #[command(after_help = "kumppani visits\nkumppani visits tick 3 plan_told")]
    Visits(visits::VisitsArgs),
    #[command(after_help = "kumppani due --json")]
    Due(due::DueArgs),
    #[command(after_help = "kumppani claims\nkumppani claims approve 1")]
    Claims(claims::ClaimsArgs),
    #[command(subcommand)]
    Budget(budget::BudgetCommand),
    #[command(
        after_help = "kumppani close --year 2025 --dry-run\nkumppani close --year 2025 --to tilinpaatos.xlsx\nkumppani close --round 2024K"
    )]
    Close(close::CloseArgs),
    #[command(after_help = "kumppani reopen --year 2025 --reason \"hyvityslasku tuli myöhässä\"")]
    Reopen(close::ReopenArgs),
    #[command(after_help = "kumppani closings\nkumppani closings --json")]
    Closings(close::ClosingsArgs),
    #[command(
        after_help = "kumppani letters clarify\nkumppani letters paired 3 --to luonnokset\nkumppani letters instructions --recipients"
    )]
    Letters(letters::LettersArgs),
    #[command(subcommand)]
    Info(info::InfoCommand),
    #[command(subcommand)]
    Report(Box<reports::ReportCommand>),
    #[command(after_help = "kumppani journal\nkumppani journal registration:3\nkumppani journal verify")]
    Journal(journal::JournalArgs),
    #[command(after_help = "kumppani undo\nkumppani undo 17")]
    Undo(journal::UndoArgs),
    #[command(after_help = "kumppani redo")]
    Redo,
    #[command(subcommand)]
    Contact(contacts::ContactCommand),
    #[command(subcommand)]
    Rates(rates::RatesCommand),
    #[command(subcommand)]
    Settings(settings::SettingsCommand),
    #[command(subcommand)]
    User(people::UserCommand),
    #[command(after_help = "kumppani check")]
    Check,
    #[command(after_help = "kumppani forget --round 2024K\nkumppani forget --round 2024K --yes")]
    Forget(forget::ForgetArgs),
    #[command(
        after_help = "kumppani export --person maija.m@kunta.example\nkumppani export --person maija.m@kunta.example --json"
    )]
    Export(export::ExportArgs),
    #[command(after_help = "kumppani doctor\nkumppani doctor --json")]
    Doctor(maintenance::DoctorArgs),
    #[command(after_help = "kumppani backup /var/backups/kumppani/2027-04-12.db")]
    Backup(maintenance::BackupArgs),
}

/// Runs what the command line says. `interface` opens the terminal interface: for no subcommand on
/// the user's own database, for `demo` on a throw-away one.
pub fn main(interface: Interface<'_>) -> ExitCode {
    let line: Vec<String> = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    if let [_, only] = line.as_slice()
        && only == READ_SHEET
    {
        return read_sheet::run();
    }
    if line.get(1).is_some_and(|first| first == room::INSIDE) {
        return room::inside(interface);
    }
    let spoken = language::before_parsing(&line);
    let Arguments { globals, command } = match help::parse(spoken, std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(error) if !error.use_stderr() => return print(spoken, &error.render().to_string()),
        Err(error) => return fail(spoken, &CliError::Usage(usage::phrase(&error))),
    };
    let lang = globals.spoken();
    let text = match command {
        None if room::is_at_the_door(&globals) => Err(room::enter(&globals)),
        None => return start::own(&globals, interface).unwrap_or_else(|error| fail(lang, &error)),
        Some(Command::Demo) => return start::demo(&globals, interface).unwrap_or_else(|error| fail(lang, &error)),
        Some(Command::Init) => maintenance::init(&globals),
        Some(Command::Match(args)) => edges::run(lang, &args),
        Some(Command::Keys) => Ok(reference::keys(lang)),
        Some(Command::Completions(args)) => Ok(reference::completions(lang, &args)),
        Some(Command::Man(args)) => reference::man(lang, &args),
        Some(Command::Records(command)) => match Session::open(&globals) {
            // A person's own language is known from here on.
            Ok(mut session) => {
                let done = run(&mut session, command);
                return done.map_or_else(
                    |error| fail(session.lang, &error),
                    |text| {
                        session.warnings().for_each(|warning| warn(session.lang, warning));
                        print(session.lang, &text)
                    },
                );
            }
            Err(error) => Err(error),
        },
    };
    text.map_or_else(|error| fail(lang, &error), |text| print(lang, &text))
}

/// What a command on the records prints.
fn run(session: &mut Session, command: RecordsCommand) -> Result<String, CliError> {
    match command {
        RecordsCommand::Round(command) => rounds::run(session, command),
        RecordsCommand::Directory(command) => directory::run(session, command),
        RecordsCommand::Import(args) => import::run(session, &args),
        RecordsCommand::Profiles(args) => profiles::run(session, args),
        RecordsCommand::Queue(args) => queue::run(session, *args),
        RecordsCommand::Pairs(command) => pairs::run(session, command),
        RecordsCommand::Visits(args) => visits::run(session, args),
        RecordsCommand::Due(args) => due::run(session, &args),
        RecordsCommand::Claims(args) => claims::run(session, args),
        RecordsCommand::Budget(command) => budget::run(session, command),
        RecordsCommand::Close(args) => close::close(session, &args),
        RecordsCommand::Reopen(args) => close::reopen(session, &args),
        RecordsCommand::Closings(args) => close::list(session, &args),
        RecordsCommand::Letters(command) => letters::run(session, command),
        RecordsCommand::Info(command) => info::run(session, command),
        RecordsCommand::Report(command) => reports::run(session, *command),
        RecordsCommand::Journal(args) => journal::run(session, args),
        RecordsCommand::Undo(args) => journal::undo(session, &args),
        RecordsCommand::Redo => journal::redo(session),
        RecordsCommand::Contact(command) => contacts::run(session, command),
        RecordsCommand::Rates(command) => rates::run(session, command),
        RecordsCommand::Settings(command) => settings::run(session, command),
        RecordsCommand::User(command) => people::run(session, command),
        RecordsCommand::Check => maintenance::check(session),
        RecordsCommand::Forget(args) => forget::run(session, &args),
        RecordsCommand::Export(args) => export::run(session, &args),
        RecordsCommand::Doctor(args) => maintenance::doctor(session, &args),
        RecordsCommand::Backup(args) => maintenance::backup(session, &args),
    }
}

impl Globals {
    /// The language as far as it is known without a database.
    fn spoken(&self) -> Lang {
        self.lang.or_else(|| Lang::of_locale(|name| std::env::var(name).ok())).unwrap_or_default()
    }
}

fn language(text: &str) -> Result<Lang, &'static str> {
    Lang::ALL.into_iter().find(|lang| lang.code() == text).ok_or("fi, sv, en")
}

/// Prints at once, so that a command that fails has printed nothing. A reader that has gone away
/// (`| head`) has what it wanted.
fn print(lang: Lang, text: &str) -> ExitCode {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => fail(lang, &CliError::File { path: PathBuf::from("stdout"), error }),
    }
}

fn fail(lang: Lang, error: &CliError) -> ExitCode {
    warn(lang, &error.phrase());
    ExitCode::from(error.exit_code())
}

/// One line on the standard error.
fn warn(lang: Lang, phrase: &Phrase) {
    let line = clean_line(&format!("kumppani: {}", say(lang, phrase)));
    // Where nobody hears, the exit code still tells.
    let _ = writeln!(std::io::stderr(), "{line}");
}
