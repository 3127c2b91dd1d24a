//! What waits on which day.

use chrono::{DateTime, NaiveDate};

use super::due::*;
use super::samples::{claim_of, day, visit};
use crate::domain::claim::{Credit, NewCredit};
use crate::domain::letter::{LetterKind, LetterRef, SentLetter};
use crate::domain::listing::samples::line;
use crate::domain::own::Own;
use crate::domain::partnership::{Group, LogEntry, PairStatus, Partnership, Score};
use crate::domain::setting::{Setting, Settings};
use crate::domain::snapshot::CheckedClaim;
use crate::domain::{
    Actor, Cents, ClaimStatus, Decided, ItemId, LetterId, LogId, PartnershipId, RecordKey, RegistrationId,
    RegistrationLine, Round, RoundId, Snapshot, Status, VisitId,
};
use crate::i18n::{Lang, say};

fn registration(id: i64, name: &str, status: Status, received: &str) -> RegistrationLine {
    RegistrationLine { status, name: name.to_owned(), ..line(id, Some(received)) }
}

fn pair(status: PairStatus) -> Partnership {
    let score = Score { total: 0, size: 0, distance: 0, interests: 0, road: None, minutes: None, reasons: Vec::new() };
    Partnership {
        changed: Vec::new(),
        id: PartnershipId(2),
        round: RoundId(1),
        status,
        group: Group { members: vec![RegistrationId(1), RegistrationId(2)], score, locked: false },
        owner: None,
        note: String::new(),
        topic: String::new(),
        topics: Vec::new(),
        meets: None,
        version: 1,
    }
}

