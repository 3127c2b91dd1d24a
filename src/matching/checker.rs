//! Checks a certificate against the weights themselves. Shares nothing with the search, so that a
//! mistake there cannot hide here.

use super::certificate::Certificate;
use super::witness::Shortage;

/// What a certificate proves about all the pairs it was checked against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proven {
    pub pairs: usize,
    /// Sum of the weights of the pairs.
    pub total: i64,
    /// No matching (where `lift` is not 0: of as many pairs) weighs more.
    pub upper_bound: i64,
    /// No matching has more pairs: one more would weigh more than any matching can, lifted by what the certificate says.
    pub most_pairs: bool,
    /// Nothing better exists: `total` is the upper bound and, with a lift, no matching has more pairs.
    pub optimal: bool,
}

/// Why a certificate proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    #[error("y of {0} is missing or negative")]
    Vertex(usize),
    #[error("set {0} is not odd, not in order, or has a negative dual")]
    OddSet(usize),
    #[error("{0}–{1} are not two vertices without another mate")]
    NoPair(usize, usize),
    #[error("a pair of the matching has no weight, or two")]
    NoWeight,
    #[error("the duals do not cover {0}–{1}")]
    NotCovered(usize, usize),
    #[error("the numbers are too large to add")]
    TooLarge,
}

/// Checks a certificate for `n` vertices against every pair that may be matched, each once.
///
/// # Errors
/// The first reason why the certificate proves nothing.
pub fn check(
    n: usize,
    weights: impl Iterator<Item = (usize, usize, i64)>,
    certificate: &Certificate,
) -> Result<Proven, Flaw> {
    let bound = bound(n, certificate)?;
    let mate = mates(n, certificate)?;
    let mut sets_around = vec![Vec::new(); n];
    for (set, odd) in certificate.blossoms.iter().enumerate() {
        odd.vertices.iter().for_each(|v| sets_around[*v].push(set));
    }
    let shared = |u: usize, v: usize| -> i128 {
        let sets = sets_around[u].iter().filter(|set| sets_around[v].contains(set));
        sets.map(|set| i128::from(certificate.blossoms[*set].z)).sum()
    };
    let (mut total, mut weighed, mut smallest) = (0_i128, 0, i128::MAX);
    for (u, v, weight) in weights {
        let lifted = i128::from(weight) + i128::from(certificate.lift);
        let needed = lifted * i128::from(certificate.parts);
        let covered = i128::from(certificate.y[u]) + i128::from(certificate.y[v]);
        if covered < needed && covered + shared(u, v) < needed {
            return Err(Flaw::NotCovered(u, v));
        }
        smallest = smallest.min(lifted);
        if mate[u] == Some(v) {
            (total, weighed) = (total + i128::from(weight), weighed + 1);
        }
    }
    let pairs = certificate.pairs.len();
    if weighed != pairs {
        return Err(Flaw::NoWeight);
    }
    let count = pairs as i128;
    let upper = bound - count * i128::from(certificate.lift);
    let most_pairs = smallest == i128::MAX || (count + 1) * smallest > bound;
    let narrow = |value: i128| i64::try_from(value).map_err(|_| Flaw::TooLarge);
    let optimal = total == upper && (most_pairs || certificate.lift == 0);
    Ok(Proven { pairs, total: narrow(total)?, upper_bound: narrow(upper)?, most_pairs, optimal })
}

/// How many vertices stay without a mate in every matching, by this shortage; `None` where it proves nothing:
/// a group is not odd, two overlap, or one can meet more than is said.
pub fn check_shortage(
    n: usize,
    mut weights: impl Iterator<Item = (usize, usize, i64)>,
    shortage: &Shortage,
) -> Option<usize> {
    #[derive(Clone, Copy, PartialEq)]
    enum Side {
        Elsewhere,
        Group(usize),
        Only,
    }
    let mut side = vec![Side::Elsewhere; n];
    let groups = shortage.groups.iter().enumerate();
    let placed = groups.flat_map(|(number, group)| group.iter().map(move |v| (*v, Side::Group(number))));
    for (v, at) in placed.chain(shortage.only.iter().map(|v| (*v, Side::Only))) {
        if v >= n || side[v] != Side::Elsewhere {
            return None;
        }
        side[v] = at;
    }
    let odd = shortage.groups.iter().all(|group| group.len() % 2 == 1);
    let meets_only = |a: Side, b: Side| !matches!(a, Side::Group(_)) || b == a || b == Side::Only;
    let holds = odd && weights.all(|(a, b, _)| meets_only(side[a], side[b]) && meets_only(side[b], side[a]));
    holds.then(|| shortage.groups.len().saturating_sub(shortage.only.len()))
}

/// What the pairs of any matching are worth at most, lift and all.
fn bound(n: usize, certificate: &Certificate) -> Result<i128, Flaw> {
    if certificate.y.len() != n {
        return Err(Flaw::Vertex(certificate.y.len().min(n)));
    }
    if let Some(v) = certificate.y.iter().position(|y| *y < 0) {
        return Err(Flaw::Vertex(v));
    }
    let mut sum: i128 = certificate.y.iter().map(|y| i128::from(*y)).sum();
    for (number, odd) in certificate.blossoms.iter().enumerate() {
        let ascending = odd.vertices.windows(2).all(|two| two[0] < two[1]);
        let inside = odd.vertices.last().is_some_and(|last| *last < n);
        if odd.vertices.len() % 2 == 0 || !ascending || !inside || odd.z < 0 {
            return Err(Flaw::OddSet(number));
        }
        sum += i128::from(odd.z) * (odd.vertices.len() as i128 / 2);
    }
    if certificate.parts <= 0 { Err(Flaw::TooLarge) } else { Ok(sum / i128::from(certificate.parts)) }
}

fn mates(n: usize, certificate: &Certificate) -> Result<Vec<Option<usize>>, Flaw> {
    let mut mate = vec![None; n];
    for (a, b) in certificate.pairs.iter().copied() {
        if a == b || a >= n || b >= n || mate[a].is_some() || mate[b].is_some() {
            return Err(Flaw::NoPair(a, b));
        }
        (mate[a], mate[b]) = (Some(b), Some(a));
    }
    Ok(mate)
}
