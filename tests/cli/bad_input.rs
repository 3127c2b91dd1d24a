//! Bad input gets one clear line, that names the file and the row, and changes nothing.

use crate::driver::{Kumppani, Ran, sample};

const HEADER: &str = "Osallistujan ID;Ilmoittautumisaika;Sähköposti;Toimipiste;Mitä kehittää?;Yhteistyö\n";

/// Imports a form into a round that has registrations already; nothing of them may change.
#[track_caller]
fn import(content: impl AsRef<[u8]>, more: &[&str]) -> String {
    let kumppani = Kumppani::with_registrations();
    let head = kumppani.head();
    let file = kumppani.file("form.csv", content);
    let queue = kumppani.run(["queue", "--json"]).json();
    let line = kumppani.run(["import", &file].iter().chain(more)).refused(1);
    assert!(line.contains("form.csv"), "{line}");
    assert_eq!(kumppani.head(), head);
    assert_eq!(kumppani.run(["queue", "--json"]).json(), queue);
    line
}

#[test]
fn a_file_that_is_no_form_export_names_what_it_lacks() {
    let line = import("nimi,hinta\nomena,3\n", &[]);
    assert!(line.contains("Ei lomakkeen vienti") && line.contains("--map"), "{line}");
    import("", &[]);
    import([0x50, 0x4b, 3, 4, 0, 0, 0], &[]);
    import([0_u8, 159, 146, 150, 0, 7], &[]);
}

#[test]
fn a_column_that_is_not_there_is_named_with_those_that_are() {
    let form = format!("{HEADER}1;16.2.2024 8:03;a@x.example;Aura;tilat;\n");
    let line = import(&form, &["--map", "site=Kirjasto"]);
    assert!(line.contains("Kirjasto") && line.contains("Toimipiste"), "{line}");
    let line = import(&form, &["--map", "colour=Toimipiste"]);
    assert!(line.contains("colour") && line.contains("site"), "{line}");
}

#[test]
fn a_quote_that_never_closes_is_found_by_its_line() {
    let line = import(format!("{HEADER}1;16.2.2024 8:03;a@x.example;\"Aura;tilat;\n2;;;Lieto;;\n"), &[]);
    assert!(line.contains("Rivi 2"), "{line}");
}

#[test]
fn a_date_from_nowhere_stops_the_whole_file_where_that_is_asked_for_and_names_its_record() {
    let rows = "1;16.2.2024 8:03;a@x.example;Aura;tilat;\n2;31.2.2024 8:03;b@x.example;Lieto;tilat;\n";
    let line = import(format!("{HEADER}{rows}"), &["--strict"]);
    assert!(
        line.contains("Tietue 2 (rivi 3)") && line.contains("31.2.2024") && line.contains("Mitään ei tuotu"),
        "{line}"
    );
    let line = import(format!("{HEADER}{rows}3;eilen;c@x.example;Aura;;\n"), &["--strict"]);
    assert!(line.contains("yksi muu"), "{line}");
}

#[test]
fn a_file_of_which_nothing_can_be_used_is_no_success() {
    import(format!("{HEADER}1;soon;a@x.example;Aura;tilat;\n"), &[]);
}

#[test]
fn who_was_invited_and_has_not_answered_is_no_mistake() {
    let kumppani = Kumppani::with_a_round();
    let form = "Tila;Sähköposti;Toimipiste;Mitä kehittää?;Yhteistyö\nnotreacted;a@x.example;;;\nreactedyes;b@x.example;Aura;tilat;\n";
    let report = kumppani.run(["import", &kumppani.file("form.csv", form), "--json"]).json();
    assert_eq!((&report["added"], &report["rows"][0]["outcome"]), (&1.into(), &"not_answered".into()));
    assert_eq!(report["rows"][1]["registration"], 1);
}

