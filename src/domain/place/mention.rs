//! Which municipalities a running text names, as such or by a library or a former municipality. A word
//! that merely looks like a name (a person's, a firm's, "koski") does not count.

use super::Directory;
use super::directory::{MOST_WORDS, Referent, Sense};
use super::inflect::Case;
use super::words::{Token, Word, head_word, is_given_name, tokens};
use crate::domain::MunicipalityCode;

/// The municipalities named, in order of first mention, each once.
pub fn municipalities_named(text: &str, directory: &Directory) -> Vec<MunicipalityCode> {
    let tokens = tokens(text);
    let has_case = text.chars().any(char::is_uppercase);
    let shouts = has_case && !text.chars().any(char::is_lowercase);
    let mut named = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let Some((count, senses)) = name_at(&tokens[index..], directory) else {
            index += 1;
            continue;
        };
        let mention = Mention { tokens: &tokens, start: index, end: index + count, has_case, shouts };
        if mention.is_a_name(senses, directory)
            && let Some(code) = municipality_of(senses, directory)
            && !named.contains(&code)
        {
            named.push(code);
        }
        index += count;
    }
    named
}

fn name_at<'d>(rest: &[Token], directory: &'d Directory) -> Option<(usize, &'d [Sense])> {
    (1..=MOST_WORDS).rev().find_map(|count| {
        let words = rest.get(..count)?.iter().map(|token| match token {
            Token::Word(word) => Some(word.key.as_str()),
            Token::Separator(_) => None,
        });
        Some((count, directory.exactly(&words.collect::<Option<Vec<_>>>()?.join(" "))?))
    })
}

/// The one municipality that all readings agree on; a name known elsewhere too says nothing.
fn municipality_of(senses: &[Sense], directory: &Directory) -> Option<MunicipalityCode> {
    let of = |sense: &Sense| match &sense.referent {
        Referent::Site(site) => directory.library(*site).municipality.clone(),
        Referent::Town(town) | Referent::Gone(town) => town.code.clone(),
    };
    let town = senses.iter().find(|sense| matches!(sense.referent, Referent::Town(_)));
    let chosen = town.or_else(|| senses.first()).filter(|sense| !sense.elsewhere)?;
    let code = of(chosen);
    (town.is_some() || senses.iter().all(|sense| of(sense) == code)).then_some(code)
}

/// A word of a text that has the form of a place's name, with its surroundings.
struct Mention<'t> {
    tokens: &'t [Token],
    start: usize,
    end: usize,
    has_case: bool,
    shouts: bool,
}

impl Mention<'_> {
    fn is_a_name(&self, senses: &[Sense], directory: &Directory) -> bool {
        let (Some(word), next) = (self.word(self.start), self.word(self.end)) else {
            return false;
        };
        if next.is_some_and(|next| names_no_library(&next.key)) {
            return false;
        }
        if self.shouts {
            return true;
        }
        let everyday = is_everyday_word(&word.key);
        let genitive = senses.iter().any(|sense| sense.case == Case::Genitive);
        if !word.is_capitalised() {
            let among_names = self.leads_to_a_partner(directory) || self.follows_a_name(directory);
            return if self.has_case || everyday {
                among_names && (genitive || !everyday || !self.has_case)
            } else {
                true
            };
        }
        // A capital at the very beginning proves nothing: "Perhon koulu".
        if everyday && genitive && self.start == 0 && next.is_some() && !self.leads_to_a_partner(directory) {
            return false;
        }
        let previous = self.start.checked_sub(1).and_then(|index| self.word(index));
        if previous.is_some_and(|previous| previous.is_capitalised() && is_given_name(&previous.key)) {
            return false;
        }
        // "Turun Sanomat", "Pori Jazz", "Kaarina Virtanen": a name that goes on is another's.
        let goes_on = next.is_some_and(|next| {
            next.is_capitalised() && head_word(&next.key).is_none() && directory.exactly(&next.key).is_none()
        });
        !goes_on
    }

    /// After this name, and perhaps others in a row with it, comes a library or "kanssa".
    fn leads_to_a_partner(&self, directory: &Directory) -> bool {
        const REACH: usize = 12;
        for token in self.tokens.iter().skip(self.end).take(REACH) {
            if let Token::Word(word) = token {
                if head_word(&word.key).is_some() || is_partner_word(&word.key) {
                    return true;
                }
                if directory.exactly(&word.key).is_none() {
                    return false;
                }
            }
        }
        false
    }

    /// A separator and another name stand before: "turku, lieto, salo".
    fn follows_a_name(&self, directory: &Directory) -> bool {
        let name = |index: usize| self.word(index).is_some_and(|word| directory.exactly(&word.key).is_some());
        self.start >= 2 && self.word(self.start - 1).is_none() && name(self.start - 2)
    }

    fn word(&self, index: usize) -> Option<&Word> {
        match self.tokens.get(index)? {
            Token::Word(word) => Some(word),
            Token::Separator(_) => None,
        }
    }
}

/// What follows the name of one with whom something is done.
fn is_partner_word(key: &str) -> bool {
    ["kanssa", "kaa", "kans", "kaupungin", "kunnan", "kaupunki", "kunta", "stad", "kommun"].contains(&key)
}

/// What makes of a place's name the name of something that is no municipal library.
fn names_no_library(key: &str) -> bool {
    const STEMS: [&str; 23] = [
        "koulu",
        "lukio",
        "skol",
        "seura",
        "kaupunginteatter",
        "yliopist",
        "ammattikorkeakoulu",
        "amk",
        "akademi",
        "universi",
        "högskol",
        "kirjamessu",
        "messu",
        "bokmäss",
        "sanomat",
        "seurakun",
        "museo",
        "museum",
        "lehti",
        "lehde",
        "hiippakun",
        "seudun",
        "teatter",
    ];
    STEMS.iter().any(|stem| key.starts_with(stem))
}

/// Names that are everyday words or given names when they are not capitalised, by how they begin.
fn is_everyday_word(key: &str) -> bool {
    const STEMS: [&str; 30] = [
        "aura", "kosk", "salo", "lahti", "lahd", "pello", "pelto", "perho", "kannu", "virra", "virro", "virta",
        "nokia", "kolari", "salla", "soini", "kaarina", "ii", "sund", "geta", "kite", "hanko", "numme", "nummi",
        "lavia", "kotka", "luoto", "luodo", "maaria", "lapi",
    ];
    STEMS.iter().any(|stem| key.starts_with(stem))
}
