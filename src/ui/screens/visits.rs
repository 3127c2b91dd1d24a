//! Visits: who goes where and when, and what is still to be agreed, done or told.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::text::{Line, Span};

use super::partnership;
use crate::app::Model;
use crate::app::screens::visits;
use crate::domain::visit::{Ball, KeysPlace, Progress, place_for_keys};
use crate::domain::{Item, ItemId, Phase, RecordKey, Snapshot, Stage, Visit, VisitKind};
use crate::i18n::{self, Arg, Phrase};
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
pub(in crate::ui) fn title(pen: Pen, snapshot: &Snapshot, visit: &Visit, cells: usize) -> String {
    let sign = if visit.kind == VisitKind::Swap { "↔" } else { "→" };
    names::two(pen.lang, snapshot, (visit.guest, visit.host), sign, cells)
}

fn row(pen: Pen, model: &Model, (visit, progress): (&Visit, &Progress), columns: u16) -> Row {
    let stage = progress.stage;
    let (sign, meaning) = signs::stage(stage);
    let lead = Line::from(vec![
        names::foreign(pen, model.foreign.contains(&RecordKey::Visit(visit.id))),
        Span::styled(format!("{sign} {}", text::pad(&pen.say(&short_stage(stage)), STAGE)), pen.style(meaning)),
    ]);
    let ticked = visit.items.iter().filter(|item| item.ticked.is_some()).count();
    let date = visit.date.map_or_else(|| "–".to_owned(), i18n::date);
    // Of a day that is past there is nothing to do any more; its page still tells it.
    let is_to_come = visit.date.is_some_and(|day| day >= model.today);
    let mark = if is_to_come && !visits::warnings_of(model, visit.id).is_empty() { "!" } else { "" };
    let room = usize::from(columns).saturating_sub(LIST_EDGE + LEAD + 1 + DATE + 1 + TICKS + 2);
    let rest = Line::from(vec![
        pen.gap(1),
        pen.right(Meaning::Plain, &date, DATE),
        pen.cell(Meaning::Warning, mark, 1),
        pen.right(Meaning::Muted, &format!("{ticked}/{}", visit.items.len()), TICKS),
        pen.gap(2),
        Span::styled(title(pen, &model.snapshot, visit, room), pen.style(Meaning::Plain)),
    ]);
    Row { lead, rest }
}

/// The stage in one word; the detail has it in full.
pub(in crate::ui) fn short_stage(stage: Stage) -> Phrase {
    Phrase::new(format!("ui-stage-{}", stage.code().replace('_', "-")))
}

/// Facts, then the checklist, with the cursor on the chosen item.
fn page(pen: Pen, model: &Model, visit: &Visit, chosen: Option<ItemId>, columns: u16) -> Page {
    let mut page = Page::new(pen, columns);
    let snapshot = &model.snapshot;
    let when =
        visit.date.map_or_else(|| pen.say(&Phrase::new("ui-waiting-since").with("date", visit.since)), i18n::date);
    let people = pen.say(&snapshot.people(visit));
    if let Some(progress) = visits::progress_of(model, visit.id) {
        let (sign, meaning) = signs::stage(progress.stage);
        let stage = format!("{sign} {}, {when}", pen.say(&progress.stage.phrase()));
        page.fact(&pen.say(&Phrase::new("ui-stage")), meaning, &stage);
        page.fact(&pen.say(&Phrase::new("ui-ball")), Meaning::Plain, &ball(pen, progress));
    }
    if let Some(place) = place_for_keys(snapshot, visit) {
        page.fact(&pen.say(&Phrase::new("ui-keys")), Meaning::Plain, &pen.say(&keys_phrase(pen, place)));
    }
    for warning in visits::warnings_of(model, visit.id) {
        page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Warning, &pen.say(&warning.phrase(snapshot)));
    }
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
    if snapshot.programme_of(visit.id).next().is_some() {
        let count = Phrase::new("ui-plan-items").with("count", snapshot.programme_of(visit.id).count());
        page.fact(&pen.say(&Phrase::new("ui-programme")), Meaning::Plain, &pen.say(&count));
    }
    let odd = snapshot.oddities(visit).len();
    if odd > 0 {
        let notes = pen.say(&Phrase::new("ui-plan-notes").with("count", odd));
        page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Warning, &notes);
    }
    let owner = partnership.and_then(|pair| pair.owner.as_ref()).map_or("", |owner| owner.as_str());
    page.fact(&pen.say(&Phrase::new("ui-owner")), Meaning::Plain, owner);
    page.fact(&pen.say(&Phrase::new("ui-note")), Meaning::Plain, &visit.note);
    if let Some(partnership) = partnership {
        partnership::log(pen, &mut page, snapshot, partnership, MOST_ENTRIES);
    }
    let about = [RecordKey::Visit(visit.id), RecordKey::Partnership(visit.partnership)];
    partnership::sent(pen, &mut page, snapshot, &about);
    checklist(pen, &mut page, visit, model.today, chosen);
    page
}

/// Who is to do what, and for how long nothing has happened.
pub(in crate::ui) fn ball(pen: Pen, progress: &Progress) -> String {
    match progress.ball {
        Ball::Nobody => pen.say(&progress.phrase()),
        _ => {
            let days = Phrase::new("unmoved-days").with("days", progress.days);
            format!("{} · {}", pen.say(&progress.phrase()), pen.say(&days))
        }
    }
}

/// Where the keys change hands, and how far both drive.
fn keys_phrase(pen: Pen, place: KeysPlace) -> Phrase {
    let key = if place.with_ferry { "keys-place-ferry" } else { "keys-place" };
    Phrase::new(key)
        .with("place", place.municipality.name(pen.lang))
        .with("host", Arg::Distance(place.from_host.0))
        .with("guest", Arg::Distance(place.from_guest.0))
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
    let count = visits::rows(model).len();
    if let Some(place) = layout.list {
        pen.put(frame, place.heading, &heads(pen));
        if count == 0 {
            super::empty(pen, frame, place.body, model, &Phrase::new("ui-visits-empty"));
        }
        let list = List {
            count,
            top: model.visits.selection.top,
            selected: visits::rows(model).position(|(visit, _)| Some(visit.id) == model.visits.selection.selected),
            focused: super::list_has_keys(model),
        };
        list.draw(pen, frame, place.body, |index| {
            let listed = visits::row(model, index);
            listed.map(|listed| row(pen, model, listed, place.body.width)).unwrap_or_default()
        });
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
    page(pen, model, visit, chosen, place.body.width).draw_with_cursor(frame, place.body);
}
