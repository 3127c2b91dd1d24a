//! What is stuck in a round and waits for a coordinator, oldest first. Follows from the round and
//! the day alone; nothing here is stored, and no reminder is sent from here.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::{Item, Visit};
use crate::domain::claim::{Claim, ClaimStatus};
use crate::domain::partnership::{LogEntry, PairStatus, newest_of_each};
use crate::domain::registration::Status;
use crate::domain::setting::Setting;
use crate::domain::{ItemId, PartnershipId, RecordKey, RegistrationId, RegistrationLine, Snapshot, clean_line};
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
    /// The day has come on which to ask again.
    FollowUp,
    /// Long after: whether they still meet.
    StillMeeting,
    /// An item of a checklist is not done on the day by which it should be.
    ItemDue,
}

impl DueKind {
    pub const ALL: [DueKind; 13] = [
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
        DueKind::FollowUp,
        DueKind::StillMeeting,
        DueKind::ItemDue,
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
            DueKind::FollowUp => "follow_up",
            DueKind::StillMeeting => "still_meeting",
            DueKind::ItemDue => "item_due",
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
    /// plan should have been told, the visit was made, the invoice arrived, it was to be asked again, the
    /// item was to be done.
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
    /// What was written down when the follow-up was agreed on; the round of a pair that met long ago; the item that is
    /// to be done.
    pub words: Option<Phrase>,
    /// The item that is to be done.
    pub item: Option<ItemId>,
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
        .chain(of_awake_visits(snapshot, today))
        .chain(follow_ups(snapshot, today))
        .chain(met_long_ago(snapshot, today))
        .chain(claims_to_decide(snapshot, today))
}

/// How many rows are left out because their partnership's follow-up day is yet to come.
pub fn asleep(snapshot: &Snapshot, today: NaiveDate) -> usize {
    let newest = newest_of_each(&snapshot.log);
    let asleep = snapshot.visits.iter().filter(|visit| sleeps(&newest, visit, today));
    asleep.map(|visit| of_visit(snapshot, visit, today).len()).sum()
}

/// What AKE itself has to decide never sleeps: a claim waits for nobody's answer.
fn of_awake_visits(snapshot: &Snapshot, today: NaiveDate) -> impl Iterator<Item = Due> {
    let newest = newest_of_each(&snapshot.log);
    let awake = snapshot.visits.iter().filter(move |visit| !sleeps(&newest, visit, today));
    awake.flat_map(move |visit| of_visit(snapshot, visit, today))
}

fn sleeps(newest: &HashMap<PartnershipId, &LogEntry>, visit: &Visit, today: NaiveDate) -> bool {
    newest.get(&visit.partnership).and_then(|entry| entry.follow_up).is_some_and(|day| today < day)
}

/// Stands from its day on until somebody writes down something newer.
fn follow_ups(snapshot: &Snapshot, today: NaiveDate) -> impl Iterator<Item = Due> {
    let newest = newest_of_each(&snapshot.log);
    snapshot.partnerships.iter().filter_map(move |pair| {
        let entry = newest.get(&pair.id)?;
        let day = entry.follow_up.filter(|day| *day <= today)?;
        let who = names(snapshot, &pair.group.members, " – ");
        let waiting = Due::new(DueKind::FollowUp, day, today, RecordKey::Partnership(pair.id), who);
        Some(Due {
            overdue: day < today,
            partnership: Some(pair.id),
            words: Some(Phrase::verbatim(clean_line(&entry.text))),
            ..waiting
        })
    })
}

/// Asked of any round's partnerships: by then another round is looked at. Nothing is late about it.
fn met_long_ago(snapshot: &Snapshot, today: NaiveDate) -> impl Iterator<Item = Due> {
    let days = u64::try_from(snapshot.settings.get(Setting::StillMeetingDays)).unwrap_or_default();
    snapshot.met_before.iter().filter_map(move |met| {
        let since = met.last_visit.checked_add_days(Days::new(days)).filter(|since| *since <= today)?;
        let record = RecordKey::Partnership(met.partnership.id);
        let waiting = Due::new(DueKind::StillMeeting, since, today, record, met.libraries.join(" – "));
        Some(Due { partnership: Some(met.partnership.id), words: Some(Phrase::verbatim(met.round.clone())), ..waiting })
    })
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
    let item_due = |item: &Item| {
        let due = item.is_awaited(today)?;
        let waiting = waits(DueKind::ItemDue, due, due < today);
        Some(Due { words: Some(item.phrase()), item: Some(item.id), ..waiting })
    };
    let mut waiting: Vec<Due> = visit.items.iter().filter_map(item_due).collect();
    let Some(date) = visit.date else {
        waiting.push(waits(DueKind::NoDate, visit.since, is_past(visit.since, DATE_MISSING_AFTER_DAYS, today)));
        return waiting;
    };
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
    /// What waits, with what was written down or is to be done.
    pub fn phrase(&self) -> Phrase {
        match (&self.words, self.what) {
            (Some(words), DueKind::FollowUp) => Phrase::new("today-follow-up").with("text", words.clone()),
            (Some(words), DueKind::StillMeeting) => Phrase::new("today-still-meeting").with("round", words.clone()),
            (Some(words), DueKind::ItemDue) => Phrase::new("today-item-due").with("item", words.clone()),
            (_, what) => what.phrase(),
        }
    }

    fn new(what: DueKind, since: NaiveDate, today: NaiveDate, record: RecordKey, who: String) -> Due {
        // A day that is yet to come (a round still open, a mistyped arrival) waits from today.
        let since = since.min(today);
        let days = today.signed_duration_since(since).num_days();
        Due { what, since, days, overdue: false, record, partnership: None, who, words: None, item: None }
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
