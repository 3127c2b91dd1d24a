//! From a form file to an approved claim, step by step, as a coordinator or a script does it.

use serde_json::{Value, json};

use crate::driver::{Kumppani, data, ids, sample};

fn status_of(kumppani: &Kumppani, id: i64) -> Value {
    let queue = kumppani.run(["queue", "--json"]).json();
    queue.as_array().unwrap().iter().find(|one| one["id"] == id).unwrap()["status"].clone()
}

#[test]
fn a_form_file_becomes_a_queue_that_keeps_the_original_words() {
    let kumppani = Kumppani::with_a_round();
    let report = kumppani.run(["import", &sample("registrations.csv"), "--json"]).json();
    let rows = report["rows"].as_array().unwrap();
    assert_eq!(report["added"], rows.len());
    let expected: Vec<usize> = (1..=rows.len()).collect();
    assert_eq!(rows.iter().map(|row| row["row"].as_u64().unwrap() as usize).collect::<Vec<_>>(), expected);
    assert_eq!(rows[0]["libraries"], json!(["86074"]));
    let queue = kumppani.run(["queue", "--json"]).json();
    assert_eq!(ids(&queue).len(), rows.len());
    assert_eq!(queue[0]["site_text"], "Auran kirjasto");
    assert_eq!(queue[0]["libraries"][0]["municipality"], "019");
    assert_eq!(queue[0]["received"], "2024-02-16T08:11:00");
    let quoted = queue.as_array().unwrap().iter().find(|one| one["site_text"] == "Pargas bibliotek").unwrap();
    assert!(quoted["interests"].as_str().unwrap().contains("daghemmen.\nGärna"), "{quoted}");
    let shown = kumppani.run(["queue", "show", &quoted["id"].to_string()]).ok().stdout;
    assert!(shown.contains("daghemmen.\n    Gärna") && shown.contains("Paraisten kirjasto"), "{shown}");
}

#[test]
fn the_same_file_again_changes_nothing_and_a_decision_stands() {
    let kumppani = Kumppani::with_registrations();
    kumppani.run(["queue", "accept", "1"]).ok();
    let head = kumppani.head();
    let report = kumppani.run(["import", &sample("registrations.csv"), "--json"]).json();
    assert_eq!((report["added"].clone(), report["changed"].clone()), (json!(0), json!(0)));
    assert_eq!(kumppani.head(), head);
    assert_eq!(status_of(&kumppani, 1), "accepted");
}

#[test]
fn a_dry_run_says_what_would_be_and_writes_nothing() {
    let kumppani = Kumppani::with_a_round();
    let head = kumppani.head();
    let report = kumppani.run(["import", &sample("registrations.csv"), "--dry-run", "--json"]).json();
    assert!(report["added"].as_u64().unwrap() > 20);
    assert_eq!(report["rows"][0]["registration"], Value::Null);
    assert_eq!(kumppani.head(), head);
    assert_eq!(kumppani.run(["queue", "--json"]).json(), json!([]));
}

#[test]
fn a_form_can_come_through_a_pipe_with_columns_named_by_hand() {
    let kumppani = Kumppani::with_a_round();
    let form = "Mikä;Miksi;Kenen\nAuran kirjasto;Satutunnit;\n";
    let map = ["--map", "site=Mikä", "--map", "interests=Miksi", "--map", "cooperation=Kenen"];
    let arguments = ["import", "-", "--json"].into_iter().chain(map);
    let report = kumppani.run_with_input(form.as_bytes(), arguments).json();
    assert_eq!((report["added"].clone(), report["rows"][0]["libraries"].clone()), (json!(1), json!(["86074"])));
}

