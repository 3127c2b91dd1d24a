//! The libraries that exist, indexed by every form that an answer may give their names, beside the
//! municipalities of Finland. Built once for a file, never for a row.

use std::collections::HashMap;

use super::gazetteer::{former_municipalities, municipalities, municipality};
use super::inflect::{Case, finnish_forms, inhabitants, names_of_genitive, swedish_forms};
use super::spelling::{Misspelt, Spellings};
use super::tokens::{Token, fold, key, normalise, tokens};
use super::words::head_word;
use super::{Library, LibraryKind, Municipality};
use crate::domain::{LibraryId, MunicipalityCode};

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Referent {
    /// A site, by its place in the directory.
    Site(usize),
    Town(&'static Municipality),
    /// A former municipality of which the directory has no site.
    Gone(&'static Municipality),
}

/// One reading of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sense {
    pub referent: Referent,
    pub(super) case: Case,
    /// The name also means something well known elsewhere in Finland.
    pub(super) elsewhere: bool,
    /// The site bears another name, that of the village in which it stands.
    pub(super) inferred: bool,
}

impl Sense {
    fn of(referent: Referent) -> Sense {
        Sense { referent, case: Case::Nominative, elsewhere: false, inferred: false }
    }
}

/// The names nearest to a mistyped word.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub senses: Vec<Sense>,
    /// One letter is wrong, and no other name is nearly as close.
    pub clear: bool,
}

/// Names have at most so many words ("Kosken Tl").
pub(super) const MOST_WORDS: usize = 3;

/// The directory with its indexes and the aliases that coordinators have decided on.
#[derive(Debug)]
pub struct Directory {
    libraries: Vec<Library>,
    by_id: HashMap<LibraryId, usize>,
    by_municipality: HashMap<MunicipalityCode, Vec<usize>>,
    by_full_name: HashMap<String, Vec<usize>>,
    names: HashMap<String, Vec<Sense>>,
    folded: HashMap<String, String>,
    /// Names and genitives, for the search of mistyped ones.
    spellings: Spellings,
    aliases: HashMap<String, Vec<LibraryId>>,
}

impl Directory {
    /// Indexes the libraries; `aliases` are texts that somebody has decided on before.
    pub fn new(libraries: &[Library], aliases: &[(String, Vec<LibraryId>)]) -> Directory {
        let mut directory = Directory {
            libraries: libraries.to_vec(),
            by_id: HashMap::new(),
            by_municipality: HashMap::new(),
            by_full_name: HashMap::new(),
            names: HashMap::new(),
            folded: HashMap::new(),
            spellings: Spellings::default(),
            aliases: aliases.iter().map(|(text, ids)| (normalise(text), ids.clone())).collect(),
        };
        for (index, library) in libraries.iter().enumerate() {
            directory.by_id.insert(library.id.clone(), index);
            directory.by_municipality.entry(library.municipality.clone()).or_default().push(index);
            directory.by_full_name.entry(key(&library.name)).or_default().push(index);
        }
        directory.add_municipalities();
        let stems: Vec<Vec<String>> = libraries.iter().map(place_stems).collect();
        directory.add_former(&stems);
        directory.add_sites(&stems);
        directory.index_spellings();
        directory
    }

    pub(super) fn libraries(&self) -> &[Library] {
        &self.libraries
    }

    pub(super) fn library(&self, index: usize) -> &Library {
        &self.libraries[index]
    }

    pub(super) fn id(&self, index: usize) -> LibraryId {
        self.libraries[index].id.clone()
    }

    pub(super) fn index_of(&self, id: &LibraryId) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub(super) fn alias(&self, text: &str) -> Option<&[LibraryId]> {
        self.aliases.get(&normalise(text)).map(Vec::as_slice)
    }

    pub(super) fn by_full_name(&self, name: &str) -> &[usize] {
        self.by_full_name.get(&key(name)).map_or(&[], Vec::as_slice)
    }

    pub(super) fn of_municipality(&self, code: &MunicipalityCode) -> &[usize] {
        self.by_municipality.get(code).map_or(&[], Vec::as_slice)
    }

