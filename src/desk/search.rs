//! Finding registrations of a round by their words, also by those that the record only stands for: the
//! names of libraries, municipalities and topics in all their languages.

use std::collections::HashMap;

use crate::domain::place::municipality;
use crate::domain::search::{Index, Query};
use crate::domain::topic::topic_phrase;
use crate::domain::{EntryId, LibraryId, RegistrationId, Round, RoundId, TopicId};
use crate::i18n::{Lang, say};
use crate::store::{Searchable, Store, StoreError};

/// The words of a round, as of an entry of the journal.
pub struct RoundIndex {
    round: RoundId,
    head: Option<EntryId>,
    index: Index,
    names: Names,
}

/// What the numbers and codes of a record are called.
#[derive(Default)]
struct Names {
    libraries: HashMap<LibraryId, String>,
    topics: HashMap<TopicId, [String; 3]>,
}

impl RoundIndex {
    /// Reads all words of a round.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn read(store: &Store, round: &Round) -> Result<RoundIndex, StoreError> {
        store.consistently(|| {
            let libraries = store.libraries()?.into_iter().map(|library| (library.id, library.name)).collect();
            let names = Names { libraries, topics: HashMap::new() };
            let mut read = RoundIndex { round: round.id, head: store.journal_head()?, index: Index::default(), names };
            read.put(store, None)?;
            Ok(read)
        })
    }

    /// Reads what was written since. `false` where all is better read anew: another round, other libraries, or
    /// so many changes that most of what is kept is old.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn refresh(&mut self, store: &Store, round: &Round) -> Result<bool, StoreError> {
        if round.id != self.round || self.index.is_worn() {
            return Ok(false);
        }
        store.consistently(|| {
            let head = store.journal_head()?;
            if head == self.head {
                return Ok(true);
            }
            let Some(touched) = store.touched_since(self.head)? else { return Ok(false) };
            touched.iter().for_each(|id| self.index.remove(*id));
            self.put(store, Some(&touched))?;
            self.head = head;
            Ok(true)
        })
    }

    /// The registrations that have these words, by number; and the words as they were found.
    pub fn find(&self, words: &str) -> (Query, Vec<RegistrationId>) {
        let mut query = Query::read(words);
        let found = self.index.find(&mut query);
        (query, found)
    }

    fn put(&mut self, store: &Store, of: Option<&[RegistrationId]>) -> Result<(), StoreError> {
        let (index, names) = (&mut self.index, &mut self.names);
        store.for_each_searchable(self.round, of, |one| index.put(one.id, names.texts(&one)))
    }
}

impl Names {
    fn texts<'a>(&'a mut self, one: &'a Searchable<'_>) -> Vec<&'a str> {
        for topic in &one.topics {
            if !self.topics.contains_key(topic) {
                self.topics.insert(topic.clone(), Lang::ALL.map(|lang| say(lang, &topic_phrase(topic))));
            }
        }
        let libraries = one.libraries.iter().filter_map(|id| self.libraries.get(id)).map(String::as_str);
        let places = one.municipalities.iter().filter_map(municipality);
        let places = places.flat_map(|place| [&place.name_fi, &place.genitive, &place.name_sv]).map(String::as_str);
        let topics = one.topics.iter().filter_map(|id| self.topics.get(id)).flatten().map(String::as_str);
        one.texts.iter().copied().chain(libraries).chain(places).chain(topics).collect()
    }
}
