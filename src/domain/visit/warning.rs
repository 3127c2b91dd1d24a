//! What a coordinator should know of a visit's day. Words, never a refusal: the libraries plan their day themselves.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};

use super::Visit;
use super::holiday::{PublicHoliday, SchoolHoliday, is_weekend, public_holiday, school_holiday};
use crate::domain::setting::Setting;
use crate::domain::{LibraryId, RegistrationId, Snapshot, VisitId};
use crate::i18n::Phrase;

/// One thing to know of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// A library of this one takes part in another visit on the same day, maybe by another registration.
    SameDay {
        library: RegistrationId,
        other: VisitId,
    },
    PublicHoliday(PublicHoliday),
    Weekend(NaiveDate),
    SchoolHoliday(SchoolHoliday),
    /// On or before the day on which the registration closed.
    BeforeClosing(NaiveDate),
    /// More days after the closing than the setting allows.
    LongAfterClosing {
        closed: NaiveDate,
        most: u64,
    },
}

impl Warning {
    /// The word that scripts rely on.
    pub fn code(&self) -> &'static str {
        match self {
            Warning::SameDay { .. } => "same_day",
            Warning::PublicHoliday(_) => "public_holiday",
            Warning::Weekend(_) => "weekend",
            Warning::SchoolHoliday(_) => "school_holiday",
            Warning::BeforeClosing(_) => "before_closing",
            Warning::LongAfterClosing { .. } => "long_after_closing",
        }
    }

    pub fn phrase(&self, snapshot: &Snapshot) -> Phrase {
        match self {
            Warning::SameDay { library, other } => {
                let reference = snapshot.visits.iter().find(|visit| visit.id == *other).map(|visit| &visit.reference);
                Phrase::new("day-same-day")
                    .with("library", snapshot.registration_name(*library))
                    .with("reference", reference.map_or_else(|| format!("#{other}"), String::clone))
            }
            Warning::PublicHoliday(holiday) => holiday.phrase(),
            Warning::Weekend(day) => weekday(*day),
            Warning::SchoolHoliday(holiday) => holiday.phrase(),
            Warning::BeforeClosing(closed) => Phrase::new("day-before-closing").with("date", *closed),
            Warning::LongAfterClosing { closed, most } => {
                Phrase::new("day-long-after-closing").with("date", *closed).with("days", most.to_string())
            }
        }
    }
}

/// The name of a day of the week.
pub fn weekday(day: NaiveDate) -> Phrase {
    Phrase::new(format!("weekday-{}", day.weekday().number_from_monday()))
}

/// What is to be known of a day itself, whoever meets on it.
pub fn day_warnings(snapshot: &Snapshot, day: NaiveDate) -> Vec<Warning> {
    let mut warnings = Vec::new();
    match public_holiday(day) {
        Some(holiday) => warnings.push(Warning::PublicHoliday(holiday)),
        None if is_weekend(day) => warnings.push(Warning::Weekend(day)),
        None => {}
    }
    warnings.extend(school_holiday(day, &snapshot.settings).map(Warning::SchoolHoliday));
    if let Some(closed) = snapshot.round.as_ref().map(|round| round.closes) {
        let most = snapshot.settings.days(Setting::RoundLastsDays);
        if day <= closed {
            warnings.push(Warning::BeforeClosing(closed));
        } else if closed.checked_add_days(Days::new(most)).is_some_and(|last| day > last) {
            warnings.push(Warning::LongAfterClosing { closed, most });
        }
    }
    warnings
}

/// What is to be known of a visit if it is made on a day.
pub fn visit_warnings(snapshot: &Snapshot, visit: &Visit, day: NaiveDate) -> Vec<Warning> {
    let others = snapshot.visits.iter().filter(|other| other.id != visit.id && other.date == Some(day));
    let twice = others.filter_map(|other| {
        let library = shared(snapshot, visit, other)?;
        Some(Warning::SameDay { library, other: other.id })
    });
    let mut warnings: Vec<Warning> = twice.collect();
    warnings.extend(day_warnings(snapshot, day));
    warnings
}

/// The party of `visit` that is a party of `other` too, by the registration or by one of its libraries.
fn shared(snapshot: &Snapshot, visit: &Visit, other: &Visit) -> Option<RegistrationId> {
    let libraries = |id: RegistrationId| snapshot.registration(id).map_or(&[][..], |line| line.libraries.as_slice());
    let meets = |mine: RegistrationId, theirs: RegistrationId| {
        mine == theirs || libraries(mine).iter().any(|library: &LibraryId| libraries(theirs).contains(library))
    };
    [visit.host, visit.guest].into_iter().find(|mine| [other.host, other.guest].iter().any(|it| meets(*mine, *it)))
}

/// What is to be known of every visit that has a day; those of which there is nothing are not in it.
pub fn warnings(snapshot: &Snapshot) -> HashMap<VisitId, Vec<Warning>> {
    let mut by_day: HashMap<NaiveDate, Vec<&Visit>> = HashMap::new();
    for visit in &snapshot.visits {
        if let Some(day) = visit.date {
            by_day.entry(day).or_default().push(visit);
        }
    }
    let mut found: HashMap<VisitId, Vec<Warning>> = HashMap::new();
    for (day, visits) in by_day {
        let of_day = day_warnings(snapshot, day);
        let taken = parties(snapshot, &visits);
        for visit in visits {
            let mut warnings: Vec<Warning> = Vec::new();
            for party in [visit.host, visit.guest] {
                for other in sites(snapshot, party).filter_map(|site| taken.get(&site)).flatten() {
                    let is_new = |told: &Warning| !matches!(told, Warning::SameDay { other: it, .. } if it == other);
                    if *other != visit.id && warnings.iter().all(is_new) {
                        warnings.push(Warning::SameDay { library: party, other: *other });
                    }
                }
            }
            warnings.extend(of_day.iter().cloned());
            if !warnings.is_empty() {
                found.insert(visit.id, warnings);
            }
        }
    }
    found
}

