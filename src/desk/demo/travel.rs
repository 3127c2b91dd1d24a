//! Visits in every stage, and the claims that came of three of them.

use chrono::{Datelike, NaiveDate};

use super::DemoError;
use super::diary::{By, Diary};
use super::plans::plans;
use super::told::reports;
use crate::domain::claim::computed;
use crate::domain::visit::{ItemEdit, checklist};
use crate::domain::{
    Cents, Change, ClaimDecision, ClaimId, Contact, Journey, LineKind, Metres, NewClaim, NewLine, Particulars,
    Partnership, PartnershipEdit, Phase, Rate, RoundId, Seen, Stage, Visit, VisitId, VisitKind,
};

const AGREED: i64 = -18;
const TOLD: i64 = -17;
/// The pair whose first visit waits longest.
const NOTED_PAIR: usize = 4;
const INVOICED: i64 = -3;
const APPROVED: i64 = -2;
/// Staff who travel, all in one car.
const TRAVELLERS: u32 = 3;

/// A visit with a day: of which pair, counted from the best; which way; its day from today.
struct Trip {
    pair: usize,
    way: usize,
    day: i64,
    reached: Stage,
}

const fn trip(pair: usize, way: usize, day: i64, reached: Stage) -> Trip {
    Trip { pair, way, day, reached }
}

/// The accepted visits that are not here have no date, which is overdue by now. The second trip's
/// report is late, and so is the plan of the fourth.
const TRIPS: [Trip; 9] = [
    trip(0, 0, -16, Stage::Reported),
    trip(1, 0, -15, Stage::Travelled),
    trip(2, 0, -8, Stage::Reported),
    trip(2, 1, -6, Stage::Reported),
    trip(3, 0, 4, Stage::Dated),
    trip(0, 1, 12, Stage::Planned),
    trip(3, 1, 18, Stage::Planned),
    trip(1, 1, 26, Stage::Dated),
    trip(4, 0, 33, Stage::Dated),
];

/// Sets the days, ticks what is done, and enters three claims, one of them approved by the other.
pub fn visits_and_claims(diary: &mut Diary, round: RoundId) -> Result<(), DemoError> {
    let mut accepted = diary.store().partnerships(round)?;
    accepted.retain(|pair| pair.status.is_decided());
    let (mut claimed, mut reported, mut planned, mut late) = (Vec::new(), Vec::new(), Vec::new(), None);
    for trip in &TRIPS {
        let (pair, visit) = find(diary, round, &accepted, trip)?;
        let date = diary.workday(trip.day);
        let seen = visit.seen();
        let plan = Change::PlanVisit { visit: seen, date: Some(date), participants: Some(TRAVELLERS) };
        diary.write(By::Aino, AGREED, &plan)?;
        tick_what_is_done(diary, round, visit.id, trip)?;
        if trip.reached == Stage::Dated && late.is_none() {
            late = Some(visit.id);
        }
        if trip.reached == Stage::Planned {
            planned.push(visit.id);
        }
        if trip.reached >= Stage::Travelled {
            claimed.push((visit.id, date, road(pair)));
        }
        if trip.reached >= Stage::Reported {
            reported.push(visit.id);
        }
    }
    if let Some(pair) = accepted.get(NOTED_PAIR) {
        let note = "Soittavat itse, kun työvuorot on suunniteltu. Tiistait käyvät molemmille.".to_owned();
        diary.write(By::Aino, TOLD, &Change::NotePartnership { partnership: pair.seen(), note })?;
    }
    if let Some(visit) = late {
        set_day(diary, round, visit)?;
    }
    plans(diary, &planned)?;
    speak(diary, round)?;
    let (first, third) = reported.split_at(1.min(reported.len()));
    reports(diary, &accepted, [first, third])?;
    let [first, second, third, ..] = claimed.as_slice() else {
        return Err(DemoError::Sample("too few visits were made".to_owned()));
    };
    set_missing_rates(diary, &claimed)?;
    let rates = diary.store().rates()?;
    let fair = car(*first, &rates);
    for (visit, _, _) in [first, second, third] {
        tick(diary, round, INVOICED, *visit, "travel_invoiced")?;
    }
    let approved = enter(diary, By::Aino, (first.0, "70112", "1234567-1"), vec![fair])?;
    let with_meals = vec![car(*second, &rates), ticket(LineKind::MealMoney, second.1, 3 * 1225, "3 × 12,25 €")];
    enter(diary, By::Bertta, (second.0, "0381", "2345678-0"), with_meals)?;
    let dear = car(*third, &rates);
    let dear = NewLine { claimed: Cents(dear.claimed.0 * 11 / 10), ..dear };
    let with_parking = vec![dear, ticket(LineKind::Parking, third.1, 600, "Pysäköinti keskustassa")];
    enter(diary, By::Aino, (third.0, "9000415", "7654321-2"), with_parking)?;
    approve(diary, round, approved)
}

