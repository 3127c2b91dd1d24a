//! The board: under each stage its visits, each with whose turn it is and for how long nothing has happened.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::top_for;
use crate::app::Model;
use crate::app::overlay::BoardView;
use crate::app::screens::visits;
use crate::domain::visit::Progress;
use crate::domain::{RecordKey, Stage, Visit};
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::screens::visits::{short_stage, title};
use crate::ui::theme::Meaning;
use crate::ui::widgets::{LIST_EDGE, List, Row, popup_whole};
use crate::ui::{names, signs, text};

const DAYS: usize = 6;
/// "31.12."
const DATE: usize = 6;
const MOST_FOR_BALL: usize = 32;
/// From so many columns on there is room for the day of the visit.
const ROOMY: u16 = 70;

/// A line of the board.
enum Entry<'a> {
    /// A stage and how many visits are there.
    Stage(Stage, usize),
    Visit(&'a Visit, &'a Progress),
}

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: BoardView) {
    let area = popup_whole(pen, frame, &pen.say(&Phrase::new("board-title")));
    let mut entries: Vec<Entry<'_>> = Vec::new();
    let mut selected = None;
    let chosen = view.index(model);
    let mut heading = 0;
    for (index, (visit, progress)) in visits::board(model).enumerate() {
        match entries.get_mut(heading) {
            Some(Entry::Stage(stage, count)) if *stage == progress.stage => *count += 1,
            _ => {
                heading = entries.len();
                entries.push(Entry::Stage(progress.stage, 1));
            }
        }
        if index == chosen {
            selected = Some(entries.len());
        }
        entries.push(Entry::Visit(visit, progress));
    }
    if entries.is_empty() {
        let words = pen.say(&Phrase::new("ui-visits-empty"));
        for (row, words) in text::wrap(&words, usize::from(area.width)).iter().enumerate() {
            let area = Rect { y: area.y.saturating_add(row as u16), ..area };
            pen.put(frame, area, &Line::from(pen.span(Meaning::Muted, words)));
        }
        return;
    }
    pen.put(frame, area, &heads(pen, area.width));
    let body = Rect { y: area.y + 1.min(area.height), height: area.height.saturating_sub(1), ..area };
    // The stage of the visit with the cursor is seen with it where it stands right above.
    let top = top_for(selected.unwrap_or_default(), body.height);
    let list = List { count: entries.len(), top, selected, focused: true };
    list.draw(pen, frame, body, |index| match &entries[index] {
        Entry::Stage(stage, count) => heading_row(pen, *stage, *count),
        Entry::Visit(visit, progress) => visit_row(pen, model, visit, progress, body.width),
    });
}

/// Cells for the names and for whose turn it is; 0 for the date where there is no room.
fn columns(width: u16) -> (usize, usize, usize) {
    let date = if width >= ROOMY { DATE + 1 } else { 0 };
    let room = usize::from(width).saturating_sub(LIST_EDGE + 4 + date + DAYS + 2);
    let ball = (room / 2).min(MOST_FOR_BALL);
    (room - ball, ball, date)
}

fn heads(pen: Pen, width: u16) -> Line<'static> {
    let (names, ball, date) = columns(width);
    let say = |key: &str| pen.say(&Phrase::new(key));
    let day = if date > 0 { say("ui-date") } else { String::new() };
    Line::from(vec![
        pen.gap(4),
        pen.cell(Meaning::Muted, &say("ui-guest-host"), names),
        pen.right(Meaning::Muted, &day, date),
        pen.gap(1),
        pen.cell(Meaning::Muted, &say("ui-ball"), ball),
        pen.gap(1),
        pen.right(Meaning::Muted, &say("board-days"), DAYS),
    ])
}

fn heading_row(pen: Pen, stage: Stage, count: usize) -> Row {
    let (sign, meaning) = signs::stage(stage);
    let words = format!("{sign} {} ({count})", text::capitalised(&pen.say(&short_stage(stage))));
    Row { lead: Line::default(), rest: Line::from(Span::styled(words, pen.style(meaning))) }
}

fn visit_row(pen: Pen, model: &Model, visit: &Visit, progress: &Progress, width: u16) -> Row {
    let (names, ball, date) = columns(width);
    let day = visit.date.map(names::day_and_month).filter(|_| date > 0).unwrap_or_default();
    let words = title(pen, &model.snapshot, visit, names);
    let waits = if progress.stage == Stage::Closed { Meaning::Muted } else { Meaning::Plain };
    Row {
        lead: Line::from(vec![names::foreign(pen, model.foreign.contains(&RecordKey::Visit(visit.id))), pen.gap(2)]),
        rest: Line::from(vec![
            pen.cell(Meaning::Plain, &words, names),
            pen.right(Meaning::Plain, &day, date),
            pen.gap(1),
            pen.cell(waits, &pen.say(&progress.phrase()), ball),
            pen.gap(1),
            pen.right(Meaning::Muted, &pen.say(&Phrase::new("setting-days").with("value", progress.days)), DAYS),
        ]),
    }
}
