//! An answer taken apart into segments: between two separators stand place names, head nouns and
//! other words. What they mean together is `resolve`'s.

use super::directory::{Directory, MOST_WORDS, Referent, Sense};
use super::gazetteer::consortium_named;
use super::inflect::Case;
use super::remarks::{
    Amount, amount, excludes, introduces_a_person, is_department, is_everyday_word, is_given_name, is_institution,
    leaves_open, looks_like_a_genitive, says_nothing, street_address,
};
use super::tokens::{Separator, Token, Word, tokens};
use super::words::{Head, HeadWord, head_word, places_before_head};

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
    /// How many words it has.
    pub words: usize,
    /// Words that are neither a place nor a head and that could matter.
    pub others: Vec<String>,
    /// An unknown word stands where a place's name would: right before its head.
    pub unknown_place: bool,
    /// An unknown word follows the place's name and no head: "Turku Jyrkkälä".
    pub trailing_name: bool,
    pub amount: Option<Amount>,
    /// Takes something out instead of naming it.
    pub excluded: bool,
    /// Names a consortium, which is no library.
    pub consortium: bool,
    /// Speaks of a school, a university: of a library that is none of the directory's.
    pub institution: bool,
    /// Says that more, or less, may be meant than it names.
    pub open: bool,
    /// Says who, not which.
    person: bool,
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
            words: 0,
            others: Vec::new(),
            unknown_place: false,
            trailing_name: false,
            amount: None,
            excluded: false,
            consortium: false,
            institution: false,
            open: false,
            person: false,
            ends_in_a_name: false,
        }
    }

    fn says_something(&self) -> bool {
        !self.places.is_empty()
            || !self.heads.is_empty()
            || !self.others.is_empty()
            || self.excluded
            || self.consortium
            || self.institution
            || self.open
    }

    pub fn has(&self, head: Head) -> bool {
        self.heads.iter().any(|one| one.head == head)
    }

    pub fn is_plural(&self) -> bool {
        self.heads.iter().any(|one| one.plural)
    }

    /// A surname that is also a place, after a given name, names a person.
    fn add_place(&mut self, place: Place) {
        let after_given_name = self.others.last().is_some_and(|word| is_given_name(&word.to_lowercase()));
        if (after_given_name || self.person) && place.is_nominative() {
            return;
        }
        self.places.push(place);
        self.ends_in_a_name = false;
    }

    fn add_head(&mut self, head: HeadWord) {
        self.unknown_place |= self.trailing_name || self.ends_in_a_name;
        self.trailing_name = false;
        self.heads.push(head);
    }

    fn add_unknown(&mut self, word: &Word) {
        if self.person {
            return;
        }
        let follows_place = !self.places.is_empty() && self.heads.is_empty();
        self.trailing_name |= follows_place && word.is_capitalised();
        self.ends_in_a_name = self.places.is_empty() || looks_like_a_genitive(word);
        self.others.push(word.raw.to_owned());
    }
}

/// So many unknown words of an answer are looked for among misspelt names; a page of text is no name.
const MOST_GUESSES: usize = 8;

/// Takes an answer apart.
pub(super) fn read(text: &str, directory: &Directory) -> Vec<Segment> {
    let tokens = tokens(text);
    let mixed = text.chars().any(char::is_uppercase) && text.chars().any(char::is_lowercase);
    let mut scan = Scan {
        directory,
        tokens: &tokens,
        at: 0,
        mixed,
        guesses: MOST_GUESSES,
        depth: 0,
        current: Segment::new(Separator::Comma, false),
        excluded_from: None,
        excluding: false,
        segments: Vec::new(),
    };
    while let Some(token) = tokens.get(scan.at) {
        match token {
            Token::Separator(separator) => {
                scan.separate(*separator);
                scan.at += 1;
            }
            Token::Word(word) => scan.at += scan.take(word),
        }
    }
    scan.finish(Separator::Comma);
    scan.segments
}

