//! The map over the whole screen, and beside it what lies around the selected record.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::Model;
use crate::app::overlay::MapView;
use crate::domain::Status;
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::screens::queue::side::Around;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup_whole};
use crate::ui::{atlas, signs};

/// The text beside the map takes half of a narrow screen, and no more than one reads in a line.
const WIDEST_TEXT: u16 = 56;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: MapView) {
    let around = Around::new(model);
    let title = around.title().unwrap_or_else(|| pen.say(&Phrase::new("ui-map")));
    let area = popup_whole(pen, frame, &title);
    let text = (area.width / 2).min(WIDEST_TEXT);
    let map_area = Rect { width: area.width - text, ..area };
    let mut map = around.map(pen, model);
    map.zoom = view.zoom;
    map.draw(pen, frame, map_area);
    let beside = Rect { x: map_area.right(), width: text, ..area };
    let mut page = Page::new(pen, beside.width);
    around.write(pen, model, &mut page);
    page.gap();
    legend(pen, &mut page);
    page.draw_to_read(frame, beside, usize::from(view.top));
}

fn legend(pen: Pen, page: &mut Page) {
    let (sign, meaning) = atlas::CHOSEN;
    page.hanging(pen.cell(meaning, sign, 2), Meaning::Muted, &pen.say(&Phrase::new("ui-map-chosen")));
    for status in Status::ALL.into_iter().filter(|status| *status != Status::Merged) {
        let (sign, meaning) = signs::status(status);
        page.hanging(pen.cell(meaning, sign, 2), Meaning::Muted, &pen.say(&status.phrase()));
    }
}
