//! Deciding on registrations.

use super::Desk;
use crate::app::{Effect, Focus, Msg, Overlay, Screen};
use crate::domain::listing::Facet;
use crate::domain::place::Shortlist;
use crate::domain::{
    Actor, Change, Flag, Library, LibraryId, LibraryKind, MunicipalityCode, RegistrationId, RoundId, Seen, Snapshot,
    Status,
};
use crate::i18n::say;

fn seen(ids: &[i64]) -> Vec<Seen<RegistrationId>> {
    ids.iter().map(|id| Seen { id: RegistrationId(*id), version: 1 }).collect()
}

fn decide(ids: &[i64], status: Status, reason: Option<&str>) -> Change {
    Change::Decide { registrations: seen(ids), status, reason: reason.map(str::to_owned) }
}

#[test]
fn keys_ask_for_the_decisions_that_they_name() {
    let usual = "Alueen ulkopuolelta";
    for (keys, change) in [
        ("2 a", decide(&[1], Status::Accepted, None)),
        ("2 j a", decide(&[2], Status::Accepted, None)),
        ("2 G o", decide(&[12], Status::New, None)),
        ("2 x Enter", decide(&[1], Status::Declined, None)),
        ("2 x Down Enter", decide(&[1], Status::Declined, Some(usual))),
        ("2 x 1", decide(&[1], Status::Declined, Some(usual))),
        ("2 x l i i a n Enter", decide(&[1], Status::Declined, Some("liian"))),
        ("2 s Enter", decide(&[1], Status::Postponed, None)),
        ("2 c Enter", decide(&[1], Status::Clarify, None)),
        ("2 Space Space a", decide(&[1, 2], Status::Accepted, None)),
        ("2 j j Space k k m", Change::Merge { registration: seen(&[3])[0], into: seen(&[2])[0] }),
        ("2 j j j j a 1", decide(&[5], Status::Accepted, Some("Sovittu ilmoittautujan kanssa"))),
        ("2 G x v i e l ä Enter", decide(&[12], Status::Declined, Some("vielä"))),
        ("2 x l 1 Enter", decide(&[1], Status::Declined, Some("l1"))),
        ("2 c 2", decide(&[1], Status::Clarify, Some("Mitä kumppanin kanssa halutaan kehittää?"))),
        ("2 t Enter * a", decide(&[1, 2, 3, 4], Status::Accepted, None)),
        ("2 . a", decide(&[1], Status::Accepted, None)),
    ] {
        let mut desk = Desk::new();
        assert_eq!(desk.press(keys).change(), change, "{keys}");
    }
}

#[test]
fn what_cannot_be_done_says_why_and_writes_nothing() {
    for (keys, reason) in [
        ("2 o", "blocked-not-decided"),
        ("2 Space Space m", "blocked-merge-marks"),
        ("2 j j j j x", "blocked-in-pair"),
        ("2 Space j j j Space o", "blocked-in-pair"),
        ("3 b", "blocked-only-suggested"),
        ("1 h", "blocked-nothing-selected"),
        ("2 y", "toast-no-such-key"),
        ("R", "blocked-one-round"),
    ] {
        let mut desk = Desk::new();
        desk.press(keys).says(reason);
        desk.writes_nothing();
    }
    let mut empty = Desk::with(Snapshot::default());
    empty.press("2 a").says("blocked-nothing-selected");
    empty.press("u").says("blocked-nothing-written-yet");
}

#[test]
fn a_second_press_waits_for_the_answer_and_the_toast_says_what_was_written() {
    let mut desk = Desk::new();
    desk.press("2 a");
    desk.change();
    desk.press("a").says("blocked-saving");
    desk.writes_nothing();
    desk.written(11);
    assert_eq!(desk.toast(), "Tehty. u kumoaa.");
    desk.press("j");
    assert_eq!(desk.model.toast, None, "the next key dismisses it");
    desk.press("u");
    assert_eq!(desk.effects(), [Effect::Undo(None)]);
}

#[test]
fn marks_stand_until_the_write_is_made() {
    let mut desk = Desk::new();
    desk.press("2 Space Space x Enter");
    assert_eq!(desk.model.queue.marks.len(), 2);
    assert!(matches!(desk.model.overlay(), Some(Overlay::Reason(_))), "the typed reason waits too");
    desk.written(11);
    assert!(desk.model.queue.marks.is_empty() && desk.model.overlays.is_empty());
}

#[test]
fn searching_narrows_and_esc_widens_again() {
    let mut desk = Desk::new();
    desk.press("2 /").write("kirjasto c");
    assert_eq!(desk.listed(), [2]);
    desk.press("Enter a");
    assert_eq!(desk.change(), decide(&[2], Status::Accepted, None));
    desk.press("Esc");
    assert_eq!(desk.listed().len(), 12);
    assert_eq!(desk.model.queue.selection.selected, Some(RegistrationId(2)), "the selection stays");
    desk.press("t Enter");
    assert_eq!(desk.listed(), [1, 2, 3, 4], "the first choice is what is new");
}

