//! To whom a letter goes and in which language: what somebody typed of the contact, else what the registration says.

use super::{LibraryMailbox, Mailbox, MailboxProblem};
use crate::domain::place::municipality;
use crate::domain::registration::language_told;
use crate::domain::{Contact, MunicipalityCode, Registration, clean_line};
use crate::i18n::Lang;

/// In characters.
const LONGEST_NAME: usize = 60;

/// The recipient of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    pub mailbox: Result<Mailbox, MailboxProblem>,
    /// How to greet; may be empty.
    pub first_name: String,
    /// One, or both official languages, the majority's first.
    pub langs: Vec<Lang>,
}

impl Addressee {
    pub fn of(registration: &Registration, contact: &Contact) -> Addressee {
        let answer = &registration.answer;
        // What nobody has typed is as the form has it, where first names may be two words.
        let typed = contact.version > 0;
        let first =
            if typed { contact.person.split_whitespace().next().unwrap_or_default() } else { &answer.first_name };
        Addressee {
            mailbox: Mailbox::new(&contact.person, &contact.email),
            first_name: shortened(first, LONGEST_NAME),
            langs: languages(registration, contact, typed),
        }
    }

    /// A library of the directory: nobody by name.
    pub fn of_library(library: &LibraryMailbox) -> Addressee {
        let langs = library.language.map_or_else(|| official(&library.municipality), |lang| vec![lang]);
        Addressee { mailbox: Mailbox::new("", &library.address), first_name: String::new(), langs }
    }

    /// To whom questions about an invoice go: the mailbox among the words on invoicing, where there is one.
    #[must_use]
    pub fn for_invoices(self, contact: &Contact) -> Addressee {
        let words = contact.invoicing.split(|c: char| c.is_whitespace() || ",;<>()".contains(c));
        match words.filter_map(|word| Mailbox::new("", word).ok()).next() {
            Some(mailbox) => Addressee { mailbox: Ok(mailbox), first_name: String::new(), ..self },
            None => self,
        }
    }
}

/// A Finnish that nobody typed and no word speaks for is not known to be anybody's.
fn languages(registration: &Registration, contact: &Contact, typed: bool) -> Vec<Lang> {
    let answer = &registration.answer;
    let words = [&answer.site_text, &answer.interests, &answer.cooperation, &answer.extra].map(String::as_str);
    let known = typed || contact.language != Lang::Fi || language_told(&words.join("\n")).is_some();
    let both = registration.meaning.municipalities.first().map(official).filter(|langs| langs.len() > 1);
    both.filter(|_| !known).unwrap_or_else(|| vec![contact.language])
}

/// The languages of a municipality, the majority's first.
fn official(code: &MunicipalityCode) -> Vec<Lang> {
    match municipality(code).map(|town| town.language.as_str()) {
        Some("fi+sv") => vec![Lang::Fi, Lang::Sv],
        Some("sv+fi") => vec![Lang::Sv, Lang::Fi],
        Some("sv") => vec![Lang::Sv],
        _ => vec![Lang::Fi],
    }
}

/// The beginning of a text on one line, with a mark where something was cut off.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let text = clean_line(text);
    if text.chars().count() <= most {
        return text;
    }
    let beginning: String = text.chars().take(most).collect();
    format!("{}…", beginning.trim_end())
}
