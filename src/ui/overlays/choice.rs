//! Another proposal beside the pairs that stand: what comes, what goes, who is worse off or left out, what stays.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::top_for;
use crate::app::Model;
use crate::app::overlay::{ChoiceRow, ChoiceView};
use crate::domain::{Proposal, RegistrationId};
use crate::i18n::{Arg, Phrase};
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::screens::pairs::points;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{List, Page, Row, popup_whole};

const SECTION: usize = 12;
const TICK: usize = 4;
const POINTS: usize = 13;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &ChoiceView) {
    let title = match &view.name {
        Some(name) => Phrase::new("choice-title-kept").with("name", name.as_str()),
        None => Phrase::new("choice-title"),
    };
    let area = popup_whole(pen, frame, &pen.say(&title));
    let taken = view.choice.taken();
    let rows = view.rows(&taken);
    pen.put(frame, area, &sums(pen, view, &taken, area.width));
    let why = why_not(pen, model, rows.get(view.cursor), area.width);
    let below = u16::try_from(why.height()).unwrap_or(u16::MAX).min(area.height / 3);
    let list_area = Rect { y: area.y + 2, height: area.height.saturating_sub(2 + below), ..area }.intersection(area);
    let top = top_for(view.cursor, list_area.height);
    let list = List { count: rows.len(), top, selected: Some(view.cursor), focused: true };
    list.draw(pen, frame, list_area, |index| {
        let before = index.checked_sub(1).filter(|before| *before >= top);
        let begins = before.is_none_or(|before| rows[before].section() != rows[index].section());
        row(pen, model, view, &rows[index], begins, list_area.width)
    });
    why.draw(frame, Rect { y: list_area.bottom(), height: below, ..area }.intersection(area), 0);
}

/// Why the pair with the cursor cannot be ticked.
fn why_not(pen: Pen, model: &Model, row: Option<&ChoiceRow<'_>>, columns: u16) -> Page {
    let mut page = Page::new(pen, columns);
    if let Some(refused) = row.and_then(ChoiceRow::offer).and_then(|(_, offer)| offer.refused) {
        let words = pen.say(&refused.phrase(&|id| model.snapshot.registration_name(id)));
        page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Plain, &words);
    }
    page
}

fn sums(pen: Pen, view: &ChoiceView, taken: &Proposal, columns: u16) -> Line<'static> {
    let difference = view.choice.difference(taken);
    let (before, gained) = (view.choice.stood().count(), difference.points.unwrap_or(0));
    let count = Phrase::new("choice-count").with("count", taken.groups.len()).with("before", before);
    let total = Phrase::new("ui-pairs-total").with("points", Arg::Points(taken.total));
    let meaning = if gained < 0 { Meaning::Warning } else { Meaning::Plain };
    let gain = Phrase::new(if gained > 0 { "choice-gained" } else { "choice-lost" });
    let gain = gain.with("points", Arg::Points(gained));
    let cost = taken.estimated_cost.map(|cost| Phrase::new("ui-pairs-cost").with("sum", Arg::Money(cost.0)));
    let parts = [(Meaning::Heading, count), (Meaning::Plain, total), (meaning, gain)];
    names::figures(pen, columns, parts.into_iter().chain(cost.map(|cost| (Meaning::Plain, cost))))
}

/// The section stands on the first of its rows alone.
fn row(pen: Pen, model: &Model, view: &ChoiceView, row: &ChoiceRow<'_>, begins: bool, columns: u16) -> Row {
    let room = usize::from(columns).saturating_sub(2 + SECTION + TICK + 1 + POINTS);
    let name = |id: RegistrationId| names::fitted(&model.snapshot.registration_name(id), room);
    let score = |total: i64| pen.say(&points(total));
    let group = |members: &[RegistrationId]| match members {
        [a, b] => names::two(pen.lang, &model.snapshot, (*a, *b), "—", room),
        several => names::several_briefly(&model.snapshot, several, room),
    };
    let (words, figures) = match row {
        ChoiceRow::New(_, offer) | ChoiceRow::Gone(_, offer) => {
            (group(&offer.group.members), score(offer.group.score.total))
        }
        ChoiceRow::Kept(kept) => (group(&kept.members), score(kept.score.total)),
        ChoiceRow::Worse(worse) => {
            (name(worse.registration), format!("{} → {}", score(worse.before), score(worse.after)))
        }
        ChoiceRow::LeftOver(registration) => (name(*registration), String::new()),
    };
    let (tick, meaning) = tick(view, row);
    let section = if begins { pen.say(&row.section()) } else { String::new() };
    Row {
        lead: Line::from(vec![
            pen.cell(Meaning::Heading, &section, SECTION),
            Span::styled(tick, pen.style(meaning)),
            pen.cell(meaning, &words, room),
        ]),
        rest: Line::from(vec![pen.gap(1), pen.right(meaning, &figures, POINTS)]),
    }
}

fn tick(view: &ChoiceView, row: &ChoiceRow<'_>) -> (&'static str, Meaning) {
    let warns = matches!(row, ChoiceRow::Worse(_) | ChoiceRow::LeftOver(_));
    match row.offer() {
        Some((place, _)) if view.choice.is_picked(place) => ("[x] ", Meaning::Marked),
        Some((_, offer)) if offer.refused.is_none() => ("[ ] ", Meaning::Plain),
        Some(_) => ("  - ", Meaning::Muted),
        None if warns => ("  ! ", Meaning::Warning),
        None => ("    ", Meaning::Muted),
    }
}
