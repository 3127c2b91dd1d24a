//! What is said on the phone is written down wherever the partnership is looked at.

use super::{Desk, sample};
use crate::app::{Effect, Msg, Overlay};
use crate::domain::{Change, Contact, LogEntry, LogId, PartnershipEdit, PartnershipId, RegistrationId, Seen};

fn said(text: &str, follow_up: Option<&str>) -> Change {
    Change::LogContact { partnership: PartnershipId(1), text: text.to_owned(), follow_up: follow_up.map(sample::day) }
}

#[test]
fn one_key_writes_down_what_was_said_and_when_to_ask_again() {
    for (typed, follow_up) in [("vko 17", Some("2024-04-22")), ("30.4.", Some("2024-04-30")), ("", None)] {
        let mut desk = Desk::new();
        desk.press("4 n").write("soitettu").press("Enter").write("palaavat").press("Tab").write(typed).press("^s");
        assert_eq!(desk.change(), said("soitettu\npalaavat", follow_up), "{typed}");
    }
    let mut desk = Desk::new();
    desk.press("4 n").write("soitettu").press("Tab").write("19.4.2024").press("^s").writes_nothing();
    let Some(Overlay::Form(form)) = desk.model.overlay() else { panic!("the form stays open") };
    assert_eq!(form.fields[1].error.as_ref().map(|error| error.key.as_str()), Some("form-error-day-ahead"));
    desk.press("Esc").press("4 n ^s").writes_nothing();
}

#[test]
fn a_pair_has_a_log_once_it_is_accepted() {
    let mut desk = Desk::new();
    desk.press("3 g g n").says("blocked-pair-not-accepted");
    desk.press("G n").write("ok").press("^s");
    assert_eq!(desk.change(), said("ok", None));
}

#[test]
fn what_waits_is_logged_where_it_waits_and_then_sleeps() {
    let mut desk = Desk::new();
    desk.press("1").meanwhile(|round| {
        round.log = vec![entry(1, "muista kysyä", Some("2024-04-20"))];
    });
    let about = |desk: &Desk| crate::app::screens::today::rows(&desk.model).collect::<Vec<_>>();
    let row = about(&desk).iter().position(|row| row.what.key == "today-follow-up").expect("it stands on its day");
    desk.press("g g");
    for _ in 0..row {
        desk.press("j");
    }
    desk.press("n").write("kysytty").press("Tab").write("vko 18").press("^s");
    assert_eq!(desk.change(), said("kysytty", Some("2024-04-29")));
    let before = about(&desk).len();
    desk.written(12).meanwhile(|round| round.log.insert(0, entry(2, "kysytty", Some("2024-04-29"))));
    assert!(about(&desk).iter().all(|row| row.what.key != "today-follow-up"));
    assert_eq!(about(&desk).len() + crate::app::screens::today::asleep_count(&desk.model) + 1, before);
}

fn entry(id: i64, text: &str, follow_up: Option<&str>) -> LogEntry {
    LogEntry {
        id: LogId(id),
        partnership: PartnershipId(1),
        by: crate::domain::Actor::new("aino"),
        at: Default::default(),
        text: text.to_owned(),
        follow_up: follow_up.map(sample::day),
    }
}

#[test]
fn only_what_was_touched_is_written() {
    let mut desk = Desk::new();
    desk.press("4 y").write("040 123").press("^s");
    let contact = Contact { phone: "040 123".to_owned(), ..sample::contact(5) };
    let edit = PartnershipEdit { topic: None, contacts: vec![(RegistrationId(5), contact)] };
    let partnership = Seen { id: PartnershipId(1), version: 1 };
    assert_eq!(desk.change(), Change::EditPartnership { partnership, edit });
}

#[test]
fn a_draft_of_the_contacts_does_not_take_back_what_another_wrote_meanwhile() {
    let mut desk = Desk::new();
    desk.press("4 y").write("040 123");
    let kept = desk.effects().into_iter().rev().find_map(|effect| match effect {
        Effect::KeepDraft { text, .. } => Some(text),
        _ => None,
    });
    desk.press("Esc").meanwhile(|round| {
        if let Some(other) = round.contacts.get_mut(&RegistrationId(6)) {
            (other.phone, other.version) = ("050 456".to_owned(), 9);
        }
    });
    desk.press("y").send(Msg::DraftLoaded { form: "details-of-partnership-1".to_owned(), text: kept }).press("^s");
    let Change::EditPartnership { partnership, edit } = desk.change() else { panic!("another change") };
    assert_eq!(partnership.version, 1, "the store answers with the conflict");
    assert_eq!(edit.contacts.len(), 1, "the number that another typed is not among what is written");
}
