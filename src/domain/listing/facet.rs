//! What a registration can be filtered by, and the table from which a whole round is filtered and
//! counted without looking at its lines again.

use std::collections::HashMap;

use super::Grouped;
use crate::domain::place::{consortium_of, municipality_name};
use crate::domain::topic::topic_phrase;
use crate::domain::{MunicipalityCode, RegistrationLine, Status, TopicId};
use crate::i18n::{Lang, Phrase};

/// One thing that is true of a registration. `S` is `&str` while a line is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet<S = String> {
    Status(Status),
    /// It has a flag of this family ([`crate::domain::Flag::family`]).
    Flag(&'static str),
    /// The code of a municipality that registers.
    Municipality(S),
    /// The name of the consortium to which such a municipality belongs.
    Consortium(&'static str),
    /// The id of a topic.
    Topic(S),
    Language(Lang),
    /// Who looks after it; `None` is nobody.
    Owner(Option<S>),
    /// The form changed its answer and nobody has looked.
    Changed,
    /// Which library it means is a guess.
    Unsure,
}

/// Facets of one kind: of those one is enough, of several groups each is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FacetGroup {
    Status,
    Flag,
    Municipality,
    Consortium,
    Topic,
    Language,
    Owner,
    /// Changed answers and unsure places.
    Check,
}

impl FacetGroup {
    pub const ALL: [FacetGroup; 8] = [
        FacetGroup::Status,
        FacetGroup::Check,
        FacetGroup::Flag,
        FacetGroup::Owner,
        FacetGroup::Municipality,
        FacetGroup::Consortium,
        FacetGroup::Topic,
        FacetGroup::Language,
    ];

    /// Its name: "Tila", "Kunta".
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            FacetGroup::Status => "facet-status",
            FacetGroup::Flag => "facet-flag",
            FacetGroup::Municipality => "facet-municipality",
            FacetGroup::Consortium => "facet-consortium",
            FacetGroup::Topic => "facet-topic",
            FacetGroup::Language => "facet-language",
            FacetGroup::Owner => "facet-owner",
            FacetGroup::Check => "facet-check",
        })
    }
}

impl<S> Grouped for Facet<S> {
    type Group = FacetGroup;

    fn group(&self) -> FacetGroup {
        match self {
            Facet::Status(_) => FacetGroup::Status,
            Facet::Flag(_) => FacetGroup::Flag,
            Facet::Municipality(_) => FacetGroup::Municipality,
            Facet::Consortium(_) => FacetGroup::Consortium,
            Facet::Topic(_) => FacetGroup::Topic,
            Facet::Language(_) => FacetGroup::Language,
            Facet::Owner(_) => FacetGroup::Owner,
            Facet::Changed | Facet::Unsure => FacetGroup::Check,
        }
    }
}

impl Facet {
    /// Its name in the reader's language.
    pub fn phrase(&self, lang: Lang) -> Phrase {
        match self {
            Facet::Status(status) => status.phrase(),
            Facet::Flag(family) => Phrase::new(format!("facet-flag-{}", family.replace('_', "-"))),
            Facet::Municipality(code) => Phrase::verbatim(municipality_name(lang, &MunicipalityCode::new(code))),
            Facet::Consortium(name) => Phrase::verbatim(*name),
            Facet::Topic(id) => topic_phrase(&TopicId::new(id)),
            Facet::Language(language) => Phrase::new(format!("facet-language-{}", language.code())),
            Facet::Owner(Some(owner)) => Phrase::verbatim(owner),
            Facet::Owner(None) => Phrase::new("owner-nobody"),
            Facet::Changed => Phrase::new("facet-changed"),
            Facet::Unsure => Phrase::new("facet-unsure"),
        }
    }
}

impl Facet {
    pub(super) fn borrowed(&self) -> Facet<&str> {
        match self {
            Facet::Status(status) => Facet::Status(*status),
            Facet::Flag(family) => Facet::Flag(family),
            Facet::Municipality(code) => Facet::Municipality(code),
            Facet::Consortium(name) => Facet::Consortium(name),
            Facet::Topic(id) => Facet::Topic(id),
            Facet::Language(language) => Facet::Language(*language),
            Facet::Owner(owner) => Facet::Owner(owner.as_deref()),
            Facet::Changed => Facet::Changed,
            Facet::Unsure => Facet::Unsure,
        }
    }
}

