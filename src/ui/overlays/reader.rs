//! Things to read: why something is as it is, and what an import would do.

use ratatui::Frame;

use crate::app::ImportPreview;
use crate::app::overlay::{PreviewView, WhyView};
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

pub(super) fn why(pen: Pen, frame: &mut Frame<'_>, view: &WhyView) {
    let (columns, _) = popup_room(frame);
    let mut page = Page::new(pen, columns + 1);
    for line in &view.lines {
        page.hanging(pen.cell(Meaning::Muted, "·", 2), Meaning::Plain, &pen.say(line));
    }
    let area = popup(pen, frame, &pen.say(&view.title), page.height());
    page.draw_to_read(frame, area, usize::from(view.top));
}

pub(super) fn preview(pen: Pen, frame: &mut Frame<'_>, view: &PreviewView) {
    let (columns, _) = popup_room(frame);
    let mut page = Page::new(pen, columns + 1);
    match &view.preview {
        None => page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-loading"))),
        Some(preview) => write_preview(pen, &mut page, preview),
    }
    let file = view.preview.as_ref().map(|preview| preview.file.as_str()).unwrap_or_default();
    let title = pen.say(&Phrase::new("ui-preview").with("file", file));
    let area = popup(pen, frame, &title, page.height());
    page.draw_to_read(frame, area, usize::from(view.top));
}

fn write_preview(pen: Pen, page: &mut Page, preview: &ImportPreview) {
    for sentence in &preview.summary {
        page.paragraph(Meaning::Plain, &pen.say(sentence));
    }
    if preview.writable {
        page.hanging(
            pen.cell(Meaning::Accepted, "✓", 2),
            Meaning::Accepted,
            &pen.say(&Phrase::new("ui-preview-ready")),
        );
    } else {
        page.hanging(pen.cell(Meaning::Error, "✗", 2), Meaning::Error, &pen.say(&Phrase::new("ui-preview-nothing")));
    }
    if !preview.problems.is_empty() {
        page.gap();
        page.heading(&pen.say(&Phrase::new("ui-preview-problems")));
        for problem in &preview.problems {
            page.hanging(pen.cell(Meaning::Error, "✗", 2), Meaning::Error, &pen.say(problem));
        }
    }
    if !preview.mapping.is_empty() {
        page.gap();
        page.heading(&pen.say(&Phrase::new("ui-preview-mapping")));
        for (field, header) in &preview.mapping {
            page.fact(&pen.say(field), Meaning::Plain, header);
        }
    }
    if !preview.rows.is_empty() {
        page.gap();
        page.heading(&pen.say(&Phrase::new("ui-preview-rows")));
        for (written, taken) in &preview.rows {
            page.paragraph(Meaning::Muted, written);
            page.indented(2, Meaning::Plain, &format!("→ {taken}"));
        }
    }
}
