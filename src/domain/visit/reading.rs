//! What of a visit's mandatory programme the words of a plan speak of, in Finnish, Swedish or English. What is found is
//! offered to a person, never taken as done: a line too many is seen, one too few is ticked by hand.

use crate::domain::clean_line;
use crate::domain::search::folded;

/// An item of the checklist that a plan speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The item's key in the template.
    pub key: &'static str,
    /// The line that speaks of it.
    pub line: String,
}

/// By which words an item is known, folded; each is looked for inside a word, so that compounds and case forms are
/// found too.
struct Sign {
    key: &'static str,
    /// Say it by themselves.
    alone: &'static [&'static str],
    /// Say it where one of `near` begins a word close by.
    said: &'static [&'static str],
    near: &'static [&'static str],
}

/// In the order of the template.
const SIGNS: [Sign; 5] = [
    Sign {
        key: "programme_walked_through",
        alone: &["ohjelmankay", "programgenomgang"],
        said: &["ohjelma", "program", "agenda", "schema"],
        near: &["lapi", "kaydaan", "kayda", "genomgang", "igenom", "walk", "through", "over"],
    },
    Sign {
        key: "introductions",
        alone: &["esittayty", "esittayd", "esittelykierro", "presentationsrund", "introductions"],
        said: &["presenter", "presentation", "introduc", "esittele", "esitella"],
        near: &["oss", "sig", "varandra", "deltaga", "ourselves", "each", "participant", "itse", "toise"],
    },
    Sign {
        key: "services_presented",
        alone: &[
            "kirjastokierro",
            "kirjastoesittely",
            "talokierro",
            "palveluesittely",
            "biblioteksvisning",
            "guidetour",
        ],
        said: &[
            "esittely",
            "esitella",
            "esitell",
            "tutustu",
            "kierros",
            "kierrok",
            "rundtur",
            "rundvandring",
            "visning",
            "presenter",
            "presentation",
            "bekanta",
            "tour",
            "introduc",
            "shown",
            "opastus",
        ],
        near: &[
            "kirjasto",
            "palvelu",
            "talo",
            "tilo",
            "tilat",
            "tiloi",
            "bibliotek",
            "tjanst",
            "lokal",
            "library",
            "service",
        ],
    },
    Sign { key: "lunch", alone: &["lounas", "lounaa", "lunch"], said: &[], near: &[] },
    Sign { key: "coffee", alone: &["kahvi", "kahve", "kaffe", "fika", "coffee"], said: &[], near: &[] },
];

/// So many words away is close by.
const CLOSE: usize = 4;

/// With one of these before it, a word says that there is none of it: "ei lounasta".
const DENIED_BEFORE: [&str; 18] = [
    "ei", "eika", "eivat", "emme", "ilman", "inte", "ingen", "inget", "inga", "ej", "utan", "no", "not", "without",
    "don", "doesn", "isn", "won",
];
/// The same behind it: "lounasta ei ole", "lunch ingår inte".
const DENIED_AFTER: [&str; 20] = [
    "ei",
    "eivat",
    "emme",
    "puuttuu",
    "puuttuvat",
    "peruttu",
    "peruuntuu",
    "inte",
    "ej",
    "nej",
    "saknas",
    "uteblir",
    "installd",
    "not",
    "none",
    "cancelled",
    "missing",
    "isn",
    "doesn",
    "won",
];
/// So many words away, in the same clause.
const DENIED_WITHIN: usize = 3;

/// A no before one of these is not about what stands behind it.
const TURNS: [&str; 10] = ["mutta", "vaan", "kuin", "paitsi", "men", "utom", "forutom", "but", "than", "except"];
/// Neither is one on the other side of these.
const ANDS: [&str; 5] = ["ja", "seka", "och", "samt", "and"];

/// Whether it is known by which words a plan speaks of the item.
pub fn is_known(key: &str) -> bool {
    SIGNS.iter().any(|sign| sign.key == key)
}

