//! An info session: when and where, and a row for each library that may come.

use std::collections::HashSet;

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::top_for;
use crate::app::Model;
use crate::app::overlay::InfoView;
use crate::domain::info::missed;
use crate::domain::{Attendance, InfoSession, PartnershipId, RegistrationId};
use crate::i18n::{Arg, Phrase};
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{List, Page, Row, popup_whole};

/// `× poissa, kerrottu 12.4.2024`; more where one of them is longer.
const STATE: usize = 28;
const PHONE: usize = 16;
/// Below this a telephone number would leave no room for the name.
const ROOM_FOR_PHONE: usize = 70;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: InfoView) {
    let area = popup_whole(pen, frame, &pen.say(&title(model, view)));
    let Some(session) = view.session(model) else {
        let mut page = Page::new(pen, area.width);
        page.paragraph(Meaning::Plain, &pen.say(&Phrase::new("info-none")));
        page.draw(frame, area, 0);
        return;
    };
    let sides = view.sides(model);
    let mut head = Page::new(pen, area.width);
    about(pen, &mut head, session);
    if sides.is_empty() {
        head.paragraph(Meaning::Plain, &pen.say(&Phrase::new("info-nobody")));
    }
    let mut keys = Page::new(pen, area.width);
    keys.paragraph(Meaning::Muted, &pen.say(&Phrase::new("info-more-keys")));
    let rows = |page: &Page| u16::try_from(page.height()).unwrap_or(u16::MAX).min(area.height / 3);
    let (above, below) = (rows(&head), rows(&keys));
    head.draw(frame, Rect { height: above, ..area }, 0);
    let list_area = Rect { y: area.y + above, height: area.height.saturating_sub(above + below), ..area };
    let cursor = view.row(model);
    let top = top_for(cursor, list_area.height);
    let list = List { count: sides.len(), top, selected: Some(cursor), focused: true };
    let open = missed(&model.snapshot, session, model.today);
    let stands: HashSet<_> = session.guests.iter().map(|guest| Some((guest.attendance, guest.told))).collect();
    let said = stands.into_iter().chain([None]).map(|stands| text::width(&pen.say(&words(stands))));
    // A sign and the gap after it stand before the words, and one behind them.
    let widest = said.max().unwrap_or_default() + 3;
    let cells = widest.clamp(STATE, (usize::from(area.width) * 3 / 5).max(STATE));
    list.draw(pen, frame, list_area, |index| {
        let side = sides[index].0;
        let (words, meaning) = state(pen, session, side, open.contains(&side));
        row(pen, model, sides[index], pen.cell(meaning, &words, cells), area.width)
    });
    keys.draw(frame, Rect { y: list_area.bottom(), height: below, ..area }, 0);
}

/// Which of how many where there are several.
fn title(model: &Model, view: InfoView) -> Phrase {
    let sessions = &model.snapshot.info;
    let Some(session) = view.session(model) else { return Phrase::new("info-title-none") };
    let number = sessions.iter().position(|other| other.id == session.id).unwrap_or_default() + 1;
    match sessions.len() {
        0 | 1 => Phrase::new("info-title").with("when", session.when()),
        count => {
            Phrase::new("info-title-several").with("when", session.when()).with("number", number).with("count", count)
        }
    }
}

fn about(pen: Pen, page: &mut Page, session: &InfoSession) {
    let edit = &session.edit;
    page.fact(&pen.say(&Phrase::new("info-place")), Meaning::Plain, &edit.place);
    let material = match edit.material {
        Some(day) => Phrase::new("info-material-sent").with("day", day),
        None => Phrase::new("info-material-not-sent"),
    };
    page.fact(&pen.say(&Phrase::new("info-material")), Meaning::Plain, &pen.say(&material));
    let count = |attendance| Arg::from(session.count(attendance));
    let figures = Phrase::new("info-figures")
        .with("invited", count(Attendance::Invited))
        .with("coming", count(Attendance::Coming))
        .with("attended", count(Attendance::Attended))
        .with("absent", count(Attendance::Absent));
    page.paragraph(Meaning::Heading, &pen.say(&figures));
}

fn row(
    pen: Pen,
    model: &Model,
    (side, pair): (RegistrationId, Option<PartnershipId>),
    state: Span<'static>,
    columns: u16,
) -> Row {
    let room = usize::from(columns).saturating_sub(2 + state.width());
    let phone = if usize::from(columns) >= ROOM_FOR_PHONE { PHONE } else { 0 };
    let contact = model.snapshot.contacts.get(&side).map(|contact| contact.phone.as_str()).unwrap_or_default();
    let partners = pair.and_then(|pair| model.snapshot.partnership(pair)).map(|pair| &pair.group.members);
    let partners: Vec<String> = partners
        .into_iter()
        .flatten()
        .filter(|other| **other != side)
        .map(|other| names::brief(&model.snapshot.registration_name(*other)))
        .collect();
    let names = room.saturating_sub(phone + 1);
    let own = names::brief(&model.snapshot.registration_name(side));
    let partner = if partners.is_empty() { String::new() } else { format!("— {}", partners.join(", ")) };
    let width = text::width(&own).min(names);
    Row {
        lead: Line::from(state),
        rest: Line::from(vec![
            pen.cell(Meaning::Plain, &own, width),
            pen.gap(1),
            pen.cell(Meaning::Muted, &partner, names.saturating_sub(width + 1)),
            pen.gap(1),
            pen.cell(Meaning::Muted, contact, phone),
        ]),
    }
}

/// A word, a sign, and a colour.
fn state(pen: Pen, session: &InfoSession, side: RegistrationId, open: bool) -> (String, Meaning) {
    let guest = session.guest(side);
    let (sign, meaning) = match guest.map(|guest| guest.attendance) {
        None => ("·", Meaning::Muted),
        Some(Attendance::Invited) => ("○", Meaning::Plain),
        Some(Attendance::Coming) => ("›", Meaning::Plain),
        Some(Attendance::Attended) => ("✓", Meaning::Accepted),
        Some(Attendance::Absent) => ("×", Meaning::Warning),
    };
    let words = words(guest.map(|guest| (guest.attendance, guest.told)));
    let sign = if open { "!" } else { sign };
    (format!("{sign} {}", pen.say(&words)), if open { Meaning::Warning } else { meaning })
}

/// How a side stands and when it was told; `None` where it is no guest.
fn words(stands: Option<(Attendance, Option<NaiveDate>)>) -> Phrase {
    match stands {
        None => Phrase::new("attendance-none"),
        Some((attendance, Some(day))) => {
            Phrase::new("info-told-on").with("state", attendance.phrase()).with("day", day)
        }
        Some((attendance, None)) => attendance.phrase(),
    }
}
