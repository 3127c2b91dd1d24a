//! What is stuck in a round and waits for a coordinator, oldest first. Follows from the round and
//! the day alone; nothing here is stored, and no reminder is sent from here.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::progress::Facts;
use super::unanswered::{Asked, unanswered_letters};
use super::{Item, Visit};
use crate::domain::claim::ClaimStatus;
use crate::domain::info::missed;
use crate::domain::letter::{LetterKind, fits_visit, untold};
use crate::domain::own::Own;
use crate::domain::partnership::{LogEntry, PairStatus, Partnership, newest_of_each};
use crate::domain::registration::Status;
use crate::domain::setting::Setting;
use crate::domain::{
    ItemId, PartnershipId, RecordKey, RegistrationId, RegistrationLine, Snapshot, VisitId, clean_line,
};
use crate::i18n::Phrase;

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
    /// An invoice was asked back, and the new one has not come.
    InvoiceAnew,
    /// An invoice was asked back long ago, and its credit note has not come.
    CreditAwaited,
    ClaimToDecide,
    /// The day has come on which to ask again.
    FollowUp,
    /// Long after: whether they still meet.
    StillMeeting,
    /// An item of a checklist is not done on the day by which it should be.
    ItemDue,
    /// A letter that was sent asks something, and nothing has come of it.
    LetterUnanswered,
    /// Some missed an info session and have not been told afterwards.
    InfoAbsent,
    /// Libraries of the directory have not been told that registration opens, or that its last week has begun.
    LibrariesUntold,
}

