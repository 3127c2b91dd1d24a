//! The list with which visits begin: by phase, with what is mandatory and what ticks itself, and below the item with the
//! cursor its words in the other languages.

use ratatui::Frame;
use ratatui::text::Span;

use crate::app::Model;
use crate::app::overlay::TemplateView;
use crate::domain::visit::TemplateItem;
use crate::i18n::{Lang, Phrase};
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

/// `← osallistujamäärästä`.
const FROM: usize = 22;
/// Below this there is room for the words alone.
const ROOM_FOR_FROM: usize = 66;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &TemplateView) {
    let (columns, rows) = popup_room(frame);
    let mut page = Page::new(pen, columns + 1);
    let (items, chosen) = (view.items(model), view.row(model));
    let mut phase = None;
    for (index, item) in items.iter().enumerate() {
        if phase.replace(item.phase) != Some(item.phase) {
            page.gap();
            page.heading(&pen.say(&item.phase.phrase()));
        }
        row(pen, &mut page, item, index == chosen);
    }
    page.gap();
    let edited = model.snapshot.templates.is_edited(view.kind);
    page.paragraph(
        Meaning::Muted,
        &pen.say(&Phrase::new(if edited { "template-edited" } else { "template-as-given" })),
    );
    let title = Phrase::new("template-title").with("kind", view.kind.phrase());
    let other = Phrase::new("template-other").with("kind", view.kind.other().phrase());
    let title = [title, other].map(|part| pen.say(&part)).join(" · ");
    let area = popup(pen, frame, &title, page.height().min(usize::from(rows)));
    page.draw_with_cursor(frame, area);
}

fn row(pen: Pen, page: &mut Page, item: &TemplateItem, chosen: bool) {
    if chosen {
        page.cursor_next(0);
    }
    let meaning = if chosen { Meaning::Selected } else { Meaning::Plain };
    let marker = format!("{}{} ", if chosen { "›" } else { " " }, if item.mandatory { "*" } else { " " });
    let room = page.width().saturating_sub(text::width(&marker));
    let fact = item.fact().filter(|_| room >= ROOM_FOR_FROM);
    let fact = fact.map(|fact| format!("← {}", pen.say(&Phrase::new(format!("fact-word-{}", fact.code())))));
    let from = if fact.is_some() { FROM } else { 0 };
    page.line(vec![
        Span::styled(marker, pen.style(meaning)),
        pen.cell(Meaning::Plain, &text::line(&pen.say(&item.phrase())), room.saturating_sub(from + 1)),
        pen.gap(1),
        pen.span(Meaning::Muted, &text::cut(&fact.unwrap_or_default(), from)),
    ]);
    if chosen {
        let others = Lang::ALL.into_iter().filter(|lang| *lang != pen.lang);
        others.for_each(|lang| {
            let words = text::line(item.wording.of(lang));
            let words = if words.is_empty() { "–".to_owned() } else { words };
            page.indented(5, Meaning::Muted, &format!("{}: {words}", lang.code()));
        });
        page.belongs_to_cursor();
    }
}