/// With whom one spoke: of which pair, when, what was said, and when to ask again.
struct Call(usize, By, i64, &'static str, Option<i64>);

const CALLS: [Call; 4] = [
    Call(0, By::Aino, TOLD, "Soitettu: sopivat päivät keskenään, aikuisten lukupiiri yhteisenä aiheena.", None),
    Call(5, By::Bertta, -6, "Ei vastannut, jätetty soittopyyntö.", None),
    Call(5, By::Aino, -2, "Työvuorot ovat vielä auki, soittavat itse kun lista on valmis.", Some(4)),
    Call(1, By::Bertta, -7, "Lupasivat raportin viikon sisällä.", Some(-1)),
];
const NUMBERS: [&str; 6] =
    ["02 000 0101", "040 000 0102", "02 000 0103", "050 000 0104", "02 000 0105", "040 000 0106"];

/// What was said with the pairs, and whom to call there.
fn speak(diary: &mut Diary, round: RoundId) -> Result<(), DemoError> {
    let mut accepted = diary.store().partnerships(round)?;
    accepted.retain(|pair| pair.status.is_decided());
    let contacts = diary.store().contacts(round)?;
    for (pair, phone) in accepted.iter().zip(NUMBERS) {
        let side = pair.group.members.first().and_then(|side| Some((*side, contacts.get(side)?)));
        let call = side.map(|(side, contact)| (side, Contact { phone: phone.to_owned(), ..contact.clone() }));
        let topic = (pair.id == accepted[0].id).then(|| "Aikuisten lukupiirit ja niiden markkinointi".to_owned());
        let edit = PartnershipEdit { topic, contacts: call.into_iter().collect() };
        diary.write(By::Aino, TOLD, &Change::EditPartnership { partnership: pair.seen(), edit })?;
    }
    for Call(pair, by, day, text, ask_again) in CALLS {
        let Some(partnership) = accepted.get(pair).map(|pair| pair.id) else { continue };
        let follow_up = ask_again.map(|day| diary.workday(day));
        diary.write(by, day, &Change::LogContact { partnership, text: text.to_owned(), follow_up })?;
    }
    Ok(())
}

fn find<'a>(
    diary: &Diary,
    round: RoundId,
    accepted: &'a [Partnership],
    trip: &Trip,
) -> Result<(&'a Partnership, Visit), DemoError> {
    let missing = || DemoError::Sample(format!("pair {} is missing", trip.pair + 1));
    let pair = accepted.get(trip.pair).ok_or_else(missing)?;
    let mut visits = diary.store().visits(round)?;
    visits.retain(|visit| visit.partnership == pair.id);
    // A visit's number stays; its place in the list moves with its day.
    visits.sort_by_key(|visit| visit.id);
    visits.into_iter().nth(trip.way).map(|visit| (pair, visit)).ok_or_else(missing)
}

/// Each item is ticked when it was done: the plan beforehand, the programme on the day, the report after it.
fn tick_what_is_done(diary: &mut Diary, round: RoundId, visit: VisitId, trip: &Trip) -> Result<(), DemoError> {
    for item in checklist(VisitKind::Visit) {
        let day = match (item.phase, item.key.as_str()) {
            (Phase::Before, "date_agreed" | "participants_agreed") => None,
            (Phase::Before, _) => (trip.reached >= Stage::Planned).then_some(TOLD),
            (Phase::Day, _) => (item.mandatory && trip.reached >= Stage::Travelled).then_some(trip.day + 1),
            (Phase::After, _) => None,
        };
        if let Some(day) = day {
            tick(diary, round, day, visit, &item.key)?;
        }
    }
    Ok(())
}

