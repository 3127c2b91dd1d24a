//! The form of a timed item of a visit's day.

use chrono::NaiveDate;

use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::visit::{PaidBy, PlanItem, Slot, SlotKind, clock, typed_range, typed_time};
use crate::domain::{Change, PlanItemId, Seen, VisitId};
use crate::i18n::Phrase;

impl Form {
    /// Of a new one where there is no item; it then begins at the minute `start`, where one is known.
    pub(in crate::app) fn plan_item(visit: VisitId, item: Option<&PlanItem>, start: Option<i32>) -> Form {
        let slot = item.map(|item| &item.slot);
        let start = slot.map(|slot| slot.start).or(start).map(clock).unwrap_or_default();
        let length = slot.filter(|slot| slot.minutes != 0).map(length).unwrap_or_default();
        let kind = slot.map_or(SlotKind::Library, |slot| slot.kind);
        let payer = slot.map_or(kind.usual_payer(), |slot| slot.payer);
        let place = |found: Option<usize>| found.unwrap_or_default();
        let fields = vec![
            Field::new(
                "title",
                Phrase::new("form-plan-item-title"),
                FieldKind::Line,
                slot.map_or("", |slot| &slot.title),
            ),
            Field::new("start", Phrase::new("form-plan-item-start"), FieldKind::Line, &start)
                .hint(Phrase::new("form-plan-item-start-hint")),
            Field::new("length", Phrase::new("form-plan-item-length"), FieldKind::Line, &length)
                .optional()
                .hint(Phrase::new("form-plan-item-length-hint")),
            Field::choice(
                "kind",
                Phrase::new("form-plan-item-kind"),
                SlotKind::ALL.map(SlotKind::phrase).to_vec(),
                place(SlotKind::ALL.iter().position(|other| *other == kind)),
            )
            .hint(Phrase::new("form-choice-hint")),
            Field::choice(
                "payer",
                Phrase::new("form-plan-item-payer"),
                PaidBy::ALL.map(PaidBy::phrase).to_vec(),
                place(PaidBy::ALL.iter().position(|other| *other == payer)),
            )
            .hint(Phrase::new("form-plan-item-payer-hint")),
        ];
        let purpose = Purpose::PlanItem { visit, item: item.map(PlanItem::seen) };
        let title = Phrase::new(if item.is_some() { "form-title-plan-item" } else { "form-title-new-plan-item" });
        Form::new(purpose, title, fields)
    }

    pub(super) fn plan_item_change(
        &mut self,
        visit: VisitId,
        item: Option<Seen<PlanItemId>>,
        today: NaiveDate,
    ) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let title = reader.text("title");
        let kind = SlotKind::ALL.get(reader.chosen("kind")).copied().unwrap_or(SlotKind::Library);
        let payer = PaidBy::ALL.get(reader.chosen("payer")).copied().unwrap_or(PaidBy::Nobody);
        let times = times(&mut reader);
        if !reader.finish() {
            return None;
        }
        let (start, minutes) = times?;
        let slot = Slot { title: title?, start, minutes, kind, payer };
        Some(match item {
            Some(item) => Change::EditPlanItem { visit, item, slot },
            None => Change::AddPlanItems { visit, items: vec![slot], ticks: Vec::new() },
        })
    }
}

/// Minutes where that says it; below 0 as from when to when.
fn length(slot: &Slot) -> String {
    if slot.minutes > 0 { slot.minutes.to_string() } else { slot.times() }
}

/// The start and the length in minutes. Either field takes both, as a range; a range typed as the length is the newer.
fn times(reader: &mut Reader<'_>) -> Option<(i32, i32)> {
    let start = reader.value("start", "form-error-clock", |text| match typed_range(text) {
        Some((start, end)) => Some((start, end - start)),
        None => typed_time(text).map(|start| (start, 0)),
    });
    let length = reader.value("length", "form-error-length", |text| match typed_range(text) {
        Some((start, end)) => Some((Some(start), end - start)),
        None => text.trim_end_matches("min").trim().parse().ok().filter(|m| (0..1440).contains(m)).map(|m| (None, m)),
    });
    match (start?, length) {
        (_, Some((Some(start), minutes))) => Some((start, minutes)),
        ((start, _), Some((None, minutes))) => Some((start, minutes)),
        (times, None) => Some(times),
    }
}
