//! Ticking a checklist, setting a date and the participants.

use super::{Desk, sample};
use crate::app::{Effect, Focus, Screen};
use crate::domain::visit::{ItemEdit, OWN_ITEM, OwnItem, ParticipantRole, Participants};
use crate::domain::{Change, ItemId, Phase, Seen, VisitId};
use crate::i18n::Phrase;

fn plan(visit: i64, date: Option<&str>, participants: Option<u32>) -> Change {
    let visit = Seen { id: VisitId(visit), version: 1 };
    Change::PlanVisit { visit, date: date.map(sample::day), participants }
}

#[test]
fn space_ticks_the_item_with_the_cursor_and_ticks_it_off_again() {
    let mut desk = Desk::new();
    desk.press("4 Space").says("blocked-tick-in-list");
    desk.press("Enter j Space");
    let key = desk.model.snapshot.visits[0].items[1].key.clone();
    let (visit, item) = (VisitId(1), Seen { id: ItemId(101), version: 1 });
    assert_eq!(desk.change(), Change::Tick { visit, item, key: key.clone(), done: true });
    desk.written(11).meanwhile(|round| {
        round.visits[0].items[1].ticked =
            Some(crate::domain::Ticked { by: crate::domain::Actor::new("bertta"), at: Default::default(), from: None });
    });
    desk.press("Space");
    assert_eq!(desk.change(), Change::Tick { visit, item, key, done: false });
}

#[test]
fn date_and_participants_are_typed_as_people_type_them() {
    for (text, keys, change) in [
        ("16.5.", "Enter Enter", plan(1, Some("2024-05-16"), None)),
        ("16.5.2024", "^s", plan(1, Some("2024-05-16"), None)),
        ("2024-05-16", "Down 4 Enter", plan(1, Some("2024-05-16"), Some(4))),
        ("", "^s", plan(1, None, None)),
    ] {
        let mut desk = Desk::new();
        desk.press("4 d").write(text).press(keys);
        assert_eq!(desk.change(), change, "{text} {keys}");
    }
}

#[test]
fn who_travels_is_told_by_role_and_the_roles_are_never_more_than_all() {
    let travels = |count, roles: &[(ParticipantRole, u32)], names: &str| {
        let visit = Seen { id: VisitId(1), version: 1 };
        let participants = Participants { roles: roles.iter().copied().collect(), names: names.to_owned() };
        Change::SetParticipants { visit, count, participants }
    };
    let two = [(ParticipantRole::Librarian, 2), (ParticipantRole::Companion, 1)];
    for (keys, change) in [
        ("3 ^s", travels(Some(3), &[], "")),
        ("7 Tab 2 Tab Tab Tab 1 Tab A i n o ^s", travels(Some(7), &two, "Aino")),
        ("Tab 2 Tab Tab 0 Tab 1 ^s", travels(Some(3), &two, "")),
    ] {
        let mut desk = Desk::new();
        desk.press("4 p").press(keys);
        assert_eq!(desk.change(), change, "{keys}");
    }
    let mut desk = Desk::new();
    desk.press("4 p 2 Tab 3 ^s").writes_nothing();
    let Some(crate::app::Overlay::Form(form)) = desk.model.overlay() else { panic!("the form stays open") };
    assert_eq!(form.fields[0].error.as_ref().map(|error| error.key.as_str()), Some("form-error-more-by-role"));
}

#[test]
fn a_wrong_date_is_told_under_its_field_and_nothing_is_written() {
    let mut desk = Desk::new();
    desk.press("4 d").write("31.2.").press("^s");
    desk.writes_nothing();
    let Some(crate::app::Overlay::Form(form)) = desk.model.overlay() else { panic!("the form stays open") };
    assert_eq!(form.fields[0].error.as_ref().map(|error| error.key.as_str()), Some("form-error-date"));
    assert_eq!(form.cursor, 0);
}

#[test]
fn a_note_has_several_lines() {
    let mut desk = Desk::new();
    desk.press("4 N e k a Enter t o k a Tab Enter");
    let visit = Seen { id: VisitId(1), version: 1 };
    assert_eq!(desk.change(), Change::NoteVisit { visit, note: "eka\ntoka".to_owned() });
    desk.written(11);
    assert!(desk.effects().contains(&Effect::DropDraft { form: "note-of-visit-1".to_owned() }));
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn an_item_gets_its_day_and_note_where_the_cursor_is_and_the_visit_items_of_its_own() {
    let mut desk = Desk::new();
    desk.press("4 Enter j e").write("12.4.").press("Tab").write("bussi").press("^s");
    let item = desk.model.snapshot.visits[0].items[1].clone();
    let seen = Seen { id: item.id, version: 1 };
    let edit = ItemEdit { note: "bussi".to_owned(), due: Some(sample::day("2024-04-12")), own: None };
    assert_eq!(desk.change(), Change::EditItem { visit: VisitId(1), item: seen, key: item.key, edit });
    let mut desk = Desk::new();
    desk.press("4 g i").write("nimilaput").press("Tab Right").press("^s");
    let own = OwnItem { words: "nimilaput".to_owned(), phase: Phase::Day };
    assert_eq!(desk.change(), Change::AddItem { visit: VisitId(1), own, note: String::new(), due: None });
    desk.written(11).meanwhile(|round| {
        let item = &mut round.visits[0].items[1];
        (item.key, item.words) = (format!("{OWN_ITEM}9"), Some(Phrase::verbatim("nimilaput")));
    });
    desk.press("Enter g g j e").write("!").press("^s");
    let Change::EditItem { edit: ItemEdit { own: Some(own), .. }, .. } = desk.change() else { panic!("its own words") };
    assert_eq!(own, OwnItem { words: "nimilaput!".to_owned(), phase: Phase::Before });
    desk.written(13).press("e Up Up Enter");
    assert_eq!(desk.change(), Change::RemoveItem { visit: VisitId(1), item: seen });
}

#[test]
fn enter_on_what_is_to_be_done_goes_to_the_item_itself() {
    let mut desk = Desk::new();
    desk.meanwhile(|round| round.visits[1].items[3].due = Some(sample::day("2024-01-02")));
    desk.press("1 g g Enter");
    assert_eq!((desk.model.screen, desk.model.focus), (Screen::Visits, Focus::Detail));
    let item = crate::app::screens::visits::selected_item(&desk.model).map(|item| item.id);
    assert_eq!(item, Some(desk.model.snapshot.visits[1].items[3].id));
    desk.press("Space");
    assert!(matches!(desk.change(), Change::Tick { item: ticked, done: true, .. } if Some(ticked.id) == item));
}
