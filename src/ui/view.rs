//! One frame: the card where there is no room, else tabs, panes, message and footer, and above them
//! the topmost layers.

use ratatui::Frame;

use super::layout::Layout;
use super::pen::Pen;
use super::theme::Theme;
use super::{ascii, chrome, company, overlays, screens};
use crate::app::{Arrangement, Model};

/// Draws the model. The frame may have another size than the model knows; nothing is drawn outside.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let pen = Pen { lang: model.lang, theme: if model.look.colour { Theme::Colour } else { Theme::Mono } };
    let panes = model.panes();
    if panes.arrangement == Arrangement::Card {
        chrome::card(pen, frame);
    } else {
        let mut layout = Layout::of(panes, frame.area());
        chrome::tabs(pen, frame, layout.tabs, model);
        let watchers = company::watchers(pen, &mut layout, model);
        screens::draw(pen, frame, &layout, model);
        if let Some((area, words)) = watchers {
            pen.put(frame, area, &words);
        }
        overlays::draw(pen, frame, model);
        chrome::message(pen, frame, layout.message, model);
        chrome::footer(pen, frame, layout.footer, model);
    }
    if model.look.ascii {
        ascii::fold(frame.buffer_mut());
    }
}