#[test]
fn decisions_are_taken_by_number_list_and_range_and_seen_in_the_queue() {
    let kumppani = Kumppani::with_registrations();
    let told = kumppani.run(["queue", "accept", "1-3", "5,7"]).ok().stdout;
    assert!(told.contains("5 ilmoittautumista: mukana") && told.contains("kumppani undo"), "{told}");
    kumppani.run(["queue", "decline", "8", "--reason", "toisen AKEn alueelta"]).ok();
    assert_eq!(ids(&kumppani.run(["queue", "--status", "accepted", "--json"]).json()), [1, 2, 3, 5, 7]);
    let declined = kumppani.run(["queue", "--status", "declined", "--json"]).json();
    assert_eq!(declined[0]["reason"], "toisen AKEn alueelta");
    kumppani.run(["queue", "reopen", "8"]).ok();
    assert_eq!(status_of(&kumppani, 8), "new");
}

#[test]
fn a_merged_registration_is_not_decided_on_by_a_range_that_runs_over_it() {
    let kumppani = Kumppani::with_registrations();
    kumppani.run(["queue", "merge", "4", "2"]).ok();
    let head = kumppani.head();
    let line = kumppani.run(["queue", "accept", "1-5"]).refused(1);
    assert!(line.contains("yhdistetty ilmoittautumiseen 2"), "{line}");
    assert_eq!(kumppani.head(), head);
}

#[test]
fn what_was_decided_about_a_site_is_remembered() {
    let kumppani = Kumppani::with_a_round();
    let form = |site: &str| format!("Sähköposti;Toimipiste;Mitä kehittää?;Yhteistyö\na@x.example;{site};tilat;\n");
    let first = kumppani.file("one.csv", form("Se meidän pieni"));
    let report = kumppani.run(["import", &first, "--json"]).json();
    assert_eq!((report["rows"][0]["sure"].clone(), report["rows"][0]["libraries"].clone()), (json!(false), json!([])));
    kumppani.run(["queue", "set-libraries", "1", "86074"]).ok();
    let second = kumppani.file("two.csv", form("se meidän PIENI").replace("a@x", "b@x"));
    let report = kumppani.run(["import", &second, "--json"]).json();
    assert_eq!(report["rows"][0]["libraries"], json!(["86074"]));
}

#[test]
fn pairs_are_suggested_bound_explained_saved_and_accepted() {
    let kumppani = Kumppani::with_registrations();
    kumppani.run(["queue", "accept", "1-8"]).ok();
    let free = kumppani.run(["pairs", "suggest", "--json"]).json();
    assert_eq!((free["optimal"].clone(), free["total"].clone()), (json!(true), free["upper_bound"].clone()));
    let pair = &free["groups"][0]["registrations"];
    let (a, b) = (pair[0].to_string(), pair[1].to_string());
    kumppani.run(["pairs", "forbid", &a, &b]).ok();
    let bound = kumppani.run(["pairs", "suggest", "--json"]).json();
    assert!(bound["groups"].as_array().unwrap().iter().all(|group| group["registrations"] != *pair));
    assert!(bound["total"].as_f64() <= free["total"].as_f64());
    let why = kumppani.run(["pairs", "why", &a, &b]).ok().stdout;
    assert!(why.contains("kielletty") && why.lines().count() >= 5, "{why}");
    kumppani.run(["pairs", "free", &a, &b]).ok();
    kumppani.run(["pairs", "lock", &a, &b]).ok();
    let saved = kumppani.run(["pairs", "suggest", "--save", "--json"]).json();
    let locked = saved["groups"].as_array().unwrap().iter().find(|group| group["registrations"] == *pair).unwrap();
    assert_eq!(locked["locked"], true);
    let listed = kumppani.run(["pairs", "list", "--json"]).json();
    assert_eq!(listed.as_array().unwrap().len(), saved["groups"].as_array().unwrap().len());
    kumppani.run(["pairs", "accept", &ids(&listed)[0].to_string()]).ok();
    assert_eq!(kumppani.run(["visits", "--json"]).json().as_array().unwrap().len(), 2);
    kumppani.run(["pairs", "accept", "--all"]).ok();
    assert_eq!(kumppani.run(["visits", "--json"]).json().as_array().unwrap().len(), 2 * ids(&listed).len());
    kumppani.run(["pairs", "accept", "--all"]).refused(1);
    kumppani.run(["pairs", "break", &a, &b]).ok();
    assert_eq!(kumppani.run(["pairs", "list", "--json"]).json().as_array().unwrap().len(), ids(&listed).len() - 1);
}

