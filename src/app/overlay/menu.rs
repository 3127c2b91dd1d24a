//! Commands to choose from: the help, the palette, and the actions of the selected row.

use crate::app::form::TextBox;
use crate::app::{Command, Model};
use crate::i18n::Phrase;

/// Which commands a menu shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuKind {
    /// `?`: everything that works here, with what each does. Typing filters.
    Help,
    /// `:`: everything there is. Typing filters.
    Palette,
    /// `.`: what can be done with the selected row. A command's own key runs it.
    Actions,
}

/// A menu of commands; Enter runs the one with the cursor.
#[derive(Debug, Clone, PartialEq)]
pub struct Menu {
    pub kind: MenuKind,
    /// What was typed to filter; stays empty in `Actions`.
    pub query: TextBox,
    /// Index among `rows`; within it, or 0 while there are none.
    pub cursor: usize,
}

/// One command of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuRow {
    pub command: Command,
    /// As they are pressed: `a`, `g g`, `Enter`; alternatives joined by ` · `.
    pub keys: String,
    pub name: Phrase,
    pub help: Phrase,
    /// Why it cannot be done now; `None` where it can.
    pub blocked: Option<Phrase>,
}

impl Menu {
    /// The rows to show, in order, filtered by what was typed.
    pub fn rows(&self, _model: &Model) -> Vec<MenuRow> {
        Vec::new()
    }
}
