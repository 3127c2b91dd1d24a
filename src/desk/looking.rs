//! A record looked at closely: what the store keeps of it, and what was recognised in its words.

use crate::domain::place::{Directory, Mention, mentions_in};
use crate::domain::{Detail, RecordKey, Registration};
use crate::store::{Store, StoreError};

/// Looks at one record after another. Keeps the names of the directory, which take longer to prepare than
/// everything else.
#[derive(Default)]
pub struct Looker {
    names: Option<Directory>,
}

impl Looker {
    /// The record; `None` where it does not exist (any more).
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn detail(&mut self, store: &Store, key: RecordKey) -> Result<Option<Detail>, StoreError> {
        let Some(mut detail) = store.detail(key)? else { return Ok(None) };
        if let Some(registration) = &detail.registration {
            detail.mentions = self.mentions(store, registration)?;
        }
        Ok(Some(detail))
    }

    /// Something was written: the directory may be another one.
    pub fn forget(&mut self) {
        self.names = None;
    }

    /// The names in the words on co-operation, without those of its own municipalities.
    fn mentions(&mut self, store: &Store, registration: &Registration) -> Result<Vec<Mention>, StoreError> {
        let words = &registration.answer.cooperation;
        if words.trim().is_empty() {
            return Ok(Vec::new());
        }
        let names = match self.names.take() {
            Some(names) => names,
            None => Directory::new(&store.libraries()?, &store.aliases()?),
        };
        let mut mentions = mentions_in(words, &names);
        self.names = Some(names);
        let own = &registration.meaning.municipalities;
        mentions.retain(|mention| mention.of.municipality().is_none_or(|code| !own.contains(code)));
        Ok(mentions)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::{
        Actor, Answer, Change, IncomingAnswer, Library, LibraryId, LibraryKind, Meaning, MunicipalityCode, NewRound,
        OperationId, RegistrationId,
    };

    fn library(id: &str, name: &str, municipality: &str) -> Library {
        Library {
            id: LibraryId::new(id),
            name: name.into(),
            municipality: MunicipalityCode::new(municipality),
            kind: LibraryKind::Branch,
            postcode: None,
            position: None,
        }
    }

    /// A registration of Aura that names these words as its co-operation.
    fn registered(cooperation: &str) -> IncomingAnswer {
        let answer = Answer {
            source: "1".into(),
            site_text: "Auran kirjasto".into(),
            cooperation: cooperation.into(),
            ..Answer::empty()
        };
        let municipalities = vec![MunicipalityCode::new("019")];
        IncomingAnswer { replaces: None, answer, meaning: Meaning { municipalities, ..Meaning::default() } }
    }

    #[test]
    fn the_partners_named_are_found_in_the_text_and_a_new_directory_is_heeded() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::create(&folder.path().join("x.db"), Actor::new("aino")).unwrap();
        let mut operations = 0;
        let mut write = |store: &mut Store, change: Change| {
            operations += 1;
            let at = chrono::DateTime::UNIX_EPOCH;
            store.apply(&change, &OperationId(format!("{operations:032x}")), at).unwrap()
        };
        let day = NaiveDate::from_ymd_opt(2024, 2, 16).unwrap();
        write(
            &mut store,
            Change::AddRound(NewRound { code: "2024K".into(), name: None, opens: day, closes: day, budget: None }),
        );
        let text = "Liedon kanssa, joskus myös Auran ja Kuunsillan kirjaston";
        let round = store.round(None).unwrap().unwrap().id;
        let (file, answers, withdrawn) = ("x.csv".to_owned(), vec![registered(text)], Vec::new());
        let receipt = write(&mut store, Change::ImportAnswers { round, file, answers, withdrawn });
        let key = RecordKey::Registration(RegistrationId(receipt.records[0]));
        let mut looker = Looker::default();
        let named = |looker: &mut Looker, store: &Store| {
            let detail = looker.detail(store, key).unwrap().unwrap();
            detail.mentions.into_iter().map(|mention| text[mention.range].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(named(&mut looker, &store), ["Liedon"], "its own does not count");
        let libraries = vec![library("7", "Kuunsillan kirjasto", "423")];
        write(&mut store, Change::ImportDirectory { file: "d.csv".into(), libraries });
        looker.forget();
        let now = named(&mut looker, &store);
        assert!(now.len() == 2 && now[1].starts_with("Kuunsillan"), "{now:?}");
    }
}