fn claim(status: ClaimStatus) -> CheckedClaim {
    claim_of(VisitId(3), 7, status)
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
fn each_limit_is_a_setting_that_moves_its_own_day_alone() {
    let first_day = |setting: Setting, what: DueKind, settings: Settings| {
        let mut snapshot = round();
        let dated = setting != Setting::DateMissingDays;
        snapshot.visits.push(visit(dated.then_some("2024-05-15"), &[]));
        snapshot.settings = settings;
        let from = day(if setting == Setting::PlanDueDays { "2024-01-01" } else { "2024-04-02" });
        let is_overdue = |today: &NaiveDate| due(&snapshot, *today).iter().any(|due| due.what == what && due.overdue);
        from.iter_days().take(400).find(is_overdue).unwrap()
    };
    let cases = [
        (Setting::DateMissingDays, DueKind::NoDate, 1),
        (Setting::PlanDueDays, DueKind::PlanMissing, -1),
        (Setting::ReportMissingDays, DueKind::ReportMissing, 1),
        (Setting::InvoiceMissingDays, DueKind::InvoiceMissing, 1),
    ];
    for (setting, what, direction) in cases {
        let first = first_day(setting, what, Settings::default());
        for (moved, _, _) in cases {
            let later = Settings::default().with(moved, moved.default_value() + 3);
            let days = if moved == setting { 3 * direction } else { 0 };
            assert_eq!((first_day(setting, what, later) - first).num_days(), days, "{setting:?} by {moved:?}");
        }
    }
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
    snapshot.registrations.edit(|lines| {
        for line in lines.iter_mut().filter(|line| line.name != "Laitila") {
            line.owner = Some(Actor::new("Aino"));
        }
    });
    let mine = Partnership { owner: Some(Actor::new("aino")), ..pair(PairStatus::Suggested) };
    snapshot.partnerships = vec![Partnership { id: PartnershipId(7), ..pair(PairStatus::Suggested) }, mine];
    let today = day("2024-06-14");
    let in_one_go = |due: &Due| [DueKind::NewRegistration, DueKind::PairToDecide].contains(&due.what);
    let (all, alone) = (due(&snapshot, today), due_one_by_one(&snapshot, today));
    assert_eq!(all.iter().filter(|due| !in_one_go(due)).cloned().collect::<Vec<_>>(), alone);
    let own = Own::of(&snapshot, &Actor::new("aino"));
    for (own, counts) in [(None, [3, 2]), (Some(&own), [2, 1])] {
        let told = due_in_one_go(&snapshot, own, today);
        assert_eq!(told.iter().map(|(_, count)| *count).collect::<Vec<_>>(), counts);
        for (due, count) in &told {
            let alike = |other: &&Due| other.what == due.what && own.is_none_or(|own| own.due(other));
            assert_eq!((all.iter().find(alike), all.iter().filter(alike).count()), (Some(due), *count));
        }
    }
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
    let mut returned = claim(ClaimStatus::Returned);
    let at = "2024-05-25T21:30:00Z".parse().unwrap();
    returned.claim.decided =
        Some(Decided { by: Actor::new("bertta"), at, on_behalf_of: None, reason: None, exported: None, payment: None });
    snapshot.claims = vec![returned];
    let anew = [both[0], (DueKind::InvoiceAnew, 6, false)];
    assert_eq!(kinds(&snapshot, "2024-06-01"), anew, "it has come, and is awaited once more");
    snapshot.visits = vec![visit(Some("2024-05-01"), &["report_received", "travel_invoiced"])];
    assert_eq!(kinds(&snapshot, "2024-06-01"), []);
    // The new invoice came, and the credit note of the old one did not.
    assert_eq!(kinds(&snapshot, "2024-06-16"), []);
    assert_eq!(kinds(&snapshot, "2024-06-17"), [(DueKind::CreditAwaited, 22, true)]);
    assert_eq!(due(&snapshot, day("2024-06-17"))[0].letter, Some(LetterKind::InvoiceReturned));
    let note = NewCredit { number: "H-1".into(), came: day("2024-06-10"), sum: Cents(1) };
    snapshot.claims[0].claim.came.credits.push(Credit { note, by: Actor::new("aino"), at });
    assert_eq!(kinds(&snapshot, "2024-06-17"), []);
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
    snapshot.partnerships.push(pair(PairStatus::Suggested));
    let waiting = due(&snapshot, day("2024-03-20"));
    assert_eq!(waiting[0].who, "Auran kirjasto – Paimion kirjasto");
    assert_eq!((waiting[0].what, waiting[0].days), (DueKind::PairToDecide, 5));
}

fn said(id: i64, follow_up: Option<&str>) -> LogEntry {
    LogEntry {
        id: LogId(id),
        partnership: PartnershipId(2),
        by: Actor::new("aino"),
        at: DateTime::UNIX_EPOCH,
        text: "palaavat\nviikolla 17".to_owned(),
        follow_up: follow_up.map(day),
    }
}

fn asleep_rows(snapshot: &Snapshot, today: &str) -> usize {
    asleep(snapshot, day(today)).into_iter().map(|(_, rows)| rows).sum()
}

#[test]
fn what_is_to_be_followed_up_sleeps_until_its_day_and_stands_until_somebody_writes_again() {
    let mut snapshot = round();
    snapshot.partnerships = vec![pair(PairStatus::Accepted)];
    snapshot.visits = vec![visit(None, &[])];
    snapshot.claims = vec![claim(ClaimStatus::Entered)];
    snapshot.log = vec![said(2, Some("2024-04-22")), said(1, None)];
    assert_eq!(kinds(&snapshot, "2024-04-21"), [(DueKind::ClaimToDecide, 0, false)], "a claim never sleeps");
    assert_eq!(asleep_rows(&snapshot, "2024-04-21"), 1);
    let on_the_day = due(&snapshot, day("2024-04-22"));
    let words = |due: &Due| due.words.as_ref().map(|words| say(Lang::Fi, words)).unwrap_or_default();
    let told: Vec<_> = on_the_day.iter().map(|due| (due.what, due.overdue, words(due))).collect();
    let expected = [
        (DueKind::NoDate, true, ""),
        (DueKind::ClaimToDecide, false, ""),
        (DueKind::FollowUp, false, "palaavat viikolla 17"),
    ];
    assert_eq!(told, expected.map(|(what, overdue, words)| (what, overdue, words.to_owned())));
    assert!(due(&snapshot, day("2024-04-23")).iter().any(|due| due.what == DueKind::FollowUp && due.overdue));
    snapshot.log.insert(0, said(3, None));
    assert!(due(&snapshot, day("2024-04-23")).iter().all(|due| due.what != DueKind::FollowUp));
    assert_eq!(asleep_rows(&snapshot, "2024-04-21"), 0, "the newest entry decides");
}

#[test]
fn a_reminder_that_went_waits_for_what_it_asks_until_that_has_come_and_sleeps_with_its_pair() {
    let sent = |kind, at: &str| SentLetter {
        id: LetterId(1),
        letter: LetterRef { kind, of: RecordKey::Visit(VisitId(3)), to: Some(RegistrationId(1)) },
        to: "a@x.fi".to_owned(),
        by: Actor::new("aino"),
        at: at.parse().unwrap(),
    };
    let mut snapshot = Snapshot { visits: vec![visit(None, &[])], ..round() };
    // The newest first; the evening of the first in Greenwich is the second here.
    snapshot.sent = vec![
        sent(LetterKind::RemindDate, "2024-04-01T22:00:00Z"),
        sent(LetterKind::RemindDate, "2024-03-25T09:00:00Z"),
        sent(LetterKind::Paired, "2024-03-21T09:00:00Z"),
    ];
    let letters = |snapshot: &Snapshot, today: &str| {
        let waiting = due(snapshot, day(today)).into_iter().filter(|due| due.what == DueKind::LetterUnanswered);
        waiting.map(|due| (due.letter, due.days, due.overdue)).collect::<Vec<_>>()
    };
    assert_eq!(letters(&snapshot, "2024-04-09"), []);
    assert_eq!(letters(&snapshot, "2024-04-10"), [(Some(LetterKind::RemindDate), 8, true)]);
    let later = Snapshot { settings: Settings::default().with(Setting::LetterDays, 8), ..snapshot.clone() };
    assert_eq!(letters(&later, "2024-04-10"), []);
    snapshot.visits = vec![visit(Some("2024-05-02"), &[])];
    assert_eq!(letters(&snapshot, "2024-04-10"), [], "the day has come");
    snapshot.sent = vec![sent(LetterKind::RemindPlan, "2024-04-20T09:00:00Z")];
    assert_eq!(letters(&snapshot, "2024-05-02"), [(Some(LetterKind::RemindPlan), 12, true)]);
    assert_eq!(letters(&snapshot, "2024-05-03"), [], "the visit is over");
}

#[test]
fn an_item_waits_from_its_day_on_until_it_is_ticked_and_sleeps_with_its_pair() {
    let mut snapshot = round();
    snapshot.partnerships = vec![pair(PairStatus::Accepted)];
    snapshot.visits = vec![visit(Some("2024-05-16"), &["trips_planned"])];
    let place = snapshot.visits[0].items.iter().position(|item| item.key == "trips_planned").unwrap();
    let item = &mut snapshot.visits[0].items[place];
    item.due = Some(day("2024-04-20"));
    let ticked = item.ticked.take();
    assert_eq!(kinds(&snapshot, "2024-04-19"), []);
    assert_eq!(kinds(&snapshot, "2024-04-20"), [(DueKind::ItemDue, 0, false)]);
    assert_eq!(kinds(&snapshot, "2024-04-23"), [(DueKind::ItemDue, 3, true)]);
    let waiting = &due(&snapshot, day("2024-04-23"))[0];
    let said_of = (waiting.item, say(Lang::Fi, &waiting.phrase()));
    assert_eq!(said_of, (Some(ItemId(1)), "tehtävä: Matkat suunniteltu".to_owned()));
    snapshot.log = vec![said(1, Some("2024-04-30"))];
    assert_eq!((kinds(&snapshot, "2024-04-23"), asleep_rows(&snapshot, "2024-04-23")), (vec![], 1));
    snapshot.visits[0].items[place].ticked = ticked;
    assert_eq!(asleep_rows(&snapshot, "2024-04-23"), 0);
}
