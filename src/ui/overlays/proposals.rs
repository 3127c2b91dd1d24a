//! The kept proposals: a list of names with their figures, or side by side who is joined with whom in each.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::top_for;
use crate::app::Model;
use crate::app::overlay::{Column, ProposalsView};
use crate::domain::RegistrationId;
use crate::domain::partnership::{BesideRow, side_by_side};
use crate::i18n::{Arg, Phrase, day_in_helsinki};
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::screens::pairs::points;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{List, Page, Row, popup_whole};

/// For pairs, left over, points, worst pair and cost, each with a gap before it.
const FIGURES: [usize; 5] = [6, 7, 8, 8, 12];
/// The fewest cells in which a partner can be told from others.
const NARROWEST: usize = 18;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &ProposalsView) {
    let area = popup_whole(pen, frame, &pen.say(&Phrase::new("proposals-title")));
    let columns = view.columns(model);
    if view.kept.is_none() {
        return pen.put(frame, area, &Line::from(pen.span(Meaning::Muted, &pen.say(&Phrase::new("ui-loading")))));
    }
    match view.beside {
        Some(top) => draw_beside(pen, frame, area, model, &columns, (view.cursor, top)),
        None => draw_names(pen, frame, area, view, &columns),
    }
}

fn draw_names(pen: Pen, frame: &mut Frame<'_>, area: Rect, view: &ProposalsView, columns: &[Column<'_>]) {
    let name = usize::from(area.width).saturating_sub(2 + FIGURES.iter().sum::<usize>());
    let heads = ["pairs", "left-over", "points", "worst", "cost"].map(|head| Phrase::new(format!("proposals-{head}")));
    let mut head = vec![pen.gap(1), pen.cell(Meaning::Muted, "", name)];
    head.extend(heads.iter().zip(FIGURES).map(|(head, cells)| pen.right(Meaning::Muted, &pen.say(head), cells)));
    pen.put(frame, area, &Line::from(head));
    let mut page = Page::new(pen, area.width);
    match view.waiting {
        Some(_) => page.paragraph(Meaning::Waiting, &pen.say(&Phrase::new("proposals-working"))),
        None => about(pen, &mut page, view, columns),
    }
    let below = u16::try_from(page.height()).unwrap_or(u16::MAX).min(area.height / 2);
    let list_area = Rect { y: area.y + 1, height: area.height.saturating_sub(2 + below), ..area }.intersection(area);
    let top = top_for(view.cursor, list_area.height);
    let list = List { count: columns.len(), top, selected: Some(view.cursor), focused: true };
    list.draw(pen, frame, list_area, |index| figures(pen, &columns[index], name));
    let page_area = Rect { y: list_area.bottom() + 1, height: below, ..area };
    page.draw(frame, page_area.intersection(area), 0);
}

fn figures(pen: Pen, column: &Column<'_>, name: usize) -> Row {
    let proposal = &column.proposal;
    let score = |total: i64| pen.say(&points(total));
    let worst = proposal.groups.iter().map(|group| group.score.total).min();
    let cost = proposal.estimated_cost.map(|cost| pen.say(&Phrase::new("ui-money").with("sum", Arg::Money(cost.0))));
    let values = [
        proposal.groups.len().to_string(),
        proposal.left_over.len().to_string(),
        score(proposal.total),
        worst.map(score).unwrap_or_default(),
        cost.unwrap_or_else(|| "–".to_owned()),
    ];
    let meaning = if column.kept.is_some() { Meaning::Plain } else { Meaning::Heading };
    let values = values.iter().zip(FIGURES).map(|(value, cells)| pen.right(Meaning::Plain, value, cells));
    Row { lead: Line::from(pen.cell(meaning, &column_name(pen, column), name)), rest: values.collect() }
}

fn column_name(pen: Pen, column: &Column<'_>) -> String {
    column.kept.map_or_else(|| pen.say(&Phrase::new("proposals-standing")), |kept| kept.name.clone())
}

