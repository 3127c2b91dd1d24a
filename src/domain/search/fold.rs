//! Text as it is compared: words of small letters without dots, rings and accents.

use unicode_normalization::char::decompose_canonical;

/// A letter as it is compared, one for one: so that a place in a folded word is a place in the word.
pub(super) fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let lower = c.to_lowercase().next().unwrap_or(c);
    match lower {
        'æ' => 'a',
        'ø' | 'œ' => 'o',
        _ => {
            let mut base = None;
            decompose_canonical(lower, |part| base = base.or(Some(part)));
            base.unwrap_or(lower)
        }
    }
}

/// A text as it is compared.
pub fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

/// The words of a text, each with the byte at which it begins.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let begin = rest + text[rest..].find(char::is_alphanumeric)?;
        let length = text[begin..].find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len() - begin);
        rest = begin + length;
        Some((begin, &text[begin..rest]))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn dots_rings_accents_and_capitals_make_no_difference() {
        assert_eq!(folded("Kemiönsaari ÅBO Éva æø"), "kemionsaari abo eva ao");
    }

    #[test]
    fn words_are_what_stands_between_signs() {
        let found: Vec<_> = words("e-kirja, kk@aura.example; 12").collect();
        assert_eq!(found, [(0, "e"), (2, "kirja"), (9, "kk"), (12, "aura"), (17, "example"), (26, "12")]);
    }

    proptest! {
        #[test]
        fn folding_keeps_the_number_of_letters(text in any::<String>()) {
            prop_assert_eq!(folded(&text).chars().count(), text.chars().count());
            for (begin, word) in words(&text) {
                prop_assert_eq!(&text[begin..begin + word.len()], word);
            }
        }
    }
}
