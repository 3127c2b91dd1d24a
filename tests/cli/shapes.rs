//! The shapes that scripts rely on: a key that goes away or changes its kind breaks somebody's cron.

use serde_json::Value;

use crate::driver::Kumppani;

/// The keys of the first record of a listing, as one line.
#[track_caller]
fn keys(value: &Value) -> String {
    let record = value.as_array().map_or(value, |listed| &listed[0]);
    let keys: Vec<&str> = record.as_object().unwrap_or_else(|| panic!("{value}")).keys().map(String::as_str).collect();
    keys.join(" ")
}

/// Every key of the contract is there; more may be.
#[track_caller]
fn has(value: &Value, wanted: &str) {
    let found = keys(value);
    let missing: Vec<&str> = wanted.split(' ').filter(|key| !found.split(' ').any(|other| other == *key)).collect();
    assert!(missing.is_empty(), "{missing:?} are missing among {found}");
}

fn with_a_claim() -> Kumppani {
    let kumppani = Kumppani::with_visits().acting("aino");
    let line = "kind=car date=2023-12-20 km=76 passengers=2 amount=49,40";
    kumppani.run(["claims", "add", "1", "--invoice", "7", "--business-id", "0204819-8", "--line", line]).ok();
    kumppani.run(["visits", "plan", "1", "--date", "5.3.2024", "--participants", "3"]).ok();
    kumppani
}

#[test]
fn an_import_reports_every_record() {
    let kumppani = Kumppani::with_a_round();
    let report = kumppani.run(["import", &crate::driver::sample("registrations.csv"), "--json"]).json();
    has(&report, "added changed unchanged withdrawn missing rows");
    has(&report["rows"], "row line registration libraries sure flags problem");
    for row in report["rows"].as_array().unwrap() {
        assert!(row["registration"].is_i64() && row["sure"].is_boolean() && row["problem"].is_null(), "{row}");
        for flag in row["flags"].as_array().unwrap() {
            // A flag names registrations, never places in the file.
            assert!(!flag.as_str().unwrap().contains(":-"), "{row}");
        }
    }
}

#[test]
fn the_queue_has_its_keys() {
    let queue = Kumppani::with_registrations().run(["queue", "--json"]).json();
    has(&queue, "id status libraries site_text interests cooperation topics flags received");
    has(&queue[0]["libraries"], "id name municipality");
    assert_eq!(queue[0]["status"], "new");
}

#[test]
fn pairs_have_their_keys_and_scores_between_0_and_100() {
    let kumppani = Kumppani::with_registrations();
    kumppani.run(["queue", "accept", "--all-new"]).ok();
    let suggestion = kumppani.run(["pairs", "suggest", "--json"]).json();
    has(&suggestion, "objective total upper_bound optimal groups left_over estimated_cost_cents unmet_locks");
    has(&suggestion["groups"], "registrations score criteria km minutes reasons locked");
    has(&suggestion["groups"][0]["criteria"], "size distance interests");
    assert_eq!(suggestion["objective"], "total");
    if let Some(left) = suggestion["left_over"].as_array().unwrap().first() {
        has(left, "registration reason");
    }
    let fairest = kumppani.run(["pairs", "suggest", "--objective", "fairest", "--json"]).json();
    assert_eq!((&fairest["objective"], &fairest["optimal"]), (&"fairest".into(), &true.into()));
    let worst = |listed: &serde_json::Value| {
        let scores = listed["groups"].as_array().unwrap().iter().map(|group| group["score"].as_f64().unwrap());
        scores.fold(f64::INFINITY, f64::min)
    };
    assert!(worst(&fairest) >= worst(&suggestion));
    let sum: f64 = suggestion["groups"].as_array().unwrap().iter().map(|group| group["score"].as_f64().unwrap()).sum();
    assert!((sum - suggestion["total"].as_f64().unwrap()).abs() < 0.005, "the total is the sum of the scores");
    let scores = kumppani.run(["pairs", "scores", "--json"]).json();
    assert_eq!(keys(&scores), "criteria registrations score");
    for score in scores.as_array().unwrap() {
        assert!((0.0..=100.0).contains(&score["score"].as_f64().unwrap()), "{score}");
    }
    kumppani.run(["pairs", "suggest", "--save"]).ok();
    let distribution = kumppani.run(["pairs", "scores", "--distribution", "--json"]).json();
    has(&distribution["steps"], "from to possible chosen");
    assert_eq!(distribution["possible"]["count"], scores.as_array().unwrap().len());
    assert_eq!(distribution["chosen"]["count"], suggestion["groups"].as_array().unwrap().len());
    has(
        &kumppani.run(["pairs", "list", "--json"]).json(),
        "id status registrations score criteria km reasons locked note",
    );
    let pair = &suggestion["groups"][0]["registrations"];
    let why = kumppani.run(["pairs", "why", &pair[0].to_string(), &pair[1].to_string(), "--json"]).json();
    has(&why, "registrations score criteria in_best price fewer_pairs second_best opposite left_over sentences");
    assert_eq!(why["in_best"], true);
    has(&why["second_best"], "registration partners score");
    has(&why["opposite"], "broken made waiting moves");
    has(&why["opposite"]["moves"], "registration from to before after");
    assert_eq!(kumppani.run(["pairs", "why", &pair[0].to_string(), "--json"]).json(), why, "of one its pair");
}

