//! Which panes a size has room for, in plain numbers. `ui` turns them into rectangles; nothing
//! flows back from there.

use super::{Focus, Screen};

/// The terminal's size in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub columns: u16,
    pub rows: u16,
}

/// How the content between tab row and footer is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// Below 60×16: only a card that asks for room (`q` still quits).
    Card,
    /// Below 80×20: one pane, the one with the focus. Enter drills in, Esc comes back.
    One(Focus),
    /// List above detail, and beside both the side pane where the screen has one; 80 columns for the two.
    Stacked,
    /// List to the left of the detail, one empty column or rule between them; from 110 columns for the two.
    SideBySide,
}

/// The body of a pane, without its heading row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pane {
    pub columns: u16,
    /// Rows of records or text. A heading of one row (title, column heads) stands above them
    /// and is not counted.
    pub rows: u16,
}

/// What is shown at a size. From the top: one row of tabs; the panes, each one heading row and its
/// body; one row for message, pending chord or question; one row of footer. `CHROME_ROWS` in all
/// beside the panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Panes {
    pub arrangement: Arrangement,
    /// `None` where the arrangement does not show it.
    pub list: Option<Pane>,
    pub detail: Option<Pane>,
    /// To the right of the others behind a rule, as high as both: what lies around the record.
    pub side: Option<Pane>,
}

/// Tab row, message row and footer.
pub const CHROME_ROWS: u16 = 3;
const HEADING_ROWS: u16 = 1;
/// Columns that have room for more than list above detail.
const WIDE: u16 = 110;

impl Panes {
    /// The panes of a screen. On `Today` the list has the larger part: one looks over it, and works
    /// on a record's own screen.
    pub fn of(size: Size, screen: Screen, focus: Focus) -> Panes {
        if size.columns < 60 || size.rows < 16 {
            return Panes { arrangement: Arrangement::Card, list: None, detail: None, side: None };
        }
        let content = size.rows - CHROME_ROWS;
        let whole = Pane { columns: size.columns, rows: content - HEADING_ROWS };
        if size.columns < 80 || size.rows < 20 {
            let (list, detail) = match focus {
                Focus::List => (Some(whole), None),
                Focus::Detail => (None, Some(whole)),
            };
            return Panes { arrangement: Arrangement::One(focus), list, detail, side: None };
        }
        let side = side_columns(size, screen).map(|columns| Pane { columns, ..whole });
        let columns = size.columns - side.map_or(0, |side| side.columns + 1);
        if columns >= WIDE {
            let list = (columns - 1) / 2;
            return Panes {
                arrangement: Arrangement::SideBySide,
                list: Some(Pane { columns: list, ..whole }),
                detail: Some(Pane { columns: columns - 1 - list, ..whole }),
                side,
            };
        }
        let list = if screen == Screen::Today { content * 3 / 5 } else { content * 2 / 5 };
        Panes {
            arrangement: Arrangement::Stacked,
            list: Some(Pane { columns, rows: list - HEADING_ROWS }),
            detail: Some(Pane { columns, rows: content - list - HEADING_ROWS }),
            side,
        }
    }

    /// Rows of the list, at least one, also where it is not shown.
    pub fn list_rows(&self) -> usize {
        self.list.or(self.detail).map_or(1, |pane| usize::from(pane.rows.max(1)))
    }

    /// Rows of the detail, at least one, also where it is not shown.
    pub fn detail_rows(&self) -> usize {
        self.detail.or(self.list).map_or(1, |pane| usize::from(pane.rows.max(1)))
    }
}

/// A third of a wide screen, where the screen has something to show there.
fn side_columns(size: Size, screen: Screen) -> Option<u16> {
    const FEWEST: u16 = 33;
    const MOST: u16 = 56;
    let shown = screen == Screen::Queue && size.columns >= WIDE;
    shown.then(|| (size.columns / 10 * 3).clamp(FEWEST, MOST))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn panes(columns: u16, rows: u16, focus: Focus) -> Panes {
        Panes::of(Size { columns, rows }, Screen::Queue, focus)
    }

    #[test]
    fn a_size_has_the_arrangement_that_it_has_room_for() {
        for (columns, rows, arrangement) in [
            (200, 50, Arrangement::SideBySide),
            (120, 40, Arrangement::Stacked),
            (110, 20, Arrangement::Stacked),
            (109, 24, Arrangement::Stacked),
            (80, 24, Arrangement::Stacked),
            (80, 19, Arrangement::One(Focus::List)),
            (79, 24, Arrangement::One(Focus::List)),
            (60, 16, Arrangement::One(Focus::List)),
            (59, 16, Arrangement::Card),
            (200, 15, Arrangement::Card),
            (1, 1, Arrangement::Card),
            (0, 0, Arrangement::Card),
        ] {
            assert_eq!(panes(columns, rows, Focus::List).arrangement, arrangement, "{columns}x{rows}");
        }
    }

    #[test]
    fn a_screen_without_a_side_pane_has_its_width_for_the_others() {
        let panes = |columns, screen| Panes::of(Size { columns, rows: 40 }, screen, Focus::List);
        assert_eq!(panes(110, Screen::Visits).arrangement, Arrangement::SideBySide);
        assert_eq!(panes(110, Screen::Visits).side, None);
        for columns in 110..300 {
            let panes = panes(columns, Screen::Queue);
            let (list, side) = (panes.list.map_or(0, |list| list.columns), panes.side.map_or(0, |side| side.columns));
            assert!((33..=56).contains(&side), "{columns}: {side}");
            let least = if panes.arrangement == Arrangement::Stacked { 76 } else { 54 };
            assert!(list >= least, "{columns}: {list}");
        }
    }

    #[test]
    fn the_panes_fill_the_screen_and_no_more() {
        for columns in 60..200 {
            for rows in 16..80 {
                let panes = panes(columns, rows, Focus::Detail);
                let (list, detail) = (panes.list, panes.detail);
                let high = |pane: Option<Pane>| pane.map_or(0, |pane| pane.rows + HEADING_ROWS);
                let used = match panes.arrangement {
                    Arrangement::Stacked => high(list) + high(detail),
                    _ => high(list).max(high(detail)),
                };
                assert_eq!(used + CHROME_ROWS, rows, "{columns}x{rows}");
                assert!(panes.side.is_none_or(|side| side.rows + HEADING_ROWS == used));
                assert!(list.is_none_or(|pane| pane.rows >= 4) && detail.is_some_and(|pane| pane.rows >= 4));
            }
        }
    }
}
