//! What of a report others read: where the libraries did not allow names, those that the program knows are struck,
//! and so is whatever looks like a mailbox or a telephone number. Somebody looks before it is published: a name
//! that stands in no record is not known.

use crate::domain::place::{former_municipalities, municipality_named};
use crate::i18n::Phrase;

/// The fewest letters of a name that is struck: shorter ones are words too.
const SHORTEST_NAME: usize = 3;

/// So many letters may follow a name: `Maijan`, `Maijallekin`. More is another word.
const LONGEST_ENDING: usize = 6;

/// The fewest and most digits of a telephone number: a local one, and the most that ITU-T E.164 allows.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// What is withheld from a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Withheld {
    Name,
    Mailbox,
    Telephone,
}

impl Withheld {
    pub const ALL: [Withheld; 3] = [Withheld::Name, Withheld::Mailbox, Withheld::Telephone];

    /// What stands in its place, in the language of the report.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Withheld::Name => "withheld-name",
            Withheld::Mailbox => "withheld-mailbox",
            Withheld::Telephone => "withheld-telephone",
        })
    }
}

/// A text without what is withheld, and how much that was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Struck {
    pub text: String,
    pub count: usize,
}

/// Strikes the names of `persons`, and all mailboxes and telephone numbers; `instead` says what stands there then.
pub fn published(text: &str, persons: &[String], instead: impl Fn(Withheld) -> String) -> Struck {
    let names = Names::new(persons);
    let mut struck = Struck::default();
    for line in text.split_inclusive('\n') {
        let mut rest = line;
        while let Some(word_at) = rest.find(|c: char| !c.is_whitespace()) {
            struck.text.push_str(&rest[..word_at]);
            rest = &rest[word_at..];
            let (kind, length) = withheld_at(rest, &names);
            match kind {
                Some(kind) => {
                    struck.count += 1;
                    struck.text.push_str(&instead(kind));
                }
                None => struck.text.push_str(&rest[..length]),
            }
            rest = &rest[length..];
        }
        struck.text.push_str(rest);
    }
    struck
}

/// What begins here and how many bytes it is; where nothing is to be struck, a word or the sign before it.
fn withheld_at(text: &str, names: &Names) -> (Option<Withheld>, usize) {
    let chunk = text.find(char::is_whitespace).map_or(text, |end| &text[..end]);
    if let Some(length) = mailbox(chunk) {
        return (Some(Withheld::Mailbox), length);
    }
    if let Some(length) = telephone(text) {
        return (Some(Withheld::Telephone), length);
    }
    let word = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    if word == 0 {
        return (None, text.chars().next().map_or(0, char::len_utf8));
    }
    if names.knows(&text[..word]) { (Some(Withheld::Name), word) } else { (None, word) }
}

/// How many bytes from here on are a mailbox.
fn mailbox(chunk: &str) -> Option<usize> {
    let belongs = |c: char| c.is_alphanumeric() || "._%+-@".contains(c);
    let length = chunk.find(|c: char| !belongs(c)).unwrap_or(chunk.len());
    // The sign at the end is the sentence's.
    let address = chunk[..length].trim_end_matches(['.', '-', '%', '+']);
    let (before, after) = address.split_once('@')?;
    (!before.is_empty() && !after.is_empty()).then_some(address.len())
}

/// How many bytes from here on are a telephone number: `+358 2 123 4567`, `040-123 4567`. A date has dots between
/// its digits, and a sum or a year does not begin with 0.
fn telephone(text: &str) -> Option<usize> {
    if !text.starts_with(['0', '+']) {
        return None;
    }
    let belongs = |c: char| c.is_ascii_digit() || [' ', '-', '+', '(', ')', '\u{a0}'].contains(&c);
    let length = text.find(|c: char| !belongs(c)).unwrap_or(text.len());
    let number = text[..length].trim_end_matches(|c: char| !c.is_ascii_digit());
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let goes_on = text[number.len()..].starts_with(['.', ':', ',']) && text[number.len() + 1..].starts_with(digit);
    (DIGITS.contains(&digits) && !goes_on).then_some(number.len())
}

