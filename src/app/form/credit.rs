//! The form of a credit note: its number, when it came, and how much it takes back.

use chrono::NaiveDate;

use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::claim::{ClaimStatus, NewCredit};
use crate::domain::{Change, Claim};
use crate::i18n::{Arg, Phrase, date};

impl Form {
    pub(in crate::app) fn credit(claim: &Claim, today: NaiveDate) -> Form {
        let fields = vec![
            Field::new("number", Phrase::new("form-credit-number"), FieldKind::Line, ""),
            Field::new("came", Phrase::new("form-credit-came"), FieldKind::Date, &date(today))
                .hint(Phrase::new("form-date-hint")),
            Field::new("sum", Phrase::new("form-credit-sum"), FieldKind::Money, "")
                .hint(Phrase::new("form-credit-sum-hint").with("sum", Arg::Money(claim.claimed().0))),
        ];
        let title = Phrase::new("form-title-credit")
            .with("claim", claim.id.to_string())
            .with("number", claim.invoice_number.as_str());
        Form::new(Purpose::Credit(Box::new(claim.clone())), title, fields)
    }

    pub(super) fn credit_change(&mut self, claim: &Claim, today: NaiveDate) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let (number, came, sum) = (reader.text("number"), reader.date("came"), reader.money("sum"));
        if !reader.finish() {
            return None;
        }
        let credit = NewCredit { number: number?, came: came?, sum: sum? };
        self.banner = credit.problem(claim, today);
        let (claim, returned) = (claim.id, claim.status == ClaimStatus::Returned);
        let change =
            if returned { Change::KeepCreditNote { claim, credit } } else { Change::AddCredit { claim, credit } };
        self.banner.is_none().then_some(change)
    }
}
