//! The scores as a histogram: all pairs that there could be on the left, the chosen on the right, best on top.

use ratatui::Frame;
use ratatui::text::Span;

use crate::app::overlay::DistributionView;
use crate::domain::partnership::{Distribution, Scores};
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

/// "90–100" and a gap.
const LABEL: usize = 7;

/// Two columns of bars, each with its number and a gap before.
const GAPS: usize = 2;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, view: &DistributionView) {
    let mut page = Page::new(pen, popup_room(frame).0 + 1);
    match &view.distribution {
        None => page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-loading"))),
        Some(distribution) => write(pen, &mut page, distribution),
    }
    let area = popup(pen, frame, &pen.say(&Phrase::new("distribution-title")), page.height());
    page.draw_to_read(frame, area, usize::from(view.top));
}

fn write(pen: Pen, page: &mut Page, distribution: &Distribution) {
    let half = page.width().saturating_sub(LABEL + GAPS) / 2;
    let heading = |key: &str, cells: usize| pen.cell(Meaning::Muted, &pen.say(&Phrase::new(key)), cells);
    page.line(vec![
        heading("distribution-points", LABEL),
        heading("distribution-possible", half + GAPS),
        heading("distribution-chosen", half),
    ]);
    let most = |scores: &Scores| scores.steps.iter().max().copied().unwrap_or_default();
    let (possible, chosen) = (most(&distribution.possible), most(&distribution.chosen));
    for step in distribution.steps().rev() {
        let mut spans = vec![pen.cell(Meaning::Muted, &format!("{}–{}", step.from, step.to), LABEL)];
        spans.extend(bar(pen, Meaning::Plain, "░", (step.possible, possible), half));
        spans.push(pen.gap(GAPS));
        spans.extend(bar(pen, Meaning::Accepted, "█", (step.chosen, chosen), half));
        page.line(spans);
    }
    page.gap();
    for sentence in distribution.sentences() {
        page.paragraph(Meaning::Plain, &pen.say(&sentence));
    }
}

/// A bar and its number, `cells` wide together. The longest step of a column fills it; what is not nothing is seen.
fn bar(pen: Pen, meaning: Meaning, sign: &str, (count, most): (usize, usize), cells: usize) -> [Span<'static>; 2] {
    let room = cells.saturating_sub(1 + most.to_string().len());
    let full = if count == 0 { 0 } else { (count * room).div_euclid(most).max(1) };
    let bar = if full == 0 { String::new() } else { format!("{} ", sign.repeat(full)) };
    let beside = cells.saturating_sub(bar.chars().count());
    [Span::styled(bar, pen.style(meaning)), pen.cell(Meaning::Heading, &count.to_string(), beside)]
}
