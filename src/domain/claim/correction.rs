//! What became of an invoice that was asked back: an invoice cannot be paid in part, so a credit note takes it back and a
//! new one comes in its stead. Told on both of the two.

use chrono::NaiveDate;

use super::rules::on_whole;
use super::{Claim, ClaimStatus, Credit, Finding, Severity};
use crate::i18n::{Arg, Phrase, day_in_helsinki};

impl Claim {
    /// Whether it was asked back and no credit note for it has come.
    pub fn awaits_credit(&self) -> bool {
        self.status == ClaimStatus::Returned && self.came.credits.is_empty()
    }

    /// Whether it was asked back and no new invoice has come in its stead.
    pub fn awaits_new_invoice(&self) -> bool {
        self.status == ClaimStatus::Returned && self.came.replaced_by.is_none()
    }

    /// The day on which it was asked back; `None` where it was not.
    pub fn returned_on(&self) -> Option<NaiveDate> {
        let decided = self.decided.as_ref().filter(|_| self.status == ClaimStatus::Returned);
        decided.map(|decided| day_in_helsinki(decided.at))
    }
}

impl Credit {
    /// Its number and sum, and when it came.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("credit-facts")
            .with("number", self.note.number.as_str())
            .with("sum", Arg::Money(self.note.sum.0))
            .with("day", self.note.came)
    }
}

/// What is known of an invoice beside its lines, each with its name: what it says of itself, where its correction
/// stands, and which files are kept with it.
pub fn besides<'a>(claim: &Claim, others: impl IntoIterator<Item = &'a Claim>) -> Vec<(Phrase, Phrase)> {
    let mut told = claim.particulars.facts();
    told.extend(correction(claim, others));
    let attached = claim.came.attachments.iter();
    told.extend(attached.map(|attachment| (Phrase::new("attachment"), attachment.phrase())));
    told
}

/// Where the correction of an invoice stands, each with its name: on the returned one its credit notes and the new
/// invoice, on the new one the credit notes of the returned. `others` are the claims among which the other of the two is.
fn correction<'a>(claim: &Claim, others: impl IntoIterator<Item = &'a Claim>) -> Vec<(Phrase, Phrase)> {
    if claim.status == ClaimStatus::Returned {
        let new = match claim.came.replaced_by {
            Some(id) => Phrase::new("correction-replaced").with("claim", id.to_string()),
            None => Phrase::new("correction-new-awaited"),
        };
        let mut told = credits(claim, Phrase::new("correction-credit"));
        told.push((Phrase::new("correction-new"), new));
        return told;
    }
    let replaced = claim.particulars.replaces;
    let old = others.into_iter().find(|other| Some(other.id) == replaced);
    old.map(|old| credits(old, Phrase::new("correction-credit-of").with("claim", old.id.to_string())))
        .unwrap_or_default()
}

fn credits(claim: &Claim, name: Phrase) -> Vec<(Phrase, Phrase)> {
    if claim.came.credits.is_empty() {
        return vec![(name, Phrase::new("correction-credit-awaited"))];
    }
    claim.came.credits.iter().map(|credit| (name.clone(), credit.phrase())).collect()
}

/// The invoice that this one comes instead of is not taken back yet: both are open in the finance system.
pub(super) fn credit_note_awaited(claim: &Claim, others: &[Claim]) -> Option<Finding> {
    let old = others.iter().find(|other| Some(other.id) == claim.particulars.replaces)?;
    (claim.status == ClaimStatus::Entered && old.awaits_credit()).then(|| {
        let phrase = Phrase::new("finding-credit-note-awaited")
            .with("claim", old.id.to_string())
            .with("number", old.invoice_number.as_str());
        on_whole("credit_note_awaited", Severity::Warning, phrase)
    })
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::super::fixtures::{claim_of, drive};
    use super::super::{NewCredit, Particulars};
    use super::*;
    use crate::domain::{Actor, Cents, ClaimId};

    fn note(sum: i64) -> Credit {
        let came = "2024-04-01".parse().unwrap();
        let note = NewCredit { number: "H-1".to_owned(), came, sum: Cents(sum) };
        Credit { note, by: Actor::new("aino"), at: DateTime::UNIX_EPOCH }
    }

    fn keys(told: &[(Phrase, Phrase)]) -> Vec<(&str, &str)> {
        told.iter().map(|(name, words)| (name.key.as_str(), words.key.as_str())).collect()
    }

    #[test]
    fn both_invoices_tell_what_has_come_and_what_is_awaited() {
        let mut old = Claim { status: ClaimStatus::Returned, ..claim_of(vec![drive(76, 2)]) };
        let particulars = Particulars { replaces: Some(old.id), ..Particulars::default() };
        let new = Claim { id: ClaimId(2), particulars, ..claim_of(vec![drive(76, 2)]) };
        assert_eq!(
            keys(&correction(&old, [])),
            [("correction-credit", "correction-credit-awaited"), ("correction-new", "correction-new-awaited")]
        );
        assert_eq!(keys(&correction(&new, [&old])), [("correction-credit-of", "correction-credit-awaited")]);
        let found = credit_note_awaited(&new, std::slice::from_ref(&old)).unwrap();
        assert_eq!((found.rule, found.severity), ("credit_note_awaited", Severity::Warning));
        old.came.credits.push(note(4940));
        old.came.replaced_by = Some(new.id);
        assert!(!old.awaits_credit() && !old.awaits_new_invoice());
        assert_eq!(
            keys(&correction(&old, [])),
            [("correction-credit", "credit-facts"), ("correction-new", "correction-replaced")]
        );
        assert_eq!(keys(&correction(&new, [&old])), [("correction-credit-of", "credit-facts")]);
        assert_eq!(credit_note_awaited(&new, &[old]), None);
        assert_eq!(correction(&claim_of(vec![drive(76, 2)]), [&new]), [], "an ordinary one tells nothing");
    }

    #[test]
    fn a_returned_claim_is_credited_up_to_what_was_claimed_whatever_was_proposed() {
        let mut old = Claim { status: ClaimStatus::Returned, ..claim_of(vec![drive(76, 2)]) };
        old.lines[0].sanctioned = Some(Cents(1));
        let today = "2024-04-02".parse().unwrap();
        let fits = |claim: &Claim, sum| note(sum).note.problem(claim, today).is_none();
        assert!(fits(&old, 1) && fits(&old, 4940) && !fits(&old, 4941) && !fits(&old, 0));
        old.came.credits.push(note(4000));
        assert!(fits(&old, 940) && !fits(&old, 941));
    }
}
