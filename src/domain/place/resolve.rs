//! Which libraries an answer means. Nothing is guessed silently: what is not plain is unsure, and what
//! cannot be said is unknown, ambiguous or outside, with the libraries that might be meant.

mod context;

use super::directory::{Directory, Referent};
use super::gazetteer::{Municipality, municipality};
use super::reading::{Place, Segment, read};
use super::words::{Head, Separator};
use super::{LibraryKind, directory::Sense};
use crate::domain::{LibraryId, MunicipalityCode};
use crate::i18n::Phrase;

/// Why an answer does not simply name libraries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// No library of the directory is named, or one is that the directory does not have.
    Unknown,
    /// Several could be meant.
    Ambiguous,
    /// A municipality outside the region is named.
    Outside(MunicipalityCode),
}

/// What an answer to "which site registers?" means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// The sites, a named main library first, otherwise as they are named.
    pub libraries: Vec<LibraryId>,
    /// The municipalities of the sites and those that the answer names beside.
    pub municipalities: Vec<MunicipalityCode>,
    /// Never true for a reading that rests on a guess.
    pub sure: bool,
    pub problem: Option<Problem>,
    /// The libraries to choose from where the answer is not sure.
    pub candidates: Vec<LibraryId>,
    /// How it was read, in words.
    pub why: Phrase,
}

/// A longer text (in bytes) is no name of a library; four sites take a hundred.
const LONGEST_ANSWER: usize = 1000;

/// Reads which libraries a free text means.
pub fn resolve(site_text: &str, directory: &Directory) -> Resolution {
    if let Some(ids) = directory.alias(site_text) {
        return known(ids.iter().filter_map(|id| directory.index_of(id)).collect(), "why-alias", directory);
    }
    if site_text.len() > LONGEST_ANSWER {
        return known(Vec::new(), "why-unknown", directory);
    }
    if let [only] = directory.by_full_name(site_text)
        && !rests_on_a_name_from_elsewhere(&read(site_text, directory))
    {
        return known(vec![*only], "why-name", directory);
    }
    let mut reading = Reading::of(read(site_text, directory));
    reading.find_context(directory);
    reading.choose(directory);
    reading.conclude(directory)
}

fn known(sites: Vec<usize>, why: &str, directory: &Directory) -> Resolution {
    let mut municipalities = Vec::new();
    for site in &sites {
        push_new(&mut municipalities, directory.library(*site).municipality.clone());
    }
    let sure = !sites.is_empty();
    Resolution {
        libraries: sites.into_iter().map(|site| directory.id(site)).collect(),
        municipalities,
        sure,
        problem: (!sure).then_some(Problem::Unknown),
        candidates: Vec::new(),
        why: Phrase::new(why),
    }
}

fn rests_on_a_name_from_elsewhere(segments: &[Segment]) -> bool {
    segments.iter().flat_map(|segment| &segment.places).flat_map(|place| &place.senses).any(|sense| sense.elsewhere)
}

