//! Today: where the round stands and what waits, oldest first; at the very beginning, how to begin.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::Model;
use crate::app::screens::pairs;
use crate::app::screens::today::{self, Step, TodayId, TodayRow};
use crate::domain::{PairStatus, RecordKey, Status};
use crate::i18n::{Arg, Phrase};
use crate::ui::layout::{Layout, Place};
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{List, Page, Row};

use super::{claims, partnership, visits};

/// `1 012 pv`: a round of years ago still waits.
const DAYS: usize = 8;
/// What waits; the rest of the row says on whom.
const WHAT: usize = 27;
/// Marker, sign, days, and the gap between.
const LEAD: usize = 1 + 1 + DAYS;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, layout: &Layout, model: &Model) {
    let Some(place) = layout.list else { return };
    pen.put(frame, place.heading, &figures(pen, model, place.heading.width));
    let steps = if model.loaded { today::first_steps(model) } else { Vec::new() };
    if !steps.is_empty() {
        // How to begin needs more room than a list, and there is nothing to look at yet.
        let below = layout.detail.filter(|_| layout.rules[0].is_none()).map_or(0, |place| place.body.height + 1);
        let body = Rect { height: place.body.height + below, ..place.body };
        draw_steps(pen, frame, body, &steps);
        return;
    }
    let body = place.body;
    let (count, chosen) = (today::rows(model).len(), today::selected_index(model));
    if count == 0 {
        super::empty(pen, frame, body, model, &Phrase::new("ui-today-nothing-waits"));
    }
    let selection = &model.agenda.selection;
    let list = List { count, top: selection.top, selected: chosen, focused: super::list_has_keys(model) };
    list.draw(pen, frame, body, |index| {
        today::row(model, index).map(|shown| row(pen, &shown, body.width)).unwrap_or_default()
    });
    if let Some(place) = layout.detail {
        let chosen = chosen.and_then(|index| today::row(model, index));
        detail(pen, frame, place, model, chosen.as_ref());
    }
}

/// What the chosen row is about: the record itself, or the records that wait together.
fn detail(pen: Pen, frame: &mut Frame<'_>, place: Place, model: &Model, row: Option<&TodayRow>) {
    let snapshot = &model.snapshot;
    match row.map(|row| row.id) {
        Some(TodayId::Record(_, RecordKey::Visit(id)) | TodayId::Item(id, _)) => {
            if let Some(visit) = snapshot.visit(id) {
                visits::detail(pen, frame, place, model, visit);
            }
        }
        Some(TodayId::Record(_, RecordKey::Partnership(id))) => {
            if let Some(pair) = snapshot.partnership(id) {
                partnership::detail(pen, frame, place, model, pair);
            }
        }
        Some(TodayId::Record(_, RecordKey::Claim(id))) => {
            if let Some(checked) = snapshot.claim(id) {
                claims::detail(pen, frame, place, model, checked);
            }
        }
        Some(TodayId::NewRegistrations) => {
            let new = snapshot.registrations.iter().filter(|line| line.status == Status::New);
            together(pen, frame, place, row, new.map(|line| line.name.clone()));
        }
        Some(TodayId::SuggestedPairs) => {
            let suggested = snapshot.partnerships.iter().filter(|pair| pair.status == PairStatus::Suggested);
            together(pen, frame, place, row, suggested.map(|pair| pairs::names(model, &pair.group.members)));
        }
        Some(TodayId::Round(_)) => {
            let title = row.map(|row| text::capitalised(&pen.say(&row.what))).unwrap_or_default();
            pen.rule(frame, place.heading, false, &title);
            let mut page = Page::new(pen, place.body.width);
            let advice = today::advice(model).map(|advice| pen.say(&advice)).unwrap_or_default();
            page.hanging(pen.gap(2), Meaning::Plain, &advice);
            page.draw(frame, place.body, 0);
        }
        Some(TodayId::Record(..)) | None => pen.rule(frame, place.heading, false, ""),
    }
}

