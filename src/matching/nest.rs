//! Blossoms: odd sets of vertices that the search treats as one (Edmonds 1965). They lie within one
//! another like nested boxes; vertices and blossoms together are called *nodes*, and the vertex
//! `v` is also the node `v`.
//!
//! A blossom is an odd ring of nodes, its *children*. One of its vertices, the *base*, is matched
//! outwards or not at all; every other one is matched within. Any vertex can be made the base, by
//! shifting the matched edges around the ring.

/// Who is joined with whom: always mutual.
pub type Mates = Vec<Option<usize>>;

/// A ring of an odd number of nodes.
#[derive(Debug, Clone, Default)]
pub struct Blossom {
    /// In the order of the ring; the first contains the base.
    pub children: Vec<usize>,
    /// `edges[k]` joins a vertex of child `k` with one of child `k + 1` (the last with the first).
    /// The edges 1, 3, 5 … are matched.
    pub edges: Vec<(usize, usize)>,
    /// Its dual variable, in halves of a unit of weight; never negative.
    pub z: i64,
}

/// All nodes, and which lies in which.
#[derive(Debug, Clone)]
pub struct Nest {
    vertices: usize,
    /// Of each vertex: the outermost node around it.
    top: Vec<usize>,
    /// Of each node: the blossom directly around it.
    around: Vec<Option<usize>>,
    /// Of each node: its base.
    base: Vec<usize>,
    /// The blossom with the node number `vertices + k` is the `k`-th.
    blossoms: Vec<Blossom>,
    unused: Vec<usize>,
}

impl Nest {
    /// Vertices without any blossom.
    pub fn new(vertices: usize) -> Nest {
        Nest {
            vertices,
            top: (0..vertices).collect(),
            around: vec![None; vertices],
            base: (0..vertices).collect(),
            blossoms: Vec::new(),
            unused: Vec::new(),
        }
    }

    /// Numbers of nodes lie below this.
    pub fn len(&self) -> usize {
        self.around.len()
    }

    pub fn top(&self, v: usize) -> usize {
        self.top[v]
    }

    pub fn base(&self, node: usize) -> usize {
        self.base[node]
    }

    pub fn is_blossom(&self, node: usize) -> bool {
        node >= self.vertices
    }

    pub fn is_top(&self, node: usize) -> bool {
        self.around[node].is_none()
    }

    pub fn blossom(&self, node: usize) -> &Blossom {
        &self.blossoms[node - self.vertices]
    }

    pub fn blossom_mut(&mut self, node: usize) -> &mut Blossom {
        &mut self.blossoms[node - self.vertices]
    }

    /// The blossom directly around a node.
    pub fn around(&self, node: usize) -> Option<usize> {
        self.around[node]
    }

    /// The blossoms around a vertex, from the innermost.
    pub fn blossoms_around(&self, v: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.around[v], |blossom| self.around[*blossom])
    }

    /// Every blossom that stands.
    pub fn all_blossoms(&self) -> impl Iterator<Item = usize> + '_ {
        (self.vertices..self.len()).filter(|node| !self.blossom(*node).children.is_empty())
    }

    /// The vertices of a node, in an order that depends on its structure alone.
    pub fn vertices_of(&self, node: usize) -> Vec<usize> {
        let (mut vertices, mut open) = (Vec::new(), vec![node]);
        while let Some(node) = open.pop() {
            if self.is_blossom(node) {
                open.extend(self.blossom(node).children.iter().rev());
            } else {
                vertices.push(node);
            }
        }
        vertices
    }

    /// The place in the ring of the child that contains `v`.
    pub fn place_of(&self, blossom: usize, v: usize) -> usize {
        let mut node = v;
        while let Some(around) = self.around[node].filter(|around| *around != blossom) {
            node = around;
        }
        let children = &self.blossom(blossom).children;
        children.iter().position(|child| *child == node).unwrap_or_else(|| unreachable!("{v} lies in {blossom}"))
    }

    /// Makes outermost nodes the children of a new blossom and gives its number.
    pub fn shrink(&mut self, children: Vec<usize>, edges: Vec<(usize, usize)>) -> usize {
        debug_assert!(
            !children.len().is_multiple_of(2) && children.len() >= 3 && edges.len() == children.len(),
            "an odd ring"
        );
        let blossom = self.unused.pop().unwrap_or_else(|| {
            self.around.push(None);
            self.base.push(0);
            self.blossoms.push(Blossom::default());
            self.len() - 1
        });
        for child in &children {
            self.around[*child] = Some(blossom);
        }
        (self.base[blossom], self.around[blossom]) = (self.base[children[0]], None);
        *self.blossom_mut(blossom) = Blossom { children, edges, z: 0 };
        for v in self.vertices_of(blossom) {
            self.top[v] = blossom;
        }
        blossom
    }

    /// Takes an outermost blossom apart; its children are outermost again. The base stays matched as it was.
    pub fn expand(&mut self, blossom: usize) -> Blossom {
        debug_assert!(self.is_top(blossom), "only the outermost blossom is taken apart");
        let apart = std::mem::take(self.blossom_mut(blossom));
        for child in &apart.children {
            self.around[*child] = None;
            for v in self.vertices_of(*child) {
                self.top[v] = *child;
            }
        }
        self.unused.push(blossom);
        apart
    }

    /// Makes `v` the base of the node: shifts the matched edges on the even way around each ring
    /// from the old base to `v`. Whom `v` itself is matched with is left for the caller to say.
    pub fn rebase(&mut self, node: usize, v: usize, mates: &mut Mates) {
        // Nested deeply enough, recursion would run out of stack.
        let mut open = vec![(node, v)];
        while let Some((node, v)) = open.pop() {
            if !self.is_blossom(node) || self.base[node] == v {
                continue;
            }
            let place = self.place_of(node, v);
            self.base[node] = v;
            let ring = &mut self.blossoms[node - self.vertices];
            let length = ring.children.len();
            let newly_matched = if place.is_multiple_of(2) { 0..place } else { place + 1..length };
            for at in newly_matched.step_by(2) {
                let (x, y) = ring.edges[at];
                (mates[x], mates[y]) = (Some(y), Some(x));
                open.push((ring.children[at], x));
                open.push((ring.children[(at + 1) % length], y));
            }
            open.push((ring.children[place], v));
            ring.children.rotate_left(place);
            ring.edges.rotate_left(place);
        }
    }
}
