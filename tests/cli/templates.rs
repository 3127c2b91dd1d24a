//! The lists with which visits begin, and the timed items of a day, by the command line.

use serde_json::{Value, json};

use crate::driver::Kumppani;

fn list(kumppani: &Kumppani, kind: &str) -> Value {
    kumppani.run(["visits", "template", "list", kind, "--json"]).json()[0].clone()
}

fn keys(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|item| item["key"].as_str().unwrap()).collect()
}

fn items(kumppani: &Kumppani, visit: i64) -> Vec<Value> {
    let visits = kumppani.run(["visits", "--json"]).json();
    let visit = visits.as_array().unwrap().iter().find(|found| found["id"] == visit).unwrap().clone();
    visit["items"].as_array().unwrap().clone()
}

#[test]
fn a_list_is_edited_and_the_next_visit_begins_with_it() {
    let kumppani = Kumppani::with_visits();
    let template = |words: &[&str]| kumppani.run(["visits", "template"].iter().chain(words)).ok().stdout;
    assert_eq!(list(&kumppani, "visit")["edited"], false);
    template(&["add", "visit", "--fi", "Kuvausluvat\u{1b}[1m", "--sv", "Fotolov", "--phase", "day", "--mandatory"]);
    template(&["edit", "visit", "date_agreed", "--fi", "Päivä sovittu", "--sv", ""]);
    template(&["move", "visit", "coffee", "up"]);
    assert!(template(&["remove", "visit", "plan_told"]).contains("ei odoteta"));
    let edited = list(&kumppani, "visit");
    assert_eq!(edited["edited"], true);
    let date = &edited["items"][0];
    assert_eq!((&date["fi"], &date["sv"], &date["from"]), (&json!("Päivä sovittu"), &json!(""), &json!("date")));
    let keys = keys(&edited);
    let place = |key: &str| keys.iter().position(|other| other.starts_with(key));
    assert!(place("coffee") < place("lunch") && place("plan_told").is_none());
    let added = keys[place("added_").unwrap()].to_owned();
    let told = template(&["list", "visit"]);
    assert!(told.contains("Kuvausluvat\u{fffd}[1m") && !told.contains('\u{1b}'), "{told}");
    // The visits under way keep their lists; a further one begins with the new one.
    let has = |visit, key: &str| items(&kumppani, visit).iter().any(|item| item["key"] == key);
    assert!(!has(1, &added) && has(1, "plan_told"));
    let pair = kumppani.run(["visits", "--json"]).json()[0].clone();
    let side = |side: &str| pair[side]["registration"].to_string();
    let (guest, host) = (side("guest"), side("host"));
    let before = kumppani.run(["visits", "--json"]).json().as_array().unwrap().len();
    kumppani.run(["visits", "add", &pair["partnership"].to_string(), &guest, &host]).ok();
    let newest = i64::try_from(before).unwrap() + 1;
    assert!(has(newest, &added) && !has(newest, "plan_told"));
    assert_eq!(items(&kumppani, newest)[0]["text"], "Päivä sovittu");
    assert!(template(&["give", "visit", &added]).contains(&format!("{before} vierailun")));
    assert!(has(1, &added));
    assert!(kumppani.run(["visits", "template", "give", "visit", &added]).refused(1).contains("puutu"));
    assert!(kumppani.run(["visits", "template", "remove", "visit", "nothing"]).refused(1).contains("nothing"));
    assert!(kumppani.run(["visits", "template", "move", "visit", "1", "up"]).refused(1).contains("Ennen"));
    kumppani.run(["visits", "template", "add", "trip", "--fi", "x"]).refused(2);
    assert!(kumppani.run(["visits", "template", "add", "swap"]).refused(1).contains("sanoja"));
    assert_eq!(list(&kumppani, "swap")["edited"], false, "nothing half done");
}

#[test]
fn a_day_is_laid_out_from_the_source_and_by_hand_and_what_is_odd_is_said() {
    let kumppani = Kumppani::with_visits();
    let programme = |words: &[&str]| kumppani.run(["visits", "programme", "1"].iter().chain(words));
    let day = || programme(&["list", "--json"]).json();
    assert!(programme(&[]).ok().stdout.contains("from-source"));
    programme(&["from-source"]).ok();
    let titles = |day: &Value| {
        day["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["title"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(titles(&day()).len(), 5);
    assert!(programme(&["from-source"]).refused(1).contains("jo kaikki"), "what is there is not added twice");
    programme(&["from-source", "project"]).ok();
    let told =
        programme(&["add", "11.30-12.15", "Sauna\u{1b}[1m", "--kind", "wellbeing", "--payer", "ake"]).ok().stdout;
    assert!(told.contains("AKE maksaa vain matkat") && !told.contains('\u{1b}'), "{told}");
    let laid = day();
    let sauna = laid["items"].as_array().unwrap().iter().position(|item| item["kind"] == "wellbeing").unwrap();
    assert_eq!((&laid["items"][sauna]["start"], &laid["items"][sauna]["minutes"]), (&json!(690), &json!(45)));
    let codes: Vec<&str> =
        laid["notes"].as_array().unwrap().iter().map(|note| note["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"not_paid_by_ake") && codes.contains(&"overlap"), "{codes:?}");
    let number = (sauna + 1).to_string();
    programme(&["edit", &number, "--time", "15", "--minutes", "30", "--payer", "municipality"]).ok();
    let edited = day()["items"][sauna].clone();
    assert_eq!(
        (&edited["start"], &edited["minutes"], &edited["kind"], &edited["payer"]),
        (&json!(900), &json!(30), &json!("wellbeing"), &json!("municipality"))
    );
    programme(&["remove", &number]).ok();
    assert_eq!(titles(&day()).len(), 6);
    assert!(programme(&["remove", "7"]).refused(1).contains('7'));
    assert!(programme(&["add", "25.00", "x"]).refused(2).contains("25.00"));
    assert!(programme(&["from-plan"]).refused(1).contains("suunnitelma"));
    let file = kumppani.path("plan.txt");
    std::fs::write(&file, "9.00 Ohjelma läpi\n14.30 Hyllyt\n").unwrap();
    kumppani.run(["visits", "plan", "1", file.to_str().unwrap()]).ok();
    programme(&["from-plan"]).ok();
    assert_eq!(titles(&day()).iter().filter(|title| *title == "Hyllyt").count(), 1);
    assert!(programme(&["from-plan"]).refused(1).contains("kellonajalla"));
}
