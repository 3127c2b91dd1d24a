//! From round to round by the command line.

use serde_json::{Value, json};

use crate::driver::Kumppani;

const HEADER: &str = "Osallistujan ID;Ilmoittautumisaika;Sähköposti;Toimipiste;Mitä kehittää?;Yhteistyö\n";

fn import(kumppani: &Kumppani, round: &str, rows: &[&str]) -> Value {
    let file = kumppani.file("form.csv", format!("{HEADER}{}\n", rows.join("\n")));
    kumppani.run(["--round", round, "import", &file, "--json"]).json()
}

/// Aura taken in, Loimaa postponed; the autumn's round is there and has taken Loimaa along as 3.
fn two_rounds() -> Kumppani {
    let kumppani = Kumppani::new();
    kumppani.run(["directory", "import", &crate::driver::data("libraries.csv")]).ok();
    kumppani.run(["round", "add", "2024K", "--opens", "2024-02-16", "--closes", "2024-03-15"]).ok();
    let rows = ["1;20.2.2024 8:00;a@x.example;Auran kirjasto;tilat;", "2;16.3.2024 0:00;l@x.example;Loimaa;digi;"];
    import(&kumppani, "2024K", &rows);
    kumppani.run(["queue", "accept", "1"]).ok();
    kumppani.run(["queue", "postpone", "2", "--reason", "remontti"]).ok();
    let added = kumppani.run(["round", "add", "2024S", "--opens", "2024-09-01", "--closes", "2024-09-30"]).ok();
    assert!(added.stdout.contains("kierrokselta 2024K") && added.stdout.contains("numero 3"), "{}", added.stdout);
    kumppani
}

#[test]
fn a_postponed_registration_is_in_the_new_rounds_queue_with_where_it_came_from() {
    let kumppani = two_rounds();
    let queue = kumppani.run(["queue", "--json"]).json();
    let expected = json!([3, "new", 2, "Loimaa", []]);
    let one = &queue[0];
    assert_eq!(json!([one["id"], one["status"], one["carried_from"], one["site_text"], one["flags"]]), expected);
    let shown = kumppani.run(["queue", "show", "3"]).ok().stdout;
    assert!(shown.contains("2 (2024K): siirretty, remontti"), "{shown}");
    let shown = kumppani.run(["--round", "2024K", "queue", "show", "2"]).ok().stdout;
    assert!(shown.contains("3 (2024S): uusi") && shown.contains("myöhässä"), "{shown}");
    let refused = kumppani.run(["--round", "2024K", "queue", "reopen", "2"]).refused(1);
    assert!(refused.contains("2024S") && refused.contains('3'), "{refused}");
}

#[test]
fn carrying_over_twice_carries_once_and_says_so() {
    let kumppani = two_rounds();
    let nothing = json!({"carried": 0, "from": null, "rows": []});
    let head = kumppani.head();
    assert_eq!(kumppani.run(["round", "carry", "--json"]).json(), nothing);
    kumppani.run(["round", "carry"]).ok();
    assert_eq!(kumppani.head(), head);
    kumppani.run(["--round", "2024K", "queue", "postpone", "1", "--reason", "oma toive"]).ok();
    let carried = kumppani.run(["round", "carry", "--from", "2024K", "--json"]).json();
    let row = json!({"registration": 4, "carried_from": 1, "site_text": "Auran kirjasto", "reason": "oma toive"});
    assert_eq!(carried, json!({"carried": 1, "from": "2024K", "rows": [row]}));
    assert_eq!(kumppani.run(["round", "carry", "--json"]).json(), nothing);
    kumppani.run(["round", "carry", "--from", "2030K"]).refused(1);
    kumppani.run(["--round", "2024K", "round", "carry", "--from", "2024S"]).refused(1);
}

#[test]
fn an_answer_of_the_same_library_to_the_new_form_is_its_duplicate_and_what_was_carried_is_not_missing() {
    let kumppani = two_rounds();
    // The new form counts its participants from 1 again, and the round's own 2 is somebody else.
    let rows = ["1;2.9.2024 8:00;b@x.example;Loimaan pääkirjasto;omatoimi;", "2;2.9.2024 9:00;m@x.example;Marttila;x;"];
    let report = import(&kumppani, "2024S", &rows);
    assert_eq!(json!([report["added"], report["changed"], report["missing"]]), json!([2, 0, 0]));
    assert_eq!(report["rows"][0]["flags"], json!(["duplicate_of:3"]));
    assert_eq!(report["rows"][1]["flags"], json!([]));
    let again = import(&kumppani, "2024S", &rows);
    assert_eq!(json!([again["unchanged"], again["missing"]]), json!([2, 0]));
}

#[test]
fn the_opening_and_the_closing_day_belong_to_the_period_by_the_clocks_of_helsinki() {
    let kumppani = Kumppani::new();
    kumppani.run(["directory", "import", &crate::driver::data("libraries.csv")]).ok();
    kumppani.run(["round", "add", "2024K", "--opens", "2024-02-16", "--closes", "2024-03-31"]).ok();
    let moments = [
        ("15.2.2024 23:59", "before_opening"),
        ("2024-02-15T21:59:59Z", "before_opening"),
        ("2024-02-15T22:00:00Z", ""),
        ("16.2.2024", ""),
        ("16.2.2024 0:00", ""),
        ("31.3.2024", ""),
        ("31.3.2024 23:59:59", ""),
        ("45382,99999", ""),
        ("2024-03-31T20:59:59Z", ""),
        ("2024-03-31T21:00:00Z", "late"),
        ("1.4.2024 0:00", "late"),
        ("", ""),
    ];
    let rows: Vec<String> = moments
        .iter()
        .enumerate()
        .map(|(id, (moment, _))| format!("{id};{moment};{id}@x.example;Nowhere {id};{id};"))
        .collect();
    let report = import(&kumppani, "2024K", &rows.iter().map(String::as_str).collect::<Vec<_>>());
    for (row, (moment, expected)) in report["rows"].as_array().unwrap().iter().zip(moments) {
        let flags: Vec<&str> = row["flags"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let of_time: Vec<&&str> = flags.iter().filter(|flag| ["before_opening", "late"].contains(flag)).collect();
        assert_eq!(of_time.first().map_or("", |flag| **flag), expected, "{moment}: {flags:?}");
    }
}
