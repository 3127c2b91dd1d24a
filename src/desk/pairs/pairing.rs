//! A pairing of the whole round, by places.

/// Who is joined with whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pairing {
    /// The partner of each in a pair; always mutual.
    pub partner: Vec<Option<usize>>,
    /// Who is in one of these has no partner in a pair.
    pub trios: Vec<[usize; 3]>,
    /// Hundredths of a point: no pairing of as many pairs can have more, the trios left aside.
    pub upper_bound: i64,
}

impl Pairing {
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.partner.iter().enumerate().filter_map(|(a, b)| b.filter(|b| a < *b).map(|b| (a, b)))
    }

    pub fn left_over(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.partner.len()).filter(|place| self.partners(*place).is_empty())
    }

    /// One, or in a trio two, or none.
    pub fn partners(&self, place: usize) -> Vec<usize> {
        match self.trios.iter().find(|trio| trio.contains(&place)) {
            Some(trio) => trio.iter().copied().filter(|other| *other != place).collect(),
            None => self.partner[place].into_iter().collect(),
        }
    }

    /// How many pairs and trios there are.
    pub fn groups(&self) -> usize {
        self.pairs().count() + self.trios.len()
    }

    /// Whether these are a pair, or these three a trio.
    pub fn is_joined(&self, places: &[usize]) -> bool {
        let others = |place: usize| places.iter().copied().filter(move |other| *other != place);
        places.iter().all(|place| self.partners(*place).into_iter().eq(others(*place)))
    }

    pub fn join(&mut self, a: usize, b: usize) {
        (self.partner[a], self.partner[b]) = (Some(b), Some(a));
    }

    /// Takes in a matching of some of the places.
    pub fn take(&mut self, of: &[usize], partner: &[Option<usize>]) {
        for (place, mate) in of.iter().zip(partner) {
            if let Some(mate) = mate {
                self.partner[*place] = Some(of[*mate]);
            }
        }
    }
}
