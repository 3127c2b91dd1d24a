//! `queue`: the registrations, and what the coordinators decide on them.

use clap::{Args, Subcommand};

use super::queue_filter::FilterArgs;
use super::session::{Session, no_such_registration};
use super::{CliError, input, queue_compare, queue_edit, queue_list};
use crate::domain::{Change, Flag, LibraryId, MunicipalityCode, Registration, RegistrationId, Seen, Status};
use crate::i18n::Phrase;

#[derive(Debug, Args)]
pub struct QueueArgs {
    #[command(subcommand)]
    command: Option<QueueCommand>,
    #[command(flatten)]
    filter: FilterArgs,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum QueueCommand {
    #[command(after_help = "kumppani queue show 12")]
    Show {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        id: i64,
    },
    #[command(after_help = "kumppani queue accept 2-42\nkumppani queue accept --all-new")]
    Accept {
        #[arg(value_name = "ID", required_unless_present = "all_new", conflicts_with = "all_new")]
        ids: Vec<String>,
        #[arg(long)]
        all_new: bool,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    #[command(after_help = "kumppani queue postpone 7,9 --reason \"kirjasto muuttaa syksyllä\"")]
    Postpone(Decided),
    #[command(after_help = "kumppani queue decline 1 --reason \"toisen AKEn alueelta\"")]
    Decline(Decided),
    #[command(after_help = "kumppani queue clarify 12 --reason \"kumpi toimipiste?\"")]
    Clarify(Decided),
    #[command(after_help = "kumppani queue reopen 7")]
    Reopen(Decided),
    #[command(after_help = "kumppani queue merge 25 4")]
    Merge {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        id: i64,
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        into_id: i64,
    },
    #[command(after_help = "kumppani queue set-libraries 12 85368 85370")]
    SetLibraries {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        id: i64,
        #[arg(value_name = "LIBRARY_ID", required = true)]
        libraries: Vec<String>,
    },
    #[command(
        after_help = "kumppani queue add --site \"Forssan kirjasto\" --interests \"satutunnit\" --email kirjasto@forssa.example --received 16.2.2024"
    )]
    Add(Box<queue_edit::AddArgs>),
    #[command(
        after_help = "kumppani queue edit 12 --site \"Perniön kirjasto\"\nkumppani queue edit 12 --state registered"
    )]
    Edit(Box<queue_edit::EditArgs>),
    #[command(after_help = "kumppani queue compare 12\nkumppani queue compare 25 4 --json")]
    Compare(queue_compare::CompareArgs),
    #[command(after_help = "kumppani queue seen 12 14-16")]
    Seen(queue_edit::SomeArgs),
    #[command(after_help = "kumppani queue take 12 --form\nkumppani queue take 12 --ours")]
    Take(queue_edit::TakeArgs),
    #[command(after_help = "kumppani queue withdraw 12")]
    Withdraw(queue_edit::SomeArgs),
    #[command(after_help = "kumppani queue topics 12 events_adults reading_promotion\nkumppani queue topics 12 --none")]
    Topics(queue_edit::TopicsArgs),
    #[command(after_help = "kumppani queue cooperation 12 853 Lieto\nkumppani queue cooperation 12 --none")]
    Cooperation(queue_edit::CooperationArgs),
    #[command(after_help = "kumppani queue own 12 14-16")]
    Own(queue_edit::SomeArgs),
    #[command(after_help = "kumppani queue release 12")]
    Release(queue_edit::SomeArgs),
    #[command(after_help = "kumppani queue note 12 \"soitettu 20.2.\"")]
    Note {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        id: i64,
        #[arg(value_name = "TEXT")]
        note: String,
    },
}

