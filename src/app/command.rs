//! Everything that a person can ask of the interface.

use super::Screen;

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
    /// Only one status, the next.
    Filter,
    /// Mark the row, or take the mark away.
    Mark,
    Accept,
    Decline,
    Postpone,
    AskBack,
    Reopen,
    Merge,
    /// Say which libraries a registration means.
    EditLibraries,
    Note,
    Why,
    History,
    Journal,
    Import,
    Solve,
    /// Accept the selected or marked suggested pairs.
    AcceptPairs,
    AcceptAllPairs,
    Lock,
    Forbid,
    Break,
    Tick,
    /// Date and participants.
    PlanVisit,
    SetDate,
    SetParticipants,
    NewRound,
    NewClaim,
    ApproveClaim,
    ReturnClaim,
    RejectClaim,
    ReopenClaim,
    SanctionLine,
    SwitchRound,
    SwitchLanguage,
    Undo,
    Redo,
    Redraw,
    Suspend,
    Quit,
}
