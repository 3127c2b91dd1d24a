//! A question: what would be written, sentence by sentence.

use ratatui::Frame;

use super::reader::sentences;
use crate::app::overlay::AskView;
use crate::ui::pen::Pen;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, view: &AskView) {
    sentences(pen, frame, &view.title, &view.lines, view.top);
}
