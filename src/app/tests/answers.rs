//! An answer edited or typed by hand: what is touched is sent, what is not stays, and no half-written edit is lost.

use super::Desk;
use crate::app::{Effect, Msg, Overlay};
use crate::domain::registration::AnswerEdit;
use crate::domain::{Answer, Conflict, RecordKey, Refusal, RegistrationId};
use crate::i18n::Phrase;

impl Desk {
    /// The one edit that was asked for since last looked.
    #[track_caller]
    fn edit(&mut self) -> AnswerEdit {
        let edits = self.effects().into_iter().filter_map(|effect| match effect {
            Effect::WriteAnswer(edit) => Some(*edit),
            _ => None,
        });
        let edits: Vec<AnswerEdit> = edits.collect();
        let [edit] = edits.as_slice() else { panic!("{edits:?}") };
        edit.clone()
    }

    fn drafted(&mut self) -> Option<(String, String)> {
        self.effects().into_iter().rev().find_map(|effect| match effect {
            Effect::KeepDraft { form, text } => Some((form, text)),
            _ => None,
        })
    }

    /// The detail of the first registration comes again, with this answer.
    fn hears(&mut self, version: i64, change: impl FnOnce(&mut Answer)) -> &mut Desk {
        let key = RecordKey::Registration(RegistrationId(1));
        let mut detail = super::sample::detail(&self.model.snapshot, key).unwrap();
        let registration = detail.registration.as_mut().unwrap();
        registration.version = version;
        change(&mut registration.answer);
        self.model.asked = Some(key);
        self.send(Msg::DetailLoaded(key, Some(detail)))
    }
}

#[test]
fn only_what_was_touched_is_other_than_it_was() {
    let mut desk = Desk::new();
    desk.press("2").hears(1, |answer| answer.interests = "rivi\n\ntoinen \n".to_owned());
    desk.press("e").write("!").press("^s");
    let AnswerEdit::Replace { registration, answer } = desk.edit() else { panic!("another edit") };
    assert_eq!((registration.id, registration.version), (RegistrationId(1), 1));
    assert_eq!((answer.site_text.as_str(), answer.interests.as_str()), ("Kirjasto B!", "rivi\n\ntoinen \n"));
    assert_eq!(answer.email, "maija@example.invalid");
}

#[test]
fn what_is_wrong_is_said_at_its_field_and_nothing_is_written() {
    for (keys, field) in [("e BackTab BackTab BackTab", 8), ("e BackTab BackTab BackTab BackTab BackTab", 6)] {
        let mut desk = Desk::new();
        desk.press("2").press(keys).write(" x").press("^s");
        let Some(Overlay::Form(form)) = desk.model.overlay() else { panic!("the form closed") };
        assert_eq!(form.fields.iter().position(|field| field.error.is_some()), Some(field), "{keys}");
        assert!(!desk.effects().iter().any(|effect| matches!(effect, Effect::WriteAnswer(_))));
    }
    let mut desk = Desk::new();
    desk.press("2 + ^s");
    let Some(Overlay::Form(form)) = desk.model.overlay() else { panic!("the form closed") };
    assert!(form.fields[0].error.is_some(), "a registration is of some site");
}

#[test]
fn one_that_came_by_phone_is_of_today_and_speaks_the_language_of_its_words() {
    let mut desk = Desk::new();
    desk.press("2 +").write("Pargas").press("Tab").write("Vi vill utveckla evenemang för barn").press("^s");
    let AnswerEdit::Add { answer, .. } = desk.edit() else { panic!("another edit") };
    assert_eq!(answer.received.unwrap().to_string(), "2024-04-20 00:00:00");
    assert_eq!(answer.language, crate::i18n::Lang::Sv);
}

#[test]
fn a_half_written_edit_is_offered_again_over_the_newest_words() {
    let mut desk = Desk::new();
    desk.press("2 e").write("!");
    let (form, text) = desk.drafted().unwrap();
    desk.press("Esc").meanwhile(|round| {
        let mut line = round.registrations.get(RegistrationId(1)).unwrap().clone();
        line.version = 2;
        round.registrations = std::iter::once(line)
            .chain(round.registrations.iter().filter(|line| line.id != RegistrationId(1)).cloned())
            .collect();
    });
    desk.hears(2, |answer| answer.interests = "uudet".to_owned());
    desk.press("e").send(Msg::DraftLoaded { form, text: Some(text) });
    let Some(Overlay::Form(form)) = desk.model.overlay() else { panic!("the form is open") };
    assert_eq!((form.fields[0].text().as_str(), form.fields[1].text().as_str()), ("Kirjasto B!", "uudet"));
    assert_eq!(form.banner.as_ref().unwrap().key, "form-draft-outdated");
}

#[test]
fn after_a_conflict_what_nobody_touched_is_as_the_other_left_it() {
    let mut desk = Desk::new();
    desk.press("2 e").write("!").press("^s");
    desk.edit();
    let conflict = Conflict { mine: Phrase::verbatim("minun"), theirs: Vec::new() };
    desk.send(Msg::Written(Err(Refusal::Conflict(Box::new(conflict)))));
    desk.hears(2, |answer| answer.interests = "lomakkeen uudet".to_owned());
    desk.press("Esc ^s");
    let AnswerEdit::Replace { registration, answer } = desk.edit() else { panic!("another edit") };
    assert_eq!(registration.version, 2);
    assert_eq!((answer.site_text.as_str(), answer.interests.as_str()), ("Kirjasto B!", "lomakkeen uudet"));
}
