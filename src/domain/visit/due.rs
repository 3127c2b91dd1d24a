//! What is stuck in a round and waits for a coordinator, oldest first. Follows from the round and
//! the day alone; nothing here is stored, and no reminder is sent from here.

use chrono::{Days, NaiveDate};

use super::Visit;
use crate::domain::claim::{Claim, ClaimStatus};
use crate::domain::partnership::PairStatus;
use crate::domain::registration::Status;
use crate::domain::setting::Setting;
use crate::domain::{PartnershipId, RecordKey, RegistrationId, RegistrationLine, Snapshot};
use crate::i18n::Phrase;

// The source names no number of days. These are the program's own defaults.

/// A visit without a date is overdue when its pair was accepted more than so many days ago.
pub const DATE_MISSING_AFTER_DAYS: u64 = 14;
/// The plan should be told so many days before the visit.
pub const PLAN_DUE_BEFORE_DAYS: u64 = 7;
/// A report is missed when the visit was more than so many days ago.
pub const REPORT_MISSING_AFTER_DAYS: u64 = 14;
/// An invoice is missed when the visit was more than so many days ago.
pub const INVOICE_MISSING_AFTER_DAYS: u64 = 30;

/// What waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    NewRegistration,
    /// The form changed an answer after it was decided on.
    AnswerChanged,
    /// Somebody was asked back and has not answered.
    Unanswered,
    PairToDecide,
    /// One of a pair has withdrawn since it was accepted.
    PairWithdrawn,
    NoDate,
    PlanMissing,
    ReportMissing,
    InvoiceMissing,
    ClaimToDecide,
}

impl DueKind {
    pub const ALL: [DueKind; 10] = [
        DueKind::NewRegistration,
        DueKind::AnswerChanged,
        DueKind::Unanswered,
        DueKind::PairToDecide,
        DueKind::PairWithdrawn,
        DueKind::NoDate,
        DueKind::PlanMissing,
        DueKind::ReportMissing,
        DueKind::InvoiceMissing,
        DueKind::ClaimToDecide,
    ];

    /// The word that scripts rely on.
    pub fn code(self) -> &'static str {
        match self {
            DueKind::NewRegistration => "new_registration",
            DueKind::AnswerChanged => "answer_changed",
            DueKind::Unanswered => "unanswered",
            DueKind::PairToDecide => "pair_to_decide",
            DueKind::PairWithdrawn => "pair_withdrawn",
            DueKind::NoDate => "no_date",
            DueKind::PlanMissing => "plan_missing",
            DueKind::ReportMissing => "report_missing",
            DueKind::InvoiceMissing => "invoice_missing",
            DueKind::ClaimToDecide => "claim_to_decide",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("due-{}", self.code().replace('_', "-")))
    }
}

/// One thing that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    pub what: DueKind,
    /// The day from which it waits: the answer came, it was asked back, the round closed, the pair was accepted, the
    /// plan should have been told, the visit was made, the invoice arrived.
    pub since: NaiveDate,
    /// Whole days from `since` to today, never negative.
    pub days: i64,
    /// Whether one of the limits above, or that of the settings, is passed. What has no limit is never overdue.
    pub overdue: bool,
    pub record: RecordKey,
    /// The partnership that the record belongs to, where it belongs to one.
    pub partnership: Option<PartnershipId>,
    /// Whose it is: a library, a pair, guests → host.
    pub who: String,
}

/// Everything that waits on `today`, oldest first; of the same age in the order of [`DueKind`].
pub fn due(snapshot: &Snapshot, today: NaiveDate) -> Vec<Due> {
    let new = snapshot.registrations.iter().filter(|line| line.status == Status::New && !line.is_withdrawn());
    let mut waiting: Vec<Due> = new.map(|line| new_registration(line, today)).collect();
    waiting.extend(pairs_to_decide(snapshot, today));
    waiting.extend(one_by_one(snapshot, today));
    waiting.sort_by_key(|due| (due.since, due.what));
    waiting
}

