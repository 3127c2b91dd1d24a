//! Which invoice is the same one, and whose reference it bears.

use crate::domain::VisitId;

/// By which an invoice is known: numbers that differ in case or spaces are one; of a business id the digits count,
/// since `02048198` and `FI0204819-8` are written for `0204819-8`.
pub fn invoice_name(number: &str, business_id: &str) -> (String, String) {
    let number = number.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    (number, digits(business_id))
}

pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The visit whose order reference stands in a text, however it is written there: in other capitals, with spaces or
/// nothing for its dashes, among other words. Where several do, the longest; `None` where no single one is.
pub fn visit_of_reference<'a>(references: impl IntoIterator<Item = (VisitId, &'a str)>, text: &str) -> Option<VisitId> {
    let found: Vec<(VisitId, &str)> = references.into_iter().filter(|(_, reference)| holds(text, reference)).collect();
    let most = found.iter().map(|(_, reference)| reference.len()).max()?;
    let mut longest = found.into_iter().filter(|(_, reference)| reference.len() == most);
    longest.next().filter(|_| longest.next().is_none()).map(|(id, _)| id)
}

/// Whether a reference stands in a text as a word of its own: `…-07-A` does not stand in `…-07-AB`.
fn holds(text: &str, reference: &str) -> bool {
    let is_part = |c: &char| c.is_ascii_alphanumeric();
    let wanted: Vec<char> = reference.chars().filter(is_part).map(|c| c.to_ascii_uppercase()).collect();
    let text: Vec<char> = text.chars().map(|c| c.to_ascii_uppercase()).collect();
    let joins = |c: &char| c.is_alphanumeric();
    let begins = |at: usize| at == 0 || !joins(&text[at - 1]);
    !wanted.is_empty() && (0..text.len()).filter(|at| begins(*at)).any(|at| stands_at(&text[at..], &wanted))
}

fn stands_at(text: &[char], wanted: &[char]) -> bool {
    let mut rest = text.iter().copied().peekable();
    for letter in wanted {
        // Between the parts of a reference stands what people write there.
        while rest.next_if(|c| " -–‑/_.\u{a0}".contains(*c)).is_some() {}
        if rest.next() != Some(*letter) {
            return false;
        }
    }
    rest.next().is_none_or(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::visit::samples::visit;
    use crate::domain::{PartnershipId, RegistrationId, Visit};

    fn visits() -> Vec<Visit> {
        let one = |id, reference: &str, guest, date| Visit {
            id: VisitId(id),
            partnership: PartnershipId(1),
            reference: reference.to_owned(),
            guest: RegistrationId(guest),
            ..visit(date, &[])
        };
        vec![
            one(1, "KUMPPANI-2024K-07-A", 1, Some("2024-05-14")),
            one(2, "KUMPPANI-2024K-07-B", 2, Some("2024-05-14")),
            one(3, "KUMPPANI-2024K-07-AB", 1, Some("2024-05-21")),
            one(4, "KUMPPANI-2024K-17-A", 1, None),
        ]
    }

    fn references(visits: &[Visit]) -> impl Iterator<Item = (VisitId, &str)> {
        visits.iter().map(|visit| (visit.id, visit.reference.as_str()))
    }

    #[test]
    fn a_reference_is_found_however_a_finance_office_writes_it() {
        let visits = visits();
        let found = |text: &str| visit_of_reference(references(&visits), text).map(|id| id.0);
        for text in [
            "KUMPPANI-2024K-07-B",
            "kumppani 2024k 07 b",
            "Kumppani2024K07B",
            "Viite: KUMPPANI–2024K–07–B, maksuaika 30 pv",
            "tilaus KUMPPANI/2024K/07/B.",
        ] {
            assert_eq!(found(text), Some(2), "{text}");
        }
        assert_eq!(found("KUMPPANI-2024K-07-AB"), Some(3));
        assert_eq!(found("KUMPPANI-2024K-07-A"), Some(1));
        for text in ["", "KUMPPANI-2024K-07", "KUMPPANI-2024K-07-AC", "XKUMPPANI-2024K-07-A", "07-A"] {
            assert_eq!(found(text), None, "{text}");
        }
        assert_eq!(found("KUMPPANI-2024K-07-A ja KUMPPANI-2024K-07-B"), None, "two are none");
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_search(text in ".{0,60}") {
            let visits = visits();
            let _ = visit_of_reference(references(&visits), &text);
        }
    }
}
