//! How a tree takes in nodes, and what it sees from them.

use std::cmp::Reverse;

use super::{Event, Forest, Label, What};

impl Forest<'_> {
    /// Takes a free node into the tree as inner, and its mate as outer. The edge is tight.
    pub(super) fn grow(&mut self, from: usize, to: usize) {
        let nest = &self.solution.nest;
        let tree = self.roles[nest.top(from)].tree;
        let inner = nest.top(to);
        let mate = self.solution.mates[nest.base(inner)];
        let outer =
            mate.map(|mate| nest.top(mate)).unwrap_or_else(|| unreachable!("only a matched node is grown into"));
        self.make_inner(inner, (from, to), tree);
        self.label(outer, Label::Outer, tree);
        self.look_around(outer);
    }

    pub(super) fn make_inner(&mut self, node: usize, entry: (usize, usize), tree: usize) {
        self.label(node, Label::Inner, tree);
        self.roles[node].entry = entry;
        if self.solution.nest.is_blossom(node) {
            let at = self.delta + self.solution.nest.blossom(node).z / 2;
            self.events.push(Reverse(Event { at, what: What::Expand { blossom: node } }));
        }
    }

    /// From now on the duals in the node move as the label says.
    pub(super) fn label(&mut self, node: usize, label: Label, tree: usize) {
        self.write_down_node(node);
        let role = &mut self.roles[node];
        (role.label, role.tree) = (label, tree);
        self.trees[tree].push(node);
    }

    /// Announces what the vertices of a newly outer node will meet.
    pub(super) fn look_around(&mut self, node: usize) {
        for v in self.solution.nest.vertices_of(node) {
            self.look_from(v);
        }
    }

    /// Announces when the edges of one outer vertex become tight, and when its dual is used up. An
    /// edge that would become tight only later than that never will: the tree is done by then.
    pub(super) fn look_from(&mut self, from: usize) {
        let node = self.solution.nest.top(from);
        let y = self.y_at(from, self.delta);
        self.events.push(Reverse(Event { at: self.delta + y, what: What::Vanish { vertex: from } }));
        let graph = self.graph;
        for edge in graph.edges_of(from) {
            let other = self.solution.nest.top(edge.to);
            let label = self.roles[other].label;
            if label == Label::Inner || other == node {
                continue;
            }
            let slack = y + self.y_at(edge.to, self.delta) - 2 * edge.weight;
            debug_assert!(slack >= 0, "the duals cover every edge");
            debug_assert!(label == Label::Free || slack % 2 == 0, "the duals of all trees are even or odd together");
            let steps = if label == Label::Free { slack } else { slack / 2 };
            if steps <= y {
                let what = What::Edge { from, to: edge.to, weight: edge.weight };
                self.events.push(Reverse(Event { at: self.delta + steps, what }));
            }
        }
    }

    /// Announces when outer vertices will reach a vertex that has become free.
    pub(super) fn look_towards(&mut self, to: usize) {
        let y = self.solution.y[to];
        let graph = self.graph;
        for edge in graph.edges_of(to) {
            if self.roles[self.solution.nest.top(edge.to)].label != Label::Outer {
                continue;
            }
            let y_from = self.y_at(edge.to, self.delta);
            let slack = y_from + y - 2 * edge.weight;
            debug_assert!(slack >= 0, "the duals cover every edge");
            if slack <= y_from {
                let what = What::Edge { from: edge.to, to, weight: edge.weight };
                self.events.push(Reverse(Event { at: self.delta + slack, what }));
            }
        }
    }
}
