//! What AKE pays of a line: what the rules propose, and what a coordinator may decide instead.

use super::kilometre::{RateUnset, computed};
use super::rules::same_invoice_twice;
use super::{Claim, ClaimContext, Line, NewLine, Payer, Rate};
use crate::domain::Cents;
use crate::domain::setting::{Setting, Settings};
use crate::i18n::{Arg, Phrase};

/// What the rules propose as sanctioned when a claim is entered, never more than claimed:
/// nothing of a kind that AKE never pays; nothing yet of a kind to ask about, so that each euro of it
/// is a coordinator's own decision; of a drive at most what the rate gives; else what is claimed.
/// `None` where the rate of the travel year is not set.
pub fn proposed(line: &NewLine, rates: &[Rate]) -> Option<Cents> {
    let most = match line.kind.payer() {
        Payer::Municipality | Payer::Ask => Cents::ZERO,
        Payer::Ake => computed(line, rates).ok()?.unwrap_or(line.claimed),
    };
    Some(most.min(line.claimed))
}

/// Whether a coordinator may sanction `amount` of a line.
///
/// # Errors
/// In words, for an amount below zero, above the claimed sum, above what the day's rate gives, for
/// anything of a kind that AKE never pays, and for a drive in a year whose rate is not set.
pub fn may_sanction(line: &NewLine, amount: Cents, rates: &[Rate]) -> Result<(), Phrase> {
    if amount < Cents::ZERO {
        return Err(Phrase::new("sanction-negative"));
    }
    if amount == Cents::ZERO {
        return Ok(());
    }
    if line.kind.payer() == Payer::Municipality {
        return Err(Phrase::new("finding-never-paid-by-ake").with("kind", line.kind.phrase()));
    }
    if amount > line.claimed {
        return Err(Phrase::new("sanction-above-claimed").with("claimed", Arg::Money(line.claimed.0)));
    }
    match computed(line, rates).map_err(RateUnset::phrase)? {
        Some(most) if amount > most => Err(Phrase::new("sanction-above-computed")
            .with("computed", Arg::Money(most.0))
            .with("date", line.travel_date)),
        _ => Ok(()),
    }
}

/// Whether the one who entered the claim may sanction `amount` of a line: what is above the proposal is
/// for another pair of eyes, as the approval is. Beside [`may_sanction`].
///
/// # Errors
/// In words, for an amount above what the rules propose.
pub fn may_sanction_own(line: &NewLine, amount: Cents, rates: &[Rate]) -> Result<(), Phrase> {
    let most = proposed(line, rates).unwrap_or(Cents::ZERO);
    if amount > most {
        return Err(Phrase::new("sanction-own-above-proposed").with("proposed", Arg::Money(most.0)));
    }
    Ok(())
}

/// Whether `amount` is another than what the rules propose, so that the memo must say why.
pub fn needs_reason(line: &NewLine, amount: Cents, rates: &[Rate]) -> bool {
    proposed(line, rates) != Some(amount)
}

/// Whether a claim may be approved as its lines stand. Who approves is not asked here.
///
/// # Errors
/// In words, for a claim without a breakdown, for the first line that has no sanctioned sum or one that [`may_sanction`] refuses,
/// where it would be paid in part and the finance office does not do that, and where the same invoice was approved before.
pub fn may_approve(claim: &Claim, context: &ClaimContext<'_>) -> Result<(), Phrase> {
    if claim.lacks_breakdown() {
        return Err(Phrase::new("finding-breakdown-missing"));
    }
    for line in &claim.lines {
        let on_line = |problem: Phrase| {
            Phrase::new("claim-line-problem").with("line", line.id.to_string()).with("problem", problem)
        };
        let Some(sanctioned) = line.sanctioned else {
            let unset = computed(&line.claimed, context.rates).err();
            return Err(on_line(unset.map_or_else(|| Phrase::new("sanction-undecided"), RateUnset::phrase)));
        };
        may_sanction(&line.claimed, sanctioned, context.rates).map_err(on_line)?;
    }
    if !context.settings.is_some_and(pays_in_part)
        && let Some(problem) = part_payment(claim)
    {
        return Err(problem);
    }
    let approved = context.others.iter().filter(|other| other.status.is_approved());
    same_invoice_twice(claim, approved).map_or(Ok(()), |finding| Err(finding.phrase))
}

