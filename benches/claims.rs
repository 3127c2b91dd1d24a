//! A round of 10,000 claims: what reading, checking and counting them takes by themselves, and the keys of the real program in a
//! pseudo-terminal. `cargo bench --bench claims` prints the figures with the machine; nothing here fails on a time.

use std::path::Path;
use std::time::Instant;

use kumppani::desk;
use kumppani::domain::*;
use kumppani::store::Store;

mod made;
mod terminal;

use made::Made;
use terminal::{Session, machine, median, timed};

const CLAIMS: usize = 10_000;
/// Each pair has two visits, and each visit ten claims.
const CLAIMS_OF_A_PAIR: usize = 20;

fn main() {
    // `cargo bench` passes `--bench`, `cargo test --benches` does not: then a small round is set up, and no more.
    let measuring = std::env::args().any(|argument| argument == "--bench");
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let database = folder.path().join("claims.db");
    make_claims(&database, if measuring { CLAIMS } else { 40 });
    if !measuring {
        return;
    }
    println!("machine: {}", machine());
    reading(&database);
    keys(&database);
}

/// Pairs of neighbouring numbers, a day for each visit, and invoices of two lines.
fn make_claims(path: &Path, count: usize) {
    let pairs = count / CLAIMS_OF_A_PAIR;
    let library = |number: usize| made::library(number, |place, nth| format!("{} {nth}", place.name_fi));
    let mut made = Made::new(path, "CLAIMS", (0..2 * pairs).map(library).collect());
    let answers = (0..2 * pairs).map(|number| made::answer(number, &library(number))).collect();
    let round = made::ROUND;
    let receipt = made.write(Change::ImportAnswers { round, file: "made".into(), answers, withdrawn: Vec::new() });
    let seen = |id: &i64| Seen { id: RegistrationId(*id), version: receipt.entry.0 };
    let registrations = receipt.records.iter().map(seen).collect();
    made.write(Change::Decide { registrations, status: Status::Accepted, reason: None });
    let groups = receipt.records.chunks_exact(2).map(group).collect();
    made.write(Change::SaveProposal { round, proposal: Proposal { groups, ..Proposal::default() }, over: None });
    let reader = Store::open(path, Actor::new("bench")).expect("just made");
    let partnerships = reader.partnerships(round).expect("just made").iter().map(Partnership::seen).collect();
    made.write(Change::AcceptPartnerships { partnerships, today: made::day("2024-04-02") });
    made.write(Change::SetYearBudget { year: 2024, budget: Some(Cents(100_000_000)) });
    let visits = reader.visits(round).expect("just made");
    let claims = visits.iter().flat_map(|visit| (0..CLAIMS_OF_A_PAIR / 2).map(|nth| claim(visit.id, nth))).collect();
    let started = Instant::now();
    made.write(Change::ImportClaims { file: "made".into(), claims });
    println!("{count} claims entered and journalled: {:.1} s", started.elapsed().as_secs_f64());
}

fn group(members: &[i64]) -> Group {
    let score =
        Score { total: 7000, size: 7000, distance: 7000, interests: 7000, road: None, minutes: None, reasons: vec![] };
    Group { members: members.iter().map(|id| RegistrationId(*id)).collect(), score, locked: false }
}

fn claim(visit: VisitId, nth: usize) -> NewClaim {
    let line = |kind, distance, claimed| NewLine {
        kind,
        travel_date: made::day("2024-05-14"),
        distance,
        passengers: 0,
        claimed: Cents(claimed),
        note: "Vierailu kumppanikirjastoon".into(),
        journey: Journey { receipt: ReceiptState::Attached, ..Journey::default() },
    };
    NewClaim {
        visit,
        invoice_number: format!("{visit}-{nth}"),
        business_id: "0204819-8".into(),
        arrived: made::day("2024-05-20"),
        particulars: Particulars::default(),
        lines: vec![line(LineKind::Car, Some(Metres(76_000)), 4332), line(LineKind::Train, None, 1980)],
    }
}

/// What the threads do by themselves.
fn reading(database: &Path) {
    println!("by itself, of {CLAIMS}:");
    let store = Store::open(database, Actor::new("bench")).expect("just made");
    timed("reading the claims", || store.claims_of_all_rounds().expect("just made"));
    timed("the budgets of the years", || desk::budgets::year_budgets(&store).expect("just made"));
    timed("reading the round with every claim checked", || desk::overview(&store, None).expect("just made"));
}

fn keys(database: &Path) {
    let mut session = Session::start(database, 120, 40);
    session.until_quiet();
    session.press("5");
    session.until_quiet();
    println!("from a key to its first frame, 120×40:");
    for (what, press, back, times) in [
        ("one step down", "j", "", 40),
        ("a page down", "\x04", "", 20),
        ("to the last row and back", "G", "gg", 10),
        ("only what I look after, or all again", "gt", "", 20),
        ("a letter of a search", "/t", "\x1b", 15),
        ("a second one", "/tu", "\x1b", 15),
        ("the choice of filters", "t", "\x1b", 15),
        ("a filter ticked", "t\t", "\x1b", 15),
        ("all marked, or none", "*", "", 20),
        ("the budget bars", "B", "\x1b", 15),
        ("the question before all clear ones are approved", "ga", "\x1b", 9),
    ] {
        let (first, _) = session.times_of(press, back, times);
        println!("  {what}: {:.2} ms", median(first));
    }
}
