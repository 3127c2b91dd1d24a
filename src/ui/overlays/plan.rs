//! A plan of the day: what of the mandatory programme it speaks of and its timed lines, the day as it is laid out with
//! what looks odd in it, then the words as they came.

use ratatui::Frame;
use ratatui::text::Span;

use crate::app::Model;
use crate::app::overlay::{Offer, PlanView, Shown, plan};
use crate::domain::visit::{Oddity, PaidBy, Slot};
use crate::i18n::{Arg, Phrase};
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

/// The name of an item; the rest of its row is the line that speaks of it.
const ITEM: usize = 34;
/// `10.15–11.30`.
const TIMES: usize = 11;
/// Kind and payer of a timed item: `kirjastoasiaa · kunta`.
const KIND: usize = 22;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &PlanView) {
    let Some(shown) = plan(model, view) else { return };
    let (columns, rows) = popup_room(frame);
    let mut page = Page::new(pen, columns + 1);
    offered(pen, &mut page, view, &shown);
    laid_out(pen, &mut page, view, &shown, &model.snapshot.oddities(shown.visit));
    if let Some(received) = shown.plan {
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
    if view.top == 0 && shown.rows() > 0 {
        page.draw_with_cursor(frame, area);
    } else {
        page.draw_to_read(frame, area, usize::from(view.top));
    }
}

fn offered(pen: Pen, page: &mut Page, view: &PlanView, shown: &Shown<'_>) {
    if !shown.offers.is_empty() {
        page.heading(&pen.say(&Phrase::new("ui-plan-offered")));
    }
    for (index, offer) in shown.offers.iter().enumerate() {
        let tick = if view.takes(offer) { "[x]" } else { "[ ]" };
        lead(pen, page, index == view.cursor, &format!("{tick} "), |width| match offer {
            Offer::Tick(item, found) => vec![
                pen.cell(Meaning::Plain, &pen.say(&item.phrase()), ITEM),
                pen.gap(1),
                pen.span(Meaning::Muted, &text::cut(&text::line(&found.line), width.saturating_sub(ITEM + 1))),
            ],
            Offer::Line(_, timed) => slot_cells(pen, &timed.slot, width),
            Offer::Source(_, slot) => slot_cells(pen, slot, width),
        });
    }
    if shown.plan.is_some() && !shown.missing.is_empty() {
        let names: Vec<Phrase> = shown.missing.iter().map(|item| item.phrase()).collect();
        page.paragraph(Meaning::Warning, &pen.say(&Phrase::new("ui-plan-missing").with("items", names)));
    }
    page.gap();
}

/// The timed items, then what looks odd in them.
fn laid_out(pen: Pen, page: &mut Page, view: &PlanView, shown: &Shown<'_>, oddities: &[Oddity]) {
    if shown.programme.is_empty() {
        return;
    }
    page.heading(&pen.say(&Phrase::new("ui-programme")));
    for (index, item) in shown.programme.iter().enumerate() {
        let chosen = index + shown.offers.len() == view.cursor;
        lead(pen, page, chosen, "", |width| slot_cells(pen, &item.slot, width));
    }
    for oddity in oddities {
        page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Warning, &pen.say(&oddity.phrase()));
    }
    page.gap();
}

/// A row with its marker; `rest` gets the cells that are left.
fn lead(pen: Pen, page: &mut Page, chosen: bool, tick: &str, rest: impl FnOnce(usize) -> Vec<Span<'static>>) {
    if chosen {
        page.cursor_next(0);
    }
    let meaning = if chosen { Meaning::Selected } else { Meaning::Plain };
    let marker = format!("{}{tick}", if chosen { "›" } else { " " });
    let room = page.width().saturating_sub(text::width(&marker));
    let mut spans = vec![Span::styled(marker, pen.style(meaning))];
    spans.extend(rest(room));
    page.line(spans);
}

/// When, what, and of which kind, with who pays where somebody does.
fn slot_cells(pen: Pen, slot: &Slot, width: usize) -> Vec<Span<'static>> {
    let kind = pen.say(&slot.kind.phrase());
    let words = match slot.payer {
        PaidBy::Nobody => kind,
        payer => format!("{kind} · {}", pen.say(&payer.phrase())),
    };
    let room = width.saturating_sub(TIMES + 1 + 1 + KIND);
    vec![
        pen.right(Meaning::Plain, &slot.times(), TIMES),
        pen.gap(1),
        pen.cell(Meaning::Plain, &text::line(&slot.title), room),
        pen.gap(1),
        pen.span(Meaning::Muted, &text::cut(&words, KIND)),
    ]
}
