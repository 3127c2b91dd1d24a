//! A text for the clipboard of the terminal (OSC 52). Whether it arrives only the terminal knows: many take it, some are
//! told not to, and none answers.

/// What common terminals still take, in bytes of text.
const LONGEST: usize = 48 * 1024;

/// The sequence that puts a text on the clipboard; `None` where it is too long. Between its ends stand letters and digits
/// alone, so nothing of the text can be taken for another sequence.
pub fn sequence(text: &str) -> Option<Vec<u8>> {
    if text.len() > LONGEST {
        return None;
    }
    Some([b"\x1b]52;c;", base64(text.as_bytes()).as_slice(), b"\x07"].concat())
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut encoded = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        let digit = |place: u32| DIGITS[(bits >> (18 - 6 * place) & 63) as usize];
        let whole = chunk.len() + 1;
        encoded.extend((0..4).map(|place| if (place as usize) < whole { digit(place) } else { b'=' }));
    }
    encoded
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
