//! Keys and what they do, side by side: `a Ota mukaan  x Ei mukaan`.

use ratatui::text::Span;

use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;

const BETWEEN: usize = 2;

/// As many hints as fit whole into `cells`. None is cut in the middle; one that is too long leaves
/// its place to a shorter one, and the last, the way out or the help, is always there.
pub(crate) fn hints(pen: Pen, cells: usize, pairs: impl IntoIterator<Item = (String, String)>) -> Vec<Span<'static>> {
    let mut pairs: Vec<(String, String)> = pairs.into_iter().collect();
    let Some(last) = pairs.pop() else { return Vec::new() };
    let mut left = cells.saturating_sub(wide(&last));
    pairs.retain(|pair| {
        let needed = wide(pair) + BETWEEN;
        let fits = needed <= left;
        left -= if fits { needed } else { 0 };
        fits
    });
    let mut spans = Vec::new();
    for (key, words) in pairs.into_iter().chain([last]) {
        if !spans.is_empty() {
            spans.push(pen.gap(BETWEEN));
        }
        spans.extend([pen.span(Meaning::Key, &key), pen.gap(1), pen.span(Meaning::Plain, &words)]);
    }
    spans
}

fn wide((key, words): &(String, String)) -> usize {
    text::width(key) + 1 + text::width(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::ui::theme::Theme;

    #[test]
    fn the_way_to_help_stays_when_others_must_go() {
        let pen = Pen { lang: Lang::Fi, theme: Theme::Mono };
        let drawn = |cells| {
            let pairs = [("a", "Ota mukaan"), ("s", "Siirrä seuraavaan"), ("x", "Ei mukaan"), ("?", "Ohje")];
            let pairs = pairs.map(|(key, words)| (key.to_owned(), words.to_owned()));
            hints(pen, cells, pairs).iter().map(|span| span.content.as_ref()).collect::<String>()
        };
        assert_eq!(drawn(80), "a Ota mukaan  s Siirrä seuraavaan  x Ei mukaan  ? Ohje");
        assert_eq!(drawn(34), "a Ota mukaan  x Ei mukaan  ? Ohje");
        assert_eq!(drawn(6), "? Ohje");
    }
}
