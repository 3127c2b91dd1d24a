//! Which municipalities, libraries and consortia a running text names, and where. A word that merely looks
//! like a name (a person's, a firm's, "koski") does not count, nor does one that the text denies.

use std::ops::Range;

use super::Directory;
use super::denial::denied;
use super::directory::{MOST_WORDS, Referent, Sense};
use super::gazetteer::{Consortium, consortium_named};
use super::inflect::Case;
use super::lists::{begins, has_part};
use super::remarks::{is_everyday_word, is_given_name};
use super::tokens::{Separator, Token, Word, has_dots, tokens};
use super::words::head_word;
use crate::domain::{LibraryId, MunicipalityCode};

/// What a name in a text was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mentioned {
    Municipality(MunicipalityCode),
    Library {
        id: LibraryId,
        municipality: MunicipalityCode,
    },
    /// A consortium (kimppa) is many municipalities and means none of them.
    Consortium(&'static Consortium),
}

impl Mentioned {
    /// The municipality named, as such or by its library.
    pub fn municipality(&self) -> Option<&MunicipalityCode> {
        match self {
            Mentioned::Municipality(code) | Mentioned::Library { municipality: code, .. } => Some(code),
            Mentioned::Consortium(_) => None,
        }
    }
}

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// In bytes of the text, at letters' borders.
    pub range: Range<usize>,
    pub of: Mentioned,
}

/// The municipalities, libraries and consortia that a text names, in its order, not overlapping.
pub fn mentions_in(text: &str, directory: &Directory) -> Vec<Mention> {
    let tokens = tokens(text);
    let reader = TextReader::new(text, &tokens, directory);
    let named = reader.names();
    let mut is_name = vec![false; tokens.len()];
    for (place, _) in &named {
        is_name[place.clone()].fill(true);
    }
    let denied = denied(&tokens, &is_name);
    named
        .into_iter()
        .filter(|(place, _)| !denied[place.start])
        .filter_map(|(place, of)| {
            let (first, last) = (tokens[place.start].word()?, tokens[place.end - 1].word()?);
            Some(Mention { range: first.range().start..last.range().end, of })
        })
        .collect()
}

/// The municipalities that a text names, in order of first mention, each once.
pub fn municipalities_named(text: &str, directory: &Directory) -> Vec<MunicipalityCode> {
    let mut named = Vec::new();
    for mention in mentions_in(text, directory) {
        if let Some(code) = mention.of.municipality()
            && !named.contains(code)
        {
            named.push(code.clone());
        }
    }
    named
}

/// A text with what its look says about its names.
struct TextReader<'t> {
    tokens: &'t [Token<'t>],
    directory: &'t Directory,
    /// Names have capitals here.
    has_case: bool,
    shouts: bool,
    /// Written with ä and ö, so that a word without them means itself.
    has_dots: bool,
}

/// What a name stands for, by its tokens.
type Named = (Range<usize>, Mentioned);

impl<'t> TextReader<'t> {
    fn new(text: &str, tokens: &'t [Token<'t>], directory: &'t Directory) -> TextReader<'t> {
        let has_case = text.chars().any(char::is_uppercase);
        let shouts = has_case && !text.chars().any(char::is_lowercase);
        TextReader { tokens, directory, has_case, shouts, has_dots: has_dots(text) }
    }

