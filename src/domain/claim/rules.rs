//! The rules of travel money, a function each, named by the rule. A rule finds and says; it never
//! changes a claim. Source of all: the domain description, `Travel money`, which rests on the slides
//! ("AKE pays the participants' travel; daily allowances, meals and tyhy are the municipality's own").

use chrono::NaiveDate;

use super::business_id::is_business_id;
use super::kilometre::{RateUnset, computed};
use super::naming::invoice_name;
use super::{Claim, Finding, Line, LineKind, NewLine, Payer, Rate, Severity};
use crate::domain::{Cents, ClaimId, Metres, Visit};
use crate::i18n::{Arg, Phrase};

/// The way from the guests' library to the host's, as the crow flies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trip {
    straight: i64,
}

impl Trip {
    /// `None` for what is no distance on Earth.
    pub(super) fn new(straight_line_km: f64) -> Option<Trip> {
        const HALF_THE_EQUATOR_KM: f64 = 20_040.0;
        #[expect(clippy::cast_possible_truncation, reason = "checked to be a distance on Earth")]
        (0.0..HALF_THE_EQUATOR_KM)
            .contains(&straight_line_km)
            .then(|| Trip { straight: (straight_line_km * 1000.0).round() as i64 })
    }

    /// The longest believable road one way: 1.6 × the straight line + 10 km.
    fn longest_road(self) -> i64 {
        self.straight * 16 / 10 + 10_000
    }

    /// How many of the two ways a drive covers: too short for both, it covers one.
    fn ways(self, driven: i64) -> u64 {
        if driven < 2 * self.straight { 1 } else { 2 }
    }
}

/// Daily allowances, meals, tyhy, lodging, wages and the like are never AKE's. Sanctioned: nothing.
pub(super) fn never_paid_by_ake(line: &Line) -> Option<Finding> {
    let kind = line.claimed.kind;
    (kind.payer() == Payer::Municipality).then(|| {
        let phrase = Phrase::new("finding-never-paid-by-ake").with("kind", kind.phrase());
        on_line(line, "never_paid_by_ake", Severity::Error, phrase)
    })
}

/// Parking, travel from home, a municipal car and what has no name of its own: a coordinator decides,
/// and the finding goes once there is a reason.
pub(super) fn ask_first(line: &Line) -> Option<Finding> {
    let kind = line.claimed.kind;
    (kind.payer() == Payer::Ask && line.reason.is_none()).then(|| {
        let phrase = Phrase::new("finding-ask-first").with("kind", kind.phrase());
        on_line(line, "ask_first", Severity::Warning, phrase)
    })
}

/// A drive in a year whose rate nobody has set cannot be decided on; it is not worth nothing.
pub(super) fn rate_unset(line: &Line, rates: &[Rate]) -> Option<Finding> {
    let unset = computed(&line.claimed, rates).err()?;
    Some(on_line(line, "rate_unset", Severity::Error, RateUnset::phrase(unset)))
}

/// More is claimed than the maximum of the travel day gives: last year's day with this year's rate,
/// or a sum that is not kilometres × rate.
pub(super) fn rate_above_maximum(line: &Line, rates: &[Rate]) -> Option<Finding> {
    let most = computed(&line.claimed, rates).ok().flatten()?;
    (line.claimed.claimed > most).then(|| {
        let phrase = with_both_sums("finding-rate-above-maximum", line, most).with("date", line.claimed.travel_date);
        on_line(line, "rate_above_maximum", Severity::Error, phrase)
    })
}

/// Less is claimed than the maximum gives. That is fine: the municipal agreement pays less after a
/// yearly limit. A note, since it may also be a slip to the municipality's loss.
pub(super) fn sum_below_computed(line: &Line, rates: &[Rate]) -> Option<Finding> {
    let most = computed(&line.claimed, rates).ok().flatten()?;
    (line.claimed.claimed < most).then(|| {
        on_line(line, "sum_below_computed", Severity::Note, with_both_sums("finding-sum-below-computed", line, most))
    })
}

fn with_both_sums(key: &str, line: &Line, most: Cents) -> Phrase {
    let claimed = Arg::Money(line.claimed.claimed.0);
    Phrase::new(key).with("claimed", claimed).with("computed", Arg::Money(most.0))
}

/// AKE pays the travel of the visit, which is one day.
pub(super) fn not_a_visit_day(line: &Line, visit: &Visit) -> Option<Finding> {
    let visit_day = visit.date?;
    let travelled = line.claimed.travel_date;
    (travelled != visit_day).then(|| {
        let phrase = Phrase::new("finding-not-a-visit-day").with("date", travelled).with("visit", visit_day);
        on_line(line, "not_a_visit_day", Severity::Warning, phrase)
    })
}

