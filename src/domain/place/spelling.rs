//! The search of the names nearest to a mistyped word. It looks at every name of the same length or
//! nearly so, since a form has few words that are no name and there are a few thousand names.

use super::tokens::fold;

/// Longer words are no names; a table of this size lies on the stack.
const LONGEST: usize = 40;

/// A name as a mistyped word is compared with it.
#[derive(Debug)]
struct Spelling {
    name: String,
    folded: Vec<u8>,
    letters: u64,
}

/// Names to compare with, by their length.
#[derive(Debug, Default)]
pub(super) struct Spellings {
    by_length: Vec<Vec<Spelling>>,
}

/// A word as it is compared.
pub(super) struct Misspelt {
    bytes: Vec<u8>,
    letters: u64,
}

impl Misspelt {
    pub fn new(word: &str) -> Misspelt {
        let bytes = folded_bytes(word);
        Misspelt { letters: letter_set(&bytes), bytes }
    }

    /// In letters.
    pub fn length(&self) -> usize {
        self.bytes.len()
    }

    pub fn begins_like(&self, name: &str) -> bool {
        folded_bytes(name).first() == self.bytes.first()
    }
}

impl Spellings {
    pub fn add(&mut self, name: &str) {
        let folded = folded_bytes(name);
        if folded.len() > LONGEST {
            return;
        }
        if self.by_length.len() <= folded.len() {
            self.by_length.resize_with(folded.len() + 1, Vec::new);
        }
        let letters = letter_set(&folded);
        self.by_length[folded.len()].push(Spelling { name: name.to_owned(), folded, letters });
    }

    /// The names at most `most` slips away, with the number of slips. Two slips seldom fall on the first
    /// letter, and another village's name often differs there.
    pub fn near<'s>(&'s self, word: &Misspelt, most: usize) -> Vec<(usize, &'s str)> {
        let length = word.bytes.len();
        if length > LONGEST {
            return Vec::new();
        }
        let lengths = length.saturating_sub(most)..=length + most;
        let named = lengths.filter_map(|length| self.by_length.get(length)).flatten();
        let slips = |one: &'s Spelling| {
            // Each slip adds at most one letter and takes away at most one.
            let differ = |a: u64, b: u64| (a & !b).count_ones() as usize <= most;
            if !differ(one.letters, word.letters) || !differ(word.letters, one.letters) {
                return None;
            }
            let same_start = one.folded.first() == word.bytes.first();
            if most > 1 && !same_start {
                return Some(distance(&word.bytes, &one.folded)).filter(|slips| *slips < 2);
            }
            Some(distance(&word.bytes, &one.folded)).filter(|slips| *slips <= most)
        };
        named.filter_map(|one| Some((slips(one)?, one.name.as_str()))).collect()
    }
}

/// How many letters were changed, added, left out or swapped between two short words; the length of the
/// longer where one of them is no word.
pub(super) fn slips(a: &str, b: &str) -> usize {
    let (a, b) = (folded_bytes(a), folded_bytes(b));
    if a.len().max(b.len()) > LONGEST { a.len().max(b.len()) } else { distance(&a, &b) }
}

/// One byte a letter. Letters beyond ASCII that are not folded do not occur in the names of the region.
fn folded_bytes(word: &str) -> Vec<u8> {
    fold(word).chars().map(|c| u8::try_from(c).unwrap_or(u8::MAX)).collect()
}

/// The letters of a word as a set of bits.
fn letter_set(word: &[u8]) -> u64 {
    word.iter().fold(0, |set, c| set | 1 << (c % 64))
}

/// Letters changed, added, left out or swapped with their neighbour (optimal string alignment). Both
/// words have at most [`LONGEST`] letters.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut rows = [[0usize; LONGEST + 1]; 3];
    for (column, cell) in rows[1].iter_mut().enumerate() {
        *cell = column;
    }
    for (i, &left) in a.iter().enumerate() {
        let [before, last, current] = &mut rows;
        current[0] = i + 1;
        for (j, &right) in b.iter().enumerate() {
            let changed = last[j] + usize::from(left != right);
            let mut least = changed.min(last[j + 1] + 1).min(current[j] + 1);
            if i > 0 && j > 0 && left == b[j - 1] && right == a[i - 1] {
                least = least.min(before[j - 1] + 1);
            }
            current[j + 1] = least;
        }
        rows.rotate_left(1);
    }
    rows[1][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_distance_is_that_of_the_library(a in "[a-e]{0,12}", b in "[a-e]{0,12}") {
            prop_assert_eq!(distance(a.as_bytes(), b.as_bytes()), strsim::osa_distance(&a, &b));
        }

        #[test]
        fn no_near_name_is_left_out(names in prop::collection::vec("[a-f]{3,9}", 1..20), word in "[a-f]{3,9}") {
            let mut spellings = Spellings::default();
            names.iter().for_each(|name| spellings.add(name));
            let found: Vec<&str> =
                spellings.near(&Misspelt::new(&word), 2).into_iter().map(|(_, name)| name).collect();
            for name in &names {
                let slips = strsim::osa_distance(name, &word);
                let near = slips < 2 || (slips == 2 && name.as_bytes()[0] == word.as_bytes()[0]);
                prop_assert_eq!(found.contains(&name.as_str()), near, "{}", name);
            }
        }
    }
}