#[test]
fn today_leads_to_what_waits() {
    let mut desk = Desk::new();
    desk.press("Enter");
    assert_eq!(desk.model.screen, Screen::Queue);
    assert!(desk.model.queue.filter.contains(&Facet::Status(Status::New)));
    assert_eq!(desk.listed(), [1, 2, 3, 4]);
    assert_eq!(desk.model.focus, Focus::List);
}

/// Two that are likely, and another.
fn directory() -> Shortlist {
    let library = |id: &str, name: &str, municipality: &str| Library {
        id: LibraryId::new(id),
        name: name.to_owned(),
        municipality: MunicipalityCode::new(municipality),
        kind: LibraryKind::Main,
        postcode: None,
        position: None,
    };
    let likely = vec![library("1", "Aura", "019"), library("2", "Loimaa", "430")];
    Shortlist { likely, others: vec![library("3", "Mellilä", "430")] }
}

#[test]
fn a_library_with_the_cursor_replaces_a_wrong_one_unless_ticks_were_set() {
    let wrong = |keys: &str| {
        let mut desk = Desk::new();
        desk.model.snapshot.registrations.edit(|lines| lines[0].libraries = vec![LibraryId::new("1")]);
        desk.press("2 v").send(Msg::DirectoryLoaded(Ok(directory()))).press(keys);
        match desk.change() {
            Change::SetLibraries { libraries, .. } => libraries.into_iter().map(|id| id.0).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(wrong("Down Enter"), ["2"]);
    assert_eq!(wrong("Enter"), ["1"]);
    assert_eq!(wrong("Down Tab Enter"), ["1", "2"]);
    assert_eq!(wrong("Tab Down Tab Enter"), ["2"]);
    assert_eq!(wrong("2"), ["2"], "one key decides between those that are likely");
    assert_eq!(wrong("3 Backspace 1"), ["1"], "only the likely ones have a digit");
}

#[test]
fn words_that_were_left_unsent_wait_for_the_same_decision_on_the_same_record_alone() {
    let own = |desk: &Desk| match desk.model.overlay() {
        Some(Overlay::Reason(picker)) => picker.own.text(),
        other => panic!("{other:?}"),
    };
    let mut desk = Desk::new();
    desk.press("2 x").write("syy").press("Esc j x");
    assert_eq!(own(&desk), "");
    desk.press("Esc k s");
    assert_eq!(own(&desk), "");
    desk.press("Esc x");
    assert_eq!(own(&desk), "syy");
}

#[test]
fn a_reason_typed_before_esc_is_offered_again_until_it_is_used() {
    let mut desk = Desk::new();
    desk.press("2 x").write("syy").press("Esc x Up Down Down Down Down Down Enter");
    assert_eq!(desk.change(), decide(&[1], Status::Declined, Some("syy")));
    desk.written(11).press("x");
    let Some(Overlay::Reason(picker)) = desk.model.overlay() else { panic!("no picker") };
    assert!(picker.own.is_empty());
}

#[test]
fn a_registration_gets_its_libraries_from_the_directory() {
    let mut desk = Desk::new();
    desk.press("2 v");
    assert_eq!(desk.effects(), [Effect::LoadDirectory(RegistrationId(1))]);
    desk.send(Msg::DirectoryLoaded(Ok(directory())));
    desk.write("loim").press("Tab");
    desk.press("Backspace Backspace Backspace Backspace").write("mell").press("Tab Enter");
    let municipalities = vec![MunicipalityCode::new("430")];
    let libraries = vec![LibraryId::new("2"), LibraryId::new("3")];
    assert_eq!(desk.change(), Change::SetLibraries { registration: seen(&[1])[0], libraries, municipalities });
}

#[test]
fn what_earlier_rounds_postponed_comes_by_one_key_and_only_where_there_is_any() {
    let mut desk = Desk::new();
    desk.press("2 K").says("blocked-nothing-to-carry");
    desk.meanwhile(|round| round.left_to_carry = 2).press("K");
    assert_eq!(desk.change(), Change::CarryOver { round: RoundId(1), from: None });
}

/// The sample round with these flags on registrations 1 and 2.
fn flagged(first: Flag, second: Flag) -> Desk {
    let mut snapshot = super::sample::snapshot();
    snapshot.registrations.edit(|lines| {
        lines[0].flags = vec![first];
        lines[1].flags = vec![second];
    });
    Desk::with(snapshot)
}

#[test]
fn the_reason_that_the_flags_speak_for_has_the_cursor() {
    let mut desk = flagged(Flag::TestRow, Flag::Withdrawn);
    desk.press("2 x Enter");
    assert_eq!(desk.change(), decide(&[1], Status::Declined, Some("Testivastaus")));
    desk.written(11).press("Esc Space Space x Enter");
    assert_eq!(desk.change(), decide(&[1, 2], Status::Declined, None), "the two have none in common");
}

#[test]
fn who_accepts_what_should_be_looked_at_is_told_and_never_refused() {
    let mut desk = flagged(Flag::OutsideArea, Flag::DuplicateOf(RegistrationId(1)));
    desk.press("2 a");
    assert_eq!(desk.change(), decide(&[1], Status::Accepted, None));
    desk.written(11);
    assert_eq!(desk.toast(), "Tehty (huomaa: alueen ulkop.). u kumoaa.");
    desk.press("Space Space a").written(12);
    assert_eq!(desk.toast(), "Tehty (huomaa: 1: alueen ulkop., 2: sama kuin 1). u kumoaa.");
    desk.press("x 1").written(13);
    assert_eq!(desk.toast(), "Tehty. u kumoaa.");
}

#[test]
fn what_was_withdrawn_is_accepted_only_with_a_second_key_and_waits_for_nobody() {
    let mut desk = flagged(Flag::Withdrawn, Flag::Late);
    assert_eq!(desk.model.snapshot.registrations.undecided(), 3);
    desk.press("2 a");
    desk.writes_nothing();
    let Some(Overlay::Reason(picker)) = desk.model.overlay() else { panic!("no picker") };
    assert!(say(desk.model.lang, &picker.title).starts_with("Peruttu · "));
    desk.press("Enter");
    assert_eq!(desk.change(), decide(&[1], Status::Accepted, Some("Sovittu ilmoittautujan kanssa")));
}

#[test]
fn whoever_overturns_a_decline_is_told_which_and_one_key_brings_it_back() {
    let mut snapshot = super::sample::snapshot();
    snapshot.registrations.edit(|lines| lines[0].status = Status::Declined);
    let mut desk = Desk::with(snapshot);
    desk.press("2");
    let mut detail = desk.model.detail.clone().unwrap();
    detail.registration.as_mut().unwrap().reason = Some("liian kaukana".into());
    desk.model.detail = Some(detail);
    desk.press("a").written(11);
    let name = desk.model.snapshot.registration_name(RegistrationId(1));
    assert_eq!(desk.toast(), format!("Tehty (huomaa: oli jätetty pois: {name}, syy ”liian kaukana”). u kumoaa."));
    desk.press("u");
    assert!(desk.effects().contains(&Effect::Undo(None)));
}

#[test]
fn without_marks_the_one_that_a_flag_calls_the_same_is_offered_first_to_merge_into() {
    for flag in [Flag::DuplicateOf(RegistrationId(4)), Flag::Overlaps(RegistrationId(4))] {
        let mut desk = flagged(flag, Flag::Late);
        desk.press("2 m Enter");
        let fourth = desk.model.snapshot.registration(RegistrationId(4)).unwrap().seen();
        assert_eq!(desk.change(), Change::Merge { registration: seen(&[1])[0], into: fourth });
        desk.written(11);
        assert!(desk.model.overlays.is_empty());
    }
}

#[test]
fn one_takes_registrations_as_ones_own_and_lets_them_go() {
    let own = |ids: &[i64], owner: Option<&str>| Change::OwnRegistrations {
        registrations: seen(ids),
        owner: owner.map(Actor::new),
    };
    let mut snapshot = super::sample::snapshot();
    snapshot.registrations.edit(|lines| {
        lines[0].owner = Some(Actor::new("Bertta"));
        lines[1].owner = Some(Actor::new("aino"));
    });
    for (keys, change) in [
        ("2 g m", own(&[1], None)),
        ("2 j g m", own(&[2], Some("bertta"))),
        ("2 Space Space Space g m", own(&[2, 3], Some("bertta"))),
    ] {
        let mut desk = Desk::with(snapshot.clone());
        assert_eq!(desk.press(keys).change(), change, "{keys}");
    }
}

#[test]
fn nothing_is_merged_into_the_first_of_a_list_for_which_nothing_speaks() {
    let mut desk = Desk::new();
    desk.press("2 m Enter").says("blocked-merge-unchosen");
    desk.writes_nothing();
    desk.press("Down Enter");
    assert!(matches!(desk.change(), Change::Merge { .. }));
}

#[test]
fn among_others_what_was_withdrawn_is_left_and_named() {
    let mut snapshot = super::sample::snapshot();
    snapshot.registrations.edit(|lines| lines[1].flags = vec![Flag::Withdrawn]);
    let mut desk = Desk::with(snapshot);
    desk.press("2 Space Space Space a");
    let expected = Change::Decide { registrations: seen(&[1, 3]), status: Status::Accepted, reason: None };
    assert_eq!(desk.change(), expected);
    desk.written(11);
    let name = desk.model.snapshot.registration_name(RegistrationId(2));
    assert!(desk.toast().contains(&name), "{}", desk.toast());
}
