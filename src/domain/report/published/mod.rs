//! What of a report others read: where the libraries did not allow names, those that the program knows are struck,
//! and so is whatever looks like a mailbox, a telephone number, a personal identity code or an account. Somebody looks
//! before it is published: a name that stands in no record is not known.

mod names;
mod numbers;

use names::Names;

use crate::i18n::Phrase;

/// What is withheld from a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Withheld {
    Name,
    Mailbox,
    Telephone,
    /// A personal identity code or an account number.
    Code,
}

impl Withheld {
    /// What stands in its place, in the language of the report.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Withheld::Name => "withheld-name",
            Withheld::Mailbox => "withheld-mailbox",
            Withheld::Telephone => "withheld-telephone",
            Withheld::Code => "withheld-code",
        })
    }
}

/// A text without what is withheld, and how much that was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Struck {
    pub text: String,
    pub count: usize,
}

/// Strikes the names of `persons` and all mailboxes and numbers of persons; `instead` says what stands there then.
pub fn published(text: &str, persons: &[String], instead: impl Fn(Withheld) -> String) -> Struck {
    let names = Names::new(persons);
    let mut struck = Struck::default();
    let mut rest = text;
    // Whether the word just before this one was a name, with only a space between.
    let mut after_a_name = false;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = withheld_at(rest, &names, after_a_name);
        match kind {
            Some(kind) => {
                struck.count += 1;
                struck.text.push_str(&instead(kind));
            }
            None => struck.text.push_str(&rest[..length]),
        }
        after_a_name = kind == Some(Withheld::Name) || (after_a_name && first == ' ');
        rest = &rest[length..];
    }
    struck
}

/// What begins here and how many bytes it is; where nothing is to be struck, a word or one sign.
fn withheld_at(text: &str, names: &Names, after_a_name: bool) -> (Option<Withheld>, usize) {
    let found = numbers::code(text).map(|length| (Withheld::Code, length));
    let found = found.or_else(|| numbers::telephone(text).map(|length| (Withheld::Telephone, length)));
    let found = found.or_else(|| numbers::mailbox(text).map(|length| (Withheld::Mailbox, length)));
    if let Some((kind, length)) = found {
        return (Some(kind), length);
    }
    let length = word(text);
    if length == 0 {
        return (None, text.chars().next().map_or(0, char::len_utf8));
    }
    let next = text[length..].strip_prefix(' ').map(|rest| &rest[..word(rest)]);
    let is_name = names.knows(&text[..length], after_a_name, next.unwrap_or_default());
    (is_name.then_some(Withheld::Name), length)
}

/// How many bytes from here on are one word.
fn word(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())
}

#[cfg(test)]
mod tests;
