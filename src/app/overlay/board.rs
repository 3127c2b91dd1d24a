//! All visits of the round stage by stage, to see where each stands and to go to it.

use super::Overlay;
use super::press::{move_cursor, without_letters};
use crate::app::screens::visits;
use crate::app::{Code, Effect, Key, Model};
use crate::domain::VisitId;
use crate::domain::visit::Stage;

/// The board on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoardView {
    /// The visit with the cursor.
    chosen: Option<VisitId>,
}

impl BoardView {
    /// Its place on the board; the first where it is gone.
    pub fn index(self, model: &Model) -> usize {
        visits::board(model).position(|(visit, _)| Some(visit.id) == self.chosen).unwrap_or_default()
    }
}

pub(in crate::app) fn open(model: &mut Model) {
    model.overlays.push(Overlay::Board(BoardView { chosen: model.visits.selection.selected }));
}

pub(super) fn press(model: &mut Model, mut view: BoardView, key: Key) -> Vec<Effect> {
    let mut index = view.index(model);
    match key.code {
        // What opened it closes it too.
        Code::Char('B' | 'q') => return Vec::new(),
        Code::Enter => {
            visits::show(model, view.chosen.or_else(|| nth(model, 0)));
            return Vec::new();
        }
        Code::Home => index = 0,
        Code::End => index = visits::board(model).len().saturating_sub(1),
        Code::Left | Code::BackTab => index = begins(model, index, false),
        Code::Right | Code::Tab => index = begins(model, index, true),
        _ => {
            let count = visits::board(model).len();
            move_cursor(&mut index, count, without_letters(key));
        }
    }
    view.chosen = nth(model, index);
    model.overlays.push(Overlay::Board(view));
    Vec::new()
}

fn nth(model: &Model, index: usize) -> Option<VisitId> {
    visits::board(model).nth(index).map(|(visit, _)| visit.id)
}

/// The first visit of the next stage that has any, or of the one before; where there is none it stays.
fn begins(model: &Model, index: usize, next: bool) -> usize {
    let stages: Vec<Stage> = visits::board(model).map(|(_, progress)| progress.stage).collect();
    let Some(here) = stages.get(index) else { return index };
    let other = match next {
        true => stages.iter().find(|stage| *stage > here),
        false => stages.iter().rev().find(|stage| *stage < here),
    };
    other.and_then(|other| stages.iter().position(|stage| stage == other)).unwrap_or(index)
}
