//! Everything that a person can ask of the interface.

use super::Screen;
use crate::domain::Permission;
use crate::i18n::Phrase;

/// A command. Its keys, name, help and place are in the key table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Command {
    Down,
    Up,
    PageDown,
    PageUp,
    First,
    Last,
    /// Open the selected record: focus its detail, or go where it is.
    Open,
    /// One step back.
    Back,
    /// To the other pane.
    SwitchPane,
    Go(Screen),
    NextScreen,
    PreviousScreen,
    Help,
    Palette,
    Actions,
    Search,
    /// Choose what the list is narrowed to.
    Filter,
    /// The next order of the list.
    Sort,
    /// Mark the row, or take the mark away.
    Mark,
    /// Mark all that is listed.
    MarkAll,
    /// Narrow the lists to what I look after, or show all.
    Mine,
    /// Look after the selected or marked, or no longer.
    Own,
    Accept,
    Decline,
    Postpone,
    AskBack,
    Reopen,
    Merge,
    /// Say which libraries a registration means.
    EditLibraries,
    /// Edit the words of an answer.
    EditAnswer,
    /// Say what a registration is about.
    ChooseTopics,
    /// Say with whom a registration co-operates already.
    ChooseCooperation,
    /// Look at two answers together.
    Compare,
    /// Type in a registration that came by phone or mail.
    AddRegistration,
    /// Read the letter that asks back.
    Letter,
    /// Read the letter that fits the selected row.
    Letters,
    Note,
    /// Write down what was said with the libraries of a partnership.
    LogContact,
    /// With whom to speak, and what is developed.
    Contacts,
    /// Say what a partnership is about.
    TagPartnership,
    /// What the libraries told of their visits.
    Reports,
    /// Note whether the libraries of a pair still meet.
    AnswerMeeting,
    /// The info sessions and who comes to them.
    InfoSession,
    /// What became of the round, or of a year.
    Summary,
    /// What is attached to an invoice: its check and the decision.
    Memo,
    Why,
    History,
    /// Where the records of the screen lie.
    Map,
    /// Read the pairs as they are laid before colleagues.
    Handout,
    /// How the scores of the pairs lie among all that there could be.
    Distribution,
    Journal,
    /// The numbers that may be changed.
    Settings,
    Import,
    Solve,
    /// See whether more would have a partner if decided pairs were broken up.
    Mend,
    /// Accept the selected or marked suggested pairs.
    AcceptPairs,
    AcceptAllPairs,
    /// Proposals kept under names.
    Proposals,
    /// Note that the libraries of the selected or marked accepted pairs have been told.
    PublishPairs,
    PublishAllPairs,
    /// Note that both agree, or no longer.
    ConfirmPairs,
    /// One library gives its pair up.
    StepBack,
    Lock,
    Forbid,
    /// Join three.
    Trio,
    Break,
    Tick,
    /// The plan of a visit's day.
    DayPlan,
    /// The lists with which visits begin.
    Checklists,
    /// An item of one's own on the checklist of a visit.
    AddItem,
    /// Date and participants; in the checklist, the item with the cursor.
    PlanVisit,
    SetDate,
    SetParticipants,
    /// All visits stage by stage.
    Board,
    /// The month with its visits.
    Calendar,
    /// A further visit between two of the partnership.
    AddVisit,
    /// Take the visit away.
    RemoveVisit,
    /// Make a swap of a visit, or a visit of a swap.
    TurnKind,
    NewRound,
    NewClaim,
    ApproveClaim,
    ReturnClaim,
    RejectClaim,
    ReopenClaim,
    SanctionLine,
    /// Note that the finance system paid it.
    MarkPaid,
    /// Approve all claims at once on which nothing was found.
    ApproveClearClaims,
    /// Hand the approved claims to the finance system.
    ExportClaims,
    /// What may be spent, and what became of it.
    Budget,
    /// Keep a credit note that came.
    Credit,
    /// The lines of a claim that came as one sum.
    BreakDown,
    /// Keep a file of the inbox with a claim.
    Attach,
    /// Take over the postponed registrations of earlier rounds.
    CarryOver,
    SwitchRound,
    SwitchLanguage,
    Undo,
    Redo,
    Redraw,
    Suspend,
    Quit,
}

impl Command {
    /// What one must be allowed to do for it; `None` where nothing is written.
    pub fn permission(self) -> Option<Permission> {
        match self {
            Command::SwitchLanguage => Some(Permission::Own),
            Command::ApproveClaim
            | Command::ReturnClaim
            | Command::RejectClaim
            | Command::ReopenClaim
            | Command::ApproveClearClaims
            | Command::MarkPaid => Some(Permission::DecideMoney),
            Command::Accept
            | Command::Decline
            | Command::Postpone
            | Command::AskBack
            | Command::Reopen
            | Command::Merge
            | Command::EditLibraries
            | Command::Own
            | Command::EditAnswer
            | Command::ChooseTopics
            | Command::ChooseCooperation
            | Command::AddRegistration
            | Command::Note
            | Command::LogContact
            | Command::Contacts
            | Command::TagPartnership
            | Command::AnswerMeeting
            | Command::Import
            | Command::Solve
            | Command::Mend
            | Command::AcceptPairs
            | Command::AcceptAllPairs
            | Command::PublishPairs
            | Command::PublishAllPairs
            | Command::ConfirmPairs
            | Command::StepBack
            | Command::Lock
            | Command::Forbid
            | Command::Trio
            | Command::Break
            | Command::Tick
            | Command::AddItem
            | Command::PlanVisit
            | Command::SetDate
            | Command::SetParticipants
            | Command::AddVisit
            | Command::RemoveVisit
            | Command::TurnKind
            | Command::NewRound
            | Command::CarryOver
            | Command::NewClaim
            | Command::SanctionLine
            | Command::BreakDown
            | Command::Attach
            | Command::ExportClaims
            | Command::Credit
            | Command::Undo
            | Command::Redo => Some(Permission::Coordinate),
            _ => None,
        }
    }

