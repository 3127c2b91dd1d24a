//! An answer typed, corrected and chosen between by the command line, while the form goes on changing.

use serde_json::{Value, json};

use crate::driver::{Kumppani, ids};

const HEADER: &str = "Toimipiste;Sähköposti;Ilmoittautumisaika;Mitä kehittää?;Yhteistyö\n";

/// No ids of the form: known by mailbox, site and number among equals.
const ROWS: [&str; 3] = [
    "Auran kirjasto;a@aura.example;16.2.2024 8.03;satutunnit;Liedon kanssa",
    "Loimaan pääkirjasto;b@loimaa.example;17.2.2024 9.00;digituki;",
    "Marttilan kirjasto;c@marttila.example;18.2.2024 9.00;omatoimi;",
];

fn import(kumppani: &Kumppani, rows: &[&str], more: &[&str]) -> Value {
    let file = kumppani.file("form.csv", format!("{HEADER}{}\n", rows.join("\n")));
    kumppani.run(["import", &file, "--json"].iter().chain(more)).json()
}

fn with_rows() -> Kumppani {
    let kumppani = Kumppani::new();
    kumppani.run(["directory", "import", &crate::driver::data("libraries.csv")]).ok();
    kumppani.run(["round", "add", "2024K", "--opens", "2024-02-16", "--closes", "2024-03-15"]).ok();
    import(&kumppani, &ROWS, &[]);
    kumppani
}

fn queue(kumppani: &Kumppani) -> Value {
    kumppani.run(["queue", "--json"]).json()
}

fn one(kumppani: &Kumppani, id: i64) -> Value {
    queue(kumppani).as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone()
}

fn tally(report: &Value) -> Vec<i64> {
    ["added", "changed", "unchanged", "missing"].iter().map(|key| report[key].as_i64().unwrap()).collect()
}

fn replaced(row: usize, from: &str, to: &str) -> Vec<String> {
    let mut rows = ROWS.map(str::to_owned).to_vec();
    assert!(rows[row - 1].contains(from));
    rows[row - 1] = rows[row - 1].replace(from, to);
    rows
}

fn import_replaced(kumppani: &Kumppani, row: usize, from: &str, to: &str) -> Value {
    let rows = replaced(row, from, to);
    import(kumppani, &rows.iter().map(String::as_str).collect::<Vec<_>>(), &[])
}

#[test]
fn a_changed_answer_keeps_its_decision_and_shows_old_against_new() {
    let kumppani = with_rows();
    kumppani.run(["queue", "accept", "1"]).ok();
    assert_eq!(tally(&import_replaced(&kumppani, 1, "satutunnit", "satutunnit ja makerspace")), [0, 1, 2, 0]);
    let one = one(&kumppani, 1);
    assert_eq!((&one["status"], &one["changed"], &one["settled"]), (&json!("accepted"), &json!(true), &json!([])));
    let due = kumppani.run(["due", "--json"]).json();
    assert!(due.as_array().unwrap().iter().any(|due| due["what"] == "answer_changed"), "{due}");

    let told = kumppani.run(["--lang", "en", "queue", "compare", "1"]).ok().stdout;
    assert!(told.contains("  - satutunnit\n  + satutunnit {+ja makerspace+}\n"), "{told}");
    let compared = kumppani.run(["queue", "compare", "1", "--json"]).json();
    assert_eq!((&compared["registration"], &compared["against"]), (&json!(1), &json!("earlier")));
    let differing: Vec<&Value> =
        compared["fields"].as_array().unwrap().iter().filter(|field| field["same"] == false).collect();
    let expected =
        json!({"field": "interests", "before": "satutunnit", "after": "satutunnit ja makerspace", "same": false});
    assert_eq!(differing, [&expected]);

    kumppani.run(["queue", "seen", "1"]).ok();
    assert_eq!(self::one(&kumppani, 1)["changed"], false);
    kumppani.run(["queue", "compare", "1"]).refused(1);
}

