//! Bytes become text: which encoding, and that it is text at all.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::IntakeError;

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

/// Reads the bytes as text. A byte-order mark decides; without one it is UTF-8 where that holds, line by
/// line, and Windows-1252 on the lines where it does not (files glued together exist).
///
/// # Errors
/// An empty or too large file, a zip or an old spreadsheet, a file with NUL.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), IntakeError> {
    if bytes.len() > MOST_MEGABYTES << 20 {
        return Err(IntakeError::TooLarge { limit_mb: MOST_MEGABYTES });
    }
    // Zip (XLSX, ODS) and the compound file of old Excel.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(IntakeError::Spreadsheet);
    }
    let (text, encoding) = match bytes {
        [0xff, 0xfe, rest @ ..] => (UTF_16LE.decode_without_bom_handling(rest).0.into_owned(), Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (UTF_16BE.decode_without_bom_handling(rest).0.into_owned(), Encoding::Utf16),
        [0xef, 0xbb, 0xbf, rest @ ..] => eight_bit(rest),
        rest => eight_bit(rest),
    };
    if text.contains('\0') {
        return Err(IntakeError::NotText);
    }
    if text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    Ok((text, encoding))
}

fn eight_bit(bytes: &[u8]) -> (String, Encoding) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), Encoding::Utf8);
    }
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let text = lines
        .map(|line| match std::str::from_utf8(line) {
            Ok(line) => line.into(),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(line).0,
        })
        .collect();
    (text, Encoding::Windows1252)
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
        for (bytes, encoding) in [
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
        assert_eq!(decode(b"PK\x03\x04rest"), Err(IntakeError::Spreadsheet));
        assert_eq!(decode(b"a;b\0c"), Err(IntakeError::NotText));
        assert_eq!(decode(b" \n"), Err(IntakeError::Empty));
        assert_eq!(decode("a;ä\n".as_bytes()).unwrap().0, "a;ä\n");
    }

    #[test]
    fn lines_of_two_encodings_are_both_read() {
        let mixed = ["Kyrö\n".as_bytes(), b"Kyr\xf6\n"].concat();
        assert_eq!(decode(&mixed).unwrap().0, "Kyrö\nKyrö\n");
    }
}
