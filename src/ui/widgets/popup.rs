//! A box above the content that makes itself as small as its content, and smaller still where the
//! screen is. Message and footer stay in sight below it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;

/// The most cells that a popup is wide inside.
pub(crate) const WIDEST: u16 = 74;

/// What a popup has to spare for its content: its columns and the most rows.
pub(crate) fn popup_room(frame: &Frame<'_>) -> (u16, u16) {
    let screen = content(frame.area());
    (screen.width.saturating_sub(4).min(WIDEST), screen.height.saturating_sub(2))
}

/// Clears the place, draws the frame with its title and gives what is left inside: `rows` rows or
/// as many as there is room for.
pub(crate) fn popup(pen: Pen, frame: &mut Frame<'_>, title: &str, rows: usize) -> Rect {
    let screen = content(frame.area());
    let (columns, most) = popup_room(frame);
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).clamp(1, most.max(1));
    let area = screen.centered(
        Constraint::Length((columns + 4).min(screen.width)),
        Constraint::Length((rows + 2).min(screen.height)),
    );
    boxed(pen, frame, area, title)
}

/// A box over the whole content, and what is left inside.
pub(crate) fn popup_whole(pen: Pen, frame: &mut Frame<'_>, title: &str) -> Rect {
    let area = content(frame.area());
    boxed(pen, frame, area, title)
}

fn boxed(pen: Pen, frame: &mut Frame<'_>, area: Rect, title: &str) -> Rect {
    // A column to each side too: half a word beside a frame is noise.
    let cleared = Rect { x: area.x.saturating_sub(1), width: area.width.saturating_add(2), ..area };
    frame.render_widget(Clear, cleared.intersection(content(frame.area())));
    let title = text::cut(title, usize::from(area.width).saturating_sub(4));
    let title = Line::from(vec![pen.gap(1), pen.span(Meaning::Heading, &title), pen.gap(1)]);
    let block = Block::bordered().border_style(pen.style(Meaning::Frame)).title(title);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let margin = u16::from(inner.width > 2);
    Rect { x: inner.x + margin, width: inner.width - margin, ..inner }
}

/// All but the row of tabs above and the rows of message and footer below.
fn content(screen: Rect) -> Rect {
    Rect { y: screen.y + 1.min(screen.height), height: screen.height.saturating_sub(3), ..screen }
}
