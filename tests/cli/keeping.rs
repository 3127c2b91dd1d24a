//! Keeping a database: backup, doctor, restore, by the command line.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::driver::Kumppani;

#[test]
fn a_backup_is_checked_named_by_its_head_and_restored_by_putting_it_in_the_place_of_the_old_one() {
    let kumppani = Kumppani::with_registrations();
    let copy = kumppani.path("copy.db");
    let made = kumppani.run(["backup", copy.to_str().unwrap(), "--json"]).json();
    let queue = kumppani.run(["queue", "--json"]).ok().stdout;
    kumppani.run(["queue", "accept", "--all-new"]).ok();
    assert!(kumppani.run(["backup", copy.to_str().unwrap()]).refused(1).contains("copy.db"));
    fs::copy(&copy, kumppani.database()).unwrap();
    kumppani.run(["check"]).ok();
    kumppani.run(["journal", "verify", "--head", made["head"].as_str().unwrap()]).ok();
    assert_eq!(kumppani.run(["queue", "--json"]).ok().stdout, queue);
    kumppani.run(["queue", "accept", "--all-new"]).ok();
}

#[test]
fn the_doctor_says_what_is_wrong_and_how_to_mend_it() {
    let kumppani = Kumppani::with_a_round();
    fs::set_permissions(kumppani.path("."), fs::Permissions::from_mode(0o700)).unwrap();
    let told = kumppani.run(["doctor"]).ok().stdout;
    assert!(told.lines().count() >= 7 && !told.contains('✗'), "{told}");
    fs::set_permissions(kumppani.database(), fs::Permissions::from_mode(0o660)).unwrap();
    let line = kumppani.run(["doctor"]).refused(1);
    assert!(line.contains("660") && line.contains("chmod 600"), "{line}");
    let looked = kumppani.run(["doctor", "--json"]).json();
    let ill: Vec<_> = looked.as_array().unwrap().iter().filter(|one| one["well"] == false).collect();
    assert_eq!((ill.len(), ill[0]["what"].as_str()), (1, Some("file_mode")));
}

/// The folders and modes of a group of accounts, as the README sets them up.
#[test]
fn the_doctor_knows_the_second_way_and_what_is_missing_of_it() {
    let kumppani = Kumppani::with_a_round();
    let set = |name: &str, mode| fs::set_permissions(kumppani.path(name), fs::Permissions::from_mode(mode)).unwrap();
    let ill = || -> Vec<String> {
        let looked = kumppani.run(["doctor", "--json"]).json();
        let ill = looked.as_array().unwrap().iter().filter(|one| one["well"] == false);
        ill.map(|one| one["what"].as_str().unwrap().to_owned()).collect()
    };
    fs::create_dir(kumppani.path("x.db.inbox")).unwrap();
    fs::write(kumppani.path("x.db.drafts"), "").unwrap();
    for (name, mode) in [(".", 0o3770), ("x.db", 0o660), ("x.db.inbox", 0o2770), ("x.db.drafts", 0o660)] {
        set(name, mode);
    }
    let told = kumppani.run(["--lang", "en", "doctor"]).ok().stdout;
    assert_eq!(told.matches("shared by the group").count(), 4, "{told}");
    set("x.db.drafts", 0o600);
    assert_eq!(ill(), ["drafts_mode"]);
    set("x.db", 0o600);
    set("x.db.inbox", 0o700);
    let line = kumppani.run(["doctor"]).refused(1);
    assert!(line.contains("chmod 660") && line.contains("chmod 2770"), "{line}");
    set(".", 0o700);
    assert_eq!(ill(), Vec::<String>::new(), "the same is the first way once its folder is");
}