/// The same with only the oldest of what is decided in one go, and how many there are of it: new registrations
/// and suggested pairs. Quick also where there are very many.
pub fn due_together(snapshot: &Snapshot, today: NaiveDate) -> Vec<(Due, usize)> {
    let new = snapshot.registrations.first_undecided().map(|line| new_registration(line, today));
    let pairs: Vec<Due> = pairs_to_decide(snapshot, today).collect();
    let count = pairs.len();
    let mut waiting: Vec<(Due, usize)> = new.map(|due| (due, snapshot.registrations.undecided())).into_iter().collect();
    waiting.extend(pairs.into_iter().take(1).map(|due| (due, count)));
    waiting.extend(one_by_one(snapshot, today).map(|due| (due, 1)));
    waiting.sort_by_key(|(due, _)| (due.since, due.what));
    waiting
}

fn one_by_one(snapshot: &Snapshot, today: NaiveDate) -> impl Iterator<Item = Due> {
    answers_changed(snapshot, today)
        .chain(unanswered(snapshot, today))
        .chain(pairs_withdrawn(snapshot, today))
        .chain(snapshot.visits.iter().flat_map(move |visit| of_visit(snapshot, visit, today)))
        .chain(claims_to_decide(snapshot, today))
}

fn new_registration(line: &RegistrationLine, today: NaiveDate) -> Due {
    let since = line.received.map_or(today, |received| received.date());
    let record = RecordKey::Registration(line.id);
    Due::new(DueKind::NewRegistration, since, today, record, line.name.clone())
}

/// When the form changed it, its answer does not say. What nobody has decided on is looked at anyway.
fn answers_changed(snapshot: &Snapshot, today: NaiveDate) -> impl Iterator<Item = Due> {
    let changed = snapshot.registrations.changed().filter(|line| line.status != Status::New);
    changed.map(move |line| {
        Due::new(DueKind::AnswerChanged, today, today, RecordKey::Registration(line.id), line.name.clone())
    })
}

/// Whoever was asked back in a round from before this was kept waits from today.
fn unanswered(snapshot: &Snapshot, today: NaiveDate) -> impl Iterator<Item = Due> {
    let most = u64::try_from(snapshot.settings.get(Setting::UnansweredDays)).unwrap_or_default();
    snapshot.registrations.of_status(Status::Clarify).map(move |line| {
        let asked = line.asked.unwrap_or(today);
        let waiting = Due::new(DueKind::Unanswered, asked, today, RecordKey::Registration(line.id), line.name.clone());
        Due { overdue: is_past(asked, most, today), ..waiting }
    })
}

/// A suggestion bears no date of its own, so it waits from the day the round closed.
fn pairs_to_decide(snapshot: &Snapshot, today: NaiveDate) -> impl Iterator<Item = Due> {
    let closed = snapshot.round.as_ref().map_or(today, |round| round.closes);
    snapshot.partnerships.iter().filter(|pair| pair.status == PairStatus::Suggested).map(move |pair| {
        let who = names(snapshot, &pair.group.members, " – ");
        let waiting = Due::new(DueKind::PairToDecide, closed, today, RecordKey::Partnership(pair.id), who);
        Due { partnership: Some(pair.id), ..waiting }
    })
}

/// On which day it was withdrawn no form says. Whom it leaves without a partner should know soon.
fn pairs_withdrawn(snapshot: &Snapshot, today: NaiveDate) -> impl Iterator<Item = Due> {
    snapshot.partnerships.iter().filter_map(move |pair| {
        let gone = snapshot.withdrawn_of(&pair.group.members).next()?;
        let who = snapshot.registration_name(gone);
        let waiting = Due::new(DueKind::PairWithdrawn, today, today, RecordKey::Partnership(pair.id), who);
        Some(Due { overdue: true, partnership: Some(pair.id), ..waiting })
    })
}

fn of_visit(snapshot: &Snapshot, visit: &Visit, today: NaiveDate) -> Vec<Due> {
    let waits = |what, since, overdue| {
        let who = guests_and_host(snapshot, visit);
        let waiting = Due::new(what, since, today, RecordKey::Visit(visit.id), who);
        Due { overdue, partnership: Some(visit.partnership), ..waiting }
    };
    let Some(date) = visit.date else {
        return vec![waits(DueKind::NoDate, visit.since, is_past(visit.since, DATE_MISSING_AFTER_DAYS, today))];
    };
    let mut waiting = Vec::new();
    let plan_due = date.checked_sub_days(Days::new(PLAN_DUE_BEFORE_DAYS)).unwrap_or(date);
    if plan_due <= today && today <= date && !visit.is_ticked("plan_told") {
        waiting.push(waits(DueKind::PlanMissing, plan_due, true));
    }
    if is_past(date, REPORT_MISSING_AFTER_DAYS, today) && !visit.is_ticked("report_received") {
        waiting.push(waits(DueKind::ReportMissing, date, true));
    }
    if is_past(date, INVOICE_MISSING_AFTER_DAYS, today) && !is_invoiced(snapshot, visit) {
        waiting.push(waits(DueKind::InvoiceMissing, date, true));
    }
    waiting
}

