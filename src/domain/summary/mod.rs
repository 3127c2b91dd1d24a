//! What became of a round or of a calendar year, in figures and in sentences: for the annual report, the ministry
//! and colleagues. Nobody's name stands in it.

mod told;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::{Datelike, NaiveDate};

use super::claim::LineKind;
use super::report::Publishing;
use super::{
    Cents, CheckedClaim, ClaimStatus, Flag, Metres, MunicipalityCode, Partnership, PartnershipId, RegistrationId,
    RegistrationLine, Report, Snapshot, Status, TopicId, Visit,
};
use crate::i18n::Lang;

pub use told::{Bars, Figure};

/// What a summary is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// The one round that is handed in.
    Round,
    /// A calendar year, of all rounds.
    Year(i32),
}

impl Period {
    fn holds(self, day: NaiveDate) -> bool {
        match self {
            Period::Round => true,
            Period::Year(year) => day.year() == year,
        }
    }
}

/// How often a topic was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Named {
    pub registrations: usize,
    /// Pairs and trios that agreed on it or reported of it.
    pub partnerships: usize,
}

/// The figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// Without test rows, withdrawn and merged ones.
    pub registrations: usize,
    pub accepted: usize,
    pub postponed: usize,
    pub declined: usize,
    pub pairs: usize,
    pub trios: usize,
    /// Accepted, and in no decided pair.
    pub left_over: usize,
    /// Visits whose day is over.
    pub visits: usize,
    /// Visits whose day is to come, today among them.
    pub visits_ahead: usize,
    /// Visits without a day; in a year those of its pairs.
    pub visits_undated: usize,
    /// Who travelled, each once a visit.
    pub travellers: u64,
    /// Visits whose number of travellers nobody has told.
    pub visits_unknown: usize,
    /// By own car, on approved lines.
    pub driven: Metres,
    /// Sanctioned on approved claims, less what credit notes took back.
    pub approved: Cents,
    /// Claimed on claims that nobody has decided on.
    pub open: Cents,
    pub reports: usize,
    /// Reports that others may read.
    pub reports_public: usize,
    /// Municipalities with a library in a decided pair, by their codes.
    pub municipalities: BTreeSet<MunicipalityCode>,
    pub languages: BTreeMap<Lang, usize>,
    pub topics: BTreeMap<TopicId, Named>,
    /// Visits whose day is over, by year and month.
    pub months: BTreeMap<(i32, u32), usize>,
}

