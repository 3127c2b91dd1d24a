//! The libraries to choose from where a person decides what a text means: the likely ones first.

use strsim::jaro_winkler;

use super::directory::Directory;
use super::gazetteer::municipality;
use super::remarks::says_nothing;
use super::tokens::{Token, tokens};
use super::words::head_word;
use super::{Library, resolve};
use crate::domain::LibraryId;

/// As many as there are keys from 1 to 9.
pub const MOST_LIKELY: usize = 9;

/// Two words as near to each other as `Mellila` and `Mellilän`.
const NEAR: f64 = 0.86;

/// All libraries of a directory, for one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shortlist {
    /// The libraries that are meant now, those between which the text leaves open, and those whose names are near
    /// to its words; the likeliest first, at most [`MOST_LIKELY`].
    pub likely: Vec<Library>,
    /// The others, in the order of the directory.
    pub others: Vec<Library>,
}

/// Orders the directory by how likely each library is meant by the text; `now` are those it is taken for.
pub fn shortlist(site_text: &str, now: &[LibraryId], directory: &Directory) -> Shortlist {
    let resolution = resolve(site_text, directory);
    let named = now.iter().chain(&resolution.libraries).chain(&resolution.candidates);
    let mut likely: Vec<usize> = Vec::new();
    for place in named.filter_map(|id| directory.index_of(id)).chain(near(site_text, directory)) {
        if !likely.contains(&place) && likely.len() < MOST_LIKELY {
            likely.push(place);
        }
    }
    let others = directory.libraries().iter().enumerate().filter(|(place, _)| !likely.contains(place));
    Shortlist {
        others: others.map(|(_, library)| library.clone()).collect(),
        likely: likely.into_iter().map(|place| directory.library(place).clone()).collect(),
    }
}

/// Libraries of which a word, or a name of their municipality, is near to a word of the text; the nearest first.
fn near(site_text: &str, directory: &Directory) -> Vec<usize> {
    // Nobody looks through the neighbours of a whole page.
    const MOST_WORDS: usize = 20;
    let mut written = telling_words(site_text);
    written.truncate(MOST_WORDS);
    let likeness = |library: &Library| {
        let mut own = telling_words(&library.name);
        if let Some(town) = municipality(&library.municipality) {
            own.extend([&town.name_fi, &town.name_sv].into_iter().flat_map(|name| telling_words(name)));
        }
        let pairs = written.iter().flat_map(|word| own.iter().map(move |name| jaro_winkler(word, name)));
        pairs.fold(0.0, f64::max)
    };
    let mut found: Vec<(usize, f64)> =
        directory.libraries().iter().map(likeness).enumerate().filter(|(_, likeness)| *likeness >= NEAR).collect();
    // Stable: of equally near ones the directory's first comes first.
    found.sort_by(|a, b| b.1.total_cmp(&a.1));
    found.into_iter().map(|(place, _)| place).collect()
}

/// The words that may name a place.
fn telling_words(text: &str) -> Vec<String> {
    const SHORTEST: usize = 3;
    let tokens = tokens(text);
    let words = tokens.iter().filter_map(Token::word).map(|word| word.key.clone());
    words.filter(|key| key.chars().count() >= SHORTEST && head_word(key).is_none() && !says_nothing(key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::place::samples::directory;

    fn likely(text: &str, now: &[&str]) -> Vec<String> {
        let now: Vec<LibraryId> = now.iter().map(|id| LibraryId::new(*id)).collect();
        shortlist(text, &now, &directory()).likely.into_iter().map(|library| library.name).collect()
    }

    #[test]
    fn what_the_text_leaves_open_comes_first_then_what_is_spelt_alike() {
        for (text, first) in [
            ("lapin kirjasto", "Lapin kirjasto"),
            ("Melilän kirjasto", "Mellilän kirjasto"),
            ("Kemiönsaaren kirjasto", "Kemiön kirjasto"),
            ("Pernion lahikirjasto, ehkä", "Perniön kirjasto"),
        ] {
            let likely = likely(text, &[]);
            assert!(likely.iter().take(3).any(|name| name == first), "{text}: {likely:?}");
            assert!(likely.len() <= MOST_LIKELY);
        }
    }

    #[test]
    fn every_library_is_there_once_and_what_is_meant_now_is_the_first() {
        let directory = directory();
        for text in ["", "Se meidän pieni", "Loimaan pääkirjasto ja Mellilä", &"Aura ".repeat(5000)] {
            let now = [LibraryId::new("86074")];
            let list = shortlist(text, &now, &directory);
            assert_eq!(list.likely[0].id, now[0]);
            let mut ids: Vec<&LibraryId> = list.likely.iter().chain(&list.others).map(|library| &library.id).collect();
            ids.sort();
            ids.dedup();
            assert_eq!((ids.len(), list.likely.len() + list.others.len()), (directory.libraries().len(), ids.len()));
        }
        assert!(shortlist("Se meidän pieni", &[], &directory).likely.is_empty());
    }
}