/// The names of records that wait together.
fn together(
    pen: Pen,
    frame: &mut Frame<'_>,
    place: Place,
    row: Option<&TodayRow>,
    names: impl Iterator<Item = String>,
) {
    let title = row.map(|row| text::capitalised(&pen.say(&row.what))).unwrap_or_default();
    pen.rule(frame, place.heading, false, &title);
    let mut page = Page::new(pen, place.body.width);
    // More than fit are never seen here: their own screen has them all.
    for name in names.take(usize::from(place.body.height) + 1) {
        page.hanging(pen.cell(Meaning::Muted, "·", 2), Meaning::Plain, &text::line(&name));
    }
    page.draw(frame, place.body, 0);
}

/// Where the round stands, in one line.
fn figures(pen: Pen, model: &Model, columns: u16) -> Line<'static> {
    let snapshot = &model.snapshot;
    let mut parts = vec![
        Phrase::new("ui-count-registrations").with("count", snapshot.registrations.len()),
        Phrase::new("ui-count-pairs").with("count", snapshot.partnerships.len()),
        Phrase::new("ui-count-visits").with("count", snapshot.visits.len()),
    ];
    let asleep = today::asleep_count(model);
    parts.extend((asleep > 0).then(|| Phrase::new("ui-asleep").with("count", asleep)));
    if let Some(left) = snapshot.funds.round.left() {
        parts.push(Phrase::new("ui-budget-left").with("left", Arg::Money(left.0)));
    }
    names::figures(pen, columns, parts.into_iter().map(|phrase| (Meaning::Heading, phrase)))
}

/// How to begin, with the keys.
fn draw_steps(pen: Pen, frame: &mut Frame<'_>, area: Rect, steps: &[Step]) {
    let mut lines = vec![Line::default()];
    let welcome = pen.say(&Phrase::new("ui-first-steps"));
    lines.push(Line::from(vec![pen.gap(2), pen.span(Meaning::Heading, &welcome)]));
    lines.push(Line::default());
    let room = usize::from(area.width).saturating_sub(12);
    for step in steps {
        let (tick, meaning) = if step.done { ("[x]", Meaning::Accepted) } else { ("[ ]", Meaning::Plain) };
        for (index, words) in text::wrap(&pen.say(&step.phrase), room).iter().enumerate() {
            let first = index == 0;
            lines.push(Line::from(vec![
                pen.gap(2),
                pen.cell(meaning, if first { tick } else { "" }, 4),
                pen.cell(Meaning::Key, if first { step.key } else { "" }, 3),
                pen.span(if step.done { Meaning::Muted } else { Meaning::Plain }, words),
            ]));
        }
    }
    lines.push(Line::default());
    lines.truncate(usize::from(area.height));
    for (row, line) in lines.iter().enumerate() {
        pen.put(frame, Rect { y: area.y + row as u16, ..area }, line);
    }
}

fn row(pen: Pen, row: &TodayRow, columns: u16) -> Row {
    let meaning = if row.overdue { Meaning::Warning } else { Meaning::Plain };
    let days =
        if row.since.is_some() { pen.say(&Phrase::new("ui-days").with("count", row.days)) } else { String::new() };
    let lead =
        Line::from(vec![pen.cell(meaning, if row.overdue { "!" } else { " " }, 1), pen.right(meaning, &days, DAYS)]);
    let room = usize::from(columns).saturating_sub(1 + LEAD + 2 + 2);
    let what = text::capitalised(&pen.say(&row.what));
    let who = pen.say(&row.who);
    let what_cells = if who.trim().is_empty() { room } else { WHAT.min(room) };
    let rest = Line::from(vec![
        pen.gap(2),
        pen.cell(Meaning::Plain, &what, what_cells),
        pen.gap(2),
        pen.cell(Meaning::Muted, &names::fitted(&who, room - what_cells), room - what_cells),
    ]);
    Row { lead, rest }
}
