//! Selection by id: what is chosen stays chosen while others move the list beneath it.

/// A chosen record of a list and the first row that the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection<Id> {
    /// `None` only while the list is empty.
    pub selected: Option<Id>,
    /// Index of the first visible row; kept by `update` so that the selected row is visible.
    pub top: usize,
    /// Where the selected row was last seen, so that a neighbour can take its place.
    last_index: usize,
}

/// What became of a selection when its list changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// The same record is still selected, or none was.
    Stayed,
    /// Nothing was selected and the first record now is.
    Began,
    /// The record is gone; a neighbour, or nothing, is selected in its place.
    Vanished,
}

impl<Id> Default for Selection<Id> {
    fn default() -> Selection<Id> {
        Selection { selected: None, top: 0, last_index: 0 }
    }
}

impl<Id: Copy + PartialEq> Selection<Id> {
    /// The row of the selected record among `ids`.
    pub fn index(&self, ids: &[Id]) -> Option<usize> {
        let selected = self.selected?;
        // Mostly it is where it was.
        if ids.get(self.last_index) == Some(&selected) {
            return Some(self.last_index);
        }
        ids.iter().position(|id| *id == selected)
    }

    /// Holds on to the selected record in a changed list that shows `rows` rows.
    pub fn settle(&mut self, ids: &[Id], rows: usize) -> Settled {
        let settled = match (self.selected, self.index(ids)) {
            (_, Some(index)) => {
                self.last_index = index;
                Settled::Stayed
            }
            (None, None) if ids.is_empty() => Settled::Stayed,
            (None, None) => Settled::Began,
            (Some(_), None) => Settled::Vanished,
        };
        if settled != Settled::Stayed {
            self.last_index = self.last_index.min(ids.len().saturating_sub(1));
            self.selected = ids.get(self.last_index).copied();
        }
        self.scroll(ids.len(), rows);
        settled
    }

    /// Selects one record; nothing changes where the list lacks it.
    pub fn select(&mut self, id: Id, ids: &[Id], rows: usize) {
        if let Some(index) = ids.iter().position(|other| *other == id) {
            self.selected = Some(id);
            self.last_index = index;
            self.scroll(ids.len(), rows);
        }
    }

    /// Moves by `steps` rows, stopping at both ends.
    pub fn step(&mut self, steps: isize, ids: &[Id], rows: usize) {
        let Some(last) = ids.len().checked_sub(1) else { return };
        let from = self.index(ids).unwrap_or(self.last_index.min(last));
        let to = from.saturating_add_signed(steps).min(last);
        self.selected = ids.get(to).copied();
        self.last_index = to;
        self.scroll(ids.len(), rows);
    }

    /// At an edge the list moves by half a page: over a slow line, one frame in ten is a whole list
    /// anew instead of every one.
    fn scroll(&mut self, count: usize, rows: usize) {
        let rows = rows.max(1);
        if self.last_index < self.top {
            self.top = self.last_index.saturating_sub(rows / 2);
        } else if self.last_index >= self.top.saturating_add(rows) {
            self.top = self.last_index + 1 - (rows - rows / 2);
        }
        self.top = self.top.min(count.saturating_sub(rows.min(count)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_vanished_record_gives_its_place_to_the_one_that_took_it() {
        let mut selection = Selection::default();
        assert_eq!(selection.settle(&[1, 2, 3, 4], 2), Settled::Began);
        selection.step(2, &[1, 2, 3, 4], 2);
        assert_eq!((selection.selected, selection.top), (Some(3), 2));
        assert_eq!(selection.settle(&[9, 1, 3, 4], 2), Settled::Stayed);
        assert_eq!(selection.settle(&[9, 1, 4], 2), Settled::Vanished);
        assert_eq!(selection.selected, Some(4));
        assert_eq!(selection.settle(&[9], 2), Settled::Vanished);
        assert_eq!((selection.selected, selection.top), (Some(9), 0));
        assert_eq!(selection.settle(&[], 2), Settled::Vanished);
        assert_eq!(selection.selected, None);
    }

    proptest! {
        #[test]
        fn the_selected_row_is_visible_whatever_happens(
            lists in proptest::collection::vec((proptest::collection::btree_set(0_u8..30, 0..30), 1_usize..12, -40_isize..40), 1..20),
        ) {
            let mut selection = Selection::default();
            for (ids, rows, steps) in lists {
                let ids: Vec<u8> = ids.into_iter().collect();
                selection.settle(&ids, rows);
                selection.step(steps, &ids, rows);
                let index = selection.index(&ids);
                prop_assert_eq!(index.is_some(), !ids.is_empty());
                prop_assert!(index.is_none_or(|index| (selection.top..selection.top + rows).contains(&index)));
                prop_assert!(selection.top == 0 || selection.top + rows <= ids.len());
            }
        }
    }
}
