//! The letter that asks back: drafted by a decision, read in a window, written by a key.

use super::{Desk, sample};
use crate::app::{Effect, Msg, Overlay, footer};
use crate::domain::letter::{Letter, Mailbox};
use crate::domain::{EntryId, RegistrationId, Status};
use crate::i18n::{Lang, Phrase};

const OF: RegistrationId = RegistrationId(1);

fn letter(body: &str) -> Box<Letter> {
    let to = Mailbox::new("Maija", "maija@raisio.fi").unwrap();
    Box::new(Letter { to, lang: Lang::Fi, subject: "Kysymys".into(), body: body.into() })
}

/// The first registration was asked back.
fn asked() -> Desk {
    let mut round = sample::snapshot();
    round.registrations.edit(|lines| lines[0].status = Status::Clarify);
    let mut desk = Desk::with(round);
    desk.press("2");
    desk
}

fn shown(desk: &Desk) -> Option<Box<Letter>> {
    match desk.model.overlay() {
        Some(Overlay::Letter(view)) => view.letter.clone(),
        other => panic!("{other:?} instead of the letter"),
    }
}

#[test]
fn asking_back_says_which_key_shows_the_letter() {
    let mut desk = Desk::new();
    desk.press("2 c Enter").written(11);
    assert_eq!(desk.toast(), "Tehty. P näyttää kirjeluonnoksen, u kumoaa.");
    desk.press("Space Space c Enter").written(12);
    assert_eq!(desk.toast(), "Tehty. P näyttää valitun kirjeluonnoksen, u kumoaa.");
    desk.press("Esc s Enter").written(13);
    assert_eq!(desk.toast(), "Tehty. u kumoaa.");
}

#[test]
fn a_letter_is_there_only_for_what_was_asked_back() {
    let mut desk = Desk::new();
    desk.press("2 P").says("letter-not-asked");
    assert_eq!(desk.effects(), []);
    let offers = |desk: &Desk| footer(&desk.model).iter().any(|hint| hint.keys == "P");
    assert!(!offers(&desk) && offers(&asked()));
}

#[test]
fn the_letter_is_read_scrolled_written_as_it_was_read_and_closed() {
    let mut desk = asked();
    desk.press("P");
    assert_eq!(desk.effects(), [Effect::LoadLetter(OF)]);
    desk.press("w").says("blocked-loading");
    assert_eq!(desk.effects(), []);
    desk.send(Msg::LetterLoaded { of: RegistrationId(2), letter: Ok(letter("muu")) });
    assert_eq!(shown(&desk), None, "another's letter is not shown");
    desk.send(Msg::LetterLoaded { of: OF, letter: Ok(letter("Hei!\n")) });
    desk.press("j j k");
    assert!(matches!(desk.model.overlay(), Some(Overlay::Letter(view)) if view.top == 1));
    desk.press("w");
    assert_eq!(desk.effects(), [Effect::SaveLetter { of: OF, shown: letter("Hei!\n") }]);
    desk.send(Msg::Noted(Phrase::verbatim("kirjoitettu")));
    assert_eq!((desk.toast(), shown(&desk)), ("kirjoitettu".to_owned(), Some(letter("Hei!\n"))));
    desk.press("P");
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn a_letter_follows_its_record_and_goes_where_there_is_none_any_more() {
    let mut desk = asked();
    desk.press("P").send(Msg::LetterLoaded { of: OF, letter: Ok(letter("Hei!\n")) });
    desk.effects();
    desk.meanwhile(|round| round.head = Some(EntryId(50)));
    assert_eq!(desk.effects(), [Effect::LoadLetter(OF)]);
    desk.send(Msg::LetterLoaded { of: OF, letter: Ok(letter("Hei taas!\n")) });
    assert_eq!(shown(&desk), Some(letter("Hei taas!\n")));
    desk.send(Msg::LetterLoaded { of: OF, letter: Err(Phrase::verbatim("ei kirjettä")) });
    assert!(desk.model.overlays.is_empty());
    assert_eq!(desk.toast(), "ei kirjettä");
    desk.send(Msg::LetterLoaded { of: OF, letter: Ok(letter("myöhässä\n")) });
    assert!(desk.model.overlays.is_empty(), "what comes too late opens nothing");
}
