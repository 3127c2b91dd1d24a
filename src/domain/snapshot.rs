//! What the interface holds of a round: lines for the lists, whole records where they are short.
//! The long words of a registration come one at a time, as a [`Detail`].

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime};

use super::claim::Funds;
use super::letter::{LetterRef, LibraryMailbox, SentLetter};
use super::partnership::{Difference, KilometreCost, MetBefore, most_points};
use super::place::Mention;
use super::setting::Settings;
use super::text_setting::Texts;
use super::visit::{Oddity, Participants, Plan, PlanItem, Slot, Templates, oddities, staff_share};
use super::{
    Actor, Cents, Claim, ClaimId, Contact, EarlierRegistration, EntryId, Finding, Flag, Group, HistoryEntry,
    InfoSession, LeftOver, Library, LibraryId, Lines, LogEntry, MunicipalityCode, PairRule, Partnership, PartnershipId,
    PastMeeting, Person, Position, Proposal, Rate, RecordKey, Registration, RegistrationId, Report, Round, RoundId,
    Seen, Status, TopicId, Visit, VisitId,
};
use crate::i18n::{Lang, Phrase};

/// A registration as a line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationLine {
    pub id: RegistrationId,
    pub status: Status,
    /// The libraries it means, in one line; the words of the form while nobody knows.
    pub name: String,
    pub libraries: Vec<LibraryId>,
    pub municipalities: Vec<MunicipalityCode>,
    /// The first of its libraries that has a position gives it, else its first municipality. `None`
    /// where neither is known.
    pub position: Option<Position>,
    pub sure: bool,
    pub received: Option<NaiveDateTime>,
    pub language: Lang,
    pub flags: Vec<Flag>,
    pub topics: Vec<TopicId>,
    /// The coordinator who looks after it.
    pub owner: Option<Actor>,
    /// The form changed its answer, and nobody has looked at the difference or chosen between the two.
    pub changed: bool,
    /// The code of the round from which it was carried over.
    pub carried_from: Option<String>,
    /// Since when it waits for an answer to what was asked back; the day in Helsinki.
    pub asked: Option<NaiveDate>,
    pub version: i64,
}

impl RegistrationLine {
    pub fn seen(&self) -> Seen<RegistrationId> {
        Seen { id: self.id, version: self.version }
    }

    /// Whether its registrant withdrew it.
    pub fn is_withdrawn(&self) -> bool {
        self.flags.contains(&Flag::Withdrawn)
    }
}

/// A claim with what the rules say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedClaim {
    pub claim: Claim,
    /// What the rules compute for each line, in the order of the lines; `None` where no rule can.
    pub computed: Vec<Option<Cents>>,
    pub findings: Vec<Finding>,
}

/// Figures of the proposal that the suggested partnerships come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalFigures {
    /// Hundredths of a point.
    pub total: i64,
    pub upper_bound: i64,
    pub left_over: Vec<LeftOver>,
    /// The newest journal entry when it was computed; `None` where that is not known.
    pub computed_from: Option<EntryId>,
    /// Whether what the scores rest on beside the registrations is as it was then: the wishes, the scales, the
    /// directory.
    pub holds: bool,
}

/// A name and, with the space before it, the number in brackets by which it is told from its namesakes, if it has one.
pub fn number_apart(name: &str) -> (&str, &str) {
    let number = name.strip_suffix(')').map(|rest| rest.trim_end_matches(|c: char| c.is_ascii_digit()));
    let words = number.filter(|rest| rest.len() + 1 < name.len()).and_then(|rest| rest.strip_suffix(" ("));
    words.map_or((name, ""), |words| name.split_at(words.len()))
}

