//! Text on its way to the screen: made harmless, then cut, padded and wrapped by the cells it takes.
//! Every word that comes from a record or a file passes through here; nothing else measures text.

use ratatui::buffer::CellWidth;
use unicode_segmentation::UnicodeSegmentation;

use crate::domain;

const ELLIPSIS: &str = "…";

/// Outside text on one line, harmless.
pub(super) fn line(text: &str) -> String {
    domain::clean_line(text)
}

/// How many cells a text takes.
pub(super) fn width(text: &str) -> usize {
    text.graphemes(true).map(cells_of).sum()
}

/// What ratatui draws of a grapheme; of a control character, nothing.
fn cells_of(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) { 0 } else { usize::from(grapheme.cell_width()) }
}

/// The text on one line of at most `cells`, with `…` where something had to go.
pub(super) fn cut(text: &str, cells: usize) -> String {
    let text = line(text);
    if width(&text) <= cells {
        return text;
    }
    if cells == 0 {
        return String::new();
    }
    let mut kept = head(&text, cells - 1).trim_end().to_owned();
    kept.push_str(ELLIPSIS);
    kept
}

/// The same, filled with spaces on the right to exactly `cells`.
pub(super) fn pad(text: &str, cells: usize) -> String {
    let mut text = cut(text, cells);
    text.extend(std::iter::repeat_n(' ', cells.saturating_sub(width(&text))));
    text
}

/// The same, filled on the left: numbers and sums.
pub(super) fn pad_left(text: &str, cells: usize) -> String {
    let text = cut(text, cells);
    let mut padded = " ".repeat(cells.saturating_sub(width(&text)));
    padded.push_str(&text);
    padded
}

/// With a capital letter where a sentence begins.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text broken into lines of at most `cells`, between words where possible. Its own line breaks
/// stand; a number stays with its unit. Never empty.
pub(super) fn wrap(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    for paragraph in domain::clean(text).trim_end().split('\n') {
        let mut current = String::new();
        let mut used = 0;
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            for piece in pieces(word, cells) {
                let wide = width(piece);
                if used > 0 && used + 1 + wide > cells {
                    lines.push(std::mem::take(&mut current));
                    used = 0;
                }
                if used > 0 {
                    current.push(' ');
                    used += 1;
                }
                current.push_str(&piece.replace('\u{a0}', " "));
                used += wide;
            }
        }
        lines.push(current);
    }
    lines
}

/// A word in pieces that fit on a line: most words are one piece.
pub(super) fn pieces(word: &str, cells: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = word;
    while width(rest) > cells {
        let mut piece = head(rest, cells);
        if piece.is_empty() {
            // A grapheme wider than the line: take it all the same, or this never ends.
            piece = rest.graphemes(true).next().unwrap_or(rest);
        }
        pieces.push(piece);
        rest = &rest[piece.len()..];
    }
    pieces.push(rest);
    pieces
}

/// The longest beginning that takes at most `cells`.
pub(super) fn head(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (start, grapheme) in text.grapheme_indices(true) {
        used += cells_of(grapheme);
        if used > cells {
            return &text[..start];
        }
    }
    text
}

/// What is left after the first graphemes that take `cells` or, where one is wide, a cell more.
pub(super) fn skip(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (start, grapheme) in text.grapheme_indices(true) {
        if used >= cells {
            return &text[start..];
        }
        used += cells_of(grapheme);
    }
    if used >= cells { "" } else { text }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_cut_is_seen_and_never_splits_a_letter() {
        assert_eq!(cut("Kemiönsaaren kirjasto", 10), "Kemiönsaa…");
        assert_eq!(cut("Uusi kirjasto", 6), "Uusi…");
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", 2), "é…");
        assert_eq!(cut("漢字漢字", 4), "漢…");
        assert_eq!(cut("Turku", 0), "");
    }

    #[test]
    fn wrapping_keeps_words_paragraphs_and_a_sum_with_its_unit() {
        assert_eq!(wrap("yksi kaksi kolme", 10), ["yksi kaksi", "kolme"]);
        assert_eq!(wrap("ensin\n\nsitten", 10), ["ensin", "", "sitten"]);
        assert_eq!(wrap("maksu 49,40\u{a0}€", 10), ["maksu", "49,40 €"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("", 4), [""]);
    }

    #[test]
    fn hostile_text_is_visible_and_on_one_line() {
        assert_eq!(pad("a\u{202e}b\nc\u{1b}[2J", 12), "a�b c�[2J   ");
        assert_eq!(wrap("a\u{2028}b\u{1b}]52;c", 20), ["a�b�]52;c"]);
    }

    proptest! {
        #[test]
        fn padded_text_takes_exactly_its_cells(text in any::<String>(), cells in 0usize..60) {
            prop_assert_eq!(width(&pad(&text, cells)), cells);
            prop_assert_eq!(width(&pad_left(&text, cells)), cells);
        }

        #[test]
        fn no_wrapped_line_is_wider_than_asked(text in any::<String>(), cells in 2usize..60) {
            for line in wrap(&text, cells) {
                // One letter may be wider than the line all by itself; marks that take no cell
                // may stand beside it.
                let wide = line.graphemes(true).filter(|letter| cells_of(letter) > 0).count();
                let fits = width(&line) <= cells || wide == 1;
                prop_assert!(fits, "{:?}", line);
            }
        }
    }
}
