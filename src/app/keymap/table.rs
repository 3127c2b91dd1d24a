//! The table itself: which keys do what where. Its order is the order of footer and menus.

use super::{Binding, Tag};
use crate::app::{Command, Screen};

const TODAY: &[Screen] = &[Screen::Today];
const QUEUE: &[Screen] = &[Screen::Queue];
const PAIRS: &[Screen] = &[Screen::Pairs];
const VISITS: &[Screen] = &[Screen::Visits];
const CLAIMS: &[Screen] = &[Screen::Claims];
const PANED: &[Screen] = &[Screen::Queue, Screen::Pairs, Screen::Visits, Screen::Claims];
const JOINED: &[Screen] = &[Screen::Pairs, Screen::Visits];
const MARKED: &[Screen] = &[Screen::Queue, Screen::Pairs, Screen::Claims];
const SEARCHED: &[Screen] = &[Screen::Queue, Screen::Claims];
const SPOKEN: &[Screen] = &[Screen::Today, Screen::Pairs, Screen::Visits];
const EVERYWHERE: &[Screen] = &Screen::ALL;

const fn row(keys: &'static [&'static str], command: Command, on: &'static [Screen]) -> Binding {
    Binding { keys, command, on, tags: &[Tag::Footer, Tag::Row] }
}

const fn quiet(keys: &'static [&'static str], command: Command, on: &'static [Screen]) -> Binding {
    Binding { keys, command, on, tags: &[Tag::Row] }
}

const fn screen(keys: &'static [&'static str], command: Command, on: &'static [Screen]) -> Binding {
    Binding { keys, command, on, tags: &[Tag::Footer] }
}

const fn general(keys: &'static [&'static str], command: Command) -> Binding {
    Binding { keys, command, on: EVERYWHERE, tags: &[] }
}

const fn motion(keys: &'static [&'static str], command: Command) -> Binding {
    Binding { keys, command, on: EVERYWHERE, tags: &[Tag::Motion] }
}

