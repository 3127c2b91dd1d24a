//! The words of a text as the vocabulary compares them.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Runs of letters, digits and hyphens, composed (NFC) and in lower case. Hyphens at the ends are
/// list marks or halves of compounds, never part of a word.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let composed = if is_nfc(text) { text.to_lowercase() } else { text.nfc().collect::<String>().to_lowercase() };
    composed
        .split(|c: char| !(c.is_alphanumeric() || is_hyphen(c)))
        .map(|run| run.trim_matches(is_hyphen).replace(is_hyphen, "-"))
        .filter(|token| !token.is_empty())
        .collect()
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
}
