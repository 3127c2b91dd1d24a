//! A list of which only the rows on the screen are ever formatted.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::scrollbar;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;

/// The cells at the right edge of a list that no row uses: the scrollbar and a space before it.
pub(crate) const LIST_EDGE: usize = 2;

/// One row. Only `lead` shows the selection, so that a step down the list repaints two short
/// leads and no more.
#[derive(Default)]
pub(crate) struct Row {
    pub lead: Line<'static>,
    pub rest: Line<'static>,
}

/// Which rows to show. `selected` also gets the terminal's own cursor, for magnifiers and readers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct List {
    pub count: usize,
    pub top: usize,
    pub selected: Option<usize>,
    /// Whether keys go to this list: else the selection is shown, but not the cursor.
    pub focused: bool,
}

impl List {
    /// Draws the rows and, where not all fit, a scrollbar in the last column.
    pub(crate) fn draw(self, pen: Pen, frame: &mut Frame<'_>, area: Rect, row: impl Fn(usize) -> Row) {
        let height = usize::from(area.height);
        let top = self.top.min(self.count.saturating_sub(1));
        for (line, index) in (top..self.count).take(height).enumerate() {
            let y = area.y + line as u16;
            let selected = self.selected == Some(index);
            self.draw_row(pen, frame, Rect { y, height: 1, ..area }, row(index), selected);
        }
        scrollbar(pen, frame, area, top, self.count);
    }

    fn draw_row(self, pen: Pen, frame: &mut Frame<'_>, area: Rect, row: Row, selected: bool) {
        let width = area.width.saturating_sub(1);
        let buffer = frame.buffer_mut();
        let mut lead = row.lead;
        lead.spans.insert(0, pen.cell(Meaning::Plain, if selected { "›" } else { " " }, 1));
        if selected {
            // Without its colours: reversed, some would be unreadable, and each costs bytes.
            for span in &mut lead.spans {
                span.style = pen.style(Meaning::Selected);
            }
        }
        let (x, y) = buffer.set_line(area.x, area.y, &lead, width);
        let left = width.saturating_sub(x - area.x);
        buffer.set_line(x, y, &row.rest, left);
        if selected && self.focused && area.width > 0 {
            frame.set_cursor_position(Position::new(area.x, area.y));
        }
    }
}
