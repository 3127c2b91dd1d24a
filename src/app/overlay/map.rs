//! The map over the whole screen. The list goes on behind it: the arrows walk through its records.

use super::Overlay;
use super::press::scrolled;
use crate::app::{Code, Key, Model};

/// How often the scale can be doubled: at 4 a cell is some hundred metres wide.
const NEAREST: u8 = 4;

/// How the map is looked at. What it shows is the selected record of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MapView {
    /// How often the scale is doubled around the selected record.
    pub zoom: u8,
    /// First visible row of the text beside it; `ui` clamps it.
    pub top: u16,
}

pub(super) fn press(model: &mut Model, mut view: MapView, key: Key) {
    match key.code {
        // What opened it closes it too.
        Code::Char('M' | 'q') | Code::Enter => return,
        Code::Char('+') => view.zoom = (view.zoom + 1).min(NEAREST),
        Code::Char('-') => view.zoom = view.zoom.saturating_sub(1),
        Code::Down | Code::Char('j') => walk(model, &mut view, 1),
        Code::Up | Code::Char('k') => walk(model, &mut view, -1),
        Code::PageDown | Code::PageUp | Code::Home => view.top = scrolled(view.top, key),
        _ => {}
    }
    model.overlays.push(Overlay::Map(view));
}

fn walk(model: &mut Model, view: &mut MapView, steps: isize) {
    view.top = 0;
    model.step_list(steps);
}
