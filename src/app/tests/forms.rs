//! Nothing typed is ever lost, and nothing pasted runs as a command.

use super::Desk;
use crate::app::{Effect, Msg, Overlay};
use crate::domain::{Change, Refusal};
use crate::i18n::Phrase;

fn text_of(desk: &Desk) -> String {
    let Some(Overlay::Form(form)) = desk.model.overlays.first() else { panic!("no form is open") };
    form.fields[0].text()
}

#[test]
fn every_edit_is_kept_and_offered_again_after_esc() {
    let mut desk = Desk::new();
    desk.press("4 N h e i");
    let kept = desk.effects().into_iter().rev().find_map(|effect| match effect {
        Effect::KeepDraft { form, text } => Some((form, text)),
        _ => None,
    });
    let (form, text) = kept.unwrap();
    desk.press("Esc");
    assert!(desk.model.overlays.is_empty());
    desk.press("N");
    assert_eq!(desk.effects(), [Effect::LoadDraft { form: form.clone() }]);
    desk.send(Msg::DraftLoaded { form, text: Some(text) });
    assert_eq!(text_of(&desk), "hei");
    desk.press("^r");
    assert_eq!(text_of(&desk), "", "back to how the note stands");
}

#[test]
fn a_draft_that_comes_late_or_broken_does_not_touch_what_is_typed() {
    let mut desk = Desk::new();
    desk.press("4 N h e i");
    for text in ["[1,{\"note\":\"muu\"}]", "roskaa", "[1]", "{\"note\":\"muu\"}"] {
        desk.send(Msg::DraftLoaded { form: "note-of-visit-1".to_owned(), text: Some(text.to_owned()) });
        assert_eq!(text_of(&desk), "hei");
    }
}

#[test]
fn a_draft_typed_before_anothers_edit_does_not_overwrite_it_unseen() {
    let mut desk = Desk::new();
    desk.press("4 N h e i");
    let kept = desk.effects().into_iter().rev().find_map(|effect| match effect {
        Effect::KeepDraft { text, .. } => Some(text),
        _ => None,
    });
    desk.press("Esc").meanwhile(|round| {
        round.visits[0].version = 2;
        round.visits[0].note = "muu".to_owned();
    });
    desk.press("N").send(Msg::DraftLoaded { form: "note-of-visit-1".to_owned(), text: kept.clone() });
    let Some(Overlay::Form(form)) = desk.model.overlay() else { panic!("the form is open") };
    assert_eq!(form.banner.as_ref().map(|banner| banner.key.as_str()), Some("form-draft-outdated"));
    desk.press("^s");
    let Change::NoteVisit { visit, note } = desk.change() else { panic!("another change") };
    assert_eq!((visit.version, note.as_str()), (1, "hei"), "the store answers with the conflict");

    // Thrown away, the form is about what stands now.
    let mut desk = Desk::new();
    desk.meanwhile(|round| round.visits[0].version = 2).press("4 N");
    desk.send(Msg::DraftLoaded { form: "note-of-visit-1".to_owned(), text: kept }).press("^r j o ^s");
    let Change::NoteVisit { visit, .. } = desk.change() else { panic!("another change") };
    assert_eq!(visit.version, 2);
}

#[test]
fn a_paste_goes_into_a_text_cleaned_and_nowhere_else() {
    let mut desk = Desk::new();
    desk.press("2").send(Msg::Paste("aaxx\nq".to_owned())).says("toast-paste-nowhere");
    desk.writes_nothing();
    desk.press("4 N").send(Msg::Paste("rivi\r\n\u{1b}[31mtoinen\u{202e}".to_owned()));
    assert_eq!(text_of(&desk), "rivi\n\u{fffd}[31mtoinen\u{fffd}");
    desk.press("Esc 4 d").send(Msg::Paste("16.5.\n2024".to_owned()));
    assert_eq!(text_of(&desk), "16.5. 2024");
}

#[test]
fn a_form_says_that_its_record_changed_and_what_was_not_seen_is_not_overwritten() {
    let mut desk = Desk::new();
    desk.press("4 N h e i");
    desk.meanwhile(|round| {
        round.visits[0].version = 2;
        round.visits[0].note = "muu".to_owned();
    });
    let Some(Overlay::Form(form)) = desk.model.overlay() else { panic!("the form stays open") };
    assert_eq!(form.banner.as_ref().map(|banner| banner.key.as_str()), Some("form-changed-meanwhile"));
    desk.press("^s");
    let Change::NoteVisit { visit, .. } = desk.change() else { panic!("another change") };
    assert_eq!(visit.version, 1, "what I have not seen is not overwritten");
}

#[test]
fn a_refusal_leaves_the_form_as_it_is() {
    let mut desk = Desk::new();
    desk.press("1 +").write("2024S").press("Tab").write("1.9.").press("Tab").write("30.9.").press("^s");
    let Change::AddRound(round) = desk.change() else { panic!("another change") };
    assert_eq!((round.code.as_str(), round.opens.to_string().as_str()), ("2024S", "2024-09-01"));
    desk.send(Msg::Written(Err(Refusal::Because(Phrase::verbatim("on jo")))));
    assert_eq!((desk.toast().as_str(), text_of(&desk).as_str()), ("on jo", "2024S"));
    assert_eq!(desk.model.busy, None);
}
