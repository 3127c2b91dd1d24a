//! The form of a payment: when the finance system paid, and its voucher's number.

use chrono::NaiveDate;

use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::claim::PaidClaim;
use crate::domain::{Cents, Change, Claim, ClaimId, Seen};
use crate::i18n::{Arg, Phrase, date};

impl Form {
    /// Of one claim, or of several that were paid with one voucher.
    pub(in crate::app) fn payment(claims: &[&Claim], today: NaiveDate) -> Form {
        let fields = vec![
            Field::new("paid", Phrase::new("form-paid"), FieldKind::Date, &date(today))
                .hint(Phrase::new("form-date-hint")),
            Field::new("voucher", Phrase::new("form-voucher"), FieldKind::Line, "")
                .optional()
                .hint(Phrase::new("form-voucher-hint")),
        ];
        let sum: Cents = claims.iter().filter_map(|claim| claim.sanctioned()).sum();
        let title = match claims {
            [claim] => Phrase::new("form-title-payment").with("claim", claim.name()),
            several => Phrase::new("form-title-payments").with("count", several.len()),
        };
        let title = title.with("sum", Arg::Money(sum.0));
        Form::new(Purpose::Payment(claims.iter().map(|claim| claim.seen()).collect()), title, fields)
    }

    /// Whether it is about what is marked in a list, where anything is.
    pub(in crate::app) fn is_about_marked(&self) -> bool {
        matches!(self.purpose, Purpose::Payment(_))
    }

    pub(super) fn payment_change(&mut self, claims: &[Seen<ClaimId>], today: NaiveDate) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let (day, voucher) = (reader.date("paid"), reader.text("voucher").unwrap_or_default());
        let of = |claim: &Seen<ClaimId>| day.map(|day| PaidClaim { claim: *claim, day, voucher: voucher.clone() });
        let paid: Option<Vec<PaidClaim>> = claims.iter().map(of).collect();
        if let Some(problem) = paid.iter().flatten().find_map(|paid| paid.problem(today)) {
            reader.refuse(if problem.key == "claim-number-too-long" { "voucher" } else { "paid" }, problem);
        }
        let right = reader.finish();
        right.then_some(Change::MarkPaid { paid: paid? })
    }
}
