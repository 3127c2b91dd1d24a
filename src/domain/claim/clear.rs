//! The claims that somebody may approve at once: nothing was found on them, and another entered them.

use super::ClaimStatus;
use crate::domain::{Actor, CheckedClaim};

/// Why a claim that waits for its decision is not among those that are approved at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotClear {
    /// The rules have found something, or it would be paid in part, or a sum cannot be said yet.
    Found,
    /// The one who would decide had a hand in it.
    Own,
}

/// Whether `me` may approve it among others, unread: where nothing at all was found, not even a note. `None` where it waits for no decision.
pub fn clear_for(checked: &CheckedClaim, me: &Actor) -> Option<Result<(), NotClear>> {
    let claim = &checked.claim;
    if claim.status != ClaimStatus::Entered {
        return None;
    }
    if claim.is_entered_by(me) {
        return Some(Err(NotClear::Own));
    }
    // In full: what would be paid in part is looked at, also where the finance office does that.
    let said = claim.sanctioned() == Some(claim.claimed()) && checked.findings.is_empty();
    Some(if said { Ok(()) } else { Err(NotClear::Found) })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{claim_of, drive};
    use super::super::{ClaimContext, checked, default_rates};
    use super::*;
    use crate::domain::Claim;

    #[test]
    fn neither_ones_own_nor_what_has_a_finding_nor_what_is_decided_is_approved_unread() {
        let look = |claim: Claim| checked(claim, &ClaimContext { rates: default_rates(), ..ClaimContext::default() });
        let claim = claim_of(vec![drive(76, 2)]);
        let (entered_by, other) = (claim.entered_by.clone(), Actor::new("somebody else"));
        let clear = |claim: &Claim, me: &Actor| clear_for(&look(claim.clone()), me);
        assert_eq!(clear(&claim, &other), Some(Ok(())));
        let capitals = Actor::new(entered_by.as_str().to_uppercase());
        assert_eq!(clear(&claim, &capitals), Some(Err(NotClear::Own)));
        assert_eq!(
            clear(&Claim { detailed_by: Some(other.clone()), ..claim.clone() }, &other),
            Some(Err(NotClear::Own))
        );
        let malformed = Claim { business_id: "0204819-9".into(), ..claim.clone() };
        assert_eq!(clear(&malformed, &other), Some(Err(NotClear::Found)));
        let mut cut = claim.clone();
        cut.lines[0].sanctioned = Some(crate::domain::Cents(1));
        assert_eq!(clear(&cut, &other), Some(Err(NotClear::Found)));
        let unread = Claim { lines: Vec::new(), ..claim.clone() };
        assert_eq!(clear(&unread, &other), Some(Err(NotClear::Found)));
        assert_eq!(clear(&Claim { status: ClaimStatus::Approved, ..claim }, &other), None);
    }
}
