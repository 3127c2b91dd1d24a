//! With whom one speaks and what was said, by the command line.

use crate::driver::Kumppani;

#[test]
fn what_was_said_is_listed_and_the_pair_sleeps_until_its_day() {
    let kumppani = Kumppani::with_visits();
    let waits = |kumppani: &Kumppani| kumppani.run(["due", "--json"]).json().as_array().unwrap().len();
    let before = waits(&kumppani);
    let partnership = kumppani.run(["visits", "--json"]).json()[0]["partnership"].clone();
    let visit = kumppani.run(["visits", "--json"]).json()[0]["id"].to_string();
    let of_pair = |due: &serde_json::Value| due["partnership"] == partnership;
    let own = kumppani.run(["due", "--json"]).json().as_array().unwrap().iter().filter(|due| of_pair(due)).count();
    assert!(own > 0);
    kumppani.run(["visits", "log", &visit, "soitettu\u{1b}[31m\u{202e}", "--follow-up", "31.12.2099"]).ok();
    assert_eq!(waits(&kumppani), before - own);
    let told = kumppani.run(["due"]).ok().stdout;
    assert!(told.contains("lepää"), "{told}");
    kumppani.run(["visits", "log", &visit, "vastasivat"]).ok();
    assert_eq!(waits(&kumppani), before, "the newer entry woke it");
    let log = kumppani.run(["visits", "log", &visit, "--json"]).json();
    let said: Vec<_> = log.as_array().unwrap().iter().map(|entry| entry["text"].as_str().unwrap()).collect();
    assert_eq!(said, ["vastasivat", "soitettu\u{fffd}[31m\u{fffd}"]);
    assert_eq!((&log[0]["follow_up"], &log[1]["follow_up"]), (&serde_json::Value::Null, &"2099-12-31".into()));
    let told = kumppani.run(["visits", "show", &visit]).ok().stdout;
    assert!(told.contains("vastasivat") && !told.contains('\u{1b}'), "{told}");
    for wrong in ["2.1.2020", "vko 99", "joskus"] {
        let refused = kumppani.run(["visits", "log", &visit, "x", "--follow-up", wrong]).refused(2);
        assert!(refused.contains(wrong), "{refused}");
    }
    assert!(kumppani.run(["visits", "log", &visit, " "]).refused(1).contains("kirjoita"));
}

#[test]
fn a_contact_is_as_the_form_says_until_somebody_types_another() {
    let kumppani = Kumppani::with_visits();
    let host = |kumppani: &Kumppani| kumppani.run(["visits", "--json"]).json()[0]["host"].clone();
    let (id, email) = (host(&kumppani)["registration"].to_string(), host(&kumppani)["contact"]["email"].clone());
    assert!(email.as_str().unwrap().contains('@'), "{email}");
    kumppani.run(["contact", "set", &id, "--phone", "040 123 4567", "--language", "sv"]).ok();
    let contact = host(&kumppani)["contact"].clone();
    assert_eq!(
        (&contact["phone"], &contact["language"], &contact["email"]),
        (&"040 123 4567".into(), &"sv".into(), &email)
    );
    let told = kumppani.run(["contact", "list"]).ok().stdout;
    assert!(told.contains("040 123 4567"), "{told}");
    kumppani.run(["undo"]).ok();
    assert_eq!(host(&kumppani)["contact"]["phone"], "");
    kumppani.run(["contact", "set", &id]).refused(1);
    assert!(kumppani.run(["contact", "set", "999", "--phone", "1"]).refused(1).contains("999"));
}

#[test]
fn due_and_visits_are_narrowed_to_what_one_looks_after() {
    let kumppani = Kumppani::with_visits();
    let partnership = kumppani.run(["visits", "--json"]).json()[0]["partnership"].clone();
    let count = |command: &'static str, who: &'static str| {
        kumppani.as_person(who, [command, "--mine", "--json"]).json().as_array().unwrap().len()
    };
    assert_eq!((count("visits", "aino"), count("due", "aino")), (0, 0));
    kumppani.as_person("aino", ["pairs", "own", &partnership.to_string()]).ok();
    // Both visits of the pair, and that neither has a date.
    assert_eq!((count("visits", "aino"), count("due", "aino")), (2, 2));
    assert_eq!((count("visits", "bertta"), count("due", "bertta")), (0, 0));
}

#[test]
fn a_swap_has_a_place_for_the_keys_and_its_own_checklist_and_a_visit_has_none() {
    let kumppani = Kumppani::with_visits();
    let first = |kumppani: &Kumppani| {
        let visits = kumppani.run(["visits", "--json"]).json();
        visits.as_array().unwrap().iter().find(|visit| visit["id"] == 1).unwrap().clone()
    };
    assert!(first(&kumppani)["keys"].is_null());
    kumppani.run(["visits", "kind", "1", "swap"]).ok();
    let swap = first(&kumppani);
    assert_eq!(swap["kind"], "swap");
    assert!(swap["keys"]["name"].is_string() && swap["keys"]["host_km"].is_number(), "{}", swap["keys"]);
    assert!(swap["items"].as_array().unwrap().iter().any(|item| item["key"] == "customers_told"));
    assert!(kumppani.run(["visits", "kind", "1", "swap"]).refused(1).contains("vaihto"));
    // A further visit of the same pair, and away with it.
    let [pair, guest, host] =
        [&swap["partnership"], &swap["guest"]["registration"], &swap["host"]["registration"]].map(ToString::to_string);
    assert!(kumppani.run(["visits", "add", &pair, &guest, &host]).ok().stdout.contains("-C"));
    kumppani.run(["visits", "remove", "KUMPPANI-2024K-01-C"]).ok();
    kumppani.run(["visits", "remove", "KUMPPANI-2024K-01-C"]).refused(1);
}
