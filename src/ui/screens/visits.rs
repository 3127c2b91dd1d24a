//! Visits: who goes where and when, and what is still to be agreed, done or told.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::text::{Line, Span};

use super::partnership;
use crate::app::Model;
use crate::app::screens::visits;
use crate::domain::{Item, ItemId, Phase, RecordKey, Snapshot, Stage, Visit, VisitKind};
use crate::i18n::{self, Phrase};
use crate::ui::layout::{Layout, Place};
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::signs;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{LIST_EDGE, List, Page, Row};

const STAGE: usize = 11;
const DATE: usize = 10;
const TICKS: usize = 5;
/// The checklist is to stay in sight; the pair's own page has all that was said.
const MOST_ENTRIES: usize = 2;
/// Marker, whether another changed it, sign, word, and the gap between.
const LEAD: usize = 1 + 1 + 1 + 1 + STAGE;

/// The heads of the columns.
fn heads(pen: Pen) -> Line<'static> {
    let head = |key: &str, cells| pen.cell(Meaning::Muted, &pen.say(&Phrase::new(key)), cells);
    Line::from(vec![
        pen.gap(4),
        head("ui-stage", STAGE),
        pen.gap(1),
        pen.right(Meaning::Muted, &pen.say(&Phrase::new("ui-date")), DATE),
        pen.gap(1),
        pen.right(Meaning::Muted, &pen.say(&Phrase::new("ui-ticks")), TICKS),
        pen.gap(2),
        pen.span(Meaning::Muted, &pen.say(&Phrase::new("ui-guest-host"))),
    ])
}

/// Guest and host in at most `cells`.
pub(super) fn title(pen: Pen, snapshot: &Snapshot, visit: &Visit, cells: usize) -> String {
    let sign = if visit.kind == VisitKind::Swap { "↔" } else { "→" };
    names::two(pen.lang, snapshot, (visit.guest, visit.host), sign, cells)
}

fn row(pen: Pen, model: &Model, visit: &Visit, columns: u16) -> Row {
    let stage = visit.stage(model.today);
    let (sign, meaning) = signs::stage(stage);
    let lead = Line::from(vec![
        names::foreign(pen, model.foreign.contains(&RecordKey::Visit(visit.id))),
        Span::styled(format!("{sign} {}", text::pad(&pen.say(&short_stage(stage)), STAGE)), pen.style(meaning)),
    ]);
    let ticked = visit.items.iter().filter(|item| item.ticked.is_some()).count();
    let date = visit.date.map_or_else(|| "–".to_owned(), i18n::date);
    let room = usize::from(columns).saturating_sub(LIST_EDGE + LEAD + 1 + DATE + 1 + TICKS + 2);
    let rest = Line::from(vec![
        pen.gap(1),
        pen.right(Meaning::Plain, &date, DATE),
        pen.gap(1),
        pen.right(Meaning::Muted, &format!("{ticked}/{}", visit.items.len()), TICKS),
        pen.gap(2),
        Span::styled(title(pen, &model.snapshot, visit, room), pen.style(Meaning::Plain)),
    ]);
    Row { lead, rest }
}

/// The stage in one word; the detail has it in full.
fn short_stage(stage: Stage) -> Phrase {
    Phrase::new(format!("ui-stage-{}", stage.code().replace('_', "-")))
}

/// Facts, then the checklist, with the cursor on the chosen item.
fn page(pen: Pen, snapshot: &Snapshot, visit: &Visit, today: NaiveDate, chosen: Option<ItemId>, columns: u16) -> Page {
    let mut page = Page::new(pen, columns);
    let stage = visit.stage(today);
    let (sign, meaning) = signs::stage(stage);
    let when =
        visit.date.map_or_else(|| pen.say(&Phrase::new("ui-waiting-since").with("date", visit.since)), i18n::date);
    let people = pen.say(&snapshot.people(visit));
    let stage = format!("{sign} {}, {when}", pen.say(&stage.phrase()));
    page.fact(&pen.say(&Phrase::new("ui-stage")), meaning, &stage);
    page.fact(&pen.say(&Phrase::new("ui-reference")), Meaning::Plain, &format!("{} · {people}", visit.reference));
    if let Some(participants) = snapshot.participants.get(&visit.id) {
        let roles = participants.phrase().map(|phrase| pen.say(&phrase)).unwrap_or_default();
        let parts = [roles.as_str(), participants.names.as_str()].into_iter().filter(|part| !part.is_empty());
        let words = parts.collect::<Vec<_>>().join(" · ");
        page.fact(&pen.say(&Phrase::new("ui-participants")), Meaning::Plain, &words);
    }
    for (key, side) in [("ui-call-host", visit.host), ("ui-call-guest", visit.guest)] {
        page.fact(&pen.say(&Phrase::new(key)), Meaning::Plain, &partnership::contact(pen, snapshot, side));
    }
    let partnership = snapshot.partnership(visit.partnership);
    if let Some(partnership) = partnership {
        partnership::topic(pen, &mut page, snapshot, partnership);
    }
    if let Some(plan) = snapshot.plans_of(visit.id).next() {
        let came = pen.say(&Phrase::new("ui-plan-came-on").with("day", plan.came));
        page.fact(&pen.say(&Phrase::new("ui-plan")), Meaning::Plain, &came);
    }
    page.fact(&pen.say(&Phrase::new("ui-note")), Meaning::Plain, &visit.note);
    if let Some(partnership) = partnership {
        partnership::log(pen, &mut page, snapshot, partnership, MOST_ENTRIES);
    }
    checklist(pen, &mut page, visit, today, chosen);
    page
}

