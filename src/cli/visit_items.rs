//! `visits item`: a note and a day for an item of a checklist, and items that one visit has of its own.

use clap::{Args, Subcommand, ValueEnum};

use super::session::Session;
use super::{CliError, input, visits};
use crate::domain::visit::{ItemEdit, OwnItem};
use crate::domain::{Change, Item, Phase, Seen, clean, clean_line};
use crate::i18n::Phrase;

#[derive(Debug, Subcommand)]
pub enum ItemCommand {
    #[command(after_help = "kumppani visits item add 3 \"Nimilaput\" --phase day --due 12.4.2024")]
    Add {
        visit: String,
        #[arg(value_name = "TEXT")]
        item_words: String,
        #[arg(long = "phase", value_name = "PHASE", default_value = "before")]
        item_phase: ItemPhase,
        #[arg(long = "due", value_name = "DATE")]
        item_due: Option<String>,
        #[arg(long = "note", value_name = "TEXT", default_value = "")]
        item_note: String,
    },
    #[command(
        after_help = "kumppani visits item edit 3 trips_planned --due 12.4.2024 --note \"bussi tilattava\"\nkumppani visits item edit 3 trips_planned --no-due"
    )]
    Edit(EditArgs),
    #[command(after_help = "kumppani visits item remove 3 own_17")]
    Remove { visit: String, item: String },
}

#[derive(Debug, Args)]
pub struct EditArgs {
    visit: String,
    item: String,
    #[arg(long = "due", value_name = "DATE", conflicts_with = "no_due")]
    item_due: Option<String>,
    #[arg(long)]
    no_due: bool,
    #[arg(long = "note", value_name = "TEXT")]
    item_note: Option<String>,
    #[arg(long = "words", value_name = "TEXT")]
    new_words: Option<String>,
    #[arg(long = "phase", value_name = "PHASE")]
    item_phase: Option<ItemPhase>,
}

/// When an item is dealt with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ItemPhase {
    Before,
    Day,
    After,
}

impl From<ItemPhase> for Phase {
    fn from(phase: ItemPhase) -> Phase {
        match phase {
            ItemPhase::Before => Phase::Before,
            ItemPhase::Day => Phase::Day,
            ItemPhase::After => Phase::After,
        }
    }
}

pub fn run(session: &mut Session, command: ItemCommand) -> Result<String, CliError> {
    match command {
        ItemCommand::Add { visit, item_words, item_phase, item_due, item_note } => {
            let due = item_due.as_deref().map(input::day).transpose()?;
            let visit = visits::find(session, &visit)?.id;
            let own = OwnItem { words: item_words, phase: item_phase.into() };
            session.write(&Change::AddItem { visit, own, note: clean(&item_note), due })
        }
        ItemCommand::Edit(args) => edit(session, args),
        ItemCommand::Remove { visit, item } => {
            let visit = visits::find(session, &visit)?;
            let item = visits::find_item(&visit, &item)?;
            let item = Seen { id: item.id, version: item.version };
            session.write(&Change::RemoveItem { visit: visit.id, item })
        }
    }
}

/// What is not named stays as it is.
fn edit(session: &mut Session, args: EditArgs) -> Result<String, CliError> {
    let due = args.item_due.as_deref().map(input::day).transpose()?;
    let visit = visits::find(session, &args.visit)?;
    let item = visits::find_item(&visit, &args.item)?;
    let changes_own = args.new_words.is_some() || args.item_phase.is_some();
    let own = changes_own.then(|| OwnItem {
        words: args.new_words.unwrap_or_else(|| session.say(&item.phrase())),
        phase: args.item_phase.map_or(item.phase, Phase::from),
    });
    let edit = ItemEdit {
        note: args.item_note.unwrap_or_else(|| item.note.clone()),
        due: if args.no_due { None } else { due.or(item.due) },
        own,
    };
    let seen = Seen { id: item.id, version: item.version };
    session.write(&Change::EditItem { visit: visit.id, item: seen, key: item.key.clone(), edit })
}

/// The day and the note of an item, below it; empty where it has neither.
pub fn told(session: &Session, item: &Item) -> String {
    let due = item.due.map(|due| session.say(&Phrase::new("item-due").with("day", due)));
    let note = Some(clean_line(&item.note)).filter(|note| !note.is_empty());
    let parts: Vec<String> = due.into_iter().chain(note).collect();
    if parts.is_empty() { String::new() } else { format!("         {}\n", parts.join(" · ")) }
}
