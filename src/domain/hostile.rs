//! Text from outside is hostile until shown otherwise: it is cleaned at the door and again
//! wherever it leaves for a terminal.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Shown in place of a character that would act instead of being read.
pub const MARK: char = '\u{fffd}';

/// More scalars than this on one letter are a flood of accents, not a letter.
const MOST_SCALARS_OF_A_GRAPHEME: usize = 8;

/// The text composed (NFC), its line ends as `\n`, its tabs as spaces, and every other control,
/// bidirectional or invisible character as a visible mark. Cleaning twice changes nothing more.
pub fn clean(text: &str) -> String {
    if text.chars().all(is_plain) { text.to_owned() } else { cleaned(text) }
}

/// A letter or sign of the three languages that cleaning leaves as it is: most texts are of these alone, and
/// to look is ten times as fast as to clean.
fn is_plain(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | '\u{2010}'..='\u{2027}' | '€')
}

fn cleaned(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let visible: String =
        unified.nfc().map(|c| if acts(c) { MARK } else { c }).map(|c| if c == '\t' { ' ' } else { c }).collect();
    let mut cleaned = String::with_capacity(visible.len());
    for grapheme in visible.graphemes(true) {
        cleaned.extend(grapheme.chars().take(MOST_SCALARS_OF_A_GRAPHEME));
    }
    cleaned
}

/// The same on one line: line breaks become spaces, runs of spaces one.
pub fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character does something other than being read.
fn acts(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}'
        | '\u{feff}' | '\u{ffa0}' => true,
        '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}' => true,
        c => c.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_escape_sequence_becomes_visible() {
        assert_eq!(clean("a\u{1b}]52;c;AAAA\u{7}b"), "a�]52;c;AAAA�b");
        assert_eq!(clean("abc\u{202e}def\u{200b}"), "abc�def�");
        assert_eq!(clean("rivi\r\ntoinen\rkolmas\tsarake"), "rivi\ntoinen\nkolmas sarake");
        assert_eq!(clean("a\u{308}iti"), "äiti");
    }

    #[test]
    fn a_flood_of_accents_is_cut_to_a_letter() {
        let flood = format!("a{}", "\u{301}".repeat(500));
        assert!(clean(&flood).chars().count() <= MOST_SCALARS_OF_A_GRAPHEME);
    }

    #[test]
    fn what_is_plain_is_clean() {
        for c in ('\0'..='\u{ffff}').filter(|c| is_plain(*c)) {
            let text = format!("a{c}b{c}{c}");
            assert_eq!(cleaned(&text), text, "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn cleaning_is_idempotent_and_leaves_nothing_that_acts(text in any::<String>()) {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once.clone());
            prop_assert!(!once.chars().any(acts));
        }
    }
}
