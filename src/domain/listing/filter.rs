//! Which registrations are wanted: of each group one of the chosen facets, and every group.

use std::collections::BTreeSet;

use super::facet::Facets;
use super::{Facet, Lines};

/// A facet that is of one kind with others.
pub trait Grouped {
    type Group: Copy + PartialEq;

    fn group(&self) -> Self::Group;
}

/// The chosen facets, of registrations unless said otherwise. None chosen means everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter<F = Facet>(BTreeSet<F>);

impl<F> Default for Filter<F> {
    fn default() -> Filter<F> {
        Filter(BTreeSet::new())
    }
}

impl<F: Ord> Filter<F> {
    /// Chooses a facet, or no longer.
    pub fn toggle(&mut self, facet: F) {
        if !self.0.remove(&facet) {
            self.0.insert(facet);
        }
    }

    pub fn contains(&self, facet: &F) -> bool {
        self.0.contains(facet)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All chosen facets.
    pub fn iter(&self) -> impl Iterator<Item = &F> {
        self.0.iter()
    }
}

impl<F: Grouped> Filter<F> {
    /// The chosen facets of a group.
    pub fn of(&self, group: F::Group) -> impl Iterator<Item = &F> {
        self.0.iter().filter(move |facet| facet.group() == group)
    }
}

impl<F: Ord> FromIterator<F> for Filter<F> {
    fn from_iter<T: IntoIterator<Item = F>>(facets: T) -> Filter<F> {
        Filter(facets.into_iter().collect())
    }
}

/// A filter against the table of a round: which groups each facet satisfies, a bit for each.
pub(super) struct Wanted {
    satisfies: Vec<u16>,
    needed: u16,
}

impl Wanted {
    pub(super) fn of(filter: &Filter, facets: &Facets) -> Wanted {
        let bit = |facet: &Facet| 1 << facet.group() as u16;
        let satisfies = facets.values().iter().map(|value| if filter.contains(value) { bit(value) } else { 0 });
        Wanted { satisfies: satisfies.collect(), needed: filter.iter().map(bit).fold(0, |all, one| all | one) }
    }

    pub(super) fn fits(&self, has: &[u32]) -> bool {
        self.missing(has) == 0
    }

    /// The needed groups of which the line has none of the chosen facets.
    fn missing(&self, has: &[u32]) -> u16 {
        self.needed & !has.iter().fold(0, |all, facet| all | self.satisfies[*facet as usize])
    }
}

/// How many registrations each facet would leave, were it chosen beside the chosen ones of the other
/// groups: those that would leave some, and the chosen. `among` tells by place which lines count.
pub fn counts(lines: &Lines, filter: &Filter, among: impl Fn(usize) -> bool) -> Vec<(Facet, usize)> {
    let facets = lines.facets();
    let wanted = Wanted::of(filter, facets);
    let group_of: Vec<u16> = facets.values().iter().map(|value| 1 << value.group() as u16).collect();
    let mut counts = vec![0; facets.values().len()];
    for place in (0..lines.len()).filter(|place| among(*place)) {
        let has = facets.at(place);
        let missing = wanted.missing(has);
        // A line that lacks one group alone would be there, were its own facets of that group chosen.
        if missing == 0 || missing.is_power_of_two() {
            for facet in has.iter().map(|facet| *facet as usize) {
                counts[facet] += usize::from(missing == 0 || missing == group_of[facet]);
            }
        }
    }
    let mut counted: Vec<(Facet, usize)> = facets.values().iter().cloned().zip(counts).collect();
    let unseen = filter.iter().filter(|facet| !facets.values().contains(facet));
    counted.extend(unseen.map(|facet| (facet.clone(), 0)));
    counted.retain(|(facet, count)| *count > 0 || filter.contains(facet));
    counted.sort();
    counted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::listing::samples::{some_facets, some_lines};
    use crate::domain::listing::{FacetGroup, Order, list};
    use crate::domain::{Lines, RegistrationId, RegistrationLine};
    use crate::i18n::Lang;

    /// The rule in its own words.
    fn fits(filter: &Filter, line: &RegistrationLine) -> bool {
        let has: Vec<Facet<&str>> = Facet::of(line).collect();
        let chosen = |group: &FacetGroup| filter.of(*group).next().is_some();
        let mut groups = FacetGroup::ALL.into_iter().filter(chosen);
        groups.all(|group| filter.of(group).any(|facet| has.contains(&facet.borrowed())))
    }

    fn listed(lines: &Lines, filter: &Filter) -> Vec<RegistrationId> {
        list(lines, filter, None, Order::Arrival, Lang::Fi)
    }

    proptest! {
        #[test]
        fn one_of_each_chosen_group_is_enough_and_needed(lines in some_lines(), filter in some_facets()) {
            let expected: Vec<_> = lines.iter().filter(|line| fits(&filter, line)).map(|line| line.id).collect();
            prop_assert_eq!(listed(&lines, &filter), expected);
        }

        #[test]
        fn a_count_tells_what_the_facet_would_leave(lines in some_lines(), filter in some_facets()) {
            for (facet, count) in counts(&lines, &filter, |_| true) {
                let others = filter.iter().filter(|other| other.group() != facet.group()).cloned();
                let alone: Filter = others.chain([facet.clone()]).collect();
                prop_assert_eq!(listed(&lines, &alone).len(), count, "{:?}", facet);
            }
        }

        #[test]
        fn a_table_mended_where_lines_changed_is_the_table_read_anew(
            old in some_lines(), new in some_lines(), filter in some_facets(),
        ) {
            old.prepare();
            let changed = new.iter().filter(|line| old.place(line.id).is_some());
            let changed = changed.map(|line| (line.id, Some(line.clone())));
            let mended = old.with::<std::hash::RandomState>(changed.collect());
            let anew: Lines = mended.iter().cloned().collect();
            prop_assert_eq!(listed(&mended, &filter), listed(&anew, &filter));
            prop_assert_eq!(counts(&mended, &filter, |_| true), counts(&anew, &filter, |_| true));
            for order in Order::ALL {
                let by = |lines: &Lines| list(lines, &filter, None, order, Lang::Sv);
                prop_assert_eq!(by(&mended), by(&anew));
            }
        }
    }
}
