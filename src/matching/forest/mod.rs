//! The search: Edmonds' primal-dual algorithm (Edmonds 1965; Galil 1986 describes it best), with an alternating
//! tree growing from every exposed vertex at once.
//!
//! In each tree nodes alternate: the root and every second node after it are *outer*, those between
//! are *inner*, and an inner node hangs on its outer parent by a tight edge and holds its outer child by
//! the matched one. All trees move their duals together, by `delta`: outer vertices go down, inner ones up,
//! so tree edges stay tight. What happens next is the event with the smallest `delta`:
//!
//! - a tight edge from an outer node to a free one: the tree *grows* by it and its mate;
//! - a tight edge between outer nodes of one tree: the odd ring *shrinks* to a blossom;
//! - a tight edge between two trees: an *augmenting path*; one pair more, both trees are done;
//! - an outer vertex with `y = 0`: it may stay without a mate, so the path from it to the root is
//!   flipped and the tree is done;
//! - an inner blossom with `z = 0`: it *expands* to its children.
//!
//! Duals are written down only when a node changes its label; until then `since` says how far they lag.

mod augment;
mod expand;
mod grow;
mod shrink;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::graph::{Edge, Graph};
use super::solution::Solution;

/// What an outermost node is in this search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    /// In no tree.
    Free,
    Outer,
    Inner,
}

/// A node's part in the search; of meaning for outermost nodes alone.
#[derive(Debug, Clone, Copy)]
struct Role {
    label: Label,
    /// The `delta` up to which the duals in the node are written down.
    since: i64,
    tree: usize,
    /// Of an inner node: the edge by which its tree reached it, the outer vertex first.
    entry: (usize, usize),
}

const FREE: Role = Role { label: Label::Free, since: 0, tree: 0, entry: (0, 0) };

/// The edge of a vertex that becomes tight first, and when.
#[derive(Debug, Clone, Copy)]
struct Announced {
    at: i64,
    edge: Edge,
}

const NOTHING: Announced = Announced { at: i64::MAX, edge: Edge { to: 0, weight: 0 } };

/// What happens once `delta` has grown to `at`, unless labels have changed by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Event {
    at: i64,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    /// What is announced of a free or outer vertex: the first of its edges to outer ones becomes tight.
    Edge { of: usize },
    /// An outer vertex reaches `y = 0`.
    Vanish { vertex: usize },
    /// An inner blossom reaches `z = 0`.
    Expand { blossom: usize },
}

/// The trees of one search.
struct Forest<'a> {
    graph: &'a Graph,
    solution: &'a mut Solution,
    delta: i64,
    /// Of each node.
    roles: Vec<Role>,
    /// The nodes that were labelled in each tree.
    trees: Vec<Vec<usize>>,
    events: BinaryHeap<Reverse<Event>>,
    /// Of each vertex: the edge that stands among the events for it. Others can only follow later,
    /// so they are looked for once that one is out of the way.
    announced: Vec<Announced>,
    /// Which climb towards a root last passed each node.
    passed: Vec<usize>,
    climbs: usize,
}

/// How many events pass between two questions whether to go on.
const EVENTS_BETWEEN_QUESTIONS: u32 = 512;

/// Makes the solution optimal, whatever it begins with. `false` where `keep_going` said no: the
/// invariants hold then, too, and the duals are a bound on every matching of the graph.
pub(super) fn settle(graph: &Graph, solution: &mut Solution, keep_going: &dyn Fn() -> bool) -> bool {
    // The duals of all trees move together. Two trees can only meet at a whole `delta` if the duals
    // of their roots are both even or both odd; so those that differ wait for a second search.
    loop {
        let mut roots: Vec<usize> = solution.exposed().collect();
        let Some(parity) = roots.first().map(|root| solution.y[*root] % 2) else { return true };
        roots.retain(|root| solution.y[*root] % 2 == parity);
        let mut forest = Forest::new(graph, solution);
        forest.plant(&roots);
        let finished = forest.run(keep_going);
        forest.write_down();
        #[cfg(debug_assertions)]
        solution.assert_invariants(graph);
        if !finished {
            return false;
        }
    }
}

