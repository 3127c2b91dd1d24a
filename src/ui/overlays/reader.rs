//! Things to read: why something is as it is.

use ratatui::Frame;

use crate::app::overlay::WhyView;
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

pub(super) fn why(pen: Pen, frame: &mut Frame<'_>, view: &WhyView) {
    sentences(pen, frame, &view.title, &view.lines, view.top);
}

/// A window with sentences one below the other.
pub(super) fn sentences(pen: Pen, frame: &mut Frame<'_>, title: &Phrase, lines: &[Phrase], top: u16) {
    let (columns, _) = popup_room(frame);
    let mut page = Page::new(pen, columns + 1);
    for line in lines {
        page.hanging(pen.cell(Meaning::Muted, "·", 2), Meaning::Plain, &pen.say(line));
    }
    let area = popup(pen, frame, &pen.say(title), page.height());
    page.draw_to_read(frame, area, usize::from(top));
}
