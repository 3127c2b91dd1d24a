//! Who has met whom before: in earlier rounds, and in the years before this program.

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::Side;
use crate::domain::{LibraryId, PastPartnershipId, Seen};

/// Libraries that were joined in some period. Two of them are the same where period and sides are.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EarlierPair {
    /// The code of a round, or what a file says: "2022", "kevät 2021".
    pub period: String,
    /// The sites of each side. Sorted, and so are the sides, since neither comes first.
    pub sides: Vec<Vec<LibraryId>>,
}

impl EarlierPair {
    pub fn new(period: impl Into<String>, mut sides: Vec<Vec<LibraryId>>) -> EarlierPair {
        for side in &mut sides {
            side.sort();
            side.dedup();
        }
        sides.sort();
        EarlierPair { period: period.into(), sides }
    }
}

/// A partnership from before this program, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastPartnership {
    pub id: PastPartnershipId,
    pub pair: EarlierPair,
    pub version: i64,
}

impl PastPartnership {
    pub fn seen(&self) -> Seen<PastPartnershipId> {
        Seen { id: self.id, version: self.version }
    }
}

/// Who has been joined with whom before, and when.
#[derive(Debug, Clone, Default)]
pub struct Earlier(HashMap<LibraryId, HashMap<LibraryId, BTreeSet<String>>>);

impl Earlier {
    pub fn new<'a>(pairs: impl IntoIterator<Item = &'a EarlierPair>) -> Earlier {
        let mut earlier = Earlier::default();
        for pair in pairs {
            for (place, side) in pair.sides.iter().enumerate() {
                let others = pair.sides.iter().enumerate().filter(|(other, _)| *other != place).flat_map(|(_, o)| o);
                earlier.add(side, others, &pair.period);
            }
        }
        earlier
    }

    fn add<'a>(&mut self, side: &[LibraryId], others: impl Iterator<Item = &'a LibraryId> + Clone, period: &str) {
        for library in side {
            let met = self.0.entry(library.clone()).or_default();
            for other in others.clone() {
                met.entry(other.clone()).or_default().insert(period.to_owned());
            }
        }
    }

    /// Whether a library of `a` has been joined with one of `b`.
    pub fn have_met(&self, a: &Side, b: &Side) -> bool {
        self.meetings(a, b).next().is_some()
    }

    /// The periods in which they were, each once, in order.
    pub fn periods(&self, a: &Side, b: &Side) -> Vec<String> {
        let periods: BTreeSet<&String> = self.meetings(a, b).flatten().collect();
        periods.into_iter().cloned().collect()
    }

    fn meetings<'a>(&'a self, a: &'a Side, b: &'a Side) -> impl Iterator<Item = &'a BTreeSet<String>> {
        let met = a.libraries.iter().filter_map(|library| self.0.get(library));
        met.flat_map(|others| b.libraries.iter().filter_map(|library| others.get(library)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::partnership::score::tests::side;

    fn pair(period: &str, sides: &[&[&str]]) -> EarlierPair {
        EarlierPair::new(period, sides.iter().map(|ids| ids.iter().map(|id| LibraryId::new(*id)).collect()).collect())
    }

    #[test]
    fn a_pair_is_the_same_whichever_side_is_named_first() {
        assert_eq!(pair("2022", &[&["b", "a"], &["c"]]), pair("2022", &[&["c"], &["a", "b", "a"]]));
        assert_ne!(pair("2022", &[&["a"], &["c"]]), pair("2023", &[&["a"], &["c"]]));
    }

    #[test]
    fn sides_have_met_each_other_and_not_themselves_and_the_periods_are_known() {
        let pairs = [
            pair("2022", &[&["site-019", "site-480"], &["site-738"]]),
            pair("2021", &[&["site-738"], &["site-019"]]),
            pair("2020", &[&["site-019"], &["site-577"], &["site-738"]]),
        ];
        let earlier = Earlier::new(&pairs);
        let of = |id, code: &str| side(id, code, code, 1000);
        let (aura, marttila, sauvo, paimio) = (of(1, "019"), of(2, "480"), of(3, "738"), of(4, "577"));
        assert_eq!(earlier.periods(&aura, &sauvo), ["2020", "2021", "2022"]);
        assert_eq!(earlier.periods(&sauvo, &aura), ["2020", "2021", "2022"]);
        assert_eq!(earlier.periods(&marttila, &sauvo), ["2022"]);
        assert!(!earlier.have_met(&aura, &marttila), "colleagues of one side");
        assert!(earlier.have_met(&paimio, &aura) && !earlier.have_met(&paimio, &marttila));
    }
}
