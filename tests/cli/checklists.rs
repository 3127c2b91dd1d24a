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

#[test]
fn who_travels_is_told_by_role_with_the_share_of_the_staff() {
    let kumppani = Kumppani::with_visits();
    let visit = |kumppani: &Kumppani| {
        let visits = kumppani.run(["visits", "--json"]).json();
        visits.as_array().unwrap().iter().find(|visit| visit["id"] == 1).unwrap().clone()
    };
    let guest = visit(&kumppani)["guest"]["registration"].clone();
    let queue = kumppani.run(["queue", "--json"]).json();
    let libraries = queue.as_array().unwrap().iter().find(|line| line["id"] == guest).unwrap()["libraries"].clone();
    for library in libraries.as_array().unwrap() {
        kumppani.run(["directory", "size", library["id"].as_str().unwrap(), "staff", "6"]).ok();
    }
    let staff = 6 * libraries.as_array().unwrap().len() as u64;
    let roles = ["--role", "librarian=4", "--role", "companion=1", "--names", "Maija\u{202e}"];
    kumppani.run(["visits", "participants", "1", "7"].into_iter().chain(roles)).ok();
    let told = visit(&kumppani);
    assert_eq!((&told["participants"], &told["roles"]), (&json!(7), &json!({"librarian": 4, "companion": 1})));
    assert_eq!(told["names"], "Maija\u{fffd}");
    assert_eq!(told["staff_percent"], (600 + staff / 2) / staff, "six of seven are staff");
    assert_eq!(item(&kumppani, "participants_agreed")["from"], "participants");
    let shown = kumppani.run(["visits", "show", "1"]).ok().stdout;
    assert!(shown.contains("% henkilöstöstä") && shown.contains("ammattihenkilöstö 4"), "{shown}");
    assert!(kumppani.run(["visits", "participants", "1", "3"]).refused(1).contains("5"));
    assert!(kumppani.run(["visits", "plan", "1", "--participants", "4"]).refused(1).contains("5"));
    kumppani.run(["visits", "participants", "1", "7", "--role", "chef=1"]).refused(2);
    let history = kumppani.run(["journal", "visit:1"]).ok().stdout;
    assert!(history.contains("ammattihenkilöstö 4"), "{history}");
}