/// By what a party is known: as itself, and by each of its libraries.
#[derive(PartialEq, Eq, Hash)]
enum Site<'a> {
    Party(RegistrationId),
    Library(&'a LibraryId),
}

fn sites(snapshot: &Snapshot, party: RegistrationId) -> impl Iterator<Item = Site<'_>> {
    let libraries = snapshot.registration(party).map_or(&[][..], |line| line.libraries.as_slice());
    libraries.iter().map(Site::Library).chain([Site::Party(party)])
}

/// In which of the day's visits each takes part.
fn parties<'a>(snapshot: &'a Snapshot, visits: &[&Visit]) -> HashMap<Site<'a>, Vec<VisitId>> {
    let mut taken: HashMap<Site<'a>, Vec<VisitId>> = HashMap::new();
    for visit in visits {
        for site in [visit.host, visit.guest].into_iter().flat_map(|party| sites(snapshot, party)) {
            taken.entry(site).or_default().push(visit.id);
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::domain::listing::samples::line;
    use crate::domain::visit::samples::{day, visit};
    use crate::domain::{RegistrationLine, Round, RoundId};

    /// Registrations 1 to 6, of which 5 speaks of the library of 1 as well.
    fn round(visits: Vec<Visit>) -> Snapshot {
        let libraries = |id: i64| match id {
            5 => vec![LibraryId::new("5"), LibraryId::new("1")],
            _ => vec![LibraryId::new(id.to_string())],
        };
        let lines: Vec<RegistrationLine> =
            (1..=6).map(|id| RegistrationLine { libraries: libraries(id), ..line(id, None) }).collect();
        let round = Round {
            id: RoundId(1),
            code: "2024K".to_owned(),
            name: None,
            opens: day("2024-02-16"),
            closes: day("2024-03-15"),
            budget: None,
            version: 1,
        };
        Snapshot { round: Some(round), registrations: lines.into(), visits, ..Snapshot::default() }
    }

    fn between(id: i64, guest: i64, host: i64, date: &str) -> Visit {
        Visit { id: VisitId(id), guest: RegistrationId(guest), host: RegistrationId(host), ..visit(Some(date), &[]) }
    }

    fn codes(snapshot: &Snapshot, id: i64) -> Vec<&'static str> {
        warnings(snapshot).get(&VisitId(id)).map(|told| told.iter().map(Warning::code).collect()).unwrap_or_default()
    }

    #[test]
    fn each_kind_of_day_is_told() {
        for (date, expected) in [
            ("2024-05-14", vec![]),
            ("2024-05-18", vec!["weekend"]),
            ("2024-05-09", vec!["public_holiday"]),
            // A holiday on a Sunday is told once.
            ("2024-05-19", vec!["public_holiday"]),
            ("2024-10-16", vec!["school_holiday"]),
            ("2024-03-15", vec!["before_closing"]),
            ("2024-03-18", vec![]),
            ("2025-03-14", vec![]),
            ("2025-03-17", vec!["long_after_closing"]),
        ] {
            assert_eq!(codes(&round(vec![between(1, 1, 2, date)]), 1), expected, "{date}");
        }
    }

    #[test]
    fn the_same_library_twice_on_a_day_is_told_also_through_another_registration() {
        let date = "2024-05-14";
        let snapshot = round(vec![
            between(1, 1, 2, date),
            between(2, 3, 5, date),
            between(3, 6, 4, date),
            between(4, 4, 2, "2024-05-15"),
        ]);
        assert_eq!(
            warnings(&snapshot)[&VisitId(1)],
            [Warning::SameDay { library: RegistrationId(1), other: VisitId(2) }]
        );
        assert_eq!(
            warnings(&snapshot)[&VisitId(2)],
            [Warning::SameDay { library: RegistrationId(5), other: VisitId(1) }]
        );
        assert_eq!((codes(&snapshot, 3), codes(&snapshot, 4)), (vec![], vec![]));
    }

    proptest! {
        /// The quick way for all visits says what the plain way says for each, and two that meet tell of each other.
        #[test]
        fn all_at_once_is_as_one_by_one(
            trips in proptest::collection::vec((1i64..=6, 1i64..=6, 0i64..6), 0..12)
        ) {
            let visits = (1..).zip(trips).map(|(id, (guest, host, offset))| {
                between(id, guest, host, &(day("2024-05-14") + chrono::Duration::days(offset)).to_string())
            });
            let snapshot = round(visits.collect());
            let all = warnings(&snapshot);
            let others = |told: &[Warning]| -> BTreeSet<VisitId> {
                told.iter().filter_map(|it| match it { Warning::SameDay { other, .. } => Some(*other), _ => None }).collect()
            };
            for visit in &snapshot.visits {
                let one = visit_warnings(&snapshot, visit, visit.date.unwrap());
                let told = all.get(&visit.id).cloned().unwrap_or_default();
                prop_assert_eq!(others(&one), others(&told));
                prop_assert_eq!(one.len(), told.len());
                for other in others(&told) {
                    prop_assert!(others(&all[&other]).contains(&visit.id));
                }
            }
        }
    }
}
