//! Whether an invoice that is being typed takes more than a budget still holds, said while it is typed.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::{Field, Form, Purpose};
use crate::domain::claim::{overruns, shares};
use crate::domain::day::typed_day;
use crate::domain::{Cents, Change, ClaimId, LineKind, NewLine, Payer, Snapshot};
use crate::i18n::Phrase;

impl Form {
    /// Says what budget the typed invoice exceeds.
    pub(super) fn weigh_budget(&mut self, snapshot: &Snapshot, today: NaiveDate) {
        let entered = match &self.purpose {
            Purpose::NewClaim { .. } => None,
            Purpose::BreakDown { claim, .. } => Some(claim.id),
            _ => return,
        };
        let mut typed = self.typed_shares(today);
        // What is overrun already is not of this invoice's making.
        typed.retain(|_, sum| *sum > Cents::ZERO);
        self.warnings = if typed.is_empty() { Vec::new() } else { exceeded(snapshot, &typed, entered) };
    }

    /// What is typed of each year. An invoice of one sum is of the year that it bears, or in which it came.
    fn typed_shares(&self, today: NaiveDate) -> BTreeMap<i32, Cents> {
        let text = |name: &str| self.fields.iter().find(|field| field.name == name).map(Field::text);
        let day = |name: &str| text(name).and_then(|text| typed_day(&text, today));
        let sum = |name: &str| text(name).and_then(|text| Cents::parse(&text)).unwrap_or_default();
        let mut shares: BTreeMap<i32, Cents> = BTreeMap::new();
        for line in 1..=self.lines() {
            let day = day(&format!("travel-date-{line}")).unwrap_or(today);
            let kind = self.fields.iter().find(|field| field.name == format!("kind-{line}")).map(Field::text);
            let kind = kind.and_then(|index| LineKind::ALL.get(index.trim().parse::<usize>().ok()?).copied());
            if kind.is_none_or(|kind| kind.payer() != Payer::Municipality) {
                let share = shares.entry(day.year()).or_default();
                *share = share.plus(sum(&format!("claimed-{line}")));
            }
        }
        let of_lines: Cents = shares.values().copied().sum();
        if of_lines == Cents::ZERO {
            let day = day("invoice-date").or_else(|| day("arrived")).unwrap_or(today);
            return BTreeMap::from([(day.year(), sum("sum"))]);
        }
        shares
    }
}

/// What budgets are exceeded by an invoice that is being written.
pub(super) fn notes(snapshot: &Snapshot, change: &Change) -> Vec<Phrase> {
    let of = |lines: &[NewLine]| {
        let mut shares: BTreeMap<i32, Cents> = BTreeMap::new();
        for line in lines.iter().filter(|line| line.kind.payer() != Payer::Municipality) {
            let share = shares.entry(line.travel_date.year()).or_default();
            *share = share.plus(line.claimed);
        }
        shares
    };
    match change {
        Change::AddClaim(claim) if claim.lines.is_empty() => {
            let day = claim.particulars.date.unwrap_or(claim.arrived);
            exceeded(snapshot, &BTreeMap::from([(day.year(), claim.claimed())]), None)
        }
        Change::AddClaim(claim) => exceeded(snapshot, &of(&claim.lines), None),
        Change::BreakDown { claim, lines } => exceeded(snapshot, &of(lines), Some(claim.id)),
        _ => Vec::new(),
    }
}

/// `entered` is the claim whose sum stands in the budgets already.
fn exceeded(snapshot: &Snapshot, typed: &BTreeMap<i32, Cents>, entered: Option<ClaimId>) -> Vec<Phrase> {
    let before = entered.and_then(|id| snapshot.claim(id));
    let own = before.map(|checked| shares(&checked.claim)).unwrap_or_default();
    let code = snapshot.round.as_ref().map(|round| round.code.as_str()).unwrap_or_default();
    overruns(&snapshot.funds, code, typed, &own)
}
