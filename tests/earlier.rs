//! Promises about what became of the same library before: a coordinator sees it where they decide.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House, day};
use kumppani::domain::*;
use kumppani::store::Store;
use rusqlite::Connection;

const OPENING_DAYS: [&str; 3] = ["2023-02-01", "2024-09-01", "2025-02-01"];

/// A registration of these libraries in a round of its own.
fn register(store: &mut Store, opens: &str, libraries: &[&str]) -> RegistrationId {
    let round = NewRound { code: opens.into(), name: None, opens: day(opens), closes: day("2025-12-31"), budget: None };
    store.act(Change::AddRound(round)).unwrap();
    let round = store.round(Some(opens)).unwrap().unwrap().id;
    let answer = Answer { source: "participant:1".into(), site_text: "Auran kirjasto".into(), ..Answer::empty() };
    let libraries = libraries.iter().map(|id| LibraryId::new(*id)).collect();
    let meaning = Meaning { libraries, sure: true, ..Meaning::default() };
    let answers = vec![IncomingAnswer { replaces: None, answer, meaning }];
    let receipt =
        store.act(Change::ImportAnswers { round, file: "x.csv".into(), answers, withdrawn: Vec::new() }).unwrap();
    RegistrationId(receipt.records[0])
}

fn detail(store: &Store, id: RegistrationId) -> Detail {
    store.detail(RecordKey::Registration(id)).unwrap().unwrap()
}

#[test]
fn the_same_library_is_seen_in_every_round_that_opened_before_the_newest_first() {
    let house = House::new();
    let mut store = house.session("aino");
    let [first, autumn, last] = OPENING_DAYS.map(|opens| register(&mut store, opens, &["85624", "86074"]));
    let other = register(&mut store, "2025-05-01", &["85093"]);
    let rounds = |id| detail(&store, id).earlier.into_iter().map(|earlier| earlier.round).collect::<Vec<_>>();
    // In the house's own spring, Aura is number 1 and Marttila number 2.
    assert_eq!(rounds(last), ["2024-09-01", "2024K", "2024K", "2023-02-01"]);
    assert_eq!(rounds(autumn), ["2024K", "2024K", "2023-02-01"]);
    assert_eq!(rounds(first), [""; 0]);
    assert_eq!(rounds(RegistrationId(1)), ["2023-02-01"]);
    assert_eq!(rounds(other), ["2024K"], "Parainen alone");
}

#[test]
fn what_was_decided_is_told_with_its_reason_and_its_partner() {
    let house = House::new().with_a_partnership();
    let mut store = house.session("aino");
    let registrations = vec![house.registration(3).seen()];
    let reason = Some("perui puhelimessa".to_owned());
    store.act(Change::Decide { registrations, status: Status::Declined, reason: reason.clone() }).unwrap();
    let again = register(&mut store, "2024-09-01", &["85368", "86074"]);
    let told: Vec<_> = detail(&store, again).earlier;
    let aura = EarlierRegistration {
        id: RegistrationId(1),
        round: "2024K".into(),
        name: "Auran kirjasto".into(),
        status: Status::Accepted,
        reason: None,
        pair: Some(PairStatus::Accepted),
        partners: vec!["Marttilan kirjasto".into()],
    };
    let raisio = EarlierRegistration {
        id: RegistrationId(3),
        name: "Raision kirjasto".into(),
        status: Status::Declined,
        reason,
        pair: None,
        partners: vec![],
        ..aura.clone()
    };
    assert_eq!(told, [aura, raisio]);
}

/// Writes a partnership of long ago past the journal, which refuses rows that no entry stands behind.
fn long_ago(house: &House, period: &str, sides: &str) {
    let connection = Connection::open(house.path()).unwrap();
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'past_partnership'";
    let triggers: Vec<String> =
        connection.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    for trigger in triggers {
        connection.execute_batch(&format!("DROP TRIGGER \"{trigger}\"")).unwrap();
    }
    connection.execute("INSERT INTO past_partnership (period, sides) VALUES (?1, ?2)", (period, sides)).unwrap();
}

#[test]
fn whom_a_library_met_before_this_program_is_told_the_newest_period_first() {
    let house = House::new();
    long_ago(&house, "2021", r#"[["86074"],["85624","99999"]]"#);
    long_ago(&house, "2022", r#"[["85093"],["85582"]]"#);
    long_ago(&house, "2023", r#"[["85368"],["85582"],["85394","86074"]]"#);
    let past = |id| detail(&house.session("aino"), RegistrationId(id)).past;
    let met = |period: &str, partners: &[&str]| PastMeeting {
        period: period.into(),
        partners: partners.iter().map(|name| (*name).to_owned()).collect(),
    };
    // What the directory no longer knows keeps its number.
    let of_aura =
        [met("2023", &["Raision kirjasto", "Paimion kirjasto"]), met("2021", &["Marttilan kirjasto + 99999"])];
    assert_eq!(past(1), of_aura);
    assert_eq!(past(6), [met("2022", &["Paimion kirjasto"])]);
    assert_eq!(past(4), [met("2023", &["Raision kirjasto", "Paimion kirjasto"])]);
}
