//! Letters: derived from the records each time, so that none is older than what it is about. A draft is a file; nothing is
//! sent from here.

use chrono::NaiveDate;

use std::io;
use std::path::{Path, PathBuf};

use super::calendar::{self, CalendarFile};
use crate::domain::letter::{
    Addressee, Drafted, Letter, LetterKind, LetterLevel, LetterOrder, LetterRef, Surroundings, Wording, addressed,
    letters, questions, sides,
};
use crate::domain::place::{Directory, resolve};
use crate::domain::{Flag, Library, RecordKey, Registration, Snapshot};
use crate::i18n::{Lang, Phrase};
use crate::outbox::letters::{compose, eml};
use crate::outbox::{Written, write_anew};
use crate::store::{Store, StoreError};

pub use crate::outbox::letters::{Templates, write_templates};

/// The folder beside a database in which the coordinators keep their own templates.
pub fn templates_beside(database: &Path) -> PathBuf {
    database.with_file_name("letters")
}

/// To whom one letter goes.
struct Recipient {
    /// `None` of libraries that have not registered.
    registration: Option<Registration>,
    addressee: Addressee,
}

/// Writes one letter after another. Keeps the names of the directory, which take longer to prepare than everything
/// else.
pub struct Letters<'a> {
    store: &'a Store,
    snapshot: &'a Snapshot,
    templates: &'a Templates,
    today: NaiveDate,
    /// Only where something is to be asked.
    directory: Option<(Vec<Library>, Directory)>,
}

impl<'a> Letters<'a> {
    /// The letters of the round in the snapshot.
    pub fn new(store: &'a Store, snapshot: &'a Snapshot, templates: &'a Templates, today: NaiveDate) -> Letters<'a> {
        Letters { store, snapshot, templates, today, directory: None }
    }

    /// The letters of an order; each that cannot be written says why, also where that is because it does not fit any
    /// more.
    ///
    /// # Errors
    /// No letter of that kind, in words; a file that cannot be read.
    pub fn drafted(&mut self, order: LetterOrder) -> Result<Vec<Drafted>, Phrase> {
        match letters(self.snapshot, order, self.today) {
            Ok(letters) => letters.into_iter().map(|of| self.draft(of).map_err(|error| error.phrase())).collect(),
            Err(why) => self.gone_before(order, &why),
        }
    }

    /// What does not fit now, and may have gone when it did: it cannot be written, but be marked as sent.
    fn gone_before(&self, order: LetterOrder, why: &Phrase) -> Result<Vec<Drafted>, Phrase> {
        let sides = sides(self.snapshot, order).map_err(|_| why.clone())?;
        let drafted = sides.into_iter().map(|of| {
            let addressee = self.recipient(of).map_err(|error| error.phrase())?.map(|recipient| recipient.addressee);
            let to = addressee.and_then(|addressee| addressee.mailbox.ok());
            Ok(Drafted { of, name: self.name(of), to, letter: Err(why.clone()) })
        });
        drafted.collect()
    }

    fn draft(&mut self, of: LetterRef) -> Result<Drafted, StoreError> {
        let name = self.name(of);
        let Some(Recipient { registration, addressee }) = self.recipient(of)? else {
            return Ok(Drafted { of, name, to: None, letter: Err(Phrase::new("letter-record-gone")) });
        };
        let asked = match &registration {
            Some(registration) if of.kind == LetterKind::Clarify => self.questions(registration)?,
            _ => Vec::new(),
        };
        let wording = Wording {
            letter: of,
            lang: addressee.langs.first().copied().unwrap_or(Lang::Fi),
            snapshot: self.snapshot,
            today: self.today,
            registration: registration.as_ref(),
            addressee: &addressee,
            questions: &asked,
            me: self.store.actor(),
        };
        let mut letter = compose(self.templates, &wording);
        if let Ok(letter) = &mut letter {
            let entries = calendar::with_letter(self.store, self.snapshot, &of, wording.lang)?;
            letter.calendar = entries.into_iter().map(CalendarFile::attached).collect();
        }
        Ok(Drafted { of, name, to: addressee.mailbox.ok(), letter })
    }

    /// Whose side it goes to.
    fn name(&self, of: LetterRef) -> String {
        match (of.to, of.of) {
            (Some(to), _) => self.snapshot.bare_name(to),
            (None, RecordKey::Mailbox(id)) => {
                let libraries = addressed(self.snapshot, id);
                libraries.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ")
            }
            (None, _) => String::new(),
        }
    }

    /// `None` where there is nobody any more.
    fn recipient(&self, of: LetterRef) -> Result<Option<Recipient>, StoreError> {
        let Some(to) = of.to else {
            let RecordKey::Mailbox(id) = of.of else { return Ok(None) };
            let library = self.snapshot.mailboxes.iter().find(|one| one.id == id);
            let addressee = library.map(Addressee::of_library);
            return Ok(addressee.map(|addressee| Recipient { registration: None, addressee }));
        };
        let (Some(registration), Some(contact)) = (self.store.registration(to)?, self.store.contact(to)?) else {
            return Ok(None);
        };
        let addressee = Addressee::of(&registration, &contact);
        let about_money = of.kind == LetterKind::RemindInvoice || of.kind.level() == LetterLevel::Claim;
        let addressee = if about_money { addressee.for_invoices(&contact) } else { addressee };
        Ok(Some(Recipient { registration: Some(registration), addressee }))
    }

    fn questions(&mut self, registration: &Registration) -> Result<Vec<Phrase>, StoreError> {
        let mut others = Vec::new();
        for flag in &registration.meaning.flags {
            if let Flag::DuplicateOf(id) | Flag::Overlaps(id) = flag {
                let other = self.store.registration(*id)?;
                others.push((*id, other.and_then(|other| other.answer.received).map(|received| received.date())));
            }
        }
        if self.directory.is_none() {
            let libraries = self.store.libraries()?;
            let directory = Directory::new(&libraries, &self.store.aliases()?);
            self.directory = Some((libraries, directory));
        }
        let Some((libraries, directory)) = &self.directory else { return Ok(Vec::new()) };
        let candidates = resolve(&registration.answer.site_text, directory).candidates;
        Ok(questions(registration, &Surroundings { libraries, candidates, others }))
    }
}

/// Writes a letter as a draft to a folder, beside what is there. Its name says nothing of whom it is to.
///
/// # Errors
/// Where the folder cannot be written to.
pub fn save_letter(folder: &Path, of: &LetterRef, letter: &Letter) -> io::Result<Written> {
    write_anew(folder, &stem(of), "eml", &eml(letter))
}

/// Where a record has several letters of a kind, each bears its recipient's number.
fn stem(of: &LetterRef) -> String {
    let kind = of.kind.code();
    match (of.kind.level(), of.to) {
        (LetterLevel::Registration, _) | (_, None) => format!("{kind}-{}", of.of.word_and_number().1),
        (_, Some(to)) => format!("{kind}-{}-{to}", of.of.word_and_number().1),
    }
}
