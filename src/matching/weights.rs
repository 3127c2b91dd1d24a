//! Weights as the search wants them: whole and positive, with the number of pairs and the breaking of
//! ties written into them. The search then maximises one sum.

use super::Goal;

/// The search doubles weights and adds two duals of twice the largest one: three bits of room.
const MOST: i128 = 1 << 59;

/// Tie-breaking numbers lie below this power of two where there is room.
const TIE_BITS: u32 = 24;

/// With fewer bits than this equal numbers become likely, and they are left out altogether.
const FEWEST_TIE_BITS: u32 = 12;

/// The weights are too large for so many vertices: the sums would not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the weights are too large for so many vertices")]
pub struct TooHeavy;

/// How a weight `w` of the pair `{i, j}` is written: `(w + lift) · scale + tie(i, j)`.
///
/// `lift` is so large that one pair more always wins; `scale` is larger than the sum of
/// all tie-breaking numbers of a matching, so that they decide between equal totals and never change one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Encoding {
    pub lift: i64,
    pub scale: i64,
    tie_bits: u32,
}

impl Encoding {
    /// For `n` vertices and weights from `smallest` to `largest`; `ties` asks for tie-breaking if there is room.
    pub fn new(n: usize, (smallest, largest): (i64, i64), goal: Goal, ties: bool) -> Result<Encoding, TooHeavy> {
        let (smallest, largest) = (i128::from(smallest.min(largest)), i128::from(largest));
        let most_pairs = n as i128 / 2 + 1;
        let lift = match goal {
            Goal::MaximumWeight => 0,
            // k + 1 pairs are worth (k + 1) · least, which is more than any k pairs: k · (least + range).
            Goal::MaximumCardinality => {
                let least = most_pairs * (largest - smallest) + 1;
                least - smallest
            }
        };
        let top = (largest + lift).max(1);
        let scale_of = |bits: u32| most_pairs << bits;
        let fits = |bits: &u32| (top + 1).checked_mul(scale_of(*bits)).is_some_and(|most| most <= MOST);
        let tie_bits = (FEWEST_TIE_BITS..=TIE_BITS).rev().find(|bits| ties && fits(bits));
        let scale = tie_bits.map_or(1, scale_of);
        match (top <= MOST, i64::try_from(lift), i64::try_from(scale)) {
            (true, Ok(lift), Ok(scale)) => Ok(Encoding { lift, scale, tie_bits: tie_bits.unwrap_or(0) }),
            _ => Err(TooHeavy),
        }
    }

    /// `None` where the pair can add nothing. `ids` are the stable numbers of the two.
    pub fn encode(&self, weight: i64, ids: (u64, u64)) -> Option<i64> {
        let tie = if self.tie_bits == 0 { 0 } else { tie(ids, self.tie_bits) };
        let lifted = weight + self.lift;
        (lifted > 0).then(|| lifted * self.scale + tie)
    }

    /// From the search's sum of a matching of so many pairs, or a bound on it, to the caller's.
    pub fn decode(&self, sum: i128, pairs: usize) -> i128 {
        sum.div_euclid(i128::from(self.scale)) - pairs as i128 * i128::from(self.lift)
    }
}

/// A fixed number of two ids (the finaliser of `SplitMix64`, Steele et al. 2014). Scattered numbers make a
/// single optimum all but certain (the isolation lemma, Mulmuley et al. 1987): between equal totals
/// the same pairs are chosen whatever else changes in the graph.
fn tie((a, b): (u64, u64), bits: u32) -> i64 {
    let scatter = |z: u64| {
        let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    let z = scatter(scatter(a.min(b).wrapping_add(0x9e37_79b9_7f4a_7c15)).wrapping_add(a.max(b)));
    i64::try_from(z >> (64 - bits)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_tie_breaks_of_a_matching_together_weigh_less_than_one() {
        let n = 64;
        let encoding = Encoding::new(n, (0, 100), Goal::MaximumWeight, true).unwrap();
        let encoded = |i: u64| encoding.encode(7, (2 * i, 2 * i + 1)).unwrap();
        let ties: i64 = (0..n as u64 / 2).map(|i| encoded(i) - 7 * encoding.scale).sum();
        assert!(0 < ties && ties < encoding.scale, "{ties}");
    }

    #[test]
    fn weights_without_room_for_ties_are_kept_and_beyond_that_refused() {
        let scale = |largest| Encoding::new(1_000, (0, largest), Goal::MaximumCardinality, true).map(|e| e.scale);
        assert!(scale(10_000).unwrap() > 1);
        assert_eq!(scale(1 << 45).unwrap(), 1);
        assert_eq!(scale(i64::MAX), Err(TooHeavy));
    }
}
