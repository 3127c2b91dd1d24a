//! An odd ring in a tree becomes one node.

use super::{FREE, Forest, Label};

impl Forest<'_> {
    /// The tight edge closes an odd ring with the two tree paths from its ends up to where they meet.
    pub(super) fn shrink(&mut self, u: usize, v: usize) {
        let meeting = self.meeting(u, v);
        let tree = self.roles[meeting].tree;
        let (left, left_edges) = self.path_up(u, meeting);
        let (right, right_edges) = self.path_up(v, meeting);
        // Around the ring: from the meeting down to u, over to v, and up again.
        let mut children = vec![meeting];
        children.extend(left.into_iter().rev().chain(right));
        let mut edges: Vec<_> = left_edges.into_iter().rev().map(|(lower, upper)| (upper, lower)).collect();
        edges.push((u, v));
        edges.extend(right_edges);
        self.close_ring(children, edges, tree);
    }

    /// The lowest outer node above both ends: the two climb in turn until one comes to where the other has been.
    fn meeting(&mut self, u: usize, v: usize) -> usize {
        self.climbs += 1;
        let nest = &self.solution.nest;
        let (mut here, mut there) = (Some(nest.top(u)), Some(nest.top(v)));
        loop {
            if let Some(node) = here {
                if self.passed[node] == self.climbs {
                    return node;
                }
                self.passed[node] = self.climbs;
                here = self.above(node).map(|(_, entry)| self.solution.nest.top(entry.0));
            }
            std::mem::swap(&mut here, &mut there);
            debug_assert!(here.is_some() || there.is_some(), "two nodes of one tree meet at the root at the latest");
        }
    }

    /// Above an outer node: its inner parent, and the edge by which that one was entered. `None` at the root.
    fn above(&self, outer: usize) -> Option<(usize, (usize, usize))> {
        let mate = self.solution.mates[self.solution.nest.base(outer)]?;
        let inner = self.solution.nest.top(mate);
        Some((inner, self.roles[inner].entry))
    }

    /// The nodes from the one around `v` up to the meeting, that one not among them, and the edge
    /// from each to the next, lower end first.
    fn path_up(&self, v: usize, meeting: usize) -> (Vec<usize>, Vec<(usize, usize)>) {
        let (mut nodes, mut edges) = (Vec::new(), Vec::new());
        let mut outer = self.solution.nest.top(v);
        while outer != meeting {
            let base = self.solution.nest.base(outer);
            let ((inner, entry), mate) = self
                .above(outer)
                .zip(self.solution.mates[base])
                .unwrap_or_else(|| unreachable!("the meeting comes before the root ends the path"));
            nodes.extend([outer, inner]);
            edges.extend([(base, mate), (entry.1, entry.0)]);
            outer = self.solution.nest.top(entry.0);
        }
        (nodes, edges)
    }

    fn close_ring(&mut self, children: Vec<usize>, edges: Vec<(usize, usize)>, tree: usize) {
        let mut newly_outer = Vec::new();
        for child in &children {
            self.write_down_node(*child);
            if self.roles[*child].label == Label::Inner {
                newly_outer.extend(self.solution.nest.vertices_of(*child));
            }
            self.roles[*child].label = Label::Free;
        }
        let blossom = self.solution.nest.shrink(children, edges);
        if blossom == self.roles.len() {
            self.roles.push(FREE);
            self.passed.push(0);
        }
        self.roles[blossom] = FREE;
        self.label(blossom, Label::Outer, tree);
        self.look_around(&newly_outer);
    }
}