/// The mandatory items that the plan speaks of, in the order of the template, each with its first line.
pub fn found_in(plan: &str) -> Vec<Found> {
    let lines: Vec<(&str, Vec<Word>)> = plan.lines().map(|line| (line, words(line))).collect();
    let line_of = |sign: &Sign| lines.iter().find(|(_, words)| speaks_of(sign, words));
    SIGNS.iter().filter_map(|sign| Some(Found { key: sign.key, line: clean_line(line_of(sign)?.0) })).collect()
}

struct Word {
    /// Folded.
    text: String,
    /// Which clause of the line it stands in.
    clause: usize,
}

fn words(line: &str) -> Vec<Word> {
    let folded = folded(line);
    let mut words = Vec::new();
    // A colon and a dash part nothing: "lounas: ei järjestetä".
    for (clause, text) in folded.split([',', ';', '.', '!', '?', '(', ')']).enumerate() {
        let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.extend(parts.map(|text| Word { text: text.to_owned(), clause }));
    }
    words
}

fn speaks_of(sign: &Sign, words: &[Word]) -> bool {
    let has = |word: &Word, parts: &[&str]| parts.iter().any(|part| word.text.contains(part));
    let begins = |word: &Word| sign.near.iter().any(|near| word.text.starts_with(near));
    words.iter().enumerate().any(|(at, word)| {
        let around = || (at.saturating_sub(CLOSE)..words.len().min(at + CLOSE + 1)).filter(|other| *other != at);
        let said = has(word, sign.alone) || has(word, sign.said) && around().any(|other| begins(&words[other]));
        said && !is_denied(words, at)
    })
}

/// Whether a line says nothing but that there is none of a mandatory item: "lounasta ei ole", "ingen lunch". Where it says
/// anything else as well, it may be something to do.
pub(super) fn only_denies(line: &str) -> bool {
    let words = words(line);
    let is_item = |word: &Word| SIGNS.iter().flat_map(|sign| sign.alone).any(|part| word.text.contains(part));
    let is_one = |word: &Word, list: &[&str]| list.contains(&word.text.as_str());
    let one_clause = words.iter().all(|word| word.clause == 0 && !is_one(word, &TURNS));
    let begins = words.first().is_some_and(|word| is_item(word) || is_one(word, &DENIED_BEFORE));
    let mut items = words.iter().enumerate().filter(|(_, word)| is_item(word)).peekable();
    one_clause && begins && items.peek().is_some() && items.all(|(at, _)| is_denied(&words, at))
}