    /// Whether it acts on the selected record, so that it must not hit a neighbour by accident.
    pub fn writes_selected(self) -> bool {
        let elsewhere = [
            Command::SwitchLanguage,
            Command::Import,
            Command::Solve,
            Command::Mend,
            Command::NewRound,
            Command::AddRegistration,
            Command::CarryOver,
            Command::Undo,
            Command::Redo,
            Command::AcceptAllPairs,
            Command::PublishAllPairs,
            Command::ApproveClearClaims,
            Command::ExportClaims,
        ];
        self.permission().is_some() && !elsewhere.contains(&self)
    }

    /// Its name in a word or two, for footer and menus.
    pub fn name(self) -> Phrase {
        match self {
            Command::Go(screen) => screen.phrase(),
            _ => Phrase::new(format!("command-{}", self.code())),
        }
    }

    /// What it does, in a sentence.
    pub fn help(self) -> Phrase {
        match self {
            Command::Go(screen) => Phrase::new("help-go").with("screen", screen.phrase()),
            _ => Phrase::new(format!("help-{}", self.code())),
        }
    }

    /// The word by which the message files know it.
    pub fn code(self) -> &'static str {
        match self {
            Command::Down => "down",
            Command::Up => "up",
            Command::PageDown => "page-down",
            Command::PageUp => "page-up",
            Command::First => "first",
            Command::Last => "last",
            Command::Open => "open",
            Command::Back => "back",
            Command::SwitchPane => "switch-pane",
            Command::Go(_) => "go",
            Command::NextScreen => "next-screen",
            Command::PreviousScreen => "previous-screen",
            Command::Help => "help",
            Command::Palette => "palette",
            Command::Actions => "actions",
            Command::Search => "search",
            Command::Filter => "filter",
            Command::Sort => "sort",
            Command::Mark => "mark",
            Command::MarkAll => "mark-all",
            Command::Mine => "mine",
            Command::Own => "own",
            Command::Accept => "accept",
            Command::Decline => "decline",
            Command::Postpone => "postpone",
            Command::AskBack => "ask-back",
            Command::Reopen => "reopen",
            Command::Merge => "merge",
            Command::EditLibraries => "edit-libraries",
            Command::EditAnswer => "edit-answer",
            Command::Compare => "compare",
            Command::ChooseTopics => "choose-topics",
            Command::ChooseCooperation => "choose-cooperation",
            Command::AddRegistration => "add-registration",
            Command::Letter => "letter",
            Command::Letters => "letters",
            Command::Note => "note",
            Command::LogContact => "log-contact",
            Command::Contacts => "contacts",
            Command::TagPartnership => "tag-partnership",
            Command::Reports => "reports",
            Command::AnswerMeeting => "answer-meeting",
            Command::InfoSession => "info-session",
            Command::Summary => "summary",
            Command::Memo => "memo",
            Command::Why => "why",
            Command::History => "history",
            Command::Map => "map",
            Command::Handout => "handout",
            Command::Mend => "mend",
            Command::Distribution => "distribution",
            Command::Journal => "journal",
            Command::Settings => "settings",
            Command::Import => "import",
            Command::Solve => "solve",
            Command::AcceptPairs => "accept-pairs",
            Command::AcceptAllPairs => "accept-all-pairs",
            Command::Proposals => "proposals",
            Command::PublishPairs => "publish-pairs",
            Command::PublishAllPairs => "publish-all-pairs",
            Command::ConfirmPairs => "confirm-pairs",
            Command::StepBack => "step-back",
            Command::Lock => "lock",
            Command::Forbid => "forbid",
            Command::Trio => "trio",
            Command::Break => "break",
            Command::Tick => "tick",
            Command::AddItem => "add-item",
            Command::DayPlan => "day-plan",
            Command::Checklists => "checklists",
            Command::PlanVisit => "plan-visit",
            Command::SetDate => "set-date",
            Command::SetParticipants => "set-participants",
            Command::Board => "board",
            Command::Calendar => "calendar",
            Command::AddVisit => "add-visit",
            Command::RemoveVisit => "remove-visit",
            Command::TurnKind => "turn-kind",
            Command::NewRound => "new-round",
            Command::NewClaim => "new-claim",
            Command::ApproveClaim => "approve-claim",
            Command::ReturnClaim => "return-claim",
            Command::RejectClaim => "reject-claim",
            Command::ReopenClaim => "reopen-claim",
            Command::SanctionLine => "sanction-line",
            Command::MarkPaid => "mark-paid",
            Command::ApproveClearClaims => "approve-clear-claims",
            Command::ExportClaims => "export-claims",
            Command::Budget => "budget",
            Command::Credit => "credit",
            Command::BreakDown => "break-down",
            Command::Attach => "attach",
            Command::CarryOver => "carry-over",
            Command::SwitchRound => "switch-round",
            Command::SwitchLanguage => "switch-language",
            Command::Undo => "undo",
            Command::Redo => "redo",
            Command::Redraw => "redraw",
            Command::Suspend => "suspend",
            Command::Quit => "quit",
        }
    }
}
