//! Wishes that cannot all be met, in words: these five can only meet those four.

use super::asked::Asked;
use super::problem::Problem;
use crate::domain::RegistrationId;
use crate::i18n::Phrase;

/// A part of the round in which somebody must be left over, whatever is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// One of each group must find its partner among the only ones; mostly a group is a single registration.
    pub groups: Vec<Vec<RegistrationId>>,
    /// All whom those of the groups can meet outside of their own group.
    pub only: Vec<RegistrationId>,
    /// How many are left over.
    pub left_over: usize,
    pub sentence: Phrase,
}

impl Shortage {
    pub fn concerns(&self, id: RegistrationId) -> bool {
        self.groups.iter().flatten().any(|member| *member == id)
    }
}

/// So many names stand in a sentence; of more it says how many.
const MOST_NAMES: usize = 12;

/// Whoever can meet nobody at all is told so elsewhere.
pub(super) fn of(problem: &Problem, asked: &Asked<'_>) -> Vec<Shortage> {
    let ids = |places: &[usize]| places.iter().map(|place| problem.id(*place)).collect();
    let lonely = |shortage: &crate::matching::Shortage| shortage.groups.iter().flatten().count() < 2;
    let found = asked.shortages().into_iter().filter(|shortage| !lonely(shortage));
    let told = found.map(|shortage| Shortage {
        groups: shortage.groups.iter().map(|group| ids(group)).collect(),
        only: ids(&shortage.only),
        left_over: shortage.left_over(),
        sentence: sentence(problem, &shortage),
    });
    told.collect()
}

fn sentence(problem: &Problem, shortage: &crate::matching::Shortage) -> Phrase {
    let together = |group: &Vec<usize>| group.iter().map(|place| problem.name(*place)).collect::<Vec<_>>().join(" + ");
    let single = shortage.groups.iter().all(|group| group.len() == 1);
    if shortage.only.is_empty() {
        let all: Vec<String> = shortage.groups.iter().flatten().map(|place| problem.name(*place).to_owned()).collect();
        return Phrase::new("pair-shortage-odd").with("count", all.len()).with("names", some_of(all));
    }
    let only: Vec<String> = shortage.only.iter().map(|place| problem.name(*place).to_owned()).collect();
    Phrase::new(if single { "pair-shortage" } else { "pair-shortage-groups" })
        .with("count", shortage.groups.len())
        .with("names", some_of(shortage.groups.iter().map(together).collect()))
        .with("only_count", only.len())
        .with("only", some_of(only))
        .with("left", shortage.left_over())
}

fn some_of(names: Vec<String>) -> Vec<Phrase> {
    let more = names.len().saturating_sub(MOST_NAMES);
    let mut some: Vec<Phrase> = names.into_iter().take(MOST_NAMES).map(Phrase::verbatim).collect();
    if more > 0 {
        some.push(Phrase::new("pair-shortage-more").with("count", more));
    }
    some
}
