//! Wishes that cannot all be met, in words: these five can only meet those four.

use super::pairing::Pairing;
use super::problem::Problem;
use crate::domain::RegistrationId;
use crate::i18n::Phrase;
use crate::matching::{self, Pairs};

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

/// Whom a pairing of as many pairs as there can be leaves over, because of who may meet whom. Whoever can meet nobody at
/// all is told so elsewhere, and a single one of an odd number is nobody's wish.
pub(super) fn of(problem: &Problem, best: &Pairing) -> Vec<Shortage> {
    let bound = problem.bound();
    let free: Vec<usize> = bound.left_over().collect();
    if best.left_over().count() < 2 {
        return Vec::new();
    }
    let (ids, weight) = (problem.ids(&free), |i: usize, j: usize| problem.weight(free[i], free[j]));
    let graph = matching::Problem { ids: &ids, pairs: Pairs::Scored(&weight) };
    let at = |place: &usize| free.binary_search(place).ok();
    let partner: Vec<Option<usize>> = free.iter().map(|place| best.partner[*place].as_ref().and_then(at)).collect();
    let found = matching::shortages(&graph, &partner).into_iter();
    let told = found.filter(|shortage| shortage.groups.iter().flatten().count() > 1).map(|shortage| {
        let place = |at: &usize| free[*at];
        let groups: Vec<Vec<usize>> = shortage.groups.iter().map(|group| group.iter().map(place).collect()).collect();
        told(problem, &groups, &shortage.only.iter().map(place).collect::<Vec<_>>(), shortage.left_over())
    });
    told.collect()
}

fn told(problem: &Problem, groups: &[Vec<usize>], only: &[usize], left_over: usize) -> Shortage {
    let ids = |places: &[usize]| places.iter().map(|place| problem.id(*place)).collect();
    Shortage {
        groups: groups.iter().map(|group| ids(group)).collect(),
        only: ids(only),
        left_over,
        sentence: sentence(problem, groups, only, left_over),
    }
}

fn sentence(problem: &Problem, groups: &[Vec<usize>], only: &[usize], left_over: usize) -> Phrase {
    let name = |place: &usize| problem.name(*place).to_owned();
    let together = |group: &Vec<usize>| group.iter().map(name).collect::<Vec<_>>().join(" + ");
    if only.is_empty() {
        let all: Vec<String> = groups.iter().flatten().map(name).collect();
        return Phrase::new("pair-shortage-odd").with("count", all.len()).with("names", some_of(all));
    }
    let single = groups.iter().all(|group| group.len() == 1);
    Phrase::new(if single { "pair-shortage" } else { "pair-shortage-groups" })
        .with("count", groups.len())
        .with("names", some_of(groups.iter().map(together).collect()))
        .with("only_count", only.len())
        .with("only", some_of(only.iter().map(name).collect()))
        .with("left", left_over)
}

fn some_of(names: Vec<String>) -> Vec<Phrase> {
    let more = names.len().saturating_sub(MOST_NAMES);
    let mut some: Vec<Phrase> = names.into_iter().take(MOST_NAMES).map(Phrase::verbatim).collect();
    if more > 0 {
        some.push(Phrase::new("pair-shortage-more").with("count", more));
    }
    some
}

#[cfg(test)]
mod tests {
    use crate::i18n::{Lang, Phrase, say};

    #[test]
    fn one_is_spoken_of_as_one() {
        let short = |only: usize, left: usize| {
            let phrase = Phrase::new("pair-shortage").with("count", 3usize).with("names", "A, B, C").with("only", "D");
            say(Lang::Fi, &phrase.with("only_count", only).with("left", left))
        };
        let one = short(1, 1);
        assert!(one.contains("vain tästä yhdestä: A, B, C – mahdollinen pari: D.") && one.ends_with("siksi yksi."));
        assert!(short(2, 2).contains("vain näistä 2:"));
    }
}
