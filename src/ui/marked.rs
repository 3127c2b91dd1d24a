//! Running text of which some words are marked: what was found in it is shown in the text itself.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::text;
use crate::domain;

/// A line in parts, each with whether it is marked.
pub(super) type Parts = Vec<(String, bool)>;

/// The text broken into lines as [`text::wrap`] does, with the letters in `ranges` marked. The ranges are in
/// bytes of the text as it is stored; where cleaning has still to change that text they no longer point at
/// the letters that were meant, and nothing is marked.
pub(super) fn wrap(source: &str, cells: usize, ranges: &[Range<usize>]) -> Vec<Parts> {
    let is_stored_clean = domain::clean(source) == source;
    let mut at = Follower { source, at: 0, lost: !is_stored_clean };
    let marked = |at: Option<usize>| at.is_some_and(|at| ranges.iter().any(|range| range.contains(&at)));
    let mut lines = Vec::new();
    for line in text::wrap(source, cells) {
        let mut parts = Parts::new();
        for letter in line.graphemes(true) {
            let mark = marked(at.find(letter));
            match parts.last_mut() {
                Some((words, last)) if *last == mark => words.push_str(letter),
                _ => parts.push((letter.to_owned(), mark)),
            }
        }
        lines.push(parts);
    }
    lines
}

const SPACES: [char; 3] = [' ', '\n', '\u{a0}'];

/// Where in the source the letters of the wrapped lines stand: the same letters in the same order, but for
/// spaces and line breaks.
struct Follower<'a> {
    source: &'a str,
    at: usize,
    lost: bool,
}

impl Follower<'_> {
    fn find(&mut self, letter: &str) -> Option<usize> {
        // One space of a line may be many of the source, or one that may not be broken.
        let ink = letter.trim_start_matches(SPACES);
        let rest = &self.source[self.at..];
        let spaces = if ink.is_empty() { 0 } else { rest.len() - rest.trim_start_matches(SPACES).len() };
        self.lost |= !rest[spaces..].starts_with(ink);
        if self.lost {
            return None;
        }
        let at = self.at + spaces;
        self.at = at + ink.len();
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The lines with brackets around what is marked.
    fn shown(text: &str, cells: usize, marks: &[&str]) -> Vec<String> {
        let ranges: Vec<_> = marks.iter().map(|mark| text.find(mark).map(|at| at..at + mark.len()).unwrap()).collect();
        let part = |(words, mark): &(String, bool)| if *mark { format!("[{words}]") } else { words.clone() };
        wrap(text, cells, &ranges).iter().map(|parts| parts.iter().map(part).collect()).collect()
    }

    #[test]
    fn a_marked_word_stays_marked_where_the_line_breaks() {
        let text = "Yhteistyötä Kosken Tl kirjaston\nja  Loimaan kanssa";
        assert_eq!(
            shown(text, 18, &["Kosken Tl", "Loimaan"]),
            ["Yhteistyötä [Kosken]", "[Tl] kirjaston", "ja [Loimaan] kanssa"]
        );
        assert_eq!(shown("10\u{a0}km Auraan", 30, &["Auraan"]), ["10 km [Auraan]"]);
        assert_eq!(shown("kirjastoauto", 7, &["auto"]), ["kirjast", "o[auto]"]);
    }

    #[test]
    fn nothing_is_marked_in_a_text_that_must_still_be_cleaned() {
        assert_eq!(shown("a\u{202e}b Loimaan kanssa", 30, &["Loimaan"]), ["a�b Loimaan kanssa"]);
    }

    proptest! {
        #[test]
        fn marking_changes_no_letter_and_marks_those_that_were_meant(
            text in "[a-cäö \\n\u{a0}漢]{0,40}", cells in 2_usize..12, from in 0_usize..40, long in 0_usize..20,
        ) {
            let text = domain::clean(&text);
            let border = |at: usize| text.grapheme_indices(true).map(|(at, _)| at).nth(at).unwrap_or(text.len());
            let range = border(from)..border(from + long);
            let lines = wrap(&text, cells, std::slice::from_ref(&range));
            let joined: Vec<String> = lines.iter().map(|parts| parts.iter().map(|(words, _)| words.as_str()).collect()).collect();
            prop_assert_eq!(joined, text::wrap(&text, cells));
            let ink = |text: &str| text.replace([' ', '\n', '\u{a0}'], "");
            let marked: String = lines.iter().flatten().filter(|(_, mark)| *mark).map(|(words, _)| words.as_str()).collect();
            prop_assert_eq!(ink(&marked), ink(&text[range]));
        }

        #[test]
        fn any_text_and_any_range_can_be_wrapped(text in any::<String>(), cells in 0_usize..30, from in 0_usize..90, to in 0_usize..90) {
            let lines = wrap(&text, cells, std::slice::from_ref(&(from..to)));
            prop_assert_eq!(lines.len(), text::wrap(&text, cells).len());
        }
    }
}
