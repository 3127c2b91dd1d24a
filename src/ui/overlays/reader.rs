//! Things to read: why something is as it is.

use ratatui::Frame;

use crate::app::overlay::WhyView;
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
