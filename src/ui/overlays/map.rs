//! The map over the whole screen: over the queue, what lies around the selected registration; over the pairs,
//! who goes to whom, with their list beside it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::top_for;
use crate::app::overlay::MapView;
use crate::app::screens::pairs::{self, PairRow};
use crate::app::{Model, Screen};
use crate::domain::{Partnership, RegistrationId, Status};
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::screens::pairs::{points, title, whole_kilometres};
use crate::ui::screens::queue::side::Around;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{LIST_EDGE, List, Page, Row, popup_whole};
use crate::ui::{atlas, names, signs};

/// The text beside the map takes half of a narrow screen, and no more than one reads in a line.
const WIDEST_TEXT: u16 = 56;
const SCORE: usize = 5;
const ROAD: usize = 6;
/// Marker, sign, score, road, and the gaps between.
const FIGURES: usize = 1 + 1 + 1 + SCORE + 1 + ROAD + 1;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: MapView) {
    if model.screen == Screen::Pairs {
        over_pairs(pen, frame, model, view)
    } else {
        over_queue(pen, frame, model, view)
    }
}

fn over_queue(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: MapView) {
    let around = Around::new(model);
    let title = around.title().unwrap_or_else(|| pen.say(&Phrase::new("ui-map")));
    let (map_area, beside) = halves(popup_whole(pen, frame, &title));
    let mut map = around.map(pen, model);
    map.zoom = view.zoom;
    map.draw(pen, frame, map_area);
    let mut page = Page::new(pen, beside.width);
    around.write(pen, model, &mut page);
    page.gap();
    legend(pen, &mut page);
    page.draw_to_read(frame, beside, usize::from(view.top));
}

fn over_pairs(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: MapView) {
    let rows = pairs::rows(model);
    let selected = model.pairs.selection.selected.and_then(|key| rows.iter().position(|row| row.key() == key));
    let (map_area, beside) = halves(popup_whole(pen, frame, &pen.say(&Phrase::new("ui-map"))));
    let chosen = selected.map(|index| members(&rows[index])).unwrap_or_default();
    let mut map = atlas::pairs(pen.lang, &model.snapshot, &chosen);
    map.zoom = view.zoom;
    map.draw(pen, frame, map_area);
    let top = top_for(selected.unwrap_or_default(), beside.height);
    let list = List { count: rows.len(), top, selected, focused: true };
    list.draw(pen, frame, beside, |index| pair_row(pen, model, &rows[index], beside.width));
}

/// The map, and the words to its right with a column between.
fn halves(area: Rect) -> (Rect, Rect) {
    let text = (area.width / 2).min(WIDEST_TEXT);
    let map = Rect { width: (area.width - text).saturating_sub(1), ..area };
    (map, Rect { x: area.right() - text, width: text, ..area })
}

fn members(row: &PairRow<'_>) -> Vec<RegistrationId> {
    match row {
        PairRow::Suggested(pair) | PairRow::Accepted(pair) => pair.group.members.clone(),
        PairRow::LeftOver(left) => vec![left.registration],
        PairRow::Waiting(id) => vec![*id],
    }
}

/// Sign, score, road and names: the row of the list in half the width.
fn pair_row(pen: Pen, model: &Model, row: &PairRow<'_>, columns: u16) -> Row {
    let room = usize::from(columns).saturating_sub(LIST_EDGE + FIGURES);
    let single = |sign: signs::Sign, id: RegistrationId| Row {
        lead: Line::from(pen.cell(sign.1, sign.0, 1)),
        rest: Line::from(vec![
            pen.gap(FIGURES - 2),
            pen.cell(Meaning::Plain, &names::fitted(&model.snapshot.registration_name(id), room), room),
        ]),
    };
    match row {
        PairRow::Suggested(pair) | PairRow::Accepted(pair) => joined_row(pen, model, pair, room),
        PairRow::LeftOver(left) => single(("!", Meaning::Warning), left.registration),
        PairRow::Waiting(id) => single(("●", Meaning::Waiting), *id),
    }
}

fn joined_row(pen: Pen, model: &Model, pair: &Partnership, room: usize) -> Row {
    let score = &pair.group.score;
    let road = score.road.map_or_else(String::new, |road| pen.say(&whole_kilometres(road.0)));
    let (sign, meaning) = signs::partnership(pair);
    Row {
        lead: Line::from(pen.cell(meaning, sign, 1)),
        rest: Line::from(vec![
            pen.gap(1),
            pen.right(Meaning::Plain, &pen.say(&points(score.total)), SCORE),
            pen.gap(1),
            pen.right(Meaning::Muted, &road, ROAD),
            pen.gap(1),
            pen.span(Meaning::Plain, &title(pen, &model.snapshot, pair, room)),
        ]),
    }
}

fn legend(pen: Pen, page: &mut Page) {
    let (sign, meaning) = atlas::CHOSEN;
    page.hanging(pen.cell(meaning, sign, 2), Meaning::Muted, &pen.say(&Phrase::new("ui-map-chosen")));
    for status in Status::ALL.into_iter().filter(|status| *status != Status::Merged) {
        let (sign, meaning) = signs::status(status);
        page.hanging(pen.cell(meaning, sign, 2), Meaning::Muted, &pen.say(&status.phrase()));
    }
}
