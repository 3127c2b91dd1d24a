//! The info sessions of the round: when they are, and a list of guests to tick while they log in.

use super::Overlay;
use super::press::{move_cursor, without_letters};
use crate::app::blocked::may_not;
use crate::app::form::Form;
use crate::app::{Code, Effect, Key, Model, Sent, Toast};
use crate::domain::info::sides;
use crate::domain::letter::{LetterKind, LetterOrder};
use crate::domain::{
    Attendance, Change, GuestMark, InfoEdit, InfoId, InfoSession, PartnershipId, Permission, RecordKey, RegistrationId,
};
use crate::i18n::Phrase;

/// The window on the screen. It follows the round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InfoView {
    session: Option<InfoId>,
    /// Index among the sides; others may be fewer by now: see [`InfoView::side`].
    cursor: usize,
}

impl InfoView {
    /// The session that is shown; where it is gone, or none was named, the next one, else the last.
    pub fn session(self, model: &Model) -> Option<&InfoSession> {
        let sessions = &model.snapshot.info;
        let named = sessions.iter().find(|session| Some(session.id) == self.session);
        let next = || sessions.iter().find(|session| session.edit.day >= model.today);
        named.or_else(next).or(sessions.last())
    }

    /// Who may come, and of which partnership.
    pub fn sides(self, model: &Model) -> Vec<(RegistrationId, Option<PartnershipId>)> {
        self.session(model).map(|session| sides(&model.snapshot, session)).unwrap_or_default()
    }

    /// The row with the cursor.
    pub fn row(self, model: &Model) -> usize {
        self.cursor.min(self.sides(model).len().saturating_sub(1))
    }

    fn side(self, model: &Model) -> Option<RegistrationId> {
        self.sides(model).get(self.row(model)).map(|(side, _)| *side)
    }
}

pub(in crate::app) fn open(model: &mut Model, session: Option<InfoId>) {
    model.overlays.push(Overlay::Info(InfoView { session, cursor: 0 }));
}

pub(super) fn press(model: &mut Model, mut view: InfoView, key: Key) -> Vec<Effect> {
    view.cursor = view.row(model);
    let session = view.session(model).cloned();
    view.session = session.as_ref().map(|session| session.id);
    let mut asked = None;
    match (key.code, session) {
        // What opened it closes it too.
        (Code::Char('I' | 'q'), _) => return Vec::new(),
        (Code::Char('+'), _) => asked = Some(Asked::New),
        (_, None) => {}
        (Code::Char('e'), Some(session)) => asked = Some(Asked::Edit(session)),
        (Code::Char('X'), Some(session)) => {
            asked = Some(Asked::Change(Change::RemoveInfo { session: session.seen() }));
        }
        (Code::Char('m'), Some(session)) => asked = Some(Asked::Change(material(&session, model))),
        (Code::Char('P'), Some(session)) => asked = Some(Asked::Letters(session.id)),
        (Code::Right | Code::Tab, Some(session)) => view = turned(model, view, &session, 1),
        (Code::Left | Code::BackTab, Some(session)) => {
            let back = model.snapshot.info.len().saturating_sub(1);
            view = turned(model, view, &session, back);
        }
        (Code::Home, Some(_)) => view.cursor = 0,
        (Code::End, Some(_)) => view.cursor = view.sides(model).len().saturating_sub(1),
        (_, Some(session)) => match view.side(model).and_then(|side| Some((side, mark(&session, side, key)?))) {
            Some((side, mark)) => asked = Some(asked_mark(&session, side, mark)),
            None => {
                let count = view.sides(model).len();
                move_cursor(&mut view.cursor, count, without_letters(key));
            }
        },
    }
    model.overlays.push(Overlay::Info(view));
    asked.map_or_else(Vec::new, |asked| open_above(model, asked))
}

/// What a key opens above the window, or writes.
enum Asked {
    New,
    Edit(InfoSession),
    Letters(InfoId),
    Change(Change),
    Refused(Phrase),
}

fn open_above(model: &mut Model, asked: Asked) -> Vec<Effect> {
    if let Asked::Letters(session) = asked {
        let order = LetterOrder { kind: LetterKind::InfoInvitation, of: Some(RecordKey::Info(session)) };
        return super::open_letter(model, order);
    }
    let refused = match &asked {
        Asked::Refused(reason) => Some(reason.clone()),
        _ => may_not(model, Permission::Coordinate),
    };
    if let Some(reason) = refused {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    match asked {
        Asked::New => match model.snapshot.round.as_ref().map(|round| round.id) {
            Some(round) => model.open_form(Form::add_info(round)),
            None => Vec::new(),
        },
        Asked::Edit(session) => model.open_form(Form::edit_info(&session)),
        Asked::Change(change) => model.write(change, Sent::default()),
        Asked::Letters(_) | Asked::Refused(_) => Vec::new(),
    }
}

/// A letter for each state; Space goes on to the next one.
fn mark(session: &InfoSession, side: RegistrationId, key: Key) -> Option<GuestMark> {
    let now = session.guest(side).map(|guest| guest.attendance);
    Some(match key.code {
        Code::Char(' ') => match now {
            None => GuestMark::As(Attendance::Invited),
            Some(Attendance::Invited) => GuestMark::As(Attendance::Coming),
            Some(Attendance::Coming) => GuestMark::As(Attendance::Attended),
            Some(Attendance::Attended) => GuestMark::As(Attendance::Absent),
            Some(Attendance::Absent) => GuestMark::Uninvited,
        },
        Code::Char('i') => GuestMark::As(Attendance::Invited),
        Code::Char('c') => GuestMark::As(Attendance::Coming),
        Code::Char('a') => GuestMark::As(Attendance::Attended),
        Code::Char('x') => GuestMark::As(Attendance::Absent),
        Code::Char('-') => GuestMark::Uninvited,
        Code::Char('t') => GuestMark::Told,
        _ => return None,
    })
}

fn asked_mark(session: &InfoSession, side: RegistrationId, mark: GuestMark) -> Asked {
    let missed = |attendance| matches!(attendance, Attendance::Absent | Attendance::Invited);
    if mark == GuestMark::Told && !session.guest(side).is_some_and(|guest| missed(guest.attendance)) {
        return Asked::Refused(Phrase::new("info-nothing-missed"));
    }
    Asked::Change(Change::MarkGuests { session: session.id, guests: vec![session.seen_guest(side)], mark })
}

/// Sent today, or not at all.
fn material(session: &InfoSession, model: &Model) -> Change {
    let material = if session.edit.material.is_some() { None } else { Some(model.today) };
    let edit = Box::new(InfoEdit { material, ..session.edit.clone() });
    Change::EditInfo { session: session.seen(), edit }
}

fn turned(model: &Model, view: InfoView, session: &InfoSession, by: usize) -> InfoView {
    let sessions = &model.snapshot.info;
    let here = sessions.iter().position(|other| other.id == session.id).unwrap_or_default();
    let there = sessions.get((here + by) % sessions.len().max(1)).map(|session| session.id);
    InfoView { session: there, ..view }
}
