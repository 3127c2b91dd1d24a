//! How a tree takes in nodes, and what it sees from them.

use std::cmp::Reverse;

use super::{Announced, Event, Forest, Label, NOTHING, What};
use crate::matching::graph::Edge;

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
        self.look_around(&self.solution.nest.vertices_of(outer));
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

    /// Announces what vertices that have become outer together will meet, and when the first of their duals is used up.
    pub(super) fn look_around(&mut self, newly_outer: &[usize]) {
        let first = newly_outer.iter().map(|v| (self.y_at(*v, self.delta), *v)).min();
        if let Some((y, vertex)) = first {
            self.events.push(Reverse(Event { at: self.delta + y, what: What::Vanish { vertex } }));
        }
        for v in newly_outer {
            self.look_from(*v);
        }
    }

    fn look_from(&mut self, from: usize) {
        self.announce(from);
        let node = self.solution.nest.top(from);
        let y = self.y_at(from, self.delta);
        let graph = self.graph;
        for edge in graph.edges_of(from) {
            let other = self.solution.nest.top(edge.to);
            if other == node || self.roles[other].label != Label::Free {
                continue;
            }
            let slack = y + self.solution.y[edge.to] - 2 * edge.weight;
            debug_assert!(slack >= 0, "the duals cover every edge");
            let at = self.delta + slack;
            // An edge that becomes tight only after `y` is used up never does: the tree is done by then.
            if slack <= y && at < self.announced[edge.to].at {
                self.announced[edge.to] = Announced { at, edge: Edge { to: from, weight: edge.weight } };
                self.events.push(Reverse(Event { at, what: What::Edge { of: edge.to } }));
            }
        }
    }

    /// Announces, of a vertex that is free or outer, which edge from an outer vertex to it becomes tight first.
    pub(super) fn announce(&mut self, of: usize) {
        let node = self.solution.nest.top(of);
        let is_outer = self.roles[node].label == Label::Outer;
        let y = self.y_at(of, self.delta);
        let mut first = NOTHING;
        let graph = self.graph;
        for edge in graph.edges_of(of) {
            let other = self.solution.nest.top(edge.to);
            if other == node || self.roles[other].label != Label::Outer {
                continue;
            }
            let y_other = self.y_at(edge.to, self.delta);
            let slack = y + y_other - 2 * edge.weight;
            debug_assert!(slack >= 0, "the duals cover every edge");
            debug_assert!(!is_outer || slack % 2 == 0, "the duals of all trees are even or odd together");
            let steps = if is_outer { slack / 2 } else { slack };
            if steps <= y_other && self.delta + steps < first.at {
                first = Announced { at: self.delta + steps, edge: *edge };
            }
        }
        self.announced[of] = first;
        if first.at < NOTHING.at {
            self.events.push(Reverse(Event { at: first.at, what: What::Edge { of } }));
        }
    }
}