/// Who kept the one with the cursor and when, whether it is proven, and what it was computed from.
fn about(pen: Pen, page: &mut Page, view: &ProposalsView, columns: &[Column<'_>]) {
    let Some(column) = columns.get(view.cursor) else {
        return page.paragraph(Meaning::Plain, &pen.say(&Phrase::new("proposals-none")));
    };
    if let Some(kept) = column.kept {
        let day = day_in_helsinki(kept.kept_at);
        let phrase = Phrase::new("proposals-kept-by").with("who", kept.kept_by.as_str()).with("day", day);
        page.paragraph(Meaning::Plain, &pen.say(&phrase));
    }
    let proven = if column.proposal.is_optimal() {
        Phrase::new("proposals-optimal")
    } else {
        Phrase::new("ui-pairs-at-most").with("points", Arg::Points(column.proposal.upper_bound))
    };
    page.paragraph(Meaning::Plain, &pen.say(&proven));
    if let Some(entry) = column.proposal.computed_from {
        let phrase = Phrase::new("proposals-computed-from").with("entry", entry.to_string());
        page.paragraph(Meaning::Muted, &pen.say(&phrase));
    }
}

/// The names of the registrations to the left, and as many proposals as there is room for, that with the cursor among
/// them.
fn draw_beside(
    pen: Pen,
    frame: &mut Frame<'_>,
    area: Rect,
    model: &Model,
    columns: &[Column<'_>],
    (cursor, top): (usize, usize),
) {
    let width = usize::from(area.width).saturating_sub(3);
    let fitting = (width / NARROWEST).saturating_sub(1).clamp(1, columns.len().max(1));
    let cells = width / (fitting + 1);
    let first = (cursor + 1).saturating_sub(fitting);
    let shown = first..(first + fitting).min(columns.len());
    let heads = |words: &dyn Fn(&Column<'_>) -> String, meaning: Meaning| {
        let mut spans = vec![pen.gap(3 + cells)];
        for index in shown.clone() {
            let meaning = if index == cursor { Meaning::Marked } else { meaning };
            spans.push(pen.cell(meaning, &text::cut(&words(&columns[index]), cells - 1), cells));
        }
        Line::from(spans)
    };
    let sums = |column: &Column<'_>| {
        let phrase = Phrase::new("proposals-sums").with("count", column.proposal.groups.len());
        pen.say(&phrase.with("points", Arg::Points(column.proposal.total)))
    };
    pen.put(frame, area, &heads(&|column| column_name(pen, column), Meaning::Heading));
    pen.put(frame, Rect { y: area.y + 1, ..area }.intersection(area), &heads(&sums, Meaning::Muted));
    let rows = side_by_side(columns.iter().map(|column| column.proposal.as_ref()));
    let list_area = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }.intersection(area);
    let list = List { count: rows.len(), top: top_for(top, list_area.height), selected: Some(top), focused: true };
    list.draw(pen, frame, list_area, |index| beside_row(pen, model, &rows[index], &shown, cells));
}

fn beside_row(pen: Pen, model: &Model, row: &BesideRow, shown: &std::ops::Range<usize>, cells: usize) -> Row {
    let name = |id: RegistrationId| names::fitted(&model.snapshot.registration_name(id), cells - 1);
    let partners = |partners: &[RegistrationId]| match partners {
        [] => pen.say(&Phrase::new("ui-left-over")),
        [one] => name(*one),
        several => names::several_briefly(&model.snapshot, several, cells - 1),
    };
    let meaning = if row.differs { Meaning::Plain } else { Meaning::Muted };
    let sign = if row.differs { "≠ " } else { "  " };
    Row {
        lead: Line::from(vec![
            Span::styled(sign, pen.style(if row.differs { Meaning::Marked } else { Meaning::Muted })),
            pen.cell(Meaning::Heading, &name(row.registration), cells),
        ]),
        rest: shown
            .clone()
            .map(|index| {
                let with = &row.partners[index];
                pen.cell(if with.is_empty() { Meaning::Warning } else { meaning }, &partners(with), cells)
            })
            .collect(),
    }
}
