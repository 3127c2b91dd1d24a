//! To whom a letter goes: an address that a mail program can only take for an address, and a name beside it.

use std::fmt;

use crate::domain::clean_line;
use crate::i18n::Phrase;

/// The longest address that can be delivered to, in bytes (RFC 5321, erratum 1690).
const LONGEST_ADDRESS: usize = 254;

/// The longest part before the at sign, in bytes.
const LONGEST_LOCAL_PART: usize = 64;

/// A longer name is no name; its beginning is shown, in characters.
const LONGEST_NAME: usize = 200;

/// Words of mailboxes that several people read.
const HOUSES: [&str; 14] = [
    "kirjasto",
    "bibliotek",
    "library",
    "info",
    "palvelu",
    "neuvonta",
    "lainaus",
    "lainasto",
    "toimisto",
    "kirjaamo",
    "kundtj",
    "kansli",
    "service",
    "office",
];

/// A plain address and a name, which may be empty. There is no other: what is not plain never gets this far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    name: String,
    address: String,
}

/// Why nothing can be sent to an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailboxProblem {
    #[error("no address")]
    Missing,
    #[error("not a plain address: {0}")]
    NotPlain(String),
    #[error("somebody's own address: {0}")]
    Personal(String),
}

impl MailboxProblem {
    pub fn phrase(&self) -> Phrase {
        match self {
            MailboxProblem::Missing => Phrase::new("mailbox-missing"),
            MailboxProblem::NotPlain(address) => Phrase::new("mailbox-not-plain").with("address", address.as_str()),
            MailboxProblem::Personal(address) => Phrase::new("mailbox-personal").with("address", address.as_str()),
        }
    }
}

impl Mailbox {
    /// The mailbox of an address as somebody typed it.
    ///
    /// # Errors
    /// Where there is none, and where it is anything but one address of plain letters: several, one in brackets,
    /// one with quotes or comments.
    pub fn new(name: &str, address: &str) -> Result<Mailbox, MailboxProblem> {
        let address = address.trim();
        if address.is_empty() {
            return Err(MailboxProblem::Missing);
        }
        if !is_plain(address) {
            return Err(MailboxProblem::NotPlain(clean_line(address).chars().take(LONGEST_NAME).collect()));
        }
        let name = clean_line(name).chars().take(LONGEST_NAME).collect();
        Ok(Mailbox { name, address: address.to_owned() })
    }

    /// The mailbox of a house.
    ///
    /// # Errors
    /// As [`Mailbox::new`], and where the address looks like somebody's own: `first.last` without a word of a house.
    pub fn of_a_house(address: &str) -> Result<Mailbox, MailboxProblem> {
        let mailbox = Mailbox::new("", address)?;
        let is_name = |part: &str| part.len() > 1 && part.chars().all(|c| c.is_ascii_alphabetic() || c == '-');
        let (local, _) = mailbox.parts();
        let names = local.split(['.', '_']).count() > 1 && local.split(['.', '_']).all(is_name);
        if names && !mailbox.names_a_house() { Err(MailboxProblem::Personal(mailbox.address)) } else { Ok(mailbox) }
    }

    /// Whether it says itself that it is a house's: `kirjasto@aura.fi`.
    pub fn names_a_house(&self) -> bool {
        let local = self.parts().0.to_ascii_lowercase();
        HOUSES.iter().any(|word| local.contains(word))
    }

    fn parts(&self) -> (&str, &str) {
        self.address.split_once('@').unwrap_or((&self.address, ""))
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn address(&self) -> &str {
        &self.address
    }
}

/// `Maija Meikäläinen <maija@raisio.fi>`, to be read by people alone.
impl fmt::Display for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.name.is_empty() { f.write_str(&self.address) } else { write!(f, "{} <{}>", self.name, self.address) }
    }
}

/// What RFC 5321 calls a mailbox, without the forms that nobody has: dots between atoms before the at sign, a
/// name of labels with a dot behind it.
fn is_plain(address: &str) -> bool {
    let Some((local, domain)) = address.split_once('@') else { return false };
    let atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    let label = |text: &str| {
        let inner = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        inner && (1..=63).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-')
    };
    address.len() <= LONGEST_ADDRESS
        && local.len() <= LONGEST_LOCAL_PART
        && local.split('.').all(|part| !part.is_empty() && part.chars().all(atom))
        && domain.contains('.')
        && domain.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_address_as_people_have_them_is_taken_and_everything_else_refused() {
        for address in ["maija.meikalainen@raisio.fi", " lapin-kirjasto+ake@kirjasto.rauma.fi ", "o'brien@x.fi"] {
            assert_eq!(Mailbox::new("", address).map(|mailbox| mailbox.address), Ok(address.trim().to_owned()));
        }
        assert_eq!(Mailbox::new("Maija", " "), Err(MailboxProblem::Missing));
        let long = format!("{}@x.fi", "a".repeat(65));
        for address in [
            "raisio.fi",
            "@raisio.fi",
            "maija@",
            "maija@raisio",
            "maija@@raisio.fi",
            "maija@raisio..fi",
            "a..b@x.fi",
            "maija@x.fi; matti@x.fi",
            "maija@x.fi,matti@x.fi",
            "Maija <maija@x.fi>",
            "\"a b\"@x.fi",
            "a@x.fi (Maija)",
            "mäija@x.fi",
            "maija@-x.fi",
            "a@x.fi\r\nBcc: b@x.fi",
            "a@[127.0.0.1]",
            "a@x.fi\u{202e}",
            "a\0@x.fi",
            &long,
        ] {
            assert!(matches!(Mailbox::new("", address), Err(MailboxProblem::NotPlain(_))), "{address:?}");
        }
    }

    proptest! {
        #[test]
        fn an_address_that_is_taken_has_nothing_that_could_end_it(address in "[a-z@.,;:<>()\"\\\\ \r\n\u{e4}\u{202e}-]{0,12}") {
            if let Ok(mailbox) = Mailbox::new("", &address) {
                let harmless = |c: char| c.is_ascii_alphanumeric() || "@.-".contains(c);
                prop_assert!(mailbox.address().chars().all(harmless));
                prop_assert_eq!(mailbox.address().matches('@').count(), 1);
            }
        }
    }
}