#[test]
fn an_edited_answer_is_read_anew_and_never_overwritten() {
    let kumppani = with_rows();
    kumppani.run(["queue", "edit", "1", "--site", "Perniön kirjasto", "--interests", "omatoimi"]).ok();
    let edited = one(&kumppani, 1);
    assert_eq!(edited["libraries"][0]["id"], "85378", "{edited}");
    assert_eq!((&edited["topics"][0], &edited["settled"]), (&json!("self_service"), &json!(["words"])));
    assert_eq!(tally(&import(&kumppani, &ROWS, &[])), [0, 0, 3, 0], "the form says what it said");
    let report = import_replaced(&kumppani, 1, "satutunnit", "musiikki");
    assert_eq!((tally(&report), &report["rows"][0]["outcome"]), (vec![0, 1, 2, 0], &json!("offered")));
    let offered = one(&kumppani, 1);
    assert_eq!((&offered["interests"], &offered["changed"]), (&json!("omatoimi"), &json!(true)));
    let told = kumppani.run(["queue", "compare", "1"]).ok().stdout;
    assert!(told.contains("[-omatoimi-]") && told.contains("{+musiikki+}"), "{told}");

    kumppani.run(["queue", "take", "1", "--ours"]).ok();
    assert_eq!(one(&kumppani, 1)["changed"], false);
    kumppani.run(["queue", "take", "1", "--form"]).refused(1);
    kumppani.run(["undo"]).ok();
    kumppani.run(["queue", "take", "1", "--form"]).ok();
    let taken = one(&kumppani, 1);
    assert_eq!(
        (&taken["interests"], &taken["site_text"], &taken["settled"]),
        (&json!("musiikki"), &json!("Auran kirjasto"), &json!([]))
    );
    assert_eq!((&taken["libraries"][0]["id"], &taken["topics"][0]), (&json!("86074"), &json!("music")));
    kumppani.run(["check"]).ok();
}

#[test]
fn a_library_that_was_decided_on_stands_when_the_words_are_edited() {
    let kumppani = with_rows();
    kumppani.run(["queue", "set-libraries", "1", "85624"]).ok();
    kumppani.run(["queue", "edit", "1", "--site", "Perniön kirjasto"]).ok();
    let edited = one(&kumppani, 1);
    assert_eq!(edited["libraries"][0]["id"], "85624");
    assert!(edited["flags"].as_array().unwrap().contains(&json!("other_site")), "{edited}");
}

#[test]
fn what_is_typed_is_checked() {
    let kumppani = with_rows();
    let head = kumppani.head();
    for arguments in [
        vec!["queue", "add", "--site", " "],
        vec!["queue", "add", "--site", "Aura", "--email", "aura"],
        vec!["queue", "add", "--site", "Aura", "--received", "31.2.2024"],
        vec!["queue", "add", "--site", "Aura", "--language", "de"],
        vec!["queue", "edit", "1", "--site", ""],
        vec!["queue", "edit", "1", "--email", "a@b"],
        vec!["queue", "topics", "1", "none_such"],
        vec!["queue", "topics", "1"],
        vec!["queue", "cooperation", "1", "Tukholma"],
        vec!["queue", "take", "1"],
        vec!["queue", "take", "1", "--form", "--ours"],
    ] {
        kumppani.run(&arguments).refused(2);
    }
    kumppani.run(["queue", "edit", "9", "--site", "Aura"]).refused(1);
    assert_eq!(kumppani.head(), head);
}

#[test]
fn one_that_came_by_phone_is_read_like_any_other_and_no_file_misses_it() {
    let kumppani = with_rows();
    let add = ["queue", "add", "--site", "Forssan kaupunginkirjasto", "--name", "Maija Meikäläinen", "--received"];
    let added = kumppani.run(add.iter().chain(&["20.3.2024 9.00", "--json"])).json();
    assert_eq!((&added["id"], &added["by_hand"], &added["municipalities"]), (&json!(4), &json!(true), &json!(["061"])));
    assert_eq!(added["flags"], json!(["late", "outside_area", "empty_interests"]));
    assert_eq!(tally(&import(&kumppani, &ROWS, &[])), [0, 0, 3, 0]);

    kumppani.run(["queue", "add", "--site", "Oripää", "--interests", "satutunnit", "--received", "20.2.2024"]).ok();
    let mut rows = ROWS.to_vec();
    rows.push("Oripään kirjasto;o@oripaa.example;21.2.2024 9.00;aivan muuta;");
    let report = import(&kumppani, &rows, &[]);
    assert_eq!(report["rows"][3]["flags"], json!(["duplicate_of:5"]), "{report}");
    let called_after_answering = ["queue", "add", "--site", "Marttila", "--received", "22.2.2024", "--json"];
    let added = kumppani.run(called_after_answering).json();
    assert_eq!(added["flags"], json!(["duplicate_of:3", "empty_interests"]));
    kumppani.run(["undo"]).ok();
    kumppani.run(["undo"]).ok();
    kumppani.run(["undo"]).ok();
    assert_eq!(ids(&queue(&kumppani)), [1, 2, 3, 4]);
}

