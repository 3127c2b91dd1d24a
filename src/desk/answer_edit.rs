//! Words that a coordinator typed, read like an answer of a file: which libraries they mean, what to notice, what they
//! are about. Writes nothing; the change that it prepares is written elsewhere.

use crate::domain::place::{Directory, Shortlist, shortlist};
use crate::domain::registration::{AnswerEdit, Reader};
use crate::domain::{Answer, Change, Meaning, Registration, RegistrationId, RoundId, Status, topic};
use crate::store::{Store, StoreError};

/// The change that an edit is, with what its words mean beside the round as it stands.
///
/// # Errors
/// Where the round cannot be read. What may not be written, the store refuses.
pub fn prepare_edit(store: &Store, edit: AnswerEdit) -> Result<Change, StoreError> {
    store.consistently(|| match edit {
        AnswerEdit::Add { round, answer } => {
            let next = RegistrationId(store.last_registration()? + 1);
            let meaning = Box::new(read(store, round, next, &answer)?);
            Ok(Change::AddRegistration { round, answer: Box::new(answer), meaning })
        }
        AnswerEdit::Replace { registration, answer } => {
            let meaning = meaning_of(store, registration.id, Some(&answer))?;
            Ok(Change::EditAnswer { registration, answer: Box::new(answer), meaning })
        }
        AnswerEdit::TakeOffered { registration } => {
            let meaning = meaning_of(store, registration.id, None)?;
            Ok(Change::TakeOffered { registration, meaning })
        }
    })
}

/// What a registration would mean with these words, or with those that the form offers.
fn meaning_of(store: &Store, id: RegistrationId, answer: Option<&Answer>) -> Result<Box<Meaning>, StoreError> {
    let Some(registration) = store.registration(id)? else { return Ok(Box::default()) };
    match answer.or(registration.upkeep.offered.as_deref()) {
        Some(answer) => Ok(Box::new(read(store, registration.round, id, answer)?)),
        None => Ok(Box::default()),
    }
}

/// Reads an answer beside those before it, as the import of a newer file does.
fn read(store: &Store, round: RoundId, id: RegistrationId, answer: &Answer) -> Result<Meaning, StoreError> {
    let Some(round) = store.rounds()?.into_iter().find(|known| known.id == round) else {
        return Ok(Meaning::default());
    };
    let directory = Directory::new(&store.libraries()?, &store.aliases()?);
    let registrations = store.registrations(round.id)?;
    let standing = store.standing_sites(round.id)?;
    let own = registrations.iter().find(|registration| registration.id == id);
    let mut reader = Reader::new(&round, &directory, &topic::tag);
    remember_those_before(&mut reader, &registrations, id);
    let stands = own.filter(|own| standing.contains(&own.id)).map(|own| &own.meaning);
    let (mut meaning, _) = reader.read(id, answer, stands);
    if let Some(own) = own {
        own.upkeep.keep(&own.meaning, &mut meaning);
    }
    Ok(meaning)
}

fn remember_those_before(reader: &mut Reader<'_>, registrations: &[Registration], id: RegistrationId) {
    let before = registrations.iter().filter(|other| other.id < id && other.status != Status::Merged);
    for other in before {
        reader.remember(other);
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
