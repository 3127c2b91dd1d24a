//! The words of a text as the vocabulary compares them.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Runs of letters, digits and hyphens, composed (NFC) and in lower case. Hyphens at the ends are
/// list marks or halves of compounds, never part of a word.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let composed = if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) };
    placed(&composed).map(|(_, token)| token).collect()
}

/// The words of a composed text, each with its place in bytes.
pub(super) fn placed(text: &str) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    let mut runs = Vec::new();
    let mut begun = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (begun, c.is_alphanumeric() || is_hyphen(c)) {
            (None, true) => begun = Some(at),
            (Some(start), false) => {
                runs.push(start..at);
                begun = None;
            }
            _ => {}
        }
    }
    runs.into_iter().filter_map(move |run| {
        let whole = &text[run.clone()];
        let word = whole.trim_start_matches(is_hyphen);
        let start = run.end - word.len();
        let word = word.trim_end_matches(is_hyphen);
        let lower = word.to_lowercase();
        let lower = if lower.is_ascii() || !lower.contains(is_hyphen) { lower } else { lower.replace(is_hyphen, "-") };
        (!lower.is_empty()).then_some((start..start + word.len(), lower))
    })
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_as_a_reader_would() {
        let text = "- Pop\u{2011}up-kirjasto (3D-tulostus), LASTEN-\nja Pyha\u{308}jarvi's";
        assert_eq!(tokens(text), ["pop-up-kirjasto", "3d-tulostus", "lasten", "ja", "pyhäjarvi", "s"]);
    }

    #[test]
    fn a_word_is_found_again_where_it_stands() {
        let text = "- Pop\u{2011}up-tila, İZMIR-\nja –LASTEN--";
        let words: Vec<&str> = placed(text).map(|(range, _)| &text[range]).collect();
        assert_eq!(words, ["Pop\u{2011}up-tila", "İZMIR", "ja", "LASTEN"]);
    }
}