/// Whether the clause says of a word that there is none of it.
fn is_denied(words: &[Word], at: usize) -> bool {
    let parts = |word: &&Word| {
        let text = word.text.as_str();
        word.clause != words[at].clause || TURNS.contains(&text) || ANDS.contains(&text)
    };
    let is_one_of = |word: &Word, list: &[&str]| list.contains(&word.text.as_str());
    let mut before = words[..at].iter().rev().take(DENIED_WITHIN).take_while(|word| !parts(word));
    // Behind a time another thing is spoken of: "lounas klo 12 ei myöhemmin".
    let is_time = |word: &&Word| word.text.starts_with(|c: char| c.is_ascii_digit());
    let mut after = words[at + 1..].iter().take(DENIED_WITHIN).take_while(|word| !parts(word) && !is_time(word));
    before.any(|word| is_one_of(word, &DENIED_BEFORE)) || after.any(|word| is_one_of(word, &DENIED_AFTER))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{VisitKind, checklist};
    use super::*;

    fn keys(plan: &str) -> Vec<&'static str> {
        found_in(plan).into_iter().map(|found| found.key).collect()
    }

    #[test]
    fn what_is_looked_for_is_what_the_slides_call_mandatory() {
        let mandatory = checklist(VisitKind::Visit).iter().filter(|item| item.mandatory).map(|item| item.key.as_str());
        assert_eq!(SIGNS.map(|sign| sign.key).to_vec(), mandatory.collect::<Vec<_>>());
    }

    #[test]
    fn a_mail_in_each_language_speaks_of_all_five() {
        let all = SIGNS.map(|sign| sign.key).to_vec();
        for plan in [
            "Hei! Tulette klo 9, aloitetaan aamukahvilla.\nKäydään päivän ohjelma läpi ja esittäydytään.\n\
             Sitten kierros kirjastossa, klo 12 lounaalle.",
            "9.00 Ohjelman läpikäynti, esittäytymiset\n10 Palvelujen esittelyä\nLounastauko\nKahvit",
            "Vi börjar med fika och går igenom programmet. Alla presenterar sig.\nRundtur i biblioteket, lunch kl. 12.",
            "Coffee at nine, we walk through the programme and introduce ourselves.\nA tour of the library. Lunch.",
        ] {
            assert_eq!(keys(plan), all, "{plan}");
        }
    }

    #[test]
    fn words_that_only_look_alike_and_what_there_is_none_of_are_not_found() {
        for (plan, expected) in [
            ("Tullaan Lounais-Suomen junalla, kahvakuulat mukaan", vec![]),
            ("Emme järjestä lounasta, ei kahvia", vec![]),
            ("Vi har ingen lunch men kaffe", vec!["coffee"]),
            ("lounasta ei ole", vec![]),
            ("klo 12 lounasta ei valitettavasti ole", vec![]),
            ("Lounas ei kuulu ohjelmaan, kahvit klo 14", vec!["coffee"]),
            ("Lounas: ei järjestetä", vec![]),
            ("Lunch ingår inte. Fika kl. 14", vec!["coffee"]),
            ("lunch kommer tyvärr inte att ordnas", vec![]),
            ("ingen lunch", vec![]),
            ("No lunch or coffee", vec![]),
            ("Lunch is not included", vec![]),
            ("We don't have lunch", vec![]),
            ("Emme valitettavasti tarjoa lounasta", vec![]),
            ("Kahvi puuttuu vielä", vec![]),
            ("Lounas ja ei kahvia", vec!["lunch"]),
            ("Ei kiirettä, lounas klo 12", vec!["lunch"]),
            ("Lounas klo 12 ei myöhemmin", vec!["lunch"]),
            ("Ei muuta kuin lounas ja kahvit", vec!["lunch", "coffee"]),
            ("Lounas (ei kahvia)", vec!["lunch"]),
            ("Coffee but no lunch", vec!["coffee"]),
            ("Lunch utan kaffe", vec!["lunch"]),
            ("Iltapäivällä esitellään hanke", vec![]),
            ("Ohjelma tulee viikolla 17", vec![]),
        ] {
            assert_eq!(keys(plan), expected, "{plan}");
        }
    }

    #[test]
    fn a_line_only_denies_where_it_says_nothing_else() {
        for (line, expected) in [
            ("lounasta ei ole", true),
            ("Ei lounasta", true),
            ("Emme valitettavasti tarjoa lounasta", true),
            ("ingen lunch", true),
            ("Lunch ingår inte", true),
            ("no lunch", true),
            ("lunch is not included", true),
            ("lounas", false),
            ("lounasta ei ole, syömme omia eväitä", false),
            ("ei lounasta vaan välipala", false),
            ("lounas ja ei kahvia", false),
            ("hyllyjen järjestys ilman kahvia", false),
            ("ei kiirettä", false),
            ("Lounas ei myöhemmin kuin klo 12", false),
            ("", false),
        ] {
            assert_eq!(only_denies(line), expected, "{line}");
        }
    }

    #[test]
    fn the_line_that_speaks_of_it_stands_beside_it() {
        let found = found_in("Hei,\n  klo 12–13   lounas\tSeurahuoneella\nlounas on maksuton");
        assert_eq!(found, [Found { key: "lunch", line: "klo 12–13 lounas Seurahuoneella".to_owned() }]);
    }

    proptest! {
        /// Whatever a mail holds, each item is found once at most, on a line of the mail, and more words find no less.
        #[test]
        fn any_text_is_read(text in "(?s).{0,200}", more in "\\PC{0,40}") {
            let found = found_in(&text);
            for one in &found {
                prop_assert!(text.lines().any(|line| clean_line(line) == one.line));
            }
            let longer: Vec<&str> = keys(&format!("{text}\n{more}"));
            prop_assert!(found.iter().all(|one| longer.contains(&one.key)));
        }
    }
}
