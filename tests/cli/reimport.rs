//! The same form imported again, with answers edited since: what people decided stands.

use serde_json::{Value, json};

use crate::driver::Kumppani;

const HEADER: &str = "Osallistujan ID;Toimipiste;Mitä kehittää?;Yhteistyö;Lisätietoja\n";

/// Aura, Loimaa, Mellilä of Loimaa, Marttila, and one that no one can read.
const ROWS: [&str; 5] = [
    "1;Auran kirjasto;tilat;;",
    "2;Loimaan pääkirjasto;tapahtumat;;",
    "3;Mellilän kirjasto;omatoimi;;",
    "4;Marttilan kirjasto;satutunnit;;",
    "5;Se meidän pieni;vinkkaus;;",
];

fn import(kumppani: &Kumppani, rows: &[&str]) -> Value {
    let file = kumppani.file("form.csv", format!("{HEADER}{}\n", rows.join("\n")));
    kumppani.run(["import", &file, "--json"]).json()
}

fn with_rows() -> Kumppani {
    let kumppani = Kumppani::new();
    kumppani.run(["directory", "import", &crate::driver::data("libraries.csv")]).ok();
    kumppani.run(["round", "add", "2024K", "--opens", "2024-02-16", "--closes", "2024-03-15"]).ok();
    import(&kumppani, &ROWS);
    kumppani
}

fn edited(row: usize, from: &str, to: &str) -> Vec<String> {
    let mut rows = ROWS.map(str::to_owned).to_vec();
    rows[row - 1] = rows[row - 1].replace(from, to);
    rows
}