    fn names(&self) -> Vec<Named> {
        let mut named = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let taken = self.consortium_at(at).or_else(|| self.place_at(at)).or_else(|| self.misspelt_at(at));
            match taken {
                Some((count, of)) => {
                    named.extend(of.map(|of| (at..at + count, of)));
                    at += count;
                }
                None => at += 1,
            }
        }
        named
    }

    /// The name of a place at a token: how many tokens it takes, and what it stands for where it counts.
    fn place_at(&self, at: usize) -> Option<(usize, Option<Mentioned>)> {
        let (count, senses) = self.longest_name(at)?;
        let counts = self.is_a_name(at, at + count, senses);
        Some((count, counts.then(|| mentioned(senses, self.directory)).flatten()))
    }

    fn longest_name(&self, at: usize) -> Option<(usize, &'t [Sense])> {
        (1..=MOST_WORDS).rev().find_map(|count| {
            let words = self.tokens.get(at..at + count)?.iter().map(|token| token.word().map(|word| word.key.as_str()));
            Some((count, self.senses(&words.collect::<Option<Vec<_>>>()?.join(" "))?))
        })
    }

    fn senses(&self, name: &str) -> Option<&'t [Sense]> {
        if self.has_dots { self.directory.as_written(name) } else { self.directory.exactly(name) }
    }

    /// "Loisto-kirjastot", "Vaski", unlike "loisto idea".
    fn consortium_at(&self, at: usize) -> Option<(usize, Option<Mentioned>)> {
        let word = self.word(at)?;
        let consortium = consortium_named(&word.key)?;
        let next = self.word(at + 1);
        let library = next.is_some_and(|next| head_word(&next.key).is_some() || next.key.starts_with("kimp"));
        let begins = at == 0 && next.is_some();
        let counts = word.joined
            || library
            || head_word(&word.key).is_some()
            || {
                let capital = word.is_capitalised() || !self.has_case;
                capital && !begins
            }
            || word.key.starts_with("vask")
            || word.key.starts_with("satakirj");
        counts.then_some((1, Some(Mentioned::Consortium(consortium))))
    }

    /// "Pöytyn kirjaston kanssa": a slip in the name of one with whom something is done.
    fn misspelt_at(&self, at: usize) -> Option<(usize, Option<Mentioned>)> {
        let word = self.word(at)?;
        let partner =
            self.word(at + 1).is_some_and(|next| head_word(&next.key).is_some() || is_partner_word(&next.key));
        if !partner || !word.is_capitalised() || self.shouts || head_word(&word.key).is_some() {
            return None;
        }
        let found = self.directory.nearly(&word.key).filter(|found| found.clear)?;
        let outside = |sense: &Sense| matches!(&sense.referent, Referent::Town(town) if !town.in_area());
        let of = mentioned(&found.senses, self.directory).filter(|_| !found.senses.iter().any(outside))?;
        Some((1, Some(of)))
    }

    fn is_a_name(&self, start: usize, end: usize, senses: &[Sense]) -> bool {
        let (Some(word), Some(last), next) = (self.word(start), self.word(end - 1), self.word(end)) else {
            return false;
        };
        if self.belongs_to_another_thing(last, end) {
            return false;
        }
        if self.shouts {
            return true;
        }
        let everyday = is_everyday_word(&word.key);
        let genitive = senses.iter().any(|sense| sense.case == Case::Genitive);
        if !word.is_capitalised() {
            let people = senses.iter().all(|sense| sense.case == Case::Other) && word.key.contains("is");
            let among_names = self.leads_to_a_partner(end) || self.follows_a_name(start);
            return if self.has_case || everyday {
                (among_names && (genitive || !everyday || !self.has_case)) || (people && names_people(&word.key))
            } else {
                true
            };
        }
        // A capital at the very beginning proves nothing: "Perhon koulu". The region's own names are more than words.
        let begins = start == 0 && next.is_some() && !is_of_the_region(senses);
        if everyday && genitive && begins && !self.leads_to_a_partner(end) {
            return false;
        }
        let previous = start.checked_sub(1).and_then(|at| self.word(at));
        if previous.is_some_and(|previous| previous.is_capitalised() && is_given_name(&previous.key)) {
            return false;
        }
        // "Turun Sanomat", "Pori Jazz", "Kaarina Virtanen": a name that goes on is another's.
        let goes_on = next.is_some_and(|next| {
            next.is_capitalised()
                && head_word(&next.key).is_none()
                && self.senses(&next.key).is_none()
                && consortium_named(&next.key).is_none()
        });
        !goes_on
    }

    /// "Turun yliopisto", "Salon kaupungin museo", "Turku-sali": what follows is no municipal library.
    fn belongs_to_another_thing(&self, last: &Word, end: usize) -> bool {
        let Some(mut next) = self.word(end) else { return false };
        if last.joined {
            let known = head_word(&next.key).is_some() || self.senses(&next.key).is_some() || is_cooperation(&next.key);
            return !known;
        }
        if matches!(next.key.as_str(), "kaupungin" | "kunnan" | "stads" | "kommuns")
            && let Some(after) = self.word(end + 1)
        {
            next = after;
        }
        names_no_library(&next.key)
    }

    /// After this name, and perhaps others in a row with it, comes a library or "kanssa".
    fn leads_to_a_partner(&self, end: usize) -> bool {
        const REACH: usize = 12;
        for token in self.tokens.iter().skip(end).take(REACH) {
            match token {
                Token::Separator(Separator::Stop) => return false,
                Token::Separator(_) => {}
                Token::Word(word) if head_word(&word.key).is_some() || is_partner_word(&word.key) => return true,
                Token::Word(word) if self.senses(&word.key).is_none() => return false,
                Token::Word(_) => {}
            }
        }
        false
    }

    /// A separator and another name stand before: "turku, lieto, salo".
    fn follows_a_name(&self, start: usize) -> bool {
        let name = |at: usize| self.word(at).is_some_and(|word| self.senses(&word.key).is_some());
        start >= 2 && self.word(start - 1).is_none() && name(start - 2)
    }

    fn word(&self, at: usize) -> Option<&'t Word<'t>> {
        self.tokens.get(at).and_then(Token::word)
    }
}