#[test]
fn a_visit_is_planned_and_ticked_by_number_key_and_reference() {
    let kumppani = Kumppani::with_visits();
    kumppani.run(["visits", "plan", "1", "--date", "5.3.2024", "--participants", "3"]).ok();
    kumppani.run(["visits", "tick", "1", "plan_told"]).ok();
    kumppani.run(["visits", "tick", "kumppani-2024k-01-a", "3"]).ok();
    kumppani.run(["visits", "note", "1", "tulevat bussilla"]).ok();
    let visits = kumppani.run(["visits", "--json"]).json();
    let visit = visits.as_array().unwrap().iter().find(|visit| visit["id"] == 1).unwrap();
    assert_eq!((&visit["date"], &visit["participants"]), (&json!("2024-03-05"), &json!(3)));
    assert_eq!((&visit["stage"], &visit["note"]), (&json!("travelled"), &json!("tulevat bussilla")));
    assert_eq!((&visit["ball"], &visit["next"]), (&json!("guests"), &json!("raportti ja lasku")));
    assert_eq!((visit["days"].as_i64(), visit["moved"].is_string()), (Some(0), true));
    let items = visit["items"].as_array().unwrap();
    let done: Vec<&str> = items.iter().filter(|i| i["done"] == true).map(|i| i["key"].as_str().unwrap()).collect();
    assert_eq!(done, ["date_agreed", "participants_agreed", "programme_drafted", "plan_told"]);
    kumppani.run(["visits", "untick", "1", "plan_told"]).ok();
    kumppani.run(["visits", "plan", "1", "--no-date"]).ok();
    let shown = kumppani.run(["visits", "show", "KUMPPANI-2024K-01-A"]).ok().stdout;
    assert!(shown.contains("[ ] Suunnitelmat ilmoitettu AKElle  plan_told"), "{shown}");
    let line = kumppani.run(["visits", "tick", "1", "dance"]).refused(1);
    assert!(line.contains("dance") && line.contains("date_agreed"), "{line}");
}

const DRIVE: &str = "kind=car date=2023-12-20 km=76 passengers=2 amount=49,40";
const LUNCH: &str = "kind=lunch date=2023-12-20 amount=36";

fn add_claim(kumppani: &Kumppani) -> Value {
    let claim = ["claims", "add", "KUMPPANI-2024K-01-A", "--invoice", "70012", "--business-id", "0204819-8"];
    let rest = ["--arrived", "29.12.2023", "--line", DRIVE, "--line", LUNCH, "--json"];
    kumppani.as_person("aino", claim.into_iter().chain(rest)).json()
}