    /// The municipality's main library, or its only one.
    pub(super) fn main_of(&self, code: &MunicipalityCode) -> Option<usize> {
        match self.of_municipality(code) {
            [only] => Some(*only),
            several => several.iter().copied().find(|index| self.libraries[*index].kind == LibraryKind::Main),
        }
    }

    /// The readings of a name as written, or written without its dots.
    pub(super) fn exactly(&self, name: &str) -> Option<&[Sense]> {
        let senses = self.names.get(name);
        senses.or_else(|| self.names.get(self.folded.get(&fold(name))?)).map(Vec::as_slice)
    }

    /// The readings of a name exactly as written.
    pub(super) fn as_written(&self, name: &str) -> Option<&[Sense]> {
        self.names.get(name).map(Vec::as_slice)
    }

    /// The name nearest to a mistyped word: one letter off, two in a long word.
    pub(super) fn nearly(&self, word: &str) -> Option<Found> {
        const SHORTEST: usize = 5;
        const LONG: usize = 8;
        let word = Misspelt::new(word);
        if word.length() < SHORTEST {
            return None;
        }
        let most = 1 + usize::from(word.length() >= LONG);
        let near = self.spellings.near(&word, most + 1);
        let best = near.iter().map(|(slips, _)| *slips).min().filter(|slips| *slips <= most)?;
        let senses_at = |most: usize| {
            let mut senses: Vec<Sense> = Vec::new();
            for (_, name) in near.iter().filter(|(slips, _)| *slips <= most) {
                for sense in &self.names[*name] {
                    if !senses.iter().any(|known| known.referent == sense.referent) {
                        senses.push(sense.clone());
                    }
                }
            }
            senses
        };
        let mut senses = senses_at(best);
        // "Aurajoki" is a river and no slip for Eurajoki: who mistypes a name seldom does so in its first letter.
        let begins_alike = near.iter().any(|(slips, name)| *slips == best && word.begins_like(name));
        let clear = best == 1 && senses.len() == 1 && senses_at(best + 1).len() == 1 && begins_alike;
        // Of names equally near, one of the region is meant.
        let in_area = |sense: &Sense| !matches!(&sense.referent, Referent::Town(town) if !town.in_area());
        if senses.iter().any(in_area) {
            senses.retain(in_area);
        }
        Some(Found { senses, clear })
    }

    fn add(&mut self, form: String, sense: Sense) {
        let senses = self.names.entry(form).or_default();
        if !senses.iter().any(|known| known.referent == sense.referent) {
            senses.push(sense);
        }
    }

    /// `sense` in every form of its name.
    fn add_forms(&mut self, forms: Vec<(String, Case)>, sense: &Sense) {
        for (form, case) in forms {
            self.add(form, Sense { case, ..sense.clone() });
        }
    }

    fn add_municipalities(&mut self) {
        for one in municipalities() {
            let town = Sense::of(Referent::Town(one));
            let (name, genitive) = (key(&one.name_fi), key(&one.genitive));
            self.add_forms(finnish_forms(&name, &genitive), &town);
            self.add_forms(inhabitants(&name), &town);
            self.add_forms(swedish_forms(&key(&one.name_sv)), &town);
            for also in &one.also {
                let also = key(also);
                let genitive_of_also = genitive.strip_suffix(" tl").filter(|_| name.starts_with(&also));
                match genitive_of_also {
                    Some(genitive) => {
                        self.add_forms(finnish_forms(&also, genitive), &town);
                        self.add_forms(inhabitants(&also), &town);
                    }
                    None => {
                        self.add_forms(swedish_forms(&also), &town);
                        // "Ukin pääkirjasto": what people call a town has Finnish endings.
                        if !also.contains(' ') {
                            self.add_forms(finnish_forms(&also, &format!("{also}n")), &town);
                        }
                    }
                }
            }
        }
    }

