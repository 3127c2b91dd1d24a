//! The key sheet for the wall: the whole table, screen by screen.

use super::{Binding, bindings};
use crate::app::Screen;
use crate::i18n::Phrase;

/// One section of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetSection {
    pub title: Phrase,
    pub rows: Vec<SheetRow>,
}

/// One line of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// As they are pressed: `g g · Home`.
    pub keys: String,
    pub name: Phrase,
    pub help: Phrase,
}

/// The whole table: first what works everywhere, then what each screen has beside that. A binding of
/// several screens stands under each of them.
pub fn key_sheet() -> Vec<SheetSection> {
    let everywhere = |binding: &&Binding| binding.on.len() == Screen::ALL.len();
    let general = section(Phrase::new("sheet-everywhere"), bindings().filter(everywhere));
    let own = Screen::ALL.into_iter().map(|screen| {
        let here = bindings().filter(move |binding| binding.on.contains(&screen) && !everywhere(binding));
        section(screen.phrase(), here)
    });
    std::iter::once(general).chain(own).collect()
}

fn section(title: Phrase, bindings: impl Iterator<Item = &'static Binding>) -> SheetSection {
    let row = |binding: &Binding| SheetRow {
        keys: binding.shown(),
        name: binding.command.name(),
        help: binding.command.help(),
    };
    SheetSection { title, rows: bindings.map(row).collect() }
}
