//! Finding claims by words: by what stands on the invoice, and by the libraries and municipalities of its visit.

use std::collections::HashMap;

use crate::domain::place::municipality_name;
use crate::domain::search::folded;
use crate::domain::{Claim, RegistrationId, Snapshot, Visit, VisitId};
use crate::i18n::Lang;

/// What is searched of the claims of a round, as it is compared. A visit's part is kept once, however many claims it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimWords {
    visits: Vec<String>,
    /// In the order of the snapshot: the place of the visit among `visits`, where it is of the round, and the claim's own words.
    claims: Vec<(Option<usize>, String)>,
}

impl ClaimWords {
    pub fn of(snapshot: &Snapshot) -> ClaimWords {
        let visits = snapshot.visits.iter().map(|visit| folded(&words_of_visit(snapshot, visit))).collect();
        let places: HashMap<VisitId, usize> =
            snapshot.visits.iter().enumerate().map(|(place, visit)| (visit.id, place)).collect();
        let claims = snapshot.claims.iter().map(|checked| &checked.claim);
        let of = |claim: &Claim| (places.get(&claim.visit).copied(), folded(&words_of_claim(claim)));
        ClaimWords { visits, claims: claims.map(of).collect() }
    }

    /// By place in the snapshot, whether a claim has every one of these words, each within a word of its own or of its
    /// visit's; capitals, dots and accents make no difference. No words are in every claim.
    pub fn found(&self, words: &str) -> Vec<bool> {
        let words = folded(words);
        let mut found = vec![true; self.claims.len()];
        for word in words.split_whitespace() {
            let visits: Vec<bool> = self.visits.iter().map(|text| text.contains(word)).collect();
            for (found, (visit, own)) in found.iter_mut().zip(&self.claims) {
                *found = *found && (visit.is_some_and(|place| visits[place]) || own.contains(word));
            }
        }
        found
    }
}

fn words_of_visit(snapshot: &Snapshot, visit: &Visit) -> String {
    let mut words = vec![visit.reference.clone()];
    for id in [visit.guest, visit.host] {
        words.push(snapshot.registration_name(id));
        words.extend(municipalities(snapshot, id));
    }
    words.join("\n")
}

/// In both languages: "Turku" stands in no "Turun pääkirjasto".
fn municipalities(snapshot: &Snapshot, id: RegistrationId) -> impl Iterator<Item = String> {
    let codes = snapshot.registration(id).map(|line| line.municipalities.as_slice()).unwrap_or_default();
    codes.iter().flat_map(|code| [Lang::Fi, Lang::Sv].map(|lang| municipality_name(lang, code)))
}

fn words_of_claim(claim: &Claim) -> String {
    let voucher = claim.payment().map(|payment| payment.voucher.as_str()).unwrap_or_default();
    let credits = claim.came.credits.iter().map(|credit| credit.note.number.as_str());
    let mut words = vec![
        claim.invoice_number.as_str(),
        claim.business_id.as_str(),
        claim.particulars.reference.as_str(),
        claim.entered_by.as_str(),
        voucher,
    ];
    words.extend(credits);
    words.extend(claim.lines.iter().map(|line| line.claimed.note.as_str()));
    words.retain(|word| !word.is_empty());
    format!("#{}\n{}", claim.id, words.join("\n"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixtures::{claim_of, drive};
    use super::super::{ClaimContext, checked, default_rates};
    use super::*;
    use crate::domain::listing::samples::line;
    use crate::domain::visit::samples::visit;
    use crate::domain::{CheckedClaim, ClaimId, MunicipalityCode, RegistrationLine};

    fn round(claims: &[(i64, i64, &str)]) -> Snapshot {
        let library = |id, name: &str, code| RegistrationLine {
            name: name.into(),
            municipalities: vec![MunicipalityCode::new(code)],
            ..line(id, None)
        };
        let one = |id, guest, host| Visit {
            id: VisitId(id),
            guest: RegistrationId(guest),
            host: RegistrationId(host),
            ..visit(None, &[])
        };
        let claim = |(id, visit, number): &(i64, i64, &str)| {
            let claim = Claim {
                id: ClaimId(*id),
                visit: VisitId(*visit),
                invoice_number: (*number).into(),
                ..claim_of(vec![drive(76, 2)])
            };
            checked(claim, &ClaimContext { rates: default_rates(), ..ClaimContext::default() })
        };
        let claims: Vec<CheckedClaim> = claims.iter().map(claim).collect();
        Snapshot {
            registrations: vec![
                library(1, "Turun pääkirjasto", "853"),
                library(2, "Kemiönsaaren kirjasto", "322"),
                library(3, "Auran kirjasto", "019"),
            ]
            .into(),
            visits: vec![one(3, 1, 2), one(4, 3, 1)],
            claims,
            ..Snapshot::default()
        }
    }

    #[test]
    fn a_claim_is_found_by_its_invoice_its_libraries_and_their_municipalities_in_both_languages() {
        let snapshot = round(&[(1, 3, "A-118"), (2, 4, "77031"), (13, 9, "A-118")]);
        let words = ClaimWords::of(&snapshot);
        let found = |typed: &str| {
            let found = words.found(typed).into_iter().zip(&snapshot.claims).filter(|(found, _)| *found);
            found.map(|(_, checked)| checked.claim.id.0).collect::<Vec<_>>()
        };
        for (typed, ids) in [
            ("", &[1, 2, 13][..]),
            ("a-118", &[1, 13]),
            ("77031", &[2]),
            ("turku", &[1, 2]),
            ("ÅBO kimito", &[1]),
            ("kemio", &[1]),
            ("aura 118", &[]),
            ("#13", &[13]),
            ("#1", &[1, 13]),
        ] {
            assert_eq!(found(typed), ids, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn each_word_more_leaves_no_more(one in "[a-z0-9#ä]{0,3}", other in "[a-z0-9#ä]{0,3}") {
            let words = ClaimWords::of(&round(&[(1, 3, "A-118"), (2, 4, "77031"), (13, 9, "A-118")]));
            let both = words.found(&format!("{one} {other}"));
            let each = words.found(&one).into_iter().zip(words.found(&other)).map(|(one, other)| one && other);
            prop_assert_eq!(both, each.collect::<Vec<_>>());
        }
    }
}
