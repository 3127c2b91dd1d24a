//! The summary: sentences, figures in two columns, bars.

use ratatui::Frame;
use ratatui::text::Span;

use crate::app::Model;
use crate::app::overlay::SummaryView;
use crate::domain::summary::{Bars, Summary};
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

/// The label of a bar.
const LABEL: usize = 30;

/// For a figure's value.
const VALUE: usize = 12;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &SummaryView) {
    let mut page = Page::new(pen, popup_room(frame).0 + 1);
    match &view.summary {
        None => page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-loading"))),
        Some(summary) => write(pen, &mut page, summary),
    }
    let area = popup(pen, frame, &pen.say(&view.title(model)), page.height());
    page.draw_to_read(frame, area, usize::from(view.top));
}

fn write(pen: Pen, page: &mut Page, summary: &Summary) {
    let sentences: Vec<String> = summary.sentences().iter().map(|sentence| pen.say(sentence)).collect();
    page.paragraph(Meaning::Plain, &sentences.join(" "));
    page.gap();
    let figures = summary.figures();
    let half = figures.len().div_ceil(2);
    let name = (page.width() / 2).saturating_sub(VALUE + 2);
    for index in 0..half {
        let mut spans = Vec::new();
        for (label, figure) in [figures.get(index), figures.get(index + half)].into_iter().flatten() {
            spans.push(pen.cell(Meaning::Muted, &pen.say(label), name));
            spans.push(pen.right(Meaning::Heading, &pen.say(&figure.phrase()), VALUE));
            spans.push(pen.gap(2));
        }
        page.line(spans);
    }
    for bars in summary.bars() {
        page.gap();
        page.heading(&pen.say(&bars.heading));
        draw_bars(pen, page, &bars);
    }
    let towns = summary.municipality_names(pen.lang);
    if !towns.is_empty() {
        page.gap();
        page.heading(&pen.say(&Phrase::new("summary-towns")));
        page.paragraph(Meaning::Plain, &towns.join(", "));
    }
}

/// The longest fills the line; what is not nothing is seen.
fn draw_bars(pen: Pen, page: &mut Page, bars: &Bars) {
    let most = bars.bars.iter().map(|(_, count)| *count).max().unwrap_or_default().max(1);
    let label = LABEL.min(page.width() / 2);
    let room = page.width().saturating_sub(label + 2 + most.to_string().len());
    for (name, count) in &bars.bars {
        let full = (count * room).div_euclid(most).max(usize::from(*count > 0));
        page.line(vec![
            pen.cell(Meaning::Plain, &pen.say(name), label),
            Span::styled(format!("{} ", "█".repeat(full)), pen.style(Meaning::Accepted)),
            pen.span(Meaning::Heading, &count.to_string()),
        ]);
    }
}
