//! In whose name a command writes, and in which language it speaks.

use serde_json::json;

use crate::driver::{Kumppani, Ran};

#[test]
fn the_owner_of_the_database_speaks_for_others_and_the_name_is_kept_in_lower_case() {
    let kumppani = Kumppani::with_a_round();
    kumppani.as_person("Bertta", ["round", "budget", "2024K", "5000"]).ok();
    assert_eq!(kumppani.run(["journal", "--json"]).json()[0]["actor"], "bertta");
    kumppani.as_person("a b", ["queue"]).refused(2);
}

#[test]
fn the_environment_names_nobody() {
    let kumppani = Kumppani::with_a_round();
    let mut command = kumppani.command();
    command.env("USER", "bertta").env("LOGNAME", "bertta").env("KUMPPANI_DB", kumppani.database());
    Ran::of(command.args(["round", "budget", "2024K", "--unset"])).ok();
    assert_ne!(kumppani.run(["journal", "--json"]).json()[0]["actor"], "bertta");
}

/// Needs to give the file away, so it is for an administrator's machine.
#[test]
fn another_than_the_owner_is_not_believed() {
    if !rustix::process::getuid().is_root() {
        return;
    }
    let kumppani = Kumppani::with_a_round();
    std::os::unix::fs::chown(kumppani.database(), Some(12_345), None).unwrap();
    let line = kumppani.as_person("bertta", ["round", "list"]).refused(1);
    assert!(line.contains("x.db") && line.contains("bertta"), "{line}");
    kumppani.run(["round", "list"]).ok();
}

#[test]
fn an_error_is_told_in_the_language_asked_for_else_in_ones_own_else_in_the_locales() {
    let kumppani = Kumppani::with_a_round();
    let missing = ["queue", "accept", "99"];
    let line = |arguments: &[&str]| kumppani.as_person("aino", arguments.iter().chain(&missing)).refused(1);
    assert!(line(&[]).contains("Ilmoittautumista 99 ei ole"));
    assert!(line(&["--lang", "en"]).contains("no registration 99"));
    kumppani.as_person("aino", ["user", "language", "sv"]).ok();
    assert!(line(&[]).contains("Anmälan 99"), "{}", line(&[]));
    assert!(line(&["--lang", "fi"]).contains("Ilmoittautumista 99 ei ole"));
    let locale = |value: &str| {
        let mut command = kumppani.command();
        Ran::of(command.env("LC_ALL", value).arg("--db").arg(kumppani.database()).args(missing)).refused(1)
    };
    assert!(locale("en_GB.UTF-8").contains("no registration 99"));
    assert!(locale("de_DE.UTF-8").contains("Ilmoittautumista 99 ei ole"));
    let unknown = |lang: &str| Ran::of(kumppani.command().args(["--lang", lang, "dance"])).refused(2);
    assert!(unknown("sv").contains("Kommandot ”dance” finns inte"));
    assert!(unknown("en").contains("no command “dance”"));
}

#[test]
fn roles_are_given_by_an_administrator_and_bind() {
    let kumppani = Kumppani::with_a_round();
    kumppani.as_person("aino", ["user", "add", "aino", "--role", "admin"]).ok();
    kumppani.as_person("aino", ["user", "add", "bertta", "--role", "viewer"]).ok();
    kumppani.as_person("bertta", ["round", "budget", "2024K", "1"]).refused(1);
    let people = kumppani.as_person("bertta", ["user", "list", "--json"]).json();
    let expected = json!([{"name": "aino", "role": "admin", "keys": [], "language": null},
                          {"name": "bertta", "role": "viewer", "keys": [], "language": null}]);
    assert_eq!(people, expected);
}

#[test]
fn without_a_database_named_the_users_own_is_made_in_the_data_folder() {
    let kumppani = Kumppani::nowhere();
    Ran::of(kumppani.command().arg("init")).ok();
    assert!(kumppani.path("data/kumppani/kumppani.db").is_file());
    assert!(kumppani.path("data/kumppani/kumppani.db.inbox").is_dir());
    Ran::of(kumppani.command().args(["round", "list", "--json"])).json();
    // An empty variable counts as unset, one that names a database as that.
    Ran::of(kumppani.command().env("KUMPPANI_DB", "").args(["round", "list", "--json"])).json();
    let line = Ran::of(kumppani.command().env("KUMPPANI_DB", "other.db").args(["round", "list"])).refused(1);
    assert!(line.contains("other.db"), "{line}");
}