#[test]
fn a_directory_that_is_none_or_is_wrong_is_refused() {
    let kumppani = Kumppani::with_a_round();
    let head = kumppani.head();
    for (content, words) in [
        ("a,b\n1,2\n", "kirjastohakemisto"),
        ("{\"type\": \"other\"}", "kirjastohakemisto"),
        ("id,name,municipality,kind,postcode,lat,lon\n1,Kirjasto,Atlantis,main,,,\n", "Atlantis"),
    ] {
        let file = kumppani.file("directory.csv", content);
        let line = kumppani.run(["directory", "import", &file]).refused(1);
        assert!(line.contains("directory.csv") && line.contains(words), "{line}");
    }
    assert_eq!(kumppani.head(), head);
}

#[test]
fn a_file_or_folder_that_is_not_there_is_named() {
    let kumppani = Kumppani::with_a_round();
    let line = kumppani.run(["import", "puuttuu.csv"]).refused(1);
    assert!(line.contains("puuttuu.csv: tiedostoa ei ole"), "{line}");
    let line = kumppani.run(["import", "."]).refused(1);
    assert!(line.contains("kansio"), "{line}");
    let line = Ran::of(kumppani.command().args(["--db", "no/such/folder/x.db", "init"])).refused(1);
    assert!(line.contains("no/such/folder"), "{line}");
    let line = Ran::of(kumppani.command().args(["--db", "missing.db", "queue"])).refused(1);
    assert!(line.contains("missing.db") && line.contains("kumppani init"), "{line}");
}

#[test]
fn a_pipe_that_nobody_writes_to_is_refused_and_not_waited_for() {
    let kumppani = Kumppani::with_a_round();
    let pipe = kumppani.file("form.csv", "");
    std::fs::remove_file(&pipe).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let line = kumppani.run(["import", &pipe]).refused(1);
    assert!(line.contains("form.csv") && line.contains("import -"), "{line}");
}

#[test]
fn a_file_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt;
    if rustix::process::getuid().is_root() {
        return;
    }
    let kumppani = Kumppani::with_a_round();
    let file = kumppani.file("form.csv", HEADER);
    let close = |path: &std::path::Path| std::fs::set_permissions(path, PermissionsExt::from_mode(0o000)).unwrap();
    close(file.as_ref());
    let line = kumppani.run(["import", &file]).refused(1);
    assert!(line.contains("form.csv") && line.contains("oikeutta"), "{line}");
    close(&kumppani.database());
    kumppani.run(["queue"]).refused(1);
}

#[test]
fn a_database_that_is_not_ours_stays_as_it_is() {
    let kumppani = Kumppani::nowhere();
    for content in [b"not a database at all".to_vec(), Vec::new(), b"SQLite format 3\0 but broken".to_vec()] {
        std::fs::write(kumppani.database(), &content).unwrap();
        for command in [vec!["queue"], vec!["init"], vec!["undo"]] {
            let line = kumppani.run(&command).refused(1);
            assert!(line.contains("x.db"), "{line}");
        }
        assert_eq!(std::fs::read(kumppani.database()).unwrap(), content);
    }
    let other = rusqlite::Connection::open(kumppani.path("other.db")).unwrap();
    other.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").unwrap();
    let line = Ran::of(kumppani.command().args(["--db", "other.db", "due"])).refused(1);
    assert!(line.contains("ei ole kumppanin tietokanta"), "{line}");
}

#[test]
fn a_newer_schema_than_the_program_knows_is_refused_with_words() {
    let kumppani = Kumppani::with_a_round();
    let connection = rusqlite::Connection::open(kumppani.database()).unwrap();
    connection.pragma_update(None, "user_version", 999).unwrap();
    for command in [vec!["queue"], vec!["round", "list"], vec!["undo"]] {
        let line = kumppani.run(&command).refused(1);
        assert!(line.contains("999") && line.contains("uudempi"), "{line}");
    }
    let left: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(left, 999);
}