/// A round as the interface holds it. Everything is in the order in which it is listed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snapshot {
    /// The newest journal entry in it.
    pub head: Option<EntryId>,
    pub rounds: Vec<Round>,
    /// The round looked at; `None` while there is none.
    pub round: Option<Round>,
    /// How many libraries the directory holds.
    pub directory: usize,
    pub registrations: Lines,
    pub partnerships: Vec<Partnership>,
    pub rules: Vec<PairRule>,
    pub proposal: Option<ProposalFigures>,
    pub visits: Vec<Visit>,
    /// Of the visits of which more is told than how many travel.
    pub participants: BTreeMap<VisitId, Participants>,
    /// The staff of everybody in a partnership, in hundredths of person-years, where all of their sites are known.
    pub staff: BTreeMap<RegistrationId, i64>,
    /// Of all visits, the newest first.
    pub plans: Vec<Plan>,
    /// The timed items of all visits, each visit's in the order of its day.
    pub programme: Vec<PlanItem>,
    /// The day in Helsinki on which a visit, an item of its checklist or one of its claims was last written.
    pub moved: HashMap<VisitId, NaiveDate>,
    /// Of everybody in a partnership.
    pub contacts: BTreeMap<RegistrationId, Contact>,
    /// Who registered, of everybody in a partnership, whoever is spoken to now.
    pub registrants: BTreeMap<RegistrationId, String>,
    /// Of all partnerships, the newest entry first.
    pub log: Vec<LogEntry>,
    /// Of all partnerships, in the order in which they were entered.
    pub reports: Vec<Report>,
    /// The partnerships of all rounds that have a day for a visit, and of which nobody has noted whether they still
    /// meet; the earliest last visit first.
    pub met_before: Vec<MetBefore>,
    /// Those of the libraries of the directory, the longest known first.
    pub mailboxes: Vec<LibraryMailbox>,
    /// The letters that were marked as sent, the newest first.
    pub sent: Vec<SentLetter>,
    /// The info sessions of the round, in the order of their days.
    pub info: Vec<InfoSession>,
    /// By number.
    pub claims: Vec<CheckedClaim>,
    /// The rounds whose persons were forgotten.
    pub forgotten: BTreeSet<RoundId>,
    pub funds: Funds,
    pub people: Vec<Person>,
    pub settings: Settings,
    pub texts: Texts,
    /// The lists with which visits begin.
    pub templates: Templates,
    /// That of the year in which the visits of the round are expected; `None` while it is not set.
    pub rate: Option<Rate>,
    /// How many postponed registrations of earlier rounds wait to be carried over to a later one.
    pub left_to_carry: usize,
    /// The accepted registrations that were withdrawn since, and on which nobody has decided anew.
    pub withdrawn: Vec<RegistrationId>,
}

impl Snapshot {
    pub fn registration(&self, id: RegistrationId) -> Option<&RegistrationLine> {
        self.registrations.get(id)
    }

    /// The name of a registration for a sentence, with its number where another bears the same name; its number
    /// alone where it is not in the round.
    pub fn registration_name(&self, id: RegistrationId) -> String {
        let name = self.bare_name(id);
        if self.registrations.has_namesake(id) { format!("{name} ({id})") } else { name }
    }

    /// The same where its number stands beside it.
    pub fn bare_name(&self, id: RegistrationId) -> String {
        self.registration(id).map_or_else(|| format!("#{id}"), |line| line.name.clone())
    }

    /// Whether it was withdrawn after it was accepted.
    pub fn has_withdrawn(&self, id: RegistrationId) -> bool {
        self.withdrawn.contains(&id)
    }

    /// Those of a pair that were withdrawn after they were accepted.
    pub fn withdrawn_of(&self, members: &[RegistrationId]) -> impl Iterator<Item = RegistrationId> {
        members.iter().copied().filter(|id| self.has_withdrawn(*id))
    }

    pub fn visit(&self, id: VisitId) -> Option<&Visit> {
        self.visits.iter().find(|visit| visit.id == id)
    }

    pub fn claim(&self, id: ClaimId) -> Option<&CheckedClaim> {
        let place = self.claims.binary_search_by_key(&id, |checked| checked.claim.id).ok()?;
        Some(&self.claims[place])
    }

    pub fn partnership(&self, id: PartnershipId) -> Option<&Partnership> {
        self.partnerships.iter().find(|partnership| partnership.id == id)
    }

    /// The newest write to a partnership or to one of its contacts.
    pub fn version_of_details(&self, partnership: &Partnership) -> i64 {
        let contacts = partnership.group.members.iter().filter_map(|member| self.contacts.get(member));
        contacts.map(|contact| contact.version).fold(partnership.version, i64::max)
    }

