//! Letters: drafted by a decision or by the row that is stuck, read in a window, written, marked as sent by a key.

use super::{Desk, sample};
use crate::app::overlay::Pick;
use crate::app::{Effect, Msg, Overlay, footer};
use crate::domain::letter::{
    Drafted, Letter, LetterKind, LetterOrder, LetterRef, LibraryMailbox, Mailbox, Posted, SentLetter,
};
use crate::domain::{
    Actor, Change, EntryId, LetterId, LibraryId, MailboxId, MunicipalityCode, RecordKey, RegistrationId, RoundId,
    Status, VisitId,
};
use crate::i18n::{Lang, Phrase};

const OF: RegistrationId = RegistrationId(1);
const ORDER: LetterOrder = LetterOrder { kind: LetterKind::Clarify, of: Some(RecordKey::Registration(OF)) };
const LETTER: LetterRef = LetterRef { kind: LetterKind::Clarify, of: RecordKey::Registration(OF), to: Some(OF) };

fn letters(body: &str) -> Vec<Drafted> {
    let to = Mailbox::new("Maija", "maija@raisio.fi").unwrap();
    let letter =
        Letter { to, langs: vec![Lang::Fi], subject: "Kysymys".into(), body: body.into(), calendar: Vec::new() };
    vec![Drafted { of: LETTER, name: "Raisio".into(), to: Some(letter.to.clone()), letter: Ok(letter) }]
}

/// The first registration was asked back.
fn asked() -> Desk {
    let mut round = sample::snapshot();
    round.registrations.edit(|lines| lines[0].status = Status::Clarify);
    let mut desk = Desk::with(round);
    desk.press("2");
    desk
}

/// Its letter is on the screen.
fn read() -> Desk {
    let mut desk = asked();
    desk.press("P").send(Msg::LettersLoaded { order: ORDER, letters: Ok(letters("Hei!\n")) });
    desk.effects();
    desk
}