#[test]
fn a_claim_is_computed_cut_and_approved_by_another() {
    let kumppani = Kumppani::with_visits();
    let claim = add_claim(&kumppani);
    assert_eq!((&claim["claimed_cents"], &claim["sanctioned_cents"]), (&json!(8540), &json!(4636)));
    let (drive, lunch) = (&claim["lines"][0], &claim["lines"][1]);
    assert_eq!((&drive["computed_cents"], &drive["km"]), (&json!(4636), &json!(76)));
    let rules = |line: &Value| -> Vec<String> {
        line["findings"].as_array().unwrap().iter().map(|found| found["rule"].as_str().unwrap().to_owned()).collect()
    };
    assert!(rules(drive).contains(&"rate_above_maximum".to_owned()), "{drive}");
    assert_eq!((rules(lunch), &lunch["sanctioned_cents"]), (vec!["never_paid_by_ake".to_owned()], &json!(0)));
    let line = kumppani.as_person("aino", ["claims", "approve", "1"]).refused(1);
    assert!(line.contains("Kirjasit laskun 1 itse"), "{line}");
    kumppani.as_person("bertta", ["claims", "line", "1", "--sanction", "40", "--reason", "sovittu"]).ok();
    let line = kumppani.as_person("bertta", ["claims", "approve", "1"]).refused(1);
    assert!(line.contains("ei voi maksaa osittain: 2 riviltä jää maksamatta 45,40 €"), "{line}");
    kumppani.run(["settings", "set", "part_payment", "kyllä"]).ok();
    kumppani.as_person("bertta", ["claims", "approve", "1"]).ok();
    let claims = kumppani.run(["claims", "--json"]).json();
    assert_eq!((&claims[0]["status"], &claims[0]["decided_by"]), (&json!("approved"), &json!("bertta")));
    assert_eq!(claims[0]["sanctioned_cents"], 4000);
    let rounds = kumppani.run(["round", "list", "--json"]).json();
    assert_eq!((&rounds[0]["budget_cents"], &rounds[0]["left_cents"]), (&json!(400_000), &json!(396_000)));
}

#[test]
fn everything_is_in_the_journal_and_is_taken_back_step_by_step() {
    let kumppani = Kumppani::with_visits();
    kumppani.run(["settings", "set", "part_payment", "1"]).ok();
    add_claim(&kumppani);
    kumppani.as_person("bertta", ["claims", "approve", "1"]).ok();
    let told = kumppani.as_person("bertta", ["undo"]).ok().stdout;
    assert!(told.contains("Kumottu: Lasku 1 (70012, Kosken Tl kirjasto) hyväksytty"), "{told}");
    assert_eq!(kumppani.run(["claims", "--json"]).json()[0]["status"], "entered");
    kumppani.as_person("aino", ["undo"]).ok();
    assert_eq!(kumppani.run(["claims", "--json"]).json(), json!([]));
    kumppani.as_person("aino", ["redo"]).ok();
    let history = kumppani.run(["journal", "claim:1", "--json"]).json();
    let told: Vec<&str> = history.as_array().unwrap().iter().map(|entry| entry["actor"].as_str().unwrap()).collect();
    assert_eq!(told, ["aino", "aino", "bertta", "bertta", "aino"]);
    let status = |entry: &Value| {
        let fields = entry["fields"].as_array().unwrap().clone();
        fields.into_iter().find(|field| field["record"] == "claim" && field["field"] == "status")
    };
    let approved = status(&history[3]).unwrap();
    assert_eq!((&approved["before"], &approved["after"]), (&json!("entered"), &json!("approved")));
    assert!(kumppani.as_person("aino", ["undo", "1"]).code == 1, "the directory is in use by registrations");
}

#[test]
fn the_history_of_a_record_speaks_in_words_not_in_codes() {
    let kumppani = Kumppani::with_registrations();
    kumppani.run(["queue", "accept", "1"]).ok();
    let told = kumppani.run(["journal", "registration:1"]).ok().stdout;
    assert!(told.contains("tila: uusi → mukana"), "{told}");
    for stored in ["accepted", "[\"", "2024-0"] {
        assert!(!told.contains(stored), "{stored} in {told}");
    }
    kumppani.run(["journal"]).ok();
}

#[test]
fn a_head_kept_elsewhere_stays_good_and_a_strange_one_does_not() {
    let kumppani = Kumppani::with_a_round();
    let head = kumppani.head();
    let hash = head.split_whitespace().last().unwrap();
    kumppani.run(["import", &sample("registrations.csv")]).ok();
    kumppani.run(["journal", "verify", "--head", hash]).ok();
    let line = kumppani.run(["journal", "verify", "--head", &"0".repeat(64)]).refused(1);
    assert!(line.contains("katkaista"), "{line}");
}

