//! Letters by the command line: to read, and as drafts that take the place of nothing.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};

use crate::driver::Kumppani;

const FORM: &str = "Toimipiste;Sähköposti;Etunimi;Sukunimi;Mitä kehittää?;Yhteistyö\n\
    Auran kirjasto;maija@aura.example;Maija;Meikäläinen;;\n\
    Lapin kirjasto;;Pekka;;satutunnit;\n\
    Raision kirjasto;a@raisio.example;\"Bcc: x@x.example\";;satutunnit;\n";

/// Three of whom two were asked back; to the second nobody can write.
fn asked() -> Kumppani {
    let kumppani = Kumppani::new();
    kumppani.run(["directory", "import", &crate::driver::data("libraries.csv")]).ok();
    kumppani.run(["round", "add", "2024K", "--opens", "2024-02-16", "--closes", "2024-03-15"]).ok();
    let file = kumppani.file("form.csv", FORM);
    kumppani.run(["import", &file]).ok();
    kumppani.run(["queue", "clarify", "1,3", "--reason", "Onko teillä kirjastoautoa?"]).ok();
    kumppani
}

fn of(listed: &Value, registration: i64) -> Value {
    listed.as_array().unwrap().iter().find(|one| one["registration"] == registration).unwrap().clone()
}

#[test]
fn all_that_were_asked_back_get_a_letter_in_their_language_to_read() {
    let kumppani = asked();
    let listed = kumppani.run(["letters", "clarify", "--json"]).json();
    assert_eq!(listed.as_array().unwrap().len(), 2);
    let aura = of(&listed, 1);
    assert_eq!(aura["to"], json!({"name": "Maija Meikäläinen", "email": "maija@aura.example"}));
    assert_eq!((&aura["kind"], &aura["language"], &aura["file"]), (&json!("clarify"), &json!("fi"), &json!(null)));
    let body = aura["body"].as_str().unwrap();
    assert!(body.contains("\n– Onko teillä kirjastoautoa?\n– Mitä haluaisitte kehittää"), "{body}");
    let told = kumppani.run(["letters", "clarify", "1", "--lang", "sv"]).ok().stdout;
    assert!(told.starts_with("Till: Maija Meikäläinen <maija@aura.example>\nÄmne: Kumppanikirjastot"), "{told}");
    let due = kumppani.run(["due", "--json"]).json();
    let unanswered = due.as_array().unwrap().iter().filter(|due| due["what"] == "unanswered");
    assert_eq!(
        unanswered.map(|due| (&due["registration"], &due["days"])).collect::<Vec<_>>(),
        [(&json!(1), &json!(0)), (&json!(3), &json!(0))]
    );
}

#[test]
fn a_draft_is_written_once_and_beside_what_is_there() {
    let kumppani = asked();
    let folder = kumppani.path("drafts");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("clarify-3.eml"), "oma").unwrap();
    let to = folder.to_str().unwrap();
    let files = |listed: &Value| {
        let of = |one: &Value| (one["file"].as_str().unwrap().to_owned(), one["new"].as_bool().unwrap());
        listed.as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    let first = kumppani.run(["letters", "clarify", "--to", to, "--json"]).json();
    assert_eq!(files(&first), [("clarify-1.eml".to_owned(), true), ("clarify-3-2.eml".to_owned(), true)]);
    let again = kumppani.run(["letters", "clarify", "--to", to, "--json"]).json();
    assert_eq!(files(&again), [("clarify-1.eml".to_owned(), false), ("clarify-3-2.eml".to_owned(), false)]);
    assert_eq!(fs::read_to_string(folder.join("clarify-3.eml")).unwrap(), "oma");
    assert_eq!(fs::metadata(folder.join("clarify-1.eml")).unwrap().permissions().mode() & 0o777, 0o600);
    let hostile = fs::read_to_string(folder.join("clarify-3-2.eml")).unwrap();
    assert!(hostile.starts_with("X-Unsent: 1\r\nTo: \"Bcc: x@x.example\" <a@raisio.example>\r\n"), "{hostile}");
    let told = kumppani.run(["letters", "clarify", "1", "--to", to, "--lang", "en"]).ok().stdout;
    assert!(told.contains("clarify-1.eml") && told.contains("was there already"), "{told}");
}

#[test]
fn who_cannot_be_written_to_is_named_and_a_refused_command_leaves_nothing() {
    let kumppani = asked();
    let folder = kumppani.path("drafts");
    fs::create_dir(&folder).unwrap();
    let to = folder.to_str().unwrap();
    kumppani.run(["queue", "clarify", "2"]).ok();
    let why = kumppani.run(["--lang", "en", "letters", "clarify", "1-2", "--to", to]).refused(1);
    assert!(why.contains("registration 2") && why.contains("no e-mail address"), "{why}");
    let gone = kumppani.path("gone");
    kumppani.run(["letters", "clarify", "1", "--to", gone.join("inner").to_str().unwrap()]).refused(1);
    assert!(!gone.exists());
    kumppani.run(["letters", "clarify", "1", "--to", gone.to_str().unwrap()]).ok();
    assert_eq!(fs::metadata(&gone).unwrap().permissions().mode() & 0o777, 0o700);
    kumppani.run(["queue", "accept", "3"]).ok();
    let why = kumppani.run(["--lang", "en", "letters", "clarify", "3", "--to", to]).refused(1);
    assert!(why.contains("accepted"), "{why}");
    kumppani.run(["letters", "clarify", "77"]).refused(1);
    kumppani.run(["letters", "clarify", "x"]).refused(2);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);

    let all = kumppani.run(["--lang", "en", "letters", "clarify", "--json"]);
    assert_eq!((all.code, all.stderr.lines().count()), (0, 1), "{all:?}");
    let listed: Value = serde_json::from_str(&all.stdout).unwrap();
    assert_eq!(of(&listed, 1)["problem"], json!(null));
    assert!(of(&listed, 2)["problem"].is_string() && of(&listed, 2)["body"].is_null());
}