/// What all readings agree on; a name known elsewhere too says nothing.
fn mentioned(senses: &[Sense], directory: &Directory) -> Option<Mentioned> {
    let of = |sense: &Sense| match &sense.referent {
        Referent::Site(site) => directory.library(*site).municipality.clone(),
        Referent::Town(town) | Referent::Gone(town) => town.code.clone(),
    };
    let town = senses.iter().find(|sense| matches!(sense.referent, Referent::Town(_)));
    let chosen = town.or_else(|| senses.first()).filter(|sense| !sense.elsewhere)?;
    let municipality = of(chosen);
    if town.is_none() && senses.iter().any(|sense| of(sense) != municipality) {
        return None;
    }
    Some(match (&chosen.referent, senses.len()) {
        (Referent::Site(site), 1) => Mentioned::Library { id: directory.id(*site), municipality },
        _ => Mentioned::Municipality(municipality),
    })
}

fn is_of_the_region(senses: &[Sense]) -> bool {
    senses.iter().all(|sense| match &sense.referent {
        Referent::Town(town) | Referent::Gone(town) => town.in_area(),
        Referent::Site(_) => true,
    })
}

/// "turkulaisten", in small letters as people are written.
fn names_people(key: &str) -> bool {
    ["lais", "läis"].iter().any(|part| key.contains(part))
}

/// What follows the name of one with whom something is done.
fn is_partner_word(key: &str) -> bool {
    ["kanssa", "kaa", "kans", "kaupungin", "kunnan", "kaupunki", "kunta", "stad", "kommun"].contains(&key)
}

fn is_cooperation(key: &str) -> bool {
    ["yhteist", "yhteys", "kimp", "akse", "suunta", "seutu", "seudu", "samarb", "coop"]
        .iter()
        .any(|stem| key.starts_with(stem))
}

/// What makes of a place's name the name of something that is no municipal library.
fn names_no_library(key: &str) -> bool {
    const STEMS: &str = "seura amk kirjamessu messu bokmäss sanomat lehti lehde hiippakun seudun nuoriso päiväkot \
        varhaiskasv liikuntatoim hyvinvointial vankila poliisi kirjakaup kulttuuritoim kulttuuripalv \
        vanhainkot palvelutalo sairaala seutu vastau ilmoittautum svar anmäl";
    const PARTS: &str = "koulu lukio skol teatter yliopist opisto akademi universi högskol seurakun museo museum orkester \
        gymnasi filharmon";
    begins(STEMS, key) || has_part(PARTS, key)
}