/// While the visit has no day, no line can be held against it.
pub(super) fn visit_without_date(visit: &Visit) -> Option<Finding> {
    visit
        .date
        .is_none()
        .then(|| on_whole("visit_without_date", Severity::Warning, Phrase::new("finding-visit-without-date")))
}

/// Fewer kilometres than the crow flies: too few for one way, or too many for one and too few for both.
pub(super) fn distance_below_straight_line(line: &Line, trip: Trip) -> Option<Finding> {
    let driven = driven(&line.claimed)?;
    let between_one_way_and_both = driven > trip.longest_road() && driven < 2 * trip.straight;
    (driven < trip.straight || between_one_way_and_both).then(|| {
        let phrase = distances("finding-distance-below-straight-line", driven, trip);
        on_line(line, "distance_below_straight_line", Severity::Warning, phrase)
    })
}

/// More than 1.6 × the straight line + 10 km, each way.
pub(super) fn distance_far_above(line: &Line, trip: Trip) -> Option<Finding> {
    let driven = driven(&line.claimed)?;
    let most = 2 * trip.longest_road();
    (driven > most).then(|| {
        let phrase = distances("finding-distance-far-above", driven, trip).with("most", Arg::Distance(most));
        on_line(line, "distance_far_above", Severity::Warning, phrase)
    })
}

fn distances(key: &str, driven: i64, trip: Trip) -> Phrase {
    Phrase::new(key).with("distance", Arg::Distance(driven)).with("straight", Arg::Distance(trip.straight))
}

/// More people sat in the cars of one day than take part in the visit. Claims that still count for the
/// same visit are taken together.
pub(super) fn more_travellers_than_participants(
    claim: &Claim,
    others: &[Claim],
    visit: &Visit,
    trip: Option<Trip>,
) -> Option<Finding> {
    let participants = u64::from(visit.participants?);
    let days = claim.lines.iter().map(|line| line.claimed.travel_date);
    let most = days.map(|day| travellers(day, claim, others, trip)).max()?;
    (most > participants).then(|| {
        let phrase = Phrase::new("finding-more-travellers-than-participants")
            .with("travellers", count(most))
            .with("participants", count(participants));
        on_whole("more_travellers_than_participants", Severity::Warning, phrase)
    })
}

/// People in the cars of one day. Two lines of one way each are the same people there and back.
fn travellers(day: NaiveDate, claim: &Claim, others: &[Claim], trip: Option<Trip>) -> u64 {
    let lines = claim.lines.iter().chain(standing(claim, others).flat_map(|other| &other.lines));
    let ways: u64 = lines
        .filter(|line| line.claimed.travel_date == day)
        .filter_map(|line| Some((driven(&line.claimed)?, line.claimed.passengers)))
        .map(|(driven, passengers)| ways(driven, trip) * (1 + u64::from(passengers)))
        .sum();
    ways.div_ceil(2)
}

/// The driver's line and a passenger's for the same drive, or a line that came on an earlier invoice.
/// Several cars are no double where the visit has participants enough for all who sat in them.
pub(super) fn same_trip_twice(
    claim: &Claim,
    others: &[Claim],
    visit: Option<&Visit>,
    trip: Option<Trip>,
) -> Vec<Finding> {
    let participants = visit.and_then(|visit| visit.participants).map(u64::from);
    let mut findings = Vec::new();
    for (index, line) in claim.lines.iter().enumerate() {
        let day = line.claimed.travel_date;
        let found = |phrase: Phrase| on_line(line, "same_trip_twice", Severity::Warning, phrase.with("date", day));
        let is_car = line.claimed.kind == LineKind::Car;
        if is_car && participants.is_some_and(|all| travellers(day, claim, others, trip) <= all) {
            continue;
        }
        let is_same = |earlier: &Line| is_same_drive(&earlier.claimed, &line.claimed);
        let earlier: Vec<&Line> = claim.lines[..index].iter().filter(|earlier| is_same(earlier)).collect();
        let lines_of_a_trip = driven(&line.claimed).map_or(1, |driven| if ways(driven, trip) == 1 { 2 } else { 1 });
        if let Some(first) = earlier.first().filter(|_| earlier.len() >= lines_of_a_trip) {
            let phrase = Phrase::new("finding-same-trip-on-line").with("line", first.id.to_string());
            findings.push(found(phrase));
        } else if let Some(other) = claim_with_same_trip(claim, others, &line.claimed) {
            findings.push(found(Phrase::new("finding-same-trip-on-claim").with("claim", other.to_string())));
        }
    }
    findings
}