    fn add_former(&mut self, stems: &[Vec<String>]) {
        for former in former_municipalities() {
            let Some(now) = municipality(&former.now) else { continue };
            let (name, genitive) = (key(&former.name_fi), key(&former.genitive));
            let seat = former.seat.as_deref().map(key);
            let bears = |index: usize| stems[index].contains(&genitive);
            let stands_in_seat = |index: usize| {
                seat.as_ref().is_some_and(|seat| stems[index].iter().any(|stem| names_of_genitive(stem).contains(seat)))
            };
            let sites = self.of_municipality(&former.now).iter().copied();
            let mut senses: Vec<Sense> = sites
                .filter(|index| bears(*index) || stands_in_seat(*index))
                .map(|index| Sense { inferred: !bears(index), ..Sense::of(Referent::Site(index)) })
                .collect();
            if senses.is_empty() {
                let outside = !now.in_area();
                senses.push(Sense::of(if outside { Referent::Town(now) } else { Referent::Gone(now) }));
            }
            for sense in senses {
                let in_the_open = Sense { elsewhere: former.elsewhere, ..sense.clone() };
                self.add_forms(finnish_forms(&name, &genitive), &in_the_open);
                self.add_forms(inhabitants(&name), &in_the_open);
                if former.elsewhere {
                    // "Lappi Tl" (in the province of Turku) was the name that told it from the other.
                    for province in [" tl", " t l"] {
                        self.add(format!("{name}{province}"), sense.clone());
                        self.add(format!("{genitive}{province}"), Sense { case: Case::Genitive, ..sense.clone() });
                    }
                }
                if let Some(swedish) = &former.name_sv {
                    self.add_forms(swedish_forms(&key(swedish)), &sense);
                }
            }
        }
    }

    fn add_sites(&mut self, stems: &[Vec<String>]) {
        for (index, stems) in stems.iter().enumerate() {
            let site = Sense::of(Referent::Site(index));
            let is_site = |sense: &Sense| sense.referent == site.referent;
            for stem in stems {
                if self.names.get(stem).is_some_and(|senses| senses.iter().any(is_site)) {
                    continue;
                }
                self.add(stem.clone(), Sense { case: Case::Genitive, ..site.clone() });
                for name in names_of_genitive(stem) {
                    // A guessed name never competes with one that the gazetteer knows.
                    let known = |sense: &Sense| !matches!(sense.referent, Referent::Site(_));
                    if !self.names.get(&name).is_some_and(|senses| senses.iter().any(known)) {
                        self.add_forms(finnish_forms(&name, stem), &site);
                    }
                }
            }
        }
    }

    fn index_spellings(&mut self) {
        // In order, so that the same directory always reads the same way.
        let mut names: Vec<(&String, &Vec<Sense>)> = self.names.iter().collect();
        names.sort_by_key(|(name, _)| *name);
        for (name, senses) in names {
            let folded = fold(name);
            if senses.iter().any(|sense| sense.case != Case::Other) {
                self.spellings.add(name);
            }
            if folded != *name && !self.names.contains_key(&folded) {
                self.folded.entry(folded).or_insert_with(|| name.clone());
            }
        }
    }
}

/// The places that a library's name names, in the genitive, lower case: `Ruskon kunnankirjasto, Vahdon
/// lähikirjasto` gives `vahdon`. Empty where it names its municipality alone.
fn place_stems(library: &Library) -> Vec<String> {
    let own = municipality(&library.municipality);
    let own_names: Vec<String> =
        own.iter().flat_map(|one| [key(&one.genitive), key(&one.name_fi), key(&one.name_sv)]).collect();
    let mut stems = Vec::new();
    for part in library.name.split([',', '/', '(', ')']) {
        let words: Vec<String> = tokens(part)
            .into_iter()
            .filter_map(|token| match token {
                Token::Word(word) if head_word(&word.key).is_none() => Some(word.key),
                _ => None,
            })
            .collect();
        let stem = words.join(" ");
        let beside_own = own_names.iter().find_map(|name| stem.strip_prefix(name.as_str())?.strip_prefix(' '));
        // "Kosken Tl" begins with no shorter name of its own.
        let stem = beside_own.unwrap_or(&stem);
        if !stem.is_empty() && !own_names.iter().any(|name| name == stem) {
            stems.push(stem.to_owned());
        }
    }
    stems
}
