//! What should have come with an invoice and did not: its breakdown, the receipts of its tickets.

use super::{Claim, Finding, Line, ReceiptState, Severity};
use crate::i18n::Phrase;

/// A ticket or a bill that did not come with the invoice: a coordinator says why it is paid without one, and the
/// finding goes.
pub(super) fn receipt_missing(line: &Line) -> Option<Finding> {
    let missing = line.claimed.journey.receipt == ReceiptState::None && line.claimed.kind.has_receipt();
    (missing && line.reason.is_none()).then(|| {
        let phrase = Phrase::new("finding-receipt-missing").with("kind", line.claimed.kind.phrase());
        Finding { rule: "receipt_missing", severity: Severity::Warning, line: Some(line.id), phrase }
    })
}

/// One sum and nothing of what it is for: what nobody can check, nobody approves.
pub(super) fn breakdown_missing(claim: &Claim) -> Option<Finding> {
    claim.lacks_breakdown().then(|| Finding {
        rule: "breakdown_missing",
        severity: Severity::Error,
        line: None,
        phrase: Phrase::new("finding-breakdown-missing"),
    })
}

#[cfg(test)]
mod tests {
    use super::super::LineKind;
    use super::super::fixtures::{claim_of, drive, line};
    use super::*;
    use crate::domain::Cents;

    #[test]
    fn a_ticket_comes_with_its_receipt_or_a_reason_and_a_drive_needs_none() {
        let with = |kind, receipt| {
            let mut line = claim_of(vec![line(kind, 1200)]).lines.remove(0);
            line.claimed.journey.receipt = receipt;
            line
        };
        let train = with(LineKind::Train, ReceiptState::None);
        let found = receipt_missing(&train).unwrap();
        assert_eq!((found.rule, found.severity), ("receipt_missing", Severity::Warning));
        assert_eq!(receipt_missing(&Line { reason: Some("lippu puhelimessa".to_owned()), ..train }), None);
        for (kind, receipt) in [
            (LineKind::Train, ReceiptState::Attached),
            // Entered before anybody asked: a claim of then is as it was.
            (LineKind::Train, ReceiptState::Unasked),
            (LineKind::Car, ReceiptState::None),
            (LineKind::Lunch, ReceiptState::None),
        ] {
            assert_eq!(receipt_missing(&with(kind, receipt)), None, "{kind:?} {receipt:?}");
        }
    }

    #[test]
    fn an_invoice_of_one_sum_is_worth_that_sum_and_cannot_be_said_yet() {
        let mut claim = claim_of(vec![]);
        claim.particulars.total = Some(Cents(4940));
        assert_eq!(breakdown_missing(&claim).map(|found| found.severity), Some(Severity::Error));
        assert_eq!((claim.claimed(), claim.sanctioned()), (Cents(4940), None));
        assert_eq!(breakdown_missing(&claim_of(vec![drive(76, 2)])), None);
    }
}
