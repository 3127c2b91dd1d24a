//! Which visit an invoice without our reference could be for: by its municipality, the days of its journeys and its sum.
//! A short list for a person to choose from; only where all of it points to one visit is that one sure.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::naming::digits;
use super::{Claim, is_business_id};
use crate::domain::day::typed_day;
use crate::domain::partnership::KilometreCost;
use crate::domain::place::municipality;
use crate::domain::{Cents, Metres, MunicipalityCode, PartnershipId, RegistrationId, Visit, VisitId};
use crate::i18n::Phrase;

/// A sum is like an estimate where it differs from it by at most a quarter: the same people in the same cars by
/// another road.
const QUARTER: i64 = 4;

/// What is known of a visit that an invoice could be for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownVisit {
    pub visit: VisitId,
    pub date: Option<NaiveDate>,
    /// The guests' municipalities, as they may stand on an invoice, in small letters: `lieto`, `liedon`, `lundo`.
    pub names: Vec<String>,
    /// Under which the guests have sent invoices before; digits alone.
    pub business_ids: BTreeSet<String>,
    /// What its travel may cost; `None` where that is not known.
    pub expected: Option<Cents>,
    pub invoiced: bool,
}

/// What of a round tells its visits apart.
pub struct Round<'a> {
    pub visits: &'a [Visit],
    /// Of all rounds, for the business ids.
    pub claims: &'a [&'a Claim],
    pub roads: BTreeMap<PartnershipId, Metres>,
    pub municipalities: BTreeMap<RegistrationId, Vec<MunicipalityCode>>,
    pub cost: KilometreCost,
}

impl Round<'_> {
    /// Its visits, in their order.
    pub fn known(&self) -> Vec<KnownVisit> {
        let guests: BTreeMap<VisitId, RegistrationId> =
            self.visits.iter().map(|visit| (visit.id, visit.guest)).collect();
        let stands = self.claims.iter().filter(|claim| claim.status.stands());
        let invoiced: BTreeSet<VisitId> = stands.map(|claim| claim.visit).collect();
        let mut ids: BTreeMap<RegistrationId, BTreeSet<String>> = BTreeMap::new();
        for claim in self.claims {
            let id = digits(&claim.business_id);
            if let Some(guest) = guests.get(&claim.visit).filter(|_| !id.is_empty()) {
                ids.entry(*guest).or_default().insert(id);
            }
        }
        let known = |visit: &Visit| KnownVisit {
            visit: visit.id,
            date: visit.date,
            names: self.municipalities.get(&visit.guest).into_iter().flatten().flat_map(names).collect(),
            business_ids: ids.get(&visit.guest).cloned().unwrap_or_default(),
            expected: self.roads.get(&visit.partnership).and_then(|road| self.cost.of_visit(*road)),
            invoiced: invoiced.contains(&visit.id),
        };
        self.visits.iter().map(known).collect()
    }
}

fn names(code: &MunicipalityCode) -> Vec<String> {
    let Some(found) = municipality(code) else { return Vec::new() };
    let names = [&found.name_fi, &found.genitive, &found.name_sv].into_iter().chain(&found.also);
    names.filter(|name| !name.is_empty()).map(|name| name.to_lowercase()).collect()
}

/// What an invoice without our reference still tells of its visit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traces {
    pub business_id: String,
    /// The days of its journeys.
    pub days: BTreeSet<NaiveDate>,
    pub sum: Option<Cents>,
    /// Any of its words: who sent it, from where one went.
    pub words: String,
}

impl Traces {
    /// What of an invoice somebody has typed, in any order: `Liedon kaupunki 14.5. 49,40`.
    pub fn typed(text: &str, today: NaiveDate) -> Traces {
        let mut traces = Traces::default();
        let mut words = Vec::new();
        for word in text.split_whitespace() {
            let sum =
                Cents::parse(word).filter(|sum| *sum > Cents::ZERO && (word.contains(',') || word.ends_with('€')));
            if is_business_id(word) {
                traces.business_id = word.to_owned();
            } else if let Some(day) = typed_day(word, today) {
                traces.days.insert(day);
            } else if sum.is_some() {
                traces.sum = sum;
            } else {
                words.push(word);
            }
        }
        traces.words = words.join(" ");
        traces
    }

