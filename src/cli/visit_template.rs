//! `visits template`: the lists with which visits and swaps begin.

use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;

use super::session::Session;
use super::visit_items::ItemPhase;
use super::{CliError, json};
use crate::domain::visit::{Fact, TemplateEdit, TemplateItem, Templates, Wording};
use crate::domain::{Change, Phase, VisitKind, clean_line};
use crate::i18n::Phrase;

#[derive(Debug, Subcommand)]
pub enum TemplateCommand {
    #[command(after_help = "kumppani visits template list\nkumppani visits template list swap --json")]
    List {
        #[arg(value_name = "visit|swap", value_parser = VisitKind::ALL.map(VisitKind::code))]
        listed_kind: Option<String>,
        #[arg(long)]
        json: bool,
    },
    #[command(
        after_help = "kumppani visits template add visit --fi \"Kuvausluvat kysytty\" --sv \"Fotolov inhämtade\" --en \"Leave to take pictures\" --phase day"
    )]
    Add {
        #[arg(value_name = "visit|swap", value_parser = VisitKind::ALL.map(VisitKind::code))]
        template_kind: String,
        #[command(flatten)]
        words: Words,
        #[arg(long = "phase", value_name = "PHASE", default_value = "before")]
        item_phase: ItemPhase,
        #[arg(long = "mandatory")]
        item_mandatory: bool,
    },
    #[command(
        after_help = "kumppani visits template edit visit plan_told --fi \"Ohjelma lähetetty AKElle\"\nkumppani visits template edit visit 3 --mandatory"
    )]
    Edit {
        #[arg(value_name = "visit|swap", value_parser = VisitKind::ALL.map(VisitKind::code))]
        template_kind: String,
        #[arg(value_name = "ITEM")]
        template_item: String,
        #[command(flatten)]
        words: Words,
        #[arg(long = "phase", value_name = "PHASE")]
        item_phase: Option<ItemPhase>,
        #[arg(long = "mandatory", conflicts_with = "item_optional")]
        item_mandatory: bool,
        #[arg(long = "optional")]
        item_optional: bool,
    },
    #[command(after_help = "kumppani visits template remove visit something_pleasant")]
    Remove {
        #[arg(value_name = "visit|swap", value_parser = VisitKind::ALL.map(VisitKind::code))]
        template_kind: String,
        #[arg(value_name = "ITEM")]
        template_item: String,
    },
    #[command(after_help = "kumppani visits template move swap 4 up")]
    Move {
        #[arg(value_name = "visit|swap", value_parser = VisitKind::ALL.map(VisitKind::code))]
        template_kind: String,
        #[arg(value_name = "ITEM")]
        template_item: String,
        #[arg(value_name = "up|down")]
        template_direction: Direction,
    },
    #[command(after_help = "kumppani visits template give visit added_17")]
    Give {
        #[arg(value_name = "visit|swap", value_parser = VisitKind::ALL.map(VisitKind::code))]
        template_kind: String,
        #[arg(value_name = "ITEM")]
        template_item: String,
    },
}

/// What is not named stays as it is; an empty text empties it.
#[derive(Debug, Args)]
pub struct Words {
    #[arg(long = "fi", value_name = "TEXT")]
    words_fi: Option<String>,
    #[arg(long = "sv", value_name = "TEXT")]
    words_sv: Option<String>,
    #[arg(long = "en", value_name = "TEXT")]
    words_en: Option<String>,
}