#[derive(Debug, Args)]
struct Decided {
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

pub fn run(session: &mut Session, args: QueueArgs) -> Result<String, CliError> {
    let Some(command) = args.command else {
        return queue_list::list(session, &args.filter, args.json);
    };
    match command {
        QueueCommand::Show { id } => queue_list::show(session, RegistrationId(id)),
        QueueCommand::Accept { ids, all_new, reason } => {
            let chosen = if all_new { all_new_ones(session)? } else { chosen(session, &ids, Status::Accepted)? };
            decide(session, chosen, Status::Accepted, reason)
        }
        QueueCommand::Postpone(decided) => decide_on(session, decided, Status::Postponed),
        QueueCommand::Decline(decided) => decide_on(session, decided, Status::Declined),
        QueueCommand::Clarify(decided) => decide_on(session, decided, Status::Clarify),
        QueueCommand::Reopen(decided) => decide_on(session, decided, Status::New),
        QueueCommand::Merge { id, into_id } => {
            let registration = session.registration(RegistrationId(id))?.seen();
            let into = session.registration(RegistrationId(into_id))?.seen();
            session.write(&Change::Merge { registration, into })
        }
        QueueCommand::SetLibraries { id, libraries } => set_libraries(session, RegistrationId(id), &libraries),
        QueueCommand::Add(args) => queue_edit::add(session, &args),
        QueueCommand::Edit(args) => queue_edit::edit(session, &args),
        QueueCommand::Compare(args) => queue_compare::run(session, &args),
        QueueCommand::Seen(args) => queue_edit::seen(session, &args),
        QueueCommand::Take(args) => queue_edit::take(session, &args),
        QueueCommand::Withdraw(args) => queue_edit::withdraw(session, &args),
        QueueCommand::Topics(args) => queue_edit::set_topics(session, &args),
        QueueCommand::Cooperation(args) => queue_edit::set_cooperation(session, &args),
        QueueCommand::Own(args) => {
            let me = session.store.actor().clone();
            queue_edit::own(session, &args, Some(me))
        }
        QueueCommand::Release(args) => queue_edit::own(session, &args, None),
        QueueCommand::Note { id, note } => {
            let registration = session.registration(RegistrationId(id))?.seen();
            session.write(&Change::NoteRegistration { registration, note: crate::domain::clean(&note) })
        }
    }
}

fn decide_on(session: &mut Session, decided: Decided, status: Status) -> Result<String, CliError> {
    let chosen = chosen(session, &decided.ids, status)?;
    decide(session, chosen, status, decided.reason)
}

fn decide(
    session: &mut Session,
    registrations: Vec<Seen<RegistrationId>>,
    status: Status,
    reason: Option<String>,
) -> Result<String, CliError> {
    let reason = reason.map(|reason| crate::domain::clean(&reason));
    if status == Status::Accepted {
        warn_of_withdrawn(session, &registrations)?;
    }
    session.write(&Change::Decide { registrations, status, reason })
}

/// A flag never refuses; but whoever accepts by a range should know whom.
fn warn_of_withdrawn(session: &mut Session, registrations: &[Seen<RegistrationId>]) -> Result<(), CliError> {
    let mut withdrawn = Vec::new();
    for seen in registrations {
        if session.registration(seen.id)?.meaning.flags.contains(&Flag::Withdrawn) {
            withdrawn.push(seen.id.to_string());
        }
    }
    if !withdrawn.is_empty() {
        let numbers = withdrawn.join(", ");
        session
            .warn(Phrase::new("cli-accepts-withdrawn").with("count", withdrawn.len()).with("registrations", numbers));
    }
    Ok(())
}

fn all_new_ones(session: &Session) -> Result<Vec<Seen<RegistrationId>>, CliError> {
    let registrations = session.store.registrations(session.round()?.id)?;
    let new: Vec<_> = registrations.iter().filter(|one| one.status == Status::New).map(Registration::seen).collect();
    if new.is_empty() { Err(CliError::NotDone(Phrase::new("cli-nothing-new"))) } else { Ok(new) }
}

/// The registrations of these numbers. One that was merged into another takes no decision by a range
/// that happens to run over it; it is reopened first.
fn chosen(session: &Session, ids: &[String], status: Status) -> Result<Vec<Seen<RegistrationId>>, CliError> {
    let registrations = session.store.registrations(session.round()?.id)?;
    let mut chosen = Vec::new();
    for id in input::numbers(ids)?.into_iter().map(RegistrationId) {
        let found = registrations.iter().find(|registration| registration.id == id);
        let found = found.ok_or_else(|| no_such_registration(id))?;
        if let (Some(into), true) = (found.merged_into, status != Status::New) {
            let merged = Phrase::new("cli-is-merged").with("registration", id.to_string());
            return Err(CliError::NotDone(merged.with("into", into.to_string())));
        }
        chosen.push(found.seen());
    }
    Ok(chosen)
}

/// What was decided is remembered: the same words mean the same libraries in the next import.
fn set_libraries(session: &mut Session, id: RegistrationId, ids: &[String]) -> Result<String, CliError> {
    let registration = session.registration(id)?.seen();
    let directory = session.store.libraries()?;
    let (mut libraries, mut municipalities): (Vec<LibraryId>, Vec<MunicipalityCode>) = (Vec::new(), Vec::new());
    for wanted in ids {
        let found = directory.iter().find(|library| library.id.as_str() == wanted);
        let missing = || Phrase::new("refused-no-such-library").with("library", wanted.as_str());
        let library = found.ok_or_else(|| CliError::NotDone(missing()))?;
        if !libraries.contains(&library.id) {
            libraries.push(library.id.clone());
        }
        if !municipalities.contains(&library.municipality) {
            municipalities.push(library.municipality.clone());
        }
    }
    session.write(&Change::SetLibraries { registration, libraries, municipalities })
}
