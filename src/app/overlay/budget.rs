//! The budgets: that of the round, then the years, each with what became of it.

use super::press::{move_cursor, without_letters};
use super::{Overlay, ReasonFor};
use crate::app::blocked::may_not;
use crate::app::{Code, Effect, Key, Model, Toast};
use crate::domain::claim::{Books, Budget};
use crate::domain::{Cents, Change, Permission};
use crate::i18n::{Arg, Phrase};

/// The window on the screen. It follows the round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BudgetView {
    /// The budget with the cursor; it may be gone by now.
    chosen: BudgetOf,
}

impl BudgetView {
    /// The row with the cursor.
    pub fn row(self, model: &Model) -> usize {
        budgets(model).iter().position(|(of, _)| *of == self.chosen).unwrap_or_default()
    }
}

/// What a budget is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BudgetOf {
    /// The round on the screen.
    #[default]
    Round,
    Year(i32),
}

impl BudgetOf {
    /// The books that are closed with it; `None` while there is no round.
    pub fn books(self, model: &Model) -> Option<Books> {
        match self {
            BudgetOf::Round => model.snapshot.round.as_ref().map(|round| Books::Round(round.id)),
            BudgetOf::Year(year) => Some(Books::Year(year)),
        }
    }

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
    match key.code {
        // What opened it closes it too.
        Code::Char('B' | 'q') | Code::Enter => return Vec::new(),
        Code::Char('l') => {
            model.overlays.push(Overlay::Budget(view));
            return turn(model, view);
        }
        _ => {
            let budgets = budgets(model);
            let mut row = view.row(model);
            move_cursor(&mut row, budgets.len(), without_letters(key));
            view.chosen = budgets.get(row).map(|(of, _)| *of).unwrap_or_default();
        }
    }
    model.overlays.push(Overlay::Budget(view));
    Vec::new()
}

/// Asks whether to close the books with the cursor, or why to open them again.
fn turn(model: &mut Model, view: BudgetView) -> Vec<Effect> {
    let Some((of, budget)) = budgets(model).get(view.row(model)).copied() else { return Vec::new() };
    let Some(books) = of.books(model) else { return Vec::new() };
    if let Some(reason) = may_not(model, Permission::DecideMoney) {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    if model.snapshot.funds.closing(books).is_some() {
        let title = Phrase::new("reason-title-reopen").with("books", of.name(model));
        model.ask_reason(ReasonFor::ReopenBooks(books), title, None);
        return Vec::new();
    }
    let sum = |sum: Cents| Arg::Money(sum.0);
    let paid = Phrase::new("ask-close-paid").with("sum", sum(budget.paid));
    let open = budget.committed.plus(budget.approved).plus(budget.planned);
    let open = Phrase::new("ask-close-open").with("sum", sum(open));
    let rest = match books {
        Books::Year(year) => Phrase::new("closing-year-next").with("next", (year + 1).to_string()),
        Books::Round(_) => Phrase::new("closing-round-stays"),
    };
    let title = Phrase::new("title-close").with("books", of.name(model));
    super::ask(model, title, vec![paid, open, rest], "ask-close", Change::CloseBooks { books });
    Vec::new()
}
