//! The vocabulary: topics, their names, and the word beginnings that speak of them. Read from the
//! compiled-in file the first time that somebody needs it, so that start-up does not pay for it.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::tokens::tokens;
use crate::domain::TopicId;
use crate::i18n::Phrase;

/// What a strong and a weak word count, as the head of `assets/topics.toml` says.
const STRONG: f64 = 1.0;
const WEAK: f64 = 0.4;

/// One topic of the vocabulary.
#[derive(Debug)]
pub struct Topic {
    pub id: TopicId,
    names: [String; 3],
    /// Places in [`topics`] of those that are half similar; mutual.
    pub(super) near: Vec<usize>,
}

impl Topic {
    pub fn phrase(&self) -> Phrase {
        let [fi, sv, en] = &self.names;
        Phrase::trilingual(fi, sv, en)
    }
}

/// All topics, in the order of the file.
pub fn topics() -> &'static [Topic] {
    &vocabulary().topics
}

/// One word of a text that speaks of a topic.
#[derive(Debug)]
pub(super) struct Hit<'a> {
    /// Place in [`topics`].
    pub topic: usize,
    /// 0 to 1: how clearly it speaks.
    pub strength: f64,
    /// The stem that it matched, by its number.
    pub stem: usize,
    /// Which of the words of the text is the first that speaks.
    pub at: usize,
    /// The words of the text, as many as the stem has.
    pub words: &'a [String],
}

/// Calls `found` for each word of the text that speaks of a topic. Of several stems of one topic in
/// one place only the strongest counts: they are the same word seen twice.
pub(super) fn for_each_hit<'a>(text: &'a [String], mut found: impl FnMut(Hit<'a>)) {
    let vocabulary = vocabulary();
    let mut here: Vec<Hit<'a>> = Vec::new();
    for at in 0..text.len() {
        vocabulary.stems_at(&text[at..], |stem| {
            let hit = Hit {
                topic: stem.topic,
                strength: stem.strength,
                stem: stem.number,
                at,
                words: &text[at..at + stem.length()],
            };
            match here.iter_mut().find(|other| other.topic == hit.topic) {
                Some(other) if other.strength < hit.strength => *other = hit,
                Some(_) => {}
                None => here.push(hit),
            }
        });
        here.drain(..).for_each(&mut found);
    }
}

struct Vocabulary {
    topics: Vec<Topic>,
    /// Stems by the beginning of their first word.
    by_beginning: HashMap<String, Vec<Stem>>,
    /// Stems that may stand anywhere in a word.
    inside: Vec<(String, Stem)>,
    /// Bytes of the longest beginning.
    longest: usize,
}

struct Stem {
    number: usize,
    topic: usize,
    strength: f64,
    /// Whether the word must end where the stem does.
    whole: bool,
    /// What the following words begin with.
    rest: Vec<String>,
}

impl Stem {
    fn length(&self) -> usize {
        1 + self.rest.len()
    }

    fn continues(&self, following: &[String]) -> bool {
        self.rest.len() <= following.len() && self.rest.iter().zip(following).all(|(stem, word)| word.starts_with(stem))
    }
}

impl Vocabulary {
    fn stems_at(&self, text: &[String], mut found: impl FnMut(&Stem)) {
        let Some((word, following)) = text.split_first() else { return };
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= self.longest);
        for end in ends {
            for stem in self.by_beginning.get(&word[..end]).into_iter().flatten() {
                if (!stem.whole || end == word.len()) && stem.continues(following) {
                    found(stem);
                }
            }
        }
        for (part, stem) in &self.inside {
            if word.contains(part.as_str()) {
                found(stem);
            }
        }
    }

    fn add(&mut self, topic: usize, strength: f64, written: &str, number: usize) {
        let whole = written.starts_with('=');
        let anywhere = written.starts_with('*');
        let mut words = tokens(written).into_iter();
        let Some(first) = words.next() else { return };
        let stem = Stem { number, topic, strength, whole, rest: words.collect() };
        if anywhere {
            self.inside.push((first, stem));
        } else {
            self.longest = self.longest.max(first.len());
            self.by_beginning.entry(first).or_default().push(stem);
        }
    }
}

