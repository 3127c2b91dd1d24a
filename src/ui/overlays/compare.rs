//! Two answers together: beside each other where there is room for both, else one below the other. Words that only
//! one of them says are set off.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::overlay::CompareView;
use crate::domain::difference::Run;
use crate::domain::registration::Compared;
use crate::i18n::Phrase;
use crate::ui::marked::{self, Parts};
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup_whole};

/// Narrower than this, a column would break every other word.
pub(super) const ROOM_FOR_TWO: usize = 104;
/// Between the columns: a space, a rule, a space.
const BETWEEN: usize = 3;
const INDENT: usize = 2;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &CompareView) {
    let name = model.snapshot.bare_name(view.of);
    let title = Phrase::new("ui-compare").with("registration", view.of.to_string()).with("name", name);
    let area = popup_whole(pen, frame, &pen.say(&title));
    let mut page = Page::new(pen, area.width);
    let heads = view.heads(model).map(|head| text::capitalised(&pen.say(&head)));
    match &view.fields {
        None => page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-loading"))),
        Some(fields) => {
            let (same, differing): (Vec<&Compared>, Vec<&Compared>) = fields.iter().partition(|field| field.same);
            if page.width() >= ROOM_FOR_TWO {
                columns(pen, &mut page, &heads, &differing);
            } else {
                stacked(pen, &mut page, &heads, &differing);
            }
            let words = |field: &&Compared| field.before.iter().map(|run| run.text.as_str()).collect();
            let said: Vec<(Phrase, String)> = same.iter().map(|field| (field.field.phrase(), words(field))).collect();
            alike(pen, &mut page, "ui-compare-alike", &said);
        }
    }
    page.draw_to_read(frame, area, usize::from(view.top));
}

fn columns(pen: Pen, page: &mut Page, heads: &[String; 2], fields: &[&Compared]) {
    headed(pen, page, heads.each_ref().map(|head| (Meaning::Heading, head.as_str())));
    for field in fields {
        page.gap();
        page.paragraph(Meaning::Muted, &text::capitalised(&pen.say(&field.field.phrase())));
        beside(pen, page, [&field.before, &field.after]);
    }
}

/// What stands above each of two columns.
pub(super) fn headed(pen: Pen, page: &mut Page, heads: [(Meaning, &str); 2]) {
    let cells = (page.width().saturating_sub(BETWEEN)) / 2;
    let [left, right] = heads.map(|(meaning, head)| pen.cell(meaning, head, cells));
    page.line(vec![left, rule(pen), right]);
}

/// Both sides of a comparison in two columns.
pub(super) fn beside(pen: Pen, page: &mut Page, sides: [&[Run]; 2]) {
    let cells = (page.width().saturating_sub(BETWEEN)) / 2;
    let sides = sides.map(|runs| wrapped(runs, cells));
    for row in 0..sides[0].len().max(sides[1].len()) {
        let mut spans = line(pen, sides[0].get(row));
        let filled = Line::from(spans.clone()).width();
        spans.extend([pen.gap(cells.saturating_sub(filled)), rule(pen)]);
        spans.extend(line(pen, sides[1].get(row)));
        page.line(spans);
    }
}

fn rule(pen: Pen) -> Span<'static> {
    Span::styled(" │ ", pen.style(Meaning::Frame))
}

fn stacked(pen: Pen, page: &mut Page, heads: &[String; 2], fields: &[&Compared]) {
    for field in fields {
        page.gap();
        page.heading(&text::capitalised(&pen.say(&field.field.phrase())));
        for (head, runs) in heads.iter().zip([&field.before, &field.after]) {
            page.paragraph(Meaning::Muted, head);
            compared(pen, page, &pen.gap(INDENT), runs);
        }
    }
}

/// One side of a comparison, wrapped beside what stands before it.
pub(super) fn compared(pen: Pen, page: &mut Page, before: &Span<'static>, runs: &[Run]) {
    let indent = before.width();
    for (row, parts) in wrapped(runs, page.width().saturating_sub(indent)).iter().enumerate() {
        let lead = if row == 0 { before.clone() } else { pen.gap(indent) };
        page.line(std::iter::once(lead).chain(line(pen, Some(parts))).collect());
    }
}

/// What both say alike, once, under this heading.
pub(super) fn alike(pen: Pen, page: &mut Page, heading: &str, said: &[(Phrase, String)]) {
    if said.is_empty() {
        return;
    }
    page.gap();
    page.heading(&pen.say(&Phrase::new(heading)));
    for (name, words) in said {
        page.fact(&text::capitalised(&pen.say(name)), Meaning::Muted, words);
    }
}

/// A dash where one says nothing.
fn wrapped(runs: &[Run], cells: usize) -> Vec<Parts> {
    let mut words = String::new();
    let mut differing = Vec::new();
    for run in runs {
        let start = words.len();
        words.push_str(&run.text);
        if run.differs {
            differing.push(start..start + run.text.trim_end().len());
        }
    }
    if words.trim().is_empty() {
        return vec![vec![("–".to_owned(), false)]];
    }
    marked::wrap(&words, cells, &differing)
}

fn line(pen: Pen, parts: Option<&Parts>) -> Vec<Span<'static>> {
    let style = |differs: bool| pen.style(if differs { Meaning::Differs } else { Meaning::Plain });
    parts.into_iter().flatten().map(|(words, differs)| Span::styled(words.clone(), style(*differs))).collect()
}
