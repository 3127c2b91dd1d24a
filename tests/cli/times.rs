//! Travel times from a list.

use serde_json::json;

use crate::driver::Kumppani;

const GOOD: &str = "from;to;minutes\n86074;Raision kirjasto;75\nRaision kirjasto;Auran kirjasto;75 min\n";

/// Aura and Raisio in a suggested pair.
fn paired() -> Kumppani {
    let kumppani = Kumppani::new();
    kumppani.run(["directory", "import", &crate::driver::data("libraries.csv")]).ok();
    kumppani.run(["round", "add", "2024K", "--opens", "2024-02-16", "--closes", "2024-03-15"]).ok();
    for site in ["Auran kirjasto", "Raision kirjasto"] {
        kumppani.run(["queue", "add", "--site", site, "--interests", "lautapelit"]).ok();
    }
    kumppani.run(["queue", "accept", "1-2"]).ok();
    kumppani.run(["pairs", "suggest", "--save"]).ok();
    kumppani
}

#[test]
fn a_list_of_times_goes_in_once_says_which_pairs_it_touches_and_is_taken_back_in_one_step() {
    let kumppani = paired();
    let file = kumppani.file("ajat.csv", GOOD);
    let import = |more: &[&str]| kumppani.run(["directory", "times", "import", &file].iter().chain(more));
    let head = kumppani.head();
    let tried = import(&["--dry-run", "--json"]).json();
    assert_eq!((&tried["added"], &tried["known"], &tried["problems"]), (&json!(1), &json!(1), &json!(0)));
    assert_eq!(tried["partnerships"], json!([{"id": 1, "registrations": [1, 2], "minutes": 75}]));
    assert_eq!(kumppani.head(), head, "a dry run writes nothing");
    let told = import(&[]).ok().stdout;
    assert!(told.contains("Auran kirjasto – Raision kirjasto: 75 min"), "{told}");
    let minutes = || kumppani.run(["pairs", "suggest", "--json"]).json()["groups"][0]["minutes"].clone();
    assert_eq!(minutes(), 75);
    let again = import(&["--json"]).json();
    assert_eq!((&again["known"], &again["partnerships"]), (&json!(2), &json!([])));
    kumppani.run(["undo"]).ok();
    assert_eq!(minutes(), json!(null));
}

#[test]
fn a_row_that_cannot_be_used_is_named_and_stops_all_unless_it_is_to_be_skipped() {
    let kumppani = paired();
    let head = kumppani.head();
    for (row, column, value) in [
        ("86074;Raision kirjasto;1441", "minutes", "1441"),
        ("86074;Raision kirjasto;0", "minutes", "0"),
        ("86074;Raision kirjasto;1,5", "minutes", "1,5"),
        ("86074;Olematon;75", "to", "Olematon"),
        ("Lappi;86074;75", "from", "Lappi"),
        ("86074;Auran kirjasto;75", "to", "Auran kirjasto"),
        ("Raision kirjasto;86074;76", "minutes", "76"),
    ] {
        let file = kumppani.file("ajat.csv", format!("{GOOD}{row}\n"));
        let told = kumppani.run(["directory", "times", "import", &file]).refused(1);
        for words in ["ajat.csv", "Tietue 3 (rivi 4)", column, &format!("”{value}”")] {
            assert!(told.contains(words), "{words} in {told}");
        }
        assert_eq!(kumppani.head(), head, "{row}");
    }
    let file = kumppani.path("ajat.csv");
    let import = ["directory", "times", "import", file.to_str().unwrap(), "--skip-unusable", "--json"];
    let skipped = kumppani.run(import).json();
    assert_eq!((&skipped["added"], &skipped["problems"]), (&json!(1), &json!(1)));
    assert_ne!(kumppani.head(), head);
}
