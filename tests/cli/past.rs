//! Partnerships from before this program, by the command line.

use serde_json::{Value, json};

use crate::driver::{Kumppani, data};

fn with_libraries() -> Kumppani {
    let kumppani = Kumppani::new();
    kumppani.run(["directory", "import", &data("libraries.csv")]).ok();
    kumppani.run(["round", "add", "2024K", "--opens", "2024-02-16", "--closes", "2024-03-15"]).ok();
    kumppani
}

const LIST: &str = "Kausi;Kirjasto;Kumppani;Kolmas kirjasto\n\
    2022;Aura;Liedon kirjasto;\n\
    2021;Loimaan pääkirjasto ja Mellilä;86074;\n\
    2020;Marttila;Paimio;Sauvo\n";

#[test]
fn a_list_is_taken_in_once_listed_and_taken_back() {
    let kumppani = with_libraries();
    let file = kumppani.file("parit.csv", LIST);
    let head = kumppani.head();
    let dry = kumppani.run(["pairs", "import", &file, "--dry-run", "--json"]).json();
    assert_eq!(json!([dry["added"], dry["known"], dry["problems"]]), json!([3, 0, 0]), "{dry}");
    assert_eq!(kumppani.head(), head);
    let first = kumppani.run(["pairs", "import", &file, "--json"]).json();
    assert_eq!(first, dry);
    // The same pairs with their sides turned round, and one that stands twice.
    let turned = "period,library_a,library_b\n2022,85394,86074\n2019,Aura,Lieto\n2019,Lieto,Aura\n";
    let again = kumppani.run(["pairs", "import", &file, "--json"]).json();
    assert_eq!(json!([again["added"], again["known"]]), json!([0, 3]));
    let turned = kumppani.run(["pairs", "import", &kumppani.file("b.csv", turned), "--json"]).json();
    assert_eq!(json!([turned["added"], turned["known"]]), json!([1, 2]), "{turned}");
    let past = kumppani.run(["pairs", "past", "--json"]).json();
    let periods: Vec<&Value> = past.as_array().unwrap().iter().map(|one| &one["period"]).collect();
    assert_eq!(periods, ["2022", "2021", "2020", "2019"]);
    let ids: Vec<usize> =
        past[2]["libraries"].as_array().unwrap().iter().map(|side| side.as_array().unwrap().len()).collect();
    assert_eq!(ids, [1, 1, 1], "a trio");
    assert_eq!(
        past[1]["libraries"].as_array().unwrap().iter().map(|side| side.as_array().unwrap().len()).max(),
        Some(2)
    );

    let wrong = past[0]["id"].to_string();
    kumppani.run(["pairs", "past", "remove", &wrong]).ok();
    assert!(!kumppani.run(["pairs", "past"]).ok().stdout.contains("2022"));
    kumppani.run(["pairs", "past", "remove", &wrong]).refused(1);
    kumppani.run(["undo"]).ok();
    assert_eq!(kumppani.run(["pairs", "past", "--json"]).json(), past);
    kumppani.run(["check"]).ok();
}

#[test]
fn a_row_that_nobody_can_be_sure_of_is_named_and_never_guessed() {
    let kumppani = with_libraries();
    let list = "Vuosi;Kirjasto;Kumppani\n\
        2022;Aura;Lieto\n\
        2022;Aura;Lapin kirjasto\n\
        2022;Aura;Ei mikään tunnettu\n\
        ;Aura;Lieto\n\
        2022;Aura;\n\
        2022;Aura;Auran kirjasto\n\
        2022;Aura;Forssa\n";
    let file = kumppani.file("parit.csv", list);
    let head = kumppani.head();
    let refused = kumppani.run(["pairs", "import", &file]).refused(1);
    assert!(
        refused.contains("rivi 3") && refused.contains("Kumppani") && refused.contains("Lapin kirjasto"),
        "{refused}"
    );
    assert_eq!(kumppani.head(), head);
    let report = kumppani.run(["--lang", "en", "pairs", "import", &file, "--dry-run", "--json"]).json();
    let outcomes: Vec<&Value> = report["rows"].as_array().unwrap().iter().map(|row| &row["outcome"]).collect();
    assert_eq!(outcomes, ["added", "problem", "problem", "problem", "problem", "problem", "problem"]);
    for (row, word) in [(1, "more than one"), (3, "period"), (4, "other library"), (5, "other side"), (6, "Forssa")] {
        let problem = report["rows"][row]["problem"].as_str().unwrap();
        assert!(problem.contains(word), "{row}: {problem}");
    }
    let imported = kumppani.run(["pairs", "import", &file, "--skip-unusable", "--json"]).json();
    assert_eq!(json!([imported["added"], imported["problems"]]), json!([1, 6]));
    for (name, text) in
        [("x.csv", "x;y\n1;2\n"), ("y.csv", ""), ("z.csv", "Vuosi;Kausi;Kirjasto;Kumppani\n1;2;Aura;Lieto\n")]
    {
        kumppani.run(["pairs", "import", &kumppani.file(name, text)]).refused(1);
    }
}

#[test]
fn who_met_before_is_avoided_and_the_reason_names_when() {
    let kumppani = with_libraries();
    let form = "Osallistujan ID;Toimipiste;Mitä kehittää?;Yhteistyö\n1;Aura;pelit;\n2;Lieto;pelit;\n3;Marttila;musiikki;\n4;Paimio;musiikki;\n";
    kumppani.run(["import", &kumppani.file("form.csv", form)]).ok();
    kumppani.run(["queue", "accept", "--all-new"]).ok();
    let suggested = |kumppani: &Kumppani| {
        let suggestion = kumppani.run(["pairs", "suggest", "--json"]).json();
        suggestion["groups"].as_array().unwrap().iter().any(|group| group["registrations"] == json!([1, 2]))
    };
    assert!(suggested(&kumppani));
    let list = "Vuosi;Kirjasto;Kumppani\n2022;Aura;Lieto\n2019;Lieto;Aura\n";
    kumppani.run(["pairs", "import", &kumppani.file("parit.csv", list)]).ok();
    assert!(!suggested(&kumppani));
    let why = kumppani.run(["pairs", "why", "1", "2"]).ok().stdout;
    assert!(why.contains("(2019, 2022)"), "{why}");
}