fn checklist(pen: Pen, page: &mut Page, visit: &Visit, today: NaiveDate, chosen: Option<ItemId>) {
    for phase in Phase::ALL {
        let items: Vec<&Item> = visit.items.iter().filter(|item| item.phase == phase).collect();
        if items.is_empty() {
            continue;
        }
        page.heading(&pen.say(&phase.phrase()));
        for item in items {
            let is_chosen = chosen == Some(item.id);
            if is_chosen {
                page.cursor_next(0);
            }
            item_line(pen, page, item, is_chosen);
            noted(pen, page, item, today);
        }
    }
    if visit.items.iter().any(|item| item.mandatory) {
        page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-mandatory-mark")));
    }
}

fn item_line(pen: Pen, page: &mut Page, item: &Item, chosen: bool) {
    let (tick, meaning) = match item.ticked {
        Some(_) => ("[x]", Meaning::Accepted),
        None => ("[ ]", Meaning::Plain),
    };
    let marker = format!("{}{tick}{}", if chosen { "›" } else { " " }, if item.mandatory { "*" } else { " " });
    let style = if chosen { pen.style(meaning).patch(pen.style(Meaning::Selected)) } else { pen.style(meaning) };
    let by = item.ticked.as_ref().map_or_else(String::new, |ticked| pen.say(&ticked.phrase()));
    let room = page.width().saturating_sub(6 + 2 + text::width(&by));
    page.line(vec![
        Span::styled(marker, style),
        pen.gap(1),
        pen.cell(Meaning::Plain, &pen.say(&item.phrase()), room),
        pen.gap(2),
        pen.span(Meaning::Muted, &by),
    ]);
}

/// The day by which an item is to be done, and what was noted on it.
fn noted(pen: Pen, page: &mut Page, item: &Item, today: NaiveDate) {
    const INDENT: usize = 6;
    if let Some(due) = item.due {
        let awaited = item.is_awaited(today).is_some();
        let (sign, meaning) = if awaited { ("! ", Meaning::Warning) } else { ("", Meaning::Muted) };
        let words = format!("{sign}{}", pen.say(&Phrase::new("item-due").with("day", due)));
        page.indented(INDENT, meaning, &words);
    }
    if !item.note.is_empty() {
        page.indented(INDENT, Meaning::Muted, &item.note);
    }
}

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, layout: &Layout, model: &Model) {
    let rows = visits::rows(model);
    if let Some(place) = layout.list {
        pen.put(frame, place.heading, &heads(pen));
        if rows.is_empty() {
            super::empty(pen, frame, place.body, model, &Phrase::new("ui-visits-empty"));
        }
        let list = List {
            count: rows.len(),
            top: model.visits.selection.top,
            selected: rows.iter().position(|visit| Some(visit.id) == model.visits.selection.selected),
            focused: super::list_has_keys(model),
        };
        list.draw(pen, frame, place.body, |index| row(pen, model, &rows[index], place.body.width));
    }
    let Some(place) = layout.detail else { return };
    match visits::selected(model) {
        Some(visit) => detail(pen, frame, place, model, visit),
        None => pen.rule(frame, place.heading, false, ""),
    }
}

/// A visit in full, with the cursor on the chosen item while the keys go there.
pub(super) fn detail(pen: Pen, frame: &mut Frame<'_>, place: Place, model: &Model, visit: &Visit) {
    let focused = super::detail_has_keys(model);
    let room = usize::from(place.heading.width).saturating_sub(6);
    pen.rule(frame, place.heading, focused, &title(pen, &model.snapshot, visit, room));
    let chosen = model.visits.item.selected.filter(|_| focused);
    page(pen, &model.snapshot, visit, model.today, chosen, place.body.width).draw_with_cursor(frame, place.body);
}
