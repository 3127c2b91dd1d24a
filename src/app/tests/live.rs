//! What others do while one looks.

use super::{Desk, sample};
use crate::app::{Msg, ToastKind};
use crate::domain::{RecordKey, RegistrationId, Status};
use crate::i18n::Phrase;

#[test]
fn an_equal_round_draws_nothing() {
    let mut desk = Desk::new();
    desk.press("2");
    desk.model.take_dirty();
    desk.send(Msg::Loaded(Box::new(sample::snapshot())));
    desk.send(Msg::Today(sample::day("2024-04-20")));
    desk.send(Msg::Resize { columns: 80, rows: 24 });
    desk.send(Msg::JournalLoaded(Vec::new()));
    assert!(!desk.model.take_dirty());
    assert_eq!(desk.effects(), []);
    desk.send(Msg::Resize { columns: 81, rows: 24 });
    assert!(desk.model.take_dirty());
}

#[test]
fn the_selection_stays_on_its_record_when_others_move_the_list() {
    let mut desk = Desk::new();
    desk.press("2 j j");
    desk.meanwhile(|round| {
        round.registrations.edit(|lines| {
            lines.remove(0);
            lines.extend([20, 21].map(|id| sample::earlier(sample::registration(id, Status::New))));
        });
    });
    assert_eq!(desk.model.queue.selection.selected, Some(RegistrationId(3)));
    assert!(!desk.model.hold);
    assert!(desk.model.foreign.contains(&RecordKey::Registration(RegistrationId(20))));
    desk.press("a");
    assert!(matches!(desk.change(), crate::domain::Change::Decide { registrations, .. } if registrations[0].id.0 == 3));
}

#[test]
fn when_the_selected_record_vanishes_the_next_write_is_held_back_once() {
    let mut desk = Desk::new();
    desk.press("2 j");
    desk.meanwhile(|round| {
        round.registrations.edit(|lines| drop(lines.remove(1)));
    });
    assert_eq!(desk.model.queue.selection.selected, Some(RegistrationId(3)), "the neighbour");
    desk.says("toast-vanished");
    desk.press("a").says("toast-held");
    desk.writes_nothing();
    desk.press("a");
    desk.change();
}

#[test]
fn my_own_write_that_moves_a_row_away_holds_nothing_back() {
    let mut desk = Desk::new();
    desk.press("2 t Enter a");
    desk.change();
    desk.receipt(11).meanwhile(|round| round.registrations.edit(|lines| lines[0].status = Status::Accepted));
    assert_eq!(desk.model.queue.selection.selected, Some(RegistrationId(2)));
    assert!(!desk.model.hold && desk.model.foreign.is_empty());
    assert_eq!(desk.model.toast.as_ref().map(|toast| toast.kind), Some(ToastKind::Done), "the receipt still stands");
    desk.press("a");
    desk.change();
}

#[test]
fn what_others_changed_is_marked_until_it_is_looked_at() {
    let mut desk = Desk::new();
    desk.press("2");
    desk.meanwhile(|round| round.registrations.edit(|lines| lines[1].status = Status::Postponed));
    desk.says("toast-changed-by-others");
    let changed = RecordKey::Registration(RegistrationId(2));
    assert!(desk.model.foreign.contains(&changed));
    desk.press("j");
    assert!(!desk.model.foreign.contains(&changed));
}

#[test]
fn between_receipt_and_round_a_second_press_waits_instead_of_conflicting_with_oneself() {
    let mut desk = Desk::new();
    desk.press("2 a");
    desk.change();
    desk.receipt(11);
    desk.press("x").says("blocked-saving");
    desk.meanwhile(|round| round.registrations.edit(|lines| lines[0].version = 2));
    desk.press("x Enter");
    assert!(
        matches!(desk.change(), crate::domain::Change::Decide { registrations, .. } if registrations[0].version == 2)
    );
}

#[test]
fn a_failure_of_reading_leaves_nobody_waiting() {
    let mut desk = Desk::new();
    desk.press("2 a");
    desk.change();
    desk.send(Msg::Failed(Phrase::verbatim("levy on irti")));
    assert_eq!(desk.toast(), "levy on irti");
    desk.press("a");
    desk.change();
}

#[test]
fn a_round_that_another_begins_is_told_and_ones_own_is_looked_at() {
    let mut desk = Desk::new();
    let mut next = desk.model.snapshot.rounds[0].clone();
    (next.id, next.code) = (crate::domain::RoundId(2), "2024S".to_owned());
    desk.meanwhile(|round| round.rounds.insert(0, next)).says("toast-round-begun");

    desk.press("1 +").write("2025K").press("Tab").write("1.2.2025").press("Tab").write("28.2.2025").press("^s");
    desk.effects();
    desk.written(20);
    assert!(desk.effects().contains(&crate::app::Effect::Load { round: Some("2025K".to_owned()) }));
}

#[test]
fn whoever_comes_back_to_an_older_round_is_told_of_the_newest() {
    let mut snapshot = super::sample::snapshot();
    assert_eq!(Desk::with(snapshot.clone()).model.toast, None);
    let newest =
        crate::domain::Round { id: crate::domain::RoundId(2), code: "2024S".into(), ..snapshot.rounds[0].clone() };
    snapshot.rounds.insert(0, newest);
    let mut desk = Desk::with(snapshot);
    desk.says("toast-not-the-newest");
    desk.press("j").meanwhile(|round| round.registrations.edit(|lines| drop(lines.pop())));
    assert!(!desk.toast().contains("R vaihtaa"), "told once");
}
