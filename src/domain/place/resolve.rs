//! Which libraries an answer means. Nothing is guessed silently: what is not plain is unsure, and what
//! cannot be said is unknown, ambiguous or outside, with the libraries that might be meant.

mod choose;
mod context;
mod items;

use self::items::Reading;
use super::LibraryKind;
use super::directory::Directory;
use super::gazetteer::{Municipality, municipality};
use super::reading::{Segment, read};
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
    let mut reading = Reading::of(&read(site_text, directory), site_text);
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

impl Reading {
    fn conclude(mut self, directory: &Directory) -> Resolution {
        self.doubts |= !self.inferred.is_empty();
        self.sites.retain(|site| !self.excluded.contains(site));
        if self.sites.is_empty() && !self.excluded.is_empty() {
            self.fail(Problem::Unknown);
        }
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
            Some(Problem::Unknown) if self.consortium => Phrase::new("why-consortium"),
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

fn push_new<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if !list.contains(&one) {
        list.push(one);
    }
}
