//! The reports that others may read, of all rounds, as they are laid out on the site.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Markup, Publishing, Report, Struck, Withheld, published};
use crate::domain::{RegistrationId, ReportId, Snapshot, TopicId};
use crate::i18n::Lang;

/// One report as others read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    pub id: ReportId,
    /// The names of the libraries.
    pub libraries: Vec<String>,
    /// The days of the visits that it tells of, in order.
    pub days: Vec<NaiveDate>,
    /// The day on which it came.
    pub received: NaiveDate,
    pub language: Lang,
    pub markup: Markup,
    /// Without what is withheld.
    pub text: String,
    /// Whether names and contact details are withheld.
    pub withheld: bool,
    pub topics: Vec<TopicId>,
}

impl Shelved {
    /// By this it is found: the last day of which it tells, or that on which it came.
    pub fn day(&self) -> NaiveDate {
        self.days.last().copied().unwrap_or(self.received)
    }
}

/// All of them, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shelf {
    pub reports: Vec<Shelved>,
}

impl Shelf {
    /// Those of these rounds that may be published; `instead` says what stands in the place of what is withheld.
    pub fn of<'a>(rounds: impl IntoIterator<Item = &'a Snapshot>, instead: impl Fn(Lang, Withheld) -> String) -> Shelf {
        let mut reports: Vec<Shelved> = Vec::new();
        for round in rounds {
            let allowed = round.reports.iter().filter(|report| report.edit.publishing != Publishing::No);
            reports.extend(allowed.map(|report| round.shelved(report, &instead)));
        }
        reports.sort_by_key(|report| std::cmp::Reverse((report.day(), report.id)));
        Shelf { reports }
    }

    /// The reports of each topic.
    pub fn by_topic(&self) -> BTreeMap<&TopicId, Vec<&Shelved>> {
        let mut topics: BTreeMap<&TopicId, Vec<&Shelved>> = BTreeMap::new();
        for report in &self.reports {
            for topic in &report.topics {
                topics.entry(topic).or_default().push(report);
            }
        }
        topics
    }
}

impl Snapshot {
    /// A report of this round as it would stand on the site, whether that is allowed or not.
    pub fn shelved(&self, report: &Report, instead: &impl Fn(Lang, Withheld) -> String) -> Shelved {
        let edit = &report.edit;
        let partnership = self.partnership(report.partnership);
        let members = partnership.map(|pair| pair.group.members.as_slice()).unwrap_or_default();
        let mut days: Vec<NaiveDate> =
            self.visits.iter().filter(|visit| report.tells_of(visit.id)).filter_map(|visit| visit.date).collect();
        days.sort_unstable();
        days.dedup();
        Shelved {
            id: report.id,
            libraries: members.iter().map(|id| self.bare_name(*id)).collect(),
            days,
            received: edit.received,
            language: edit.language,
            markup: edit.markup,
            withheld: edit.publishing != Publishing::Whole,
            text: self.told(report, |kind| instead(edit.language, kind)).text,
            topics: edit.topics.clone(),
        }
    }

    /// Its words as others read them, and how much is struck.
    pub fn told(&self, report: &Report, instead: impl Fn(Withheld) -> String) -> Struck {
        if report.edit.publishing == Publishing::Whole {
            return Struck { text: report.edit.text.to_string(), count: 0 };
        }
        // Brackets of ours would be a link of Markdown's.
        let in_text = |withheld| match report.edit.markup {
            Markup::Plain => instead(withheld),
            Markup::Markdown => instead(withheld).replace('[', "\\[").replace(']', "\\]"),
        };
        published(&report.edit.text, &self.persons_of(report), in_text)
    }

    /// Everybody on record who may be named in a report: who registered, with whom one speaks, who travelled, the
    /// coordinators.
    fn persons_of(&self, report: &Report) -> Vec<String> {
        let partnership = self.partnership(report.partnership);
        let members: Vec<RegistrationId> = partnership.map(|pair| pair.group.members.clone()).unwrap_or_default();
        let contacts = members.iter().filter_map(|id| self.contacts.get(id));
        let spoken_to = contacts.flat_map(|contact| [contact.person.clone(), contact.invoicing.clone()]);
        let registrants = members.iter().filter_map(|id| self.registrants.get(id)).cloned();
        let visits = report.edit.visits.iter().filter_map(|visit| self.participants.get(visit));
        let travellers = visits.map(|participants| participants.names.clone());
        let people = self.people.iter().map(|person| person.name.to_string());
        spoken_to.chain(registrants).chain(travellers).chain(people).collect()
    }
}
