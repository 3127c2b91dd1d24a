//! The form of a payment: when the finance system paid, and its voucher's number.

use chrono::NaiveDate;

use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::claim::PaidClaim;
use crate::domain::{Change, Claim, ClaimId, Seen};
use crate::i18n::{Arg, Phrase, date};

impl Form {
    pub(in crate::app) fn payment(claim: &Claim, today: NaiveDate) -> Form {
        let fields = vec![
            Field::new("paid", Phrase::new("form-paid"), FieldKind::Date, &date(today))
                .hint(Phrase::new("form-date-hint")),
            Field::new("voucher", Phrase::new("form-voucher"), FieldKind::Line, "")
                .optional()
                .hint(Phrase::new("form-voucher-hint")),
        ];
        let title = Phrase::new("form-title-payment")
            .with("claim", claim.id.to_string())
            .with("sum", Arg::Money(claim.sanctioned().unwrap_or_default().0));
        Form::new(Purpose::Payment(Seen { id: claim.id, version: claim.version }), title, fields)
    }

    pub(super) fn payment_change(&mut self, claim: Seen<ClaimId>, today: NaiveDate) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let (day, voucher) = (reader.date("paid"), reader.text("voucher").unwrap_or_default());
        let paid = day.map(|day| PaidClaim { claim, day, voucher });
        if let Some(problem) = paid.as_ref().and_then(|paid| paid.problem(today)) {
            reader.refuse(if problem.key == "claim-number-too-long" { "voucher" } else { "paid" }, problem);
        }
        let right = reader.finish();
        right.then_some(Change::MarkPaid { paid: vec![paid?] })
    }
}
