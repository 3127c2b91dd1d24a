//! `info`: from the day of the session to who missed it.

use serde_json::{Value, json};

use crate::driver::Kumppani;

fn only(kumppani: &Kumppani) -> Value {
    let listed = kumppani.run(["info", "list", "--json"]).json();
    assert_eq!(listed.as_array().unwrap().len(), 1);
    listed[0].clone()
}

#[test]
fn a_session_is_added_invited_to_attended_and_missed() {
    let kumppani = Kumppani::with_visits();
    assert_eq!(kumppani.run(["info", "list", "--json"]).json(), json!([]));
    kumppani.run(["info", "add", "--day", "20.3.2024", "--time", "25.00"]).refused(2);
    kumppani.run(["info", "add", "--day", "20.3.2024", "--time", "14.00"]).ok();
    kumppani
        .run(["info", "set", "1", "--place", "https://x.example/a", "--minutes", "60", "--material", "19.3.2024"])
        .ok();
    let session = only(&kumppani);
    assert_eq!(session["time"], json!("14:00"));
    assert_eq!((&session["minutes"], &session["material_sent"]), (&json!(60), &json!("2024-03-19")));
    kumppani.run(["info", "invite", "1"]).ok();
    kumppani.run(["info", "invite", "1"]).refused(1);
    let guests = only(&kumppani)["guests"].as_array().unwrap().clone();
    assert!(guests.len() >= 4 && guests.iter().all(|guest| guest["state"] == json!("invited")));
    assert!(guests.iter().all(|guest| guest["missed"] == json!(true)), "the day is long past");
    let number = |index: usize| guests[index]["registration"].to_string();
    let (first, second) = (number(0), number(1));
    kumppani.run(["info", "attendance", "1", "attended", &first]).ok();
    kumppani.run(["info", "attendance", "1", "told", &second]).ok();
    kumppani.run(["info", "attendance", "1", "asleep", &second]).refused(2);
    kumppani.run(["info", "attendance", "7", "told", &second]).refused(1);
    let of = |id: &str| {
        let guests = only(&kumppani)["guests"].as_array().unwrap().clone();
        let id: i64 = id.parse().unwrap();
        guests.into_iter().find(|guest| guest["registration"] == id).unwrap()
    };
    assert_eq!((&of(&first)["state"], &of(&first)["missed"]), (&json!("attended"), &json!(false)));
    assert!(of(&second)["told"].is_string() && of(&second)["missed"] == json!(false));
    let due = kumppani.run(["due", "--json"]).json();
    let missed: Vec<&Value> = due.as_array().unwrap().iter().filter(|due| due["what"] == "info_absent").collect();
    assert_eq!((missed.len(), &missed[0]["info"], &missed[0]["since"]), (1, &json!(1), &json!("2024-03-20")));
    let history = kumppani.run(["--lang", "en", "journal", "info:1"]).ok().stdout;
    assert!(history.contains("told afterwards") && history.contains("https://x.example/a"), "{history}");
    kumppani.run(["info", "remove", "1"]).ok();
    kumppani.run(["undo"]).ok();
    assert_eq!(of(&first)["state"], json!("attended"));
    assert_eq!(kumppani.run(["check"]).code, 0);
}

#[test]
fn the_invitation_says_when_and_where_and_marking_it_as_sent_invites() {
    let kumppani = Kumppani::with_visits();
    kumppani.run(["settings", "set", "ake_name", "AKE"]).ok();
    kumppani.run(["settings", "set", "reply_mailbox", "ake@turku.example"]).ok();
    kumppani.run(["info", "add", "--day", "20.3.2024", "--time", "14.00", "--minutes", "90"]).ok();
    let why = kumppani.run(["--lang", "en", "letters", "info_invitation", "1"]).refused(1);
    assert!(why.contains("kumppani info set 1 --place"), "{why}");
    kumppani.run(["info", "set", "1", "--place", "https://x.example/a"]).ok();
    let letters = kumppani.run(["letters", "info_invitation", "--json"]);
    let listed: Value = serde_json::from_str(&letters.stdout).unwrap();
    let letter = listed.as_array().unwrap().iter().find(|letter| letter["language"] == "fi").unwrap();
    let body = letter["body"].as_str().unwrap();
    assert!(["20.3.2024", "14.00–15.30", "https://x.example/a"].iter().all(|word| body.contains(word)), "{body}");
    assert_eq!(letter["info"], json!(1));
    kumppani.run(["letters", "sent", "info_invitation", "1"]).ok();
    assert!(only(&kumppani)["guests"].as_array().unwrap().iter().all(|guest| guest["state"] == json!("invited")));
    kumppani.run(["letters", "sent", "info_invitation", "1"]).refused(1);
}
