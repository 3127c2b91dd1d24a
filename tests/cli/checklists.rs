//! Items of a checklist by the command line.

use serde_json::{Value, json};

use crate::driver::Kumppani;

fn item(kumppani: &Kumppani, key: &str) -> Value {
    let visits = kumppani.run(["visits", "--json"]).json();
    let visit = visits.as_array().unwrap().iter().find(|visit| visit["id"] == 1).unwrap().clone();
    let items = visit["items"].as_array().unwrap().clone();
    items.into_iter().find(|item| item["key"].as_str().unwrap().starts_with(key)).unwrap_or(Value::Null)
}

#[test]
fn items_have_days_notes_and_words_of_their_own_and_are_due() {
    let kumppani = Kumppani::with_visits();
    kumppani
        .run(["visits", "item", "edit", "1", "trips_planned", "--due", "2.1.2024", "--note", "bussi\u{1b}[1m"])
        .ok();
    let planned = item(&kumppani, "trips_planned");
    assert_eq!((&planned["due"], &planned["note"]), (&json!("2024-01-02"), &json!("bussi\u{fffd}[1m")));
    let due = kumppani.run(["due", "--json"]).json();
    let waiting = due.as_array().unwrap().iter().find(|due| due["what"] == "item_due").unwrap().clone();
    assert_eq!((&waiting["visit"], &waiting["item"], &waiting["overdue"]), (&json!(1), &planned["id"], &json!(true)));
    assert_eq!(waiting["text"], "Matkat suunniteltu");
    kumppani.run(["visits", "item", "edit", "1", "trips_planned", "--no-due"]).ok();
    assert_eq!(item(&kumppani, "trips_planned")["note"], "bussi\u{fffd}[1m", "what is not named stays");
    kumppani.run(["visits", "item", "add", "1", "nimilaput", "--phase", "day"]).ok();
    let own = item(&kumppani, "own_");
    assert_eq!((&own["own"], &own["text"], &own["phase"]), (&json!(true), &json!("nimilaput"), &json!("day")));
    let key = own["key"].as_str().unwrap();
    kumppani.run(["visits", "item", "edit", "1", key, "--words", "lounasliput"]).ok();
    let shown = kumppani.run(["visits", "show", "1"]).ok().stdout;
    assert!(shown.contains("[ ] lounasliput") && !shown.contains('\u{1b}'), "{shown}");
    kumppani.run(["visits", "item", "remove", "1", key]).ok();
    assert_eq!(item(&kumppani, "own_"), Value::Null);
    assert!(kumppani.run(["visits", "item", "remove", "1", "lunch"]).refused(1).contains("mallin"));
    kumppani.run(["visits", "plan", "1", "--date", "5.3.2024"]).ok();
    let agreed = item(&kumppani, "date_agreed");
    assert_eq!((&agreed["done"], &agreed["from"]), (&json!(true), &json!("date")));
}

#[test]
fn a_plan_is_kept_as_it_came_and_what_it_speaks_of_is_ticked_where_asked() {
    let kumppani = Kumppani::with_visits();
    let file = kumppani.path("plan.txt");
    std::fs::write(&file, "Hei!\nAamukahvi klo 9\u{1b}[2J\nLounas klo 12\n").unwrap();
    let told = kumppani.run(["visits", "plan", "1", file.to_str().unwrap(), "--came", "12.4.2024", "--json"]).json();
    let found: Vec<&str> = told["found"].as_array().unwrap().iter().map(|f| f["key"].as_str().unwrap()).collect();
    assert_eq!((found, &told["came"]), (vec!["lunch", "coffee"], &json!("2024-04-12")));
    assert_eq!(
        (&item(&kumppani, "plan_told")["from"], &item(&kumppani, "lunch")["done"]),
        (&json!("plan"), &json!(false))
    );
    let told = kumppani.run(["visits", "plan", "1", file.to_str().unwrap(), "--tick"]).ok().stdout;
    assert!(told.contains("Ei mainita: ") && !told.contains('\u{1b}'), "{told}");
    assert_eq!(item(&kumppani, "lunch")["done"], true);
    let shown = kumppani.run(["visits", "show", "1"]).ok().stdout;
    assert!(shown.contains("Aamukahvi klo 9") && !shown.contains('\u{1b}'), "{shown}");
    kumppani.run(["undo"]).ok();
    assert_eq!(item(&kumppani, "lunch")["done"], false, "one step took the plan and its ticks back");
    kumppani.run(["visits", "plan", "1", file.to_str().unwrap(), "--date", "5.3.2024"]).refused(2);
}
