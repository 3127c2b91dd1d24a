//! What is asked: the vertices, and what each two of them are worth together.

/// The pairs that may be made, and their weights.
#[derive(Clone, Copy)]
pub enum Pairs<'a> {
    /// Asked for `i < j`; `None` is a pair that must not be.
    Scored(&'a dyn Fn(usize, usize) -> Option<i64>),
    /// In any order; of several between the same two the heaviest counts. All others must not be.
    Listed(&'a [(usize, usize, i64)]),
}

/// A graph to be matched.
#[derive(Clone, Copy)]
pub struct Problem<'a> {
    /// A number of each vertex that stays the same whatever else changes; no two alike. Ties are broken by it,
    /// so the answer depends on ids and weights and not on the order of the vertices.
    pub ids: &'a [u64],
    pub pairs: Pairs<'a>,
}

impl Problem<'_> {
    pub fn vertices(&self) -> usize {
        self.ids.len()
    }

    /// Every pair that may be made, the smaller vertex first, as [`super::check`] wants them.
    pub fn weights(&self) -> Box<dyn Iterator<Item = (usize, usize, i64)> + '_> {
        match self.pairs {
            Pairs::Scored(weight) => {
                let n = self.vertices();
                let weighed = move |a: usize, b: usize| weight(a, b).map(|weight| (a, b, weight));
                Box::new((0..n).flat_map(move |a| (a + 1..n).filter_map(move |b| weighed(a, b))))
            }
            Pairs::Listed(pairs) => {
                let in_order = |(a, b, weight): &(usize, usize, i64)| (*a.min(b), *a.max(b), *weight);
                let mut pairs: Vec<_> = pairs.iter().map(in_order).collect();
                pairs.sort_unstable_by_key(|(a, b, weight)| (*a, *b, std::cmp::Reverse(*weight)));
                pairs.dedup_by_key(|(a, b, _)| (*a, *b));
                Box::new(pairs.into_iter())
            }
        }
    }

    /// Every pair that may be made, as [`Problem::weights`] gives them, but fast. `None` where `keep_going` said no.
    pub(super) fn each(&self, keep_going: &dyn Fn() -> bool, mut visit: impl FnMut(usize, usize, i64)) -> Option<()> {
        let Pairs::Scored(weight) = self.pairs else {
            self.weights().for_each(|(a, b, weight)| visit(a, b, weight));
            return Some(());
        };
        for a in 0..self.vertices() {
            if !keep_going() {
                return None;
            }
            for b in a + 1..self.vertices() {
                if let Some(weight) = weight(a, b) {
                    visit(a, b, weight);
                }
            }
        }
        Some(())
    }

    /// Every other vertex that this one may be joined with, and the weight.
    pub(super) fn each_of(&self, v: usize, mut visit: impl FnMut(usize, i64)) {
        match self.pairs {
            Pairs::Scored(weigh) => {
                for other in (0..self.vertices()).filter(|other| *other != v) {
                    if let Some(weight) = weigh(v.min(other), v.max(other)) {
                        visit(other, weight);
                    }
                }
            }
            Pairs::Listed(_) => self.weights().for_each(|(a, b, weight)| match v {
                _ if v == a => visit(b, weight),
                _ if v == b => visit(a, weight),
                _ => {}
            }),
        }
    }
}