/// Imports the form with one row edited; gives the report of that row.
fn import_edited(kumppani: &Kumppani, row: usize, from: &str, to: &str) -> Value {
    let rows = edited(row, from, to);
    let report = import(kumppani, &rows.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(report["changed"], 1, "{report}");
    report["rows"][row - 1].clone()
}

fn one(kumppani: &Kumppani, id: i64) -> Value {
    let queue = kumppani.run(["queue", "--json"]).json();
    queue.as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone()
}

fn libraries(kumppani: &Kumppani, id: i64) -> Vec<String> {
    let one = one(kumppani, id);
    one["libraries"].as_array().unwrap().iter().map(|library| library["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_was_merged_in_stays_when_the_answer_is_edited() {
    let kumppani = with_rows();
    kumppani.run(["queue", "merge", "3", "2"]).ok();
    assert_eq!(libraries(&kumppani, 2), ["85176", "85786"]);
    let row = import_edited(&kumppani, 2, "tapahtumat;;", "tapahtumat;;uusi numero");
    assert_eq!(row["libraries"], json!(["85176", "85786"]));
    assert_eq!(libraries(&kumppani, 2), ["85176", "85786"]);
}

#[test]
fn an_edited_answer_takes_its_new_site_to_what_it_was_merged_into() {
    let kumppani = with_rows();
    kumppani.run(["queue", "merge", "3", "2"]).ok();
    import_edited(&kumppani, 3, "Mellilän kirjasto", "Alastaron kirjasto");
    assert_eq!(libraries(&kumppani, 2), ["85176", "85391"]);
}

#[test]
fn a_chosen_site_stays_and_a_new_one_in_the_answer_is_pointed_out() {
    let kumppani = with_rows();
    kumppani.run(["queue", "set-libraries", "5", "86074"]).ok();
    let row = import_edited(&kumppani, 5, "Se meidän pieni", "Perniön kirjasto");
    assert_eq!((&row["libraries"], &row["sure"]), (&json!(["86074"]), &json!(true)));
    let one = one(&kumppani, 5);
    assert_eq!(libraries(&kumppani, 5), ["86074"]);
    assert!(one["flags"].as_array().unwrap().contains(&json!("other_site")), "{one}");
    assert_eq!(one["site_text"], "Perniön kirjasto");
    kumppani.run(["queue", "set-libraries", "5", "85378"]).ok();
    assert!(!self::one(&kumppani, 5)["flags"].as_array().unwrap().contains(&json!("other_site")));
}

#[test]
fn a_site_that_nobody_decided_on_follows_the_answer() {
    let kumppani = with_rows();
    import_edited(&kumppani, 5, "Se meidän pieni", "Perniön kirjasto");
    assert_eq!(libraries(&kumppani, 5), ["85378"]);
}

#[test]
fn a_partnership_rests_on_its_sites_and_the_other_answers_go_in() {
    let kumppani = with_rows();
    kumppani.run(["queue", "accept", "2", "4"]).ok();
    kumppani.run(["pairs", "suggest", "--save"]).ok();
    kumppani.run(["pairs", "accept", "--all"]).ok();
    let mut rows = edited(4, "Marttilan kirjasto", "Mellilän kirjasto");
    rows[0] = rows[0].replace("tilat", "opasteet");
    rows.push("6;Oripään kirjasto;tilat;;".to_owned());
    let report = import(&kumppani, &rows.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!((&report["added"], &report["changed"]), (&json!(1), &json!(2)), "{report}");
    assert_eq!(libraries(&kumppani, 4), ["85624"]);
    assert!(one(&kumppani, 4)["flags"].as_array().unwrap().contains(&json!("other_site")));
    assert_eq!(one(&kumppani, 1)["interests"], "opasteet");
}

#[test]
fn a_reopened_registration_takes_its_sites_along_again() {
    let kumppani = with_rows();
    kumppani.run(["queue", "merge", "1", "2"]).ok();
    kumppani.run(["queue", "merge", "3", "2"]).ok();
    assert_eq!(libraries(&kumppani, 2), ["85176", "86074", "85786"]);
    kumppani.run(["queue", "reopen", "1"]).ok();
    assert_eq!(libraries(&kumppani, 2), ["85176", "85786"]);
    kumppani.run(["queue", "reopen", "3"]).ok();
    assert_eq!((libraries(&kumppani, 2), libraries(&kumppani, 3)), (vec!["85176".into()], vec!["85786".into()]));
}

#[test]
fn a_reopened_registration_leaves_what_the_other_has_of_itself() {
    let kumppani = with_rows();
    kumppani.run(["queue", "set-libraries", "2", "85176", "85786"]).ok();
    kumppani.run(["queue", "merge", "3", "2"]).ok();
    kumppani.run(["queue", "reopen", "3"]).ok();
    assert_eq!(libraries(&kumppani, 2), ["85176", "85786"]);
}

#[test]
fn a_trial_names_what_the_newer_file_changes() {
    let kumppani = with_rows();
    kumppani.run(["queue", "edit", "3", "--interests", "pelit"]).ok();
    let mut rows = edited(2, "tapahtumat", "tapahtumat ja pelit");
    rows[2] = rows[2].replace("omatoimi", "omatoimi ja pelit");
    let file = kumppani.file("form.csv", format!("{HEADER}{}\n", rows.join("\n")));
    let told = kumppani.run(["import", &file, "--dry-run", "--lang", "fi"]).ok().stdout;
    let expected = "\n2 Loimaan pääkirjasto\nkehittämistoiveet:\n  - tapahtumat\n  + tapahtumat {+ja pelit+}\n3 Mellilän kirjasto\n";
    assert!(told.contains(expected), "{told}");
    let report = kumppani.run(["import", &file, "--dry-run", "--json"]).json();
    let changes = |row: usize| &report["rows"][row - 1]["changes"];
    let change = |before: &str, after: &str| json!([{"field": "interests", "before": before, "after": after}]);
    assert_eq!(*changes(2), change("tapahtumat", "tapahtumat ja pelit"));
    // Of the one edited here, what the form itself says otherwise than it said last.
    assert_eq!(*changes(3), change("omatoimi", "omatoimi ja pelit"));
    assert_eq!(*changes(1), json!([]));
}