#[test]
fn one_left_over_is_shown_with_the_ways_to_include_it_and_the_trio_beside_waiting() {
    let kumppani = Kumppani::with_registrations();
    kumppani.run(["queue", "accept", "1", "2", "3", "4", "5"]).ok();
    let suggestion = kumppani.run(["pairs", "suggest", "--json"]).json();
    has(&suggestion, "odd shortages");
    let left = &suggestion["left_over"];
    has(left, "registration reason more ways");
    let ways = left[0]["ways"].as_array().unwrap();
    has(&left[0]["ways"], "registrations score price broken made waiting moves sentence");
    assert_eq!(ways.len(), 3);
    let number = left[0]["registration"].to_string();
    assert_eq!(kumppani.run(["pairs", "why", &number, "--json"]).json()["left_over"], left[0]);
    let odd = &suggestion["odd"];
    assert_eq!((&odd["wait"]["registration"], odd["wait"]["price"].as_f64()), (&left[0]["registration"], Some(0.0)));
    assert_eq!(odd["trio"], ways[2]);
    // What it costs to join it with another is what the proposal with that lock says.
    let way = ways[0]["registrations"].as_array().unwrap().iter().map(ToString::to_string).collect::<Vec<_>>();
    kumppani.run(["pairs", "lock", &way[0], &way[1]]).ok();
    let other = kumppani.run(["pairs", "suggest", "--json"]).json();
    let price = suggestion["total"].as_f64().unwrap() - other["total"].as_f64().unwrap();
    assert!((price - ways[0]["price"].as_f64().unwrap()).abs() < 0.005, "{price}");
    assert_eq!(other["left_over"][0]["registration"], ways[0]["waiting"][0]);
}

#[test]
fn visits_due_and_claims_have_their_keys() {
    let kumppani = with_a_claim();
    let visits = kumppani.run(["visits", "--json"]).json();
    has(&visits, "id partnership host guest reference date participants stage topic items note");
    has(&visits[0]["host"], "registration name contact");
    has(&visits[0]["host"]["contact"], "person phone email language invoicing");
    has(&visits[0]["items"], "id key phase mandatory text done by at");
    let due = kumppani.run(["due", "--json"]).json();
    has(&due, "what since days visit partnership who text");
    let since: Vec<&str> = due.as_array().unwrap().iter().map(|one| one["since"].as_str().unwrap()).collect();
    assert!(since.is_sorted(), "oldest first: {since:?}");
    let claims = kumppani.run(["claims", "--json"]).json();
    has(&claims, "id visit status entered_by claimed_cents sanctioned_cents lines findings");
    let line = &claims[0]["lines"];
    has(line, "kind travel_date km passengers claimed_cents computed_cents sanctioned_cents findings");
    has(&line[0]["findings"], "rule severity");
    assert_eq!(line[0]["findings"][0]["severity"], "error");
}

#[test]
fn the_journal_and_the_rest_have_their_keys() {
    let kumppani = with_a_claim();
    let journal = kumppani.run(["journal", "--json", "--limit", "3"]).json();
    assert_eq!(journal.as_array().unwrap().len(), 3);
    has(&journal, "entry kind actor at label standing fields");
    has(&journal[0]["fields"], "record row field before after");
    has(&kumppani.run(["round", "list", "--json"]).json(), "id code name opens closes budget_cents left_cents");
    has(&kumppani.run(["rates", "list", "--json"]).json(), "year car_cents passenger_cents");
    has(&kumppani.run(["directory", "list", "--json"]).json(), "id name municipality kind latitude longitude");
}

#[test]
fn the_bare_optimiser_has_its_shape() {
    let kumppani = Kumppani::nowhere();
    let file = kumppani.file("edges.csv", "a,b,weight\na,b,5\nb,c,11\nc,d,5\n");
    let heaviest = kumppani.run(["match", &file, "--json"]).json();
    assert_eq!(keys(&heaviest), "optimal pairs solve_seconds total upper_bound");
    assert_eq!(heaviest["pairs"], serde_json::json!([["b", "c", 11.0]]));
    let hurried = kumppani.run(["match", &file, "--seconds", "0", "--json"]).json();
    assert!(hurried["total"].as_f64() <= heaviest["total"].as_f64());
    assert!(hurried["upper_bound"].as_f64() >= heaviest["total"].as_f64());
    let largest = kumppani.run(["match", &file, "--max-cardinality", "--json"]).json();
    assert_eq!((largest["pairs"].as_array().unwrap().len(), largest["total"].as_f64()), (2, Some(10.0)));
    assert_eq!((&largest["upper_bound"], &largest["optimal"]), (&largest["total"], &true.into()));
}

#[test]
fn the_bare_optimiser_takes_more_names_than_a_table_of_pairs_could_hold() {
    let kumppani = Kumppani::nowhere();
    let row = |v: usize| format!("n{v},n{},{}\nn{v},n{},{}\n", v + 1, v * 7 % 101, v + 13, v * 11 % 97);
    let rows: String = (0..6_000).map(row).collect();
    let file = kumppani.file("edges.csv", format!("a,b,weight\n{rows}"));
    let matching = kumppani.run(["match", &file, "--max-cardinality", "--json"]).json();
    assert_eq!((matching["pairs"].as_array().unwrap().len(), &matching["optimal"]), (3_006, &true.into()));
}
