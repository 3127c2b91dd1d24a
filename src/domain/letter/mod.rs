//! What goes out to others in words: to whom, in which language, and what it says. How a letter is worded stands in
//! the templates of the outbox; here is what it has to say, which fits what, and who can get it at all.

mod addressee;
mod fitting;
mod kind;
mod mailbox;
mod mailing;
mod question;
mod sent;
mod wording;

pub use addressee::Addressee;
pub use fitting::{fits_visit, fitting, letters, sides};
pub use kind::{LetterField, LetterKind, LetterLevel};
pub use mailbox::{Mailbox, MailboxProblem};
pub use mailing::{LibraryMailbox, NewMailbox, addressed, untold};
pub use question::{Surroundings, questions};
pub use sent::{LetterOrder, LetterRef, Posted, SentLetter};
pub use wording::Wording;

use crate::i18n::{Lang, Phrase};

/// A letter as it would be sent. It is derived from the records each time, and kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub to: Mailbox,
    /// The recipient's language; both official ones where it is not known in a bilingual municipality. Never empty.
    pub langs: Vec<Lang>,
    /// One line.
    pub subject: String,
    /// Lines that end in `\n`, each paragraph on one.
    pub body: String,
    /// The calendar entries of what it tells of.
    pub calendar: Vec<CalendarPart>,
}

/// A calendar entry that goes with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarPart {
    /// Of ASCII: `visit-12-fi.ics`.
    pub name: String,
    /// What the entry asks of a calendar (RFC 5546); `None` where it comes from nobody.
    pub method: Option<&'static str>,
    pub bytes: Vec<u8>,
}

/// A letter of an order, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafted {
    pub of: LetterRef,
    /// Whose side it goes to.
    pub name: String,
    /// Where it goes, also where it cannot be written now: it may have gone before. `None` where nobody can be written to.
    pub to: Option<Mailbox>,
    pub letter: Result<Letter, Phrase>,
}

impl Letter {
    /// To whom it goes, with the word before it.
    pub fn to_phrase(&self) -> Phrase {
        Phrase::new("letter-to").with("recipient", self.to.to_string())
    }

    /// The names of the files that go with it; `None` where there are none.
    pub fn attached_phrase(&self) -> Option<Phrase> {
        let names: Vec<&str> = self.calendar.iter().map(|part| part.name.as_str()).collect();
        (!names.is_empty()).then(|| Phrase::new("letter-attached").with("files", names.join(", ")))
    }

    /// Its subject, with the word before it.
    pub fn subject_phrase(&self) -> Phrase {
        Phrase::new("letter-subject").with("subject", self.subject.as_str())
    }
}
