//! An answer edited, typed by hand or compared: what is touched is sent, what is not stays, no half-written edit is
//! lost, and one key decides between two texts.

use super::Desk;
use crate::app::overlay::{Against, CompareView};
use crate::app::{Effect, Msg, Overlay};
use crate::domain::registration::AnswerEdit;
use crate::domain::{
    Answer, Change, Conflict, EntryId, EntryKind, Flag, MunicipalityCode, Receipt, RecordKey, Refusal, Registration,
    RegistrationId, Seen, TopicId,
};
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
        self.hears_all(version, |registration| change(&mut registration.answer))
    }

    fn hears_all(&mut self, version: i64, change: impl FnOnce(&mut Registration)) -> &mut Desk {
        let key = RecordKey::Registration(RegistrationId(1));
        let mut detail = super::sample::detail(&self.model.snapshot, key).unwrap();
        let registration = detail.registration.as_mut().unwrap();
        registration.version = version;
        change(registration);
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
fn one_that_was_typed_here_gets_the_cursor_whatever_was_listed() {
    for receipt_first in [true, false] {
        let mut desk = Desk::new();
        desk.press("2 /").write("kirjasto c").press("Enter +").write("Pargas").press("^s");
        let receipt = Receipt {
            entry: EntryId(11),
            kind: EntryKind::Change,
            label: Phrase::verbatim("Tehty"),
            records: vec![77],
        };
        let mut round = desk.model.snapshot.clone();
        let mut line = round.registrations[0].clone();
        line.id = RegistrationId(77);
        round.registrations = round.registrations.with::<std::hash::RandomState>([(line.id, Some(line))].into());
        round.head = Some(EntryId(11));
        if receipt_first {
            desk.send(Msg::Written(Ok(receipt))).send(Msg::Loaded(Box::new(round)));
        } else {
            desk.send(Msg::Loaded(Box::new(round))).send(Msg::Written(Ok(receipt)));
        }
        assert_eq!(desk.model.queue.selection.selected, Some(RegistrationId(77)));
        assert_eq!(desk.listed().len(), 13);
    }
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
    desk.press("Enter");
    let AnswerEdit::Replace { registration, answer } = desk.edit() else { panic!("another edit") };
    assert_eq!(registration.version, 2);
    assert_eq!((answer.site_text.as_str(), answer.interests.as_str()), ("Kirjasto B!", "lomakkeen uudet"));
}

const FIRST: Seen<RegistrationId> = Seen { id: RegistrationId(1), version: 1 };

fn other(interests: &str, registration: &Registration) -> Option<Box<Answer>> {
    Some(Box::new(Answer { interests: interests.to_owned(), ..registration.answer.clone() }))
}

#[track_caller]
fn compared(desk: &Desk) -> &CompareView {
    let Some(Overlay::Compare(view)) = desk.model.overlay() else { panic!("nothing is compared: {}", desk.toast()) };
    view
}

#[test]
fn what_the_form_changed_is_compared_and_one_key_has_seen_it() {
    let mut desk = Desk::new();
    desk.press("2 =").says("blocked-nothing-to-compare");
    desk.hears_all(1, |one| one.upkeep.earlier = other("vanhat", one)).press("=");
    let differing: Vec<&str> =
        compared(&desk).fields.iter().flatten().filter(|f| !f.same).map(|f| f.field.code()).collect();
    assert_eq!(differing, ["interests"]);
    desk.press("1 2 m").writes_nothing();
    desk.press("Enter");
    assert_eq!(desk.change(), Change::AcknowledgeAnswers { registrations: vec![FIRST] });
    desk.written(11);
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn one_key_takes_the_forms_words_or_keeps_ours() {
    let offered = |keys: &str| {
        let mut desk = Desk::new();
        desk.press("2").hears_all(1, |one| {
            one.upkeep.offered = other("lomakkeen", one);
            one.upkeep.earlier = other("vanhat", one);
        });
        desk.press(keys);
        desk
    };
    assert_eq!(offered("= 1").change(), Change::KeepEdited { registration: FIRST });
    assert_eq!(offered("= 2").edit(), AnswerEdit::TakeOffered { registration: FIRST });
    let mut next = offered("= Tab");
    assert_eq!(compared(&next).against(), Some(Against::Earlier));
    next.press("Tab Tab =");
    assert!(next.model.overlays.is_empty(), "what opened it closes it");
}

#[test]
fn the_later_of_two_alike_is_merged_into_the_earlier_as_both_are_now() {
    let mut desk = Desk::new();
    desk.meanwhile(|round| {
        round.registrations.edit(|lines| lines[1].flags = vec![Flag::DuplicateOf(RegistrationId(1))]);
    });
    let twin = |desk: &Desk, version| {
        let detail = super::sample::detail(&desk.model.snapshot, RecordKey::Registration(RegistrationId(2))).unwrap();
        let mut twin = detail.registration.unwrap();
        (twin.version, twin.meaning.flags) = (version, vec![Flag::DuplicateOf(RegistrationId(1))]);
        Msg::TwinLoaded(Some(Box::new(twin)))
    };
    desk.press("2 =");
    assert_eq!(desk.effects(), [Effect::LoadTwin(RegistrationId(2))]);
    assert!(compared(&desk).fields.is_none());
    desk.press("m").writes_nothing();
    let loaded = twin(&desk, 1);
    desk.send(loaded);
    assert!(compared(&desk).fields.is_some());
    desk.meanwhile(|round| round.registrations.edit(|lines| lines[1].version = 2));
    assert!(desk.effects().contains(&Effect::LoadTwin(RegistrationId(2))), "somebody changed the other side");
    let loaded = twin(&desk, 2);
    desk.send(loaded).press("m");
    let later = Seen { id: RegistrationId(2), version: 2 };
    assert_eq!(desk.change(), Change::Merge { registration: later, into: FIRST });
}

#[test]
fn topics_and_co_operation_are_ticked_from_what_was_read() {
    let begun = |keys: &str| {
        let mut desk = Desk::new();
        desk.press("2").hears_all(1, |one| {
            one.meaning.municipalities = vec![MunicipalityCode::new("019")];
            one.meaning.topics = vec![TopicId::new("music")];
            one.meaning.flags = vec![Flag::NamedCooperation(MunicipalityCode::new("853"))];
        });
        desk.press(keys);
        desk
    };
    let topics = |desk: &mut Desk| match desk.change() {
        Change::SetTopics { registration: FIRST, topics } => {
            topics.into_iter().map(|topic| topic.0).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    let codes = |desk: &mut Desk| match desk.change() {
        Change::SetCooperation { registration: FIRST, municipalities } => {
            municipalities.into_iter().map(|code| code.0).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(topics(&mut begun("T Enter")), ["music"]);
    assert_eq!(topics(&mut begun("T Tab Enter")), [""; 0], "none at all is a choice too");
    assert_eq!(codes(&mut begun("Y Enter")), ["853"]);
    let mut more = begun("Y");
    more.write("lieto").press("Tab Enter");
    assert_eq!(codes(&mut more), ["853", "423"]);
    let mut own = begun("Y");
    own.write("aura").press("Tab Enter");
    assert_eq!(codes(&mut own), ["853"], "its own municipality is not in the list");
}