/// Where the reading of an answer has come to.
struct Scan<'a> {
    directory: &'a Directory,
    tokens: &'a [Token<'a>],
    at: usize,
    /// Whether the answer has small and capital letters, so that a name would have a capital.
    mixed: bool,
    guesses: usize,
    depth: usize,
    current: Segment,
    /// How many places and heads the segment had when a word took out what follows.
    excluded_from: Option<(usize, usize)>,
    /// The segment before took something out and goes on.
    excluding: bool,
    segments: Vec<Segment>,
}

impl Scan<'_> {
    fn separate(&mut self, separator: Separator) {
        match separator {
            Separator::Open => self.depth += 1,
            Separator::Close => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.finish(separator);
    }

    /// Ends the segment; `separator` joins the next one to it.
    fn finish(&mut self, separator: Separator) {
        let said = self.current.says_something();
        let before = if said { separator } else { stronger(self.current.before, separator) };
        let mut segment = std::mem::replace(&mut self.current, Segment::new(before, self.depth > 0));
        let excluded_from = self.excluded_from.take();
        if !said {
            // "Perniö, " and nothing more: a taking out goes on behind the comma in brackets alone.
            self.excluding &= separator != Separator::Close;
            return;
        }
        let goes_on = segment.in_brackets || matches!(segment.before, Separator::And | Separator::Or);
        segment.excluded = self.excluding && goes_on;
        if let Some((places, heads)) = excluded_from {
            let nothing_follows = segment.places.len() == places && segment.heads.len() == heads;
            if nothing_follows {
                segment.excluded = true;
            } else {
                let mut rest = Segment::new(segment.before, segment.in_brackets);
                rest.places = segment.places.split_off(places);
                rest.heads = segment.heads.split_off(heads);
                rest.excluded = true;
                if segment.says_something() {
                    self.segments.push(segment);
                }
                segment = rest;
            }
        }
        self.excluding = segment.excluded && separator != Separator::Close;
        self.segments.push(segment);
    }

    fn word(&self, ahead: usize) -> Option<&Word<'_>> {
        self.tokens.get(self.at + ahead).and_then(Token::word)
    }

    fn previous_word(&self) -> Option<&Word<'_>> {
        self.at.checked_sub(1).and_then(|at| self.tokens[at].word())
    }

    /// Reads the word where the reading stands; gives how many tokens it took.
    fn take(&mut self, word: &Word) -> usize {
        self.current.words += 1;
        let rest = &self.tokens[self.at..];
        match street_address(rest) {
            0 => {}
            count => return count,
        }
        if consortium_named(&word.key).is_some() {
            self.current.consortium = true;
            let head = self.word(1).is_some_and(|next| head_word(&next.key).is_some_and(|head| head.plural));
            return 1 + usize::from(head);
        }
        if let Some((count, senses)) = longest_name(rest, self.directory)
            && !(self.mixed && is_everyday_word(&word.key) && !word.is_capitalised())
        {
            self.take_place(Place { senses, typo: false, doubtful: false });
            return count;
        }
        let mut compounds = places_before_head(&word.key);
        if let Some((senses, head)) = compounds.find_map(|(place, head)| Some((self.directory.exactly(place)?, head))) {
            self.current.add_place(Place { senses: senses.to_vec(), typo: false, doubtful: false });
            self.current.heads.push(HeadWord { head, plural: false });
            return 1;
        }
        if introduces_a_person(&word.key) {
            self.current.person = true;
        } else if let Some(head) = head_word(&word.key) {
            self.current.add_head(head);
        } else if let Some(amount) = self.amount_of(word) {
            self.current.amount = Some(amount);
        } else if excludes(&word.key) {
            let so_far = (self.current.places.len(), self.current.heads.len());
            self.excluded_from.get_or_insert(so_far);
            self.current.open = true;
        } else if leaves_open(&word.key) || is_department(&word.key) {
            self.current.open = true;
        } else if is_institution(&word.key) {
            self.current.institution = true;
        } else if !says_nothing(&word.key) && amount(&word.key).is_none() {
            self.take_unknown(word);
        }
        1
    }

    fn take_place(&mut self, place: Place) {
        let joined = self.previous_word().is_some_and(|previous| previous.joined);
        // "Meri-Pori" is another place than Pori; "Ulvila-Kullaa" are two, or one in the other.
        self.current.unknown_place |= joined && self.current.ends_in_a_name;
        self.current.open |= joined && !self.current.places.is_empty();
        self.current.add_place(place);
    }

    /// "koko henkilökunta" and "kaksi työntekijää" ask for no library.
    fn amount_of(&self, word: &Word) -> Option<Amount> {
        let amount = amount(&word.key)?;
        let both = ["molem", "kumpi", "båda", "bägge", "both"].iter().any(|start| word.key.starts_with(start));
        let whole = matches!(word.key.as_str(), "koko" | "hela");
        let library = self.word(1).is_some_and(|next| head_word(&next.key).is_some());
        let area = self.word(1).is_some_and(|next| {
            ["kun", "kaupun", "kommun", "stad"].iter().any(|start| next.key.starts_with(start))
                || self.directory.exactly(&next.key).is_some()
        });
        let counts = match amount {
            Amount::All if whole => library || area,
            Amount::All => true,
            Amount::Exactly(_) => both || library,
        };
        counts.then_some(amount)
    }

    fn take_unknown(&mut self, word: &Word) {
        if let Some((place, head)) = places_before_head(&word.key).next() {
            match self.directory.nearly(place) {
                Some(found) => {
                    self.current.add_place(Place { senses: found.senses, typo: true, doubtful: !found.clear })
                }
                None => self.current.unknown_place = true,
            }
            self.current.heads.push(HeadWord { head, plural: false });
            return;
        }
        if !self.current.person && self.may_be_misspelt(word) {
            self.guesses -= 1;
            if let Some(mut found) = self.directory.nearly(&word.key) {
                // "kahden" is no slip for Lahden: far away, only a plain slip counts.
                let near = |sense: &Sense| !matches!(&sense.referent, Referent::Town(town) if !town.in_area());
                found.senses.retain(|sense| found.clear || near(sense));
                if !found.senses.is_empty() {
                    self.take_place(Place { senses: found.senses, typo: true, doubtful: !found.clear });
                    return;
                }
            }
        }
        self.current.add_unknown(word);
    }

    /// Among capital and small letters a name has a capital, or stands where only a name can.
    fn may_be_misspelt(&self, word: &Word) -> bool {
        let before_head = self.word(1).is_some_and(|next| head_word(&next.key).is_some());
        let alone = self.word(1).is_none() && self.previous_word().is_none();
        self.guesses > 0 && (!self.mixed || word.is_capitalised() || before_head || alone)
    }
}

/// Of two separators in a row, the one that says more: ", ja" joins as "ja" does.
fn stronger(first: Separator, second: Separator) -> Separator {
    match (first, second) {
        (Separator::And | Separator::Or, _) => first,
        (Separator::Colon | Separator::Open, Separator::Item) => first,
        (_, Separator::Comma | Separator::Stop) => first,
        _ => second,
    }
}

fn longest_name(rest: &[Token], directory: &Directory) -> Option<(usize, Vec<Sense>)> {
    (1..=MOST_WORDS).rev().find_map(|count| {
        let name = joined(rest, count)?;
        // "Vähä-Rauma", "Uuden kaupungin": one name written as two.
        let together = || if count > 1 { directory.exactly(&name.replace(' ', "")) } else { None };
        let senses = directory.exactly(&name).or_else(together)?;
        Some((count, senses.to_vec()))
    })
}

fn joined(rest: &[Token], count: usize) -> Option<String> {
    let words = rest.get(..count)?.iter().map(|token| token.word().map(|word| word.key.as_str()));
    Some(words.collect::<Option<Vec<_>>>()?.join(" "))
}