#[derive(Deserialize)]
struct File {
    topic: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    fi: String,
    sv: String,
    en: String,
    strong_fi: Vec<String>,
    weak_fi: Vec<String>,
    strong_sv: Vec<String>,
    weak_sv: Vec<String>,
    strong_en: Vec<String>,
    weak_en: Vec<String>,
    near: Vec<String>,
}

impl Entry {
    fn stems(&self) -> impl Iterator<Item = (f64, &String)> {
        let strong = [&self.strong_fi, &self.strong_sv, &self.strong_en];
        let weak = [&self.weak_fi, &self.weak_sv, &self.weak_en];
        let with = |strength: f64| move |stem| (strength, stem);
        strong.into_iter().flatten().map(with(STRONG)).chain(weak.into_iter().flatten().map(with(WEAK)))
    }
}

fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| load(read_entries().unwrap_or_default()))
}

/// The file is compiled in and a test reads it, so an error can only be met while it is edited.
fn read_entries() -> Result<Vec<Entry>, toml::de::Error> {
    toml::from_str::<File>(include_str!("../../../assets/topics.toml")).map(|file| file.topic)
}

fn load(entries: Vec<Entry>) -> Vocabulary {
    let near = near(&entries);
    let mut vocabulary =
        Vocabulary { topics: Vec::new(), by_beginning: HashMap::new(), inside: Vec::new(), longest: 0 };
    let mut number = 0;
    for (topic, entry) in entries.iter().enumerate() {
        for (strength, written) in entry.stems() {
            vocabulary.add(topic, strength, written, number);
            number += 1;
        }
    }
    vocabulary.topics = entries
        .into_iter()
        .zip(near)
        .map(|(entry, near)| Topic { id: TopicId(entry.id), names: [entry.fi, entry.sv, entry.en], near })
        .collect();
    vocabulary
}

/// Similar in one direction is similar in both, whichever of the two says so.
fn near(entries: &[Entry]) -> Vec<Vec<usize>> {
    let says = |a: &Entry, b: &Entry| a.near.contains(&b.id);
    let of = |a: &Entry| {
        let near = entries.iter().enumerate().filter(|(_, b)| says(a, b) || says(b, a));
        near.map(|(place, _)| place).collect()
    };
    entries.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_whole_and_names_only_topics_that_exist() {
        let entries = read_entries().unwrap();
        assert!(entries.len() >= 31);
        for entry in &entries {
            for near in &entry.near {
                assert!(entries.iter().any(|other| other.id == *near && *near != entry.id), "{} near {near}", entry.id);
            }
            assert!(entry.stems().all(|(_, stem)| !tokens(stem).is_empty()), "{} has an empty stem", entry.id);
            // A hyphen at a word's end is cut off, and what is left may begin other words ("some-": Somero).
            let cut = |stem: &String| stem.split(' ').any(|word| word.ends_with('-'));
            assert!(!entry.stems().any(|(_, stem)| cut(stem)), "{} has a stem that ends in a hyphen", entry.id);
        }
    }

    #[test]
    fn a_whole_word_is_not_a_beginning_and_a_part_may_stand_anywhere() {
        let hits = |text: &str| {
            let words = tokens(text);
            let mut found = Vec::new();
            for_each_hit(&words, |hit| found.push(topics()[hit.topic].id.to_string()));
            found
        };
        assert_eq!(hits("ai"), ["media_literacy"]);
        assert_eq!(hits("aina"), Vec::<String>::new());
        assert_eq!(hits("kutosluokkalaisten"), ["school_coop"]);
        assert!(hits("pienen kirjaston").contains(&"rural".to_owned()));
        assert!(!hits("pienen, siis kirjaston").contains(&"spaces".to_owned()));
    }
}
