//! Calendar entries: the same name for as long as the record has its number, a greater number with each change, and
//! cancelled once the day is gone.

use std::fs;

use crate::driver::Kumppani;

fn line(file: &str, name: &str) -> String {
    let found = file.split("\r\n").find_map(|line| line.strip_prefix(name));
    found.unwrap_or_else(|| panic!("no {name} in {file}")).to_owned()
}

fn sequence(file: &str) -> i64 {
    line(file, "SEQUENCE:").parse().unwrap()
}

#[test]
fn an_entry_follows_its_visit_until_it_is_dissolved() {
    let kumppani = Kumppani::with_visits();
    kumppani.run(["visits", "ics", "1"]).refused(1);
    kumppani.run(["visits", "ics", "999"]).refused(1);
    kumppani.run(["visits", "plan", "1", "--date", "12.4.2024"]).ok();
    let entry = |visit: &str| kumppani.run(["visits", "ics", visit]).ok().stdout;
    let first = entry("1");
    assert_eq!((line(&first, "DTSTART;VALUE=DATE:"), line(&first, "STATUS:")), ("20240412".into(), "CONFIRMED".into()));
    assert_eq!(entry("1"), first, "what says the same is the same");
    assert!(!first.contains("METHOD"), "nobody is said to have sent it");
    kumppani.run(["visits", "plan", "1", "--date", "19.4.2024"]).ok();
    let second = entry("1");
    assert_eq!(line(&second, "UID:"), line(&first, "UID:"));
    assert!(sequence(&second) > sequence(&first) && line(&second, "DTSTART;VALUE=DATE:") == "20240419");
    kumppani.run(["undo"]).ok();
    let third = entry("1");
    assert!(sequence(&third) > sequence(&second), "what was undone is news, too");
    assert_eq!(line(&third, "DTSTART;VALUE=DATE:"), "20240412");
    kumppani.run(["settings", "set", "reply_mailbox", "ake@turku.example"]).ok();
    kumppani.run(["visits", "plan", "1", "--no-date"]).ok();
    let gone = entry("1");
    assert_eq!((line(&gone, "STATUS:"), line(&gone, "METHOD:")), ("CANCELLED".into(), "CANCEL".into()));
    assert_eq!(
        (line(&gone, "ORGANIZER:"), line(&gone, "UID:")),
        ("mailto:ake@turku.example".into(), line(&first, "UID:"))
    );
    assert!(sequence(&gone) > sequence(&third));
    let shown = kumppani.run(["visits", "--json"]).json();
    let of = |id: i64| shown.as_array().unwrap().iter().find(|visit| visit["id"] == id).unwrap().clone();
    let other = shown.as_array().unwrap().iter().find(|visit| visit["partnership"] != of(1)["partnership"]).unwrap();
    let (id, reference) = (other["id"].to_string(), other["reference"].as_str().unwrap().to_owned());
    kumppani.run(["visits", "plan", &id, "--date", "2024-05-03"]).ok();
    let pair = kumppani.run(["pairs", "list", "--json"]).json();
    let pair = pair.as_array().unwrap().iter().find(|pair| pair["id"] == other["partnership"]).unwrap().clone();
    let members: Vec<String> = pair["registrations"].as_array().unwrap().iter().map(ToString::to_string).collect();
    kumppani.run(["pairs", "break", &members[0], &members[1]]).ok();
    let dissolved = entry(&reference);
    assert_eq!(
        (line(&dissolved, "STATUS:"), line(&dissolved, "DTSTART;VALUE=DATE:")),
        ("CANCELLED".into(), "20240503".into())
    );
}

#[test]
fn the_entries_lie_beside_the_drafts_that_they_go_with_and_no_file_is_replaced() {
    let kumppani = Kumppani::with_visits();
    for (key, text) in
        [("ake_name", "AKE"), ("reply_mailbox", "a@x.example"), ("invoice_name", "Turku"), ("invoice_address", "PL 1")]
    {
        kumppani.run(["settings", "set", key, text]).ok();
    }
    kumppani.run(["visits", "plan", "1", "--date", "12.4.2024"]).ok();
    kumppani.run(["info", "add", "--day", "20.3.2024", "--time", "14.00", "--place", "https://x.example/a"]).ok();
    let folder = kumppani.path("drafts");
    let to = folder.to_str().unwrap();
    let shown = kumppani.run(["visits", "--json"]).json();
    let pair = shown.as_array().unwrap().iter().find(|visit| visit["id"] == 1).unwrap()["partnership"].to_string();
    let letters = kumppani.run(["letters", "instructions", &pair, "--to", to, "--json"]).json();
    let beside = letters[0]["calendar"][0].as_str().unwrap();
    assert!(beside.starts_with("visit-1-") && folder.join(beside).is_file(), "{letters}");
    kumppani.run(["letters", "info_invitation", "--to", to]);
    let session = fs::read_to_string(folder.join("info-1-fi.ics")).unwrap();
    assert_eq!(
        (line(&session, "DTSTART:"), line(&session, "LOCATION:")),
        ("20240320T120000Z".into(), "https://x.example/a".into())
    );
    let before = fs::read_dir(&folder).unwrap().count();
    kumppani.run(["letters", "instructions", &pair, "--to", to]).ok();
    assert_eq!(fs::read_dir(&folder).unwrap().count(), before, "the same lie there already");
    kumppani.run(["info", "ics", "1", "--to", to]).ok();
    kumppani.run(["info", "remove", "1"]).ok();
    let gone = kumppani.run(["info", "ics", "1"]).ok().stdout;
    assert_eq!((line(&gone, "STATUS:"), line(&gone, "UID:")), ("CANCELLED".into(), line(&session, "UID:")));
    kumppani.run(["info", "ics", "2"]).refused(1);
}
