//! What lies above a screen: menus, pickers, forms, things to read. A stack; keys go to the topmost.
//! None holds a scroll offset except those to read: a list scrolls so that its cursor is visible.

mod answers;
mod ask;
mod board;
mod budget;
mod calendar;
mod choice;
mod clues;
mod compare;
mod conflict;
mod distribution;
mod filters;
mod handout;
mod history;
mod info;
mod letter;
mod map;
mod memo;
mod mending;
mod menu;
mod picker;
mod picking;
mod plan;
mod press;
mod preview;
mod proposals;
mod reader;
mod reason;
mod reports;
mod settings;
mod summary;
mod template;
mod ticks;

use super::form::Form;

pub(super) use answers::{
    directory_loaded, draft_loaded, import_refused, inbox_loaded, pairs_explained, previewed, progressed, settle,
};
pub use ask::AskView;
pub(super) use ask::ask;
pub use board::BoardView;
pub(super) use board::open as open_board;
pub(super) use budget::open as open_budget;
pub use budget::{BudgetOf, BudgetView, budgets};
pub use calendar::CalendarView;
pub(super) use calendar::open as open_calendar;
pub use choice::{ChoiceRow, ChoiceView};
pub(super) use choice::{show as show_choice, unfold as unfold_choice};
pub use compare::{Against, CompareView};
pub(super) use compare::{comparable, open as open_comparison, outdated_twins, twin_loaded};
pub use conflict::ConflictView;
pub(super) use conflict::refused as conflict_refused;
pub use distribution::DistributionView;
pub(super) use distribution::{distributed, open as open_distribution, outdated as outdated_distribution};
pub use filters::{FilterChoice, FilterPicker, Narrowing};
pub use handout::{HandoutView, handout};
pub use history::HistoryView;
pub use info::InfoView;
pub(super) use info::open as open_info;
pub use letter::LetterView;
pub(super) use letter::{loaded as letters_loaded, open as open_letter, outdated as outdated_letters};
pub use map::MapView;
pub use memo::{MemoView, memo};
pub use mending::MendingView;
pub(super) use mending::mended;
pub use menu::{Menu, MenuKind, MenuRow};
pub use picker::{Choice, Pick, PickFor, Picker};
pub(super) use plan::open as open_plan;
pub use plan::{Offer, OfferId, PlanView, Shown, plan};
pub(super) use press::{open_preview, paste, press};
pub use preview::{Part, PreviewView};
pub use proposals::{Column, ProposalsView};
pub(super) use proposals::{
    loaded as kept_loaded, offered as kept_offered, open as open_proposals, outdated as outdated_proposals,
};
pub use reader::WhyView;
pub use reason::{ReasonFor, ReasonPicker, ReasonRow};
pub(super) use reports::open as open_reports;
pub use reports::{Read, ReportsView};
pub use settings::{SettingsView, Tried};
pub(super) use settings::{open as open_settings, tried};
pub use summary::SummaryView;
pub(super) use summary::{loaded as summary_loaded, open as open_summary, outdated as outdated_summary};
pub use template::TemplateView;
pub(super) use template::open as open_template;

/// One layer above the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// `?`, `:` and `.`: commands to choose from.
    Menu(Menu),
    /// One of a list, or several: a file, libraries, a visit, a round.
    Picker(Picker),
    /// What the queue is narrowed to.
    Filters(FilterPicker),
    /// Why something is decided so.
    Reason(ReasonPicker),
    Form(Box<Form>),
    /// What an import would do; Enter does it.
    Preview(PreviewView),
    /// Why something is as it is.
    Why(WhyView),
    /// Who changed what and when.
    History(HistoryView),
    /// All visits stage by stage.
    Board(BoardView),
    /// A month with its visits.
    Calendar(CalendarView),
    /// Two answers to look at together.
    Compare(Box<CompareView>),
    /// The info sessions and who comes to them.
    Info(InfoView),
    /// Letters before they are written as drafts.
    Letter(LetterView),
    /// Where the records of the screen lie.
    Map(MapView),
    /// Who stays without a partner, or which decided pairs are broken up.
    Mending(MendingView),
    /// The pairs as they are laid before colleagues.
    Handout(HandoutView),
    /// How the scores lie.
    Distribution(DistributionView),
    /// The check memo of a claim.
    Memo(MemoView),
    /// What the libraries of a partnership told of their visits.
    Reports(ReportsView),
    /// What became of the round or a year.
    Summary(SummaryView),
    /// The plan of a visit's day.
    Plan(PlanView),
    /// The lists with which visits begin.
    Template(TemplateView),
    /// The numbers that may be changed.
    Settings(SettingsView),
    /// Another proposal beside the pairs that stand.
    Choice(Box<ChoiceView>),
    /// Proposals that were kept under names.
    Proposals(ProposalsView),
    /// What would be written, before it is.
    Ask(AskView),
    /// The budgets of the round and of the years.
    Budget(BudgetView),
    /// A refused write: mine and theirs.
    Conflict(ConflictView),
}
