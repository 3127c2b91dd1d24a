//! A weighted graph as the search reads it: for each vertex its edges in one row, by the number
//! of the other end. Built from pairs in any order, so the order of the caller's rows means nothing.

/// One end's view of an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    pub to: usize,
    pub weight: i64,
}

/// Vertices `0..len` and undirected edges, at most one for each two vertices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    /// Where the row of each vertex begins, and behind the last one where all end.
    first: Vec<usize>,
    rows: Vec<Edge>,
}

impl Graph {
    /// Of several edges between the same two the heaviest counts. Both ends lie below `len` and differ.
    pub fn new(len: usize, mut pairs: Vec<(usize, usize, i64)>) -> Graph {
        for pair in &mut pairs {
            let (a, b, weight) = *pair;
            debug_assert!(a != b && a.max(b) < len, "an edge joins two vertices of the graph");
            *pair = (a.min(b), a.max(b), weight);
        }
        pairs.sort_unstable_by_key(|(a, b, weight)| (*a, *b, std::cmp::Reverse(*weight)));
        pairs.dedup_by_key(|(a, b, _)| (*a, *b));
        let mut first = vec![0; len + 1];
        for (a, b, _) in &pairs {
            first[a + 1] += 1;
            first[b + 1] += 1;
        }
        for v in 0..len {
            first[v + 1] += first[v];
        }
        let mut free = first.clone();
        let mut rows = vec![Edge { to: 0, weight: 0 }; 2 * pairs.len()];
        // In this order each row comes out sorted: first the smaller neighbours, then the larger.
        for (a, b, weight) in pairs {
            rows[free[a]] = Edge { to: b, weight };
            rows[free[b]] = Edge { to: a, weight };
            free[a] += 1;
            free[b] += 1;
        }
        Graph { first, rows }
    }

    pub fn len(&self) -> usize {
        self.first.len() - 1
    }

    pub fn edges_of(&self, v: usize) -> &[Edge] {
        &self.rows[self.first[v]..self.first[v + 1]]
    }

    /// `None` where the two are not joined.
    pub fn weight(&self, u: usize, v: usize) -> Option<i64> {
        let row = self.edges_of(u);
        row.binary_search_by_key(&v, |edge| edge.to).ok().map(|at| row[at].weight)
    }

    /// Every edge once, the smaller vertex first, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize, i64)> + '_ {
        let larger = |u: usize| self.edges_of(u).iter().filter(move |edge| edge.to > u);
        (0..self.len()).flat_map(move |u| larger(u).map(move |edge| (u, edge.to, edge.weight)))
    }

    /// The same graph with only the edges that `keep` says yes to; it must say the same of both ends.
    pub fn only(&self, keep: impl Fn(usize, usize) -> bool) -> Graph {
        let mut first = Vec::with_capacity(self.first.len());
        let mut rows = Vec::with_capacity(self.rows.len());
        first.push(0);
        for v in 0..self.len() {
            rows.extend(self.edges_of(v).iter().filter(|edge| keep(v, edge.to)));
            first.push(rows.len());
        }
        Graph { first, rows }
    }
}