/// Every binding. Keys that need AltGr or a dead key on a Finnish keyboard never stand here, and no
/// write stands on a letter that ends an escape sequence (`A B C D H F`): a split one types it.
pub(super) const TABLE: &[Binding] = &[
    row(&["Space"], Command::Tick, VISITS),
    row(&["a"], Command::Accept, QUEUE),
    row(&["x"], Command::Decline, QUEUE),
    row(&["s"], Command::Postpone, QUEUE),
    row(&["P"], Command::Letter, QUEUE),
    row(&["c"], Command::AskBack, QUEUE),
    row(&["o"], Command::Reopen, QUEUE),
    row(&["v"], Command::EditLibraries, QUEUE),
    quiet(&["e"], Command::EditAnswer, QUEUE),
    quiet(&["m"], Command::Merge, QUEUE),
    quiet(&["="], Command::Compare, QUEUE),
    quiet(&["T"], Command::ChooseTopics, QUEUE),
    quiet(&["Y"], Command::ChooseCooperation, QUEUE),
    row(&["a"], Command::AcceptPairs, PAIRS),
    screen(&["r"], Command::Solve, PAIRS),
    row(&["l"], Command::Lock, PAIRS),
    row(&["f"], Command::Forbid, PAIRS),
    quiet(&["t"], Command::Trio, PAIRS),
    screen(&["g a"], Command::AcceptAllPairs, PAIRS),
    row(&["p"], Command::PublishPairs, PAIRS),
    screen(&["g p"], Command::PublishAllPairs, PAIRS),
    row(&["v"], Command::ConfirmPairs, PAIRS),
    quiet(&["x"], Command::StepBack, PAIRS),
    row(&["b"], Command::Break, PAIRS),
    screen(&["E"], Command::Proposals, PAIRS),
    quiet(&["g k"], Command::Letters, &[Screen::Queue, Screen::Pairs, Screen::Claims]),
    row(&["d"], Command::SetDate, VISITS),
    row(&["p"], Command::SetParticipants, VISITS),
    row(&["n"], Command::LogContact, SPOKEN),
    quiet(&["y"], Command::Contacts, SPOKEN),
    quiet(&["T"], Command::TagPartnership, JOINED),
    quiet(&["g r"], Command::Reports, JOINED),
    row(&["v"], Command::AnswerMeeting, TODAY),
    Binding { keys: &["I"], command: Command::InfoSession, on: &[Screen::Today, Screen::Pairs], tags: &[] },
    quiet(&["e"], Command::PlanVisit, VISITS),
    quiet(&["g i"], Command::AddItem, VISITS),
    row(&["O"], Command::DayPlan, VISITS),
    Binding { keys: &["g l"], command: Command::Checklists, on: VISITS, tags: &[] },
    quiet(&["g n"], Command::AddVisit, VISITS),
    quiet(&["g x"], Command::RemoveVisit, VISITS),
    quiet(&["g v"], Command::TurnKind, VISITS),
    row(&["a"], Command::ApproveClaim, CLAIMS),
    row(&["c"], Command::ReturnClaim, CLAIMS),
    row(&["x"], Command::RejectClaim, CLAIMS),
    row(&["o"], Command::ReopenClaim, CLAIMS),
    row(&["e"], Command::SanctionLine, CLAIMS),
    quiet(&["v"], Command::MarkPaid, CLAIMS),
    quiet(&["g b"], Command::BreakDown, CLAIMS),
    quiet(&["g f"], Command::Attach, CLAIMS),
    row(&["g h"], Command::Credit, CLAIMS),
    quiet(&["P"], Command::Memo, CLAIMS),
    row(&["+"], Command::NewClaim, &[Screen::Visits, Screen::Claims]),
    screen(&["B"], Command::Board, VISITS),
    Binding { keys: &["C"], command: Command::Calendar, on: VISITS, tags: &[] },
    row(&["P"], Command::Letters, VISITS),
    screen(&["Enter"], Command::Open, EVERYWHERE),
    row(&["P"], Command::Letters, TODAY),
    screen(&["+"], Command::NewRound, TODAY),
    screen(&["+"], Command::AddRegistration, QUEUE),
    screen(&["i"], Command::Import, &[Screen::Today, Screen::Queue, Screen::Visits, Screen::Claims]),
    screen(&["g a"], Command::ApproveClearClaims, CLAIMS),
    screen(&["B"], Command::Budget, CLAIMS),
    screen(&["g e"], Command::ExportClaims, CLAIMS),
    screen(&["K"], Command::CarryOver, QUEUE),
    quiet(&["Space"], Command::Mark, MARKED),
    quiet(&["n"], Command::Note, QUEUE),
    quiet(&["N"], Command::Note, JOINED),
    quiet(&["w"], Command::Why, PANED),
    quiet(&["h"], Command::History, EVERYWHERE),
    Binding { keys: &["M"], command: Command::Map, on: &[Screen::Queue, Screen::Pairs], tags: &[] },
    Binding { keys: &["g b"], command: Command::Mend, on: PAIRS, tags: &[] },
    Binding { keys: &["P"], command: Command::Handout, on: PAIRS, tags: &[] },
    Binding { keys: &["D"], command: Command::Distribution, on: PAIRS, tags: &[] },
    quiet(&["g m"], Command::Own, &[Screen::Queue, Screen::Pairs, Screen::Visits]),
    Binding { keys: &["*"], command: Command::MarkAll, on: SEARCHED, tags: &[] },
    Binding { keys: &["/"], command: Command::Search, on: SEARCHED, tags: &[] },
    Binding { keys: &["t"], command: Command::Filter, on: SEARCHED, tags: &[] },
    Binding { keys: &["S"], command: Command::Sort, on: QUEUE, tags: &[] },
    general(&["u"], Command::Undo),
    general(&["U"], Command::Redo),
    general(&["."], Command::Actions),
    general(&[":"], Command::Palette),
    screen(&["?", "F1"], Command::Help, EVERYWHERE),
    general(&["g t"], Command::Mine),
    general(&["J"], Command::Journal),
    general(&["g s"], Command::Settings),
    general(&["g y"], Command::Summary),
    general(&["R"], Command::SwitchRound),
    general(&["L"], Command::SwitchLanguage),
    motion(&["j", "Down"], Command::Down),
    motion(&["k", "Up"], Command::Up),
    motion(&["PgDn", "^d"], Command::PageDown),
    motion(&["PgUp", "^u"], Command::PageUp),
    motion(&["g g", "Home"], Command::First),
    motion(&["G", "End"], Command::Last),
    motion(&["Esc"], Command::Back),
    Binding { keys: &["Tab", "BackTab"], command: Command::SwitchPane, on: PANED, tags: &[Tag::Motion] },
    motion(&["1"], Command::Go(Screen::Today)),
    motion(&["2"], Command::Go(Screen::Queue)),
    motion(&["3"], Command::Go(Screen::Pairs)),
    motion(&["4"], Command::Go(Screen::Visits)),
    motion(&["5"], Command::Go(Screen::Claims)),
    motion(&["ä"], Command::NextScreen),
    motion(&["ö"], Command::PreviousScreen),
    general(&["^l"], Command::Redraw),
    general(&["^z"], Command::Suspend),
    general(&["q", "^c"], Command::Quit),
];