impl Summary {
    /// Of one round, or of a year out of all rounds, as they stand on `today`.
    ///
    /// To a year belong what was received in it, the pairs that were accepted and the visits and journeys that were
    /// made in it. Where a form did not say when an answer came, the opening of its round counts.
    pub fn of<'a>(rounds: impl IntoIterator<Item = &'a Snapshot>, period: Period, today: NaiveDate) -> Summary {
        let mut summary = Summary::default();
        for round in rounds {
            summary.add(round, period, today);
        }
        summary
    }

    fn add(&mut self, round: &Snapshot, period: Period, today: NaiveDate) {
        let lines: Vec<&RegistrationLine> =
            round.registrations.iter().filter(|line| counts(round, line, period)).collect();
        let pairs: Vec<&Partnership> = round.partnerships.iter().filter(|pair| is_of(round, pair, period)).collect();
        let reports = round.reports.iter().filter(|report| period.holds(report.edit.received));
        self.add_registrations(&lines);
        self.add_pairs(round, &lines, &pairs);
        self.add_visits(&round.visits, &pairs, period, today);
        self.add_claims(&round.claims, period);
        self.add_reports(reports, &pairs);
    }

    fn add_registrations(&mut self, lines: &[&RegistrationLine]) {
        self.registrations += lines.len();
        for line in lines {
            match line.status {
                Status::Accepted => self.accepted += 1,
                Status::Postponed => self.postponed += 1,
                Status::Declined => self.declined += 1,
                Status::New | Status::Clarify | Status::Merged => {}
            }
            *self.languages.entry(line.language).or_default() += 1;
            for topic in &line.topics {
                self.topics.entry(topic.clone()).or_default().registrations += 1;
            }
        }
    }

    fn add_pairs(&mut self, round: &Snapshot, lines: &[&RegistrationLine], pairs: &[&Partnership]) {
        self.trios += pairs.iter().filter(|pair| pair.group.members.len() > 2).count();
        self.pairs += pairs.iter().filter(|pair| pair.group.members.len() == 2).count();
        let members = pairs.iter().flat_map(|pair| &pair.group.members);
        let towns = members.filter_map(|id| round.registration(*id)).flat_map(|line| &line.municipalities);
        self.municipalities.extend(towns.cloned());
        let decided = round.partnerships.iter().filter(|pair| pair.status.is_decided());
        let joined: HashSet<RegistrationId> = decided.flat_map(|pair| pair.group.members.iter().copied()).collect();
        let alone = |line: &&&RegistrationLine| line.status == Status::Accepted && !joined.contains(&line.id);
        self.left_over += lines.iter().filter(alone).count();
    }

    fn add_visits(&mut self, visits: &[Visit], pairs: &[&Partnership], period: Period, today: NaiveDate) {
        let pairs: HashSet<PartnershipId> = pairs.iter().map(|pair| pair.id).collect();
        for visit in visits {
            match visit.date {
                None => self.visits_undated += usize::from(pairs.contains(&visit.partnership)),
                Some(day) if !period.holds(day) => {}
                Some(day) if day >= today => self.visits_ahead += 1,
                Some(day) => {
                    self.visits += 1;
                    *self.months.entry((day.year(), day.month())).or_default() += 1;
                    self.travellers += u64::from(visit.participants.unwrap_or_default());
                    self.visits_unknown += usize::from(visit.participants.is_none());
                }
            }
        }
    }

    fn add_claims(&mut self, claims: &[CheckedClaim], period: Period) {
        for claim in claims.iter().map(|checked| &checked.claim) {
            if claim.lines.first().is_some_and(|line| period.holds(line.claimed.travel_date)) {
                self.approved = self.approved.less(claim.credited());
            }
            for line in claim.lines.iter().filter(|line| period.holds(line.claimed.travel_date)) {
                match claim.status {
                    ClaimStatus::Approved | ClaimStatus::Paid => {
                        self.approved = self.approved.plus(line.sanctioned.unwrap_or_default());
                        let driven = line.claimed.distance.filter(|_| line.claimed.kind == LineKind::Car);
                        self.driven.0 = self.driven.0.saturating_add(driven.unwrap_or_default().0);
                    }
                    ClaimStatus::Entered => self.open = self.open.plus(line.claimed.claimed),
                    ClaimStatus::Returned | ClaimStatus::Rejected => {}
                }
            }
        }
    }

    /// A topic counts once a pair, whether the two agreed on it, reported of it, or both.
    fn add_reports<'a>(&mut self, reports: impl Iterator<Item = &'a Report>, pairs: &[&Partnership]) {
        let agreed = pairs.iter().flat_map(|pair| pair.topics.iter().map(|topic| (pair.id, topic)));
        let mut named: BTreeSet<(PartnershipId, &TopicId)> = agreed.collect();
        for report in reports {
            self.reports += 1;
            self.reports_public += usize::from(report.edit.publishing != Publishing::No);
            named.extend(report.edit.topics.iter().map(|topic| (report.partnership, topic)));
        }
        for (_, topic) in named {
            self.topics.entry(topic.clone()).or_default().partnerships += 1;
        }
    }
}

/// One that was carried over counts in the year in which it came; in a round it counts there.
fn counts(round: &Snapshot, line: &RegistrationLine, period: Period) -> bool {
    let came = line.received.map(|at| at.date()).or(round.round.as_ref().map(|round| round.opens));
    let real = line.status != Status::Merged && !line.is_withdrawn() && !line.flags.contains(&Flag::TestRow);
    let here = period == Period::Round || line.carried_from.is_none();
    real && here && came.is_some_and(|day| period.holds(day))
}

fn is_of(round: &Snapshot, pair: &Partnership, period: Period) -> bool {
    let accepted = || round.visits.iter().filter(|visit| visit.partnership == pair.id).map(|visit| visit.since).min();
    pair.status.is_decided() && (period == Period::Round || accepted().is_some_and(|day| period.holds(day)))
}
