//! A text for the clipboard of the terminal (OSC 52). Whether it arrives only the terminal knows: many take it, some are
//! told not to, and none answers.

use crate::domain::base64;

/// What common terminals still take, in bytes of text.
const LONGEST: usize = 48 * 1024;

/// The sequence that puts a text on the clipboard; `None` where it is too long. Between its ends stand letters and digits
/// alone, so nothing of the text can be taken for another sequence.
pub fn sequence(text: &str) -> Option<Vec<u8>> {
    if text.len() > LONGEST {
        return None;
    }
    Some([b"\x1b]52;c;", base64::encode(text.as_bytes()).as_bytes(), b"\x07"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_between_the_ends_as_rfc_4648_writes_it_and_nothing_else() {
        for (text, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
            ("ä; \u{1b}]52;c;\u{7}", "w6Q7IBtdNTI7YzsH"),
        ] {
            assert_eq!(sequence(text), Some(format!("\u{1b}]52;c;{encoded}\u{7}").into_bytes()));
        }
    }

    #[test]
    fn what_is_too_long_for_terminals_is_not_sent() {
        assert!(sequence(&"a".repeat(LONGEST)).is_some() && sequence(&"a".repeat(LONGEST + 1)).is_none());
    }
}