/// A returned or rejected claim is no invoice any more: another one is awaited.
fn is_invoiced(snapshot: &Snapshot, visit: &Visit) -> bool {
    let claims = snapshot.claims.iter().map(|checked| &checked.claim);
    let counts = |claim: &Claim| matches!(claim.status, ClaimStatus::Entered | ClaimStatus::Approved);
    visit.is_ticked("travel_invoiced") || claims.filter(|claim| claim.visit == visit.id).any(counts)
}

fn claims_to_decide(snapshot: &Snapshot, today: NaiveDate) -> impl Iterator<Item = Due> {
    let open =
        snapshot.claims.iter().map(|checked| &checked.claim).filter(|claim| claim.status == ClaimStatus::Entered);
    open.map(move |claim| {
        let visit = snapshot.visits.iter().find(|visit| visit.id == claim.visit);
        let who = visit.map_or_else(|| format!("#{}", claim.visit), |visit| guests_and_host(snapshot, visit));
        let waiting = Due::new(DueKind::ClaimToDecide, claim.arrived, today, RecordKey::Claim(claim.id), who);
        Due { partnership: visit.map(|visit| visit.partnership), ..waiting }
    })
}

impl Due {
    fn new(what: DueKind, since: NaiveDate, today: NaiveDate, record: RecordKey, who: String) -> Due {
        // A day that is yet to come (a round still open, a mistyped arrival) waits from today.
        let since = since.min(today);
        let days = today.signed_duration_since(since).num_days();
        Due { what, since, days, overdue: false, record, partnership: None, who }
    }
}

/// Whether more than `days` lie between `from` and `today`.
fn is_past(from: NaiveDate, days: u64, today: NaiveDate) -> bool {
    from.checked_add_days(Days::new(days)).is_some_and(|last| today > last)
}

fn guests_and_host(snapshot: &Snapshot, visit: &Visit) -> String {
    names(snapshot, &[visit.guest, visit.host], " → ")
}