fn claim_with_same_trip(claim: &Claim, others: &[Claim], line: &NewLine) -> Option<ClaimId> {
    standing(claim, others)
        .find(|other| other.lines.iter().any(|theirs| is_same_trip(&theirs.claimed, line)))
        .map(|c| c.id)
}

/// For a ticket the same kind, day and price; for a drive see [`is_same_drive`].
fn is_same_trip(a: &NewLine, b: &NewLine) -> bool {
    let is_same_ticket = a.kind == b.kind && a.travel_date == b.travel_date && a.claimed == b.claimed;
    is_same_drive(a, b) || (a.kind != LineKind::Car && is_same_ticket)
}

/// Both in a car on one day, and as far within a tenth: driver and passenger seldom write the same figure.
fn is_same_drive(a: &NewLine, b: &NewLine) -> bool {
    let (Some(one), Some(other)) = (driven(a), driven(b)) else {
        return false;
    };
    a.travel_date == b.travel_date && one.abs_diff(other) <= one.max(other).unsigned_abs() / 10
}

/// Other claims for the same visit that are open or approved; a returned one is replaced by a new invoice.
fn standing<'a>(claim: &Claim, others: &'a [Claim]) -> impl Iterator<Item = &'a Claim> {
    let (id, visit) = (claim.id, claim.visit);
    others.iter().filter(move |other| other.id != id && other.visit == visit && other.status.stands())
}

/// The same invoice number from the same business id. Numbers that differ in case or spaces are one; of
/// the ids the digits count, since `02048198` and `FI0204819-8` are written for `0204819-8`.
/// An error while the other claim counts; after it was returned or rejected, a warning.
pub(super) fn same_invoice_twice<'a>(claim: &Claim, others: impl Iterator<Item = &'a Claim>) -> Option<Finding> {
    let name = |claim: &Claim| invoice_name(&claim.invoice_number, &claim.business_id);
    let mine = name(claim);
    if mine.0.is_empty() {
        return None;
    }
    let doubles = others.filter(|other| other.id != claim.id && name(other) == mine);
    let double = doubles.max_by_key(|other| (other.status.stands(), std::cmp::Reverse(other.id)))?;
    let severity = if double.status.stands() { Severity::Error } else { Severity::Warning };
    let phrase = Phrase::new("finding-same-invoice-twice")
        .with("number", claim.invoice_number.as_str())
        .with("claim", double.id.to_string())
        .with("status", double.status.phrase());
    Some(on_whole("same_invoice_twice", severity, phrase))
}

/// The check digit of the business id does not fit. One that was not given is not malformed.
pub(super) fn business_id_malformed(claim: &Claim) -> Option<Finding> {
    let id = claim.business_id.trim();
    (!id.is_empty() && !is_business_id(id)).then(|| {
        let phrase = Phrase::new("finding-business-id-malformed").with("id", id);
        on_whole("business_id_malformed", Severity::Warning, phrase)
    })
}

/// Metres driven in one's own car; `None` for another kind and for nothing driven.
fn driven(line: &NewLine) -> Option<i64> {
    let metres = line.distance.filter(|metres| *metres > Metres(0))?;
    (line.kind == LineKind::Car).then_some(metres.0)
}