    /// Whether more than words is known.
    pub fn has_figures(&self) -> bool {
        !self.business_id.is_empty() || !self.days.is_empty() || self.sum.is_some()
    }
}

/// A visit that an invoice could be for, and what speaks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    pub visit: VisitId,
    /// The guests have sent invoices under this business id before.
    pub invoiced_before: bool,
    /// The guests' municipality is named.
    pub named: bool,
    /// A journey was made on its day.
    pub same_day: bool,
    /// The sum is like what its travel was estimated to cost.
    pub like_sum: bool,
    /// An invoice of it stands already.
    pub invoiced: bool,
}

impl Candidate {
    /// Who sent it and when they travelled weigh twice what the sum does, which many visits share.
    fn points(self) -> u8 {
        2 * u8::from(self.invoiced_before || self.named) + 2 * u8::from(self.same_day) + u8::from(self.like_sum)
    }

    /// What speaks for it, and against it, in words.
    pub fn reasons(self) -> Vec<Phrase> {
        let reasons = [
            (self.invoiced_before, "candidate-invoiced-before"),
            (self.named && !self.invoiced_before, "candidate-named"),
            (self.same_day, "candidate-same-day"),
            (self.like_sum, "candidate-like-sum"),
            (self.invoiced, "candidate-invoiced"),
        ];
        reasons.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| Phrase::new(key)).collect()
    }
}

/// The visits that an invoice could be for, the likeliest first; of the same likelihood those not invoiced yet, then the
/// nearest in time. What shares nothing with the invoice is none.
pub fn candidates(visits: &[KnownVisit], traces: &Traces) -> Vec<Candidate> {
    let id = digits(&traces.business_id);
    let words: Vec<String> =
        traces.words.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
    let like = |expected: Cents, sum: Cents| expected.less(sum).0.abs() <= expected.0 / QUARTER;
    let candidate = |known: &KnownVisit| Candidate {
        visit: known.visit,
        invoiced_before: known.business_ids.contains(&id),
        named: known.names.iter().any(|name| stands_in(name, &words)),
        same_day: known.date.is_some_and(|date| traces.days.contains(&date)),
        like_sum: known.expected.zip(traces.sum).is_some_and(|(expected, sum)| like(expected, sum)),
        invoiced: known.invoiced,
    };
    let days_apart = |known: &KnownVisit| {
        let apart =
            known.date.into_iter().flat_map(|date| traces.days.iter().map(move |day| (*day - date).num_days().abs()));
        apart.min().unwrap_or(i64::MAX)
    };
    let mut fitting: Vec<(Candidate, i64)> = visits
        .iter()
        .map(|known| (candidate(known), days_apart(known)))
        .filter(|(found, _)| found.points() > 0)
        .collect();
    fitting.sort_by_key(|(found, apart)| (Reverse(found.points()), found.invoiced, *apart, found.visit));
    fitting.into_iter().map(|(found, _)| found).collect()
}

/// Whether the words of a name stand in a row, the last perhaps with an ending of a case (`Aurasta`).
fn stands_in(name: &str, words: &[String]) -> bool {
    const LONGEST_ENDING: usize = 4;
    let parts: Vec<&str> = name.split_whitespace().collect();
    let Some((last, first)) = parts.split_last() else { return false };
    let fits = |window: &[String]| {
        let (ending, begin) = window.split_last().map_or((None, window), |(ending, begin)| (Some(ending), begin));
        begin.iter().zip(first).all(|(word, part)| word == part)
            && ending
                .and_then(|word| word.strip_prefix(last))
                .is_some_and(|rest| rest.chars().count() <= LONGEST_ENDING)
    };
    words.windows(parts.len()).any(fits)
}

