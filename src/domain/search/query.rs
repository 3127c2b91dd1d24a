//! What somebody looks for: a few words, each of which must be there.

use std::ops::Range;

use super::fold::{fold, folded, words};
use super::stem::beginnings;
use crate::domain::RegistrationId;

/// More words than this are a text pasted by mistake.
const MOST_WORDS: usize = 8;

/// Letters of a word that are looked at; no word that one types is longer.
const LONGEST: usize = 40;

/// From this length on a word is also found within another (`kortti` in `kirjastokortti`)…
const INSIDE_FROM: usize = 4;

/// …after so many letters: no first part of a compound is shorter, but `seura` is no `eura`.
const BEFORE_INSIDE: usize = 3;

/// From this length on one error is forgiven.
const FORGIVEN_FROM: usize = 4;

/// The words looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    pub(super) words: Vec<Word>,
}

/// One word looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    folded: String,
    /// What a word that it finds begins with, or has within it.
    pub beginnings: Vec<String>,
    /// Nothing has the word itself: one wrong, missing, additional or swapped letter is forgiven.
    pub loose: bool,
    /// The registration of this number is meant too, or with `#` alone.
    pub number: Option<RegistrationId>,
    /// `#12` looks at no text.
    pub only_number: bool,
}

impl Query {
    /// Reads what was typed; empty where nothing in it can be looked for.
    pub fn read(typed: &str) -> Query {
        let pieces = typed.split_whitespace().flat_map(|piece| {
            let numbered = piece.strip_prefix('#').filter(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
            words(piece).map(move |(_, word)| Word::read(word, numbered.is_some()))
        });
        Query { words: pieces.take(MOST_WORDS).collect() }
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The bytes of a text that are what is looked for, in order and apart from each other.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks = Vec::new();
        if self.is_empty() {
            return marks;
        }
        for (begin, word) in words(text) {
            let folded: String = word.chars().map(fold).collect();
            let found = self.words.iter().filter_map(|wanted| wanted.find(&folded)).max_by_key(Range::len);
            // Folding keeps letters one for one, not their bytes.
            if let Some(found) = found {
                let letters = |bytes: usize| folded[..bytes].chars().count();
                let byte = |letter: usize| word.char_indices().nth(letter).map_or(word.len(), |(at, _)| at);
                marks.push(begin + byte(letters(found.start))..begin + byte(letters(found.end)));
            }
        }
        marks
    }
}

impl Word {
    fn read(word: &str, only_number: bool) -> Word {
        let folded: String = folded(word).chars().take(LONGEST).collect();
        let number = folded.parse().ok().map(RegistrationId);
        let beginnings = if number.is_some() { vec![folded.clone()] } else { beginnings(&folded) };
        Word { folded, beginnings, loose: false, number, only_number }
    }

    /// Whether what follows so many bytes of a word is within reach of this beginning.
    pub(super) fn may_stand(beginning: &str, before: usize) -> bool {
        before == 0 || (before >= BEFORE_INSIDE && beginning.len() >= INSIDE_FROM)
    }

    /// Where in a folded word this one stands.
    pub(super) fn find(&self, word: &str) -> Option<Range<usize>> {
        if self.only_number {
            return None;
        }
        if self.loose {
            return self.find_loosely(word).map(|end| 0..end);
        }
        let here = |beginning: &String| {
            let mut places = word.match_indices(beginning.as_str()).map(|(at, _)| at);
            let at = places.find(|at| Word::may_stand(beginning, *at))?;
            // As far as it is what was typed, and not only what the forms have in common.
            let typed = same_letters(&self.folded, &word[at..]);
            Some(at..at + typed.max(beginning.len()))
        };
        self.beginnings.iter().filter_map(here).max_by_key(Range::len)
    }

    /// With one error: how many bytes from its beginning on stand for this word.
    pub(super) fn find_loosely(&self, word: &str) -> Option<usize> {
        if self.folded.len() < FORGIVEN_FROM || self.number.is_some() {
            return None;
        }
        let end = one_error(self.folded.as_bytes(), word.as_bytes())?;
        // An error within a letter of several bytes may end inside another.
        (end..=word.len()).find(|end| word.is_char_boundary(*end))
    }
}

/// Bytes of the letters that two words have in common at their beginning.
fn same_letters(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}

/// How many bytes at the beginning of `word` are `wanted` with one byte wrong, missing, too many, or two
/// swapped; `None` where it takes more.
fn one_error(wanted: &[u8], word: &[u8]) -> Option<usize> {
    let same = wanted.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (left, rest) = (&wanted[same..], &word[same..]);
    if left.is_empty() {
        return Some(same);
    }
    // Each: how much of both the error takes.
    let swapped = left.len() >= 2 && rest.len() >= 2 && left[0] == rest[1] && left[1] == rest[0];
    let errors = [(1, 1, !rest.is_empty()), (2, 2, swapped), (0, 1, !rest.is_empty()), (1, 0, true)];
    errors.into_iter().filter(|(_, _, possible)| *possible).find_map(|(of_wanted, of_word, _)| {
        let tail = &left[of_wanted..];
        rest[of_word..].starts_with(tail).then_some(same + of_word + tail.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(typed: &str, text: &str) -> Vec<String> {
        Query::read(typed).marks(text).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn what_was_found_is_marked_where_it_stands() {
        assert_eq!(marked("kemio", "Kemiönsaaren kirjasto"), ["Kemiö"]);
        assert_eq!(marked("kortti", "Kirjastokortti ja kortin"), ["kortti", "korti"]);
        assert_eq!(marked("aura", "Auran ja Euran seura, auraaja"), ["Aura", "aura"]);
        assert_eq!(marked("eura", "Seuraava eurajokelainen"), ["eura"]);
        assert_eq!(marked("abo åbo", "Åbo"), ["Åbo"]);
        assert_eq!(marked("", "Åbo"), [] as [&str; 0]);
    }

    #[test]
    fn one_error_is_one_error_wherever_it_is() {
        let found = |word: &str| one_error(b"kemio", word.as_bytes());
        for word in ["kemio", "kemionsaari", "kemoi", "kemo", "keimio", "lemio", "kemia", "emio", "kemi"] {
            assert!(found(word).is_some(), "{word}");
        }
        for word in ["kmeoi", "kirja", "kem", "", "saari"] {
            assert_eq!(found(word), None, "{word}");
        }
    }
}