impl<'a> Forest<'a> {
    fn new(graph: &'a Graph, solution: &'a mut Solution) -> Forest<'a> {
        let nodes = solution.nest.len();
        Forest {
            graph,
            solution,
            delta: 0,
            roles: vec![FREE; nodes],
            trees: Vec::new(),
            events: BinaryHeap::new(),
            announced: vec![NOTHING; graph.len()],
            passed: vec![0; nodes],
            climbs: 0,
        }
    }

    fn plant(&mut self, roots: &[usize]) {
        // All labels first, so that no root takes another for a free node.
        for (tree, root) in roots.iter().enumerate() {
            let node = self.solution.nest.top(*root);
            self.trees.push(Vec::new());
            self.label(node, Label::Outer, tree);
        }
        for root in roots {
            self.look_around(&self.solution.nest.vertices_of(self.solution.nest.top(*root)));
        }
    }

    fn run(&mut self, keep_going: &dyn Fn() -> bool) -> bool {
        let mut until_question = 0;
        while let Some(Reverse(Event { at, what })) = self.events.pop() {
            if until_question == 0 {
                if !keep_going() {
                    return false;
                }
                until_question = EVENTS_BETWEEN_QUESTIONS;
            }
            until_question -= 1;
            debug_assert!(at >= self.delta, "no event was missed");
            match what {
                What::Edge { of } if self.announced[of].at == at => self.become_tight(at, of),
                What::Vanish { vertex } if self.label_of(vertex) == Label::Outer && self.y_at(vertex, at) == 0 => {
                    self.delta = at;
                    self.expose(vertex);
                }
                What::Expand { blossom } if self.is_used_up(blossom, at) => {
                    self.delta = at;
                    self.expand(blossom);
                }
                What::Edge { .. } | What::Vanish { .. } | What::Expand { .. } => {}
            }
        }
        true
    }

    /// An edge to an outer vertex should be tight by now. Where labels have changed since that was announced
    /// another is looked for.
    fn become_tight(&mut self, at: i64, of: usize) {
        self.delta = at;
        let Edge { to: other, weight } = self.announced[of].edge;
        let nest = &self.solution.nest;
        let (node, outer) = (nest.top(of), nest.top(other));
        let tight = self.y_at(of, at) + self.y_at(other, at) == 2 * weight;
        if self.roles[outer].label != Label::Outer || node == outer || !tight {
            if self.roles[node].label != Label::Inner {
                self.announce(of);
            }
            return;
        }
        match self.roles[node].label {
            Label::Inner => {}
            Label::Free if self.solution.mates[nest.base(node)].is_none() => {
                self.augment_to_free(other, of);
                self.announce(of);
            }
            Label::Free => self.grow(other, of),
            Label::Outer if self.roles[node].tree != self.roles[outer].tree => self.augment(of, other),
            Label::Outer => {
                self.shrink(of, other);
                self.announce(of);
            }
        }
    }

    fn label_of(&self, v: usize) -> Label {
        self.roles[self.solution.nest.top(v)].label
    }

    /// Whether it is an inner blossom whose dual is 0 once `delta` has grown to `at`.
    fn is_used_up(&self, blossom: usize, at: i64) -> bool {
        let nest = &self.solution.nest;
        let stands = nest.is_top(blossom) && !nest.blossom(blossom).children.is_empty();
        let Role { label, since, .. } = self.roles[blossom];
        stands && label == Label::Inner && nest.blossom(blossom).z == 2 * (at - since)
    }

    /// `y` of a vertex once `delta` has grown to `at`, by its present label.
    fn y_at(&self, v: usize, at: i64) -> i64 {
        let Role { label, since, .. } = self.roles[self.solution.nest.top(v)];
        match label {
            Label::Free => self.solution.y[v],
            Label::Outer => self.solution.y[v] - (at - since),
            Label::Inner => self.solution.y[v] + (at - since),
        }
    }

    /// Writes down the duals in an outermost node as they are now.
    fn write_down_node(&mut self, node: usize) {
        let Role { label, since, .. } = self.roles[node];
        let moved = match label {
            Label::Free => 0,
            Label::Outer => self.delta - since,
            Label::Inner => since - self.delta,
        };
        self.roles[node].since = self.delta;
        if moved == 0 {
            return;
        }
        for v in self.solution.nest.vertices_of(node) {
            self.solution.y[v] -= moved;
        }
        if self.solution.nest.is_blossom(node) {
            self.solution.nest.blossom_mut(node).z += 2 * moved;
        }
    }

    /// Writes down all duals, for whoever reads the solution.
    fn write_down(&mut self) {
        for tree in std::mem::take(&mut self.trees) {
            for node in tree {
                if self.solution.nest.is_top(node) {
                    self.write_down_node(node);
                }
            }
        }
    }
}