#[test]
fn what_a_whole_file_lacks_is_withdrawn_only_when_asked_and_what_the_phone_said_stands() {
    let kumppani = with_rows();
    kumppani.run(["queue", "accept", "2"]).ok();
    let fewer = [ROWS[0], ROWS[2]];
    let report = import(&kumppani, &fewer, &[]);
    assert_eq!((tally(&report), &report["missing_registrations"]), (vec![0, 0, 2, 1], &json!([2])));
    assert_eq!(one(&kumppani, 2)["flags"], json!([]));

    import(&kumppani, &fewer, &["--complete", "--dry-run"]);
    assert_eq!(one(&kumppani, 2)["flags"], json!([]));
    import(&kumppani, &fewer, &["--complete"]);
    let gone = one(&kumppani, 2);
    assert_eq!((&gone["flags"], &gone["status"]), (&json!(["withdrawn"]), &json!("accepted")));
    assert_eq!(tally(&import(&kumppani, &fewer, &[])), [0, 0, 2, 0], "it is known to be withdrawn");
    assert_eq!(tally(&import(&kumppani, &ROWS, &[])), [0, 1, 2, 0]);
    assert_eq!(one(&kumppani, 2)["flags"], json!([]), "the file has it again");

    kumppani.run(["queue", "withdraw", "3"]).ok();
    assert_eq!(tally(&import(&kumppani, &ROWS, &[])), [0, 0, 3, 0]);
    assert_eq!(one(&kumppani, 3)["flags"], json!(["withdrawn"]));
    let told = kumppani.run(["--lang", "en", "queue", "accept", "2-3"]);
    assert_eq!(told.code, 0);
    assert!(told.stderr.contains("Registration 3 was withdrawn"), "{told:?}");
    kumppani.run(["queue", "reopen", "2-3"]).ok();
    kumppani.run(["queue", "edit", "3", "--state", "registered"]).ok();
    assert_eq!((&one(&kumppani, 3)["flags"], &one(&kumppani, 3)["settled"]), (&json!([]), &json!([])));
}

#[test]
fn a_corrected_site_keeps_its_decision_where_it_is_surely_the_same_and_else_it_is_said() {
    let kumppani = with_rows();
    kumppani.run(["queue", "accept", "1"]).ok();
    let report = import_replaced(&kumppani, 1, "Auran kirjasto", "Auran kirjasto, lastenosasto");
    assert_eq!((tally(&report), &report["rows"][0]["registration"]), (vec![0, 1, 2, 0], &json!(1)));
    assert_eq!(one(&kumppani, 1)["status"], "accepted");
    let again = import_replaced(&kumppani, 1, "Auran kirjasto", "Auran kirjasto, lastenosasto");
    assert_eq!(tally(&again), [0, 0, 3, 0]);

    let report =
        import_replaced(&kumppani, 2, "Loimaan pääkirjasto;b@loimaa.example;17.", "Mellilä;b@loimaa.example;19.");
    // The first is as it was in the file before its site was corrected.
    assert_eq!((tally(&report), &report["rows"][1]["perhaps"]), (vec![1, 1, 1, 1], &json!(2)), "{report}");
}

#[test]
fn topics_and_co_operation_chosen_by_hand_stand() {
    let kumppani = with_rows();
    assert_eq!(one(&kumppani, 1)["flags"], json!(["named_cooperation:423"]));
    kumppani.run(["queue", "topics", "1", "music,youth"]).ok();
    kumppani.run(["queue", "cooperation", "1", "Turku", "202"]).ok();
    import_replaced(&kumppani, 1, "satutunnit", "makerspace");
    let chosen = one(&kumppani, 1);
    assert_eq!(chosen["topics"], json!(["music", "youth"]));
    assert_eq!(chosen["flags"], json!(["named_cooperation:853", "named_cooperation:202"]));
    assert_eq!(chosen["settled"], json!(["topics", "cooperation"]));
    kumppani.run(["queue", "topics", "1", "--none"]).ok();
    kumppani.run(["queue", "cooperation", "1", "--none"]).ok();
    assert_eq!((&one(&kumppani, 1)["topics"], &one(&kumppani, 1)["flags"]), (&json!([]), &json!([])));
}
