//! Ticking a checklist, setting a date and the participants.

use super::{Desk, sample};
use crate::app::{Effect, Focus, Msg, Screen};
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

#[test]
fn the_board_lists_by_stage_walks_by_visit_and_by_stage_and_goes_to_the_visit() {
    let mut desk = Desk::new();
    desk.meanwhile(|round| {
        let visit = |id, date: Option<&str>, from: &crate::domain::Visit| crate::domain::Visit {
            id: VisitId(id),
            date: date.map(sample::day),
            ..from.clone()
        };
        let (undated, dated) = (round.visits[0].clone(), round.visits[1].clone());
        round.visits.extend([visit(3, None, &undated), visit(4, Some("2024-05-20"), &dated)]);
        round.moved.insert(VisitId(1), sample::day("2024-03-25"));
    });
    let board = |desk: &Desk| crate::app::screens::visits::board(&desk.model).map(|(v, _)| v.id.0).collect::<Vec<_>>();
    // Visit 3 has stood since 20.3., visit 1 was written on 25.3.; visit 2 is past.
    assert_eq!(board(&desk), [3, 1, 4, 2]);
    for (keys, visit) in
        [("Home", 3), ("Home j", 1), ("Home Right", 4), ("Right Right", 2), ("End Left Left", 3), ("End", 2)]
    {
        let mut there = Desk { model: desk.model.clone(), effects: Vec::new() };
        there.press("4 B").press(keys).press("Enter");
        assert!(there.model.overlays.is_empty());
        assert_eq!(there.model.visits.selection.selected, Some(VisitId(visit)), "{keys}");
    }
    desk.press("4 B End").meanwhile(|round| round.visits.retain(|visit| visit.id != VisitId(2)));
    desk.press("Enter");
    assert!(desk.model.visits.selection.selected.is_some() && desk.model.overlays.is_empty());
    desk.press("B B");
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn a_further_visit_is_added_the_way_of_the_selected_one_or_another() {
    let add = |guest: i64, host: i64| Change::AddVisit {
        partnership: crate::domain::PartnershipId(1),
        host: crate::domain::RegistrationId(host),
        guest: crate::domain::RegistrationId(guest),
        today: sample::day("2024-04-20"),
    };
    let mut desk = Desk::new();
    desk.press("4 g n Enter");
    assert_eq!(desk.change(), add(6, 5));
    desk.written(11);
    assert!(desk.model.overlays.is_empty());
    desk.press("g n Down Enter");
    assert_eq!(desk.change(), add(5, 6));
}

#[test]
fn a_visit_is_taken_away_unless_money_or_the_pair_rests_on_it() {
    let mut desk = Desk::new();
    desk.press("4 j g x").says("refused-visit-has-claim");
    desk.press("k g x");
    let visit = Seen { id: VisitId(1), version: 1 };
    assert_eq!(desk.change(), Change::RemoveVisit { visit, reference: "KUMPPANI-2024K-01-1".to_owned() });
    desk.written(11).meanwhile(|round| {
        round.claims.clear();
        round.visits.truncate(1);
    });
    desk.press("g x").says("refused-last-visit");
    desk.press("g v");
    assert_eq!(desk.change(), Change::SetVisitKind { visit, kind: crate::domain::VisitKind::Swap });
}

#[test]
fn a_day_is_noted_while_it_is_typed_and_once_it_is_written_but_never_refused() {
    let hint = |desk: &Desk| {
        let Some(crate::app::Overlay::Form(form)) = desk.model.overlay() else { panic!("a form is open") };
        crate::i18n::say(crate::i18n::Lang::Fi, form.fields[0].hint.as_ref().unwrap())
    };
    let mut desk = Desk::new();
    desk.press("4 d").write("9.5.202");
    assert!(!hint(&desk).contains("helatorstai"));
    desk.write("4");
    assert_eq!(hint(&desk), "Huomaa: helatorstai");
    desk.press("Backspace").write("4").press("^s");
    assert_eq!(desk.change(), plan(1, Some("2024-05-09"), None));
    desk.written(11);
    assert!(desk.toast().contains("helatorstai"), "{}", desk.toast());
    // Visit 2 of the same two is on this day.
    desk.press("d").write("10.4.2024");
    assert!(hint(&desk).contains("samana päivänä"), "{}", hint(&desk));
    // The year is not there yet, but a day it is.
    desk.press("^u").write("2.12.");
    assert!(!hint(&desk).contains("Huomaa"));
    desk.press("^u").send(Msg::Paste("9.5.2024".to_owned()));
    assert_eq!(hint(&desk), "Huomaa: helatorstai", "a pasted day as well");
    desk.press("Esc");
    desk.press("d");
}

#[test]
fn one_walks_through_the_calendar_and_enter_opens_the_visit_of_the_day() {
    use crate::app::Overlay;
    let day_of = |desk: &Desk| match desk.model.overlay() {
        Some(Overlay::Calendar(view)) => view.day.to_string(),
        other => format!("{other:?}"),
    };
    let mut desk = Desk::new();
    // The first visit has no day, so it begins today.
    desk.press("4 C");
    assert_eq!(day_of(&desk), "2024-04-20");
    for (keys, day) in [
        ("Left", "2024-04-19"),
        ("Up", "2024-04-12"),
        ("PgDn", "2024-05-12"),
        ("PgDn PgUp Home", "2024-04-20"),
        ("Right Down", "2024-04-28"),
    ] {
        desk.press(keys);
        assert_eq!(day_of(&desk), day, "{keys}");
    }
    desk.press("Enter");
    assert_eq!(day_of(&desk), "2024-04-28", "there is nothing to open");
    desk.press("Esc j C");
    assert_eq!(day_of(&desk), "2024-04-10");
    desk.meanwhile(|round| {
        let more = crate::domain::Visit { id: VisitId(9), ..round.visits[1].clone() };
        round.visits.push(more);
    });
    desk.press("Tab Enter");
    assert_eq!((desk.model.visits.selection.selected, desk.model.overlays.len()), (Some(VisitId(9)), 0));
    // The last day of a month goes to the last of a shorter one.
    desk.press("C").press("Home");
    desk.press("Down Down Left Left Left Left");
    assert_eq!(day_of(&desk), "2024-04-30");
}

#[test]
fn the_lists_are_narrowed_to_ones_own_and_say_how_much_they_hide() {
    use crate::app::narrow::hidden;
    use crate::app::screens::{claims, pairs, today, visits};
    use crate::domain::Actor;
    let mut desk = Desk::new();
    let counts = |desk: &Desk| {
        let model = &desk.model;
        [
            today::rows(model).len(),
            desk.listed().len(),
            pairs::rows(model).len(),
            visits::rows(model).len(),
            claims::listed(model).len(),
        ]
    };
    let whole = counts(&desk);
    desk.press("g t");
    assert_eq!(counts(&desk), [0; 5]);
    for (key, whole) in ["1", "2", "3", "4", "5"].into_iter().zip(whole) {
        desk.press(key);
        assert_eq!(hidden(&desk.model), Some(whole), "{key}");
    }
    // Whoever is called so with other capitals is the same; what is another's or nobody's is not shown.
    desk.meanwhile(|round| {
        round.partnerships[0].owner = Some(Actor::new("Bertta"));
        round.partnerships[1].owner = Some(Actor::new("aino"));
        round.registrations.edit(|lines| lines[2].owner = Some(Actor::new("bertta")));
    });
    let own = counts(&desk);
    // Of the pair with visits 1 and 2 there wait: a date, and two claims; of the registrations the third is new.
    assert_eq!(own, [4, 1, 1, 2, 2]);
    desk.press("3 g a").says("blocked-narrowed");
    desk.press("4 g m");
    let Change::OwnPartnerships { owner, partnerships } = desk.change() else { panic!("another change") };
    assert_eq!((owner, partnerships.len()), (None, 1));
    desk.written(12);
    desk.press("2 Esc");
    assert_eq!((counts(&desk), hidden(&desk.model)), (whole, None));
}
