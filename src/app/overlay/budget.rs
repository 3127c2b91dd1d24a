//! The budgets: that of the round, then the years, each with what became of it.

use super::Overlay;
use super::press::{move_cursor, without_letters};
use crate::app::{Code, Effect, Key, Model};
use crate::domain::claim::Budget;
use crate::i18n::Phrase;

/// The window on the screen. It follows the round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BudgetView {
    /// Index of [`budgets`]; there may be fewer by now.
    cursor: usize,
}

impl BudgetView {
    /// The row with the cursor.
    pub fn row(self, model: &Model) -> usize {
        self.cursor.min(budgets(model).len().saturating_sub(1))
    }
}

/// What a budget is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BudgetOf {
    /// The round on the screen.
    Round,
    Year(i32),
}

impl BudgetOf {
    pub fn name(self, model: &Model) -> Phrase {
        let code = || model.snapshot.round.as_ref().map(|round| round.code.as_str()).unwrap_or_default();
        match self {
            BudgetOf::Round => Phrase::new("budget-of-round").with("round", code()),
            BudgetOf::Year(year) => Phrase::new("budget-of-year").with("year", year.to_string()),
        }
    }
}

/// The budgets as they are listed: the newest year after the round.
pub fn budgets(model: &Model) -> Vec<(BudgetOf, Budget)> {
    let funds = &model.snapshot.funds;
    let years = funds.years.iter().rev().map(|(year, budget)| (BudgetOf::Year(*year), *budget));
    std::iter::once((BudgetOf::Round, funds.round)).chain(years).collect()
}

pub(in crate::app) fn open(model: &mut Model) {
    model.overlays.push(Overlay::Budget(BudgetView::default()));
}

pub(super) fn press(model: &mut Model, mut view: BudgetView, key: Key) -> Vec<Effect> {
    view.cursor = view.row(model);
    match key.code {
        // What opened it closes it too.
        Code::Char('B' | 'q') | Code::Enter => return Vec::new(),
        _ => {
            let count = budgets(model).len();
            move_cursor(&mut view.cursor, count, without_letters(key));
        }
    }
    model.overlays.push(Overlay::Budget(view));
    Vec::new()
}