impl DueKind {
    pub const ALL: [DueKind; 18] = [
        DueKind::NewRegistration,
        DueKind::AnswerChanged,
        DueKind::Unanswered,
        DueKind::PairToDecide,
        DueKind::PairWithdrawn,
        DueKind::NoDate,
        DueKind::PlanMissing,
        DueKind::ReportMissing,
        DueKind::InvoiceMissing,
        DueKind::InvoiceAnew,
        DueKind::CreditAwaited,
        DueKind::ClaimToDecide,
        DueKind::FollowUp,
        DueKind::StillMeeting,
        DueKind::ItemDue,
        DueKind::LetterUnanswered,
        DueKind::InfoAbsent,
        DueKind::LibrariesUntold,
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
            DueKind::InvoiceAnew => "invoice_anew",
            DueKind::CreditAwaited => "credit_awaited",
            DueKind::ClaimToDecide => "claim_to_decide",
            DueKind::FollowUp => "follow_up",
            DueKind::StillMeeting => "still_meeting",
            DueKind::ItemDue => "item_due",
            DueKind::LetterUnanswered => "letter_unanswered",
            DueKind::InfoAbsent => "info_absent",
            DueKind::LibrariesUntold => "libraries_untold",
        }
    }

    /// The letter that reminds of it.
    pub fn reminder(self) -> Option<LetterKind> {
        match self {
            DueKind::NewRegistration => Some(LetterKind::Received),
            DueKind::Unanswered => Some(LetterKind::Clarify),
            DueKind::NoDate => Some(LetterKind::RemindDate),
            DueKind::PlanMissing => Some(LetterKind::RemindPlan),
            DueKind::ReportMissing => Some(LetterKind::RemindReport),
            DueKind::InvoiceMissing => Some(LetterKind::RemindInvoice),
            DueKind::CreditAwaited => Some(LetterKind::InvoiceReturned),
            _ => None,
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
    /// Whether its limit of the settings is passed. What has no limit is never overdue.
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
    /// The letter that was not answered, or that reminds of it.
    pub letter: Option<LetterKind>,
}

/// Everything that waits on `today`, oldest first; of the same age in the order of [`DueKind`].
pub fn due(snapshot: &Snapshot, today: NaiveDate) -> Vec<Due> {
    let new = snapshot.registrations.of_status(Status::New).filter(|line| !line.is_withdrawn());
    let mut waiting: Vec<Due> = new.map(|line| new_registration(line, today)).collect();
    waiting.extend(suggested(snapshot).map(|pair| pair_to_decide(snapshot, pair, today)));
    waiting.extend(one_by_one(snapshot, today));
    waiting.sort_by_key(Due::place);
    waiting
}

/// What waits for somebody one by one, oldest first: all but what is decided in one go.
pub fn due_one_by_one(snapshot: &Snapshot, today: NaiveDate) -> Vec<Due> {
    let mut waiting: Vec<Due> = one_by_one(snapshot, today).collect();
    waiting.sort_by_key(Due::place);
    waiting
}

/// What is decided in one go, new registrations and suggested pairs: the oldest of each kind, and how many there are of it.
/// Of one person's alone where one is given. Quick also where there are very many.
pub fn due_in_one_go(snapshot: &Snapshot, own: Option<&Own>, today: NaiveDate) -> Vec<(Due, usize)> {
    let new = match own {
        None => snapshot.registrations.first_undecided().map(|line| (line, snapshot.registrations.undecided())),
        Some(own) => {
            let waits = |line: &&RegistrationLine| !line.is_withdrawn() && own.line(line);
            let mine: Vec<&RegistrationLine> = snapshot.registrations.of_status(Status::New).filter(waits).collect();
            let first =
                mine.iter().min_by_key(|line| line.received.map_or(today, |received| received.date().min(today)));
            first.map(|line| (*line, mine.len()))
        }
    };
    let new = new.map(|(line, count)| (new_registration(line, today), count));
    let mut pairs = suggested(snapshot).filter(|pair| own.is_none_or(|own| own.partnership(pair.id)));
    let pair = pairs.next().map(|pair| (pair_to_decide(snapshot, pair, today), pairs.count() + 1));
    new.into_iter().chain(pair).collect()
}

fn one_by_one(snapshot: &Snapshot, today: NaiveDate) -> impl Iterator<Item = Due> {
    let (newest, asked) = (newest_of_each(&snapshot.log), Asked::of(&snapshot.sent));
    let unanswered: Vec<Due> = unanswered(snapshot, &asked, today).collect();
    let of_visits: Vec<Due> = of_awake_visits(snapshot, &newest, &asked, today).collect();
    answers_changed(snapshot, today)
        .chain(unanswered)
        .chain(pairs_withdrawn(snapshot, today))
        .chain(of_visits)
        .chain(follow_ups(snapshot, newest, today))
        .chain(met_long_ago(snapshot, today))
        .chain(claims_waiting(snapshot, today))
        .chain(info_missed(snapshot, today))
        .chain(libraries_untold(snapshot, today))
}

/// How many rows of each visit are left out because its partnership's follow-up day is yet to come.
pub fn asleep(snapshot: &Snapshot, today: NaiveDate) -> Vec<(VisitId, usize)> {
    let newest = newest_of_each(&snapshot.log);
    let facts = Facts::of(snapshot);
    let asked = Asked::of(&snapshot.sent);
    let asleep = snapshot.visits.iter().filter(|visit| sleeps(&newest, visit, today));
    asleep.map(|visit| (visit.id, of_visit(snapshot, &facts, &asked, visit, today).len())).collect()
}

/// What AKE itself has to decide never sleeps: a claim waits for nobody's answer.
fn of_awake_visits(
    snapshot: &Snapshot,
    newest: &HashMap<PartnershipId, &LogEntry>,
    asked: &Asked<'_>,
    today: NaiveDate,
) -> impl Iterator<Item = Due> {
    let awake = snapshot.visits.iter().filter(move |visit| !sleeps(newest, visit, today));
    let facts = Facts::of(snapshot);
    awake.flat_map(move |visit| of_visit(snapshot, &facts, asked, visit, today))
}

fn sleeps(newest: &HashMap<PartnershipId, &LogEntry>, visit: &Visit, today: NaiveDate) -> bool {
    newest.get(&visit.partnership).and_then(|entry| entry.follow_up).is_some_and(|day| today < day)
}

/// Stands from its day on until somebody writes down something newer.
fn follow_ups(
    snapshot: &Snapshot,
    newest: HashMap<PartnershipId, &LogEntry>,
    today: NaiveDate,
) -> impl Iterator<Item = Due> {
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
    let days = snapshot.settings.days(Setting::StillMeetingDays);
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
fn unanswered(snapshot: &Snapshot, asked: &Asked<'_>, today: NaiveDate) -> impl Iterator<Item = Due> {
    let most = snapshot.settings.days(Setting::UnansweredDays);
    snapshot.registrations.of_status(Status::Clarify).map(move |line| {
        let record = RecordKey::Registration(line.id);
        // That the letter is not answered says it, too.
        let still_asks = |kind| kind == LetterKind::Clarify;
        if let Some(waiting) = unanswered_letters(snapshot, asked, record, today, still_asks).into_iter().next() {
            return Due { who: line.name.clone(), ..waiting };
        }
        let asked = line.asked.unwrap_or(today);
        let waiting = Due::new(DueKind::Unanswered, asked, today, record, line.name.clone());
        Due { overdue: is_past(asked, most, today), ..waiting }
    })
}

fn suggested(snapshot: &Snapshot) -> impl Iterator<Item = &Partnership> {
    snapshot.partnerships.iter().filter(|pair| pair.status == PairStatus::Suggested)
}

/// A suggestion bears no date of its own, so it waits from the day the round closed.
fn pair_to_decide(snapshot: &Snapshot, pair: &Partnership, today: NaiveDate) -> Due {
    let closed = snapshot.round.as_ref().map_or(today, |round| round.closes);
    let who = names(snapshot, &pair.group.members, " – ");
    let waiting = Due::new(DueKind::PairToDecide, closed, today, RecordKey::Partnership(pair.id), who);
    Due { partnership: Some(pair.id), ..waiting }
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

fn of_visit(snapshot: &Snapshot, facts: &Facts, asked: &Asked<'_>, visit: &Visit, today: NaiveDate) -> Vec<Due> {
    // After the day nobody waits for its plan any more.
    let over = |kind| kind == LetterKind::RemindPlan && visit.date.is_some_and(|date| date < today);
    let still_asks = |kind| !over(kind) && fits_visit(kind, visit, || facts.is_invoiced(visit));
    let letters = unanswered_letters(snapshot, asked, RecordKey::Visit(visit.id), today, still_asks);
    let letters = letters.into_iter().map(|waiting| Due {
        who: guests_and_host(snapshot, visit),
        partnership: Some(visit.partnership),
        ..waiting
    });
    missing_of_visit(snapshot, facts, visit, today).into_iter().chain(letters).collect()
}

fn missing_of_visit(snapshot: &Snapshot, facts: &Facts, visit: &Visit, today: NaiveDate) -> Vec<Due> {
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
    let limit = |setting| snapshot.settings.days(setting);
    let Some(date) = visit.date else {
        let overdue = is_past(visit.since, limit(Setting::DateMissingDays), today);
        waiting.push(waits(DueKind::NoDate, visit.since, overdue));
        return waiting;
    };
    let plan_due = date.checked_sub_days(Days::new(limit(Setting::PlanDueDays))).unwrap_or(date);
    if plan_due <= today && today <= date && visit.awaits("plan_told") {
        waiting.push(waits(DueKind::PlanMissing, plan_due, true));
    }
    if is_past(date, limit(Setting::ReportMissingDays), today) && !facts.is_reported(visit) {
        waiting.push(waits(DueKind::ReportMissing, date, true));
    }
    let missing = limit(Setting::InvoiceMissingDays);
    match facts.returned_on(visit) {
        Some(since) => {
            let overdue = is_past(since, limit(Setting::CreditAwaitedDays), today);
            waiting.push(waits(DueKind::InvoiceAnew, since, overdue));
        }
        None if is_past(date, missing, today) && !facts.is_invoiced(visit) => {
            waiting.push(waits(DueKind::InvoiceMissing, date, true));
        }
        None => {}
    }
    waiting
}

/// Claims to decide on, and credit notes that are late: until then the new invoice is what is looked out for.
fn claims_waiting(snapshot: &Snapshot, today: NaiveDate) -> impl Iterator<Item = Due> {
    let most = snapshot.settings.days(Setting::CreditAwaitedDays);
    // A round may have ten claims for each of a thousand visits.
    let visits: HashMap<VisitId, &Visit> = snapshot.visits.iter().map(|visit| (visit.id, visit)).collect();
    snapshot.claims.iter().filter_map(move |checked| {
        let claim = &checked.claim;
        let (what, since) = if claim.status == ClaimStatus::Entered {
            (DueKind::ClaimToDecide, claim.arrived)
        } else if claim.awaits_credit() {
            (DueKind::CreditAwaited, claim.returned_on().filter(|day| is_past(*day, most, today))?)
        } else {
            return None;
        };
        let visit = visits.get(&claim.visit);
        let who = visit.map_or_else(|| format!("#{}", claim.visit), |visit| guests_and_host(snapshot, visit));
        let waiting = Due::new(what, since, today, RecordKey::Claim(claim.id), who);
        let overdue = what == DueKind::CreditAwaited;
        Some(Due { overdue, partnership: visit.map(|visit| visit.partnership), ..waiting })
    })
}

/// One row for each session, whoever missed it: they are called one after the other.
fn info_missed(snapshot: &Snapshot, today: NaiveDate) -> impl Iterator<Item = Due> {
    snapshot.info.iter().filter_map(move |session| {
        let missed = missed(snapshot, session, today);
        let who = names(snapshot, &missed, ", ");
        let record = RecordKey::Info(session.id);
        (!missed.is_empty()).then(|| Due::new(DueKind::InfoAbsent, session.edit.day, today, record, who))
    })
}

/// One row, however many they are: they are written to in one go.
fn libraries_untold(snapshot: &Snapshot, today: NaiveDate) -> Option<Due> {
    let (kind, since, letters) = untold(snapshot, today)?;
    let record = letters.first()?.of;
    let words = Phrase::new("due-libraries").with("kind", kind.phrase()).with("count", letters.len());
    let waiting = Due::new(DueKind::LibrariesUntold, since, today, record, String::new());
    Some(Due { letter: Some(kind), words: Some(words), ..waiting })
}

impl Due {
    /// Its place among all that waits: oldest first; of the same age in the order of [`DueKind`].
    pub fn place(&self) -> (NaiveDate, DueKind) {
        (self.since, self.what)
    }

    /// What waits, in words.
    pub fn phrase(&self) -> Phrase {
        match (self.what, &self.words, self.letter) {
            (DueKind::FollowUp, Some(words), _) => Phrase::new("today-follow-up").with("text", words.clone()),
            (DueKind::StillMeeting, Some(words), _) => Phrase::new("today-still-meeting").with("round", words.clone()),
            (DueKind::ItemDue, Some(item), _) => Phrase::new("today-item-due").with("item", item.clone()),
            (DueKind::LibrariesUntold, Some(words), _) => words.clone(),
            (DueKind::LetterUnanswered, _, Some(letter)) => {
                Phrase::new("today-letter-unanswered").with("text", letter.phrase())
            }
            (what, ..) => what.phrase(),
        }
    }

    pub(super) fn new(what: DueKind, since: NaiveDate, today: NaiveDate, record: RecordKey, who: String) -> Due {
        // A day that is yet to come (a round still open, a mistyped arrival) waits from today.
        let since = since.min(today);
        let days = today.signed_duration_since(since).num_days();
        let letter = what.reminder();
        Due { what, since, days, overdue: false, record, partnership: None, who, words: None, item: None, letter }
    }
}

/// Whether more than `days` lie between `from` and `today`.
pub(super) fn is_past(from: NaiveDate, days: u64, today: NaiveDate) -> bool {
    from.checked_add_days(Days::new(days)).is_some_and(|last| today > last)
}

fn guests_and_host(snapshot: &Snapshot, visit: &Visit) -> String {
    names(snapshot, &[visit.guest, visit.host], " → ")
}

fn names(snapshot: &Snapshot, registrations: &[RegistrationId], between: &str) -> String {
    registrations.iter().map(|id| snapshot.registration_name(*id)).collect::<Vec<_>>().join(between)
}
