//! What a key press costs: bytes on the line and time to the frame.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::time::Instant;

use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{TerminalOptions, Viewport};

use super::*;

/// Counts what would go to the terminal.
#[derive(Clone, Default)]
struct Line(Rc<RefCell<usize>>);

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        *self.0.borrow_mut() += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The bytes of a second frame after a first.
fn bytes_between(before: &Model, after: &Model) -> usize {
    let line = Line::default();
    let area = Rect::new(0, 0, before.size.columns, before.size.rows);
    let options = TerminalOptions { viewport: Viewport::Fixed(area) };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(line.clone()), options).unwrap();
    terminal.draw(|frame| view(before, frame)).unwrap();
    let first = *line.0.borrow();
    terminal.draw(|frame| view(after, frame)).unwrap();
    *line.0.borrow() - first
}

#[test]
fn one_step_down_a_list_alone_costs_at_most_200_bytes() {
    // Below 80 columns there is the list alone. Rows that allow other actions (9 is postponed, 10
    // declined) change the footer too.
    for (from, to, most) in [(1, 2, 200), (4, 5, 200), (6, 7, 200), (9, 10, 400)] {
        let mut before = model(Lang::Fi, Screen::Queue, (79, 24));
        before.queue.selection.selected = Some(RegistrationId(from));
        let mut after = before.clone();
        after.queue.selection.selected = Some(RegistrationId(to));
        let bytes = bytes_between(&before, &after);
        assert!(bytes <= most, "{from} → {to}: {bytes} bytes");
    }
}

#[test]
fn one_step_down_a_list_with_its_detail_costs_at_most_1500_bytes() {
    let mut before = model(Lang::Fi, Screen::Visits, HOME);
    before.visits.selection.selected = Some(VisitId(1));
    let mut after = before.clone();
    after.visits.selection.selected = Some(VisitId(2));
    let bytes = bytes_between(&before, &after);
    assert!(bytes <= 1500, "{bytes} bytes");
}

#[test]
fn one_step_beside_the_map_repaints_its_bright_places_and_not_the_shore() {
    for (from, to) in [(1, 2), (3, 4), (5, 6), (7, 8)] {
        let mut before = model(Lang::Fi, Screen::Queue, (120, 40));
        before.detail = None;
        before.queue.selection.selected = Some(RegistrationId(from));
        let mut after = before.clone();
        after.queue.selection.selected = Some(RegistrationId(to));
        let bytes = bytes_between(&before, &after);
        assert!(bytes <= 2000, "{from} → {to}: {bytes} bytes");
    }
}

#[test]
fn only_the_rows_on_the_screen_are_formatted() {
    let small = model(Lang::Fi, Screen::Queue, HOME);
    let mut large = small.clone();
    let lines = fixture::registrations();
    large.snapshot.registrations = (0..1000)
        .map(|index| RegistrationLine { id: RegistrationId(index + 1), ..lines[index as usize % lines.len()].clone() })
        .collect();
    let time = |model: &Model| {
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let mut times: Vec<_> = (0..21)
            .map(|_| {
                let begun = Instant::now();
                terminal.draw(|frame| view(model, frame)).unwrap();
                begun.elapsed()
            })
            .collect();
        times.sort();
        times[10]
    };
    let (few, many) = (time(&small), time(&large));
    // Eighty times the rows may not cost ten times the time: the lists are scanned, not formatted.
    assert!(many < few * 10, "{few:?} for 12, {many:?} for 1000");
}
