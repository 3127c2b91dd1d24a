//! Letters for the interface: shown, written as drafts to the folder beside the database, handed to the terminal's clipboard.

use std::path::Path;

use super::operation::new_operation;
use super::{clock, outbox};
use crate::app::Msg;
use crate::desk::calendar;
use crate::desk::letters::{Letters, Templates, save_letter, templates_beside};
use crate::desk::sendmail::{Carrier, Configured, Post};
use crate::domain::letter::{Drafted, LetterOrder};
use crate::domain::{Receipt, Snapshot};
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
    let drafted =
        from.store.consistently(|| Ok(Letters::new(from.store, from.shown, &templates, clock::today()).drafted(order)));
    drafted.map_err(|error| error.phrase())?
}

/// Writes the letters that were shown, and says where they are. Where the records make others by now, those are shown
/// and nothing is written: nobody has read them.
pub fn save(from: Sources<'_>, folder: &Path, order: LetterOrder, shown: &[Drafted]) -> Vec<Msg> {
    match draft(from, order) {
        Ok(now) if now == *shown => vec![write(from, folder, shown).map_or_else(Msg::Failed, Msg::Noted)],
        letters => {
            let another = letters.is_ok().then(|| Msg::Failed(Phrase::new("letter-changed-meanwhile")));
            std::iter::once(Msg::LettersLoaded { order, letters }).chain(another).collect()
        }
    }
}

/// Sends a letter as it was shown, by what root has configured.
///
/// # Errors
/// Where it is another by now, where nothing is configured, where that does not take it: in words.
pub fn send(
    store: &mut Store,
    shown: &Snapshot,
    order: LetterOrder,
    letter: &Drafted,
    again: bool,
) -> Result<Receipt, Phrase> {
    let carrier = Carrier::configured(Configured::by_root())?;
    if !draft(Sources { store, shown }, order)?.contains(letter) {
        return Err(Phrase::new("letter-changed-meanwhile"));
    }
    let operation = || new_operation().map_err(|error| Phrase::new("store-failed").with("error", error.to_string()));
    let post = Post { carrier: &carrier, snapshot: shown, again, now: clock::now(), operation: &operation };
    let mut posting = post.send(store, std::slice::from_ref(letter));
    match (posting.went.pop(), posting.stopped) {
        (Some(receipt), _) => Ok(receipt),
        (None, problem) => Err(problem.unwrap_or_else(|| Phrase::new("letter-none-writable"))),
    }
}

/// Those that can be written; the first that cannot says why where none can.
fn write(from: Sources<'_>, folder: &Path, shown: &[Drafted]) -> Result<Phrase, Phrase> {
    let mut told = None;
    let (mut count, mut entries) = (0_usize, 0_usize);
    for drafted in shown {
        match &drafted.letter {
            Ok(letter) => {
                let kept = outbox::keep(folder, |folder| save_letter(folder, &drafted.of, letter))?;
                told = Some(kept.told("letter-written", "letter-there-already"));
                let lang = letter.langs.first().copied().unwrap_or_default();
                let files = calendar::with_letter(from.store, from.shown, &drafted.of, lang);
                for file in files.map_err(|error| error.phrase())? {
                    outbox::keep(folder, |folder| file.save(folder))?;
                    entries += 1;
                }
                count += 1;
            }
            Err(problem) if shown.len() == 1 => return Err(problem.clone()),
            Err(_) => {}
        }
    }
    match (told, count) {
        (None, _) => Err(Phrase::new("letter-none-writable")),
        (Some(told), 1) if entries == 0 => Ok(told),
        (Some(told), 1) => Ok(Phrase::new("letter-written-with-entries").with("told", told).with("count", entries)),
        (Some(_), _) => {
            let folder = crate::domain::clean_line(&folder.display().to_string());
            Ok(Phrase::new("letters-written").with("count", count).with("of", shown.len()).with("folder", folder))
        }
    }
}

#[cfg(test)]
mod tests;
