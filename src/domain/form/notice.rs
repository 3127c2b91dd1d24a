//! What is to be known of a form's file as a whole before it is taken in.

use super::FormField;
use crate::i18n::Phrase;

/// What holds for all of a file. It is said, and nothing is mended or refused for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileNotice {
    /// Letters were read or saved in another encoding than their own.
    WrongLetters(Garbled),
    /// No letters can be sent, and an answer is known again by its site alone.
    NoMailboxOrId,
    /// No letters can be sent.
    NoMailbox,
    /// Nothing is early or late.
    NoTime,
}

/// The first word of a file that stands in a wrong encoding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Garbled {
    /// The line on which its record begins, counted from 1.
    pub line: usize,
    /// As it stands in the file.
    pub word: String,
    /// What it is likely to have been; `None` where its letters are lost.
    pub meant: Option<String>,
}

impl FileNotice {
    /// The fields without which a form can be read, and is the poorer for it.
    pub const USEFUL: [FormField; 3] = [FormField::ParticipantId, FormField::Received, FormField::Email];

    /// Its word in a document for a script.
    pub fn code(&self) -> &'static str {
        match self {
            FileNotice::WrongLetters(_) => "wrong_letters",
            FileNotice::NoMailboxOrId => "no_mailbox_or_id",
            FileNotice::NoMailbox => "no_mailbox",
            FileNotice::NoTime => "no_time",
        }
    }

    pub fn phrase(&self) -> Phrase {
        let FileNotice::WrongLetters(Garbled { line, word, meant }) = self else {
            return Phrase::new(format!("form-{}", self.code().replace('_', "-")));
        };
        let key = if meant.is_some() { "form-wrong-letters" } else { "form-lost-letters" };
        let phrase = Phrase::new(key).with("line", line.to_string()).with("word", word.as_str());
        meant.iter().fold(phrase, |phrase, meant| phrase.with("meant", meant.as_str()))
    }
}
