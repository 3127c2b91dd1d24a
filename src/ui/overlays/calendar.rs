//! A month as on the wall: weeks with their numbers, Monday first, the visits on their days, and in words what is to be
//! known of the day with the cursor.

use chrono::{Datelike, Days, NaiveDate};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::overlay::CalendarView;
use crate::app::screens::visits;
use crate::domain::Visit;
use crate::domain::visit::{Warning, day_warnings, is_weekend, public_holiday, school_holiday, weekday};
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::screens::visits::{short_stage, title};
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup_whole};
use crate::ui::{names, signs, text};

const WEEKS: u64 = 6;
/// "52!" and a gap.
const WEEK: u16 = 5;
/// So many rows are left to the words below.
const WORDS: u16 = 7;
/// A day is as high as this at most: its number and the first visits.
const HIGHEST: u16 = 4;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: CalendarView) {
    let month = Phrase::new("calendar-title")
        .with("month", Phrase::new(format!("month-{}", view.day.month())))
        .with("year", view.day.year().to_string());
    let area = popup_whole(pen, frame, &text::capitalised(&pen.say(&month)));
    let width = area.width.saturating_sub(WEEK) / 7;
    let height = (area.height.saturating_sub(1 + WORDS) / WEEKS as u16).clamp(1, HIGHEST);
    pen.put(frame, area, &heads(pen, view, usize::from(width)));
    let last = view.first() + Days::new(7 * WEEKS);
    let mut shown: Vec<&Visit> = visits::rows(model).map(|(visit, _)| visit).collect();
    shown.retain(|visit| visit.date.is_some_and(|day| view.first() <= day && day < last));
    for (row, week) in (0..WEEKS).map(|week| view.first() + Days::new(7 * week)).enumerate() {
        let y = area.y + 1 + row as u16 * height;
        let place = Rect { y, height, ..area }.intersection(area);
        week_row(pen, frame, place, model, week);
        for (column, day) in (0..7).map(|day| week + Days::new(day)).enumerate() {
            let x = area.x + WEEK + column as u16 * width;
            let place = Rect { x, y, width, height }.intersection(area);
            let of_day: Vec<&Visit> = shown.iter().copied().filter(|visit| visit.date == Some(day)).collect();
            day_cell(pen, frame, place, model, view, day, &of_day);
        }
    }
    let y = area.y + 1 + WEEKS as u16 * height;
    let below = Rect { y, height: area.bottom().saturating_sub(y), ..area }.intersection(area);
    words(pen, model, view, below.width).draw(frame, below, 0);
}

fn heads(pen: Pen, view: CalendarView, width: usize) -> Line<'static> {
    let mut spans = vec![pen.cell(Meaning::Muted, &pen.say(&Phrase::new("calendar-week")), usize::from(WEEK))];
    let days = (0..7).map(|day| view.first() + Days::new(day));
    spans.extend(days.map(|day| {
        let name = pen.say(&weekday(day));
        let short = text::head(&name, 2);
        pen.cell(Meaning::Muted, short, width)
    }));
    Line::from(spans)
}

/// The number of a week, marked where schools usually have holidays.
fn week_row(pen: Pen, frame: &mut Frame<'_>, place: Rect, model: &Model, monday: NaiveDate) {
    let days = (0..7).map(|day| monday + Days::new(day));
    let school = days.into_iter().any(|day| school_holiday(day, &model.snapshot.settings).is_some());
    let mark = if school { pen.span(Meaning::Warning, "!") } else { pen.gap(1) };
    pen.put(frame, place, &Line::from(vec![pen.right(Meaning::Muted, &monday.iso_week().week().to_string(), 2), mark]));
}

/// The number, `!` where the day is a holiday, and how many visits there are; below it the first of them as far as there
/// is room.
fn day_cell(
    pen: Pen,
    frame: &mut Frame<'_>,
    place: Rect,
    model: &Model,
    view: CalendarView,
    day: NaiveDate,
    of_day: &[&Visit],
) {
    if place.is_empty() {
        return;
    }
    let quiet = day.month() != view.day.month() || is_weekend(day);
    let meaning = match day {
        day if day == view.day => Meaning::Selected,
        day if day == model.today => Meaning::Key,
        _ if quiet => Meaning::Muted,
        _ => Meaning::Plain,
    };
    let holiday = if public_holiday(day).is_some() { pen.span(Meaning::Warning, "!") } else { pen.gap(1) };
    let mut line = vec![pen.right(meaning, &day.day().to_string(), 2), holiday];
    if !of_day.is_empty() {
        let noted = of_day.iter().any(|visit| !visits::warnings_of(model, visit.id).is_empty());
        let (sign, meaning) = if noted { ("!", Meaning::Warning) } else { ("●", Meaning::Accepted) };
        line.push(Span::styled(format!("{sign}{}", of_day.len()), pen.style(meaning)));
    }
    pen.put(frame, place, &Line::from(line));
    let room = usize::from(place.width).saturating_sub(1);
    for (row, visit) in (1..place.height).zip(of_day) {
        let words = title(pen, &model.snapshot, visit, room);
        let below = Rect { y: place.y + row, ..place };
        pen.put(frame, below, &Line::from(pen.cell(Meaning::Plain, &words, room)));
    }
    if day == view.day {
        frame.set_cursor_position(Position::new(place.x, place.y));
    }
}

/// The day with the cursor: what is to be known of it, and its visits.
fn words(pen: Pen, model: &Model, view: CalendarView, width: u16) -> Page {
    let mut page = Page::new(pen, width);
    let day = Phrase::new("calendar-day")
        .with("weekday", weekday(view.day))
        .with("date", view.day)
        .with("week", view.day.iso_week().week().to_string());
    page.heading(&text::capitalised(&pen.say(&day)));
    let (of_day, chosen) = view.visits(model);
    let warn = |page: &mut Page, warning: &Warning| {
        let words = pen.say(&warning.phrase(&model.snapshot));
        page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Warning, &words);
    };
    for warning in day_warnings(&model.snapshot, view.day) {
        warn(&mut page, &warning);
    }
    if of_day.is_empty() {
        page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("calendar-no-visits")));
    }
    for (place, visit) in of_day.into_iter().enumerate() {
        page.line(visit_line(pen, model, visit, place == chosen, page.width()));
        let own = visits::warnings_of(model, visit.id).iter();
        own.filter(|warning| matches!(warning, Warning::SameDay { .. })).for_each(|warning| warn(&mut page, warning));
    }
    page
}

fn visit_line(pen: Pen, model: &Model, visit: &Visit, chosen: bool, width: usize) -> Vec<Span<'static>> {
    let stage = visits::progress_of(model, visit.id).map(|progress| progress.stage);
    let (sign, meaning) = stage.map_or(("", Meaning::Plain), signs::stage);
    let stage = format!("{sign} {}", stage.map(|stage| pen.say(&short_stage(stage))).unwrap_or_default());
    let room = width.saturating_sub(2 + 2 + text::width(&stage));
    let style = pen.style(if chosen { Meaning::Selected } else { Meaning::Plain });
    vec![
        Span::styled(if chosen { "› " } else { "  " }, style),
        Span::styled(names::fitted(&title(pen, &model.snapshot, visit, room), room), Style::default()),
        pen.gap(2),
        Span::styled(stage, pen.style(meaning)),
    ]
}
