//! What was found, in the caller's numbers and weights.

use super::certificate::Certificate;
use super::solve::Search;

/// Over which pairs an upper bound holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Over every pair that may be made.
    AllPairs,
    /// Only over so many pairs that looked best: it was stopped before all others could be priced.
    Candidates(usize),
}

/// A matching and what is proven about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The partner of each vertex; always mutual.
    pub partner: Vec<Option<usize>>,
    /// Sum of the weights of the pairs.
    pub total: i64,
    /// No matching (where their number comes first: of as many pairs) weighs more, over the pairs of `scope`.
    pub upper_bound: i64,
    pub scope: Scope,
    /// Nothing better exists.
    pub optimal: bool,
    /// The proof, for [`super::check`].
    pub certificate: Certificate,
}

impl Answer {
    pub(super) fn new(search: &Search) -> Answer {
        let Search { order, encoding, graph, solution, scope, finished } = search;
        let mut solution = std::borrow::Cow::Borrowed(solution);
        if !finished {
            solution.to_mut().join_the_rest(graph);
        }
        let (count, sum) = solution.weigh(graph);
        let certificate = order.restore(Certificate::of(&solution, encoding.lift, encoding.scale));
        let mut partner = vec![None; graph.len()];
        for (a, b) in &certificate.pairs {
            (partner[*a], partner[*b]) = (Some(*b), Some(*a));
        }
        Answer {
            partner,
            total: narrow(encoding.decode(sum, count)),
            upper_bound: narrow(encoding.decode(solution.dual_sum() / 2, count)),
            scope: *scope,
            optimal: *finished,
            certificate,
        }
    }

    /// The pairs, the smaller vertex first, in the order of the smaller vertex.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.certificate.pairs.iter().copied()
    }
}

/// Held at the ends of `i64`.
pub(super) fn narrow(value: i128) -> i64 {
    i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX })
}

/// The vertices in the order of their ids, which is how the search numbers them.
#[derive(Debug, Clone)]
pub(super) struct Order {
    vertices: Vec<usize>,
    places: Vec<usize>,
}

impl Order {
    pub fn new(ids: &[u64]) -> Order {
        let mut vertices: Vec<usize> = (0..ids.len()).collect();
        vertices.sort_by_key(|v| ids[*v]);
        let mut places = vec![0; ids.len()];
        for (at, v) in vertices.iter().enumerate() {
            places[*v] = at;
        }
        Order { vertices, places }
    }

    /// How the search numbers the caller's vertex.
    pub fn place(&self, vertex: usize) -> usize {
        self.places[vertex]
    }

    /// The caller's vertex that the search numbers so.
    pub fn vertex(&self, place: usize) -> usize {
        self.vertices[place]
    }

    fn restore(&self, mut certificate: Certificate) -> Certificate {
        certificate.y = self.places.iter().map(|place| certificate.y[*place]).collect();
        for odd in &mut certificate.blossoms {
            odd.vertices.iter_mut().for_each(|v| *v = self.vertex(*v));
            odd.vertices.sort_unstable();
        }
        for pair in &mut certificate.pairs {
            let (a, b) = (self.vertex(pair.0), self.vertex(pair.1));
            *pair = (a.min(b), a.max(b));
        }
        certificate.pairs.sort_unstable();
        certificate
    }
}
