//! Why not everybody has a mate: the Gallai–Edmonds decomposition (Gallai 1964, Edmonds 1965) as data. From
//! every vertex without a mate alternating trees grow over all edges, whatever they weigh.
//! What they reach as *outer* falls into odd groups that cannot meet one another, only the *inner* ones: "these
//! five can only meet those four".

use super::problem::Problem;

/// A part of the graph with more groups than there are others for them to meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// Odd groups, mostly of one vertex each. One of every group must find its mate outside of it.
    pub groups: Vec<Vec<usize>>,
    /// All whom the vertices of the groups can meet outside of their own group.
    pub only: Vec<usize>,
}

impl Shortage {
    /// How many of the groups must have somebody without a mate.
    pub fn left_over(&self) -> usize {
        self.groups.len().saturating_sub(self.only.len())
    }
}

/// The shortages that leave vertices without a mate; together they explain every one of them. `partner` must be a
/// matching of as many pairs as there can be: of a smaller one nothing is proven, and nothing given.
pub fn shortages(problem: &Problem<'_>, partner: &[Option<usize>]) -> Vec<Shortage> {
    let n = problem.vertices();
    let mut neighbours = vec![Vec::new(); n];
    for (a, b, _) in problem.weights() {
        neighbours[a].push(b);
        neighbours[b].push(a);
    }
    let mut trees = Trees::new(&neighbours, partner);
    if trees.grow() { trees.shortages() } else { Vec::new() }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Unreached,
    Outer,
    Inner,
}

struct Trees<'a> {
    neighbours: &'a [Vec<usize>],
    partner: &'a [Option<usize>],
    label: Vec<Label>,
    /// Of an inner vertex: the outer one from which it was reached.
    parent: Vec<usize>,
    /// Of each vertex: a vertex of its group, followed until it is its own.
    group: Vec<usize>,
    /// Outer vertices whose edges have not been looked at.
    open: Vec<usize>,
}

impl<'a> Trees<'a> {
    fn new(neighbours: &'a [Vec<usize>], partner: &'a [Option<usize>]) -> Trees<'a> {
        let n = neighbours.len();
        let open: Vec<usize> = (0..n).filter(|v| partner[*v].is_none()).collect();
        let mut label = vec![Label::Unreached; n];
        open.iter().for_each(|root| label[*root] = Label::Outer);
        Trees { neighbours, partner, label, parent: vec![0; n], group: (0..n).collect(), open }
    }

    /// `false` where two trees meet: then there is a matching with one pair more.
    fn grow(&mut self) -> bool {
        while let Some(u) = self.open.pop() {
            for v in &self.neighbours[u] {
                match (self.label[*v], self.partner[*v]) {
                    (Label::Unreached, Some(mate)) => {
                        (self.label[*v], self.label[mate]) = (Label::Inner, Label::Outer);
                        self.parent[*v] = u;
                        self.open.push(mate);
                    }
                    (Label::Outer, _) if self.group_of(u) != self.group_of(*v) => {
                        let Some(meeting) = self.meeting(u, *v) else { return false };
                        self.gather(u, meeting);
                        self.gather(*v, meeting);
                    }
                    _ => {}
                }
            }
        }
        true
    }

    /// The base of the group: its root, or the one whose mate is inner.
    fn group_of(&mut self, v: usize) -> usize {
        let mut base = v;
        while self.group[base] != base {
            self.group[base] = self.group[self.group[base]];
            base = self.group[base];
        }
        base
    }

    /// The base of the group above.
    fn above(&mut self, base: usize) -> Option<usize> {
        let inner = self.partner[base]?;
        Some(self.group_of(self.parent[inner]))
    }

    fn meeting(&mut self, u: usize, v: usize) -> Option<usize> {
        let start = self.group_of(u);
        let mut passed = std::collections::HashSet::from([start]);
        let mut at = start;
        while let Some(above) = self.above(at) {
            passed.insert(above);
            at = above;
        }
        let mut at = self.group_of(v);
        while !passed.contains(&at) {
            at = self.above(at)?;
        }
        Some(at)
    }

    /// From `v` up to the meeting all become one group; the inner ones on the way are outer from now on.
    fn gather(&mut self, v: usize, meeting: usize) {
        let mut at = self.group_of(v);
        while at != meeting {
            self.group[at] = meeting;
            let Some(inner) = self.partner[at] else { return };
            self.label[inner] = Label::Outer;
            self.group[inner] = meeting;
            self.open.push(inner);
            at = self.group_of(self.parent[inner]);
        }
    }

    /// Groups and inner vertices that hang together, the smallest vertex first.
    fn shortages(&mut self) -> Vec<Shortage> {
        let n = self.label.len();
        let mut members = vec![Vec::new(); n];
        for v in 0..n {
            if self.label[v] == Label::Outer {
                members[self.group_of(v)].push(v);
            }
        }
        let mut seen = vec![false; n];
        let mut found = Vec::new();
        for v in 0..n {
            if self.label[v] == Label::Outer && !seen[self.group_of(v)] {
                found.push(self.hanging_together(v, &members, &mut seen));
            }
        }
        found
    }

    fn hanging_together(&mut self, v: usize, members: &[Vec<usize>], seen: &mut [bool]) -> Shortage {
        let mut shortage = Shortage { groups: Vec::new(), only: Vec::new() };
        let first = self.group_of(v);
        seen[first] = true;
        let mut open = vec![first];
        while let Some(at) = open.pop() {
            let inside: &[usize] = if self.label[at] == Label::Inner { &[at] } else { &members[at] };
            for next in inside.iter().flat_map(|v| &self.neighbours[*v]) {
                let (from_inner, to_inner) = (self.label[at] == Label::Inner, self.label[*next] == Label::Inner);
                let outer = self.label[*next] == Label::Outer;
                let next = self.group_of(*next);
                if (to_inner && !from_inner || outer && from_inner) && !seen[next] {
                    seen[next] = true;
                    open.push(next);
                }
            }
            match self.label[at] {
                Label::Inner => shortage.only.push(at),
                _ => shortage.groups.push(members[at].clone()),
            }
        }
        shortage.groups.sort_unstable();
        shortage.only.sort_unstable();
        shortage
    }
}
