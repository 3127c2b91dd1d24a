//! Plans of the day from the export of a form.

use serde_json::{Value, json};

use crate::driver::Kumppani;

const HEADER: &str = "Aikaleima;Vierailun tilausviite;Isäntäkirjasto;Vieraileva kirjasto;Milloin vierailu on?;Montako tulee?;Päivän ohjelma;Lisätietoja";

fn visit(kumppani: &Kumppani, id: i64) -> Value {
    let visits = kumppani.run(["visits", "--json"]).json();
    visits.as_array().unwrap().iter().find(|visit| visit["id"] == id).unwrap().clone()
}

fn import(kumppani: &Kumppani, rows: &str, more: &[&str]) -> Value {
    let file = kumppani.path("ohjelmat.csv");
    std::fs::write(&file, format!("{HEADER}\n{rows}")).unwrap();
    let words = ["visits", "import", file.to_str().unwrap(), "--json"];
    kumppani.run(words.iter().chain(more)).json()
}

#[test]
fn a_form_export_gives_each_visit_its_plan_its_day_and_its_number_once() {
    let kumppani = Kumppani::with_visits();
    let before = visit(&kumppani, 1);
    let (reference, host) = (before["reference"].as_str().unwrap(), before["host"]["name"].as_str().unwrap());
    let guest = before["guest"]["name"].as_str().unwrap();
    let rows = format!(
        "12.4.2024 9.15;{reference};;;16.5.2024;7 henkeä;\"9.00 Kahvi\u{1b}[2J\n12.00 Lounas\";Terveisin\n\
         13.4.2024 10.00;;{guest};{host};;;\"10.00 Talokierros kirjastossa\";\n"
    );
    let seen = import(&kumppani, &rows, &["--dry-run"]);
    assert_eq!((&seen["plans"], &seen["problems"]), (&json!(2), &json!(0)));
    assert_eq!(visit(&kumppani, 1), before, "a preview writes nothing");
    let done = import(&kumppani, &rows, &["--tick"]);
    assert_eq!(done["rows"][0]["found"], json!(["lunch", "coffee"]));
    assert_eq!(
        (&done["rows"][0]["visit"], &done["rows"][1]["visit"]),
        (&json!(1), &json!(2)),
        "by reference, by names"
    );
    let after = visit(&kumppani, 1);
    assert_eq!((&after["date"], &after["participants"]), (&json!("2024-05-16"), &json!(7)));
    assert_eq!(after["plan"]["came"], "2024-04-12");
    assert_eq!(after["plan"]["text"], "9.00 Kahvi\u{fffd}[2J\n12.00 Lounas\n\nLisätietoja: Terveisin");
    let done = |key: &str| {
        let items = after["items"].as_array().unwrap();
        items.iter().find(|item| item["key"] == key).unwrap()["done"].clone()
    };
    assert_eq!([done("lunch"), done("plan_told"), done("introductions")], [json!(true), json!(true), json!(false)]);
    let again = import(&kumppani, &rows, &[]);
    assert_eq!((&again["plans"], &again["known"]), (&json!(0), &json!(2)), "the same file twice adds nothing");
    assert_eq!(visit(&kumppani, 1), after);
    // A newer answer is kept beside the older one; what somebody decided stands.
    let newer = format!("20.4.2024 8.00;{reference};;;23.5.2024;9;\"10.00 Kahvi\";\n");
    let told = import(&kumppani, &newer, &[]);
    assert_eq!((&told["plans"], told["rows"][0]["notices"].as_array().unwrap().len()), (&json!(1), 2));
    let last = visit(&kumppani, 1);
    assert_eq!(
        (&last["date"], &last["participants"], &last["plan"]["text"]),
        (&json!("2024-05-16"), &json!(7), &json!("10.00 Kahvi"))
    );
    kumppani.run(["undo"]).ok();
    assert_eq!(visit(&kumppani, 1)["plan"], after["plan"]);
}

#[test]
fn a_row_that_nobody_can_be_sure_of_is_named_and_nothing_is_written() {
    let kumppani = Kumppani::with_visits();
    let reference = visit(&kumppani, 1)["reference"].as_str().unwrap().to_owned();
    let file = kumppani.path("ohjelmat.csv");
    let path = file.to_str().unwrap();
    for (row, word) in [
        ("1.4.2024;KUMPPANI-1999K-01-A;;;;;kahvi;", "viitteellä"),
        ("1.4.2024;;;;;;kahvi;", "tilausviite"),
        ("1.4.2024;;Turun pääkirjasto;Porin pääkirjasto;;;kahvi;", "isäntä"),
        ("1.4.2024;;xyzzy;Porin pääkirjasto;;;kahvi;", "xyzzy"),
        ("31.2.2024;X;;;;;kahvi;", "31.2.2024"),
        ("1.4.2024;X;;;;;;", "ohjelmaa"),
    ] {
        std::fs::write(&file, format!("{HEADER}\n1.4.2024;{reference};;;;;aamukahvi;\n{row}\n")).unwrap();
        let told = kumppani.run(["visits", "import", path]).refused(1);
        assert!(told.contains("Tietue 2") && told.contains(word) && told.contains("ohjelmat.csv"), "{row}: {told}");
        assert_eq!(visit(&kumppani, 1)["plan"], Value::Null, "nothing half done");
    }
    let table = format!("a;b\n{reference};kahvi\n");
    let map = ["--map", "order_reference=a", "--map", "programme=#2"];
    kumppani.run_with_input(table.as_bytes(), ["visits", "import", "-"].iter().chain(&map)).ok();
    assert_eq!(visit(&kumppani, 1)["plan"]["text"], "kahvi");
    assert!(kumppani.run(["visits", "import", path, "--map", "colour=a"]).refused(2).contains("programme"));
}
