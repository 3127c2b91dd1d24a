//! Pieces that several screens share. None of them knows a record of the programme.

mod bar;
mod editor;
mod hints;
mod list;
mod map;
mod page;
mod popup;
mod raster;
mod scrollbar;

pub(super) use bar::score_bar;
pub(super) use editor::{editor_line, lay_out, window};
pub(super) use hints::hints;
pub(super) use list::{LIST_EDGE, List, Row};
pub(super) use map::{Map, Name, Spot, Way};
pub(super) use page::Page;
pub(super) use popup::{popup, popup_room, popup_whole};
pub(super) use scrollbar::scrollbar;