/// A drive whose way is not known is taken for there and back.
fn ways(driven: i64, trip: Option<Trip>) -> u64 {
    trip.map_or(2, |trip| trip.ways(driven))
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn on_line(line: &Line, rule: &'static str, severity: Severity, phrase: Phrase) -> Finding {
    Finding { rule, severity, line: Some(line.id), phrase }
}

pub(super) fn on_whole(rule: &'static str, severity: Severity, phrase: Phrase) -> Finding {
    Finding { rule, severity, line: None, phrase }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::super::fixtures::{claim_of, drive, line};
    use super::super::{ClaimStatus, default_rates};
    use super::*;
    use crate::domain::{LineId, PartnershipId, RegistrationId, VisitId, VisitKind};
    use crate::i18n::{Lang, say};

    fn visit(date: Option<&str>, participants: Option<u32>) -> Visit {
        Visit {
            id: VisitId(3),
            partnership: PartnershipId(2),
            kind: VisitKind::Visit,
            host: RegistrationId(2),
            guest: RegistrationId(1),
            reference: "KUMPPANI-2024K-02-A".to_owned(),
            date: date.map(|date| date.parse().unwrap()),
            participants,
            note: String::new(),
            items: Vec::new(),
            since: DateTime::UNIX_EPOCH.date_naive(),
            version: 1,
        }
    }

    fn aura_to_paimio() -> Option<Trip> {
        Trip::new(31.0)
    }

    fn on(date: &str, line: NewLine) -> NewLine {
        NewLine { travel_date: date.parse().unwrap(), ..line }
    }

    fn first(lines: Vec<NewLine>) -> Line {
        claim_of(lines).lines.remove(0)
    }

    #[test]
    fn a_december_drive_by_the_next_years_rate_is_above_the_maximum() {
        let dear = first(vec![on("2023-12-20", drive(76, 2))]);
        assert_eq!(rate_above_maximum(&dear, default_rates()).unwrap().severity, Severity::Error);
        assert_eq!(rate_above_maximum(&first(vec![drive(76, 2)]), default_rates()), None);
    }

    #[test]
    fn a_lower_rate_is_fine_and_only_noted() {
        let cheap = first(vec![NewLine { claimed: Cents(3040), ..drive(76, 2) }]);
        assert_eq!(rate_above_maximum(&cheap, default_rates()), None);
        assert_eq!(sum_below_computed(&cheap, default_rates()).unwrap().severity, Severity::Note);
    }

    #[test]
    fn an_unset_year_is_its_own_finding_and_no_comparison() {
        let unset = first(vec![on("2027-01-04", drive(76, 2))]);
        assert_eq!(rate_unset(&unset, default_rates()).unwrap().rule, "rate_unset");
        assert_eq!(rate_above_maximum(&unset, default_rates()), None);
        assert_eq!(sum_below_computed(&unset, default_rates()), None);
        assert_eq!(rate_unset(&first(vec![on("2027-01-04", line(LineKind::Train, 1200))]), default_rates()), None);
    }

    #[test]
    fn who_pays_a_kind_decides_which_finding_it_has() {
        for kind in LineKind::ALL {
            let line = first(vec![line(kind, 1000)]);
            assert_eq!(never_paid_by_ake(&line).is_some(), kind.payer() == Payer::Municipality, "{kind:?}");
            assert_eq!(ask_first(&line).is_some(), kind.payer() == Payer::Ask, "{kind:?}");
        }
    }

    #[test]
    fn what_was_asked_about_is_settled_by_a_reason() {
        let settled =
            Line { reason: Some("sovittu puhelimessa".to_owned()), ..first(vec![line(LineKind::Parking, 600)]) };
        assert_eq!(ask_first(&settled), None);
    }

    #[test]
    fn travel_on_another_day_than_the_visit_is_found() {
        let line = first(vec![drive(76, 2)]);
        assert_eq!(not_a_visit_day(&line, &visit(Some("2024-03-05"), None)), None);
        assert!(not_a_visit_day(&line, &visit(Some("2024-03-06"), None)).is_some());
        assert_eq!(not_a_visit_day(&line, &visit(None, None)), None);
        assert!(visit_without_date(&visit(None, None)).is_some());
    }

    #[test]
    fn kilometres_are_held_against_the_straight_line_one_way_and_both() {
        let below = |km| distance_below_straight_line(&first(vec![drive(km, 0)]), Trip::new(50.0).unwrap()).is_some();
        let above = |km| distance_far_above(&first(vec![drive(km, 0)]), Trip::new(50.0).unwrap()).is_some();
        // 50 km as the crow flies: 50–90 km is one way, 100–180 km is both.
        for (km, is_below, is_above) in [
            (49, true, false),
            (50, false, false),
            (90, false, false),
            (91, true, false),
            (99, true, false),
            (100, false, false),
            (180, false, false),
            (181, false, true),
        ] {
            assert_eq!((below(km), above(km)), (is_below, is_above), "{km} km");
        }
        let by_train = first(vec![line(LineKind::Train, 100)]);
        assert_eq!(distance_below_straight_line(&by_train, Trip::new(50.0).unwrap()), None);
    }

    #[test]
    fn what_is_no_distance_on_earth_is_no_trip() {
        for km in [f64::NAN, f64::INFINITY, -1.0, 1e300] {
            assert!(Trip::new(km).is_none(), "{km}");
        }
    }

    #[test]
    fn more_people_in_the_cars_than_take_part_are_found() {
        let found = |lines, participants| {
            let visit = visit(Some("2024-03-05"), participants);
            more_travellers_than_participants(&claim_of(lines), &[], &visit, aura_to_paimio()).is_some()
        };
        assert!(!found(vec![drive(76, 2)], Some(3)));
        assert!(found(vec![drive(76, 2)], Some(2)));
        assert!(found(vec![drive(76, 2), drive(76, 1)], Some(4)));
        assert!(!found(vec![drive(76, 2)], None));
        // There and back on two lines are the same three people.
        assert!(!found(vec![drive(38, 2), drive(38, 2)], Some(3)));
    }

    #[test]
    fn a_passengers_own_line_for_the_drivers_trip_is_a_double() {
        let doubles = |lines, participants| {
            let visit = visit(Some("2024-03-05"), participants);
            let found = same_trip_twice(&claim_of(lines), &[], Some(&visit), aura_to_paimio());
            found.into_iter().map(|finding| finding.line.unwrap().0).collect::<Vec<_>>()
        };
        assert_eq!(doubles(vec![drive(76, 1), drive(78, 0)], Some(2)), [2]);
        assert_eq!(doubles(vec![drive(76, 1), drive(78, 0)], None), [2]);
        // Two cars for five people, there and back on two lines, another day, another distance: no doubles.
        assert_eq!(doubles(vec![drive(76, 2), drive(76, 1)], Some(5)), [0_i64; 0]);
        assert_eq!(doubles(vec![drive(38, 1), drive(38, 1)], None), [0_i64; 0]);
        assert_eq!(doubles(vec![drive(38, 1), drive(38, 1), drive(38, 0)], None), [3]);
        assert_eq!(doubles(vec![drive(76, 1), on("2024-03-06", drive(76, 1))], None), [0_i64; 0]);
        assert_eq!(doubles(vec![drive(76, 1), drive(90, 0)], None), [0_i64; 0]);
    }

    #[test]
    fn a_trip_on_another_claim_of_the_visit_is_a_double_unless_that_one_was_returned() {
        let claim = claim_of(vec![drive(76, 1), line(LineKind::Bus, 720)]);
        let other = |status| Claim { id: ClaimId(2), status, ..claim.clone() };
        let doubles = |other: Claim| same_trip_twice(&claim, &[claim.clone(), other], None, aura_to_paimio()).len();
        assert_eq!(doubles(other(ClaimStatus::Approved)), 2);
        assert_eq!(doubles(other(ClaimStatus::Returned)), 0);
        assert_eq!(doubles(Claim { visit: VisitId(4), ..other(ClaimStatus::Approved) }), 0);
    }

    #[test]
    fn the_same_invoice_number_of_the_same_business_is_found_once_entered() {
        let claim = claim_of(vec![drive(76, 1)]);
        let severity = |other: Claim| same_invoice_twice(&claim, [&claim, &other].into_iter()).map(|f| f.severity);
        let other = Claim { id: ClaimId(2), invoice_number: " 700 12".to_owned(), ..claim.clone() };
        assert_eq!(severity(other.clone()), Some(Severity::Error));
        assert_eq!(severity(Claim { status: ClaimStatus::Returned, ..other.clone() }), Some(Severity::Warning));
        assert_eq!(severity(Claim { business_id: "0157711-9".to_owned(), ..other.clone() }), None);
        assert_eq!(severity(Claim { invoice_number: "70013".to_owned(), ..other }), None);
        for written in ["02048198", "FI0204819-8", "0204819 – 8"] {
            let business_id = written.to_owned();
            let again = Claim { id: ClaimId(9), business_id, ..claim.clone() };
            assert!(same_invoice_twice(&claim, [again].iter()).is_some(), "{written}");
        }
    }

    #[test]
    fn a_claim_without_a_number_is_no_double_of_another_without_one() {
        let claim = Claim { invoice_number: String::new(), ..claim_of(vec![drive(76, 1)]) };
        let other = Claim { id: ClaimId(2), ..claim.clone() };
        assert_eq!(same_invoice_twice(&claim, [other].iter()), None);
    }

    #[test]
    fn a_wrong_check_digit_is_found_and_a_missing_id_is_not() {
        let with =
            |id: &str| business_id_malformed(&Claim { business_id: id.to_owned(), ..claim_of(vec![]) }).is_some();
        assert_eq!([with("0204819-8"), with("0204819-9"), with("02048198"), with(" ")], [false, true, true, false]);
    }

    #[test]
    fn a_line_is_named_by_the_number_that_the_lists_show() {
        let mut claim = claim_of(vec![drive(76, 2), drive(76, 2)]);
        (claim.lines[0].id, claim.lines[1].id) = (LineId(41), LineId(42));
        let found = same_trip_twice(&claim, &[], None, None);
        let said = found.iter().map(|finding| say(Lang::En, &finding.phrase)).collect::<String>();
        assert!(said.contains("is on line 41 already"), "{said}");
    }
}
