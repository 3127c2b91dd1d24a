//! What a claim can be filtered by: how far it is, and what the rules found on it.

use super::{ClaimStatus, Severity};
use crate::domain::CheckedClaim;
use crate::domain::listing::{Filter, Grouped};
use crate::i18n::Phrase;

/// One thing that is true of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClaimFacet {
    Entered,
    /// It waits, and cannot be decided on: the invoice gives one sum and nothing of what it is for.
    OneSum,
    Approved,
    /// Approved, not paid, and in no list for the finance system yet.
    ToExport,
    Paid,
    Returned,
    Rejected,
    /// A finding of this weight is on it.
    Error,
    Warning,
    Note,
    /// Nothing at all was found.
    Clear,
}

/// Facets of one kind: of those one is enough, of both groups each is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimFacetGroup {
    Status,
    Findings,
}

impl ClaimFacetGroup {
    pub const ALL: [ClaimFacetGroup; 2] = [ClaimFacetGroup::Status, ClaimFacetGroup::Findings];

    /// Its name: "Tila", "Tarkastus".
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            ClaimFacetGroup::Status => "facet-status",
            ClaimFacetGroup::Findings => "facet-findings",
        })
    }
}

impl Grouped for ClaimFacet {
    type Group = ClaimFacetGroup;

    fn group(&self) -> ClaimFacetGroup {
        match self {
            ClaimFacet::Error | ClaimFacet::Warning | ClaimFacet::Note | ClaimFacet::Clear => ClaimFacetGroup::Findings,
            _ => ClaimFacetGroup::Status,
        }
    }
}

impl ClaimFacet {
    /// In the order in which they are offered.
    pub const ALL: [ClaimFacet; 11] = [
        ClaimFacet::Entered,
        ClaimFacet::OneSum,
        ClaimFacet::Approved,
        ClaimFacet::ToExport,
        ClaimFacet::Paid,
        ClaimFacet::Returned,
        ClaimFacet::Rejected,
        ClaimFacet::Error,
        ClaimFacet::Warning,
        ClaimFacet::Note,
        ClaimFacet::Clear,
    ];

    pub fn phrase(self) -> Phrase {
        let status = match self {
            ClaimFacet::OneSum => return Phrase::new("claim-breakdown-missing"),
            ClaimFacet::ToExport => return Phrase::new("facet-claim-to-export"),
            ClaimFacet::Error => return Phrase::new("facet-finding-error"),
            ClaimFacet::Warning => return Phrase::new("facet-finding-warning"),
            ClaimFacet::Note => return Phrase::new("facet-finding-note"),
            ClaimFacet::Clear => return Phrase::new("facet-finding-none"),
            ClaimFacet::Entered => ClaimStatus::Entered,
            ClaimFacet::Approved => ClaimStatus::Approved,
            ClaimFacet::Paid => ClaimStatus::Paid,
            ClaimFacet::Returned => ClaimStatus::Returned,
            ClaimFacet::Rejected => ClaimStatus::Rejected,
        };
        status.phrase()
    }

    fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Everything that is true of a claim, a bit for each facet: of ten thousand claims it is asked at a key.
fn facets(checked: &CheckedClaim) -> u16 {
    let claim = &checked.claim;
    let status = match claim.status {
        ClaimStatus::Entered if claim.lacks_breakdown() => ClaimFacet::Entered.bit() | ClaimFacet::OneSum.bit(),
        ClaimStatus::Entered => ClaimFacet::Entered.bit(),
        ClaimStatus::Approved if claim.exported().is_none() => ClaimFacet::Approved.bit() | ClaimFacet::ToExport.bit(),
        ClaimStatus::Approved => ClaimFacet::Approved.bit(),
        ClaimStatus::Paid => ClaimFacet::Paid.bit(),
        ClaimStatus::Returned => ClaimFacet::Returned.bit(),
        ClaimStatus::Rejected => ClaimFacet::Rejected.bit(),
    };
    let found = checked.findings.iter().map(|finding| match finding.severity {
        Severity::Error => ClaimFacet::Error.bit(),
        Severity::Warning => ClaimFacet::Warning.bit(),
        Severity::Note => ClaimFacet::Note.bit(),
    });
    let clear = if checked.findings.is_empty() { ClaimFacet::Clear.bit() } else { 0 };
    found.fold(status | clear, |all, one| all | one)
}

/// The chosen facets of each group.
fn chosen(filter: &Filter<ClaimFacet>) -> [u16; 2] {
    ClaimFacetGroup::ALL.map(|group| filter.of(group).fold(0, |all, facet| all | facet.bit()))
}

fn satisfies(has: u16, chosen: u16) -> bool {
    chosen == 0 || has & chosen != 0
}

/// Whether a claim has one of the chosen facets of each group of which any is chosen.
pub fn wanted(filter: &Filter<ClaimFacet>) -> impl Fn(&CheckedClaim) -> bool + use<> {
    let chosen = chosen(filter);
    move |checked| {
        let has = facets(checked);
        chosen.iter().all(|chosen| satisfies(has, *chosen))
    }
}

/// How many of these claims each facet would leave, were it chosen beside the chosen ones of the other group: those that
/// would leave some, and the chosen.
pub fn facet_counts<'a>(
    claims: impl Iterator<Item = &'a CheckedClaim>,
    filter: &Filter<ClaimFacet>,
) -> Vec<(ClaimFacet, usize)> {
    let chosen = chosen(filter);
    let mut counts = ClaimFacet::ALL.map(|facet| (facet, 0));
    for checked in claims {
        let has = facets(checked);
        let [status, findings] = chosen.map(|chosen| satisfies(has, chosen));
        for (facet, count) in &mut counts {
            let others = if facet.group() == ClaimFacetGroup::Status { findings } else { status };
            *count += usize::from(others && has & facet.bit() != 0);
        }
    }
    counts.into_iter().filter(|(facet, count)| *count > 0 || filter.contains(facet)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::{select, subsequence};

    use super::super::fixtures::{claim_of, drive};
    use super::super::{ClaimContext, checked, default_rates};
    use super::*;
    use crate::domain::{Claim, Finding};

    fn some_claim() -> impl Strategy<Value = CheckedClaim> {
        let severities = subsequence(vec![Severity::Note, Severity::Warning, Severity::Error], 0..=3);
        (select(ClaimStatus::ALL.to_vec()), any::<bool>(), severities).prop_map(|(status, one_sum, severities)| {
            let lines = if one_sum { Vec::new() } else { vec![drive(76, 2)] };
            let claim = Claim { status, ..claim_of(lines) };
            let context = ClaimContext { rates: default_rates(), ..ClaimContext::default() };
            let found = |severity| Finding { rule: "", severity, line: None, phrase: Phrase::verbatim("") };
            CheckedClaim { findings: severities.into_iter().map(found).collect(), ..checked(claim, &context) }
        })
    }

    /// The facet in its own words.
    fn is_of(facet: ClaimFacet, checked: &CheckedClaim) -> bool {
        let claim = &checked.claim;
        let found = |severity| checked.findings.iter().any(|finding| finding.severity == severity);
        match facet {
            ClaimFacet::Entered => claim.status == ClaimStatus::Entered,
            ClaimFacet::OneSum => claim.status == ClaimStatus::Entered && claim.lacks_breakdown(),
            ClaimFacet::Approved | ClaimFacet::ToExport => claim.status == ClaimStatus::Approved,
            ClaimFacet::Paid => claim.status == ClaimStatus::Paid,
            ClaimFacet::Returned => claim.status == ClaimStatus::Returned,
            ClaimFacet::Rejected => claim.status == ClaimStatus::Rejected,
            ClaimFacet::Error => found(Severity::Error),
            ClaimFacet::Warning => found(Severity::Warning),
            ClaimFacet::Note => found(Severity::Note),
            ClaimFacet::Clear => checked.findings.is_empty(),
        }
    }

    proptest! {
        #[test]
        fn one_of_each_chosen_group_is_needed_and_a_count_tells_what_its_facet_would_leave(
            claims in prop::collection::vec(some_claim(), 0..8),
            chosen in subsequence(ClaimFacet::ALL.to_vec(), 0..4),
        ) {
            let filter: Filter<ClaimFacet> = chosen.iter().copied().collect();
            for checked in &claims {
                let needs = |group| chosen.iter().any(|facet| facet.group() == group);
                let has = |group| chosen.iter().any(|facet| facet.group() == group && is_of(*facet, checked));
                let expected = ClaimFacetGroup::ALL.into_iter().all(|group| !needs(group) || has(group));
                prop_assert_eq!(wanted(&filter)(checked), expected);
                prop_assert!(ClaimFacet::ALL.into_iter().filter(|facet| is_of(*facet, checked)).count() >= 2);
            }
            for (facet, count) in facet_counts(claims.iter(), &filter) {
                let others = chosen.iter().copied().filter(|other| other.group() != facet.group());
                let alone: Filter<ClaimFacet> = others.chain([facet]).collect();
                prop_assert_eq!(claims.iter().filter(|checked| wanted(&alone)(checked)).count(), count, "{:?}", facet);
            }
        }
    }
}
