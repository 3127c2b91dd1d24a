//! A round forgotten and a person's data handed out, by the command line.

use std::fs;

use crate::driver::Kumppani;

fn registered() -> Kumppani {
    let kumppani = Kumppani::with_a_round();
    let rows = "Toimipiste;Etunimi;Sukunimi;Sähköposti;Mitä haluaisit kehittää?;Yhteistyö\n\
                Auran kirjasto;Maija;Zqvirta;maija.zqvirta@kunta.example;Zqsatutunnit;\n";
    kumppani.run(["import", &kumppani.file("kevat.csv", rows)]).ok();
    kumppani
}

#[test]
fn a_round_is_forgotten_only_by_name_and_once_it_is_confirmed() {
    let kumppani = registered();
    let head = kumppani.head();
    let line = kumppani.run(["forget"]).refused(2);
    assert!(line.contains("--round"), "{line}");
    let line = kumppani.run(["forget", "--round", "2024K"]).refused(2);
    assert!(line.contains("--yes"), "nobody is waited for without a terminal: {line}");
    assert!(kumppani.run(["forget", "--round", "2023K", "--yes"]).refused(1).contains("2023K"));
    assert_eq!(kumppani.head(), head);
    kumppani.run(["forget", "--round", "2024K", "--yes"]).ok();
    let queue = kumppani.run(["queue", "--json"]).json();
    assert_eq!((queue[0]["id"].as_i64(), queue[0]["site_text"].as_str()), (Some(1), Some("")));
    assert_eq!(queue[0]["libraries"][0]["municipality"], "019");
    kumppani.run(["check"]).ok();
    let journal = kumppani.run(["journal"]).ok().stdout;
    assert!(!journal.contains("kevat.csv"), "{journal}");
    assert!(kumppani.run(["undo"]).refused(1).contains("tietosuojan"));
    let database = fs::read(kumppani.database()).unwrap();
    assert!(!database.windows(7).any(|bytes| bytes.eq_ignore_ascii_case(b"zqvirta")));
}

#[test]
fn everything_held_of_a_person_is_told_in_words_and_as_a_document() {
    let kumppani = registered();
    let told = kumppani.run(["export", "--person", "Maija.Zqvirta@kunta.example"]).ok().stdout;
    assert!(told.contains("Zqsatutunnit") && told.contains("muutoshistorian merkintä"), "{told}");
    let document = kumppani.run(["export", "--person", "maija.zqvirta@kunta.example", "--json"]).json();
    assert_eq!(document["names"][0], "maija zqvirta");
    let held = document["held"].as_array().unwrap();
    assert!(held.iter().any(|one| one["entry"].is_null() && one["fields"]["interests"] == "Zqsatutunnit"));
    assert!(held.iter().any(|one| one["entry"].is_i64() && one["record"] == "registration"));
    assert_eq!(
        kumppani.run(["export", "--person", "x@y.example", "--json"]).json()["held"].as_array().unwrap().len(),
        0
    );
    kumppani.run(["export", "--person", "maija"]).refused(2);
    kumppani.run(["export"]).refused(2);
}

#[test]
fn a_file_that_names_a_person_is_told_where_it_lies_and_what_cannot_be_looked_at_is_never_called_empty() {
    let kumppani = registered();
    let outbox = kumppani.database().with_extension("db.outbox");
    let own = outbox.join("aino/draft.eml");
    fs::create_dir_all(own.parent().unwrap()).unwrap();
    fs::write(&own, "To: maija.zqvirta@kunta.example").unwrap();
    let asked = ["export", "--person", "maija.zqvirta@kunta.example", "--json"];
    let files = kumppani.run(asked).json()["files"].clone();
    assert_eq!(files, serde_json::json!([own.display().to_string()]));
    fs::remove_dir_all(&outbox).unwrap();
    fs::write(&outbox, "no folder").unwrap();
    kumppani.run(asked).refused(1);
}

#[test]
fn a_round_kept_for_longer_than_was_set_is_told_until_it_is_forgotten() {
    let kumppani = registered();
    let told = |kumppani: &Kumppani| -> Vec<String> {
        let due = kumppani.run(["due", "--json"]).json();
        let due = due.as_array().unwrap().iter().filter(|one| one["what"] == "retention_over");
        due.map(|one| one["who"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(told(&kumppani), [] as [&str; 0]);
    kumppani.run(["settings", "set", "retention_months", "1"]).ok();
    assert_eq!(told(&kumppani), ["2024K"]);
    assert!(kumppani.run(["due"]).ok().stdout.contains("kumppani forget --round 2024K"));
    kumppani.run(["forget", "--round", "2024K", "--yes"]).ok();
    assert_eq!(told(&kumppani), [] as [&str; 0]);
}

#[test]
fn a_check_for_cron_finds_a_tampered_journal() {
    let kumppani = registered();
    let mut bytes = fs::read(kumppani.database()).unwrap();
    kumppani.run(["check"]).ok();
    let place = bytes.windows(9).position(|window| window == b"kevat.csv").unwrap();
    bytes[place] = b'K';
    fs::write(kumppani.database(), bytes).unwrap();
    kumppani.run(["check"]).refused(1);
}
