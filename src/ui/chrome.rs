//! What frames every screen: the row of tabs, the message, the footer, and the card that asks for room.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::pen::Pen;
use super::theme::Meaning;
use super::widgets::{editor_line, hints};
use super::{company, signs, text};
use crate::app::narrow;
use crate::app::screens::today;
use crate::app::{Busy, Model, Screen, Toast, footer as footer_hints};
use crate::domain::{ClaimStatus, PairStatus};
use crate::i18n::Phrase;

/// The five screens and, to the right, the round and the person, with whoever else is here.
pub(super) fn tabs(pen: Pen, frame: &mut Frame<'_>, area: Rect, model: &Model) {
    let alone = whereabouts(pen, model, &text::cut(model.me.as_str(), company::NAME));
    let room = |right: &Line<'_>| usize::from(area.width).saturating_sub(right.width() + 2);
    let line = [Tabs::Counted, Tabs::Named, Tabs::Numbered]
        .into_iter()
        .map(|style| tab_line(pen, model, style))
        .find(|line| line.width() <= room(&alone))
        .unwrap_or_default();
    // The tabs do not change because somebody comes or goes; one's own name gives way first.
    let wordings = company::wordings(model).into_iter().map(|people| whereabouts(pen, model, &people));
    let fits = |right: &Line<'_>| line.width() <= room(right) || right.width() <= alone.width();
    let right = wordings.into_iter().find(fits).unwrap_or(alone);
    pen.put(frame, area, &line);
    let width = (right.width() as u16).min(area.width);
    pen.put(frame, Rect { x: area.right() - width, width, ..area }, &right);
}

/// How much of the tabs there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tabs {
    Counted,
    Named,
    /// Only the current screen has its name.
    Numbered,
}

fn tab_line(pen: Pen, model: &Model, style: Tabs) -> Line<'static> {
    let mut spans = Vec::new();
    for (index, screen) in Screen::ALL.into_iter().enumerate() {
        let current = screen == model.screen;
        if index > 0 {
            spans.push(pen.gap(if style == Tabs::Numbered { 1 } else { 2 }));
        }
        let mut words = format!("{}", index + 1);
        if current || style != Tabs::Numbered {
            words.push(' ');
            words.push_str(&pen.say(&screen.phrase()));
        }
        let waiting = waiting(model, screen);
        if style == Tabs::Counted && waiting > 0 {
            words.push_str(&format!(" ({waiting})"));
        }
        spans.push(pen.span(if current { Meaning::Selected } else { Meaning::Plain }, &words));
    }
    Line::from(spans)
}

/// How much on a screen waits for somebody.
fn waiting(model: &Model, screen: Screen) -> usize {
    let snapshot = &model.snapshot;
    match screen {
        Screen::Today => today::rows(model).len(),
        Screen::Queue => snapshot.registrations.undecided(),
        Screen::Pairs => snapshot.partnerships.iter().filter(|pair| pair.status == PairStatus::Suggested).count(),
        Screen::Visits => snapshot.visits.iter().filter(|visit| visit.date.is_none()).count(),
        Screen::Claims => snapshot.claims.iter().filter(|checked| checked.claim.status == ClaimStatus::Entered).count(),
    }
}

fn whereabouts(pen: Pen, model: &Model, people: &str) -> Line<'static> {
    let mut spans = Vec::new();
    if model.look.demo {
        spans.extend([pen.span(Meaning::Warning, "DEMO"), pen.gap(2)]);
    }
    if let Some(hidden) = narrow::hidden(model) {
        let words = pen.say(&Phrase::new("ui-only-own").with("count", hidden));
        spans.extend([pen.span(Meaning::Warning, &words), pen.gap(2)]);
    }
    if let Some(round) = &model.snapshot.round {
        spans.extend([pen.span(Meaning::Heading, &text::cut(&round.code, 12)), pen.gap(2)]);
    }
    spans.push(pen.span(Meaning::Muted, people));
    Line::from(spans)
}

/// The search line, a toast, what is being waited for, or the begun chord. Nothing most of the time.
pub(super) fn message(pen: Pen, frame: &mut Frame<'_>, area: Rect, model: &Model) {
    if let Some(toast) = &model.toast {
        draw_toast(pen, frame, area, toast);
    } else if let Some(search) = model.search_line().filter(|_| model.overlays.is_empty()) {
        let label = format!("{} ", pen.say(&Phrase::new("ui-search")));
        let label = pen.span(Meaning::Heading, &label).content(label);
        editor_line(pen, frame, area, label, search);
    } else if let Some(chord) = model.chord {
        let words = pen.say(&Phrase::new("ui-chord").with("key", chord.to_string()));
        pen.put(frame, area, &Line::from(pen.span(Meaning::Key, &words)));
    } else if let Some(busy) = model.busy {
        let phrase = match busy {
            Busy::Saving => Phrase::new("ui-saving"),
            Busy::Solving => Phrase::new("ui-solving"),
        };
        pen.put(frame, area, &Line::from(pen.span(Meaning::Waiting, &pen.say(&phrase))));
    }
}

/// A toast takes a second row, above the first, before it loses a word.
fn draw_toast(pen: Pen, frame: &mut Frame<'_>, area: Rect, toast: &Toast) {
    const MOST_ROWS: usize = 3;
    let (sign, meaning) = signs::toast(toast.kind);
    let words = format!("{sign} {}", pen.say(&toast.phrase));
    let mut lines = text::wrap(&words, usize::from(area.width));
    lines.truncate(MOST_ROWS.min(usize::from(area.y) + 1));
    let above = lines.len().saturating_sub(1) as u16;
    for (row, words) in lines.iter().enumerate() {
        let area = Rect { y: area.y.saturating_sub(above) + row as u16, ..area };
        let words = text::pad(words, usize::from(area.width));
        pen.put(frame, area, &Line::from(Span::styled(words, pen.style(meaning))));
    }
}

/// What can be done here and now, in words.
pub(super) fn footer(pen: Pen, frame: &mut Frame<'_>, area: Rect, model: &Model) {
    let pairs = footer_hints(model).into_iter().map(|hint| (hint.keys, pen.say(&hint.name)));
    pen.put(frame, area, &Line::from(hints(pen, usize::from(area.width), pairs)));
}

/// Below 60×16: what to do about it.
pub(super) fn card(pen: Pen, frame: &mut Frame<'_>) {
    let area = frame.area();
    let mut lines = text::wrap(&pen.say(&Phrase::new("ui-too-small")), usize::from(area.width));
    let size = Phrase::new("ui-size-now").with("columns", i64::from(area.width)).with("rows", i64::from(area.height));
    lines.extend(text::wrap(&pen.say(&size), usize::from(area.width)));
    let top = usize::from(area.height).saturating_sub(lines.len()) / 2;
    for (row, words) in lines.iter().enumerate().take(usize::from(area.height).saturating_sub(top)) {
        let area = Rect { y: area.y + (top + row) as u16, height: 1, ..area };
        pen.put(frame, area, &Line::from(words.clone()).centered());
    }
}
