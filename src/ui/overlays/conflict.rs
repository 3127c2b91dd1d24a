//! A refused write: what I wanted, and what others made of the record meanwhile.

use ratatui::Frame;

use super::history;
use crate::app::Model;
use crate::app::overlay::ConflictView;
use crate::i18n::{self, Phrase};
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &ConflictView) {
    let (columns, _) = popup_room(frame);
    let mut page = Page::new(pen, columns + 1);
    page.paragraph(Meaning::Plain, &pen.say(&Phrase::new("ui-conflict-explained")));
    page.gap();
    page.heading(&pen.say(&Phrase::new("ui-conflict-mine")));
    page.hanging(pen.cell(Meaning::Error, "✗", 2), Meaning::Plain, &pen.say(&view.conflict.mine));
    page.gap();
    page.heading(&pen.say(&Phrase::new("ui-conflict-theirs")));
    for entry in &view.conflict.theirs {
        let words = format!("{} {}: {}", i18n::date_time(pen.lang, entry.at), entry.actor, pen.say(&entry.label));
        page.hanging(pen.cell(Meaning::Accepted, "✓", 2), Meaning::Plain, &words);
        history::fields(pen, &mut page, &model.snapshot, &entry.fields);
    }
    let area = popup(pen, frame, &pen.say(&Phrase::new("ui-conflict")), page.height());
    page.draw_to_read(frame, area, usize::from(view.top));
}