fn pays_in_part(settings: &Settings) -> bool {
    settings.allows(Setting::PartPayment)
}

/// Why a claim cannot be paid although it is checked: a line of it is cut, and an invoice is paid whole or not at all.
/// `None` where nothing is cut.
pub fn part_payment(claim: &Claim) -> Option<Phrase> {
    let cut = |line: &&Line| line.sanctioned.is_some_and(|sanctioned| sanctioned < line.claimed.claimed);
    let lines: Vec<&Line> = claim.lines.iter().filter(cut).collect();
    let claimed: Cents = lines.iter().map(|line| line.claimed.claimed).sum();
    let sanctioned: Cents = lines.iter().filter_map(|line| line.sanctioned).sum();
    (!lines.is_empty()).then(|| {
        Phrase::new("refused-part-payment")
            .with("claim", claim.id.to_string())
            .with("lines", lines.len())
            .with("sum", Arg::Money(claimed.less(sanctioned).0))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixtures::{any_line, claim_of, line};
    use super::super::{ClaimStatus, LineKind, default_rates};
    use super::*;
    use crate::domain::Metres;
    use crate::i18n::{Lang, say};

    fn drive(date: &str, claimed: i64) -> NewLine {
        let date = date.parse().unwrap();
        NewLine { travel_date: date, distance: Some(Metres(76_000)), passengers: 2, ..line(LineKind::Car, claimed) }
    }

    fn refused(line: &NewLine, amount: i64) -> Option<String> {
        may_sanction(line, Cents(amount), default_rates()).err().map(|phrase| phrase.key)
    }

    #[test]
    fn a_drive_is_cut_to_the_rate_of_its_day_and_never_raised_to_it() {
        assert_eq!(proposed(&drive("2023-12-20", 4940), default_rates()), Some(Cents(4636)));
        assert_eq!(proposed(&drive("2024-03-05", 4940), default_rates()), Some(Cents(4940)));
        assert_eq!(proposed(&drive("2024-03-05", 3000), default_rates()), Some(Cents(3000)));
    }

    #[test]
    fn nothing_is_proposed_where_the_rate_is_unset() {
        assert_eq!(proposed(&drive("2027-01-04", 4940), default_rates()), None);
        assert_eq!(refused(&drive("2027-01-04", 4940), 100).as_deref(), Some("finding-rate-unset"));
    }

    #[test]
    fn ake_never_pays_what_is_the_municipalitys_own() {
        for kind in LineKind::ALL.into_iter().filter(|kind| kind.payer() == Payer::Municipality) {
            assert_eq!(proposed(&line(kind, 1225), default_rates()), Some(Cents::ZERO), "{kind:?}");
            assert_eq!(refused(&line(kind, 1225), 1).as_deref(), Some("finding-never-paid-by-ake"), "{kind:?}");
            assert_eq!(refused(&line(kind, 1225), 0), None, "{kind:?}");
        }
    }

    #[test]
    fn what_is_to_be_asked_about_starts_at_nothing_and_may_be_paid_in_full() {
        let parking = line(LineKind::Parking, 600);
        assert_eq!(proposed(&parking, default_rates()), Some(Cents::ZERO));
        assert_eq!(refused(&parking, 600), None);
        assert_eq!(refused(&parking, 601).as_deref(), Some("sanction-above-claimed"));
    }

    #[test]
    fn nobody_sanctions_more_than_the_rate_gives_or_less_than_nothing() {
        let dear = drive("2023-12-20", 4940);
        assert_eq!(refused(&dear, 4636), None);
        assert_eq!(refused(&dear, 4637).as_deref(), Some("sanction-above-computed"));
        assert_eq!(refused(&dear, -1).as_deref(), Some("sanction-negative"));
        assert_eq!(refused(&line(LineKind::Train, 1200), 1200), None);
    }

    #[test]
    fn who_entered_a_claim_goes_below_the_proposal_and_never_above_it() {
        let own = |line: &NewLine, amount| may_sanction_own(line, Cents(amount), default_rates()).is_ok();
        let parking = line(LineKind::Parking, 600);
        assert!(own(&parking, 0) && !own(&parking, 1));
        let dear = drive("2023-12-20", 4940);
        assert!(own(&dear, 4636) && own(&dear, 0) && !own(&dear, 4637));
        assert!(!own(&drive("2027-01-04", 4940), 1), "what is not known yet is nothing yet");
    }

    #[test]
    fn only_what_the_rules_propose_needs_no_reason() {
        let needs = |line: &NewLine, amount| needs_reason(line, Cents(amount), default_rates());
        let dear = drive("2023-12-20", 4940);
        assert!(!needs(&dear, 4636) && needs(&dear, 4635));
        assert!(needs(&drive("2027-01-04", 4940), 0));
    }

    #[test]
    fn a_claim_is_approved_only_when_each_of_its_lines_could_be_sanctioned_so() {
        let context = ClaimContext { rates: default_rates(), ..ClaimContext::default() };
        let mut claim = claim_of(vec![drive("2023-12-20", 4940), line(LineKind::Lunch, 1500)]);
        assert_eq!(may_approve(&claim, &context).map_err(|why| why.key), Err("refused-part-payment".to_owned()));
        let in_part = Settings::default().with(Setting::PartPayment, 1);
        let context = ClaimContext { settings: Some(&in_part), ..context };
        assert_eq!(may_approve(&claim, &context), Ok(()));
        claim.lines[0].sanctioned = Some(Cents(4940));
        claim.lines[0].id = crate::domain::LineId(41);
        let said = say(Lang::En, &may_approve(&claim, &context).unwrap_err());
        assert!(said.starts_with("Line 41: "), "{said}");
        claim.lines[0].sanctioned = None;
        assert!(may_approve(&claim, &context).is_err());
    }

    #[test]
    fn an_invoice_approved_before_is_not_approved_again() {
        let claim = claim_of(vec![line(LineKind::Train, 1200)]);
        let mut other = Claim { id: crate::domain::ClaimId(99), ..claim.clone() };
        let may = |other: &Claim| {
            let others = [claim.clone(), other.clone()];
            may_approve(&claim, &ClaimContext { others: &others, rates: default_rates(), ..ClaimContext::default() })
        };
        assert_eq!(may(&other), Ok(()));
        other.status = ClaimStatus::Approved;
        assert!(may(&other).is_err());
    }

    proptest! {
        #[test]
        fn what_is_proposed_is_at_most_claimed_and_may_be_sanctioned(line in any_line()) {
            if let Some(amount) = proposed(&line, default_rates()) {
                prop_assert!(amount <= line.claimed);
                if line.claimed >= Cents::ZERO {
                    prop_assert_eq!(may_sanction(&line, amount, default_rates()), Ok(()));
                }
            }
        }

        #[test]
        fn nothing_above_the_claimed_sum_may_be_sanctioned(line in any_line(), more in 1_i64..1_000_000) {
            let amount = Cents(line.claimed.0.saturating_add(more).max(1));
            prop_assume!(amount > line.claimed);
            prop_assert!(may_sanction(&line, amount, default_rates()).is_err());
        }

        #[test]
        fn an_invoice_is_paid_whole_or_not_at_all_unless_the_finance_office_does_it(
            kinds in prop::collection::vec((0_usize..LineKind::ALL.len(), 0_i64..100_000, 0_i64..100_000), 1..6),
        ) {
            let mut claim = claim_of(kinds.iter().map(|(kind, claimed, _)| line(LineKind::ALL[*kind], *claimed)).collect());
            claim.lines.retain(|line| line.claimed.kind != LineKind::Car);
            prop_assume!(!claim.lines.is_empty());
            for (line, (_, _, cut)) in claim.lines.iter_mut().zip(&kinds) {
                let most = line.sanctioned.unwrap();
                line.sanctioned = Some(most.min(Cents(*cut)));
            }
            let whole = claim.sanctioned() == Some(claim.claimed());
            let context = ClaimContext { rates: default_rates(), ..ClaimContext::default() };
            prop_assert_eq!(may_approve(&claim, &context).is_ok(), whole);
            let in_part = Settings::default().with(Setting::PartPayment, 1);
            prop_assert_eq!(may_approve(&claim, &ClaimContext { settings: Some(&in_part), ..context }), Ok(()));
        }
    }
}