#[test]
fn wrong_usage_exits_with_2_in_one_line_and_changes_nothing() {
    let kumppani = Kumppani::with_visits();
    let head = kumppani.head();
    let claim = ["claims", "add", "1", "--invoice", "7", "--business-id", "0204819-8"];
    let wrong: [&[&str]; 16] = [
        &["dance"],
        &["queue", "--colour"],
        &["queue", "--status", "odd"],
        &["queue", "accept"],
        &["queue", "accept", "x"],
        &["queue", "accept", "3-1"],
        &["queue", "accept", "1", "--all-new"],
        &["pairs"],
        &["pairs", "suggest", "--objective", "cheapest"],
        &["pairs", "why"],
        &["visits", "plan", "1"],
        &["visits", "plan", "1", "--date", "31.2.2024"],
        &["round", "add", "2025K", "--opens", "1.2.2025", "--closes", "soon"],
        &["round", "budget", "2024K", "lots"],
        &["journal", "library:1"],
        &["user", "add", "a b", "--role", "admin"],
    ];
    for arguments in wrong {
        kumppani.run(arguments).refused(2);
    }
    let told = kumppani.run(["visits", "plan", "1", "--date", "1.5.2024", "--date", "2.5.2024"]).refused(2);
    assert!(told.contains("--date") && told.contains("on annettu kahdesti"), "{told}");
    let told = kumppani.run(["queue", "accept", "1", "--all-new"]).refused(2);
    assert!(told.contains(" ja ") && told.contains("eivät käy yhteen"), "{told}");
    for line in ["car 76", "kind=car date=2024-03-05", "kind=balloon date=2024-03-05 amount=1"] {
        let told = kumppani.run(claim.iter().chain(&["--line", line])).refused(2);
        assert!(told.contains("Uuden laskun rivi 1"), "{told}");
    }
    assert_eq!(kumppani.head(), head);
}

#[test]
fn work_that_cannot_be_done_exits_with_1_and_changes_nothing() {
    let kumppani = Kumppani::with_visits();
    let head = kumppani.head();
    let cannot: [&[&str]; 14] = [
        &["queue", "accept", "1-999"],
        &["queue", "decline", "1"],
        &["queue", "merge", "1", "1"],
        &["queue", "set-libraries", "1", "00000"],
        &["pairs", "lock", "1", "1"],
        &["pairs", "lock", "1", "999"],
        &["pairs", "break", "1", "999"],
        &["pairs", "accept", "999"],
        &["visits", "tick", "999", "lunch"],
        &["visits", "plan", "1", "--participants", "0"],
        &["claims", "approve", "9"],
        &["claims", "add", "1", "--invoice", "7", "--business-id", "0", "--line", "kind=car date=2024-03-05 amount=1"],
        &["round", "add", "2024K", "--opens", "1.2.2024", "--closes", "1.3.2024"],
        &["--round", "2099K", "queue"],
    ];
    for arguments in cannot {
        kumppani.run(arguments).refused(1);
    }
    assert_eq!(kumppani.head(), head);
}

#[test]
fn edges_that_cannot_be_are_named_by_file_and_row() {
    let kumppani = Kumppani::nowhere();
    for (content, words) in
        [("x,y\n1,2\n", "weight"), ("a,b,weight\np,q,much\n", "much"), ("a,b,weight\np,p,1\n", "p"), ("", "tyhjä")]
    {
        let file = kumppani.file("edges.csv", content);
        let line = kumppani.run(["match", &file]).refused(1);
        assert!(line.contains("edges.csv") && line.contains(words), "{line}");
    }
}

#[test]
fn init_never_writes_over_what_is_there() {
    let kumppani = Kumppani::with_a_round();
    let head = kumppani.head();
    let line = kumppani.run(["init"]).refused(1);
    assert!(line.contains("x.db"), "{line}");
    assert_eq!(kumppani.head(), head);
    kumppani.run(["import", &sample("registrations.csv")]).ok();
}
