//! Dots in cells: eight to a cell, two across and four down, which Braille letters show. Lines are cut
//! at the edge before they are walked, so that none takes longer than the raster is large.

use crate::ui::theme::Meaning;

pub(super) const ACROSS: u32 = 2;
pub(super) const DOWN: u32 = 4;

/// The letter without dots; a dot adds its bit.
const BLANK: u32 = 0x2800;

/// The bits of the dots, row by row.
const BITS: [[u8; ACROSS as usize]; DOWN as usize] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

/// A point in dots from the upper left corner.
pub(super) type Dot = (f64, f64);

pub(super) struct Raster {
    columns: u16,
    rows: u16,
    /// Row by row: the dots that are set, and what the line drawn last through the cell means.
    cells: Vec<(u8, Meaning)>,
}

impl Raster {
    pub(super) fn new(columns: u16, rows: u16) -> Raster {
        Raster { columns, rows, cells: vec![(0, Meaning::Frame); usize::from(columns) * usize::from(rows)] }
    }

    pub(super) fn line(&mut self, from: Dot, to: Dot, meaning: Meaning) {
        let (wide, high) = self.dots();
        let Some((from, to)) = cut(from, to, (f64::from(wide), f64::from(high))) else { return };
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let steps = across.abs().max(down.abs()).ceil().max(1.0);
        let mut step = 0.0;
        while step <= steps {
            self.set((from.0 + across * step / steps, from.1 + down * step / steps), meaning);
            step += 1.0;
        }
    }

    /// The letters of the cells that have dots: column, row, letter, meaning.
    pub(super) fn letters(&self) -> impl Iterator<Item = (u16, u16, char, Meaning)> {
        let place = |index: usize| (index % usize::from(self.columns), index / usize::from(self.columns));
        self.cells.iter().enumerate().filter(|(_, (bits, _))| *bits > 0).filter_map(move |(index, (bits, meaning))| {
            let (column, row) = place(index);
            let letter = char::from_u32(BLANK + u32::from(*bits))?;
            Some((u16::try_from(column).ok()?, u16::try_from(row).ok()?, letter, *meaning))
        })
    }

    fn set(&mut self, (x, y): Dot, meaning: Meaning) {
        let (wide, high) = self.dots();
        let (Some(x), Some(y)) = (whole(x, wide), whole(y, high)) else { return };
        let cell = (y / DOWN) as usize * usize::from(self.columns) + (x / ACROSS) as usize;
        self.cells[cell].0 |= BITS[(y % DOWN) as usize][(x % ACROSS) as usize];
        self.cells[cell].1 = meaning;
    }

    fn dots(&self) -> (u32, u32) {
        (u32::from(self.columns) * ACROSS, u32::from(self.rows) * DOWN)
    }
}

/// The dot or cell that a coordinate falls into; `None` outside.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to lie in 0..count")]
pub(super) fn whole(value: f64, count: u32) -> Option<u32> {
    (value >= 0.0 && value < f64::from(count)).then_some(value as u32)
}

/// The part of a line that lies in a rectangle (Liang and Barsky 1984); `None` where none does.
fn cut(from: Dot, to: Dot, size: Dot) -> Option<(Dot, Dot)> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for (towards, room) in [(-across, from.0), (across, size.0 - from.0), (-down, from.1), (down, size.1 - from.1)] {
        if towards == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if towards < 0.0 {
            enters = enters.max(room / towards);
        } else {
            leaves = leaves.min(room / towards);
        }
    }
    let at = |share: f64| (from.0 + share * across, from.1 + share * down);
    // Not `>`: what is no number is no line either.
    (enters <= leaves).then(|| (at(enters), at(leaves)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn drawn(raster: &Raster) -> String {
        let mut rows = vec![vec![' '; usize::from(raster.columns)]; usize::from(raster.rows)];
        for (column, row, letter, _) in raster.letters() {
            rows[usize::from(row)][usize::from(column)] = letter;
        }
        rows.into_iter().map(|row| row.into_iter().collect::<String>() + "\n").collect()
    }

    #[test]
    fn a_line_leaves_its_dots_in_the_cells_that_it_crosses() {
        let mut raster = Raster::new(4, 2);
        raster.line((0.0, 0.0), (7.9, 7.9), Meaning::Plain);
        assert_eq!(drawn(&raster), "⠑⢄  \n  ⠑⢄\n");
        let mut raster = Raster::new(3, 1);
        raster.line((-90.0, 1.0), (90.0, 1.0), Meaning::Plain);
        assert_eq!(drawn(&raster), "⠒⠒⠒\n");
    }

    #[test]
    fn a_line_past_the_edge_leaves_nothing() {
        let mut raster = Raster::new(3, 2);
        raster.line((-5.0, -1.0), (9.0, -1.0), Meaning::Plain);
        raster.line((7.0, -4.0), (7.0, 20.0), Meaning::Plain);
        raster.line((f64::NAN, 1.0), (3.0, f64::NAN), Meaning::Plain);
        assert_eq!(raster.letters().count(), 0);
    }

    proptest! {
        #[test]
        fn any_line_stays_inside_and_is_walked_in_no_time(
            from in (any::<f64>(), any::<f64>()), to in (any::<f64>(), any::<f64>()),
            columns in 0_u16..60, rows in 0_u16..40,
        ) {
            let mut raster = Raster::new(columns, rows);
            raster.line(from, to, Meaning::Plain);
            prop_assert!(raster.letters().all(|(column, row, ..)| column < columns && row < rows));
        }
    }
}
