//! Letters that were read, or saved, in another encoding than their own: "KirjastÃ¶" of UTF-8 read as Windows-1252,
//! "p„iv„" of DOS, "pŠivŠ" of an old Macintosh. They are found and said; what was meant is a guess, so that nothing
//! is mended.

use super::error::beginning;
use super::table::Record;
use crate::domain::clean_line;
use crate::domain::form::Garbled;

/// In letters.
const LONGEST_WORD: usize = 40;

/// The letters of our languages, and the quotation marks and dashes, as the bytes of UTF-8 look in Windows-1252, in
/// the Latin-1 of the web, in that of the Macintosh and in the two of DOS. No word of ours holds any of them.
const OF_UTF_8: [(&str, &str); 36] = [
    ("Ã¤", "ä"),
    ("Ã¶", "ö"),
    ("Ã¥", "å"),
    ("Ã„", "Ä"),
    ("Ã–", "Ö"),
    ("Ã…", "Å"),
    ("Ã©", "é"),
    ("Ã¼", "ü"),
    ("Ã\u{84}", "Ä"),
    ("Ã\u{96}", "Ö"),
    ("Ãƒ", "Ã"),
    ("Å¡", "š"),
    ("Å¾", "ž"),
    ("â€™", "’"),
    ("â€œ", "“"),
    ("â€\u{9d}", "”"),
    ("â€“", "–"),
    ("â€”", "—"),
    ("â€¢", "•"),
    ("â€¦", "…"),
    ("â‚¬", "€"),
    ("Â§", "§"),
    ("Â°", "°"),
    ("Â´", "´"),
    ("√§", "ä"),
    ("√∂", "ö"),
    ("√•", "å"),
    ("√Ñ", "Ä"),
    ("√ñ", "Ö"),
    ("√Ö", "Å"),
    ("├ñ", "ä"),
    ("├Â", "ö"),
    ("├╢", "ö"),
    ("├Ñ", "å"),
    ("├ä", "Ä"),
    ("├û", "Ö"),
];

const OF_DOS: [(char, char); 7] =
    [('„', 'ä'), ('”', 'ö'), ('†', 'å'), ('Ž', 'Ä'), ('™', 'Ö'), ('\u{8f}', 'Å'), ('‚', 'é')];
const OF_MACINTOSH: [(char, char); 7] =
    [('Š', 'ä'), ('š', 'ö'), ('Œ', 'å'), ('€', 'Ä'), ('…', 'Ö'), ('\u{81}', 'Å'), ('Ž', 'é')];

/// The first word of the records that stands in a wrong encoding.
pub(super) fn first_of(records: &[Record]) -> Option<Garbled> {
    let cells = records.iter().flat_map(|record| record.cells.iter().map(|cell| (record.line, cell)));
    cells.filter(|(_, cell)| is_suspect(cell)).find_map(|(line, cell)| {
        let (word, meant) = cell.split_whitespace().find_map(|word| Some((word, meant_by(word)?)))?;
        let shown =
            |word: &str| clean_line(&beginning(word.trim_matches(|c: char| c.is_ascii_punctuation()), LONGEST_WORD));
        Some(Garbled { line, word: shown(word), meant: meant.as_deref().map(shown) })
    })
}

/// Whether a cell holds any letter by which a wrong encoding is known: most hold none.
fn is_suspect(cell: &str) -> bool {
    const SIGNS: [char; 11] = ['Ã', 'Å', 'Â', 'â', '√', '├', '„', '†', 'Š', 'Œ', '\u{fffd}'];
    !cell.is_ascii() && cell.contains(SIGNS)
}