    /// What was said with a partnership's libraries, newest first.
    pub fn log_of(&self, partnership: PartnershipId) -> impl Iterator<Item = &LogEntry> {
        self.log.iter().filter(move |entry| entry.partnership == partnership)
    }

    /// How many travel, and which share of their staff that is where it is known.
    pub fn people(&self, visit: &Visit) -> Phrase {
        let count = super::people(visit.participants);
        match self.staff_share(visit) {
            Some(share) => Phrase::new("participants-with-share").with("people", count).with("share", i64::from(share)),
            None => count,
        }
    }

    /// Which share of the guests' staff travels, in whole percent.
    pub fn staff_share(&self, visit: &Visit) -> Option<u32> {
        let told = self.participants.get(&visit.id);
        let travelling = visit.participants.map(|all| told.map_or(all, |told| told.staff(all)))?;
        staff_share(travelling, *self.staff.get(&visit.guest)?)
    }

    /// The plans that came of a visit's day, the newest first.
    pub fn plans_of(&self, visit: VisitId) -> impl Iterator<Item = &Plan> {
        self.plans.iter().filter(move |plan| plan.visit == visit)
    }

    /// The timed items of a visit's day, in their order.
    pub fn programme_of(&self, visit: VisitId) -> impl Iterator<Item = &PlanItem> {
        self.programme.iter().filter(move |item| item.visit == visit)
    }

    /// What looks odd in the timed items of a visit's day.
    pub fn oddities(&self, visit: &Visit) -> Vec<Oddity> {
        let slots: Vec<&Slot> = self.programme_of(visit.id).map(|item| &item.slot).collect();
        oddities(visit, &slots)
    }

    /// When a letter went, the newest first.
    pub fn sent_of(&self, letter: &LetterRef) -> impl Iterator<Item = &SentLetter> {
        self.sent.iter().filter(move |sent| sent.letter == *letter)
    }

    /// The pairs on which nobody has decided.
    fn undecided(&self) -> impl Iterator<Item = &Partnership> {
        self.partnerships.iter().filter(|pair| !pair.status.is_decided())
    }

    /// The groups of the pairs that are only suggested.
    pub fn suggested(&self) -> Vec<Group> {
        self.undecided().map(|pair| pair.group.clone()).collect()
    }

    pub fn suggested_ids(&self) -> Vec<PartnershipId> {
        self.undecided().map(|pair| pair.id).collect()
    }

    /// Sum of the scores of the suggested pairs, hundredths of a point.
    pub fn suggested_total(&self) -> i64 {
        self.undecided().map(|pair| pair.group.score.total).sum()
    }

    /// What the travel of the suggested pairs may cost.
    pub fn estimated_cost(&self) -> Option<Cents> {
        KilometreCost::of(self.rate, &self.settings).estimate(self.undecided().map(|pair| &pair.group))
    }

    /// The pairs that are only suggested, as a proposal of their own; `None` where there are none.
    pub fn standing(&self) -> Option<Proposal> {
        let (groups, figures) = (self.suggested(), self.proposal.as_ref()?);
        (!groups.is_empty()).then(|| Proposal {
            left_over: self.left_over(),
            total: self.suggested_total(),
            upper_bound: self.upper_bound().unwrap_or_else(|| most_points(self.free().count())),
            estimated_cost: self.estimated_cost(),
            computed_from: figures.computed_from,
            groups,
        })
    }

    /// What no pairing of those who have no decided partner can exceed, hundredths of a point: what is left of a best
    /// pairing is one of what is left. `None` where the pairs are not what was solved: somebody joined or left since, or
    /// says something else, or what the scores rest on was changed.
    pub fn upper_bound(&self) -> Option<i64> {
        let figures = self.proposal.as_ref().filter(|figures| figures.holds)?;
        let named: HashSet<RegistrationId> = self
            .undecided()
            .flat_map(|pair| &pair.group.members)
            .copied()
            .chain(figures.left_over.iter().map(|left| left.registration))
            .collect();
        let known = self.undecided().all(|pair| pair.changed.is_empty()) && self.free().all(|id| named.contains(&id));
        known.then(|| self.suggested_total() + figures.upper_bound - figures.total)
    }

