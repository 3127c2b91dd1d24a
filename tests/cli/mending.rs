//! A pair that its libraries know of is broken up only where somebody gets a partner by it, and only when it is asked for.

use serde_json::json;

use crate::driver::Kumppani;

/// 3–4 was told; 1 and 2 are of one municipality and came later.
fn stuck() -> Kumppani {
    let kumppani = Kumppani::new();
    kumppani.run(["directory", "import", &crate::driver::data("libraries.csv")]).ok();
    kumppani.run(["round", "add", "2024K", "--opens", "2024-02-16", "--closes", "2024-03-15"]).ok();
    for site in ["Hinnerjoen lähikirjasto", "Panelian lähikirjasto", "Auran kirjasto", "Raision kirjasto"] {
        kumppani.run(["queue", "add", "--site", site, "--interests", "lautapelit"]).ok();
    }
    kumppani.run(["queue", "accept", "3-4"]).ok();
    kumppani.run(["pairs", "suggest", "--save"]).ok();
    kumppani.run(["pairs", "accept", "--all"]).ok();
    kumppani.run(["pairs", "publish", "--all"]).ok();
    kumppani.run(["queue", "accept", "1-2"]).ok();
    kumppani
}

#[test]
fn a_told_pair_stands_until_it_is_asked_to_move_and_comes_back_by_one_undo() {
    let kumppani = stuck();
    for command in [["pairs", "suggest"].as_slice(), &["pairs", "mend"], &["pairs", "why", "1"]] {
        let told = kumppani.run(command).ok().stdout;
        for words in
            ["Joko jätetään ilman paria: Hinnerjoen", "jo kerrottu: Auran kirjasto – Raision kirjasto", "mend --save"]
        {
            assert!(told.contains(words), "{words} in {told}");
        }
    }
    let listed = || {
        let pairs = kumppani.run(["pairs", "list", "--json"]).json();
        let pair = |pair: &serde_json::Value| (pair["status"].clone(), pair["registrations"].clone());
        pairs.as_array().unwrap().iter().map(pair).collect::<Vec<_>>()
    };
    let before = listed();
    assert_eq!(before, [(json!("asked"), json!([3, 4]))]);
    let mending = kumppani.run(["pairs", "mend", "--save", "--json"]).json();
    assert_eq!(mending["broken"], json!([{"registrations": [3, 4], "told": true}]));
    assert_eq!((&mending["included"], &mending["left_over"]), (&json!([1, 2]), &json!([])));
    let after = listed();
    assert!(after.len() == 2 && after.iter().all(|(status, _)| status == "suggested"), "{after:?}");
    kumppani.run(["undo"]).ok();
    assert_eq!(listed(), before);
    kumppani.run(["pairs", "lock", "3", "4"]).ok();
    assert_eq!(kumppani.run(["pairs", "mend", "--json"]).json(), json!(null), "a locked pair stays");
    assert!(kumppani.run(["pairs", "mend", "--save"]).refused(1).contains("ei useampi saisi paria"));
}
