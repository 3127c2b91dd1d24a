//! Words that a coordinator typed, read like an answer of a file: which libraries they mean, what to notice, what they
//! are about. Writes nothing; the change that it prepares is written elsewhere.

use std::collections::HashSet;

use crate::domain::place::{Directory, Shortlist, shortlist};
use crate::domain::registration::{AnswerEdit, Reader};
use crate::domain::{Answer, Change, Meaning, Registration, RegistrationId, Round, RoundId, Status, topic};
use crate::store::{Store, StoreError};

/// The change that an edit is, with what its words mean beside the round as it stands.
///
/// # Errors
/// Where the round cannot be read. What may not be written, the store refuses.
pub fn prepare_edit(store: &Store, edit: AnswerEdit) -> Result<Change, StoreError> {
    store.consistently(|| match edit {
        AnswerEdit::Add { round, answer } => {
            let next = RegistrationId(store.last_registration()? + 1);
            let meaning = Beside::read(store, round)?.meaning(next, &answer);
            Ok(Change::AddRegistration { round, answer: Box::new(answer), meaning: Box::new(meaning) })
        }
        AnswerEdit::Replace { registration, answer } => {
            let meaning = Box::new(meaning_of(store, registration.id, Some(&answer))?);
            Ok(Change::EditAnswer { registration, answer: Box::new(answer), meaning })
        }
        AnswerEdit::TakeOffered { registration } => {
            let meaning = Box::new(meaning_of(store, registration.id, None)?);
            Ok(Change::TakeOffered { registration, meaning })
        }
    })
}

/// What a registration would mean with these words, or with those that the form offers.
fn meaning_of(store: &Store, id: RegistrationId, answer: Option<&Answer>) -> Result<Meaning, StoreError> {
    let Some(registration) = store.registration(id)? else { return Ok(Meaning::default()) };
    match answer.or(registration.upkeep.offered.as_deref()) {
        Some(answer) => Ok(Beside::read(store, registration.round)?.meaning(id, answer)),
        None => Ok(Meaning::default()),
    }
}

/// What an answer is read beside.
struct Beside {
    round: Option<Round>,
    directory: Directory,
    registrations: Vec<Registration>,
    standing: HashSet<RegistrationId>,
}

impl Beside {
    fn read(store: &Store, round: RoundId) -> Result<Beside, StoreError> {
        Ok(Beside {
            round: store.rounds()?.into_iter().find(|known| known.id == round),
            directory: Directory::new(&store.libraries()?, &store.aliases()?),
            registrations: store.registrations(round)?,
            standing: store.standing_sites(round)?,
        })
    }

    /// Compares it with those before it, as the import of a newer file does.
    fn meaning(&self, id: RegistrationId, answer: &Answer) -> Meaning {
        let Some(round) = &self.round else { return Meaning::default() };
        let mut reader = Reader::new(round, &self.directory, &topic::tag);
        for other in self.registrations.iter().filter(|other| other.id < id && other.status != Status::Merged) {
            reader.remember(other);
        }
        match self.registrations.iter().find(|registration| registration.id == id) {
            Some(own) => reader.reread(own, answer, self.standing.contains(&id)),
            None => reader.read_by_hand(id, answer),
        }
    }
}

/// The libraries of the directory in the order in which a registration may mean them. Empty where there is none.
///
/// # Errors
/// Where they cannot be read.
pub fn library_shortlist(store: &Store, id: RegistrationId) -> Result<Shortlist, StoreError> {
    store.consistently(|| {
        let Some(registration) = store.registration(id)? else { return Ok(Shortlist::default()) };
        let directory = Directory::new(&store.libraries()?, &store.aliases()?);
        Ok(shortlist(&registration.answer.site_text, &registration.meaning.libraries, &directory))
    })
}