impl Words {
    fn over(self, was: Wording) -> Wording {
        Wording {
            fi: self.words_fi.unwrap_or(was.fi),
            sv: self.words_sv.unwrap_or(was.sv),
            en: self.words_en.unwrap_or(was.en),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Direction {
    Up,
    Down,
}

pub fn run(session: &mut Session, command: TemplateCommand) -> Result<String, CliError> {
    match command {
        TemplateCommand::List { listed_kind, json } => {
            let kinds = listed_kind.map_or(VisitKind::ALL.to_vec(), |code| vec![kind(&code)]);
            list(session, &kinds, json)
        }
        TemplateCommand::Add { template_kind, words, item_phase, item_mandatory } => {
            let wording = words.over(Wording::default());
            let item = TemplateEdit { phase: item_phase.into(), mandatory: item_mandatory, wording };
            session.write(&Change::AddTemplateItem { kind: kind(&template_kind), item })
        }
        TemplateCommand::Edit { template_kind, template_item, words, item_phase, item_mandatory, item_optional } => {
            let kind = kind(&template_kind);
            let item = find(&session.store.templates()?, kind, &template_item)?;
            let was = item.edit();
            let edit = TemplateEdit {
                phase: item_phase.map_or(was.phase, Phase::from),
                mandatory: item_mandatory || was.mandatory && !item_optional,
                wording: words.over(was.wording),
            };
            session.write(&Change::EditTemplateItem { kind, item: item.seen(), edit })
        }
        TemplateCommand::Remove { template_kind, template_item } => {
            let kind = kind(&template_kind);
            let item = find(&session.store.templates()?, kind, &template_item)?.seen();
            session.write(&Change::RemoveTemplateItem { kind, item })
        }
        TemplateCommand::Move { template_kind, template_item, template_direction } => {
            let (kind, lists) = (kind(&template_kind), session.store.templates()?);
            let item = find(&lists, kind, &template_item)?;
            let pair = lists.neighbour(kind, &item.key, template_direction == Direction::Up);
            let end = || Phrase::new("template-end-of-phase").with("phase", item.phase.phrase());
            let items = pair.ok_or_else(|| CliError::NotDone(end()))?.map(TemplateItem::seen);
            session.write(&Change::SwapTemplateItems { kind, items })
        }
        TemplateCommand::Give { template_kind, template_item } => {
            let (kind, today) = (kind(&template_kind), session.today);
            let item = find(&session.store.templates()?, kind, &template_item)?.seen();
            let round = session.round()?.id;
            session.write(&Change::GiveTemplateItem { round, kind, item, today })
        }
    }
}

/// The command line takes no other words.
fn kind(code: &str) -> VisitKind {
    VisitKind::from_code(code).unwrap_or(VisitKind::Visit)
}

/// The item of this key or place in the list, counted from 1.
///
/// # Errors
/// Where the list has none.
fn find(lists: &Templates, kind: VisitKind, wanted: &str) -> Result<TemplateItem, CliError> {
    let wanted = wanted.trim();
    let mut numbered = (1_usize..).zip(lists.of(kind));
    let found = numbered.find(|(number, item)| item.key == wanted || number.to_string() == wanted);
    let missing = || Phrase::new("cli-no-such-template-item").with("item", wanted).with("kind", kind.phrase());
    found.map(|(_, item)| item.clone()).ok_or_else(|| CliError::NotDone(missing()))
}

#[derive(Serialize)]
struct Listed<'a> {
    kind: VisitKind,
    /// Whether it is another than the program's own.
    edited: bool,
    items: Vec<ListedItem<'a>>,
}

#[derive(Serialize)]
struct ListedItem<'a> {
    key: &'a str,
    phase: Phase,
    mandatory: bool,
    fi: &'a str,
    sv: &'a str,
    en: &'a str,
    /// The fact that ticks it.
    from: Option<Fact>,
}

fn list(session: &Session, kinds: &[VisitKind], as_json: bool) -> Result<String, CliError> {
    let lists = session.store.templates()?;
    if as_json {
        let listed = kinds.iter().map(|kind| Listed {
            kind: *kind,
            edited: lists.is_edited(*kind),
            items: lists.of(*kind).iter().map(listed_item).collect(),
        });
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    let told = kinds.iter().map(|kind| told(session, &lists, *kind));
    Ok(told.collect::<Vec<_>>().join("\n"))
}

fn listed_item(item: &TemplateItem) -> ListedItem<'_> {
    let Wording { fi, sv, en } = &item.wording;
    ListedItem { key: &item.key, phase: item.phase, mandatory: item.mandatory, fi, sv, en, from: item.fact() }
}

fn told(session: &Session, lists: &Templates, kind: VisitKind) -> String {
    let mut told = format!("{}\n", session.say(&Phrase::new("template-title").with("kind", kind.phrase())));
    let items = lists.of(kind);
    let mut phase = None;
    for (number, item) in (1_usize..).zip(items) {
        if phase.replace(item.phase) != Some(item.phase) {
            told.push_str(&format!("{}\n", session.say(&item.phase.phrase())));
        }
        let mark = if item.mandatory { "*" } else { " " };
        let words = clean_line(&session.say(&item.phrase()));
        let from = item.fact().map(|fact| {
            let fact = Phrase::new(format!("fact-word-{}", fact.code()));
            format!("  ({})", session.say(&Phrase::new("template-ticked-from").with("fact", fact)))
        });
        told.push_str(&format!("{number:>4} {mark} {words}  {}{}\n", item.key, from.unwrap_or_default()));
    }
    told
}