/// What one segment speaks of.
#[derive(Debug, Clone, PartialEq)]
enum Target {
    /// One of these sites.
    Sites(Vec<Sense>),
    Town(&'static Municipality),
    /// "the main library", of whichever municipality is named beside.
    Main,
    /// A place without a library in the directory; its municipality where that is known.
    Nowhere(Option<&'static Municipality>),
}

#[derive(Debug)]
struct Item {
    target: Target,
    before: Separator,
    in_brackets: bool,
    nominative: bool,
    head: Option<Head>,
    plural: bool,
    all: bool,
    /// A municipality that the same segment names beside the site: "Turun Nummen kirjasto".
    town_beside: Option<&'static Municipality>,
    /// Says only where another item lies.
    is_context: bool,
}

/// The answer on its way from segments to libraries.
#[derive(Debug, Default)]
struct Reading {
    items: Vec<Item>,
    doubts: bool,
    typo: bool,
    sites: Vec<usize>,
    candidates: Vec<usize>,
    problem: Option<Problem>,
    context: Vec<&'static Municipality>,
}

impl Reading {
    fn of(segments: Vec<Segment>) -> Reading {
        let mut reading = Reading::default();
        for (index, segment) in segments.iter().enumerate() {
            let shared_head = segments[index + 1..].iter().find(|later| !later.heads.is_empty());
            let before_plural = shared_head.is_some_and(Segment::is_plural);
            reading.add(segment, before_plural);
        }
        reading
    }

    /// Turns a segment into items; a remark becomes none.
    fn add(&mut self, segment: &Segment, before_plural: bool) {
        self.typo |= segment.places.iter().any(|place| place.typo);
        self.doubts |= segment.places.iter().any(|place| place.doubtful) || segment.before == Separator::Or;
        self.doubts |= !segment.others.is_empty() && !segment.in_brackets;
        self.doubts |= segment.excludes;
        if segment.excludes && segment.in_brackets {
            return;
        }
        let sites: Vec<&Place> = segment.places.iter().filter(|place| place.has_site()).collect();
        let towns: Vec<&'static Municipality> = segment.places.iter().filter_map(Place::only_town).collect();
        if segment.has(Head::Foreign) || segment.unknown_place || segment.trailing_name {
            self.push(segment, Target::Nowhere(towns.first().copied()), false, None);
            return;
        }
        if segment.places.is_empty() {
            let named = |word: &String| word.chars().next().is_some_and(char::is_uppercase);
            let place_in_brackets = segment.in_brackets && segment.others.first().is_some_and(named);
            self.doubts |= segment.all || place_in_brackets || self.leaves_branches_open(segment);
            let is_name = segment.heads.is_empty() && segment.others.len() == 1;
            if segment.has(Head::Main) {
                self.push(segment, Target::Main, false, None);
            } else if is_name && !segment.in_brackets && (before_plural || self.names_only_towns()) {
                self.push(segment, Target::Nowhere(None), false, None);
            }
            return;
        }
        self.doubts |= sites.len() > 1 || (sites.is_empty() && towns.len() > 1);
        for place in &sites {
            let sites = place.senses.clone();
            self.push(segment, Target::Sites(sites), place.is_nominative(), towns.first().copied());
        }
        if sites.is_empty() {
            for place in &segment.places {
                let target = match place.senses.first().map(|sense| &sense.referent) {
                    // A mistyped name as near to one municipality as to another.
                    Some(_) if place.doubtful && place.senses.len() > 1 => Target::Nowhere(None),
                    Some(Referent::Town(town)) => Target::Town(town),
                    Some(Referent::Gone(town)) => Target::Nowhere(Some(town)),
                    _ => continue,
                };
                self.push(segment, target, place.is_nominative(), None);
            }
        }
    }

    /// "Salon pääkirjasto ja lähikirjastot": which of them is not said.
    fn leaves_branches_open(&self, segment: &Segment) -> bool {
        let named = self.items.iter().any(|item| matches!(item.target, Target::Sites(_)));
        segment.has(Head::Branch) && (segment.is_plural() || !named)
    }

    fn names_only_towns(&self) -> bool {
        !self.items.is_empty()
            && self.items.iter().all(|item| matches!(item.target, Target::Town(_)) && item.head.is_none())
    }

    fn push(
        &mut self,
        segment: &Segment,
        target: Target,
        nominative: bool,
        town_beside: Option<&'static Municipality>,
    ) {
        let strongest = [Head::Main, Head::Branch, Head::Town, Head::Plain];
        self.items.push(Item {
            target,
            before: segment.before,
            in_brackets: segment.in_brackets,
            nominative,
            head: strongest.into_iter().find(|head| segment.has(*head)),
            plural: segment.is_plural(),
            all: segment.all,
            town_beside,
            is_context: false,
        });
    }

    /// Chooses libraries for each item.
    fn choose(&mut self, directory: &Directory) {
        for index in 0..self.items.len() {
            if self.items[index].is_context {
                continue;
            }
            match self.items[index].target.clone() {
                Target::Sites(senses) => self.choose_site(index, &senses, directory),
                Target::Town(town) => self.choose_town(index, town, directory),
                Target::Main => self.choose_main(directory),
                Target::Nowhere(town) => self.choose_nowhere(town, directory),
            }
        }
        if self.items.iter().all(|item| item.is_context) {
            self.fail(Problem::Unknown);
        }
    }

    fn choose_site(&mut self, index: usize, senses: &[Sense], directory: &Directory) {
        let candidates: Vec<usize> = senses.iter().filter_map(Sense::site).collect();
        let town_of = |site: usize| &directory.library(site).municipality;
        let item = &self.items[index];
        let own_context = item.town_beside.into_iter().collect::<Vec<_>>();
        let context = if own_context.is_empty() { self.context.clone() } else { own_context };
        let inside = |site: &usize| context.iter().any(|town| town.code == *town_of(*site));
        let fitting: Vec<usize> = candidates.iter().copied().filter(inside).collect();
        match (fitting.as_slice(), candidates.as_slice()) {
            ([only], _) => self.found(*only),
            ([], [only]) if context.is_empty() => {
                let named_beside = self.names_town_of(index, town_of(*only), directory);
                let elsewhere = senses.iter().any(|sense| sense.elsewhere) && !named_beside;
                let also_a_town = senses.iter().any(|sense| matches!(sense.referent, Referent::Town(_)));
                self.found(*only);
                if elsewhere || also_a_town {
                    self.candidates.push(*only);
                    self.fail(Problem::Ambiguous);
                }
            }
            ([], _) if !context.is_empty() => {
                // A site of this name lies in another municipality than the one that was named.
                self.candidates.extend(&candidates);
                self.choose_nowhere(context.first().copied(), directory);
            }
            (several, all) => {
                self.candidates.extend(if several.is_empty() { all } else { several });
                self.fail(Problem::Ambiguous);
            }
        }
    }

    /// Whether another item speaks of the same municipality.
    fn names_town_of(&self, index: usize, code: &MunicipalityCode, directory: &Directory) -> bool {
        self.items.iter().enumerate().filter(|(other, _)| *other != index).any(|(_, item)| match &item.target {
            Target::Town(town) => town.code == *code,
            Target::Sites(senses) => senses
                .iter()
                .filter(|sense| !sense.elsewhere)
                .filter_map(Sense::site)
                .any(|site| directory.library(site).municipality == *code),
            Target::Main | Target::Nowhere(_) => false,
        })
    }

    fn choose_town(&mut self, index: usize, town: &'static Municipality, directory: &Directory) {
        let item = &self.items[index];
        let (head, plural, all) = (item.head, item.plural, item.all);
        self.doubts |= self.hangs_on_another_town(index);
        let sites = directory.of_municipality(&town.code).to_vec();
        self.context.push(town);
        if sites.is_empty() {
            self.fail(if town.in_area() { Problem::Unknown } else { Problem::Outside(town.code.clone()) });
            return;
        }
        let alone = self.items.iter().filter(|item| !item.is_context).count() == 1;
        match directory.main_of(&town.code) {
            Some(_) if all && sites.len() > 1 => {
                sites.into_iter().for_each(|site| self.found(site));
                self.doubts = true;
            }
            Some(_) if head == Some(Head::Branch) && sites.len() > 1 => {
                let branches = sites.into_iter().filter(|site| directory.library(*site).kind != LibraryKind::Main);
                self.candidates.extend(branches);
                self.fail(Problem::Ambiguous);
            }
            Some(main) => {
                self.found(main);
                if plural && alone && sites.len() > 1 {
                    self.candidates.extend(sites);
                    self.fail(Problem::Ambiguous);
                }
            }
            None => {
                self.candidates.extend(sites);
                self.fail(Problem::Ambiguous);
            }
        }
    }

    /// "Auran kirjasto, Salo": a second library, or something else?
    fn hangs_on_another_town(&self, index: usize) -> bool {
        let item = &self.items[index];
        let previous = index.checked_sub(1).map(|before| &self.items[before]);
        let with_head = previous.is_some_and(|previous| match previous.target {
            Target::Town(_) => previous.head.is_some() && previous.target != item.target,
            _ => false,
        });
        with_head && item.head.is_none() && !matches!(item.before, Separator::And)
    }

    fn choose_main(&mut self, directory: &Directory) {
        let mut towns: Vec<MunicipalityCode> = self.context.iter().map(|town| town.code.clone()).collect();
        if towns.is_empty() {
            let sites = self.items.iter().filter_map(|item| match &item.target {
                Target::Sites(senses) => senses.iter().find_map(Sense::site),
                _ => None,
            });
            towns.extend(sites.map(|site| directory.library(site).municipality.clone()));
        }
        towns.dedup();
        match towns.first().filter(|_| towns.len() == 1).and_then(|town| directory.main_of(town)) {
            Some(main) => self.found(main),
            None => self.fail(Problem::Unknown),
        }
    }

    fn choose_nowhere(&mut self, town: Option<&'static Municipality>, directory: &Directory) {
        let Some(town) = town.or_else(|| self.context.first().copied()) else {
            self.fail(Problem::Unknown);
            return;
        };
        self.context.push(town);
        self.candidates.extend(directory.of_municipality(&town.code));
        self.fail(if town.in_area() { Problem::Unknown } else { Problem::Outside(town.code.clone()) });
    }

    fn found(&mut self, site: usize) {
        push_new(&mut self.sites, site);
    }

    /// The first problem stands.
    fn fail(&mut self, problem: Problem) {
        self.problem.get_or_insert(problem);
    }

    fn conclude(mut self, directory: &Directory) -> Resolution {
        if let Some(main) = self.sites.iter().position(|site| directory.library(*site).kind == LibraryKind::Main) {
            self.sites[..=main].rotate_right(1);
        }
        let mut municipalities = Vec::new();
        for site in &self.sites {
            push_new(&mut municipalities, directory.library(*site).municipality.clone());
        }
        let outside = |problem: &Problem| match problem {
            Problem::Outside(code) => Some(code.clone()),
            _ => None,
        };
        // A site of the directory that lies outside the region is a library all the same.
        let problem = self.problem.clone().or_else(|| {
            let code = municipalities.iter().find(|code| !municipality(code).is_some_and(Municipality::in_area))?;
            Some(Problem::Outside(code.clone()))
        });
        if self.sites.is_empty() {
            self.context.iter().for_each(|town| push_new(&mut municipalities, town.code.clone()));
        }
        municipalities.extend(self.problem.as_ref().and_then(outside).filter(|code| !municipalities.contains(code)));
        let sure = self.problem.is_none() && !self.doubts && !self.sites.is_empty();
        let mut candidates = Vec::new();
        for site in self.sites.iter().chain(&self.candidates) {
            push_new(&mut candidates, directory.id(*site));
        }
        Resolution {
            libraries: self.sites.iter().map(|site| directory.id(*site)).collect(),
            municipalities,
            sure,
            candidates: if sure { Vec::new() } else { candidates },
            why: self.why(sure, problem.as_ref()),
            problem,
        }
    }

    fn why(&self, sure: bool, problem: Option<&Problem>) -> Phrase {
        match problem {
            Some(Problem::Unknown) => Phrase::new("why-unknown"),
            Some(Problem::Ambiguous) => Phrase::new("why-ambiguous"),
            Some(Problem::Outside(code)) => {
                let name = municipality(code).map_or_else(|| code.to_string(), |town| town.name_fi.clone());
                Phrase::new("why-outside").with("municipality", name)
            }
            None if self.typo => Phrase::new("why-typo"),
            None if !sure => Phrase::new("why-unsure"),
            None => Phrase::new("why-place"),
        }
    }
}

impl Place {
    fn has_site(&self) -> bool {
        self.senses.iter().any(|sense| sense.site().is_some())
    }

    fn only_town(&self) -> Option<&'static Municipality> {
        if self.has_site() {
            return None;
        }
        self.senses.iter().find_map(|sense| match &sense.referent {
            Referent::Town(town) | Referent::Gone(town) => Some(*town),
            Referent::Site(_) => None,
        })
    }
}

impl Sense {
    fn site(&self) -> Option<usize> {
        match self.referent {
            Referent::Site(site) => Some(site),
            Referent::Town(_) | Referent::Gone(_) => None,
        }
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if !list.contains(&one) {
        list.push(one);
    }
}
