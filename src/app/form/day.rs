//! What is to be known of the day that is being typed, said where it is typed.

use chrono::NaiveDate;

use super::{Form, Purpose, Value, Wanted, budget};
use crate::domain::day::typed_day;
use crate::domain::visit::visit_warnings;
use crate::domain::{Change, Snapshot, VisitId};
use crate::i18n::Phrase;

/// What is to be known of a visit on this day, each in words.
fn notes(snapshot: &Snapshot, visit: VisitId, day: NaiveDate) -> Vec<Phrase> {
    let visit = snapshot.visit(visit);
    let told = visit.map(|visit| visit_warnings(snapshot, visit, day)).unwrap_or_default();
    told.iter().map(|warning| warning.phrase(snapshot)).collect()
}

impl Wanted {
    /// What is to be known of the day or of the invoice that is being written.
    pub(in crate::app) fn notes(&self, snapshot: &Snapshot) -> Vec<Phrase> {
        match self {
            Wanted::Change(change) => match change.as_ref() {
                Change::PlanVisit { visit, date: Some(day), .. } => notes(snapshot, visit.id, *day),
                change => budget::notes(snapshot, change),
            },
            Wanted::Answer(_) => Vec::new(),
        }
    }
}

impl Form {
    /// Says beside what is typed what is to be known of it.
    pub(in crate::app) fn weigh(&mut self, snapshot: &Snapshot, today: NaiveDate) {
        self.weigh_day(snapshot, today);
        self.weigh_budget(snapshot, today);
    }

    /// Puts what is to be known of the typed day in the place of the field's hint.
    fn weigh_day(&mut self, snapshot: &Snapshot, today: NaiveDate) {
        let Purpose::PlanVisit(seen) = &self.purpose else { return };
        let visit = seen.id;
        let Some(field) = self.fields.iter_mut().find(|field| field.name == "date") else { return };
        let Value::Typed(text) = &field.value else { return };
        let notes = typed_day(&text.text(), today).map(|day| notes(snapshot, visit, day)).unwrap_or_default();
        field.hint = Some(match notes.is_empty() {
            true => Phrase::new("form-visit-date-hint"),
            false => Phrase::new("form-visit-date-noted").with("notes", notes),
        });
    }
}
