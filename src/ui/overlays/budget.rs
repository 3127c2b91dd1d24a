//! The budgets as bars: paid, approved, entered and planned beside each other, each with its own sign and its sum in words.

use ratatui::Frame;
use ratatui::text::Span;

use crate::app::Model;
use crate::app::overlay::{BudgetView, budgets};
use crate::domain::Cents;
use crate::domain::claim::Budget;
use crate::i18n::{Arg, Phrase};
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

/// From what is gone to what may come. Each sign has a plain twin of its own.
const PARTS: [(&str, &str, Meaning); 4] = [
    ("budget-paid", "█", Meaning::Accepted),
    ("budget-approved", "▓", Meaning::Accepted),
    ("budget-committed", "▒", Meaning::Warning),
    ("budget-planned", "░", Meaning::Muted),
];

/// What is left of the budget.
const LEFT: &str = "─";

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: BudgetView) {
    let mut page = Page::new(pen, popup_room(frame).0 + 1);
    let row = view.row(model);
    for (index, (of, budget)) in budgets(model).iter().enumerate() {
        if index > 0 {
            page.gap();
        }
        let chosen = index == row;
        if chosen {
            page.cursor_next(0);
        }
        let meaning = if chosen { Meaning::Selected } else { Meaning::Heading };
        let marker = pen.cell(meaning, if chosen { "›" } else { " " }, 2);
        page.line(vec![
            marker,
            pen.span(meaning, &pen.say(&of.name(model))),
            pen.gap(2),
            pen.span(Meaning::Plain, &pen.say(&budget_phrase(budget))),
        ]);
        let closing = of.books(model).and_then(|books| model.snapshot.funds.closing(books));
        if let Some(closing) = closing {
            let words = Phrase::new("ui-closed").with("at", closing.at).with("by", closing.by.as_str());
            page.hanging(Span::styled("  ✓ ", pen.style(Meaning::Muted)), Meaning::Muted, &pen.say(&words));
        }
        if let Some(over) = overrun(budget) {
            let words = Phrase::new("ui-funds-over").with("sum", Arg::Money(over.0));
            page.hanging(Span::styled("  ✗ ", pen.style(Meaning::Error)), Meaning::Error, &pen.say(&words));
        }
        bar(pen, &mut page, budget);
        parts(pen, &mut page, budget);
        if budget.unestimated > 0 {
            let words = Phrase::new("budget-unestimated").with("count", budget.unestimated);
            page.indented(2, Meaning::Muted, &pen.say(&words));
        }
        if chosen {
            page.belongs_to_cursor();
        }
    }
    let area = popup(pen, frame, &pen.say(&Phrase::new("command-budget")), page.height());
    page.draw_with_cursor(frame, area);
}

/// What there is, and what is left once all that is planned has come.
fn budget_phrase(budget: &Budget) -> Phrase {
    match (budget.budget, budget.left()) {
        (Some(sum), Some(left)) if left >= Cents::ZERO => {
            Phrase::new("ui-funds-left").with("sum", Arg::Money(sum.0)).with("left", Arg::Money(left.0))
        }
        (Some(sum), _) => Phrase::new("ui-funds-sum").with("sum", Arg::Money(sum.0)),
        (None, _) => Phrase::new("ui-funds-unset"),
    }
}

/// By how much it is going to be exceeded.
fn overrun(budget: &Budget) -> Option<Cents> {
    budget.left().filter(|left| *left < Cents::ZERO).map(|left| Cents::ZERO.less(left))
}

fn sums(budget: &Budget) -> [Cents; 4] {
    [budget.paid, budget.approved, budget.committed, budget.planned]
}

fn bar(pen: Pen, page: &mut Page, budget: &Budget) {
    let room = page.width().saturating_sub(2);
    let used: Cents = sums(budget).into_iter().sum();
    let whole = budget.budget.unwrap_or_default().max(used);
    let mut spans = vec![pen.gap(2)];
    let (mut spent, mut drawn) = (Cents::ZERO, 0);
    for (sum, (_, sign, meaning)) in sums(budget).into_iter().zip(PARTS) {
        spent = spent.plus(sum);
        let until = cells(spent, whole, room);
        spans.push(Span::styled(sign.repeat(until - drawn), pen.style(meaning)));
        drawn = until;
    }
    spans.push(Span::styled(LEFT.repeat(room - drawn), pen.style(Meaning::Muted)));
    page.line(spans);
}

/// How many of the cells a part of the whole fills, rounded.
fn cells(part: Cents, whole: Cents, room: usize) -> usize {
    let (part, whole) = (i128::from(part.0.max(0)), i128::from(whole.0.max(1)));
    let room_wide = i128::try_from(room).unwrap_or_default();
    let filled = (2 * part.min(whole) * room_wide + whole) / (2 * whole);
    usize::try_from(filled).unwrap_or_default().min(room)
}

/// The sums in words, each behind the sign that it has in the bar; two or more to a line.
fn parts(pen: Pen, page: &mut Page, budget: &Budget) {
    let sum = |sum: Cents| pen.say(&Phrase::new("ui-money").with("sum", Arg::Money(sum.0)));
    let half = page.width().saturating_sub(2) / 2;
    let named: Vec<String> = sums(budget)
        .into_iter()
        .zip(PARTS)
        .map(|(cents, (key, sign, _))| format!("{sign} {} {}", pen.say(&Phrase::new(key)), sum(cents)))
        .collect();
    for pair in named.chunks(2) {
        let mut spans = vec![pen.gap(2)];
        spans.extend(pair.iter().map(|words| pen.cell(Meaning::Plain, words, half)));
        page.line(spans);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_parts_of_a_bar_fill_no_more_than_it_and_grow_with_what_they_stand_for(
            sums in prop::array::uniform4(0_i64..1_000_000_000), budget in 0_i64..2_000_000_000, room in 0_usize..200,
        ) {
            let whole = Cents(budget.max(sums.iter().sum()));
            let mut spent = 0;
            let mut before = 0;
            for sum in sums {
                spent += sum;
                let until = cells(Cents(spent), whole, room);
                prop_assert!(before <= until && until <= room);
                before = until;
            }
            if spent == whole.0 && spent > 0 {
                prop_assert_eq!(before, room);
            }
        }
    }
}
