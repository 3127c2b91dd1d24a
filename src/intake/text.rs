//! Bytes become text: which encoding, and that it is text at all.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::IntakeError;
use super::sheet::{SheetProblem, is_packed};

/// In bytes: how much of a text shows its encoding.
const LOOKED_AT: usize = 4096;

/// Larger files are refused unread.
pub const MOST_MEGABYTES: usize = 64;

/// How the bytes of a file stood for letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16,
    Windows1252,
}

impl Encoding {
    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16 => "UTF-16",
            Encoding::Windows1252 => "Windows-1252",
        }
    }
}

/// Reads the bytes as text. A byte-order mark decides; without one it is UTF-16 where every other byte of the
/// beginning is zero, UTF-8 where that holds, line by line, and Windows-1252 on the lines where it does not
/// (files glued together exist).
///
/// # Errors
/// An empty or too large file, a workbook or another packed file, a web page, a file with NUL.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), IntakeError> {
    if bytes.len() > MOST_MEGABYTES << 20 {
        return Err(IntakeError::TooLarge { limit_mb: MOST_MEGABYTES });
    }
    // Whoever opens files tells the two apart; here it would only look like a very odd text.
    if is_packed(bytes) {
        return Err(SheetProblem::Broken.into());
    }
    let (text, encoding) = match bytes {
        [0xff, 0xfe, rest @ ..] => (sixteen_bit(UTF_16LE, rest), Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (sixteen_bit(UTF_16BE, rest), Encoding::Utf16),
        rest => match unmarked_sixteen_bit(rest) {
            Some(encoding) => (sixteen_bit(encoding, rest), Encoding::Utf16),
            None => eight_bit(without_marks(rest)),
        },
    };
    if let Some(at) = text.find('\0') {
        return Err(IntakeError::NotText { line: text[..at].lines().count().max(1) });
    }
    match text.trim_start().chars().next() {
        None => Err(IntakeError::Empty),
        Some('<') => Err(IntakeError::WebPage),
        Some(_) => Ok((text, encoding)),
    }
}

fn sixteen_bit(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// Text of our languages in UTF-16 has a zero as nearly every other byte, and no other text has any.
fn unmarked_sixteen_bit(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let (pairs, _) = bytes[..bytes.len().min(LOOKED_AT)].as_chunks::<2>();
    let zeros = |place: usize| pairs.iter().filter(|pair| pair[place] == 0).count();
    match (zeros(0), zeros(1)) {
        (0, low) if low * 10 > pairs.len() * 9 => Some(UTF_16LE),
        (high, 0) if high * 10 > pairs.len() * 9 => Some(UTF_16BE),
        _ => None,
    }
}

/// Without the byte-order marks of UTF-8: a file that was opened and saved by two programs may have two.
fn without_marks(mut bytes: &[u8]) -> &[u8] {
    while let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        bytes = rest;
    }
    bytes
}

fn eight_bit(bytes: &[u8]) -> (String, Encoding) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), Encoding::Utf8);
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match std::str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) => push_line_of_two_encodings(&mut text, line),
        }
    }
    (text, Encoding::Windows1252)
}

/// A line that is no UTF-8: Windows-1252 but for the letters of our languages in UTF-8, which as Windows-1252
/// would begin with the three letters Â, Ã and â that nobody here writes.
fn push_line_of_two_encodings(text: &mut String, line: &[u8]) {
    let windows = |bytes| WINDOWS_1252.decode_without_bom_handling(bytes).0;
    for chunk in line.utf8_chunks() {
        for letter in chunk.valid().split_inclusive(|_| true) {
            match letter.as_bytes() {
                [0..0x80 | 0xc2 | 0xc3 | 0xe2, ..] => text.push_str(letter),
                other => text.push_str(&windows(other)),
            }
        }
        text.push_str(&windows(chunk.invalid()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_of_an_export_gives_the_same_text() {
        let text = "Kieli;Toimipiste\r\nfi;Nauvon kirjasto – Åbo €\r\n";
        let utf16 = |bytes: fn(u16) -> [u8; 2], mark: [u8; 2]| {
            let units = text.encode_utf16().flat_map(bytes);
            mark.into_iter().chain(units).collect::<Vec<u8>>()
        };
        let with_mark = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let (windows, _, _) = WINDOWS_1252.encode(text);
        let unmarked = |bytes: fn(u16) -> [u8; 2]| utf16(bytes, [0, 0]).split_off(2);
        for (bytes, encoding) in [
            (unmarked(u16::to_le_bytes), Encoding::Utf16),
            (unmarked(u16::to_be_bytes), Encoding::Utf16),
            (["\u{feff}\u{feff}", text].concat().into_bytes(), Encoding::Utf8),
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (with_mark, Encoding::Utf8),
            (utf16(u16::to_le_bytes, [0xff, 0xfe]), Encoding::Utf16),
            (utf16(u16::to_be_bytes, [0xfe, 0xff]), Encoding::Utf16),
            (windows.into_owned(), Encoding::Windows1252),
        ] {
            assert_eq!(decode(&bytes), Ok((text.to_owned(), encoding)));
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"PK\x03\x04rest"), Err(SheetProblem::Broken.into()));
        assert_eq!(decode(b"a;b\nc\0d"), Err(IntakeError::NotText { line: 2 }));
        assert_eq!(decode(b" \n"), Err(IntakeError::Empty));
        assert_eq!(decode(b"\xff\xfe"), Err(IntakeError::Empty));
        assert_eq!(decode(b"\n<!DOCTYPE html><table>"), Err(IntakeError::WebPage));
        assert_eq!(decode("PK;a;\u{e4}\n".as_bytes()).unwrap().0, "PK;a;\u{e4}\n");
    }

    #[test]
    fn lines_of_two_encodings_are_both_read() {
        let mixed = ["Kyrö\n".as_bytes(), b"Kyr\xf6 \x80 P\xc4IV\xc4\x96ILTA;", "Åbo – € ’".as_bytes()].concat();
        assert_eq!(decode(&mixed).unwrap().0, "Kyrö\nKyrö € PÄIVÄ–ILTA;Åbo – € ’");
    }
}
