//! Letters: derived from the records each time, so that none is older than what it is about. A draft is a file; nothing is
//! sent from here.

use chrono::NaiveDate;

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::letter::{
    Addressee, Drafted, Letter, LetterKind, LetterLevel, LetterOrder, LetterRef, Surroundings, Wording, letters,
    questions,
};
use crate::domain::place::{Directory, resolve};
use crate::domain::{Flag, Library, Registration, Snapshot};
use crate::i18n::{Lang, Phrase};
use crate::outbox::letters::{compose, eml};
use crate::outbox::{Written, write_anew};
use crate::store::{Store, StoreError};

pub use crate::outbox::letters::{Templates, write_templates};

/// The folder beside a database in which the coordinators keep their own templates.
pub fn templates_beside(database: &Path) -> PathBuf {
    database.with_file_name("letters")
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

    /// The letters of an order; each that cannot be written says why.
    ///
    /// # Errors
    /// No letter of that kind, in words; a file that cannot be read.
    pub fn drafted(&mut self, order: LetterOrder) -> Result<Vec<Drafted>, Phrase> {
        let letters = letters(self.snapshot, order, self.today)?;
        letters.into_iter().map(|of| self.draft(of).map_err(|error| error.phrase())).collect()
    }

    fn draft(&mut self, of: LetterRef) -> Result<Drafted, StoreError> {
        let name = self.snapshot.bare_name(of.to);
        let letter = match (self.store.registration(of.to)?, self.store.contact(of.to)?) {
            (Some(registration), Some(contact)) => {
                let addressee = Addressee::of(&registration, &contact);
                let about_money = of.kind == LetterKind::RemindInvoice || of.kind.level() == LetterLevel::Claim;
                let addressee = if about_money { addressee.for_invoices(&contact) } else { addressee };
                let asked = if of.kind == LetterKind::Clarify { self.questions(&registration)? } else { Vec::new() };
                compose(
                    self.templates,
                    &Wording {
                        letter: of,
                        lang: addressee.langs.first().copied().unwrap_or(Lang::Fi),
                        snapshot: self.snapshot,
                        registration: &registration,
                        addressee: &addressee,
                        questions: &asked,
                        me: self.store.actor(),
                    },
                )
            }
            _ => Err(Phrase::new("refused-no-such-registration").with("registration", of.to.to_string())),
        };
        Ok(Drafted { of, name, letter })
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
    match of.kind.level() {
        LetterLevel::Registration => format!("{kind}-{}", of.to),
        _ => format!("{kind}-{}-{}", of.record().1, of.to),
    }
}
