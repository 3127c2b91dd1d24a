//! Letters to those who registered: derived from the records each time, so that none is older than what it is
//! about. A draft is a file; nothing is sent from here.

use std::io;
use std::path::Path;

use crate::domain::letter::{Letter, Mailbox, Surroundings, questions};
use crate::domain::place::{Directory, resolve};
use crate::domain::{Flag, Library, Registration, RegistrationId, Round, Status};
use crate::i18n::Phrase;
use crate::outbox::letters::{Clarify, clarify, eml};
use crate::outbox::{Written, write_anew};
use crate::store::{Store, StoreError};

/// Writes one letter after another. Keeps the names of the directory, which take longer to prepare than everything
/// else.
pub struct Letters<'a> {
    store: &'a Store,
    libraries: Vec<Library>,
    directory: Directory,
    rounds: Vec<Round>,
}

/// Why there is no letter.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    #[error(transparent)]
    Store(#[from] StoreError),
    /// In words.
    #[error("{0:?}")]
    Refused(Phrase),
}

impl LetterError {
    pub fn phrase(&self) -> Phrase {
        match self {
            LetterError::Store(error) => error.phrase(),
            LetterError::Refused(phrase) => phrase.clone(),
        }
    }
}

impl<'a> Letters<'a> {
    /// # Errors
    /// Where the directory cannot be read.
    pub fn new(store: &'a Store) -> Result<Letters<'a>, StoreError> {
        let libraries = store.libraries()?;
        let directory = Directory::new(&libraries, &store.aliases()?);
        Ok(Letters { store, libraries, directory, rounds: store.rounds()? })
    }

    /// The letter that asks a registration back, signed by whoever works here.
    ///
    /// # Errors
    /// A registration that was not asked back, or to which nobody can write; a file that cannot be read.
    pub fn clarify(&self, registration: &Registration) -> Result<Letter, LetterError> {
        let refused = |phrase: Phrase| LetterError::Refused(phrase.with("registration", registration.id.to_string()));
        if registration.status != Status::Clarify {
            return Err(refused(Phrase::new("letter-not-asked").with("status", registration.status.phrase())));
        }
        let answer = &registration.answer;
        let name = format!("{} {}", answer.first_name, answer.last_name);
        let to = Mailbox::new(&name, &answer.email)
            .map_err(|problem| refused(Phrase::new("letter-no-mailbox").with("problem", problem.phrase())))?;
        let round = self.rounds.iter().find(|round| round.id == registration.round);
        let letter = clarify(Clarify {
            to,
            lang: answer.language,
            first_name: &answer.first_name,
            site: &answer.site_text,
            round: round.map_or("", |round| &round.code),
            received: answer.received.map(|received| received.date()),
            questions: &questions(registration, &self.surroundings(registration)?),
            sender: self.store.actor(),
        });
        letter.map_err(|error| LetterError::Refused(error.phrase()))
    }

    fn surroundings(&self, registration: &Registration) -> Result<Surroundings<'_>, StoreError> {
        let mut others = Vec::new();
        for flag in &registration.meaning.flags {
            if let Flag::DuplicateOf(id) | Flag::Overlaps(id) = flag {
                let other = self.store.registration(*id)?;
                others.push((*id, other.and_then(|other| other.answer.received).map(|received| received.date())));
            }
        }
        Ok(Surroundings {
            libraries: &self.libraries,
            candidates: resolve(&registration.answer.site_text, &self.directory).candidates,
            others,
        })
    }
}

/// The letter that asks this registration back.
///
/// # Errors
/// As [`Letters::clarify`].
pub fn clarify_letter(store: &Store, id: RegistrationId) -> Result<Letter, Phrase> {
    let letter = store.consistently(|| {
        let registration = store.registration(id)?;
        Ok(registration.map(|registration| Letters::new(store)?.clarify(&registration)))
    });
    match letter.map_err(|error| error.phrase())? {
        Some(letter) => letter.map_err(|error| error.phrase()),
        None => Err(Phrase::new("refused-no-such-registration").with("registration", id.to_string())),
    }
}

/// Writes a letter that asks back as a draft to a folder, beside what is there. Its name says nothing of whom it is to.
///
/// # Errors
/// Where the folder cannot be written to.
pub fn save_clarify(folder: &Path, id: RegistrationId, letter: &Letter) -> io::Result<Written> {
    write_anew(folder, &format!("clarify-{id}"), "eml", &eml(letter))
}