    /// The accepted registrations that could get a partner: none of theirs is decided.
    fn free(&self) -> impl Iterator<Item = RegistrationId> {
        let decided = self.partnerships.iter().filter(|pair| pair.status.is_decided());
        let decided: HashSet<RegistrationId> = decided.flat_map(|pair| &pair.group.members).copied().collect();
        let accepted = self.registrations.iter().filter(|line| line.status == Status::Accepted).map(|line| line.id);
        accepted.filter(move |id| !decided.contains(id) && !self.has_withdrawn(*id))
    }

    /// Those who are free and in no suggested pair, with why as far as that is known.
    pub fn left_over(&self) -> Vec<LeftOver> {
        let joined: HashSet<RegistrationId> =
            self.partnerships.iter().flat_map(|p| &p.group.members).copied().collect();
        let told = self.proposal.iter().flat_map(|figures| &figures.left_over);
        let told: HashMap<RegistrationId, &LeftOver> = told.map(|left| (left.registration, left)).collect();
        let unsolved = |registration| {
            let reason = Phrase::new("left-over-unsolved");
            LeftOver { registration, reason, more: Vec::new(), ways: Vec::new() }
        };
        let alone = self.free().filter(|id| !joined.contains(id));
        alone.map(|id| told.get(&id).map_or_else(|| unsolved(id), |left| (*left).clone())).collect()
    }

    /// What a proposal changes in the pairs that are suggested; `None` where there are none yet.
    pub fn changes_by(&self, proposal: &Proposal) -> Option<Difference> {
        let suggested = self.suggested();
        (!suggested.is_empty()).then(|| Difference::between(&suggested, &proposal.groups))
    }
}

/// A registration in another round, on whose way the one looked at is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    pub registration: RegistrationId,
    /// The code of its round.
    pub round: String,
    pub status: Status,
    /// Why it was decided so.
    pub reason: Option<String>,
}

/// One record looked at closely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    pub key: RecordKey,
    /// The answer in full, where the record is a registration.
    pub registration: Option<Registration>,
    /// The libraries of that registration.
    pub libraries: Vec<Library>,
    /// The postponed registration of an earlier round that it goes on from.
    pub came_from: Option<Passage>,
    /// The registration of a later round in which it goes on.
    pub went_to: Option<Passage>,
    /// The names in its words on co-operation, where somebody has read them.
    pub mentions: Vec<Mention>,
    /// What became of the same libraries in earlier rounds, the newest first.
    pub earlier: Vec<EarlierRegistration>,
    /// With whom they were joined before this program, the newest first.
    pub past: Vec<PastMeeting>,
    /// Newest first.
    pub history: Vec<HistoryEntry>,
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::domain::listing::samples::line;

    #[test]
    fn where_two_bear_the_same_name_the_number_tells_them_apart() {
        let named = |id: i64, name: &str| RegistrationLine { name: name.into(), ..line(id, None) };
        let lines = vec![named(5, "Maskun pääkirjasto"), named(6, "Auran kirjasto"), named(27, "Maskun pääkirjasto")];
        let mut snapshot = Snapshot { registrations: lines.into(), ..Snapshot::default() };
        let names = |snapshot: &Snapshot| [5, 6, 27, 9].map(|id| snapshot.registration_name(RegistrationId(id)));
        assert_eq!(names(&snapshot), ["Maskun pääkirjasto (5)", "Auran kirjasto", "Maskun pääkirjasto (27)", "#9"]);
        let renamed = HashMap::from([(RegistrationId(27), Some(named(27, "Auran kirjasto")))]);
        snapshot.registrations = snapshot.registrations.with(renamed);
        assert_eq!(names(&snapshot), ["Maskun pääkirjasto", "Auran kirjasto (6)", "Auran kirjasto (27)", "#9"]);
    }

    #[test]
    fn only_a_number_in_brackets_at_the_end_is_one() {
        assert_eq!(number_apart("Masku (27)"), ("Masku", " (27)"));
        for name in ["Masku", "Masku ()", "Masku(27)", "Masku (27) a", "(27)", "Masku (2 7)", ")", ""] {
            assert_eq!(number_apart(name), (name, ""));
        }
    }
}
