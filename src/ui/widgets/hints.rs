//! Keys and what they do, side by side: `a Ota mukaan  x Ei mukaan`.

use ratatui::text::Span;

use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;

/// As many hints as fit whole into `cells`; none is cut in the middle, and one that is too long
/// leaves its place to a shorter one.
pub(crate) fn hints(pen: Pen, cells: usize, pairs: impl IntoIterator<Item = (String, String)>) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut used = 0;
    for (key, words) in pairs {
        let needed = text::width(&key) + 1 + text::width(&words) + if used > 0 { 2 } else { 0 };
        if used + needed > cells {
            continue;
        }
        if used > 0 {
            spans.push(pen.gap(2));
        }
        spans.push(pen.span(Meaning::Key, &key));
        spans.push(pen.gap(1));
        spans.push(pen.span(Meaning::Plain, &words));
        used += needed;
    }
    spans
}