impl<'a> Facet<&'a str> {
    /// Everything that is true of a line. A facet may come twice.
    pub fn of(line: &'a RegistrationLine) -> impl Iterator<Item = Facet<&'a str>> {
        let municipalities = line.municipalities.iter();
        let consortia = line.municipalities.iter().filter_map(consortium_of);
        [Facet::Status(line.status), Facet::Language(line.language)]
            .into_iter()
            .chain([Facet::Owner(line.owner.as_ref().map(|owner| owner.as_str()))])
            .chain(line.changed.then_some(Facet::Changed))
            .chain((!line.sure).then_some(Facet::Unsure))
            .chain(line.flags.iter().map(|flag| Facet::Flag(flag.family())))
            .chain(municipalities.map(|code| Facet::Municipality(code.as_str())))
            .chain(consortia.map(|one| Facet::Consortium(one.name.as_str())))
            .chain(line.topics.iter().map(|topic| Facet::Topic(topic.as_str())))
    }

    fn owned(self) -> Facet {
        match self {
            Facet::Status(status) => Facet::Status(status),
            Facet::Flag(family) => Facet::Flag(family),
            Facet::Municipality(code) => Facet::Municipality(code.to_owned()),
            Facet::Consortium(name) => Facet::Consortium(name),
            Facet::Topic(id) => Facet::Topic(id.to_owned()),
            Facet::Language(language) => Facet::Language(language),
            Facet::Owner(owner) => Facet::Owner(owner.map(str::to_owned)),
            Facet::Changed => Facet::Changed,
            Facet::Unsure => Facet::Unsure,
        }
    }
}

/// The facets of every line of a round: a few numbers a line, side by side in memory.
#[derive(Debug, Clone, Default)]
pub(super) struct Facets {
    /// Each facet that some line has; the numbers below are places in it.
    values: Vec<Facet>,
    /// The facets of all lines, one line after the other, none twice on a line.
    of: Vec<u32>,
    /// Where in `of` each line ends.
    ends: Vec<usize>,
}

impl Facets {
    pub(super) fn read<'a>(lines: impl Iterator<Item = &'a RegistrationLine>) -> Facets {
        let mut facets = Facets::default();
        let mut numbers: HashMap<Facet<&str>, u32> = HashMap::new();
        for line in lines {
            let begin = facets.of.len();
            for facet in Facet::of(line) {
                let number = *numbers.entry(facet).or_insert_with(|| facets.number_of_new(facet));
                facets.push(begin, number);
            }
            facets.ends.push(facets.of.len());
        }
        facets
    }

    /// The same where a few lines, by place, are others now.
    pub(super) fn with(&self, changed: &[(usize, &RegistrationLine)]) -> Facets {
        let mut new = Facets {
            values: self.values.clone(),
            of: Vec::with_capacity(self.of.len()),
            ends: Vec::with_capacity(self.ends.len()),
        };
        let mut changed = changed.iter().peekable();
        for place in 0..self.ends.len() {
            let begin = new.of.len();
            match changed.next_if(|(changed, _)| *changed == place) {
                None => new.of.extend_from_slice(self.at(place)),
                Some((_, line)) => {
                    for facet in Facet::of(line) {
                        let known = new.values.iter().position(|value| value.borrowed() == facet).map(|at| at as u32);
                        let number = known.unwrap_or_else(|| new.number_of_new(facet));
                        new.push(begin, number);
                    }
                }
            }
            new.ends.push(new.of.len());
        }
        new
    }

    fn number_of_new(&mut self, facet: Facet<&str>) -> u32 {
        self.values.push(facet.owned());
        (self.values.len() - 1) as u32
    }

    fn push(&mut self, begin: usize, number: u32) {
        if !self.of[begin..].contains(&number) {
            self.of.push(number);
        }
    }

    pub(super) fn values(&self) -> &[Facet] {
        &self.values
    }

    /// The facets of the line at a place, as places in [`Facets::values`].
    pub(super) fn at(&self, place: usize) -> &[u32] {
        let begin = if place == 0 { 0 } else { self.ends[place - 1] };
        &self.of[begin..self.ends[place]]
    }
}
