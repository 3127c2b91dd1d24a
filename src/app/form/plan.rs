//! The form of a plan that came: the mail as it is pasted, and its day.

use chrono::NaiveDate;

use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::{Change, VisitId};
use crate::i18n::{Phrase, date};

impl Form {
    pub(in crate::app) fn receive_plan(visit: VisitId, title: &str, words: &str, today: NaiveDate) -> Form {
        let fields = vec![
            Field::new("text", Phrase::new("form-plan-text"), FieldKind::Text, words)
                .hint(Phrase::new("form-plan-text-hint")),
            Field::new("came", Phrase::new("form-plan-came"), FieldKind::Date, &date(today))
                .hint(Phrase::new("form-date-hint")),
        ];
        Form::new(Purpose::ReceivePlan(visit), Phrase::new("form-title-plan-came").with("name", title), fields)
    }

    pub(super) fn plan_change(&mut self, visit: VisitId, today: NaiveDate) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let (text, came) = (reader.lines("text"), reader.date("came"));
        let right = reader.finish();
        right.then_some(Change::ReceivePlan { visit, came: came?, text: text?, ticks: Vec::new() })
    }
}
