//! The info session: a key for each state, quick while people log in.

use chrono::NaiveTime;

use super::{Desk, sample};
use crate::app::{Code, Effect, Key, Msg, Overlay, footer};
use crate::domain::letter::{LetterKind, LetterOrder};
use crate::domain::{
    Attendance, Change, GuestMark, InfoEdit, InfoGuest, InfoId, InfoSession, RecordKey, RegistrationId, RoundId, Seen,
    Snapshot,
};

fn session(id: i64, date: &str, guests: &[(i64, Attendance)]) -> InfoSession {
    let time = NaiveTime::from_hms_opt(14, 0, 0).unwrap();
    let guest = |(id, attendance): &(i64, Attendance)| InfoGuest {
        registration: RegistrationId(*id),
        attendance: *attendance,
        told: None,
        version: 7,
    };
    InfoSession {
        id: InfoId(id),
        round: RoundId(1),
        edit: InfoEdit { day: sample::day(date), time, minutes: None, place: String::new(), material: None },
        guests: guests.iter().map(guest).collect(),
        version: 3,
    }
}

fn desk(info: Vec<InfoSession>) -> Desk {
    Desk::with(Snapshot { info, ..sample::snapshot() })
}

fn marked(desk: &mut Desk) -> (Seen<RegistrationId>, GuestMark) {
    let Change::MarkGuests { session, guests, mark } = desk.change() else { panic!("another change") };
    assert_eq!((session, guests.len()), (InfoId(1), 1));
    desk.written(11);
    (guests[0], mark)
}

#[test]
fn a_letter_says_how_the_library_stands_and_space_goes_on_to_the_next() {
    let mut desk = desk(vec![session(1, "2024-04-25", &[(6, Attendance::Coming)])]);
    desk.press("I a");
    assert_eq!(marked(&mut desk), (Seen { id: RegistrationId(5), version: 0 }, GuestMark::As(Attendance::Attended)));
    desk.press("Space");
    assert_eq!(marked(&mut desk).1, GuestMark::As(Attendance::Invited), "of whom nothing is noted");
    let coming = Seen { id: RegistrationId(6), version: 7 };
    for (key, mark) in [
        ("Space", GuestMark::As(Attendance::Attended)),
        ("i", GuestMark::As(Attendance::Invited)),
        ("x", GuestMark::As(Attendance::Absent)),
        ("-", GuestMark::Uninvited),
    ] {
        desk.press("Down").press(key);
        assert_eq!(marked(&mut desk), (coming, mark), "{key}");
    }
    desk.press("t").says("info-nothing-missed");
}

#[test]
fn the_next_session_is_shown_first_and_the_others_beside_it() {
    let mut desk =
        desk(vec![session(1, "2024-04-19", &[]), session(2, "2024-04-20", &[]), session(3, "2024-05-01", &[])]);
    let shown = |desk: &Desk| match desk.model.overlay() {
        Some(Overlay::Info(view)) => view.session(&desk.model).unwrap().id.0,
        other => panic!("{other:?}"),
    };
    desk.press("I");
    assert_eq!(shown(&desk), 2, "today's");
    assert_eq!(shown(desk.press("Right")), 3);
    assert_eq!(shown(desk.press("Right")), 1);
    assert_eq!(shown(desk.press("Left")), 3);
    desk.press("m");
    let Change::EditInfo { session: seen, edit } = desk.change() else { panic!("another change") };
    assert_eq!((seen.id, edit.material), (InfoId(3), Some(sample::day("2024-04-20"))));
    desk.written(11).meanwhile(|round| round.info.truncate(1));
    assert_eq!(shown(&desk), 1, "what is gone is not shown");
}

#[test]
fn a_session_is_entered_by_day_and_time_and_its_invitation_is_a_letter_of_it() {
    let mut desk = desk(Vec::new());
    desk.press("I a").writes_nothing();
    desk.press("+ 2 5 . 4 . Tab 1 4 . 3 0 Tab 6 0 ^s");
    let Change::AddInfo { session, .. } = desk.change() else { panic!("another change") };
    assert_eq!((session.day, session.minutes), (sample::day("2024-04-25"), Some(60)));
    assert_eq!(session.time.to_string(), "14:30:00");
    desk.written(11).meanwhile(|round| round.info = vec![self::session(1, "2024-04-25", &[])]);
    let order = LetterOrder { kind: LetterKind::InfoInvitation, of: Some(RecordKey::Info(InfoId(1))) };
    desk.press("P");
    assert!(desk.effects.contains(&Effect::LoadLetters(order)), "{:?}", desk.effects);
}

#[test]
fn u_takes_back_within_the_window_what_its_keys_wrote() {
    let mut desk = desk(vec![session(1, "2024-04-25", &[])]);
    desk.press("I a");
    marked(&mut desk);
    desk.press("u");
    assert!(desk.effects().contains(&Effect::Undo(None)), "the toast says that u undoes it");
    desk.send(Msg::Key(Key::plain(Code::Esc)));
    assert_eq!(desk.model.overlay(), None, "the window stayed open all along");
}

#[test]
fn the_footer_of_an_empty_window_offers_a_first_session_alone() {
    let keys = |desk: &Desk| footer(&desk.model).into_iter().map(|hint| hint.keys).collect::<Vec<_>>();
    let mut desk = desk(Vec::new());
    desk.press("I");
    assert_eq!(keys(&desk), ["+", "Esc"]);
    desk.meanwhile(|round| round.info = vec![session(1, "2024-04-25", &[])]);
    assert!(keys(&desk).contains(&"Space".to_owned()));
}

#[test]
fn a_full_hour_is_a_time() {
    let mut desk = desk(Vec::new());
    desk.press("I + 2 5 . 4 . Tab 1 4 ^s");
    let Change::AddInfo { session, .. } = desk.change() else { panic!("another change") };
    assert_eq!(session.time.to_string(), "14:00:00");
}

#[test]
fn whoever_missed_it_is_a_row_of_today_that_opens_the_session() {
    let mut desk = desk(vec![session(1, "2024-01-05", &[(5, Attendance::Absent)]), session(2, "2024-05-01", &[])]);
    desk.press("g g");
    for _ in 0..20 {
        let on_it = desk.model.selected_record() == Some(RecordKey::Info(InfoId(1)));
        desk.press(if on_it { "Enter" } else { "j" });
        if on_it {
            break;
        }
    }
    let Some(Overlay::Info(view)) = desk.model.overlay() else { panic!("no session") };
    assert_eq!(view.session(&desk.model).map(|session| session.id), Some(InfoId(1)), "that one, not the next");
}
