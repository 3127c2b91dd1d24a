//! Every word of many texts with where it stands, so that a search reads the words and not the texts.

use std::collections::HashMap;

use super::fold::{folded, words};
use super::query::{Query, Word};
use crate::domain::RegistrationId;

/// Between two words of the vocabulary; no word has it.
const BREAK: char = '\n';

/// The words of registrations. A registration that is put anew takes a new slot and leaves its old one empty.
#[derive(Debug, Default)]
pub struct Index {
    /// Every word once, folded, each after a break.
    vocabulary: String,
    /// Where each word begins in `vocabulary`.
    begins: Vec<usize>,
    numbers: HashMap<Box<str>, u32>,
    /// The slots in which each word stands, rising.
    slots_of: Vec<Vec<u32>>,
    /// Whose each slot is; `None` once it is left.
    slots: Vec<Option<RegistrationId>>,
    slot_of: HashMap<RegistrationId, u32>,
}

impl Index {
    /// The texts of a registration, in place of those it had.
    pub fn put<'a>(&mut self, id: RegistrationId, texts: impl IntoIterator<Item = &'a str>) {
        self.remove(id);
        let slot = self.slots.len() as u32;
        self.slots.push(Some(id));
        self.slot_of.insert(id, slot);
        for text in texts {
            for (_, word) in words(text) {
                let number = self.number(word);
                let slots = &mut self.slots_of[number as usize];
                if slots.last() != Some(&slot) {
                    slots.push(slot);
                }
            }
        }
    }

    /// Finds nothing of this registration any longer.
    pub fn remove(&mut self, id: RegistrationId) {
        if let Some(slot) = self.slot_of.remove(&id) {
            self.slots[slot as usize] = None;
        }
    }

    /// How many registrations are in it.
    pub fn len(&self) -> usize {
        self.slot_of.len()
    }

    pub fn is_empty(&self) -> bool {
        self.slot_of.is_empty()
    }

    /// Whether so much of it is left that to read all anew would be smaller and faster.
    pub fn is_worn(&self) -> bool {
        self.slots.len() > 2 * self.len() + 1000
    }

    /// The registrations that have every word, by number. A word that none has as it is typed becomes loose in
    /// the query: then one error in it is forgiven.
    pub fn find(&self, query: &mut Query) -> Vec<RegistrationId> {
        let mut all: Option<Vec<bool>> = None;
        for word in &mut query.words {
            let mut having = self.having(word);
            if !word.only_number && !self.holds_any(&having) {
                word.loose = true;
                having = self.having(word);
            }
            all = Some(match all {
                None => having,
                Some(before) => before.iter().zip(&having).map(|(a, b)| *a && *b).collect(),
            });
        }
        let found = all.unwrap_or_default().into_iter().zip(&self.slots).filter_map(|(has, id)| id.filter(|_| has));
        let mut found: Vec<RegistrationId> = found.collect();
        found.sort_unstable();
        found
    }

    fn holds_any(&self, having: &[bool]) -> bool {
        having.iter().zip(&self.slots).any(|(has, id)| *has && id.is_some())
    }

    /// By slot, whether the word stands there.
    fn having(&self, word: &Word) -> Vec<bool> {
        let mut having = vec![false; self.slots.len()];
        if let Some(slot) = word.number.and_then(|id| self.slot_of.get(&id)) {
            having[*slot as usize] = true;
        }
        if word.only_number {
            return having;
        }
        let mut mark = |number: usize| {
            for slot in &self.slots_of[number] {
                having[*slot as usize] = true;
            }
        };
        if word.loose {
            let numbers = 0..self.begins.len();
            numbers.filter(|number| word.find_loosely(self.word(*number)).is_some()).for_each(&mut mark);
        } else {
            word.beginnings.iter().for_each(|beginning| self.for_each_with(beginning, &mut mark));
        }
        having
    }

    /// Calls `found` with each word that begins with this or has it within. All words are one string, which is
    /// searched once: many times as fast as word by word.
    fn for_each_with(&self, beginning: &str, found: &mut impl FnMut(usize)) {
        let mut from = 0;
        while let Some(at) = self.vocabulary[from..].find(beginning).map(|at| from + at) {
            let number = self.begins.partition_point(|begin| *begin <= at) - 1;
            let end = self.begins.get(number + 1).copied().unwrap_or(self.vocabulary.len());
            if Word::may_stand(beginning, at - self.begins[number]) {
                found(number);
                from = end;
            } else {
                from = at + beginning.chars().next().map_or(1, char::len_utf8);
            }
        }
    }

    fn word(&self, number: usize) -> &str {
        let end = self.begins.get(number + 1).map_or(self.vocabulary.len(), |next| next - BREAK.len_utf8());
        &self.vocabulary[self.begins[number]..end]
    }

    fn number(&mut self, word: &str) -> u32 {
        let word = folded(word);
        if let Some(number) = self.numbers.get(word.as_str()) {
            return *number;
        }
        let number = self.begins.len() as u32;
        self.vocabulary.push(BREAK);
        self.begins.push(self.vocabulary.len());
        self.vocabulary.push_str(&word);
        self.slots_of.push(Vec::new());
        self.numbers.insert(word.into(), number);
        number
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn index(texts: &[&str]) -> Index {
        let mut index = Index::default();
        for (text, id) in texts.iter().zip(1..) {
            index.put(RegistrationId(id), [*text]);
        }
        index
    }

    fn found(index: &Index, typed: &str) -> Vec<i64> {
        index.find(&mut Query::read(typed)).into_iter().map(|id| id.0).collect()
    }

    #[test]
    fn words_are_found_as_one_remembers_them() {
        let index = index(&[
            "Kemiönsaaren kirjasto, kk@kemionsaari.example",
            "Liedon pääkirjasto: satutunteja, tietokirjoja",
            "Kirjastokortti ja lainauskortin tarra",
            "Ett bibliotek på två språk",
            "",
        ]);
        for (typed, ids) in [
            ("kemio", vec![1]),
            ("KEMIÖSSÄ", vec![1]),
            ("kemoi", vec![1]),
            ("lieto", vec![2]),
            ("satutunti", vec![2]),
            ("kortti", vec![3]),
            ("kirjasto", vec![1, 2, 3]),
            ("kirjastossa satu", vec![2]),
            ("kirjsato kemiö", vec![1]),
            ("bibliotekets språket", vec![4]),
            ("3", vec![3]),
            ("#5", vec![5]),
            ("kemionsaari.example", vec![1]),
            ("turku", vec![]),
            ("ei", vec![]),
        ] {
            assert_eq!(found(&index, typed), ids, "{typed}");
        }
    }

    #[test]
    fn an_error_is_only_forgiven_where_nothing_has_the_word_itself() {
        let both = index(&["Liedon kirjasto", "tietoa kirjastosta"]);
        assert_eq!(found(&both, "lieto"), [1]);
        let mut query = Query::read("lieto");
        assert_eq!(index(&["tietoa kirjastosta"]).find(&mut query), [RegistrationId(1)]);
        assert_eq!(query.marks("tietoa").first(), Some(&(0..5)), "what was taken for it is marked");
    }

    #[test]
    fn a_text_put_anew_is_found_by_its_new_words_alone() {
        let mut index = index(&["vanha", "toinen"]);
        index.put(RegistrationId(1), ["uusi"]);
        assert_eq!((found(&index, "vanha"), found(&index, "uusi")), (vec![], vec![1]));
        index.remove(RegistrationId(2));
        assert_eq!((found(&index, "toinen"), index.len()), (vec![], 1));
    }

    proptest! {
        #[test]
        fn every_word_of_a_text_finds_it_and_is_marked(
            texts in proptest::collection::vec("[a-zåäöÅÄÖ.,-]{0,12}( [a-zåäöÅÄÖ]{1,9}){0,5}", 1..12),
            error in 0_usize..9,
        ) {
            let all: Vec<&str> = texts.iter().map(String::as_str).collect();
            let index = index(&all);
            for (text, id) in texts.iter().zip(1..) {
                for (begin, word) in words(text) {
                    let mut query = Query::read(word);
                    prop_assert!(index.find(&mut query).contains(&RegistrationId(id)), "{} in {}", word, text);
                    prop_assert!(query.marks(text).iter().any(|mark| mark.start == begin), "{} in {}", word, text);
                    // A letter too many, in a word that then is nobody's.
                    let letters: Vec<char> = word.chars().collect();
                    let place = error.min(letters.len());
                    let typed: String = letters[..place].iter().chain(&['0']).chain(&letters[place..]).collect();
                    if letters.len() >= 4 {
                        let mut query = Query::read(&typed);
                        prop_assert!(index.find(&mut query).contains(&RegistrationId(id)), "{} in {}", typed, text);
                    }
                }
            }
        }

        #[test]
        fn nothing_that_is_typed_breaks_it(typed in any::<String>(), text in any::<String>()) {
            let index = index(&[text.as_str()]);
            let mut query = Query::read(&typed);
            index.find(&mut query);
            let marks = query.marks(&text);
            prop_assert!(marks.iter().all(|mark| text.get(mark.clone()).is_some_and(|part| !part.is_empty())));
            prop_assert!(marks.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }
}
