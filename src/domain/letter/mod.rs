//! What goes out to others in words: to whom, in which language, and what it says. How a letter is worded stands in
//! the templates of the outbox; here is what it has to ask, and who can get it at all.

mod mailbox;
mod question;

pub use mailbox::{Mailbox, MailboxProblem};
pub use question::{Surroundings, questions};

use crate::i18n::{Lang, Phrase};

/// A letter as it would be sent. It is derived from the records each time, and kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub to: Mailbox,
    /// The recipient's language.
    pub lang: Lang,
    /// One line.
    pub subject: String,
    /// Lines that end in `\n`, each paragraph on one.
    pub body: String,
}

impl Letter {
    /// To whom it goes, with the word before it.
    pub fn to_phrase(&self) -> Phrase {
        Phrase::new("letter-to").with("recipient", self.to.to_string())
    }

    /// Its subject, with the word before it.
    pub fn subject_phrase(&self) -> Phrase {
        Phrase::new("letter-subject").with("subject", self.subject.as_str())
    }
}
