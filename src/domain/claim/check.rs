//! All rules asked of one claim, and what the interface holds of the answer.

use std::collections::BTreeMap;

use super::rules::{self, Trip};
use super::{Claim, Finding, Rate, computed, correction, papers, spending, timing};
use crate::domain::setting::Settings;
use crate::domain::{Cents, CheckedClaim, Visit};

/// What the rules need to know beside the claim. What is not known is not checked.
#[derive(Debug, Clone, Copy, Default)]
pub struct ClaimContext<'a> {
    /// The visit that the claim is for.
    pub visit: Option<&'a Visit>,
    pub rates: &'a [Rate],
    /// From the guests' library to the host's, one way.
    pub straight_line_km: Option<f64>,
    /// The other claims, of all rounds; may hold this one, which is left out by its id.
    pub others: &'a [Claim],
    /// What the budget still holds without this claim.
    pub left_of_budget: Option<Cents>,
    /// What the budget of each year that has one still holds without this claim.
    pub left_of_years: Option<&'a BTreeMap<i32, Cents>>,
    /// Deadlines; `None` where they are not known.
    pub settings: Option<&'a Settings>,
    /// How many municipalities the guests are of.
    pub employers: usize,
}

/// What the rules say: for each line in its order, then for the claim as a whole. Changes nothing.
pub fn check(claim: &Claim, context: &ClaimContext<'_>) -> Vec<Finding> {
    let trip = context.straight_line_km.and_then(Trip::new);
    let mut findings = Vec::new();
    for line in &claim.lines {
        findings.extend(rules::never_paid_by_ake(line));
        findings.extend(rules::ask_first(line));
        findings.extend(papers::receipt_missing(line));
        findings.extend(rules::rate_unset(line, context.rates));
        findings.extend(rules::rate_above_maximum(line, context.rates));
        findings.extend(rules::sum_below_computed(line, context.rates));
        findings.extend(context.visit.and_then(|visit| rules::not_a_visit_day(line, visit)));
        findings.extend(trip.and_then(|trip| rules::distance_below_straight_line(line, trip)));
        findings.extend(trip.and_then(|trip| rules::distance_far_above(line, trip)));
    }
    findings
        .extend(context.settings.into_iter().flat_map(|settings| timing::of_lines(claim, settings, context.employers)));
    findings.extend(rules::same_trip_twice(claim, context.others, context.visit, trip));
    findings.extend(context.visit.and_then(rules::visit_without_date));
    findings.extend(
        context.visit.and_then(|visit| rules::more_travellers_than_participants(claim, context.others, visit, trip)),
    );
    findings.extend(papers::breakdown_missing(claim));
    findings.extend(rules::business_id_malformed(claim));
    findings.extend(rules::same_invoice_twice(claim, context.others.iter()));
    findings.extend(correction::credit_note_awaited(claim, context.others));
    findings.extend(context.left_of_budget.and_then(|left| spending::budget_exceeded(claim, left)));
    findings.extend(context.left_of_years.into_iter().flat_map(|left| spending::year_budget_exceeded(claim, left)));
    findings
        .sort_by_key(|finding| claim.lines.iter().position(|line| finding.line == Some(line.id)).unwrap_or(usize::MAX));
    findings
}

/// The claim together with what the rules compute for each line and say of it.
pub fn checked(claim: Claim, context: &ClaimContext<'_>) -> CheckedClaim {
    let computed = claim.lines.iter().map(|line| computed(&line.claimed, context.rates).ok().flatten()).collect();
    let findings = check(&claim, context);
    CheckedClaim { claim, computed, findings }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixtures::{any_line, claim_of, drive, line};
    use super::super::{ClaimStatus, LineKind, Severity, default_rates};
    use super::*;
    use crate::i18n::{Lang, say};

    #[test]
    fn the_claim_of_the_command_lines_contract_is_checked_as_it_says() {
        // 76 km, two passengers, 20.12.2023, claimed by the rate of 2024.
        let mut claim = claim_of(vec![drive(76, 2)]);
        claim.lines[0].claimed.travel_date = "2023-12-20".parse().unwrap();
        let checked = checked(claim, &ClaimContext { rates: default_rates(), ..ClaimContext::default() });
        assert_eq!(checked.computed, [Some(Cents(4636))]);
        let found: Vec<_> = checked.findings.iter().map(|f| (f.rule, f.severity, f.line)).collect();
        assert_eq!(found, [("rate_above_maximum", Severity::Error, Some(checked.claim.lines[0].id))]);
    }

    #[test]
    fn a_claim_as_it_should_be_has_no_findings() {
        let claim = claim_of(vec![drive(76, 2), line(LineKind::Train, 1980)]);
        let context = ClaimContext {
            rates: default_rates(),
            straight_line_km: Some(31.0),
            left_of_budget: Some(Cents(400_000)),
            ..ClaimContext::default()
        };
        assert_eq!(check(&claim, &context), []);
    }

    #[test]
    fn findings_stand_in_the_order_of_the_lines_and_those_of_the_whole_last() {
        let mut claim = claim_of(vec![drive(76, 2), line(LineKind::Lunch, 1500), drive(76, 2)]);
        claim.business_id = "0204819-9".to_owned();
        let findings = check(&claim, &ClaimContext { rates: default_rates(), ..ClaimContext::default() });
        let rules: Vec<_> = findings.iter().map(|finding| (finding.rule, finding.line.map(|id| id.0))).collect();
        assert_eq!(
            rules,
            [("never_paid_by_ake", Some(2)), ("same_trip_twice", Some(3)), ("business_id_malformed", None)]
        );
    }

    proptest! {
        #[test]
        fn a_check_never_panics_and_everything_it_finds_can_be_said(
            lines in prop::collection::vec(any_line(), 0..6), again in prop::collection::vec(any_line(), 0..3),
            straight in any::<Option<f64>>(), left in any::<Option<i64>>(), invoice in ".{0,8}", id in ".{0,12}",
        ) {
            let mut claim = claim_of(lines.clone());
            (claim.invoice_number, claim.business_id) = (invoice, id);
            let other = Claim { id: crate::domain::ClaimId(2), status: ClaimStatus::Approved, ..claim_of([lines, again].concat()) };
            let others = [claim.clone(), other];
            let context = ClaimContext {
                rates: default_rates(),
                straight_line_km: straight,
                others: &others,
                left_of_budget: left.map(Cents),
                ..ClaimContext::default()
            };
            for finding in checked(claim, &context).findings {
                for lang in Lang::ALL {
                    prop_assert!(!say(lang, &finding.phrase).contains('⟦'), "{}", finding.rule);
                }
            }
        }
    }
}
