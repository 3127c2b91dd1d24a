//! An inner blossom whose dual is used up is taken apart. The tree goes on through it.

use super::{Forest, Label};

impl Forest<'_> {
    /// The tree entered the blossom at one child and leaves it at the base, the first child. The even way around
    /// the ring between them stays in the tree, alternating as a tree path does; the other children become free.
    pub(super) fn expand(&mut self, blossom: usize) {
        self.write_down_node(blossom);
        let (entry, tree) = (self.roles[blossom].entry, self.roles[blossom].tree);
        let entered = self.solution.nest.place_of(blossom, entry.1);
        self.roles[blossom].label = Label::Free;
        let ring = self.solution.nest.expand(blossom);
        let length = ring.children.len();
        for child in &ring.children {
            self.roles[*child].label = Label::Free;
            self.roles[*child].since = self.delta;
        }
        let downwards = entered.is_multiple_of(2);
        let (mut at, mut entry) = (entered, entry);
        let mut newly_outer = Vec::new();
        loop {
            self.make_inner(ring.children[at], entry, tree);
            if at == 0 {
                break;
            }
            let (outer, inner) = if downwards { (at - 1, at - 2) } else { (at + 1, (at + 2) % length) };
            self.label(ring.children[outer], Label::Outer, tree);
            newly_outer.push(ring.children[outer]);
            // The edge goes from the outer child to the next inner one, in whichever direction around.
            entry = if downwards { (ring.edges[inner].1, ring.edges[inner].0) } else { ring.edges[outer] };
            at = inner;
        }
        for child in newly_outer {
            self.look_around(&self.solution.nest.vertices_of(child));
        }
        for child in ring.children {
            if self.roles[child].label == Label::Free {
                for v in self.solution.nest.vertices_of(child) {
                    self.announce(v);
                }
            }
        }
    }
}
