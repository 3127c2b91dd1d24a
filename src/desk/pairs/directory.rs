//! From records to what the pairing compares: the directory of libraries, and a registration
//! as one side of a pair.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::PairingInput;
use crate::domain::partnership::{Side, Size, needs_ferry, together};
use crate::domain::place::{self, may_want_to_go_on, would_go_on_with};
use crate::domain::topic::Interests;
use crate::domain::{Library, LibraryId, MunicipalityCode, Registration, Settled, clean_line};
use crate::i18n::Phrase;

/// A registration as the score sees it. The first library stands for position and size, its
/// municipality for what it lacks.
pub(super) fn side(registration: &Registration, input: &PairingInput<'_>, directory: &Directory<'_>) -> Side {
    let libraries: Vec<&Library> = directory.all(&registration.meaning.libraries).collect();
    let mut municipalities: Vec<MunicipalityCode> = Vec::new();
    let of_libraries = libraries.iter().map(|library| &library.municipality);
    for code in of_libraries.chain(&registration.meaning.municipalities) {
        if !municipalities.contains(code) {
            municipalities.push(code.clone());
        }
    }
    let facts = municipalities.first().and_then(|code| (input.place)(code));
    let site = libraries.iter().find_map(|library| library.position);
    let typed = |library: &LibraryId| input.sizes.get(library).cloned().unwrap_or_default();
    let mut sizes = together(&registration.meaning.libraries.iter().map(typed).collect::<Vec<_>>());
    sizes.extend(facts.as_ref().and_then(|facts| Size::inhabitants(facts.population?)));
    Side {
        registration: registration.id,
        libraries: registration.meaning.libraries.clone(),
        sizes,
        position: site.or(facts.as_ref().and_then(|facts| facts.position)),
        place: facts.map_or_else(|| Phrase::verbatim(directory.name(registration)), |facts| facts.name),
        municipalities,
        ferry: libraries.first().is_some_and(|library| needs_ferry(library)),
        language: registration.answer.language,
        interests: interests(registration),
        named: registration.meaning.named_cooperation().cloned().collect(),
        goes_on_with: directory.goes_on_with(registration),
    }
}

/// The libraries by their id.
pub(super) struct Directory<'a> {
    by_id: HashMap<&'a LibraryId, &'a Library>,
    /// The same libraries by their names, once somebody needs them.
    names: OnceCell<place::Directory>,
    all: &'a [Library],
}

impl<'a> Directory<'a> {
    pub fn new(libraries: &'a [Library]) -> Directory<'a> {
        let by_id = libraries.iter().map(|library| (&library.id, library)).collect();
        Directory { by_id, names: OnceCell::new(), all: libraries }
    }

    /// With whom the words say that they want to go on.
    fn goes_on_with(&self, registration: &Registration) -> Vec<MunicipalityCode> {
        let texts = [&registration.answer.cooperation, &registration.answer.interests];
        let wanting = texts.into_iter().filter(|text| may_want_to_go_on(text));
        let names = || self.names.get_or_init(|| place::Directory::new(self.all, &[]));
        wanting.flat_map(|text| would_go_on_with(text, names())).collect()
    }

    fn all(&self, ids: &[LibraryId]) -> impl Iterator<Item = &'a Library> {
        ids.iter().filter_map(|id| self.by_id.get(id).copied())
    }

    /// What a registration is called in a sentence: its libraries, or the words of the form.
    pub fn name(&self, registration: &Registration) -> String {
        let names: Vec<&str> = self.all(&registration.meaning.libraries).map(|library| library.name.as_str()).collect();
        match (names.is_empty(), clean_line(&registration.answer.site_text)) {
            (false, _) => names.join(", "),
            (true, words) if words.is_empty() => format!("#{}", registration.id),
            (true, words) => words,
        }
    }
}

/// Where a person took every topic away, the words do not bring them back.
fn interests(registration: &Registration) -> Interests {
    let topics = &registration.meaning.topics;
    if topics.is_empty() && registration.upkeep.has_settled(Settled::Topics) {
        return Interests::default();
    }
    Interests::of(&registration.answer.interests, topics)
}