/// The one question of the house is marked as sent once, and a second time only on purpose.
#[test]
fn a_letter_is_marked_as_sent_once_unless_on_purpose_and_told_with_when() {
    let kumppani = asked();
    assert_eq!(kumppani.run(["letters", "sent", "--json"]).json(), json!([]));
    kumppani.run(["letters", "sent", "clarify", "1"]).ok();
    let why = kumppani.run(["--lang", "en", "letters", "sent", "clarify", "1,3"]).refused(1);
    assert!(why.contains("sent already") && why.contains("--again"), "{why}");
    let sent = kumppani.run(["letters", "sent", "--json"]).json();
    assert_eq!(sent.as_array().unwrap().len(), 1, "a refused command marks none: {sent}");
    assert_eq!(
        (&sent[0]["kind"], &sent[0]["about"], &sent[0]["id"], &sent[0]["to"]),
        (&json!("clarify"), &json!("registration"), &json!(1), &json!("Maija Meikäläinen <maija@aura.example>"))
    );
    kumppani.run(["letters", "sent", "clarify", "1", "--again"]).ok();
    let listed = kumppani.run(["letters", "clarify", "1", "--json"]).json();
    assert_eq!(of(&listed, 1)["sent"].as_array().unwrap().len(), 2);
    let told = kumppani.run(["--lang", "en", "letters", "clarify", "1"]).ok().stdout;
    assert!(told.contains("\nSent ") && told.contains("Question about the registration"), "{told}");
    kumppani.run(["undo"]).ok();
    assert_eq!(kumppani.run(["letters", "sent", "--json"]).json().as_array().unwrap().len(), 1);
    kumppani.run(["letters", "sent", "clarify"]).refused(2);
    kumppani.run(["letters", "nonsense"]).refused(2);
}

#[test]
fn what_a_whole_round_lacks_is_said_once() {
    let kumppani = asked();
    let lacks = kumppani.run(["letters", "received"]);
    assert_eq!(lacks.stderr.matches("reply_mailbox").count(), 1, "{lacks:?}");
}

#[test]
fn a_text_that_nobody_has_set_is_named_with_the_command_that_sets_it() {
    let kumppani = asked();
    let why = kumppani.run(["--lang", "en", "letters", "received", "1"]).refused(1);
    assert!(why.contains("kumppani settings set reply_mailbox"), "{why}");
    kumppani.run(["settings", "set", "reply_mailbox", "ake@turku.example"]).ok();
    kumppani.run(["settings", "set", "ake_name", "Varsinais-Suomen AKE"]).ok();
    kumppani.run(["settings", "set", "signature", "Liisa\\nKirjastopolku 1"]).ok();
    let told = kumppani.run(["letters", "received", "1"]).ok().stdout;
    assert!(told.contains("ake@turku.example") && told.contains("\nLiisa\nKirjastopolku 1\nVarsinais-Suomen AKE\n"));
    let all = kumppani.run(["letters", "received", "--recipients"]);
    assert_eq!(all.stdout, "a@raisio.example; maija@aura.example\n");
    assert!(all.stderr.contains(" 2 "), "whom nobody can write to is named: {all:?}");
    kumppani.run(["settings", "set", "invoice_business_id", "0204819-7"]).refused(2);
    kumppani.run(["settings", "reset", "reply_mailbox"]).ok();
    kumppani.run(["letters", "received", "1"]).refused(1);
}

#[test]
fn a_template_beside_the_database_is_used_and_one_with_an_unknown_field_is_refused_with_its_line() {
    let kumppani = asked();
    let folder = kumppani.path("letters");
    let to = folder.to_str().unwrap();
    let told = kumppani.run(["--lang", "en", "letters", "templates", "--to", to]).ok().stdout;
    assert!(told.starts_with("54 templates"), "{told}");
    let own = folder.join("fi/clarify.txt");
    fs::write(&own, "Subject: Oma {round}\n\nHei!\n\n{questions}\n").unwrap();
    let listed = kumppani.run(["letters", "clarify", "1", "--json"]).json();
    assert_eq!(of(&listed, 1)["subject"], json!("Oma 2024K"));
    fs::write(&own, "Subject: Oma {round}\n\nHei!\n\n{partner}\n").unwrap();
    let why = kumppani.run(["--lang", "en", "letters", "clarify", "1"]).refused(1);
    assert!(why.contains("fi/clarify.txt") && why.contains("line 5") && why.contains("partner"), "{why}");
    let told = kumppani.run(["--lang", "en", "letters", "templates"]);
    assert!(told.code == 0 && told.stderr.contains("line 5"), "{told:?}");
}
