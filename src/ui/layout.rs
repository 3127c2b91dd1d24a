//! The rectangles of the panes that the application decided on, never beyond the real frame.

use ratatui::layout::Rect;

use crate::app::{Arrangement, Pane, Panes};

/// A pane: its one row of heading, and what stands below.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub heading: Rect,
    pub body: Rect,
}

/// Where everything stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Layout {
    pub tabs: Rect,
    pub list: Option<Place>,
    pub detail: Option<Place>,
    pub side: Option<Place>,
    /// The columns between panes that stand side by side.
    pub rules: [Option<Rect>; 2],
    pub message: Rect,
    pub footer: Rect,
}

impl Layout {
    pub(super) fn of(panes: Panes, frame: Rect) -> Layout {
        let row = |y: u16| Rect { y: frame.y + y, height: 1, ..frame }.intersection(frame);
        let mut layout = Layout {
            tabs: row(0),
            message: row(frame.height.saturating_sub(2)),
            footer: row(frame.height.saturating_sub(1)),
            ..Layout::default()
        };
        let mut x = 0;
        let mut y = 1;
        if let Some(list) = panes.list {
            layout.list = Some(place(frame, x, y, list));
            match panes.arrangement {
                Arrangement::SideBySide => {
                    layout.rules[0] = Some(rule(frame, list.columns, list.rows));
                    x = list.columns + 1;
                }
                _ => y += list.rows + 1,
            }
        }
        layout.detail = panes.detail.map(|detail| place(frame, x, y, detail));
        if let (Some(side), Some(detail)) = (panes.side, panes.detail) {
            let x = x + detail.columns;
            layout.rules[1] = Some(rule(frame, x, side.rows));
            layout.side = Some(place(frame, x + 1, 1, side));
        }
        layout
    }
}

/// Beside a pane of so many rows and its heading.
fn rule(frame: Rect, x: u16, rows: u16) -> Rect {
    Rect::new(frame.x.saturating_add(x), frame.y.saturating_add(1), 1, rows + 1).intersection(frame)
}

fn place(frame: Rect, x: u16, y: u16, pane: Pane) -> Place {
    let heading = Rect::new(frame.x.saturating_add(x), frame.y.saturating_add(y), pane.columns, 1);
    let body = Rect { y: heading.y.saturating_add(1), height: pane.rows, ..heading };
    Place { heading: heading.intersection(frame), body: body.intersection(frame) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Focus, Screen, Size};

    #[test]
    fn panes_tile_the_content_between_tabs_and_message() {
        for (columns, rows) in [(60, 16), (60, 20), (80, 24), (109, 30), (110, 30), (157, 30), (200, 60)] {
            let frame = Rect::new(0, 0, columns, rows);
            let panes = Panes::of(Size { columns, rows }, Screen::Queue, Focus::List);
            let layout = Layout::of(panes, frame);
            let places = [layout.list, layout.detail, layout.side].into_iter().flatten();
            let cells: u32 = places.map(|place| place.heading.area() + place.body.area()).sum();
            let rules: u32 = layout.rules.into_iter().flatten().map(Rect::area).sum();
            assert_eq!(cells + rules, u32::from(columns) * u32::from(rows - 3), "{columns}×{rows}");
        }
    }

    #[test]
    fn a_frame_smaller_than_the_model_believes_gets_nothing_outside_itself() {
        let panes = Panes::of(Size { columns: 120, rows: 40 }, Screen::Queue, Focus::List);
        let frame = Rect::new(0, 0, 9, 3);
        let layout = Layout::of(panes, frame);
        for place in [layout.list, layout.detail, layout.side].into_iter().flatten() {
            assert!(place.body.is_empty() || frame.union(place.body) == frame);
        }
    }
}
