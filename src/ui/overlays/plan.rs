//! A plan of the day: what of the mandatory programme it speaks of, then its words as they came.

use ratatui::Frame;
use ratatui::text::Span;

use crate::app::Model;
use crate::app::overlay::{PlanView, Shown, plan};
use crate::i18n::{Arg, Phrase};
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

/// The name of an item; the rest of its row is the line that speaks of it.
const ITEM: usize = 34;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &PlanView) {
    let Some(shown) = plan(model, view) else { return };
    let (columns, rows) = popup_room(frame);
    let mut page = Page::new(pen, columns + 1);
    if let Some(received) = shown.plan {
        offered(pen, &mut page, view, &shown);
        let heads = [
            Phrase::new("ui-plan-came").with("day", received.came),
            Phrase::new("ui-by-at").with("by", received.by.as_str()).with("at", Arg::Instant(received.at)),
        ];
        page.heading(&heads.map(|head| pen.say(&head)).join(" · "));
        if shown.earlier > 0 {
            page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-plan-earlier").with("count", shown.earlier)));
        }
        received.text.lines().for_each(|line| match line.trim() {
            "" => page.gap(),
            _ => page.paragraph(Meaning::Plain, line),
        });
    } else {
        page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-plan-none")));
    }
    let name = names::two(pen.lang, &model.snapshot, (shown.visit.guest, shown.visit.host), "→", usize::from(columns));
    let title = pen.say(&Phrase::new("ui-plan-title").with("name", name));
    let area = popup(pen, frame, &title, page.height().min(usize::from(rows)));
    if view.top == 0 && !shown.offered.is_empty() {
        page.draw_with_cursor(frame, area);
    } else {
        page.draw_to_read(frame, area, usize::from(view.top));
    }
}

fn offered(pen: Pen, page: &mut Page, view: &PlanView, shown: &Shown<'_>) {
    if !shown.offered.is_empty() {
        page.heading(&pen.say(&Phrase::new("ui-plan-offered")));
    }
    for (index, (item, found)) in shown.offered.iter().enumerate() {
        let chosen = index == view.cursor;
        if chosen {
            page.cursor_next(0);
        }
        let tick = if view.left.contains(&item.id) { "[ ]" } else { "[x]" };
        let meaning = if chosen { Meaning::Selected } else { Meaning::Plain };
        let room = page.width().saturating_sub(5 + ITEM + 1);
        page.line(vec![
            Span::styled(format!("{}{tick} ", if chosen { "›" } else { " " }), pen.style(meaning)),
            pen.cell(Meaning::Plain, &pen.say(&item.phrase()), ITEM),
            pen.gap(1),
            pen.span(Meaning::Muted, &text::cut(&text::line(&found.line), room)),
        ]);
    }
    if !shown.missing.is_empty() {
        let names: Vec<Phrase> = shown.missing.iter().map(|item| item.phrase()).collect();
        page.paragraph(Meaning::Warning, &pen.say(&Phrase::new("ui-plan-missing").with("items", names)));
    }
    page.gap();
}
