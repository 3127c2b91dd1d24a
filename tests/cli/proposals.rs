//! Proposals kept under names, laid side by side, taken up as far as they still hold.

use serde_json::{Value, json};

use crate::driver::Kumppani;

fn groups(listed: &Value) -> Vec<Value> {
    listed["groups"].as_array().unwrap().iter().map(|group| group["registrations"].clone()).collect()
}

#[test]
fn kept_proposals_lie_side_by_side_and_are_taken_as_far_as_they_hold() {
    let kumppani = Kumppani::with_registrations();
    kumppani.run(["queue", "accept", "--all-new"]).ok();
    // Nothing is suggested yet.
    kumppani.run(["pairs", "keep", "Ensin"]).refused(1);
    kumppani.run(["pairs", "suggest", "--save"]).ok();
    kumppani.run(["pairs", "keep", "Ensin"]).ok();
    kumppani.run(["pairs", "keep", "ENSIN"]).refused(1);
    kumppani.run(["pairs", "suggest", "--objective", "fairest", "--keep", "Reilu"]).ok();

    let kept = kumppani.run(["pairs", "kept", "--json"]).json();
    let names: Vec<&Value> = kept.as_array().unwrap().iter().map(|one| &one["name"]).collect();
    assert_eq!(names, [&json!("Ensin"), &json!("Reilu")]);
    assert!(kept[0]["computed_from"].as_i64() < kept[1]["computed_from"].as_i64());
    let first = groups(&kept[0]);

    let handout = kumppani.run(["pairs", "handout", "--proposal", "reilu"]).ok().stdout;
    assert!(handout.lines().next().unwrap().contains("Reilu"), "{handout}");
    kumppani.run(["pairs", "export", "ei.csv", "--proposal", "Tuntematon"]).refused(1);

    let comparison = kumppani.run(["pairs", "compare", "--json"]).json();
    assert_eq!(comparison["proposals"], json!([null, "Ensin", "Reilu"]));
    let rows = comparison["rows"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["partners"][0] == row["partners"][1]), "{rows:?}");
    assert!(rows.is_sorted_by_key(|row| row["differs"] == json!(false)), "what differs comes first");

    // One pair is forbidden, and a member of another has said no: the rest is taken, and these are named.
    let of = |pair: &Value, at: usize| pair[at].to_string();
    kumppani.run(["pairs", "suggest", "--objective", "fairest", "--save"]).ok();
    kumppani.run(["pairs", "forbid", &of(&first[0], 0), &of(&first[0], 1)]).ok();
    kumppani.run(["pairs", "suggest", "--save"]).ok();
    kumppani.run(["queue", "decline", &of(&first[1], 0)]).ok();
    let taken = kumppani.run(["pairs", "take", "ensin"]);
    assert_eq!((taken.code, taken.stderr.lines().count()), (0, 2), "{taken:?}");
    let list = kumppani.run(["pairs", "list", "--json"]).json();
    let now: Vec<Value> = list.as_array().unwrap().iter().map(|pair| pair["registrations"].clone()).collect();
    assert!(first[2..].iter().all(|pair| now.contains(pair)), "{now:?}");
    assert!(!now.contains(&first[0]) && !now.contains(&first[1]));

    kumppani.run(["pairs", "drop", "Reilu"]).ok();
    kumppani.run(["pairs", "take", "Reilu"]).refused(1);
    kumppani.run(["undo"]).ok();
    assert_eq!(kumppani.run(["pairs", "kept", "--json"]).json().as_array().unwrap().len(), 2);
    kumppani.run(["check"]).ok();
}
