//! Which column is which: asked about, said, saved under a name, used again; and the rows that cannot be used.

use serde_json::{Value, json};

use crate::driver::{Kumppani, Ran};

/// Two columns could be the mailbox, and no word that we know asks about co-operation.
const HEADER: &str = "ID;Sähköposti;Yhteyshenkilön sähköposti;Toimipiste;Mitä haluaisitte kehittää?;Kumppani?\n";
const ROWS: &str = "1;oma@x.example;yhteinen@x.example;Auran kirjasto;tilat;Lieto\n\
    2;toinen@x.example;yhteinen@x.example;Liedon kirjasto;digi;-\n";
const MAP: [&str; 4] = ["--map", "email=Yhteyshenkilön sähköposti", "--map", "cooperation=Kumppani?"];

fn form(kumppani: &Kumppani) -> String {
    kumppani.file("form.csv", format!("{HEADER}{ROWS}"))
}

fn import(kumppani: &Kumppani, more: &[&str]) -> Ran {
    let file = form(kumppani);
    kumppani.run(["import", &file].iter().chain(more))
}

fn taken(report: &Value) -> Vec<(u64, String)> {
    let columns = report["columns"].as_array().unwrap().iter();
    let fields = |column: &Value| column["fields"].as_array().unwrap().clone();
    let taken = columns.flat_map(|column| {
        fields(column).into_iter().map(|field| (column["number"].as_u64().unwrap(), field.as_str().unwrap().to_owned()))
    });
    taken.collect()
}

#[test]
fn two_columns_for_one_field_are_asked_about_with_the_map_to_give() {
    let kumppani = Kumppani::with_a_round();
    let line = import(&kumppani, &[]).refused(1);
    assert!(line.contains("”Sähköposti” ja ”Yhteyshenkilön sähköposti”") && line.contains("--map email="), "{line}");
    let line = import(&kumppani, &MAP[..2]).refused(1);
    assert!(line.contains("nykyinen yhteistyö") && line.contains("cooperation"), "{line}");
    let report = import(&kumppani, &[&MAP[..], &["--json"]].concat()).json();
    assert!(
        taken(&report).contains(&(3, "email".to_owned())) && taken(&report).contains(&(6, "cooperation".to_owned()))
    );
    assert_eq!(report["added"], 2);
}

#[test]
fn a_field_may_be_said_to_be_nowhere() {
    let kumppani = Kumppani::with_a_round();
    let map = ["--map", "email=", "--map", "cooperation=", "--dry-run", "--json"];
    let fields: Vec<String> = taken(&import(&kumppani, &map).json()).into_iter().map(|(_, field)| field).collect();
    assert_eq!(fields, ["participant_id", "site", "interests"]);
    let line = import(&kumppani, &["--map", "site=", "--map", "email=#1"]).refused(1);
    assert!(line.contains("toimipiste"), "{line}");
}

