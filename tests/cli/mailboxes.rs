//! Letters to libraries that have not registered: their mailboxes in the directory, and the two that call them in.

use chrono::{Days, NaiveDate, Utc};
use serde_json::{Value, json};

use crate::driver::{Kumppani, data};

/// So many days from now.
fn day(offset: i64) -> String {
    let today = Utc::now().date_naive();
    let days = Days::new(offset.unsigned_abs());
    let day: NaiveDate = if offset < 0 { today - days } else { today + days };
    day.to_string()
}

/// A round that opened a month ago and closes in so many days, with one registration of Aura.
fn closing_in(days: i64) -> Kumppani {
    let kumppani = Kumppani::new();
    kumppani.run(["directory", "import", &data("libraries.csv")]).ok();
    kumppani.run(["round", "add", "K", "--opens", &day(-30), "--closes", &day(days)]).ok();
    let form = "Toimipiste;Sähköposti;Etunimi;Sukunimi;Mitä kehittää?;Yhteistyö\n\
        Auran kirjasto;kirjasto@aura.example;Maija;M;satutunnit;\n";
    let file = kumppani.file("form.csv", form);
    kumppani.run(["import", &file]).ok();
    for (key, text) in [
        ("reply_mailbox", "ake@turku.example"),
        ("ake_name", "AKE"),
        ("registration_link", "https://lyyti.example/kumppanit"),
    ] {
        kumppani.run(["settings", "set", key, text]).ok();
    }
    kumppani
}

fn libraries(kumppani: &Kumppani) -> Vec<String> {
    let text = std::fs::read_to_string(data("libraries.csv")).unwrap();
    assert!(kumppani.database().exists());
    text.lines().skip(2).take(3).map(|line| line.split(';').nth(1).unwrap().to_owned()).collect()
}

fn to(listed: &Value) -> Vec<&str> {
    listed.as_array().unwrap().iter().map(|one| one["to"]["email"].as_str().unwrap()).collect()
}

#[test]
fn the_two_letters_go_once_to_each_mailbox_of_a_library_that_has_not_registered() {
    let kumppani = closing_in(7);
    let three = libraries(&kumppani);
    let why = kumppani.run(["--lang", "en", "directory", "mailbox", &three[0], "maija.virtanen@x.example"]).refused(1);
    assert!(why.contains("one person"), "{why}");
    kumppani.run(["directory", "mailbox", "ei-ole", "kirjasto@x.example"]).refused(1);
    for (library, address) in [(0, "kirjasto@x.example"), (1, "Kirjasto@X.example"), (2, "kirjasto@y.example")] {
        kumppani.run(["directory", "mailbox", &three[library], address]).ok();
    }
    kumppani.run(["directory", "mailbox", "86074", "kirjasto@aura.example"]).ok();
    let listed = kumppani.run(["letters", "registration_opens", "--json"]).json();
    assert_eq!(to(&listed), ["kirjasto@x.example", "kirjasto@y.example"], "Aura has registered");
    assert_eq!((&listed[0]["registration"], &listed[0]["mailbox"]), (&json!(null), &json!(1)));
    let body = listed[0]["body"].as_str().unwrap();
    assert!(body.contains("https://lyyti.example/kumppanit") && !body.contains("Auran kirjasto"), "{body}");
    kumppani.run(["letters", "sent", "registration_opens", &three[1]]).ok();
    assert_eq!(to(&kumppani.run(["letters", "registration_opens", "--json"]).json()), ["kirjasto@y.example"]);
    kumppani.run(["letters", "sent", "registration_opens", &three[0]]).refused(1);
    assert_eq!(to(&kumppani.run(["letters", "last_week", "--json"]).json()).len(), 2);
    kumppani.run(["letters", "last_week", "86074"]).refused(1);
    let drafts = kumppani.path("drafts");
    let files = kumppani.run(["letters", "last_week", "--to", drafts.to_str().unwrap()]).ok().stdout;
    assert!(files.contains("last_week-1.eml") && files.contains("last_week-3.eml"), "{files}");
    // The next round begins with none told.
    kumppani.run(["round", "add", "S", "--opens", &day(10), "--closes", &day(40)]).ok();
    let next = kumppani.run(["letters", "registration_opens", "--json"]).json();
    assert_eq!(to(&next).len(), 3, "Aura has not registered for it");
    kumppani.run(["letters", "sent", "registration_opens", &three[0]]).ok();
    let why = kumppani.run(["--lang", "en", "letters", "last_week"]).refused(1);
    assert!(why.contains("last week is written about from"), "{why}");
    assert_eq!(kumppani.run(["check"]).code, 0);
}

#[test]
fn mailboxes_come_from_a_file_and_from_registrations_and_are_a_houses_own() {
    let kumppani = closing_in(20);
    let [a, b, c] = libraries(&kumppani).try_into().unwrap();
    let file = kumppani.file(
        "osoitteet.csv",
        format!("id;email\n{a};kirjasto@a.example\n{b};maija.virtanen@b.example\n{c};\n999999;kirjasto@z.example\n"),
    );
    let ran = kumppani.run(["--lang", "en", "directory", "mailboxes", "import", &file]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stderr.contains(&b) && ran.stderr.contains("not in the directory"), "{ran:?}");
    let listed = kumppani.run(["directory", "mailboxes", "list", "--json"]).json();
    assert_eq!((listed.as_array().unwrap().len(), &listed[0]["email"]), (1, &json!("kirjasto@a.example")));
    let head = kumppani.head();
    kumppani.run(["directory", "mailboxes", "import", &file]);
    assert_eq!(kumppani.head(), head, "the same file again changes nothing");
    kumppani.run(["directory", "mailboxes", "collect"]).ok();
    let listed = kumppani.run(["directory", "mailboxes", "list", "--json"]).json();
    assert_eq!(listed[1]["library"], json!("86074"), "Aura registered from its own mailbox");
    let head = kumppani.head();
    kumppani.run(["directory", "mailboxes", "collect"]).ok();
    assert_eq!(kumppani.head(), head);
    kumppani.run(["directory", "mailbox", &a, "none"]).ok();
    kumppani.run(["undo"]).ok();
    assert_eq!(kumppani.run(["directory", "mailboxes", "list", "--json"]).json().as_array().unwrap().len(), 2);
}

#[test]
fn what_does_not_fit_any_more_can_still_be_marked_as_sent() {
    let kumppani = closing_in(7);
    kumppani.run(["queue", "clarify", "1", "--reason", "Mikä?"]).ok();
    kumppani.run(["queue", "accept", "1"]).ok();
    kumppani.run(["letters", "clarify", "1"]).refused(1);
    kumppani.run(["letters", "sent", "clarify", "1"]).ok();
    let sent = kumppani.run(["letters", "sent", "--json"]).json();
    assert_eq!((&sent[0]["kind"], &sent[0]["to"]), (&json!("clarify"), &json!("Maija M <kirjasto@aura.example>")));
    kumppani.run(["letters", "sent", "clarify", "1"]).refused(1);
    kumppani.run(["letters", "sent", "clarify", "99"]).refused(1);
}
