//! Commands to choose from: the help, the palette, and the actions of the selected row.

use crate::app::form::TextBox;
use crate::app::screens::fits;
use crate::app::{Binding, Command, Model, Tag, bindings, blocked};
use crate::i18n::{Phrase, say};

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
    pub(in crate::app) fn new(kind: MenuKind) -> Menu {
        Menu { kind, query: TextBox::line(""), cursor: 0 }
    }

    /// The rows to show, in order, filtered by what was typed. Help and actions hold what works on
    /// this screen, the palette everything: first what is possible, then the rest with its reasons.
    pub fn rows(&self, model: &Model) -> Vec<MenuRow> {
        let words = self.query.text().to_lowercase();
        let shown = |binding: &&Binding| match self.kind {
            MenuKind::Help => binding.on.contains(&model.screen),
            MenuKind::Palette => !binding.tags.contains(&Tag::Motion),
            MenuKind::Actions => binding.tags.contains(&Tag::Row) && binding.on.contains(&model.screen),
        };
        let mut rows: Vec<MenuRow> = bindings().filter(shown).map(|binding| row(model, binding)).collect();
        rows.retain(|row| {
            let name = say(model.lang, &row.name);
            fits(&words, &format!("{name} {} {}", say(model.lang, &row.help), row.keys))
        });
        if self.kind == MenuKind::Palette {
            rows.sort_by_key(|row| row.blocked.is_some());
        }
        rows
    }

    pub(in crate::app) fn selected(&self, model: &Model) -> Option<Command> {
        self.rows(model).get(self.cursor).map(|row| row.command)
    }
}

fn row(model: &Model, binding: &Binding) -> MenuRow {
    MenuRow {
        command: binding.command,
        keys: binding.shown(),
        name: binding.command.name(),
        help: binding.command.help(),
        blocked: blocked(model, binding.command),
    }
}
