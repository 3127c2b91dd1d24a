//! Who stays without a partner, or which decided pairs are broken up.

use ratatui::Frame;

use crate::app::Model;
use crate::app::overlay::MendingView;
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &MendingView) {
    let mut page = Page::new(pen, popup_room(frame).0 + 1);
    for sentence in view.mending.sentences(&|id| model.snapshot.registration_name(id)) {
        page.hanging(pen.cell(Meaning::Muted, "·", 2), Meaning::Plain, &pen.say(&sentence));
    }
    let area = popup(pen, frame, &pen.say(&Phrase::new("command-mend")), page.height());
    page.draw_to_read(frame, area, usize::from(view.top));
}
