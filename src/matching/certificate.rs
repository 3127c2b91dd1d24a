//! The proof that comes with a matching, as data that anybody can check: [`super::check`] does, and
//! needs nothing of the search for it.

use super::solution::Solution;

/// A matching, and duals from which follows that none weighs more.
///
/// Every pair `{u, v}` has a weight `w(u, v)`. Where for all of them
/// `y(u) + y(v) + Σ z(B) over the blossoms B around both ≥ parts · (w(u, v) + lift)`, `y ≥ 0` and `z ≥ 0`, the
/// pairs of any matching together are worth at most `(Σ y(v) + Σ z(B) · (|B| − 1) / 2) / parts`, each counted
/// with the lift: each vertex is in one pair at most, and each blossom, being odd, holds at most `(|B| − 1) /
/// 2`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Added to every weight, so that one pair more outweighs all else; 0 where the number of pairs does not matter.
    pub lift: i64,
    /// How many units of the duals make one unit of weight.
    pub parts: i64,
    /// Of each vertex.
    pub y: Vec<i64>,
    /// Those with `z > 0`.
    pub blossoms: Vec<OddSet>,
    /// The matching, the smaller vertex first, in order.
    pub pairs: Vec<(usize, usize)>,
}

/// A blossom, in the certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OddSet {
    /// In order; an odd number.
    pub vertices: Vec<usize>,
    pub z: i64,
}

impl Certificate {
    /// `scale` is how many units of the solution's weights make one of the caller's.
    pub(super) fn of(solution: &Solution, lift: i64, scale: i64) -> Certificate {
        let nest = &solution.nest;
        let odd_set = |blossom: usize| {
            let mut vertices = nest.vertices_of(blossom);
            vertices.sort_unstable();
            OddSet { vertices, z: nest.blossom(blossom).z }
        };
        let mut blossoms: Vec<OddSet> = nest.all_blossoms().map(odd_set).filter(|odd| odd.z > 0).collect();
        blossoms.sort_by(|a, b| a.vertices.cmp(&b.vertices));
        Certificate { lift, parts: 2 * scale, y: solution.y.clone(), blossoms, pairs: solution.pairs().collect() }
    }
}