/// What a word is likely to have been, where it stands in a wrong encoding; `Some(None)` where that is lost.
fn meant_by(word: &str) -> Option<Option<String>> {
    if OF_UTF_8.iter().any(|(wrong, _)| word.contains(wrong)) {
        return Some(Some(OF_UTF_8.iter().fold(word.to_owned(), |word, (wrong, right)| word.replace(wrong, right))));
    }
    let letters: Vec<char> = word.chars().collect();
    let around = |place: usize| {
        let before = place.checked_sub(1).and_then(|before| letters.get(before)).copied().unwrap_or(' ');
        (before, letters[place], letters.get(place + 1).copied().unwrap_or(' '))
    };
    (0..letters.len()).map(around).find_map(|around| match around {
        (before, '\u{fffd}', after) if before.is_alphabetic() || after.is_alphabetic() => Some(None),
        // A low quotation mark opens a word; a dagger stands before or behind one.
        (before, '„', _) if before.is_lowercase() => Some(Some(in_place(word, &OF_DOS))),
        (before, '†' | '„', after) if before.is_alphabetic() && after.is_lowercase() => {
            Some(Some(in_place(word, &OF_DOS)))
        }
        // A name begins with Š; no small letter stands before it.
        (before, 'Š' | 'Œ', after) if before.is_lowercase() || before.is_alphabetic() && after.is_lowercase() => {
            Some(Some(in_place(word, &OF_MACINTOSH)))
        }
        _ => None,
    })
}

fn in_place(word: &str, letters: &[(char, char)]) -> String {
    let right = |letter: char| letters.iter().find(|(wrong, _)| *wrong == letter).map_or(letter, |(_, right)| *right);
    word.chars().map(right).collect()
}

#[cfg(test)]
mod tests {
    use encoding_rs::{MACINTOSH, WINDOWS_1252};

    use super::*;
    use crate::intake::text::decode;

    fn found(bytes: &[u8]) -> Option<(usize, String, Option<String>)> {
        let text = decode(bytes).unwrap().0;
        let record = |(line, text): (usize, &str)| Record { number: line, line, cells: vec![text.to_owned()] };
        let records: Vec<Record> = (1..).zip(text.lines()).map(record).collect();
        first_of(&records).map(|found| (found.line, found.word, found.meant))
    }

    /// As IBM850 has the letters of our languages.
    fn of_dos(text: &str) -> Vec<u8> {
        let byte = |letter: char| match letter {
            'ä' => 0x84,
            'ö' => 0x94,
            'å' => 0x86,
            'Ä' => 0x8e,
            'Ö' => 0x99,
            'Å' => 0x8f,
            other => u8::try_from(other).unwrap(),
        };
        text.chars().map(byte).collect()
    }

    fn read_as(encoding: &'static encoding_rs::Encoding, text: &str) -> Vec<u8> {
        encoding.decode_without_bom_handling(text.as_bytes()).0.into_owned().into_bytes()
    }

    #[test]
    fn letters_in_a_wrong_encoding_are_found_with_what_was_meant() {
        for text in ["Kirje;Päivä\n", "Kirje;Frågor på svenska\n", "Kirje;Törmän kirjastö\n"] {
            let mut ways = vec![read_as(WINDOWS_1252, text), read_as(MACINTOSH, text)];
            if !text.contains('ö') {
                ways.extend([of_dos(text), MACINTOSH.encode(text).0.into_owned()]);
            }
            for bytes in ways {
                let (line, _, meant) = found(&["Otsikko\n".as_bytes(), &bytes].concat()).unwrap();
                assert!(line == 2 && text.split_whitespace().any(|word| Some(word) == meant.as_deref()), "{meant:?}");
            }
        }
        assert_eq!(found("Kirjast\u{fffd}".as_bytes()), Some((1, "Kirjast\u{fffd}".into(), None)));
        assert_eq!(found("donâ€™t".as_bytes()).unwrap().2.as_deref(), Some("don’t"));
    }

    #[test]
    fn ordinary_words_are_none() {
        let words =
            "Šimkus Škoda Dušan TŠEHOV Žukov Œuvres SÃO ”Novelli”n „Wort“ Virtanen† Virtanen, †1999 50€/kk 20–30 …";
        assert_eq!(found(words.as_bytes()), None);
        let assets = concat!(env!("CARGO_MANIFEST_DIR"), "/assets");
        let data = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data");
        let mut folders = vec![std::path::PathBuf::from(assets), data.into()];
        let mut read = 0;
        while let Some(folder) = folders.pop() {
            for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(text) = std::fs::read_to_string(&path) {
                    assert_eq!(found(text.as_bytes()), None, "{}", path.display());
                    read += text.len();
                }
            }
        }
        assert!(read > 500_000, "the texts are there: {read}");
    }
}