#[test]
fn the_43_records_of_the_spring_round_all_arrive() {
    let kumppani = Kumppani::new();
    kumppani.run(["directory", "import", &data("libraries.csv")]).ok();
    kumppani.run(["round", "add", "2024K", "--opens", "2024-02-16", "--closes", "2024-03-15"]).ok();
    let report = kumppani.run(["import", &data("spring-2024.csv"), "--json"]).json();
    assert_eq!((&report["added"], report["rows"].as_array().unwrap().len()), (&json!(43), 43));
    let read = |row: &&Value| !row["libraries"].as_array().unwrap().is_empty();
    assert!(report["rows"].as_array().unwrap().iter().filter(read).count() > 35);
    // One of them is withdrawn, which is said.
    assert_eq!(kumppani.run(["queue", "accept", "2-42"]).code, 0);
    let suggestion = kumppani.run(["pairs", "suggest", "--save", "--json"]).json();
    assert_eq!((suggestion["groups"].as_array().unwrap().len(), &suggestion["optimal"]), (20, &json!(true)));
    assert_eq!(suggestion["left_over"].as_array().unwrap().len(), 1);
    kumppani.run(["pairs", "accept", "--all"]).ok();
    assert_eq!(kumppani.run(["visits", "--json"]).json().as_array().unwrap().len(), 40);
}

#[test]
fn a_trio_goes_from_a_lock_to_three_visits_round_the_ring_and_back() {
    let kumppani = Kumppani::with_registrations();
    kumppani.run(["queue", "accept", "1", "2", "3", "4", "5"]).ok();
    let left = kumppani.run(["pairs", "suggest", "--json"]).json()["odd"]["trio"]["registrations"].clone();
    let members: Vec<String> = left.as_array().unwrap().iter().map(ToString::to_string).collect();
    let trio = |more: &'static str| {
        let line = ["pairs", "trio"].map(str::to_owned).into_iter().chain(members.clone());
        kumppani.run(line.chain((!more.is_empty()).then(|| more.to_owned())))
    };
    trio("").ok();
    let suggestion = kumppani.run(["pairs", "suggest", "--save", "--json"]).json();
    assert_eq!((&suggestion["left_over"], &suggestion["optimal"]), (&json!([]), &json!(true)));
    let groups = suggestion["groups"].as_array().unwrap();
    let group = groups.iter().find(|group| group["registrations"] == left).unwrap();
    assert_eq!((group["locked"].clone(), group["reasons"].as_array().unwrap().len()), (json!(true), 4));
    kumppani.run(["pairs", "accept", "--all"]).ok();
    let visits = kumppani.run(["visits", "--json"]).json();
    let mut ring: Vec<(Value, Value)> = visits
        .as_array()
        .unwrap()
        .iter()
        .map(|visit| (visit["host"]["registration"].clone(), visit["guest"]["registration"].clone()))
        .filter(|(host, _)| left.as_array().unwrap().contains(host))
        .collect();
    ring.sort_by_key(|(host, _)| host.as_i64());
    let expected = [0, 1, 2].map(|at| (left[at].clone(), left[(at + 1) % 3].clone()));
    assert_eq!(ring, expected, "each is a guest once and a host once");
    assert!(kumppani.run(["--lang", "en", "check"]).ok().stdout.len() > 1);
    // Accepted, it is still explained; broken and freed, one waits again.
    let why = kumppani.run(["pairs", "why", &members[0], "--json"]).json();
    assert_eq!(why["registrations"], left);
    kumppani.run(["pairs", "break", &members[0], &members[2]]).ok();
    trio("--free").ok();
    assert_eq!(kumppani.run(["pairs", "suggest", "--json"]).json()["left_over"].as_array().unwrap().len(), 1);
    kumppani.run(["undo"]).ok();
    assert_eq!(kumppani.run(["pairs", "suggest", "--json"]).json()["left_over"], json!([]), "one step frees all three");
    kumppani.run(["pairs", "trio", "1", "1", "2"]).refused(1);
}