/// The one visit that an invoice is surely for: the only one of its guests on its day, known by their business id.
pub fn sure(candidates: &[Candidate]) -> Option<VisitId> {
    let mut both = candidates.iter().filter(|found| found.invoiced_before && found.same_day);
    both.next().filter(|_| both.next().is_none()).map(|found| found.visit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::setting::Settings;
    use crate::domain::visit::samples::{claim_of, visit};
    use crate::domain::{ClaimStatus, Rate};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Aura (1) and Lieto (2) visit each other, Aura twice more; the last was invoiced, when nobody knew its day.
    fn known() -> Vec<KnownVisit> {
        let one = |id, guest, date| Visit {
            id: VisitId(id),
            partnership: PartnershipId(1),
            guest: RegistrationId(guest),
            ..visit(date, &[])
        };
        let visits = [
            one(1, 1, Some("2024-05-14")),
            one(2, 2, Some("2024-05-14")),
            one(3, 1, Some("2024-05-21")),
            one(4, 1, None),
        ];
        let mut earlier = claim_of(VisitId(4), 1, ClaimStatus::Approved).claim;
        earlier.business_id = "FI02048198".to_owned();
        let of = |id, code: &str| (RegistrationId(id), vec![MunicipalityCode::new(code)]);
        let round = Round {
            visits: &visits,
            claims: &[&earlier],
            roads: [(PartnershipId(1), Metres(38_000))].into(),
            municipalities: [of(1, "019"), of(2, "423")].into(),
            cost: KilometreCost::of(Some(Rate { year: 2024, car: 57, passenger: 4 }), &Settings::default()),
        };
        round.known()
    }

    fn found(text: &str) -> (Vec<i64>, Option<i64>) {
        let found = candidates(&known(), &Traces::typed(text, day("2024-06-01")));
        (found.iter().map(|found| found.visit.0).collect(), sure(&found).map(|id| id.0))
    }

    #[test]
    fn guests_known_by_their_business_id_come_first_and_of_two_nobody_is_sure() {
        assert_eq!(found("0204819-8 14.5.2024"), (vec![1, 2, 3, 4], Some(1)));
        assert_eq!(found("0204819-8 14.5.2024 21.5."), (vec![1, 3, 2, 4], None));
        assert_eq!(found("0157711-9 14.5.2024"), (vec![1, 2], None));
        assert_eq!(found(""), (vec![], None));
    }

    #[test]
    fn municipality_day_and_sum_of_an_invoice_make_a_short_list() {
        assert_eq!(found("Liedon kaupunki 14.5."), (vec![2, 1], None), "a name is never as sure as a business id");
        assert_eq!(found("Auran kunta"), (vec![1, 3, 4], None));
        assert_eq!(found("AURASTA 21.5.").0, [3, 1, 4]);
        assert_eq!(found("Lundo 14.5.").0, [2, 1]);
        assert_eq!(found("49,40").0, [1, 2, 3, 4], "the invoiced one last");
        assert_eq!(found("14.5. 49,40 Aura").0, [1, 2, 3, 4]);
        assert_eq!(found("850,00").0, [0; 0]);
        assert_eq!(found("Kaurakatu").0, [0; 0], "not in the middle of a word");
    }

    #[test]
    fn what_is_typed_is_told_apart_by_its_form() {
        let traces = Traces::typed("0204819-8 Lieto 14.5. 49,40 70012", day("2024-06-01"));
        assert_eq!((traces.business_id.as_str(), traces.sum), ("0204819-8", Some(Cents(4940))));
        assert_eq!((traces.days, traces.words.as_str()), ([day("2024-05-14")].into(), "Lieto 70012"));
    }

    proptest! {
        #[test]
        fn the_list_is_one_order_of_those_that_share_something_whatever_order_they_came_in(
            text in "(Aura|Liedon|14[.]5[.]|21[.]5[.]|49,40|99,00|0204819-8|.{0,6}| ){0,8}", turn in 0_usize..4,
        ) {
            let traces = Traces::typed(&text, day("2024-06-01"));
            let mut visits = known();
            let found = candidates(&visits, &traces);
            visits.rotate_left(turn);
            prop_assert_eq!(&candidates(&visits, &traces), &found);
            prop_assert!(found.iter().all(|found| found.points() > 0));
            prop_assert!(found.is_sorted_by_key(|found| Reverse(found.points())));
            let rest = visits.iter().filter(|known| found.iter().all(|found| found.visit != known.visit)).count();
            prop_assert_eq!(rest + found.len(), visits.len());
        }
    }
}
