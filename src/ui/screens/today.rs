//! Today: where the round stands and what waits, oldest first; at the very beginning, how to begin.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::Model;
use crate::app::screens::today::{self, Step, TodayRow};
use crate::domain::{Cents, ClaimStatus, Snapshot};
use crate::i18n::{Arg, Phrase};
use crate::ui::layout::Layout;
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{List, Row};

/// `1 012 pv`: a round of years ago still waits.
const DAYS: usize = 8;
/// What waits; the rest of the row says on whom.
const WHAT: usize = 27;
/// Marker, sign, days, and the gap between.
const LEAD: usize = 1 + 1 + DAYS;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, layout: &Layout, model: &Model) {
    let Some(place) = layout.list else { return };
    pen.put(frame, place.heading, &figures(pen, &model.snapshot, place.heading.width));
    let steps = if model.loaded { today::first_steps(model) } else { Vec::new() };
    let taken = draw_steps(pen, frame, place.body, &steps);
    let body = Rect { y: place.body.y + taken, height: place.body.height - taken, ..place.body };
    let rows = today::rows(model);
    if rows.is_empty() && steps.is_empty() {
        super::empty(pen, frame, body, model, &Phrase::new("ui-today-nothing-waits"));
    }
    let selection = &model.agenda.selection;
    let list = List {
        count: rows.len(),
        top: selection.top,
        selected: rows.iter().position(|row| Some(row.id) == selection.selected),
        focused: super::list_has_keys(model),
    };
    list.draw(pen, frame, body, |index| row(pen, &rows[index], body.width));
}

/// Where the round stands, in one line.
fn figures(pen: Pen, snapshot: &Snapshot, columns: u16) -> Line<'static> {
    let mut parts = vec![
        Phrase::new("ui-count-registrations").with("count", snapshot.registrations.len()),
        Phrase::new("ui-count-pairs").with("count", snapshot.partnerships.len()),
        Phrase::new("ui-count-visits").with("count", snapshot.visits.len()),
    ];
    if let Some(budget) = snapshot.round.as_ref().and_then(|round| round.budget) {
        let left = Cents(budget.0.saturating_sub(approved(snapshot).0));
        parts.push(Phrase::new("ui-budget-left").with("left", Arg::Money(left.0)));
    }
    names::figures(pen, columns, parts.into_iter().map(|phrase| (Meaning::Heading, phrase)))
}

/// What has been approved to be paid.
fn approved(snapshot: &Snapshot) -> Cents {
    let approved = snapshot.claims.iter().filter(|checked| checked.claim.status == ClaimStatus::Approved);
    approved.map(|checked| checked.claim.sanctioned()).sum()
}

/// How to begin, with the keys. Gives the rows it took.
fn draw_steps(pen: Pen, frame: &mut Frame<'_>, area: Rect, steps: &[Step]) -> u16 {
    if steps.is_empty() {
        return 0;
    }
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
    lines.len() as u16
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
