//! An answer taken apart into segments: between two separators stand place names, head nouns and
//! other words. What they mean together is `resolve`'s.

use super::directory::{Directory, Found, MOST_WORDS, Sense};
use super::inflect::Case;
use super::words::{
    Head, HeadWord, Separator, Token, Word, excludes, head_word, is_given_name, means_all, places_before_head,
    says_nothing, tokens,
};

/// A place name in a segment.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub senses: Vec<Sense>,
    /// Found only by changing letters.
    pub typo: bool,
    /// Mistyped, and another name is nearly as close.
    pub doubtful: bool,
}

impl Place {
    pub fn is_nominative(&self) -> bool {
        self.senses.iter().any(|sense| sense.case == Case::Nominative)
    }
}

/// What stands between two separators.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    /// What joins it to the segment before.
    pub before: Separator,
    pub in_brackets: bool,
    pub places: Vec<Place>,
    pub heads: Vec<HeadWord>,
    /// Words that are neither a place nor a head and that could matter.
    pub others: Vec<String>,
    /// An unknown word stands where a place's name would: right before its head.
    pub unknown_place: bool,
    /// An unknown word follows the place's name and no head: "Turku Jyrkkälä".
    pub trailing_name: bool,
    pub all: bool,
    /// Takes something out instead of naming it.
    pub excludes: bool,
    /// The last word is unknown and could name a place.
    ends_in_a_name: bool,
}

impl Segment {
    fn new(before: Separator, in_brackets: bool) -> Segment {
        Segment {
            before,
            in_brackets,
            places: Vec::new(),
            heads: Vec::new(),
            others: Vec::new(),
            unknown_place: false,
            trailing_name: false,
            all: false,
            excludes: false,
            ends_in_a_name: false,
        }
    }

    fn is_empty(&self) -> bool {
        self.places.is_empty() && self.heads.is_empty() && self.others.is_empty()
    }

    pub fn has(&self, head: Head) -> bool {
        self.heads.iter().any(|one| one.head == head)
    }

    pub fn is_plural(&self) -> bool {
        self.heads.iter().any(|one| one.plural)
    }
}

/// So many unknown words of an answer are looked for among misspelt names; a page of text is no name.
const MOST_GUESSES: usize = 8;

/// Takes an answer apart.
pub(super) fn read(text: &str, directory: &Directory) -> Vec<Segment> {
    let tokens = tokens(text);
    let mut guesses = MOST_GUESSES;
    let mut segments = Vec::new();
    let mut depth = 0usize;
    let mut current = Segment::new(Separator::Comma, false);
    let mut rest = tokens.as_slice();
    while let Some(token) = rest.first() {
        match token {
            Token::Separator(separator) => {
                match separator {
                    Separator::Open => depth += 1,
                    Separator::Close => depth = depth.saturating_sub(1),
                    _ => {}
                }
                let before = if current.is_empty() { stronger(current.before, *separator) } else { *separator };
                let next = Segment::new(before, depth > 0);
                let finished = std::mem::replace(&mut current, next);
                if !finished.is_empty() {
                    segments.push(finished);
                }
                rest = &rest[1..];
            }
            Token::Word(word) => rest = &rest[take(word, rest, &mut current, directory, &mut guesses)..],
        }
    }
    if !current.is_empty() {
        segments.push(current);
    }
    segments
}

/// Of two separators in a row, the one that says more: ", ja" joins as "ja" does.
fn stronger(first: Separator, second: Separator) -> Separator {
    match (first, second) {
        (Separator::And | Separator::Or, _) | (_, Separator::Comma) => first,
        _ => second,
    }
}

/// Reads the word at the head of `rest`; gives how many tokens it took.
fn take(word: &Word, rest: &[Token], segment: &mut Segment, directory: &Directory, guesses: &mut usize) -> usize {
    if let Some((count, senses)) = longest_name(rest, directory) {
        add_place(segment, Place { senses, typo: false, doubtful: false });
        return count;
    }
    let mut compounds = places_before_head(&word.key);
    if let Some((senses, head)) = compounds.find_map(|(place, head)| Some((directory.exactly(place)?, head))) {
        add_place(segment, Place { senses: senses.to_vec(), typo: false, doubtful: false });
        segment.heads.push(HeadWord { head, plural: false });
        return 1;
    }
    if let Some(head) = head_word(&word.key) {
        segment.unknown_place |= segment.trailing_name || segment.ends_in_a_name;
        segment.trailing_name = false;
        segment.heads.push(head);
        return 1;
    }
    if means_all(&word.key) {
        segment.all = true;
        return 1;
    }
    if excludes(&word.key) {
        segment.excludes = true;
        segment.others.push(word.raw.clone());
        return 1;
    }
    if says_nothing(&word.key) {
        return 1;
    }
    if let Some((place, head)) = places_before_head(&word.key).next() {
        match directory.nearly(place) {
            Some(found) => add_place(segment, place_of(found)),
            None => segment.unknown_place = true,
        }
        segment.heads.push(HeadWord { head, plural: false });
        return 1;
    }
    let guess = guesses.checked_sub(1).and_then(|left| {
        *guesses = left;
        directory.nearly(&word.key)
    });
    let Some(found) = guess else {
        let follows_place = !segment.places.is_empty() && segment.heads.is_empty();
        segment.trailing_name |= follows_place && word.is_capitalised();
        segment.ends_in_a_name = segment.places.is_empty() || looks_like_a_genitive(word);
        segment.others.push(word.raw.clone());
        return 1;
    };
    add_place(segment, place_of(found));
    1
}

fn place_of(found: Found) -> Place {
    Place { senses: found.senses, typo: true, doubtful: !found.clear }
}

/// Whether a word could be whose library it is: "yliopiston kirjasto", unlike "uusi kirjasto".
fn looks_like_a_genitive(word: &Word) -> bool {
    word.is_capitalised() || word.key.ends_with(['n', 's'])
}

/// A surname that is also a place, after a given name, names a person.
fn add_place(segment: &mut Segment, place: Place) {
    let after_given_name = segment.others.last().is_some_and(|word| is_given_name(&word.to_lowercase()));
    if !(after_given_name && place.is_nominative()) {
        segment.places.push(place);
        segment.ends_in_a_name = false;
    }
}

fn longest_name(rest: &[Token], directory: &Directory) -> Option<(usize, Vec<Sense>)> {
    (1..=MOST_WORDS).rev().find_map(|count| {
        let name = joined(rest, count)?;
        // "Vähä-Rauma", "Uuden kaupungin": one name written as two.
        let senses = directory.exactly(&name).or_else(|| directory.exactly(&name.replace(' ', "")))?;
        Some((count, senses.to_vec()))
    })
}

fn joined(rest: &[Token], count: usize) -> Option<String> {
    let words = rest.get(..count)?.iter().map(|token| match token {
        Token::Word(word) => Some(word.key.as_str()),
        Token::Separator(_) => None,
    });
    Some(words.collect::<Option<Vec<_>>>()?.join(" "))
}