fn digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn is_place(word: &str) -> bool {
    let former = || former_municipalities().iter().any(|place| place.name_fi.eq_ignore_ascii_case(word));
    municipality_named(word).is_some() || former()
}

/// First and last names that are not the names of places too.
struct Names(Vec<String>);

impl Names {
    fn new(persons: &[String]) -> Names {
        let words = persons.iter().flat_map(|person| person.split(|c: char| !c.is_alphanumeric()));
        let mut names: Vec<String> = words
            .filter(|word| word.chars().count() >= SHORTEST_NAME && !is_place(word))
            .map(str::to_lowercase)
            .collect();
        names.sort_unstable();
        names.dedup();
        Names(names)
    }

    /// Whether a word is one of the names, with or without an ending. A name begins with a capital.
    fn knows(&self, word: &str) -> bool {
        if !word.starts_with(char::is_uppercase) {
            return false;
        }
        let word = word.to_lowercase();
        self.0.iter().any(|name| {
            let stem = stem(name);
            word.strip_prefix(stem).is_some_and(|ending| ending.chars().count() <= LONGEST_ENDING + 1)
        })
    }
}

/// What an inflected name begins with: `Meikäläinen`, `Meikäläisen`; `Virtanen`, `Virtasen`.
fn stem(name: &str) -> &str {
    name.strip_suffix("nen").filter(|stem| stem.chars().count() >= SHORTEST_NAME).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn struck(text: &str, persons: &[&str]) -> (String, usize) {
        let persons: Vec<String> = persons.iter().map(|person| (*person).to_owned()).collect();
        let Struck { text, count } = published(text, &persons, |kind| {
            match kind {
                Withheld::Name => "<n>",
                Withheld::Mailbox => "<m>",
                Withheld::Telephone => "<p>",
            }
            .to_owned()
        });
        (text, count)
    }

    #[test]
    fn names_mailboxes_and_numbers_are_struck_in_whatever_case_they_stand() {
        let maija = ["Maija Meikäläinen"];
        for (text, expected, count) in [
            ("Maija kertoi, Maijan kanssa.", "<n> kertoi, <n> kanssa.", 2),
            ("(Meikäläisen idea)", "(<n> idea)", 1),
            ("kysy maija.m@turku.fi.", "kysy <m>.", 1),
            ("puh. 040 123 4567, tai +358-2-1234567", "puh. <p>, tai <p>", 2),
            ("Kävimme 12.4.2024 klo 10.30, 0,5 h, 2024 kirjaa.", "Kävimme 12.4.2024 klo 10.30, 0,5 h, 2024 kirjaa.", 0),
            ("maijat ja Maijastiinantyyppinen", "maijat ja Maijastiinantyyppinen", 0),
            ("Rivi\n\n  toinen\n", "Rivi\n\n  toinen\n", 0),
        ] {
            assert_eq!(struck(text, &maija), (expected.to_owned(), count), "{text}");
        }
    }

    #[test]
    fn a_last_name_that_is_a_place_too_is_left() {
        assert_eq!(struck("Salon kirjastossa Liisa", &["Liisa Salo"]), ("Salon kirjastossa <n>".to_owned(), 1));
    }

    proptest! {
        #[test]
        fn no_known_name_and_no_mailbox_is_left_and_nothing_else_is_lost(
            before in "[a-zäö ,.\n]{0,20}", after in "[ ,.\n!][a-zäö ,.\n]{0,20}", local in "[a-z.]{1,8}", host in "[a-z]{2,8}"
        ) {
            let mailbox = format!("{local}@{host}.fi");
            let text = format!("{before} {mailbox} Kaisalta{after}");
            let (told, count) = struck(&text, &["Kaisa"]);
            prop_assert_eq!(told, format!("{before} <m> <n>{after}"));
            prop_assert_eq!(count, 2);
        }

        #[test]
        fn whatever_it_says_nothing_goes_wrong_and_nothing_is_struck_where_there_is_nothing(text in any::<String>()) {
            let (told, count) = struck(&text, &[]);
            if count == 0 {
                prop_assert_eq!(told, text);
            }
        }
    }
}
