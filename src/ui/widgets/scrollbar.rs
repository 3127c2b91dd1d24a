//! Where in a long list or text one is. Depends on what is shown, not on what is selected, so a
//! step within the page repaints nothing here.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;

/// Draws into the last column of `area`, and only where `count` rows do not fit.
pub(crate) fn scrollbar(pen: Pen, frame: &mut Frame<'_>, area: Rect, top: usize, count: usize) {
    let height = usize::from(area.height);
    if count <= height || height < 2 || area.width < 2 {
        return;
    }
    let thumb = (height * height / count).clamp(1, height - 1);
    let furthest = count - height;
    let start = (top.min(furthest) * (height - thumb) + furthest / 2) / furthest;
    for row in 0..height {
        let on_thumb = (start..start + thumb).contains(&row);
        let sign = if on_thumb { "█" } else { "│" };
        frame.buffer_mut().set_stringn(area.right() - 1, area.y + row as u16, sign, 1, pen.style(Meaning::Frame));
    }
}
