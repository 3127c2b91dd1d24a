//! How a tree comes to its end: its path to the root is flipped, and its nodes are free again.

use super::{Forest, Label, Role};

impl Forest<'_> {
    /// A tight edge between two trees: the path from root to root is augmenting.
    pub(super) fn augment(&mut self, u: usize, v: usize) {
        let trees = [u, v].map(|end| self.roles[self.solution.nest.top(end)].tree);
        self.flip_to_root(u, Some(v));
        self.flip_to_root(v, Some(u));
        self.dissolve(&trees);
    }

    /// A tight edge to a node that has no mate and needs none: it gets one all the same.
    pub(super) fn augment_to_free(&mut self, u: usize, v: usize) {
        let nest = &mut self.solution.nest;
        let tree = self.roles[nest.top(u)].tree;
        nest.rebase(nest.top(v), v, &mut self.solution.mates);
        self.solution.mates[v] = Some(u);
        self.flip_to_root(u, Some(v));
        self.dissolve(&[tree]);
    }

    /// An outer vertex whose dual is 0 may stay without a mate: it takes the root's part.
    pub(super) fn expose(&mut self, v: usize) {
        let tree = self.roles[self.solution.nest.top(v)].tree;
        self.flip_to_root(v, None);
        self.dissolve(&[tree]);
    }

    /// On the path from the outer vertex `v` to its root unmatches what was matched and matches what
    /// was not; `v` itself gets the new mate.
    fn flip_to_root(&mut self, v: usize, mate: Option<usize>) {
        let (mut v, mut mate) = (v, mate);
        let Forest { solution, roles, .. } = self;
        loop {
            let outer = solution.nest.top(v);
            let old_mate = solution.mates[solution.nest.base(outer)];
            solution.nest.rebase(outer, v, &mut solution.mates);
            solution.mates[v] = mate;
            let Some(old_mate) = old_mate else { return };
            let inner = solution.nest.top(old_mate);
            let (above, below) = roles[inner].entry;
            solution.nest.rebase(inner, below, &mut solution.mates);
            solution.mates[below] = Some(above);
            (v, mate) = (above, Some(below));
        }
    }

    /// The trees' nodes are free again. Other trees may reach them now.
    fn dissolve(&mut self, trees: &[usize]) {
        let mut freed = Vec::new();
        for tree in trees {
            for node in std::mem::take(&mut self.trees[*tree]) {
                let Role { label, tree: of, .. } = self.roles[node];
                if self.solution.nest.is_top(node) && label != Label::Free && of == *tree {
                    self.write_down_node(node);
                    self.roles[node].label = Label::Free;
                    freed.extend(self.solution.nest.vertices_of(node));
                }
            }
        }
        for v in freed {
            self.announce(v);
        }
    }
}