#[test]
fn a_dry_run_shows_headers_values_and_fields_and_writes_nothing() {
    let kumppani = Kumppani::with_a_round();
    let head = kumppani.head();
    let shown = import(&kumppani, &[&MAP[..], &["--dry-run", "--save-profile", "oma"]].concat()).ok().stdout;
    for words in ["otsikko", "Yhteyshenkilön sähköposti", "Auran kirjasto · Liedon kirjasto", "Lomakepalvelua ei"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(shown.lines().any(|line| line.contains("  2  Sähköposti ") && line.contains("–")), "ignored: {shown}");
    assert_eq!(kumppani.head(), head);
    assert_eq!(kumppani.run(["profiles", "--json"]).json(), json!([]));
}

#[test]
fn the_service_is_said_in_words_and_for_scripts() {
    let kumppani = Kumppani::with_a_round();
    let sample = crate::driver::sample("registrations.csv");
    let shown = kumppani.run(["import", &sample, "--dry-run"]).ok().stdout;
    assert!(shown.contains("Lyyti-vienti"), "{shown}");
    let report = kumppani.run(["import", &crate::driver::data("forms.csv"), "--dry-run", "--json"]).json();
    assert_eq!((&report["service"], &report["profile"]), (&json!("microsoft_forms"), &Value::Null));
}

#[test]
fn a_saved_mapping_is_used_by_itself_until_it_is_removed() {
    let kumppani = Kumppani::with_a_round();
    import(&kumppani, &[&MAP[..], &["--save-profile", "Oma lomake"]].concat()).ok();
    let profiles = kumppani.run(["profiles", "--json"]).json();
    assert_eq!(profiles[0]["name"], "Oma lomake");
    assert_eq!(profiles[0]["columns"]["email"], "Yhteyshenkilön sähköposti");
    let report = import(&kumppani, &["--json"]).json();
    assert_eq!((&report["profile"], &report["unchanged"]), (&json!("Oma lomake"), &json!(2)));
    let shown = import(&kumppani, &["--profile", "oma LOMAKE", "--dry-run"]).ok().stdout;
    assert!(shown.contains("profiililla ”Oma lomake”"), "{shown}");
    import(&kumppani, &["--profile", "none"]).refused(1);
    assert!(import(&kumppani, &["--profile", "toinen"]).refused(1).contains("Oma lomake"));

    kumppani.run(["profiles", "remove", "oma lomake"]).ok();
    import(&kumppani, &[]).refused(1);
    kumppani.run(["profiles", "remove", "oma lomake"]).refused(1);
    kumppani.run(["undo"]).ok();
    import(&kumppani, &[]).ok();
    let journal = kumppani.run(["journal"]).ok().stdout;
    assert!(journal.contains("Lomakeprofiili ”Oma lomake” tallennettu"), "{journal}");
    kumppani.run(["check"]).ok();
}

#[test]
fn a_profile_of_columns_that_the_file_has_not_is_refused_by_name() {
    let kumppani = Kumppani::with_a_round();
    import(&kumppani, &[&MAP[..], &["--save-profile", "oma"]].concat()).ok();
    let other = kumppani.file("other.csv", "Toimipiste;Kehittämisaihe;Yhteistyö\nAura;tilat;-\n");
    let line = kumppani.run(["import", &other, "--profile", "oma"]).refused(1);
    assert!(line.contains("Saraketta ”ID” ei ole"), "{line}");
    kumppani.run(["import", &other]).ok();
}

#[test]
fn a_profile_has_a_name_that_can_be_said() {
    let kumppani = Kumppani::with_a_round();
    let head = kumppani.head();
    for name in ["none", "", " a", &"x".repeat(41)] {
        import(&kumppani, &[&MAP[..], &["--save-profile", name]].concat()).refused(2);
    }
    assert_eq!(kumppani.head(), head);
}

#[test]
fn a_file_without_a_header_is_read_by_numbers() {
    let kumppani = Kumppani::with_a_round();
    let file = kumppani.file("bare.csv", ROWS);
    let line = kumppani.run(["import", &file]).refused(1);
    assert!(line.contains("Otsikkoriviä ei ole") && line.contains("site=#1"), "{line}");
    let map = ["--map", "site=#4", "--map", "interests=#5", "--map", "cooperation=#6", "--map", "email=#2"];
    let report = kumppani.run(["import", &file, "--json", "--save-profile", "paljas"].iter().chain(&map)).json();
    assert_eq!(
        (&report["added"], &report["has_header"], &report["rows"][0]["line"]),
        (&json!(2), &json!(false), &json!(1))
    );
    kumppani.run(["import", &file]).refused(1);
    assert_eq!(kumppani.run(["import", &file, "--profile", "paljas", "--json"]).json()["unchanged"], 2);
    let plain = kumppani.file("plain.csv", "Auran kirjasto;tilat;-\nLiedon kirjasto;digi;-\n");
    let map = ["--map", "site=#1", "--map", "interests=#2", "--map", "cooperation=#3", "--dry-run", "--json"];
    let rows = |more: &[&str]| {
        let report = kumppani.run(["import", &plain].iter().chain(&map).chain(more)).json();
        report["rows"].as_array().unwrap().len()
    };
    assert_eq!((rows(&[]), rows(&["--no-header"])), (1, 2));
}

const DATED: &str = "Osallistujan ID;Ilmoittautumisaika;Sähköposti;Toimipiste;Mitä kehittää?;Yhteistyö\n";

#[test]
fn usable_rows_go_in_and_the_others_are_told_and_written_to_be_mended() {
    let kumppani = Kumppani::with_a_round();
    let rows = "1;16.2.2024 8:03;a@x.example;Aura;tilat;\n2;31.2.2024 8:03;b@x.example;Lieto;=1+1;-\n";
    let file = kumppani.file("form.csv", format!("{DATED}{rows}"));
    let list = kumppani.path("rikki.csv");
    let list = list.to_str().unwrap();
    let ran = kumppani.run(["import", &file, "--json", "--unusable", list]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!((&report["added"], &report["unusable"]), (&json!(1), &json!(1)));
    assert!(report["rows"][1]["problem"].as_str().unwrap().contains("31.2.2024"), "{report}");
    assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
    assert!(
        ran.stderr.contains("form.csv") && ran.stderr.contains(": 2.") && ran.stderr.contains("rikki.csv"),
        "{ran:?}"
    );

    let written = std::fs::read_to_string(list).unwrap();
    assert!(written.starts_with("\u{feff}Tietue;Rivi;Sarake;Arvo;Syy;Osallistujan ID;"), "{written}");
    assert!(written.contains("2;3;Ilmoittautumisaika;31.2.2024 8:03;") && written.contains(";'=1+1;'-"), "{written}");
    let mended = kumppani.file("mended.csv", written.replace("31.2.2024", "29.2.2024"));
    assert_eq!(kumppani.run(["import", &mended, "--json"]).json()["added"], 1);
    let queue = kumppani.run(["queue", "--json"]).json();
    assert_eq!((&queue[1]["interests"], &queue[1]["cooperation"]), (&json!("=1+1"), &json!("-")));
}

#[test]
fn a_list_of_unusable_rows_never_takes_the_place_of_a_file() {
    let kumppani = Kumppani::with_a_round();
    let head = kumppani.head();
    let file =
        kumppani.file("form.csv", format!("{DATED}1;;a@x.example;Aura;tilat;\n2;eilen;b@x.example;Lieto;digi;\n"));
    let taken = kumppani.file("taken.csv", "oma");
    let line = kumppani.run(["import", &file, "--unusable", &taken]).refused(1);
    assert!(line.contains("taken.csv"), "{line}");
    assert_eq!((std::fs::read_to_string(&taken).unwrap().as_str(), kumppani.head()), ("oma", head));
    let all_good = kumppani.file("good.csv", format!("{DATED}1;;a@x.example;Aura;tilat;\n"));
    kumppani.run(["import", &all_good, "--unusable", &taken]).ok();
}

#[test]
fn a_list_of_a_file_without_headers_comes_back_with_the_names_of_the_fields() {
    let kumppani = Kumppani::with_a_round();
    for lang in ["fi", "sv", "en"] {
        let file =
            kumppani.file("bare.csv", "16.2.2024;a@x.example;Aura;tilat;-;x\neilen;b@x.example;Lieto;digi;-;x\n");
        let list = kumppani.path(&format!("{lang}.csv"));
        let list = list.to_str().unwrap();
        let map = ["received=#1", "email=#2", "site=#3", "interests=#4", "cooperation=#5"];
        let map = map.iter().flat_map(|map| ["--map", map]);
        let ran =
            kumppani.run(["--lang", lang, "import", &file, "--dry-run", "--unusable", list].into_iter().chain(map));
        assert_eq!(ran.code, 0, "{ran:?}");
        let mended = std::fs::read_to_string(list).unwrap().replace("eilen", "17.2.2024");
        let report = kumppani.run(["import", &kumppani.file("mended.csv", mended), "--dry-run", "--json"]).json();
        let expected = ["received", "email", "site", "interests", "cooperation"].map(str::to_owned);
        assert_eq!(taken(&report).into_iter().map(|(_, field)| field).collect::<Vec<_>>(), expected, "{lang}");
    }
}