fn tick(diary: &mut Diary, round: RoundId, day: i64, visit: VisitId, key: &str) -> Result<(), DemoError> {
    let visits = diary.store().visits(round)?;
    let found = visits.iter().filter(|other| other.id == visit).flat_map(|visit| &visit.items);
    let Some(item) = found.filter(|item| item.ticked.is_none()).find(|item| item.key == key) else {
        return Ok(());
    };
    let item = Seen { id: item.id, version: item.version };
    diary.write(By::Bertta, day, &Change::Tick { visit, item, key: key.to_owned(), done: true })?;
    Ok(())
}

/// The journey was to be planned by yesterday.
fn set_day(diary: &mut Diary, round: RoundId, visit: VisitId) -> Result<(), DemoError> {
    let visits = diary.store().visits(round)?;
    let mut items = visits.iter().filter(|other| other.id == visit).flat_map(|visit| &visit.items);
    let Some(item) = items.find(|item| item.key == "trips_planned") else { return Ok(()) };
    let edit = ItemEdit { note: "Mahtuvatko kaikki yhteen autoon?".to_owned(), due: Some(diary.day(-1)), own: None };
    let seen = Seen { id: item.id, version: item.version };
    diary.write(By::Aino, TOLD, &Change::EditItem { visit, item: seen, key: item.key.clone(), edit })?;
    Ok(())
}

/// A year that nobody has decided on yet goes on with the last rate known, in the sample alone.
fn set_missing_rates(diary: &mut Diary, trips: &[(VisitId, NaiveDate, Metres)]) -> Result<(), DemoError> {
    for (_, date, _) in trips {
        let rates = diary.store().rates()?;
        let last = rates.iter().max_by_key(|rate| rate.year).copied();
        if let Some(last) = last.filter(|_| rates.iter().all(|rate| rate.year != date.year())) {
            diary.write(By::Aino, INVOICED, &Change::SetRate(Rate { year: date.year(), ..last }))?;
        }
    }
    Ok(())
}

/// There and back, in whole kilometres.
fn road(pair: &Partnership) -> Metres {
    const WITHOUT_A_POSITION: Metres = Metres(30_000);
    let one_way = pair.group.score.road.unwrap_or(WITHOUT_A_POSITION);
    Metres((2 * one_way.0 + 500) / 1000 * 1000)
}

/// All travellers in one car, claimed as the day's rate gives.
fn car((_, travel_date, driven): (VisitId, NaiveDate, Metres), rates: &[Rate]) -> NewLine {
    let note = "Meno-paluu, 3 henkeä samassa autossa".to_owned();
    let (kind, distance) = (LineKind::Car, Some(driven));
    let line = NewLine {
        kind,
        travel_date,
        distance,
        passengers: TRAVELLERS - 1,
        claimed: Cents::ZERO,
        note,
        journey: Journey::default(),
    };
    let claimed = computed(&line, rates).ok().flatten().unwrap_or_default();
    NewLine { claimed, ..line }
}

fn ticket(kind: LineKind, travel_date: NaiveDate, cents: i64, note: &str) -> NewLine {
    NewLine {
        kind,
        travel_date,
        distance: None,
        passengers: 0,
        claimed: Cents(cents),
        note: note.to_owned(),
        journey: Journey::default(),
    }
}

fn enter(
    diary: &mut Diary,
    by: By,
    (visit, invoice_number, business_id): (VisitId, &str, &str),
    lines: Vec<NewLine>,
) -> Result<ClaimId, DemoError> {
    let (invoice_number, business_id) = (invoice_number.to_owned(), business_id.to_owned());
    let claim = NewClaim {
        visit,
        invoice_number,
        business_id,
        arrived: diary.day(INVOICED),
        particulars: Particulars::default(),
        lines,
    };
    let receipt = diary.write(by, INVOICED, &Change::AddClaim(claim))?;
    let id = receipt.records.first().copied().map(ClaimId);
    id.ok_or_else(|| DemoError::Sample("a claim has no number".to_owned()))
}

fn approve(diary: &mut Diary, round: RoundId, claim: ClaimId) -> Result<(), DemoError> {
    let claims = diary.store().claims(round)?;
    let found = claims.iter().find(|other| other.id == claim);
    let version = found.map(|claim| claim.version).ok_or_else(|| DemoError::Sample("a claim is missing".to_owned()))?;
    let claim = Seen { id: claim, version };
    let decision = ClaimDecision::Approve;
    diary.write(By::Bertta, APPROVED, &Change::DecideClaim { claim, decision, reason: None })?;
    Ok(())
}
