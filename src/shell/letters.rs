//! Letters for the interface: shown, written as drafts to the folder beside the database, handed to the terminal's clipboard.

use std::path::Path;

use super::outbox;
use crate::app::Msg;
use crate::desk::letters::{Letters, Templates, save_letter, templates_beside};
use crate::domain::Snapshot;
use crate::domain::letter::{Drafted, LetterOrder};
use crate::i18n::Phrase;
use crate::store::Store;

/// What the letters are made of.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    pub store: &'a Store,
    /// The round on the screen.
    pub shown: &'a Snapshot,
}

/// The letters as the records now make them.
pub fn read(from: Sources<'_>, order: LetterOrder) -> Msg {
    Msg::LettersLoaded { order, letters: draft(from, order) }
}

fn draft(from: Sources<'_>, order: LetterOrder) -> Result<Vec<Drafted>, Phrase> {
    let templates = Templates::of(templates_beside(from.store.path()));
    let drafted = from.store.consistently(|| Ok(Letters::new(from.store, from.shown, &templates).drafted(order)));
    drafted.map_err(|error| error.phrase())?
}

/// Writes the letters that were shown, and says where they are. Where the records make others by now, those are shown
/// and nothing is written: nobody has read them.
pub fn save(from: Sources<'_>, folder: &Path, order: LetterOrder, shown: &[Drafted]) -> Vec<Msg> {
    match draft(from, order) {
        Ok(now) if now == *shown => vec![write(folder, shown).map_or_else(Msg::Failed, Msg::Noted)],
        letters => {
            let another = letters.is_ok().then(|| Msg::Failed(Phrase::new("letter-changed-meanwhile")));
            std::iter::once(Msg::LettersLoaded { order, letters }).chain(another).collect()
        }
    }
}

/// Those that can be written; the first that cannot says why where none can.
fn write(folder: &Path, shown: &[Drafted]) -> Result<Phrase, Phrase> {
    let mut told = None;
    let mut count = 0_usize;
    for drafted in shown {
        match &drafted.letter {
            Ok(letter) => {
                let kept = outbox::keep(folder, |folder| save_letter(folder, &drafted.of, letter))?;
                told = Some(kept.told("letter-written", "letter-there-already"));
                count += 1;
            }
            Err(problem) if shown.len() == 1 => return Err(problem.clone()),
            Err(_) => {}
        }
    }
    match (told, count) {
        (None, _) => Err(Phrase::new("letter-none-writable")),
        (Some(told), 1) => Ok(told),
        (Some(_), _) => {
            let folder = crate::domain::clean_line(&folder.display().to_string());
            Ok(Phrase::new("letters-written").with("count", count).with("of", shown.len()).with("folder", folder))
        }
    }
}

#[cfg(test)]
mod tests;