fn shown(desk: &Desk) -> Option<Vec<Drafted>> {
    match desk.model.overlay() {
        Some(Overlay::Letter(view)) => view.letters.clone(),
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
fn a_letter_that_asks_back_is_there_only_for_what_was_asked_back() {
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
    assert_eq!(desk.effects(), [Effect::LoadLetters(ORDER)]);
    desk.press("w").says("blocked-loading");
    assert_eq!(desk.effects(), []);
    let other = LetterOrder { kind: LetterKind::Received, ..ORDER };
    desk.send(Msg::LettersLoaded { order: other, letters: Ok(letters("muu")) });
    assert_eq!(shown(&desk), None, "another's letter is not shown");
    desk.send(Msg::LettersLoaded { order: ORDER, letters: Ok(letters("Hei!\n")) });
    desk.press("j j k");
    assert!(matches!(desk.model.overlay(), Some(Overlay::Letter(view)) if view.top == 1));
    desk.press("w");
    assert_eq!(desk.effects(), [Effect::SaveLetters { order: ORDER, shown: letters("Hei!\n") }]);
    desk.send(Msg::Noted(Phrase::verbatim("kirjoitettu")));
    assert_eq!((desk.toast(), shown(&desk)), ("kirjoitettu".to_owned(), Some(letters("Hei!\n"))));
    desk.press("y Y");
    assert_eq!(
        desk.effects(),
        ["maija@raisio.fi\nKysymys\n\nHei!\n", "maija@raisio.fi"].map(|text| Effect::Copy { text: text.into() })
    );
    desk.press("P");
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn a_letter_follows_its_record_and_goes_where_there_is_none_any_more() {
    let mut desk = read();
    desk.meanwhile(|round| round.head = Some(EntryId(50)));
    assert_eq!(desk.effects(), [Effect::LoadLetters(ORDER)]);
    desk.send(Msg::LettersLoaded { order: ORDER, letters: Ok(letters("Hei taas!\n")) });
    assert_eq!(shown(&desk), Some(letters("Hei taas!\n")));
    desk.send(Msg::LettersLoaded { order: ORDER, letters: Err(Phrase::verbatim("ei kirjettä")) });
    assert!(desk.model.overlays.is_empty());
    assert_eq!(desk.toast(), "ei kirjettä");
    desk.send(Msg::LettersLoaded { order: ORDER, letters: Ok(letters("myöhässä\n")) });
    assert!(desk.model.overlays.is_empty(), "what comes too late opens nothing");
}

#[test]
fn what_went_already_is_said_and_marked_once_more_only_by_the_same_key_again() {
    let marked = |again| {
        let letters = vec![Posted { letter: LETTER, to: "Maija <maija@raisio.fi>".into() }];
        vec![Effect::Write(Box::new(Change::MarkSent { round: RoundId(1), letters, again }))]
    };
    let mut desk = read();
    desk.press("m");
    assert_eq!(desk.effects(), marked(false));
    let mut desk = read();
    desk.meanwhile(|round| {
        let (by, at) = (Actor::new("aino"), "2024-04-02T09:00:00Z".parse().unwrap());
        round.sent = vec![SentLetter { id: LetterId(1), letter: LETTER, to: "m@x.fi".into(), by, at }];
    });
    desk.effects();
    desk.press("m").says("letter-sent-ask-again");
    assert_eq!(desk.effects(), []);
    desk.press("j m");
    assert_eq!(desk.effects(), [], "after another key it is asked again");
    desk.press("m");
    assert_eq!(desk.effects(), marked(true));
}

#[test]
fn a_stuck_row_gives_its_reminder_by_one_key_and_others_by_a_list() {
    let visit = RecordKey::Visit(VisitId(1));
    let order = LetterOrder { kind: LetterKind::RemindDate, of: Some(visit) };
    let mut desk = Desk::new();
    desk.press("4 P");
    assert_eq!(desk.effects(), [Effect::LoadLetters(order)]);
    desk.press("o");
    assert!(matches!(desk.model.overlay(), Some(Overlay::Picker(picker)) if picker.choices.len() > 1));
    desk.press("Down Enter");
    let other = LetterOrder { kind: LetterKind::Paired, of: Some(visit) };
    assert_eq!(desk.effects(), [Effect::LoadLetters(other)]);
    assert_eq!(desk.model.overlays.len(), 1, "the one from which it was chosen is gone");
    let mut desk = Desk::new();
    let rows: Vec<_> = crate::app::screens::today::rows(&desk.model).map(|row| row.letter).collect();
    let at = rows.iter().position(|letter| *letter == Some(LetterKind::RemindDate)).unwrap();
    (0..at).for_each(|_| {
        desk.press("j");
    });
    desk.effects();
    desk.press("P");
    assert_eq!(desk.effects(), [Effect::LoadLetters(order)]);
}

#[test]
fn what_every_letter_lacks_is_said_once_and_what_one_lacks_beside_it() {
    let without = |key: &str| Drafted { letter: Err(Phrase::new(key)), ..letters("").remove(0) };
    let mut desk = asked();
    desk.press("P").send(Msg::LettersLoaded {
        order: ORDER,
        letters: Ok(vec![without("letter-record-gone"), without("letter-record-gone")]),
    });
    desk.says("letter-record-gone");
    assert!(desk.model.overlay().is_none());
    let mixed = vec![without("letter-record-gone"), letters("Hei!\n").remove(0)];
    desk.press("P").send(Msg::LettersLoaded { order: ORDER, letters: Ok(mixed.clone()) });
    assert_eq!(shown(&desk), Some(mixed));
}

#[test]
fn sending_is_asked_once_more_since_undo_does_not_take_it_back() {
    let mut desk = read();
    desk.press("S").says("letter-send");
    assert_eq!(desk.effects(), [], "nothing goes by one key");
    desk.press("j S").says("letter-send");
    assert_eq!(desk.effects(), [], "another key between is no answer");
    desk.press("S");
    let drafted = Box::new(letters("Hei!\n").remove(0));
    assert_eq!(desk.effects(), [Effect::SendLetter { order: ORDER, drafted, again: false }]);
    desk.press("S").says("blocked-saving");
    assert_eq!(desk.effects(), [], "not twice while it goes");
}

#[test]
fn what_does_not_fit_any_more_is_marked_and_neither_written_nor_sent() {
    let mut desk = asked();
    desk.press("P");
    desk.meanwhile(|round| round.registrations.edit(|lines| lines[0].status = Status::Accepted));
    let gone = Drafted { letter: Err(Phrase::new("letter-record-gone")), ..letters("").remove(0) };
    desk.send(Msg::LettersLoaded { order: ORDER, letters: Ok(vec![gone.clone(), gone.clone()]) });
    desk.effects();
    desk.press("S S").says("letter-record-gone");
    assert_eq!(desk.effects(), []);
    desk.press("m");
    let letters = vec![Posted { letter: LETTER, to: "Maija <maija@raisio.fi>".into() }];
    let change = Change::MarkSent { round: RoundId(1), letters, again: false };
    assert_eq!(desk.effects(), [Effect::Write(Box::new(change))]);
    let mut nobody = asked();
    nobody.press("P").send(Msg::LettersLoaded { order: ORDER, letters: Ok(vec![Drafted { to: None, ..gone }]) });
    nobody.effects();
    nobody.press("m").says("letter-record-gone");
    assert_eq!(nobody.effects(), []);
}

#[test]
fn today_says_that_libraries_have_not_been_told_and_one_key_writes_to_them() {
    let mut round = sample::snapshot();
    round.round.as_mut().unwrap().closes = sample::day("2024-04-25");
    round.mailboxes = vec![LibraryMailbox {
        id: MailboxId(1),
        library: LibraryId::new("nowhere"),
        name: "Kirjasto".into(),
        municipality: MunicipalityCode::new("019"),
        address: "kirjasto@x.fi".into(),
        language: None,
        version: 1,
    }];
    let all = LetterOrder { kind: LetterKind::LastWeek, of: None };
    for key in ["P", "Enter"] {
        let mut desk = Desk::with(round.clone());
        let rows: Vec<_> = crate::app::screens::today::rows(&desk.model).map(|row| row.letter).collect();
        let at = rows.iter().position(|letter| *letter == Some(LetterKind::LastWeek)).unwrap();
        (0..at).for_each(|_| {
            desk.press("j");
        });
        desk.effects();
        desk.press(key);
        assert_eq!(desk.effects(), [Effect::LoadLetters(all)], "{key}");
    }
    // The other one is there, too, with that its time has not come.
    let mut early = round.clone();
    early.round.as_mut().unwrap().closes = sample::day("2024-05-25");
    let mut desk = Desk::with(early);
    let at = crate::app::screens::today::rows(&desk.model)
        .position(|row| row.letter == Some(LetterKind::RegistrationOpens))
        .unwrap();
    desk.press(&"j ".repeat(at)).press("P o");
    let Some(Overlay::Picker(picker)) = desk.model.overlay() else { panic!("no list of letters") };
    let other = picker.choices.iter().find(|choice| choice.pick == Pick::Letter(all)).expect("the last week");
    assert_eq!(other.beside.key, "letter-not-now");
    // From the letter of any record, too.
    let mut desk = Desk::with(round);
    desk.press("4 P");
    desk.effects();
    desk.press("o");
    let Some(Overlay::Picker(picker)) = desk.model.overlay() else { panic!("no list of letters") };
    assert!(picker.choices.iter().any(|choice| choice.pick == Pick::Letter(all)), "{picker:?}");
}