fn names(snapshot: &Snapshot, registrations: &[RegistrationId], between: &str) -> String {
    registrations.iter().map(|id| snapshot.registration_name(*id)).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::listing::samples::line;
    use crate::domain::partnership::{Group, Partnership, Score};
    use crate::domain::snapshot::CheckedClaim;
    use crate::domain::{
        Actor, ClaimId, Item, ItemId, Phase, RegistrationLine, Round, RoundId, Ticked, VisitId, VisitKind,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn registration(id: i64, name: &str, status: Status, received: &str) -> RegistrationLine {
        RegistrationLine { status, name: name.to_owned(), ..line(id, Some(received)) }
    }

    fn visit(date: Option<&str>, ticked: &[&str]) -> Visit {
        let tick = |key: &&str| Item {
            id: ItemId(1),
            key: (*key).to_owned(),
            phase: Phase::Before,
            mandatory: false,
            ticked: Some(Ticked { by: Actor::new("aino"), at: DateTime::UNIX_EPOCH }),
            version: 1,
        };
        Visit {
            id: VisitId(3),
            partnership: PartnershipId(2),
            kind: VisitKind::Visit,
            host: RegistrationId(2),
            guest: RegistrationId(1),
            reference: "KUMPPANI-2024K-02-A".to_owned(),
            date: date.map(day),
            participants: None,
            note: String::new(),
            items: ticked.iter().map(tick).collect(),
            since: day("2024-04-02"),
            version: 1,
        }
    }

    fn claim(status: ClaimStatus) -> CheckedClaim {
        let claim = Claim {
            id: ClaimId(7),
            visit: VisitId(3),
            status,
            entered_by: Actor::new("aino"),
            entered_at: DateTime::UNIX_EPOCH,
            decided: None,
            invoice_number: "1".to_owned(),
            business_id: String::new(),
            arrived: day("2024-05-20"),
            lines: Vec::new(),
            version: 1,
        };
        CheckedClaim { claim, computed: Vec::new(), findings: Vec::new() }
    }

    fn round() -> Snapshot {
        let accepted = |id, name| registration(id, name, Status::Accepted, "2024-02-16");
        let round = Round {
            id: RoundId(1),
            code: "2024K".to_owned(),
            name: None,
            opens: day("2024-02-16"),
            closes: day("2024-03-15"),
            budget: None,
            version: 1,
        };
        let registrations = vec![accepted(1, "Auran kirjasto"), accepted(2, "Paimion kirjasto")].into();
        Snapshot { round: Some(round), registrations, ..Snapshot::default() }
    }

    fn kinds(snapshot: &Snapshot, today: &str) -> Vec<(DueKind, i64, bool)> {
        due(snapshot, day(today)).into_iter().map(|due| (due.what, due.days, due.overdue)).collect()
    }

    #[test]
    fn who_was_asked_back_waits_from_that_day_and_is_overdue_after_the_days_of_the_setting() {
        let mut snapshot = round();
        snapshot.registrations.edit(|lines| {
            let asked = |id, day: Option<&str>| RegistrationLine {
                asked: day.map(|day| day.parse().unwrap()),
                ..registration(id, "Salo", Status::Clarify, "2024-02-20")
            };
            lines.extend([asked(5, Some("2024-03-01")), asked(6, None)]);
        });
        let waits = |days, overdue| (DueKind::Unanswered, days, overdue);
        assert_eq!(kinds(&snapshot, "2024-03-08"), [waits(7, false), waits(0, false)]);
        assert_eq!(kinds(&snapshot, "2024-03-09"), [waits(8, true), waits(0, false)]);
        snapshot.settings = snapshot.settings.with(Setting::UnansweredDays, 14);
        assert_eq!(kinds(&snapshot, "2024-03-09")[0], waits(8, false));
    }

    #[test]
    fn what_is_decided_in_one_go_is_told_by_its_oldest_and_their_number() {
        let mut snapshot = round();
        snapshot.visits.push(visit(None, &[]));
        snapshot.claims.push(claim(ClaimStatus::Entered));
        snapshot.registrations.edit(|lines| {
            let timeless = RegistrationLine { received: None, ..registration(6, "Pori", Status::New, "2024-03-09") };
            let changed = RegistrationLine { changed: true, ..registration(5, "Salo", Status::Accepted, "2024-03-09") };
            lines.extend([registration(9, "Vehmaa", Status::New, "2024-03-05"), timeless, changed]);
            lines.push(registration(8, "Laitila", Status::New, "2024-03-04"));
        });
        let today = day("2024-06-14");
        let all = due(&snapshot, today);
        let told = due_together(&snapshot, today);
        assert_eq!(told.iter().map(|(_, count)| count).sum::<usize>(), all.len());
        let mut first: Vec<&Due> = Vec::new();
        for due in &all {
            let together = [DueKind::NewRegistration, DueKind::PairToDecide].contains(&due.what);
            if !together || first.iter().all(|other| other.what != due.what) {
                first.push(due);
            }
        }
        assert_eq!(told.iter().map(|(due, _)| due).collect::<Vec<_>>(), first);
        assert_eq!(told.iter().find(|(due, _)| due.what == DueKind::NewRegistration).unwrap().1, 3);
    }

    #[test]
    fn the_oldest_stands_first() {
        let mut snapshot = round();
        snapshot.registrations.edit(|lines| lines.push(registration(9, "Vehmaa", Status::New, "2024-03-05")));
        snapshot.registrations.edit(|lines| {
            lines.push(registration(8, "Laitila", Status::New, "2024-03-04"));
            lines.push(registration(7, "Forssa", Status::Declined, "2024-03-01"));
        });
        snapshot.visits.push(visit(None, &[]));
        let waiting = due(&snapshot, day("2024-04-14"));
        assert_eq!(
            waiting.iter().map(|d| d.who.as_str()).collect::<Vec<_>>(),
            ["Laitila", "Vehmaa", "Auran kirjasto → Paimion kirjasto"]
        );
        assert_eq!(waiting[2].days, 12);
        assert_eq!(waiting[2].partnership, Some(PartnershipId(2)));
        assert_eq!(waiting[2].record, RecordKey::Visit(VisitId(3)));
    }

    #[test]
    fn a_missing_date_shows_at_once_and_is_overdue_after_two_weeks() {
        let mut snapshot = round();
        snapshot.visits.push(visit(None, &[]));
        assert_eq!(kinds(&snapshot, "2024-04-02"), [(DueKind::NoDate, 0, false)]);
        assert_eq!(kinds(&snapshot, "2024-04-16"), [(DueKind::NoDate, 14, false)]);
        assert_eq!(kinds(&snapshot, "2024-04-17"), [(DueKind::NoDate, 15, true)]);
    }

    #[test]
    fn a_plan_is_missed_from_a_week_before_until_the_day_unless_told() {
        let mut snapshot = round();
        snapshot.visits.push(visit(Some("2024-05-15"), &[]));
        assert_eq!(kinds(&snapshot, "2024-05-07"), []);
        assert_eq!(kinds(&snapshot, "2024-05-08"), [(DueKind::PlanMissing, 0, true)]);
        assert_eq!(kinds(&snapshot, "2024-05-15"), [(DueKind::PlanMissing, 7, true)]);
        assert_eq!(kinds(&snapshot, "2024-05-16"), []);
        snapshot.visits = vec![visit(Some("2024-05-15"), &["plan_told"])];
        assert_eq!(kinds(&snapshot, "2024-05-08"), []);
    }

    #[test]
    fn report_and_invoice_are_missed_after_their_days_and_each_is_settled_by_itself() {
        let mut snapshot = round();
        snapshot.visits.push(visit(Some("2024-05-01"), &["plan_told"]));
        assert_eq!(kinds(&snapshot, "2024-05-15"), []);
        assert_eq!(kinds(&snapshot, "2024-05-16"), [(DueKind::ReportMissing, 15, true)]);
        let both = [(DueKind::ReportMissing, 31, true), (DueKind::InvoiceMissing, 31, true)];
        assert_eq!(kinds(&snapshot, "2024-06-01"), both);
        snapshot.claims.push(claim(ClaimStatus::Approved));
        assert_eq!(kinds(&snapshot, "2024-06-01"), both[..1]);
        for gone in [ClaimStatus::Rejected, ClaimStatus::Returned] {
            snapshot.claims = vec![claim(gone)];
            assert_eq!(kinds(&snapshot, "2024-06-01"), both, "{gone:?}");
        }
        snapshot.visits = vec![visit(Some("2024-05-01"), &["report_received", "travel_invoiced"])];
        assert_eq!(kinds(&snapshot, "2024-06-01"), []);
    }

    #[test]
    fn an_entered_claim_waits_from_its_arrival_and_never_a_negative_number_of_days() {
        let mut snapshot = round();
        snapshot.claims.push(claim(ClaimStatus::Entered));
        assert_eq!(kinds(&snapshot, "2024-05-25"), [(DueKind::ClaimToDecide, 5, false)]);
        assert_eq!(kinds(&snapshot, "2024-05-01"), [(DueKind::ClaimToDecide, 0, false)]);
        snapshot.claims = vec![claim(ClaimStatus::Returned)];
        assert_eq!(kinds(&snapshot, "2024-05-25"), []);
    }

    #[test]
    fn a_suggested_pair_waits_from_the_closing_day() {
        let mut snapshot = round();
        let score =
            Score { total: 0, size: 0, distance: 0, interests: 0, road: None, minutes: None, reasons: Vec::new() };
        snapshot.partnerships.push(Partnership {
            changed: Vec::new(),
            id: PartnershipId(2),
            round: RoundId(1),
            status: PairStatus::Suggested,
            group: Group { members: vec![RegistrationId(1), RegistrationId(2)], score, locked: false },
            owner: None,
            note: String::new(),
            version: 1,
        });
        let waiting = due(&snapshot, day("2024-03-20"));
        assert_eq!(waiting[0].who, "Auran kirjasto – Paimion kirjasto");
        assert_eq!((waiting[0].what, waiting[0].days), (DueKind::PairToDecide, 5));
    }
}
