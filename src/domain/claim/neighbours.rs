//! The claims that the rules hold a claim against: those of its visit, and those of its invoice's number and business id.
//! An index over all, so that checking all of them takes a time that grows as their number does.

use std::collections::{BTreeSet, HashMap};

use super::Claim;
use super::naming::invoice_name;
use crate::domain::VisitId;

/// All claims there are, by what they may have in common.
#[derive(Debug)]
pub struct Neighbours<'a> {
    claims: &'a [Claim],
    of_visit: HashMap<VisitId, Vec<usize>>,
    of_invoice: HashMap<(String, String), Vec<usize>>,
}

impl<'a> Neighbours<'a> {
    pub fn new(claims: &'a [Claim]) -> Neighbours<'a> {
        let mut neighbours = Neighbours { claims, of_visit: HashMap::new(), of_invoice: HashMap::new() };
        for (index, claim) in claims.iter().enumerate() {
            neighbours.of_visit.entry(claim.visit).or_default().push(index);
            if let Some(name) = name(claim) {
                neighbours.of_invoice.entry(name).or_default().push(index);
            }
        }
        neighbours
    }

    /// The other claims that a rule may hold against this one, in the order of all.
    pub fn of(&self, claim: &Claim) -> Vec<Claim> {
        let same_invoice = name(claim).and_then(|name| self.of_invoice.get(&name));
        let indexes: BTreeSet<usize> =
            self.of_visit.get(&claim.visit).into_iter().chain(same_invoice).flatten().copied().collect();
        indexes.into_iter().map(|index| &self.claims[index]).filter(|other| other.id != claim.id).cloned().collect()
    }
}

/// `None` where there is no number.
fn name(claim: &Claim) -> Option<(String, String)> {
    let name = invoice_name(&claim.invoice_number, &claim.business_id);
    (!name.0.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixtures::{any_line, claim_of, drive};
    use super::super::{ClaimContext, ClaimStatus, check, default_rates};
    use super::*;
    use crate::domain::ClaimId;

    fn claim(id: i64, visit: i64, number: &str) -> Claim {
        Claim { id: ClaimId(id), visit: VisitId(visit), invoice_number: number.into(), ..claim_of(vec![drive(76, 2)]) }
    }

    #[test]
    fn ten_thousand_claims_hold_as_many_others_against_each_as_share_its_visit_or_invoice() {
        // Two a visit, and each invoice number once more in the other half.
        let half = 5_000;
        let claims: Vec<Claim> = (0..2 * half).map(|id| claim(id, id / 2, &(id % half).to_string())).collect();
        let neighbours = Neighbours::new(&claims);
        let asked: usize = claims.iter().map(|claim| neighbours.of(claim).len()).sum();
        assert_eq!(asked, claims.len() * 2);
    }

    proptest! {
        #[test]
        fn the_rules_find_among_the_neighbours_what_they_find_among_all(
            claims in prop::collection::vec((0_i64..3, "[ a]?1?", prop::collection::vec(any_line(), 1..3), 0_usize..3), 1..8),
        ) {
            let status = [ClaimStatus::Entered, ClaimStatus::Approved, ClaimStatus::Returned];
            let claims: Vec<Claim> = claims
                .into_iter()
                .zip(1..)
                .map(|((visit, number, lines, at), id)| Claim { status: status[at], ..Claim { lines: claim_of(lines).lines, ..claim(id, visit, &number) } })
                .collect();
            let neighbours = Neighbours::new(&claims);
            for one in &claims {
                let near = neighbours.of(one);
                let among = |others| check(one, &ClaimContext { rates: default_rates(), others, ..ClaimContext::default() });
                prop_assert_eq!(among(&near), among(&claims));
            }
        }
    }
}
