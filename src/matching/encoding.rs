//! Weights as the engine wants them: whole, positive, the objective and the tie-break within.
//! The engine maximises one sum and reads zero or less as "no edge".

use super::Objective;

/// The engine adds and doubles its duals, which reach twice the largest weight, and takes a
/// quarter of the type's range for infinity: three more bits below that are room enough.
const MOST_IN_I64: i128 = 1 << 58;

/// Tie-breaking numbers lie below this power of two where there is room.
const TIE_BITS: u32 = 24;

/// With fewer bits than this for tie-breaking, equal numbers become likely; the wider type is used.
const FEWEST_TIE_BITS: u32 = 12;

/// How a weight `w` of the pair `{i, j}` is written: `(w + lift) · scale + tie(i, j)`.
///
/// `lift` is larger than the difference of any two totals, so that one pair more always wins;
/// `scale` is larger than the sum of all tie-breaking numbers of a matching, so that they
/// decide between equal totals and can never change a total.
#[derive(Debug, Clone, Copy)]
pub(super) struct Encoding {
    objective: Objective,
    lift: i128,
    scale: i128,
    tie_bits: u32,
    largest: i128,
}

impl Encoding {
    /// For `n` vertices and weights of at most `largest` in absolute value.
    pub(super) fn new(n: usize, largest: u64, objective: Objective) -> Encoding {
        let vertices = i128::try_from(n).unwrap_or(i128::MAX);
        let lift = match objective {
            Objective::MaximumWeight => 0,
            Objective::MaximumCardinality => vertices * i128::from(largest) + 1,
        };
        let top = lift + i128::from(largest) + 1;
        let pairs = vertices / 2 + 1;
        let fits = |bits: &u32| top * (pairs << *bits) <= MOST_IN_I64;
        let tie_bits = (FEWEST_TIE_BITS..=TIE_BITS).rev().find(fits).unwrap_or(TIE_BITS);
        let scale = pairs << tie_bits;
        Encoding { objective, lift, scale, tie_bits, largest: top * scale }
    }

    /// Whether every encoded weight leaves the engine its room within `i64`.
    pub(super) fn fits_i64(&self) -> bool {
        self.largest <= MOST_IN_I64
    }

    /// The weight of the pair `{i, j}` as the engine reads it; zero where it must not be taken.
    pub(super) fn encode(&self, i: usize, j: usize, weight: Option<i64>) -> i128 {
        match weight {
            Some(weight) if self.objective == Objective::MaximumCardinality || weight > 0 => {
                (i128::from(weight) + self.lift) * self.scale + i128::from(self.tie(i, j))
            }
            _ => 0,
        }
    }

    /// A fixed number of the two places (the finaliser of `SplitMix64`, Steele et al. 2014). Scattered
    /// numbers make a single optimum all but certain (the isolation lemma, Mulmuley et al. 1987),
    /// so the answer depends on the weights and places alone, not on the way of the engine.
    fn tie(&self, i: usize, j: usize) -> u64 {
        let mut z = ((i as u64) << 32 | j as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) & ((1 << self.tie_bits) - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_round_of_scores_stays_in_the_fast_type() {
        assert!(Encoding::new(1_000, 10_000, Objective::MaximumCardinality).fits_i64());
        assert!(!Encoding::new(1_000, u64::MAX, Objective::MaximumCardinality).fits_i64());
    }

    #[test]
    fn all_tie_breaks_of_a_matching_together_weigh_less_than_one() {
        let n = 64;
        let encoding = Encoding::new(n, 100, Objective::MaximumWeight);
        let most: i128 = (0..n / 2).map(|i| encoding.encode(2 * i, 2 * i + 1, Some(7)) - 7 * encoding.scale).sum();
        assert!(most < encoding.scale, "{most}");
    }
}
