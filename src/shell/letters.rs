//! Letters for the interface: shown, and written as drafts to the folder beside the database.

use std::path::Path;

use super::outbox;
use crate::app::Msg;
use crate::desk::letters::{clarify_letter, save_clarify};
use crate::domain::RegistrationId;
use crate::domain::letter::Letter;
use crate::i18n::Phrase;
use crate::store::Store;

/// The letter as the records now make it.
pub fn read(store: &Store, of: RegistrationId) -> Msg {
    Msg::LetterLoaded { of, letter: clarify_letter(store, of).map(Box::new) }
}

/// Writes the letter that was shown, and says where it is. Where the records make another one by now, that is shown
/// and nothing is written: nobody has read it.
pub fn save(store: &Store, folder: &Path, of: RegistrationId, shown: &Letter) -> Vec<Msg> {
    match clarify_letter(store, of) {
        Ok(now) if now == *shown => vec![write(folder, of, shown).map_or_else(Msg::Failed, Msg::Noted)],
        now => {
            let another = now.is_ok().then(|| Msg::Failed(Phrase::new("letter-changed-meanwhile")));
            std::iter::once(Msg::LetterLoaded { of, letter: now.map(Box::new) }).chain(another).collect()
        }
    }
}

fn write(folder: &Path, of: RegistrationId, letter: &Letter) -> Result<Phrase, Phrase> {
    let kept = outbox::keep(folder, |folder| save_clarify(folder, of, letter))?;
    Ok(kept.told("letter-written", "letter-there-already"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::demo;
    use crate::domain::{Actor, Change, Status};
    use crate::shell::{clock, operation::new_operation};

    #[test]
    fn what_was_read_is_written_once_and_what_has_changed_since_is_read_again() {
        let place = tempfile::tempdir().unwrap();
        let database = place.path().join("demo.db");
        demo::fill(&database, "2026-04-14".parse().unwrap()).unwrap();
        let mut store = Store::open(&database, Actor::new("aino")).unwrap();
        let round = store.round(None).unwrap().unwrap();
        let asked = store.registrations(round.id).unwrap().into_iter().find(|one| one.status == Status::Clarify);
        let asked = asked.unwrap();
        let folder = place.path().join("demo.db.outbox");
        let Msg::LetterLoaded { letter: Ok(shown), .. } = read(&store, asked.id) else { panic!("no letter") };
        let said = |messages: Vec<Msg>| match messages.as_slice() {
            [Msg::Noted(phrase)] => phrase.key.clone(),
            other => panic!("{other:?}"),
        };
        assert_eq!(said(save(&store, &folder, asked.id, &shown)), "letter-written");
        assert_eq!(said(save(&store, &folder, asked.id, &shown)), "letter-there-already");
        let path = folder.join(format!("clarify-{}.eml", asked.id));
        let file = String::from_utf8(std::fs::read(&path).unwrap()).unwrap();
        assert!(file.contains(&format!("To: <{}>\r\n", shown.to.address())), "{file}");

        let mut write = |status, reason: Option<&str>| {
            let registrations = vec![store.registration(asked.id).unwrap().unwrap().seen()];
            let change = Change::Decide { registrations, status, reason: reason.map(str::to_owned) };
            store.apply(&change, &new_operation().unwrap(), clock::now()).unwrap();
            save(&store, &folder, asked.id, &shown)
        };
        let asked_more = write(Status::Clarify, Some("Onko teillä kirjastoautoa?"));
        assert!(matches!(asked_more.as_slice(), [Msg::LetterLoaded { letter: Ok(_), .. }, Msg::Failed(_)]));
        let answered = write(Status::Accepted, None);
        assert!(matches!(answered.as_slice(), [Msg::LetterLoaded { letter: Err(_), .. }]), "{answered:?}");
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    }
}
